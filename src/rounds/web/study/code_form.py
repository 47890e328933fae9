"""How a question about code is answered on the page: which form, and what stands in it so far."""

from __future__ import annotations

from dataclasses import dataclass

from rounds.kit import Code, Fill, FindLine, Lines, Prints, Question, TypeIt
from rounds.kit.exhibit import Exhibit
from rounds.kit.lines import DEEPEST, STEP, program
from rounds.kit.listed import Listed

DEPTHS = tuple(range(DEEPEST + 1))


@dataclass(frozen=True)
class CodeLine:
    """A line to choose, or to put in its place: `place` 0 is left out."""

    text: str
    value: str = ""
    is_choosable: bool = True
    is_right: bool = False
    place: int = 0
    depth: int = 0


@dataclass(frozen=True)
class Piece:
    """Code before a gap, and what is typed in it; the piece behind the last gap has no number."""

    before: str
    number: int = 0
    typed: str = ""


@dataclass(frozen=True)
class Start:
    """A starter to choose: its value in the form, its name, and its text."""

    value: str
    name: str
    text: str


def starts(question: Question) -> tuple[Start, ...]:
    """The starters of a program, from the one that holds most; one alone needs no name."""
    if not isinstance(question, Code):
        return ()
    texts = question.starts or (question.starter,)
    if len(texts) == 1:
        return (Start("", "Begin anew", texts[0]),)
    return tuple(
        Start(f"start-{number}", f"Begin anew {_how_much(text)}", text) for number, text in enumerate(texts, 1)
    )


def _how_much(text: str) -> str:
    if "___" in text:
        return "with gaps to fill"
    return "with what is given" if text.strip() else "with an empty file"


def form(question: Question) -> str:
    """The form in which it is answered; "" for kinds that have nothing of their own."""
    match question:
        case Prints() | TypeIt():
            return "text"
        case FindLine():
            return "line"
        case Fill():
            return "gaps"
        case Lines():
            return "lines"
        case _:
            return ""


def exhibits(question: Question) -> tuple[Exhibit, ...]:
    """What stands under the ask; a listing that is answered inside itself is not shown twice."""
    if isinstance(question, (FindLine, Fill)):
        return question.exhibits()[:-1]
    return question.exhibits()


def rows(question: Question) -> int:
    """Room for a little more than the answer of a text, so that its height does not tell it."""
    return question.code.count("\n") + 3 if isinstance(question, Listed) else 3


def code_lines(question: Question, draft: str, is_open: bool) -> tuple[CodeLine, ...]:
    """The lines of a listing to choose from, or those to put in order as the learner has them."""
    if isinstance(question, FindLine):
        return tuple(
            CodeLine(line, str(number), number in question.choosable, number in question.right)
            for number, line in enumerate(question.lines, 1)
        )
    if not isinstance(question, Lines):
        return ()
    placed = program(draft) if is_open else question.right[0]
    left = list(question.options)
    found: list[CodeLine] = []
    for place, line in enumerate(placed, 1):
        text = line.strip()
        if text in left:
            left.remove(text)
            depth = min((len(line) - len(line.lstrip())) // len(STEP), DEEPEST)
            found.append(CodeLine(text, place=place, depth=depth))
    return (*found, *(CodeLine(text) for text in left if is_open))


def gaps(question: Question, draft: str, is_open: bool) -> tuple[Piece, ...]:
    """The listing cut at its gaps, with what is typed, or the answer once it is closed."""
    if not isinstance(question, Fill):
        return ()
    texts = draft.split("\n") if is_open else list(question.answers)
    count = len(question.answers)
    texts = [*texts, *[""] * count][:count]
    pairs = zip(question.pieces, texts, strict=False)
    return (*(Piece(before, at, text) for at, (before, text) in enumerate(pairs, 1)), Piece(question.pieces[-1]))


def assembled(items: list[str], places: list[str], indents: list[str], *, is_draft: bool = False) -> str:
    """The program that a form of lines holds; where two lines claim one place, nothing, or a draft with both."""
    chosen = [
        (int(place), STEP * min(int(indent), DEEPEST) + item)
        for place, indent, item in zip(places, indents, items, strict=False)
        if place.isdecimal() and indent.isdecimal() and len(place) < 4 and len(indent) < 4 and int(place)
    ]
    is_clear = len({place for place, _ in chosen}) == len(chosen)
    by_place = sorted(chosen, key=lambda pair: pair[0])
    return "\n".join(line for _, line in by_place) if is_clear or is_draft else ""
