"""Asha writes a program in a real browser: told why it is wrong, kept over a reload and a flat battery, passed."""

from __future__ import annotations

import re
import subprocess
import time
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.running import Rounds
from tests.browser.watching import Watched

pytestmark = pytest.mark.browser

EXERCISE = "/practise/ward-sums/beds/exercise_free/"
WRONG = "def free(beds, patients):\n    return beds + patients\n"
RIGHT = "def free(beds, patients):\n    return max(beds - patients, 0)\n"
ENDLESS = "def free(beds, patients):\n    while True:\n        pass\n"


@pytest.fixture
def asha(browser: Browser, rounds: Rounds) -> Iterator[Watched]:
    watched = Watched(browser, rounds.address, viewport={"width": 390, "height": 844})
    watched.page.goto(rounds.link)
    watched.page.goto(rounds.address + EXERCISE)
    yield watched
    watched.close()


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
    code = page.get_by_label("Your program")
    expect(code).to_have_value(re.compile(r"^def free\(beds: int, patients: int\) -> int:\n.*\n    \.\.\.\n$"))

    code.fill("print(bedz)")
    code.press("Control+Enter")
    expect(page.locator(".feedback")).to_contain_text("Line 1: Python does not know the name")
    assert asha.violations() == []

    code.fill(WRONG)
    page.get_by_role("button", name="Check").click()
    expect(page.locator(".feedback.is-incorrect")).to_be_focused()
    expect(page.locator(".feedback")).to_contain_text("That is beds and patients together")
    expect(page.locator(".check.is-not").first).to_contain_text("free(")
    assert asha.violations() == []
    assert not asha.is_wider_than_the_screen()

    page.reload()
    expect(code).to_have_value(WRONG)
    code.fill(RIGHT)
    page.get_by_role("button", name="Check").click()
    expect(page.locator(".feedback.is-correct")).to_contain_text("Passed.")
    expect(page.get_by_text("One way to write it")).to_be_visible()
    assert asha.violations() == []
    assert asha.complaints == []


def test_what_never_ends_is_waited_for_and_stopped(asha: Watched) -> None:
    page = asha.page
    page.get_by_label("Your program").fill(ENDLESS)
    page.get_by_role("button", name="Check").click()
    expect(page.locator(".feedback.is-waiting")).to_contain_text("Running.")
    expect(page.locator(".feedback.is-incorrect")).to_contain_text("Does a loop never end?", timeout=20_000)
    expect(page.get_by_label("Your program")).to_have_value(ENDLESS)


def test_a_flat_battery_in_the_middle_of_a_check_loses_nothing(asha: Watched, rounds: Rounds) -> None:
    page = asha.page
    page.get_by_label("Your program").fill(ENDLESS)
    page.get_by_role("button", name="Check").click()
    expect(page.locator(".feedback.is-waiting")).to_be_visible()
    assert boxes(rounds) != []
    rounds.kill()
    assert soon(lambda: boxes(rounds) == []), "nothing outlives the server"
    rounds.start()
    page.goto(rounds.link)
    page.goto(rounds.address + EXERCISE)
    code = page.get_by_label("Your program")
    expect(code).to_have_value(ENDLESS)
    code.fill(RIGHT)
    page.get_by_role("button", name="Check").click()
    expect(page.locator(".feedback.is-correct")).to_contain_text("Passed.", timeout=25_000)


def test_nothing_is_left_when_rounds_is_stopped(asha: Watched, rounds: Rounds) -> None:
    asha.page.get_by_label("Your program").fill(RIGHT)
    asha.page.get_by_role("button", name="Check").click()
    expect(asha.page.locator(".feedback.is-correct")).to_be_visible()
    assert boxes(rounds) != []
    assert rounds.stop() < 5
    assert soon(lambda: boxes(rounds) == [])
