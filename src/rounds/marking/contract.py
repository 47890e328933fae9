"""Marking without a question: JSON lines in, JSON lines out, as `rounds mark` and held-out cases speak it."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, TypedDict

from rounds.marking.asked import Asked, Domain
from rounds.marking.kinds import CHECKS, checked

OPTIONS = (
    "type",
    "vars",
    "domain",
    "tol_rel",
    "tol_abs",
    "sf",
    "dp",
    "strict",
    "percent",
    "share",
    "unit",
    "form",
    "up_to",
)
FORMS = ("single", "lowest", "exact", "decimal", "sci", "expanded", "factored", "simplified")
DOMAINS = ("pos", "unit", "posint", "int", "real")
FREEDOMS = ("scale", "sign", "order")


class Marked(TypedDict):
    """What comes back for one line."""

    verdict: str
    read_as: str
    assumptions: list[str]
    message: str
    ms: float


class BadLine(ValueError):
    """A line or an option that does not fit the contract; the message says what, expected, got."""


def mark_lines(lines: Iterable[str]) -> Iterator[str]:
    """One JSON line for each that is not blank. A line that does not fit gives an `error` and stops nothing."""
    for line in lines:
        if line.strip():
            yield json.dumps(_marked_line(line), ensure_ascii=False)


def _marked_line(line: str) -> Mapping[str, Any]:
    try:
        return marked(_decoded(line))
    except BadLine as problem:
        return {"error": str(problem)}


def _decoded(line: str) -> object:
    try:
        return json.loads(line)
    except (json.JSONDecodeError, RecursionError) as problem:
        raise BadLine(f"the line is not JSON: {problem}. Write one JSON object a line.") from None


def marked(
    case: object,
    *,
    seed: int = 0,
    timer: Callable[[], float] = time.thread_time,
    clock: Callable[[], float] = time.perf_counter,
) -> Marked:
    """The verdict on one decoded case. Raises BadLine when a field or an option does not fit the contract.

    `timer` ends what takes too long, and `clock` measures `ms`; both give seconds and decide nothing else.
    """
    if not isinstance(case, Mapping):
        raise BadLine(f"expected an object with student, reference and options; got {_shown(case)}.")
    student, reference = _text(case, "student"), _text(case, "reference")
    asked = asked_from(reference, case.get("options"), seed)
    began = clock()
    verdict = checked(student, asked, timer)
    return {
        "verdict": verdict.outcome.value,
        "read_as": verdict.read_as,
        "assumptions": list(verdict.assumptions),
        "message": verdict.message,
        "ms": round((clock() - began) * 1000, 3),
    }


def _text(case: Mapping[str, Any], name: str) -> str:
    value = case.get(name)
    if not isinstance(value, str):
        raise BadLine(f"{name}: expected a string; got {_shown(value)}.")
    return value


def asked_from(reference: str, options: object, seed: int = 0) -> Asked:
    """What is asked, from the options as decoded JSON. Raises BadLine naming the option that does not fit."""
    if not isinstance(options, Mapping):
        raise BadLine(f"options: expected an object with at least a type; got {_shown(options)}.")
    unknown = [str(name) for name in options if name not in OPTIONS]
    if unknown:
        raise BadLine(f"option {unknown[0]!r} is not known; expected {', '.join(OPTIONS)}.")
    values = {name: _READERS[name](name, value) for name, value in options.items() if value is not None}
    if "type" not in values:
        raise BadLine(f"option 'type' is missing; expected one of {', '.join(CHECKS)}.")
    if values.get("unit") == "%":
        values = {**values, "unit": "", "percent": True}
    return Asked(reference=reference, seed=seed, **values)


def _shown(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False, default=str)
    return "nothing" if value is None else text if len(text) < 60 else text[:57] + "..."


def _one_of(*known: str) -> Callable[[str, object], str]:
    def read(name: str, value: object) -> str:
        if value not in known:
            raise BadLine(f"option {name!r}: expected one of {', '.join(known)}; got {_shown(value)}.")
        return str(value)

    return read


def _number(name: str, value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not 0 <= value < float("inf"):
        raise BadLine(f"option {name!r}: expected a number, 0 or more; got {_shown(value)}.")
    return float(value)


def _count(name: str, value: object) -> int:
    least = 1 if name == "sf" else 0
    if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= 40:
        raise BadLine(f"option {name!r}: expected a whole number from {least} to 40; got {_shown(value)}.")
    return value


def _flag(name: str, value: object) -> bool:
    if not isinstance(value, bool):
        raise BadLine(f"option {name!r}: expected true or false; got {_shown(value)}.")
    return value


def _string(name: str, value: object) -> str:
    if not isinstance(value, str):
        raise BadLine(f"option {name!r}: expected a string; got {_shown(value)}.")
    return value


def _names(name: str, value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(each, str) and each.strip() for each in value):
        raise BadLine(f"option {name!r}: expected a list of names; got {_shown(value)}.")
    return tuple(value)


def _forms(name: str, value: object) -> frozenset[str]:
    found = [value] if isinstance(value, str) else value
    if not isinstance(found, list) or not all(each in FORMS for each in found):
        raise BadLine(f"option {name!r}: expected one or a list of {', '.join(FORMS)}; got {_shown(value)}.")
    return frozenset(found)


def _domain(name: str, value: object) -> dict[str, Domain]:
    if not isinstance(value, Mapping):
        raise BadLine(f"option {name!r}: expected an object of letters and domains; got {_shown(value)}.")
    return {str(letter): _one_domain(str(letter), domain) for letter, domain in value.items()}


def _one_domain(letter: str, value: object) -> Domain:
    if isinstance(value, str) and value in DOMAINS:
        return value
    is_pair = isinstance(value, list) and len(value) == 2 and all(_is_number(end) for end in value)
    if isinstance(value, list) and is_pair and value[0] < value[1]:
        return (float(value[0]), float(value[1]))
    raise BadLine(f"the domain of {letter}: expected {', '.join(DOMAINS)} or [low, high]; got {_shown(value)}.")


def _is_number(value: object) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


_READERS: Mapping[str, Callable[[str, object], Any]] = {
    "type": _one_of(*CHECKS),
    "vars": _names,
    "domain": _domain,
    "tol_rel": _number,
    "tol_abs": _number,
    "sf": _count,
    "dp": _count,
    "strict": _flag,
    "percent": _flag,
    "share": _flag,
    "unit": _string,
    "form": _forms,
    "up_to": _one_of(*FREEDOMS),
}
