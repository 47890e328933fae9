"""The introduction is there for everybody, and knows nobody."""

from __future__ import annotations

import re

import pytest
from django.contrib.sessions.models import Session
from django.test import Client

from rounds.course import Course
from rounds.web.people.models import User
from rounds.web.shell import content
from rounds.web.study.models import Ask, LearnerState
from tests.shipped import shipped_course

PAGE = "/what-is-machine-learning-in-medicine/"

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def shipped() -> Course:
    return shipped_course()


@pytest.fixture
def taught(shipped: Course) -> Course:
    content.hold(shipped)
    return shipped


def text(client: Client, address: str = PAGE) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


def test_the_short_address_leads_there(client: Client, taught: Course) -> None:
    response = client.get("/introduction/")
    assert (response.status_code, response["Location"]) == (301, PAGE)


def test_a_stranger_may_read_it_and_is_not_remembered(client: Client, taught: Course) -> None:
    page = text(client)
    assert page.count('<section class="scene" id="scene-') == 9
    assert "Settings" not in page, "a stranger has none"
    assert client.cookies.get("rounds-session") is None
    assert not Session.objects.exists()


def test_a_newcomer_reads_it_before_the_welcome_and_nothing_is_kept(
    as_asha: Client, asha: User, taught: Course
) -> None:
    assert "Settings" in text(as_asha)
    assert not Ask.objects.exists()
    assert not LearnerState.objects.exists()
    assert as_asha.get("/")["Location"] == "/welcome/", "the welcome still waits"


def test_each_figure_shows_its_start_and_its_end(client: Client, taught: Course) -> None:
    page = text(client)
    assert page.count("<r-figure ") == page.count("is-end") == 8
    assert "Wrong about 7 of 20." in page
    assert "Wrong about 4 of 20." in page


def test_what_turns_out_is_folded_behind_each_guess(client: Client, taught: Course) -> None:
    page = text(client)
    assert page.count('role="radiogroup"') == page.count('<details class="told">') == 7
    first = re.search(r'<details class="told">.*?</details>', page, re.S)
    assert first is not None
    assert "breathed calmly" in first[0]
    assert "r-figure" not in first[0]
    assert 'method="post"' not in page, "nothing can be sent"


def test_it_leads_on(client: Client, taught: Course) -> None:
    page = text(client)
    assert 'href="/welcome/"' in page
    assert 'href="/learn/ml-for-everyone/what-is-machine-learning/"' in page
    assert "https://doi.org/10.1038/s41591-018-0300-7" in page
    assert "Machine Learning in Medicine, by Rajkomar, Dean and Kohane" in page


@pytest.mark.parametrize("address", ["/welcome/", "/topics/", "/settings/"])
def test_it_is_found_where_newcomers_look(as_asha: Client, taught: Course, address: str) -> None:
    assert f'href="{PAGE}"' in text(as_asha, address)


@pytest.mark.parametrize("address", ["/welcome/", "/topics/", "/settings/"])
def test_a_course_without_one_does_not_speak_of_it(as_asha: Client, address: str) -> None:
    assert as_asha.get(PAGE).status_code == 404
    assert PAGE not in text(as_asha, address)
