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
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import perf_counter, process_time
from typing import Any
from unittest.mock import patch

import numpy as np

from rounds.course import Course, default_folder, load
from rounds.course.settings import Part
from rounds.mind.graph import Graph
from rounds.mind.reading import from_json
from rounds.web.laptop import set_up

ROOT = Path(__file__).parents[2]
START = datetime(2030, 1, 7, 12, tzinfo=UTC)
DAY = timedelta(days=1)
BEGUN = 8
LIMIT_MS = 150
PAGES = {"the plan": "/plan/", "the welcome": "/welcome/time/", "the settings": "/settings/time/"}
QUESTIONS = 25

# Milliseconds on the wall and of the processor.
Took = tuple[float, float]


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
    course = made_course(from_json(ROOT / "benchmarks/placement/graph.json"))
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
        found.append(_timed(lambda: client.post(f"/place/{what}/", given, follow=True)))  # noqa: B023 - called at once
    return found[1:]


def centile(took: list[Took], at: int) -> Took:
    """The centile of each of the two times."""
    wall, processor = (float(np.percentile([one[kind] for one in took], at)) for kind in (0, 1))
    return wall, processor


def made_course(graph: Graph) -> Course:
    """A course of the graph's topics, each with the lesson and the questions of the tests' course."""
    made = importlib.import_module("tests.web.guide.made")
    whole, small = load(default_folder()), load(ROOT / "tests/small_course")
    like = small.topics["beds"]
    topics = [
        made.topic(
            like,
            node.id,
            *node.needs,
            minutes=node.minutes,
            unit=node.unit,
            title=node.title,
            soft=tuple(node.soft),
            practises=dict(node.practises),
            equivalent=dict(node.equivalent),
            routes=tuple(sorted(node.routes)),
            page=node.page,
        )
        for node in graph.nodes.values()
    ]
    nodes = list(graph.nodes.values())
    essentials = {route: [n.id for n in nodes if route in n.essential] for route in whole.settings.routes}
    units = {part: {n.unit: n.unit for n in nodes if n.part == part} for part in dict.fromkeys(n.part for n in nodes)}
    return made.course(
        small,
        topics,
        essentials,
        parts=tuple(Part(part, part, within) for part, within in units.items()),
        routes=whole.settings.routes,
        aims=whole.settings.aims,
        ways=whole.settings.ways,
    )


def answer_much(learner: object, course: Course, attempts: int) -> datetime:
    """Writes a ledger of so many answers, three in four right, on the first half of the course; when the last was."""
    models = importlib.import_module("rounds.web.study.models")
    pages = importlib.import_module("rounds.web.study.pages")
    chance = np.random.default_rng(0)
    topics = list(course.topics.values())[: len(course.topics) // 2]
    asks, rows = [], []
    for number in range(attempts):
        topic = topics[int(len(topics) * number / attempts)] if number % 2 else topics[chance.integers(len(topics))]
        name = "free_beds" if number % 3 else "colleague_counts"
        seed = str(chance.integers(1000))
        at = START + number * DAY / 20
        ask = models.Ask(
            learner=learner,
            topic=topic.id,
            question_path=topic.question_path(name),
            drawn=models.DrawnQuestion.keep(topic.questions[name].draw(seed).question),
            level=2,
            seed=seed,
            place="practice",
            course_hash=course.hash,
            asked_at=at,
            state="right",
        )
        asks.append(ask)
        result = "correct" if chance.random() < 0.75 else "incorrect"
        uid = uuid.UUID(int=number)
        rows.append({"uid": uid, "turn": number + 1, "at": at, "result": result, "hints": 0, "marker": "0"})
    models.Ask.objects.bulk_create(asks, batch_size=500)
    made = (models.Attempt(learner=learner, ask=ask, **row) for ask, row in zip(asks, rows, strict=True))
    models.Attempt.objects.bulk_create(made, batch_size=500)
    # The longest way there is: all that is asked of an engineer.
    models.LearnerState.objects.create(learner=learner, turns=attempts, aim="engineering", depth="thorough")
    now = asks[-1].asked_at
    for topic in topics[-BEGUN:]:
        pages.open_next(learner, course, topic, now)
    return now


def milliseconds(client: Any, address: str = "/") -> Took:
    """How long the server takes for this page. Raises RuntimeError where it is not served."""
    return _timed(lambda: client.get(address))


def _timed(do: Callable[[], Any]) -> Took:
    begin, spent = perf_counter(), process_time()
    answer = do()
    took = (perf_counter() - begin) * 1000, (process_time() - spent) * 1000
    if answer.status_code != 200:
        raise RuntimeError(f"the page was not served: {answer.status_code}")
    return took


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
