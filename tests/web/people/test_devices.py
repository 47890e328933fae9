"""A phone is let in by a code, once and not for long, and let out at once."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta
from unittest.mock import patch

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django.fixtures import Settings

from rounds.web.people import devices
from rounds.web.people.devices import MOST_WRONG, Offer, Refusal
from rounds.web.people.families import family
from rounds.web.people.models import Device, Pairing, User, WrongCode
from rounds.web.people.pages import WORDS

Phone = Callable[..., Client]
NOW = timezone.now()
MINUTE = timedelta(minutes=1)


@pytest.fixture
def offer(asha: User) -> Offer:
    return devices.offer(asha, timezone.now())


def paired(phone: Phone, offer: Offer) -> Client:
    """Asha's phone, let in."""
    client = phone()
    assert client.post(f"/pair/{offer.token}").status_code == 302
    return client


def test_the_laptop_shows_a_qr_code_an_address_and_a_code_to_type(as_asha: Client, lan: str) -> None:
    page = as_asha.post("/devices/code/").content.decode()
    code = re.search(r"(\d{4}) (\d{4})</code>", page)
    assert code is not None
    assert '<svg aria-hidden="true"' in page
    assert " style=" not in page
    assert f"http://{lan}/" in page
    assert "not encrypted" in page
    assert isinstance(devices.pair_by_code(code[1] + code[2], "", timezone.now()), Device)


def test_the_qr_code_lets_the_phone_in_and_asks_its_name(phone: Phone, offer: Offer) -> None:
    client = phone()
    assert client.get(f"/pair/{offer.token}").status_code == 200
    page = client.post(f"/pair/{offer.token}", follow=True).content.decode()
    assert "You are in" in page
    assert 'value="Safari on an iPhone"' in page
    client.post("/devices/here/", {"name": "  Asha’s   phone "})
    assert Device.objects.get().name == "Asha’s phone"
    assert client.get("/", follow=True).status_code == 200


def test_looking_at_the_address_uses_nothing_up(phone: Phone, offer: Offer) -> None:
    for _ in range(3):
        phone().get(f"/pair/{offer.token}")
    assert not Device.objects.exists()
    paired(phone, offer)


def test_the_typed_code_lets_the_phone_in_however_it_is_spaced(phone: Phone, offer: Offer) -> None:
    client = phone()
    assert client.post("/pair/", {"code": f" {offer.code[:4]}-{offer.code[4:]} "})["Location"] == "/devices/here/"
    assert client.get("/topics/").status_code == 200


@pytest.mark.parametrize("way", ["token", "code"])
def test_an_offer_lets_one_device_in(phone: Phone, offer: Offer, way: str) -> None:
    paired(phone, offer)
    second = phone()
    said = second.post(f"/pair/{offer.token}") if way == "token" else second.post("/pair/", {"code": offer.code})
    assert said.status_code == 403
    assert WORDS[Refusal.USED] in said.content.decode()
    assert Device.objects.count() == 1


@pytest.mark.parametrize(("minutes", "is_let_in"), [(0, True), (9.9, True), (10, False), (-1, False)])
def test_an_offer_lasts_ten_minutes_and_never_before_it_was_made(asha: User, minutes: float, is_let_in: bool) -> None:
    offer = devices.offer(asha, NOW)
    answer = devices.pair_by_token(offer.token, "phone", NOW + minutes * MINUTE)
    assert isinstance(answer, Device) if is_let_in else answer is Refusal.EXPIRED
    again = devices.pair_by_code(offer.code, "phone", NOW + minutes * MINUTE)
    assert again is (Refusal.USED if is_let_in else Refusal.EXPIRED)


def test_another_offer_ends_the_one_before(asha: User) -> None:
    first = devices.offer(asha, NOW)
    devices.offer(asha, NOW)
    assert devices.pair_by_token(first.token, "phone", NOW) is Refusal.UNKNOWN
    assert devices.pair_by_code(first.code, "phone", NOW) is Refusal.WRONG


