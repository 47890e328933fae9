"""The home network: which address this machine has there. Asking the system is enough; no packet is sent."""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Sequence
from dataclasses import dataclass

import ifaddr

from rounds.web.trouble import Trouble

WITHOUT = "Without --lan Rounds starts on this laptop alone."


@dataclass(frozen=True)
class Place:
    """This machine's address in one network, and what the system calls the way there, such as wlan0."""

    address: str
    by: str


def places() -> list[Place]:
    """The private IPv4 addresses of this machine. (IPv6 is left out: its addresses are seldom private.)"""
    every = [(str(ip.ip), adapter.nice_name) for adapter in ifaddr.get_adapters() for ip in adapter.ips if ip.is_IPv4]
    return [Place(address, by) for address, by in every if is_of_a_home(address)]


def is_of_a_home(address: str) -> bool:
    """Whether it is an IPv4 address that routers keep inside a network; not this machine's own 127.…, nor 169.254.…"""
    try:
        read = ipaddress.IPv4Address(address)
    except ValueError:
        return False
    return read.is_private and not (read.is_loopback or read.is_link_local or read.is_unspecified)


def choose(wanted: str, found: Sequence[Place]) -> str:
    """The address to serve: the one named, or the only one there is. Raises Trouble where that is not clear."""
    if wanted:
        return _named(wanted, found)
    if not found:
        raise Trouble(
            "This laptop has no address in a home network, so no phone can reach it.",
            f"Join your Wi-Fi, then start again. {WITHOUT}",
        )
    if len(found) > 1:
        raise Trouble(
            f"This laptop is in several networks, and Rounds does not guess which one is your home:\n{_listed(found)}",
            f"Name the address of your home's Wi-Fi, for example: rounds start --lan {found[0].address}. {WITHOUT}",
        )
    return found[0].address


def _named(wanted: str, found: Sequence[Place]) -> str:
    # Another loopback address may be named, too: so can a machine without any network try it out.
    if not (is_of_a_home(wanted) or _is_loopback_beside_ours(wanted)):
        raise Trouble(
            f"{wanted} is no address of a home network. Such addresses begin with 192.168., 10. or 172.16. to 172.31.",
            f"{_offer(found)} {WITHOUT}",
        )
    if not _is_mine(wanted):
        raise Trouble(f"This laptop does not have the address {wanted}.", f"{_offer(found)} {WITHOUT}")
    return wanted


def _offer(found: Sequence[Place]) -> str:
    return f"It has:\n{_listed(found)}\n" if found else "It has none at the moment: join your Wi-Fi first."


def _listed(found: Sequence[Place]) -> str:
    return "\n".join(f"  {place.address} ({place.by})" for place in found)


def _is_loopback_beside_ours(address: str) -> bool:
    try:
        return ipaddress.IPv4Address(address).is_loopback and address != "127.0.0.1"
    except ValueError:
        return False


def _is_mine(address: str) -> bool:
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as trial:
        try:
            trial.bind((address, 0))
        except OSError:
            return False
        return True
