"""The course that we teach is fit to be taught."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from rounds.check.inspection import check_beyond_topics, check_topic
from rounds.course import Reading, default_folder, read, topic_folders
from rounds.course.ids import current, published
from tests.course.seeds import seeds_for

FOLDER = default_folder()


@cache
def reading() -> Reading:
    """The course with its exercises run, as the check reads it."""
    return read(FOLDER)


@pytest.mark.parametrize("topic", topic_folders(FOLDER), ids=lambda folder: str(folder.name))
def test_the_check_finds_nothing(topic: Path) -> None:
    course = reading().course
    (here,) = (one for one in course.topics.values() if one.folder == topic)
    assert [str(problem) for problem in check_topic(course, here, seeds_for(topic))] == []


def test_the_course_as_a_whole_is_sound() -> None:
    assert [str(problem) for problem in check_beyond_topics(reading())] == []


def test_every_id_is_on_record() -> None:
    missing = set(current(reading().course)) - set(published(FOLDER))
    assert not missing, f"run `rounds check --record`: {sorted(missing)}"


def test_every_draw_of_every_question_has_something_to_ask_and_to_explain() -> None:
    course = reading().course
    for path in course.question_paths:
        question = course.generator(path).draw("any text is a seed").question
        assert question.ask.strip(), path
        assert question.working.strip(), path


def test_every_background_has_a_share_of_every_unit() -> None:
    shipped = reading().course
    assert len(shipped.priors.known) >= 4
    assert {"maths", "statistics", "coding"} <= shipped.priors.taps.keys()
    assert all(shares.keys() == shipped.settings.units.keys() for shares in shipped.priors.known.values())
