"""Counts and rates by group, worked out again: by pandas in a process of its own, and by hand from the rows."""

from __future__ import annotations

import ast
import re
from collections import Counter, defaultdict
from fractions import Fraction
from typing import TypeVar

import pandas as pd
import pytest

from rounds.course.exercise import read_exercise
from rounds.kit import Choice, Fill, FindLine, Lines, Number, Prints, Question, Table
from tests.content.asked import course
from tests.content.own_libraries import ended_with_libraries

TOPIC = "pandas/pandas-groupby"
SEEDS = range(20)
Q = TypeVar("Q", bound=Question)
# Ten rows of two groups of unequal size: one outcome is missing, and the rates differ.
GROUPS = ["a", "a", "a", "a", "a", "a", "a", "b", "b", "b"]
FIRST = [1, 0, 0, 0, 0, 0, None, 1, 1, 0]
SECOND = [1, 1, 0, 0, 0, 1, 0, 1, 0, 0]


def drawn_as(kind: type[Q], name: str, seeds: range = SEEDS) -> list[Q]:
    drawn = [course().generator(f"{TOPIC}/{name}").draw(str(seed)).question for seed in seeds]
    assert all(isinstance(question, kind) for question in drawn)
    return [question for question in drawn if isinstance(question, kind)]


def with_data(code: str) -> str:
    """The program with tables whose columns have the names that it reads."""
    columns: dict[str, list[object]] = defaultdict(lambda: list(FIRST))
    for name in ("ward", "clinic", "home", "team", "unit", "station"):
        columns[name] = list(GROUPS)
    for name in ("died", "copd", "positive", "fracture"):
        columns[name] = list(SECOND) if "crosstab" in code else list(FIRST)
    names = set(re.findall(r'"(\w+)"\]', code)) | set(re.findall(r'groupby\("(\w+)"', code))
    table = {name: columns[name] for name in sorted(names)}
    tables = set(re.findall(r'(\w+)(?:\["|\.groupby)', code)) - {"result"}
    head = "import pandas as pd\nnan = None\n" + "".join(f"{name} = pd.DataFrame({table})\n" for name in sorted(tables))
    return head + code


def shown_by(codes: list[str]) -> list[str]:
    ends = ended_with_libraries(map(with_data, codes))
    assert not any(end.error for end in ends)
    return [end.shown for end in ends]


def test_a_rate_is_the_mean_of_a_column_with_as_many_noughts_and_ones() -> None:
    for question in drawn_as(Number, "rate_of_a_ward"):
        assert isinstance(question.shows, Table)
        [asked] = re.findall(r"of `(\w+)` \*whose", question.ask)
        [(size, known, ones)] = [row[1:] for row in question.shows.rows if row[0] == asked]
        column = pd.Series([1.0] * int(ones) + [0.0] * (int(known) - int(ones)) + [None] * (int(size) - int(known)))
        assert float(question.answer) == pytest.approx(100 * column.mean())


def test_what_is_shown_is_what_pandas_shows_and_what_counting_gives() -> None:
    questions = drawn_as(Prints, "what_does_it_show", range(60))
    kinds = set()
    for question, end in zip(questions, ended_with_libraries(q.code for q in questions), strict=True):
        assert (end.shown.strip(), end.error) == (question.answer, "")
        assert ("`None`" in question.ask) == ("None" in question.code)
        groups, values = (ast.literal_eval(found) for found in re.findall(r": (\[.+\]),", question.code))
        call = question.code.split("\n")[-1]
        wanted = [*re.findall(r'\["(\w+)"\]', call), ""][-2 if "]" in call else -1]
        pile = [value for group, value in zip(groups, values, strict=True) if group == wanted]
        known = [value for value in pile if value is not None]
        named = [group for group in groups if group is not None]
        counted = {
            "mean": round(sum(known) / max(len(known), 1), 2),
            "count()": len(known),
            "value_counts": len(named),
            "size().sum": len(named),
            "size": len(pile),
            "len": len(groups),
            "sum": sum(known),
        }
        kind = next(word for word in counted if word in call)
        assert float(question.answer) == counted[kind]
        kinds.add(kind)
    assert len(kinds) == 7


