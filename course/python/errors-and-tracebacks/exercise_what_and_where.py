"""What happened, and where?"""

from collections.abc import Iterator

from rounds.kit import Rng, cases, learner_writes, mistake


@learner_writes
def what_and_where(lines: list[str]) -> list[str]:
    """Two lines of a traceback, as a list of two: the one that says what happened, then the one that names the file and line
    where it happened. `lines` holds the whole traceback, line by line, of any length; marks such as ^^^^ have been taken out."""
    return [lines[-1], lines[-3]]


ENDINGS = (
    ("    return total / count", "ZeroDivisionError: division by zero"),
    ("    print(pulses[8])", "IndexError: list index out of range"),
    ("    return weight * perkg", "NameError: name 'perkg' is not defined"),
    ('    return "Bed " + bed', 'TypeError: can only concatenate str (not "int") to str'),
    ("    return int(text)", "ValueError: invalid literal for int() with base 10: '7 mg'"),
)


@cases(what_and_where)
def real_ones(r: Rng) -> Iterator[tuple[list[str]]]:
    for steps in (1, 2, 3, 4, 5) * 3:
        lines = ["Traceback (most recent call last):"]
        names = ["<module>", *(r.pick("report", "mean", "label", "dose") for _ in range(steps))]
        for step in range(steps):
            file = r.pick("ward.py", "clinic.py", "tables.py")
            lines += [f'  File "{file}", line {r.whole(2, 400)}, in {names[step]}', f"    {names[step + 1]}(x)"]
        code, last = r.pick(*ENDINGS)
        yield ([*lines[:-1], code, last],)


def test_a_single_step() -> None:
    """One step: the last line, and then the line with the file."""
    lines = [
        "Traceback (most recent call last):",
        '  File "ward.py", line 3, in <module>',
        "    print(7 / 0)",
        "ZeroDivisionError: division by zero",
    ]
    assert what_and_where(lines) == [lines[3], lines[1]]


@mistake(
    what_and_where,
    "top-frame-blamed",
    "What is right; where is the step at the top. Which step was the last before the error?",
)
def _(lines: list[str]) -> list[str]:
    return [lines[-1], lines[1]]


@mistake(what_and_where, "code-for-place", "That is the code of the line. Which line names the file and the number?")
def _(lines: list[str]) -> list[str]:
    return [lines[-1], lines[-2]]


@mistake(
    what_and_where,
    "reads-from-the-top",
    "The first line of a traceback is always the same. At which end does it say what happened?",
)
def _(lines: list[str]) -> list[str]:
    return [lines[0], lines[-3]]


@mistake(what_and_where, "wrong-way-round", "Both lines are right, in the wrong order. What happened comes first.")
def _(lines: list[str]) -> list[str]:
    return [lines[-3], lines[-1]]
