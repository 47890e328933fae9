"""An answer that waited on a phone may come when its question has ended: the page is told, and nothing is counted."""

from __future__ import annotations

import uuid

import pytest
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

from rounds.web.people.models import User
from rounds.web.study import actions
from rounds.web.study.models import Ask, Attempt

BEDS = "/learn/ward-sums/beds/"
PART = {"HX-Request": "true"}


def post(client: Client, address: str, uid: uuid.UUID, **fields: str) -> HttpResponse:
    given = {name.replace("_", "-"): value for name, value in fields.items()}
    return client.post(address, {**given, "uid": str(uid)}, headers=PART)  # type: ignore[return-value]


def is_late(response: HttpResponse) -> bool:
    assert response.status_code == 200
    return response.headers.get("Rounds-Answer") == "ended"


@pytest.fixture
def ask(as_asha: Client, asha: User) -> Ask:
    as_asha.get("/practise/ward-sums/beds/free_beds/")
    return Ask.objects.get(learner=asha)


def test_an_answer_in_time_is_not_late_nor_is_it_when_it_is_sent_again(as_asha: Client, ask: Ask) -> None:
    address, right = f"/ask/{ask.pk}/answer/", uuid.uuid4()
    assert not is_late(post(as_asha, address, uuid.uuid4(), given="99999"))
    for _ in range(2):
        assert not is_late(post(as_asha, address, right, given=ask.drawn.question.reference()))
    assert Attempt.objects.count() == 2


def test_an_answer_to_a_question_that_has_ended_is_late_and_not_counted(as_asha: Client, ask: Ask) -> None:
    as_asha.post(f"/ask/{ask.pk}/draft/", {"given": "7"})
    as_asha.post(f"/ask/{ask.pk}/working/", {"uid": str(uuid.uuid4())})
    assert is_late(post(as_asha, f"/ask/{ask.pk}/answer/", uuid.uuid4(), given="7"))
    assert [attempt.result for attempt in Attempt.objects.all()] == ["shown"]


def test_another_answer_under_a_name_used_before_is_not_late(as_asha: Client, ask: Ask) -> None:
    uid = uuid.uuid4()
    post(as_asha, f"/ask/{ask.pk}/answer/", uid, given="99999")
    assert not is_late(post(as_asha, f"/ask/{ask.pk}/answer/", uid, given="99998"))
    assert Attempt.objects.count() == 2


def test_a_blank_that_was_filled_in_elsewhere_is_late_and_one_sent_again_is_not(as_asha: Client) -> None:
    as_asha.get(BEDS)
    first = uuid.uuid4()
    for _ in range(2):
        assert not is_late(post(as_asha, f"{BEDS}step/1/", first, blank_1="nearer to 40"))
    assert is_late(post(as_asha, f"{BEDS}step/1/", uuid.uuid4(), blank_1="nearer to 5"))
    assert not is_late(post(as_asha, f"{BEDS}step/2/", uuid.uuid4(), blank_2="", blank_3="rises"))
    assert Attempt.objects.count() == 2


def test_a_verdict_of_the_same_name_is_this_answer(as_asha: Client, ask: Ask) -> None:
    uid = uuid.uuid4()
    first = actions.answer_question(ask, None, "99999", uid, timezone.now())
    assert actions.is_this(first, uid)
    assert not actions.is_this(first, uuid.uuid4())
