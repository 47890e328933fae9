"""Counting and grouping: SQLite is asked, and the rows are counted again in plain Python."""

from __future__ import annotations

import re
import sqlite3
from collections import Counter, defaultdict
from fractions import Fraction

import pytest

from rounds.kit import Choice, Fill, FindLine, LearnerQuery, Number, Table
from tests.content.asked import course
from tests.content.own_sqlite import Row, asked_of, asked_of_database, blocks, shown, stored

TOPIC = "pandas/sql-group-by"
SEEDS = range(60)


def numbers(name: str) -> list[tuple[Number, str, list[Row], list[Row]]]:
    """Questions with the query that they show, the rows it is asked of, and what SQLite gives."""
    found = []
    for seed in SEEDS:
        question = course().generator(f"{TOPIC}/{name}").draw(str(seed)).question
        assert isinstance(question, Number)
        assert isinstance(question.shows, Table)
        [sql] = blocks(question.ask)
        table = shown(question.shows, question.shows.caption)
        found.append((question, sql, table[2], asked_of(sql, table)))
    return found


def test_counts_are_those_of_sqlite_and_of_a_tally() -> None:
    asked: Counter[str] = Counter()
    for question, sql, rows, given in numbers("three_counts"):
        assert given == [(question.answer,)]
        inside = re.findall(r"COUNT\((.+)\)", sql)[0]
        tally = {"*": len(rows), "DISTINCT patient_id": len({row[0] for row in rows})}
        assert tally.get(inside, sum(row[1] is not None for row in rows)) == question.answer
        asked[inside] += 1
    assert len(asked) > 4


