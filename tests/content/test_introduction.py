"""What the introduction says in words is what its figures show."""

from __future__ import annotations

import re
from typing import Any

import pytest

from rounds.check.rules.introduction_takes_its_minutes import (
    SECONDS_A_FIGURE,
    SECONDS_A_GUESS,
    WORDS_A_MINUTE,
    minutes,
    word_count,
)
from rounds.course import Introduction
from rounds.course.figure import Bars, PopulationDots, Threshold
from rounds.web.shell.figures.population_dots import counts
from rounds.web.shell.figures.threshold import fitted, places, wrong
from tests.shipped import shipped_course


@pytest.fixture(scope="module")
def introduction() -> Introduction:
    read = shipped_course().introduction
    assert read is not None
    return read


@pytest.fixture(scope="module")
def text(introduction: Introduction) -> str:
    return " ".join(introduction.lesson_file.read_text(encoding="utf-8").split())


def shown(introduction: Introduction, name: str) -> Any:
    return introduction.figures[name].figure


def mistakes(figure: Threshold, at: float) -> int:
    return sum(wrong(figure.ill, figure.well, (at,)))


def test_it_takes_five_to_seven_minutes(introduction: Introduction) -> None:
    """At 200 words a minute, 8 seconds to move a figure and 4 to make a guess."""
    assert (WORDS_A_MINUTE, SECONDS_A_FIGURE, SECONDS_A_GUESS) == (200, 8, 4)
    assert 5 <= minutes(introduction) <= 7
    assert 900 <= word_count(introduction) <= 1100


def test_the_twenty_are_the_same_people_in_every_scene(introduction: Introduction) -> None:
    people = {
        (shown(introduction, name).ill, shown(introduction, name).well)
        for name in ("rule", "learning", "by-heart", "toddlers")
    }
    ((ill, well),) = people
    assert len(ill) + len(well) == 20


def test_the_table_shows_four_of_the_twenty(introduction: Introduction) -> None:
    figure = shown(introduction, "rule")
    rows = re.findall(r"^\| (\d+) \| [\d.]+ \| \d+ \| (yes|no) \|$", introduction.lesson_file.read_text(), re.M)
    assert len(rows) == 4
    assert all(int(breaths) in (figure.ill if ill == "yes" else figure.well) for breaths, ill in rows)


@pytest.mark.parametrize("name", ["rule", "learning"])
def test_training_ends_at_the_one_best_place(introduction: Introduction, name: str) -> None:
    figure = shown(introduction, name)
    by_place = {at: mistakes(figure, at) for at in places(figure.threshold)}
    best = [at for at, number in by_place.items() if number == min(by_place.values())]
    assert best == [introduction.figures[name].end["threshold"]] == [21]
    assert by_place[21] > 0, "no line is right about all twenty"


def test_nine_knobs_know_the_old_by_heart_and_the_new_worse_than_one(introduction: Introduction) -> None:
    figure = shown(introduction, "by-heart")
    rules = {knobs: fitted(figure.ill, figure.well, knobs) for knobs in (1, 3, 5, 7, 9)}
    old = [sum(wrong(figure.ill, figure.well, rule)) for rule in rules.values()]
    new = [sum(wrong(figure.new_ill, figure.new_well, rule)) for rule in rules.values()]
    assert len(figure.new_ill) + len(figure.new_well) == 20
    assert rules[1] == (21,)
    assert old == sorted(old, reverse=True)
    assert (old[0], old[-1]) == (4, 0)
    assert new == sorted(new)
    assert (new[0], new[-1]) == (5, 8)
    assert rules[9][:3] == (17, 18, 19), "alarm at 17, none at 18, alarm again at 19"


def test_a_low_line_misses_nobody(introduction: Introduction) -> None:
    played = introduction.figures["choosing"]
    figure = shown(introduction, "choosing")
    assert wrong(figure.ill, figure.well, (50,)) == (3, 1)
    assert wrong(figure.ill, figure.well, (played.end["threshold"],)) == (0, 14)
    assert wrong(figure.ill, figure.well, (20,))[0] == 1, "the highest line that misses nobody"


def test_the_same_model_alarms_falsely_where_few_are_ill(introduction: Introduction, text: str) -> None:
    figure = shown(introduction, "few-ill")
    assert isinstance(figure, PopulationDots)
    for percent, real, false in ((40, 72, 12), (2, 4, 20)):
        people = counts(figure.population, percent, 90, 90)
        assert (people["true-positive"], people["false-positive"]) == (real, false)
        assert people["true-positive"] + people["true-negative"] == 180
    assert (72 / 84, 20 / 24) == (6 / 7, 5 / 6)
    assert "right about 180 of 200" in text
    assert "6 of 7 alarms are real; in the clinic 5 of 6 are false" in text


def test_no_line_suits_adults_and_toddlers(introduction: Introduction) -> None:
    figure = shown(introduction, "toddlers")
    assert wrong(figure.new_ill, figure.new_well, (21,)) == (0, len(figure.new_well))
    end = introduction.figures["toddlers"].end["threshold"]
    assert wrong(figure.new_ill, figure.new_well, (end,)) == (0, 0)
    assert wrong(figure.ill, figure.well, (end,))[0] == len(figure.ill)
    for at in places(figure.threshold):
        assert mistakes(figure, at) + sum(wrong(figure.new_ill, figure.new_well, (at,))) > 4


def test_the_saving_is_that_of_the_trial(introduction: Introduction, text: str) -> None:
    """From the counts in the source: readings and women of each arm."""
    figure = shown(introduction, "mammograms")
    assert isinstance(figure, Bars)
    two, sorted_first = 100 * 83_231 / 40_024, 100 * 46_345 / 39_996
    assert figure.groups[0].values == (round(two), 0)
    assert figure.groups[1].values == (round(sorted_first), round(two) - round(sorted_first))
    assert round(100 * (1 - sorted_first / two)) == 44
    assert "About 44%" in text
    assert (round(1000 * 244 / 39_996, 1), round(1000 * 203 / 40_024, 1)) == (6.1, 5.1)
    assert "6.1 in 1,000 women, against 5.1" in text
