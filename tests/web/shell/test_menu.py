"""The navigation at the head of every page."""

from __future__ import annotations

import pytest
from django.test import Client

from rounds.web.shell import menu
from rounds.web.shell.menu import FIRST, MORE, Entry


def current(path: str) -> dict[str, str]:
    shown = menu.menu(path)
    return {entry.title: entry.current for entry in (*shown.first, *shown.more) if entry.current}


def test_every_entry_that_is_named_has_an_address_here() -> None:
    shown = menu.menu("/")
    assert [entry.title for entry in shown.first] == [title for title, _ in FIRST]
    assert [entry.title for entry in shown.more] == [title for title, _ in MORE]


def test_what_has_no_address_in_this_rounds_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(menu, "MORE", (("Letters", "letters:letters"), ("Settings", "guide:settings")))
    monkeypatch.setattr(menu, "SEARCH", ("Search", "nowhere:search"))
    shown = menu.menu("/")
    assert shown.more == (Entry("Settings", "/settings/", ""),)
    assert shown.search is None


def test_the_page_shown_is_marked_and_a_page_below_it_marks_its_room() -> None:
    assert current("/") == {"Today": "page"}
    assert current("/plan/") == {"Plan": "page"}
    assert current("/settings/hours/") == {"Settings": "true"}
    assert current("/learn/ward-sums/beds/") == {}


def test_the_button_is_marked_where_the_page_is_behind_it(as_asha: Client) -> None:
    assert "more-button is-here" in as_asha.get("/settings/").content.decode()
    assert "more-button is-here" not in as_asha.get("/plan/").content.decode()


def test_a_page_marks_one_place(as_asha: Client) -> None:
    assert as_asha.get("/settings/").content.decode().count('aria-current="page"') == 1
