"""A learner's mistakes by the idea behind them, and which of them are mended."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import islice

from rounds.course import Course
from rounds.web.people.models import User
from rounds.web.record import queries

# In the address it stands for mistakes that nobody has named an idea for.
OTHER = "other"
SHOWS = {"open": "Open", "mended": "Mended", "all": "All"}


@dataclass(frozen=True)
class Mistake:
    """A wrong answer. It is mended once the same question was answered right with other numbers, without a hint.

    `attempt` and `mended_by` are keys of attempts.
    """

    attempt: int
    trap: str
    mended_by: int | None = None

    @property
    def is_mended(self) -> bool:
        return self.mended_by is not None


@dataclass(frozen=True)
class Group:
    """The mistakes behind which the same idea stands, the newest first."""

    slug: str
    title: str
    mistakes: tuple[Mistake, ...]

    @property
    def open(self) -> int:
        return sum(not one.is_mended for one in self.mistakes)

    @property
    def newest(self) -> Mistake:
        return self.mistakes[0]


def mistakes(learner: User) -> tuple[Mistake, ...]:
    """All of them, the newest first; of several tries at one question the last with each idea."""
    right: dict[str, list[tuple[int, ...]]] = {}
    for path, turn, ask, key in queries.right_answers(learner):
        right.setdefault(path, []).append((turn, ask, key))
    found: dict[tuple[int, str], Mistake] = {}
    for row in queries.wrong_answers(learner):
        since = right.get(row.path, [])
        later = (key for _, ask, key in islice(since, bisect_left(since, (row.turn + 1,)), None) if ask != row.ask)
        found[row.ask, row.trap] = Mistake(row.attempt, row.trap, next(later, None))
    return tuple(sorted(found.values(), key=lambda one: one.attempt, reverse=True))


def chosen(all_of_them: Iterable[Mistake], show: str) -> tuple[Mistake, ...]:
    """Those that still are to be mended, those that are, or all."""
    return tuple(one for one in all_of_them if show == "all" or one.is_mended == (show == "mended"))


def groups(all_of_them: Iterable[Mistake], course: Course) -> tuple[Group, ...]:
    """By the idea, the group with the newest mistake first; those without a known idea come last."""
    by_slug: dict[str, list[Mistake]] = {}
    for one in all_of_them:
        by_slug.setdefault(one.trap if one.trap in course.misconceptions else OTHER, []).append(one)
    titles = titles_of(course)
    made = [Group(slug, titles[slug], tuple(mistakes)) for slug, mistakes in by_slug.items()]
    return tuple(sorted(made, key=lambda group: group.slug == OTHER))


def titles_of(course: Course) -> Mapping[str, str]:
    """The ideas in plain words."""
    texts = {slug: f"{one.text[0].upper()}{one.text[1:]}" for slug, one in course.misconceptions.items()}
    return texts | {OTHER: "Other mistakes"}
