"""What is forecast is the mean of the forgetting curves, and reviews never make it worse."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rounds.mind.forecast import WEEKS, forecast
from rounds.mind.memory import DAY, Memory, placed, retrievability, reviewed

NOW = datetime(2030, 6, 3, 12, tzinfo=UTC)
MEMORIES = st.builds(
    lambda stability, ago, due: Memory(stability, 5.0, NOW - ago * DAY, NOW + due * DAY),
    st.floats(0.1, 400),
    st.integers(0, 300),
    st.integers(-200, 200),
)


def test_nothing_known_is_no_forecast() -> None:
    assert forecast((), NOW) == ()


def test_what_was_practised_a_moment_ago_is_remembered() -> None:
    today = forecast([reviewed(None, True, False, NOW, 0.85)], NOW)[0]
    assert (today.weeks, today.without_reviews, today.with_reviews) == (0, 1, 1)


def test_after_as_many_days_as_its_stability_nine_in_ten_is_left() -> None:
    week = forecast([Memory(7.0, 5.0, NOW, NOW + 400 * DAY)], NOW, weeks=(1,))[0]
    assert week.without_reviews == pytest.approx(0.9)


def test_a_review_that_falls_due_is_reckoned_from_its_day() -> None:
    memory = placed(NOW, asked=True, spread=1.0)
    days = (memory.due - NOW) / DAY
    assert days > 0
    weeks = int(days / 7) + 1
    after = reviewed(memory, True, False, memory.due, 0.85)
    expected = retrievability(after, NOW + timedelta(weeks=weeks))
    assert forecast([memory], NOW, weeks=(weeks,))[0].with_reviews == pytest.approx(expected)


@given(st.lists(MEMORIES, min_size=1, max_size=8))
def test_it_falls_without_reviews_and_never_gains_by_leaving_them_out(memories: list[Memory]) -> None:
    found = forecast(memories, NOW)
    assert [one.weeks for one in found] == list(WEEKS)
    left = [one.without_reviews for one in found]
    assert left == sorted(left, reverse=True)
    assert all(one.with_reviews >= one.without_reviews - 1e-9 for one in found)
    assert found[0].with_reviews == found[0].without_reviews
    assert left[3] == pytest.approx(sum(retrievability(one, NOW + 28 * DAY) for one in memories) / len(memories))
