"""The two runners, each with exercises of the tests' own. As root they drop to the user that .ci/run makes."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from rounds.runner.choose import IN_A_BOX, ON_A_LAPTOP, why_no_box
from rounds.runner.pool import PoolSlot
from rounds.runner.slot import BoxSlot
from rounds.runner.workshop import Workshop

EXERCISES = Path(__file__).parent / "exercises"


@pytest.fixture(scope="session")
def box() -> Iterator[Workshop]:
    """The sandbox. In CI a machine that cannot have one is a failure; elsewhere the tests say why they cannot run."""
    why_not = why_no_box()
    if why_not and not os.environ.get("CI"):
        pytest.skip(f"no sandbox here: {why_not}")
    assert not why_not
    made = Workshop(BoxSlot, EXERCISES, boxed=True, describes=IN_A_BOX)
    yield made
    made.close()


@pytest.fixture(scope="session")
def pool() -> Iterator[Workshop]:
    """Interpreters of their own, as on a laptop without a sandbox."""
    made = Workshop(PoolSlot, EXERCISES, boxed=False, describes=ON_A_LAPTOP)
    yield made
    made.close()
