"""A second reader's answers beside the course's: `python -m tools.second_reader docs/content-review/*.jsonl`.

Each line of a file holds `id`, `seed`, `given` and `doubt`. A disagreement is a defect of the question until shown
otherwise. Questions that changed after they were read are marked with their present wording.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from rounds.course import Course, read
from rounds.course.where import default_folder
from rounds.kit import Outcome
from rounds.marking import mark


@dataclass(frozen=True)
class Reading:
    """One answer of the second reader and what Rounds says of it."""

    question: str
    seed: str
    given: str | list[str]
    outcome: Outcome | None
    doubt: str


def readings(course: Course, path: Path) -> Iterator[Reading]:
    """Every line of the file; `outcome` is None where the course no longer has the question."""
    for line in path.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        known = record["id"] in course.question_paths
        seed, given = str(record["seed"]), record["given"]
        outcome = _outcome(course, record["id"], seed, given) if known else None
        yield Reading(record["id"], seed, given, outcome, record["doubt"])


def main(words: list[str]) -> int:
    """Prints disagreements and doubts; 1 where an answer is not marked right."""
    course = read(default_folder()).course
    found = [reading for word in words for reading in readings(course, Path(word))]
    unlike = [reading for reading in found if reading.outcome is not Outcome.CORRECT]
    for reading in unlike:
        said = reading.outcome.value if reading.outcome else _unmarked(reading)
        print(f"{reading.question} {reading.seed}: {reading.given!r} is {said}")
    for reading in found:
        if reading.doubt:
            print(f"{reading.question} {reading.seed}: doubt: {reading.doubt}")
    print(f"{len(found)} answers, {len(unlike)} not marked right, {sum(bool(one.doubt) for one in found)} doubts")
    return 1 if unlike else 0


def _unmarked(reading: Reading) -> str:
    is_program = "/exercise_" in reading.question
    return "a program, which `rounds run` checks" if is_program else "no such question any more"


def _outcome(course: Course, name: str, seed: str, given: str | list[str]) -> Outcome:
    question = course.generator(name).draw(seed).question
    return mark(question, "\n".join(given) if isinstance(given, list) else str(given)).outcome


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
