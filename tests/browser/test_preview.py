"""An author sees the topic, its findings, its variants and a box that marks; saving brings the page anew."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from rounds.course import default_folder
from tests.browser.running import free_port
from tests.browser.watching import Watched

pytestmark = pytest.mark.browser
SMALL_COURSE = Path(__file__).parents[1] / "small_course"


@pytest.fixture
def course(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SMALL_COURSE, tmp_path / "course"))


@pytest.fixture
def ben(browser: Browser, course: Path) -> Iterator[Watched]:
    """Ben previews the topic on beds."""
    with previewed("ward-sums/beds", course) as (address, link):
        watched = Watched(browser, address)
        watched.page.goto(link)
        yield watched
        watched.close()


@contextmanager
def previewed(what: str, course: Path) -> Iterator[tuple[str, str]]:
    """`rounds preview` of this: its address, and the link that lets in."""
    port = free_port()
    command = [sys.executable, "-m", "rounds.cli", "preview", what, "--course", str(course)]
    process = subprocess.Popen(
        [*command, "--no-browser", "--port", str(port)], stdout=subprocess.PIPE, text=True, env={**os.environ}
    )
    assert process.stdout is not None
    link = next(line.strip() for line in process.stdout if re.match(r"http://", line))
    try:
        yield f"http://127.0.0.1:{port}", link
    finally:
        process.terminate()
        process.wait(10)


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text()
    assert old in text
    file.write_text(text.replace(old, new))


def test_it_shows_lesson_findings_and_twenty_variants(ben: Watched) -> None:
    page: Page = ben.page
    expect(page.get_by_role("heading", name="Free beds", exact=True, level=1)).to_be_visible()
    expect(page.locator(".findings")).to_contain_text("the lesson has another length")
    assert page.locator("#free_beds details").count() == 20
    expect(page.get_by_text("Here the learner is asked free_beds.")).to_be_visible()
    assert ben.violations() == []
    assert ben.complaints == []


def test_the_box_marks_an_answer(ben: Watched) -> None:
    page = ben.page
    page.locator("#given-free_beds").fill("a few")
    page.locator("#free_beds").get_by_role("button", name="Mark").click()
    expect(page.locator("#free_beds .feedback")).to_contain_text("unreadable")


def test_saving_brings_the_page_anew(ben: Watched, course: Path) -> None:
    change(course / "ward-sums/beds/topic.md", "The site manager rings", "The bed manager rings")
    expect(ben.page.get_by_text("The bed manager rings")).to_be_visible()


def test_a_broken_file_is_explained_until_it_is_mended(ben: Watched, course: Path) -> None:
    questions = course / "ward-sums/beds/questions.py"
    change(questions, "beds - patients,", "beds - patiens,")
    expect(ben.page.locator("#free_beds")).to_contain_text("NameError: name 'patiens' is not defined")
    change(questions, "@question(level=2)", "@question(level=2")
    expect(ben.page.locator(".findings")).to_contain_text("Python cannot read this")
    change(questions, "@question(level=2", "@question(level=2)")
    change(questions, "beds - patiens,", "beds - patients,")
    expect(ben.page.locator("#free_beds details").first).to_contain_text("A ward has")


def test_a_project_is_shown_step_by_step_with_its_findings(ben: Watched, course: Path) -> None:
    page: Page = ben.page
    page.goto(f"{ben.address}/preview/")
    page.get_by_role("link", name="projects/ward-day").click()
    expect(page.get_by_text("Nothing to mend.")).to_be_visible()
    expect(page.locator("#step-2")).to_contain_text("def is_full(")
    assert ben.violations() == []
    change(course / "projects/ward-day/project.md", "minutes: 10\n", "minutes: 12\n")
    expect(page.locator(".findings")).to_contain_text("the steps do not sum up", timeout=15_000)
    page.get_by_role("link", name="Preview", exact=True).click()
    page.get_by_role("link", name="projects/ward-night").click()
    expect(page.locator("#step-2")).to_contain_text("Python stops")
    assert ben.complaints == []


def test_exhibits_drills_and_exercises_are_shown(ben: Watched, course: Path) -> None:
    questions = course / "ward-sums/beds/questions.py"
    change(questions, "Rng, Term,", "Rng, Table, Term,")
    change(
        questions,
        'answer="occupancy",',
        'answer="occupancy",\n        shows=Table(("ward", "beds"), (("A", 24),), "By ward"),',
    )
    change(questions, "@question(level=1)", '@question(level=1, drill="run")')
    term = ben.page.locator("#what_is_it_called")
    expect(term.locator("caption").first).to_have_text("By ward")
    expect(term).to_contain_text("drill: run")
    exercise = ben.page.locator("#exercise_free")
    expect(exercise).to_contain_text("def free(beds: int, patients: int) -> int:")
    expect(exercise).to_contain_text("That is beds and patients together.")
    assert ben.violations() == []


@pytest.mark.deep
def test_the_introduction_is_shown_with_its_findings_and_comes_anew(browser: Browser, tmp_path: Path) -> None:
    course = Path(shutil.copytree(SMALL_COURSE, tmp_path / "course"))
    shutil.copytree(default_folder() / "introduction", course / "introduction")
    with previewed("introduction", course) as (address, link):
        watched = Watched(browser, address)
        page = watched.page
        page.goto(link)
        expect(page).to_have_url(f"{address}/preview/introduction/")
        expect(page.locator(".findings")).to_contain_text("papers names 'topol-2019', which is not known")
        assert page.locator(".scene").count() == 9
        change(course / "introduction/introduction.md", "## Too clever", "## Too clever by half")
        expect(page.get_by_role("heading", name="Too clever by half")).to_be_visible(timeout=10_000)
        assert watched.violations() == []
        page.get_by_role("link", name="as a reader").click()
        expect(page.get_by_role("heading", name="Too clever by half")).to_be_visible()
        assert watched.complaints == []
        watched.close()
