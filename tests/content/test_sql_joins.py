"""Joins: SQLite is asked, and rows are put together again in plain Python."""

from __future__ import annotations

import re
import sqlite3
from collections import defaultdict

from rounds.kit import Choice, FindLine, LearnerQuery, Lines, Number, SetOf, Table
from tests.content.asked import course
from tests.content.own_sqlite import Row, asked_of, asked_of_database, blocks, shown, stored

TOPIC = "pandas/sql-joins"
SEEDS = range(60)


def numbers(name: str) -> list[tuple[Number, str, Table]]:
    found = []
    for seed in SEEDS:
        question = course().generator(f"{TOPIC}/{name}").draw(str(seed)).question
        assert isinstance(question, Number)
        assert isinstance(question.shows, Table)
        [sql] = blocks(question.ask)
        found.append((question, sql, question.shows))
    return found


def patients(count: int) -> tuple[str, tuple[str, ...], list[Row]]:
    return "patients", ("id",), [(number,) for number in range(1, count + 1)]


def test_rows_of_a_join_are_those_of_sqlite_and_of_all_pairs() -> None:
    joins = set()
    for question, sql, table in numbers("rows_of_a_join"):
        people = int(re.findall(r"has (\d+) rows", question.ask)[0])
        other = shown(table, table.caption)
        assert len(asked_of(sql, patients(people), other)) == question.answer
        pairs = [(p, row) for p in range(1, people + 1) for row in other[2] if row[0] == p]
        lonely = set(range(1, people + 1)) - {row[0] for row in other[2]}
        is_left = "LEFT JOIN" in sql
        assert len(pairs) + (len(lonely) if is_left else 0) == question.answer
        assert lonely
        joins.add(is_left)
    assert len(joins) == 2


def test_rows_multiply_as_sqlite_and_nested_loops_say() -> None:
    for question, sql, table in numbers("rows_multiply"):
        tables, loops = [patients(3)], 0
        for place in (1, 2):
            rows = [(row[0],) for row in table.rows for _ in range(int(row[place]))]
            tables.append((table.columns[place], ("patient_id",), rows))
        assert len(asked_of(sql, *tables)) == question.answer
        for person in (1, 2, 3):
            first, second = ([row for row in rows if row[0] == person] for _, _, rows in tables[1:])
            if "LEFT" in sql:
                first, second = first or [(None,)], second or [(None,)]
            loops += sum(1 for _ in first for _ in second)
        assert loops == question.answer


def test_sums_after_a_join_are_those_of_sqlite_and_of_every_pair() -> None:
    for question, sql, table in numbers("sum_after_a_join"):
        many = table.columns[2].removeprefix("rows in ")
        key = re.findall(r"b\.(\w+) = a\.id", sql)[0]
        rows = [(row[0],) for row in table.rows for _ in range(int(row[2]))]
        values = {row[0]: int(row[1]) for row in table.rows}
        ours = (table.caption, table.columns[:2], [row[:2] for row in table.rows])
        assert asked_of(sql, ours, (many, (key,), rows)) == [(question.answer,)]
        assert sum(values[number] for (number,) in rows) == question.answer


def test_who_comes_back_is_found_by_sqlite_and_by_sets() -> None:
    forms = set()
    for seed in SEEDS:
        question = course().generator(f"{TOPIC}/who_comes_back").draw(str(seed)).question
        assert isinstance(question, SetOf)
        assert isinstance(question.shows, Table)
        [sql] = blocks(question.ask)
        table = shown(question.shows, question.shows.caption)
        given = sorted(row[0] for row in asked_of(sql, patients(6), table))
        assert [int(number) for number in re.findall(r"\d+", question.answer)] == given
        wanted = re.findall(r"= '(\w+)'", sql)
        found = {row[0] for row in table[2] if not wanted or row[1] == wanted[0]}
        everybody = set(range(1, 7))
        kept = everybody - found if "IS NULL" in sql else found if "WHERE" in sql else everybody
        assert set(given) == kept
        forms.add((bool(wanted), "IS NULL" in sql, "WHERE" in sql))
    assert len(forms) == 4


