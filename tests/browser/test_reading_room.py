"""What a page must bear: large type, a slow line, two tabs, the way back; and what it offers beside the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from rounds.course import default_folder
from rounds.web.study.styleguide_figures import FIGURES
from tests.browser.running import Rounds
from tests.browser.test_first_round import LESSON, right_answer, up_to_the_question
from tests.browser.walking import walk
from tests.browser.watching import Watched
from tests.shipped import shipped_course

pytestmark = pytest.mark.browser

QUESTION = "/practise/ward-sums/beds/free_beds/"
SLOW = {"offline": False, "latency": 400, "downloadThroughput": 50_000, "uploadThroughput": 20_000}


@pytest.fixture
def asha(browser: Browser, rounds: Rounds) -> Iterator[Watched]:
    watched = Watched(browser, rounds.address, viewport={"width": 390, "height": 844})
    watched.page.goto(rounds.link)
    yield watched
    watched.close()


def test_a_worked_solution_opens_step_by_step(asha: Watched, rounds: Rounds) -> None:
    page = asha.page
    page.goto(rounds.address + QUESTION)
    page.get_by_role("button", name="I don’t know this yet").click()
    expect(page.locator(".step:visible")).to_have_count(1)
    assert asha.violations() == []
    page.get_by_role("button", name="Next step").click()
    expect(page.locator(".step:visible")).to_have_count(2)
    expect(page.locator(".step").last).to_be_focused()
    expect(page.get_by_role("button", name="Next step")).to_have_count(0)
    assert asha.complaints == []


def test_after_a_right_answer_no_step_is_hidden(asha: Watched, rounds: Rounds) -> None:
    page = asha.page
    up_to_the_question(page, rounds)
    page.locator("#station-3 input[name=given]").fill(right_answer(page))
    page.locator("#station-3").get_by_role("button", name="Check").click()
    expect(page.locator("#station-3 .step:visible")).to_have_count(2)


@pytest.mark.parametrize("script", [True, False])
def test_a_word_opens_what_it_means_and_closes_again(browser: Browser, rounds: Rounds, script: bool) -> None:
    watched = Watched(browser, rounds.address, java_script_enabled=script, viewport={"width": 320, "height": 640})
    page = watched.page
    page.goto(rounds.link)
    up_to_the_question(page, rounds)
    page.get_by_role("button", name="patients").press("Enter")
    card = page.get_by_role("dialog", name="patient")
    expect(card).to_contain_text("Somebody who takes up a bed.")
    expect(card.get_by_role("link")).to_have_attribute("href", "/learn/ward-sums/shifts/")
    if script:
        assert watched.violations() == []
    page.keyboard.press("Escape")
    expect(card).to_be_hidden()
    expect(page.get_by_role("button", name="patients")).to_be_focused()
    assert watched.complaints == []
    watched.close()


@pytest.mark.parametrize("address", ["/", "/topics/", LESSON, QUESTION, "/styleguide/", "/settings/"])
def test_at_200_per_cent_nothing_is_cut_off(browser: Browser, rounds: Rounds, address: str) -> None:
    """A window of 1280 px at 200 % leaves 640 CSS pixels; then letters of twice the size on top."""
    watched = Watched(browser, rounds.address, viewport={"width": 640, "height": 400}, device_scale_factor=2)
    page = watched.page
    page.goto(rounds.link)
    page.goto(rounds.address + address)
    assert not watched.is_wider_than_the_screen()
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert not watched.is_wider_than_the_screen()
    cut = page.evaluate(
        """() => [...document.querySelectorAll('button, .button, h1, h2, label, .input')].filter((one) =>
             one.checkVisibility() && getComputedStyle(one).overflowX === 'hidden'
             && one.scrollWidth > one.clientWidth + 1 && !one.closest('.visually-hidden')
           ).map((one) => one.outerHTML.slice(0, 120))"""
    )
    assert cut == []
    watched.close()


def slowed(page: Page) -> None:
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", SLOW)


def test_on_a_slow_line_an_impatient_learner_answers_once(asha: Watched, rounds: Rounds) -> None:
    page = asha.page
    up_to_the_question(page, rounds)
    slowed(page)
    page.locator("#station-3 input[name=given]").fill("99")
    check = page.locator("#station-3").get_by_role("button", name="Check")
    for _ in range(3):
        check.click(no_wait_after=True)
    expect(page.locator(".feedback.is-incorrect")).to_be_visible()
    expect(page.locator("#station-3 input[name=given]")).to_have_value("99")
    page.goto(f"{rounds.address}/topics/")
    page.go_back()
    expect(page.locator(".feedback.is-incorrect")).to_have_count(1)
    assert asha.complaints == []


def test_what_is_typed_while_a_check_is_under_way_is_not_lost(asha: Watched, rounds: Rounds) -> None:
    page = asha.page
    up_to_the_question(page, rounds)
    slowed(page)
    page.get_by_text("Your notes on this topic").click()
    page.locator("#station-3 input[name=given]").fill("99")
    page.locator("#station-3").get_by_role("button", name="Check").click(no_wait_after=True)
    page.locator("#note").fill("ask Ben about ward B")
    expect(page.locator(".feedback.is-incorrect")).to_be_visible()
    expect(page.locator("#note")).to_have_value("ask Ben about ward B")
    page.wait_for_timeout(3500)
    page.reload()
    expect(page.locator("#note")).to_have_value("ask Ben about ward B")


def test_two_tabs_do_not_take_answers_from_each_other(asha: Watched, rounds: Rounds) -> None:
    page = asha.page
    up_to_the_question(page, rounds)
    other = asha.context.new_page()
    other.goto(rounds.address + LESSON)
    other.locator("#station-3 input[name=given]").fill("98")
    other.locator("#station-3").get_by_role("button", name="Check").click()
    expect(other.locator(".feedback.is-incorrect")).to_be_visible()
    page.locator("#station-3 input[name=given]").fill(right_answer(page))
    page.locator("#station-3").get_by_role("button", name="Check").click()
    expect(page.locator("#station-3 .feedback.is-correct")).to_be_visible()
    other.reload()
    expect(other.locator("#station-3 .feedback.is-correct")).to_be_visible()


def test_after_going_back_what_was_typed_is_there(asha: Watched, rounds: Rounds) -> None:
    page = asha.page
    up_to_the_question(page, rounds)
    page.locator("#station-3 input[name=given]").fill("half an ans")
    page.goto(f"{rounds.address}/topics/")
    page.go_back()
    expect(page.locator("#station-3 input[name=given]")).to_have_value("half an ans")


@pytest.mark.deep
def test_every_figure_moves_by_keyboard_and_says_so(asha: Watched, rounds: Rounds) -> None:
    page = asha.page
    page.goto(f"{rounds.address}/styleguide/")
    figures = page.locator("r-figure")
    for at in range(figures.count()):
        figure = figures.nth(at)
        before = figure.locator("output").inner_text()
        slider = figure.get_by_role("slider").first
        slider.focus()
        for _ in range(4):
            page.keyboard.press("ArrowRight")
        expect(figure.locator("output")).not_to_have_text(before)
        # A number, or the name of what is shown where the slider goes by names.
        names = slider.get_attribute("data-texts")
        expect(slider).to_have_attribute("aria-valuetext", names.split("|")[-1] if names else re.compile(r"\d"))
    assert figures.count() == len(FIGURES)
    assert asha.complaints == []


def test_the_page_draws_every_figure_as_the_server_drew_it(asha: Watched, rounds: Rounds) -> None:
    page = asha.page
    page.goto(f"{rounds.address}/styleguide/")
    page.wait_for_function("() => customElements.get('r-figure') !== undefined")
    drawings = page.locator("r-figure .figure-drawing").all()
    before = [drawing.inner_html() for drawing in drawings]
    page.evaluate(
        """async () => {
             for (const slider of document.querySelectorAll('r-figure input'))
               slider.dispatchEvent(new Event('input', {bubbles: true}));
             await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
           }"""
    )
    number = re.compile(r"-?\d+(?:\.\d+)?")
    for drawing, server in zip(drawings, before, strict=True):
        script = drawing.inner_html()
        assert number.sub("n", script) == number.sub("n", server)
        drawn = [abs(float(a) - float(b)) for a, b in zip(number.findall(script), number.findall(server), strict=True)]
        assert max(drawn) <= 0.1 + 1e-9, script
    assert asha.complaints == []


def lessons() -> list[object]:
    """The lesson with a figure between questions; every other one where tests run at full depth."""
    names = sorted(shipped_course().topics)
    return [name if name == "how-a-model-learns" else pytest.param(name, marks=pytest.mark.deep) for name in names]


@pytest.mark.parametrize("name", lessons())
def test_a_lesson_can_be_walked_to_its_end(browser: Browser, real: Rounds, name: str) -> None:
    watched = Watched(browser, real.address, viewport={"width": 390, "height": 844})
    page = watched.page
    page.goto(real.link)
    walk(page, real.address, shipped_course().topics[name])
    for drawing in page.locator(".figure-drawing").all():
        box = drawing.bounding_box()
        assert box is not None
        assert box["height"] > 60, "the figure is drawn"
    assert not watched.is_wider_than_the_screen()
    assert watched.violations() == []
    assert watched.complaints == []
    watched.close()


@pytest.mark.deep
def test_every_lesson_and_question_fits_a_small_phone(browser: Browser, tmp_path: Path) -> None:
    running = Rounds(tmp_path / "data", default_folder())
    running.start()
    watched = Watched(browser, running.address, viewport={"width": 320, "height": 640})
    watched.page.goto(running.link)
    course = shipped_course()
    for topic in course.topics.values():
        addresses = [f"/learn/{topic.path}/", *(f"/practise/{topic.path}/{name}/?seed=7" for name in topic.questions)]
        for address in addresses:
            watched.page.goto(running.address + address)
            assert not watched.is_wider_than_the_screen(), address
            assert watched.violations() == [], address
    assert watched.complaints == []
    watched.close()
    running.stop()
