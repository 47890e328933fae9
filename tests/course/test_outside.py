"""Outside resources are read from their files, or refused with the line at fault."""

from __future__ import annotations

from pathlib import Path

import pytest

from rounds.course import CourseError
from rounds.course.outside import Section, place_of, read_outside
from tests.shipped import shipped_course

WHOLE = """\
# A comment.

[book]
title = "Beds"
kind = "book"
level = "introductory"
style = "theory first"
hours = 3
wants = { coding = 2 }

[[book.sections]]
title = "One"
topics = ["beds", "shifts"]

[[book.sections]]
title = "Two"
topics = ["shifts", "nights"]

[site]
title = "Nights"
kind = "article"
cost = "free to read"
"""


def write(folder: Path, text: str, name: str = "a.toml") -> Path:
    (folder / "outside").mkdir(exist_ok=True)
    (folder / "outside" / name).write_text(text)
    return folder / "outside"


def refused(folder: Path, text: str) -> str:
    with pytest.raises(CourseError) as caught:
        read_outside(write(folder, text))
    return "\n".join(map(str, caught.value.problems)).replace(str(folder), "")


def test_a_resource_is_about_the_topics_of_its_sections(tmp_path: Path) -> None:
    found = read_outside(write(tmp_path, WHOLE))
    assert list(found) == ["book", "site"]
    book = found["book"]
    assert book.sections == (Section("One", ("beds", "shifts")), Section("Two", ("shifts", "nights")))
    assert book.topics == ("beds", "shifts", "nights")
    assert [section.title for section in book.about("shifts")] == ["One", "Two"]
    assert book.about("odds") == ()
    assert (book.is_free, found["site"].is_free, found["site"].topics) == (False, True, ())


def test_where_it_is_described_can_be_found(tmp_path: Path) -> None:
    folder = write(tmp_path, WHOLE)
    write(tmp_path, '[late]\ntitle = "L"\nkind = "book"\n', "b.toml")
    assert place_of(tmp_path, "site") == (folder / "a.toml", 19)
    assert place_of(tmp_path, "late") == (folder / "b.toml", 1)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('title = "Beds"', 'titel = "Beds"', "a.toml:3: [book] has unknown fields titel."),
        ('kind = "book"\n', "", "a.toml:3: [book] lacks kind."),
        ("hours = 3", 'hours = "three"', "[book] has another form of hours. Got 'three'."),
        ("wants = { coding = 2 }", 'wants = "coding"', "[book] has another form of wants."),
        ('topics = ["beds", "shifts"]', 'topics = "beds"', "[book] has a section of another form."),
        ('title = "One"\n', "", "[book] has a section of another form."),
        ("[[book.sections]]", "[book.sections]", "TOML cannot read this"),
        ("# A comment.", "hours = 3", "'hours' stands alone."),
    ],
)
def test_a_fault_is_told_with_its_place(tmp_path: Path, old: str, new: str, said: str) -> None:
    assert old in WHOLE
    assert said in refused(tmp_path, WHOLE.replace(old, new, 1))


def test_a_resource_is_described_once(tmp_path: Path) -> None:
    write(tmp_path, WHOLE)
    write(tmp_path, '[site]\ntitle = "Again"\nkind = "book"\n', "b.toml")
    with pytest.raises(CourseError, match=r"b.toml:1: \[site\] is described twice. Keep one of them."):
        read_outside(tmp_path / "outside")


def test_a_course_without_them_has_none(tmp_path: Path) -> None:
    assert read_outside(tmp_path / "outside") == {}


def test_the_course_says_which_are_about_a_topic_written_or_not() -> None:
    course = shipped_course()
    assert {"khan", "statquest"} <= set(course.outside_by_topic["conditional-probability"])
    assert "vectors" not in course.topics
    assert "imperial-maths" in course.outside_by_topic["vectors"]
    assert course.designed == course.outside_by_topic.keys()
    assert course.topics.keys() <= course.designed
