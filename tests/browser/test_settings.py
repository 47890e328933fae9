"""The settings on a phone and a desk: a change says what it changed, and nothing typed is lost."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, expect

from rounds.web.guide.choosing import SETTINGS
from tests.browser.running import Rounds
from tests.browser.screens import every_screen
from tests.browser.watching import Watched

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("scripts", [True, pytest.param(False, marks=pytest.mark.deep)])
def test_a_change_says_when_the_plan_ends_now(browser: Browser, rounds: Rounds, scripts: bool) -> None:
    watched = Watched(browser, rounds.address, java_script_enabled=scripts, viewport={"width": 390, "height": 844})
    page = watched.page
    page.goto(rounds.link)
    page.get_by_role("button", name="More").click()
    page.get_by_role("link", name="Settings", exact=True).click()
    page.get_by_role("link", name="How much time do you have?").click()
    page.get_by_text("Day by day").click()
    page.get_by_label("Sunday", exact=True).fill("5")
    if scripts:
        page.reload()
        expect(page.get_by_label("Sunday", exact=True)).to_have_value("5")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("heading", name="Settings", exact=True)).to_be_visible()
    expect(page.locator(".notice")).to_contain_text("Saved. Your plan")
    assert watched.complaints == []
    watched.close()


def test_the_browser_finds_an_app_that_it_can_install(browser: Browser, rounds: Rounds) -> None:
    watched = Watched(browser, rounds.address)
    watched.page.goto(rounds.link)
    asked = watched.context.new_cdp_session(watched.page)
    app = asked.send("Page.getAppManifest")
    assert app["errors"] == []
    assert app["manifest"]["startUrl"] == f"{rounds.address}/"
    wanting = {error["errorId"] for error in asked.send("Page.getInstallabilityErrors")["installabilityErrors"]}
    assert wanting <= {"in-incognito"}, "a test's window keeps nothing, so nothing can be installed from it"
    assert watched.complaints == []
    watched.close()


def test_two_tabs_of_one_setting_the_later_save_holds_and_says_so(browser: Browser, rounds: Rounds) -> None:
    watched = Watched(browser, rounds.address)
    first = watched.page
    first.goto(rounds.link)
    first.goto(f"{rounds.address}/settings/time/")
    first.get_by_text("Day by day").click()
    first.get_by_label("Sunday", exact=True).fill("75")
    second = watched.context.new_page()
    second.goto(f"{rounds.address}/settings/time/")
    second.get_by_text("Day by day").click()
    second.get_by_label("Sunday", exact=True).fill("40")
    second.get_by_role("button", name="Save").click()
    expect(second.locator(".notice")).to_contain_text("Saved.")
    expect(first.get_by_label("Sunday", exact=True)).to_have_value("75")
    first.get_by_role("button", name="Save").click()
    expect(first.locator(".notice")).to_contain_text("Saved.")
    second.goto(f"{rounds.address}/plan/")
    expect(second.get_by_label("Sunday", exact=True)).to_have_value("75")
    assert watched.complaints == []
    watched.close()


@every_screen
def test_every_state_fits_and_is_usable(browser: Browser, rounds: Rounds, width: int, scheme: str) -> None:
    watched = Watched(browser, rounds.address, viewport={"width": width, "height": 800}, color_scheme=scheme)
    watched.page.goto(rounds.link)
    plans = (f"/styleguide/plan/?state={number}" for number in range(10))
    settings = (f"/settings/{name}/" for name in SETTINGS)
    for address in ("/settings/", *settings, "/styleguide/settings/", *plans):
        watched.page.goto(rounds.address + address)
        watched.page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })")
        assert not watched.is_wider_than_the_screen(), f"{address} scrolls sideways at {width} px"
        assert watched.violations() == [], f"{address} at {width} px, {scheme}"
    assert watched.complaints == []
    watched.close()
