"""Posteriors by counting people, and once by drawing them at random."""

from __future__ import annotations

import re

import numpy as np
import pytest

from tests.content.asked import choices_asked, course, found, numbers_asked

HERE = "probability/bayes-theorem/"


def posterior(prior: float, hit: float, false: float) -> float:
    """The posterior by odds: prior odds times the ratio of the two likelihoods."""
    odds = prior / (100 - prior) * hit / false
    return 100 * odds / (1 + odds)


def test_counted_people() -> None:
    for text, answer, _ in numbers_asked(f"{HERE}out_of_a_thousand"):
        people, ill, hits, healthy, false = found(
            r"Picture ([\d,]+) .*?: ([\d,]+) have .*, and (\d+) of these .* Of the ([\d,]+) without it, ([\d,]+) have",
            text,
        )
        assert ill + healthy == people
        assert answer == pytest.approx(100 * hits / (hits + false))


def test_the_posterior_by_odds() -> None:
    for text, answer, _ in numbers_asked(f"{HERE}posterior"):
        prior, hit, false = found(r", (\d+)% have .* found in (\d+)%; without, in (\d+)%", text)
        assert answer == pytest.approx(posterior(prior, hit, false))


def test_the_posterior_by_drawing_people() -> None:
    chance = np.random.default_rng(1763)
    text, answer, _ = next(iter(numbers_asked(f"{HERE}posterior")))
    prior, hit, false = found(r", (\d+)% have .* found in (\d+)%; without, in (\d+)%", text)
    ill = chance.random(2_000_000) < prior / 100
    shows = chance.random(ill.size) < np.where(ill, hit, false) / 100
    assert 100 * ill[shows].mean() == pytest.approx(answer, abs=0.5)


def test_three_diagnoses_share_out_one() -> None:
    for seed, (text, answer, _) in enumerate(numbers_asked(f"{HERE}differential")):
        ask = course().generator(f"{HERE}differential").draw(str(seed)).question.ask
        table = {name.strip(): (int(a), int(b)) for name, a, b in re.findall(r"\| ([^|]+) \| (\d+)% \| (\d+)% \|", ask)}
        (asked,) = re.findall(r"posterior probability of (.*?), in", text)
        people = {name: prior * given for name, (prior, given) in table.items()}
        assert sum(prior for prior, _ in table.values()) == 100
        assert answer == pytest.approx(100 * people[asked] / sum(people.values()))


def test_two_tests_are_two_updates() -> None:
    for text, answer, _ in numbers_asked(f"{HERE}two_tests"):
        prior, hit, false, hit_2, false_2 = found(
            r", (\d+)% have .* in (\d+)% of those with it and in (\d+)% of .* test B in (\d+)% and (\d+)%", text
        )
        assert answer == pytest.approx(posterior(posterior(prior, hit, false), hit_2, false_2))


def test_fewer_false_positives_move_it_most() -> None:
    for text, question in choices_asked(f"{HERE}what_moves_it"):
        prior, hit, false = found(r", (\d+)% have .* in (\d+)% of those with it and in (\d+)% of", text)
        (fewer,) = found(r"found in ([\d.]+)% of those without", question.right)
        assert fewer == false / 2
        assert posterior(prior, hit, fewer) > 1.3 * posterior(prior, 99, false)
