"""A rule laid by hand or fitted: whom it misses and alarms for nothing, and that page and server agree."""

from __future__ import annotations

import json
import random
import re
from dataclasses import asdict, replace
from itertools import combinations, product
from pathlib import Path
from typing import Any

import pytest

from rounds.course.figure import Slider, read_figure
from rounds.course.figure.played import Played, read_played
from rounds.web.shell import figures
from rounds.web.shell.figures import bars, population_dots, threshold
from rounds.web.study.styleguide_figures import (
    BY_HAND,
    BY_KNOBS,
    IN_PLAIN_WORDS,
    ONE_GROUP_AT_A_TIME,
    TWO_ROWS,
    WITH_LOSSES,
)
from tests.web.shell.in_node import in_node


def test_an_alarm_begins_at_the_threshold_itself() -> None:
    assert threshold.sentence(BY_HAND, 20, (20,)) == (
        "Alarm from 20 breaths a minute: 1 of 4 with pneumonia missed, 1 of 5 others alarmed for nothing. "
        "Wrong about 2 of 9."
    )


def test_two_rows_are_told_apart() -> None:
    assert threshold.sentence(TWO_ROWS, 22, (22,)) == (
        "Alarm from 22 breaths a minute. last winter: 1 of 4 missed, 0 of 5 alarmed for nothing. "
        "this winter: 1 of 3 missed, 0 of 3 alarmed for nothing."
    )


def test_a_fitted_rule_says_how_it_does_on_old_and_new() -> None:
    assert threshold.sentence(BY_KNOBS, 1, (22,)) == (
        "A rule with 1 knob is wrong about 1 of 9 (last winter) and 1 of 6 (this winter)."
    )


@pytest.mark.parametrize("seed", range(8))
def test_a_fitted_rule_is_the_least_wrong_of_all_rules(seed: int) -> None:
    """By another road: every set of cuts is tried."""
    chance = random.Random(seed)
    ill = tuple(chance.randint(5, 14) for _ in range(6))
    well = tuple(chance.randint(1, 10) for _ in range(8))
    values = sorted({*ill, *well})
    for knobs in range(1, 6):
        tried = (cuts for size in range(knobs + 1) for cuts in combinations(values, size))
        best = min(sum(threshold.wrong(ill, well, cuts)) for cuts in tried)
        found = threshold.fitted(ill, well, knobs)
        assert len(found) <= knobs
        assert sum(threshold.wrong(ill, well, found)) == best


def test_the_bars_below_say_how_wrong_each_place_is() -> None:
    context: Any = threshold.context(WITH_LOSSES)
    places = threshold.places(Slider(22, 12, 32))
    wrong = [sum(threshold.wrong(BY_HAND.ill, BY_HAND.well, (at,))) for at in places]
    heights = [bar["height"] for bar in context["losses"]]
    assert heights == pytest.approx([max(heights) * one / max(wrong) for one in wrong], abs=0.1)
    assert [bar["is_picked"] for bar in context["losses"]].index(True) == places.index(22)


def test_everybody_stands_where_their_value_is_and_on_nobody_else() -> None:
    context: Any = threshold.context(TWO_ROWS)
    spots = [(mark["x"], mark["y"]) for mark in context["marks"]]
    assert len(set(spots)) == len(spots) == 15
    kinds = [mark["kind"] for mark in context["marks"]]
    assert kinds.count("true-positive") == 5
    assert kinds.count("false-negative") == 2
    assert all(0 <= y < context["height"] for _, y in spots)


SETTINGS: dict[str, Any] = {
    "kind": "threshold", "alt": "People.", "unit": "breaths", "condition": "pneumonia", "low": 10, "high": 30,
    "row": "last winter", "ill": [20, 22], "well": [14], "threshold": {"start": 20, "low": 12, "high": 28},
}  # fmt: skip


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"low": 40}, "low (40) must be below high (30)"),
        ({"well": []}, "ill and well: somebody in each"),
        ({"new_ill": [20]}, "new_row names who new_ill and new_well are"),
        ({"ill": [30]}, "do not lie between 10 and 30"),
        ({"well": [14] * 11}, "more than 10 people of a row have one value"),
        ({"knobs": {"start": 1, "low": 1, "high": 5}}, "either a threshold to lay by hand or knobs"),
        ({"threshold": {"start": 20, "low": 10, "high": 28}}, "it moves between low (10) and high (30)"),
        ({"threshold": {"start": 8, "low": 12, "high": 28}}, "threshold: start (8) must lie between"),
    ],
)
def test_a_fault_in_its_settings_is_named(changes: dict[str, Any], says: str) -> None:
    with pytest.raises(ValueError, match=re.escape(says)):
        read_figure(SETTINGS | changes)


