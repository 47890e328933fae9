"""A question answered by putting lines of code in order, each with its indentation."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import Self

from rounds.kit.exhibit import tidied
from rounds.kit.question import Question, Trap
from rounds.kit.rng import Rng

STEP = "    "
DEEPEST = 4


@dataclass(frozen=True, kw_only=True)
class Lines(Question):
    """Order the lines. `code` is the program, indented by four spaces; `also` are other right ones.

    `distractors` are lines that do not belong, with what to say of each; the answer of a trap is a whole wrong
    program made of the right lines. `options` is how the lines are shown first, without indentation.
    """

    code: str
    also: tuple[str, ...] = ()
    distractors: tuple[Trap[str], ...] = ()
    traps: tuple[Trap[str], ...] = ()
    options: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "code", tidied(self.code))

    @property
    def right(self) -> tuple[tuple[str, ...], ...]:
        """Every right program as lines; ours comes first."""
        return tuple(program(text) for text in (self.code, *self.also))

    def settled(self, r: Rng) -> Self:
        if self.options:
            return self
        bare = bared(self.right[0])
        shown = r.shuffle((*bare, *(trap.answer.strip() for trap in self.distractors)))
        # What is in order already asks little: the first two change places.
        shown = (shown[1], shown[0], *shown[2:]) if shown == bare and len(bare) > 1 else shown
        return replace(self, options=shown)

    def unfair(self) -> str | None:
        ours = self.right[0]
        if len(ours) < 2:
            return "fewer than two lines can stand in one order alone"
        if any(_depth(line) is None for one in self.right for line in one):
            return f"a line is not indented by four spaces a step, {DEEPEST} steps at most"
        wanted = Counter(bared(ours))
        for trap in self.distractors:
            if trap.answer.strip() in wanted or not trap.answer.strip():
                return f"the distractor {trap.answer.strip()!r} is a line of the program, or empty"
        if any(Counter(bared(other)) != wanted for other in self.right[1:]):
            return "another right program (also) has other lines"
        seen: list[tuple[str, ...]] = list(self.right)
        for trap in self.traps:
            wrong = program(trap.answer)
            if Counter(bared(wrong)) != wanted:
                return f"trap '{trap.misconception}' does not order the same lines"
            if wrong in seen:
                return f"trap '{trap.misconception}' would be marked right, or stands twice"
            seen.append(wrong)
        return None

    def reference(self) -> str:
        return "\n".join(self.right[0])

    def expected_wrong(self) -> tuple[Trap[str], ...]:
        """Each trap, and each distractor as somebody uses it who knows the rest."""
        used = ((trap, f"{self.reference()}\n{trap.answer.strip()}") for trap in self.distractors)
        return (*self.traps, *(Trap(trap.misconception, text, trap.says) for trap, text in used))


def program(text: str) -> tuple[str, ...]:
    """The lines of a program that are not empty, with their indentation."""
    return tuple(line for line in tidied(text).split("\n") if line)


def bared(lines: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(line.strip() for line in lines)


def _depth(line: str) -> int | None:
    """How many steps a line is indented; None where it is not indented by whole ones."""
    steps, rest = divmod(len(line) - len(line.lstrip()), len(STEP))
    return None if rest or steps > DEEPEST else steps
