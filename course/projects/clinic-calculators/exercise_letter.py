"""One line for the letter"""

from collections.abc import Iterator

from rounds.kit import Rng, cases, earlier, learner_writes, mistake

bmi = earlier(__file__, "exercise_bmi", "bmi")
egfr = earlier(__file__, "exercise_egfr", "egfr")


@learner_writes
def letter_line(name: str, age: int, sex: str, kg: float, cm: float, umol: float, score: int) -> str:
    """A line such as 'SINGH A., 76 F: BMI 22.9, eGFR 58, CHA2DS2-VASc 4'.

    The BMI has one decimal place, the eGFR none.
    """
    return f"{name}, {age} {sex.upper()}: BMI {bmi(kg, cm):.1f}, eGFR {egfr(umol, age, sex):.0f}, CHA2DS2-VASc {score}"


@cases(letter_line)
def patients(r: Rng) -> Iterator[tuple[str, int, str, float, float, float, int]]:
    for _ in range(20):
        family, first = r.pick("SINGH", "OKAFOR", "NGUYEN", "WEBER", "ROSSI", "HALL"), r.pick("A", "B", "J", "M", "T")
        yield (
            f"{family} {first}.",
            r.whole(40, 95),
            r.pick("f", "m"),
            r.whole(450, 1200) / 10,
            r.whole(150, 200),
            r.whole(45, 300),
            r.whole(0, 9),
        )


def test_a_whole_line() -> None:
    """Mrs Singh's line reads 'SINGH A., 76 F: BMI 22.9, eGFR 58, CHA2DS2-VASc 4', to the last blank."""
    assert letter_line("SINGH A.", 76, "f", 70, 175, 88.4, 4) == "SINGH A., 76 F: BMI 22.9, eGFR 58, CHA2DS2-VASc 4"


@mistake(
    letter_line, "format-left-out", "The numbers have all their decimals. What stands behind the colon in the braces?"
)
def _(name: str, age: int, sex: str, kg: float, cm: float, umol: float, score: int) -> str:
    return f"{name}, {age} {sex.upper()}: BMI {bmi(kg, cm)}, eGFR {egfr(umol, age, sex)}, CHA2DS2-VASc {score}"


@mistake(
    letter_line, "capitals-do-not-matter", "The letter writes F and M as capitals. Which method of a text makes them?"
)
def _(name: str, age: int, sex: str, kg: float, cm: float, umol: float, score: int) -> str:
    return f"{name}, {age} {sex}: BMI {bmi(kg, cm):.1f}, eGFR {egfr(umol, age, sex):.0f}, CHA2DS2-VASc {score}"


@mistake(
    letter_line,
    "braces-without-f",
    "The braces stand in your line as they are. Which letter before the quote fills them in?",
)
def _(name: str, age: int, sex: str, kg: float, cm: float, umol: float, score: int) -> str:
    return "{name}, {age} {sex.upper()}: BMI {bmi(kg, cm):.1f}, eGFR {egfr(umol, age, sex):.0f}, CHA2DS2-VASc {score}"


@mistake(
    letter_line, "cut-for-rounded", "Your eGFR is cut off, not rounded: 58.9 would become 58. How does :.0f do it?"
)
def _(name: str, age: int, sex: str, kg: float, cm: float, umol: float, score: int) -> str:
    return f"{name}, {age} {sex.upper()}: BMI {bmi(kg, cm):.1f}, eGFR {int(egfr(umol, age, sex))}, CHA2DS2-VASc {score}"


@mistake(
    letter_line, "print-as-return", "The line is shown and not given back. What does the letter put in its place then?"
)
def _(name: str, age: int, sex: str, kg: float, cm: float, umol: float, score: int) -> None:
    name = name.upper()
