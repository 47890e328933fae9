"""From an author's function to a drawn question."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from rounds.kit.question import Question
from rounds.kit.rng import Rng

TRIES = 50
DRILLS = ("type", "run", "change", "break", "fix")


class Redraw(Exception):
    """Raised by an author's function that does not like the numbers it drew."""


class NoFairDraw(LookupError):
    """Every try from one seed gave an unfair question; the message names the last reason."""


@dataclass(frozen=True)
class Drawn:
    """A fair question, and how many tries it took (many tries mean that the author's ranges are too wide)."""

    question: Question
    tries: int


@dataclass(frozen=True)
class QuestionGenerator:
    """An author's function with its level, the topics that must not be owed then, and its step of a drill, if any."""

    make: Callable[[Rng], Question]
    level: int
    assumes: tuple[str, ...] = ()
    drill: str = ""

    @property
    def name(self) -> str:
        return self.make.__name__

    @property
    def title(self) -> str:
        """How lists name the question: the first line of its docstring, else its name with spaces."""
        said = (self.make.__doc__ or "").strip().splitlines()
        return said[0].rstrip(".") if said else self.name.replace("_", " ").capitalize()

    @property
    def line(self) -> int:
        return self.make.__code__.co_firstlineno

    def draw(self, seed: str) -> Drawn:
        """The question of this seed. Any text is a seed; raises NoFairDraw after 50 unfair tries."""
        reason = "the function raised Redraw every time"
        for attempt in range(TRIES):
            r = Rng(f"{seed}/{attempt}")
            try:
                made = self.make(r).settled(r)
            except Redraw:
                continue
            unfair = made.unfair() or next(filter(None, (shown.unfair() for shown in made.exhibits())), None)
            if unfair is None:
                return Drawn(made, attempt + 1)
            reason = unfair
        raise NoFairDraw(f"{self.name}, seed {seed}: no fair question in {TRIES} tries; the last time {reason}.")


def question(
    *, level: int, assumes: tuple[str, ...] = (), drill: str = ""
) -> Callable[[Callable[[Rng], Question]], QuestionGenerator]:
    """Marks an author's function as a question. Level 1 is recall, 2 use ("do one"), 3 judge ("teach one").

    `assumes` names topics: the question is not asked while a learner still owes one of them. `drill` makes it one of
    the five steps of the topic's drill: "type", "run", "change", "break", "fix".
    """
    if level not in (1, 2, 3):
        raise ValueError(f"level={level}: a level is 1 (recall), 2 (use) or 3 (judge).")
    if drill and drill not in DRILLS:
        raise ValueError(f"drill={drill!r}: a step of a drill is one of {', '.join(DRILLS)}.")
    return lambda make: QuestionGenerator(make, level, assumes, drill)
