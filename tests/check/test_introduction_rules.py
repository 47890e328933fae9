"""Faults planted into an introduction, and what the check says of each."""

from __future__ import annotations

import shutil

import pytest

from rounds.check.inspection import folders_below, inspect
from rounds.course import default_folder
from tests.check.planting import Planted

FILE = "introduction/introduction.md"
PAPER = """
[free-paper]
title = "Beds, a review"
kind = "paper"
level = "introductory"
style = "theory first"

[[free-paper.sections]]
title = "All of it"
topics = ["free-beds"]
"""


@pytest.fixture
def introduced(course: Planted) -> Planted:
    """The shipped introduction in a course whose only topic it leads to."""
    shutil.copytree(default_folder() / "introduction", course.folder / "introduction")
    shutil.copy(default_folder() / "sources.toml", course.folder / "sources.toml")
    for paper in ("topol-2019", "rajkomar-2019"):
        course.replace(FILE, paper, "free-paper")
    course.write("outside/papers.toml", PAPER)
    course.replace(FILE, "[what-is-machine-learning, how-a-model-learns, training-and-test-data]", "[free-beds]")
    return course


def test_a_sound_introduction_is_passed(introduced: Planted) -> None:
    assert introduced.found() == []


@pytest.mark.parametrize(
    ("file", "old", "new", "says"),
    [
        (FILE, "minutes: 6", "minutes: 5", "the minutes are wrong. Expected about 6."),
        (FILE, "Everybody coughs.", "Everybody coughs. " * 60, "the introduction has another length"),
        (FILE, "lessons: [free-beds]", "lessons: [never-heard-of]", "lessons names 'never-heard-of'"),
        (FILE, "[free-paper,", "[never-heard-of,", "papers names 'never-heard-of'"),
        (FILE, "[@zech-2018]", "[@nobody-1999]", "the source 'nobody-1999' is not on record"),
        (FILE, "Everybody coughs.", "Everybody coughs, of course.", "tells a reader who stumbles"),
        (FILE, "Everybody coughs.", "Everybody coughs!", "an exclamation mark"),
        (FILE, "{figure: rule}", "{figure: ruler}", "there is no figure 'ruler'"),
        (FILE, "{figure: rule}", "", "“A full waiting room” shows 0 figures"),
        (FILE, "{figure: learning}", "{figure: rule}", "rule.toml:1: the figure is shown 2 times"),
        (FILE, "[[? pneumonia|°C|age]]", "", "“What the twenty are good for” gives nothing to do"),
        (FILE, "{figure: rule}", "{figure}", "which figure stands here is not said"),
        (FILE, "[[? no|yes, at one place|yes, at several]]", "[[no|yes]]", "nothing is marked here"),
        (FILE, "\n## A full waiting room\n", "\nHello.\n\n## A full waiting room\n", "begins without a scene"),
        (FILE, "{figure: rule}", "{ask: free_beds}", "asks no questions of the course"),
        (FILE, "promise:", "promises:", "unknown field 'promises'"),
        ("introduction/rule.toml", 'caption = "', 'caption = ""\n# ', "the figure has no caption"),
        ("introduction/rule.toml", "threshold = 21\n", "threshold = 99\n", "threshold moves from 13 to 31, not to 99"),
        ("introduction/rule.toml", "[end]", "[ended]", "unknown setting ended"),
    ],
)
def test_a_fault_is_found(introduced: Planted, file: str, old: str, new: str, says: str) -> None:
    introduced.replace(file, old, new)
    assert any(says in finding for finding in introduced.found()), introduced.found()


def test_too_few_scenes_are_found(introduced: Planted) -> None:
    text = (introduced.folder / FILE).read_text()
    introduced.write(FILE, text[: text.index("## Right 95")])
    assert any("another number of scenes. Expected 7 to 9, got 5" in finding for finding in introduced.found())


def test_a_figure_that_leads_nowhere_is_found(introduced: Planted) -> None:
    text = (introduced.folder / "introduction/rule.toml").read_text()
    introduced.write("introduction/rule.toml", text[: text.index("[end]")])
    assert any("does not see where it leads" in finding for finding in introduced.found())


def test_it_is_checked_by_itself(introduced: Planted) -> None:
    introduced.replace(FILE, "minutes: 6", "minutes: 5")
    introduced.replace("topic.md", "minutes: ", "minutes: 1000")
    found = inspect(introduced.folder, folders_below([introduced.folder / "introduction"]), 10)
    assert [finding.what for finding in found.findings] == ["the minutes are wrong"]
