"""Logarithms, worked out again by raising to powers and by walking forwards in time."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from fractions import Fraction

import pytest

from rounds.kit import Formula, Several
from tests.content.asked import SEEDS, choices_asked, course, found, numbers_asked

HERE = "school-maths/logarithms/"
PER_LITRE = {"nmol/L": 10**9, "µmol/L": 10**6, "mmol/L": 10**3}


def test_the_base_to_the_power_of_the_answer_is_the_number() -> None:
    signs = set()
    for text, answer, _ in numbers_asked(f"{HERE}log_of_a_power"):
        match = re.search(r"\\log_\{(\d+)\} (.+?)\$", text.replace("{,}", ""))
        assert match is not None
        number = Fraction(re.sub(r"\\frac\{(\d+)\}\{(\d+)\}", r"\1/\2", match[2]))
        signs.add(answer > 0)
        exact = Fraction(answer).limit_denominator(3)
        # Both sides to the power of the denominator, so that all is whole.
        assert Fraction(int(match[1])) ** exact.numerator == number**exact.denominator
    assert signs == {True, False}


def test_only_what_a_logarithm_refuses_has_none() -> None:
    for seed in SEEDS:
        question = course().generator(f"{HERE}no_logarithm").draw(str(seed)).question
        assert isinstance(question, Several)
        for option in question.options:
            value = float(option.replace("−", "-"))
            if option in question.right:
                with pytest.raises(ValueError, match=r"math domain|positive"):
                    math.log10(value)
            else:
                assert 10 ** math.log10(value) == pytest.approx(value)


def test_hydrogen_ions_have_the_ph_they_came_from() -> None:
    for text, answer, _ in numbers_asked(f"{HERE}hydrogen_ions_from_ph"):
        (ph,) = found(r"pH of ([\d.]+)\.", text)
        unit = text.split(", in ")[1].split(" to two")[0]
        # Through the natural logarithm, which the question does not use.
        assert -math.log(answer / PER_LITRE[unit]) / math.log(10) == pytest.approx(ph)


def test_a_ph_gives_back_its_hydrogen_ions() -> None:
    for text, answer, _ in numbers_asked(f"{HERE}ph_from_hydrogen_ions"):
        match = re.search(r"has (\d+) (\S+) of hydrogen", text)
        assert match is not None
        assert math.exp(-answer * math.log(10)) * PER_LITRE[match[2]] == pytest.approx(int(match[1]))


def test_what_undoes_a_logarithm_leads_back() -> None:
    forwards: dict[str, Callable[[float, int], float]] = {
        "titre": lambda x, n: math.log2(x / 10),
        "light": lambda x, n: -math.log10(x),
        "viral": lambda x, n: math.log10(x),
        "odds": lambda x, n: math.log(x),
        "score": lambda x, n: n + math.log(x),
        "index": lambda x, n: n * math.log(x),
        "alarm": lambda x, n: 10 * math.log10(x),
        "germs": lambda x, n: math.log2(x + 1),
        "waiting": lambda x, n: math.log(x) / n,
    }
    met = set()
    for seed in SEEDS:
        question = course().generator(f"{HERE}undo_a_logarithm").draw(str(seed)).question
        assert isinstance(question, Formula)
        (story,) = [word for word in forwards if word in question.ask]
        met.add(story)
        number = re.search(r"= (\d) (?:\+|\\ln)|\}\{(\d)\}", question.ask)
        (letter,) = question.vars
        for value in (0.2, 0.35, 0.8):
            written = question.answer.replace("^", "**")
            back = eval(written, {"e": math.e, letter: value})
            assert forwards[story](back, int(number[1] or number[2]) if number else 0) == pytest.approx(value)
    assert met == set(forwards)


def test_a_difference_of_logarithms_is_walked_in_tenths() -> None:
    for text, answer, _ in numbers_asked(f"{HERE}factor_behind_a_difference"):
        start, end = found(r"from ([\d.]+) to ([\d.]+)\.", text)
        tenth = (2 if "log_2" in text else 10) ** 0.1
        factor = 1.0
        for _step in range(round(10 * abs(start - end))):
            factor *= tenth
        assert factor == pytest.approx(answer)


def test_the_level_is_reached_by_walking_there() -> None:
    for text, answer, _ in numbers_asked(f"{HERE}time_to_a_level"):
        start, k, end = found(r"\$(\d+)\\,e\^\{(-?[\d.]+)t\}\$.*? is it (\d+)\b", text)
        assert start * math.exp(k * answer) == pytest.approx(end)
        assert answer > 0


def test_a_colleague_is_answered_with_what_the_powers_say() -> None:
    met = set()
    for text, question in choices_asked(f"{HERE}colleague_on_logarithms"):
        holds = question.right.startswith("Yes")
        if "urine" in text:
            before, after = found(r"from ([\d.]+) to ([\d.]+)[,.]", text)
            (times,) = found(r"about (\d) times as many", text if holds else question.right)
            assert 10**-after / 10**-before == pytest.approx(times, rel=0.01)
        elif "viral" in text:
            before, after = found(r"was (\d) on .* is (\d) now", text)
            (divided,) = found(r"divided by ([\d,]+)\b", text if holds else question.right)
            assert divided == 10**before / 10**after
        elif "e^{-0.1t}" in text:
            (share,) = found(r"= (0\.\d)\$", text)
            (hours,) = found(r"gives ([\d.]+) hours", question.right)
            assert math.exp(-0.1 * hours) == pytest.approx(share, rel=0.01)
            assert not holds
        elif "2^t" in text:
            (power,) = found(r"2\^t = (\d)\$", text)
            assert 2 ** (math.log10(power) / math.log10(2)) == pytest.approx(power)
            assert holds
        elif "level" in text:
            (level,) = found(r"level, ([\d.]+) mg", text)
            assert 0 < level < 1
            assert question.right.startswith("No: each positive level below 1")
        else:
            assert "0 colonies" in text
            assert question.right.startswith("No: a logarithm of 0 stands for 1")
        met.add(holds)
    assert met == {True, False}
