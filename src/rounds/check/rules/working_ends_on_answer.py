"""The working arrives at the answer."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rounds.check.draws import Draws
from rounds.course import Course, Problem
from rounds.kit import Breaks, Choice, Fill, FindLine, Lines, Number, Order, Prints, Question, Several, Term, TypeIt
from rounds.marking import mark

FIGURE = re.compile(r"[-−]?\d[\d,]*(?:\.\d+)?(?:\s*/\s*\d+)?(?:\s*%)?")

# Longer names first: \left begins with \le.
TYPESET = {"\\left": "", "\\right": "", "\\le": "<=", "\\ge": ">=", "\\infty": "inf", "\\times": "*"}


def working_ends_on_answer(drawn: Draws, course: Course) -> Iterator[Problem]:
    """The last number of the working is the answer to a Number; a Term's working ends on the term."""
    for seed, question in drawn.questions:
        last = ending(question)
        if last is not None and not mark(question, last).is_correct:
            what = f", seed {seed}: the working ends on {last or 'no number'}, the answer is {question.reference()}"
            yield drawn.problem(what, cure="Mend the one that is wrong, and let the working end on the answer")
            return


def ending(question: Question) -> str | None:
    """What the working ends on, as it would be typed; None where the working argues instead."""
    plain = re.sub(r"[*$_`]|\\left|\\right", "", question.working).replace("\\%", "%").replace("{,}", ",")
    plain = re.sub(r"\\[dt]?frac\{([^{}]+)\}\{([^{}]+)\}", r"\1/\2", plain)
    match question:
        case Choice() | Several() | Order() | FindLine() | Fill() | Lines() | TypeIt():
            return None
        case Breaks() | Prints():
            # Code may stand behind it, so it is enough that the output or the error is there, line by line.
            missing = [line for line in question.reference().split("\n") if line not in question.working]
            return "\n".join(missing) or None
        case Number():
            figures = FIGURE.findall(plain)
            return str(figures[-1]).strip() if figures else ""
        case Term():
            words = plain.strip().rstrip(".").split()
            return next((ends for ends in _endings(words) if mark(question, ends).is_correct), " ".join(words[-3:]))
        case _:
            line = plain.split("\n")[-1]
            return question.reference() if question.reference() in line else _in_bold(question.working) or line


def _in_bold(working: str) -> str | None:
    """What stands in bold last, typeset or not, as it would be typed."""
    bold: list[str] = re.findall(r"\*\*(.+?)\*\*", working)
    if not bold:
        return None
    typed = bold[-1].replace("$", "")
    for typeset, plain in TYPESET.items():
        typed = typed.replace(typeset, plain)
    return typed


def _endings(words: list[str]) -> Iterator[str]:
    for count in range(1, min(6, len(words)) + 1):
        yield " ".join(words[-count:])
