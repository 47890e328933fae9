"""eGFR by CKD-EPI 2021"""

from collections.abc import Iterator

from rounds.kit import Rng, cases, earlier, learner_writes, mistake

to_mg_dl = earlier(__file__, "exercise_to_mg_dl", "to_mg_dl")


@learner_writes
def egfr(umol: float, age: int, sex: str) -> float:
    """The eGFR by the CKD-EPI creatinine equation of 2021, not rounded.

    Creatinine in micromoles per litre; sex is "f" or "m".
    """
    if sex == "f":
        kappa = 0.7
        alpha = -0.241
        factor = 1.012
    else:
        kappa = 0.9
        alpha = -0.302
        factor = 1.0
    ratio = to_mg_dl(umol) / kappa
    low = min(ratio, 1) ** alpha
    high = max(ratio, 1) ** -1.2
    rate: float = 142 * low * high * 0.9938**age * factor
    return rate


@cases(egfr)
def patients(r: Rng) -> Iterator[tuple[float, int, str]]:
    for number in range(200):
        yield r.whole(25, 600), r.whole(18, 95), "fm"[number % 2]


def test_a_man_of_50() -> None:
    """A man of 50 with 88.4 micromoles per litre has 91.7."""
    assert abs(egfr(88.4, 50, "m") - 91.7) < 0.1


def test_a_woman_of_50() -> None:
    """A woman of 50 with 88.4 micromoles per litre has 68.6."""
    assert abs(egfr(88.4, 50, "f") - 68.6) < 0.1


def test_a_low_creatinine() -> None:
    """A woman of 30 with 44.2 micromoles per litre has about 129: below kappa, alpha counts."""
    assert abs(egfr(44.2, 30, "f") - 129.3) < 0.1


def _value(ratio: float, alpha: float, age: int, factor: float) -> float:
    return float(142 * min(ratio, 1) ** alpha * max(ratio, 1) ** -1.2 * 0.9938**age * factor)


def _letters(sex: str) -> tuple[float, float, float]:
    return (0.7, -0.241, 1.012) if sex == "f" else (0.9, -0.302, 1)


@mistake(egfr, "units-mixed", "The formula wants mg/dL. Which of your functions makes them out of micromoles?")
def _(umol: float, age: int, sex: str) -> float:
    kappa, alpha, factor = _letters(sex)
    return _value(umol / kappa, alpha, age, factor)


@mistake(
    egfr,
    "min-for-max",
    "The two powers are changed round: which belongs to the smaller of the two, which to the larger?",
)
def _(umol: float, age: int, sex: str) -> float:
    kappa, alpha, factor = _letters(sex)
    ratio = to_mg_dl(umol) / kappa
    return float(142 * max(ratio, 1) ** alpha * min(ratio, 1) ** -1.2 * 0.9938**age * factor)


@mistake(
    egfr,
    "minus-of-power-lost",
    "A power has lost its minus sign: with more creatinine your eGFR goes up. Look at 1.200.",
)
def _(umol: float, age: int, sex: str) -> float:
    kappa, alpha, factor = _letters(sex)
    ratio = to_mg_dl(umol) / kappa
    return float(142 * min(ratio, 1) ** alpha * max(ratio, 1) ** 1.2 * 0.9938**age * factor)


@mistake(egfr, "power-as-product", "The age is a power of 0.9938, not a factor. Which sign makes a power?")
def _(umol: float, age: int, sex: str) -> float:
    kappa, alpha, factor = _letters(sex)
    ratio = to_mg_dl(umol) / kappa
    return float(142 * min(ratio, 1) ** alpha * max(ratio, 1) ** -1.2 * 0.9938 * age * factor)


@mistake(egfr, "last-factor-forgotten", "Men come out right, and women a little too low. Which factor is theirs alone?")
def _(umol: float, age: int, sex: str) -> float:
    kappa, alpha, _ = _letters(sex)
    return _value(to_mg_dl(umol) / kappa, alpha, age, 1)


@mistake(
    egfr,
    "one-formula-for-all",
    "Men come out right, and women as if they were men. What depends on sex in the formula?",
)
def _(umol: float, age: int, sex: str) -> float:
    return _value(to_mg_dl(umol) / 0.9, -0.302, age, 1)
