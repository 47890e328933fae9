"""What is believed about a learner, and what it becomes after one more piece of evidence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Literal

from rounds.mind.credit import KAPPA_START, MOST_POSTPONEMENTS, next_kappa
from rounds.mind.evidence import Evidence, touched
from rounds.mind.graph import Graph
from rounds.mind.mastery import after_feedback, answered, is_mastered
from rounds.mind.memory import DESIRED_RETENTION, Memory, credited, retrievability, reviewed

Status = Literal["unseen", "placed", "learning", "used", "mastered"]
BEFORE_ANYTHING = datetime(1, 1, 1, tzinfo=UTC)
# Without a placement: most people do not know a given topic.
PRIOR = 0.2
# Remembered well enough to build on; see `plan` and `round`.
FIRM = 0.75


@dataclass(frozen=True)
class TopicBelief:
    """One topic. `right_variants` were answered right at the first try; `postponed` counts implicit credits in a row.

    `suspect`: somebody failed what needs this, so that it is worth a probe. `seen` names the evidence already used.
    """

    p: float = PRIOR
    memory: Memory | None = None
    right_variants: frozenset[str] = frozenset()
    typed: bool = False
    lapses: int = 0
    passes: int = 0
    postponed: int = 0
    suspect: bool = False
    is_placed: bool = False
    seen: frozenset[str] = frozenset()


@dataclass(frozen=True)
class LearnerBelief:
    """A learner. `kappa` says how far implicit practice is believed; `latest` is the time of the last evidence."""

    topics: Mapping[str, TopicBelief] = field(default_factory=dict, hash=False)
    kappa: float = KAPPA_START
    retention: float = DESIRED_RETENTION
    latest: datetime = BEFORE_ANYTHING

    def of(self, topic: str) -> TopicBelief:
        return self.topics.get(topic, UNSEEN)


UNSEEN = TopicBelief()


def after(graph: Graph, state: LearnerBelief, evidence: Evidence, now: datetime) -> LearnerBelief:
    """The state with this evidence taken in. The same state for evidence of an unknown topic or a page, or seen before.

    Time does not go back: evidence from the future counts as of now, evidence from before the latest as of the latest.
    """
    weights = touched(graph, evidence)
    if not weights or evidence.id in state.of(evidence.topic).seen:
        return state
    at = max(min(evidence.at, now), state.latest)
    topics = dict(state.topics)
    for topic, weight in weights.items():
        topics[topic] = _believed(state.of(topic), evidence, weight)
    asked = state.of(evidence.topic)
    kappa = state.kappa
    if evidence.is_marked:
        if asked.postponed and asked.memory:
            kappa = next_kappa(kappa, evidence.right, retrievability(asked.memory, at))
        topics[evidence.topic] = _remembered(topics[evidence.topic], evidence, at, state.retention)
        if evidence.right:
            _credit(graph, topics, evidence.topic, kappa, at, state.retention)
        else:
            _suspect(graph, topics, evidence.topic)
    return LearnerBelief(topics, kappa, state.retention, at)


def status(belief: TopicBelief, owes: Iterable[str] = ()) -> Status:
    """Where the learner stands; `owes` are soft needs put off, without which a topic is used and not yet mastered."""
    if is_mastered(belief.p, len(belief.right_variants), belief.typed):
        return "used" if tuple(owes) else "mastered"
    if belief.is_placed:
        return "placed"
    return "learning" if belief.seen else "unseen"


def remembered(belief: TopicBelief, at: datetime) -> float:
    """R, or 0 for what was never practised."""
    return retrievability(belief.memory, at) if belief.memory else 0.0


def is_known(belief: TopicBelief) -> bool:
    """Placed or mastered, however well remembered now."""
    return belief.is_placed or is_mastered(belief.p, len(belief.right_variants), belief.typed)


def is_firm(belief: TopicBelief, at: datetime) -> bool:
    """Known and remembered well enough to build on."""
    return is_known(belief) and remembered(belief, at) >= FIRM


def is_due(belief: TopicBelief, at: datetime) -> bool:
    """Whether it is time to look at it again; only what somebody once had can come back."""
    return belief.memory is not None and belief.memory.due <= at and (belief.passes > 0 or belief.is_placed)


def place(state: LearnerBelief, topic: str, p: float, memory: Memory) -> LearnerBelief:
    """The state with a topic placed as known, unless an answer about it was marked already; a mere word gives way."""
    belief = state.of(topic)
    if belief.seen and belief.memory is not None:
        return state
    placed = replace(belief, p=p, memory=memory, is_placed=True, suspect=False)
    return replace(state, topics={**state.topics, topic: placed})


def _believed(belief: TopicBelief, evidence: Evidence, weight: float) -> TopicBelief:
    p = answered(belief.p, evidence.right, evidence.slip, evidence.guess, weight)
    if evidence.is_marked and evidence.source != "diagnostic":
        p = after_feedback(p)
    return replace(belief, p=p, seen=belief.seen | {evidence.id})


def _remembered(belief: TopicBelief, evidence: Evidence, at: datetime, retention: float) -> TopicBelief:
    first_try = evidence.right and not evidence.effort
    return replace(
        belief,
        memory=reviewed(belief.memory, evidence.right, evidence.effort, at, retention),
        right_variants=belief.right_variants | {evidence.variant} if first_try else belief.right_variants,
        typed=belief.typed or (first_try and evidence.typed),
        lapses=belief.lapses + (not evidence.right and belief.passes > 0),
        passes=belief.passes + evidence.right,
        postponed=0,
        suspect=False,
        is_placed=belief.is_placed and evidence.right,
    )


def _credit(
    graph: Graph, topics: dict[str, TopicBelief], topic: str, kappa: float, at: datetime, retention: float
) -> None:
    for earlier, weight in graph.practice[topic].items():
        belief = topics.get(earlier, UNSEEN)
        if belief.memory and belief.passes and belief.postponed < MOST_POSTPONEMENTS:
            memory = credited(belief.memory, kappa * weight, at, retention)
            topics[earlier] = replace(belief, memory=memory, postponed=belief.postponed + 1)


def _suspect(graph: Graph, topics: dict[str, TopicBelief], topic: str) -> None:
    needs = [need for need in graph.needs[topic] if not graph.nodes[need].page]
    if needs:
        weakest = min(needs, key=lambda need: topics.get(need, UNSEEN).p)
        topics[weakest] = replace(topics.get(weakest, UNSEEN), suspect=True)
