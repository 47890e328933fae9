"""The budgets of the pages in Chromium: `rounds bench pages [--json] [--rounds 5]`.

A phone is imitated: 390 px, 1.6 Mb/s down, 0.75 up, 150 ms to and fro, a processor four times slower. Each figure
stands beside its limit. LCP is the time to the largest text or picture, CLS how much the page jumps (both web.dev), TBT
the time beyond 50 ms of each task before the page is quiet. An answer takes from the press of Check to the feedback on
the screen, a frame from the moved slider to the picture laid out anew. Scripts and styles are compressed as in a wheel,
and the page is counted as brotli would send it.
"""

from __future__ import annotations

import argparse
import json
import math
import shutil
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from typing import Any

import brotli
from playwright.sync_api import Browser, CDPSession, Page, sync_playwright

import assets
from rounds.course import default_folder
from tests.browser.conftest import FLAGS, NAMES
from tests.browser.running import Rounds

PHONE = {"offline": False, "latency": 150, "downloadThroughput": 1.6e6 / 8, "uploadThroughput": 0.75e6 / 8}
LIMITS = {
    "first view, KB brotli": 30,
    "first view with fonts, KB": 180,
    "LCP, ms": 1200,
    "CLS": 0.05,
    "TBT, ms": 300,
    "answer to feedback p95, ms": 150,
    "figure frame p95, ms": 8,
    "figure frame p95, slowed 4x, ms": 33,
}
PAGES = {
    "Today": "/",
    "a lesson": "/learn/probability/predictive-values/",
    "a question with formulas": "/practise/probability/conditional-probability/sentence_to_symbols/?seed=3",
}
WATCH = """
window.seen = {lcp: 0, cls: 0, tbt: 0};
new PerformanceObserver((list) => { for (const e of list.getEntries()) seen.lcp = e.startTime; })
  .observe({type: 'largest-contentful-paint', buffered: true});
new PerformanceObserver((list) => { for (const e of list.getEntries()) if (!e.hadRecentInput) seen.cls += e.value; })
  .observe({type: 'layout-shift', buffered: true});
new PerformanceObserver((list) => { for (const e of list.getEntries()) seen.tbt += Math.max(0, e.duration - 50); })
  .observe({type: 'longtask', buffered: true});
"""
# One frame: the slider's event, the script's drawing, and the layout that the browser does with it.
FRAME = """async (name) => {
  const slider = document.querySelector(`input[name=${name}]`), took = [];
  const svg = slider.closest('r-figure').querySelector('svg');
  for (let at = 0; at < 60; at += 1) {
    slider.value = Number(slider.min) + (at % 40) * Number(slider.step || 1);
    took.push(await new Promise((done) => {
      let start = 0;
      requestAnimationFrame(() => { start = performance.now(); });
      slider.dispatchEvent(new Event('input', {bubbles: true}));
      requestAnimationFrame(() => { svg.getBoundingClientRect(); done(performance.now() - start); });
    }));
  }
  return took;
}"""

# From the press of the button to the first frame with the feedback in it.
ANSWER = """() => new Promise((done) => {
  const began = performance.now();
  new MutationObserver(() => {
    if (document.querySelector('.feedback')) requestAnimationFrame(() => done(performance.now() - began));
  }).observe(document.body, {childList: true, subtree: true});
  document.querySelector('form.question button[type=submit]').click();
})"""


def main(words: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="rounds bench pages", description=__doc__)
    parser.add_argument("--json", action="store_true", help="one object instead of a table")
    parser.add_argument("--rounds", type=int, default=5, help="how often each page is opened")
    arguments = parser.parse_args(words)
    found = measure(arguments.rounds)
    print(json.dumps(found) if arguments.json else table(found))
    return 0