def test_of_two_that_come_at_once_one_is_let_in(asha: User) -> None:
    offer = devices.offer(asha, NOW)
    stale = Pairing.objects.get()
    assert isinstance(devices._use(stale, "one", NOW), Device)
    assert devices._use(stale, "two", NOW) is Refusal.USED
    assert offer.pairing == stale


def test_five_wrong_codes_close_the_typing_for_ten_minutes_and_not_the_qr_code(asha: User) -> None:
    offer = devices.offer(asha, NOW)
    wrong = f"{(int(offer.code) + 1) % 10**8:08d}"
    said = [devices.pair_by_code(wrong, "x", NOW + at * MINUTE) for at in range(MOST_WRONG)]
    assert said == [Refusal.WRONG] * (MOST_WRONG - 1) + [Refusal.TOO_MANY]
    assert devices.pair_by_code(offer.code, "x", NOW + 5 * MINUTE) is Refusal.TOO_MANY
    assert WrongCode.objects.count() == MOST_WRONG, "while it is closed, nothing is looked up or counted"
    later = devices.offer(asha, NOW + 10.1 * MINUTE)
    assert isinstance(devices.pair_by_code(later.code, "x", NOW + 10.1 * MINUTE), Device)


def test_the_qr_code_works_while_typing_is_closed(phone: Phone, offer: Offer) -> None:
    for _ in range(MOST_WRONG):
        said = phone().post("/pair/", {"code": "1"})
    assert WORDS[Refusal.TOO_MANY] in said.content.decode()
    paired(phone, offer)
    assert not WrongCode.objects.exists()


def test_wrong_tokens_are_not_counted(phone: Phone, asha: User) -> None:
    for number in range(MOST_WRONG + 1):
        assert phone().post(f"/pair/guess-{number}").status_code == 403
    assert not WrongCode.objects.exists()


def test_the_database_holds_neither_token_nor_code(offer: Offer) -> None:
    kept = " ".join(map(str, Pairing.objects.values_list().get()))
    assert offer.token not in kept
    assert offer.code not in kept


def test_pairing_gives_the_session_a_new_name(phone: Phone, offer: Offer) -> None:
    client = phone()
    client.get("/pair/")
    client.session.save()
    client.cookies["rounds-session"] = planted = client.session.session_key or "planted-by-somebody-else"
    client.post(f"/pair/{offer.token}")
    cookie = client.cookies["rounds-session"]
    assert cookie.value not in ("", planted)
    assert (cookie["httponly"], cookie["samesite"], cookie["secure"]) == (True, "Lax", "")


def test_a_device_that_is_signed_out_gets_nothing_from_then_on(phone: Phone, offer: Offer, as_asha: Client) -> None:
    client = paired(phone, offer)
    assert client.get("/learn/ward-sums/beds/").status_code == 200
    as_asha.post(f"/devices/{Device.objects.get().pk}/revoke/")
    asked = client.post("/ask/1/answer/", {"given": "5"}, headers={"HX-Request": "true"})
    assert (asked.status_code, asked["Rounds-Door"]) == (403, "closed")
    assert "was signed out on the laptop" in asked.content.decode()
    assert "Let this device in" in client.get("/").content.decode()


def test_signing_out_all_lets_every_device_out(phone: Phone, asha: User, as_asha: Client) -> None:
    clients = [paired(phone, devices.offer(asha, timezone.now())) for _ in range(2)]
    page = as_asha.get("/devices/").content.decode()
    assert page.count("Safari on an iPhone</h3>") == 2
    as_asha.post("/devices/revoke-all/")
    assert [client.get("/").status_code for client in clients] == [403, 403]
    assert "No other device is let in" in as_asha.get("/devices/").content.decode()


