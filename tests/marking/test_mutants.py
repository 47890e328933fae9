"""No damaged answer is right, and no rewritten one is wrong, by a truth that is worked out elsewhere."""

from __future__ import annotations

import pytest

from rounds.kit import Rng
from rounds.marking import marked
from tests.marking.mutants import cases

OPTIONS = {"type": "expr", "vars": ["x", "y"], "domain": {"x": "pos", "y": "pos"}}


def _disagreements(count: int, seed: str) -> list[str]:
    found = []
    for case in cases(count, seed):
        got = marked({"student": case.student, "reference": case.reference, "options": OPTIONS})
        if got["verdict"] != ("correct" if case.is_equal else "incorrect"):
            found.append(f"{case.student} | {case.reference} | {case.is_equal} | {got['verdict']}: {got['message']}")
    return found


def test_a_few_hundred_mutants_are_all_told_apart() -> None:
    assert _disagreements(400, "quick") == []


@pytest.mark.deep
def test_five_thousand_mutants_are_all_told_apart() -> None:
    assert _disagreements(6000, "deep") == []


@pytest.mark.parametrize("kind", ["number", "vector", "matrix", "set", "interval"])
def test_a_number_that_differs_is_never_right(kind: str) -> None:
    r = Rng(f"numbers/{kind}")
    for _ in range(200):
        values = [r.whole(-40, 40) for _ in range(4)]
        wrong = list(values)
        wrong[r.whole(0, 3)] += r.pick(-1, 1, 10, -10)
        reference, student = _written(kind, values), _written(kind, wrong)
        if reference == student or (kind == "set" and set(values) == set(wrong)):
            continue
        got = marked({"student": student, "reference": reference, "options": {"type": kind}})
        assert got["verdict"] != "correct", (student, reference)
        same = marked({"student": reference, "reference": reference, "options": {"type": kind}})
        assert same["verdict"] == "correct", reference


def _written(kind: str, values: list[int]) -> str:
    a, b, c, d = values
    low, high = sorted((a, b))
    return {
        "number": f"{a}/{abs(b) + 1}",
        "vector": f"({a}, {b}, {c}, {d})",
        "matrix": f"[[{a}, {b}], [{c}, {d}]]",
        "set": f"{{{a}, {b}, {c}, {d}}}",
        "interval": f"[{low}, {high + 1}]",
    }[kind]
