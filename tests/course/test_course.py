"""A course in memory: found by path, followed through renaming, ready in order."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rounds.course import Course, CourseError, content_hash, course_above, load
from rounds.course.graph import all_needs, find_cycle, in_order, redundant
from tests.check.planting import Planted

SMALL_COURSE = Path(__file__).parents[1] / "small_course"


@pytest.fixture(scope="module")
def course() -> Course:
    return load(SMALL_COURSE)


def test_questions_are_found_by_path(course: Course) -> None:
    assert course.generator("ward-sums/beds/free_beds").name == "free_beds"
    with pytest.raises(KeyError):
        course.generator("ward-sums/beds/no_such")
    with pytest.raises(KeyError):
        course.topic_of("elsewhere/beds")


def test_a_renamed_path_is_followed(course: Course) -> None:
    moved = replace(course, renamed={"old/beds": "ward-sums/beds", "ward-sums/beds/old": "ward-sums/beds/free_beds"})
    assert moved.generator("old/beds/free_beds").name == "free_beds"
    assert moved.generator("old/beds/old").name == "free_beds"


def test_renaming_in_a_circle_ends(course: Course) -> None:
    assert replace(course, renamed={"a/b": "c/d", "c/d": "a/b"}).current("a/b") in ("a/b", "c/d")


def test_planned_needs_count_as_met(course: Course) -> None:
    assert [topic.id for topic in course.ready([])] == ["beds"]
    assert [topic.id for topic in course.ready(["beds"])] == ["shifts"]


def test_the_hash_is_that_of_the_content(course: Course, tmp_path: Path) -> None:
    planted = Planted(tmp_path / "course")
    before = content_hash(planted.folder)
    assert content_hash(planted.folder) == before
    planted.replace("topic.md", "See one", "See two")
    assert content_hash(planted.folder) != before


def test_another_format_is_refused(tmp_path: Path) -> None:
    planted = Planted(tmp_path / "course")
    planted.replace("course.toml", "format = 1", "format = 2")
    with pytest.raises(CourseError, match=r"course.toml:1: the course has another format. Expected format = 1, got 2"):
        load(planted.folder)


def test_broken_toml_names_its_line(tmp_path: Path) -> None:
    planted = Planted(tmp_path / "course")
    planted.replace("course.toml", 'title = "Ward sums"', "title = Ward sums")
    with pytest.raises(CourseError, match=r"course.toml:2: TOML cannot read this"):
        load(planted.folder)


def test_a_folder_without_a_course_is_said(tmp_path: Path) -> None:
    with pytest.raises(CourseError, match=r"course.toml is missing"):
        load(tmp_path)
    with pytest.raises(CourseError, match="does not lie in a course"):
        course_above(tmp_path)


NEEDS = st.integers(2, 8).flatmap(
    lambda size: st.lists(st.tuples(st.integers(0, size - 1), st.integers(0, size - 1)), max_size=14).map(
        lambda arrows: {
            str(topic): tuple({str(need) for at, need in arrows if at == topic and need < topic})
            for topic in range(size)
        }
    )
)


@given(NEEDS)
def test_every_need_comes_before_what_needs_it(needs: dict[str, tuple[str, ...]]) -> None:
    order = in_order(needs, reversed(needs))
    assert sorted(order) == sorted(needs)
    for topic, direct in needs.items():
        assert all(order.index(need) < order.index(topic) for need in direct)


@given(NEEDS)
def test_taking_redundant_needs_out_changes_nothing(needs: dict[str, tuple[str, ...]]) -> None:
    extra = {(topic, need) for topic, need, _ in redundant(needs)}
    reduced = {topic: tuple(n for n in direct if (topic, n) not in extra) for topic, direct in needs.items()}
    assert {topic: all_needs(reduced, topic) for topic in needs} == {topic: all_needs(needs, topic) for topic in needs}
    assert not list(redundant(reduced))


@given(NEEDS, st.data())
def test_a_circle_is_found(needs: dict[str, tuple[str, ...]], data: st.DataObject) -> None:
    assert find_cycle(needs) == ()
    topic = data.draw(st.sampled_from(sorted(needs)))
    last = data.draw(st.sampled_from(sorted({topic, *all_needs(needs, topic)})))
    circle = find_cycle({**needs, last: (*needs[last], topic)})
    assert circle[0] == circle[-1]
    assert len(circle) > 1
