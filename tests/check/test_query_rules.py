"""Faults planted into an exercise in SQL, and what the check says of each."""

from __future__ import annotations

from pathlib import Path

import pytest

from rounds.check.query_mutants import query_mutants
from rounds.course.exercise import read_exercise
from rounds.kit import Database, Relation, cases, learner_queries
from tests.check.planting import Planted

QUERIES = Path(__file__).parents[1] / "runner/exercises/sums/queries"
FILE = "ward-sums/free-beds/exercise_called.py"
SOUND = {path.stem: path.read_text() for path in QUERIES.glob("*.py")}
SLUGS = [m.misconception for path in QUERIES.glob("*.py") for m in read_exercise(path).written[0].mistakes]

OTHER = "@learner_queries()\ndef other() -> str:\n    return ''"


@pytest.fixture
def planted(course: Planted) -> Planted:
    catalogue = course.folder / "misconceptions/ward-sums.md"
    catalogue.write_text(catalogue.read_text() + "".join(f"- `{slug}`: a wrong query\n" for slug in SLUGS))
    course.write(FILE, SOUND["exercise_potassium"])
    return course


def of_the_file(findings: list[str]) -> list[str]:
    return [finding for finding in findings if "exercise_called.py" in finding]


def test_a_wrong_query_catches_its_misconception(planted: Planted) -> None:
    caught = "no trap and no exercise catches 'null-equals-null'"
    assert not any(caught in finding for finding in planted.found())
    planted.write(FILE, SOUND["exercise_died"])
    assert any(caught in finding for finding in planted.found())


@pytest.mark.parametrize("name", SOUND)
def test_a_sound_exercise_is_passed(planted: Planted, name: str) -> None:
    planted.write(FILE, SOUND[name])
    assert of_the_file(planted.found()) == []


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("AND age >= 65 AND (k > 5.5 OR k IS NULL)", "AND age >= 65", "our own solution does not pass"),
        ("FROM patients\n        WHERE", "FORM patients\n        WHERE", "our own solution does not pass"),
        ("r.pick(64, 65, 66, r.whole(20, 95))", "r.pick(64, 66)", "with one token changed: `WHERE sex = 'F' AND"),
        ("ORDER BY age DESC, id\n", "ORDER BY age DESC\n", "another answer when the rows are stored in another order"),
        ('    """A potassium of exactly 5.5 is not above 5.5."""\n', "", "test_the_limit_itself has no docstring"),
        ("ordered=True", "ordered=True, equivalent=('FROM nowhere',)", "is no mutation which passes: `FROM nowhere`"),
        ("OR k = NULL)", "OR k IS NULL)", "mistake 'null-equals-null' of called_back passes"),
        ("for _ in range(5):", "for _ in range(0):", "has no database: write @cases(called_back)"),
        ('"k REAL")', '"k REEL")', "is not a name and INTEGER, REAL or TEXT"),
        ("HINTS = (", "HINTS = list(", "HINTS are no texts"),
        ("@cases(called_back)", f"{OTHER}\n\n\n@cases(called_back)", "more than one query"),
    ],
)  # fmt: skip
def test_a_fault_is_found(planted: Planted, old: str, new: str, says: str) -> None:
    planted.replace(FILE, old, new)
    assert any(says in finding for finding in of_the_file(planted.found())), planted.found()


def test_what_the_learner_begins_with_and_sees() -> None:
    exercise = read_exercise(QUERIES / "exercise_potassium.py")
    assert exercise.starter == "-- Women to be called back\nSELECT\n"
    assert exercise.solution.startswith("SELECT id, age\nFROM patients\n")
    assert (exercise.env, exercise.language, len(exercise.hints)) == ("bare", "sql", 1)
    assert exercise.query is not None
    [table] = exercise.query.example.tables
    assert table.beginning().columns == ("id", "sex", "age", "k")
    assert table.beginning().caption == "patients, the first 5 of 40 rows"


