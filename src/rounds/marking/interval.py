"""Marks an interval, a union of intervals, or an inequality in one letter."""

from __future__ import annotations

from rounds.kit.verdict import Verdict
from rounds.marking import verdicts
from rounds.marking.asked import Asked
from rounds.marking.budget import Budget
from rounds.marking.closeness import Grade
from rounds.marking.entries import entry_grade, right_verdict
from rounds.marking.inequality import same_statements
from rounds.marking.interval_reading import Piece, read_pieces
from rounds.marking.problems import Unreadable
from rounds.marking.sampling import Scope, scope_of
from rounds.marking.tree import INFINITY, Bracketed, Joined, Name, Neg, Node, Relation, names_in
from rounds.marking.typeset import latex

ENDS = "The ends are right; check which of them belong to it: [ ] or ( )."
WHICH_ENDS = "Right, but say whether the ends belong to it: write it with [ ] or ( )."
SOLVE = "Right so far, but solve it: the letter must stand alone."


def check(given: str, asked: Asked, budget: Budget) -> Verdict:
    """The verdict on an interval. Raises MarkingProblem when it cannot be read."""
    scope = scope_of(asked, budget)
    reference = read_pieces(asked.reference, asked, scope)
    answer = read_pieces(given, asked, scope)
    if answer.pieces is None or reference.pieces is None:
        return _as_statements(answer.node, reference.node, asked, scope, answer.assumptions)
    _known_letters(answer.pieces, reference.pieces, asked)
    read_as = shown(answer.pieces)
    got = _grade(answer.pieces, reference.pieces, asked, scope)
    if got > Grade.FEWER_DIGITS:
        return verdicts.incorrect("", read_as, answer.assumptions)
    if not _same_ends(answer.pieces, reference.pieces):
        return _on_ends(answer.pieces, read_as, answer.assumptions)
    ends = [end for piece in answer.pieces for end in (piece.low, piece.high) if not is_infinite(end)]
    return right_verdict(got, ends, asked, scope, read_as, answer.assumptions)


def _known_letters(answer: tuple[Piece, ...], reference: tuple[Piece, ...], asked: Asked) -> None:
    """Raises Unreadable where the ends have a letter that the question has not."""
    known = set(asked.vars) | {name for piece in reference for end in (piece.low, piece.high) for name in names_in(end)}
    unknown = sorted({name for piece in answer for end in (piece.low, piece.high) for name in names_in(end)} - known)
    if unknown:
        raise Unreadable(f"The ends should be numbers, and {', '.join(unknown)} stands in them.")


def _as_statements(answer: Node, reference: Node, asked: Asked, scope: Scope, assumptions: tuple[str, ...]) -> Verdict:
    """An inequality that is not solved for its letter: compared by where it holds."""
    if not same_statements(answer, reference, asked, scope):
        return verdicts.incorrect("", latex(answer), assumptions)
    if isinstance(reference, (Bracketed, Joined)) or _is_solved(reference):
        return verdicts.wrong_form(SOLVE, latex(answer), assumptions)
    return verdicts.correct(latex(answer), assumptions)


def _is_solved(node: Node) -> bool:
    return isinstance(node, Relation) and any(isinstance(side, Name) for side in (node.left, node.right))


def is_infinite(end: Node) -> bool:
    return end in (INFINITY, Neg(INFINITY))


def _grade(answer: tuple[Piece, ...], reference: tuple[Piece, ...], asked: Asked, scope: Scope) -> Grade:
    if len(answer) != len(reference):
        return Grade.WRONG
    pairs = [
        pair
        for one, other in zip(answer, reference, strict=True)
        for pair in ((one.low, other.low), (one.high, other.high))
    ]
    return max((_end_grade(one, other, asked, scope) for one, other in pairs), default=Grade.RIGHT)


def _end_grade(answer: Node, reference: Node, asked: Asked, scope: Scope) -> Grade:
    if is_infinite(answer) or is_infinite(reference):
        return Grade.RIGHT if answer == reference else Grade.WRONG
    return entry_grade(answer, reference, asked, scope)


def _same_ends(answer: tuple[Piece, ...], reference: tuple[Piece, ...]) -> bool:
    return all(
        (one.has_low, one.has_high) == (other.has_low, other.has_high)
        for one, other in zip(answer, reference, strict=True)
    )


def _on_ends(answer: tuple[Piece, ...], read_as: str, assumptions: tuple[str, ...]) -> Verdict:
    if all(piece.says_ends for piece in answer):
        return verdicts.incorrect(ENDS, read_as, assumptions)
    return verdicts.wrong_form(WHICH_ENDS, read_as, assumptions)


def shown(pieces: tuple[Piece, ...]) -> str:
    """The pieces in interval notation."""
    if not pieces:
        return r"\emptyset"
    return r" \cup ".join(latex(_bracketed(piece)) for piece in pieces)


def _bracketed(piece: Piece) -> Node:
    if piece.low == piece.high:
        return Bracketed("{", (piece.low,), "}")
    return Bracketed("[" if piece.has_low else "(", (piece.low, piece.high), "]" if piece.has_high else ")")