def test_averages_are_those_of_sqlite_and_of_exact_fractions() -> None:
    forms = set()
    for question, sql, rows, given in numbers("what_the_query_shows"):
        assert given == [(pytest.approx(question.answer, abs=1e-12),)]
        known = [row[1] for row in rows if row[1] is not None]
        form = re.sub(r"[a-z]+", "x", re.findall(r"SELECT (.+)", sql)[0])
        exact = Fraction(sum(known), len(rows) if "*)" in form else len(known))
        is_whole = form.startswith("SUM")
        assert question.answer == (exact.numerator // exact.denominator if is_whole else float(exact))
        forms.add(form)
    assert forms == {"AVG(x)", "SUM(x) / COUNT(x)", "SUM(x) / COUNT(*)", "1.0 * SUM(x) / COUNT(*)"}


def test_groups_are_those_of_sqlite_and_of_a_counter() -> None:
    answers = set()
    for question, sql, rows, given in numbers("how_many_groups"):
        assert len(given) == question.answer
        limit = re.findall(r"WHERE \w+ > (\d+)", sql)
        [least] = re.findall(r">= (\d+)", sql)
        tally = Counter(ward for ward, value in rows if not limit or value > int(limit[0]))
        assert sum(n >= int(least) for n in tally.values()) == question.answer
        answers.add((bool(limit), question.answer))
    assert len(answers) > 3


EMPTY = (
    ("stays", ("ward", "age", "died", "days"), ()),
    ("falls", ("ward", "injured"), ()),
    ("doses", ("drug", "given"), ()),
    ("visits", ("clinic", "seen", "wait"), ()),
)


def test_filled_words_make_a_query_and_the_others_do_not() -> None:
    for seed in SEEDS:
        question = course().generator(f"{TOPIC}/rows_or_groups").draw(str(seed)).question
        assert isinstance(question, Fill)
        assert asked_of(question.filled(question.answers), *EMPTY) == []
        for trap in question.traps:
            with pytest.raises(sqlite3.OperationalError):
                asked_of(question.filled(trap.answer.split("\n")), *EMPTY)


# Group, patient, date of admission, length, outcome.
HOSPITAL: list[Row] = [
    *(("A", n, f"2026-01-{n:02}", 9, n % 3 == 0) for n in range(1, 31)),
    *(("A", n, "2026-02-01", 9, None) for n in range(1, 6)),
    ("A", 99, "2025-01-01", 1, 1),
    *(("B", n % 25, "2026-01-05", 9, 0) for n in range(31)),
    *(("C", n % 9, "2026-01-05", 9, 0) for n in range(40)),
]


def counted_again(days: int, least: int) -> list[Row]:
    groups = defaultdict(list)
    for group, patient, admitted, length, died in HOSPITAL:
        if length >= days:
            groups[group].append((patient, admitted, died))
    rows = []
    for group, stays in sorted(groups.items()):
        patients = {patient for patient, _, _ in stays}
        outcomes = [int(died) for _, _, died in stays if died is not None]
        if len(patients) >= least:
            percent = round(float(100 * Fraction(sum(outcomes), len(outcomes))), 1)
            rows.append((group, len(patients), max(admitted for _, admitted, _ in stays), percent))
    return rows


def mended(line: str) -> str:
    line = line.replace("COUNT(patient_id)", "COUNT(DISTINCT patient_id)").replace(" admitted AS", " MAX(admitted) AS")
    line = line.replace("100 *", "100.0 *").replace("/ COUNT(*)", "/ COUNT(died)")
    return line.replace("HAVING COUNT(*)", "HAVING COUNT(DISTINCT patient_id)")


def test_the_line_miscounts_and_the_others_do_not() -> None:
    slips = set()
    for seed in SEEDS:
        question = course().generator(f"{TOPIC}/line_that_miscounts").draw(str(seed)).question
        assert isinstance(question, FindLine)
        days, group, least = re.findall(r"stays of (\d+) days .+ each (\w+) with at least (\d+)", flat(question.ask))[0]
        table = ("stays", (group, "patient_id", "admitted", "days", "died"), HOSPITAL)
        wanted = counted_again(int(days), int(least))
        lines = list(question.lines)
        assert sorted(asked_of("\n".join(lines), table)) != wanted
        slips.add(lines[question.line - 1].split(" >=")[0])
        lines[question.line - 1] = mended(lines[question.line - 1])
        assert sorted(asked_of("\n".join(lines), table)) == wanted
        assert [mended(line) for line in lines] == lines
    assert len(slips) == 5


def flat(text: str) -> str:
    return " ".join(text.split())


def test_what_is_said_of_groups_happens() -> None:
    assert asked_of("SELECT 3 / 2, 100 * (3 / 8), 100.0 * 3 / 8, 3 / 40") == [(1, 0, 37.5, 0)]
    values = ("p", ("k",), [(4,), (6,), (None,)])
    assert asked_of("SELECT AVG(k), COUNT(*), COUNT(k) FROM p", values) == [(5.0, 3, 2)]
    stays = ("s", ("ward", "c"), [("A", "x"), ("A", "y"), ("A", "y")])
    [(ward, name, n)] = asked_of("SELECT ward, c, COUNT(*) FROM s GROUP BY ward", stays)
    assert (ward, n) == ("A", 3)
    assert name in "xy"
    with pytest.raises(sqlite3.OperationalError, match="misuse of aggregate"):
        asked_of("SELECT ward FROM s WHERE COUNT(*) > 20 GROUP BY ward", stays)
    stories = set()
    words = "patients|left out|some row|divided whole|HAVING is right"
    for seed in SEEDS:
        question = course().generator(f"{TOPIC}/what_do_you_say").draw(str(seed)).question
        assert isinstance(question, Choice)
        stories.add(re.findall(words, question.right)[0])
        if "came twice" in question.ask:
            stays, again = re.findall(r"“(\d+) patients” .+ (\d+) patients came", flat(question.ask))[0]
            ids = [*range(int(stays) - int(again)), *range(int(again))]
            assert len(ids) == int(stays)
            assert f"were {len(set(ids))} patients" in question.right
    assert len(stories) == 5


def test_the_queries_of_the_lesson() -> None:
    by_ward, old, long = blocks((course().topic_of(TOPIC).folder / "topic.md").read_text(encoding="utf-8"))
    rows = [("ABCDE"[n % 5], 64 + n % 3, 5) for n in range(40)]
    assert len(asked_of(by_ward, ("stays", ("ward", "age", "days"), rows))) == 5
    many = [("A", 65, 1)] * 21 + [("B", 64, 1)] * 30 + [("C", 70, 1)] * 20
    assert asked_of(old, ("stays", ("ward", "age", "days"), many)) == [("A", 21)]
    lengths = [("A", 3), ("A", 4), *(("B", days) for days in (8, 9, 20, 7, 6, 5, 4, 3, None))]
    assert asked_of(long, ("stays", ("ward", "days"), lengths)) == [("B", 37.5), ("A", 0.0)]
    assert round(100 * 3 / 9, 1) == 33.3


def query(exercise: str) -> LearnerQuery:
    found = course().topic_of(TOPIC).exercises[exercise].query
    assert found is not None
    return found


def percent(top: int, bottom: int) -> float | None:
    """To one decimal, halves upwards as SQLite does."""
    return None if bottom == 0 else int(Fraction(1000 * top, bottom) + Fraction(1, 2)) / 10


def test_deaths_by_ward_are_those_that_plain_python_counts() -> None:
    for seed in range(10):
        for database in query("exercise_died_by_ward").databases(str(seed)):
            [stays] = stored(database)
            patients: dict[str, set[int]] = defaultdict(set)
            outcomes: dict[str, list[int]] = defaultdict(list)
            for _, ward, patient, died in stays:
                patients[ward].add(patient)
                outcomes[ward] += [] if died is None else [died]
            rows = [(w, len(patients[w]), percent(sum(outcomes[w]), len(outcomes[w]))) for w in patients]
            rows = sorted((row for row in rows if row[1] > 9), key=lambda row: (-(row[2] or 0), row[0]))
            assert len(rows) == 4
            assert asked_of_database(query("exercise_died_by_ward").sql, database) == rows


def test_long_stays_are_those_that_plain_python_counts() -> None:
    for seed in range(10):
        for database in query("exercise_long_stays").databases(str(seed)):
            [stays] = stored(database)
            lengths: dict[str, list[int]] = defaultdict(list)
            for _, ward, days in stays:
                lengths[ward] += [] if days is None else [days]
            rows = [(w, len(days), percent(len([d for d in days if d >= 8]), len(days))) for w, days in lengths.items()]
            assert sorted(asked_of_database(query("exercise_long_stays").sql, database)) == sorted(rows)
