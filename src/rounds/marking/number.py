"""Marks an answer that is one number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from rounds.kit.verdict import Outcome, Verdict
from rounds.marking import compound, constant_forms, feedback, units, verdicts
from rounds.marking.asked import Asked
from rounds.marking.budget import Budget
from rounds.marking.closeness import Grade, Typed, grade, is_decimal, rounded_from, typed
from rounds.marking.names import Names
from rounds.marking.numeral import DECIMAL_COMMA, THOUSANDS_COMMA
from rounds.marking.problems import MarkingProblem, Undefined, Unreadable
from rounds.marking.quantity import GRAMMAR, Quantity, is_infinite, read_quantity
from rounds.marking.tree import Call, Node, Num, Percent, mapped, num
from rounds.marking.typeset import latex
from rounds.marking.value import Value, value_of
from rounds.marking.words import words

# Words behind a number that say nothing about its size.
HARMLESS = frozenset(
    words(
        "about approx approximately roughly around circa ca total altogether exactly answer ans is the a "
        "an of in so old all only rounded please think probably i or"
    )
)
# 0·62 is a product on paper and a decimal in the journals that raise the point; 45° is 45 or a quarter of π: whichever
# is right is meant.
_TWO_MEANINGS = (
    (re.compile(r"(?<=\d)·(?=\d)"), ".", "raised decimal point"),
    (re.compile(r"(?<=\d)\s*(?:°|degrees?\b|\^\\circ|\^\{\\circ\})"), "*pi/180", "degrees as a share of π"),
)
DIMENSIONLESS = ("person", "beat", "breath")


@dataclass(frozen=True)
class Given:
    """An answer as a value in the unit asked for, with the digits it was typed with."""

    quantity: Quantity
    value: Value
    typed: Typed | None

    @property
    def node(self) -> Node:
        return self.quantity.node


def check(given: str, asked: Asked, budget: Budget) -> Verdict:
    """The verdict on a number. Raises MarkingProblem when it cannot be read or has no value."""
    given = compound.as_one(given, asked.unit)
    verdict = _checked(given, asked, budget)
    for sign, meant, assumption in _TWO_MEANINGS:
        if not verdict.is_correct and sign.search(given) and not asked.unit:
            other = _checked(sign.sub(meant, given), asked, budget)
            if other.outcome is not Outcome.INCORRECT:
                return replace(other, assumptions=(*other.assumptions, assumption))
    return verdict


def _checked(given: str, asked: Asked, budget: Budget) -> Verdict:
    names = Names(asked.vars)
    reference = read_quantity(asked.reference, names)
    quantity = read_quantity(given, names)
    if is_infinite(reference.node) or is_infinite(quantity.node):
        same = reference.node == quantity.node
        return verdicts.correct(latex(quantity.node)) if same else verdicts.incorrect("", latex(quantity.node))
    percents = _percents(reference) if asked.percent else None
    right = percents or value_of(reference.node, budget)
    return _best(quantity, right, reference.node, asked, budget, given)


def _best(quantity: Quantity, right: Value, reference: Node, asked: Asked, budget: Budget, text: str) -> Verdict:
    """The verdict on the last member of a chain such as 7/12 = 0.583, or of an earlier one that is better."""
    verdict = _judged(quantity, right, reference, asked, budget, text)
    if verdict.is_correct:
        return verdict
    for other in quantity.others:
        member = replace(quantity, node=other, others=(), doubts=(), other_number=None)
        found = _judged(member, right, reference, asked, budget, text)
        if found.is_correct:
            return found
    return verdict


def _percents(reference: Quantity) -> Value | None:
    return (
        Value(reference.node.of.value)
        if isinstance(reference.node, Percent) and isinstance(reference.node.of, Num)
        else None
    )


def _judged(quantity: Quantity, right: Value, reference: Node, asked: Asked, budget: Budget, text: str) -> Verdict:
    read_as, assumptions = latex(quantity.node), quantity.assumptions
    found = given_value(quantity, asked, budget)
    if isinstance(found, Verdict):
        return replace(found, read_as=read_as, assumptions=assumptions)
    if asked.share and quantity.is_ratio:
        raise Unreadable(
            "A proportion was asked, and a colon can mean odds. Please write it as a decimal or a fraction."
        )
    got = graded(found, right, reference, asked)
    if quantity.is_ratio and re.search(r"\sto\s", text) and (abs(right.real) < 1 or got > Grade.FEWER_DIGITS):
        raise Unreadable("Is that odds, a proportion or a range? Please write one number.")
    if got <= Grade.FEWER_DIGITS:
        _agree(quantity, found, budget)
        return _right_value(found, got, right, asked, read_as, assumptions)
    if _is_rounded(found, right, asked):
        return verdicts.wrong_form("Right, but give the exact value, not a rounded decimal.", read_as, assumptions)
    swapped = _by_digits_asked(quantity, asked)
    if swapped is not None:
        return _judged(swapped, right, reference, asked, budget, text)
    _ask_when_doubtful(quantity, right, reference, asked, budget, text)
    _agree(quantity, found, budget)
    return verdicts.incorrect(_says(found, got, right, reference, asked), read_as, assumptions)


def graded(found: Given, right: Value, reference: Node, asked: Asked) -> Grade:
    if found.value.imag or right.imag:
        pairs = ((found.value.real, right.real), (found.value.imag, right.imag))
        return max(
            _close(replace(found.value, real=value), None, replace(right, real=other), reference, asked)
            for value, other in pairs
        )
    return _close(found.value, found.typed, right, reference, asked)


def _close(value: Value, digits: Typed | None, right: Value, reference: Node, asked: Asked) -> Grade:
    both_exact = value.is_exact and right.is_exact
    if not both_exact and abs(value.real - right.real) <= abs(right.real) * Fraction(1, 10**28):
        return Grade.MORE_DIGITS if asked.strict and digits is None else Grade.RIGHT
    return grade(value.real, digits, right.real, asked, is_decimal=is_decimal(reference))


def given_value(quantity: Quantity, asked: Asked, budget: Budget) -> Given | Verdict:
    """The answer in the unit asked for, or the verdict on a unit that does not fit."""
    node, factor = quantity.node, Fraction(1)
    if asked.percent and isinstance(node, Percent):
        factor = Fraction(100, node.per)
        node = node.of
    elif asked.percent and quantity.is_proportion:
        factor = Fraction(100)
    by_unit = _unit_factor(quantity.tail, asked)
    if isinstance(by_unit, Verdict):
        return by_unit
    value = value_of(node, budget)
    digits = _rescaled(typed(node), factor * by_unit)
    factor *= by_unit
    return Given(quantity, replace(value, real=value.real * factor, imag=value.imag * factor), digits)


def _rescaled(digits: Typed | None, factor: Fraction) -> Typed | None:
    """The digits after a conversion: a power of ten moves the point, any other factor blurs them."""
    power = 0
    while factor > 1 and factor % 10 == 0:
        factor, power = factor / 10, power + 1
    while factor < 1 and (factor * 10).numerator * 10 >= (factor * 10).denominator and power > -40:
        factor, power = factor * 10, power - 1
    if digits is None or factor != 1:
        return None
    return Typed(digits.places - power, digits.figures, digits.least_figures)


def _unit_factor(tail: str, asked: Asked) -> Fraction | Verdict:
    stray = [word for word in tail.split() if len(word) == 1 and word.isalpha() and units.unit(word) is None]
    if stray and tail != asked.unit and not {"I", "a"} & set(stray):
        raise Unreadable(f"What is “{tail}”? Please give the number alone.")
    if not tail or not asked.unit or asked.unit == "%":
        return Fraction(1)
    wanted, given = units.unit(asked.unit), _leading_unit(tail)
    if wanted is None or _same_words(tail, asked.unit):
        return Fraction(1)
    if given is None:
        if all(word.casefold() in HARMLESS for word in tail.replace(".", " ").strip("() ").split()):
            return Fraction(1)
        raise Unreadable(f"“{tail}” is not a unit that can be read. Please use {asked.unit}, or leave the unit out.")
    if given.dimensions == (("degree", 1),) and wanted.dimensions == (("degC", 1),):
        return Fraction(1)
    if {given.dimensions, wanted.dimensions} == {(("K", 1),), (("degC", 1),)}:
        raise Unreadable(f"I cannot convert temperatures yet. Please give it in {asked.unit}.")
    if _counted(given) != _counted(wanted):
        return verdicts.incorrect(f"The unit does not fit: {asked.unit} was asked.")
    return given.factor / wanted.factor


def _leading_unit(tail: str) -> units.Unit | None:
    """The unit that the text begins with: in `mg daily` it is mg."""
    words = tail.replace("(", " ").replace(")", " ").replace("[", " ").replace("]", " ").split()
    for count in range(len(words), 0, -1):
        if (found := units.unit(" ".join(words[:count]))) is not None:
            return found
    return None


def _counted(unit: units.Unit) -> units.Dimensions:
    """Without what is only counted: beats per minute and per minute are alike."""
    return tuple(each for each in unit.dimensions if each[0] not in DIMENSIONLESS)


def _same_words(one: str, other: str) -> bool:
    def folded(text: str) -> list[str]:
        return [word.removesuffix("s") for word in text.casefold().replace(".", " ").split()]

    return folded(one) == folded(other)


def _is_rounded(found: Given, right: Value, asked: Asked) -> bool:
    return bool({"exact", "lowest", "single"} & asked.form) and rounded_from(found.value.real, found.typed, right.real)


def _right_value(
    found: Given, got: Grade, right: Value, asked: Asked, read_as: str, assumptions: tuple[str, ...]
) -> Verdict:
    if got is Grade.FEWER_DIGITS or got is Grade.MORE_DIGITS:
        return verdicts.wrong_form(feedback.digits_asked(asked), read_as, assumptions)
    if asked.percent and found.quantity.is_proportion:
        return verdicts.wrong_form("Right, but give it as a percentage.", read_as, assumptions)
    node = found.node.of if asked.percent and isinstance(found.node, Percent) else found.node
    differs = "exact" in asked.form and found.value.is_exact and not right.is_exact
    if says := constant_forms.problem(node, asked.form, is_rounded=differs):
        return verdicts.wrong_form(says, read_as, assumptions)
    return verdicts.correct(read_as, assumptions)


def _agree(quantity: Quantity, found: Given, budget: Budget) -> None:
    """A number said twice must be the same number, as far as its digits go."""
    for other in quantity.others:
        value = value_of(other, budget)
        main = value_of(quantity.node, budget)
        pairs = ((value.real, typed(other)), (main.real, typed(quantity.node)))
        if not any(_agrees(pairs[0], pairs[1], scale) for scale in (1, 100, Fraction(1, 100))):
            raise Unreadable("Your answer has two different numbers. Please give your final answer alone.")


def _agrees(one: tuple[Fraction, Typed | None], other: tuple[Fraction, Typed | None], scale: Fraction | int) -> bool:
    (value, digits), (against, its_digits) = one, other
    against = against * scale
    gap = abs(value - against)
    slack = max(
        (Fraction(51, 100) * Fraction(10) ** -each.places for each in (digits, its_digits) if each is not None),
        default=Fraction(0),
    )
    return gap <= slack * max(1, scale) or gap <= abs(value) * Fraction(1, 200)


def _ask_when_doubtful(
    quantity: Quantity, right: Value, reference: Node, asked: Asked, budget: Budget, text: str
) -> None:
    """Raises Unreadable when the answer, meant another way, would be right: then it asks instead of guessing."""
    plain_asked = replace(asked, unit="", form=frozenset())
    for other, asks in _other_readings(quantity, text, asked):
        try:
            found = given_value(other, plain_asked, budget)
            is_right = (
                not isinstance(found, Verdict) and graded(found, right, reference, plain_asked) <= Grade.FEWER_DIGITS
            )
        except MarkingProblem:
            continue
        if is_right:
            raise Unreadable(asks)


def _other_readings(quantity: Quantity, text: str, asked: Asked) -> Iterator[tuple[Quantity, str]]:
    for doubt in quantity.doubts:
        for grammar in GRAMMAR.readings(doubt):
            try:
                yield read_quantity(text, Names(asked.vars), grammar), doubt.asks
            except MarkingProblem:
                continue
    if quantity.other_number is not None:
        before, after = quantity.other_number
        swapped = mapped(
            quantity.node, lambda node: num(after) if isinstance(node, Num) and node.value == before else node
        )
        yield (
            replace(quantity, node=swapped),
            "The comma or dot can be read in two ways. Please write it with a dot for decimals and no separators.",
        )
    if _POWER_LOST.search(text) and (found := _readable(_POWER_LOST.sub("^-", text), asked)) is not None:
        yield found, "Did you mean a power of ten? Please write it with ^, such as 10^-3."
    base_ten = mapped(quantity.node, _to_base_ten)
    if base_ten != quantity.node:
        yield (
            replace(quantity, node=base_ten),
            "log was read as the natural logarithm. Please write log10 if you mean base ten.",
        )


def _readable(text: str, asked: Asked) -> Quantity | None:
    try:
        return read_quantity(text, Names(asked.vars))
    except MarkingProblem:
        return None


def _by_digits_asked(quantity: Quantity, asked: Asked) -> Quantity | None:
    """`2,303` where three decimal places or four figures are asked: the digits tell that the comma is a decimal one."""
    if quantity.other_number is None or quantity.assumptions != (THOUSANDS_COMMA,):
        return None
    before, after = quantity.other_number
    figures = len(str(before.numerator))
    if asked.dp != 3 and asked.sf != figures:
        return None
    decimal = Num(after, f"{float(after):.3f}")
    node = mapped(quantity.node, lambda part: decimal if isinstance(part, Num) and part.value == before else part)
    return replace(quantity, node=node, other_number=None, assumptions=(DECIMAL_COMMA,))


_POWER_LOST = re.compile(r"(?<=10)\s*[-−–]\s*(?=\d+\s*$)")


def _to_base_ten(node: Node) -> Node:
    return (
        Call("log", (node.args[0], num(10)))
        if isinstance(node, Call) and node.function == "log" and len(node.args) == 1
        else node
    )


def _says(found: Given, got: Grade, right: Value, reference: Node, asked: Asked) -> str:
    def is_right(value: Fraction) -> bool:
        bare = Given(found.quantity, Value(value, is_exact=found.value.is_exact), None)
        return graded(bare, right, reference, asked) <= Grade.FEWER_DIGITS

    if found.value.imag or right.imag or not asked.explains:
        return ""
    try:
        return feedback.on_number(found.value.real, right.real, got, asked, is_right)
    except Undefined:
        return ""
