"""Marks what a learner says that a program prints."""

from __future__ import annotations

import re

from rounds.kit.prints import Prints, output
from rounds.kit.verdict import Outcome, Verdict
from rounds.marking import verdicts
from rounds.marking.problems import Unreadable
from rounds.marking.typed import typed

QUOTES = "Right but for the quotes: `print` shows a text without the quotes that stand round it in the code."
STYLE = "Right but for the quotes: inside a list or a dictionary Python shows a text in single quotes."
SPACES = "Right but for spaces: Python puts one behind each comma and colon that it writes, and none before."
CAPITALS = "Right but for capital letters: Python writes `True`, `False` and `None` with one."
WHICH = "An error, yes. Which one? Type its name as Python writes it, such as `KeyError`."
TYPE = "The value is right, its type is not: to Python `8` is a whole number (int), `8.0` has a decimal point (float)."
PLACES = "The value is right. With how many decimal places does Python show it here?"
NUMBER = re.compile(r"(?<![\w.])-?\d+(?:\.\d+)?(?![\w.])")


def check_prints(given: str, question: Prints) -> Verdict:
    """Right when each line is printed so; blanks at line ends and empty lines at the end are forgiven."""
    try:
        text = output(typed(given))
    except Unreadable as problem:
        return verdicts.of_problem(problem)
    if text == question.answer or _names_error(text, question):
        return verdicts.correct()
    for trap in question.traps:
        if text == output(trap.answer):
            return Verdict(outcome=Outcome.INCORRECT, trap=trap.misconception, message=trap.says)
    return _nearly(text, question) or verdicts.incorrect(_where(text, question.answer))


def _names_error(text: str, question: Prints) -> bool:
    """Whether the error that ends the program is named rightly; nobody has to know its sentence by heart."""
    if not question.error:
        return False
    *before, last = text.split("\n")
    *meant, _ = question.answer.split("\n")
    return before == meant and last.split(":")[0].strip() == question.error


def _nearly(text: str, question: Prints) -> Verdict | None:
    """The right output in another form, which is a free retry."""
    answer = question.answer
    if question.error and text.split("\n")[-1].strip(" .!").casefold() in ("error", "an error", "it fails"):
        return verdicts.wrong_form(WHICH)
    if "\n".join(map(_unquoted, text.split("\n"))) == answer:
        return verdicts.wrong_form(QUOTES)
    if text.replace('"', "'") == answer.replace('"', "'"):
        return verdicts.wrong_form(STYLE)
    if _spaced(text) == _spaced(answer):
        return verdicts.wrong_form(SPACES)
    if _capitals(text) == _capitals(answer):
        return verdicts.wrong_form(CAPITALS)
    return None


def _where(text: str, answer: str) -> str:
    got, meant = text.split("\n"), answer.split("\n")
    if [float(n) for n in NUMBER.findall(text)] == [float(n) for n in NUMBER.findall(answer)] and (
        NUMBER.sub("#", text) == NUMBER.sub("#", answer)
    ):
        return PLACES if "." in text and text.count(".") == answer.count(".") else TYPE
    if len(meant) == 1 and len(got) == 1:
        return ""
    same = next((at for at, pair in enumerate(zip(got, meant, strict=False)) if pair[0] != pair[1]), None)
    if same is not None:
        return f"Line {same + 1} of the output is different. Follow the program up to there, one line at a time."
    return "It prints more lines than you typed." if len(got) < len(meant) else "It prints fewer lines than you typed."


def _unquoted(line: str) -> str:
    return line[1:-1] if len(line) > 1 and line[0] == line[-1] and line[0] in "'\"" else line


def _spaced(text: str) -> str:
    return re.sub(r" *([,:]) *", r"\1 ", re.sub(r"([(\[{]) +| +([)\]}])", r"\1\2", text))


def _capitals(text: str) -> str:
    return re.sub(r"\b(true|false|none)\b", lambda match: match[0].lower(), text, flags=re.IGNORECASE)
