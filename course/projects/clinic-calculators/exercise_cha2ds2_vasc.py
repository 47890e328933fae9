"""CHA2DS2-VASc"""

from collections.abc import Iterator

from rounds.kit import Rng, cases, learner_writes, mistake


@learner_writes
def cha2ds2_vasc(
    age: int, sex: str, heart_failure: bool, hypertension: bool, diabetes: bool, stroke: bool, vascular: bool
) -> int:
    """The CHA2DS2-VASc score, 0 to 9.

    Sex is "f" or "m"; the other five are True or False.
    """
    points = 0
    if age >= 75:
        points = points + 2
    elif age >= 65:
        points = points + 1
    if sex == "f":
        points = points + 1
    if heart_failure:
        points = points + 1
    if hypertension:
        points = points + 1
    if diabetes:
        points = points + 1
    if stroke:
        points = points + 2
    if vascular:
        points = points + 1
    return points


@cases(cha2ds2_vasc)
def every_combination(r: Rng) -> Iterator[tuple[int, str, bool, bool, bool, bool, bool]]:
    # Each band with its ends: the ends come up often enough in 64 draws.
    bands = ((18, 40, 64), (65, 70, 74), (75, 82, 96))
    for band in bands:
        for sex in "fm":
            for number in range(32):
                heart_failure, hypertension, diabetes, stroke, vascular = [bool(number & 1 << at) for at in range(5)]
                yield r.pick(*band), sex, heart_failure, hypertension, diabetes, stroke, vascular


def test_nothing_at_all() -> None:
    """A man of 50 with none of it has 0 points."""
    assert cha2ds2_vasc(50, "m", False, False, False, False, False) == 0


def test_everything() -> None:
    """A woman of 80 with all of it has 9 points."""
    assert cha2ds2_vasc(80, "f", True, True, True, True, True) == 9


def test_the_edge_at_65() -> None:
    """A man of 64 has no point for age, one of 65 has 1."""
    assert [cha2ds2_vasc(age, "m", False, False, False, False, False) for age in (64, 65)] == [0, 1]


def test_the_edge_at_75() -> None:
    """A man of 74 has 1 point for age, one of 75 has 2."""
    assert [cha2ds2_vasc(age, "m", False, False, False, False, False) for age in (74, 75)] == [1, 2]


def test_a_stroke() -> None:
    """An earlier stroke alone gives 2 points."""
    assert cha2ds2_vasc(50, "m", False, False, False, True, False) == 2


def _rest(sex: str, *flags: bool) -> int:
    return int(sex == "f") + sum(flags)


@mistake(
    cha2ds2_vasc, "best-branch-picked", "From 75 on a patient gets 1 point for age. Which condition is True first?"
)
def _(age: int, sex: str, heart_failure: bool, hypertension: bool, diabetes: bool, stroke: bool, vascular: bool) -> int:
    return (1 if age >= 65 else 0) + _rest(sex, heart_failure, hypertension, diabetes, stroke, stroke, vascular)


@mistake(
    cha2ds2_vasc,
    "ifs-as-chain",
    "From 75 on a patient gets 3 points for age: both conditions are True. Only one may count.",
)
def _(age: int, sex: str, heart_failure: bool, hypertension: bool, diabetes: bool, stroke: bool, vascular: bool) -> int:
    years = (1 if age >= 65 else 0) + (2 if age >= 75 else 0)
    return years + _rest(sex, heart_failure, hypertension, diabetes, stroke, stroke, vascular)


@mistake(
    cha2ds2_vasc,
    "boundary-ignored",
    "Exactly 65 and exactly 75 belong to the higher band. Which sign takes the limit in?",
)
def _(age: int, sex: str, heart_failure: bool, hypertension: bool, diabetes: bool, stroke: bool, vascular: bool) -> int:
    years = 2 if age > 75 else 1 if age > 65 else 0
    return years + _rest(sex, heart_failure, hypertension, diabetes, stroke, stroke, vascular)


@mistake(
    cha2ds2_vasc, "doubled-forgotten", "One of the five counts twice, as the little 2 behind its letter says. Which?"
)
def _(age: int, sex: str, heart_failure: bool, hypertension: bool, diabetes: bool, stroke: bool, vascular: bool) -> int:
    years = 2 if age >= 75 else 1 if age >= 65 else 0
    return years + _rest(sex, heart_failure, hypertension, diabetes, stroke, vascular)


@mistake(
    cha2ds2_vasc,
    "every-branch-runs",
    "As soon as one condition holds, yours counts no other. Each needs an if of its own, not an elif.",
)
def _(age: int, sex: str, heart_failure: bool, hypertension: bool, diabetes: bool, stroke: bool, vascular: bool) -> int:
    worth = ((age >= 75, 2), (age >= 65, 1), (sex == "f", 1), (heart_failure, 1), (hypertension, 1))
    rest = ((diabetes, 1), (stroke, 2), (vascular, 1))
    return next((points for holds, points in (*worth, *rest) if holds), 0)
