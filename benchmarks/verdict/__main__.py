"""From the click on Check to the verdict in Chromium: `rounds bench verdict [--json] [--checks 60]`.

A first-week exercise is answered by a wrong program on this machine's own line and processor, the server and its
runner warm. Beside it stands the same check without a browser, `Workshop.check` in this process: what is left is
network, database, page and paint. The limits are for two cores with nothing else to do.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from rounds.course import default_folder
from rounds.runner.choose import choose_runner
from rounds.runner.protocol import Job
from tests.browser.conftest import FLAGS, NAMES
from tests.browser.running import Rounds

EXERCISE = "python/running-python/exercise_volume_per_hour"
WRONG = "def volume_ml_per_hour(total_ml, hours):\n    return total_ml // hours\n"
LIMITS = {"click to verdict": (150.0, 400.0)}  # p50 and p95 in milliseconds
# From the click to the first frame with a verdict in it; the verdict before is taken away.
CLICK = """() => new Promise((done) => {
  for (const old of document.querySelectorAll('.feedback')) old.remove();
  const began = performance.now();
  new MutationObserver((_, watcher) => {
    if (!document.querySelector('.feedback:not(.is-waiting)')) return;
    watcher.disconnect();
    requestAnimationFrame(() => done(performance.now() - began));
  }).observe(document.body, {childList: true, subtree: true});
  document.querySelector('form.question .row button[type=submit]').click();
})"""


def main(words: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="rounds bench verdict", description=__doc__)
    parser.add_argument("--json", action="store_true", help="one object instead of a table")
    parser.add_argument("--checks", type=int, default=60, help="how many programs are checked")
    arguments = parser.parse_args(words)
    found = measure(arguments.checks)
    print(json.dumps(found) if arguments.json else table(found))
    return 0


def measure(checks: int) -> dict[str, list[float]]:
    """The times in milliseconds: in the browser, and of the check alone."""
    return {"click to verdict": _clicked(checks), "the check alone": _checked(checks)}


def table(found: dict[str, list[float]]) -> str:
    """p50, p95 and the longest, beside their limits."""
    load = ", ".join(f"{share:.1f}" for share in os.getloadavg())
    lines = [f"{len(next(iter(found.values())))} checks, {os.cpu_count()} cores, load {load}"]
    lines.append(f"{'':20}{'p50 ms':>10}{'p95 ms':>10}{'longest':>10}")
    for name, times in found.items():
        p50, p95 = share_below(times, 0.5), share_below(times, 0.95)
        lines.append(f"{name:20}{p50:>10.0f}{p95:>10.0f}{max(times):>10.0f}{_over(name, p50, p95)}")
    return "\n".join(lines)


def share_below(times: Sequence[float], share: float) -> float:
    """The time that this share (0-1) of all do not exceed."""
    return sorted(times)[max(math.ceil(share * len(times)) - 1, 0)]


def _over(name: str, p50: float, p95: float) -> str:
    if name not in LIMITS:
        return ""
    limits = LIMITS[name]
    return f"  limits {limits[0]:g} and {limits[1]:g}{'' if p50 <= limits[0] and p95 <= limits[1] else ': over'}"


def _clicked(checks: int) -> list[float]:
    path = next(filter(None, map(shutil.which, NAMES)))
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        running = Rounds(Path(folder), default_folder())
        running.start()
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        try:
            page = browser.new_page()
            page.goto(running.link)
            page.goto(f"{running.address}/practise/{EXERCISE}/")
            page.locator("r-code .cm-content").press("Control+a")
            page.keyboard.insert_text(WRONG)
            return _repeated(page, lambda: float(page.evaluate(CLICK)), checks)
        finally:
            browser.close()
            running.stop()


def _repeated(page: Page, act: Callable[[], float], checks: int) -> list[float]:
    """The first few make slot, checker and page warm, and are left out."""
    taken = []
    for number in range(checks + 5):
        took = act()
        page.wait_for_timeout(50)
        taken += [took] if number >= 5 else []
    return taken


def _checked(checks: int) -> list[float]:
    runner = choose_runner(default_folder())
    try:
        taken = []
        for number in range(checks + 5):
            began = time.perf_counter()
            result = runner.check(Job(code=WRONG, exercise=EXERCISE, learner="bench"))
            took = (time.perf_counter() - began) * 1000
            assert result.items, result
            taken += [took] if number >= 5 else []
        return taken
    finally:
        runner.close()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
