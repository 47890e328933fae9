"""First plots, drawn by a Matplotlib of its own and looked at."""

from __future__ import annotations

import re
from typing import TypeVar

import pandas as pd

from rounds.course.exercise import read_exercise
from rounds.kit import Choice, Fill, FindLine, Lines, Number, Plot, Question
from rounds.kit.exhibit import Listing
from rounds.runner import drawing
from rounds.runner.plots import solved
from tests.content.asked import course
from tests.content.own_libraries import Ended, ended_with_libraries

TOPIC = "plotting/plotting-basics"
SEEDS = range(20)
TIMES, VALUES = [0, 9, 3, 6], [2, 5, 4, 3]
IN_TIME, BY_VALUE = [[0, 3, 6, 9], [2, 4, 3, 5]], [[0, 6, 3, 9], [2, 3, 4, 5]]
Q = TypeVar("Q", bound=Question)


def drawn_as(kind: type[Q], name: str, seeds: range = SEEDS) -> list[Q]:
    drawn = [course().generator(f"{TOPIC}/{name}").draw(str(seed)).question for seed in seeds]
    assert all(isinstance(question, kind) for question in drawn)
    return [question for question in drawn if isinstance(question, kind)]


def with_data(code: str) -> str:
    """The program with a table in every name that it reads, whose rows are not in order of time."""
    columns = dict.fromkeys(("hour", "minute", "day", "age"), TIMES)
    columns |= dict.fromkeys(("temp", "pulse", "glucose", "creatinine", "lactate", "days"), VALUES)
    beds = [int(bed) for bed in re.findall(r"\d+", "".join(re.findall(r"in \[(.+)\]:", code)))]
    rows = [bed for bed in beds or [1] for _ in TIMES]
    many = len(beds or [1])
    table = {**{name: values * many for name, values in columns.items()}, "bed": rows}
    names = {"obs", "stays", "table", *re.findall(r"bed_\d+", code)}
    head = "import pandas as pd\nimport matplotlib.pyplot as plt\n"
    return head + "".join(f"{name} = pd.DataFrame({table})\n" for name in sorted(names)) + code


def points(question: Number, place: int = 0) -> list[tuple[float, float]]:
    assert isinstance(question.shows, Plot)
    return [(float(x), y) for x, y in question.shows.series[place].points]


def test_values_are_read_off_the_points() -> None:
    for question in drawn_as(Number, "read_the_chart"):
        read = points(question)
        assert [x for x, _ in read] == sorted({x for x, _ in read})
        highest = max(y for _, y in read)
        if "highest?" in question.ask:
            [wanted] = [x for x, y in read if y == highest]
        elif "What is the highest" in question.ask:
            wanted = highest
        else:
            [asked] = re.findall(r"(?:at|on day) (\d+)", question.ask)
            wanted = dict(read)[float(asked)]
        assert question.answer == wanted


def test_the_first_reading_above_the_line_is_found_one_by_one() -> None:
    for question in drawn_as(Number, "first_above_the_limit"):
        [(_, limit), _] = points(question, 1)
        assert str(int(limit)) in question.ask
        above = [x for x, y in points(question) if y > limit]
        assert question.answer == above[0]
        assert any(y == limit for _, y in points(question))
        assert "**" in question.working


def test_one_seed_draws_two_charts() -> None:
    for one, other in zip(drawn_as(Number, "read_the_chart"), drawn_as(Number, "first_above_the_limit"), strict=True):
        assert isinstance(one.shows, Plot)
        assert isinstance(other.shows, Plot)
        assert one.shows.y != other.shows.y


def test_charts_and_lines_are_counted_as_drawn() -> None:
    questions = drawn_as(Number, "how_many_are_drawn", range(60))
    listings = [question.shows.code for question in questions if isinstance(question.shows, Listing)]
    seen = set()
    for question, end in zip(questions, ended_with_libraries(map(with_data, listings)), strict=True):
        assert not end.error
        if "How many charts" in question.ask:
            counted = len(end.charts)
        elif "left chart" in question.ask:
            counted = len(end.charts[0]["lines"])
        else:
            [chart] = end.charts
            counted = len(chart["lines"])
        assert question.answer == counted
        seen.add((question.ask[-25:], counted))
    assert len(seen) >= 6


def labelled(end: Ended) -> bool:
    [chart] = end.charts
    return bool(chart["x_label"] and chart["y_label"] and len(chart["lines"]) == 1)


def test_right_orders_show_a_labelled_chart_and_wrong_ones_do_not() -> None:
    questions = drawn_as(Lines, "lines_of_a_chart")
    right = [code for question in questions for code in (question.code, *question.also)]
    wrong = [trap.answer for question in questions for trap in question.expected_wrong()]
    assert (len(right), len(wrong)) == (6 * len(questions), 2 * len(questions))
    assert all(labelled(end) and not end.error for end in ended_with_libraries(right))
    assert not any(labelled(end) and not end.error for end in ended_with_libraries(wrong))


