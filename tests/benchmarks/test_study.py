"""The study benchmark forgets, charges and compares as it says."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from benchmarks.placement.ours import graph_of
from benchmarks.study.__main__ import report
from benchmarks.study.term import DAYS, MINUTES, POLICIES, Person, term
from benchmarks.study.truth import TRUTHS
from tests.benchmarks.test_placement import CHAIN

NOVICE = Person(np.zeros(6, bool), 1, "halving", 0.5)


@pytest.mark.parametrize("truth", TRUTHS)
def test_truths_forget_and_practice_helps(truth: str) -> None:
    memory = TRUTHS[truth](2, np.random.default_rng(0))
    assert memory.recall(0, 5) == 0
    for topic in (0, 1):
        memory.learn(topic, 0)
    assert memory.recall(0, 1) > memory.recall(0, 30) > memory.recall(0, 200) > 0
    memory.practise(0, 30)
    assert memory.recall(0, 60) > memory.recall(1, 60) + 0.05


@pytest.mark.parametrize("truth", TRUTHS)
@pytest.mark.parametrize("policy", POLICIES)
def test_a_term_is_charged_and_comes_out_the_same_again(truth: str, policy: str) -> None:
    person = replace(NOVICE, truth=truth)
    first, again = (term(CHAIN, graph_of(CHAIN), person, POLICIES[policy], 0.85) for _ in range(2))
    assert first == again
    assert 0 < first["lessons"] + first["reviews"] <= DAYS * (MINUTES + 6)
    assert (first["reviews"] > 0) == POLICIES[policy].reviews
    assert 0 < first["sum_180"] < first["sum_90"] <= 6


def test_retention_is_tuned_for_each_policy_with_reviews() -> None:
    runs = {}
    for truth in TRUTHS:
        for transfer in (0.0, 0.5, 1.0):
            for policy in POLICIES:
                for retention in (0.8, 0.85, 0.9):
                    figures = dict.fromkeys(("sum_90", "firm_90", "firm_180", "lessons", "reviews"), 1.0)
                    sum_180 = retention * (1 + transfer) + (policy == "reviews with credit")
                    runs[truth, transfer, policy, retention] = {**figures, "sum_180": sum_180}
    found = report([runs, runs])["worlds"]["traces"]["0.5"]
    assert found["reviews"]["gain"] == {"mean": 0, "se": 0}
    assert found["reviews with credit"]["gain"] == {"mean": 1, "se": 0}
    best = found["reviews"]
    assert best["retention"] == 0.9
    assert best["sum_180"] == pytest.approx(1.35)
    assert best["se_sum_180"] == 0
    assert best["shipped"]["sum_180"] == pytest.approx(0.85 * 1.5, abs=0.01)
