"""Asha reads a table and a plot on a phone of 320 pixels, and answers from what they show."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.running import Rounds
from tests.browser.watching import Watched

pytestmark = pytest.mark.browser

RATE = "/practise/pandas/pandas-groupby/rate_of_a_ward/?seed=101"
RECORDS = "/practise/python/records/what_the_records_say/?seed=1"
CHART = "/practise/plotting/plotting-basics/first_above_the_limit/?seed=102"
# How large the letters of a label come out on the screen, in pixels, and how large they have to be to be read.
LETTERS = "label => parseFloat(getComputedStyle(label).fontSize) * label.getScreenCTM().a"
SMALLEST = 11


@pytest.fixture
def asha(browser: Browser, real: Rounds) -> Iterator[Watched]:
    watched = Watched(browser, real.address, viewport={"width": 320, "height": 640})
    watched.page.goto(real.link)
    yield watched
    watched.close()


def answer(page: Page, given: str) -> None:
    page.get_by_label("Your answer").fill(given)
    page.get_by_role("button", name="Check").click()
    expect(page.locator(".feedback.is-correct")).to_be_visible()


def test_a_rate_is_read_off_a_table(asha: Watched, real: Rounds) -> None:
    page = asha.page
    page.goto(real.address + RATE)
    table = page.locator(".data")
    assert table.evaluate("table => table.scrollWidth <= table.parentElement.clientWidth"), "nothing is scrolled away"
    [head, *body] = [row.locator("th, td").all_inner_texts() for row in table.locator("tr").all()]
    assert head == ["clinic", "size()", "count()", "sum()"]
    [asked] = re.findall(r"the patients of (\w+) whose", " ".join(page.locator(".ask").inner_text().split()))
    [(known, ones)] = [(int(row[2]), int(row[3])) for row in body if row[0] == asked]
    answer(page, f"{100 * ones / known:.1f}")
    assert asha.violations() == []
    assert not asha.is_wider_than_the_screen()
    assert asha.complaints == []


def test_a_chart_is_read_by_eye_and_by_ear(asha: Watched, real: Rounds) -> None:
    page = asha.page
    page.goto(real.address + CHART)
    plot = page.locator(".exhibit > svg")
    for label in plot.locator("text").all():
        box = label.bounding_box()
        assert box is not None
        assert label.evaluate(LETTERS) >= SMALLEST
        assert 0 <= box["x"] <= box["x"] + box["width"] <= 320
    box = page.locator(".exhibit .legend").bounding_box()
    assert box is not None
    assert box["height"] < 60, "signs in the legend are as high as its words"

    # Each dot stands where what is read out says: the two ways lead to the same answer.
    told = plot.get_attribute("aria-label") or ""
    readings = re.findall(r"\((\S+), (\S+)\)", told.split("Points")[1].split("\n")[0])
    drawn = [(float(dot.get_attribute("cx") or 0), dot) for dot in plot.locator("circle").all()]
    assert [x for x, _ in drawn] == sorted(x for x, _ in drawn)
    line = page.locator(".exhibit > svg .trace").bounding_box()
    assert line is not None
    above = []
    for _, dot in drawn:
        place = dot.bounding_box()
        assert place is not None
        above.append(place["y"] + place["height"] < line["y"] + line["height"] / 2)
    [limit] = set(re.findall(r"Line \((\S+) ", told))
    assert above == [float(value) > float(limit) for _, value in readings]
    answer(page, readings[above.index(True)][0])
    assert asha.violations() == []
    assert not asha.is_wider_than_the_screen()
    assert asha.complaints == []


def test_no_end_of_a_line_of_code_is_hidden(asha: Watched, real: Rounds) -> None:
    page = asha.page
    page.goto(real.address + RECORDS)
    listing = page.locator(".listing")
    assert listing.evaluate("listing => listing.scrollWidth <= listing.clientWidth")
    rows = [line.evaluate("line => line.getClientRects().length") for line in listing.locator("code").all()]
    assert max(rows) > 1, "a line that is too long goes on below itself"
    assert asha.violations() == []
    assert not asha.is_wider_than_the_screen()
    assert asha.complaints == []
