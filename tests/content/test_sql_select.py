"""SELECT and WHERE: SQLite is asked, and the rows are gone through again in plain Python."""

from __future__ import annotations

import re
import sqlite3
from operator import eq, gt, le, lt, ne

import pytest

from rounds.kit import Choice, Fill, FindLine, LearnerQuery, Lines, Number, SetOf, Table
from tests.content.asked import course
from tests.content.own_sqlite import asked_of, asked_of_database, blocks, shown, stored

TOPIC = "pandas/sql-select"
SEEDS = range(40)
SIGNS = {">": gt, "<=": le, "<": lt, "<>": ne, "=": eq}


def holds(condition: str, value: float | None) -> bool | None:
    """A condition on one column in the logic of three values: true, false, or None for unknown."""
    if " OR " in condition:
        halves = [holds(half, value) for half in condition.split(" OR ")]
        return True if True in halves else None if None in halves else False
    if condition.startswith("NOT "):
        inner = holds(condition.removeprefix("NOT "), value)
        return None if inner is None else not inner
    if condition.endswith(" IS NULL"):
        return value is None
    _, sign, limit = condition.split(" ")
    if value is None or limit == "NULL":
        return None
    return bool(SIGNS[sign](value, float(limit)))


def test_rows_are_as_many_as_sqlite_gives_and_as_three_valued_logic_keeps() -> None:
    conditions = set()
    for seed in SEEDS:
        question = course().generator(f"{TOPIC}/how_many_rows").draw(str(seed)).question
        assert isinstance(question, Number)
        assert isinstance(question.shows, Table)
        [sql] = blocks(question.ask)
        table, condition = re.findall(r"FROM (\w+)\nWHERE (.+)", sql)[0]
        name, columns, rows = shown(question.shows, table)
        assert len(asked_of(sql, (name, columns, rows))) == question.answer
        assert sum(holds(condition, row[1]) is True for row in rows) == question.answer
        conditions.add(re.sub(r"[\d.]+|\b[a-z]+\b", "", condition))
    assert len(conditions) == 6


def test_matching_rows_are_those_of_sqlite_and_of_plain_python() -> None:
    for seed in SEEDS:
        question = course().generator(f"{TOPIC}/which_rows_match").draw(str(seed)).question
        assert isinstance(question, SetOf)
        assert isinstance(question.shows, Table)
        [sql] = blocks(question.ask)
        name, columns, rows = shown(question.shows, "patients")
        given = [row[0] for row in asked_of(sql, (name, columns, rows))]
        assert re.findall(r"\d+", question.answer) == [str(number) for number in given]
        if "LIKE" in sql:
            code = re.findall(r"'(\w+)%'", sql)[0]
            kept = [number for number, cell in rows if str(cell)[: len(code)] == code]
        else:
            low, high = map(float, re.findall(r"BETWEEN (\S+) AND (\S+)", sql)[0])
            kept = [
                number for number, cell in rows if isinstance(cell, (int, float)) and not (cell < low or cell > high)
            ]
        assert given == kept


EMPTY = (
    ("patients", ("id", "age", "k", "hb", "sex"), ()),
    ("stays", ("id", "ward", "days"), ()),
    ("results", ("id", "patient_id", "value", "test", "taken"), ()),
    ("falls", ("id", "happened", "injured", "age"), ()),
)


def test_filled_words_make_a_query_and_the_others_do_not() -> None:
    for seed in SEEDS:
        question = course().generator(f"{TOPIC}/words_of_a_query").draw(str(seed)).question
        assert isinstance(question, Fill)
        assert asked_of(question.filled(question.answers), *EMPTY) == []
        for trap in question.traps:
            with pytest.raises(sqlite3.OperationalError):
                asked_of(question.filled(trap.answer.split("\n")), *EMPTY)


def test_lines_in_order_make_a_query_and_in_other_orders_do_not() -> None:
    for seed in SEEDS:
        question = course().generator(f"{TOPIC}/clauses_in_order").draw(str(seed)).question
        assert isinstance(question, Lines)
        assert asked_of(question.code, *EMPTY) == []
        [distractor] = question.distractors
        instead = re.sub(r"WHERE .+", distractor.answer, question.code)
        for wrong in (*(trap.answer for trap in question.traps), instead):
            with pytest.raises(sqlite3.OperationalError):
                asked_of(wrong, *EMPTY)


