"""Results of the first day"""

from collections.abc import Iterator

from rounds.kit import Database, Relation, Rng, cases, learner_queries, mistake


@learner_queries(equivalent=("GROUP BY p.id", "SELECT p.id, f.admitted, COUNT(r.id) AS n"))
def first_day() -> str:
    """One row for each adult (18 or over) who was ever admitted: `id`, `admitted` (the first time, a text such as
    '2026-03-01'), and `n`, how many results were taken on that very day; 0 where there are none.
    """
    return """
        WITH first_stay AS (SELECT patient_id, MIN(admitted) AS admitted FROM stays GROUP BY patient_id)
        SELECT p.id, f.admitted, COUNT(r.taken) AS n
        FROM patients p
        JOIN first_stay f ON f.patient_id = p.id
        LEFT JOIN results r ON r.patient_id = p.id AND r.taken = f.admitted
        WHERE p.age >= 18
        GROUP BY p.id, f.admitted
    """


def day(r: Rng) -> str:
    return f"2026-03-{r.whole(1, 6):02}"


@cases(first_day)
def hospitals(r: Rng) -> Iterator[Database]:
    for _ in range(6):
        people = [(number, r.pick(17, 18, r.whole(1, 90))) for number in r.shuffle(range(1, 16))]
        stays = [(number, r.whole(1, 12), day(r)) for number in range(1, 25)]
        results = [(number, r.pick(r.whole(1, 15), None), r.pick(day(r), None)) for number in range(1, 40)]
        yield Database(
            Relation("patients", ("id INTEGER", "age INTEGER"), people),
            Relation("stays", ("id INTEGER", "patient_id INTEGER", "admitted TEXT"), stays),
            Relation("results", ("id INTEGER", "patient_id INTEGER", "taken TEXT"), results),
        )


@mistake(
    first_day,
    "condition-drops-the-unmatched",
    "A condition on results in WHERE drops everybody without one. Where does it belong?",
)
def _() -> str:
    return """SELECT p.id, f.admitted, COUNT(r.taken) AS n FROM patients p
        JOIN (SELECT patient_id, MIN(admitted) AS admitted FROM stays GROUP BY patient_id) f ON f.patient_id = p.id
        LEFT JOIN results r ON r.patient_id = p.id WHERE p.age >= 18 AND r.taken = f.admitted GROUP BY p.id"""


@mistake(
    first_day,
    "counts-the-empty-row",
    "LEFT JOIN keeps a patient without results as one row. What does COUNT(*) make of it?",
)
def _() -> str:
    return """SELECT p.id, f.admitted, COUNT(*) AS n FROM patients p
        JOIN (SELECT patient_id, MIN(admitted) AS admitted FROM stays GROUP BY patient_id) f ON f.patient_id = p.id
        LEFT JOIN results r ON r.patient_id = p.id AND r.taken = f.admitted WHERE p.age >= 18 GROUP BY p.id"""
