"""A newcomer's first minutes: a question, a few choices, a lesson; counted, and within four minutes."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.running import Rounds
from tests.browser.watching import Watched

pytestmark = pytest.mark.browser

# Silent reading of English text: 238 words a minute (Brysbaert 2019, doi 10.1016/j.jml.2019.104047).
WORDS_A_MINUTE = 238
# A judgement, on the careful side: to find and tap something on a phone; to think about a choice; to work out a guess.
SECONDS_A_TAP, SECONDS_A_CHOICE, SECONDS_A_GUESS = 2.0, 4.0, 30.0
MOST_SECONDS = 4 * 60


class Newcomer:
    """Reads every line once, answers each question, and counts."""

    def __init__(self, page: Page) -> None:
        self.page, self.taps, self.choices = page, 0, 0
        self.lines: set[str] = set()

    def reads(self) -> None:
        """All that the page says and no page has said before, every option of every question."""
        self.lines.update(self.page.locator("main").inner_text().splitlines())

    @property
    def words(self) -> int:
        return sum(len(line.split()) for line in self.lines)

    def taps_on(self, name: str, role: str = "button") -> None:
        self.taps += 1
        self.page.get_by_role(role, name=name, exact=True).click()  # type: ignore[arg-type]  # a role by its name

    def chooses(self) -> None:
        """Takes the last answer of every question on the page that shows one."""
        for question in self.page.locator("fieldset.choices").all():
            question.locator("label").last.click()
            self.taps, self.choices = self.taps + 1, self.choices + 1

    @property
    def seconds(self) -> float:
        reading = 60 * self.words / WORDS_A_MINUTE
        return reading + SECONDS_A_TAP * self.taps + SECONDS_A_CHOICE * self.choices + SECONDS_A_GUESS


@pytest.mark.parametrize("scripts", [True, False])
def test_from_the_link_to_the_first_lesson(
    browser: Browser, real: Rounds, scripts: bool, record_property: Callable[[str, object], None]
) -> None:
    watched = Watched(browser, real.address, java_script_enabled=scripts, viewport={"width": 390, "height": 844})
    page, asha = watched.page, Newcomer(watched.page)
    page.goto(real.link)
    asha.reads()
    page.locator("input[name=given]").fill("50")
    asha.taps_on("Check")
    expect(page.locator(".feedback")).to_be_visible()
    asha.taps_on("Show me how")
    expect(page.locator(".working")).to_be_visible()
    asha.reads()
    asha.taps_on("Make it mine", "link")
    for name in ("aim", "you", "time", "way"):
        expect(page).to_have_url(f"{real.address}/welcome/{name}/")
        asha.reads()
        asha.chooses()
        if name == "time":
            page.get_by_label("Weekends").check(force=True)
            page.get_by_label("Free ones").check(force=True)
        asha.taps_on("Next")
    expect(page).to_have_url(f"{real.address}/welcome/start/")
    asha.reads()
    asha.taps_on("Start now", "link")
    expect(page).to_have_url(re.compile("/learn/"))
    line = f"{asha.taps} taps, {asha.choices} questions, {asha.words} words: {asha.seconds / 60:.1f} minutes"
    record_property("welcome to first lesson", line)
    print(f"\nwelcome to first lesson: {line}")
    assert asha.seconds <= MOST_SECONDS
    assert watched.complaints == []
    watched.close()


def test_what_she_chose_and_typed_survives_a_reload_the_way_back_and_a_stop(browser: Browser, rounds: Rounds) -> None:
    watched = Watched(browser, rounds.address, timezone_id="Europe/Lisbon")
    page = watched.page
    page.goto(rounds.link)
    page.goto(f"{rounds.address}/welcome/time/")
    assert page.locator("input[name=zone]").input_value() == "Europe/Lisbon"
    page.get_by_text("Day by day").click()
    sunday = page.get_by_label("Sunday", exact=True)
    sunday.fill("75")
    page.reload()
    expect(sunday).to_have_value("75")
    page.goto(f"{rounds.address}/topics/")
    page.go_back()
    expect(sunday).to_have_value("75")
    sunday.fill("80")
    rounds.kill()
    page.get_by_role("button", name="Next").click()
    expect(page.get_by_role("alert")).to_contain_text("What you typed is kept")
    rounds.start()
    page.get_by_role("button", name="Next").click()
    expect(page).to_have_url(f"{rounds.address}/welcome/way/")
    page.goto(f"{rounds.address}/plan/")
    expect(page.get_by_label("Sunday")).to_have_value("80")
    watched.close()


def test_with_keys_alone(browser: Browser, rounds: Rounds) -> None:
    watched = Watched(browser, rounds.address)
    page = watched.page
    page.goto(f"{rounds.link}")
    page.goto(f"{rounds.address}/welcome/way/")
    page.locator("input[name=order]").first.focus()
    page.keyboard.press("ArrowDown")
    expect(page.get_by_label("First: all of it")).to_be_checked()
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{rounds.address}/welcome/start/")
    assert watched.complaints == []
    watched.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390, 320])
def test_every_page_fits_and_is_usable(browser: Browser, rounds: Rounds, width: int, scheme: str) -> None:
    watched = Watched(browser, rounds.address, viewport={"width": width, "height": 800}, color_scheme=scheme)
    watched.page.goto(rounds.link)
    pages = ("", "aim/", "you/", "time/", "way/", "start/")
    for address in (*(f"/welcome/{page}" for page in pages), "/styleguide/welcome/"):
        watched.page.goto(rounds.address + address)
        assert not watched.is_wider_than_the_screen(), f"{address} scrolls sideways at {width} px"
        assert watched.violations() == [], f"{address} at {width} px, {scheme}"
    assert watched.complaints == []
    watched.close()
