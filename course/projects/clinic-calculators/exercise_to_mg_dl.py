"""Creatinine units"""

from collections.abc import Iterator

from rounds.kit import Rng, cases, learner_writes, mistake


@learner_writes
def to_mg_dl(umol: float) -> float:
    """The creatinine in mg/dL, not rounded.

    It comes in micromoles per litre: 88.4 of those are 1 mg/dL.
    """
    return umol / 88.4


@cases(to_mg_dl)
def results(r: Rng) -> Iterator[tuple[float]]:
    yield (88.4,)
    for _ in range(30):
        yield (r.whole(30, 900),)


def test_the_factor_itself() -> None:
    """88.4 micromoles per litre are 1 mg/dL."""
    assert abs(to_mg_dl(88.4) - 1) < 1e-9


def test_it_is_not_rounded() -> None:
    """100 micromoles per litre give 1.1312…, with all decimals."""
    assert 1.1312 < to_mg_dl(100) < 1.1313


@mistake(
    to_mg_dl, "division-turned-round", "The factor is right, the way is not: should 100 become about 1 or about 9,000?"
)
def _(umol: float) -> float:
    return umol * 88.4


@mistake(
    to_mg_dl, "rounded-too-early", "Your value is rounded, and the next step works with it. Give it back as it is."
)
def _(umol: float) -> float:
    return round(umol / 88.4, 1)


@mistake(to_mg_dl, "return-forgotten", "Nothing comes back. Which word hands a value to whoever called?")
def _(umol: float) -> None:
    umol / 88.4
