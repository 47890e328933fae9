"""One-token mutations of a solution: an operator, a comparison, a number or a name replaced by another.

The idea is mutation testing (DeMillo, Lipton and Sayward 1978): tests that let a changed program pass do not look at
what was changed.
"""

from __future__ import annotations

import ast
import copy
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rounds.kit import Exercise

_SWAPS: Mapping[type[ast.AST], tuple[type[ast.AST], ...]] = {
    ast.Add: (ast.Sub,), ast.Sub: (ast.Add,), ast.Mult: (ast.Div,), ast.Div: (ast.Mult,), ast.FloorDiv: (ast.Div,),
    ast.Mod: (ast.FloorDiv,), ast.Pow: (ast.Mult,), ast.Lt: (ast.LtE, ast.Gt), ast.LtE: (ast.Lt, ast.GtE),
    ast.Gt: (ast.GtE, ast.Lt), ast.GtE: (ast.Gt, ast.LtE), ast.Eq: (ast.NotEq,), ast.NotEq: (ast.Eq,),
    ast.And: (ast.Or,), ast.Or: (ast.And,), ast.In: (ast.NotIn,), ast.NotIn: (ast.In,),
    ast.USub: (ast.UAdd,), ast.Is: (ast.IsNot,), ast.IsNot: (ast.Is,),
}  # fmt: skip


# Rounds of its loops that a mutant may make in all: a mutated loop may never end.
MOST_ROUNDS = 200_000
COUNTS = "__counts_a_round__"


class Endless(BaseException):
    """A mutant looped too often; no `except Exception` of a solution catches it."""


@dataclass(frozen=True)
class Mutant:
    """A changed solution: which function, on which line of the file, what it reads now, and how to call it."""

    name: str
    line: int
    reads: str
    solve: Callable[..., Any]


def mutants(exercise: Exercise, path: Path, *, thorough: bool = False) -> Iterator[Mutant]:
    """Every one-token mutation of the functions that the learner writes in this file.

    `thorough`: also with each statement left out, each condition always or never true, and each text changed.
    """
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for function in exercise.functions:
        node = next(each for each in tree.body if isinstance(each, ast.FunctionDef) and each.name == function.name)
        for changed, line in (*_changed(node), *(_larger(node) if thorough else ())):
            reads = _line_of(changed, line)
            space = {**function.solve.__globals__, COUNTS: _counter()}
            module = ast.Module([_counted(changed)], [])
            exec(compile(ast.fix_missing_locations(module), path, "exec"), space)
            yield Mutant(function.name, line, reads, space[function.name])


def _counter() -> Callable[[], None]:
    left = iter(range(MOST_ROUNDS))

    def count() -> None:
        if next(left, None) is None:
            raise Endless

    return count


def _counted(function: ast.FunctionDef) -> ast.FunctionDef:
    """The function with each round of its loops counted."""
    for node in ast.walk(function):
        if isinstance(node, (ast.For, ast.While)):
            node.body.insert(0, ast.Expr(ast.Call(ast.Name(COUNTS, ast.Load()), [], [])))
    return function


def _changed(node: ast.FunctionDef) -> Iterator[tuple[ast.FunctionDef, int]]:
    """The function with one place changed, for each place and each change."""
    bare = copy.deepcopy(node)
    bare.decorator_list = []
    bare.returns = None
    names = sorted({each.id for each in ast.walk(bare) if isinstance(each, ast.Name)} | {a.arg for a in bare.args.args})
    count = len(list(ast.walk(bare)))
    for place in range(count):
        for choice in range(4):
            mutated = copy.deepcopy(bare)
            target = list(ast.walk(mutated))[place]
            if _mutate(mutated, target, names, choice):
                yield mutated, _line(mutated, target)


def _larger(node: ast.FunctionDef) -> Iterator[tuple[ast.FunctionDef, int]]:
    """The function with one statement left out, one condition settled, or one text changed."""
    bare = copy.deepcopy(node)
    bare.decorator_list, bare.returns = [], None
    bare.body = bare.body[1:] if ast.get_docstring(bare) is not None and len(bare.body) > 1 else bare.body
    for place in range(len(list(ast.walk(bare)))):
        for choice in (True, False):
            mutated = copy.deepcopy(bare)
            target = list(ast.walk(mutated))[place]
            if _settle(mutated, target, choice):
                yield mutated, _line(mutated, target)


def _settle(whole: ast.FunctionDef, target: ast.AST, choice: bool) -> bool:
    """Changes the target in place; whether there is such a change."""
    if isinstance(target, (ast.If, ast.IfExp, ast.While)):
        target.test = ast.copy_location(ast.Constant(choice), target.test)
        return True
    if not choice:
        return False
    if isinstance(target, (ast.Assign, ast.AugAssign, ast.Expr, ast.Continue, ast.Break)):
        return _replace(whole, target, ast.copy_location(ast.Pass(), target))
    if isinstance(target, ast.Constant) and isinstance(target.value, str):
        target.value = f"{target.value}?"
        return True
    return False


def _mutate(whole: ast.FunctionDef, target: ast.AST, names: Sequence[str], choice: int) -> bool:
    """Changes the target in place; whether there is such a change."""
    if type(target) in _SWAPS:
        swaps = _SWAPS[type(target)]
        return choice < len(swaps) and _replace(whole, target, swaps[choice]())
    if (
        isinstance(target, ast.Constant)
        and isinstance(target.value, (int, float))
        and not isinstance(target.value, bool)
    ):
        values = (target.value + 1, target.value - 1, 0)
        if choice >= len(values) or values[choice] == target.value:
            return False
        target.value = values[choice]
        return True
    if isinstance(target, ast.Name) and isinstance(target.ctx, ast.Load) and target.id in _own(whole):
        others = [name for name in names if name != target.id and name in _own(whole)]
        if choice >= min(len(others), 2):
            return False
        target.id = others[choice]
        return True
    return False


def _own(whole: ast.FunctionDef) -> set[str]:
    """Parameters and names that the function sets itself."""
    stored = {each.id for each in ast.walk(whole) if isinstance(each, ast.Name) and isinstance(each.ctx, ast.Store)}
    return stored | {argument.arg for argument in whole.args.args}


def _replace(whole: ast.AST, old: ast.AST, new: ast.AST) -> bool:
    for parent in ast.walk(whole):
        for name, value in ast.iter_fields(parent):
            if value is old:
                setattr(parent, name, new)
                return True
            if isinstance(value, list) and any(each is old for each in value):
                value[[each is old for each in value].index(True)] = new
                return True
    return False


def _line(whole: ast.FunctionDef, target: ast.AST) -> int:
    """The line of the target, or of the node that holds an operator."""
    if hasattr(target, "lineno"):
        return int(target.lineno)
    lines = [
        parent.lineno
        for parent in ast.walk(whole)
        if hasattr(parent, "lineno") and type(target) in {type(child) for child in ast.iter_child_nodes(parent)}
    ]
    return int(max(lines, default=whole.lineno))


def _line_of(whole: ast.FunctionDef, line: int) -> str:
    statements = [each for each in ast.walk(whole) if isinstance(each, ast.stmt) and each is not whole]
    holding = [each for each in statements if each.lineno <= line <= (each.end_lineno or each.lineno)]
    return ast.unparse(holding[-1]).splitlines()[0] if holding else ""
