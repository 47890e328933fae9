"""What people type about code: near misses are told from misconceptions, and nothing typed is run."""

from __future__ import annotations

import time

import pytest

from rounds.kit import Prints, Question, Rng
from rounds.marking import mark
from tests.kit import coded


def _prints(code: str) -> Question:
    return Prints(ask="?", working="!", code=code).settled(Rng("1"))


@pytest.mark.parametrize(
    ("code", "given", "outcome", "part"),
    [
        ("print('ward A')", "ward A  \n\n", "correct", ""),
        ("print('ward A')", "'ward A'", "wrong_form", "quotes"),
        ("print([1, 2])", "[1,2]", "wrong_form", "spaces"),
        ("print(['a'])", '["a"]', "wrong_form", "single quotes"),
        ("print(3 > 2)", "true", "wrong_form", "capital"),
        ("print(8)", "8.0", "incorrect", "float"),
        ("print(16 / 2)", "8", "incorrect", "float"),
        ("print(f'{2.5:.2f}')", "2.5", "incorrect", "decimal places"),
        ("print(1)\nprint(2)", "1", "incorrect", "more lines"),
        ("print(1)\nprint(2)", "1\n3", "incorrect", "Line 2"),
        ("print(1)\nprint(x)", "1\nNameError", "correct", ""),
        ("print(1)\nprint(x)", "1\nNameError: name 'x' is not defined", "correct", ""),
        ("print(1)\nprint(x)", "1\nan error", "wrong_form", "Which one"),
        ("print(1)\nprint(x)", "1\nTypeError", "incorrect", "Line 2"),
        ("print()\nprint(1)", "1", "correct", ""),
        ("print(1)", "", "unreadable", "empty"),
    ],
)
def test_output(code: str, given: str, outcome: str, part: str) -> None:
    verdict = mark(_prints(code), given)
    assert verdict.outcome == outcome
    assert part in verdict.message


@pytest.mark.parametrize(
    ("given", "outcome"),
    [("3", "correct"), ("line 3", "correct"), ("1", "incorrect"), ("2", "unreadable"), ("9", "unreadable")],
)
def test_a_line(given: str, outcome: str) -> None:
    assert mark(coded.drawn(coded.find_line), given).outcome == outcome


@pytest.mark.parametrize(
    ("given", "outcome", "trap"),
    [
        ("in\n'bed'", "correct", None),
        (' in \n"bed"  ', "correct", None),
        ('in\n("bed")', "correct", None),
        ('of\n"cot"', "incorrect", "loops-with-of"),
        ("in\nbed", "incorrect", "forgets-quotes"),
        ('at\n"bed"', "incorrect", None),
        ("in", "unreadable", None),
        ("in\n" + "x" * 300, "unreadable", None),
    ],
)
def test_gaps(given: str, outcome: str, trap: str | None) -> None:
    verdict = mark(coded.drawn(coded.fill), given)
    assert (verdict.outcome, verdict.trap) == (outcome, trap)


def test_the_gap_that_is_not_right_is_named() -> None:
    assert mark(coded.drawn(coded.fill), 'at\n"bed"').message.startswith("Gap 1 is not right yet; the others")


@pytest.mark.parametrize(
    ("given", "part"),
    [
        ("total = 0\nprint(total)", "Line 2 cannot stand there"),
        ("total = 0\nfor pulse in pulses:\ntotal = total + pulse\nprint(total)", "indentation"),
        ("total = 0\nfor pulse in pulses:", "still missing"),
    ],
)
def test_lines_name_the_first_wrong_place(given: str, part: str) -> None:
    verdict = mark(coded.drawn(coded.lines), given)
    assert verdict.outcome == "incorrect"
    assert part in verdict.message


@pytest.mark.parametrize("given", ["total = 2", "total = 0\ntotal = 0"])
def test_lines_that_were_not_shown_are_no_answer(given: str) -> None:
    assert mark(coded.drawn(coded.lines), given).outcome == "unreadable"


@pytest.mark.parametrize(
    ("given", "outcome", "part"),
    [
        ('for x in beds :\n    print( "free:",x )', "correct", ""),
        ('for x in beds:\nprint("free:", x)', "incorrect", "begins with 0 spaces"),
        ('for x in Beds:\n    print("free:", x)', "incorrect", "Capital letters"),
        ('for x in beds:\n    print("free", x)', "incorrect", "quotes"),
        ('for x in beds\n    print("free:", x)', "incorrect", "comes `:`"),
        ("for x in beds:", "incorrect", "Line 2 is missing"),
        ('for x in beds:\n    print("free:", x)\nx', "incorrect", "one too many"),
    ],
)
def test_a_copy(given: str, outcome: str, part: str) -> None:
    verdict = mark(coded.drawn(coded.type_it), given)
    assert verdict.outcome == outcome
    assert part in verdict.message


HOSTILE = ("(" * 100_000, "x" * 100_000, "\x00", "a\x1b[2J", "\u202e", "\ud800", "[" * 190, '"' * 199, "\n" * 3999)


@pytest.mark.parametrize("maker", coded.MAKERS[:6])
@pytest.mark.parametrize("given", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_is_refused_at_once(maker: object, given: str) -> None:
    question, began = coded.drawn(maker), time.thread_time()
    assert not mark(question, given).is_correct
    assert time.thread_time() - began < 0.5


def test_nothing_typed_is_run(capsys: pytest.CaptureFixture[str]) -> None:
    for maker in coded.MAKERS[:6]:
        mark(coded.drawn(maker), 'print("run")\n__import__("os")._exit(3)')
    assert capsys.readouterr().out == ""
