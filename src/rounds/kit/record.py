"""Questions as plain data, so that what was asked can be stored and marked later without drawing it again."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import fields
from fractions import Fraction
from typing import Any

from rounds.kit.antiderivative import Antiderivative
from rounds.kit.breaks import Breaks
from rounds.kit.choice import Choice
from rounds.kit.code import Code
from rounds.kit.distribution import Distribution
from rounds.kit.equation import Equation
from rounds.kit.exhibit import Listing, Plot, Series, Table
from rounds.kit.fill import Fill
from rounds.kit.find_line import FindLine
from rounds.kit.formula import Formula
from rounds.kit.interval import Interval
from rounds.kit.lines import Lines
from rounds.kit.matrix import Matrix
from rounds.kit.number import Number
from rounds.kit.order import Order
from rounds.kit.prints import Prints
from rounds.kit.probe import Predict
from rounds.kit.question import Question, Trap
from rounds.kit.set_of import SetOf
from rounds.kit.several import Several
from rounds.kit.term import Term
from rounds.kit.type_it import TypeIt
from rounds.kit.vector import Vector

_KINDS: tuple[type[Question], ...] = (
    Antiderivative, Breaks, Choice, Code, Distribution, Equation, Fill, FindLine, Formula, Interval, Lines, Matrix,
    Number, Order, Predict, Prints, SetOf, Several, Term, TypeIt, Vector,
)  # fmt: skip
KINDS: Mapping[str, type[Question]] = {kind.__name__: kind for kind in _KINDS}
NEWER = {"shows", "language", "tables", "starts"}
_SHOWN: tuple[type[Listing | Table | Plot | Series], ...] = (Listing, Table, Plot, Series)
SHOWN: Mapping[str, Callable[..., Any]] = {kind.__name__: kind for kind in _SHOWN}


def to_record(question: Question) -> dict[str, Any]:
    """The question as JSON-ready data; `from_record` gives back an equal question."""
    record: dict[str, Any] = {"kind": type(question).__name__}
    for field in fields(question):
        record[field.name] = _plain(getattr(question, field.name))
    # What does not use a newer field keeps the fingerprint it had before there was one.
    for field in fields(question):
        if field.name in NEWER and getattr(question, field.name) == field.default:
            del record[field.name]
    return record


def from_record(record: Mapping[str, Any]) -> Question:
    """The question that was stored. Raises KeyError for a kind this version does not know."""
    kind = KINDS[record["kind"]]
    known = {field.name for field in fields(kind)}
    values: dict[str, Any] = {name: _rich(value) for name, value in record.items() if name in known}
    return kind(**values)


def fingerprint(question: Question) -> str:
    """The same for equal questions, different for others: learners who are asked the same share one stored row."""
    return digest(to_record(question))


def digest(record: Mapping[str, Any]) -> str:
    """The fingerprint of the question that this record was made from."""
    text = json.dumps(record, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def _plain(value: object) -> object:
    match value:
        case Trap():
            return {"misconception": value.misconception, "answer": _plain(value.answer), "says": value.says}
        case Fraction():
            return {"fraction": str(value)}
        case Listing() | Table() | Plot() | Series():
            shown = {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
            return {"shown": type(value).__name__, **shown}
        case tuple():
            return [_plain(item) for item in value]
        case Mapping():
            return {name: _plain(item) for name, item in value.items()}
        case _:
            return value


def _rich(value: object) -> object:
    match value:
        case {"fraction": str(text)}:
            return Fraction(text)
        case {"misconception": str(slug), "answer": answer, "says": str(says)}:
            return Trap(slug, _rich(answer), says)
        case {"shown": str(name), **rest}:
            return SHOWN[name](**{str(key): _rich(item) for key, item in rest.items()})
        case list():
            return tuple(_rich(item) for item in value)
        case dict():
            return {name: _rich(item) for name, item in value.items()}
        case _:
            return value
