"""Blanks in a lesson's prose: `[[98]]`, `[[falls|rises]]`, `[[? about 1 in 10|about 9 in 10]]`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from rounds.kit import Choice, Number, Question, Rng, Term, Trap

# Code and formulas are stepped over: `[[1, 2], [3, 4]]` in them is a matrix, not a blank.
BLANK = re.compile(r"(?P<skip>```.*?```|`[^`\n]*`|\$\$.*?\$\$|\$[^$\n]+\$)|\[\[(?P<inside>.+?)\]\]", re.DOTALL)
NUMBER = re.compile(r"[-−]?\d[\d,]*(\.(?P<places>\d+))?")
OPEN, CLOSE = "\ue000", "\ue001"


@dataclass(frozen=True)
class Blank:
    """A place in the text that the learner fills in, numbered through the lesson from 1.

    A prediction is asked before the idea is told: it is never marked wrong and says nothing of what is known.
    """

    number: int
    line: int
    question: Question
    is_prediction: bool = False

    @property
    def name(self) -> str:
        return f"blank-{self.number}"

    @property
    def slot(self) -> str:
        """What stands for the blank in the text, to be replaced by its control once the text is HTML."""
        return f"{OPEN}{self.number}{CLOSE}"


def read_blanks(text: str, line: int, first: int, seed: str) -> tuple[str, tuple[Blank, ...]]:
    """The text with a slot in each blank's place, and the blanks, numbered from `first`.

    Raises ValueError with the line and the cure for a blank that cannot be asked.
    """
    blanks: list[Blank] = []

    def replace(match: re.Match[str]) -> str:
        if match["skip"] is not None:
            return match[0]
        at = line + text.count("\n", 0, match.start())
        blank = _blank(match["inside"], text, match, first + len(blanks), at, seed)
        blanks.append(blank)
        return blank.slot

    return BLANK.sub(replace, text), tuple(blanks)


def _blank(inside: str, text: str, match: re.Match[str], number: int, line: int, seed: str) -> Blank:
    is_prediction = inside.startswith("?")
    options = [option.strip() for option in inside.removeprefix("?").split("|")]
    if not all(options):
        raise ValueError(f"{line}: the blank [[{inside}]] has an empty option")
    if is_prediction and len(options) == 1:
        raise ValueError(f"{line}: the prediction [[{inside}]] offers no choice; write [[? likeliest|other|other]]")
    ask = _sentence(text, match)
    if len(options) > 1:
        question = _choice(ask, options)
        reason = question.unfair()
        if reason:
            raise ValueError(f"{line}: in the blank [[{inside}]] {reason}")
        return Blank(number, line, question.settled(Rng(f"{seed}/{number}")), is_prediction)
    return Blank(number, line, _typed(ask, options[0], text[match.end() :]))


def _choice(ask: str, options: list[str]) -> Choice:
    wrong = tuple(Trap("", option, "") for option in options[1:])
    return Choice(ask=ask, right=options[0], traps=wrong, working=options[0])


def _typed(ask: str, answer: str, after: str) -> Question:
    is_percent = answer.endswith("%") or after.lstrip().startswith("%")
    figure = NUMBER.fullmatch(answer.removesuffix("%").strip())
    if figure is None:
        spelling, *others = [part.strip() for part in answer.split("=")]
        return Term(ask=ask, answer=spelling, accepts=tuple(others), working=spelling)
    value = Fraction(figure[0].replace(",", "").replace("−", "-"))
    return Number(
        ask=ask,
        answer=value.numerator if value.denominator == 1 else value,
        unit="%" if is_percent else "",
        dp=len(figure["places"]) if figure["places"] else None,
        working=answer,
    )


def _sentence(text: str, match: re.Match[str]) -> str:
    """The sentence around the blank with a gap in it: what a screen reader says and what a mistakes list shows."""
    before = re.split(r"(?<=[.?!:])\s(?=\S)|\n\s*[-*\d]+\.?\s", text[: match.start()])[-1]
    after = re.split(r"(?<=[.?!])\s|\n\s*\n", text[match.end() :])[0]
    whole = f"{before}…{after}"
    return " ".join(BLANK.sub(lambda m: m["skip"] or "…", whole).split())
