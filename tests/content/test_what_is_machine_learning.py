"""What is counted and what follows, worked out again."""

from __future__ import annotations

from rounds.kit import Several
from tests.content.asked import choices_asked, course, found, numbers_asked

HERE = "ml-for-everyone/what-is-machine-learning/"


def test_a_linear_model_has_one_number_a_value_and_a_starting_value() -> None:
    for text, answer, _ in numbers_asked(f"{HERE}how_much_was_learned"):
        (inputs,) = found(r"takes (\d+) ", text)
        # Fit such a model: the design matrix has a column for each value and one of ones.
        columns = [[1.0] * 3 for _ in range(int(inputs))] + [[1.0] * 3]
        assert answer == len(columns)


def test_each_tool_s_description_names_what_decides() -> None:
    signs = {
        "People wrote its rules.": ("committee", "list", "handbook"),
        "It learned from data.": ("adjusted itself", "fitted", "trained", "Nobody told it"),
        "Both: learned, with written rules around it.": ("decided", "limit", "whatever it says"),
    }
    for text, question in choices_asked(f"{HERE}written_or_learned"):
        assert any(sign in text for sign in signs[question.right]), text


def test_what_follows_follows_from_circles_inside_each_other() -> None:
    inside = ["large language model", "deep learning", "machine learning", "artificial intelligence"]
    for text, question in choices_asked(f"{HERE}what_must_also_be_true"):
        said = min(index for index, name in enumerate(inside) if name in text)
        named = [index for index, name in enumerate(inside) if name in question.right]
        if named:
            assert named[0] > said, f"{question.right} does not follow: {text}"
        else:
            assert "may follow rules" in question.right
            assert said == len(inside) - 1


def test_examples_are_counted_by_going_through_the_ward() -> None:
    for text, answer, _ in numbers_asked("ml-for-everyone/features-labels-and-examples/how_many_examples"):
        patients, stays, days = found(r"covers (\d+) patients\. Each was in hospital (\d+) times, for (\d+) days", text)
        rows = 0
        for _patient in range(int(patients)):
            for _stay in range(int(stays)):
                rows += int(days) if "for each day on the ward" in text else 1
        assert answer == rows


def test_what_leaks_is_nothing_that_the_moment_already_knows() -> None:
    at_the_moment = {
        "age",
        "smoking",
        "on arrival",
        "at home",
        "earlier",
        "planned",
        "body mass",
        "before",
        "until",
        "mode of",
        "prescribed",
        "length of this",
    }
    for seed in range(60):
        question = (
            course()
            .generator("ml-for-everyone/features-labels-and-examples/which_columns_leak")
            .draw(str(seed))
            .question
        )
        assert isinstance(question, Several)
        assert not any(known in column for column in question.right for known in at_the_moment)
        assert all(any(known in trap.answer for known in at_the_moment) for trap in question.traps), question.traps


def test_the_kind_follows_from_what_the_program_was_told() -> None:
    signs = {
        "supervised": ("grade that two specialists", "note whether each came back", "marked by a cardiologist"),
        "unsupervised": ("sorted the patients", "nobody had described", "as little as possible is lost"),
        "self-supervised": ("blanked out", "cut off", "one second was cut out"),
        "reinforcement learning": ("was told hours later", "got points", "was told each evening"),
    }
    for text, question in choices_asked("ml-for-everyone/kinds-of-learning/which_kind"):
        assert any(sign in text for sign in signs[question.right]), text
