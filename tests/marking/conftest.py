"""Deep tests take minutes: they run with `-m deep` only."""

from __future__ import annotations

import pytest


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "deep: takes minutes; run with -m deep")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if "deep" in (config.option.markexpr or ""):
        return
    for item in items:
        if item.get_closest_marker("deep") is not None and "marking" in item.path.parts:
            item.add_marker(pytest.mark.skip(reason="deep: run with -m deep"))
