"""Reads answers that are lists: what parts the items, what stands in front, and what a comma means."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rounds.marking import brackets, spoken
from rounds.marking.expression import LEADING, TRAILING, is_label, starts_with_word, without_remarks
from rounds.marking.grammar import Grammar
from rounds.marking.lexer import Lexed, Style
from rounds.marking.names import Names
from rounds.marking.numeral import Commas
from rounds.marking.parser import Parser
from rounds.marking.problems import Unreadable
from rounds.marking.reading import Reading, closed, split, tokens_of, trimmed
from rounds.marking.token import Kind, Token
from rounds.marking.words import words

LISTS = Grammar(grouping="(", spaces=True, angles=True, transposes=True, mixed_numbers=False)

# What programming languages and people put in front of a list.
WRAPPERS = frozenset(words("array np numpy torch tensor matrix vector vec c column col row point list span set"))

_TIGHT = re.compile(r"\d,\d")
_LOOSE = re.compile(r",\s|\s,")


def commas_of(text: str) -> Commas:
    """Whether commas part items or stand inside numbers: `1,5; 2,5` and `1,5 or 2,5` have decimal commas."""
    if not _TIGHT.search(text) or re.search(r"\d\.\d", text):
        return Commas.BETWEEN_ITEMS
    if ";" in text and re.search(r"\([^();]*,[^();]*\)\s*;", text):
        return Commas.BETWEEN_ITEMS
    if ";" in text:
        return Commas.BETWEEN_ITEMS if _LOOSE.search(text) or _is_grid(text) else Commas.DECIMAL
    if re.search(r"[(\[]", text):
        return Commas.BETWEEN_ITEMS
    pieces = re.split(r",\s+|\s(?:or|and|to)\s|&|[<>≤≥±–]|\+/-|[^\S\n]+(?=-?\d)", text)
    numbers = [piece for piece in pieces if re.search(r"\d", piece)]
    if re.search(r"[±]|\+/?-", text) and not _LOOSE.search(text):
        return Commas.DECIMAL if all(piece.count(",") <= 1 for piece in numbers) else Commas.BETWEEN_ITEMS
    every_has_one = all(len(_TIGHT.findall(piece)) == 1 and piece.count(",") == 1 for piece in numbers)
    return Commas.DECIMAL if len(numbers) > 1 and every_has_one else Commas.BETWEEN_ITEMS


def _is_grid(text: str) -> bool:
    """Rows such as 1,2;3,4 all have as many commas, at least one; a list of decimals may look so too."""
    return bool(re.search(r"\[\s*\[|\(\s*\(", text))


def list_tokens(given: str, names: Names, commas: Commas, *, lines: bool = False) -> Lexed:
    style = Style(names, commas, spaced_thousands=False, plus_minus=True, lines=lines)
    return tokens_of(given.strip(), style)


def read_list(given: str, names: Names, commas: Commas, grammar: Grammar = LISTS, *, lines: bool = False) -> Reading:
    """The answer as a tree, its name and its wrapping left out."""
    lexed = list_tokens(given, names, commas, lines=lines)
    tokens = unwrapped(trimmed(without_remarks(spoken.written(lexed.tokens))))
    parts = [part for part in map(trimmed, split(tokens, "=", "≈", "~", "->")) if part]
    if len(parts) > 1:
        tokens = _behind_labels(parts)
    tokens = unwrapped(tokens)
    parser = Parser(closed(tokens), grammar, names)
    node = brackets.bare(parser)
    return Reading(node, lexed.assumptions, tuple(parser.doubts))


def _behind_labels(parts: Sequence[list[Token]]) -> list[Token]:
    for part in parts[:-1]:
        if not (is_label(part) or part[0].kind in (Kind.OPEN, Kind.BEGIN)):
            raise Unreadable("Please give your final answer alone, without the steps before it.", part[0].start)
    return list(parts[-1])


def unwrapped(tokens: Sequence[Token]) -> list[Token]:
    """Without `np.array`, "the answer is" and the like in front of the list."""
    kept = trimmed(tokens)
    if len(kept) > 2 and kept[-2].is_sign(".") and kept[-1].is_word("t"):
        kept = kept[:-2]
    while kept and (starts_with_word(kept, LEADING | WRAPPERS) or kept[0].is_sign(".", ":", "'")):
        kept.pop(0)
    while kept and kept[-1].is_word(*TRAILING):
        kept = trimmed(kept[:-1])
    is_wrapped = len(kept) > 3 and kept[0].kind is Kind.OPEN and kept[1].is_word(*WRAPPERS)
    if is_wrapped and kept[-1].kind is Kind.CLOSE:
        return unwrapped(kept[1:-1])
    return kept
