"""Cleaned, and still raw"""

import copy
from collections.abc import Iterator
from typing import Any

from rounds.kit import Rng, cases, learner_writes, mistake

HINTS = ("How many levels has a list of dictionaries that hold lists?", "`import copy`, then copy.deepcopy(rows).")


@learner_writes
def correct_units(rows: list[dict[str, Any]]) -> list[list[dict[str, Any]]]:
    """Each row is a dictionary with the keys "id", "creatinine" (a number) and "earlier" (a list of numbers), in mg/dL. Give back a list
    of two things: first `rows` itself, exactly as it came, and then a new list of rows in which each creatinine, the
    earlier ones too, is in µmol/L: times 88.4, not rounded."""
    corrected = copy.deepcopy(rows)
    for row in corrected:
        row["creatinine"] *= 88.4
        for i in range(len(row["earlier"])):
            row["earlier"][i] *= 88.4
    return [rows, corrected]


@cases(correct_units)
def laboratories(r: Rng) -> Iterator[tuple[list[dict[str, Any]]]]:
    yield ([],)
    yield ([{"id": 101, "creatinine": 1.0, "earlier": []}],)
    for _ in range(12):
        rows = []
        for number in r.sample(r.whole(1, 4), range(100, 200)):
            earlier = [r.whole(5, 40) / 10 for _ in range(r.whole(0, 3))]
            rows.append({"id": number, "creatinine": r.whole(5, 40) / 10, "earlier": earlier})
        yield (rows,)


def test_raw_is_still_raw() -> None:
    """What came as 1.0 is still 1.0 in the first of the two, and 88.4 in the second."""
    raw, corrected = correct_units([{"id": 101, "creatinine": 1.0, "earlier": []}])
    assert raw[0]["creatinine"] == 1.0
    assert abs(corrected[0]["creatinine"] - 88.4) < 1e-6


def test_earlier_values_are_still_raw() -> None:
    """The earlier values in the first of the two are as they came."""
    raw, _ = correct_units([{"id": 101, "creatinine": 1.0, "earlier": [2.0, 1.5]}])
    assert raw[0]["earlier"] == [2.0, 1.5]


@mistake(correct_units, "assignment-copies", "Both of your lists are one: the raw values are gone. Where do you copy?")
def _(rows: list[dict[str, Any]]) -> list[list[dict[str, Any]]]:
    for row in rows:
        row["creatinine"] *= 88.4
        row["earlier"][:] = [value * 88.4 for value in row["earlier"]]
    return [rows, rows]


@mistake(correct_units, "shallow-is-deep", "The earlier raw values have changed. How many levels does your copy have?")
def _(rows: list[dict[str, Any]]) -> list[list[dict[str, Any]]]:
    corrected = [dict(row) for row in rows]
    for row in corrected:
        row["creatinine"] *= 88.4
        for i in range(len(row["earlier"])):
            row["earlier"][i] *= 88.4
    return [rows, corrected]


@mistake(correct_units, "nested-left-out", "The earlier values are still in mg/dL. Which list holds them?")
def _(rows: list[dict[str, Any]]) -> list[list[dict[str, Any]]]:
    return [rows, [{**row, "creatinine": row["creatinine"] * 88.4} for row in rows]]


@mistake(correct_units, "division-turned-round", "You divide. Is 1 mg/dL more or less than 1 in µmol/L?")
def _(rows: list[dict[str, Any]]) -> list[list[dict[str, Any]]]:
    corrected = copy.deepcopy(rows)
    for row in corrected:
        row["creatinine"] /= 88.4
        row["earlier"] = [value / 88.4 for value in row["earlier"]]
    return [rows, corrected]
