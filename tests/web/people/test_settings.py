"""The page looks as its learner likes it."""

from __future__ import annotations

from unittest.mock import patch

from django.db import DatabaseError
from django.test import Client

from rounds.web.people.models import Preferences


def test_what_is_chosen_shows_on_every_page(as_asha: Client) -> None:
    chosen = {"theme": "dark", "size": "large", "spacing": "wide", "motion": "none"}
    assert as_asha.post("/settings/", chosen)["Location"] == "/settings/"
    page = as_asha.get("/topics/").content.decode()
    assert 'data-theme="dark" data-size="large" data-spacing="wide" data-motion="none"' in page


def test_without_a_choice_the_page_follows_the_system(as_asha: Client) -> None:
    assert 'data-theme="auto"' in as_asha.get("/", follow=True).content.decode()


def test_one_learners_choice_is_not_anothers(as_asha: Client, as_cleo: Client) -> None:
    as_asha.post("/settings/", {"theme": "dark", "size": "medium", "spacing": "normal", "motion": "auto"})
    assert 'data-theme="auto"' in as_cleo.get("/", follow=True).content.decode()


def test_a_choice_that_is_not_offered_changes_nothing(as_asha: Client) -> None:
    assert as_asha.post("/settings/", {"theme": "plaid"}).status_code == 200
    assert not Preferences.objects.exists()


def test_a_page_about_a_broken_database_still_has_a_look(as_asha: Client) -> None:
    with patch.object(Preferences.objects, "filter", side_effect=DatabaseError):
        assert as_asha.get("/nowhere/").status_code == 404
