"""The style guide of a record: a page for every state, as its parts have names of their own. Nothing is stored."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import cycle, islice
from typing import Any
from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from rounds.course import Topic
from rounds.kit import Choice, Order, Question, Trap
from rounds.kit.record import to_record
from rounds.mind.forecast import Expected
from rounds.web.record.answers import VERDICTS, answer
from rounds.web.record.keep_views import WORD
from rounds.web.record.mastery import Tally, whole
from rounds.web.record.mistakes import SHOWS, Group, Mistake
from rounds.web.record.pages import Entry, Line, Moved, Outlook
from rounds.web.record.reading import Refused
from rounds.web.record.weeks import Week
from rounds.web.shell.content import the_course
from rounds.web.shell.states import asked_state
from rounds.web.study.models import Ask, Attempt, DrawnQuestion

MONDAY = date(2030, 6, 3)
EXPECTED = tuple(
    Expected(weeks, left, kept)
    for weeks, left, kept in ((0, 0.93, 0.93), (1, 0.9, 0.95), (2, 0.88, 0.94), (4, 0.84, 0.95), (8, 0.78, 0.94))
)
TITLE = "Takes the chance of a symptom in the ill for the chance of being ill with that symptom"
REFUSED = Refused(
    "This file has a value that does not fit.", "study.Attempt › row 17 › hints", "a whole number from 0 to 32767", "-1"
)
COUNTS = ("1,204 answers", "31 lessons begun", "12 programs you ran", "1 note", "2 placements")
ORDER = Order(
    ask="Put these in order of size.", right=("a bed", "a ward", "a hospital"), working="From small to large."
)


@require_GET
def styleguide(request: HttpRequest) -> HttpResponse:
    """The page in the state of this number."""
    states = list(_states())
    name, part, page = states[asked_state(request, len(states))]
    names = [(number, other) for number, (other, _, _) in enumerate(states)]
    shown = {**page, "name": name, "names": names, "part": f"record/parts/{part}.html"}
    return render(request, "record/styleguide.html", shown)


def _states() -> Iterator[tuple[str, str, dict[str, Any]]]:
    yield from _progress()
    yield from _mistakes()
    yield from _attempts()
    yield "Taking it away, and bringing one in", "keep", {"is_free": True}
    yield "Where there is a record already", "keep", {"is_free": False}
    yield "A file that is refused", "keep", {"is_free": True, "refused": REFUSED}
    yield "Deleting", "delete", {"counts": COUNTS, "word": WORD}
    yield "The wrong word", "delete", {"counts": COUNTS, "word": WORD, "is_wrong": True}
    yield "Nothing to delete", "delete", {"counts": (), "word": WORD}
    yield "Deleted", "deleted", {}
    yield "Deleted, and the disk was full", "deleted", {"is_left": True}


def _progress() -> Iterator[tuple[str, str, dict[str, Any]]]:
    topics = _topics(12)
    units = (
        Tally("Numbers, and what they are good for", Counter(mastered=9, learning=2)),
        Tally("Probability", Counter(mastered=3, brought=4, learning=1, ahead=12)),
    )
    parts = (
        Tally("Mathematics", whole(units).counts, units),
        Tally("Machine learning", Counter(ahead=40), (Tally("First models", Counter(ahead=40)),)),
    )
    weeks = tuple(
        Week(MONDAY - timedelta(weeks=number), minutes, days, number == 0, minutes / 1.5)
        for number, (minutes, days) in enumerate(((35, 2), (0, 0), (150, 5), (0, 1)))
    )
    page = {
        "aim": "Read and judge papers",
        "parts": parts,
        "whole": whole(parts),
        "beyond": 2,
        "outlook": Outlook(16, EXPECTED),
        "weeks": weeks,
        "moved": Moved(topics[:1], topics[1:3], topics),
        "to_mend": 4,
        "mistakes": 9,
        "said": "Your record is here: 1,204 answers. Go on where you were.",
    }
    yield "After some weeks", "progress", page
    few = {"outlook": None, "moved": Moved((), (), ()), "to_mend": 0, "mistakes": 2, "said": ""}
    quiet = (Week(MONDAY, 0, 0, is_now=True), Week(MONDAY - timedelta(weeks=1), 12, 1, width=10))
    yield "After the first answers", "progress", page | few | {"weeks": quiet}
    yield "Nothing on the way is written", "progress", page | {"whole": whole(()), "parts": ()}
    yield "A newcomer", "progress", {"is_new": True, "has_topics": True}
    yield "A course without topics", "progress", {"is_new": True, "has_topics": False}


def _mistakes() -> Iterator[tuple[str, str, dict[str, Any]]]:
    filters = list(SHOWS.items())
    made = tuple(Mistake(number + 1, "", number % 2 or None) for number in range(4))
    group = Group("base-rate-left-out", TITLE, made)
    page = {"show": "open", "filters": filters, "page": Paginator(made, 2).get_page(2)}
    entries = [
        Entry(one, answer(_attempt(one.attempt), the_course()), timezone.now() if one.is_mended else None)
        for one in made
    ]
    yield "Mistakes by the idea behind them", "mistakes", page | {"groups": [(group, entries[0])]}
    yield "One kind of mistake", "mistakes", page | {"one": group, "of": group.slug, "entries": entries}
    for show in SHOWS:
        yield f"No mistakes of the kind ({SHOWS[show]})", "mistakes", page | {"show": show, "groups": []}
    yield "No mistakes", "mistakes", {"is_none": True}


def _attempts() -> Iterator[tuple[str, str, dict[str, Any]]]:
    verdicts = list(VERDICTS.items())
    lines = [Line(_attempt(at, result), "Free beds", "A ward has 30 beds …", words)
             for at, (result, words) in enumerate(verdicts, 1)]  # fmt: skip
    page = {"days": [(MONDAY, lines)], "topics": [("beds", "Free beds")], "verdicts": verdicts, "topic": "beds"}
    yield "Every answer", "attempts", page | {"page": Paginator(lines, 3).get_page(1)}
    yield "No answer fits", "attempts", page | {"days": [], "is_filtered": True}
    yield "No answers", "attempts", page | {"days": [], "topics": []}
    for at, (result, words) in enumerate(verdicts):
        yield f"An answer: {words}", "attempt", {"answer": answer(_attempt(at, result), the_course())}
    yield "An answer in a question that is open", "attempt", {"answer": answer(_attempt(1, state="open"), the_course())}
    for question, given in ((ORDER, "a ward\na bed\na hospital"), (_choice(), _choice().options[0])):
        shown = answer(_attempt(1, question=question, given=given), the_course())
        yield f"An answer to a question of the kind {type(question).__name__}", "attempt", {"answer": shown}


def _attempt(
    pk: int, result: str = "incorrect", state: str = "shown", question: Question | None = None, given: str = "<b>12</b>"
) -> Attempt:
    topic = _topics(1)[0]
    name, generator = list(topic.questions.items())[-2 if pk % 2 else -1]
    drawn = DrawnQuestion(hash=str(UUID(int=pk)), record=to_record(question or generator.draw("3").question))
    path = topic.question_path(name) if pk != 2 else "gone/gone/gone"
    ask = Ask(
        pk=pk, topic=topic.id, question_path=path, drawn=drawn, level=2, seed="3", place="practice", state=state,
        asked_at=timezone.now(),
    )  # fmt: skip
    message = "That is beds and patients together. What is *left*?" if result == "incorrect" else ""
    return Attempt(
        pk=pk, uid=UUID(int=pk), ask=ask, turn=pk, at=timezone.now(), given=given, result=result, message=message,
        hints=pk % 3, marker="0",
    )  # fmt: skip


def _choice() -> Choice:
    trap = Trap("thirds-are-more", "$\\frac{1}{3}$", "Three is more than two, and a third is less than a half.")
    right = "$\\frac{1}{2}$"
    options = (trap.answer, right)
    return Choice(ask="Which is larger?", right=right, traps=(trap,), options=options, working="A half is more.")


def _topics(number: int) -> tuple[Topic, ...]:
    return tuple(islice(cycle(the_course().topics.values()), number))
