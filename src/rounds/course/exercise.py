"""An exercise file of a topic into an Exercise."""

from __future__ import annotations

import ast
import textwrap
from collections.abc import Mapping
from pathlib import Path
from types import FunctionType, ModuleType
from typing import Any

from rounds.course.code import line_in, run
from rounds.course.problem import CourseError, Problem
from rounds.kit.exercise import Exercise, LearnerFunction
from rounds.kit.exhibit import tidied
from rounds.kit.probe import Probe
from rounds.kit.query import LearnerQuery

MOST_HINTS, MOST_STARTS = 3, 3
# Imports that only our side of the file needs.
HIDDEN = {"rounds", "collections", "__future__", "typing"}
# The libraries that need a warm interpreter of their own, heaviest first; what else there is, is the standard library.
ENVS = {"full": {"sklearn", "scipy", "matplotlib"}, "lite": {"numpy", "pandas"}}


def read_exercises(folder: Path, *, runs: bool = True) -> Mapping[str, Exercise]:
    """The exercises of this topic by name. Raises CourseError with the line at fault.

    Without `runs` those with heavy libraries are only described: a server that shows them does not load pandas for it.
    """
    paths = sorted(folder.glob("exercise_*.py"))
    return {path.stem: (None if runs else described(path)) or read_exercise(path) for path in paths}


def described(path: Path) -> Exercise | None:
    """What a page shows of the exercise in this file, which is not run; None for one that needs no heavy library.

    Its functions and tests are left out: the checker, in a process of its own, runs the file.
    """
    try:
        tree = ast.parse(path.read_text(encoding="utf-8"))
    except SyntaxError:
        return None
    names = {node.name for node in tree.body if isinstance(node, ast.FunctionDef) and _is_written(node)}
    if _env(tree) == "bare" or not names:
        return None
    return Exercise(
        name=path.stem,
        title=_title(tree, path),
        functions=(),
        tests=(),
        hints=_literal(tree, "HINTS"),
        **_program(tree, names, path, tuple(f"{tidied(text)}\n" for text in _literal(tree, "STARTS"))),
    )


def read_exercise(path: Path) -> Exercise:
    """The exercise in this file. Raises CourseError where the learner would have nothing to write."""
    module = run(path)
    functions = tuple(value for value in vars(module).values() if isinstance(value, LearnerFunction))
    queries = [value for value in vars(module).values() if isinstance(value, LearnerQuery)]
    probes = tuple(value for value in getattr(module, "probes", ()) if isinstance(value, Probe))
    if not functions and not queries and not probes:
        cure = "Put @learner_writes, or @learner_queries, above our solution"
        raise CourseError([Problem(path, 1, "there is nothing for the learner to write", cure=cure)])
    if queries and (functions or len(queries) > 1):
        cure = "Put the others into files of their own"
        raise CourseError(
            [Problem(path, queries[-1].line, "there is more than one query, or a function too", cure=cure)]
        )
    tree = ast.parse(path.read_text(encoding="utf-8"))
    names = {function.name for function in functions}
    shared: dict[str, Any] = {
        "name": path.stem,
        "title": _title(tree, path),
        "tests": tuple(
            value
            for name, value in vars(module).items()
            if name.startswith("test_") and isinstance(value, FunctionType)
        ),
        "hints": _texts(module, path, "HINTS", MOST_HINTS),
    }
    starts = tuple(f"{tidied(text)}\n" for text in _texts(module, path, "STARTS", MOST_STARTS))
    if queries:
        return _query(path, queries[0], starts, shared)
    return Exercise(**shared, functions=functions, probes=probes, **_program(tree, names, path, starts))


def _program(tree: ast.Module, names: set[str], path: Path, starts: tuple[str, ...]) -> dict[str, Any]:
    """What the learner's program begins with and may come to, and what it needs."""
    begun = _written(tree, names, with_body=False)
    return {
        "starter": starts[0] if starts else begun,
        "starts": starts or (begun,),
        "solution": _written(tree, names, with_body=True),
        "env": _env(tree),
        "files": {data.name: data.read_text(encoding="utf-8") for data in sorted(path.parent.glob("*.csv"))},
    }


def _title(tree: ast.Module, path: Path) -> str:
    lines = (ast.get_docstring(tree) or "").strip().splitlines()
    return lines[0].rstrip(".") if lines else path.stem.removeprefix("exercise_").replace("_", " ").capitalize()


def _is_written(node: ast.FunctionDef) -> bool:
    return any(isinstance(each, ast.Name) and each.id == "learner_writes" for each in node.decorator_list)


def _literal(tree: ast.Module, name: str) -> tuple[str, ...]:
    """The texts of HINTS or STARTS as they stand in the file."""
    for node in tree.body:
        if isinstance(node, ast.Assign) and any(isinstance(n, ast.Name) and n.id == name for n in node.targets):
            return tuple(ast.literal_eval(node.value))
    return ()


def _query(path: Path, query: LearnerQuery, starts: tuple[str, ...], shared: dict[str, Any]) -> Exercise:
    try:
        sql, _ = query.sql, query.example
    except Exception as error:
        raise CourseError([Problem(path, line_in(path, error), f"{type(error).__name__}: {error}")]) from error
    starts = starts or (f"-- {shared['title']}\nSELECT\n",)
    return Exercise(
        **shared, functions=(), query=query, starter=starts[0], starts=starts, solution=f"{sql}\n", env="bare"
    )


def _texts(module: ModuleType, path: Path, name: str, most: int) -> tuple[str, ...]:
    """The texts that stand under this name at the left margin."""
    texts = getattr(module, name, ())
    is_sound = isinstance(texts, tuple) and all(isinstance(text, str) for text in texts) and len(texts) <= most
    if not is_sound:
        raise CourseError(
            [Problem(path, 1, f"{name} are no texts", f"a tuple of texts, {most} at most", repr(texts)[:80])]
        )
    return texts


def _written(tree: ast.Module, names: set[str], *, with_body: bool) -> str:
    """The imports a learner needs, and each function with its docstring and its body, or `...` in place of it."""
    imports = "\n".join(ast.unparse(node) for node in tree.body if _is_shown(node))
    functions = [
        _function(node, with_body) for node in tree.body if isinstance(node, ast.FunctionDef) and node.name in names
    ]
    return "\n\n\n".join([imports, *functions] if imports else functions) + "\n"


def _function(node: ast.FunctionDef, with_body: bool) -> str:
    header = ast.unparse(ast.FunctionDef(**{**vars(node), "decorator_list": [], "body": [ast.Pass()]}))
    text = ast.get_docstring(node)
    closing = '\n"""' if text and "\n" in text else '"""'
    document = [textwrap.indent(f'"""{text}{closing}', "    ")] if text else []
    statements = node.body[1:] if text else node.body
    body = [f"    {line}" for each in statements for line in ast.unparse(each).splitlines()]
    return "\n".join([header.rpartition("\n")[0], *document, *(body if with_body else ["    ..."])])


def _is_shown(node: ast.stmt) -> bool:
    packages = _packages(node)
    return bool(packages) and not packages & HIDDEN


def _env(tree: ast.Module) -> str:
    used = {package for node in ast.walk(tree) for package in _packages(node)}
    return next((env for env, libraries in ENVS.items() if used & libraries), "bare")


def _packages(node: ast.AST) -> set[str]:
    """What an import names, without what stands behind the first dot; nothing for anything else."""
    match node:
        case ast.ImportFrom(module=str(module)):
            return {module.partition(".")[0]}
        case ast.Import(names=names):
            return {each.name.partition(".")[0] for each in names}
        case _:
            return set()
