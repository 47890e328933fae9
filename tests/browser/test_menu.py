"""The navigation: one row on every screen, a menu that needs no script, and keys alone."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.running import Rounds
from tests.browser.screens import every_screen
from tests.browser.watching import Watched

pytestmark = pytest.mark.browser

ROW = """() => new Set([...document.querySelectorAll('.top nav :is(a, button)')]
  .filter((each) => each.offsetParent).map((each) => Math.round(each.getBoundingClientRect().bottom / 8))).size"""


def rows(page: Page) -> int:
    """How many lines the navigation takes."""
    return int(page.evaluate(ROW))


@pytest.mark.parametrize("script", [True, False])
def test_on_a_phone_the_rest_opens_from_a_button_and_closes_on_escape(
    browser: Browser, rounds: Rounds, script: bool
) -> None:
    watched = Watched(browser, rounds.address, java_script_enabled=script, viewport={"width": 320, "height": 640})
    page = watched.page
    page.goto(rounds.link)
    page.goto(f"{rounds.address}/plan/")
    nav = page.get_by_role("navigation", name="Main")
    expect(nav.get_by_role("link", name="Plan")).to_have_attribute("aria-current", "page")
    expect(nav.get_by_role("link", name="Settings")).to_be_hidden()
    if script:
        assert rows(page) == 1
    nav.get_by_role("button", name="More").focus()
    page.keyboard.press("Enter")
    settings = nav.get_by_role("link", name="Settings")
    expect(settings).to_be_visible()
    if script:
        assert watched.violations() == []
        assert not watched.is_wider_than_the_screen()
    page.keyboard.press("Escape")
    expect(settings).to_be_hidden()
    expect(nav.get_by_role("button", name="More")).to_be_focused()
    page.keyboard.press("Enter")
    for _ in range(nav.locator("#more a").count()):
        page.keyboard.press("Tab")
    expect(settings).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Settings")
    assert watched.complaints == []
    watched.close()


@every_screen
def test_the_navigation_is_one_row(browser: Browser, rounds: Rounds, width: int, scheme: str) -> None:
    watched = Watched(browser, rounds.address, viewport={"width": width, "height": 640}, color_scheme=scheme)
    page = watched.page
    page.goto(rounds.link)
    page.goto(f"{rounds.address}/plan/")
    assert rows(page) == 1
    assert not watched.is_wider_than_the_screen()
    is_wide = width == 1280
    expect(page.get_by_role("button", name="More")).to_be_visible(visible=not is_wide)
    expect(page.get_by_role("navigation").get_by_role("link", name="Settings")).to_be_visible(visible=is_wide)
    assert watched.violations() == []
    assert watched.complaints == []
    watched.close()
