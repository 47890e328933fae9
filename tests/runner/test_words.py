"""The commonest errors of the first weeks, each told with its line and what to do."""

from __future__ import annotations

import pytest

from rounds.runner import learner
from rounds.runner.words import error_of, habit, printable


def said(code: str) -> str:
    """What a learner reads after this program."""
    error = learner._attempt(lambda: learner._execute(code, {"__name__": "__main__"}, []), code)
    assert error is not None
    return error_of(error, code).says


@pytest.mark.parametrize(
    ("code", "line", "word"),
    [
        ("print(valeu)\nvalue = 1", 1, "Did you mean `value`?"),
        ("x = [1, 2]\nx[2]", 2, "Counting starts at 0"),
        ("{'age': 1}['agee']", 1, "'agee'"),
        ("'mg: ' + 5", 1, "str("),
        ("x = 3\nif x = 3:\n    pass", 2, "=="),
        ("for i in range(3)\n    print(i)", 1, "colon"),
        ("def f():\nreturn 1", 2, "four spaces"),
        ("  x = 1\n y = 2", 1, "spaces at the start"),
        ("x = (1, 2\nprint(x)", 1, "never closed"),
        ("print('a)", 1, "quote"),
        ("print(1))", 1, "too many"),
        ("def f(a):\n    return a\nf()", 3, "too many or too few"),
        ("None.upper()", 1, "return"),
        ("1 / 0", 1, "divided by zero"),
        ("float('x')", 1, "could not convert"),
        ("print 3", 1, "brackets"),
        ("return 3", 1, "outside its function"),
        ("5(3)", 1, "no function"),
        ("len(5)", 1, "list or a text"),
        ("import nothing_like_this", 1, "No module"),
        ("def f(n):\n    return f(n)\nf(1)", 2, "without end"),
        ("open('nowhere.csv')", 1, "no such file"),
        ("assert 1 == 2", 1, "not true"),
    ],
)
def test_a_novice_error_names_its_line_and_what_to_do(code: str, line: int, word: str) -> None:
    told = said(code)
    assert told.startswith(f"Line {line}: ")
    assert word in told


def test_a_hostile_report_of_an_error_is_only_text() -> None:
    error = error_of(
        {"type": ["x"], "message": {"a": 1}, "frames": [[1, "f"], "x", [True, "f", "t"], [2, "f", "t"]]}, ""
    )
    assert [frame.line for frame in error.frames] == [2]
    assert isinstance(error.says, str)


def test_what_a_screen_would_obey_is_taken_out_and_what_it_shows_stays() -> None:
    assert printable("a\tb\r\nc\x1b[2J\x07\x9b31m\x00 ü €\x7f") == "a\tb\nc[2J31m ü €"


@pytest.mark.parametrize("line", ["import socket", "from urllib.request import urlopen", "  import http.client"])
def test_a_refused_connection_is_told_as_the_network_that_is_not_there(line: str) -> None:
    told = {"type": "PermissionError", "message": "[Errno 1] Operation not permitted", "frames": [[2, "f", "get()"]]}
    assert "no network" in error_of(told, f"{line}\nget()").says
    assert "no network" not in error_of(told, "get()").says


@pytest.mark.parametrize("default", ["[]", "{}", "{1}", "list()", "dict()"])
def test_a_default_that_is_kept_from_call_to_call_is_pointed_at(default: str) -> None:
    assert habit(f"x = 1\ndef f(a, b={default}):\n    return a").startswith("Line 2: `f` has")
    assert habit(f"def f(a, *, b={default}):\n    return a").startswith("Line 1")


@pytest.mark.parametrize("code", ["def f(a=None, b=0, c=(), d=''):\n    return a", "f = 3", "def f(:"])
def test_an_ordinary_default_is_not(code: str) -> None:
    assert habit(code) == ""