@learner_queries(ordered=True)
def every_part() -> str:
    """A query with a place for every mutation."""
    return """
        SELECT DISTINCT p.id, COUNT(*) AS n, COUNT(s.ward) AS m, 100.0 * SUM(s.days) / MAX(p.age) AS share
        FROM patients AS p
        LEFT JOIN stays AS s ON s.id = p.id AND s.days < 9
        WHERE p.age BETWEEN 18 AND 65 AND p.sex IN ('F', 'M') AND p.sex LIKE 'F%' AND s.ward IS NULL
        GROUP BY p.id, p.sex
        HAVING COUNT(*) >= 2
        ORDER BY n DESC, p.id
        LIMIT 3
    """


@cases(every_part)
def _(r: object) -> list[Database]:
    patients = Relation("patients", ("id INTEGER", "sex TEXT", "age INTEGER"), ((1, None, 40),))
    return [Database(patients, Relation("stays", ("id INTEGER", "ward TEXT", "days INTEGER"), ()))]


@pytest.mark.parametrize(
    "reads",
    [
        "SELECT p.id, COUNT(*) AS n, COUNT(s.ward) AS m, 100.0 * SUM(s.days) / MAX(p.age) AS share",
        "SELECT DISTINCT p.id, COUNT(sex) AS n, COUNT(s.ward) AS m, 100.0 * SUM(s.days) / MAX(p.age) AS share",
        "SELECT DISTINCT p.id, COUNT(*) AS n, COUNT(*) AS m, 100.0 * SUM(s.days) / MAX(p.age) AS share",
        "SELECT DISTINCT p.id, COUNT(*) AS n, COUNT(s.ward) AS m, 100 * SUM(s.days) / MAX(p.age) AS share",
        "SELECT DISTINCT p.id, COUNT(*) AS n, COUNT(s.ward) AS m, 100.0 * AVG(s.days) / MAX(p.age) AS share",
        "SELECT DISTINCT p.id, COUNT(*) AS n, COUNT(s.ward) AS m, 100.0 * SUM(s.days) / MIN(p.age) AS share",
        "SELECT DISTINCT p.sex, COUNT(*) AS n, COUNT(s.ward) AS m, 100.0 * SUM(s.days) / MAX(p.age) AS share",
        "JOIN stays AS s ON s.id = p.id AND s.days < 9",
        "LEFT JOIN stays AS s ON s.id = p.id",
        "LEFT JOIN stays AS s ON s.days < 9",
        "LEFT JOIN stays AS s ON s.id = p.id AND s.days <= 9",
        "LEFT JOIN stays AS s ON s.id = p.id OR s.days < 9",
        "WHERE p.sex IN ('F', 'M') AND p.sex LIKE 'F%' AND s.ward IS NULL",
        "WHERE p.age BETWEEN 18 AND 65 AND p.sex LIKE 'F%' AND s.ward IS NULL",
        "WHERE p.age NOT BETWEEN 18 AND 65 AND p.sex IN ('F', 'M') AND p.sex LIKE 'F%' AND s.ward IS NULL",
        "WHERE p.age BETWEEN 18 AND 66 AND p.sex IN ('F', 'M') AND p.sex LIKE 'F%' AND s.ward IS NULL",
        "WHERE p.age BETWEEN 18 AND 65 AND p.sex IN ('F', 'M') AND p.sex LIKE 'F%'",
        "WHERE p.age BETWEEN 18 AND 65 AND p.sex IN ('F', 'M') AND p.sex LIKE 'F%' AND s.ward IS NOT NULL",
        "WHERE p.age BETWEEN 18 AND 65 AND p.sex NOT IN ('F', 'M') AND p.sex LIKE 'F%' AND s.ward IS NULL",
        "WHERE p.age BETWEEN 18 AND 65 AND p.sex IN ('F', 'M?') AND p.sex LIKE 'F%' AND s.ward IS NULL",
        "GROUP BY p.id",
        "GROUP BY p.sex",
        "HAVING COUNT(*) > 2",
        "ORDER BY n , p.id",
        "ORDER BY n DESC",
        "ORDER BY p.id",
        "LIMIT 4",
        "",
    ],
)
def test_each_token_is_changed(reads: str) -> None:
    found = {mutant.reads.replace(" ,", " ,") for mutant in query_mutants(every_part, "seed")}
    assert reads in found, sorted(found)


def test_the_and_of_between_is_not_a_condition() -> None:
    assert not [m.reads for m in query_mutants(every_part, "seed") if "18 OR" in m.reads or "BETWEEN 65" in m.reads]
