"""The many ways a keyboard writes the same sign, brought to one."""

from __future__ import annotations

import re
import unicodedata

SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺", "0123456789-+")
SUPERSCRIPT = re.compile(r"[⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺]+")
SIGNS = {
    "−": "-", "–": "-", "—": "-", "‐": "-", "‑": "-", "﹣": "-", "×": "*", "·": "*", "⋅": "*", "∙": "*", "✕": "*",
    "÷": "/", "∕": "/", "⁄": "/", "：": ":", "≈": "~", "≃": "~", "∼": "~", "’": "'", "‘": "'", "´": "'", "`": "'",
    "\u00a0": " ", "\u2009": " ", "\u202f": " ", "\u2007": " ", "\u2002": " ", "\u2003": " ", "\t": " ",
    "√": "sqrt", "π": "pi", "٫": ".", "٬": ",", "％": "%", "٪": "%",
}  # fmt: skip
FRACTION = re.compile(r"(\d)?([¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞])")


def plain(text: str) -> str:
    """The text with one minus, one times, ASCII digits and ordinary spaces; 10⁻³ becomes 10^-3, 1½ becomes 1 1/2."""
    text = SUPERSCRIPT.sub(lambda match: "^" + match[0].translate(SUPERSCRIPTS), text)
    text = FRACTION.sub(_fraction, text)
    text = "".join(SIGNS.get(letter, letter) for letter in text)
    text = unicodedata.normalize("NFKC", text)
    return "".join(_digit(letter) for letter in text).strip()


def _fraction(match: re.Match[str]) -> str:
    spelled = unicodedata.normalize("NFKC", match[2]).replace("⁄", "/")
    return f"{match[1]} {spelled}" if match[1] else spelled


def _digit(letter: str) -> str:
    return str(unicodedata.digit(letter)) if letter.isdigit() and not letter.isascii() else letter
