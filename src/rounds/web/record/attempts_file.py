"""A learner's attempts as a table, one row each, that no spreadsheet takes for formulas."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from io import StringIO

from rounds.course import Course
from rounds.web.people.models import User
from rounds.web.record import queries

CHUNK = 500
COLUMNS = (
    *("time", "topic", "title", "question", "variant", "place", "level", "asked", "given", "verdict", "hints"),
    *("trap", "message"),
)
# Spreadsheets run what begins so, in the wide letters of East Asia, too, and after blanks that they cut away.
FORMULA = re.compile(r"\s*[=+\-@＝＋－＠\t\r]")
PLAIN_NUMBER = re.compile(r"[+-]?\d+([.,]\d+)?\s?%?")


def rows(learner: User, course: Course) -> Iterator[str]:
    """The table's lines, the first with the columns' names."""
    # Excel takes a file without this mark for one in the letters of the machine.
    yield "\N{BYTE ORDER MARK}" + line(COLUMNS)
    attempts = queries.spoken(learner).select_related("ask__drawn").order_by("turn", "pk")
    for one in attempts.iterator(chunk_size=CHUNK):
        ask = one.ask
        topic = course.topics.get(ask.topic)
        yield line(
            (
                *(one.at.isoformat(), ask.topic, topic.title if topic else "", ask.question_path, ask.seed, ask.place),
                *(str(ask.level), ask.drawn.record.get("ask", ""), one.given, one.result, str(one.hints)),
                *(one.trap, one.message),
            )
        )


def line(cells: tuple[str, ...]) -> str:
    """One row of the table."""
    out = StringIO()
    csv.writer(out).writerow([safe(cell) for cell in cells])
    return out.getvalue()


def safe(cell: str) -> str:
    """The cell, with an apostrophe before what a spreadsheet would run; a plain number stays one."""
    return f"'{cell}" if FORMULA.match(cell) and not PLAIN_NUMBER.fullmatch(cell) else cell
