"""A learner who goes through a lesson from its first line to its last, knowing every blank and no question."""

from __future__ import annotations

from playwright.sync_api import Locator, Page

from rounds.course import Topic
from rounds.course.lesson import Text

MOST_STATIONS = 40
NOT_KNOWN = "I don’t know this yet"
MOVED_ON = """id => [...document.querySelectorAll('section.step')].pop()?.id !== id
  || document.querySelector('.finished')"""


def walk(page: Page, address: str, topic: Topic) -> None:
    """Answers station after station until the topic is finished. Raises AssertionError where the way ends early."""
    blocks = [block for block in topic.lesson.blocks if isinstance(block, Text)]
    known = {blank.name: blank.question.reference() for block in blocks for blank in block.blanks}
    page.goto(f"{address}/learn/{topic.path}/")
    for _ in range(MOST_STATIONS):
        if page.get_by_role("heading", name="Topic finished").count():
            return
        station = page.locator("section.step").last
        number = station.get_attribute("id")
        _answer(station, known)
        page.wait_for_function(
            MOVED_ON,
            arg=number,
        )
    raise AssertionError(f"{topic.id} did not come to its end")


def _answer(station: Locator, known: dict[str, str]) -> None:
    blanks = station.locator(".blank:not(.blank-done)")
    if not blanks.count():
        station.get_by_role("button", name=NOT_KNOWN).click()
        return
    for at in range(blanks.count()):
        field = blanks.nth(at).locator("input").first
        answer = known[field.get_attribute("name") or ""]
        if field.get_attribute("type") == "text":
            field.fill(answer)
        else:
            blanks.nth(at).locator("label", has=station.page.locator(f'input[value="{answer}"]')).click()
    station.get_by_role("button", name="Check").first.click()
