"""Asha writes a program in a real browser: told why it is wrong, kept over a reload and a flat battery, passed."""

from __future__ import annotations

import re
import subprocess
import time
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.running import Rounds
from tests.browser.walking import look_until_it_has_run
from tests.browser.watching import Watched

pytestmark = pytest.mark.browser

EXERCISE = "/practise/ward-sums/beds/exercise_free/"
WRONG = "def free(beds, patients):\n    return beds + patients\n"
RIGHT = "def free(beds, patients):\n    return max(beds - patients, 0)\n"
ENDLESS = "def free(beds, patients):\n    while True:\n        pass\n"


@pytest.fixture
def rounds(own: Rounds) -> Rounds:
    return own


@pytest.fixture
def asha(browser: Browser, rounds: Rounds) -> Iterator[Watched]:
    watched = Watched(browser, rounds.address, viewport={"width": 390, "height": 844})
    watched.page.goto(rounds.link)
    watched.page.goto(rounds.address + EXERCISE)
    yield watched
    watched.close()


def editor(page: Page) -> Locator:
    """The editor, once it has taken the place of the text area."""
    return page.locator("r-code .cm-content")


def write(page: Page, text: str) -> None:
    """Puts this program in place of what the editor holds, as hands would."""
    editor(page).press("Control+a")
    editor(page).press("Delete")
    page.keyboard.insert_text(text)


def typed(page: Page) -> Locator:
    """The text area behind the editor: what the form sends."""
    return page.locator("r-code > textarea")


def boxes(rounds: Rounds) -> list[str]:
    """Processes of a runner whose course is the one that this Rounds teaches."""
    running = subprocess.run(["ps", "-ww", "-eo", "pid,args"], capture_output=True, text=True, check=True).stdout
    return [line for line in running.splitlines() if "rounds.runner" in line and str(rounds.course) in line]


def soon(holds: Callable[[], bool]) -> bool:
    """Whether this comes true within ten seconds: a killed process takes a moment to be gone."""
    until = time.monotonic() + 10
    while not holds() and time.monotonic() < until:
        time.sleep(0.2)
    return holds()


def test_she_is_told_why_and_passes(asha: Watched) -> None:
    page = asha.page
    code = editor(page)
    expect(typed(page)).to_have_value(re.compile(r"^def free\(beds: int, patients: int\) -> int:\n.*\n    \.\.\.\n$"))

    write(page, "print(bedz)")
    code.press("Control+Enter")
    expect(page.locator(".feedback")).to_contain_text("Line 1: Python does not know the name")
    assert asha.violations() == []

    write(page, WRONG)
    page.get_by_role("button", name="Check").click()
    expect(page.locator(".feedback.is-incorrect")).to_be_focused()
    expect(page.locator(".feedback")).to_contain_text("That is beds and patients together")
    expect(page.locator(".check.is-not").first).to_contain_text("free(")
    assert asha.violations() == []
    assert not asha.is_wider_than_the_screen()

    page.reload()
    expect(typed(page)).to_have_value(WRONG)
    write(page, RIGHT)
    page.get_by_role("button", name="Check").click()
    expect(page.locator(".feedback.is-correct")).to_contain_text("Passed.")
    expect(page.get_by_text("One way to write it")).to_be_visible()
    assert asha.violations() == []
    assert asha.complaints == []


def test_she_is_led_to_the_line_and_takes_back_what_she_had(asha: Watched) -> None:
    page = asha.page
    write(page, f"{WRONG}\nprint(bedz)\n")
    editor(page).press("Control+Enter")
    expect(page.locator(".cm-stopped")).to_have_text("print(bedz)")
    page.get_by_text("Where it stopped: line 4").click()
    page.get_by_role("link", name="Line 4").click()
    page.keyboard.press("Shift+Home")
    page.keyboard.type("print(free(9, 4))")
    expect(typed(page)).to_have_value(f"{WRONG}\nprint(free(9, 4))\n")
    expect(page.locator(".cm-stopped")).to_have_count(0)

    page.get_by_role("button", name="Run").click()
    expect(page.locator(".output").last).to_be_visible()
    page.get_by_role("button", name="Begin anew").click()
    expect(typed(page)).to_have_value(re.compile(r"\.\.\.\n$"))
    page.get_by_text("Earlier versions (2)").click()
    page.get_by_role("button", name="Take this one").last.click()
    expect(typed(page)).to_have_value(f"{WRONG}\nprint(bedz)\n")
    editor(page).press("Control+z")
    expect(typed(page)).to_have_value(re.compile(r"\.\.\.\n$"))
    assert asha.violations() == []
    assert asha.complaints == []


