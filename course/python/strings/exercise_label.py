"""A line for the label printer"""

from collections.abc import Iterator

from rounds.kit import Rng, cases, learner_writes, mistake


@learner_writes
def label(name: str, bed: int, temp: float) -> str:
    """A label such as `Bed 07 / SINGH A. / 38.4 C`: two digits, capitals, one decimal place."""
    return f"Bed {bed:02d} / {name.upper()} / {temp:.1f} C"


@cases(label)
def patients(r: Rng) -> Iterator[tuple[str, int, float]]:
    yield "Singh A.", 7, 38.4321
    yield "Osei B.", 12, 38.0
    for _ in range(20):
        yield r.pick("Novak C.", "Chen D.", "Ali E.", "Brown F."), r.whole(1, 28), r.whole(355, 399) / 10 + 0.0321


def test_the_label_of_the_lesson() -> None:
    """Singh A. in bed 7 with 38.4321 gives Bed 07 / SINGH A. / 38.4 C."""
    assert label("Singh A.", 7, 38.4321) == "Bed 07 / SINGH A. / 38.4 C"


def test_a_whole_number_keeps_its_decimal() -> None:
    """A temperature of 38 is shown as 38.0."""
    assert label("Osei B.", 12, 38.0).endswith("/ 38.0 C")


@mistake(label, "format-left-out", "The temperature shows every decimal. How do you ask for one?")
def _(name: str, bed: int, temp: float) -> str:
    return f"Bed {bed:02d} / {name.upper()} / {temp} C"


@mistake(label, "digits-not-filled", "A one-digit bed has to be filled up to two digits.")
def _(name: str, bed: int, temp: float) -> str:
    return f"Bed {bed} / {name.upper()} / {temp:.1f} C"


@mistake(
    label, "method-changes-text", "The name is not in capitals: upper() gives them back, and you have to use them."
)
def _(name: str, bed: int, temp: float) -> str:
    name.upper()
    return f"Bed {bed:02d} / {name} / {temp:.1f} C"


@mistake(label, "braces-without-f", "The braces are shown as they are. What has to stand before the quotes?")
def _(name: str, bed: int, temp: float) -> str:
    return "Bed {bed:02d} / {name.upper()} / {temp:.1f} C"
