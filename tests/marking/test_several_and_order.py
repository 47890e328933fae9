"""Options picked together, and items put in order."""

from __future__ import annotations

import json

import pytest

from rounds.kit import Order, Rng, Several, Trap
from rounds.kit.record import from_record, to_record
from rounds.marking import mark

SEVERAL = Several(
    ask="?", working="!", right=("a", "b"), traps=(Trap("x", "c", "No c."), Trap("y", "d", "No d."))
).settled(Rng("1"))
ORDER = Order(
    ask="?", working="!", right=("1", "2", "3"), traps=(Trap("backwards", ("3", "2", "1"), "The other way."),)
).settled(Rng("1"))


@pytest.mark.parametrize(
    ("given", "outcome", "trap"),
    [
        ("a\nb", "correct", None),
        ("b\nA ", "correct", None),
        ("a", "incorrect", None),
        ("a\nb\nc", "incorrect", "x"),
        ("d", "incorrect", "y"),
        ("", "unreadable", None),
        ("e", "unreadable", None),
    ],
)
def test_several(given: str, outcome: str, trap: str | None) -> None:
    verdict = mark(SEVERAL, given)
    assert (verdict.outcome, verdict.trap) == (outcome, trap)


def test_what_is_missing_is_said_without_naming_it() -> None:
    assert mark(SEVERAL, "a").message == "What you picked holds. Something else does too."


@pytest.mark.parametrize(
    ("given", "outcome", "trap"),
    [
        ("1\n2\n3", "correct", None),
        ("3\n2\n1", "incorrect", "backwards"),
        ("2\n1\n3", "incorrect", None),
        ("1\n2", "unreadable", None),
        ("", "unreadable", None),
    ],
)
def test_order(given: str, outcome: str, trap: str | None) -> None:
    verdict = mark(ORDER, given)
    assert (verdict.outcome, verdict.trap) == (outcome, trap)


def test_an_order_names_the_first_that_comes_too_early() -> None:
    assert mark(ORDER, "2\n1\n3").message == "“2” comes too early. What has to stand before it?"


def test_items_are_never_shown_in_the_right_order() -> None:
    order = Order(ask="?", working="!", right=("1", "2"))
    assert {order.settled(Rng(str(seed))).options for seed in range(20)} == {("2", "1")}


@pytest.mark.parametrize("question", [SEVERAL, ORDER])
def test_they_are_stored_and_their_traps_are_caught(question: Several | Order) -> None:
    assert from_record(json.loads(json.dumps(to_record(question)))) == question
    assert mark(question, question.reference()).is_correct
    for trap in question.expected_wrong():
        assert mark(question, trap.answer).trap == trap.misconception


@pytest.mark.parametrize(
    ("question", "why"),
    [
        (Several(ask="?", working="!", right=(), traps=()), "no option holds"),
        (Several(ask="?", working="!", right=("a",), traps=(Trap("x", "A", ""),)), "two options are alike: a | A"),
        (Order(ask="?", working="!", right=("a",)), "fewer than two items can stand in one order alone"),
        (Order(ask="?", working="!", right=("a", "a")), "two items are alike: a | a"),
        (
            Order(ask="?", working="!", right=("a", "b"), traps=(Trap("x", ("a", "b"), ""),)),
            "trap 'x' would be marked right",
        ),
        (
            Order(ask="?", working="!", right=("a", "b"), traps=(Trap("x", ("a",), ""),)),
            "trap 'x' does not order the same items",
        ),
    ],
)
def test_what_cannot_be_asked_says_why(question: Several | Order, why: str) -> None:
    assert question.unfair() == why
