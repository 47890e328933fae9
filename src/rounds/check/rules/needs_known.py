"""Every topic named by a topic is written or planned."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from rounds.course import Course, Problem


def needs_known(course: Course) -> Iterator[Problem]:
    """Needs, soft needs, practised and equivalent topics must exist; a soft need must be a need."""
    known = course.topics.keys() | course.settings.planned
    for topic in course.topics.values():
        for field in ("needs", "practises", "equivalent"):
            for named in getattr(topic, field):
                if named not in known:
                    close = get_close_matches(named, known, 1)
                    cure = (
                        f"Did you mean '{close[0]}'"
                        if close
                        else "Mend the id, or list it under planned in course.toml"
                    )
                    what = f"{field} names '{named}', which is no topic"
                    yield Problem(topic.lesson_file, topic.lines[field], what, "a written or planned topic", cure=cure)
        for soft in topic.soft:
            if soft not in topic.needs:
                what = f"soft names '{soft}', which is not among the needs"
                yield Problem(
                    topic.lesson_file, topic.lines["soft"], what, cure="Add it to needs, or take it out of soft"
                )
