"""The server's time for Today: `rounds bench today [--days N] [--attempts N] [--json]`.

The course is made from the designed graph (347 topics), each topic with a lesson and three questions; the learner has
answered 5,000 questions on half of it and is in the middle of eight lessons. Each day the page is opened once, which
puts the round on the day, and four times again, with a question asked between; the plan, a page of the welcome and a
page of the settings are opened once. Then a placement is begun, and each of its answers leads to the page of the next
question. The time is that of the request as a whole, from the middleware to the last byte, on SQLite in a file and on
one core: what the clock on the wall says, which is what the limit is for, and what the processor spent.
"""

from __future__ import annotations

import argparse
import importlib
import json
import sys
import tempfile
import uuid
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from unittest.mock import patch

from benchmarks.made import DAY, answer_much, made_course
from benchmarks.timing import Took, centile, milliseconds, timed
from rounds.web.laptop import set_up

LIMIT_MS = 150
PAGES = {"the plan": "/plan/", "the welcome": "/welcome/time/", "the settings": "/settings/time/"}
QUESTIONS = 25


def main(words: Sequence[str]) -> int:
    """Prints the times beside their limit. 1 where the page is over it."""
    parser = argparse.ArgumentParser(prog="rounds bench today", description=__doc__)
    parser.add_argument("--days", type=int, default=20, metavar="N", help="days to open the page on (20)")
    parser.add_argument("--attempts", type=int, default=5000, metavar="N", help="answers on record (5,000)")
    parser.add_argument("--json", action="store_true", help="one JSON object")
    arguments = parser.parse_args(words)
    with tempfile.TemporaryDirectory() as folder:
        set_up(Path(folder))
        found = measured(arguments.days, arguments.attempts)
    if arguments.json:
        print(json.dumps({"ms": found, "limit": LIMIT_MS}))
    else:
        for name, (wall, processor) in found.items():
            print(f"{name:<40}{wall:>8.1f} ms   processor {processor:>6.1f} ms   limit {LIMIT_MS} ms")
    return int(max(wall for wall, _ in found.values()) > LIMIT_MS)


def measured(days: int, attempts: int) -> dict[str, Took]:
    """The 50th and 95th centiles of each page."""
    client_of = importlib.import_module("django.test").Client
    user = importlib.import_module("rounds.web.people.models").User
    course = made_course()
    importlib.import_module("rounds.web.shell.content").hold(course)
    learner = user.objects.create_user(username="asha")
    now = answer_much(learner, course, attempts)
    client = client_of(SERVER_NAME="localhost")
    named: dict[str, list[Took]] = {"first view of a day": [], "other views": [], **{name: [] for name in PAGES}}
    with patch("django.utils.timezone.now", lambda: now):
        client.force_login(learner)
        client.get("/")
        for _ in range(days):
            now += DAY
            named["first view of a day"].append(milliseconds(client))
            for _ in range(4):
                client.get("/today/on/")
                named["other views"].append(milliseconds(client))
            for name, address in PAGES.items():
                named[name].append(milliseconds(client, address))
        named["an answer and the next question"] = placed(client)
    return {f"{name}, p{at}": centile(took, at) for name, took in named.items() for at in (50, 95)}


def placed(client: Any) -> list[Took]:
    """Each answer of a placement on the whole course with the page that follows; the first, which compiles, apart."""
    placements = importlib.import_module("rounds.web.study.models").Placement
    client.post("/place/begin/", {"uid": str(uuid.UUID(int=1)), "length": "full"})
    found = []
    for number in range(QUESTIONS):
        asking = placements.objects.get().asking
        if asking is None:
            break
        what = "answer" if number % 3 else "not-known"
        given = {"ask": asking.pk, "given": asking.drawn.question.reference(), "uid": str(uuid.UUID(int=100 + number))}
        found.append(timed(lambda: client.post(f"/place/{what}/", given, follow=True)))  # noqa: B023 - called at once
    return found[1:]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
