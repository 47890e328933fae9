"""A newcomer's first minutes: a question, a few choices, a lesson; counted, and within four minutes."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Locator, expect

from rounds.course.graph import all_needs
from rounds.kit import Question
from tests.browser.counting import Newcomer
from tests.browser.placed import run, stored
from tests.browser.running import Rounds
from tests.browser.screens import every_screen
from tests.browser.watching import Watched
from tests.shipped import shipped_course

pytestmark = pytest.mark.browser

MOST_SECONDS = 4 * 60
MOST_SECONDS_PLACED = 12 * 60
WISH = "7c9e6679-7425-40de-944b-e07fc1f90ae7"
# What Asha knows, with all that it needs: ordinary reading of papers, and no programming.
KNOWS = ("sensitivity-and-specificity", "conditional-probability", "measures-of-location", "what-is-machine-learning")


def goes_through_the_welcome(asha: Newcomer, real: Rounds, which: int) -> None:
    """From the link to the three doors: the question, then the four pages; 0 takes the first answers, -1 the last."""
    page = asha.page
    page.goto(real.link)
    asha.reads()
    page.locator("input[name=given]").fill("50")
    asha.guesses += 1
    asha.taps_on("Check")
    expect(page.locator(".feedback")).to_be_visible()
    asha.taps_on("Show me how")
    expect(page.locator(".working")).to_be_visible()
    asha.reads()
    asha.taps_on("Make it mine", "link")
    for name in ("aim", "you", "time", "way"):
        expect(page).to_have_url(f"{real.address}/welcome/{name}/")
        asha.reads()
        asha.chooses(which)
        if name == "time":
            page.get_by_label("Weekends").check(force=True)
            page.get_by_label("Free ones").check(force=True)
        asha.taps_on("Next")
    expect(page).to_have_url(f"{real.address}/welcome/start/")
    asha.reads()


@pytest.mark.parametrize("scripts", [True, False])
def test_from_the_link_to_the_first_lesson(
    browser: Browser, real: Rounds, scripts: bool, record_property: Callable[[str, object], None]
) -> None:
    watched = Watched(browser, real.address, java_script_enabled=scripts, viewport={"width": 390, "height": 844})
    asha = Newcomer(watched.page)
    goes_through_the_welcome(asha, real, -1)
    asha.taps_on("Start now", "link")
    expect(watched.page).to_have_url(re.compile("/learn/"))
    record_property("welcome to first lesson", asha.report)
    print(f"\nwelcome to first lesson: {asha.report}")
    assert asha.seconds <= MOST_SECONDS
    assert watched.complaints == []
    watched.close()


# An engineer's way is the whole course; whoever reads and judges needs the mathematics of it.
@pytest.mark.parametrize(
    ("which", "door", "least", "most"),
    [
        pytest.param(-1, "About 10 questions", 10, 10, marks=pytest.mark.deep),
        (0, "About 25 questions", 15, 25),
    ],
)
def test_from_the_link_through_a_placement_to_the_first_lesson(
    browser: Browser,
    real: Rounds,
    which: int,
    door: str,
    least: int,
    most: int,
    record_property: Callable[[str, object], None],
) -> None:
    course = shipped_course()
    known = {topic for name in KNOWS for topic in (name, *all_needs(course.needs, name))}
    watched = Watched(browser, real.address, viewport={"width": 390, "height": 844})
    page, asha = watched.page, Newcomer(watched.page)

    def sees(form: Locator, question: Question, is_known: bool) -> None:
        """Whoever knows works it out or weighs the options; whoever does not says so."""
        asha.reads()
        is_picked = form.locator("input[type=radio], input[type=checkbox]").count() > 0
        asha.guesses += is_known and not is_picked
        asha.choices += not is_known or is_picked
        asha.taps += 2 if is_known and is_picked else 1

    goes_through_the_welcome(asha, real, which)
    # The placement's chance comes from the id of the form: always the same one, so that the run is.
    page.locator("input[name=uid]").evaluate("(field, uid) => { field.value = uid; }", WISH)
    asha.taps_on(door)
    expect(page.locator("input[name=ask]")).to_have_count(1)
    asked = run(page, real, known.__contains__, sees)
    assert least <= asked <= most
    expect(page.get_by_role("heading", name="What was found")).to_be_visible()
    asha.reads()
    asha.taps_on("Begin", "link")
    expect(page).to_have_url(re.compile("/learn/"))
    record_property(f"welcome to first lesson, {asked} questions asked", asha.report)
    print(f"\nwelcome to first lesson, {asked} questions asked: {asha.report}")
    assert asha.seconds <= MOST_SECONDS_PLACED
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


def test_two_tabs_lose_nothing_and_an_old_one_does_no_harm(browser: Browser, real: Rounds) -> None:
    watched = Watched(browser, real.address)
    first = watched.page
    first.goto(real.link)
    first.goto(f"{real.address}/welcome/")
    second = watched.context.new_page()
    second.goto(f"{real.address}/welcome/")
    first.locator("input[name=given]").fill("50")
    first.get_by_role("button", name="Check").click()
    expect(first.locator(".feedback")).to_be_visible()
    second.locator("input[name=given]").fill("40")
    second.get_by_role("button", name="Check").click()
    expect(second.locator(".feedback")).to_be_visible()
    # Both choose their hours: the later one holds, and what the other had typed stands there until she moves on.
    for page, minutes in ((first, "75"), (second, "40")):
        page.goto(f"{real.address}/welcome/time/")
        page.get_by_text("Day by day").click()
        page.get_by_label("Sunday", exact=True).fill(minutes)
    second.get_by_role("button", name="Next").click()
    expect(second).to_have_url(f"{real.address}/welcome/way/")
    expect(first.get_by_label("Sunday", exact=True)).to_have_value("75")
    first.get_by_role("button", name="Next").click()
    expect(first).to_have_url(f"{real.address}/welcome/way/")
    # Both begin a placement: there is one, and both tabs show its question.
    for page in (first, second):
        page.goto(f"{real.address}/welcome/start/")
    for page in (first, second):
        page.locator("button[name=length]").first.click()
        expect(page.locator("input[name=ask]")).to_have_count(1)
    asked = {page.locator("input[name=ask]").get_attribute("value") for page in (first, second)}
    assert len(asked) == 1
    assert len(stored(real, "select id from study_placement")) == 1
    first.goto(f"{real.address}/plan/")
    expect(first.get_by_label("Sunday", exact=True)).to_have_value("75")
    assert watched.complaints == []
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


@every_screen
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
