"""LaTeX as people type it and as MathLive emits it, one command at a time."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rounds.marking.names import FUNCTIONS, SPELLED_GREEK
from rounds.marking.problems import Unreadable
from rounds.marking.source import Source
from rounds.marking.token import Kind

_COMMAND = re.compile(r"\\([A-Za-z]+|.)", re.DOTALL)
_ENVIRONMENT = re.compile(r"\s*\{([A-Za-z]+)\*?\}(?:\s*\{[lcr|\s]*\}|\s*\[[lcr]\])?")
_BRACED = re.compile(r"\*?\s*\{")

SIGNS = {
    "cdot": "*", "times": "*", "ast": "*", "star": "*", "bullet": "*", "div": "/", "le": "<=", "leq": "<=",
    "leqslant": "<=", "ge": ">=", "geq": ">=", "geqslant": ">=", "ne": "!=", "neq": "!=", "lt": "<", "gt": ">",
    "pm": "±", "mp": "±", "approx": "≈", "simeq": "≈", "cong": "≈", "mid": "|", "vert": "|", "Vert": "||",
    "prime": "'", "colon": ":", "minus": "-", "sim": "~", "degree": "°", "to": "->", "rightarrow": "->",
    "Rightarrow": "->", "implies": "->", "%": "%", "&": "&", "nabla": "∇", "partial": "∂", "\\": "\\\\",
    "cr": "\\\\", "|": "||", "doubleprime": "''", "_": "_", "dots": "...", "ldots": "...", "cdots": "...",
    "equiv": "=", "coloneqq": "=", "permil": "‰", "backslash": "setminus",
}  # fmt: skip

OPENING = {"{": "{", "lbrace": "{", "lbrack": "[", "lparen": "(", "langle": "<", "lvert": "|", "lVert": "||",
           "lfloor": "floor", "lceil": "ceil"}  # fmt: skip
CLOSING = {"}": "}", "rbrace": "}", "rbrack": "]", "rparen": ")", "rangle": ">", "rvert": "|", "rVert": "||",
           "rfloor": "floor", "rceil": "ceil"}  # fmt: skip

WORDS = {"cup": "union", "bigcup": "union", "cap": "intersect", "in": "in", "isin": "in", "emptyset": "∅",
         "varnothing": "∅", "land": "and", "wedge": "and", "lor": "or", "vee": "or", "setminus": "setminus",
         "R": "R", "reals": "R", "Reals": "R", "top": "T", "intercal": "T", "sum": "sum", "prod": "prod",
         "int": "int", "lim": "lim", "text": "", "transpose": "T"}  # fmt: skip

CONSTANTS = {"infty": "inf", "exponentialE": "e", "imaginaryI": "i", "imaginaryJ": "i", "differentialD": "d",
             "infin": "inf", "imath": "i", "jmath": "j", "ell": "l"}  # fmt: skip

TEXT = {"text", "textrm", "textbf", "textit", "mathrm", "operatorname", "mathbf", "mathit", "mathsf", "mathtt",
        "mathbb",
        "mathcal", "boldsymbol", "bm", "mbox", "boxed", "ensuremath", "mathnormal", "textsf", "bold", "rm",
        "symbf", "symup", "textnormal", "mathscr", "mathfrak", "cancel", "underline", "phantom"}  # fmt: skip
ACCENTS = {"hat", "widehat", "bar", "overline", "vec", "tilde", "widetilde", "dot", "overrightarrow"}
SILENT = {"left", "right", "displaystyle", "textstyle", "limits", "nolimits", "quad", "qquad", "bigl", "bigr", "big",
          "Big", "Bigl", "Bigr", "bigg", "Bigg", "mleft", "mright", "middle", "space", "thinspace", "hfill", "hline",
          "therefore", "because", "strut", "nobreakspace", "scriptstyle", "enspace", "negthinspace", "hspace",
          ",", ";", ":", "!", " ", ">", "(", ")", "[", "]", "$", "\n", "/", "-"}  # fmt: skip
FRACTIONS = {"frac", "dfrac", "tfrac", "cfrac", "nicefrac", "sfrac"}


@dataclass(frozen=True)
class Command:
    """One command: what it stands for, and how many characters it takes."""

    length: int
    name: str = ""
    kind: Kind | None = None
    arguments: int = 0
    sign: str | None = None
    role: str = ""
    inside: str | None = None
    is_text: bool = False
    inserted: str | None = None


def is_latex(text: str) -> bool:
    return "\\" in text or "{,}" in text


def tidied(source: Source) -> Source:
    """Without what only sets spaces: `{,}` is a comma, `\\,` a space, dollars nothing. `a \\over b` is a fraction."""
    source = _without_over(source)
    text, places = [], []
    index = 0
    while index < len(source.text):
        piece, length = _tidy(source.text, index)
        text.append(piece)
        places.extend([source.place(index)] * len(piece))
        index += length
    return Source("".join(text), tuple(places))


_OVER = re.compile(r"\\over(?![A-Za-z])\s*")
_DECIMAL = re.compile(r"(?<=\d)\{,\}(?=\d)(?!\d{3}(?!\d))")


def _without_over(source: Source) -> Source:
    r"""`{a \over b}` and `a \over b` as `\frac{a}{b}`."""
    while match := _OVER.search(source.text):
        start, end = _group_around(source.text, match.start())
        pieces = (
            (start, "\\frac{"), *_kept(source.text, start, match.start()), (match.start(), "}{"),
            *_kept(source.text, match.end(), end), (end, "}"),
        )  # fmt: skip
        whole = (*_kept(source.text, 0, start), *pieces, *_kept(source.text, end, len(source.text)))
        places = [source.place(index) for index, piece in whole for _ in piece]
        source = Source("".join(piece for _, piece in whole), tuple(places))
    return source


def _kept(text: str, start: int, end: int) -> tuple[tuple[int, str], ...]:
    return tuple((index, text[index]) for index in range(start, end))


def _group_around(text: str, place: int) -> tuple[int, int]:
    """Where the innermost braces around `place` begin and end inside; the whole text where there are none."""
    depth, start = 0, 0
    for index in range(place - 1, -1, -1):
        depth += (text[index] == "}") - (text[index] == "{")
        if depth < 0:
            start = index + 1
            break
    depth = 0
    for index in range(place, len(text)):
        depth += (text[index] == "{") - (text[index] == "}")
        if depth < 0:
            return start, index
    return start, len(text)


_SPACING = re.compile(r"\\[,;:!> ](?!\\)|(?<=\d)~(?=\d)|\\(?:left|right|big|Big|bigg|Bigg)?[lr]?\.(?!\d)|\{\}")


def _tidy(text: str, index: int) -> tuple[str, int]:
    if _DECIMAL.match(text, index):
        return ".", 3
    if text.startswith("{,}", index) or text.startswith("{.}", index):
        return text[index + 1], 3
    if text.startswith("\\\\", index):
        return "\\\\", 2
    if match := _SPACING.match(text, index):
        return ("{}" if match[0] == "{}" else " "), len(match[0])
    return text[index], 1


def command(text: str, start: int) -> Command:
    """The command that begins at `start`. Raises Unreadable for one that means nothing in an answer."""
    match = _COMMAND.match(text, start)
    if match is None:
        raise Unreadable("Your answer ends with a backslash. Please finish or remove it.", start)
    name, length = match[1], len(match[0])
    if name == "placeholder":
        raise Unreadable("There is still an empty box in your answer. Please fill it in.", start)
    if name in ("begin", "end"):
        return _environment(text, start, name, length)
    if name in TEXT or name in ACCENTS:
        return _inside(text, start, name, length)
    return _plain_command(text, name, start, length)


def _plain_command(text: str, name: str, start: int, length: int) -> Command:
    if name in SIGNS:
        return Command(length, sign=SIGNS[name])
    if name in OPENING:
        return Command(length, sign=OPENING[name], role="(")
    if name in CLOSING:
        return Command(length, sign=CLOSING[name], role=")")
    if name in FRACTIONS:
        return Command(length, "frac", Kind.COMMAND, 2)
    if name in ("binom", "dbinom", "tbinom"):
        return Command(length, "binom", Kind.COMMAND, 2)
    if name == "sqrt":
        has_index = text[start + length :].lstrip().startswith("[")
        return Command(length, "root" if has_index else "sqrt", Kind.COMMAND, 0 if has_index else 1)
    return _word_command(text, name, start, length)


def _word_command(text: str, name: str, start: int, length: int) -> Command:
    if name in CONSTANTS:
        return Command(length, CONSTANTS[name])
    if name in WORDS:
        return Command(length, inserted=WORDS[name])
    if name in SILENT:
        return Command(length)
    if name in FUNCTIONS or name in SPELLED_GREEK or name == "pi":
        return Command(length, name.removeprefix("var") if name in SPELLED_GREEK else name)
    raise Unreadable(f"The command \\{name} could not be read. Please write it in another way.", start)


def _environment(text: str, start: int, name: str, length: int) -> Command:
    match = _ENVIRONMENT.match(text, start + length)
    if match is None:
        raise Unreadable(f"\\{name} is not followed by a name in braces.", start)
    kind = Kind.BEGIN if name == "begin" else Kind.END_ENV
    return Command(match.end() - start, match[1], kind)


def _inside(text: str, start: int, name: str, length: int) -> Command:
    match = _BRACED.match(text, start + length)
    accent = name.removeprefix("wide") if name in ACCENTS else ""
    if match is None:
        return Command(length)
    end = _closing(text, match.end())
    return Command(end - start, accent, inside=text[match.end() : end - 1], is_text=name.startswith(("text", "mbox")))


def _closing(text: str, start: int) -> int:
    depth = 1
    for index in range(start, len(text)):
        depth += (text[index] == "{") - (text[index] == "}")
        if depth == 0:
            return index + 1
    raise Unreadable("A brace } is missing.", start)
