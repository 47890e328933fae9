"""Memory agrees with py-fsrs, and implicit credit with a calculation by hand."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from fsrs import Card, Rating, Scheduler
from hypothesis import given
from hypothesis import strategies as st

from rounds.mind.credit import next_kappa, practised
from rounds.mind.memory import Memory, credited, interval, placed, retrievability, reviewed
from tests.mind.people import DAY, NOON


def test_the_library_still_gives_its_published_intervals() -> None:
    # py-fsrs, tests/test_basic.py, test_review_card: default settings without fuzz (release 6.3).
    scheduler = Scheduler(enable_fuzzing=False)
    card, at, days = Card(card_id=1), datetime(2022, 11, 29, 12, 30, tzinfo=UTC), []
    for rating in [Rating.Good] * 6 + [Rating.Again] * 2 + [Rating.Good] * 5:
        card, _ = scheduler.review_card(card, rating, at)
        days.append((card.due - at).days)
        at = card.due
    assert days == [0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21]


def test_without_learning_steps_reviews_follow_the_same_intervals_from_the_first_day_on() -> None:
    # The first Good gives S = w2 = 2.3065 days, and at a desired retention of 0.9 the interval is S, rounded.
    memory = reviewed(None, True, False, NOON, 0.9)
    assert memory.stability == pytest.approx(2.3065)
    assert memory.due - NOON == 2 * DAY
    gaps = []
    for _ in range(3):
        at = memory.due
        memory = reviewed(memory, True, False, at, 0.9)
        gaps.append((memory.due - at).days)
    assert gaps == [11, 46, 163]


def test_after_s_days_nine_in_ten_is_remembered() -> None:
    assert retrievability(Memory(10, 5, NOON, NOON), NOON + 10 * DAY) == pytest.approx(0.9)


@given(st.floats(0.5, 400), st.integers(0, 400))
def test_remembering_agrees_with_the_library_on_whole_days(stability: float, days: int) -> None:
    card = Card(card_id=1, stability=stability, last_review=NOON)
    expected = Scheduler().get_card_retrievability(card, NOON + days * DAY)
    assert retrievability(Memory(stability, 5, NOON, NOON), NOON + days * DAY) == pytest.approx(expected)


@given(st.floats(0.1, 1000), st.floats(0.7, 0.95))
def test_our_interval_is_the_librarys(stability: float, retention: float) -> None:
    memory = reviewed(Memory(stability, 5, NOON, NOON), True, False, NOON + 3 * DAY, retention)
    assert memory.due - memory.last == interval(memory.stability, retention)


def test_half_a_review_by_implicit_practice() -> None:
    before = Memory(10, 5, NOON, NOON + 14 * DAY)
    at = NOON + 10 * DAY
    full = reviewed(before, True, False, at, 0.85)
    half = credited(before, 0.5, at, 0.85)
    assert half.stability == pytest.approx((10 + full.stability) / 2)
    assert retrievability(half, at) == pytest.approx(0.95)  # 0.9 + 0.5 × 0.1


def test_no_share_changes_nothing_that_is_remembered() -> None:
    before = Memory(10, 5, NOON, NOON)
    assert retrievability(credited(before, 0, NOON + 7 * DAY, 0.85), NOON + 7 * DAY) == pytest.approx(
        retrievability(before, NOON + 7 * DAY)
    )


def test_practice_is_the_best_product_along_a_path() -> None:
    direct = {"c": {"b": 0.6, "a": 0.2}, "b": {"a": 0.5}, "a": {}, "d": {"c": 0.3}}
    assert practised(direct, "c") == {"b": 0.6, "a": pytest.approx(0.3)}
    assert practised(direct, "d") == {"c": 0.3, "b": pytest.approx(0.18)}  # a at 0.09 is cut


def test_kappa_learns_from_what_was_remembered() -> None:
    assert next_kappa(0.5, True, 0.8) == pytest.approx(0.5 * 2.718281828**0.05)
    assert next_kappa(0.5, False, 0.8) == pytest.approx(0.5 * 2.718281828**-0.2)
    assert next_kappa(0.02, False, 1) == 0.02


def test_dues_of_placed_topics_are_spread_out() -> None:
    dues = [placed(NOON, True, share / 4).due for share in range(5)]
    assert all(first < second for first, second in pairwise(dues))
    assert placed(NOON, False, 0.5).stability == 21


def test_remembering_at_an_earlier_time_is_certain() -> None:
    assert retrievability(Memory(10, 5, NOON, NOON), NOON - timedelta(hours=1)) == 1
