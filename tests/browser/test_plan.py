"""The plan on a phone and a desk, with and without scripts: looked at, changed, printed."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.running import Rounds
from tests.browser.screens import every_screen
from tests.browser.watching import Watched

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("scripts", [True, pytest.param(False, marks=pytest.mark.deep)])
def test_hours_are_changed_after_a_look_at_what_that_does(browser: Browser, rounds: Rounds, scripts: bool) -> None:
    watched = Watched(browser, rounds.address, java_script_enabled=scripts, viewport={"width": 390, "height": 844})
    page = watched.page
    page.goto(rounds.link)
    page.get_by_role("link", name="Plan").click()
    page.get_by_label("Sunday").fill("5")
    page.get_by_role("button", name="Show what would change").click()
    expect(page.get_by_role("heading", name="What this would change")).to_be_visible()
    page.get_by_role("button", name="Take this plan").click()
    expect(page.get_by_label("Sunday")).to_have_value("5")
    expect(page.get_by_text("2 h 5 min a week")).to_be_visible()
    watched.close()


@every_screen
def test_the_plan_fits_and_is_usable(browser: Browser, rounds: Rounds, width: int, scheme: str) -> None:
    watched = Watched(browser, rounds.address, viewport={"width": width, "height": 800}, color_scheme=scheme)
    watched.page.goto(rounds.link)
    days = "&".join(f"day{number}={3 if number == 2 else 0}" for number in range(7))
    preview = f"/plan/?aim=appraiser&depth=thorough&order=alternate&way=bottom-up&{days}"
    for address in ("/plan/", preview, "/plan/?aim=nonsense"):
        watched.page.goto(rounds.address + address)
        watched.page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })")
        assert not watched.is_wider_than_the_screen(), f"{address} scrolls sideways at {width} px"
        assert watched.violations() == [], f"{address} at {width} px, {scheme}"
    assert watched.complaints == []
    watched.close()
