"""Asha's first evening: the printed link, a lesson, wrong and right answers, a flat battery, and on."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.running import Rounds
from tests.browser.screens import every_screen
from tests.browser.watching import Watched

pytestmark = pytest.mark.browser

LESSON = "/learn/ward-sums/beds/"


@pytest.fixture
def asha(browser: Browser, rounds: Rounds) -> Iterator[Watched]:
    """Asha has opened the link on her phone."""
    watched = Watched(browser, rounds.address, viewport={"width": 390, "height": 844})
    watched.page.goto(rounds.link)
    yield watched
    watched.close()


def right_answer(page: Page) -> str:
    beds, patients = map(int, re.findall(r"\d+", page.locator("#station-3 .ask").inner_text())[:2])
    return str(beds - patients)


def up_to_the_question(page: Page, rounds: Rounds) -> None:
    page.goto(rounds.address + LESSON)
    page.get_by_text("nearer to 40").last.click()
    page.get_by_role("button", name="Check").click()
    page.locator("#blank-2").fill("5")
    page.locator("label.chip", has_text="rises").click()
    page.locator("#station-2").get_by_role("button", name="Check").click()
    expect(page.locator("#station-3")).to_be_visible()


def test_she_goes_from_the_link_to_a_finished_topic(asha: Watched, rounds: Rounds) -> None:
    page = asha.page
    expect(page.get_by_role("heading", level=1)).to_contain_text("as a clinician")
    assert asha.violations() == []
    page.get_by_role("link", name="straight to today").click()
    expect(page.get_by_role("heading", name="Today")).to_be_visible()
    assert asha.violations() == []
    up_to_the_question(page, rounds)
    question = page.locator("#station-3 input[name=given]")

    question.fill("99")
    question.press("Enter")
    expect(page.locator(".feedback.is-incorrect")).to_be_focused()
    expect(question).to_have_value("99")
    expect(page.locator("#live")).to_contain_text("Not yet")

    page.get_by_role("button", name="Hint").click()
    expect(page.locator(".hint")).to_contain_text("What is left")
    assert asha.violations() == []

    question.fill(right_answer(page))
    page.locator("#station-3").get_by_role("button", name="Check").click()
    expect(page.locator("#station-3 .feedback.is-correct")).to_be_visible()
    expect(page.get_by_role("heading", name="At the bedside")).to_be_visible()
    assert page.url == rounds.address + LESSON, "the address is that of the lesson all the time"

    page.get_by_text("Three of them would have no bed.").click()
    page.locator("#station-5").get_by_role("button", name="Check").click()
    expect(page.get_by_role("heading", name="Topic finished")).to_be_visible()
    assert asha.violations() == []
    assert asha.complaints == []


def test_what_she_typed_survives_a_reload_in_the_middle(asha: Watched, rounds: Rounds) -> None:
    page = asha.page
    up_to_the_question(page, rounds)
    page.locator("#station-3 input[name=given]").fill("half an ans")
    page.reload()
    expect(page.locator("#station-3 input[name=given]")).to_have_value("half an ans")


def test_after_kill_9_she_goes_on_where_she_was(asha: Watched, rounds: Rounds) -> None:
    page = asha.page
    up_to_the_question(page, rounds)
    rounds.kill()
    question = page.locator("#station-3 input[name=given]")
    question.fill(right_answer(page))
    page.locator("#station-3").get_by_role("button", name="Check").click()
    expect(page.get_by_role("alert")).to_contain_text("Rounds is not running. What you typed is kept")
    rounds.start()
    page.locator("#station-3").get_by_role("button", name="Check").click()
    expect(page.locator("#station-3 .feedback.is-correct")).to_be_visible()
    expect(page.get_by_role("alert")).to_have_count(0)


def test_a_double_tap_counts_once(asha: Watched, rounds: Rounds) -> None:
    page = asha.page
    up_to_the_question(page, rounds)
    page.locator("#station-3 input[name=given]").fill("99")
    page.locator("#station-3").get_by_role("button", name="Check").dblclick()
    expect(page.locator(".feedback.is-incorrect")).to_be_visible()
    page.goto(rounds.address + LESSON)
    expect(page.locator(".feedback.is-incorrect")).to_have_count(1)


def test_keys_choose_and_check(asha: Watched, rounds: Rounds) -> None:
    page = asha.page
    page.goto(f"{rounds.address}/practise/ward-sums/beds/colleague_counts/")
    page.keyboard.press("2")
    expect(page.locator(".choice input").nth(1)).to_be_checked()
    page.keyboard.press("Enter")
    expect(page.locator(".feedback")).to_be_visible()
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_be_visible()
    assert asha.violations() == []
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()


def test_while_she_types_the_page_says_how_it_reads_her(asha: Watched, rounds: Rounds) -> None:
    page = asha.page
    page.goto(f"{rounds.address}/practise/ward-sums/beds/free_beds/")
    before = page.locator(".row").first.bounding_box()
    page.locator("input[name=given]").press_sequentially("3 × (4 - 1")
    expect(page.locator(".reading")).to_contain_text("I cannot read this yet")
    page.locator("input[name=given]").press_sequentially(")")
    expect(page.locator(".reading math")).to_be_visible()
    assert page.locator(".row").first.bounding_box() == before, "nothing moves"
    assert asha.violations() == []
    assert asha.complaints == []


def test_several_options_are_picked_with_keys(asha: Watched, rounds: Rounds) -> None:
    page = asha.page
    page.goto(f"{rounds.address}/practise/ward-sums/shifts/which_hold/")
    for place in range(3):
        if "six" not in page.locator(".choice").nth(place).inner_text():
            page.keyboard.press(str(place + 1))
    page.keyboard.press("Enter")
    expect(page.locator(".feedback.is-correct")).to_be_visible()
    assert asha.violations() == []
    assert asha.complaints == []


DAYS = ["Monday", "Tuesday", "Thursday", "Sunday"]


def shown(page: Page) -> list[str]:
    return page.locator(".order-item .prose").all_inner_texts()


def test_items_are_put_in_order_with_buttons_and_arrow_keys(asha: Watched, rounds: Rounds) -> None:
    page = asha.page
    page.goto(f"{rounds.address}/practise/ward-sums/shifts/put_in_order/")
    for place, day in enumerate(DAYS):
        while shown(page).index(day) > place:
            page.get_by_role("button", name=f"Move up: {day}").press("ArrowUp")
    assert shown(page) == DAYS
    page.reload()
    assert shown(page) == DAYS, "the order survives a reload"
    page.get_by_role("button", name="Check").click()
    expect(page.locator(".feedback.is-correct")).to_be_visible()
    assert asha.violations() == []
    assert asha.complaints == []


def test_items_are_put_in_order_by_dragging(asha: Watched, rounds: Rounds) -> None:
    page = asha.page
    page.goto(f"{rounds.address}/practise/ward-sums/shifts/put_in_order/")
    first, last = page.locator(".order-item").first, page.locator(".order-item").last
    before = shown(page)
    start, end = first.locator(".prose").bounding_box(), last.bounding_box()
    assert start is not None
    assert end is not None
    page.mouse.move(start["x"] + 5, start["y"] + 5)
    page.mouse.down()
    page.mouse.move(end["x"] + 5, end["y"] + end["height"] - 4, steps=8)
    page.mouse.up()
    assert shown(page) == [*before[1:], before[0]]


def test_without_a_script_items_are_put_in_order_by_number(browser: Browser, rounds: Rounds) -> None:
    bare = Watched(browser, rounds.address, java_script_enabled=False)
    page = bare.page
    page.goto(rounds.link)
    page.goto(f"{rounds.address}/practise/ward-sums/shifts/put_in_order/")
    for item in page.locator(".order-item").all():
        item.locator("select").select_option(str(DAYS.index(item.locator(".prose").inner_text()) + 1))
    page.get_by_role("button", name="Check").click()
    expect(page.locator(".feedback.is-correct")).to_be_visible()
    bare.close()


def test_without_a_script_everything_works(browser: Browser, rounds: Rounds) -> None:
    bare = Watched(browser, rounds.address, java_script_enabled=False)
    page = bare.page
    page.goto(rounds.link)
    up_to_the_question(page, rounds)
    page.locator("#station-3 input[name=given]").fill("99")
    page.locator("#station-3").get_by_role("button", name="Check").click()
    expect(page.locator(".feedback.is-incorrect")).to_contain_text("Not yet")
    page.get_by_role("button", name="Hint").click()
    expect(page.locator(".hint")).to_be_visible()
    page.locator("#station-3 input[name=given]").fill(right_answer(page))
    page.locator("#station-3").get_by_role("button", name="Check").click()
    expect(page.locator("#station-3 .feedback.is-correct")).to_be_visible()
    page.get_by_text("Three of them would have no bed.").click()
    page.locator("#station-5").get_by_role("button", name="Check").click()
    expect(page.get_by_role("heading", name="Topic finished")).to_be_visible()
    bare.close()


@every_screen
def test_every_page_fits_and_is_usable(browser: Browser, rounds: Rounds, width: int, scheme: str) -> None:
    watched = Watched(browser, rounds.address, viewport={"width": width, "height": 800}, color_scheme=scheme)
    watched.page.goto(rounds.link)
    pages = (
        "/",
        "/topics/",
        LESSON,
        "/practise/ward-sums/beds/free_beds/",
        "/practise/ward-sums/beds/colleague_counts/",
        "/styleguide/",
        "/settings/",
        "/search/?q=nothing-fits",
    )
    for address in pages:
        watched.page.goto(rounds.address + address)
        assert not watched.is_wider_than_the_screen(), f"{address} scrolls sideways at {width} px"
        assert watched.violations() == [], f"{address} at {width} px, {scheme}"
    assert watched.complaints == []
    watched.close()


def test_a_figure_that_was_moved_stays_moved_when_the_question_below_is_checked(browser: Browser, real: Rounds) -> None:
    watched = Watched(browser, real.address)
    page = watched.page
    page.goto(real.link)
    page.goto(f"{real.address}/learn/probability/predictive-values/")
    for answers in (["about 1 in 10"], ["10", "9"], ["98", "9"], ["901"], ["yes, more believable"]):
        station = page.locator("section.step").last
        number = station.get_attribute("id")
        for place, answer in enumerate(answers):
            blank = station.locator(".blank").nth(place)
            if blank.locator("input[type=text]").count():
                blank.locator("input").fill(answer)
            else:
                blank.locator("label", has=page.locator(f'input[value="{answer}"]')).click()
        station.get_by_role("button", name="Check").click()
        expect(page.locator(f"#{number} button")).to_have_count(0)
    slider = page.get_by_role("slider", name="Prevalence")
    slider.fill("20")
    expect(page.locator("output")).to_contain_text("Of 252 positive tests, 180 have the disease")
    page.locator("label.chip", has_text="rises").click()
    page.get_by_role("button", name="Check").click()
    expect(page.locator(".feedback.is-incorrect")).to_be_visible()
    expect(page.locator("output")).to_contain_text("Of 252 positive tests")
    expect(slider).to_be_visible()
    expect(slider).to_have_value("20")
    assert watched.violations() == []
    assert watched.complaints == []
    watched.close()


def test_a_stranger_is_told_how_to_get_in(browser: Browser, rounds: Rounds) -> None:
    cleo = Watched(browser, rounds.address)
    cleo.page.goto(f"{rounds.address}/enter/not-the-token")
    expect(cleo.page.get_by_role("heading", name="This link does not let you in")).to_be_visible()
    assert cleo.violations() == []
    cleo.close()
