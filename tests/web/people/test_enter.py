"""The printed link lets its learner in, once, and nobody else."""

from __future__ import annotations

import pytest
from django.test import Client
from django.utils import timezone

from rounds.web.people import actions
from rounds.web.people.models import EntryLink, User


@pytest.fixture
def token(asha: User) -> str:
    actions.make_entry_link(asha, "a-token", timezone.now())
    return "a-token"


def test_the_link_lets_in(client: Client, token: str) -> None:
    response = client.get(f"/enter/{token}")
    assert response.status_code == 302
    assert client.get(response["Location"], follow=True).status_code == 200


def test_it_works_once(client: Client, token: str) -> None:
    client.get(f"/enter/{token}")
    assert Client().get(f"/enter/{token}").status_code == 403


def test_in_the_browser_that_used_it_a_second_click_leads_to_today(client: Client, token: str) -> None:
    client.get(f"/enter/{token}")
    assert client.get(f"/enter/{token}")["Location"] == "/"


@pytest.mark.parametrize(
    "address", ["/", "/topics/", "/learn/ward-sums/beds/", "/ask/1/", "/styleguide/", "/enter/another"]
)
def test_a_stranger_sees_nothing_but_how_to_get_in(client: Client, token: str, address: str) -> None:
    response = client.get(address)
    assert response.status_code == 403
    assert "This link does not let you in" in response.content.decode()


def test_a_new_start_ends_the_link_before(asha: User, token: str, client: Client) -> None:
    actions.make_entry_link(asha, "b-token", timezone.now())
    assert client.get(f"/enter/{token}").status_code == 403


def test_the_database_holds_no_token(token: str) -> None:
    assert token not in EntryLink.objects.get().digest


def test_it_leads_on_only_inside_this_server(client: Client, token: str) -> None:
    assert client.get(f"/enter/{token}?next=https://elsewhere.example/")["Location"] == "/"


def test_the_laptop_has_one_learner(db: None) -> None:
    assert actions.laptop_learner() == actions.laptop_learner()
    assert User.objects.count() == 1


def test_another_host_name_is_refused(client: Client, token: str) -> None:
    assert client.get("/", headers={"host": "elsewhere.example"}).status_code == 400


def test_every_page_sends_the_policy(client: Client, token: str) -> None:
    for address in ("/", f"/enter/{token}", "/nowhere/"):
        policy = client.get(address, follow=True)["Content-Security-Policy"]
        assert "unsafe" not in policy
        assert "default-src 'none'" in policy
