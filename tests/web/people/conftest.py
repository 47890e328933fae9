"""A network of one phone and one laptop, without wires."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from pytest_django.fixtures import Settings

from rounds.web import door

LAN = "192.168.178.23:8787"
PHONE = (
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1 Version/18.0 Mobile/15E148 Safari/604.1"
)

Phone = Callable[..., Client]


@pytest.fixture
def lan(settings: Settings) -> str:
    """Rounds was started with --lan."""
    settings.ROUNDS_LAN = LAN
    settings.ALLOWED_HOSTS = ["127.0.0.1", "localhost", "testserver", LAN.split(":")[0]]
    return LAN


@pytest.fixture
def phone(lan: str) -> Phone:
    """A browser that comes through the network's door; each call makes another one."""

    def made(**words: bool) -> Client:
        client = Client(**words)  # type: ignore[arg-type]  # whether forms of other sites are told apart
        marked: dict[str, Any] = {"HTTP_HOST": lan, "HTTP_USER_AGENT": PHONE, door.FROM_NETWORK: True}
        client.defaults |= marked
        return client

    return made
