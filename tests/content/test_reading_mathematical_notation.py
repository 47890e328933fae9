"""Notation, worked out again with arrays and by looking the places up."""

from __future__ import annotations

import re

import numpy as np
import pytest

from rounds.kit import Number
from tests.content.asked import choices_asked, course, found, numbers_asked

HERE = "school-maths/reading-mathematical-notation/"


def rows_of(text: str) -> list[list[float]]:
    """The rows of a table in a question that hold numbers alone."""
    rows = []
    for line in text.splitlines():
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if len(cells) > 1 and all(re.fullmatch(r"-?\d+", cell) for cell in cells):
            rows.append([float(cell) for cell in cells])
    return rows


def drawn(name: str) -> list[Number]:
    found = [course().generator(f"{HERE}{name}").draw(str(seed)).question for seed in range(60)]
    assert all(isinstance(question, Number) for question in found)
    return [question for question in found if isinstance(question, Number)]


def test_a_cell_is_found_in_its_row_and_column() -> None:
    for question in drawn("which_cell"):
        table = np.array(rows_of(question.ask))[:, 1:]
        feature, patient = found(r"What is \$x_(\d)\^\{\((\d)\)\}", question.ask)
        assert table[int(patient) - 1, int(feature) - 1] == float(question.answer)


def test_the_best_place_is_where_numpy_finds_it() -> None:
    for question in drawn("where_it_is_best"):
        places = [int(n) for n in re.findall(r"\d+", re.search(r"\| \$\w\$ \|(.+)\|", question.ask)[1])]  # type: ignore[index]
        values = [int(n) for n in re.findall(r"\d+", re.search(r"\(\w\)\$ \|(.+)\|", question.ask)[1])]  # type: ignore[index]
        best = np.argmax(values) if "argmax" in question.ask else np.argmin(values)
        assert places[int(best)] == question.answer


def test_a_mean_squared_miss_is_that_of_the_arrays() -> None:
    for question in drawn("mean_squared_miss"):
        table = np.array(rows_of(question.ask))
        assert float(question.answer) == pytest.approx(np.mean((table[:, 1] - table[:, 2]) ** 2))


def test_every_number_asked_has_places_said() -> None:
    for text, _, question in numbers_asked(f"{HERE}mean_squared_miss"):
        assert question.dp == 2
        assert "two decimal places" in text


def test_symbols_are_read_as_the_lesson_reads_them() -> None:
    for text, question in choices_asked(f"{HERE}which_symbol"):
        if "average" in text or "divided by" in text:
            assert "bar" in question.right
        elif "records give" in text or "nurse measured" in text:
            assert question.right == "$y_i$"
        else:
            assert "hat" in question.right
            assert ("theta" in question.right) == ("parameter of the model" in text or "slope" in text)


def test_a_sentence_means_what_python_makes_of_the_formula() -> None:
    ages, wrong, a, b = [18, 40, 66], [False, True, False], {1, 2, 3}, {2, 3}
    means = {
        "Every patient was 18 or older.": all(age >= 18 for age in ages),
        "At least one patient is diagnosed wrongly.": any(wrong),
        "No patient was used for both training and testing.": not {1, 2} & {3},
        "Everybody who had a blood culture was admitted.": b <= a,
    }
    rights = {question.right for _, question in choices_asked(f"{HERE}in_plain_words")}
    assert means.keys() <= rights
    assert all(means.values())
