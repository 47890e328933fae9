"""The map, a topic's page and the search: by keyboard, on a phone, without a script, in the dark."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.running import Rounds
from tests.browser.screens import every_screen
from tests.browser.watching import Watched

pytestmark = pytest.mark.browser

STATES = 24
ROW_OF_BOXES = "() => document.querySelector('.drawn').scrollWidth > document.querySelector('.drawn').clientWidth"


@pytest.mark.parametrize("script", [True, False])
def test_somebody_finds_a_topic_and_asks_for_it_by_keyboard_alone(
    browser: Browser, rounds: Rounds, script: bool
) -> None:
    watched = Watched(browser, rounds.address, java_script_enabled=script, viewport={"width": 320, "height": 640})
    page = watched.page
    page.goto(rounds.link)
    page.get_by_role("navigation", name="Main").get_by_role("link", name="Search").press("Enter")
    page.get_by_role("searchbox").fill("shfits")
    page.keyboard.press("Enter")
    page.get_by_role("link", name="Shifts in a week").first.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Shifts in a week")
    expect(page.get_by_text("2 topics, about 10 minutes")).to_be_visible()
    page.get_by_role("button", name="Learn this next").press("Enter")
    expect(page.get_by_text("You asked for this: the first of the topics below")).to_be_visible()
    page.get_by_role("link", name="today", exact=True).press("Enter")
    expect(page.get_by_text("You asked for “Shifts in a week”: this comes first.")).to_be_visible()
    page.get_by_role("link", name="Map").first.press("Enter")
    expect(page.get_by_text("It comes first in your days")).to_be_visible()
    page.get_by_role("button", name="Take it back").press("Enter")
    expect(page.get_by_text("It comes first in your days")).to_have_count(0)
    page.get_by_role("link", name="Ready to learn").press("Enter")
    expect(page.locator(".outline-topics").get_by_role("link", name="Free beds")).to_be_visible()
    assert watched.complaints == []
    watched.close()


def test_units_open_and_close_by_keyboard_and_the_drawing_is_walked_in_order(browser: Browser, rounds: Rounds) -> None:
    watched = Watched(browser, rounds.address, viewport={"width": 320, "height": 640})
    page = watched.page
    page.goto(rounds.link)
    page.goto(f"{rounds.address}/topics/")
    unit = page.locator("summary", has_text="Ward sums")
    beds = page.locator(".outline-topics").get_by_role("link", name="Free beds")
    expect(beds).to_be_visible()
    unit.press("Enter")
    expect(beds).to_be_hidden()
    page.get_by_role("link", name="Mathematics as a drawing").press("Enter")
    drawn = page.get_by_role("region", name="As a drawing")
    expect(drawn).to_be_visible()
    assert page.evaluate(ROW_OF_BOXES)
    drawn.focus()
    page.keyboard.press("Tab")
    expect(drawn.get_by_role("link", name="Free beds: ready to learn")).to_be_focused()
    page.keyboard.press("Tab")
    expect(drawn.get_by_role("link", name="Shifts in a week: locked: first “Free beds”")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Shifts in a week")
    assert watched.complaints == []
    watched.close()


def test_results_come_while_she_types_and_the_focus_stays_in_the_field(browser: Browser, rounds: Rounds) -> None:
    watched = Watched(browser, rounds.address, viewport={"width": 390, "height": 844})
    page = watched.page
    page.goto(rounds.link)
    page.goto(f"{rounds.address}/plan/")
    page.keyboard.press("/")
    field = page.get_by_role("searchbox")
    field.press_sequentially("shif")
    expect(page.locator("#found").get_by_role("link", name="Shifts in a week")).to_be_visible()
    expect(field).to_be_focused()
    expect(page.locator("#live")).to_have_text("1 topic for “shif”.")
    field.fill("qqq")
    expect(page.locator("#found")).to_contain_text("Nothing found for “qqq”.")
    expect(page).to_have_url(f"{rounds.address}/search/")
    assert watched.violations() == []
    assert watched.complaints == []
    watched.close()


@every_screen
def test_every_state_fits_and_is_usable(browser: Browser, rounds: Rounds, width: int, scheme: str) -> None:
    watched = Watched(browser, rounds.address, viewport={"width": width, "height": 800}, color_scheme=scheme)
    page = watched.page
    page.goto(rounds.link)
    states = [f"/styleguide/map/?state={number}" for number in range(STATES)]
    for address in ("/topics/", "/topics/ward-sums/shifts/", "/topics/part/1/", "/search/", *states):
        page.goto(rounds.address + address)
        page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })")
        assert not watched.is_wider_than_the_screen(), f"{address} scrolls sideways at {width} px"
        assert watched.violations() == [], f"{address} at {width} px, {scheme}"
    assert watched.complaints == []
    watched.close()
