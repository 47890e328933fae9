"""Marks a set of values: the roots of an equation, the members of a sample space."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace

from rounds.kit.verdict import Verdict
from rounds.marking import spoken, verdicts
from rounds.marking.asked import Asked
from rounds.marking.budget import Budget
from rounds.marking.closeness import Grade
from rounds.marking.entries import entry_grade, right_verdict, rounded_entries, row_grade
from rounds.marking.expression import LEADING, known_only, reference_names
from rounds.marking.forms import EXACT
from rounds.marking.grammar import Grammar
from rounds.marking.listing import WRAPPERS, commas_of, list_tokens
from rounds.marking.names import Names
from rounds.marking.parser import Parser
from rounds.marking.plus_minus import both
from rounds.marking.problems import Unreadable
from rounds.marking.reading import closed, depths, trimmed
from rounds.marking.sampling import Scope, scope_of
from rounds.marking.token import Kind, Token
from rounds.marking.tree import Bracketed, Grid, Node, Relation, walk
from rounds.marking.typeset import latex
from rounds.marking.words import words

GRAMMAR = Grammar(grouping="(", spaces=False, mixed_numbers=True)
MOST_MEMBERS = 30

EMPTY = frozenset(words("none no nothing empty ∅ null dne nil impossible"))
_EMPTY_PHRASE = frozenset(
    words(
        "there are is exist exists real solution solutions root roots value values such x set the it has have any "
        "answer answers possible in r for equation inequality a does do not that satisfy satisfies and here null empty"
    )
)
_ASIDES = frozenset(
    words(
        "double twice repeated only both roots root multiplicity solutions solution are the is and or with once times"
    )
)

# The first one or two whole numbers and the last, with dots for what is left out; more in front may be written too.
_ELLIPSIS = re.compile(r"(-?\b\d+)\s*,\s*(?:(-?\d+)\s*,\s*)?(?:\.{2,3}|…|\\l?dots|\\cdots)\s*,?\s*(-?\d+)\b")

# "x₁ = 2, x_{2} = 3": which root is which does not matter in a set.
_NUMBERED = re.compile(r"\b[A-Za-z]\s*(?:_\s*\{?\s*\d+\s*\}?|[₀-₉]+)\s*=")
_EMPTY_LABEL = re.compile(r"^\s*\w+\s*(?:=|∈|\\in\b)\s*(?=∅|\\emptyset|\\varnothing)")
_SKIPPED = LEADING | WRAPPERS | _ASIDES | {"x", "t", "λ"}


def check(given: str, asked: Asked, budget: Budget) -> Verdict:
    """The verdict on a set. Raises MarkingProblem when it cannot be read or has no value."""
    names = reference_names(asked.reference, asked.vars)
    scope = scope_of(asked, budget)
    reference, _ = read_set(asked.reference, names, None)
    answer, assumptions = read_set(given, names, reference)
    for member in answer:
        known_only(member, names)
    answer, reference = _distinct(answer, asked, scope), _distinct(reference, asked, scope)
    read_as = latex(Bracketed("{", tuple(answer), "}"))
    got = _grade(answer, reference, asked, scope)
    if got <= Grade.FEWER_DIGITS:
        return right_verdict(got, answer, asked, scope, read_as, assumptions)
    if _is_rounded(answer, reference, asked, scope):
        return verdicts.wrong_form(EXACT, read_as, assumptions)
    says = _slip(answer, reference, asked, scope) if asked.explains else ""
    return verdicts.incorrect(says, read_as, assumptions)


def member_grade(answer: Node, reference: Node, asked: Asked, scope: Scope) -> Grade:
    """How close one member is; points are compared coordinate by coordinate."""
    if isinstance(answer, Bracketed) or isinstance(reference, Bracketed):
        if not (isinstance(answer, Bracketed) and isinstance(reference, Bracketed)):
            return Grade.WRONG
        same_length = len(answer.items) == len(reference.items)
        return row_grade(answer.items, reference.items, asked, scope) if same_length else Grade.WRONG
    return entry_grade(answer, reference, asked, scope)


def _distinct(members: Sequence[Node], asked: Asked, scope: Scope) -> list[Node]:
    exactly = replace(asked, tol_rel=None, tol_abs=None, sf=None, dp=None)
    kept: list[Node] = []
    for member in members[:MOST_MEMBERS]:
        if all(member_grade(member, other, exactly, scope) is not Grade.RIGHT for other in kept):
            kept.append(member)
    return kept


def _grade(answer: Sequence[Node], reference: Sequence[Node], asked: Asked, scope: Scope) -> Grade:
    left, worst = list(answer), Grade.RIGHT
    if len(left) != len(reference):
        return Grade.WRONG
    for right in reference:
        grades = [member_grade(member, right, asked, scope) for member in left]
        best = min(grades)
        worst = max(worst, best)
        left.pop(grades.index(best))
    return worst


def _is_rounded(answer: Sequence[Node], reference: Sequence[Node], asked: Asked, scope: Scope) -> bool:
    if len(answer) != len(reference) or len(answer) > 5 or any(isinstance(member, Bracketed) for member in answer):
        return False
    return any(rounded_entries(order, reference, asked, scope) for order in itertools.permutations(answer))


def _slip(answer: Sequence[Node], reference: Sequence[Node], asked: Asked, scope: Scope) -> str:
    found = sum(
        any(member_grade(member, right, asked, scope) <= Grade.FEWER_DIGITS for member in answer) for right in reference
    )
    if not reference:
        return "There are fewer than you think: check each of your values."
    if found == len(answer) < len(reference):
        return "What you have is right, but there is more."
    if found == len(reference) < len(answer):
        return "The right values are there, but so is at least one that does not belong."
    return "Some of your values are right, others are not." if found else ""


def read_set(given: str, names: Names, reference: Sequence[Node] | None) -> tuple[list[Node], tuple[str, ...]]:
    """The members of a set in the order typed. `reference` tells whether (1, 2) is a point or two values."""
    if re.fullmatch(
        r"\s*(?:[A-Za-z]\s*(?:=|∈|\\in)\s*)?(?:\\?\{\s*\\?\}|\\left\\\{\s*\\right\\\}|\[\s*\])[\s.]*", given
    ):
        return [], ()
    given = _written_out(_NUMBERED.sub(_parted, _EMPTY_LABEL.sub("", given)))
    lexed = list_tokens(given, names, commas_of(given), lines=True)
    said = trimmed(spoken.counted(spoken.written(lexed.tokens)))
    if said and said[-1].is_word("and", "or"):
        raise Unreadable(f"Your answer stops after “{said[-1].text}”.", said[-1].end)
    tokens = _without_asides(said)
    if _says_empty(tokens):
        return [], lexed.assumptions
    members: list[Node] = []
    for piece in _pieces(tokens):
        members += _members(piece, names)
    if not members:
        raise Unreadable("A set of values was expected, such as {1, 2}.")
    if len(members) > MOST_MEMBERS:
        raise Unreadable(f"Your answer has {len(members)} values; {MOST_MEMBERS} is the most that can be read.")
    return _points_or_values(members, reference), lexed.assumptions


def _parted(label: re.Match[str]) -> str:
    """Nothing in the place of `x_2 =`, or a comma where nothing else parts it from the value before."""
    before = label.string[: label.start()].rstrip()
    follows = re.search(r"[\w)}]$", before) and not re.search(r"(?:\b(?:and|or|oder|und)|\\\w+|\})$", before)
    return ", " if follows else ""


def _written_out(given: str) -> str:
    """`1, 2, …, 6` and `1, …, 6` with every whole number in its place, as far as a set may reach."""

    def between(found: re.Match[str]) -> str:
        first, second, last = int(found[1]), found[2], int(found[3])
        step = int(second) - first if second else 1
        count = (last - first) // step if step else 0
        if not 0 < count <= MOST_MEMBERS or (last - first) % step:
            return found[0]
        return ", ".join(str(first + step * place) for place in range(count + 1))

    return _ELLIPSIS.sub(between, given)


def _says_empty(tokens: Sequence[Token]) -> bool:
    is_words = bool(tokens) and all(
        token.kind in (Kind.WORD, Kind.NAME) or token.is_sign("'", ".", "/") for token in tokens
    )
    said = {token.text.casefold() for token in tokens if token.kind in (Kind.WORD, Kind.NAME)}
    return is_words and bool(said & EMPTY or {"not", "exist"} <= said) and said <= EMPTY | _EMPTY_PHRASE


def _without_asides(tokens: list[Token]) -> list[Token]:
    """Without "(double root)" and "twice"."""
    kept: list[Token] = []
    index = 0
    while index < len(tokens):
        end = _end_of_aside(tokens, index)
        if end is None:
            kept.append(tokens[index])
        index = index + 1 if end is None else end
    while kept and kept[-1].is_word(*_ASIDES):
        kept.pop()
    return kept


def _end_of_aside(tokens: list[Token], index: int) -> int | None:
    if tokens[index].kind is not Kind.OPEN or index == 0:
        return None
    for end in range(index + 1, len(tokens)):
        if tokens[end].kind is Kind.CLOSE:
            return end + 1 if end > index + 1 and tokens[index + 1].is_word(*_ASIDES) else None
    return None


def _pieces(tokens: Sequence[Token]) -> list[list[Token]]:
    """The tokens between commas, semicolons, line ends, "and" and "or", where no bracket is open."""
    pieces: list[list[Token]] = [[]]
    for token, depth in zip(tokens, depths(tokens), strict=True):
        parts = token.is_sign(",", ";", "\\\\", "&") or token.is_word("and", "or", "union", "both", "either")
        if depth <= 0 and parts:
            pieces.append([])
        else:
            pieces[-1].append(token)
    return [piece for piece in map(_without_label, pieces) if piece]


def _without_label(piece: list[Token]) -> list[Token]:
    kept = trimmed(piece)
    while len(kept) > 1 and kept[0].is_word(*_SKIPPED) and not _is_label(kept):
        kept = trimmed(kept[1:])
    if not _is_label(kept):
        return kept
    ends = [place for place, depth in enumerate(depths(kept)) if depth == 0 and _ends_label(kept[place])]
    between = kept[ends[0] + 1 : ends[-1]]
    if any(token.kind in (Kind.WORD, Kind.NAME) or token.is_sign("*") for token in between):
        raise Unreadable("Please put a comma between your values.", kept[ends[-1]].start)
    return trimmed(kept[max(ends) + 1 :])


def _ends_label(token: Token) -> bool:
    return token.is_sign("=", "≈") or token.is_word("in")


def _is_label(piece: Sequence[Token]) -> bool:
    """Whether the piece begins with a name and an equals sign, such as `x_1 =`."""
    for index, token in enumerate(piece):
        if token.is_sign("=", "≈") or token.is_word("in"):
            return index > 0 or token.is_sign("=", "≈")
        if index == 0 and token.kind not in (Kind.WORD, Kind.NAME, Kind.CONST):
            return False
        if index and not (token.kind in (Kind.NUMBER, Kind.WORD) or token.is_sign("_", ",", "'")):
            return False
    return False


def _members(piece: Sequence[Token], names: Names) -> list[Node]:
    parser = Parser(closed(piece), GRAMMAR, names)
    node = parser.finished(parser.expression())
    if isinstance(node, Bracketed) and node.opening == "{":
        return [value for item in _items(node) for value in _values(_point(_unlabelled(item)))]
    return _values(_point(_unlabelled(node)))


def _items(node: Bracketed) -> tuple[Node, ...]:
    """The items, whether commas or semicolons part them."""
    return tuple(cell for item in node.items for cell in (_cells(item) if isinstance(item, Grid) else (item,)))


def _cells(grid: Grid) -> tuple[Node, ...]:
    return tuple(cell for row in grid.rows for cell in row)


def _unlabelled(node: Node) -> Node:
    return node.right if isinstance(node, Relation) and node.op == "=" else node


def _point(node: Node) -> Node:
    """A point (0; 1) with its coordinates as items."""
    if isinstance(node, Bracketed) and node.opening == "(" and any(isinstance(item, Grid) for item in node.items):
        return replace(node, items=_items(node))
    return node


def _values(node: Node) -> list[Node]:
    """One value, or both that a ± stands for."""
    if isinstance(node, Bracketed) and node.opening == "{":
        raise Unreadable("There is a set inside a set. Please write the values in one pair of brackets.")
    if any(isinstance(part, Relation) for part in walk(node)):
        raise Unreadable("A set of values was expected, and there is a relation in your answer.")
    return list(both(node))


def _points_or_values(members: list[Node], reference: Sequence[Node] | None) -> list[Node]:
    """`(1, 2)` or `[1, 2]` alone is a point where points are asked, and else a list of values."""
    if len(members) != 1 or not isinstance(members[0], Bracketed):
        return members
    if reference is None or any(isinstance(member, Bracketed) for member in reference):
        return members if members[0].opening == "(" or reference else list(_items(members[0]))
    return [value for item in _items(members[0]) for value in _values(_unlabelled(item))]
