"""Blood pressures from a letter"""

from collections.abc import Iterator

from rounds.kit import Rng, cases, learner_writes, mistake

HINTS = (
    "Which words around the numbers have to go?",
    "Replace `BP` and `mmHg` by nothing, cut at the stroke, and make whole numbers of both parts.",
)


@learner_writes
def parse_bp(text: str) -> list[int]:
    """The systolic and the diastolic pressure as a list of two whole numbers: "BP 128/76" gives [128, 76]. BP may stand in front and
    mmHg behind, both written so; there may be blanks at the ends, after BP, round the stroke and before mmHg."""
    parts = text.replace("BP", "").replace("mmHg", "").split("/")
    return [int(parts[0]), int(parts[1])]


@cases(parse_bp)
def letters(r: Rng) -> Iterator[tuple[str]]:
    for _ in range(30):
        high, low = r.whole(85, 210), r.whole(45, 115)
        stroke = r.pick("/", " / ", "/ ", " /")
        front, behind = r.pick("", "BP ", " BP ", "  ", "BP"), r.pick("", " mmHg", "mmHg", " ", " mmHg ")
        yield (f"{front}{high}{stroke}{low}{behind}",)


def test_as_in_the_letter() -> None:
    """ "BP 128/76" gives [128, 76]."""
    assert parse_bp("BP 128/76") == [128, 76]


def test_blanks_and_unit() -> None:
    """ " 128 / 76 mmHg" gives [128, 76]."""
    assert parse_bp(" 128 / 76 mmHg") == [128, 76]


def test_whole_numbers() -> None:
    """Both values are whole numbers, and no texts."""
    assert [type(value) for value in parse_bp("105/64")] == [int, int]


@mistake(parse_bp, "split-gives-numbers", "Both parts are still texts. What makes a whole number of a text?")
def _(text: str) -> list[str]:
    return [part.strip() for part in text.replace("BP", "").replace("mmHg", "").split("/")]


@mistake(
    parse_bp, "wrong-way-round", "Both values are there, in the wrong order. Which one stands first in the letter?"
)
def _(text: str) -> list[int]:
    parts = text.replace("BP", "").replace("mmHg", "").split("/")
    return [int(parts[1]), int(parts[0])]


@mistake(parse_bp, "method-changes-text", "Nothing was taken out: replace gives a new text back. Where do you keep it?")
def _(text: str) -> list[int]:
    text.replace("BP", "")
    text.replace("mmHg", "")
    parts = text.split("/")
    return [int(parts[0]), int(parts[1])]
