"""The author's toolbox keeps its promises."""

from __future__ import annotations

import json
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rounds.kit import (
    Choice,
    NoFairDraw,
    Number,
    Question,
    Redraw,
    Rng,
    Term,
    Trap,
    listing,
    percent,
    question,
    thousands,
)
from rounds.kit.record import fingerprint, from_record, to_record


def number(answer: int | float | Fraction, **more: object) -> Number:
    return Number(ask="?", working="!", answer=answer, **more)  # type: ignore[arg-type]


def test_a_seed_gives_this_very_sequence_for_ever() -> None:
    r = Rng("3/0")
    assert [r.whole(1, 100) for _ in range(8)] == [52, 52, 85, 3, 72, 63, 86, 83]
    assert Rng("3/0").shuffle("abcdef") == ("e", "b", "a", "f", "c", "d")
    assert Rng("Ἀ/1").share() == 0.9933197133809105


@given(st.text(), st.integers(-50, 50), st.integers(0, 60), st.integers(1, 7))
def test_whole_numbers_stay_in_range_and_in_step(seed: str, low: int, span: int, step: int) -> None:
    value = Rng(seed).whole(low, low + span, step)
    assert low <= value <= low + span
    assert (value - low) % step == 0


@given(st.text(), st.lists(st.integers(), max_size=12))
def test_a_shuffle_loses_nothing(seed: str, items: list[int]) -> None:
    assert sorted(Rng(seed).shuffle(items)) == sorted(items)


def test_every_order_is_as_likely() -> None:
    seen = [Rng(str(seed)).shuffle("abc") for seed in range(3000)]
    counts = [seen.count(order) for order in set(seen)]
    assert len(counts) == 6
    assert max(counts) - min(counts) < 150


@pytest.mark.parametrize("act", [lambda r: r.whole(3, 2), lambda r: r.pick(), lambda r: r.sample(3, "ab")])
def test_impossible_wishes_are_refused(act: object) -> None:
    with pytest.raises(ValueError, match=r"must not be below|at least one|there are only"):
        act(Rng("0"))  # type: ignore[operator]


@pytest.mark.parametrize(
    ("question", "value", "is_right"),
    [
        (number(78.96, dp=0), 79, True),
        (number(78.96, dp=0), 78.6, True),
        (number(78.96, dp=0), 78, False),
        (number(2.675, dp=2), 2.68, True),
        (number(2.675, dp=2), 2.67, True),
        (number(1234, sf=2), 1200, True),
        (number(1234, sf=2), 1250, False),
        (number(0.0123, sf=2), 0.012, True),
        (number(100, within=0.02), 102, True),
        (number(100, within=0.02), 102.1, False),
        (number(Fraction(1, 3)), Fraction(1, 3), True),
        (number(Fraction(1, 3)), 0.333, False),
        (number(5), 5.0000001, False),
        (number(5), float("nan"), False),
        (number(-2.5, dp=0), -3, True),
        (number(-2.5, dp=0), -2, True),
    ],
)
def test_what_counts_as_the_number(question: Number, value: float | Fraction, is_right: bool) -> None:
    assert question.accepts(value) is is_right


@given(st.fractions(-1000, 1000), st.integers(0, 3))
def test_the_spelling_of_the_answer_is_right(answer: Fraction, places: int) -> None:
    asked = number(answer, dp=places)
    assert asked.accepts(Fraction(asked.reference()))


@pytest.mark.parametrize(
    ("asked", "why"),
    [
        (number(80, dp=0, traps=(Trap("x", 80.3, "no"),)), "trap 'x' (80.3) would be marked right: the answer is 80"),
        (number(80, traps=(Trap("x", 1, "no"), Trap("y", 1, "no"))), "traps 'x' and 'y' both give 1"),
        (number(float("inf")), "the answer is inf"),
        (
            Choice(ask="?", working="!", right="Yes", traps=(Trap("x", "yes", "no"),)),
            "two options are alike: Yes | yes",
        ),
        (
            Term(ask="?", working="!", answer="x-ray", traps=(Trap("x", "X Ray", "no"),)),
            "trap 'x' (X Ray) would be marked right",
        ),
    ],
)
def test_an_unfair_draw_says_why(asked: Question, why: str) -> None:
    assert asked.unfair() == why


def test_an_unfair_draw_is_drawn_again() -> None:
    @question(level=2)
    def sometimes(r: Rng) -> Number:
        return number(5, traps=(Trap("x", r.whole(4, 6), "no"),))

    drawn = [sometimes.draw(str(seed)) for seed in range(40)]
    assert all(one.question.unfair() is None for one in drawn)
    assert any(one.tries > 1 for one in drawn)


def test_a_question_that_is_never_fair_gives_up_and_says_why() -> None:
    @question(level=1)
    def never(r: Rng) -> Number:
        if r.chance(0.5):
            raise Redraw
        return number(5, traps=(Trap("x", 5, "no"),))

    with pytest.raises(NoFairDraw, match="never, seed s: no fair question in 50 tries"):
        never.draw("s")


def test_a_level_is_1_2_or_3() -> None:
    with pytest.raises(ValueError, match="a level is 1"):
        question(level=4)


def test_options_are_shuffled_unless_their_order_has_meaning() -> None:
    free = Choice(ask="?", working="!", right="a", traps=(Trap("x", "b", ""), Trap("y", "c", "")))
    assert len({free.settled(Rng(str(seed))).options for seed in range(60)}) == 6
    scale = Choice(ask="?", working="!", right="a", traps=free.traps, options=("b", "a", "c"))
    assert scale.settled(Rng("1")).options == ("b", "a", "c")


QUESTIONS = [
    number(Fraction(1, 3), form="lowest", traps=(Trap("x", Fraction(2, 3), "no"),), hints=("h",)),
    number(2.5, dp=1, unit="mg"),
    Choice(ask="?", working="!", right="a", traps=(Trap("x", "b", "no"),)).settled(Rng("1")),
    Term(ask="?", working="!", answer="mode", accepts=("modus",)),
]


@pytest.mark.parametrize("asked", QUESTIONS)
def test_a_stored_question_comes_back_equal(asked: Question) -> None:
    assert from_record(json.loads(json.dumps(to_record(asked)))) == asked


def test_equal_questions_share_a_fingerprint_and_others_do_not() -> None:
    assert fingerprint(QUESTIONS[0]) == fingerprint(from_record(to_record(QUESTIONS[0])))
    assert len({fingerprint(asked) for asked in QUESTIONS}) == len(QUESTIONS)


def test_numbers_in_sentences() -> None:
    assert (percent(0.125, 1), thousands(10_000), listing((3, 5, 8)), listing([1])) == (
        "12.5%",
        "10,000",
        "3, 5 and 8",
        "1",
    )
