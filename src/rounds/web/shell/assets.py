"""The built page parts: their hashed names, read once."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache

from django.conf import settings

from rounds.web.trouble import Trouble


@cache
def manifest() -> Mapping[str, str]:
    """From a source's name ("main.ts") to the address of what was built from it. Raises Trouble when nothing was."""
    path = settings.STATIC_ROOT / "rounds" / "manifest.json"
    if not path.exists():
        raise Trouble(
            f"The page parts are missing ({path} is not there).",
            "In a checkout run `make setup`; an installed Rounds is damaged: install it again.",
        )
    built: dict[str, str] = json.loads(path.read_text(encoding="utf-8"))
    return {source: f"{settings.STATIC_URL}rounds/{name}" for source, name in built.items()}
