"""The commonest errors of the first weeks, each told with its line and what to do."""

from __future__ import annotations

import pytest

from rounds.runner import learner
from rounds.runner.words import error_of


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
