"""Marks a distribution: its family, and parameters in whatever words they are given."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rounds.kit.verdict import Verdict
from rounds.marking import verdicts
from rounds.marking.asked import Asked
from rounds.marking.budget import Budget
from rounds.marking.closeness import Grade
from rounds.marking.distribution_reading import Named, read_distribution
from rounds.marking.entries import entry_grade, right_verdict
from rounds.marking.expression import known_only
from rounds.marking.families import FAMILIES
from rounds.marking.names import Names
from rounds.marking.sampling import Scope, scope_of
from rounds.marking.tree import TWO, Bracketed, Node, Pow
from rounds.marking.typeset import latex

MEAN_SD = "You gave N(mean, standard deviation); here the second number of N is the variance."
FAMILY = "The family is not the right one."


def check(given: str, asked: Asked, budget: Budget) -> Verdict:
    """The verdict on a distribution. Raises MarkingProblem when it cannot be read."""
    names = Names(asked.vars)
    scope = scope_of(asked, budget)
    reference = read_distribution(asked.reference, names)
    answer = read_distribution(given, names)
    for value in answer.parameters.values():
        known_only(value, names)
    read_as = shown(answer)
    one, other = (
        FAMILIES[answer.family].general(answer.parameters),
        FAMILIES[reference.family].general(reference.parameters),
    )
    one_family, other_family = FAMILIES[answer.family].becomes, FAMILIES[reference.family].becomes
    if one_family != other_family:
        return _other_family(answer, reference, asked, scope, read_as)
    got = _grade(one, other, asked, scope)
    if got <= Grade.FEWER_DIGITS:
        return right_verdict(got, list(answer.parameters.values()), asked, scope, read_as, ())
    says = _slip(answer, reference, asked, scope) if asked.explains else ""
    return verdicts.incorrect(says, read_as)


def _other_family(answer: Named, reference: Named, asked: Asked, scope: Scope, read_as: str) -> Verdict:
    """U(0, 1) and Beta(1, 1) are one distribution; other families differ."""
    pair = {FAMILIES[answer.family].becomes: answer, FAMILIES[reference.family].becomes: reference}
    if set(pair) == {"uniform", "beta"}:
        flat = {"uniform": ("0", "1"), "beta": ("1", "1")}
        is_flat = all(_has(named, flat[family], asked, scope) for family, named in pair.items())
        if is_flat:
            return verdicts.correct(read_as)
    return verdicts.incorrect(FAMILY, read_as)


def _has(named: Named, values: Sequence[str], asked: Asked, scope: Scope) -> bool:
    wanted = read_distribution(f"U({values[0]}, {values[1]})", Names()).parameters.values()
    pairs = zip(named.parameters.values(), wanted, strict=True)
    return all(entry_grade(one, other, asked, scope) is Grade.RIGHT for one, other in pairs)


def _grade(answer: Mapping[str, Node], reference: Mapping[str, Node], asked: Asked, scope: Scope) -> Grade:
    if set(answer) != set(reference):
        return Grade.WRONG
    return max((entry_grade(answer[key], reference[key], asked, scope) for key in reference), default=Grade.RIGHT)


def _slip(answer: Named, reference: Named, asked: Asked, scope: Scope) -> str:
    if not (answer.family == reference.family == "normal"):
        return ""
    as_sd = {**answer.parameters, "variance": Pow(answer.parameters["variance"], TWO)}
    return MEAN_SD if _grade(as_sd, reference.parameters, asked, scope) <= Grade.FEWER_DIGITS else ""


def shown(named: Named) -> str:
    """The distribution in the notation of this course."""
    family = FAMILIES[named.family]
    return f"\\operatorname{{{family.shown}}}" + latex(Bracketed("(", tuple(named.parameters.values()), ")"))
