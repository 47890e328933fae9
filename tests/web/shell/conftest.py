"""The figures' script, bundled once for the tests of all figures."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.web.shell.in_node import bundled


@pytest.fixture(scope="session")
def script(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The figures' script, bundled for Node."""
    return bundled(tmp_path_factory.mktemp("figures"))
