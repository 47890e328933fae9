"""What is believed in a placement, and which question it puts next."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from rounds.mind import placement as mind
from rounds.mind.placement import stop
from rounds.mind.placement.dispute import Variant, two_questions
from rounds.web.study import belief, queries
from rounds.web.study.chart import Chart
from rounds.web.study.models import Ask, Length, Placement

DEPTHS = {Length.QUICK: stop.QUICK, Length.FULL: stop.FULL, Length.SHARPEN: stop.SHARPEN}
# However sure the prior is, nobody is placed by it alone. Simulated learners unlike their background (Python, and no
# mathematics) were misread in 1 topic of 4 where it could stop after five questions, and in 1 of 20 after fifteen.
LEAST = {Length.QUICK: 10, Length.FULL: 15, Length.SHARPEN: 15}
OUTCOMES: Mapping[str, mind.Outcome] = {"right": "right", "wrong": "wrong", "dont_know": "dont_know"}


def believed(placement: Placement, here: Chart) -> mind.Placement:
    """The belief that follows from the answers: out of the cache, or by a replay where that is of another make."""
    current = belief.the_map().current
    answers = [
        mind.Answer(current(one.topic), OUTCOMES[one.outcome], one.slip, one.guess) for one in placement.answers.all()
    ]
    try:
        kept = mind.unpacked(bytes(placement.cache), here.graph, here.prior)
    except mind.StalePack:
        kept = None
    if kept is not None and list(kept.answers) == answers:
        return kept
    return mind.replay(here.graph, here.prior, **told(placement, here), answers=answers)


def told(placement: Placement, here: Chart) -> dict[str, Any]:
    """What the learner said before the first question, as far as the course still asks for it."""
    known = placement.background in here.prior.backgrounds
    ratings = {tap: rating for tap, rating in placement.ratings.items() if tap in here.prior.taps}
    return {"background": placement.background if known else None, "seed": placement.seed, "ratings": ratings}


def next_question(placement: Placement, here: Chart, value: mind.Placement) -> tuple[str, str] | None:
    """The topic and the name of the question to ask next; None where enough was asked."""
    if placement.disputing:
        topic = placement.disputing
        return (
            (topic, _disputed(placement, here, topic)) if placement.dispute_left and topic in here.questions else None
        )
    asked = asked_so_far(value)
    length = Length(placement.length)
    depth = DEPTHS[length]
    examined = [p for p, node in zip(value.marginals, here.graph.nodes.values(), strict=True) if not node.page]
    if asked >= depth.cap or (asked >= LEAST[length] and stop.is_enough(np.array(examined), asked, depth)):
        return None
    chosen = mind.next_topic(value, here.kinds, here.without)
    return None if chosen is None else (chosen, _fresh(placement, here, chosen))


def asked_so_far(value: mind.Placement) -> int:
    """How many answers count: those about topics that the course still has."""
    return sum(one.topic in value.graph.nodes for one in value.answers)


def _fresh(placement: Placement, here: Chart, topic: str) -> str:
    """Of the questions that tell as much as the best, the one that this learner has met least often."""
    best = here.questions[topic][0]
    same = [one.name for one in here.questions[topic] if (one.level, one.typed) == (best.level, best.typed)]
    path = here.course.topics[topic].question_path
    return min(same, key=lambda name: queries.asked_before(placement.learner, path(name)))


def _disputed(placement: Placement, here: Chart, topic: str) -> str:
    variants = [Variant(one.name, one.typed, one.slip, one.guess) for one in here.questions[topic]]
    asks = Ask.objects.filter(placement_answer__placement=placement)
    met = {ask.name for ask in asks if belief.the_map().current(ask.topic) == topic}
    return two_questions(variants, met)[0].question
