"""For tests of marking: what other tests have left in memory is no part of an answer's time."""

from __future__ import annotations

import gc

import pytest


@pytest.fixture(autouse=True, scope="module")
def _loaded() -> None:
    """As a server does once it is loaded: a full collection over everything there takes longer than an answer may."""
    gc.collect()
    gc.freeze()
