"""Fixtures of the rules."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.planting import Planted


@pytest.fixture
def course(tmp_path: Path) -> Planted:
    return Planted(tmp_path / "course")
