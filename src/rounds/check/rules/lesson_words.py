"""Words and sentences of a lesson, as a reader meets them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rounds.course.blank import CLOSE, OPEN
from rounds.course.lesson import Block, Text

NOT_READ = re.compile(
    r"```.*?```|\$\$.*?\$\$|\{[^}]*\}|\[@[a-z0-9-]+\]|!\[[^\]]*\]\([^)]*\)|\(term:[a-z0-9-]+\)", re.DOTALL
)
FORMULA = re.compile(r"\$[^$]+\$")
SLOT = re.compile(f"{OPEN}[0-9]+{CLOSE}")
WORD = re.compile(r"[A-Za-zÀ-ÿ0-9][\w’'%.-]*")


def readable(block: Block) -> str:
    """The block's text without figures, display formulas, citations and signs; a blank and a formula are a word."""
    if not isinstance(block, Text):
        return ""
    text = SLOT.sub("blank", FORMULA.sub("formula", NOT_READ.sub(" ", block.markdown)))
    return re.sub(r"[*_#>`\[\]]|^\s*[-+]\s|^\s*\d+\.\s", " ", text, flags=re.MULTILINE)


def words(text: str) -> int:
    """How many words a reader counts."""
    return len(WORD.findall(text))


def sentences(block: Block) -> Iterator[str]:
    """The sentences of running text; tables are left out, and each line of a list stands by itself."""
    if not isinstance(block, Text) or block.markdown.lstrip().startswith("|"):
        return
    items = re.split(r"\n(?=\s*(?:[-*]|\d+\.)\s)", block.markdown)
    for item in items:
        text = " ".join(readable(Text(block.line, item)).split())
        yield from (part for part in re.split(r"(?<=[.?!:;])\s+(?=[A-Z0-9“\"'(])", text) if part)
