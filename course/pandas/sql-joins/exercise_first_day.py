"""Results of the first 24 hours"""

from collections.abc import Iterator

from rounds.kit import Database, Relation, Rng, cases, learner_queries, mistake

HINTS = (
    "Name a query that gives the first admission of each patient, one row each.",
    "Which join keeps adults without a result? Where must the condition on the time stand, then?",
)
People = tuple[tuple[int, int], ...]
Triples = tuple[tuple[int, int, int], ...]


def hospital(patients: People, stays: Triples, results: Triples) -> Database:
    return Database(
        Relation("patients", ("id INTEGER", "age INTEGER"), patients),
        Relation("stays", ("id INTEGER", "patient_id INTEGER", "admitted INTEGER"), stays),
        Relation("results", ("id INTEGER", "patient_id INTEGER", "taken INTEGER"), results),
    )


# Each patient has one first stay, and a result without a time or a number belongs to nobody.
@learner_queries(equivalent=("GROUP BY p.id", "SELECT p.id AS patient_id, f.admitted, COUNT(r.id) AS n"))
def first_day() -> str:
    """One row for each adult (an `age` of 18 or more) who was ever admitted: `patient_id`, `admitted` (the first time),
    and `n`, how many results were taken in the 24 hours from then on; 0 where there are none. Both the hour of admission
    and the 24th hour after it count. Times are whole hours since the study began. In any order.
    """
    return """
        WITH first_stay AS (
            SELECT patient_id, MIN(admitted) AS admitted
            FROM stays
            GROUP BY patient_id
        )
        SELECT p.id AS patient_id, f.admitted, COUNT(r.taken) AS n
        FROM patients p
        JOIN first_stay f ON f.patient_id = p.id
        LEFT JOIN results r ON r.patient_id = p.id AND r.taken BETWEEN f.admitted AND f.admitted + 24
        WHERE p.age >= 18
        GROUP BY p.id, f.admitted
    """


@cases(first_day)
def hospitals(r: Rng) -> Iterator[Database]:
    for _ in range(5):
        people = [(number, r.pick(17, 18, r.whole(1, 90))) for number in range(1, 13)]
        # Two people of one age who came in the same hour are two people.
        patients = tuple(r.shuffle([*people, (13, 40), (14, 40)]))
        came = [(r.whole(1, 11), r.whole(10, 200)) for _ in range(20)]
        stays = tuple((number, *row) for number, row in enumerate(r.shuffle([*came, (13, 60), (14, 60)]), 1))
        first: dict[int, int] = {}
        for _, patient, admitted in stays:
            first[patient] = min(admitted, first.get(patient, admitted))
        offsets = (-1, 0, 24, 25, 24, 0)
        planted = [(who, at + r.pick(*offsets)) for who, at in first.items() for _ in range(r.whole(0, 3))]
        planted += [(r.whole(1, 14), r.whole(5, 230)) for _ in range(15)]
        results = tuple((number, *row) for number, row in enumerate(r.shuffle(planted), 301))
        yield hospital(patients, stays, results)


def test_no_result() -> None:
    """An adult without a result is listed with 0."""
    assert first_day(hospital(((1, 40),), ((1, 1, 50),), ())) == ((1, 50, 0),)


def test_never_admitted() -> None:
    """Somebody who was never admitted is not listed."""
    assert first_day(hospital(((1, 40), (2, 50)), ((1, 1, 50),), ((1, 2, 55),))) == ((1, 50, 0),)


def test_the_ends_count() -> None:
    """Results in the hour of admission and 24 hours later count, one hour before and one after do not."""
    results = tuple((number, 1, taken) for number, taken in enumerate((49, 50, 74, 75), 1))
    assert first_day(hospital(((1, 40),), ((1, 1, 50),), results)) == ((1, 50, 2),)


def test_two_stays() -> None:
    """Of two stays, the first one counts."""
    assert first_day(hospital(((1, 18),), ((1, 1, 150), (2, 1, 50)), ((1, 1, 151),))) == ((1, 50, 0),)


FIRST = "(SELECT patient_id, MIN(admitted) AS admitted FROM stays GROUP BY patient_id) f ON f.patient_id = p.id"


@mistake(
    first_day,
    "left-join-survives-where",
    "A condition on results in WHERE drops whoever has none. Where does it belong?",
)
def _() -> str:
    return f"""SELECT p.id AS patient_id, f.admitted, COUNT(r.id) AS n FROM patients p JOIN {FIRST}
        LEFT JOIN results r ON r.patient_id = p.id
        WHERE p.age >= 18 AND r.taken BETWEEN f.admitted AND f.admitted + 24 GROUP BY p.id, f.admitted"""


@mistake(
    first_day,
    "counts-the-empty-row",
    "LEFT JOIN gives an adult without results one row. What does COUNT(*) make of it?",
)
def _() -> str:
    return f"""SELECT p.id AS patient_id, f.admitted, COUNT(*) AS n FROM patients p JOIN {FIRST}
        LEFT JOIN results r ON r.patient_id = p.id AND r.taken BETWEEN f.admitted AND f.admitted + 24
        WHERE p.age >= 18 GROUP BY p.id, f.admitted"""


@mistake(
    first_day, "every-stay-counts", "That is a row for each stay. Which query gives the first one of each patient?"
)
def _() -> str:
    return """SELECT p.id AS patient_id, s.admitted, COUNT(r.id) AS n FROM patients p JOIN stays s ON s.patient_id = p.id
        LEFT JOIN results r ON r.patient_id = p.id AND r.taken BETWEEN s.admitted AND s.admitted + 24
        WHERE p.age >= 18 GROUP BY s.id"""


@mistake(
    first_day,
    "rows-multiply-values",
    "Each stay meets each result, so results of later stays count, too. Find the first stay before you join.",
)
def _() -> str:
    return """SELECT p.id AS patient_id, MIN(s.admitted) AS admitted, COUNT(r.id) AS n
        FROM patients p JOIN stays s ON s.patient_id = p.id
        LEFT JOIN results r ON r.patient_id = p.id AND r.taken BETWEEN s.admitted AND s.admitted + 24
        WHERE p.age >= 18 GROUP BY p.id"""


@mistake(first_day, "boundary-ignored", "The 24th hour itself counts. Which sign keeps the limit?")
def _() -> str:
    return f"""SELECT p.id AS patient_id, f.admitted, COUNT(r.id) AS n FROM patients p JOIN {FIRST}
        LEFT JOIN results r ON r.patient_id = p.id AND r.taken >= f.admitted AND r.taken < f.admitted + 24
        WHERE p.age >= 18 GROUP BY p.id, f.admitted"""
