"""What a placement found, and what becomes of the belief by it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from rounds.mind.graph import Graph
from rounds.mind.memory import placed
from rounds.mind.placement import Placement, known
from rounds.mind.state import LearnerBelief, TopicBelief, place

# Calling a topic known wrongly costs about twice what one lesson too many costs: the lesson can be skipped by two
# questions, while a missing need makes the next lessons hard. Hence two to one. A judgement.
KNOWN_FROM = 2 / 3
# A thousand particles that agree are no certainty: one answer must be able to change the belief.
SUREST = 0.99


@dataclass(frozen=True)
class Finding:
    """One topic: P(known), and how it was answered where it was asked ("" where it was only inferred)."""

    topic: str
    p: float
    asked: str = ""

    @property
    def is_known(self) -> bool:
        return self.p >= KNOWN_FROM


@dataclass(frozen=True)
class Placed:
    """What a placement came to, at the time it ended."""

    at: datetime
    findings: tuple[Finding, ...]


def findings(placement: Placement) -> tuple[Finding, ...]:
    """What is found of every topic but pages, in the graph's order; of several answers the last one is named."""
    asked = {answer.topic: answer.outcome for answer in placement.answers}
    return tuple(
        Finding(topic, round(min(max(p, 1 - SUREST), SUREST), 4), asked.get(topic, ""))
        for topic, p in known(placement).items()
        if not placement.graph.nodes[topic].page
    )


def after_placement(graph: Graph, state: LearnerBelief, found: Placed) -> LearnerBelief:
    """The state with these findings in the place of those of earlier placements.

    A topic with evidence of its own stays as it is. One that was placed before and is not found known is no longer
    placed. A topic that the graph does not have, or a page, changes nothing.
    """
    at = max(found.at, state.latest)
    counted = [one for one in found.findings if one.topic in graph.nodes and not graph.nodes[one.topic].page]
    state = _without(state, (one.topic for one in counted if not one.is_known))
    brought = [one for one in counted if one.is_known]
    for number, one in enumerate(brought):
        memory = placed(at, one.asked == "right", (number + 0.5) / len(brought), state.retention)
        state = place(state, one.topic, one.p, memory)
    return replace(state, latest=at)


def _without(state: LearnerBelief, topics: Iterable[str]) -> LearnerBelief:
    """The state with these topics placed no longer, where nothing but a placement speaks for them."""
    lost = {topic for topic in topics if state.of(topic).is_placed and not state.of(topic).seen}
    unplaced = {topic: TopicBelief(suspect=state.of(topic).suspect) for topic in lost}
    return replace(state, topics={**state.topics, **unplaced}) if lost else state