@pytest.mark.parametrize(
    ("knobs", "more", "says"),
    [
        ({"start": 1, "low": 1, "high": 11}, {}, "knobs: from 1 to 9"),
        ({"start": 1, "low": 1, "high": 5, "step": 0.5}, {}, "knobs: a whole number"),
        ({"start": 7, "low": 1, "high": 5}, {}, "knobs: start (7) must lie between"),
        ({"start": 1, "low": 1, "high": 5}, {"losses": True}, "losses: only a threshold laid by hand"),
    ],
)
def test_a_fault_in_its_knobs_is_named(knobs: dict[str, Any], more: dict[str, Any], says: str) -> None:
    settings = {name: value for name, value in SETTINGS.items() if name != "threshold"}
    with pytest.raises(ValueError, match=re.escape(says)):
        read_figure({**settings, "knobs": knobs, **more})


def test_page_and_server_say_the_same(script: Path) -> None:
    cases: list[tuple[object, int, list[float]]]
    cases = [(asdict(figure), at, [at]) for figure, at in product((BY_HAND, TWO_ROWS), range(12, 33))]
    cases += [(asdict(BY_KNOBS), k, list(threshold.fitted(BY_KNOBS.ill, BY_KNOBS.well, k))) for k in (1, 3, 5)]
    expression = f"{json.dumps(cases)}.map(([settings, at, cuts]) => f.threshold(settings, at, cuts))"
    expected = [threshold.sentence(figure, at, (at,)) for figure, at in product((BY_HAND, TWO_ROWS), range(12, 33))]
    expected += [threshold.sentence(BY_KNOBS, k, threshold.fitted(BY_KNOBS.ill, BY_KNOBS.well, k)) for k in (1, 3, 5)]
    assert in_node(script, expression) == expected


def test_plain_dots_say_how_often_they_are_right() -> None:
    said = population_dots.plain_sentence(population_dots.counts(200, 2, 90, 90), "pneumonia")
    assert said == "4 of 200 have pneumonia. Right about 180. 24 alarms: 4 real, 20 false. Missed: 0."
    html = figures.render(IN_PLAIN_WORDS)
    assert html.count('type="range"') == 1, "what is fixed has no slider"
    assert "Have pneumonia" in html
    assert "predictive" not in html


def test_page_and_server_say_the_same_of_plain_dots(script: Path) -> None:
    cases = [list(case) for case in product(range(0, 51, 3), (0, 60, 90), (0, 60, 90))]
    expression = (
        f"{json.dumps(cases)}.map(([p, s, c]) => "
        'f.plainDots(f.count(200, {prevalence: p, sensitivity: s, specificity: c}), "flu"))'
    )
    expected = [population_dots.plain_sentence(population_dots.counts(200, *case), "flu") for case in cases]
    assert in_node(script, expression) == expected


def test_one_group_of_bars_at_a_time(script: Path) -> None:
    said = [bars.sentence(ONE_GROUP_AT_A_TIME, {"group": group}) for group in (1, 2)]
    assert said == ["Men: people 44 A, 11 B, 4 AB, 41 0.", "Women: people 42 A, 9 B, 5 AB, 44 0."]
    expression = f"[1, 2].map((group) => f.discrete({json.dumps(asdict(ONE_GROUP_AT_A_TIME))}, {{group}}))"
    assert in_node(script, expression) == said
    with pytest.raises(ValueError, match="group: a slider from 1 to the number of groups"):
        read_figure({**json.loads(json.dumps(asdict(ONE_GROUP_AT_A_TIME))), "kind": "bars", "group": GROUP_OF_3})


GROUP_OF_3 = {"start": 1, "low": 1, "high": 3}


def test_a_figure_is_played_to_its_end() -> None:
    played = Played(BY_HAND, {"threshold": 12}, "Alarm everybody")
    html = figures.render_played(played)
    start, end = html.split("</r-figure>")
    assert "1 of 4 with pneumonia missed" in start
    assert "data-play>Alarm everybody<" in start
    assert "0 of 4 with pneumonia missed, 5 of 5 others" in end
    assert "<input" not in end
    assert figures.render_played(Played(BY_HAND)) == figures.render(BY_HAND)
    assert played.ended == replace(BY_HAND, threshold=Slider(12, 12, 32))


@pytest.mark.parametrize(
    ("end", "says"),
    [
        ({"threshold": 20}, "a `button` that says what it does"),
        ({"button": "Go"}, "a value for each slider"),
        ({"button": "Go", "low": 20}, "low is no slider of this figure"),
        ({"button": "Go", "threshold": 40}, "threshold moves from 12 to 28, not to 40"),
    ],
)
def test_an_end_that_cannot_be_reached_is_named(end: dict[str, Any], says: str) -> None:
    with pytest.raises(ValueError, match=re.escape(says)):
        read_played({**SETTINGS, "end": end})
