"""A learner's days with a clock that is moved, on a course made for the test."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client

from rounds.course import Course
from rounds.web.guide import pages
from rounds.web.guide.items import Item
from rounds.web.guide.sheet import Sheet
from rounds.web.people.models import User
from rounds.web.study import actions
from rounds.web.study.models import Ask, Place
from rounds.web.study.pages import open_next
from tests.web.guide.made import wrong_to

# A Monday at noon, London summer time.
MONDAY = datetime(2030, 6, 3, 11, tzinfo=UTC)
DAY = timedelta(days=1)


class Life:
    """Asha, her browser, and the time. What she sees is read from the page; what she does goes through its forms."""

    def __init__(self, client: Client, learner: User, course: Course, patch: pytest.MonkeyPatch) -> None:
        self.client, self.learner, self.course = client, learner, course
        self.now = MONDAY
        actions.welcome(learner)
        patch.setattr("django.utils.timezone.now", lambda: self.now)

    def page(self) -> str:
        return self.client.get("/").content.decode()

    def sheet(self) -> Sheet:
        return pages.here(self.learner, self.course, self.now)

    def offered(self) -> list[tuple[str, str]]:
        """The open things of the day as the page lists them: what it is, and of which topic."""
        round_ = self.page().partition('aria-label="Your round"')[2].partition("</ol>")[0]
        kinds = [kind.strip() for kind in re.findall(r'<p class="eyebrow">([^·]+)·', round_)]
        return list(zip(kinds, re.findall(r'<h2><a href="[^"]+">([^<]+)<', round_), strict=True))

    def choose(self, **chosen: object) -> None:
        actions.choose(self.learner, **chosen)

    def post(self, what: str, item: Item, **fields: str) -> None:
        assert self.client.post(f"/today/{item.entry.pk}/{what}/", fields).status_code == 302

    def do(self, item: Item, right: bool = True) -> None:
        """Follows the link of a thing on the day, and answers what is asked there, until it leads elsewhere."""
        for _ in range(9):
            if item.entry.pk not in {one.entry.pk for one in self.sheet().open}:
                return
            address = self.client.get(f"/today/{item.entry.pk}/").headers["Location"]
            if address.startswith("/learn/"):
                self.read(item.topic.id, right)
                return
            self.answer(Ask.objects.get(pk=int(address.split("/")[2])), right)
        raise AssertionError(f"{item.topic.id} does not come to its end")

    def read(self, topic: str, right: bool = True, steps: int = 99) -> None:
        """Goes through a lesson, or so many of its steps."""
        here = self.course.topics[topic]
        for _ in range(min(steps, len(here.lesson.steps) + 2)):
            open_next(self.learner, self.course, here, self.now)
            for ask in Ask.objects.filter(learner=self.learner, topic=topic, place=Place.LESSON, state="open"):
                self.answer(ask, right)

    def answer(self, ask: Ask, right: bool = True) -> None:
        """Answers; what was answered wrongly is given up."""
        self.now += timedelta(seconds=20)
        given = ask.drawn.question.reference() if right else wrong_to(ask.drawn.question)
        self.client.post(f"/ask/{ask.pk}/answer/", {"given": given})
        if not right:
            self.client.post(f"/ask/{ask.pk}/working/")

    def done(self) -> Mapping[str, str]:
        """By topic, what the day has moved."""
        return {one.topic.id: one.moved for one in self.sheet().done}

    def knows(self, *topics: str) -> None:
        """Two right answers to typed questions of each of these."""
        for topic in topics:
            for _ in range(2):
                here = self.course.topics[topic]
                put = actions.put_question(self.learner, self.course, here, "free_beds", Place.PRACTICE, self.now)
                self.answer(put)


def without(course: Course, *topics: str) -> Course:
    """The course without these topics."""
    return replace(course, topics={topic: one for topic, one in course.topics.items() if topic not in topics})
