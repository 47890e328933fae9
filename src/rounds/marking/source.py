"""What a learner typed, in one alphabet: superscripts, full-width letters and odd spaces become plain ones."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from rounds.marking.problems import Unreadable

LONGEST = 600

GREEK = {
    "α": "alpha", "β": "beta", "γ": "gamma", "δ": "delta", "ε": "epsilon", "ϵ": "epsilon", "ζ": "zeta", "η": "eta",
    "θ": "theta", "ϑ": "theta", "ι": "iota", "κ": "kappa", "λ": "lambda", "μ": "mu", "ν": "nu", "ξ": "xi",
    "π": "pi", "ρ": "rho", "σ": "sigma", "ς": "sigma", "τ": "tau", "υ": "upsilon", "φ": "phi", "ϕ": "phi",
    "χ": "chi", "ψ": "psi", "ω": "omega", "Γ": "Gamma", "Δ": "Delta", "Θ": "Theta", "Λ": "Lambda", "Ξ": "Xi",
    "Π": "Pi", "Σ": "Sigma", "Φ": "Phi", "Ψ": "Psi", "Ω": "Omega",
}  # fmt: skip

KEPT = set("≈±∓∅∇∂∫∑∏√∛°–—‰µ")

RAISED = dict(zip("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿˣⁱᵀᵗᵏᵐᵃᵇ", "0123456789+-=()nxiTtkmab", strict=True))
LOWERED = dict(zip("₀₁₂₃₄₅₆₇₈₉₊₋ₐₑₓₙᵢⱼₖₘₚₜ", "0123456789+-aexnijkmpt", strict=True))

LETTERS_AND_SIGNS = {
    "−": "-", "‐": "-", "‑": "-", "﹣": "-", "➖": "-", "×": "*", "✕": "*", "✖": "*", "·": "*", "⋅": "*", "∙": "*",
    "•": "*", "∗": "*", "\u2062": "*", "÷": "/", "⁄": "/", "∕": "/", "≤": "<=", "⩽": "<=", "≦": "<=", "≥": ">=",
    "⩾": ">=", "≧": ">=", "≠": "!=", "∞": " inf ", "∪": " union ", "⋃": " union ", "∩": " intersect ", "∈": " in ",
    "∖": " setminus ", "ℝ": " R ", "∧": " and ", "∨": " or ", "≅": "≈", "≃": "≈", "∼": "~", "⟨": "<", "⟩": ">",
    "〈": "<", "〉": ">", "’": "'", "‘": "'", "′": "'", "ʹ": "'", "`": "'", "“": '"', "”": '"', "″": "''",
    "‖": "||", "∥": "||", "∣": "|", "√": " √", "∛": " ∛", "ⅇ": "e", "ℯ": "e", "ⅈ": "i", "ⅆ": "d", "𝒩": "N",
    "\u200b": "", "\u200c": "", "\u200d": "", "\ufeff": "", "\u2061": "", "\u2063": ",", "،": ",", "٫": ",", "…": "...",
    "⊤": " T ", "⊥": " ", "ˆ": "^", "º": "°", "˚": "°", "£": " £ ", "€": " € ", "$": " $ ", "⇒": "->", "→": "->",
    "⟹": "->", "∴": " ", "₂": "_2", "✓": " ", "²": "^(2)", "，": ",", "、": ",", "。": ".", "；": ";",
    "⟦": "[", "⟧": "]",
}  # fmt: skip

VULGAR = {"½": "1/2", "⅓": "1/3", "⅔": "2/3", "¼": "1/4", "¾": "3/4", "⅕": "1/5", "⅖": "2/5", "⅗": "3/5", "⅘": "4/5",
          "⅙": "1/6", "⅚": "5/6", "⅛": "1/8", "⅜": "3/8", "⅝": "5/8", "⅞": "7/8", "⅐": "1/7", "⅑": "1/9",
          "⅒": "1/10"}  # fmt: skip


@dataclass(frozen=True)
class Source:
    """The plain text, and for each of its characters the place it came from in what was typed."""

    text: str
    places: tuple[int, ...]

    def place(self, index: int) -> int:
        """Where in the answer the character at `index` was typed; the end of the answer beyond the last one."""
        if index < len(self.places):
            return self.places[index]
        return self.places[-1] + 1 if self.places else 0


def plain(given: str) -> Source:
    """The answer in one alphabet. Raises Unreadable when it is too long or has a character that means nothing."""
    if len(given) > LONGEST:
        raise too_long(given)
    text, places = [], []
    for index, piece in _pieces(given):
        text.append(piece)
        places.extend([index] * len(piece))
    return Source("".join(text), tuple(places))


def too_long(given: str) -> Unreadable:
    return Unreadable(f"Your answer has {len(given)} characters; {LONGEST} is the most that can be read.", LONGEST)


def _pieces(given: str) -> Iterator[tuple[int, str]]:
    index = 0
    while index < len(given):
        for table, opening, closing in ((RAISED, "^(", ")"), (LOWERED, "_(", ")")):
            run = _run(given, index, table)
            if run:
                yield index, opening
                yield from enumerate(run, start=index)
                yield index + len(run) - 1, closing
                index += len(run)
                break
        else:
            yield index, _letter(given, index)
            index += 1


def _run(given: str, start: int, table: dict[str, str]) -> str:
    end = start
    while end < len(given) and given[end] in table:
        end += 1
    return "".join(table[letter] for letter in given[start:end])


def _letter(given: str, index: int) -> str:
    letter = given[index]
    if letter in VULGAR:
        # "3½" is a mixed number, "½x" a product: a space makes the first, brackets the second.
        return f" {VULGAR[letter]}" if index and given[index - 1].isdigit() else f"({VULGAR[letter]})"
    if letter in LETTERS_AND_SIGNS:
        return LETTERS_AND_SIGNS[letter]
    if letter in GREEK:
        return letter
    if letter.isascii():
        return letter if letter.isprintable() or letter in "\n\t\r" else " "
    return _folded(letter, index)


def _folded(letter: str, index: int) -> str:
    if letter in KEPT:
        return letter
    if letter.isspace() or unicodedata.category(letter) in ("Cf", "Zs"):
        return " "
    if (digit := unicodedata.decimal(letter, None)) is not None:
        return str(digit)
    if unicodedata.combining(letter):
        return ""
    return _compatible(letter, index)


def _compatible(letter: str, index: int) -> str:
    folded = unicodedata.normalize("NFKD", letter)
    if folded != letter:
        return "".join(
            _letter(folded, place) for place in range(len(folded)) if not unicodedata.combining(folded[place])
        )
    if letter.isalpha():
        return letter
    raise Unreadable(f"The symbol “{letter}” could not be read. Please write it in another way.", index)
