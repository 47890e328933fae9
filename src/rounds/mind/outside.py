"""Which outside resource to recommend, and why: what fits the learner first, then what covers most for them.

Each thing that speaks for a resource makes a topic that it covers worth more. The shares are judgements of ours; tests
hold what comes of them against the advice of the article that names these resources.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from rounds.course import Course
from rounds.course.outside import PIECES, WHOLES, Outside
from rounds.course.priors import Priors
from rounds.mind.plan.request import Depth

# What a learner may look for, with the kinds that can be it.
Need = Literal["course", "explanation", "project", "data", "reading"]
NEEDS: Mapping[Need, tuple[str, ...]] = {
    "course": WHOLES,
    "explanation": (*PIECES, *WHOLES),
    "project": ("projects",),
    "data": ("data",),
    "reading": ("paper", "guideline", "article"),
}
Reason = Literal["style", "codes", "theory", "short", "thorough", "piece", "advice", "free", "too-long", "too-short"]
WORTH: Mapping[Reason, float] = {
    "style": 0.5,
    "codes": 0.5,
    "theory": 0.5,
    "short": 0.5,
    "thorough": 0.5,
    "piece": 0.5,
    "advice": 0.5,
    "free": 0.25,
    "too-long": -0.5,
    "too-short": -0.5,
}
WORDS: Mapping[Reason, str] = {
    "style": "it goes about it in the way you asked for",
    "codes": "it begins with code, and you code",
    "theory": "it begins with the ideas",
    "short": "it is short, as you want it",
    "thorough": "it is thorough, as you want it",
    "piece": "you can take just the piece you need",
    "advice": "it is advised for this",
    "free": "it is free",
    "too-long": "it is longer than you asked for",
    "too-short": "it is less thorough than you asked for",
}
# Self-ratings go from 0 to 4. Whoever is "quite sure" (3) of coding codes, "fairly" (2) is not enough; what is usual
# with a background lies between.
MOST_SURE, CODES = 4, 2.5
CODING = "coding"


@dataclass(frozen=True, kw_only=True)
class Reader:
    """Who looks for a resource. `levels` (0-4) say how sure they are by self-rating; what is not there counts as 0.

    `style` is one they asked for. `budget` is what it may cost: 0 for free ones alone, None where it does not matter.
    """

    levels: Mapping[str, float] = field(default_factory=dict)
    depth: Depth = "essentials"
    style: str = ""
    budget: float | None = None

    @property
    def codes(self) -> bool:
        return self.levels.get(CODING, 0) >= CODES


@dataclass(frozen=True)
class Match:
    """A resource that fits: which of the `of` topics it `covers`, in their order, and what else is to be said of it."""

    key: str
    covers: tuple[str, ...]
    of: int
    reasons: tuple[Reason, ...]

    @property
    def worth(self) -> float:
        return len(self.covers) * (1 + sum(WORTH[reason] for reason in self.reasons))


@dataclass(frozen=True)
class NotYet:
    """A resource that covers some of the topics and is held back: it `expects` more of what `lacks` names, or costs."""

    key: str
    why: Literal["expects", "cost"]
    lacks: tuple[str, ...] = ()


@dataclass(frozen=True)
class Recommended:
    """The `best` resource, where there is one, the `others` from the next best on, and those that are not for now."""

    best: Match | None
    others: tuple[Match, ...] = ()
    not_yet: tuple[NotYet, ...] = ()


def recommend(outside: Mapping[str, Outside], topics: Collection[str], reader: Reader, need: Need) -> Recommended:
    """The resources of this need for these topics; equals stand in the order of their keys."""
    asked = tuple(dict.fromkeys(topics))
    matches: list[Match] = []
    held: list[NotYet] = []
    for key, one in sorted(outside.items()):
        about = frozenset(one.topics)
        covers = tuple(topic for topic in asked if topic in about)
        if one.kind not in NEEDS[need] or not covers:
            continue
        if not fits(one, reader.levels):
            held.append(NotYet(key, "expects", lacks(one, reader.levels)))
        elif not _is_affordable(one, reader.budget):
            held.append(NotYet(key, "cost"))
        else:
            matches.append(Match(key, covers, len(asked), tuple(_reasons(one, reader, need))))
    matches.sort(key=lambda match: -match.worth)
    return Recommended(matches[0] if matches else None, tuple(matches[1:]), tuple(held))


def fits(one: Outside, levels: Mapping[str, float]) -> bool:
    """Whether a learner of these levels brings what the resource takes for granted."""
    return not lacks(one, levels)


def lacks(one: Outside, levels: Mapping[str, float]) -> tuple[str, ...]:
    """The self-ratings in which a learner should be surer first."""
    return tuple(tap for tap, least in one.wants.items() if levels.get(tap, 0) < least)


def levels_of(
    course: Course, known: Collection[str], ratings: Mapping[str, int] | None = None, background: str = ""
) -> Mapping[str, float]:
    """How sure (0-4) a learner is by self-rating: their own word, or what is usual with their background, or with
    anybody; what they know of the written topics that it is about can only add to that.
    """
    said = ratings or {}
    levels: dict[str, float] = {}
    for tap, units in course.priors.taps.items():
        about = [topic.id for topic in course.topics.values() if topic.unit in units]
        shown = MOST_SURE * sum(topic in known for topic in about) / len(about) if about else 0
        levels[tap] = round(max(said.get(tap, _usual(course.priors, units, background)), shown), 2)
    return levels


def _usual(priors: Priors, units: Collection[str], background: str) -> float:
    """The level that people of this background bring to these units; of any background, where it is not known."""
    people = {background: 1.0} if background in priors.known else priors.people
    shares = [
        (common, sum(priors.known[name].get(unit, 0) for unit in units) / len(units))
        for name, common in people.items()
        if units and name in priors.known
    ]
    everybody = sum(common for common, _ in shares)
    return MOST_SURE * sum(common * share for common, share in shares) / everybody if everybody else 0.0


def _is_affordable(one: Outside, budget: float | None) -> bool:
    """What has no price on record is left to the learner, unless it must be free."""
    if budget is None or one.is_free:
        return True
    return budget > 0 and (one.price is None or one.price <= budget)


def _reasons(one: Outside, reader: Reader, need: Need) -> Iterator[Reason]:
    if one.style and one.style == reader.style:
        yield "style"
    elif not reader.style and one.style == ("code first" if reader.codes else "theory first"):
        yield "codes" if reader.codes else "theory"
    if one.style == "superficial":
        yield "short" if reader.depth == "essentials" else "too-short"
    if one.style == "thorough":
        yield "thorough" if reader.depth == "thorough" else "too-long"
    if need == "explanation" and one.kind in PIECES:
        yield "piece"
    if one.advice:
        yield "advice"
    if one.is_free:
        yield "free"
