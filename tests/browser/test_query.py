"""Asha asks a database in a real browser: misspelt, wrong in a way that people are, and right; rows come as a table."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.running import Rounds
from tests.browser.test_program import editor, typed, write
from tests.browser.watching import Watched

pytestmark = pytest.mark.browser

EXERCISE = "/practise/pandas/sql-select/exercise_called_back/"
QUERY = """SELECT id, age
FROM patients
WHERE sex = 'F' AND age >= 65 AND (latest_k > 5.5 OR latest_k {} NULL)
ORDER BY age DESC, id
"""
# A database of its own is made, and pandas may have to be loaded first on a busy machine.
PATIENCE = 30_000


@pytest.fixture
def asha(browser: Browser, real: Rounds) -> Iterator[Watched]:
    watched = Watched(browser, real.address, viewport={"width": 390, "height": 844})
    watched.page.goto(real.link)
    watched.page.goto(real.address + EXERCISE)
    yield watched
    watched.close()


def rows(table: Locator) -> list[list[str]]:
    """What a table shows, line by line, its head included."""
    return [row.locator("th, td").all_inner_texts() for row in table.locator("tr").all()]


def press(page: Page, button: str, told: str) -> Locator:
    """Runs or checks the query; the page as it then tells."""
    page.get_by_role("button", name=button, exact=True).click()
    feedback = page.locator(".feedback")
    expect(feedback).to_contain_text(told, timeout=PATIENCE)
    return feedback


def test_she_is_led_from_a_slip_to_the_query_that_is_right(asha: Watched) -> None:
    page = asha.page
    shown = page.get_by_role("table", name="patients, the first 5 of 30 rows")
    assert rows(shown)[0] == ["id", "sex", "age", "latest_k"]
    assert len(rows(shown)) == 6
    expect(page.get_by_role("textbox", name="Your query")).to_be_visible()

    write(page, "SELECT id, agee\nFROM patients\n")
    told = press(page, "Run", "It stopped")
    expect(told).to_contain_text("There is no column agee. Did you mean age?")
    assert asha.violations() == []

    write(page, QUERY.format("IS"))
    press(page, "Run", "It ran to its end")
    found = rows(page.locator(".data").last)
    assert found[0] == ["id", "age"]
    ages = [int(age) for _, age in found[1:]]
    assert ages == sorted(ages, reverse=True)
    assert min(ages) >= 65
    assert asha.violations() == []

    write(page, QUERY.format("="))
    told = press(page, "Check", "Not yet")
    expect(told).to_contain_text("Nothing equals NULL, not even NULL")
    expect(page.locator(".check.is-not").first).to_contain_text("without a potassium on record")
    expect(page.locator(".check.is-not").last).to_contain_text(re.compile(r"missing, such as id \d+, age \d+"))
    assert asha.violations() == []
    assert not asha.is_wider_than_the_screen()

    page.reload()
    expect(typed(page)).to_have_value(QUERY.format("="))
    write(page, QUERY.format("IS"))
    press(page, "Check", "Passed.")
    expect(page.get_by_text("One way to write it")).to_be_visible()
    expect(editor(page)).to_have_attribute("aria-readonly", "true")
    assert asha.violations() == []
    assert asha.complaints == []


def test_a_table_cannot_be_emptied_or_another_file_opened(asha: Watched) -> None:
    page = asha.page
    for query in ("DELETE FROM patients", "ATTACH '/etc/passwd' AS other"):
        write(page, query)
        told = press(page, "Run", "It stopped")
        assert "sqlite" not in told.inner_text().lower()
        write(page, "SELECT COUNT(*) AS n FROM patients")
        press(page, "Run", "It ran to its end")
        assert rows(page.locator(".data").last) == [["n"], ["30"]]
    assert asha.complaints == []
