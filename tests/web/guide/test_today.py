"""Today offers what is begun and what comes next, and has words for the day there is nothing."""

from __future__ import annotations

from dataclasses import replace

from django.test import Client

from rounds.course import Course
from rounds.web.people.models import User
from rounds.web.shell import content
from rounds.web.study.models import TopicState


def test_a_new_learner_is_offered_the_first_topic(as_asha: Client) -> None:
    page = as_asha.get("/").content.decode()
    assert "Begin here" in page
    assert "Free beds" in page


def test_a_topic_that_was_begun_comes_first(as_asha: Client) -> None:
    as_asha.get("/learn/ward-sums/beds/")
    page = as_asha.get("/").content.decode()
    assert "Go on where you left off" in page
    assert "0 of 5 steps done" in page


def test_a_finished_topic_opens_what_needs_it(as_asha: Client, asha: User) -> None:
    TopicState.objects.create(learner=asha, topic="beds", status="finished", changed_at="2026-01-01T00:00Z")
    assert "Shifts in a week" in as_asha.get("/").content.decode()


def test_when_all_is_finished_it_says_so(as_asha: Client, asha: User) -> None:
    for topic in ("beds", "shifts"):
        TopicState.objects.create(learner=asha, topic=topic, status="finished", changed_at="2026-01-01T00:00Z")
    assert "You have finished every topic that is open" in as_asha.get("/").content.decode()


def test_an_empty_course_says_so(as_asha: Client, small_course: Course) -> None:
    content.hold(replace(small_course, topics={}))
    for address in ("/", "/topics/"):
        assert "no topics yet" in as_asha.get(address).content.decode()


def test_the_topics_say_which_are_ready(as_asha: Client) -> None:
    page = as_asha.get("/topics/").content.decode()
    assert "6 minutes · ready" in page
    assert "4 minutes · needs other topics first" in page
