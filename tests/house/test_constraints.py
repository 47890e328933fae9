"""Everything that is installed is pinned, and the pins say nothing of where packages come from."""

from __future__ import annotations

import re
import tomllib
from importlib.metadata import PackageNotFoundError, requires

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import start
from tests.house.repository import ROOT

LINES = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
PINS = {canonicalize_name(line.split("==")[0]): line.split("==")[1] for line in LINES}


@pytest.mark.parametrize("line", LINES)
def test_a_line_is_a_name_and_a_version(line: str) -> None:
    assert re.fullmatch(r"[A-Za-z0-9_.-]+==[0-9][0-9a-z.+!]*", line)


def needed(asked: Requirement, seen: set[tuple[str, str]]) -> set[str]:
    """The names of this requirement and of all that it pulls in on this machine."""
    name = canonicalize_name(asked.name)
    if (name, str(sorted(asked.extras))) in seen:
        return set()
    seen.add((name, str(sorted(asked.extras))))
    try:
        texts = requires(name) or []
    except PackageNotFoundError:
        pytest.fail(f"{name} is needed and not installed. Run: python start.py setup")
    below = [Requirement(text) for text in texts]
    extras = asked.extras or {""}
    wanted = [b for b in below if b.marker is None or any(b.marker.evaluate({"extra": extra}) for extra in extras)]
    return {name}.union(*(needed(requirement, seen) for requirement in wanted))


def test_everything_that_is_installed_is_pinned() -> None:
    roots = [Requirement("rounds[dev]"), *map(Requirement, start.BUILD)]
    seen: set[tuple[str, str]] = set()
    names = set().union(*(needed(root, seen) for root in roots)) - {"rounds"}
    assert names - PINS.keys() == set(), "Run: python start.py pin"


def test_what_only_windows_asks_for_is_pinned_too() -> None:
    assert set(start.WINDOWS) <= PINS.keys()


def test_the_front_door_builds_with_what_pyproject_names() -> None:
    """In the same versions: a wheel and a clone must come out alike."""
    asked = {canonicalize_name(r.name): str(r.specifier) for r in map(Requirement, PROJECT["build-system"]["requires"])}
    assert asked == {name: f"=={PINS[canonicalize_name(name)]}" for name in start.BUILD}
