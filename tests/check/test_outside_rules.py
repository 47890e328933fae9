"""Rules on resources outside Rounds."""

from __future__ import annotations

import pytest

from tests.check.planting import Planted

OUTSIDE = """\
[book]
title = "Beds"
kind = "book"
level = "introductory"
style = "theory first"
url = "https://example.org/beds"
cost = "free to read"
expects = "some Python"
wants = { coding = 2 }
advice = "A good book."
advised_by = "ward-2020"
source = "ward-2020"

[[book.sections]]
title = "One"
topics = ["free-beds", "counting", "nights"]
"""
SOURCE = """\
[ward-2020]
cite = "Ward, 2020"
text = "Ward A. Counting beds."
read = "2026-11-24"
where = "nowhere"
fact = "Beds can be counted."
"""
PRIORS = """
[priors.taps]
coding = ["ward-sums"]
"""


@pytest.fixture
def library(course: Planted) -> Planted:
    course.write("outside/books.toml", OUTSIDE)
    course.write("sources.toml", SOURCE)
    course.write("designed.txt", "free-beds\nnights\n")
    course.write("course.toml", (course.folder / "course.toml").read_text() + PRIORS)
    return course


def test_a_library_that_is_sound_has_no_findings(library: Planted) -> None:
    assert library.found() == []


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('kind = "book"', 'kind = "tome"', "[book] is of an unknown kind. Expected one of course, book, videos"),
        ('"theory first"', '"theory"', "[book] has an unknown style. Expected one of theory first, code first"),
        ('style = "theory first"\n', "", "[book] has an unknown style."),
        ('"introductory"', '"easy"', "[book] has an unknown level. Expected one of non-technical, introductory"),
        (
            "coding = 2",
            "cooking = 2",
            "[book] wants something that nobody is asked. Expected one of coding, got cooking",
        ),
        ("coding = 2", "coding = 5", "[book] wants coding out of range. Expected a number from 1 to 4, got 5."),
        ('expects = "some Python"\n', "", "[book] wants something and says nothing of it."),
        ("https://", "javascript:", "[book] has an address that cannot be opened."),
    ],
)
def test_outside_is_sound(library: Planted, old: str, new: str, said: str) -> None:
    library.replace("outside/books.toml", old, new)
    (found,) = library.found()
    assert found.startswith(f"books.toml:1: {said}")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            'source = "ward-2020"',
            "",
            "[book] has cost, url and no source. Name in `source` what says so, or leave it out.",
        ),
        ('advised_by = "ward-2020"', "", "[book] has advice and no advised_by."),
        ('cost = "free to read"', "price = 0", ""),
        ('source = "ward-2020"', 'source = "bed-2020"', "[book] names 'bed-2020', which is not on record. Add [bed"),
    ],
)
def test_outside_is_sourced(library: Planted, old: str, new: str, said: str) -> None:
    library.replace("outside/books.toml", old, new)
    assert [found.removeprefix("books.toml:1: ")[: len(said)] for found in library.found()] == ([said] if said else [])


def test_outside_is_sourced_with_a_date(library: Planted) -> None:
    library.write("sources.toml", SOURCE.replace("2026-11-24", "last week"))
    assert library.found() == [
        "books.toml:1: [book] names 'ward-2020', of which `read` is no date. Expected a day such as 2026-11-30.",
    ]


def test_outside_topics_known(library: Planted) -> None:
    library.replace("outside/books.toml", '"nights"', '"night"')
    (found,) = library.found()
    assert found == (
        "books.toml:1: [book] is about 'night', which is no topic. "
        "Expected a written, planned or designed topic. Did you mean 'nights'."
    )


def test_outside_topics_known_wants_one_at_least(library: Planted) -> None:
    library.write("outside/books.toml", OUTSIDE.partition("[[")[0])
    assert library.found()[0].startswith("books.toml:1: [book] is about no topic. Add [[sections]] with the topics")


def test_topics_have_outside(library: Planted) -> None:
    library.second_topic("full-beds", "free-beds")
    assert "topic.md:1: no outside resource is about 'full-beds'. Name it in a section of one in course/outside." in (
        library.found()
    )


def test_topics_have_outside_asks_nothing_where_there_is_no_library(course: Planted) -> None:
    assert course.found() == []


def test_a_topic_names_none_itself(library: Planted) -> None:
    library.replace("topic.md", "needs: []", "needs: []\noutside: {book: One}")
    assert library.found()[0].startswith("topic.md:5: unknown field 'outside'.")
