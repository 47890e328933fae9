"""Where a learner stands in each topic: one mark a topic, the same on the map, in a search and in the drawing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from rounds.course import Topic
from rounds.mind.round import needs_now
from rounds.mind.state import is_due
from rounds.web.study.journey import Journey, Standing
from rounds.web.study.wording import named

State = Literal["mastered", "due", "learning", "ready", "locked", "planned"]
WORDS: Mapping[State, str] = {
    "mastered": "mastered",
    "due": "due for review",
    "learning": "learning",
    "ready": "ready to learn",
    "locked": "locked",
    "planned": "being written",
}


@dataclass(frozen=True)
class Mark:
    """A topic with its state, in a word. `missing` are the topics to be learned first; `is_asked`: the learner
    picked it."""

    topic: Topic
    state: State
    word: str
    is_known: bool = False
    is_on_way: bool = False
    is_asked: bool = False
    missing: tuple[Topic, ...] = ()


@dataclass(frozen=True)
class Planned:
    """A topic that is not written yet: the course knows its id alone."""

    id: str
    state: State = "planned"
    word: str = WORDS["planned"]

    @property
    def title(self) -> str:
        return named(self.id)


def marks(here: Journey) -> Mapping[str, Mark]:
    """The mark of every written topic, in the order of the course."""
    on_way = {*here.whole.order, *here.towards}
    return {topic.id: _mark(here, topic, topic.id in on_way) for topic in here.course.topics.values()}


def planned(here: Journey) -> tuple[Planned, ...]:
    """What is being written, or is to be."""
    return tuple(Planned(topic) for topic in sorted(here.course.unwritten))


def missing(here: Journey, topic: str) -> tuple[Topic, ...]:
    """What has to be learned before this topic, of its direct needs on the learner's way."""
    direct = needs_now(here.graph, topic, here.left.put_off.get(topic, ()))
    return tuple(here.course.topics[need] for need in direct if need not in here.known)


def _mark(here: Journey, topic: Topic, is_on_way: bool) -> Mark:
    stands = here.standing(topic.id)
    knows = stands in ("mastered", "brought")
    first = () if knows else missing(here, topic.id)
    state: State = "locked" if first else "ready"
    if knows:
        state = "mastered"
    elif stands == "learning":
        state = "learning"
    if is_due(here.state.of(topic.id), here.now):
        state = "due"
    word = " ".join(_words(topic, state, stands, first))
    return Mark(topic, state, word, knows, is_on_way, topic.id in here.picked, first)


def _words(topic: Topic, state: State, stands: Standing, first: tuple[Topic, ...]) -> Iterator[str]:
    if state == "mastered" and topic.page:
        yield "read"
    elif state == "mastered" and stands == "brought":
        yield "known already"
    elif state == "locked":
        yield f"locked: first “{first[0].title}”"
        if len(first) > 1:
            yield f"and {len(first) - 1} more"
    else:
        yield WORDS[state]
