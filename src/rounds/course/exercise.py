"""An exercise file of a topic into an Exercise."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from pathlib import Path
from types import FunctionType

from rounds.course.code import run
from rounds.course.problem import CourseError, Problem
from rounds.kit.exercise import Exercise, LearnerFunction

# The libraries that need a warm interpreter of their own, heaviest first; what else there is, is the standard library.
ENVS = {"full": {"sklearn", "scipy", "matplotlib"}, "lite": {"numpy", "pandas"}}


def read_exercises(folder: Path) -> Mapping[str, Exercise]:
    """The exercises of this topic by name. Raises CourseError with the line at fault."""
    return {path.stem: read_exercise(path) for path in sorted(folder.glob("exercise_*.py"))}


def read_exercise(path: Path) -> Exercise:
    """The exercise in this file. Raises CourseError where the learner would have nothing to write."""
    module = run(path)
    functions = tuple(value for value in vars(module).values() if isinstance(value, LearnerFunction))
    if not functions:
        cure = "Put @learner_writes above our solution"
        raise CourseError([Problem(path, 1, "there is nothing for the learner to write", cure=cure)])
    tree = ast.parse(path.read_text(encoding="utf-8"))
    title = (ast.get_docstring(tree) or "").strip().splitlines()
    return Exercise(
        name=path.stem,
        title=title[0].rstrip(".") if title else path.stem.removeprefix("exercise_").replace("_", " ").capitalize(),
        functions=functions,
        tests=tuple(
            value
            for name, value in vars(module).items()
            if name.startswith("test_") and isinstance(value, FunctionType)
        ),
        starter=_starter(tree, {function.name for function in functions}),
        solution=_starter(tree, {function.name for function in functions}, with_body=True),
        env=_env(tree),
    )


def _starter(tree: ast.Module, names: set[str], *, with_body: bool = False) -> str:
    """What the learner begins with: the imports they need, and each function with its docstring and `...`.

    `with_body` gives our solution in the same form.
    """
    parts = [
        ast.unparse(node) for node in tree.body if isinstance(node, (ast.Import, ast.ImportFrom)) and _is_shown(node)
    ]
    bodies = []
    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and node.name in names:
            header = ast.unparse(ast.FunctionDef(**{**vars(node), "decorator_list": [], "body": [ast.Pass()]}))
            text = ast.get_docstring(node)
            document = [f'    """{text}"""'.replace("\n", "\n    ")] if text else []
            bare = node.body[1:] if text else node.body
            body = (
                [f"    {line}" for each in bare for line in ast.unparse(each).splitlines()]
                if with_body
                else ["    ..."]
            )
            bodies.append("\n".join([header.rpartition("\n")[0], *document, *body]))
    return "\n\n\n".join(["\n".join(parts), *bodies] if parts else bodies) + "\n"


def _is_shown(node: ast.Import | ast.ImportFrom) -> bool:
    names = [node.module or ""] if isinstance(node, ast.ImportFrom) else [each.name for each in node.names]
    hidden = {"rounds", "collections", "__future__", "typing"}
    return not any(name.partition(".")[0] in hidden for name in names)


def _env(tree: ast.Module) -> str:
    used = {
        name.partition(".")[0]
        for node in ast.walk(tree)
        if isinstance(node, (ast.Import, ast.ImportFrom))
        for name in ([node.module or ""] if isinstance(node, ast.ImportFrom) else [each.name for each in node.names])
    }
    return next((env for env, libraries in ENVS.items() if used & libraries), "bare")
