"""A drill goes through its five steps: type, run, change, break, fix."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from rounds.course import Course, Problem, Topic
from rounds.kit.generator import DRILLS

# Somebody who has never programmed learns here by the fingers too.
UNIT = "python"


def drills_are_whole(topic: Topic, course: Course) -> Iterator[Problem]:
    """All five steps, each once, or none; in the unit `python` every topic has them."""
    found = Counter(generator.drill for generator in topic.questions.values() if generator.drill)
    wanted = bool(found) or (topic.unit == UNIT and not topic.page)
    if wanted and found != Counter(DRILLS):
        got = ", ".join(f"{step} {count} times" if count > 1 else step for step, count in found.items()) or "none"
        cure = 'Mark one question each with drill="type", "run", "change", "break" and "fix"'
        yield Problem(topic.questions_file, 1, "the drill is not whole", ", ".join(DRILLS), got, cure)
