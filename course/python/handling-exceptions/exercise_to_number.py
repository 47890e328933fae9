"""A result, whatever the laboratory wrote"""

from collections.abc import Iterator

from rounds.kit import Rng, cases, learner_writes, mistake

HINTS = (
    "First take a sign in front off and keep it; then try to make a number of the rest.",
    "text[:1] is the first character, or an empty text where there is none.",
)


@learner_writes
def to_number(text: str) -> list[float | str | None]:
    """The result as a list of value and sign: "7.2" gives [7.2, ""], and "<5" gives [5.0, "<"]. The sign may be < or >. Blanks at the ends and behind the sign
    do no harm. What holds no number, such as "haemolysed", "<" or an empty text, gives [None, ""]."""
    text = text.strip()
    sign = ""
    if text[:1] == "<" or text[:1] == ">":
        sign = text[0]
        text = text[1:]
    try:
        return [float(text), sign]
    except ValueError:
        return [None, ""]


@cases(to_number)
def results(r: Rng) -> Iterator[tuple[str]]:
    yield from (
        (text,) for text in ("", "<", ">", " ", "haemolysed", "insufficient sample", "see note", "<see note", "7,2")
    )
    for _ in range(16):
        number = r.pick(str(r.whole(1, 400)), f"{r.whole(1, 99) / 10}", f"0.0{r.whole(1, 9)}")
        yield (r.pick("", " ") + r.pick("<", ">", "< ", "", "") + number + r.pick("", " "),)


def test_a_plain_result() -> None:
    """ "7.2" gives [7.2, ""]."""
    assert to_number("7.2") == [7.2, ""]


def test_below_the_limit() -> None:
    """ "<0.01" gives [0.01, "<"]."""
    assert to_number("<0.01") == [0.01, "<"]


def test_no_number() -> None:
    """ "haemolysed" gives [None, ""]."""
    assert to_number("haemolysed") == [None, ""]


@mistake(
    to_number,
    "zero-as-default",
    "For what cannot be read you give 0, as if it had been measured. What says that nothing is known?",
)
def _(text: str) -> list[float | str | None]:
    value = to_number.solve(text)
    return value if value[0] is not None else [0.0, ""]


@mistake(
    to_number, "try-left-out", "A text that holds no number stops it with a ValueError. How do you catch that one?"
)
def _(text: str) -> list[float | str | None]:
    text = text.strip()
    sign = text[:1] if text[:1] in ("<", ">") else ""
    return [float(text[len(sign) :]), sign]


@mistake(to_number, "sign-thrown-away", "The value is right, and the sign is gone. Below 5 is not the same as 5.")
def _(text: str) -> list[float | str | None]:
    return [to_number.solve(text)[0], ""]


@mistake(to_number, "sign-not-a-number", "A result with a sign is given up. What is left when the sign is taken off?")
def _(text: str) -> list[float | str | None]:
    try:
        return [float(text), ""]
    except ValueError:
        return [None, ""]
