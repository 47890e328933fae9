"""The front matter says what it should in the form it should."""

from __future__ import annotations

from collections.abc import Iterator

from rounds.course import Course, Problem, Topic

LOW, HIGH = 0.1, 0.9
SHORTEST, LONGEST = 3, 60


def front_is_sound(topic: Topic, course: Course) -> Iterator[Problem]:
    """Skill, minutes, weights and routes."""

    def problem(field: str, what: str, expected: str, got: object, cure: str = "") -> Problem:
        return Problem(topic.lesson_file, topic.lines[field], what, expected, str(got), cure)

    if not topic.skill.startswith("can ") or topic.skill.endswith("."):
        yield problem("skill", "the skill has another form", '"can …" without a full stop', topic.skill)
    if not SHORTEST <= topic.minutes <= LONGEST:
        yield problem("minutes", "the minutes are out of range", f"{SHORTEST} to {LONGEST}", topic.minutes, "Split it")
    for field in ("practises", "equivalent"):
        for other, weight in getattr(topic, field).items():
            if not LOW <= weight <= HIGH:
                yield problem(field, f"the weight of '{other}' is out of range", f"{LOW} to {HIGH}", weight)
    for route in topic.routes:
        if route not in course.settings.routes:
            yield problem("routes", "unknown route", f"one of {', '.join(course.settings.routes)}", route)
    if not topic.routes:
        yield problem("routes", "the topic is on no route", "at least one", "none", "Name who should learn it")
