"""For every test: how thoroughly properties are tried, and which tests stay together."""

from __future__ import annotations

import gc
import os

import pytest
from hypothesis import settings

# No deadline: the cores are shared. The same examples each time, so that a red test is red for everybody; the deep
# run looks further, at other examples every time.
settings.register_profile("ordinary", deadline=None, derandomize=True)
settings.register_profile("deep", deadline=None, max_examples=1000)


def pytest_configure(config: pytest.Config) -> None:
    is_deep = config.getoption("-m") == ""
    settings.load_profile("deep" if is_deep else "ordinary")


# First, for xdist reads the groups in the same hook.
@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.get_closest_marker("browser"):
            # What a module starts, Rounds and a browser, is started once.
            item.add_marker(pytest.mark.xdist_group(item.path.stem))


def pytest_collection_finish() -> None:
    # As a server does once it is loaded. A full collection over all test items takes longer than one answer may.
    gc.collect()
    gc.freeze()


def pytest_report_header() -> str:
    return f"seeds: {os.environ.get('ROUNDS_SEEDS', '200 on topics changed lately, 20 on the others')}"
