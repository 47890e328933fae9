"""The record on a phone and a desk, with and without scripts: looked back at, taken away, deleted, brought in."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.running import Rounds
from tests.browser.screens import every_screen
from tests.browser.watching import Watched

pytestmark = pytest.mark.browser

QUESTION = "/practise/ward-sums/beds/free_beds/"
PHONE = {"width": 390, "height": 844}


@pytest.fixture(autouse=True)
def _known_variants(rounds: Rounds) -> None:
    """The order of variants follows from the learner's key; of random ones, two may come out alike."""
    with closing(sqlite3.connect(rounds.data / "rounds.sqlite3")) as database, database:
        database.execute("update people_user set key = ?", ("7" * 32,))


def answer(page: Page, is_right: bool) -> None:
    """Answers the question about free beds that is open on the page, or takes every patient for a bed."""
    beds, patients = map(int, re.findall(r"\d+", page.locator(".ask").inner_text())[:2])
    page.get_by_label("Your answer").fill(str(beds - patients if is_right else beds + patients))
    page.get_by_role("button", name="Check").click()
    expect(page.locator(".verdict")).to_contain_text("Right." if is_right else "What is left?")


@pytest.mark.parametrize("scripts", [True, pytest.param(False, marks=pytest.mark.deep)])
def test_a_mistake_is_found_again_and_mended(browser: Browser, rounds: Rounds, scripts: bool) -> None:
    watched = Watched(browser, rounds.address, java_script_enabled=scripts, viewport=PHONE)
    page = watched.page
    page.goto(rounds.link)
    page.get_by_role("button", name="More").click()
    page.get_by_role("link", name="Progress").click()
    expect(page.get_by_text("There is nothing to look back at yet")).to_be_visible()
    page.goto(rounds.address + QUESTION)
    answer(page, is_right=False)
    page.goto(f"{rounds.address}/progress/")
    page.get_by_role("link", name="Your mistakes with the idea behind each").click()
    expect(page.get_by_role("heading", name="Adds where a difference is asked")).to_be_visible()
    page.get_by_role("button", name="New numbers").click()
    answer(page, is_right=True)
    page.goto(f"{rounds.address}/progress/mistakes/")
    expect(page.get_by_text("Nothing is left to mend here")).to_be_visible()
    page.get_by_role("link", name="Mended").click()
    expect(page.locator(".mended")).to_contain_text("right with new numbers.")
    page.get_by_role("link", name="As it was").click()
    expect(page.get_by_text("its solution waits")).to_be_visible()
    page.get_by_role("link", name="Your answers").click()
    expect(page.locator(".answers li")).to_have_count(2)
    assert watched.complaints == []
    watched.close()


@pytest.mark.parametrize("scripts", [True, pytest.param(False, marks=pytest.mark.deep)])
def test_a_record_is_taken_away_deleted_and_brought_in(
    browser: Browser, rounds: Rounds, tmp_path: Path, scripts: bool
) -> None:
    watched = Watched(browser, rounds.address, java_script_enabled=scripts, viewport=PHONE)
    page = watched.page
    page.goto(rounds.link)
    page.goto(rounds.address + QUESTION)
    answer(page, is_right=False)
    page.goto(f"{rounds.address}/progress/export/")
    with page.expect_download() as download:
        page.get_by_role("link", name="Download (JSON)").click()
    file = tmp_path / "record.json"
    download.value.save_as(file)
    page.get_by_role("link", name="delete this one").click()
    page.get_by_label("To delete it all").fill("no")
    page.get_by_role("button", name="Delete for good").click()
    expect(page.get_by_text("Nothing was deleted")).to_be_visible()
    page.get_by_label("To delete it all").fill("delete")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Your record is deleted")).to_be_visible()
    page.get_by_role("link", name="Begin again").click()
    expect(page).to_have_url(f"{rounds.address}/welcome/")
    page.goto(f"{rounds.address}/progress/export/")
    page.get_by_label("The file").set_input_files({"name": "x.json", "mimeType": "", "buffer": b"{}"})
    page.get_by_role("button", name="Bring it in").click()
    expect(page.get_by_role("alert")).to_contain_text("not a record that Rounds has exported")
    page.get_by_label("The file").set_input_files(file)
    page.get_by_role("button", name="Bring it in").click()
    expect(page.get_by_role("status").first).to_contain_text("Your record is here: 1 answer")
    # The refused file was answered with 422, which Chromium notes on its console.
    assert [said for said in watched.complaints if "422" not in said] == []
    watched.close()