def test_the_solution_is_offered_after_three_tries(asha: Watched) -> None:
    page = asha.page
    for number in range(3):
        expect(page.get_by_role("button", name="Worked solution")).to_have_count(0)
        write(page, f"{WRONG}# {number}\n")
        page.get_by_role("button", name="Check").click()
        expect(page.get_by_text(f"Earlier versions ({number + 1})")).to_be_visible()
    page.get_by_role("button", name="Worked solution").click()
    expect(page.get_by_text("One way to write it")).to_be_visible()
    expect(editor(page)).to_have_attribute("aria-readonly", "true")


def test_keys_alone_write_a_program_and_leave_the_editor(asha: Watched) -> None:
    page = asha.page
    editor(page).focus()
    page.keyboard.press("Control+a")
    # H, ? and digits are letters of a program here, not keys of the page.
    page.keyboard.type("h = 1  # ?")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.type("pass")
    expect(typed(page)).to_have_value("h = 1  # ?\n    pass")
    expect(page.locator("#keys")).not_to_be_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Begin anew"


def test_without_scripts_a_text_area_does_it_all(browser: Browser, rounds: Rounds) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(rounds.link)
    page.goto(rounds.address + EXERCISE)
    page.get_by_label("Your program").fill(WRONG)
    page.get_by_role("button", name="Check").click()
    look_until_it_has_run(page)
    expect(page.locator(".feedback")).to_contain_text("That is beds and patients together")
    page.get_by_label("Your program").fill("# a thought\n")
    page.get_by_role("button", name="Begin anew").click()
    expect(page.get_by_label("Your program")).to_have_value(re.compile(r"\.\.\.\n$"))
    page.get_by_text("Earlier versions (2)").click()
    expect(page.get_by_text("# a thought")).to_be_visible()
    page.get_by_role("button", name="Take this one").last.click()
    expect(page.get_by_label("Your program")).to_have_value(WRONG)
    context.close()


@pytest.mark.deep
def test_what_never_ends_is_waited_for_and_stopped(asha: Watched) -> None:
    page = asha.page
    write(page, ENDLESS)
    page.get_by_role("button", name="Check").click()
    expect(page.locator(".feedback.is-waiting")).to_contain_text("Running.")
    expect(page.locator(".feedback.is-incorrect")).to_contain_text("Does a loop never end?", timeout=20_000)
    expect(typed(page)).to_have_value(ENDLESS)


def test_a_flat_battery_in_the_middle_of_a_check_loses_nothing(asha: Watched, rounds: Rounds) -> None:
    page = asha.page
    write(page, ENDLESS)
    page.get_by_role("button", name="Check").click()
    expect(page.locator(".feedback.is-waiting")).to_be_visible()
    assert boxes(rounds) != []
    rounds.kill()
    assert soon(lambda: boxes(rounds) == []), "nothing outlives the server"
    rounds.start()
    page.goto(rounds.link)
    page.goto(rounds.address + EXERCISE)
    expect(typed(page)).to_have_value(ENDLESS)
    write(page, RIGHT)
    page.get_by_role("button", name="Check").click()
    expect(page.locator(".feedback.is-correct")).to_contain_text("Passed.", timeout=25_000)


@pytest.mark.deep
def test_nothing_is_left_when_rounds_is_stopped(asha: Watched, rounds: Rounds) -> None:
    write(asha.page, RIGHT)
    asha.page.get_by_role("button", name="Check").click()
    expect(asha.page.locator(".feedback.is-correct")).to_be_visible()
    assert boxes(rounds) != []
    assert rounds.stop() < 5
    assert soon(lambda: boxes(rounds) == [])