def test_the_wrong_line_is_wrong_and_the_others_do_what_is_asked() -> None:
    slips = set()
    for seed in SEEDS:
        question = course().generator(f"{TOPIC}/line_that_goes_wrong").draw(str(seed)).question
        assert isinstance(question, FindLine)
        age, one, other, k = re.findall(
            r"of (\d+) and over on ward (\w) or (\w), .+ above (\S+) or", flat(question.ask)
        )[0]
        [month] = re.findall(r"BETWEEN '(2026-\d\d)", question.code)
        after = f"2026-{int(month[-2:]) + 1:02}-01"
        last = 30 if month.endswith("06") else 31
        days = (f"{month}-01", f"{month}-{last}", after, "2026-01-15")
        ages, values = (int(age) - 1, int(age), int(age) + 9), (None, float(k), float(k) + 1)
        rows = [(a, w, d, v) for d in days for a in ages for w in (one, other, "Z") for v in values]
        numbered = [(number, *row) for number, row in enumerate(rows, 1)]
        wanted = [row for row in numbered if row[1] >= int(age) and row[2] != "Z" and row[3][:7] == month
                  and (row[4] is None or row[4] > float(k))]  # fmt: skip
        wanted.sort(key=lambda row: (-row[1], row[0]))
        table = ("stays", ("id", "age", "ward", "admitted", "k"), numbered)
        assert asked_of(question.code, table) != [(row[0],) for row in wanted]
        mended = list(question.lines)
        mended[question.line - 1] = mend(mended[question.line - 1], after, f"{month}-{last}")
        assert asked_of("\n".join(mended), table) == [(row[0],) for row in wanted]
        slips.add(
            mend.__name__ if "ward" in question.lines[question.line - 1] else question.lines[question.line - 1][:10]
        )
    assert len(slips) == 4


def flat(text: str) -> str:
    return " ".join(text.split())


def mend(line: str, after: str, last: str) -> str:
    """The line as it should be."""
    if line.startswith("ORDER BY age,"):
        return line.replace("age,", "age DESC,")
    if "ward" in line:
        return re.sub(r"AND (.+)", r"AND (\1)", line)
    return line.replace("= NULL", "IS NULL").replace(after, last)


def test_what_is_said_of_queries_happens() -> None:
    rows = [(1, "warfarin"), (2, None), (3, "apixaban")]
    others = asked_of("SELECT id FROM p WHERE a <> 'warfarin'", ("p", ("id", "a"), rows))
    assert others == [(3,)]
    mended = asked_of("SELECT id FROM p WHERE a <> 'warfarin' OR a IS NULL", ("p", ("id", "a"), rows))
    assert mended == [(2,), (3,)]
    ages = ("p", ("age",), [(18,), (65,), (80,)])
    assert (65,) in asked_of("SELECT age FROM p WHERE age BETWEEN 18 AND 65", ages)
    assert (65,) in asked_of("SELECT age FROM p WHERE age BETWEEN 65 AND 80", ages)
    values = ("p", ("k",), [(None,), (5.6,), (5.5,)])
    assert asked_of("SELECT k FROM p WHERE k > 5.5 OR k IS NULL", values) == [(None,), (5.6,)]
    stories = set()
    for seed in SEEDS:
        question = course().generator(f"{TOPIC}/what_do_you_say").draw(str(seed)).question
        assert isinstance(question, Choice)
        stories.add(
            re.findall(
                "no potassium|Nothing sorts|everybody with NULL|counted twice|second half is true", question.right
            )[0]
        )
    assert len(stories) == 5


def test_the_queries_of_the_lesson() -> None:
    first, five = blocks((course().topic_of(TOPIC).folder / "topic.md").read_text(encoding="utf-8"))
    known = [(number, 60 + number, "ABC"[number % 3], 4.0 + number / 10) for number in range(1, 18)]
    rows = [*known, *((number, 40, "A", None) for number in range(18, 21))]
    table = ("patients", ("id", "age", "ward", "k"), rows)
    assert len(asked_of(first, table)) == 17
    chosen = [row for row in rows if row[2] in "AB" and (row[3] is None or row[3] > 5.5)]
    chosen.sort(key=lambda row: (-row[1], row[0]))
    assert len(chosen) > 1
    assert asked_of(five, table) == [(row[0], row[1], row[3]) for row in chosen[:5]]


def query(exercise: str) -> LearnerQuery:
    found = course().topic_of(TOPIC).exercises[exercise].query
    assert found is not None
    return found


def test_women_called_back_are_those_that_plain_python_finds() -> None:
    for seed in range(10):
        for database in query("exercise_called_back").databases(str(seed)):
            [patients] = stored(database)
            kept = [
                (i, age) for i, sex, age, k in patients if sex == "F" and age > 64 and not (k is not None and k <= 5.5)
            ]
            kept.sort(key=lambda row: (-row[1], row[0]))
            assert kept
            assert asked_of_database(query("exercise_called_back").sql, database) == kept


def test_adults_of_march_are_those_that_plain_python_finds() -> None:
    for seed in range(10):
        for database in query("exercise_march").databases(str(seed)):
            [stays] = stored(database)
            kept = [(i, at) for i, age, _, at in stays if age > 17 and "2026-03-01" <= at < "2026-04-01"]
            kept = sorted(sorted(kept), key=lambda row: row[1], reverse=True)
            assert asked_of_database(query("exercise_march").sql, database) == kept