def test_what_an_open_tab_had_typed_does_not_come_back(browser: Browser, rounds: Rounds) -> None:
    watched = Watched(browser, rounds.address)
    page = watched.page
    page.goto(rounds.link)
    lesson = f"{rounds.address}/learn/ward-sums/beds/"
    page.goto(lesson)
    page.get_by_text("Your notes on this topic").click()
    page.get_by_label("Your notes", exact=True).fill("Bed seven, behind the linen")
    page.reload()
    expect(page.get_by_label("Your notes", exact=True)).to_have_value("Bed seven, behind the linen")
    page.get_by_label("Your notes", exact=True).press("End")
    page.keyboard.type(" room")
    other = watched.context.new_page()
    other.goto(f"{rounds.address}/progress/delete/")
    other.keyboard.press("Tab")
    other.get_by_label("To delete it all").focus()
    other.keyboard.type("delete")
    other.keyboard.press("Enter")
    expect(other.get_by_role("heading", name="Your record is deleted")).to_be_visible()
    assert "could not be overwritten" not in other.locator("main").inner_text()
    files = [path for path in rounds.data.rglob("*") if path.is_file()]
    assert [path.name for path in files if b"behind the linen" in path.read_bytes()] == []
    assert other.evaluate("Object.keys(localStorage).filter((name) => name.startsWith('draft:'))") == []
    page.wait_for_function("() => !document.querySelector('#note')?.value")
    page.goto(lesson)
    assert page.locator("#note").input_value() == ""
    page.get_by_text("Your notes on this topic").click()
    page.get_by_label("Your notes", exact=True).fill("A new beginning")
    page.reload()
    expect(page.get_by_label("Your notes", exact=True)).to_have_value("A new beginning")
    watched.close()


@every_screen
def test_every_state_fits_and_is_usable(browser: Browser, rounds: Rounds, width: int, scheme: str) -> None:
    watched = Watched(browser, rounds.address, viewport={"width": width, "height": 800}, color_scheme=scheme)
    page = watched.page
    page.goto(rounds.link)
    page.goto(f"{rounds.address}/styleguide/progress/")
    states = page.locator("details a").count()
    for state in range(states):
        page.goto(f"{rounds.address}/styleguide/progress/?state={state}")
        page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })")
        name = page.locator("h1").inner_text()
        assert not watched.is_wider_than_the_screen(), f"{name} scrolls sideways at {width} px"
        assert watched.violations() == [], f"{name} at {width} px, {scheme}"
    assert watched.complaints == []
    watched.close()


@pytest.mark.parametrize("width", [1280, pytest.param(390, marks=pytest.mark.deep), 320])
def test_the_pages_themselves_fit_and_are_usable(browser: Browser, rounds: Rounds, width: int) -> None:
    watched = Watched(browser, rounds.address, viewport={"width": width, "height": 800})
    page = watched.page
    page.goto(rounds.link)
    page.goto(rounds.address + QUESTION)
    answer(page, is_right=False)
    for address in ("", "mistakes/", "attempts/", "attempts/1/", "export/", "delete/"):
        page.goto(f"{rounds.address}/progress/{address}")
        assert not watched.is_wider_than_the_screen(), f"{address} scrolls sideways at {width} px"
        assert watched.violations() == [], f"{address} at {width} px"
    assert watched.complaints == []
    watched.close()
