"""An answer in notation, written as other people would write it."""

from __future__ import annotations

import re

OPERATOR = re.compile(r"\s*([+=<>]|(?<=[\w)\]}])-)\s*")


def spellings(answer: str) -> tuple[str, ...]:
    """The same answer in other spellings, none of them twice and none as it was."""
    spaced = OPERATOR.sub(r" \1 ", answer)
    tight = re.sub(r"\s+(?=[-+*/^=<>)\]},])|(?<=[-+*/^=<>(\[{,])\s+", "", answer)
    latex = answer.replace("{", "\\{").replace("}", "\\}")
    others = (
        spaced,
        tight,
        answer.replace("^", "**"),
        answer.replace("-", "\N{MINUS SIGN}"),
        answer.replace("*", "\N{MULTIPLICATION SIGN}"),
        f"  {answer} ",
        f"${latex}$",
        tight.replace("^2", "\N{SUPERSCRIPT TWO}").replace("^3", "\N{SUPERSCRIPT THREE}"),
        spaced.replace("-", "\N{EN DASH}"),
        f"{answer}.",
        f"\\({latex}\\)",
        f"\N{NO-BREAK SPACE}{tight}\N{NO-BREAK SPACE}",
    )
    return tuple(dict.fromkeys(other for other in others if other != answer))
