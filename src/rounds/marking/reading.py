"""From what somebody typed to the numbers it can fairly mean."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from rounds.marking.arithmetic import Result, evaluate
from rounds.marking.plain import plain
from rounds.marking.unreadable import Unreadable

MAX_LENGTH = 600
LEAD = re.compile(
    r"^(?:(?:the )?answer(?: is)?\s*:?|it(?: i|')s|(?:about|approx(?:imately|\.)?|around|roughly|circa|ca\.?)\b|~|=|"
    r"[A-Za-z][\w'() |+-]{0,20}?\s*(?:=|~)=?)\s*",
    re.IGNORECASE,
)
TAIL = re.compile(r"\s*(?:[.,;]|\(?approx(?:\.|imately)?\)?)$", re.IGNORECASE)
PERCENT = re.compile(r"\s*(?:%|per ?cent\b|pct\b\.?)\s*$", re.IGNORECASE)
RATIO = re.compile(r"^(?P<top>[\d.,' ]+?)\s*(?:in|out of|of|per)\s+(?P<bottom>[\d.,' ]+)$", re.IGNORECASE)
TWO = re.compile(r"\bor\b|\band\b|;|[\d)]\s*,\s+[\d(-]", re.IGNORECASE)
MIXED = re.compile(r"^(-?)\s*(\d+)\s+(\d+)\s*/\s*(\d+)$")
TIMES_TEN = re.compile(r"(?<=[\d.])\s*[xX]\s*(?=\d|\()")
GROUPED_SPACE = re.compile(r"(?<![\d.,])\d{1,3}(?: \d{3})+(?!\d)|(?<![\d.,])\d{1,3}(?:'\d{3})+(?!\d)")
GROUPED_COMMA = re.compile(r"(?<![\d.,])[1-9]\d{0,2}(?:,\d{3})+(?![\d,])")
GROUPED_DOT = re.compile(r"(?<![\d.,])[1-9]\d{0,2}(?:\.\d{3})+(?![\d.])")
COMMA = re.compile(r"(?<=\d),(?=\d)|(?<![\d,]),(?=\d)")
WORDS = {
    word: str(number)
    for number, word in enumerate(
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
    )
}
WORDS |= {"none": "0", "nobody": "0", "half": "1/2", "a half": "1/2", "one half": "1/2", "a quarter": "1/4"}


@dataclass(frozen=True)
class Reading:
    """One fair reading. A percentage and a ratio such as "1 in 5" say by themselves what they count."""

    result: Result
    is_percent: bool = False
    is_ratio: bool = False
    assumption: str = ""

    @property
    def latex(self) -> str:
        return f"{self.result.latex}\\%" if self.is_percent else self.result.latex


def read_number(given: str, unit: str = "") -> tuple[Reading, ...]:
    """Every fair reading of the answer, likeliest first. Raises Unreadable when there is none."""
    if len(given) > MAX_LENGTH:
        raise Unreadable("This is longer than I can read. Give one number.")
    text = _core(plain(given), unit)
    if word := WORDS.get(text.casefold()):
        return (Reading(evaluate(word)),)
    if TWO.search(text):
        raise Unreadable("This looks like two answers. Give one number.")
    text, percents = PERCENT.subn("", text)
    if ratio := RATIO.match(text):
        text = f"({ratio['top']})/({ratio['bottom']})"
    readings: list[Reading] = []
    reasons: list[Unreadable] = []
    for spelled, assumption in _spellings(text):
        try:
            result = evaluate(spelled)
        except Unreadable as reason:
            reasons.append(reason)
        else:
            result = replace(result, decimals=None) if ratio else result
            readings.append(Reading(result, bool(percents), ratio is not None, assumption))
    if not readings:
        raise reasons[-1]
    return tuple(readings)


def _core(text: str, unit: str) -> str:
    """The text without a name before it, a full stop or a unit behind it."""
    if not text:
        raise Unreadable("Write your answer in the box first.", 0)
    text = LEAD.sub("", TAIL.sub("", text), count=1).strip()
    text = TAIL.sub("", text)
    if unit and unit != "%":
        wanted = plain(unit)
        text = re.sub(rf"\s*{re.escape(wanted)}s?$", "", text, flags=re.IGNORECASE)
        singular = wanted.removesuffix("s")
        text = re.sub(rf"(?<=[\d).])\s*{re.escape(singular)}$", "", text, flags=re.IGNORECASE)
    if not text:
        raise Unreadable("I see no number in your answer.", 0)
    return text


def _spellings(text: str) -> Iterator[tuple[str, str]]:
    """The text in the spelling of arithmetic: decimal points, no separators; both ways where a comma is unclear."""
    text = TIMES_TEN.sub("*", text)
    text = GROUPED_SPACE.sub(lambda match: re.sub(r"[ ']", "", match[0]), text)
    if mixed := MIXED.match(text):
        text = f"{mixed[1]}({mixed[2]}+{mixed[3]}/{mixed[4]})"
    if "," not in text:
        yield text, ""
        if GROUPED_DOT.search(text):
            yield GROUPED_DOT.sub(lambda match: match[0].replace(".", ""), text), "dots between thousands"
        return
    both = re.sub(r"(?<=\d)\.(?=\d{3}(?:\D|$))", "", text) if re.search(r"\d\.\d{3},\d", text) else text
    if GROUPED_COMMA.search(both):
        yield GROUPED_COMMA.sub(lambda match: match[0].replace(",", ""), both), ""
    yield COMMA.sub(".", both), "a decimal comma"


def as_share(reading: Reading) -> Fraction | float:
    """The reading as a proportion: 25% is 0.25."""
    return reading.result.value / 100 if reading.is_percent else reading.result.value
