"""Which address of this machine is at home, and what is said where that is not clear."""

from __future__ import annotations

import socket

import pytest

from rounds.web import network
from rounds.web.network import Place
from rounds.web.trouble import Trouble

HOME, DOCKER = Place("192.168.178.23", "wlan0"), Place("172.17.0.1", "docker0")


@pytest.mark.parametrize(
    ("address", "is_home"),
    [
        ("192.168.178.23", True),
        ("10.0.0.7", True),
        ("172.16.4.1", True),
        ("8.8.8.8", False),
        ("127.0.0.1", False),
        ("169.254.3.4", False),
        ("0.0.0.0", False),
        ("100.64.0.1", False),
        ("fd00::2", False),
        ("wlan0", False),
    ],
)
def test_an_address_of_a_home(address: str, is_home: bool) -> None:
    assert network.is_of_a_home(address) is is_home


def test_the_only_address_is_taken() -> None:
    assert network.choose("", [HOME]) == "192.168.178.23"


def test_no_network_is_said_with_what_to_do() -> None:
    with pytest.raises(Trouble, match=r"no address in a home network[^$]*Join your Wi-Fi"):
        network.choose("", [])


def test_several_networks_are_listed_and_none_is_guessed() -> None:
    with pytest.raises(Trouble) as said:
        network.choose("", [HOME, DOCKER])
    assert "192.168.178.23 (wlan0)" in str(said.value)
    assert "172.17.0.1 (docker0)" in str(said.value)
    assert "rounds start --lan 192.168.178.23" in str(said.value)


@pytest.mark.parametrize("wanted", ["8.8.8.8", "0.0.0.0", "127.0.0.1", "localhost", "::", "192.168.178.999"])
def test_an_address_that_is_not_of_a_home_is_refused(wanted: str) -> None:
    with pytest.raises(Trouble, match="no address of a home network"):
        network.choose(wanted, [HOME])


def test_an_address_that_this_machine_does_not_have_is_refused() -> None:
    with pytest.raises(Trouble, match=r"does not have the address 10\.255\.254\.253[^$]*192\.168\.178\.23"):
        network.choose("10.255.254.253", [HOME])


def test_finding_out_sends_no_packet(monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(*words: object) -> None:
        raise AssertionError("something was asked of the network")

    for name in ("connect", "connect_ex", "sendto", "send", "sendall"):
        monkeypatch.setattr(socket.socket, name, forbidden)
    for name in ("getaddrinfo", "gethostbyname", "gethostbyname_ex", "gethostbyaddr"):
        monkeypatch.setattr(socket, name, forbidden)
    assert all(network.is_of_a_home(place.address) for place in network.places())
