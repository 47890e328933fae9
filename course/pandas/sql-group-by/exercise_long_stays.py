"""Long stays by ward"""

from collections.abc import Iterator

from rounds.kit import Database, Relation, Rng, cases, learner_queries, mistake

HINTS = (
    "A comparison counts as 1 or 0. What is the sum of `days > 7` over a ward?",
    "Open stays have no length. Which COUNT leaves them out?",
)


def hospital(*rows: tuple[int, str, int | None]) -> Database:
    return Database(Relation("stays", ("id INTEGER", "ward TEXT", "days INTEGER"), rows))


@learner_queries()
def long_stays() -> str:
    """For each ward: `ward`, `n` (how many stays have ended), and `pct_long`, the per cent of these that lasted over 7
    days, to 1 decimal. `days` is NULL for a stay that has not ended. In any order.
    """
    return """
        SELECT ward, COUNT(days) AS n, ROUND(100.0 * SUM(days > 7) / COUNT(days), 1) AS pct_long
        FROM stays
        GROUP BY ward
    """


@cases(long_stays)
def hospitals(r: Rng) -> Iterator[Database]:
    for _ in range(4):
        rows = [(ward, r.pick(7, 8, None, r.whole(1, 25))) for ward in "ABC" for _ in range(r.whole(6, 10))]
        rows += [(ward, days) for ward in "ABC" for days in (6, 7, 8, None)]
        yield hospital(*((number, *row) for number, row in enumerate(r.shuffle(rows), 1)))


def test_a_week() -> None:
    """A stay of exactly 7 days is not over 7 days."""
    assert long_stays(hospital((1, "A", 7), (2, "A", 8))) == (("A", 2, 50.0),)


def test_an_open_stay() -> None:
    """A stay that has not ended is not counted."""
    assert long_stays(hospital((1, "A", 9), (2, "A", 3), (3, "A", 2), (4, "A", None))) == (("A", 3, 33.3),)


def test_no_long_stay() -> None:
    """A ward without a long stay is listed with 0."""
    assert long_stays(hospital((1, "A", 3), (2, "A", 4))) == (("A", 2, 0.0),)


@mistake(long_stays, "counts-the-missing", "COUNT(*) counts stays that have not ended. Which COUNT leaves them out?")
def _() -> str:
    return """SELECT ward, COUNT(*) AS n, ROUND(100.0 * SUM(days > 7) / COUNT(*), 1) AS pct_long
        FROM stays GROUP BY ward"""


@mistake(long_stays, "whole-number-division", "Whole numbers divided by whole numbers lose decimals. What keeps them?")
def _() -> str:
    return """SELECT ward, COUNT(days) AS n, ROUND(100 * SUM(days > 7) / COUNT(days), 1) AS pct_long
        FROM stays GROUP BY ward"""


@mistake(
    long_stays, "filter-loses-the-rest", "WHERE takes the short stays out of the bottom, too. So each ward has 100%."
)
def _() -> str:
    return """SELECT ward, COUNT(days) AS n, ROUND(100.0 * SUM(days > 7) / COUNT(days), 1) AS pct_long
        FROM stays WHERE days > 7 GROUP BY ward"""


@mistake(long_stays, "total-for-count", "COUNT counts 0 as well as 1. What adds up the ones?")
def _() -> str:
    return """SELECT ward, COUNT(days) AS n, ROUND(100.0 * COUNT(days > 7) / COUNT(days), 1) AS pct_long
        FROM stays GROUP BY ward"""
