"""A learner's SQL: run and checked in a box, hostile or merely wrong, and told in plain words."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from rounds.course.exercise import read_exercise
from rounds.kit import Database, Exercise, LearnerQuery, Relation
from rounds.kit.written import Arguments
from rounds.runner.judging import Answer, Ended, Returned
from rounds.runner.protocol import CheckResult, Job, Status
from rounds.runner.query import QueryError, answered, told
from rounds.runner.query_judging import answer_of, judge_query
from rounds.runner.query_words import query_error
from rounds.runner.record import check_result, run_result, to_record
from rounds.runner.workshop import Workshop

QUERIES = Path(__file__).parent / "exercises/sums/queries"
OURS = "SELECT id, age FROM patients WHERE sex = 'F' AND age >= 65 AND (k > 5.5 OR k IS NULL) ORDER BY age DESC, id"
SPELLED = """-- mine
select Id, Age from patients
where (k is null or k > 5.5) and not sex <> 'F' and age >= 65 order by 2 desc, 1;
"""
JOB = Job(code=OURS, exercise="sums/queries/exercise_potassium", language="sql", wall_s=10, seed="a secret")
NAMES = {"patients": ("id", "sex", "age", "k"), "stays": ("id", "ward")}
PATIENTS = ["patients", ["id INTEGER", "sex TEXT", "age INTEGER", "k REAL"], [[n, "F", n, None] for n in range(200)]]
STAYS = ["stays", ["id INTEGER", "ward TEXT"], [[1, "A"]]]
COUNTING = "WITH RECURSIVE a(x) AS (SELECT 1 UNION {all} SELECT x + 1 FROM a) SELECT COUNT(*) FROM a"


@pytest.fixture(params=["box", "pool"])
def runner(request: pytest.FixtureRequest) -> Workshop:
    made: Workshop = request.getfixturevalue(request.param)
    return made


def test_a_right_query_passes_in_any_spelling(runner: Workshop) -> None:
    result = runner.check(replace(JOB, code=SPELLED))
    assert result.passed, result
    assert [item.title for item in result.items] == [
        "A woman of 70 without a potassium is called back.",
        "A potassium of exactly 5.5 is not above 5.5.",
        "The columns are `id`, `age`.",
        "Every row that belongs is there.",
        "No row is there that does not belong.",
        "The rows stand in the order that is asked for.",
    ]
    assert check_result(to_record(result)) == result


def test_run_shows_the_rows_as_a_table(runner: Workshop) -> None:
    result = runner.run(replace(JOB, code="SELECT id, k, '<b>' AS word FROM patients ORDER BY id"))
    assert (result.status, result.stdout, result.error) == (Status.OK, "40 rows\n", None)
    [table] = result.tables
    assert (table.columns, len(table.rows), table.is_cut) == (("id", "k", "word"), 30, True)
    assert {row[1] for row in table.rows} >= {"NULL", "5.5"}
    assert run_result(to_record(result)) == result


def test_an_error_is_told_with_its_line_when_run_and_when_checked(runner: Workshop) -> None:
    job = replace(JOB, code="SELECT id,\n       agee\nFROM patients")
    for result in (runner.run(job), runner.check(job)):
        assert result.status is Status.ERROR
        assert result.error is not None
        assert result.error.line == 2
        assert result.says == "Line 2: There is no column `agee`. Did you mean `age`?"


@pytest.mark.parametrize(
    "code",
    [
        "DELETE FROM patients",
        "INSERT INTO patients SELECT * FROM patients",
        "DROP TABLE patients",
        "CREATE TEMP TABLE mine(a)",
        "ATTACH 'mine.db' AS mine",
        "PRAGMA table_info(patients)",
        "SELECT * FROM pragma_database_list",
        "SELECT load_extension('mine')",
        "BEGIN",
        "VACUUM",
        "VACUUM INTO 'mine.db'",
        "EXPLAIN DELETE FROM patients",
        "WITH a AS (SELECT 1) UPDATE patients SET age = 1",
    ],
)
def test_all_but_reading_is_refused(box: Workshop, code: str) -> None:
    result = box.check(replace(JOB, code=code))
    assert not result.passed
    assert "you only read data" in result.says


@pytest.mark.parametrize(
    ("code", "says"),
    [
        (COUNTING.format(all="ALL"), "very many steps"),
        (COUNTING.format(all=""), "very many steps"),
        ("SELECT COUNT(*) FROM patients a, patients b, patients c, patients d, patients e, patients f", "many steps"),
        ("SELECT a.id FROM patients a, patients b, patients c", "more rows than can be shown"),
        ("SELECT zeroblob(1000000000)", "too large"),
        ("SELECT printf('%.*c', 900000, 'x')", "too large"),
        ("SELECT hex(zeroblob(400000)) FROM patients", "too large"),
        ("SELECT replace(hex(zeroblob(400000)), '00', hex(zeroblob(400000)))", "too large"),
        (f"SELECT {'(' * 900}1{')' * 900}", "too large"),
        (f"SELECT 1 FROM patients WHERE sex LIKE '{'%a' * 200}'", "too large"),
        ("SELECT 1; SELECT 2", "more than one query"),
        ("SELECT 1; DROP TABLE patients", "more than one query"),
        ("-- nothing yet", "no query in your file"),
        ("", "no query in your file"),
        ("SELECT '\0'", "plain text"),
        ("SELECT CAST(x'ff' AS TEXT)", ""),
        ("SELECT 9e999, x'ff', 'a' || char(27) || '[2J'", ""),
    ],
)
def test_a_query_that_asks_too_much_is_stopped_and_the_next_one_is_served(box: Workshop, code: str, says: str) -> None:
    for result in (box.run(replace(JOB, code=code)), box.check(replace(JOB, code=code))):
        assert says in result.says, result
        assert result.status in (Status.OK, Status.ERROR)
        assert "\x1b" not in repr(to_record(result))
    assert box.check(JOB).passed


def meaning(code: str) -> str:
    """What is said of this query, which SQLite refuses."""
    with pytest.raises(QueryError) as refused:
        answered(code, [PATIENTS, STAYS])
    return query_error(told(refused.value, code), code, NAMES).says


@pytest.mark.parametrize(
    ("code", "says"),
    [
        ("SELECT id FROM patient", "Line 1: There is no table `patient`. Did you mean `patients`?"),
        ("SELECT x.id FROM patients p", "Line 1: `x` has no column `id`, or is no table of this query."),
        ("SELECT p.ward\nFROM patients p", "Line 1: `p` has no column `ward`, or is no table of this query."),
        ("SELECT patients.id,\n id FROM patients, stays", "Line 2: More than one table has a column `id`."),
        ("SELECT LEN(sex) FROM patients", "Line 1: SQLite has no function `LEN`. In SQLite write LENGTH(…)."),
        ("SELECT CUONT(*) FROM patients", "Line 1: SQLite has no function `CUONT`. Did you mean `COUNT`?"),
        ("SELECT id\nFORM patients", "Line 2: SQLite cannot read the query at `patients`. Did you mean `FROM`"),
        ("SELECT id,\nFROM patients", "Line 2: There is a comma too many before `FROM`."),
        ("SELECT id FROM patients ORDER BY id\nWHERE age > 3", "Line 2: `WHERE` stands too late: it goes before"),
        ("SELECT id FROM patients\nWHERE age > 3 AND id > 1\nAND AND sex", "Line 3: SQLite cannot read the"),
        ("SELECT id FROM patients WHERE age > = 3", "Line 1: These signs do not go together so."),
        ("SELECT id FROM patients\nWHERE COUNT(*) > 3", "Line 2: A function over many rows, such as COUNT"),
        ("SELECT id FROM patients WHERE sex = F", "A text stands in single quotes: 'F'."),
        ("SELECT id FROM patients WHERE sex = 'F", "Line 1: A text begins with a quote here and does not end."),
        ("SELECT id FROM patients WHERE (age > 3", "Line 1: The query breaks off here."),
        ("SELECT ward FROM stays UNION SELECT id, sex FROM patients", "The queries on both sides of UNION"),
    ],
)  # fmt: skip
def test_sqlites_errors_are_told_in_plain_words_with_the_place(code: str, says: str) -> None:
    assert says in meaning(code)


def exercise(name: str) -> tuple[Exercise, LearnerQuery]:
    found = read_exercise(QUERIES / f"exercise_{name}.py")
    assert found.query is not None
    return found, found.query


def judged(name: str, code: str) -> CheckResult:
    found, query = exercise(name)

    def call(_: str, arguments: Arguments) -> Answer:
        return answer_of(code, arguments[0])

    return judge_query(found, query, call, "seed")


@pytest.mark.parametrize("name", ["potassium", "died", "first_stay"])
def test_our_query_passes_and_each_mistake_is_called_by_its_name(name: str) -> None:
    _, query = exercise(name)
    assert judged(name, query.sql).passed
    for mistake in query.mistakes:
        result = judged(name, mistake.solve())
        assert (result.passed, result.mistake, result.says) == (False, mistake.misconception, mistake.says)


COLUMNS, BELONGS, ALONE = "The columns are `id`, `age`.", "Every row that belongs", "No row is there that does not"
BY_WARD = (
    "SELECT ward, COUNT(DISTINCT patient_id) AS n_patients, {pct} AS pct_died FROM stays GROUP BY ward HAVING {many}"
)
MANY = "COUNT(DISTINCT patient_id) >= 3"


@pytest.mark.parametrize(
    ("name", "code", "title", "got", "want"),
    [
        ("potassium", OURS.replace("id, age FROM", "id, age, sex FROM"), COLUMNS, "id, age, sex", "id, age"),
        ("potassium", OURS.replace("id, age FROM", "age, id FROM"), COLUMNS, "age, id", "id, age"),
        ("potassium", OURS.replace("id, age FROM", "id FROM"), COLUMNS, "id", "id, age"),
        ("potassium", OURS.replace("65", "66"), BELONGS, "In the data you see, 2 of 9 rows missing, such as id", ""),
        ("potassium", OURS.replace("65", "64"), ALONE, "too many, such as id", ""),
        ("potassium", OURS.replace("DESC, id", "DESC, id DESC"), "The rows stand in the order", "row", "id"),
        ("died", BY_WARD.format(pct=0, many=MANY), "`pct_died` is right in every row.", "pct_died 0", "pct_died"),
        (
            "died",
            BY_WARD.format(pct=0, many=MANY).replace("n_patients", "n"),
            "The columns are",
            "ward, n, p",
            "n_patients",
        ),
    ],
)
def test_what_is_wrong_is_a_sentence_with_what_came_and_what_was_wanted(
    name: str, code: str, title: str, got: str, want: str
) -> None:
    result = judged(name, code)
    failed = [item for item in result.items if not item.ok and item.title.startswith(("The", "Every", "No", "`"))]
    assert failed[0].title.startswith(title)
    assert got in failed[0].got
    assert want in failed[0].want


def test_a_row_that_comes_too_often_is_counted() -> None:
    _, query = exercise("first_stay")
    result = judged("first_stay", query.sql.replace("WHERE p.age", "JOIN results AS again WHERE p.age") + ", again.id")
    assert any("times, " in item.got for item in result.items)


def test_the_order_of_rows_matters_only_where_it_is_asked_for() -> None:
    _, query = exercise("died")
    assert judged("died", f"{query.sql} ORDER BY ward DESC").passed
    assert not judged("potassium", OURS.replace(" DESC", "")).passed


def test_an_answer_that_is_no_rows_ends_the_check() -> None:
    found, query = exercise("potassium")
    for said in (7, {"columns": ["id"]}, {"columns": ["id"], "rows": [[1, 2]]}, {"columns": ["id"], "rows": "all"}):
        result = judge_query(found, query, lambda _, __, said=said: Returned(said), "seed")  # type: ignore[misc]
        assert (result.status, result.passed) == (Status.KILLED, False)
    assert judge_query(found, query, lambda _, __: Ended(Status.TIME), "seed").status is Status.TIME


@pytest.mark.parametrize(
    ("columns", "row", "says"),
    [
        (("age",), (1,), "is not a name and INTEGER, REAL or TEXT"),
        (("age INTEGER",), (1, 2), "has 2 values for 1 columns"),
        (("age INTEGER",), ("x",), "'x' does not fit the column 'age INTEGER'"),
    ],
)
def test_rows_that_do_not_fit_are_refused(columns: tuple[str, ...], row: tuple[object, ...], says: str) -> None:
    with pytest.raises(ValueError, match=says):
        Relation("patients", columns, (row,))  # type: ignore[arg-type]


def test_a_query_is_asked_by_checks_alone() -> None:
    _, query = exercise("potassium")
    with pytest.raises(RuntimeError, match="put this into a test_ function"):
        query(Database())