def test_a_revoked_device_is_let_in_again_by_a_fresh_code_alone(phone: Phone, offer: Offer, asha: User) -> None:
    client = paired(phone, offer)
    devices.revoke(devices.let_in(asha), timezone.now())
    client.get("/")
    assert client.post(f"/pair/{offer.token}").status_code == 403
    fresh = devices.offer(asha, timezone.now())
    client.post(f"/pair/{fresh.token}")
    assert client.get("/topics/").status_code == 200


def test_a_device_may_sign_itself_out_and_no_other(phone: Phone, asha: User) -> None:
    one, two = (paired(phone, devices.offer(asha, timezone.now())) for _ in range(2))
    first, second = Device.objects.order_by("pk")
    assert one.get("/devices/").content.decode().count("Sign out ") == 1
    assert one.post(f"/devices/{second.pk}/revoke/").status_code == 404
    assert one.post("/devices/revoke-all/").status_code == 404
    assert one.post("/devices/code/").status_code == 404
    one.post(f"/devices/{first.pk}/revoke/")
    assert (one.get("/").status_code, two.get("/topics/").status_code) == (403, 200)


def test_somebody_elses_device_cannot_be_signed_out(phone: Phone, offer: Offer, as_cleo: Client) -> None:
    paired(phone, offer)
    assert as_cleo.post(f"/devices/{Device.objects.get().pk}/revoke/").status_code == 404
    assert as_cleo.get(f"/devices/code/{offer.pairing.pk}/").content.decode().count("ended") == 1


def test_the_laptop_hears_of_the_device_that_came_in(phone: Phone, offer: Offer, as_asha: Client) -> None:
    address = f"/devices/code/{offer.pairing.pk}/"
    assert "Waiting for your device" in as_asha.get(address).content.decode()
    paired(phone, offer)
    said = as_asha.get(address).content.decode()
    assert "Safari on an iPhone is in." in said
    assert "hx-trigger" not in said, "it stops asking"


def test_the_laptop_hears_of_wrong_codes(phone: Phone, offer: Offer, as_asha: Client) -> None:
    for _ in range(MOST_WRONG):
        phone().post("/pair/", {"code": "1"})
    assert "Wrong codes were typed five times" in as_asha.get(f"/devices/code/{offer.pairing.pk}/").content.decode()
    assert "Wrong codes were typed five times" in as_asha.get("/devices/").content.decode()


def test_a_device_is_noted_as_seen_once_a_minute(phone: Phone, offer: Offer) -> None:
    client = paired(phone, offer)
    device = Device.objects.get()
    client.get("/topics/")
    assert Device.objects.get().seen_at == device.seen_at
    later = device.seen_at + 2 * MINUTE
    with patch("rounds.web.people.middleware.timezone.now", return_value=later):
        client.get("/topics/")
    assert Device.objects.get().seen_at == later


def test_where_the_network_is_off_the_page_says_how_to_turn_it_on(as_asha: Client, settings: Settings) -> None:
    page = as_asha.get("/devices/").content.decode()
    assert "--lan" in page
    assert "Show a code" not in page
    assert as_asha.post("/devices/code/")["Location"] == "/devices/"
    assert not Pairing.objects.exists()


@pytest.mark.parametrize(
    ("says", "is_called"),
    [
        ("Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36", "Chrome on Android"),
        ("Mozilla/5.0 (Android 15; Mobile; rv:142.0) Gecko/142.0 Firefox/142.0", "Firefox on Android"),
        ("Mozilla/5.0 (Windows NT 10.0; Win64) AppleWebKit Chrome/140.0 Safari/537.36 Edg/140.0", "Edge on Windows"),
        ("Mozilla/5.0 (iPad; CPU OS 18_0 like Mac OS X) CriOS/140.0 Mobile Safari/604.1", "Chrome on an iPad"),
        ("curl/8.0", "A browser"),
        ("", "A browser"),
    ],
)
def test_a_device_is_called_after_its_browser(says: str, is_called: str) -> None:
    assert family(says) == is_called
