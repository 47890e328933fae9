"""What a browser may keep of us."""

from __future__ import annotations

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import Client

from rounds.web.shell.caching import NothingKept


@pytest.mark.parametrize("address", ["/", "/topics/", "/learn/ward-sums/beds/", "/settings/"])
def test_pages_are_not_kept(as_asha: Client, address: str) -> None:
    assert as_asha.get(address).headers["Cache-Control"] == "no-store"


def test_what_is_no_page_is_left_alone() -> None:
    plain = NothingKept(lambda request: HttpResponse("{}", content_type="application/json"))
    assert "Cache-Control" not in plain(HttpRequest()).headers
