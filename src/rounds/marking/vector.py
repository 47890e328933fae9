"""Marks a vector, in any of the notations people use for one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from rounds.kit.verdict import Verdict
from rounds.marking import feedback, verdicts
from rounds.marking.asked import Asked
from rounds.marking.budget import Budget
from rounds.marking.closeness import Grade
from rounds.marking.entries import entry_grade, plain_entry, right_verdict, rounded_entries, row_grade
from rounds.marking.expression import known_only, reference_names
from rounds.marking.forms import EXACT
from rounds.marking.formula import is_same
from rounds.marking.listing import LISTS, commas_of, read_list
from rounds.marking.names import Names, merged
from rounds.marking.numeral import Commas
from rounds.marking.problems import MarkingProblem, Unreadable
from rounds.marking.reading import Reading
from rounds.marking.sampling import Scope, scope_of
from rounds.marking.tree import (
    ONE,
    ZERO,
    Add,
    Bracketed,
    Call,
    Div,
    Grid,
    Mul,
    Name,
    Neg,
    Node,
    Relation,
    Transposed,
    mapped,
    names_in,
)
from rounds.marking.typeset import latex

Entries = tuple[Node, ...]

NO_VECTOR = "A vector was expected, such as (1, 2)."
ZERO_VECTOR = "The zero vector has no direction: an eigenvector is never zero."
SCALED = "Your vector points the right way, but its length is not the one asked."
SWAPPED = "The entries are right, but their order is not."
UNITS = ("i", "j", "k")
COORDINATES = ("x", "y", "z", "w")


def check(given: str, asked: Asked, budget: Budget) -> Verdict:
    """The verdict on a vector. Raises MarkingProblem when it cannot be read or has no value."""
    names = reference_names(asked.reference, asked.vars)
    scope = scope_of(asked, budget)
    reference, _ = read_vector(asked.reference, names)
    answer, reading = read_vector(given, names)
    for entry in answer:
        known_only(plain_entry(entry), names)
    read_as = latex(Bracketed("(", answer, ")"))
    verdict = _judged(answer, reference, asked, scope, read_as, reading.assumptions)
    if not verdict.is_correct:
        _ask_when_doubtful(given, reading, reference, names, asked, scope)
    return verdict


def _judged(
    answer: Entries, reference: Entries, asked: Asked, scope: Scope, read_as: str, assumptions: tuple[str, ...]
) -> Verdict:
    if len(answer) != len(reference):
        says = f"Your vector has {len(answer)} entries; {len(reference)} are asked."
        return verdicts.incorrect(says, read_as, assumptions)
    got = freed_grade(answer, reference, asked, scope)
    if got <= Grade.FEWER_DIGITS:
        return right_verdict(got, answer, asked, scope, read_as, assumptions)
    if rounded_entries(answer, reference, asked, scope):
        return verdicts.wrong_form(EXACT, read_as, assumptions)
    says = _slip(answer, reference, asked, scope) if asked.explains else ""
    return verdicts.incorrect(says, read_as, assumptions)


def freed_grade(answer: Entries, reference: Entries, asked: Asked, scope: Scope) -> Grade:
    """The grade with the freedom that was given: scale, sign or order."""
    got = row_grade(answer, reference, asked, scope)
    if got <= Grade.FEWER_DIGITS or not asked.up_to:
        return got
    if asked.up_to == "scale":
        return scaled_grade(answer, reference, asked, scope)
    if asked.up_to == "sign":
        return row_grade(tuple(Neg(entry) for entry in answer), reference, asked, scope)
    return bag_grade(answer, reference, asked, scope)


def scaled_grade(answer: Entries, reference: Entries, asked: Asked, scope: Scope) -> Grade:
    """Whether the answer is a number, not 0, times the reference."""
    pivot = next((place for place, entry in enumerate(reference) if not is_zero(entry, scope)), None)
    if pivot is None or is_zero(answer[pivot], scope):
        return Grade.WRONG
    scale = Div(reference[pivot], answer[pivot])
    scaled = tuple(Mul((entry, scale)) for entry in answer)
    free = replace(asked, sf=None, dp=None)
    return row_grade(scaled, reference, free, scope)


def is_zero(node: Node, scope: Scope) -> bool:
    return is_same(node, ZERO, scope)


def bag_grade(answer: Sequence[Node], reference: Sequence[Node], asked: Asked, scope: Scope) -> Grade:
    """The grade when order is free: each entry of the reference takes the best that is left."""
    left, worst = list(answer), Grade.RIGHT
    for right in reference:
        if not left:
            return Grade.WRONG
        grades = [entry_grade(entry, right, asked, scope) for entry in left]
        best = min(grades)
        worst = max(worst, best)
        left.pop(grades.index(best))
    return worst if not left else Grade.WRONG


def _slip(answer: Entries, reference: Entries, asked: Asked, scope: Scope) -> str:
    if all(is_zero(entry, scope) for entry in answer):
        return ZERO_VECTOR if asked.up_to == "scale" else ""
    plain = replace(asked, up_to="")
    if row_grade(tuple(Neg(entry) for entry in answer), reference, plain, scope) <= Grade.FEWER_DIGITS:
        return feedback.SIGN
    if scaled_grade(answer, reference, asked, scope) <= Grade.FEWER_DIGITS:
        return SCALED
    if bag_grade(answer, reference, asked, scope) <= Grade.FEWER_DIGITS:
        return SWAPPED
    return ""


def _ask_when_doubtful(
    given: str, reading: Reading, reference: Entries, names: Names, asked: Asked, scope: Scope
) -> None:
    for grammar, asks in [(grammar, doubt.asks) for doubt in reading.doubts for grammar in LISTS.readings(doubt)]:
        try:
            other = entries_of(read_list(given, names, commas_of(given), grammar).node)
        except MarkingProblem:
            continue
        if other and len(other) == len(reference) and freed_grade(other, reference, asked, scope) <= Grade.FEWER_DIGITS:
            raise Unreadable(asks)


def read_vector(given: str, names: Names) -> tuple[Entries, Reading]:
    """The entries of a vector. Raises Unreadable where no vector stands."""
    named = _named_coordinates(given, names)
    if named is not None:
        return named
    given = _with_commas(given)
    commas = commas_of(given)
    bare = re.sub(r"\\?(?:hat|vec|mathbf|bm|bar)\s*\{", "", given)
    has_units = not re.search(r"[(\[{<⟨]\s*-?[\d.]|begin|,", bare)
    letters = merged(names.declared, UNITS) if has_units and re.search(r"[ijkîĵ]", given) else names
    grammar = LISTS if letters is names else replace(LISTS, spaces=False)
    reading = read_list(given, letters, commas, grammar, lines=True)
    entries = _of_units(reading.node, names) if letters is not names else None
    entries = entries or entries_of(reading.node)
    if entries is None:
        raise Unreadable(NO_VECTOR)
    return entries, reading


def _with_commas(given: str) -> str:
    """`(1|-2|3)` with commas for its bars, as vectors are written in parts of Europe."""
    if "," in given or ";" in given or not re.search(r"\([^()|]+\|[^()]+\)", given):
        return given
    return re.sub(r"(?<=[\d\w)])\s*\|\s*(?=[-−\d\w(])", ", ", given)


def _named_coordinates(given: str, names: Names) -> tuple[Entries, Reading] | None:
    """`x = 8, y = 3`: each entry with its own name, in the order of the coordinates."""
    pieces = re.split(r"\s*(?:,|;|\n|\band\b)\s*", given.strip(" .\n"))
    matches = [re.fullmatch(r"\$?([A-Za-z](?:_?\d)?)\s*=\s*([^=]+?)\$?", piece) for piece in pieces]
    if len(pieces) < 2 or not all(matches):
        return None
    pairs = [(match[1], match[2]) for match in matches if match]
    if len({name for name, _ in pairs}) < len(pairs):
        return None
    ordered = sorted(pairs, key=lambda pair: _place(pair[0]))
    readings = [read_list(text, names, Commas.BETWEEN_ITEMS) for _, text in ordered]
    return tuple(reading.node for reading in readings), readings[0]


def _place(name: str) -> tuple[int, str]:
    return (COORDINATES.index(name), "") if name in COORDINATES else (9, name)


def _of_units(node: Node, names: Names) -> Entries | None:
    """The entries of 8i + 3j: what is left when one unit vector is 1 and the others are 0."""
    used = names_in(node) & set(UNITS) - set(names.declared)
    if not used or entries_of(node) is not None:
        return None
    count = 3 if "k" in used else 2
    return tuple(mapped(node, lambda part, unit=unit: _unit(part, unit, names)) for unit in UNITS[:count])  # type: ignore[misc]


def _unit(part: Node, unit: str, names: Names) -> Node:
    if isinstance(part, Name) and part.name in UNITS and part.name not in names.declared:
        return ONE if part.name == unit else ZERO
    return part


def entries_of(node: Node) -> Entries | None:  # noqa: C901
    """The entries of a tree that is a vector, or None."""
    match node:
        case Bracketed(items=(Grid() as grid,)):
            return _of_grid(grid)
        case Bracketed(items=(only,)):
            return entries_of(only) or ((only,) if node.opening in ("[", "{", "<", "(") else None)
        case Bracketed():
            return _of_items(node.items)
        case Transposed():
            return entries_of(node.of)
        case Call(function="binom"):
            return node.args
        case Neg():
            inner = entries_of(node.of)
            return None if inner is None else tuple(Neg(entry) for entry in inner)
        case Div():
            inner = entries_of(node.over)
            return None if inner is None else tuple(Div(entry, node.under) for entry in inner)
        case Mul():
            return _of_product(node)
        case Add():
            return _of_sum(node)
        case Relation(op="in"):
            return entries_of(node.right)
    return None


def _of_grid(grid: Grid) -> Entries | None:
    if len(grid.rows) == 1:
        return grid.rows[0]
    return tuple(row[0] for row in grid.rows) if all(len(row) == 1 for row in grid.rows) else None


def _of_items(items: Entries) -> Entries | None:
    inner = [entries_of(item) if isinstance(item, Bracketed) else None for item in items]
    if items and all(found is not None and len(found) == 1 for found in inner):
        return tuple(found[0] for found in inner if found)
    return items if not any(inner) and items else None


def _of_product(node: Mul) -> Entries | None:
    vectors = [entries_of(factor) for factor in node.factors]
    if sum(found is not None for found in vectors) != 1:
        return None
    scalars = tuple(factor for factor, found in zip(node.factors, vectors, strict=True) if found is None)
    entries = next(found for found in vectors if found is not None)
    return tuple(Mul((*scalars, entry)) for entry in entries)


def _of_sum(node: Add) -> Entries | None:
    vectors = [entries_of(term) for term in node.terms]
    if any(found is None for found in vectors) or len({len(found or ()) for found in vectors}) != 1:
        return None
    return tuple(Add(tuple(column)) for column in zip(*(found or () for found in vectors), strict=True))
