"""What one event says about a topic: how likely it is from somebody who knows, and from somebody who does not.

`slip` is P(wrong | known) and `guess` is P(right | not known), as in Corbett and Anderson (1995), "Knowledge tracing".
The numbers are judgements of ours, to be estimated again once there are real answers.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from rounds.mind.graph import Graph

Source = Literal["question", "blank", "exercise", "step", "probe", "diagnostic", "self_report", "outside", "dispute"]
# By the kind of a question: (slip, guess). A choice's guess is 1 in its number of options.
TYPED = {"number": (0.08, 0.02), "formula": (0.10, 0.01), "code": (0.15, 0.01)}
CHOICE_SLIP = 0.06
# "I don't know this yet" is seldom pressed by somebody who does.
DONT_KNOW_SLIP = 0.02
# Right answers after a hint, on the same variant again, or to a step of a lab, project or paper count for less. A blank
# counts as an answer after a hint: the lesson stands beside it.
HINT_WEIGHT, RETRY_WEIGHT, STEP_WEIGHT = 0.3, 0.25, 0.5
# A learner's own word, and a resource worked through elsewhere: weak evidence, never enough for mastery.
WORD_SLIP, WORD_GUESS = 0.25, 0.35
# A resource that was worked through in part.
PARTLY_WEIGHT = 0.5
# Sources that let the learner do something that was marked.
MARKED: frozenset[Source] = frozenset({"question", "blank", "exercise", "step", "probe", "diagnostic"})


@dataclass(frozen=True, kw_only=True)
class Evidence:
    """One event about one topic. `id` names it for ever; `variant` is the question and seed; `at` is in UTC.

    `effort` is True where the answer came with a hint, on a second try or slowly.
    """

    id: str
    topic: str
    at: datetime
    source: Source
    right: bool
    slip: float
    guess: float
    weight: float = 1.0
    variant: str = ""
    typed: bool = True
    effort: bool = False

    @property
    def is_marked(self) -> bool:
        return self.source in MARKED


def noise(kind: str, options: int = 0) -> tuple[float, float]:
    """(slip, guess) of a kind of question; a choice of k options is guessed 1 time in k. Other kinds are typed."""
    if options > 1:
        return CHOICE_SLIP, 1 / options
    return TYPED.get(kind, TYPED["number"])


def answer(
    uid: str,
    topic: str,
    at: datetime,
    right: bool,
    *,
    kind: str = "number",
    options: int = 0,
    variant: str = "",
    source: Source = "question",
    attempt: int = 1,
    hints: int = 0,
    slow: bool = False,
    dont_know: bool = False,
) -> Evidence:
    """The evidence of an answer, a lesson's blank, an exercise, a checked step or a probe. `attempt` counts from 1."""
    slip, guess = noise(kind, options)
    weight = STEP_WEIGHT if source == "step" else 1.0
    is_helped = bool(hints) or source == "blank"
    weight = min(weight, HINT_WEIGHT if is_helped else 1.0, RETRY_WEIGHT if attempt > 1 else 1.0)
    return Evidence(
        id=uid,
        topic=topic,
        at=at,
        source=source,
        right=right and not dont_know,
        slip=DONT_KNOW_SLIP if dont_know else slip,
        guess=guess,
        weight=weight,
        variant=variant or uid,
        typed=options < 2,
        effort=is_helped or attempt > 1 or slow,
    )


def word(
    uid: str, topic: str, at: datetime, known: bool, source: Source = "self_report", *, weight: float = 1.0
) -> Evidence:
    """The evidence of a self-report, an outside resource worked through, or a dispute of what we believe.

    A weight below 0 takes back what an earlier word of the same kind said.
    """
    slip, guess = WORD_SLIP, WORD_GUESS
    return Evidence(id=uid, topic=topic, at=at, source=source, right=known, slip=slip, guess=guess, weight=weight)


def touched(graph: Graph, evidence: Evidence) -> Mapping[str, float]:
    """The weight of the evidence by topic: its own, and its equivalents by their credit, never the needs of either.

    Nothing for a topic that the graph does not have, or for a page, which is read and never mastered.
    """
    node = graph.nodes.get(evidence.topic)
    if node is None or node.page:
        return {}
    others = {other: evidence.weight * credit for other, credit in node.equivalent.items() if other in graph.nodes}
    return {other: weight for other, weight in others.items() if not graph.nodes[other].page} | {
        node.id: evidence.weight
    }
