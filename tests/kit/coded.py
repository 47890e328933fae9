"""One question of each kind about code, as an author would write it."""

from __future__ import annotations

from rounds.kit import (
    Breaks,
    Fill,
    FindLine,
    Lines,
    Listing,
    Number,
    Plot,
    Prints,
    Question,
    Rng,
    Series,
    Table,
    Trap,
    TypeIt,
    question,
)

LOOP = """
    total = 0
    for pulse in pulses:
        total = total + pulse
    print(total)
"""
INSIDE = """
    total = 0
    for pulse in pulses:
        total = total + pulse
        print(total)
"""


def prints(r: Rng) -> Question:
    return Prints(
        ask="What does it print?",
        code="left = 120\nright = left\nleft = 130\nprint(right)\nprint([left, 'ab'])",
        traps=(Trap("names-stay-tied", "130\n[130, 'ab']", "When did `right` get its value?"),),
        working="`120`, then `[130, 'ab']`",
    )


def find_line(r: Rng) -> Question:
    return FindLine(
        ask="Which line stops it?",
        code="beds = 24\n\nprint(Beds)\nprint('done')",
        line=3,
        traps=(Trap("error-is-at-the-end", 4, "Does Python get there?"),),
        working="Line 3.",
    )


def fill(r: Rng) -> Question:
    return Fill(
        ask="Fill the gaps.",
        code="for x ___ beds:\n    print(x, ___)",
        answers=("in", '"bed"'),
        traps=(
            Trap("loops-with-of", 'of\n"bed"', "Which word stands there?"),
            Trap("forgets-quotes", "in\nbed", "Is it a name?"),
        ),
        working="in and a text.",
    )


def lines(r: Rng) -> Question:
    return Lines(
        ask="Order the lines.",
        code=LOOP,
        distractors=(Trap("starts-at-one", "total = 1", "What is the sum of nothing?"),),
        traps=(Trap("prints-inside-the-loop", INSIDE, "How often is it printed?"),),
        working="0, add, print.",
    )


def type_it(r: Rng) -> Question:
    return TypeIt(ask="Type it.", code='for x in beds:\n    print("free:", x)', working="Like this.")


def breaks(r: Rng) -> Question:
    return Breaks(
        ask="What happens?",
        code="print(bed)",
        traps=(Trap("python-guesses", "no error", "Python guesses nothing."), Trap("a", "NameError", "Left out.")),
        working="A NameError",
    )


def shows_a_table(r: Rng) -> Question:
    return Number(
        ask="How many beds has B?",
        shows=Table(("ward", "beds"), (("A", 24), ("B", 18)), "Beds by ward"),
        answer=18,
        traps=(Trap("row", 24, "Which row?"),),
        working="**18**",
    )


def shows_a_plot(r: Rng) -> Question:
    curve = Series(((0, 20), (3, 17), (6, 12)), "steps", "treated")
    shows = Plot(x="months", y="event-free", x_limits=(0, 6), y_limits=(0, 20), series=(curve,), caption="Follow-up")
    return Number(ask="How many at 4 months?", shows=shows, answer=17, working="**17**")


def shows_a_listing(r: Rng) -> Question:
    return Number(ask="How many?", shows=Listing("SELECT 1", "sql"), answer=1, working="**1**")


MAKERS = (
    prints,
    find_line,
    fill,
    lines,
    type_it,
    breaks,
    shows_a_table,
    shows_a_plot,
    shows_a_listing,
)  # fmt: skip


def drawn(maker: object) -> Question:
    """The question of this maker, drawn with seed 1."""
    assert callable(maker)
    return question(level=1)(maker).draw("1").question
