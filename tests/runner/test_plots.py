"""A plot is checked by what it shows, as data: from the learner's file to the words."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import matplotlib.pyplot as plt
import pytest

from rounds.check.mutants import mutants
from rounds.check.solving import judged, passes
from rounds.course.exercise import read_exercise
from rounds.kit import Bar, Drawing, drawn
from rounds.runner.codec import BadData, dumps, loads, loads_report
from rounds.runner.difference import difference
from rounds.runner.drawing import Drawn
from rounds.runner.plots import as_asked, solved
from rounds.runner.protocol import CheckResult, Env, Job
from rounds.runner.workshop import Workshop

FILE = Path(__file__).parent / "exercises/sums/plots/exercise_temperature.py"
OURS = read_exercise(FILE).solution
JOB = Job(
    code=OURS,
    exercise="sums/plots/exercise_temperature",
    env=Env.FULL,
    wall_s=30,
    cpu_s=20,
    mem_mb=1024,
    seed="a secret",
)


def failed(result: CheckResult) -> dict[str, str]:
    return {item.title: item.got for item in result.items if not item.ok}


@pytest.mark.parametrize("kind", ["box", "pool"])
def test_our_solution_passes(request: pytest.FixtureRequest, kind: str) -> None:
    runner: Workshop = request.getfixturevalue(kind)
    result = runner.check(JOB)
    assert result.passed, result


@pytest.mark.parametrize(
    ("old", "new", "title", "got"),
    [
        ("ax.set_ylim(35, 42)", "ax.set_ylim(0, 42)", "The y axis goes from 35 to 42.", "y from 0 to 42"),
        ("temperature (°C)", "temperature", "Both axes say what they show", "y label 'temperature'"),
        ("highest {max(temperatures)} °C", "chart", "The title names the highest", "title 'chart'"),
        ("ax.axhline(38)", "ax.axvline(38)", "A level line stands at 38 °C.", "a plot of 2 lines"),
    ],
)
def test_what_is_missing_is_a_sentence(box: Workshop, old: str, new: str, title: str, got: str) -> None:
    found = failed(box.check(replace(JOB, code=OURS.replace(old, new))))
    assert next(iter(found)).startswith(title), found
    assert got in next(iter(found.values()))


def test_pyplot_alone_will_do_and_what_was_drawn_before_does_not_count(box: Workshop) -> None:
    code = """
import matplotlib.pyplot as plt
plt.plot([1, 2], [99, 99])
def chart(hours, temperatures):
    pairs = sorted(zip(hours, temperatures))
    plt.plot(*zip(*pairs))
    plt.axhline(38)
    plt.xlabel("h")
    plt.ylabel("°C")
    plt.ylim(35, 42)
    plt.title(str(max(temperatures)))
"""
    result = box.check(replace(JOB, code=code))
    assert result.passed, result


def test_a_function_that_draws_nothing_is_told_to_return_its_axes(box: Workshop) -> None:
    result = box.check(replace(JOB, code="def chart(hours, temperatures):\n    return 7\n"))
    assert "end with `return ax`" in "".join(item.hint for item in result.items)


def test_every_mistake_is_told_apart_and_no_mutant_passes() -> None:
    exercise = read_exercise(FILE)
    for mistake in exercise.functions[0].mistakes:
        assert judged(exercise, {"chart": mistake.solve}).mistake == mistake.misconception
    made = list(mutants(exercise, FILE))
    # To give back the figure is as good as its axes.
    assert [mutant.reads for mutant in made if passes(exercise, {"chart": mutant.solve})] == ["return _"]


def everything() -> object:
    figure, (left, right) = plt.subplots(1, 2)
    left.scatter([1, 2], [3, 4], label="seen")
    left.hlines([5], 0, 2)
    left.plot([1, 2], [3, None], "--s", label="told")
    left.legend()
    left.text(1, 1, "here")
    left.set_yscale("log")
    right.bar(["A", "B"], [24, 18])
    return figure


def test_lines_points_bars_ticks_and_words_come_across() -> None:
    plt.close("all")
    plot = drawn(solved(everything, ()))
    left, right = plot.panels
    assert (left.points[0].x, left.points[0].y, left.points[0].label) == ((1, 2), (3, 4), "seen")
    assert [(line.style, line.marker, line.label, line.is_level) for line in left.lines] == [
        ("--", "s", "told", False),
        ("-", "", "", True),
    ]
    assert (left.legend, left.texts, left.y_scale) == (("seen", "told"), ("here",), "log")
    assert right.bars == (Bar(-0.4, 0, 0.8, 24), Bar(0.6, 0, 0.8, 18))
    assert right.x_ticks == ("A", "B")


def plot_of(*heights: float) -> Drawing:
    def draw() -> object:
        _, ax = plt.subplots()
        ax.plot([0, 1], heights[:2])
        ax.bar([0, 1], heights[2:])
        return ax

    return drawn(solved(draw, ()))


@pytest.mark.parametrize(
    ("got", "want", "says"),
    [
        ((1, 2, 3, 4), (1, 3, 3, 4), "Line 1 goes through (0, 1), (1, 2), not through (0, 1), (1, 3)."),
        ((1, 2, 3, 4), (1, 2, 3, 5), "The bars do not stand where they should"),
        ((1, 2, 3, 4), (1, 2, 3, 4), ""),
    ],
)
def test_what_differs_in_a_plot_is_told(got: tuple[float, ...], want: tuple[float, ...], says: str) -> None:
    assert difference(plot_of(*got), plot_of(*want)).startswith(says)


def test_the_server_reads_no_drawing() -> None:
    with pytest.raises(BadData, match="no such form"):
        loads_report(dumps(Drawn([{}])))


@pytest.mark.parametrize("panels", [[{}], [7], [{"title": "x"}], [None]])
def test_a_drawing_that_is_none_counts_as_nothing(panels: list[object]) -> None:
    assert as_asked(loads(dumps(Drawn(panels)))) is None  # type: ignore[arg-type]


@pytest.mark.parametrize("drawing", [Drawn([], 1), Drawn([{}], 1), Drawn([{}], -1), Drawn("x")])  # type: ignore[arg-type]
def test_a_malformed_drawing_is_refused(drawing: Drawn) -> None:
    with pytest.raises(BadData):
        loads(dumps(drawing))
