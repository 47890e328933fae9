"""Whatever is sent in gets nowhere, never passes, is told what happened, and the next learner notices nothing."""

from __future__ import annotations

import os
import time
from dataclasses import replace

import pytest

from rounds.runner.protocol import CheckResult, Job, Status
from rounds.runner.workshop import Workshop
from tests.runner.programs import BREAKOUTS, GOOD, HARM, LIES, MARK, attack

EXERCISE = "sums/standardising/exercise_spread"
JOB = Job(code=GOOD, exercise=EXERCISE, wall_s=2, cpu_s=2, mem_mb=256, seed="a secret", learner="asha")


@pytest.fixture(autouse=True)
def secret(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ROUNDS_SECRET", "A-SECRET")


def test_an_attack_that_works_would_be_seen(box: Workshop) -> None:
    assert MARK in box.run(replace(JOB, code=attack("attempt(lambda: 1)"))).stdout


def refused(runner: Workshop, code: str) -> CheckResult:
    """The verdict on this program, which must be a no within its time, after which a good program passes at once."""
    began = time.monotonic()
    result = runner.check(replace(JOB, code=code))
    assert time.monotonic() - began < JOB.wall_s + 4
    assert not result.passed
    assert result.status is not Status.SANDBOX, result
    assert MARK not in str(result)
    assert healthy(runner)
    return result


def healthy(runner: Workshop) -> bool:
    began = time.monotonic()
    result = runner.check(replace(JOB, learner="ben"))
    assert time.monotonic() - began < JOB.wall_s + 1
    return result.passed


@pytest.mark.parametrize("name", BREAKOUTS)
def test_nobody_gets_out_of_the_box(box: Workshop, name: str) -> None:
    printed = box.run(replace(JOB, code=BREAKOUTS[name]))
    assert MARK not in printed.stdout, printed.stdout
    refused(box, BREAKOUTS[name])


@pytest.mark.parametrize("name", HARM)
def test_what_loops_floods_or_falls_over_is_stopped_and_told_so(box: Workshop, name: str) -> None:
    result = refused(box, HARM[name])
    assert result.says


@pytest.mark.parametrize("name", LIES)
def test_a_lie_never_passes_in_the_box(box: Workshop, name: str) -> None:
    refused(box, LIES[name])


@pytest.mark.parametrize("name", [name for name in LIES if "channel" not in name and "forged" not in name])
def test_a_lie_never_passes_on_a_laptop(pool: Workshop, name: str) -> None:
    refused(pool, LIES[name])


@pytest.mark.parametrize("name", ["loop", "sleep in the call", "output", "exit at once", "crash", "memory"])
def test_a_laptop_survives_accidents(pool: Workshop, name: str) -> None:
    if name == "memory" and os.name != "posix":
        pytest.skip("Windows has no limit on memory here")
    refused(pool, HARM[name])


def test_a_forged_answer_on_a_laptop_is_an_answer_like_any_other(pool: Workshop) -> None:
    forged = """
import gc
for thing in gc.get_objects():
    if type(thing).__name__ == "Channel":
        for _ in range(100):
            thing.send({"value": [-1.0, 1.0]})
def standardise(values): return 1
"""
    refused(pool, forged)
