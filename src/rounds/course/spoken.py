"""A line with formulas as words, for a screen reader that names a control by its text."""

from __future__ import annotations

import re

FORMULA = re.compile(r"\$\$?(.+?)\$\$?", re.DOTALL)
FRACTION = re.compile(r"\\[dt]?frac\{([^{}]*)\}\{([^{}]*)\}")
GROUP = re.compile(r"\\(?:text|mathrm|mathbf|mathit|operatorname)\{([^{}]*)\}")
BAR = re.compile(r"\\(?:bar|overline|lnot)\{?([^{}\s]*)\}?")
WORDS = {
    r"\mid": " given ",
    "|": " given ",
    r"\times": " times ",
    r"\cdot": " times ",
    r"\div": " divided by ",
    r"\cap": " and ",
    r"\cup": " or ",
    r"\leq": " at most ",
    r"\le": " at most ",
    r"\geq": " at least ",
    r"\ge": " at least ",
    r"\neq": " not equal to ",
    r"\approx": " about ",
    r"\sqrt": " square root of ",
    r"\sum": " sum of ",
    r"\%": "%",
}


def spoken(markdown: str) -> str:
    """The line with each formula put into words and without marks of Markdown."""
    said = FORMULA.sub(lambda match: f" {_words(match[1])} ", markdown)
    plain = " ".join(re.sub(r"[*`]", "", said).split())
    return re.sub(r"\s+([),.;?])", r"\1", plain.replace("( ", "("))


def _words(latex: str) -> str:
    text = GROUP.sub(r" \1 ", latex)
    while FRACTION.search(text):
        text = FRACTION.sub(r" (\1 over \2) ", text)
    text = BAR.sub(r" not \1 ", text)
    for sign, word in WORDS.items():
        text = text.replace(sign, word)
    text = re.sub(r"\^\{?2\}?", " squared ", text)
    text = re.sub(r"\^\{?([^{}\s]+)\}?", r" to the power of \1 ", text)
    # Commands without a word of their own are Greek letters, spoken by their names, or spacing.
    text = re.sub(r"\\[,;:! ]", " ", text)
    text = re.sub(r"\\([A-Za-z]+)", r" \1 ", text)
    return re.sub(r"[{}]", " ", text)
