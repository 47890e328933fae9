"""Each way through the topics puts the needs first."""

from __future__ import annotations

from collections.abc import Iterator

from rounds.course import Course, Problem
from rounds.course.catalogue import line_of


def ways_follow_needs(course: Course) -> Iterator[Problem]:
    """From the bottom up every need of a written topic comes first; from the top down every need that is not soft."""
    ways = course.settings.ways
    path = course.settings.path.parent / "ways.toml"
    for name, order, soft_too in (("bottom_up", ways.bottom_up, True), ("top_down", ways.top_down, False)):
        place = {topic: number for number, topic in enumerate(order)}
        for topic in (course.topics[topic] for topic in order if topic in course.topics):
            for need in topic.needs:
                late = place.get(need, -1) > place[topic.id]
                if late and (soft_too or need not in topic.soft):
                    what = f"{name} has '{topic.id}' before '{need}', which it needs"
                    yield Problem(path, line_of(path, name), what, cure=f"Move '{need}' up")