def test_filled_gaps_draw_what_was_asked_and_wrong_ones_do_not() -> None:
    questions = drawn_as(Fill, "fill_the_chart")
    filled = [
        with_data(question.filled(gaps))
        for question in questions
        for gaps in (question.answers, *(trap.answer.split("\n") for trap in question.traps))
    ]
    ends = iter(ended_with_libraries(filled))
    for question in questions:
        ours, *others = [next(ends) for _ in range(1 + len(question.traps))]
        assert not ours.error
        [chart] = ours.charts
        if "not in order" in question.ask:
            assert chart["lines"] == [IN_TIME]
        elif "two methods" in question.ask:
            assert chart["x_label"].startswith("time")
            assert "(" in chart["y_label"]
            assert not chart["y_label"].startswith("time")
        elif "two numbers" in question.ask:
            [(low, high)] = re.findall(r"from (\d+) to (\d+)", question.ask)
            assert chart["y_limits"] == [float(low), float(high)]
        else:
            assert (chart["points"], chart["lines"]) == ([[list(pair) for pair in zip(TIMES, VALUES, strict=True)]], [])
        assert all(end.error or end.charts != ours.charts for end in others)
    assert len({question.ask.split()[0] for question in questions}) >= 3


# What should be seen on the one chart when nothing is wrong.
def sound(end: Ended) -> bool:
    if end.error or len(end.charts) != 1:
        return False
    [chart] = end.charts
    labels = chart["x_label"].startswith("time") and chart["y_label"] and chart["title"]
    return bool(labels and chart["lines"] == [IN_TIME])


def test_the_line_that_is_blamed_spoils_the_chart_in_the_way_described() -> None:
    seen = set()
    mended = []
    questions = drawn_as(FindLine, "which_line_spoils_it", range(40))
    ends = ended_with_libraries(with_data(question.code) for question in questions)
    for question, end in zip(questions, ends, strict=True):
        lines = question.code.split("\n")
        assert not sound(end)
        chart = end.charts[0]
        label = question.ask.split(".")[0]
        seen.add(re.sub(r"and [\w ]+ going", "", label))
        if "to and fro" in label:
            assert chart["lines"] == [BY_VALUE]
            fixed = [*lines]
            fixed[question.line - 1] = 'obs = obs.sort_values(["hour"])'
        elif "going across" in label:
            assert chart["lines"] == [IN_TIME[::-1]]
            found = re.findall(r'obs\["(\w+)"\]', lines[question.line - 1])
            fixed = [*lines]
            fixed[question.line - 1] = f'ax.plot(obs["{found[1]}"], obs["{found[0]}"])'
        elif "points alone" in label:
            assert (chart["lines"], len(chart["points"])) == ([], 1)
            fixed = [line.replace("ax.scatter", "ax.plot") for line in lines]
        elif "goes up says nothing" in label:
            assert not chart["y_label"]
            assert not chart["x_label"].startswith("time")
            fixed = [*lines]
            fixed[question.line - 1] = lines[question.line - 1].replace("set_xlabel", "set_ylabel")
        elif "second chart" in label:
            assert [bool(one["lines"]) for one in end.charts] == [True, False]
            assert [bool(one["x_label"] and one["title"]) for one in end.charts] == [False, True]
            fixed = [*lines[: question.line - 1], *lines[question.line :]]
        else:
            assert not chart["title"]
            fixed = [line for line in lines if line != "plt.show()"] + ["plt.show()"]
            assert lines[question.line - 1] == "plt.show()"
        mended.append(with_data("\n".join(fixed)))
    assert all(map(sound, ended_with_libraries(mended)))
    assert len(seen) >= 5


def test_what_is_said_of_a_colleagues_chart_happens() -> None:
    lesson = (
        "import matplotlib.pyplot as plt\nfig, ax = plt.subplots()\nax.plot([0, 4, 12, 8], [36.8, 37.4, 39.1, 38.6])\n"
    )
    twice = lesson + "ax.plot([0, 4], [37, 38])\nplt.show()\n"
    late = lesson + 'plt.show()\nax.set_title("Bed 7")\n'
    side = "import matplotlib.pyplot as plt\nfig, (left, right) = plt.subplots(1, 2)\nplt.show()\n"
    back, again, untitled, both = ended_with_libraries([lesson + "plt.show()", twice, late, side])
    assert back.charts[0]["lines"][0][0] == [0, 4, 12, 8]
    assert len(again.charts[0]["lines"]) == 2
    assert untitled.charts[0]["title"] == ""
    assert len(both.charts) == 2
    rights = {question.right for question in drawn_as(Choice, "judge_a_chart", range(60))}
    assert len(rights) == 5


def test_the_exercise_draws_readings_in_their_order() -> None:
    [plot_temps] = read_exercise(course().topic_of(TOPIC).folder / "exercise_plot_temps.py").functions
    table = pd.DataFrame({"hour": [8, 0, 4], "temp": [38.2, 36.9, 40.1]})
    drawing.fresh()
    plot = solved(plot_temps.solve, (table,))
    temps, level = plot.lines
    assert list(zip(temps.x, temps.y, strict=True)) == [(0, 36.9), (4, 40.1), (8, 38.2)]
    assert (level.is_level, level.y) == (True, (38, 38))
    assert (plot.y_limits, "40.1" in plot.title) == ((35, 42), True)
    assert list(table["hour"]) == [8, 0, 4]
