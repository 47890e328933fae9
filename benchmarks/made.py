"""What the benchmarks of pages are run on: a course of 347 topics, and a learner who has answered much of it."""

from __future__ import annotations

import importlib
import uuid
from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np

from rounds.course import Course, default_folder, load
from rounds.course.settings import Part
from rounds.mind.reading import from_json

ROOT = Path(__file__).parents[1]
START = datetime(2030, 1, 7, 12, tzinfo=UTC)
DAY = timedelta(days=1)
BEGUN = 8


def made_course() -> Course:
    """A course of the designed graph's topics, each with the lesson and the questions of the tests' course."""
    graph = from_json(ROOT / "benchmarks/placement/graph.json")
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
    course: Course = made.course(
        small,
        topics,
        essentials,
        parts=tuple(Part(part, part, within) for part, within in units.items()),
        routes=whole.settings.routes,
        aims=whole.settings.aims,
        ways=whole.settings.ways,
    )
    return course


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
    now: datetime = asks[-1].asked_at
    for topic in topics[-BEGUN:]:
        pages.open_next(learner, course, topic, now)
    return now