def measure(times: int) -> dict[str, float]:
    """Every figure by its name in LIMITS; the worst page counts."""
    path = next(filter(None, map(shutil.which, NAMES)))
    assets.build(Path(__file__).parents[2], compress=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        running = Rounds(Path(folder), default_folder())
        running.start()
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        try:
            opened = [_opened(browser, running, address) for address in PAGES.values() for _ in range(times)]
            worst = {name: max(_of(opened, name, at, times) for at in range(len(PAGES))) for name in opened[0]}
            return {**worst, **_answers(browser, running), **_frames(browser, running)}
        finally:
            browser.close()
            running.stop()


def table(found: dict[str, float]) -> str:
    """The figures beside their limits."""
    lines = [f"{'':34}{'measured':>10}{'limit':>8}"]
    for name, limit in LIMITS.items():
        lines.append(f"{name:34}{found[name]:>10.4g}{limit:>8g}{'' if found[name] <= limit else '  over'}")
    return "\n".join(lines)


def _of(opened: list[dict[str, float]], name: str, page: int, times: int) -> float:
    return median(one[name] for one in opened[page * times : (page + 1) * times])


def _opened(browser: Browser, running: Rounds, address: str) -> dict[str, float]:
    """A first visit on the phone, with nothing in the cache."""
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto(running.link if not _cookies else running.address)
    if not _cookies:
        _cookies.extend(context.cookies())
    context.close()
    context = browser.new_context(viewport={"width": 390, "height": 844})
    context.add_cookies(_cookies)
    page = context.new_page()
    page.add_init_script(WATCH)
    session = _slowed(page, 4, True)
    sizes: dict[str, float] = {}
    kinds: dict[str, str] = {}
    session.on("Network.responseReceived", lambda e: kinds.update({e["requestId"]: e["type"]}))
    session.on("Network.loadingFinished", lambda e: sizes.update({e["requestId"]: e["encodedDataLength"]}))
    answer = page.goto(running.address + address, wait_until="networkidle")
    assert answer is not None
    document = answer.body()
    saved = len(document) - len(brotli.compress(document))
    seen = page.evaluate("seen")
    fonts = sum(size for one, size in sizes.items() if kinds.get(one) == "Font")
    everything = sum(sizes.values()) - saved
    context.close()
    return {
        "first view, KB brotli": (everything - fonts) / 1000,
        "first view with fonts, KB": everything / 1000,
        "LCP, ms": seen["lcp"],
        "CLS": seen["cls"],
        "TBT, ms": seen["tbt"],
    }


_cookies: list[Any] = []


def _slowed(page: Page, times: int, is_line_slow: bool) -> CDPSession:
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    if is_line_slow:
        session.send("Network.emulateNetworkConditions", PHONE)
    session.send("Emulation.setCPUThrottlingRate", {"rate": times})
    return session


def _visitor(browser: Browser) -> Page:
    context = browser.new_context(viewport={"width": 390, "height": 844})
    context.add_cookies(_cookies)
    return context.new_page()


def _answers(browser: Browser, running: Rounds) -> dict[str, float]:
    """Forty wrong answers on this machine's own line and processor."""
    page = _visitor(browser)
    took = []
    for seed in range(40):
        page.goto(f"{running.address}/practise/school-maths/percentages/share_of_a_group/?seed={seed}")
        page.locator("input[name=given]").fill("1")
        took.append(page.evaluate(ANSWER))
    page.context.close()
    return {"answer to feedback p95, ms": _p95(took)}


def _frames(browser: Browser, running: Rounds) -> dict[str, float]:
    """The slowest of all figures, of a thousand dots or of a fitted curve."""
    found: dict[str, float] = {}
    for name, times in (("figure frame p95, ms", 1), ("figure frame p95, slowed 4x, ms", 4)):
        page = _visitor(browser)
        _slowed(page, times, False)
        page.goto(f"{running.address}/styleguide/")
        page.wait_for_function("() => Boolean(customElements.get('r-figure'))")
        sliders = ("prevalence", "value-8", "threshold", "width", "slope", "degree")
        found[name] = max(_p95(_drawn(page, slider)) for slider in sliders)
        page.context.close()
    return found


def _drawn(page: Page, slider: str) -> list[float]:
    took: list[float] = page.evaluate(FRAME, slider)
    return took


def _p95(values: Sequence[float]) -> float:
    return sorted(values)[math.ceil(0.95 * len(values)) - 1]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
