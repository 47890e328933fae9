"""A tree as LaTeX, for "I read your answer as …"."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from rounds.marking.source import GREEK
from rounds.marking.tree import (
    Add,
    Bracketed,
    Call,
    Const,
    Div,
    Grid,
    Joined,
    Mixed,
    Mul,
    Name,
    Neg,
    Node,
    Num,
    Percent,
    Piecewise,
    PlusMinus,
    Pow,
    Relation,
    Summed,
    Transposed,
)
from rounds.marking.words import words

_SPELLED = frozenset(GREEK.values())
_KNOWN = frozenset(words("sin cos tan sec csc cot sinh cosh tanh coth exp ln log max min"))
_ARCS = {"asin": "arcsin", "acos": "arccos", "atan": "arctan"}
_RELATIONS = {"=": "=", "!=": r"\neq", "<": "<", "<=": r"\leq", ">": ">", ">=": r"\geq", "in": r"\in"}
_JOINED = {
    "either": ", ",
    "intersect": r"\cap ",
    "and": r"\ \text{and}\ ",
    "or": r"\ \text{or}\ ",
    "without": r"\setminus ",
}
_LOOSE = (Add, PlusMinus, Relation, Joined)


def latex(node: Node) -> str:
    """The tree as it was understood; nothing is simplified."""
    return _RULES[type(node)](node)


def _num(node: Num) -> str:
    mantissa, _, power = node.text.partition("e")
    if not mantissa:
        return f"\\frac{{{node.value.numerator}}}{{{node.value.denominator}}}"
    return mantissa + (f" \\times 10^{{{power}}}" if power else "")


def _name(node: Name) -> str:
    name, _, sub = node.name.partition("_")
    shown = f"\\{name}" if name in _SPELLED else name if len(name) == 1 else f"\\mathrm{{{name}}}"
    return shown + (f"_{{{sub}}}" if sub else "")


def _const(node: Const) -> str:
    return {"pi": r"\pi", "inf": r"\infty"}.get(node.name, node.name)


def _add(node: Add) -> str:
    text = latex(node.terms[0])
    for term in node.terms[1:]:
        text += f" - {_tight(term.of)}" if isinstance(term, Neg) else f" + {latex(term)}"
    return text


def _mul(node: Mul) -> str:
    text = _tight(node.factors[0])
    for before, factor in zip(node.factors, node.factors[1:], strict=False):
        shown = _tight(factor)
        dot = isinstance(factor, Neg) or shown[0].isdigit() or (isinstance(before, Num) and isinstance(factor, Div))
        if isinstance(factor, Neg):
            shown = f"\\left({shown}\\right)"
        text += (r" \cdot " if dot else " ") + shown
    return text


def _tight(node: Node) -> str:
    return f"\\left({latex(node)}\\right)" if isinstance(node, _LOOSE) else latex(node)


def _pow(node: Pow) -> str:
    is_plain = isinstance(node.base, (Name, Const, Bracketed, Grid)) or (
        isinstance(node.base, Num) and node.base.text.isdigit()
    )
    base = latex(node.base) if is_plain else f"\\left({latex(node.base)}\\right)"
    return f"{base}^{{{latex(node.to)}}}"


def _call(node: Call) -> str:
    name, args = node.function, [latex(arg) for arg in node.args]
    if name == "sqrt":
        return f"\\sqrt{{{args[0]}}}"
    if name in ("root", "cbrt"):
        return f"\\sqrt[{args[1] if len(args) > 1 else '3'}]{{{args[0]}}}"
    if name in ("abs", "norm", "floor", "ceil"):
        left, right = {"abs": "||", "norm": (r"\|", r"\|"), "floor": (r"\lfloor ", r"\rfloor "),
                       "ceil": (r"\lceil ", r"\rceil ")}[name]  # fmt: skip
        return f"\\left{left}{args[0]}\\right{right}"
    if name == "factorial":
        return f"{_tight(node.args[0])}!"
    if name == "binom":
        return f"\\binom{{{args[0]}}}{{{args[1]}}}"
    if name == "log" and len(args) == 2:
        return f"\\log_{{{args[1]}}}\\left({args[0]}\\right)"
    return f"{_function(name)}\\left({', '.join(args)}\\right)"


def _function(name: str) -> str:
    if name == "Phi":
        return r"\Phi"
    if name in _KNOWN or name in _ARCS:
        return f"\\{_ARCS.get(name, name)}"
    return f"\\operatorname{{{name}}}"


def _bracketed(node: Bracketed) -> str:
    inner = ", ".join(latex(item) for item in node.items)
    if not node.opening:
        return inner
    if len(node.items) == 1 and isinstance(node.items[0], Grid):
        return latex(node.items[0])
    shown = {"{": r"\{", "}": r"\}", "<": r"\langle ", ">": r"\rangle "}
    return f"\\left{shown.get(node.opening, node.opening)}{inner}\\right{shown.get(node.closing, node.closing)}"


def _grid(node: Grid) -> str:
    rows = r" \\ ".join(" & ".join(latex(cell) for cell in row) for row in node.rows)
    return f"\\begin{{pmatrix}}{rows}\\end{{pmatrix}}"


def _summed(node: Summed) -> str:
    sign = {"sum": r"\sum", "prod": r"\prod"}.get(node.kind, r"\int")
    return f"{sign}_{{{node.index}={latex(node.low)}}}^{{{latex(node.high)}}} {_tight(node.body)}"


def _piecewise(node: Piecewise) -> str:
    rows = []
    for value, when in node.pieces:
        rows.append(f"{latex(value)} & " + (latex(when) if when is not None else r"\text{otherwise}"))
    return "\\begin{cases}" + r" \\ ".join(rows) + "\\end{cases}"


_RULES: dict[type, Callable[[Any], str]] = {
    Num: _num,
    Name: _name,
    Const: _const,
    Neg: lambda node: f"-{_tight(node.of)}",
    Add: _add,
    Mul: _mul,
    Div: lambda node: f"\\frac{{{latex(node.over)}}}{{{latex(node.under)}}}",
    Pow: _pow,
    Call: _call,
    Percent: lambda node: latex(node.of) + (r"\%" if node.per == 100 else "‰"),
    Mixed: lambda node: latex(node.whole) + latex(node.part),
    PlusMinus: lambda node: (latex(node.middle) if node.middle else "") + rf" \pm {_tight(node.by)}",
    Bracketed: _bracketed,
    Grid: _grid,
    Transposed: lambda node: f"{latex(node.of)}^{{\\mathsf{{T}}}}",
    Relation: lambda node: f"{latex(node.left)} {_RELATIONS[node.op]} {latex(node.right)}",
    Joined: lambda node: _JOINED[node.by].join(latex(part) for part in node.parts),
    Summed: _summed,
    Piecewise: _piecewise,
}
