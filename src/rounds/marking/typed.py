"""Code and printed text as it was typed: bounded, in lines, without what cannot be typed on purpose."""

from __future__ import annotations

import unicodedata

from rounds.marking.problems import Unreadable

LONGEST = 4000
PLAIN = str.maketrans({"\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"', "\u00a0": " ", "\t": "    "})


def typed(given: str) -> str:
    """The answer with one kind of line end and straight quotes. Raises Unreadable when it is empty or no text."""
    if len(given) > LONGEST:
        raise Unreadable("Your answer is too long to be read here. Please type what is asked for alone.", LONGEST)
    text = given.replace("\r\n", "\n").replace("\r", "\n").translate(PLAIN)
    for at, letter in enumerate(text):
        if letter != "\n" and unicodedata.category(letter) in ("Cc", "Cf", "Cs", "Co", "Cn"):
            raise Unreadable("Your answer holds a character that no key types. Please type it again by hand.", at)
    if not text.strip():
        raise Unreadable("Your answer is empty. Please type it, then press Check.", 0)
    return text
