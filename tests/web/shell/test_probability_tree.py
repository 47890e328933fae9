"""Products and natural frequencies along a probability tree."""

from __future__ import annotations

import json
import re
from dataclasses import asdict, replace
from math import prod
from pathlib import Path
from typing import Any

import pytest

from rounds.course.figure import Branch, ProbabilityTree, Slider, read_figure
from rounds.web.shell import figures
from rounds.web.shell.figures import probability_tree
from rounds.web.study.styleguide_figures import TREE, TREE_OF_THREE_LEVELS
from tests.web.shell.in_node import in_node

ONE_PATH = replace(TREE, highlighted=(("flu", "positive"),))
THREE_WAYS = ProbabilityTree(
    alt="Three wards.",
    of="patients",
    population=250,
    highlighted=(("C", "home"),),
    branches=(
        Branch(path=("A",), probability=0.2),
        Branch(path=("B",), probability=0.3),
        Branch(path=("C",), probability=0.5),
        *(Branch(path=(ward, "home"), probability=0.7) for ward in "AB"),
        *(Branch(path=(ward, "stays")) for ward in "ABC"),
        Branch(path=("C", "home"), probability=Slider(0.4, 0, 1, 0.1)),
    ),
)
ALL = [TREE, ONE_PATH, TREE_OF_THREE_LEVELS, THREE_WAYS]


def test_the_paths_are_multiplied_and_added_up() -> None:
    assert probability_tree.sentence(TREE, 0.1) == (
        "Flu, positive: 0.1 × 0.9 = 0.09; no flu, positive: 0.9 × 0.05 = 0.045. Together 0.135: 135 of 1,000 people."
    )
    assert probability_tree.sentence(ONE_PATH, 0.2) == "Flu, positive: 0.2 × 0.9 = 0.18, 180 of 1,000 people."


@pytest.mark.parametrize("figure", ALL)
def test_every_fork_shares_out_all_that_come_to_it(figure: ProbabilityTree) -> None:
    for moved in (0.01, 0.037, 0.1, 0.333):
        shares, people = probability_tree.probabilities(figure, moved), probability_tree.counts(figure, moved)
        for path in [(), *(branch.path for branch in figure.branches if len(branch.path) < figure.levels)]:
            fork = figure.fork(path)
            assert sum(shares[branch.path] for branch in fork) == pytest.approx(1)
            assert sum(people[branch.path] for branch in fork) == people[path]


def test_people_at_a_leaf_follow_the_product() -> None:
    people = probability_tree.counts(TREE_OF_THREE_LEVELS, 0.04)
    shares = probability_tree.probabilities(TREE_OF_THREE_LEVELS, 0.04)
    for leaf in TREE_OF_THREE_LEVELS.leaves:
        expected = 10_000 * prod(shares[leaf[: depth + 1]] for depth in range(3))
        assert people[leaf] == pytest.approx(expected, abs=1)


def test_nodes_stand_in_order_and_apart() -> None:
    html = figures.render(TREE_OF_THREE_LEVELS)
    ends = [float(y) for y in re.findall(r'x2="306" y2="([\d.]+)"', html)]
    assert len(ends) == 8
    assert sorted(ends) == [ends[0] + 40 * at for at in range(8)]
    assert html.count("branch is-on") == 6 + 1, "six branches on two paths, and the legend"


def test_the_slider_names_what_it_is_given() -> None:
    assert "P(flu) <span" in figures.render(TREE)
    assert "P(home | C) <span" in figures.render(THREE_WAYS)


@pytest.mark.parametrize("figure", ALL)
def test_page_and_server_say_the_same_of_a_tree(script: Path, figure: ProbabilityTree) -> None:
    places = [step / 100 for step in range(101)]
    settings = json.dumps(asdict(figure))
    expression = f"{json.dumps(places)}.map((probability) => f.tree({settings}, {{probability}}))"
    assert in_node(script, expression) == [probability_tree.sentence(figure, moved) for moved in places]


def branch(*path: str, **more: Any) -> dict[str, Any]:
    return {"path": list(path), **more}


SLIDER = {"start": 0.1, "low": 0, "high": 0.5, "step": 0.05}
FIRST = [branch("flu", probability=SLIDER), branch("none")]
SECOND = [branch("none", "ill", probability=0.2), branch("none", "well")]
TOO_MANY = [
    *FIRST,
    *SECOND,
    branch("flu", "ill", probability=0.9),
    branch("flu", "well"),
    branch("cold", probability=0.6),
    branch("cold", "ill", probability=0.5),
    branch("cold", "well"),
]
SOUND = [*FIRST, *SECOND, branch("flu", "ill", probability=0.9), branch("flu", "well")]


def settings(branches: list[dict[str, Any]], **changed: Any) -> dict[str, Any]:
    """The settings of a tree as figure.toml gives them."""
    tree = {"kind": "probability-tree", "alt": "A tree.", "highlighted": [["flu", "ill"]]}
    return tree | {"branches": branches} | changed


def test_a_tree_is_read_from_settings() -> None:
    figure = read_figure(settings(SOUND))
    assert isinstance(figure, ProbabilityTree)
    assert figure.leaves == [("flu", "ill"), ("flu", "well"), ("none", "ill"), ("none", "well")]
    assert figure.movable.path == ("flu",)


@pytest.mark.parametrize(
    ("branches", "said"),
    [
        (FIRST, "a tree has two or three levels; the longest path has 1"),
        ([], "the longest path has 0"),
        ([*SOUND, branch("flu")], "the path .'flu'. is empty or given twice"),
        ([*SOUND, branch("cold", "ill")], "hangs in the air; give .'cold'. as well"),
        ([*SOUND, branch("flu", "a name that runs on")], "does not fit; on 2 levels a name has 1 to 14 letters"),
        ([*FIRST, *SECOND], "'flu'. ends early; every path has 2 names"),
        ([*FIRST, *SECOND, branch("flu", "ill", probability=1)], "has 1 branches; it has 2 or 3"),
        ([*FIRST, *SECOND, branch("flu", "ill", probability=90), branch("flu", "well")], "write 0.1 for 10%"),
        (
            [*FIRST, *SECOND, branch("flu", "ill", probability=0.5), branch("flu", "well", probability=0.4)],
            "sums to 0.9; make it 1, or leave one probability out",
        ),
        ([*FIRST, *SECOND, branch("flu", "ill"), branch("flu", "well")], "leaves 2 probabilities out"),
        ([branch("flu", probability=0.1), *SOUND[1:]], "exactly one probability is a slider; there are 0"),
        (TOO_MANY, "can come to more than 1; end the slider earlier"),
        ([branch("flu", probability={**SLIDER, "start": 0.7}), *SOUND[1:]], r"start \(0.7\) must lie"),
    ],
)
def test_branches_at_fault_say_what_to_mend(branches: list[dict[str, Any]], said: str) -> None:
    with pytest.raises(ValueError, match=said):
        read_figure(settings(branches))


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"highlighted": []}, "highlighted: at least one path"),
        ({"highlighted": [["flu"]]}, "highlighted: .'flu'. is not a path to a leaf; leaves are .'flu', 'ill'."),
        ({"population": 0}, "population .0. must be at least 1"),
    ],
)
def test_settings_at_fault_say_what_to_mend(changed: dict[str, Any], said: str) -> None:
    with pytest.raises(ValueError, match=said):
        read_figure(settings(SOUND, **changed))
