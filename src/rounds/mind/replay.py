"""The state rebuilt from the ledger of evidence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime

from rounds.mind.evidence import Evidence
from rounds.mind.graph import Graph
from rounds.mind.state import LearnerBelief, after


def replay(
    graph: Graph, begin: LearnerBelief, ledger: Iterable[Evidence], now: datetime, renamed: Mapping[str, str]
) -> LearnerBelief:
    """The state after all this evidence, in the order of its times; of equal times, in the order of its ids.

    `renamed` follows a topic to its id of today. What was taken out of the course ("" in `renamed`) changes nothing.
    """
    state = begin
    for evidence in sorted(ledger, key=lambda evidence: (evidence.at, evidence.id)):
        state = after(graph, state, replace(evidence, topic=current(renamed, evidence.topic)), now)
    return state


def current(renamed: Mapping[str, str], topic: str) -> str:
    """Today's id of a topic, "" where it was taken out; a circle of names ends where it began."""
    for _ in renamed:
        topic = renamed.get(topic, topic)
    return topic
