"""Lines of a program are taken in, moved and indented: with a pointer, by keys, and kept where they were put."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from rounds.course import load
from tests.browser.answering import fill
from tests.browser.running import Rounds
from tests.browser.watching import Watched

pytestmark = pytest.mark.browser

COURSE = Path(__file__).parents[2] / "course"
TOPIC, NAME, SEED = "dictionaries", "counted_in_order", "4"
QUESTION = f"/practise/python/{TOPIC}/{NAME}/?seed={SEED}"


@pytest.fixture
def asha(browser: Browser, real: Rounds) -> Iterator[Watched]:
    """Asha on her phone, at a question about the order of lines."""
    watched = Watched(browser, real.address, viewport={"width": 390, "height": 844})
    watched.page.goto(real.link)
    watched.page.goto(real.address + QUESTION)
    yield watched
    watched.close()


def used(page: Page) -> list[str]:
    return page.locator(".order-item:not(.is-left-out) .prose").all_inner_texts()


def press(page: Page, name: str, key: str = "Enter") -> None:
    page.get_by_role("button", name=name, exact=True).press(key)


def test_lines_are_built_into_a_program_that_is_right(asha: Watched) -> None:
    page = asha.page
    fill(page.locator("form.question"), load(COURSE).topics[TOPIC].questions[NAME].draw(SEED).question)
    assert asha.violations() == []
    assert not asha.is_wider_than_the_screen()
    page.get_by_role("button", name="Check").click()
    expect(page.locator(".feedback.is-correct")).to_be_visible()
    assert asha.complaints == []


def test_what_was_built_survives_a_reload_and_a_wrong_answer(asha: Watched) -> None:
    page = asha.page
    for line in ("print(counts)", "counts = {}", "counts[ward] = 1"):
        press(page, f"Use: {line}")
    press(page, "Move up: counts = {}", "ArrowUp")
    press(page, "Indent more: print(counts)", "ArrowRight")
    press(page, "Leave out: counts[ward] = 1")
    expect(page.locator("#live")).to_have_text("Left out.")
    page.reload()
    assert used(page) == ["counts = {}", "print(counts)"]
    page.get_by_role("button", name="Check").click()
    expect(page.locator(".feedback.is-incorrect")).to_be_visible()
    assert used(page) == ["counts = {}", "print(counts)"]
    expect(page.locator(".order-item .indent-1")).to_have_text("print(counts)")


def test_a_line_is_dragged_above_the_divider(asha: Watched) -> None:
    page = asha.page
    page.set_viewport_size({"width": 390, "height": 1600})  # all of it in view: a drag does not scroll
    expect(page.locator("r-lines.is-live")).to_be_visible()
    line, divider = (
        page.locator(".order-item .prose").last.bounding_box(),
        page.locator(".order-divider").bounding_box(),
    )
    assert line is not None
    assert divider is not None
    text = page.locator(".order-item .prose").last.inner_text()
    page.mouse.move(line["x"] + 5, line["y"] + 5)
    page.mouse.down()
    page.mouse.move(divider["x"] + 5, divider["y"] - 4, steps=10)
    page.mouse.up()
    assert used(page) == [text]
