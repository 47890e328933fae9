"""Kidney function, in either unit"""

from collections.abc import Iterator

from rounds.kit import Rng, cases, learner_writes, mistake


@learner_writes
def egfr(
    creatinine: float,
    age: int,
    kappa: float = 0.9,
    alpha: float = -0.302,
    factor: float = 1.0,
    per_mg: float = 88.4,
) -> int:
    """Estimated kidney function (CKD-EPI 2021), rounded to a whole number. First s = creatinine / per_mg / kappa. Then multiply
    five things: 142, min(s, 1) to the power alpha, max(s, 1) to the power -1.2, 0.9938 to the power age, and factor.
    min(s, 1) is the smaller and max(s, 1) the larger of the two. The defaults are those for men, with creatinine in µmol/L."""
    s = creatinine / per_mg / kappa
    result: float = 142 * min(s, 1) ** alpha * max(s, 1) ** -1.2 * 0.9938**age * factor
    return round(result)


@cases(egfr)
def adults(r: Rng) -> Iterator[tuple[float, ...]]:
    for _ in range(12):
        creatinine, age = r.whole(40, 400), r.whole(18, 95)
        yield creatinine, age
        yield creatinine, age, 0.7, -0.241, 1.012
        yield r.whole(5, 40) / 10, age, 0.9, -0.302, 1.0, 1
        yield r.whole(5, 40) / 10, age, 0.7, -0.241, 1.012, 1
        yield r.whole(35, 60), r.whole(18, 40)


def test_a_man_of_50() -> None:
    """A man of 50 with 106.08 µmol/L has 74."""
    assert egfr(106.08, 50) == 74


def test_the_other_unit() -> None:
    """The same man with 1.2 mg/dL, and per_mg = 1, has 74 as well."""
    assert egfr(1.2, 50, 0.9, -0.302, 1.0, 1) == 74


def test_a_woman_of_55() -> None:
    """A woman of 55 with 0.9 mg/dL has 75."""
    assert egfr(0.9, 55, 0.7, -0.241, 1.012, 1) == 75


@mistake(
    egfr, "default-for-argument", "It always divides by 88.4. The call may say another number: which name holds it?"
)
def _(
    creatinine: float, age: int, kappa: float = 0.9, alpha: float = -0.302, factor: float = 1.0, per_mg: float = 88.4
) -> int:
    s = creatinine / 88.4 / kappa
    result: float = 142 * min(s, 1) ** alpha * max(s, 1) ** -1.2 * 0.9938**age * factor
    return round(result)


@mistake(egfr, "unit-not-converted", "The creatinine is not converted. What is per_mg for?")
def _(
    creatinine: float, age: int, kappa: float = 0.9, alpha: float = -0.302, factor: float = 1.0, per_mg: float = 88.4
) -> int:
    s = creatinine / kappa
    result: float = 142 * min(s, 1) ** alpha * max(s, 1) ** -1.2 * 0.9938**age * factor
    return round(result)


@mistake(egfr, "smaller-larger-mixed-up", "min and max have changed places. Which power belongs to the smaller one?")
def _(
    creatinine: float, age: int, kappa: float = 0.9, alpha: float = -0.302, factor: float = 1.0, per_mg: float = 88.4
) -> int:
    s = creatinine / per_mg / kappa
    result: float = 142 * max(s, 1) ** alpha * min(s, 1) ** -1.2 * 0.9938**age * factor
    return round(result)


@mistake(egfr, "format-left-out", "The value is right, and has decimals. How do you round to a whole number?")
def _(
    creatinine: float, age: int, kappa: float = 0.9, alpha: float = -0.302, factor: float = 1.0, per_mg: float = 88.4
) -> float:
    s = creatinine / per_mg / kappa
    result: float = 142 * min(s, 1) ** alpha * max(s, 1) ** -1.2 * 0.9938**age * factor
    return result