def test_crosstabs_divide_by_whoever_stands_behind_of() -> None:
    questions = [q for q in drawn_as(Fill, "which_way_of_dividing", range(40)) if "crosstab" in q.code]
    right = shown_by([question.filled(question.answers) for question in questions])
    pairs = Counter((a, b) for a, b in zip(FIRST, SECOND, strict=True) if a is not None)
    both, first, second, everybody = pairs[1, 1], pairs[1, 1] + pairs[1, 0], pairs[1, 1] + pairs[0, 1], pairs.total()
    seen = set()
    for question, shown in zip(questions, right, strict=True):
        cell = float(shown.strip().split()[-1])
        if "of everybody" in question.ask:
            wanted = Fraction(both, everybody)
        else:
            [of] = re.findall(r"of those who (.+), what share", question.ask)
            [column] = re.findall(r'crosstab\(\w+\["(\w+)"\]', question.code)
            stem = {"drug": "drug", "smoker": "smoke", "fever": "fever", "sedated": "sedated"}[column]
            wanted = Fraction(both, first if stem in of else second)
        assert cell == pytest.approx(float(wanted), abs=1e-6)
        seen.add(question.answers)
    assert len({Fraction(both, n) for n in (first, second, everybody)}) == len(seen) == 3
    wrong = [question.filled(trap.answer.split("\n")) for question in questions for trap in question.traps]
    repeated = [shown for question, shown in zip(questions, right, strict=True) for _ in question.traps]
    assert all(shown != other for shown, other in zip(repeated, shown_by(wrong), strict=True))


def test_methods_count_or_keep_the_rows_that_are_wanted() -> None:
    questions = [q for q in drawn_as(Fill, "which_way_of_dividing", range(40)) if "crosstab" not in q.code]
    filled = []
    for question in questions:
        column = question.code.split("[")[0] + '["mean_here"]'
        after = f"\nprint(list({column}))" if "mean_here" in question.code else ""
        gaps = (question.reference(), *(trap.answer for trap in question.traps))
        filled += [with_data(question.filled([gap]) + after) for gap in gaps]
    ends = iter(ended_with_libraries(filled))
    seen = set()
    for question in questions:
        ours, *others = [next(ends) for _ in range(1 + len(question.traps))]
        numbers = [float(text) for text in re.findall(r"(?<=[ (\[])\d+(?:\.\d+)?", ours.shown)]
        [method] = question.answers
        if method == "transform":
            assert numbers == pytest.approx([1 / 6] * 7 + [2 / 3] * 3)
        else:
            assert numbers[:2] == ([6, 3] if method == "count" else [7, 3])
        assert all(other.error or other.shown != ours.shown for other in others)
        seen.add(method)
    assert seen == {"transform", "count", "size"}


def test_the_mean_of_all_is_that_of_the_rows_themselves() -> None:
    for question in drawn_as(Number, "mean_of_all"):
        assert isinstance(question.shows, Table)
        values = [value for _, many, mean in question.shows.rows for value in [float(mean)] * int(many)]
        assert float(question.answer) == pytest.approx(sum(values) / len(values))


def test_lines_in_order_show_the_rates_and_others_do_not() -> None:
    questions = drawn_as(Lines, "worst_first")
    programs = []
    for question in questions:
        [trap], [distractor] = question.traps, question.distractors
        worse = re.sub(r"result = piles.+", distractor.answer, question.code)
        programs += [with_data(code) for code in (question.code, trap.answer, worse)]
    ends = ended_with_libraries(programs)
    for ours, early, worse_end in zip(ends[::3], ends[1::3], ends[2::3], strict=True):
        rows = [line.split() for line in ours.shown.splitlines()[2:]]
        assert [(name, float(known), float(ones)) for name, known, ones, _ in rows] == [("b", 3, 2), ("a", 6, 1)]
        assert [float(row[-1]) for row in rows] == pytest.approx([200 / 3, 100 / 6])
        assert early.error == "KeyError"
        assert worse_end.shown != ours.shown


