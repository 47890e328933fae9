"""The words of the glossary that a text uses, each in a pop-over that its button opens without a script."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe

from rounds.course import prose
from rounds.course.catalogue import Entry


def popovers(
    markdown: str, prefix: str, glossary: Mapping[str, Entry], address: Callable[[str], str] = lambda topic: ""
) -> SafeString:
    """A pop-over for each word used, its id the prefix and the key. `address` says where a topic is taught, or ""."""
    used = [(f"{prefix}{key}", glossary[key]) for key in prose.terms(markdown) if key in glossary]
    shown = [
        render_to_string("shell/term.html", {"id": own, "entry": entry, "address": address(entry.topic)})
        for own, entry in used
    ]
    return mark_safe("".join(shown))
