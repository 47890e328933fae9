"""course.toml: what the course is, in which order its parts stand, and what learners come for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from rounds.course.catalogue import line_of, read_toml
from rounds.course.priors import Priors, prior_faults, priors_of
from rounds.course.problem import CourseError, Problem
from rounds.course.ways import Ways, read_ways

FORMAT = 1
KNOWN = {"format", "title", "licence", "planned", "parts", "routes", "aims", "essentials", "priors", "welcome"}


@dataclass(frozen=True)
class Part:
    """One of the parts of the course; `units` maps a folder's name to its title, in order."""

    id: str
    title: str
    units: Mapping[str, str]


@dataclass(frozen=True)
class Aim:
    """What a learner wants machine learning for, in plain words, and the routes it takes."""

    id: str
    title: str
    routes: tuple[str, ...]


@dataclass(frozen=True)
class Welcome:
    """The question that a newcomer meets before anything is asked of them, and the seeds with which it surprises."""

    question: str = ""
    seeds: tuple[str, ...] = ("0",)


@dataclass(frozen=True, kw_only=True)
class Settings:
    """course.toml. `planned` are topics known to the graph and not written yet; `essentials` go by route."""

    path: Path
    title: str
    licence: str
    parts: tuple[Part, ...]
    routes: Mapping[str, str]
    aims: Mapping[str, Aim]
    planned: frozenset[str]
    essentials: Mapping[str, tuple[str, ...]]
    ways: Ways = field(default_factory=Ways)
    priors: Priors = field(default_factory=Priors)
    welcome: Welcome = Welcome()

    @property
    def units(self) -> Mapping[str, str]:
        """Every unit's title, in the order of the course."""
        return {unit: title for part in self.parts for unit, title in part.units.items()}


def read_settings(path: Path) -> Settings:
    """The settings in this file. Raises CourseError for another format or a field at fault."""
    if not path.exists():
        cure = "Name a folder that holds a course, or a topic inside one"
        raise CourseError([Problem(path, 1, "there is no course here: course.toml is missing", cure=cure)])
    data = read_toml(path)
    if problems := list(_faults(path, data)):
        raise CourseError(problems)
    return Settings(
        path=path,
        title=data["title"],
        licence=data["licence"],
        parts=tuple(Part(part["id"], part["title"], dict(part["units"])) for part in data["parts"]),
        routes=dict(data["routes"]),
        aims={key: Aim(key, aim["title"], tuple(aim["routes"])) for key, aim in data.get("aims", {}).items()},
        planned=frozenset(data.get("planned", ())),
        essentials={route: tuple(topics) for route, topics in data.get("essentials", {}).items()},
        ways=read_ways(path.parent / "ways.toml"),
        priors=priors_of(data),
        welcome=_welcome(data.get("welcome", {})),
    )


def _welcome(table: Mapping[str, Any]) -> Welcome:
    return Welcome(table.get("question", ""), tuple(table.get("seeds", ())) or Welcome.seeds)


def _faults(path: Path, data: Mapping[str, Any]) -> Iterator[Problem]:
    written = data.get("format")
    if written != FORMAT:
        cure = "This version of Rounds reads another format: update Rounds, or mend the number"
        yield Problem(
            path, line_of(path, "format"), "the course has another format", f"format = {FORMAT}", f"{written}", cure
        )
    for name in sorted(data.keys() - KNOWN):
        yield Problem(path, line_of(path, name), f"unknown field '{name}'", f"one of {', '.join(sorted(KNOWN))}")
    for name in sorted({"title", "licence", "parts", "routes"} - data.keys()):
        yield Problem(path, 1, f"field '{name}' is missing")
    for name, aim in data.get("aims", {}).items():
        for route in aim.get("routes", ()):
            if route not in data.get("routes", {}):
                yield Problem(path, line_of(path, f"aims.{name}"), f"aim '{name}' names an unknown route", got=route)
    units = {unit for part in data.get("parts", ()) for unit in part.get("units", {})}
    yield from prior_faults(path, data, units)
