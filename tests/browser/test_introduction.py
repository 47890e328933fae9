"""The introduction, scene by scene: with keys, without a script, without motion, on paper, small and dark."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import brotli
import pytest
from playwright.sync_api import Browser, Locator, expect

from rounds.course import Introduction
from rounds.web.shell import figures
from tests.browser.running import Rounds
from tests.browser.screens import every_screen
from tests.browser.watching import Watched
from tests.shipped import shipped_course

pytestmark = pytest.mark.browser

PAGE = "/what-is-machine-learning-in-medicine/"
# The page with its style and script, figures and all, without its fonts.
MOST_BYTES = 30_000
END_MS = 4000
SLOW = {"offline": False, "latency": 300, "downloadThroughput": 50_000, "uploadThroughput": 20_000}


@pytest.fixture(scope="module")
def introduction() -> Introduction:
    read = shipped_course().introduction
    assert read is not None
    return read


@pytest.fixture
def visit(browser: Browser, real: Rounds) -> Iterator[Callable[..., Watched]]:
    """Somebody who opens the introduction, and has no account."""
    opened: list[Watched] = []

    def visited(**options: Any) -> Watched:
        watched = Watched(browser, real.address, **{"viewport": {"width": 390, "height": 844}, **options})
        opened.append(watched)
        watched.page.goto(f"{real.address}/introduction/")
        assert watched.page.url == real.address + PAGE
        return watched

    yield visited
    for watched in opened:
        watched.close()


def names(introduction: Introduction) -> list[str]:
    """The figures from top to bottom."""
    return [name for scene in introduction.scenes for name in scene.figures]


def said(figure: Any) -> str:
    """What a figure says as it stands."""
    return str(figures.CONTEXTS[figure.kind](figure)["sentence"])


def is_seen(told: Locator) -> bool:
    return bool(told.evaluate("one => one.checkVisibility({contentVisibilityAuto: true})"))


def test_every_guess_is_made_with_keys_and_told(visit: Callable[..., Watched], introduction: Introduction) -> None:
    watched = visit()
    page = watched.page
    guesses = page.locator(".guess")
    assert guesses.count() == len(introduction.lesson.blanks)
    for guess in guesses.all():
        told = guess.locator(".told .prose")
        assert not is_seen(told)
        guess.get_by_role("radio").first.focus()
        page.keyboard.press("Space")
        expect(told).to_be_visible()
        expect(page.locator("#live")).to_have_text((told.text_content() or "").strip(), use_inner_text=False)
        assert guess.get_by_role("radio").first.evaluate("one => one === document.activeElement"), "focus stays"
        page.keyboard.press("ArrowRight")
        expect(guess.get_by_role("radio").nth(1)).to_be_checked()
        expect(told).to_be_visible()
    assert watched.complaints == []


@pytest.mark.deep
def test_every_figure_is_moved_and_played_with_keys(visit: Callable[..., Watched], introduction: Introduction) -> None:
    watched = visit()
    page = watched.page
    shown = page.locator("r-figure")
    assert shown.count() == len(names(introduction))
    for figure, name in zip(shown.all(), names(introduction), strict=True):
        played = introduction.figures[name]
        output = figure.locator("output")
        expect(output).to_have_text(said(played.figure))
        slider = figure.get_by_role("slider")
        slider.focus()
        page.keyboard.press("ArrowLeft")
        page.keyboard.press("ArrowRight")
        page.keyboard.press("ArrowRight")
        page.keyboard.press("Tab")
        expect(figure.get_by_role("button", name=played.button)).to_be_focused()
        page.keyboard.press("Enter")
        expect(output).to_have_text(said(played.ended), timeout=END_MS)
    assert watched.complaints == []


def test_a_figure_learns_in_steps_that_can_be_seen(visit: Callable[..., Watched]) -> None:
    page = visit().page
    scene = page.locator("#scene-3")
    slider = scene.get_by_role("slider")
    scene.get_by_role("button", name="Let it learn").click()
    seen = page.evaluate(
        """async () => {
             const slider = document.querySelector('#scene-3 input[type=range]'), seen = new Set();
             while (slider.value !== '21') {
               seen.add(slider.value);
               await new Promise((drawn) => requestAnimationFrame(drawn));
             }
             return [...seen];
           }"""
    )
    assert len({*seen} & {"15", "16", "17", "18", "19", "20"}) >= 3
    expect(slider).to_have_value("21")


@pytest.mark.parametrize("setting", ["system", "own"])
def test_who_wants_no_motion_sees_the_end_at_once(visit: Callable[..., Watched], setting: str) -> None:
    watched = visit(reduced_motion="reduce" if setting == "system" else "no-preference")
    if setting == "own":
        watched.page.evaluate("document.documentElement.dataset.motion = 'none'")
    scene = watched.page.locator("#scene-3")
    scene.get_by_role("button", name="Let it learn").click()
    assert scene.get_by_role("slider").input_value() == "21"
    assert watched.complaints == []


def test_without_a_script_each_figure_shows_its_start_and_its_end(
    visit: Callable[..., Watched], introduction: Introduction
) -> None:
    watched = visit(java_script_enabled=False)
    page = watched.page
    for at, name in enumerate(names(introduction)):
        played = introduction.figures[name]
        start, end = page.locator("r-figure .figure").nth(at), page.locator(".figure.is-end").nth(at)
        expect(start).to_contain_text(said(played.figure))
        expect(end).to_contain_text(said(played.ended))
        expect(end).to_be_visible()
        expect(start.locator(".sliders")).to_be_hidden()
        expect(start.locator("[data-play]")).to_be_hidden()
    for guess in page.locator(".guess").all():
        guess.locator("label").last.click()
        guess.locator("summary").click()
        expect(guess.locator(".told .prose")).to_be_visible()
    assert watched.complaints == []


def test_with_a_script_the_end_waits_to_be_played(visit: Callable[..., Watched]) -> None:
    page = visit().page
    assert not any(end.is_visible() for end in page.locator(".figure.is-end").all())


def test_on_paper_nothing_is_folded_away(visit: Callable[..., Watched]) -> None:
    page = visit().page
    page.emulate_media(media="print")
    assert all(is_seen(told) for told in page.locator(".told .prose").all())
    assert all(end.is_visible() for end in page.locator(".figure.is-end").all())
    assert not any(sliders.is_visible() for sliders in page.locator(".sliders").all())


@every_screen
def test_every_scene_fits_and_is_usable(visit: Callable[..., Watched], width: int, scheme: str) -> None:
    watched = visit(viewport={"width": width, "height": 800}, color_scheme=scheme)
    assert watched.violations() == []
    for guess in watched.page.locator(".guess").all():
        guess.locator("label").first.click()
    assert watched.violations() == []
    assert not watched.is_wider_than_the_screen()
    for table in watched.page.locator(".table-frame").all():
        assert table.evaluate("one => one.scrollWidth <= one.clientWidth"), "the table fits"
    assert watched.complaints == []


@pytest.mark.parametrize("width", [390, 320])
def test_it_fits_without_a_script(visit: Callable[..., Watched], width: int) -> None:
    page = visit(viewport={"width": width, "height": 800}, java_script_enabled=False).page
    right = [one.bounding_box() for one in page.locator(".figure, .guess, .prose, .card").all()]
    assert all(box is not None and box["x"] + box["width"] <= width for box in right)


def test_all_of_it_is_small(browser: Browser, real: Rounds) -> None:
    watched = Watched(browser, real.address)
    came: list[Any] = []
    watched.page.on("response", lambda response: came.append(response))
    watched.page.goto(real.address + PAGE, wait_until="networkidle")
    kinds = {"document", "stylesheet", "script"}
    sizes = [len(brotli.compress(one.body())) for one in came if one.request.resource_type in kinds]
    print(f"\nthe introduction: {sum(sizes)} bytes in {len(sizes)} files")
    assert len(sizes) >= 3
    assert sum(sizes) <= MOST_BYTES
    watched.close()


@pytest.mark.deep
def test_nothing_jumps_when_the_script_comes_late(visit: Callable[..., Watched]) -> None:
    page = visit().page
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.setCacheDisabled", {"cacheDisabled": True})
    session.send("Network.emulateNetworkConditions", SLOW)
    page.reload(wait_until="commit")
    page.locator("#scene-2").wait_for(state="attached")
    # Its styles are there, and a frame was drawn with them.
    page.wait_for_function("() => [...document.querySelectorAll('link[rel=stylesheet]')].every((each) => each.sheet)")
    page.evaluate("new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn(0))))")
    assert page.evaluate("customElements.get('r-figure') === undefined"), "the figure is seen before its script"
    height = "document.querySelector('#scene-1 .figure').offsetHeight"
    before = page.evaluate(height)
    page.evaluate("customElements.whenDefined('r-figure').then(() => 0)")
    assert page.evaluate(height) == before


def test_the_doors_open(browser: Browser, real: Rounds) -> None:
    watched = Watched(browser, real.address, viewport={"width": 390, "height": 844})
    page = watched.page
    page.goto(real.link)
    page.goto(f"{real.address}/welcome/")
    page.get_by_role("link", name="What is machine learning in medicine?").click()
    expect(page).to_have_url(real.address + PAGE)
    page.get_by_role("link", name="What machine learning is, and is not").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("What machine learning is, and is not")
    page.go_back()
    page.get_by_role("link", name="Make it yours").click()
    expect(page).to_have_url(f"{real.address}/welcome/")
    assert watched.complaints == []
    watched.close()
