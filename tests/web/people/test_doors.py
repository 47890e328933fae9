"""Who comes from the network without having been let in gets the sign-in page and nothing else, whatever it asks."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver
from django.utils import timezone

from rounds.web.people import actions, devices
from rounds.web.people.models import Device, EntryLink, User
from rounds.web.people.pages import PAIR
from rounds.web.shell.assets import manifest

Phone = Callable[..., Client]
# What stands for the part of an address that a pattern leaves open.
SAMPLES = {"IntConverter": "1", "SlugConverter": "beds", "StringConverter": "beds"}


def addresses(of: URLResolver | None = None, before: str = "/") -> Iterator[str]:
    """One address for every pattern there is."""
    for each in (of or get_resolver()).url_patterns:
        here = before + str(each.pattern)
        for name, converter in each.pattern.converters.items():
            kind = type(converter).__name__
            prefix = {"IntConverter": "int", "SlugConverter": "slug", "StringConverter": "str"}[kind]
            here = here.replace(f"<{prefix}:{name}>", SAMPLES[kind])
        if isinstance(each, URLPattern):
            yield here
        else:
            yield from addresses(each, here)


EVERY = sorted(set(addresses()))
CLOSED = [address for address in EVERY if not address.startswith(PAIR)]


def test_the_walk_finds_the_addresses_of_every_room() -> None:
    assert {"/", "/healthz", "/settings/", "/learn/beds/beds/", "/ask/1/answer/", "/enter/beds", "/projects/"} <= set(
        EVERY
    )
    assert not [address for address in EVERY if "<" in address]
    assert len(EVERY) > 80


@pytest.mark.parametrize("address", [*CLOSED, "/nowhere/", "/static/../settings/"])
def test_without_a_token_there_is_the_sign_in_page_alone(phone: Phone, as_asha: Client, address: str) -> None:
    for method in ("get", "post", "put", "delete", "head", "options"):
        response = getattr(phone(), method)(address)
        assert response.status_code == 403, f"{method} {address}"
        if method != "head":
            assert "Let this device in" in response.content.decode()
            assert "Today</a>" not in response.content.decode()
            assert "beds" not in response.content.decode()
        assert response.headers["Cache-Control"] == "no-store"


def test_what_the_sign_in_page_needs_is_served_and_says_nothing_of_anybody(phone: Phone, asha: User) -> None:
    page = phone().get(PAIR)
    assert page.status_code == 200
    assert manifest()["base.css"] in page.content.decode()
    assert asha.username not in page.content.decode()


def test_the_sign_in_page_answers_no_other_methods(phone: Phone, asha: User) -> None:
    assert [phone().put(PAIR).status_code, phone().delete(PAIR).status_code] == [405, 405]


def test_the_laptops_link_is_of_no_use_in_the_network(phone: Phone, asha: User, client: Client) -> None:
    actions.make_entry_link(asha, "a-token", timezone.now())
    assert phone().get("/enter/a-token").status_code == 403
    assert EntryLink.objects.get().used_at is None
    assert client.get("/enter/a-token").status_code == 302


def test_the_laptops_own_cookie_is_of_no_use_in_the_network(phone: Phone, as_asha: Client) -> None:
    stolen = phone()
    stolen.cookies["rounds-session"] = as_asha.cookies["rounds-session"].value
    assert stolen.get("/").status_code == 403
    assert as_asha.get("/topics/").status_code == 200, "nor can it be ended from there"


def test_a_devices_cookie_is_of_no_use_at_the_laptop(phone: Phone, asha: User, client: Client) -> None:
    with_phone = phone()
    with_phone.post(f"/pair/{devices.offer(asha, timezone.now()).token}")
    client.cookies["rounds-session"] = with_phone.cookies["rounds-session"].value
    assert client.get("/topics/").status_code == 403
    assert with_phone.get("/topics/").status_code == 200


@pytest.mark.parametrize(
    "host",
    [
        "elsewhere.example",
        "elsewhere.example:8787",
        "192.168.178.23",
        "192.168.178.23:80",
        "192.168.178.23:8788",
        "127.0.0.1:8787",
        "localhost:8787",
        "192.168.178.23.elsewhere.example:8787",
        "",
    ],
)
def test_from_the_network_only_its_own_name_is_answered(phone: Phone, asha: User, host: str) -> None:
    for address in ("/", PAIR, "/healthz", "/nowhere/"):
        response = phone().get(address, HTTP_HOST=host)
        assert response.status_code == 400
        assert "Rounds does not answer" in response.content.decode()


def test_at_the_laptop_the_networks_name_is_not_answered(lan: str, as_asha: Client) -> None:
    assert as_asha.get("/topics/", HTTP_HOST=lan).status_code == 400
    assert as_asha.get("/topics/", HTTP_HOST="127.0.0.1:8787").status_code == 200


def test_without_the_network_its_name_is_not_answered_either(as_asha: Client) -> None:
    assert as_asha.get("/topics/", HTTP_HOST="192.168.178.23:8787").status_code == 400


@pytest.mark.parametrize("headers", [{"origin": "http://elsewhere.example"}, {"origin": "null"}, {}])
def test_another_sites_form_changes_nothing(phone: Phone, asha: User, headers: dict[str, str]) -> None:
    client = phone(enforce_csrf_checks=True)
    offer = devices.offer(asha, timezone.now())
    for address, fields in ((PAIR, {"code": offer.code}), (f"{PAIR}{offer.token}", {})):
        assert client.post(address, fields, headers=headers).status_code == 403
    assert not Device.objects.exists()


def test_the_right_token_with_another_sites_origin_changes_nothing(phone: Phone, asha: User) -> None:
    client = phone(enforce_csrf_checks=True)
    offer = devices.offer(asha, timezone.now())
    client.get(PAIR)
    fields = {"code": offer.code, "csrfmiddlewaretoken": client.cookies["rounds-csrf"].value}
    assert client.post(PAIR, fields, headers={"origin": "http://192.168.178.23:9999"}).status_code == 403
    assert not Device.objects.exists()
    assert client.post(PAIR, fields, headers={"origin": "http://192.168.178.23:8787"}).status_code == 302


def test_at_the_laptop_there_is_nothing_to_let_in(as_asha: Client, client: Client, lan: str) -> None:
    assert as_asha.get(PAIR)["Location"] == "/devices/"
    assert as_asha.post(f"{PAIR}any")["Location"] == "/devices/"
    assert client.get("/devices/").status_code == 403
