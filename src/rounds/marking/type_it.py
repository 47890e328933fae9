"""Marks a listing that was copied: the first token that differs is named."""

from __future__ import annotations

import difflib
import re

from rounds.kit.type_it import TypeIt
from rounds.kit.verdict import Verdict
from rounds.marking import verdicts
from rounds.marking.problems import Unreadable
from rounds.marking.typed import typed

# A string with its quotes, a comment, a word or number, or one sign.
TOKEN = re.compile(r"\"[^\"\n]*\"|'[^'\n]*'|#.*|\w+|\S")


def check_type_it(given: str, question: TypeIt) -> Verdict:
    """Right when every line has the same tokens and the same indentation; empty lines are forgiven."""
    try:
        got = [line.rstrip() for line in typed(given).split("\n") if line.strip()]
    except Unreadable as problem:
        return verdicts.of_problem(problem)
    meant = [line for line in question.lines if line.strip()]
    for number, line in enumerate(meant, 1):
        if number > len(got):
            return verdicts.incorrect(f"Line {number} is missing: `{line.strip()}`. Type it below the last one.")
        if says := _difference(got[number - 1], line, number):
            return verdicts.incorrect(says)
    if len(got) > len(meant):
        return verdicts.incorrect(f"Line {len(meant) + 1} is one too many: the listing ends before it.")
    return verdicts.correct()


def _difference(got: str, meant: str, number: int) -> str:
    typed_tokens, tokens = TOKEN.findall(got), TOKEN.findall(meant)
    for one, other in zip(typed_tokens, tokens, strict=False):
        if one != other:
            return f"Line {number}: you typed `{_shown(one)}`, the listing has `{other}`.{_why(one, other)}"
    if len(typed_tokens) < len(tokens):
        return f"Line {number}: after `{_shown(got.strip())}` comes `{tokens[len(typed_tokens)]}`."
    if len(typed_tokens) > len(tokens):
        return f"Line {number}: `{_shown(typed_tokens[len(tokens)])}` is one too many."
    if _indent(got) != _indent(meant):
        return f"Line {number} begins with {_indent(got)} spaces, in the listing with {_indent(meant)}."
    return ""


def _why(one: str, other: str) -> str:
    if one.casefold() == other.casefold():
        return " Capital letters count."
    if other[0] in "'\"" and one[0] in "'\"":
        return " Mind the quotes, and every letter between them."
    close = difflib.SequenceMatcher(None, one[:80], other).ratio()
    return " Look at each letter." if close > 0.6 and len(other) > 2 else ""


def _shown(text: str) -> str:
    plain = text.replace("`", "'")
    return plain if len(plain) <= 40 else f"{plain[:40]}…"


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
