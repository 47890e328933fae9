"""A real browser, and a real Rounds for it to visit."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from rounds.course import default_folder
from tests.browser.running import Kept, Rounds

SMALL_COURSE = Path(__file__).parents[1] / "small_course"
NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
HOW = "No browser was found. On Debian or Ubuntu: apt-get install chromium. Elsewhere install Chrome or Chromium."


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Chromium, ended with its module: while it runs, Django takes this thread for an asynchronous one.

    Without a browser these tests are skipped and say how to get one; in CI they fail.
    """
    path = next(filter(None, map(shutil.which, NAMES)), None)
    if path is None:
        if os.environ.get("CI") == "true":
            pytest.fail(HOW)
        pytest.skip(HOW)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def unused(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder as the first start leaves it. Most of a first start goes into making the tables."""
    folder = tmp_path_factory.mktemp("unused") / "data"
    running = Rounds(folder, SMALL_COURSE)
    running.start()
    running.stop()
    return folder


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory, unused: Path) -> Iterator[Kept]:
    """Rounds for all tests of a module, teaching the small course."""
    for running in started(unused, tmp_path_factory.mktemp("small") / "data", SMALL_COURSE):
        yield Kept(running)


@pytest.fixture
def rounds(small: Kept) -> Rounds:
    """Rounds teaching the small course, as it is after its start: what the test before wrote is gone."""
    return small.as_it_was()


@pytest.fixture
def own(tmp_path: Path, unused: Path) -> Iterator[Rounds]:
    """Rounds started for this test alone, whose programs end with it."""
    yield from started(unused, tmp_path / "data", SMALL_COURSE)


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory, unused: Path) -> Iterator[Kept]:
    """Rounds for all tests of a module, teaching the course that is shipped."""
    for running in started(unused, tmp_path_factory.mktemp("shipped") / "data", default_folder()):
        yield Kept(running)


@pytest.fixture
def real(shipped: Kept) -> Rounds:
    """Rounds teaching the course that is shipped, as it is after its start."""
    return shipped.as_it_was()


def started(unused: Path, data: Path, course: Path, *words: str) -> Iterator[Rounds]:
    """Rounds on a copy of the unused data folder, ended with its test; `words` stand behind `rounds start`."""
    shutil.copytree(unused, data)
    running = Rounds(data, course)
    running.words = [*words]
    running.start()
    yield running
    running.stop()
