"""The maths keyboard: typed in a real browser, read by the server, within the page's policy."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.running import Rounds
from tests.browser.watching import Watched

pytestmark = pytest.mark.browser

QUESTION = "/practise/ward-sums/shifts/mean_shift/?seed=4"
# What the field made of forty formulas typed key by key: written anew with ROUNDS_RECORD=1.
RECORDED = Path(__file__).parents[1] / "marking/cases/typed_in_field.json"
KEYS = re.compile(r"\{(\w+)\}")


@pytest.fixture
def asha(browser: Browser, rounds: Rounds) -> Iterator[Watched]:
    watched = Watched(browser, rounds.address, viewport={"width": 390, "height": 844})
    watched.page.goto(rounds.link)
    yield watched
    watched.close()


def open_field(page: Page, address: str) -> None:
    page.goto(address)
    page.get_by_role("button", name="Maths keyboard").click()
    expect(page.locator("math-field")).to_be_focused()
    page.wait_for_timeout(200)


def type_keys(page: Page, keys: str) -> None:
    """Types the text; {Right} and such are arrows, {Open} and {Close} braces."""
    for part in re.split(r"(\{(?:Right|Left|Up|Down|Open|Close)\}|\|)", keys):
        name = KEYS.fullmatch(part)
        if name and name[1] in ("Open", "Close"):
            page.keyboard.type("{" if name[1] == "Open" else "}")
        elif name:
            page.keyboard.press(f"Arrow{name[1]}")
        elif part == "|":
            # Typed as text it would come without its Shift, and the field would take it for a backslash.
            page.keyboard.press("Shift+Backslash")
        else:
            page.keyboard.type(part)


def test_an_answer_goes_from_the_keys_to_the_verdict(asha: Watched, rounds: Rounds) -> None:
    page = asha.page
    page.goto(rounds.address + QUESTION)
    hours = re.findall(r"share (\d+) hours", page.locator(".ask").inner_text())[0]
    open_field(page, rounds.address + QUESTION)
    for label in (f"{hours}", "a/b, fraction", "x"):
        page.get_by_role("group", name="Maths keys").get_by_role("button", name=label, exact=True).click()
    page.keyboard.press("ArrowRight")
    type_keys(page, "+1")
    expect(page.locator(".reading math")).to_be_visible()
    assert asha.violations() == []
    page.keyboard.press("Enter")
    expect(page.locator(".feedback.is-correct")).to_be_visible()
    expect(page.locator(".maths-keys")).to_have_count(0)
    assert asha.complaints == []


def test_after_a_wrong_answer_the_formula_is_still_there(asha: Watched, rounds: Rounds) -> None:
    page = asha.page
    open_field(page, rounds.address + QUESTION)
    type_keys(page, "x/2")
    page.keyboard.press("Enter")
    expect(page.locator(".feedback.is-incorrect")).to_be_visible()
    assert page.locator("math-field").evaluate("field => field.value") == "\\frac{x}{2}"
    page.reload()
    expect(page.locator("input[name=given]")).to_have_value("\\frac{x}{2}")
    page.get_by_role("button", name="Maths keyboard").click()
    expect(page.locator("math-field")).to_be_focused()
    assert page.locator("math-field").evaluate("field => field.value") == "\\frac{x}{2}"
    assert asha.complaints == []


def test_the_keyboard_is_left_by_key_and_by_button(asha: Watched, rounds: Rounds) -> None:
    page = asha.page
    open_field(page, rounds.address + QUESTION)
    type_keys(page, "3x")
    page.keyboard.press("Escape")
    expect(page.locator("math-field")).to_have_count(0)
    expect(page.locator("input[name=given]")).to_be_focused()
    expect(page.locator("input[name=given]")).to_have_value("3x")
    page.get_by_role("button", name="Maths keyboard").click()
    page.get_by_role("button", name="Done").click()
    expect(page.locator(".maths-keys")).to_have_count(0)


@pytest.mark.parametrize("width", [390, 320])
def test_eight_keys_stand_in_a_row_on_a_phone(browser: Browser, rounds: Rounds, width: int) -> None:
    watched = Watched(browser, rounds.address, viewport={"width": width, "height": 700})
    watched.page.goto(rounds.link)
    open_field(watched.page, rounds.address + QUESTION)
    boxes = [key.bounding_box() for key in watched.page.locator(".maths-key").all()]
    rows: dict[float, int] = {}
    for box in boxes:
        assert box is not None
        assert box["height"] >= 44
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width
        rows[box["y"]] = rows.get(box["y"], 0) + 1
    assert set(rows.values()) == {8}
    assert not watched.is_wider_than_the_screen()
    watched.close()


def test_nothing_of_it_is_loaded_before_somebody_asks(asha: Watched, rounds: Rounds) -> None:
    loaded: list[str] = []
    asha.page.on("request", lambda request: loaded.append(request.url))
    asha.page.goto(rounds.address + QUESTION)
    asha.page.wait_for_load_state("networkidle")
    assert not [url for url in loaded if "field" in url or "KaTeX" in url]


@pytest.mark.deep
def test_forty_formulas_typed_are_what_was_recorded(asha: Watched, rounds: Rounds) -> None:
    """What the server reads in the tests of marking is what this field makes today."""
    page = asha.page
    open_field(page, rounds.address + QUESTION)
    field = page.locator("math-field")
    recorded = json.loads(RECORDED.read_text(encoding="utf-8"))
    made = []
    for case in recorded:
        page.keyboard.press("Control+a")
        page.keyboard.press("Delete")
        type_keys(page, case["keys"])
        made.append({**case, "student": field.evaluate("field => field.value")})
    if os.environ.get("ROUNDS_RECORD"):
        lines = ",\n".join(json.dumps(case, ensure_ascii=False) for case in made)
        RECORDED.write_text(f"[\n{lines}\n]\n", encoding="utf-8")
    assert len(made) >= 40
    assert [case["student"] for case in made] == [case["student"] for case in recorded]
    assert asha.complaints == []
