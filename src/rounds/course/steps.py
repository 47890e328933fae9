"""A worked solution taken apart into the steps in which it is shown."""

from __future__ import annotations

import re

# A full stop or question mark ends a step where a new sentence begins; formulas and code are stepped over.
KEPT = re.compile(r"\$\$.*?\$\$|\$[^$\n]+\$|`[^`\n]*`", re.DOTALL)
SENTENCE = re.compile(r"(?<=[.?])\s+(?=[\w“(*$−-])")
ITEM = re.compile(r"^(?:\d+\.|[-*])\s+", re.MULTILINE)


def steps(markdown: str) -> tuple[str, ...]:
    """The items of a list; otherwise the paragraphs, or the sentences of a single one. A table stays whole."""
    text = markdown.strip()
    if "\n|" in f"\n{text}":
        return (text,)
    if ITEM.match(text):
        return tuple(part.strip() for part in ITEM.split(text) if part.strip())
    paragraphs = tuple(part.strip() for part in re.split(r"\n\s*\n", text))
    return paragraphs if len(paragraphs) > 1 else _sentences(text)


def _sentences(text: str) -> tuple[str, ...]:
    kept = [match.span() for match in KEPT.finditer(text)]
    cuts = [match.span() for match in SENTENCE.finditer(text) if not any(a < match.start() < b for a, b in kept)]
    starts = [0, *(end for _, end in cuts)]
    ends = [*(start for start, _ in cuts), len(text)]
    return tuple(text[start:end] for start, end in zip(starts, ends, strict=True))
