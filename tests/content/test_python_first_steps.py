"""The first topics of Python, run by a Python of its own: what our questions say is what really happens."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from rounds.kit import Breaks, Fill, FindLine, Lines, Prints, Question
from tests.content.asked import course
from tests.content.own_python import ended

SEEDS = range(20)


def asked_as(*kinds: type[Question]) -> list[str]:
    """The questions of the unit that are of one of these kinds."""
    paths = (path for path in course().question_paths if path.startswith("python/"))
    return [path for path in paths if isinstance(course().generator(path).draw("0").question, kinds)]


def drawn(path: str) -> Iterator[Question]:
    """Each different draw of a question."""
    seen: set[str] = set()
    for seed in SEEDS:
        question = course().generator(path).draw(str(seed)).question
        if repr(question) not in seen:
            seen.add(repr(question))
            yield question


@pytest.mark.parametrize("path", asked_as(Prints, Breaks))
def test_python_itself_answers_as_we_do(path: str) -> None:
    for question in drawn(path):
        if isinstance(question, Prints):
            shown, error = ended(question.code)
            assert question.error == error, question.code
            assert error or question.answer.splitlines() == shown.strip().splitlines(), question.code
            wrong = [trap.answer.splitlines() for trap in question.traps]
            assert error or shown.strip().splitlines() not in wrong, question.code
        elif isinstance(question, Breaks):
            assert question.answer == (ended(question.code)[1] or "no error"), question.code


@pytest.mark.parametrize("path", asked_as(Fill))
def test_gaps_that_are_as_good_do_the_same(path: str) -> None:
    for question in drawn(path):
        if isinstance(question, Fill) and "open(" not in question.code:  # those run beside their file: test_files
            ours = ended(question.filled(question.answers))
            assert ours[1] in ("", "NameError"), question.code
            for gap, _ in enumerate(question.answers):
                for text in question.spellings(gap):
                    gaps = [*question.answers[:gap], text, *question.answers[gap + 1 :]]
                    assert ended(question.filled(gaps)) == ours, gaps


@pytest.mark.parametrize("path", asked_as(Lines))
def test_right_orders_do_the_same_and_wrong_ones_do_not(path: str) -> None:
    for question in drawn(path):
        if isinstance(question, Lines):
            ours = results(question.code)
            assert all(error == "" for _, error in ours), question.code
            assert all(results(other) == ours for other in question.also)
            for trap in question.traps:
                assert results(trap.answer) != ours, trap.answer


def results(code: str) -> list[tuple[str, str]]:
    """How the program ends; one that begins with a decision about a number, at its limit and above it."""
    begins = re.match(r"(?:\w+ = \d+\n)?(?=if (\w+) > (\d+):)", code)
    if begins is None:
        return [ended(code)]
    name, limit, rest = begins[1], int(begins[2]), code[begins.end() :]
    return [ended(f"{name} = {value}\n{rest}") for value in (limit, limit + 1)]


@pytest.mark.parametrize("path", [path for path in asked_as(FindLine) if path.endswith("which_line_will_not_run")])
def test_the_line_found_is_the_one_that_python_cannot_read(path: str) -> None:
    for question in drawn(path):
        assert isinstance(question, FindLine)
        refused = [number for number, line in enumerate(question.lines, 1) if ended(line)[1] == "SyntaxError"]
        assert refused == [question.line]


def test_a_check_of_four_signs_counts_them() -> None:
    [screen] = course().topic_of("python/booleans-and-comparisons").exercises["exercise_screen_positive"].functions
    for signs in range(16):
        cold, fast, breathless, count = (bool(signs & bit) for bit in (1, 2, 4, 8))
        given = (35.9 if cold else 36, 91 if fast else 90, 21 if breathless else 20, 12.1 if count else 12)
        assert screen(*given) is (signs.bit_count() >= 2)


def test_the_last_change_brings_the_reading_before_to_the_newest() -> None:
    [last_change] = course().topic_of("python/lists").exercises["exercise_last_change"].functions
    for readings in ([4.1, 3.6, 2.9, 2.2], [1.0, 9.5], [3.0, 3.0, 3.0]):
        assert readings[-2] + last_change(readings) == pytest.approx(readings[-1])


def test_index_times_height_squared_is_the_weight() -> None:
    [bmi] = course().topic_of("python/python-functions").exercises["exercise_bmi"].functions
    assert bmi(70, 175) == 22.9
    for weight, height in ((50, 150), (82.5, 168), (120, 199)):
        assert bmi(weight, height) * height * height / 10000 == pytest.approx(weight, abs=0.05 * 4)


def test_points_for_breathing_by_a_list_of_bands() -> None:
    [points] = course().topic_of("python/conditionals").exercises["exercise_news2_resp"].functions
    bands = {3: (*range(9), *range(25, 41)), 1: range(9, 12), 0: range(12, 21), 2: range(21, 25)}
    for right, rates in bands.items():
        assert {points(rate) for rate in rates} == {right}
