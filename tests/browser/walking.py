"""A learner who goes through a lesson, knowing every blank; its questions she answers as she is told to."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Locator, Page

from rounds.course import Topic
from rounds.course.lesson import Text

MOST_STATIONS = 40
NOT_KNOWN = "I don’t know this yet"
MOVED_ON = """id => [...document.querySelectorAll('section.step')].pop()?.id !== id
  || document.querySelector('.finished')"""


def give_up(question: Locator) -> None:
    """Says that she does not know."""
    question.get_by_role("button", name=NOT_KNOWN).click()


def walk(page: Page, address: str, topic: Topic, answer: Callable[[Locator], None] = give_up) -> None:
    """Answers station after station until the topic is finished. Raises AssertionError where the way ends early."""
    page.goto(f"{address}/learn/{topic.path}/")
    for _ in range(MOST_STATIONS):
        if page.get_by_role("heading", name="Topic finished").count():
            return
        take_a_step(page, topic, answer)
    raise AssertionError(f"{topic.id} did not come to its end")


def take_a_step(page: Page, topic: Topic, answer: Callable[[Locator], None] = give_up) -> None:
    """Answers the station that is open on the lesson's page, and waits for the next one."""
    blocks = [block for block in topic.lesson.blocks if isinstance(block, Text)]
    known = {blank.name: blank.question.reference() for block in blocks for blank in block.blanks}
    station = page.locator("section.step").last
    number = station.get_attribute("id")
    _answer(station, known, answer)
    page.wait_for_function(
        MOVED_ON,
        arg=number,
    )


def look_until_it_has_run(page: Page) -> None:
    """Without scripts the page does not look again by itself: whoever waits presses the link."""
    again = page.get_by_role("link", name="Look again")
    for _ in range(20):
        page.wait_for_load_state()
        if not again.count():
            return
        page.wait_for_timeout(500)
        again.click()


def _answer(station: Locator, known: dict[str, str], answer: Callable[[Locator], None]) -> None:
    blanks = station.locator(".blank:not(.blank-done)")
    if not blanks.count():
        answer(station)
        return
    for at in range(blanks.count()):
        field = blanks.nth(at).locator("input").first
        given = known[field.get_attribute("name") or ""]
        if field.get_attribute("type") == "text":
            field.fill(given)
        else:
            value = given.replace("\\", "\\\\").replace('"', '\\"')
            blanks.nth(at).locator("label", has=station.page.locator(f'input[value="{value}"]')).click()
    station.get_by_role("button", name="Check").first.click()
