"""Rules applied again row by row; look-up tables built and asked; figures said as they move."""

from __future__ import annotations

import re

import numpy as np
import pytest

from rounds.course.figure import Scatter
from rounds.kit import Order, Several
from tests.content.asked import choices_asked, course, found, numbers_asked

LEARNS = "ml-for-everyone/how-a-model-learns/"
TESTED = "ml-for-everyone/training-and-test-data/"


def rows_of(path: str, seed: int) -> list[tuple[float, float]]:
    ask = course().generator(path).draw(str(seed)).question.ask
    return [(float(x), float(y)) for x, y in re.findall(r"\| (\d+) \| (\d+) \|", ask)]


def rule_of(text: str) -> tuple[float, float]:
    """What the rule gives for each unit of its feature, and what it adds."""
    each, added = found(r": (\d+) \w+ for each .*?, plus (\d+)\.", text)
    return (each / 10 if "for each ten" in text else each), added


def test_one_miss() -> None:
    for text, answer, _ in numbers_asked(f"{LEARNS}one_miss"):
        each, added = rule_of(text)
        value, truth = found(r"For \D*(\d+).*? the truth was (\d+)", text)
        assert answer == pytest.approx(abs(truth - added - each * value))


def test_the_mean_absolute_error_by_numpy() -> None:
    for seed, (text, answer, _) in enumerate(numbers_asked(f"{LEARNS}average_miss")):
        each, added = rule_of(text)
        cases = np.array(rows_of(f"{LEARNS}average_miss", seed))
        assert len(cases) == 4
        assert answer == pytest.approx(np.abs(cases[:, 1] - added - each * cases[:, 0]).mean())


def test_training_moves_to_the_smaller_error() -> None:
    for seed, (text, question) in enumerate(choices_asked(f"{LEARNS}which_setting")):
        (added,) = found(r"plus (\d+)\. It may", text)
        settings = found(r"stand at (\d) or at (\d)", text)
        cases = np.array(rows_of(f"{LEARNS}which_setting", seed))
        per = 10 if "for each ten" in text else 1
        misses = [np.abs(cases[:, 1] - added - each * cases[:, 0] / per).mean() for each in settings]
        assert misses[0] != misses[1]
        assert question.right.startswith(f"Towards {settings[int(np.argmin(misses))]:g}:")


def test_the_loop_measures_before_it_moves() -> None:
    question = course().generator(f"{LEARNS}training_loop").draw("1").question
    assert isinstance(question, Order)
    verbs = [item.split()[0] for item in question.right]
    assert verbs == ["Put", "Predict", "Measure", "Move", "Stop"]


def test_training_touches_nothing_but_parameters() -> None:
    for seed in range(60):
        question = course().generator(f"{LEARNS}what_training_changes").draw(str(seed)).question
        assert isinstance(question, Several)
        assert not any("records" in text or "found out why" in text or "no errors" in text for text in question.right)


def test_patients_put_aside() -> None:
    for text, answer, _ in numbers_asked(f"{TESTED}how_many_to_learn_from"):
        (total,) = found(r"records of ([\d,]+) ", text)
        aside = sum(int(share) for share in re.findall(r"(\d+)%", text))
        assert answer + total * aside / 100 == pytest.approx(total)


def test_a_table_of_patients_built_and_asked() -> None:
    asked = set()
    for text, answer, _ in numbers_asked(f"{TESTED}table_of_patients"):
        (rate,) = found(r"alike, (\d+)% ", text)
        table = {f"old {at}": at % 100 < rate for at in range(1000)}
        common = sum(table.values()) > 500
        old = [(table[name], truth) for name, truth in table.items()]
        new = [(table.get(f"new {at}", common), at % 100 < rate) for at in range(1000)]
        if match := re.search(r"In how many of ([\d,]+) \*new\*", text):
            asked.add("count")
            wrong = sum(said != truth for said, truth in new) / len(new)
            assert answer == pytest.approx(wrong * int(match[1].replace(",", "")))
        else:
            cases = new if "of *new* cases" in text else old
            asked.add("new" if cases is new else "old")
            assert answer == pytest.approx(100 * sum(said == truth for said, truth in cases) / len(cases))
    assert asked == {"count", "new", "old"}


def test_only_one_of_the_four_figures_touched_nothing() -> None:
    lowest = 0
    for _, question in choices_asked(f"{TESTED}which_figure_to_believe"):
        touched = ("on the training set", "best of", "after")
        assert [text for text in question.options if not any(sign in text for sign in touched)] == [question.right]
        figures = sorted(int(text.split("%")[0]) for text in question.options)
        lowest += figures[0] == int(question.right.split("%")[0])
    assert 5 < lowest < 45, "the height of a figure does not tell"


def test_the_split_goes_by_person() -> None:
    for text, question in choices_asked(f"{TESTED}who_may_be_where"):
        (unit,) = re.findall(r"will be used on (\w+)s it has never met", text)
        assert question.right.startswith(f"80% of the {unit}s with all their")


def test_figures_tell_what_their_alternative_tells() -> None:
    by_hand = course().topics["how-a-model-learns"].figure
    fitted = course().topics["training-and-test-data"].figure
    assert isinstance(by_hand, Scatter)
    assert isinstance(fitted, Scatter)
    points = np.array(by_hand.points)
    assert np.abs(points[:, 1] - 5).mean() == pytest.approx(2.1, abs=0.05)
    assert np.abs(points[:, 1] + 0.5 - 0.12 * points[:, 0]).mean() == pytest.approx(0.4, abs=0.05)
    seen, new = np.array(fitted.points), np.array(fitted.new_points)
    for degree, misses in ((1, (0.9, 1.2)), (7, (0.0, 3.2))):
        curve = np.polynomial.Polynomial.fit(seen[:, 0], seen[:, 1], degree)
        found_misses = [np.abs(part[:, 1] - curve(part[:, 0])).mean() for part in (seen, new)]
        assert found_misses == pytest.approx(misses, abs=0.05)