def mended(line: str) -> str:
    line = re.sub(r"^JOIN", "LEFT JOIN", line).replace("COUNT(*)", "COUNT(x.id)")
    line = re.sub(r"ON (\w)\.id = p\.id", r"ON \1.patient_id = p.id", line)
    return re.sub(r"^WHERE", "  AND", re.sub(r"GROUP BY \w\.patient_id", "GROUP BY p.id", line))


def test_the_line_goes_wrong_and_the_others_do_not() -> None:
    slips = set()
    for seed in SEEDS:
        question = course().generator(f"{TOPIC}/line_that_drops").draw(str(seed)).question
        assert isinstance(question, FindLine)
        name, short = re.findall(r"JOIN (\w+) (\w)", question.code)[0]
        when, day = re.findall(r"(\w+) >= '(\S+)'", question.code)[0]
        rows = [(11, 1, day), (12, 1, "2026-12-01"), (13, 2, "2025-12-31"), (2, 4, day), (14, 4, "2026-10-02")]
        table = (name, ("id", "patient_id", when), rows)
        wanted = [(p, len([row for row in rows if row[1] == p and row[2] >= day])) for p in (1, 2, 3, 4)]
        lines = list(question.lines)
        assert sorted(asked_of("\n".join(lines), patients(4), table)) != wanted
        lines[question.line - 1] = mended(lines[question.line - 1]).replace("x.id", f"{short}.id")
        assert sorted(asked_of("\n".join(lines), patients(4), table)) == wanted
        slips.add(question.line)
    assert slips == {1, 3, 4, 5, 6}


EXTRA = (
    ("stays", ("patient_id", "admitted"), [(1, "2026-02-01"), (1, "2026-01-01"), (2, "2026-03-01")]),
    ("visits", ("patient_id", "seen"), [(1, "2026-01-01"), (1, "2026-02-01"), (2, "2026-03-01")]),
    ("results", ("patient_id",), [(1,), (1,), (2,)]),
    ("scores", ("patient_id", "news"), [(1, 3), (1, 7), (2, 1)]),
)
LISTED: dict[str, list[Row]] = {
    "stays": [(1, "2026-01-01"), (2, "2026-03-01"), (3, None)],
    "visits": [(1, "2026-02-01"), (2, "2026-03-01"), (3, None)],
    "results": [(1, 2), (2, 1), (3, None)],
    "scores": [(1, 7), (2, 1), (3, None)],
}


def answered(sql: str) -> list[Row] | None:
    """What the query gives, or None where SQLite refuses it."""
    try:
        return sorted(asked_of(sql, patients(3), *EXTRA))
    except sqlite3.OperationalError:
        return None


def test_lines_in_order_list_everybody_and_in_other_orders_do_not() -> None:
    tables = set()
    for seed in SEEDS:
        question = course().generator(f"{TOPIC}/named_query_in_order").draw(str(seed)).question
        assert isinstance(question, Lines)
        table = question.code.split("\n")[2].removeprefix("FROM ")
        assert answered(question.code) == LISTED[table]
        [distractor] = question.distractors
        grouped = question.code.replace("GROUP BY patient_id", distractor.answer)
        for wrong in (*(trap.answer for trap in question.traps), grouped):
            assert answered(wrong) != LISTED[table]
        tables.add(table)
    assert tables == LISTED.keys()


