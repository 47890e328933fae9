"""The figures of `rounds bench verdict` are what their names say."""

from __future__ import annotations

from benchmarks.verdict.__main__ import share_below, table


def test_p50_and_p95_are_times_that_were_measured() -> None:
    times = [float(number) for number in range(1, 61)]
    assert (share_below(times, 0.5), share_below(times, 0.95), share_below([7.0], 0.95)) == (30, 57, 7)


def test_a_figure_over_its_limit_says_so() -> None:
    assert "limits 150 and 400: over" in table({"click to verdict": [100.0, 500.0]})
    assert "over" not in table({"click to verdict": [100.0, 200.0], "the check alone": [900.0]})
