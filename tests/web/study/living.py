"""A learner's days for properties: whatever happened, in whatever order."""

from __future__ import annotations

import uuid
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from rounds.course import Course
from rounds.kit import Question
from rounds.web.people.models import User
from rounds.web.shell import content
from rounds.web.study import actions, pages, placing, queries
from rounds.web.study.models import Ask, Says

NOON = datetime(2030, 1, 7, 12, tzinfo=UTC)
DAY = timedelta(days=1)
# In the order of `Says`.
WORDS = ("know", "not", "outside", "partly", "taken-back", "dispute")
EVENTS = (
    *("lesson", "practice", "right", "wrong", "nonsense", "hint", "shown", "skipped", "again", "from-address"),
    *(*WORDS, "rename", "remove", "back"),
    *("place", "place", *(2 * ("place-right", "place-wrong")), "place-end", "place-dispute"),
)


def wrong_to(question: Question) -> str:
    return str(question.expected_wrong()[0].answer) if question.expected_wrong() else "1000"


class Life:
    """A learner's days: events come one after the other, the clock may be set back, the course may change."""

    def __init__(self, learner: User, course: Course) -> None:
        self.learner, self.course, self.now = learner, course, NOON
        self.last: tuple[Ask, str, uuid.UUID] | None = None

    def live(self, event: str, topic: str, hours: int) -> None:
        self.now += timedelta(hours=hours)
        here = self.course.topics.get(topic)
        asks = Ask.objects.filter(learner=self.learner, state="open").exclude(place="placement")
        ask = asks.order_by("pk").first()
        if event in ("rename", "remove"):
            self._change("bays" if event == "rename" else "")
        elif event.startswith("place"):
            self._place(event.removeprefix("place-"), topic)
        elif event == "back":
            self.now -= 40 * DAY
        elif event in WORDS:
            says = dict(zip(WORDS, Says, strict=False))[event]
            actions.declare(self.learner, topic, says, uuid.uuid4(), self.now)
        elif event == "again" and self.last:
            actions.answer_question(self.last[0], here, self.last[1], self.last[2], self.now)
        elif event == "lesson" and here:
            pages.open_next(self.learner, self.course, here, self.now)
        elif event in ("practice", "from-address") and here:
            seed = "7" if event == "from-address" else None
            pages.practice(self.learner, self.course, here, next(iter(here.questions)), seed, self.now)
        elif ask:
            self._answer(ask, event)

    def _answer(self, ask: Ask, event: str) -> None:
        topic, question, uid = self.course.topics.get(ask.topic), ask.drawn.question, uuid.uuid4()
        if event == "hint":
            actions.give_hint(ask)
        elif event == "shown":
            actions.show_working(ask, topic, uid, self.now)
        elif event == "skipped":
            actions.skip(ask, topic, uid, self.now)
        elif event in ("right", "wrong", "nonsense"):
            given = {"right": question.reference(), "wrong": wrong_to(question), "nonsense": "?"}[event]
            actions.answer_question(ask, topic, given, uid, self.now)
            self.last = (ask, given, uid)

    def _place(self, event: str, topic: str) -> None:
        under_way, outcome = queries.placement_under_way(self.learner), queries.last_outcome(self.learner)
        if event == "place":
            placing.begin(self.learner, placing.Wish(), uuid.uuid4(), self.now)
        elif event == "dispute" and outcome:
            placing.dispute(outcome, topic, self.now)
        elif under_way and event == "end":
            placing.end(under_way, self.now)
        elif under_way and under_way.asking and event in ("right", "wrong"):
            question = under_way.asking.drawn.question
            given = question.reference() if event == "right" else wrong_to(question)
            placing.answer(under_way.asking, given, uuid.uuid4(), self.now)

    def _change(self, name: str) -> None:
        """The first topic gets another name, or is taken out; asks of its old name stay."""
        if "beds" not in self.course.topics:
            return
        others = {topic: one for topic, one in self.course.topics.items() if topic != "beds"}
        new = {name: replace(self.course.topics["beds"], id=name)} if name else {}
        renamed = {"ward-sums/beds": f"ward-sums/{name}" if name else ""}
        self.course = replace(self.course, topics={**new, **others}, renamed=renamed)
        content.hold(self.course)
