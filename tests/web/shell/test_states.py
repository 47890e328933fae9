"""Which state a style guide shows: the one asked for, or the first where there is none such."""

from __future__ import annotations

import pytest
from django.test import RequestFactory

from rounds.web.shell.states import asked_state


@pytest.mark.parametrize(
    ("asked", "state"), [("0", 0), ("2", 2), ("3", 0), ("-1", 0), ("", 0), ("two", 0), ("²", 0), ("9" * 5000, 0)]
)
def test_the_state_that_is_asked_for(asked: str, state: int) -> None:
    assert asked_state(RequestFactory().get("/styleguide/", {"state": asked}), 3) == state
