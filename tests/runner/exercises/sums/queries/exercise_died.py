"""Deaths by ward"""

from collections.abc import Iterator

from rounds.kit import Database, Relation, Rng, cases, learner_queries, mistake


@learner_queries()
def died_by_ward() -> str:
    """For each ward with at least 3 different patients: `ward`, `n_patients` (how many different patients), and
    `pct_died`, the per cent of stays with a known outcome that ended in death, to 1 decimal. `died` is 1, 0 or NULL.
    """
    return """
        SELECT ward, COUNT(DISTINCT patient_id) AS n_patients, ROUND(100.0 * SUM(died) / COUNT(died), 1) AS pct_died
        FROM stays
        GROUP BY ward
        HAVING COUNT(DISTINCT patient_id) >= 3
    """


@cases(died_by_ward)
def hospitals(r: Rng) -> Iterator[Database]:
    for _ in range(6):
        rows = [
            (number, ward, r.whole(1, r.pick(2, 3, 4, 12)), r.pick(0, 0, 0, 1, None))
            for number, ward in enumerate(r.shuffle([*"ABCDE"] * 5), 1)
        ]
        yield Database(Relation("stays", ("id INTEGER", "ward TEXT", "patient_id INTEGER", "died INTEGER"), rows))


@mistake(died_by_ward, "counts-rows-not-people", "A patient who comes twice has two rows. How is each counted once?")
def _() -> str:
    return """SELECT ward, COUNT(*) AS n, ROUND(100.0 * SUM(died) / COUNT(died), 1)
        FROM stays GROUP BY ward HAVING COUNT(*) >= 3"""


@mistake(
    died_by_ward,
    "null-in-denominator",
    "COUNT(*) counts stays whose outcome nobody knows. Which COUNT leaves them out?",
)
def _() -> str:
    return """SELECT ward, COUNT(DISTINCT patient_id) AS n, ROUND(100.0 * SUM(died) / COUNT(*), 1)
        FROM stays GROUP BY ward HAVING COUNT(DISTINCT patient_id) >= 3"""


@mistake(
    died_by_ward,
    "whole-number-division",
    "A whole number divided by a whole number loses its decimals. Begin with 100.0.",
)
def _() -> str:
    return """SELECT ward, COUNT(DISTINCT patient_id) AS n, ROUND(100 * SUM(died) / COUNT(died), 1)
        FROM stays GROUP BY ward HAVING COUNT(DISTINCT patient_id) >= 3"""
