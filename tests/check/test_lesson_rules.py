"""Rules on front matter, lesson and figure."""

from __future__ import annotations

import pytest

from tests.check.planting import Planted


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("title: ", "titel: ", "topic.md:2: unknown field 'titel'. Expected one of title, skill"),
        (
            "minutes: 12\n",
            "",
            "topic.md:1: field 'minutes' is missing. Expected a whole number. Add a line `minutes: …`.",
        ),
        (
            "minutes: 12",
            "minutes: twelve",
            "topic.md:5: field 'minutes' has the wrong form. Expected a whole number, got 'twelve'.",
        ),
        ("title: ", "title: a: b ", "topic.md:2: bad front matter:"),
        (
            "minutes: 12",
            "minutes: 600",
            "topic.md:5: the minutes are out of range. Expected 3 to 60, got 600. Split it.",
        ),
        ("skill: can say", "skill: knows", "topic.md:3: the skill has another form."),
        (
            "routes: [appraiser]",
            "routes: [surgeon]",
            "topic.md:6: unknown route. Expected one of appraiser, builder, got surgeon.",
        ),
        ("needs: []", "needs: []\npractises: {counting: 1.5}", "topic.md:5: the weight of 'counting' is out of range."),
    ],
)
def test_front_matter(course: Planted, old: str, new: str, said: str) -> None:
    course.replace("topic.md", old, new)
    assert any(found.startswith(said) for found in course.found()), course.found()


def test_a_file_without_front_matter_is_named(course: Planted) -> None:
    course.write("ward-sums/free-beds/topic.md", "Only a lesson.\n")
    assert course.found()[0].startswith(
        "topic.md:1: the front matter is missing. Expected fields between two lines of ---."
    )


@pytest.mark.parametrize("part", ["## See one", "## At the bedside"])
def test_lesson_has_its_parts(course: Planted, part: str) -> None:
    course.replace("topic.md", part, "## Something else")
    assert f"topic.md:1: the lesson has no '{part}'. Add a heading `{part}`." in course.found()


def test_lesson_keeps_asking(course: Planted) -> None:
    course.replace("topic.md", "[[50]]", "fifty")
    course.replace("topic.md", "[[falls|rises|stays the same]]", "falls. " + "The ward is quiet tonight. " * 20)
    assert any("words stand here without a blank or question" in found for found in course.found())


def test_lesson_keeps_asking_counts_the_whole(course: Planted) -> None:
    course.replace(
        "topic.md", "## At the bedside\n", "## At the bedside\n\n" + "All is quiet [[here]] tonight.\n\n" * 150
    )
    assert any("the lesson has another length. Expected 300 to 800 words" in found for found in course.found())


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("This is easy!", "an exclamation mark"),
        ("You simply divide.", "“simply” tells a reader who stumbles"),
        ("Words " * 40 + "end.", "a sentence of 41 words"),
    ],
)
def test_lesson_reads_well(course: Planted, sentence: str, said: str) -> None:
    course.replace("topic.md", "## One idea at a time\n", f"## One idea at a time\n\n{sentence}\n")
    line = course.line("topic.md", sentence[:10])
    assert any(found.startswith(f"topic.md:{line}: {said}") for found in course.found()), course.found()


def test_a_bare_percent_in_a_formula(course: Planted) -> None:
    course.replace("topic.md", r"$$\text{share} =", r"$$50% \text{share} =")
    line = course.line("topic.md", "50%")
    (found,) = course.found()
    assert found.startswith(f"topic.md:{line}: a bare % in the formula")
    assert "Write \\%" in found


def test_a_formula_that_cannot_be_typeset(course: Planted) -> None:
    course.replace("topic.md", r"\frac{\text{those who are meant}}", r"\fraction{\text{those who are meant}}")
    assert any("cannot be typeset" in found for found in course.found())


def test_asks_known(course: Planted) -> None:
    course.replace("topic.md", "{ask: share_of_alarms}", "{ask: share_of_alarm}")
    line = course.line("topic.md", "{ask:")
    assert (
        f"topic.md:{line}: there is no question 'share_of_alarm'. Expected one of ill_on_the_list" in course.found()[0]
    )


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("topic.md", "{figure}\n", "", "figure.toml:1: the lesson does not show the figure."),
        ("figure.toml", 'kind = "population-dots"', 'kind = "pie"', "figure.toml:1: kind is 'pie'; known kinds are"),
        ("figure.toml", "start = 5", "start = 500", "figure.toml:1: prevalence: start (500) must lie between low (1)"),
        ("figure.toml", "population = 1000", "people = 1000", "figure.toml:1: unknown setting people"),
    ],
)
def test_figure_fits(course: Planted, file: str, old: str, new: str, said: str) -> None:
    course.replace(file, old, new)
    assert any(found.startswith(said) for found in course.found()), course.found()


def test_figure_fits_wants_a_question_before(course: Planted) -> None:
    course.replace("topic.md", "{figure}\n", "")
    course.replace("topic.md", "Open with", "{figure}\n\nOpen with")
    assert any("the figure comes before anything was asked" in found for found in course.found())


def test_figure_fits_wants_a_text_that_tells_the_story(course: Planted) -> None:
    course.replace("figure.toml", 'alt = "A thousand people as dots.', 'alt = "Dots."\n#')
    assert any("the figure's text alternative does not tell its story" in found for found in course.found())


def test_images_have_alt(course: Planted) -> None:
    course.replace("topic.md", "## See one\n", "## See one\n\n![](ward.png)\n")
    line = course.line("topic.md", "ward.png")
    undescribed, missing = course.found()
    assert undescribed.startswith(f"topic.md:{line}: the picture ward.png has no alt text. Write between the square")
    assert missing.startswith(
        f"topic.md:{line}: there is no picture ward.png in the topic's folder. Put the file beside"
    )


def test_citations_known(course: Planted) -> None:
    course.replace("topic.md", "is the teacher.", "is the teacher [@nobody-1999].")
    (found,) = course.found()
    assert "the source 'nobody-1999' is not on record. Add [nobody-1999] to course/sources.toml" in found


def test_terms_known(course: Planted) -> None:
    course.replace("topic.md", "is the teacher.", "is the [teacher](term:teacher).")
    (found,) = course.found()
    assert "the word 'teacher' is not in the glossary. Add [teacher] to course/glossary.toml" in found


def test_a_word_that_is_in_the_glossary_is_fine(course: Planted) -> None:
    course.replace("topic.md", "is the teacher.", "is the [teacher](term:teacher).")
    course.write("glossary.toml", '[teacher]\nterm = "teacher"\nsays = "one who asks"\ntopic = "free-beds"\n')
    assert course.found() == []


@pytest.mark.parametrize(
    ("blank", "said"),
    [
        ("[[|falls]]", "has an empty option"),
        ("[[? falls]]", "offers no choice"),
        ("[[falls|falls]]", "two options are alike"),
    ],
)
def test_a_blank_that_cannot_be_asked(course: Planted, blank: str, said: str) -> None:
    course.replace("topic.md", "[[falls|rises|stays the same]]", blank)
    line = course.line("topic.md", blank)
    assert any(found.startswith(f"topic.md:{line}: ") and said in found for found in course.found()), course.found()


def test_an_unknown_unit_is_named(course: Planted) -> None:
    course.replace("course.toml", "ward-sums = ", "wards = ")
    assert any("the unit 'ward-sums' is not in course.toml. Expected one of wards" in found for found in course.found())
