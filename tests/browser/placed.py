"""A learner who is placed: which question waits on the page, and her answers to all of them."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable

from playwright.sync_api import Locator, Page, expect

from rounds.kit import Question
from rounds.kit.record import from_record
from tests.browser.answering import fill
from tests.browser.running import Rounds

MOST_QUESTIONS = 40
NOT_KNOWN = "I don’t know this yet"


def stored(rounds: Rounds, query: str, *of: object) -> list[tuple[str, ...]]:
    """What the database of this server says."""
    with sqlite3.connect(rounds.data / "rounds.sqlite3") as database:
        return database.execute(query, of).fetchall()


def waiting(page: Page, rounds: Rounds) -> tuple[str, Question]:
    """The topic and the question on the page."""
    number = page.locator("input[name=ask]").get_attribute("value")
    query = "select topic, record from study_ask join study_drawnquestion on hash = drawn_id where study_ask.id = ?"
    topic, record = stored(rounds, query, number)[0]
    return topic, from_record(json.loads(record))


def nothing(form: Locator, question: Question, is_known: bool) -> None:
    """Whoever watches and does not want to know."""


def run(
    page: Page,
    rounds: Rounds,
    knows: Callable[[str], bool],
    sees: Callable[[Locator, Question, bool], None] = nothing,
    patience: float = 5000,
) -> int:
    """Answers until nothing more is asked; how many questions it took.

    `sees` is called before each answer; `patience` is how long a page may take, in milliseconds.
    """
    asked, found = page.locator("input[name=ask]"), page.get_by_role("heading", name="What was found")
    for number in range(MOST_QUESTIONS):
        expect(asked.or_(found)).to_have_count(1, timeout=patience)  # what is not there yet may still be on its way
        if not asked.count():
            return number
        topic, question = waiting(page, rounds)
        here = asked.get_attribute("value")
        form = page.locator(f"#ask-{here}")
        sees(form, question, knows(topic))
        if knows(topic):
            fill(form, question)
        form.get_by_role("button", name="Answer" if knows(topic) else NOT_KNOWN).click()
        expect(form).to_have_count(0, timeout=patience)
        expect(page.locator(".feedback")).to_have_count(0)
    raise AssertionError("it did not come to its end")
