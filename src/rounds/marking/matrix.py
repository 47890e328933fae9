"""Marks a matrix, row by row, in any notation."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable
from dataclasses import replace

from rounds.kit.verdict import Verdict
from rounds.marking import feedback, verdicts
from rounds.marking.asked import Asked
from rounds.marking.budget import Budget
from rounds.marking.closeness import Grade
from rounds.marking.entries import plain_entry, right_verdict, rounded_entries, row_grade
from rounds.marking.expression import known_only, reference_names
from rounds.marking.forms import EXACT
from rounds.marking.listing import read_list
from rounds.marking.names import Names
from rounds.marking.numeral import Commas
from rounds.marking.problems import Unreadable
from rounds.marking.reading import Reading
from rounds.marking.sampling import Scope, scope_of
from rounds.marking.tree import Add, Bracketed, Div, Grid, Mul, Neg, Node, Transposed
from rounds.marking.typeset import latex
from rounds.marking.vector import scaled_grade

Rows = tuple[tuple[Node, ...], ...]

NO_MATRIX = "A matrix was expected, such as [[1, 2], [3, 4]] or [1 2; 3 4]."
RAGGED = "The rows of your matrix have different lengths. Please check it."
TRANSPOSE = "That is the transpose: rows and columns are swapped."
MOST_COLUMNS = 6


def check(given: str, asked: Asked, budget: Budget) -> Verdict:
    """The verdict on a matrix. Raises MarkingProblem when it cannot be read or has no value."""
    names = reference_names(asked.reference, asked.vars)
    scope = scope_of(asked, budget)
    reference, _ = read_matrix(asked.reference, names)
    answer, reading = read_matrix(given, names, len(reference))
    for entry in _flat(answer):
        known_only(plain_entry(entry), names)
    read_as = latex(Grid(answer))
    if _shape(answer) != _shape(reference):
        return verdicts.incorrect(_shapes(answer, reference, asked, scope), read_as, reading.assumptions)
    got = _freed_grade(answer, reference, asked, scope)
    if got <= Grade.FEWER_DIGITS:
        return right_verdict(got, _flat(answer), asked, scope, read_as, reading.assumptions)
    if rounded_entries(_flat(answer), _flat(reference), asked, scope):
        return verdicts.wrong_form(EXACT, read_as, reading.assumptions)
    says = _slip(answer, reference, asked, scope) if asked.explains else ""
    return verdicts.incorrect(says, read_as, reading.assumptions)


def _flat(rows: Rows) -> tuple[Node, ...]:
    return tuple(entry for row in rows for entry in row)


def _shape(rows: Rows) -> tuple[int, int]:
    return len(rows), len(rows[0])


def _transposed(rows: Rows) -> Rows:
    return tuple(zip(*rows, strict=True))


def _shapes(answer: Rows, reference: Rows, asked: Asked, scope: Scope) -> str:
    turned = _transposed(answer)
    if _shape(turned) == _shape(reference) and _grade(turned, reference, asked, scope) is Grade.RIGHT:
        return TRANSPOSE
    (high, wide), (rows, columns) = _shape(answer), _shape(reference)
    return f"Your matrix is {high} by {wide}; one of {rows} by {columns} is asked."


def _grade(answer: Rows, reference: Rows, asked: Asked, scope: Scope) -> Grade:
    return row_grade(_flat(answer), _flat(reference), asked, scope)


def _freed_grade(answer: Rows, reference: Rows, asked: Asked, scope: Scope) -> Grade:
    got = _grade(answer, reference, asked, scope)
    if got <= Grade.FEWER_DIGITS or not asked.up_to:
        return got
    if asked.up_to == "scale":
        return scaled_grade(_flat(answer), _flat(reference), asked, scope)
    if asked.up_to == "sign":
        return row_grade(tuple(Neg(entry) for entry in _flat(answer)), _flat(reference), asked, scope)
    return _column_order(answer, reference, asked, scope)


def _column_order(answer: Rows, reference: Rows, asked: Asked, scope: Scope) -> Grade:
    """The best grade over all orders of the columns."""
    columns = _transposed(answer)
    if len(columns) > MOST_COLUMNS:
        return Grade.WRONG
    wanted = _transposed(reference)
    table = [[row_grade(one, other, asked, scope) for other in wanted] for one in columns]
    orders = itertools.permutations(range(len(columns)))
    return min(max(table[place][to] for place, to in enumerate(order)) for order in orders)


def _slip(answer: Rows, reference: Rows, asked: Asked, scope: Scope) -> str:
    plain = replace(asked, up_to="")
    high, wide = _shape(answer)
    if high == wide and _grade(_transposed(answer), reference, plain, scope) <= Grade.FEWER_DIGITS:
        return TRANSPOSE
    negated = tuple(Neg(entry) for entry in _flat(answer))
    if row_grade(negated, _flat(reference), plain, scope) <= Grade.FEWER_DIGITS:
        return feedback.SIGN
    if scaled_grade(_flat(answer), _flat(reference), asked, scope) <= Grade.FEWER_DIGITS:
        return feedback.FACTOR
    return ""


def read_matrix(given: str, names: Names, size: int = 2) -> tuple[Rows, Reading]:
    """The rows of a matrix. Raises Unreadable where no matrix stands, or its rows are ragged."""
    special = _special(given, size)
    reading = read_list(special or given, names, _commas(given), lines=True)
    rows = rows_of(reading.node)
    if rows is None:
        raise Unreadable(NO_MATRIX)
    if len({len(row) for row in rows}) != 1:
        raise Unreadable(RAGGED)
    return rows, reading


def _commas(given: str) -> Commas:
    """`1,5 2,5; 3,5 4,5`: spaces part the cells, so every comma is a decimal comma."""
    is_decimal = re.search(r"\d,\d+[^\S\n]+[-−]?\d+,\d", given) and not re.search(r",\s", given)
    is_semicolons = re.search(r"\d,\d+\s*;\s*[-−]?\d+,\d+\s*\]\s*[,;]?\s*\[", given)
    return Commas.DECIMAL if is_decimal or is_semicolons else Commas.BETWEEN_ITEMS


_DIAGONAL = re.compile(r"\s*(?:[^\W\d]\w*\s*=\s*)?diag\s*\(\s*[\[(]?([^()\[\]]*)[\])]?\s*\)\s*", re.IGNORECASE)
_IDENTITY = re.compile(r"\s*(?:[A-HJ-Z]\s*=\s*)?([-−]?[\d.]*)\s*\*?\s*I(?:_?\{?(\d)\}?)?\s*")


def _special(given: str, size: int) -> str | None:
    """diag(1, 2), I_2 and 3I written out."""
    given = re.sub(r"\\(?:mathrm|operatorname|text)\s*\{(diag)\}|\\(diag)\b", r"\1\2", given)
    given = re.sub(r"\\(?:left|right)(?=[()])", "", given)
    if match := _DIAGONAL.fullmatch(given):
        entries = match[1].split(",")
    elif match := _IDENTITY.fullmatch(given):
        entries = [match[1] + "1" if match[1] in ("", "-", "−") else match[1]] * int(match[2] or size)
    else:
        return None
    rows = [["0"] * place + [entry] + ["0"] * (len(entries) - place - 1) for place, entry in enumerate(entries)]
    return "[" + ", ".join("[" + ", ".join(row) + "]" for row in rows) + "]"


def rows_of(node: Node) -> Rows | None:
    """The rows of a tree that is a matrix, or None."""
    match node:
        case Bracketed(items=(Grid() as grid,)):
            return _of_grid(grid)
        case Bracketed(items=items) if items and all(isinstance(item, Bracketed) for item in items):
            return _of_rows(items)
        case Bracketed(items=items) if len(items) > 1:
            return (items,)
        case Transposed():
            inner = rows_of(node.of)
            return None if inner is None or len({len(row) for row in inner}) != 1 else _transposed(inner)
        case Neg():
            return _each(rows_of(node.of), Neg)
        case Div(under=under):
            return _each(rows_of(node.over), lambda entry: Div(entry, under))
        case Mul():
            return _of_product(node)
        case Add():
            return _of_sum(node)
    return None


def _as_row(node: Node) -> Node:
    """A row whose cells semicolons part, `[1; 2]`, as one whose cells commas part."""
    match node:
        case Bracketed(items=(Grid(rows=rows),)) if all(len(row) == 1 for row in rows):
            return replace(node, items=tuple(row[0] for row in rows))
    return node


def _of_grid(grid: Grid) -> Rows:
    """Rows may be lists of their own: `[1, 2]; [3, 4]`."""
    if all(len(row) == 1 and isinstance(row[0], Bracketed) for row in grid.rows):
        inner = _of_rows(tuple(_as_row(row[0]) for row in grid.rows))
        if inner is not None:
            return inner
    return grid.rows


def _of_rows(items: tuple[Node, ...]) -> Rows | None:
    if len(items) == 1:
        inner = rows_of(items[0])
        return inner if inner is not None else ((items[0].items,) if isinstance(items[0], Bracketed) else None)
    rows = tuple(item.items for item in items if isinstance(item, Bracketed))
    return rows if not any(isinstance(entry, (Bracketed, Grid)) for row in rows for entry in row) else None


def _each(rows: Rows | None, change: Callable[[Node], Node]) -> Rows | None:
    if rows is None:
        return None
    return tuple(tuple(change(entry) for entry in row) for row in rows)


def _of_product(node: Mul) -> Rows | None:
    found = [rows_of(factor) for factor in node.factors]
    if sum(rows is not None for rows in found) != 1:
        return None
    scalars = tuple(factor for factor, rows in zip(node.factors, found, strict=True) if rows is None)
    return _each(next(rows for rows in found if rows is not None), lambda entry: Mul((*scalars, entry)))


def _of_sum(node: Add) -> Rows | None:
    found = [rows_of(term) for term in node.terms]
    if any(rows is None for rows in found):
        return None
    kept = [rows for rows in found if rows is not None]
    if len({(len(rows), len(rows[0])) for rows in kept}) != 1:
        return None
    return tuple(tuple(Add(cells) for cells in zip(*rows, strict=True)) for rows in zip(*kept, strict=True))
