"""Women to be called back"""

from collections.abc import Iterator

from rounds.kit import Database, Relation, Rng, cases, learner_queries, mistake

HINTS = ("Which three conditions are there, and which two of them belong in brackets?",)
COLUMNS = ("id INTEGER", "sex TEXT", "age INTEGER", "k REAL")


def patients(*rows: tuple[int, str, int, float | None]) -> Database:
    return Database(Relation("patients", COLUMNS, rows))


@learner_queries(ordered=True)
def called_back() -> str:
    """The columns `id` and `age` of women of 65 and over whose potassium `k` is above 5.5 or was not measured,
    oldest first; women of the same age by `id`.
    """
    return """
        SELECT id, age
        FROM patients
        WHERE sex = 'F' AND age >= 65 AND (k > 5.5 OR k IS NULL)
        ORDER BY age DESC, id
    """


@cases(called_back)
def wards(r: Rng) -> Iterator[Database]:
    for _ in range(5):
        rows = [
            (number, r.pick("F", "M"), r.pick(64, 65, 66, r.whole(20, 95)), r.pick(None, 5.5, 5.6, r.decimal(3, 7, 1)))
            for number in r.shuffle(range(1, 41))
        ]
        yield patients(*rows)


def test_not_measured_is_called_back() -> None:
    """A woman of 70 without a potassium is called back."""
    assert called_back(patients((1, "F", 70, None))) == ((1, 70),)


def test_the_limit_itself() -> None:
    """A potassium of exactly 5.5 is not above 5.5."""
    assert called_back(patients((1, "F", 70, 5.5))) == ()


@mistake(
    called_back, "null-equals-null", "Nothing equals NULL, not even NULL. How does SQL ask whether a value is missing?"
)
def _() -> str:
    return "SELECT id, age FROM patients WHERE sex='F' AND age>=65 AND (k > 5.5 OR k = NULL) ORDER BY age DESC, id"


@mistake(called_back, "and-before-or", "AND binds before OR. Which two conditions need brackets round them?")
def _() -> str:
    return "SELECT id, age FROM patients WHERE sex='F' AND age>=65 AND k > 5.5 OR k IS NULL ORDER BY age DESC, id"


@mistake(called_back, "sorts-upwards", "ORDER BY begins with the smallest. Which word turns it round?")
def _() -> str:
    return "SELECT id, age FROM patients WHERE sex='F' AND age>=65 AND (k > 5.5 OR k IS NULL) ORDER BY age, id"


@mistake(called_back, "aggregate-in-where", "WHERE looks at one row at a time: a maximum has no place there.")
def _() -> str:
    return "SELECT id, age FROM patients WHERE MAX(k) > 5.5"
