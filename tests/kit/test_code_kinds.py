"""Questions about code: the truth comes from running it, and an unfair draw is refused."""

from __future__ import annotations

import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from rounds.kit import Breaks, Fill, FindLine, Lines, Plot, Prints, Rng, Series, Table, Trap, mutated, printed
from rounds.kit.printed import RunsTooLong
from rounds.kit.record import fingerprint, from_record, to_record
from rounds.marking import mark
from tests.kit import coded


@pytest.mark.parametrize("maker", coded.MAKERS)
def test_a_question_is_stored_and_comes_back_equal(maker: object) -> None:
    question = coded.drawn(maker)
    assert from_record(to_record(question)) == question
    assert fingerprint(from_record(to_record(question))) == fingerprint(question)


@pytest.mark.parametrize("maker", coded.MAKERS)
def test_its_answer_is_right_and_each_trap_known_for_itself(maker: object) -> None:
    question = coded.drawn(maker)
    assert mark(question, question.reference()).is_correct
    for trap in question.expected_wrong():
        verdict = mark(question, trap.answer)
        assert (verdict.outcome, verdict.trap, verdict.message) == ("incorrect", trap.misconception, trap.says)


@pytest.mark.parametrize(
    ("code", "says"),
    [
        ("print(7 / 2)", "3.5\n"),
        ("print('a', 'b', sep='-', end='!')", "a-b!"),
        ("print(1)\nprint(x)", "1\nNameError: name 'x' is not defined"),
        ("  print(1)\n  print(2)", "1\n2\n"),
        ("def f():\n    print('in')\nf()", "in\n"),
        ("raise ValueError", "ValueError"),
    ],
)
def test_printed_is_what_the_program_prints(code: str, says: str) -> None:
    assert printed(code) == says


def test_a_program_that_never_ends_or_asks_is_refused() -> None:
    for code in ("while True:\n    pass", "while True:\n    print('x' * 100)", "input('name?')"):
        with pytest.raises(RunsTooLong):
            printed(code)


def test_threads_do_not_hear_each_other(capsys: pytest.CaptureFixture[str]) -> None:
    before = sys.gettrace()
    codes = [f"for x in range(200):\n    print({number})" for number in range(16)]
    with ThreadPoolExecutor(4) as pool:
        said = list(pool.map(printed, codes))
    assert said == [f"{number}\n" * 200 for number in range(16)]
    assert capsys.readouterr().out == ""
    assert sys.gettrace() is before


def test_a_slip_changes_one_token_and_the_same_seed_gives_the_same() -> None:
    code = 'if beds > 3:\n    print("full", beds)'
    slips = {mutated(code, Rng(str(seed))) for seed in range(60)}
    assert code not in slips
    assert len(slips) >= 6
    assert mutated(code, Rng("4")) == mutated(code, Rng("4"))


def test_breaks_finds_the_error_and_leaves_out_a_trap_that_is_true() -> None:
    question = coded.drawn(coded.breaks)
    assert isinstance(question, Breaks)
    assert question.answer == "NameError"
    assert [trap.answer for trap in question.traps] == ["no error"]
    assert question.options[0] == "no error"
    assert len(question.options) == 5
    runs = Breaks(ask="?", working="!", code="print(1)").settled(Rng("1"))
    assert runs.answer == "no error"


@pytest.mark.parametrize(
    ("unfair", "says"),
    [
        (Prints(ask="?", working="!", code="x = 1"), "prints nothing"),
        (Prints(ask="?", working="!", code="print(1)", traps=(Trap("a", "1 ", "?"),)), "marked right"),
        (FindLine(ask="?", working="!", code="a\n\nb", line=2), "empty"),
        (FindLine(ask="?", working="!", code="a\nb", line=1, traps=(Trap("a", 1, "?"),)), "marked right"),
        (Fill(ask="?", working="!", code="x = 1", answers=()), "0 gaps"),
        (Fill(ask="?", working="!", code="x ___ 1", answers=("in in",)), "cannot read"),
        (Fill(ask="?", working="!", code="x ___ 1", answers=("=", "=")), "2 answers"),
        (Lines(ask="?", working="!", code="x = 1"), "two lines"),
        (Lines(ask="?", working="!", code="if x:\n  y = 1"), "four spaces"),
        (Lines(ask="?", working="!", code="a\nb", distractors=(Trap("x", "a", "?"),)), "line of the program"),
        (Lines(ask="?", working="!", code="a\nb", also=("b\nc",)), "other lines"),
    ],
)
def test_an_unfair_draw_says_why(unfair: Prints | FindLine | Fill | Lines, says: str) -> None:
    assert says in (unfair.settled(Rng("1")).unfair() or "")


PLOT = Plot(x="x", y="y", x_limits=(0, 5), y_limits=(0, 5), series=(Series(((1, 2),)),))


@pytest.mark.parametrize(
    ("shown", "says"),
    [
        (Table(("a", "b"), ((1,),)), "1 cells"),
        (replace(PLOT, series=()), "no data"),
        (replace(PLOT, x_limits=None), "x_limits"),
        (replace(PLOT, y_limits=(0, 1)), "outside"),
        (replace(PLOT, series=(Series(((1, 2),), "pie"),)), "'pie'"),
        (replace(PLOT, series=(Series((("A", 2),), "line"),)), "for bars"),
    ],
)
def test_an_exhibit_that_cannot_be_shown_says_why(shown: Table | Plot, says: str) -> None:
    assert says in (shown.unfair() or "")


def test_a_plot_in_words_holds_its_axes_and_data() -> None:
    (plot,) = coded.drawn(coded.shows_a_plot).exhibits()
    for part in ("months, from 0 to 6", "event-free, from 0 to 20", "(3, 17)", "Steps (treated)"):
        assert part in plot.text()
