"""Texts and numbers, read once more: by a Python of its own, by Decimal, and by patterns in place of methods."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_EVEN, Decimal

from rounds.kit import Breaks, Choice, Fill, Lines, Prints, Question
from tests.content.asked import course
from tests.content.own_python import ended

TOPIC = "python/string-methods"


def drawn(name: str, seeds: int = 20) -> list[Question]:
    return [course().generator(f"{TOPIC}/{name}").draw(str(seed)).question for seed in range(seeds)]


def test_a_python_of_its_own_shows_the_same() -> None:
    for name in ("what_is_left", "into_a_number", "texts_in_order"):
        for question in drawn(name):
            assert isinstance(question, Prints)
            shown, error = ended(question.code)
            assert error == question.error
            assert shown.strip() == (question.answer if not error else "")
            for trap in question.traps:
                assert trap.answer != shown.strip()
    for question in drawn("will_it_convert"):
        assert isinstance(question, Breaks)
        assert (ended(question.code)[1] or "no error") == question.answer


def test_rounded_halves_are_those_of_decimal() -> None:
    found = 0
    for question in drawn("into_a_number", 60):
        assert isinstance(question, Prints)
        if "round(" in question.code:
            found += 1
            halves = re.findall(r"\d+\.5", question.code)
            even = [str(Decimal(half).quantize(Decimal(1), ROUND_HALF_EVEN)) for half in halves]
            assert question.answer == " ".join(even)
    assert found


def test_the_changed_program_reads_the_new_export() -> None:
    for question in drawn("another_export"):
        assert isinstance(question, Fill)
        [(whole, tenth)] = re.findall(r'line = ".+?(\d+),(\d)', question.code)
        assert ended(question.filled(question.answers)) == (f"{whole}.{tenth}\n", "")
        for trap in question.traps:
            assert ended(question.filled(trap.answer.split("\n"))) != (f"{whole}.{tenth}\n", "")


def test_the_mended_line_keeps_its_result() -> None:
    seen = set()
    for question in drawn("mend_the_lost_result"):
        assert isinstance(question, Fill)
        start = re.findall(r'text = "(.+)"', question.code)[0]
        number = re.match(r"\d+(,5)?", start)
        cleaned = start.strip()
        if number:
            value = float(number[0].replace(",", "."))
            wanted = f"{value + 0.5 if ',' in start else value * 1000}"
        else:
            wanted = f"{len(cleaned)}" if cleaned != start else f"w{cleaned[1:]}"
        seen.add(question.answers[0])
        assert ended(question.filled(question.answers)) == (f"{wanted}\n", "")
        for trap in question.traps:
            assert ended(question.filled([trap.answer])) != (f"{wanted}\n", "")
    assert len(seen) == 4


def wanted_of(ask: str, a: int, b: int) -> float:
    if "the volume for each hour" in ask:
        return a / b
    return a // b if "whole days" in ask else a - b


def test_ordered_lines_show_what_was_asked_for() -> None:
    for question in drawn("two_numbers_from_a_line"):
        assert isinstance(question, Lines)
        a, b = (int(number) for number in re.findall(r"\d+", question.code.split("\n")[0]))
        wanted = wanted_of(question.ask, a, b)
        for right in question.right:
            assert ended("\n".join(right)) == (f"{wanted}\n", "")
        assert all(ended(trap.answer)[1] for trap in question.traps)
        worse = question.code.rpartition("\n")[0] + "\n" + question.distractors[0].answer
        assert ended(worse)[1] == "TypeError"


def test_what_is_said_of_a_colleagues_text_happens() -> None:
    seen = set()
    for question in drawn("what_went_wrong", 40):
        assert isinstance(question, Choice)
        seen.update(re.findall("make numbers|ten times|Strip the text and|even neighbour", question.right))
        if "max(pulses)" in question.ask:
            second, first = re.findall(r"\d+", question.ask)
            assert ended(f'print(max(["{first}", "{second}"]))')[0].strip() == second
        if "potassium" in question.ask:
            [value] = re.findall(r"of (\d,\d)", question.ask)
            assert value.replace(",", "") in question.right
        if "round" in question.ask:
            halves, said = re.findall(r"\d+\.5", question.ask), re.findall(r"gives (\d+)", question.ask)
            assert said == [str(Decimal(half).quantize(Decimal(1), ROUND_HALF_EVEN)) for half in halves]
    assert len(seen) == 4


def test_blood_pressures_by_a_pattern() -> None:
    [parse_bp] = course().topic_of(TOPIC).exercises["exercise_parse_bp"].functions
    for text in (" 128/76 ", "128 / 76 mmHg", "BP 128/76", "BP90 /50mmHg", "210/ 115"):
        assert parse_bp(text) == [int(number) for number in re.findall(r"\d+", text)]
