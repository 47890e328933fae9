"""Cuts an answer, plain or LaTeX, into tokens. One lexer for both, led by the names the question declares."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rounds.marking import latex
from rounds.marking.names import CONSTANTS, SPELLED_GREEK, Names
from rounds.marking.numeral import Commas, numeral
from rounds.marking.problems import Unreadable
from rounds.marking.source import GREEK, Source
from rounds.marking.token import Kind, Token
from rounds.marking.words import words

MOST_TOKENS = 400
LONGEST_WORD = 24

# Longest first, each with the one spelling used from here on.
SIGNS = {
    "+/-": "±", "=/=": "!=", "...": "...", "<=": "<=", ">=": ">=", "=<": "<=", "=>": ">=", "!=": "!=", "<>": "!=",
    "==": "=", ":=": "=", "->": "->", "**": "^", "||": "||", "~=": "≈", "=~": "≈", "\\\\": "\\\\", "≈": "≈",
    "±": "±", "∓": "±", "–": "–", "—": "–", "∇": "∇", "∂": "∂", "°": "°", "‰": "‰", "%": "%", "+": "+", "-": "-",
    "*": "*", "/": "/", "^": "^", "_": "_", "=": "=", "<": "<", ">": ">", ",": ",", ";": ";", "|": "|", "!": "!",
    "&": "&", ":": ":", "'": "'", "~": "~", "?": "?", '"': '"', "#": "#", "@": "@", ".": ".",
    "∫": "∫", "∑": "∑", "∏": "∏", "£": "£", "€": "€", "$": "$",
}  # fmt: skip
_SIGN = re.compile("|".join(re.escape(sign) for sign in sorted(SIGNS, key=len, reverse=True)))
_LETTERS = re.compile(r"[^\W\d_]+")
_NUMBERED = re.compile(r"[^\W\d_]+\d+")
_SUBSCRIPT = re.compile(r"_(?:\{([^{}]*)\}|\(([^()]*)\)|([A-Za-z]+\d*|\d+[A-Za-z]?))")
_DIGITS_BELOW = re.compile(r"_?\d+")
_ONE_BELOW = re.compile(r"_[A-Za-z\d]")
_DIGIT = re.compile(r"\d|\.\d")


NO_NAMES = Names()


@dataclass(frozen=True)
class Style:
    """How a kind of answer is cut: its names, the role of commas, whether a space may part thousands."""

    names: Names = NO_NAMES
    commas: Commas = Commas.IN_NUMBERS
    spaced_thousands: bool = True
    plus_minus: bool = False
    lines: bool = False


@dataclass(frozen=True)
class Lexed:
    """The tokens with an END at the last place, and what had to be assumed."""

    tokens: tuple[Token, ...]
    assumptions: tuple[str, ...]
    is_latex: bool


def lex(source: Source, style: Style) -> Lexed:
    """The tokens of an answer. Raises Unreadable for a character that has no meaning, or too many tokens."""
    is_latex = latex.is_latex(source.text)
    lexer = _Lexer(latex.tidied(source) if is_latex else source, style, is_latex)
    lexer.run()
    return Lexed(tuple(lexer.tokens), tuple(dict.fromkeys(lexer.assumptions)), is_latex)


class _Lexer:
    def __init__(self, source: Source, style: Style, is_latex: bool) -> None:
        self.source, self.text, self.style, self.is_latex = source, source.text, style, is_latex
        self.tokens: list[Token] = []
        self.assumptions: list[str] = []
        self.index = 0
        self.spaced = False
        self.dropped_braces: set[int] = set()
        self.calls: list[bool] = []  # for each open bracket, whether a function stands before it
        self.awaited: list[int] = [0]  # LaTeX arguments still to come, for each open brace

    def run(self) -> None:
        while self.index < len(self.text):
            self.step()
        self.add(Kind.END, "", 0)

    def step(self) -> None:
        letter = self.text[self.index]
        if letter.isspace() or self.index in self.dropped_braces:
            self.space(letter)
        elif _DIGIT.match(self.text, self.index) or self.is_bare_comma():
            self.number()
        elif letter in GREEK or letter in "µ√∛∅":
            self.symbol(letter)
        elif letter.isalpha():
            self.letters()
        elif letter == "\\" and self.is_latex:
            self.command()
        else:
            self.bracket_or_sign(letter)

    def add(self, kind: Kind, text: str, length: int, **more: object) -> None:
        if len(self.tokens) >= MOST_TOKENS:
            raise Unreadable("Your answer is too long to be read.", self.place(self.index))
        start, end = self.source.place(self.index), self.source.place(self.index + max(length, 1) - 1) + bool(length)
        self.tokens.append(Token(kind, text, start, end, self.spaced, **more))  # type: ignore[arg-type]
        self.spaced = False
        self.index += length

    def place(self, index: int) -> int:
        return self.source.place(index)

    def space(self, letter: str) -> None:
        if letter == "\n" and self.style.lines and self.ends_row():
            self.add(Kind.SIGN, "\\\\", 1)
            return
        self.spaced = self.spaced or letter.isspace()
        self.index += 1

    def ends_row(self) -> bool:
        """A line end parts two rows, outside brackets or inside one, unless a sign already does."""
        return (
            bool(self.tokens) and len(self.calls) < 2 and self.tokens[-1].kind not in (Kind.OPEN, Kind.SIGN, Kind.BEGIN)
        )

    # numbers

    def is_bare_comma(self) -> bool:
        """A decimal comma without a zero: ",5"."""
        if self.text[self.index] != "," or self.commas() is Commas.BETWEEN_ITEMS:
            return False
        is_first = not self.tokens or self.tokens[-1].kind in (Kind.OPEN, Kind.SIGN)
        return is_first and self.text[self.index + 1 : self.index + 2].isdigit()

    def commas(self) -> Commas:
        return Commas.BETWEEN_ITEMS if any(self.calls) else self.style.commas

    def number(self) -> None:
        if self.awaited[-1]:
            return self.single_digit()
        e_is_power = not (self.style.names.find("e") or self.style.names.find("E"))
        try:
            found = numeral(self.text, self.index, self.commas(), self.style.spaced_thousands, e_is_power)
        except Unreadable as problem:
            raise Unreadable(problem.says, self.place(self.index)) from None
        if found.assumption:
            self.assumptions.append(found.assumption)
        self.add(Kind.NUMBER, found.text, found.end - self.index, value=found.value, other=found.other)
        return None

    def single_digit(self) -> None:
        r"""LaTeX takes one digit where an argument has no braces: \frac12 is a half."""
        self.awaited[-1] -= 1
        found = numeral(self.text[self.index], 0, Commas.BETWEEN_ITEMS, False, False)
        self.add(Kind.NUMBER, found.text, 1, value=found.value)

    # letters

    def symbol(self, letter: str) -> None:
        if letter == "∅":
            return self.add(Kind.WORD, letter, 1)
        if letter in "√∛":
            return self.add(Kind.FUNCTION, self.style.names.function(letter, True) or letter, 1)
        self.named("μ" if letter == "µ" else letter, 1)
        return None

    def letters(self) -> None:
        match = _LETTERS.match(self.text, self.index)
        run = match[0] if match else self.text[self.index]
        run = re.split(f"[{''.join(GREEK)}µ]", run)[0]
        if self.awaited[-1]:
            self.awaited[-1] -= 1
            run = run[0]
        numbered = _NUMBERED.match(self.text, self.index)
        names = self.style.names
        if numbered and (names.find(numbered[0]) or names.function(numbered[0], True)):
            return self.named(numbered[0], len(numbered[0]))
        self.run_of_letters(run)
        return None

    def run_of_letters(self, run: str) -> None:
        names = self.style.names
        if self.is_times(run):
            return self.add(Kind.SIGN, "*", 1)
        if self.is_known(run) or len(run) == 1:
            return self.named(run, len(run))
        subscript = _SUBSCRIPT.match(self.text, self.index + len(run))
        if subscript and names.find(run + subscript[0]):
            return self.named(run, len(run))
        pieces = names.segments(run) if len(run) <= LONGEST_WORD else None
        if pieces is None or (names.is_open and _looks_like_a_word(run, pieces)):
            return self.word(run)
        for piece in pieces:
            self.named(piece, len(piece))
        return None

    def is_known(self, run: str) -> bool:
        names = self.style.names
        after = self.text[self.index + len(run) :].lstrip()
        is_function = names.function(run, after.startswith(("(", "[", "{")))
        return bool(names.find(run) or is_function or run in CONSTANTS or (names.is_open and run in SPELLED_GREEK))

    def is_times(self, run: str) -> bool:
        """The letter x between two numbers, where no x is declared: 1.2 x 10^-3."""
        if run not in ("x", "X") or self.style.names.find("x") or self.style.names.find("X") or not self.tokens:
            return False
        before = self.tokens[-1].kind in (Kind.NUMBER, Kind.CLOSE)
        return before and bool(re.match(r"\s*[\d(\[.√]|\s*\\(?:frac|sqrt|begin)", self.text[self.index + 1 :]))

    def word(self, run: str) -> None:
        self.add(Kind.WORD, run, len(run))

    def named(self, run: str, length: int) -> None:
        """A name, constant, function or word of this spelling, with the subscript that follows it."""
        names = self.style.names
        subscript = _SUBSCRIPT.match(self.text, self.index + length)
        for shape in (_SUBSCRIPT, _DIGITS_BELOW, _ONE_BELOW):
            below = shape.match(self.text, self.index + length)
            found = names.find(run + below[0]) if below else None
            if below and found and not names.function(run, True):
                return self.add(Kind.NAME, found, length + len(below[0]))
        after = self.text[self.index + length :].lstrip()
        if found := names.find(run):
            return self.add(Kind.NAME, found, length)
        if constant := names.constant(run):
            return self.add(Kind.CONST, constant, length)
        if function := names.function(run, after.startswith(("(", "[", "{", "^", "_"))):
            return self.add(Kind.FUNCTION, function, length)
        if names.is_open and (len(run) == 1 or run in SPELLED_GREEK):
            sub = subscript[0] if subscript else ""
            return self.add(Kind.NAME, GREEK.get(run, run) + re.sub(r"[{}()]", "", sub), length + len(sub))
        self.add(Kind.WORD, run + (subscript[0] if subscript else ""), length + (len(subscript[0]) if subscript else 0))
        return None

    # LaTeX

    def command(self) -> None:
        found = latex.command(self.text, self.index)
        self.take_argument()
        if found.inside is not None:
            return self.inside(found)
        if found.inserted is not None:
            return self.insert(found)
        if found.sign is not None:
            kind = {"(": Kind.OPEN, ")": Kind.CLOSE}.get(found.role, Kind.SIGN)
            self.track(found.sign, kind)
            return self.add(kind, found.sign, found.length)
        if found.kind is not None:
            self.awaited[-1] += found.arguments
            return self.add(found.kind, found.name, found.length)
        if found.name:
            return self.named(found.name, found.length)
        self.spaced = True
        self.index += found.length
        return None

    def take_argument(self) -> None:
        if self.awaited[-1]:
            self.awaited[-1] -= 1

    def inside(self, found: latex.Command) -> None:
        r"""The text in \mathrm{…} read as if it had been typed plainly, unless the accented letter is a name."""
        name = f"{found.inside}_{found.name}"
        for spelling in (name, f"{found.inside}{found.name}", f"{found.name}{found.inside}"):
            if found.name and self.style.names.find(spelling):
                return self.named(spelling, found.length)
        opening = self.text.index("{", self.index)
        self.dropped_braces.update((opening, self.index + found.length - 1))
        self.index, self.spaced = opening + 1, self.spaced or found.is_text
        return None

    def insert(self, found: latex.Command) -> None:
        self.add(Kind.WORD, found.inserted or "", found.length)

    # brackets and signs

    def bracket_or_sign(self, letter: str) -> None:
        if letter == "{" and self.awaited[-1]:
            self.awaited[-1] -= 1
            return self.brace("group")
        if letter in "([{":
            return self.brace(letter)
        if letter in ")]}":
            return self.closing(letter)
        match = _SIGN.match(self.text, self.index)
        if match is None:
            raise Unreadable(f"The symbol “{letter}” could not be read. Please write it in another way.",
                             self.place(self.index))  # fmt: skip
        self.sign(match[0])
        return None

    def brace(self, text: str) -> None:
        self.track(text, Kind.OPEN)
        self.add(Kind.OPEN, text, 1)

    def track(self, text: str, kind: Kind) -> None:
        if kind is Kind.OPEN:
            before = self.tokens[-1] if self.tokens else None
            self.calls.append(before is not None and before.kind is Kind.FUNCTION)
            self.awaited.append(0)
        elif kind is Kind.CLOSE:
            if self.calls:
                self.calls.pop()
            if len(self.awaited) > 1:
                self.awaited.pop()

    def closing(self, letter: str) -> None:
        self.track(letter, Kind.CLOSE)
        self.add(Kind.CLOSE, letter, 1)

    def sign(self, sign: str) -> None:
        before = self.tokens[-1] if self.tokens else None
        after = self.text[self.index + 1 : self.index + 2]
        if self.style.plus_minus and sign in "+-" and after and after in "+-" and after != sign:
            return self.add(Kind.SIGN, "±", 2)
        if sign in ("^", "_") and self.text[self.index + 1 :].lstrip().startswith(("{", "\\")):
            self.awaited[-1] = 1
        if sign == "." and before is not None and before.kind is Kind.NAME and after.isalpha() and not self.spaced:
            return self.add(Kind.SIGN, "*", 1)
        if sign == "." and before is None:
            self.index += 1
            return None
        return self.add(Kind.SIGN, SIGNS[sign], len(sign))


_COMMON_WORDS = frozenset(
    words("an as at be by do if in is it no of on or so to up we and the for not all any are but")
)


def _looks_like_a_word(run: str, pieces: tuple[str, ...]) -> bool:
    singles = sum(len(piece) == 1 for piece in pieces)
    return run.lower() in _COMMON_WORDS or singles > 3
