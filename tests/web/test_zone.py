"""Rounds takes the machine's time zone, also where the machine does not know it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from zoneinfo import ZoneInfoNotFoundError

import pytest

from rounds.web.environment import machine_zone

ASK = "from django.conf import settings; settings.TIME_ZONE; import time; print(settings.TIME_ZONE, time.tzname[0])"


def _raises(error: type[Exception]) -> Callable[[], str]:
    def ask() -> str:
        raise error("no zone")

    return ask


UNNAMED = (lambda: None, lambda: "local", lambda: "/etc/localtime", _raises(ZoneInfoNotFoundError), _raises(ValueError))


@pytest.mark.parametrize("ask", UNNAMED)
def test_without_a_name_it_is_universal_time(monkeypatch: pytest.MonkeyPatch, ask: Callable[[], str | None]) -> None:
    monkeypatch.setattr("tzlocal.get_localzone_name", ask)
    assert machine_zone() == "UTC"


def test_the_name_reaches_the_settings() -> None:
    environment = {"TZ": "Europe/London", "DJANGO_SETTINGS_MODULE": "rounds.web.settings"}
    done = subprocess.run([sys.executable, "-c", ASK], env=environment, capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["Europe/London", "GMT"]