MENDED = {
    "known = piles.size()": "known = piles.count()",
    "ones = piles.mean()": "ones = piles.sum()",
    'usual = piles.agg("mean")': 'usual = piles.transform("mean")',
    "rates = rates.sort_values()": "rates = rates.sort_values(ascending=False)",
}


# What each mended program shows of the ten rows, by the name that the blamed line gives.
SHOWN: dict[str, list[float]] = {
    "known": [100 / 6, 200 / 3],
    "ones": [6, 3, 1, 2],
    "overall": [100 / 3],
    "usual": [5 / 6, -1 / 6],
    "rates": [200 / 3, 100 / 6],
}


def test_the_blamed_line_is_the_one_that_mends_the_program() -> None:
    questions = drawn_as(FindLine, "which_line_is_wrong", range(40))
    named, mended = [], []
    for question in questions:
        lines = question.code.split("\n")
        blamed = lines[question.line - 1]
        if blamed.startswith("overall"):
            [(table, column)] = re.findall(r'(\w+)\.groupby\(.+\)\["(\w+)"\]', lines[0])
            better = f'overall = {table}["{column}"].mean()'
        else:
            better = MENDED[blamed]
        mended.append("\n".join([*lines[: question.line - 1], better, *lines[question.line :]]))
        named.append(blamed.split()[0])
    before = shown_by([question.code for question in questions])
    for name, was, now in zip(named, before, shown_by(mended), strict=True):
        numbers = [float(text) for text in re.findall(r"(?<= )-?\d+\.?\d*|^\d+\.\d+", now)]
        wanted = SHOWN[name]
        assert was != now
        assert numbers[: len(wanted)] == pytest.approx(wanted, abs=1e-4)
    assert set(named) == set(SHOWN)


def test_what_is_said_of_a_colleagues_table_happens() -> None:
    codes = [
        'piles = stays.groupby("ward")["died"]\nprint(100 * piles.sum() / piles.size() < 100 * piles.mean())',
        'stays.loc[0, "ward"] = None\nprint(len(stays) - stays.groupby("ward")["died"].size().sum())',
        'print(pd.crosstab(df["drug"], df["died"], normalize="columns").sum())',
        'print(len(stays["days"] - stays.groupby("ward")["days"].transform("mean")))',
    ]
    low, lost, sums, each = (end.shown for end in ended_with_libraries(map(with_data, codes)))
    assert re.search(r"a +True\nb +False", low)
    assert (lost, each) == ("1\n", "10\n")
    assert sums.count("1.0\n") == 2
    assert (
        len({re.sub(r"\d+", "#", question.right) for question in drawn_as(Choice, "believe_the_table", range(60))}) == 6
    )


def test_deaths_by_ward_counted_one_by_one() -> None:
    [mortality] = read_exercise(course().topic_of(TOPIC).folder / "exercise_mortality.py").functions
    wards = ["west", None, "east", "west", "east", "north", "west", None, "north"]
    died = [1.0, 0.0, 0.0, None, 1.0, None, 0.0, 1.0, 0.0]
    known: dict[str, list[int]] = defaultdict(list)
    for ward, outcome in zip(wards, died, strict=True):
        if outcome is not None:
            known[ward or "unknown"].append(int(outcome))
    rows = [
        (ward, len(all_of), sum(all_of), round(100 * sum(all_of) / len(all_of), 1)) for ward, all_of in known.items()
    ]
    rows.sort(key=lambda row: (-row[3], row[0]))
    table = mortality(pd.DataFrame({"ward": wards, "died": died}))
    assert list(table.columns) == ["ward", "patients", "deaths", "percent"]
    assert [tuple(row) for row in table.itertuples(index=False)] == rows
    assert rows[0] == ("east", 2, 1, 50.0)
