"""Asha has never typed a line: a drill on a phone leads her from typing to mending, step by step."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from rounds.kit import Question, TypeIt
from rounds.kit.record import from_record
from tests.browser.answering import fill
from tests.browser.placed import stored
from tests.browser.running import Rounds
from tests.browser.watching import Watched

pytestmark = pytest.mark.browser

DRILL = "/drill/python/running-python/"
STEPS = ("Type", "Run", "Change", "Break", "Fix")


@pytest.fixture
def asha(browser: Browser, real: Rounds) -> Iterator[Watched]:
    watched = Watched(browser, real.address, viewport={"width": 390, "height": 844}, is_mobile=True, has_touch=True)
    watched.page.goto(real.link)
    watched.page.goto(real.address + DRILL)
    yield watched
    watched.close()


def asked(page: Page, rounds: Rounds) -> Question:
    """The question on the page, as the server keeps it."""
    number = (page.locator("form.question").get_attribute("id") or "").removeprefix("ask-")
    query = "select record from study_ask join study_drawnquestion on hash = drawn_id where study_ask.id = ?"
    return from_record(json.loads(stored(rounds, query, number)[0][0]))


def check(page: Page) -> None:
    page.get_by_role("button", name="Check").click()


def test_five_steps_follow_one_another_and_the_last_leads_back_to_the_day(asha: Watched, real: Rounds) -> None:
    page = asha.page
    for at, step in enumerate(STEPS):
        expect(page.get_by_role("heading", name="Drill")).to_be_visible()
        expect(page.locator(".drill [aria-current=step]")).to_have_text(step)
        expect(page.get_by_role("link", name="Next step of the drill")).to_have_count(0)
        fill(page.locator("form.question"), asked(page, real))
        assert asha.violations() == []
        assert not asha.is_wider_than_the_screen()
        check(page)
        expect(page.locator(".feedback.is-correct")).to_be_visible()
        assert asha.violations() == []
        if at < len(STEPS) - 1:
            page.get_by_role("link", name="Next step of the drill").click()
            expect(page.locator(".drill [aria-current=step]")).not_to_have_text(step)
    expect(page.get_by_role("link", name="Begin the drill again")).to_be_visible()
    page.get_by_role("link", name="On with today").click()
    expect(page.locator(".drill")).to_have_count(0)
    assert asha.complaints == []


def test_a_slip_in_the_copy_is_shown_and_the_field_lies_near_the_listing(asha: Watched, real: Rounds) -> None:
    page = asha.page
    question = asked(page, real)
    assert isinstance(question, TypeIt)
    field = page.get_by_label("Your copy")
    field.fill(question.code.replace("print(", "Print(", 1))
    check(page)
    expect(page.locator(".feedback.is-incorrect")).to_contain_text("Line 2")
    expect(page.locator(".feedback.is-incorrect")).to_contain_text("Print")
    # Above a keyboard that takes half of the screen, listing and field are seen at once.
    listing, typed = page.locator(".listing").bounding_box(), field.bounding_box()
    assert listing is not None
    assert typed is not None
    assert typed["y"] + typed["height"] - listing["y"] < 844 / 2
    field.fill(question.code)
    check(page)
    expect(page.locator(".feedback.is-correct")).to_be_visible()
    assert asha.complaints == []
