"""What is counted and what follows, worked out again."""

from __future__ import annotations

from tests.content.asked import choices_asked, found, numbers_asked

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
