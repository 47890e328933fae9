"""Asha builds a program step by step in a real browser, goes on after a reload, and takes it home."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.running import Rounds
from tests.browser.test_program import editor, typed, write
from tests.browser.walking import look_until_it_has_run
from tests.browser.watching import Watched

pytestmark = pytest.mark.browser

PAGE = "/projects/ward-day/"
WRONG = "def free(beds, patients):\n    return beds + patients\n"
RIGHT = "def free(beds, patients):\n    return max(beds - patients, 0)\n"
IS_FULL = "\n\ndef is_full(beds, patients):\n    return free(beds, patients) == 0\n"


@pytest.fixture
def rounds(own: Rounds) -> Rounds:
    return own


@pytest.fixture
def asha(browser: Browser, rounds: Rounds) -> Iterator[Watched]:
    watched = Watched(browser, rounds.address, viewport={"width": 390, "height": 844})
    watched.page.goto(rounds.link)
    watched.page.goto(rounds.address + PAGE)
    yield watched
    watched.close()


def test_she_builds_it_step_by_step_and_takes_it_home(asha: Watched, rounds: Rounds) -> None:
    page = asha.page
    page.get_by_role("button", name="Begin all the same").click()
    expect(typed(page)).to_have_value(re.compile(r"^def free\("))

    write(page, WRONG)
    page.get_by_role("button", name="Check").click()
    expect(page.locator(".feedback.is-incorrect")).to_be_focused()
    expect(page.locator(".feedback")).to_contain_text("That is beds and patients together")
    expect(page.locator("section.step")).to_have_count(1)
    assert asha.violations() == []

    write(page, RIGHT)
    page.get_by_role("button", name="Check").click()
    second = page.locator("#step-2")
    expect(page.locator("#step-1 .feedback.is-correct")).to_contain_text("Passed.")
    expect(second.locator("r-code > textarea")).to_have_value(re.compile(r"return max.*\n\n\ndef is_full\(", re.DOTALL))
    expect(page.locator("#where")).to_contain_text("step 2 of 2")
    expect(page.get_by_role("heading", name="Still to come")).to_have_count(0)
    assert asha.violations() == []
    assert not asha.is_wider_than_the_screen()

    second.locator(".cm-content").press("Control+a")
    second.locator(".cm-content").press("Delete")
    page.keyboard.insert_text(RIGHT + IS_FULL)
    page.reload()
    expect(second.locator("r-code > textarea")).to_have_value(RIGHT + IS_FULL)
    second.get_by_role("button", name="Check").click()
    expect(page.get_by_role("heading", name="Project finished")).to_be_visible()
    with page.expect_download() as download:
        page.get_by_role("link", name="Download ward_day.py").click()
    assert download.value.suggested_filename == "ward_day.py"
    assert download.value.path().read_text() == RIGHT + IS_FULL
    assert asha.violations() == []
    assert asha.complaints == []


def test_a_line_that_stopped_leads_to_the_editor_of_its_step(asha: Watched) -> None:
    page = asha.page
    page.get_by_role("button", name="Begin all the same").click()
    write(page, "def free(beds, patients):\n    return bedz\n\nprint(free(1, 2))\n")
    editor(page).press("Control+Enter")
    expect(page.locator(".feedback")).to_contain_text("Line 2: Python does not know the name")
    page.get_by_text("Where it stopped: line 2").click()
    page.get_by_role("link", name="Line 2").click()
    page.keyboard.press("Shift+Home")
    page.keyboard.type("return beds")
    expect(typed(page)).to_have_value(re.compile(r"\n    return beds\n"))


def check(page: Page) -> None:
    """Presses the last Check, and waits for the result without scripts."""
    page.get_by_role("button", name="Check").last.click()
    look_until_it_has_run(page)


def test_without_scripts_it_is_built_all_the_same(browser: Browser, rounds: Rounds) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(rounds.link)
    page.goto(rounds.address + PAGE)
    page.get_by_role("button", name="Begin all the same").click()
    page.get_by_label("Your program").fill(WRONG)
    check(page)
    expect(page.locator(".feedback")).to_contain_text("That is beds and patients together")
    page.get_by_label("Your program").fill(RIGHT)
    check(page)
    expect(page.locator("#step-1")).to_contain_text("Passed.")
    page.locator("#step-2").get_by_label("Your program").fill(RIGHT + IS_FULL)
    check(page)
    expect(page.get_by_role("heading", name="Project finished")).to_be_visible()
    context.close()


@pytest.mark.parametrize("scheme", [pytest.param("light", marks=pytest.mark.deep), "dark"])
def test_every_state_can_be_used_by_everybody(browser: Browser, rounds: Rounds, scheme: str) -> None:
    watched = Watched(browser, rounds.address)
    watched.page.goto(rounds.link)
    watched.page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    for address in ("/styleguide/projects/", "/projects/", PAGE):
        watched.page.goto(rounds.address + address)
        expect(watched.page.locator("r-code .cm-content")).to_have_count(watched.page.locator("r-code").count())
        for width in (320, 390, 1280):
            watched.page.set_viewport_size({"width": width, "height": 844})
            assert not watched.is_wider_than_the_screen(), (address, width)
            assert watched.violations() == [], (address, width)
    assert watched.complaints == []
    watched.close()
