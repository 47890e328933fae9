"""`[priors]` of course.toml: what people of each background know before they are asked. Shares are judgements."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from rounds.course.catalogue import line_of
from rounds.course.problem import Problem

FIELDS = {"people", "titles", "taps", "known"}


@dataclass(frozen=True)
class Priors:
    """`known` holds by background and unit the share (0-1) of the unit's topics that such a person knows.

    `people` is how common each background is (any scale), `titles` how it is named to a learner; `taps` are the
    self-ratings that are asked for, each with the units that it is about.
    """

    known: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    people: Mapping[str, float] = field(default_factory=dict)
    titles: Mapping[str, str] = field(default_factory=dict)
    taps: Mapping[str, frozenset[str]] = field(default_factory=dict)


def priors_of(data: Mapping[str, Any]) -> Priors:
    """The priors in the table of course.toml, which has no faults."""
    table = data.get("priors", {})
    return Priors(
        known={background: dict(shares) for background, shares in table.get("known", {}).items()},
        people=dict(table.get("people", {})),
        titles=dict(table.get("titles", {})),
        taps={tap: frozenset(units) for tap, units in table.get("taps", {}).items()},
    )


def prior_faults(path: Path, data: Mapping[str, Any], units: Set[str]) -> Iterator[Problem]:
    """What is wrong with the table: unknown names, backgrounds that lack something, shares that lack or leave 0-1."""
    table = data.get("priors", {})
    for name in sorted(table.keys() - FIELDS):
        line = line_of(path, f"priors.{name}")
        yield Problem(path, line, f"unknown field 'priors.{name}'", f"one of {', '.join(sorted(FIELDS))}")
    known, people, titles = (table.get(name, {}) for name in ("known", "people", "titles"))
    for background in sorted(known.keys() | people.keys() | titles.keys()):
        lacks = [name for name in ("known", "people", "titles") if background not in table.get(name, {})]
        if lacks:
            what = f"the background '{background}' has no {' and no '.join(lacks)}"
            cure = "Give every background a title, how common it is, and a share for every unit"
            yield Problem(path, line_of(path, "priors.people"), what, cure=cure)
    for background, common in people.items():
        if not _within(common, 1e-9, float("inf")):
            what = f"how common '{background}' is must be a number above 0"
            yield Problem(path, line_of(path, "priors.people"), what, got=str(common))
    for background, shares in known.items():
        yield from _share_faults(path, background, shares, units)
    for tap, about in table.get("taps", {}).items():
        for unit in sorted(set(about) - units):
            yield Problem(path, line_of(path, "priors.taps"), f"the tap '{tap}' names an unknown unit", got=unit)


def _share_faults(path: Path, background: str, shares: Mapping[str, Any], units: Set[str]) -> Iterator[Problem]:
    line = line_of(path, f"priors.known.{background}")
    for unit in sorted(shares.keys() - units):
        yield Problem(path, line, f"'{background}' has a share of an unknown unit", "a unit of [[parts]]", unit)
    for unit in sorted(units - shares.keys()):
        yield Problem(path, line, f"'{background}' has no share for the unit '{unit}'", "a number from 0 to 1")
    for unit, share in shares.items():
        if not _within(share, 0, 1):
            what = f"the share of '{unit}' that '{background}' knows is out of range"
            yield Problem(path, line, what, "a number from 0 to 1", str(share))


def _within(value: Any, low: float, high: float) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and low <= value <= high
