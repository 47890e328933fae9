"""Rounds can be put beside the other programs of the laptop: a manifest, icons of our own, a place to start."""

from __future__ import annotations

import io
import json
import re
from typing import Any

import numpy as np
import pytest
from django.test import Client
from matplotlib.image import imread

import icons
from rounds.web.shell.assets import manifest
from rounds.web.shell.security import POLICY


def served(client: Client, address: str) -> tuple[str, bytes]:
    """The type and the bytes of a static file."""
    response: Any = client.get(address)
    assert response.status_code == 200, address
    return response.headers["Content-Type"], b"".join(response.streaming_content)


def test_every_page_names_the_manifest_and_the_policy_lets_it_load(as_asha: Client) -> None:
    page = as_asha.get("/topics/").content.decode()
    assert f'<link rel="manifest" href="{manifest()["app.webmanifest"]}">' in page
    assert "manifest-src 'self'" in POLICY


def test_the_manifest_says_name_colours_and_where_to_start(as_asha: Client) -> None:
    kind, content = served(as_asha, manifest()["app.webmanifest"])
    app = json.loads(content)
    assert kind == "application/manifest+json"
    assert (app["name"], app["display"], app["scope"]) == ("Rounds", "standalone", "/")
    assert re.fullmatch(r"#[0-9a-f]{6}", app["theme_color"])
    assert as_asha.get(app["start_url"], follow=True).status_code == 200
    purposes = {(icon["purpose"], icon["sizes"]) for icon in app["icons"]}
    assert purposes == {(purpose, f"{size}x{size}") for purpose in ("any", "maskable") for size in (192, 512)}


@pytest.mark.parametrize("size", icons.SIZES)
@pytest.mark.parametrize("purpose", icons.SHARES)
def test_an_icon_is_our_mark_in_its_size(client: Client, db: None, size: int, purpose: str) -> None:
    kind, content = served(client, manifest()[f"icon:{purpose}-{size}"])
    drawn = np.round(imread(io.BytesIO(content), format="png") * 255).astype(int)
    assert kind == "image/png"
    assert drawn.shape == (size, size, 3)
    for row, column in ((0, 0), (0, -1), (-1, 0), (-1, -1), (size // 2, size // 2)):
        assert tuple(drawn[row, column]) == icons.PAPER
    colours = {tuple(map(int, colour)) for colour in drawn.reshape(-1, 3)}
    assert {icons.TEAL, icons.AMBER} <= colours


def test_a_shape_that_is_cut_out_cuts_nothing_off_the_mark(client: Client, db: None) -> None:
    """Of a maskable icon the inner circle of 80 % is shown everywhere."""
    _, content = served(client, manifest()["icon:maskable-512"])
    drawn = np.round(imread(io.BytesIO(content), format="png") * 255).astype(int)
    rows, columns = np.nonzero((drawn != icons.PAPER).any(axis=2))
    assert np.hypot(rows - 255.5, columns - 255.5).max() <= 0.4 * 512


@pytest.mark.parametrize(("theme", "colours"), [("dark", ["#14181a"]), ("light", ["#fbfaf7"])])
def test_the_frame_of_the_window_follows_the_choice_of_colours(as_asha: Client, theme: str, colours: list[str]) -> None:
    assert 'content="#14181a" media="(prefers-color-scheme: dark)"' in as_asha.get("/topics/").content.decode()
    as_asha.post("/settings/", {"theme": theme, "size": "medium", "spacing": "normal", "motion": "auto"})
    assert re.findall(r'theme-color" content="(.*?)">', as_asha.get("/topics/").content.decode()) == colours
