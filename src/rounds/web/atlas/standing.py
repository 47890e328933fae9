"""Where somebody stands in a topic and why, in plain words: what they did and what comes, never a probability."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta
from math import ceil

from rounds.course import Topic
from rounds.mind.mastery import VARIANTS
from rounds.mind.state import TopicBelief
from rounds.web.atlas.marks import Mark
from rounds.web.study.journey import Journey
from rounds.web.study.models import TopicStatus
from rounds.web.study.wording import in_days, listed


def standing(here: Journey, mark: Mark) -> str:
    """A few sentences."""
    belief = here.state.of(mark.topic.id)
    sentences = _of_page(here, mark) if mark.topic.page else _of_topic(here, mark, belief)
    return " ".join([*sentences, *_suspicion(belief)])


def _of_page(here: Journey, mark: Mark) -> Iterator[str]:
    yield "This is a page to read; nothing is asked of it afterwards."
    if mark.is_known:
        yield "You have read it."


def _of_topic(here: Journey, mark: Mark, belief: TopicBelief) -> Iterator[str]:
    if mark.is_known:
        yield from _known(here, mark, belief)
    elif mark.state in ("learning", "due"):
        yield from _learning(here, mark.topic, belief)
    elif mark.missing:
        yield f"You have not met it yet. It builds on {titles(mark.missing)}: learn {_them(mark.missing)} first."
        yield "You can open the lesson all the same; it will be steeper."
    else:
        yield "You have not met it yet, and you know all it builds on."


def _known(here: Journey, mark: Mark, belief: TopicBelief) -> Iterator[str]:
    if belief.is_placed:
        yield "You knew it before you came: that is what your first questions found."
    else:
        yield f"It is yours: you were right at the first try on {_number(VARIANTS)} different questions."
    if mark.state == "due":
        yield "It is time for one question on it, so that it stays with you."
    elif belief.memory is not None:
        yield f"You will be asked again {in_days(ceil((belief.memory.due - here.now) / timedelta(days=1)))}."


def _learning(here: Journey, topic: Topic, belief: TopicBelief) -> Iterator[str]:
    status = here.statuses.get(topic.id)
    if status == TopicStatus.FINISHED:
        yield "You have read the lesson to its end."
    elif status == TopicStatus.LEARNING and topic.id in here.begun:
        left = here.begun[topic.id]
        yield f"You are in the middle of the lesson: about {left} minute{'s' if left != 1 else ''} left."
    else:
        yield "You have answered questions on it and not begun the lesson."
    right = len(belief.right_variants)
    if not right:
        yield "It becomes yours when you are right at the first try, unaided, on two different questions."
    elif right < VARIANTS:
        yield "You were right at the first try on one question; one more will most likely make it yours."
    else:
        yield "You were right on two questions and not on others: one or two more will tell."


def _suspicion(belief: TopicBelief) -> Iterator[str]:
    if belief.suspect:
        yield "Something that builds on it went wrong lately, so you will be asked a short question about it."


def titles(topics: Sequence[Topic]) -> str:
    """“A”, “B” and “C”."""
    return listed([f"“{topic.title}”" for topic in topics])


def _them(topics: Sequence[Topic]) -> str:
    return "it" if len(topics) == 1 else "them"


def _number(number: int) -> str:
    return {2: "two", 3: "three"}.get(number, str(number))
