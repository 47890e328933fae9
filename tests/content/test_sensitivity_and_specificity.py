"""Sensitivity and specificity, worked out again by sorting people one by one."""

from __future__ import annotations

import re
from statistics import NormalDist

import pytest

from rounds.course.figure import Distribution
from tests.content.asked import choices_asked, course, found, numbers_asked

HERE = "probability/sensitivity-and-specificity/"


def test_the_box_is_named_by_what_was_said_and_whether_it_was_true() -> None:
    for text, question in choices_asked(f"{HERE}name_the_box"):
        is_ill, is_flagged = "did not have" not in text, "were not flagged" not in text
        said = "positives" if is_flagged else "negatives"
        assert question.right == f"{'true' if is_ill == is_flagged else 'false'} {said}"


def test_a_complement_adds_up_to_the_whole_group() -> None:
    for text, answer, _ in numbers_asked(f"{HERE}complement_of_a_rate"):
        asked = "sensitivity" if "whom it misses" in text else "specificity"
        (rate,) = found(rf"{asked} of (\d+)%", text)
        hundred = [True] * int(rate) + [False] * (100 - int(rate))
        assert answer == hundred.count(False)


def test_a_rate_from_a_table_sorts_by_the_truth_whatever_way_the_table_lies() -> None:
    for text, answer, _ in numbers_asked(f"{HERE}both_from_a_table"):
        a, b, c, d = map(int, re.findall(r"\| (\d+) (?=\|)", text))
        by_truth = "| | flagged | not flagged |" in text
        true_pos, false_neg, false_pos, true_neg = (a, b, c, d) if by_truth else (a, c, b, d)
        people = [(True, True)] * true_pos + [(True, False)] * false_neg
        people += [(False, True)] * false_pos + [(False, False)] * true_neg
        wants_ill = "What is its sensitivity" in text
        judged = [is_ill == is_flagged for is_ill, is_flagged in people if is_ill == wants_ill]
        assert answer == pytest.approx(100 * sum(judged) / len(judged))


def test_expected_counts_come_out_of_a_crowd() -> None:
    for text, answer, _ in numbers_asked(f"{HERE}counts_to_expect"):
        sensitivity, specificity = found(r"sensitivity of (\d+)% and a specificity of (\d+)%", text)
        people, prevalence = found(r"used on ([\d,]+) people, of whom (\d+)%", text)
        ill = people * prevalence / 100
        wrong = (people - ill) * (1 - specificity / 100) if "false positives" in text else ill * (1 - sensitivity / 100)
        assert answer == pytest.approx(wrong)
        assert float(answer).is_integer()


def test_a_threshold_flags_those_at_the_line_too() -> None:
    for text, answer, _ in numbers_asked(f"{HERE}rates_from_scores"):
        scores = [int(n) for n in re.findall(r"\d+", text.partition("scored")[2].partition(". Twelve")[0])]
        (line,) = found(r"at (\d+) points or more", text)
        assert len(scores) == 8
        assert line in scores
        assert answer == pytest.approx(100 * sum(score >= line for score in scores) / 8)


def test_the_figure_tells_what_its_alternative_tells() -> None:
    figure = course().topics["sensitivity-and-specificity"].figure
    assert isinstance(figure, Distribution)
    healthy, ill = (NormalDist(group.mean, group.sd) for group in figure.groups)
    for line, sensitivity, specificity in ((10, 72, 91), (5, 98, 37)):
        assert round(100 * (1 - ill.cdf(line))) == sensitivity
        assert round(100 * healthy.cdf(line)) == specificity
