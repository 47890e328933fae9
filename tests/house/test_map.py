"""The map of the house draws nothing that is not there. (That every room is on it, test_docs.py says.)"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.house.repository import ROOT


def drawn() -> list[Path]:
    """Every file and folder that the map's tree names, at its place: two spaces more are one folder deeper."""
    tree = (ROOT / "docs/house.md").read_text(encoding="utf-8").split("```")[1]
    above: list[Path] = [ROOT]
    places = []
    for line in tree.strip("\n").splitlines():
        depth = (len(line) - len(line.lstrip())) // 2
        # The names end where the two spaces before the phrase begin.
        here = [above[depth] / name for name in re.split(r"  +", line.strip())[0].split()]
        above[depth + 1 :] = [here[0]]
        places += here
    return places


@pytest.mark.parametrize("place", drawn(), ids=lambda place: str(place.relative_to(ROOT)))
def test_what_the_map_draws_is_there(place: Path) -> None:
    assert place.exists()