def test_what_is_said_of_joins_happens() -> None:
    scans = ("scans", ("id", "patient_id", "kind"), [(1, 1, "ct"), (2, 2, "mri")])
    left = "SELECT p.id FROM patients p LEFT JOIN scans s ON s.patient_id = p.id"
    assert asked_of(f"{left} WHERE s.kind = 'ct' AND s.id IS NULL", patients(3), scans) == []
    assert asked_of(f"{left} AND s.kind = 'ct' WHERE s.id IS NULL", patients(3), scans) == [(2,), (3,)]
    stays = ("stays", ("id", "days"), [(1, 5), (2, 5)])
    codes = ("diagnoses", ("stay_id",), [(1,), (1,), (2,), (2,)])
    join = "FROM stays s JOIN diagnoses d ON d.stay_id = s.id"
    assert asked_of(f"SELECT SUM(s.days), SUM(DISTINCT s.days) {join}", stays, codes) == [(20, 5)]
    counted = "WITH c AS (SELECT patient_id, COUNT(*) AS n FROM scans GROUP BY patient_id)"
    assert asked_of(
        f"{counted} SELECT n FROM c JOIN d USING (patient_id)", scans, ("d", ("patient_id",), [(1,), (1,)])
    ) == [(1,), (1,)]
    count = "SELECT p.id, COUNT(*), COUNT(s.id) FROM patients p LEFT JOIN scans s ON s.patient_id = p.id GROUP BY p.id"
    assert asked_of(count, patients(3), scans)[2] == (3, 1, 0)
    stories = set()
    words = "Count patients|into ON|add up before|1, as each|Each count"
    for seed in SEEDS:
        question = course().generator(f"{TOPIC}/what_do_you_say").draw(str(seed)).question
        assert isinstance(question, Choice)
        stories.add(re.findall(words, question.right)[0])
    assert len(stories) == 5


def test_the_queries_of_the_lesson() -> None:
    text = (course().topic_of(TOPIC).folder / "topic.md").read_text(encoding="utf-8")
    joined, above, named, see_one = blocks(text)
    small = (
        ("patients", ("id", "age"), [(1, 61), (2, 70), (3, 45)]),
        ("results", ("patient_id", "hba1c"), [(1, 52), (1, 58), (3, 41)]),
    )
    assert len(asked_of(joined, *small)) == 3
    assert {row[0] for row in asked_of(joined, *small)} == {1, 3}
    assert len(asked_of(joined.replace("JOIN", "LEFT JOIN"), *small)) == 4
    assert sorted(asked_of(above, *small)) == [(1, 52), (1, 58), (2, None), (3, None)]
    assert sorted(asked_of(named, *small)) == [(1, 2), (2, None), (3, 1)]
    codes = ("diagnoses", ("patient_id", "code"), [(1, "E11.9"), (1, "E11.4"), (2, "E11"), (3, "I10"), (4, "E11.9")])
    tests = [(2, "hba1c", "2026-01-01"), (4, "hba1c", "2025-12-30"), (1, "tsh", "2026-02-01")]
    results = ("results", ("patient_id", "test", "taken"), tests)
    assert sorted(asked_of(see_one, patients(5), codes, results)) == [(1,), (4,)]


def query(exercise: str) -> LearnerQuery:
    found = course().topic_of(TOPIC).exercises[exercise].query
    assert found is not None
    return found


def test_first_days_are_those_that_plain_python_counts() -> None:
    at_the_limit = 0
    for seed in range(10):
        for database in query("exercise_first_day").databases(str(seed)):
            people, stays, results = stored(database)
            first: dict[int, int] = {}
            for _, patient, admitted in sorted(stays, key=lambda row: -row[2]):
                first[patient] = admitted
            rows = []
            for patient, age in people:
                if age >= 18 and patient in first:
                    hours = [taken - first[patient] for _, who, taken in results if who == patient]
                    rows.append((patient, first[patient], sum(hour in range(25) for hour in hours)))
                    at_the_limit += hours.count(24)
            assert sorted(asked_of_database(query("exercise_first_day").sql, database)) == sorted(rows)
    assert at_the_limit > 20


def test_those_without_an_inr_are_a_difference_of_sets() -> None:
    for seed in range(10):
        for database in query("exercise_no_inr").databases(str(seed)):
            _, drugs, results = stored(database)
            tests = defaultdict(list)
            for patient, test, taken in results:
                tests[test].append((patient, taken))
            on_warfarin = {patient for patient, drug in drugs if drug == "warfarin"}
            late = {patient for patient, taken in tests["inr"] if taken[:4] == "2026" and taken[5:7] == "03"}
            given = asked_of_database(query("exercise_no_inr").sql, database)
            assert sorted(given) == sorted((patient,) for patient in on_warfarin - late)
