"""A curve's formula: fixed letters as numbers, movable ones as letters."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from rounds.course.figure import Curve, Slider
from rounds.course.figure.slider import Movable
from rounds.web.shell.figures.scale import significant

# A piece of text and the element it stands in: "" for the line itself, sup or sub.
Piece = tuple[str, str]
MINUS = "\N{MINUS SIGN}"


def formula(curve: Curve) -> list[Piece]:
    """What stands to the right of y =, piece by piece."""
    return WRITTEN[curve.family](curve.letters)


def _text(letters: Mapping[str, Movable], letter: str) -> str:
    value = letters[letter]
    return letter if isinstance(value, Slider) else significant(value, 6)


def _factor(letters: Mapping[str, Movable], letter: str, times: str = "") -> str:
    """The letter before what it multiplies: nothing for 1, a sign for -1."""
    match letters[letter]:
        case 1:
            return ""
        case -1:
            return MINUS
        case _:
            return _text(letters, letter) + times


def _term(letters: Mapping[str, Movable], letter: str, rest: str = "") -> str:
    """The letter as what is added: nothing for 0, taken away where it is negative."""
    text = _text(letters, letter) if not rest else _factor(letters, letter)
    if letters[letter] == 0:
        return ""
    return f" {MINUS} {text.removeprefix(MINUS)}{rest}" if text.startswith(MINUS) else f" + {text}{rest}"


def _logistic(letters: Mapping[str, Movable]) -> list[Piece]:
    away = _term(letters, "middle").translate(str.maketrans(f"+{MINUS}", f"{MINUS}+"))
    slope = f"{MINUS}{_factor(letters, 'k')}".removeprefix(MINUS * 2)
    inside = f"(x{away})" if away else "x"
    return [("", f"{_text(letters, 'top')} / (1 + e"), ("sup", f"{slope}{inside}"), ("", ")")]


WRITTEN: Mapping[str, Callable[[Mapping[str, Movable]], list[Piece]]] = {
    "line": lambda of: [("", f"{_factor(of, 'm')}x{_term(of, 'c')}")],
    "power": lambda of: [("", f"{_factor(of, 'a')}x"), ("sup", _text(of, "n"))],
    "exponential": lambda of: [("", f"{_factor(of, 'a', ' × ')}{_text(of, 'b')}"), ("sup", "x")],
    "natural-exponential": lambda of: [("", f"{_factor(of, 'a', ' ')}e"), ("sup", f"{_factor(of, 'k')}x")],
    "logarithm": lambda of: [
        ("", f"{_factor(of, 'a', ' ')}log"),
        ("sub", _text(of, "b")),
        ("", f" x{_term(of, 'c')}"),
    ],
    "logistic": _logistic,
    "quadratic": lambda of: [
        ("", f"{_factor(of, 'a')}x"),
        ("sup", "2"),
        ("", f"{_term(of, 'b', 'x')}{_term(of, 'c')}"),
    ],
}
