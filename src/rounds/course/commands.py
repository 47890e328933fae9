"""`rounds draw` and `rounds new`."""

from __future__ import annotations

import argparse
import json
import sys
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from rounds.course.course import Course
from rounds.course.new import new_topic
from rounds.course.problem import CourseError, Problem
from rounds.course.read import read
from rounds.course.where import default_folder
from rounds.kit import NoFairDraw, Number, Question
from rounds.kit.record import to_record


def draw_command(arguments: argparse.Namespace) -> int:
    """Prints drawn questions, one JSON object a line or a readable page. 2 for a question that is not there."""
    folder = Path(arguments.course) if arguments.course else default_folder()
    course = read(folder).course
    wanted = list(course.question_paths) if arguments.all else []
    for name in arguments.questions:
        paths = named(course, name)
        if not paths:
            close = get_close_matches(name, [*course.question_paths, *(t.path for t in course.topics.values())], 3, 0.4)
            hint = f" Did you mean {' or '.join(close)}?" if close else ""
            print(f"There is no question or topic '{name}'.{hint}", file=sys.stderr)
            return 2
        wanted += paths
    if not wanted:
        print("Name questions or topics to draw, or --all.", file=sys.stderr)
        return 2
    failed = 0
    for path in wanted:
        try:
            record = drawn(course, path, arguments.seed, arguments.as_learner)
        except NoFairDraw as error:
            print(error, file=sys.stderr)
            failed = 1
            continue
        print(json.dumps(record, ensure_ascii=False) if arguments.json else page(record))
    return failed


def named(course: Course, name: str) -> list[str]:
    """The question of this path, or every question of this topic (by path or id); none when there is neither."""
    if name in course.question_paths:
        return [name]
    found = [topic for topic in course.topics.values() if name.rstrip("/") in (topic.path, topic.id)]
    return [topic.question_path(question) for topic in found for question in topic.questions]


def drawn(course: Course, path: str, seed: str, as_learner: bool) -> dict[str, Any]:
    """One drawn question as data; `as_learner` leaves out all that a learner sees only after answering."""
    generator = course.generator(path)
    question = generator.draw(seed).question
    record = to_record(question)
    seen = {
        "id": path,
        "kind": record["kind"],
        "level": generator.level,
        "seed": seed,
        "ask": question.ask.strip(),
        "options": record.get("options", []),
    }
    if exhibits := question.exhibits():
        seen["shows"] = "\n\n".join(exhibit.text() for exhibit in exhibits)
    if isinstance(question, Number):
        seen["unit"] = question.unit
    if as_learner:
        return seen
    answer = record.get("answer", record.get("right", question.reference()))
    return {**seen, "hints": list(question.hints), "answer": answer, **_behind(question)}


def page(record: dict[str, Any]) -> str:
    """The same for reading in a terminal."""
    lines = [f"{record['id']} · level {record['level']} · seed {record['seed']}", "", record["ask"], ""]
    lines += [record["shows"], ""] if "shows" in record else []
    lines += [f"  ( ) {option}" for option in record["options"]]
    if "reference" in record:
        lines += [f"Answer: {record['reference']}", *(f"Hint: {hint}" for hint in record["hints"])]
        lines += [f"Trap {t['misconception']}: {t['answer']} · {t['says']}" for t in record["traps"]]
        lines += ["", record["working"]]
    return "\n".join([*lines, "-" * 72])


def new_command(arguments: argparse.Namespace) -> int:
    """Begins a topic and says what to do next."""
    folder = Path(arguments.course) if arguments.course else default_folder()
    unit, _, topic = arguments.topic.strip("/").partition("/")
    if not topic:
        raise CourseError(
            [Problem(Path(arguments.topic), 1, "this names no topic", "unit/topic, such as probability/odds")]
        )
    made = new_topic(folder, unit, topic)
    print(f"Begun in {made}")
    print(f"See it: rounds preview {unit}/{topic}\nCheck it: rounds check {made}")
    return 0


def _behind(question: Question) -> dict[str, Any]:
    traps = [{"misconception": t.misconception, "answer": t.answer, "says": t.says} for t in question.expected_wrong()]
    return {"reference": question.reference(), "traps": traps, "working": question.working.strip()}
