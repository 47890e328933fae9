"""Women to be called back"""

from collections.abc import Iterator

from rounds.kit import Database, Relation, Rng, cases, learner_queries, mistake

HINTS = (
    "Which conditions must all hold, and which two are alternatives?",
    "The alternatives belong in brackets. A missing value is asked for with IS NULL.",
)


def ward(*rows: tuple[int, str, int, float | None]) -> Database:
    return Database(Relation("patients", ("id INTEGER", "sex TEXT", "age INTEGER", "latest_k REAL"), rows))


@learner_queries(ordered=True)
def called_back() -> str:
    """The columns `id` and `age` of women (`sex` is 'F') of 65 and over whose `latest_k` is above 5.5 or not recorded
    (NULL). The oldest come first, women of the same age by `id`.
    """
    return """
        SELECT id, age
        FROM patients
        WHERE sex = 'F' AND age >= 65 AND (latest_k > 5.5 OR latest_k IS NULL)
        ORDER BY age DESC, id
    """


@cases(called_back)
def wards(r: Rng) -> Iterator[Database]:
    for _ in range(5):
        ages = [64, 65, 66, 66, *(r.whole(30, 95) for _ in range(26))]
        yield ward(
            *(
                (number, r.pick("F", "F", "M"), age, r.pick(None, 5.4, 5.5, 5.6, r.decimal(3.6, 6.2, 1)))
                for number, age in zip(r.shuffle(range(1, 31)), ages, strict=True)
            )
        )


def test_not_recorded() -> None:
    """A woman of 70 without a potassium on record is called back."""
    assert called_back(ward((1, "F", 70, None))) == ((1, 70),)


def test_the_limits_themselves() -> None:
    """A woman of exactly 65 counts, a potassium of exactly 5.5 does not."""
    assert called_back(ward((1, "F", 65, 5.6), (2, "F", 70, 5.5))) == ((1, 65),)


def test_a_man_without_a_value() -> None:
    """A man is not called back, even without a potassium on record."""
    assert called_back(ward((1, "M", 70, None), (2, "F", 70, None))) == ((2, 70),)


@mistake(called_back, "null-equals-null", "Nothing equals NULL, not even NULL. How does SQL ask for a missing value?")
def _() -> str:
    return """SELECT id, age FROM patients WHERE sex = 'F' AND age >= 65 AND (latest_k > 5.5 OR latest_k = NULL)
        ORDER BY age DESC, id"""


@mistake(called_back, "brackets-left-out", "AND binds before OR. Which two conditions need brackets round them?")
def _() -> str:
    return """SELECT id, age FROM patients WHERE sex = 'F' AND age >= 65 AND latest_k > 5.5 OR latest_k IS NULL
        ORDER BY age DESC, id"""


@mistake(called_back, "sorts-upwards", "ORDER BY begins with the smallest. Which word turns it round?")
def _() -> str:
    return """SELECT id, age FROM patients WHERE sex = 'F' AND age >= 65 AND (latest_k > 5.5 OR latest_k IS NULL)
        ORDER BY age, id"""
