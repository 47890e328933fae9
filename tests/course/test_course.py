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


PRIORS = """
[priors]
titles = {nurse = "Nurse"}
people = {nurse = 2}
taps = {maths = ["ward-sums"]}
[priors.known.nurse]
ward-sums = 0.7
"""


def with_priors(folder: Path, priors: str) -> Path:
    planted = Planted(folder / "course")
    settings = planted.folder / "course.toml"
    settings.write_text(settings.read_text() + priors)
    return planted.folder


def test_priors_are_read(tmp_path: Path) -> None:
    priors = load(with_priors(tmp_path, PRIORS)).priors
    assert priors.known == {"nurse": {"ward-sums": 0.7}}
    assert priors.people == {"nurse": 2}
    assert priors.titles == {"nurse": "Nurse"}
    assert priors.taps == {"maths": frozenset({"ward-sums"})}


@pytest.mark.parametrize(
    ("old", "new", "finding"),
    [
        ("ward-sums = 0.7", "ward-sums = 1.7", "the share of 'ward-sums' that 'nurse' knows is out of range"),
        ("ward-sums = 0.7", "ward-sums = true", "the share of 'ward-sums' that 'nurse' knows is out of range"),
        ("ward-sums = 0.7", "sums = 0.7", "'nurse' has no share for the unit 'ward-sums'"),
        ("ward-sums = 0.7", "ward-sums = 0.7\nsums = 0.7", "'nurse' has a share of an unknown unit"),
        ('["ward-sums"]', '["sums"]', "the tap 'maths' names an unknown unit"),
        ("nurse = 2", "nurse = 0", "how common 'nurse' is must be a number above 0"),
        ("nurse = 2", "doctor = 2", "the background 'doctor' has no known and no titles"),
        ("titles =", "names =", "unknown field 'priors.names'"),
    ],
)
def test_priors_at_fault_are_said(tmp_path: Path, old: str, new: str, finding: str) -> None:
    assert old in PRIORS
    with pytest.raises(CourseError) as caught:
        load(with_priors(tmp_path, PRIORS.replace(old, new)))
    assert finding in [problem.what for problem in caught.value.problems]


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
