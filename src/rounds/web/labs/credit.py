"""What a step counts for: the topics that are written and on the learner's way."""

from __future__ import annotations

from dataclasses import dataclass

from rounds.course import Course, ProjectStep, Topic

UNWRITTEN = "There is no lesson yet for what this step exercises. You can do it all the same; it gives no credit."
NOT_ON_THE_WAY = (
    "What this step exercises is not on your way. You can do it all the same, and the project goes on behind it; "
    "it gives no credit."
)


@dataclass(frozen=True)
class Credit:
    """The topics that a pass says something of. `says` explains in two sentences why there are none."""

    topics: tuple[Topic, ...]
    says: str = ""


def credit(course: Course, step: ProjectStep, routes: frozenset[str]) -> Credit:
    """What this step counts for, for somebody on these routes; without any, everything is on the way."""
    written = [course.topics[topic] for topic in step.topics if topic in course.topics]
    if not written:
        return Credit((), UNWRITTEN)
    on_the_way = tuple(topic for topic in written if not routes or routes.intersection(topic.routes))
    return Credit(on_the_way, "" if on_the_way else NOT_ON_THE_WAY)
