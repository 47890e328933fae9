"""Small graphs and a learner, Asha, for the tests of the mind."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from rounds.mind.evidence import Evidence, answer
from rounds.mind.graph import Graph, Node
from rounds.mind.state import LearnerBelief, after

NOON = datetime(2030, 1, 7, 12, tzinfo=UTC)
DAY = timedelta(days=1)


def node(name: str, *needs: str, **more: object) -> Node:
    facts: dict[str, object] = {"unit": "u", "part": "maths", "title": name, "minutes": 10, "needs": needs}
    facts |= {"routes": frozenset({"appraiser"})} | more
    return Node(id=name, **facts)  # type: ignore[arg-type]  # a test names only the facts that it is about


def ward() -> Graph:
    """Fractions before odds before Bayes; Bayes practises odds, which practises fractions; a page; two of a kind."""
    return Graph.of(
        [
            node("fractions"),
            node("odds", "fractions", practises={"fractions": 0.5}),
            node("bayes", "odds", practises={"odds": 0.6}),
            node("history", page=True),
            node("ppv", "bayes", equivalent={"predictive": 0.8}),
            node("predictive", "bayes"),
        ]
    )


def right(topic: str, at: datetime, uid: str, **more: object) -> Evidence:
    return answer(uid, topic, at, True, **more)  # type: ignore[arg-type]  # passed on as it is


def wrong(topic: str, at: datetime, uid: str, **more: object) -> Evidence:
    return answer(uid, topic, at, False, **more)  # type: ignore[arg-type]  # passed on as it is


def asha_after(graph: Graph, ledger: Iterable[Evidence]) -> LearnerBelief:
    """Asha's state after these events, each taken in at its own time."""
    state = LearnerBelief()
    for evidence in ledger:
        state = after(graph, state, evidence, evidence.at)
    return state
