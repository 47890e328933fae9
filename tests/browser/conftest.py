"""A real browser, and a real Rounds for it to visit."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from rounds.course import default_folder
from tests.browser.running import Rounds

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


@pytest.fixture
def rounds(tmp_path: Path) -> Iterator[Rounds]:
    """Rounds started as its user starts it, on a data folder of its own, teaching the small course."""
    running = Rounds(tmp_path / "data", Path(__file__).parents[1] / "small_course")
    running.start()
    yield running
    running.stop()


@pytest.fixture
def real(tmp_path: Path) -> Iterator[Rounds]:
    """Rounds teaching the course that is shipped."""
    running = Rounds(tmp_path / "data", default_folder())
    running.start()
    yield running
    running.stop()
