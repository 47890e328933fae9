"""Whoever is stuck hears where else a topic is explained; nobody is sent where too much is expected."""

from __future__ import annotations

import uuid
from dataclasses import replace

import pytest
from django.test import Client
from django.utils import timezone

from rounds.course import Course
from rounds.web.people.models import User
from rounds.web.shell import content
from rounds.web.study import placing
from rounds.web.study.models import Ask
from tests.web.study.test_ask import ask, right, send, wrong

__all__ = ["ask"]

STUCK = "Still stuck? Another explanation:"


def test_a_lesson_names_two_and_where_the_rest_stands(as_asha: Client) -> None:
    page = as_asha.get("/learn/ward-sums/beds/").content.decode()
    line = page.partition("Another explanation, outside Rounds:")[2].partition("</p>")[0]
    assert '<a href="/library/counting-book/">Counting on the ward</a>' in line
    assert '<a href="/library/short-films/">Short films about beds</a>' in line
    assert "Beds in Python" not in line
    assert 'href="/library/?topic=beds#found"' in line


def test_a_question_says_so_after_a_wrong_answer_and_not_before(as_asha: Client, ask: Ask) -> None:
    assert STUCK not in as_asha.get(f"/ask/{ask.pk}/").content.decode()
    assert STUCK in send(as_asha, ask, wrong(ask)).content.decode()
    assert STUCK not in send(as_asha, ask, right(ask)).content.decode()


def test_a_question_that_was_given_up_says_so(as_asha: Client, ask: Ask) -> None:
    page = as_asha.post(f"/ask/{ask.pk}/working/", {"uid": str(uuid.uuid4())}, follow=True).content.decode()
    assert STUCK in page


def test_where_there_is_nothing_else_nothing_is_said(as_asha: Client, ask: Ask, small_course: Course) -> None:
    content.hold(replace(small_course, outside={}))
    assert STUCK not in send(as_asha, ask, wrong(ask)).content.decode()
    assert "outside Rounds:" not in as_asha.get("/learn/ward-sums/beds/").content.decode()


@pytest.mark.django_db
def test_a_placement_says_nothing_of_it(as_asha: Client, asha: User) -> None:
    placing.begin(asha, placing.Wish(), uuid.uuid4(), timezone.now())
    asked = Ask.objects.get(learner=asha, place="placement")
    placing.answer(asked, "-1", uuid.uuid4(), timezone.now())
    assert STUCK not in as_asha.get("/place/").content.decode()
