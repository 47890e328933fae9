"""Deaths by ward"""

from collections.abc import Iterator

from rounds.kit import Database, Relation, Rng, cases, learner_queries, mistake

HINTS = (
    "Which count takes each patient once? Which one leaves unknown outcomes out?",
    "A condition on a group stands behind GROUP BY. A percentage begins with 100.0.",
)
COLUMNS = ("id INTEGER", "ward TEXT", "patient_id INTEGER", "died INTEGER")


def hospital(*rows: tuple[int, str, int, int | None]) -> Database:
    return Database(Relation("stays", COLUMNS, rows))


@learner_queries(ordered=True)
def died_by_ward() -> str:
    """For each ward with at least 10 different patients: `ward`, `n_patients` (how many different patients), and
    `pct_died`, the per cent of stays with a known outcome that ended in death, to 1 decimal. `died` is 1, 0 or NULL
    (unknown). The highest `pct_died` comes first, equal ones by `ward`.
    """
    return """
        SELECT ward, COUNT(DISTINCT patient_id) AS n_patients, ROUND(100.0 * SUM(died) / COUNT(died), 1) AS pct_died
        FROM stays
        GROUP BY ward
        HAVING COUNT(DISTINCT patient_id) >= 10
        ORDER BY pct_died DESC, ward
    """


@cases(died_by_ward)
def hospitals(r: Rng) -> Iterator[Database]:
    for _ in range(4):
        rows: list[tuple[str, int, int | None]] = []
        ids = iter(r.shuffle(range(1001, 1201)))
        for ward, people, again in zip(r.shuffle("ABCDEF"), (10, 12, 9, 10, 11, 8), (0, 0, 3, 2, 3, 0), strict=True):
            # The first two wards come to the same per cent.
            some: list[int | None] = (
                [0, 0, *[None] * (people - 4)] if not again else [r.pick(0, 0, 1, None) for _ in range(people - 2)]
            )
            patients = [next(ids) for _ in range(people)]
            rows += [(ward, patient, died) for patient, died in zip(patients, [1, 0, *some], strict=True)]
            rows += [(ward, patient, r.pick(0, None)) for patient in patients[:again]]
        yield hospital(*((number, *row) for number, row in enumerate(r.shuffle(rows), 1)))


def test_ten_patients() -> None:
    """A ward with exactly 10 patients is listed."""
    assert died_by_ward(hospital(*((i, "A", i, i % 2) for i in range(10)))) == (("A", 10, 50.0),)


def test_nine_patients_in_eleven_stays() -> None:
    """A ward with 9 patients is left out, although two of them came twice."""
    assert died_by_ward(hospital(*((i, "A", i % 9, 0) for i in range(11)))) == ()


def test_unknown_outcomes() -> None:
    """With 1 death, 2 survivors and 9 unknown outcomes, 33.3 per cent of the known ones died."""
    outcomes = (1, 0, 0, *[None] * 9)
    assert died_by_ward(hospital(*((i, "B", i, died) for i, died in enumerate(outcomes)))) == (("B", 12, 33.3),)


@mistake(died_by_ward, "counts-rows-not-people", "A patient who comes twice has two rows. How is each counted once?")
def _() -> str:
    return """SELECT ward, COUNT(*) AS n_patients, ROUND(100.0 * SUM(died) / COUNT(died), 1) AS pct_died
        FROM stays GROUP BY ward HAVING COUNT(*) >= 10 ORDER BY pct_died DESC, ward"""


@mistake(
    died_by_ward, "counts-the-missing", "COUNT(*) counts stays whose outcome nobody knows. Which COUNT leaves them out?"
)
def _() -> str:
    return """SELECT ward, COUNT(DISTINCT patient_id) AS n_patients, ROUND(100.0 * SUM(died) / COUNT(*), 1) AS pct_died
        FROM stays GROUP BY ward HAVING COUNT(DISTINCT patient_id) >= 10 ORDER BY pct_died DESC, ward"""


@mistake(
    died_by_ward,
    "whole-number-division",
    "A whole number divided by a whole number loses its decimals. What keeps them?",
)
def _() -> str:
    return """SELECT ward, COUNT(DISTINCT patient_id) AS n_patients, ROUND(100 * SUM(died) / COUNT(died), 1) AS pct_died
        FROM stays GROUP BY ward HAVING COUNT(DISTINCT patient_id) >= 10 ORDER BY pct_died DESC, ward"""


@mistake(died_by_ward, "where-for-having", "WHERE looks at single rows, and nothing is counted yet. What comes later?")
def _() -> str:
    return """SELECT ward, COUNT(DISTINCT patient_id) AS n_patients, ROUND(100.0 * SUM(died) / COUNT(died), 1) AS pct_died
        FROM stays WHERE COUNT(DISTINCT patient_id) >= 10 GROUP BY ward ORDER BY pct_died DESC, ward"""


@mistake(died_by_ward, "sorts-upwards", "ORDER BY begins with the lowest. Which word turns it round?")
def _() -> str:
    return """SELECT ward, COUNT(DISTINCT patient_id) AS n_patients, ROUND(100.0 * SUM(died) / COUNT(died), 1) AS pct_died
        FROM stays GROUP BY ward HAVING COUNT(DISTINCT patient_id) >= 10 ORDER BY pct_died, ward"""
