"""Patterns, read again without the module: with split, partition and a Python of its own."""

from __future__ import annotations

import re

from rounds.kit import Breaks, Choice, Fill, Lines, Prints, Question, Several
from tests.content.asked import course
from tests.content.own_python import ended

TOPIC = "python/regular-expressions"


def drawn(name: str, seeds: int = 20) -> list[Question]:
    return [course().generator(f"{TOPIC}/{name}").draw(str(seed)).question for seed in range(seeds)]


def digits_in(text: str) -> list[str]:
    """The runs of digits, without a pattern."""
    return "".join(sign if sign.isdigit() else " " for sign in text).split()


def test_a_python_of_its_own_shows_the_same() -> None:
    for name in ("what_is_found", "search_and_groups"):
        for question in drawn(name):
            assert isinstance(question, Prints)
            shown, error = ended(question.code)
            assert error == question.error
            assert shown.strip() == ("" if error else question.answer)
    for question in drawn("will_it_find"):
        assert isinstance(question, Breaks)
        assert (ended(question.code)[1] or "no error") == question.answer


def by_hand(pattern: str, text: str) -> list[str]:
    """The pieces of this shape, without a pattern."""
    match pattern:
        case r"\d+" | r"BP (\d+)":
            return digits_in(text)
        case r"\d":
            return list("".join(digits_in(text)))
        case r"\(.*\)":
            return [text[text.index("(") : text.rindex(")") + 1]]
        case r"\(.*?\)":
            return [f"({part.partition(')')[0]})" for part in text.split("(")[1:]]
        case r"\bEF \d+":
            return [part for part in text.split(", ") if part.startswith("EF")]
        case r"\d{2,3}/\d{2,3}":
            return [text.split()[1].strip(",")]
    near, _, far = text.partition(", bed ")
    return [near.split()[1], *([] if "\\" in pattern else [far])]


def test_found_pieces_without_a_pattern() -> None:
    seen = set()
    for question in drawn("what_is_found", 60):
        assert isinstance(question, Prints)
        [(pattern, text)] = re.findall(r'findall\(r"(.+)", "(.+)"\)', question.code)
        seen.add(re.sub(r"\d$", "", pattern))
        assert question.answer == str(by_hand(pattern, text))
    assert len(seen) == 9


def test_texts_that_hold_the_shape() -> None:
    for question in drawn("where_is_something_found"):
        assert isinstance(question, Several)
        [pattern] = re.findall(r're\.search\(r"(.+)", text\)', question.ask)
        for text in question.options:
            found = ended(f"import re\nprint(re.search(r'{pattern}', {text!r}) is not None)")[0]
            assert found == f"{text in question.right}\n"


def test_the_changed_and_the_mended_pattern() -> None:
    seen = set()
    for question in drawn("find_more_or_less", 30) + drawn("mend_the_pattern", 30):
        assert isinstance(question, Fill)
        [text] = re.findall(r'text = "(.+)"', question.code)
        parts = text.split(", ")
        wanted = {
            "\\b": [parts[0]],
            ":?": [part.replace(":", ":") for part in parts],
            "+": digits_in(text),
            "(\\d+)": digits_in(text),
            "\\.": parts[:1],
            ".*?": [f"({part.partition('(')[2]}" for part in parts],
            "\\d{2,3}": parts,
            "?": parts,
        }[question.answers[0]]
        if question.answers[0] in ("\\.", "?", "\\d{2,3}"):
            wanted = [part.partition(" ")[2] for part in wanted]
        seen.add(question.answers[0])
        for gap in question.spellings(0):
            assert ended(question.filled([gap])) == (f"{wanted}\n", "")
        for trap in question.traps:
            assert ended(question.filled([trap.answer])) != (f"{wanted}\n", "")
    assert len(seen) == 8


def test_ordered_lines_show_what_was_asked_for() -> None:
    for question in drawn("two_groups_in_order"):
        assert isinstance(question, Lines)
        [text] = re.findall(r'text = "(.+)"', question.code)
        a, b = (int(digits) for digits in digits_in(text))
        sign = question.code.split()[-2]
        wanted = {"-": a - b, "/": a / b, "*": a * b}[sign]
        assert wanted > 0
        for right in question.right:
            assert ended("\n".join(right)) == (f"{wanted}\n", "")
        assert all(ended(trap.answer)[1] == "NameError" for trap in question.traps)
        worse = question.code.replace("re.search", "re.match")
        assert question.distractors[0].answer in worse
        assert ended(worse)[1] == "AttributeError"


def test_what_is_said_of_a_colleagues_pattern_happens() -> None:
    seen = set()
    for question in drawn("would_you_trust_it", 40):
        assert isinstance(question, Choice)
        seen.update(re.findall("a sample|first and last bracket|inside REF|the shape", question.right))
        if "REF" in question.ask:
            code = (
                f'import re\nprint(re.search(r"EF.*?(\\d+)", "{re.findall(r"`(REF .+?)`", question.ask)[0]}").group(1))'
            )
            assert ended(code)[0] == f"{question.right.split(',')[0]}\n"
    assert len(seen) == 4


def test_fractions_without_a_pattern() -> None:
    [fractions] = course().topic_of(TOPIC).exercises["exercise_fractions"].functions
    for report in (
        "LVEF: 55 %. In 2024 EF 30%.",
        "REF 45%, HR 82",
        "EF 12 months ago. EF: 40%.",
        "FEF 25-75 %. LVEF 20 %",
    ):
        words = report.replace(":", "").replace("%", " %").replace(".", "").replace(",", "").split()
        by_hand = [
            int(words[place + 1])
            for place, word in enumerate(words[:-2])
            if word in ("EF", "LVEF") and words[place + 2] == "%"
        ]
        assert fractions(report) == by_hand
