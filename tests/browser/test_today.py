"""Asha's round: she begins, exchanges, puts off and proves, on a phone and without scripts."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.running import Rounds
from tests.browser.screens import every_screen
from tests.browser.watching import Watched

pytestmark = pytest.mark.browser


def answer(page: Page) -> None:
    """The right answer to whichever question of "Free beds" is asked."""
    text = page.locator(".ask").inner_text()
    numbers = [int(number) for number in re.findall(r"\d+", text)]
    page.locator("input[name=given]").fill("occupancy" if "share" in text else str(numbers[0] - numbers[1]))
    page.get_by_role("button", name="Check").click()
    expect(page.locator(".feedback.is-correct")).to_be_visible()


@pytest.mark.parametrize("scripts", [True, pytest.param(False, marks=pytest.mark.deep)])
def test_she_proves_that_she_knows_it_and_is_led_on(browser: Browser, rounds: Rounds, scripts: bool) -> None:
    watched = Watched(browser, rounds.address, java_script_enabled=scripts, viewport={"width": 390, "height": 844})
    page = watched.page
    page.goto(rounds.link)
    page.goto(rounds.address)
    expect(page.get_by_role("link", name="Begin", exact=True)).to_have_count(1)
    page.get_by_text("Something else").first.click()
    page.get_by_role("button", name="I know this").click()
    answer(page)
    page.get_by_role("link", name="On with today").click()
    answer(page)
    page.get_by_role("link", name="On with today").click()
    expect(page.get_by_role("heading", name="Shifts in a week")).to_be_visible()
    page.goto(rounds.address)
    expect(page.locator(".done")).to_contain_text("You know it.")
    assert not watched.is_wider_than_the_screen()
    if scripts:
        assert watched.violations() == []
        assert watched.complaints == []
    watched.close()


def test_what_she_puts_off_and_a_day_off_stay_when_rounds_starts_again(browser: Browser, rounds: Rounds) -> None:
    watched = Watched(browser, rounds.address)
    page = watched.page
    page.goto(rounds.link)
    page.goto(rounds.address)
    page.get_by_text("Something else").first.click()
    page.get_by_role("button", name="Not today").click()
    expect(page.get_by_text("Left for another day")).to_be_visible()
    rounds.kill()
    rounds.start()
    page.goto(rounds.address)
    expect(page.get_by_text("Left for another day")).to_be_visible()
    expect(page.get_by_role("link", name="Begin", exact=True)).to_have_count(0)
    assert watched.violations() == []
    assert watched.complaints == []
    watched.close()


@every_screen
def test_every_state_of_the_day_fits_and_is_usable(browser: Browser, rounds: Rounds, width: int, scheme: str) -> None:
    watched = Watched(browser, rounds.address, viewport={"width": width, "height": 800}, color_scheme=scheme)
    watched.page.goto(rounds.link)
    watched.page.goto(rounds.address)
    for address in ("/", "/styleguide/today/"):
        watched.page.goto(rounds.address + address)
        watched.page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })")
        assert not watched.is_wider_than_the_screen(), f"{address} scrolls sideways at {width} px"
        assert watched.violations() == [], f"{address} at {width} px, {scheme}"
    assert watched.complaints == []
    watched.close()
