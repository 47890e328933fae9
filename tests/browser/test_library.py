"""The library on a phone and a desk, with and without scripts: looked through, narrowed down, and a word on a book."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.running import Rounds
from tests.browser.screens import every_screen
from tests.browser.watching import Watched

pytestmark = pytest.mark.browser

BOOK = "/library/counting-book/"


@pytest.mark.parametrize("scripts", [True, pytest.param(False, marks=pytest.mark.deep)])
def test_she_finds_a_book_says_how_far_she_is_and_takes_it_back(
    browser: Browser, rounds: Rounds, scripts: bool
) -> None:
    watched = Watched(browser, rounds.address, java_script_enabled=scripts, viewport={"width": 390, "height": 844})
    page = watched.page
    page.goto(rounds.link)
    page.goto(f"{rounds.address}/library/")
    page.get_by_text("Narrow it down").click()
    page.get_by_label("Level").select_option("introductory")
    page.get_by_text("free", exact=True).click()
    page.get_by_role("button", name="Show").click()
    expect(page).to_have_url(f"{rounds.address}/library/?part=&level=introductory&style=&hours=&cost=on#found")
    expect(page.locator("#found")).to_have_text("1 of 3 resources: introductory, free")
    expect(page.locator("#live")).to_have_text("1 of 3 resources: introductory, free" if scripts else "")
    page.get_by_role("link", name="Counting on the ward").click()
    page.get_by_role("button", name="Done: Chapter 1: Beds").click()
    kept = page.locator("#section-1 .feedback")
    expect(kept).to_contain_text("Kept: worked through. Nothing changes in your plan until questions here confirm it.")
    if scripts:
        expect(kept).to_be_focused()
    expect(page.locator("#whole [aria-pressed=true]")).to_contain_text("Partly")
    page.locator("#section-1").get_by_role("button", name="Not done after all").click()
    expect(kept).to_contain_text("Taken back.")
    expect(page.locator("[aria-pressed=true]")).to_have_count(0)
    watched.close()


def tabbed(page: Page, name: str) -> None:
    """Goes by the keyboard until the thing of this name has the focus."""
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.innerText.startsWith(" + repr(name) + ")"):
            return
    raise AssertionError(f"{name} is out of the keyboard's reach")


def test_by_keyboard_alone(browser: Browser, rounds: Rounds) -> None:
    watched = Watched(browser, rounds.address, viewport={"width": 1280, "height": 800})
    page = watched.page
    page.goto(rounds.link)
    page.goto(f"{rounds.address}/library/")
    tabbed(page, "Narrow it down")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Show")).to_be_visible()
    tabbed(page, "Show")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    expect(page.locator("#found")).to_be_focused()
    tabbed(page, "Counting on the ward")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    tabbed(page, "Partly")
    page.keyboard.press("Space")
    expect(page.locator("#whole .feedback")).to_be_focused()
    assert watched.complaints == []
    watched.close()


def test_whoever_is_stuck_is_led_there(browser: Browser, rounds: Rounds) -> None:
    watched = Watched(browser, rounds.address, viewport={"width": 390, "height": 844})
    page = watched.page
    page.goto(rounds.link)
    page.goto(f"{rounds.address}/practise/ward-sums/beds/free_beds/")
    page.get_by_role("button", name="I don’t know this yet").click()
    expect(page.get_by_text("Still stuck? Another explanation:")).to_be_visible()
    assert watched.violations() == []
    page.get_by_role("link", name="All about this topic").click()
    expect(page.locator("#found")).to_have_text("3 of 3 resources: about Free beds")
    assert watched.complaints == []
    watched.close()


@every_screen
def test_every_state_fits_and_is_usable(browser: Browser, rounds: Rounds, width: int, scheme: str) -> None:
    watched = Watched(browser, rounds.address, viewport={"width": width, "height": 800}, color_scheme=scheme)
    watched.page.goto(rounds.link)
    states = [f"/styleguide/library/?state={number}" for number in range(13)]
    for address in ("/library/", BOOK, "/learn/ward-sums/beds/", *states):
        watched.page.goto(rounds.address + address)
        watched.page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })")
        assert not watched.is_wider_than_the_screen(), f"{address} scrolls sideways at {width} px"
        assert watched.violations() == [], f"{address} at {width} px, {scheme}"
    assert watched.complaints == []
    watched.close()
