"""Asha finds where to begin: a full run through the pages, without a script and with one."""

from __future__ import annotations

import json
import re

import pytest
from playwright.sync_api import Browser, expect

from rounds.course.graph import all_needs
from rounds.mind.placed import KNOWN_FROM
from tests.browser.answering import fill
from tests.browser.placed import run, stored, waiting
from tests.browser.running import Rounds
from tests.browser.screens import every_screen
from tests.browser.watching import Watched
from tests.shipped import shipped_course

pytestmark = pytest.mark.browser

AGREES = 0.9
WISH = "7c9e6679-7425-40de-944b-e07fc1f90ae7"
# What Asha knows, with all that it needs: ordinary reading of papers, and no programming.
KNOWS = ("sensitivity-and-specificity", "conditional-probability", "measures-of-location", "what-is-machine-learning")


def test_a_full_run_without_a_script_finds_what_she_knows(browser: Browser, real: Rounds) -> None:
    course = shipped_course()
    known = {topic for name in KNOWS for topic in (name, *all_needs(course.needs, name))}
    bare = Watched(browser, real.address, java_script_enabled=False, viewport={"width": 390, "height": 844})
    page = bare.page
    page.goto(real.link)
    page.goto(f"{real.address}/place/")
    page.get_by_label("What should it ask about?").select_option("")
    page.get_by_label("What describes you best?").select_option("nurse")
    # The placement's chance comes from the id of the form: always the same one, so that the run is.
    page.locator("form.place-begin input[name=uid]").evaluate("(field, uid) => { field.value = uid; }", WISH)
    page.get_by_role("button", name="Begin").click()
    asked = run(page, real, known.__contains__)
    assert 15 <= asked <= 25
    expect(page.get_by_role("heading", name="What was found")).to_be_visible()
    (findings,) = stored(real, "select findings from study_placementoutcome")[0]
    placed = {one["topic"] for one in json.loads(findings) if one["p"] >= KNOWN_FROM}
    kept = {topic for (topic,) in stored(real, "select topic from study_topicstate where is_placed")}
    assert kept == placed
    written = [topic.id for topic in course.topics.values() if not topic.page]
    agreed = sum((topic in placed) == (topic in known) for topic in written) / len(written)
    assert agreed >= AGREES, f"{agreed:.2f} of {len(written)} topics, after {asked} questions"
    bare.close()


def test_with_a_script_and_keys_alone_she_goes_through_every_state(browser: Browser, rounds: Rounds) -> None:
    watched = Watched(browser, rounds.address, viewport={"width": 390, "height": 844})
    page = watched.page
    page.goto(rounds.link)
    page.goto(rounds.address)
    page.get_by_role("link", name="Find where to begin").press("Enter")
    expect(page.get_by_role("button", name="Begin")).to_be_visible()
    assert watched.violations() == []
    page.get_by_role("button", name="Begin").press("Enter")
    expect(page.locator("input[name=ask]")).to_have_count(1)
    assert watched.violations() == []

    answer = page.locator("input[name=given]")
    answer.fill("a few")
    answer.press("Enter")
    expect(page.locator(".feedback")).to_be_focused()
    expect(page.locator(".feedback")).to_contain_text("It does not count")
    expect(answer).to_have_value("a few")
    assert watched.violations() == []

    page.get_by_role("button", name="Pause").press("Enter")
    expect(page.get_by_role("heading", name="It rests here")).to_be_visible()
    assert watched.violations() == []
    page.get_by_role("button", name="Go on").press("Enter")
    expect(answer).to_have_value("a few")

    first = waiting(page, rounds)[1]
    answer.fill(first.reference())
    answer.press("Enter")
    expect(page.get_by_text("about 1 left")).to_be_visible()
    expect(page.locator(".ask")).to_be_focused()
    page.get_by_role("button", name="I don’t know this yet").press("Enter")
    expect(page.get_by_role("heading", name=re.compile("You know about 1 of 2"))).to_be_visible()
    for unit in page.locator(".outline-unit summary").all():
        unit.press("Enter")
    assert watched.violations() == []

    page.get_by_role("button", name=re.compile("^I do know this")).press("Enter")
    expect(page.get_by_text("2 questions to settle it")).to_be_visible()
    for _ in range(2):
        before = page.locator("input[name=ask]").get_attribute("value")
        fill(page.locator("form.question"), waiting(page, rounds)[1])
        page.get_by_role("button", name="Answer").press("Enter")
        expect(page.locator(f"#ask-{before}")).to_have_count(0)
    expect(page.get_by_role("heading", name="You know all 2 topics")).to_be_visible()
    assert watched.violations() == []
    assert watched.complaints == []
    watched.close()


def test_what_she_typed_survives_a_reload_and_a_stopped_server(browser: Browser, rounds: Rounds) -> None:
    watched = Watched(browser, rounds.address)
    page = watched.page
    page.goto(rounds.link)
    page.goto(f"{rounds.address}/place/")
    page.get_by_role("button", name="Begin").click()
    answer = page.locator("input[name=given]")
    answer.fill("half an ans")
    page.reload()
    expect(answer).to_have_value("half an ans")
    answer.fill(waiting(page, rounds)[1].reference())
    rounds.kill()
    page.get_by_role("button", name="Answer").click()
    expect(page.get_by_role("alert")).to_contain_text("What you typed is kept")
    rounds.start()
    page.get_by_role("button", name="Answer").click()
    expect(page.get_by_text("about 1 left")).to_be_visible()
    watched.close()


@every_screen
def test_every_state_fits_and_is_usable(browser: Browser, rounds: Rounds, width: int, scheme: str) -> None:
    watched = Watched(browser, rounds.address, viewport={"width": width, "height": 800}, color_scheme=scheme)
    watched.page.goto(rounds.link)
    for address in ("/place/", "/styleguide/place/"):
        watched.page.goto(rounds.address + address)
        watched.page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })")
        assert not watched.is_wider_than_the_screen(), f"{address} scrolls sideways at {width} px"
        assert watched.violations() == [], f"{address} at {width} px, {scheme}"
    assert watched.complaints == []
    watched.close()
