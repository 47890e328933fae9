"""On warfarin, and no INR"""

from collections.abc import Iterator

from rounds.kit import Database, Relation, Rng, cases, learner_queries, mistake

HINTS = (
    "Which of the two joins is for those who have a row, and which for those who have none?",
    "Test and date belong into ON. WHERE then keeps the rows in which nothing was found.",
)
Drugs = tuple[tuple[int, str], ...]
Results = tuple[tuple[int, str, str], ...]


def clinic(ids: tuple[int, ...], drugs: Drugs, results: Results) -> Database:
    return Database(
        Relation("patients", ("id INTEGER",), tuple((number,) for number in ids)),
        Relation("drugs", ("patient_id INTEGER", "drug TEXT"), drugs),
        Relation("results", ("patient_id INTEGER", "test TEXT", "taken TEXT"), results),
    )


# Every column of a result that was not found is NULL.
@learner_queries(equivalent=("WHERE r.test IS NULL",))
def no_inr() -> str:
    """The `id` of each patient who has a row with the `drug` 'warfarin', and no result with the `test` 'inr' that was
    `taken` on 2026-03-01 or later (a text such as '2026-03-01'). Each of them once, in any order.
    """
    return """
        SELECT DISTINCT p.id
        FROM patients p
        JOIN drugs d ON d.patient_id = p.id AND d.drug = 'warfarin'
        LEFT JOIN results r ON r.patient_id = p.id AND r.test = 'inr' AND r.taken >= '2026-03-01'
        WHERE r.patient_id IS NULL
    """


@cases(no_inr)
def clinics(r: Rng) -> Iterator[Database]:
    for _ in range(5):
        ids = r.shuffle(range(1, 26))
        drugs = [(number, r.pick("warfarin", "warfarin", "insulin", "digoxin")) for number in ids if r.chance(0.9)]
        drugs += [(number, r.pick("warfarin", "digoxin")) for number in r.sample(8, ids)]
        days = ("2026-02-28", "2026-03-01", "2026-03-17", "2025-12-01")
        results = [(r.pick(*ids), r.pick("inr", "inr", "tsh"), r.pick(*days)) for _ in range(25)]
        yield clinic(ids, tuple(r.shuffle(drugs)), tuple(results))


def test_nothing_at_all() -> None:
    """Somebody on warfarin without any result is listed."""
    assert no_inr(clinic((1, 2), ((1, "warfarin"), (2, "insulin")), ())) == ((1,),)


def test_another_test() -> None:
    """Another test in March is no INR."""
    assert no_inr(clinic((1,), ((1, "warfarin"),), ((1, "tsh", "2026-03-10"),))) == ((1,),)


def test_the_first_of_march() -> None:
    """An INR of 1 March is late enough, one of 28 February is not."""
    results = ((1, "inr", "2026-03-01"), (2, "inr", "2026-02-28"))
    assert no_inr(clinic((1, 2), ((1, "warfarin"), (2, "warfarin")), results)) == ((2,),)


def test_entered_twice() -> None:
    """Somebody whose warfarin was entered twice is listed once."""
    assert no_inr(clinic((1,), ((1, "warfarin"), (1, "warfarin")), ())) == ((1,),)


@mistake(
    no_inr,
    "left-join-survives-where",
    "Where nothing was found, the test is NULL, and WHERE drops the row. Where do test and date belong?",
)
def _() -> str:
    return """SELECT DISTINCT p.id FROM patients p JOIN drugs d ON d.patient_id = p.id
        LEFT JOIN results r ON r.patient_id = p.id
        WHERE d.drug = 'warfarin' AND r.test = 'inr' AND r.taken >= '2026-03-01' AND r.patient_id IS NULL"""


@mistake(no_inr, "any-other-row-will-do", "That finds a row that is no late INR. Is there none that is?")
def _() -> str:
    return """SELECT DISTINCT p.id FROM patients p JOIN drugs d ON d.patient_id = p.id
        JOIN results r ON r.patient_id = p.id
        WHERE d.drug = 'warfarin' AND (r.test <> 'inr' OR r.taken < '2026-03-01')"""


@mistake(no_inr, "condition-ignored", "That leaves out whoever has any result. Which results matter here?")
def _() -> str:
    return """SELECT DISTINCT p.id FROM patients p JOIN drugs d ON d.patient_id = p.id AND d.drug = 'warfarin'
        LEFT JOIN results r ON r.patient_id = p.id WHERE r.patient_id IS NULL"""


@mistake(no_inr, "one-row-each", "Somebody whose warfarin was entered twice comes twice. Which word names each once?")
def _() -> str:
    return """SELECT p.id FROM patients p JOIN drugs d ON d.patient_id = p.id AND d.drug = 'warfarin'
        LEFT JOIN results r ON r.patient_id = p.id AND r.test = 'inr' AND r.taken >= '2026-03-01'
        WHERE r.patient_id IS NULL"""


@mistake(
    no_inr, "anti-join-turned-round", "Those have a late INR. How do you keep the rows in which nothing was found?"
)
def _() -> str:
    return """SELECT DISTINCT p.id FROM patients p JOIN drugs d ON d.patient_id = p.id AND d.drug = 'warfarin'
        JOIN results r ON r.patient_id = p.id AND r.test = 'inr' AND r.taken >= '2026-03-01'"""
