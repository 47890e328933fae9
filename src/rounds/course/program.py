"""A program that grows: functions and imports are put into it, and what somebody wrote in it stays."""

from __future__ import annotations

import ast

APART = "\n\n\n"


def grown(program: str, part: str, *, replacing: bool = True) -> str:
    """The program with the imports and functions of `part` in it.

    A function that the program has already is replaced, or left as it is where `replacing` is False. A program that
    Python cannot read is kept whole, and the part stands below it.
    """
    imports, functions = _imports(part), _functions(part)
    for name, text in functions.items():
        place = _place(program, name)
        if place is None:
            program = f"{program.rstrip()}{APART}{text}\n" if program.strip() else f"{text}\n"
        elif replacing:
            lines = program.split("\n")
            lines[place[0] - 1 : place[1]] = text.split("\n")
            program = "\n".join(lines)
    new = [line for line in imports if line not in program.split("\n")]
    return "\n".join([*new, *([""] if new and not program.startswith(("import ", "from ")) else []), program])


def _imports(part: str) -> list[str]:
    return [ast.unparse(node) for node in ast.parse(part).body if isinstance(node, (ast.Import, ast.ImportFrom))]


def _functions(part: str) -> dict[str, str]:
    nodes = [node for node in ast.parse(part).body if isinstance(node, ast.FunctionDef)]
    return {node.name: ast.get_source_segment(part, node) or "" for node in nodes}


def _place(program: str, name: str) -> tuple[int, int] | None:
    """The first and the last line of the function of this name, the last one where there are several."""
    try:
        nodes = ast.parse(program).body
    except (SyntaxError, ValueError):
        return None
    found = [node for node in nodes if isinstance(node, ast.FunctionDef) and node.name == name]
    if not found:
        return None
    first = min([found[-1].lineno, *(decorator.lineno for decorator in found[-1].decorator_list)])
    return first, found[-1].end_lineno or found[-1].lineno
