from fractions import Fraction

from rounds.kit import Choice, Number, Redraw, Rng, Table, Trap, question, thousands

# What is counted, and the least value of it.
COUNTS = (
    ("falls on a ward in a week", 0),
    ("admissions to a small unit in a night", 0),
    ("tries until a cannula is in", 1),
    ("nights that a patient stays after a small operation", 1),
    ("calls to a registrar in an hour", 0),
    ("doses that a patient misses in a week", 0),
)
# Probabilities in hundredths.
SHAPES = ((40, 30, 20, 10), (50, 25, 15, 10), (25, 40, 20, 15), (30, 35, 25, 10), (55, 30, 10, 5), (35, 30, 20, 15))


def probabilities(r: Rng) -> list[Fraction]:
    parts = list(r.pick(*SHAPES))
    for place in range(3):
        moved = r.pick(-2, 0, 2)
        parts[place] += moved
        parts[place + 1] -= moved
    return [Fraction(part, 100) for part in parts]


def table(values: list[int], shares: list[Fraction]) -> Table:
    return Table(("x", *map(str, values)), (("P(X = x)", *(f"{float(share):.2f}" for share in shares)),))


def weighted(values: list[int], shares: list[Fraction]) -> Fraction:
    return sum((value * share for value, share in zip(values, shares, strict=True)), Fraction(0))


def written(values: list[int], shares: list[Fraction]) -> str:
    return " + ".join(f"{value} × {float(share):.2f}" for value, share in zip(values, shares, strict=True))


@question(level=1)
def expected_value(r: Rng) -> Number:
    """The expected value of a table"""
    what, least = r.pick(*COUNTS)
    shares = probabilities(r)
    values = list(range(least, least + 4))
    mean = weighted(values, shares)
    return Number(
        ask=f"$X$ is the number of {what}. The table holds all its values. What is $E[X]$? Give two decimal places.",
        shows=table(values, shares),
        answer=mean,
        dp=2,
        hints=("Picture 100 such cases. What do their numbers add up to?",),
        traps=(
            Trap("values-not-weighted", Fraction(sum(values), 4), "You averaged the values as if equally likely."),
            Trap("most-likely-for-expected", values[shares.index(max(shares))], "That is the most likely value."),
            Trap("weighted-sum-divided", mean / 4, "The weights make 1 already. Why divide?"),
        ),
        working=f"Each value by its probability: {written(values, shares)} = **{float(mean):.2f}**",
    )


@question(level=1)
def through_a_line(r: Rng) -> Number:
    """A fixed amount, and one for each"""
    who, takes, unit = r.pick(
        ("A home visit service expects {m:g} visits in a shift", "visit takes", "minutes of work"),
        ("A ward expects {m:g} transfers in a day", "transfer takes", "minutes of portering"),
        ("A unit expects {m:g} admissions in a night", "admission takes", "minutes of nursing"),
        ("A pharmacy expects {m:g} urgent requests in a shift", "request takes", "minutes of work"),
        ("A clinic expects {m:g} visits with an interpreter in a day", "such visit costs", "pounds"),
    )
    m, a, b = r.decimal(1.5, 6.5, 1), r.whole(4, 12) * 5, r.whole(5, 20) * 10
    if m == int(m):
        raise Redraw
    mean = Fraction(str(m))
    return Number(
        ask=f"{who.format(m=m)}. Each {takes} {a} {unit}, and a fixed {b} {unit} come on top. What is the expected total, in {unit}?",
        answer=a * mean + b,
        hints=("Which part comes once, and which part for each?",),
        traps=(
            Trap("constant-scaled", (a + b) * mean, "You counted the fixed part several times."),
            Trap("constant-left-out", a * mean, "That is for all of them. What comes on top?"),
        ),
        working=f"$E[aX + b] = aE[X] + b$: {a} × {m:g} + {b} = **{float(a * mean + b):g}**",
    )


@question(level=2)
def expected_square(r: Rng) -> Number:
    """The expected value of a square"""
    shares, (what, least) = probabilities(r), r.pick(*COUNTS)
    values = list(range(least, least + 4))
    squares, mean = [value * value for value in values], weighted(values, shares)
    answer = weighted(squares, shares)
    return Number(
        ask=f"$X$ is the number of {what}. The table holds all its values. What is $E[X^2]$? Give two decimal places.",
        shows=table(values, shares),
        answer=answer,
        dp=2,
        hints=("First the function, then the weights.",),
        traps=(
            Trap("square-of-the-mean", mean * mean, "You squared the mean. Square each value first, then weigh."),
            Trap("values-not-weighted", Fraction(sum(squares), 4), "You averaged the squares as if equally likely."),
            Trap("function-left-out", mean, "That is $E[X]$. What is averaged here?"),
        ),
        working=f"The squares by their probabilities: {written(squares, shares)} = **{float(answer):.2f}**",
    )


@question(level=2)
def overflow(r: Rng) -> Number:
    """How many too many, on average?"""
    told, asked = r.pick(
        ("A unit keeps {c} beds free at night. $X$ patients come", "patients without a bed"),
        (
            "A clinic keeps {c} slots free for urgent cases. $X$ of them come in a morning",
            "urgent cases without a slot",
        ),
        ("A pharmacy makes up {c} syringes for the night. $X$ are called for", "syringes to be made up at night"),
        (
            "A hospital has {c} interpreters on duty. $X$ patients need one at the same time",
            "patients who have to wait",
        ),
        ("A dialysis unit keeps {c} chairs free. $X$ extra patients come in a day", "extra patients without a chair"),
    )
    c, shares = r.whole(2, 3), probabilities(r)
    values = [c - 1, c, c + 1, c + 2]
    over, mean = [0, 0, 1, 2], weighted(values, shares)
    answer = weighted(over, shares)
    return Number(
        ask=f"{told.format(c=c)}. What is the expected number of {asked}? Give two decimal places.",
        shows=table(values, shares),
        answer=answer,
        dp=2,
        hints=(
            f"How many are too many when $X$ is {c + 2}?",
            "First the number that are too many for each value, then the weights.",
        ),
        traps=(
            Trap(
                "function-of-the-mean",
                max(mean - c, Fraction(0)),
                "You put the mean in. Does a quiet day make a full one good?",
            ),
            Trap("chance-for-number", shares[2] + shares[3], "That is how likely too many are. How many are they?"),
            Trap(
                "excess-not-taken", weighted(values[2:], shares[2:]), "You counted everybody. How many are *too many*?"
            ),
        ),
        working=f"Too many: 0, 0, 1 and 2. By their probabilities: {written(over[2:], shares[2:])} = **{float(answer):.2f}**",
    )


# What is done, what it prevents, the unit of its cost, cost of doing it and of each case, how many per cent without it.
PATHWAYS = (
    ("Giving a drug beforehand", "get an infection", "days in hospital", (1, 1), (6, 12), (10, 25)),
    ("Scanning everybody at once", "go home with a missed break", "pounds", (60, 120), (900, 1500), (5, 12)),
    ("A second nurse at every transfer", "fall", "minutes of work", (5, 9), (80, 140), (5, 12)),
    ("A call the day before", "miss their appointment", "minutes of work", (2, 4), (20, 40), (8, 20)),
    ("A longer stay after the operation", "are readmitted", "days in hospital", (1, 2), (8, 15), (10, 25)),
    ("Extra padding for everybody", "get a pressure sore", "pounds", (40, 80), (1200, 2000), (5, 12)),
)


@question(level=2)
def two_pathways(r: Rng) -> Number:
    """Which pathway costs less?"""
    measure, event, unit, (low, high), (least, most), (few, many) = r.pick(*PATHWAYS)
    step = 100 if most > 500 else 1
    fixed, loss = r.whole(low, high), r.whole(least // step, most // step) * step
    without, with_it = r.whole(few, many), r.whole(1, 4)
    wait, act = Fraction(without * loss, 100), fixed + Fraction(with_it * loss, 100)
    if abs(wait - act) < Fraction(max(wait, act), 10):
        raise Redraw
    best = min(wait, act)
    better = f"Without: {without / 100:g} × {loss:,} = {float(wait):g}. With: {fixed} + {with_it / 100:g} × {loss:,} = {float(act):g}."
    return Number(
        ask=f"""
{measure} costs {fixed} {unit.replace("days", "day") if fixed == 1 else unit} for each patient. Without it {without}% of patients {event}, with it {with_it}%. Each such case costs {loss:,} {unit}.
One of the two pathways, with it or without it, has the lower expected cost. How much is that for each patient, in {unit}? Do not round.
""",
        answer=best,
        hints=("What does everybody pay, and what do some pay?",),
        traps=(
            Trap("dearer-path-taken", max(wait, act), "That is the dearer pathway. Compare it with the other."),
            Trap("constant-left-out", Fraction(with_it * loss, 100), "What do all pay for the measure?"),
            Trap("chance-left-out", loss, "Only some have the event. Weigh its cost by the chance."),
        ),
        working=f"{better} The cheaper pathway costs **{float(best):g}**",
    )


@question(level=2)
def sum_of_dependent(r: Rng) -> Number:
    """Two numbers that depend on each other"""
    first, second, unit, why, (p, q), (u, v) = r.pick(
        ("admissions", "discharges", "minutes of paperwork", "A full unit has fewer of the one", (40, 60), (20, 35)),
        ("home visits", "phone calls", "minutes of work", "Many visits leave little time to call", (25, 45), (4, 9)),
        ("falls", "pressure sores", "pages of reports", "Both rise when staff are short", (2, 4), (5, 8)),
        ("new patients", "family meetings", "minutes of talk", "Both rise in the flu season", (30, 50), (10, 20)),
        ("planned operations", "urgent operations", "packs of supplies", "Urgent ones push others out", (4, 6), (7, 9)),
    )
    m, n, a, b = r.decimal(2, 7, 1), r.decimal(2, 7, 1), r.whole(p, q), r.whole(u, v)
    mean, other = Fraction(str(m)), Fraction(str(n))
    if m == n:
        raise Redraw
    answer = a * mean + b * other
    return Number(
        ask=f"In a week a small unit expects {m:g} {first} and {n:g} {second}. {why}. Each of the {first} means {a} {unit}, each of the {second} {b}. How many {unit} are expected in all?",
        answer=answer,
        hints=("What would you expect of each kind by itself?", "Does a sum of expected values need independence?"),
        traps=(
            Trap("averaged-for-sum", answer / 2, "You averaged the two. What do both come to?"),
            Trap("amounts-left-out", mean + other, "Those are the events. What does each bring?"),
            Trap("expectations-multiplied", a * mean * b * other, "You multiplied the two. Are they not both spent?"),
        ),
        working=f"Expected values add even where the numbers depend: {a} × {m:g} + {b} × {n:g} = **{float(answer):g}**",
    )


@question(level=3)
def after_a_run(r: Rng) -> Choice:
    """What comes after a run?"""
    place, things, unit = r.pick(
        ("a unit", "admissions", "night"),
        ("a ward", "falls", "month"),
        ("the phone of a registrar", "calls", "hour"),
        ("a small maternity unit", "births", "day"),
        ("a theatre", "urgent cases", "Sunday"),
    )
    m, k, many = r.whole(2, 5), r.whole(4, 8), r.pick(100, 200, 300)
    return Choice(
        ask=f"For {place}, {m} {things} are expected each {unit}, and one {unit} tells nothing about the next. The last {k} {unit}s all had fewer. A colleague asks what this means for what is to come. What is right?",
        right=f"The next {unit} is as it ever was. Many later ones will outweigh the run.",
        traps=(
            Trap(
                "gamblers-fallacy",
                f"A busy {unit} is now more likely than usual, to make the average good.",
                f"How would the next {unit} know of the run?",
            ),
            Trap(
                "run-goes-on",
                f"A quiet {unit} is now more likely than usual, because the run goes on.",
                f"What does one {unit} tell about the next here?",
            ),
            Trap(
                "average-is-certain",
                f"After {many} {unit}s there will have been exactly {thousands(many * m)} {things}.",
                "Close to it. Is it exact in any one series?",
            ),
        ),
        hints=("Is a deficit paid back, or outweighed?",),
        working=f"One {unit} tells nothing about the next, so no {unit} is due. The average comes near {m} because the run is a small part of many {unit}s, not because it is paid back.",
    )


@question(level=3)
def colleague_will_not_add(r: Rng) -> Choice:
    """May expected values be added?"""
    one, two, things, why = r.pick(
        ("on one ward", "on its neighbour", "falls", "both are short of staff in the same weeks"),
        ("in the day clinic", "in the evening clinic", "cancelled visits", "the same strikes hit both"),
        ("in the mornings", "in the evenings", "urgent calls", "busy mornings lead to quiet evenings"),
        ("on the children's ward", "in the care home", "cases of flu", "the same wave fills both"),
        ("in theatre A", "in theatre B", "overruns", "they share one team of cleaners"),
    )
    m, n = r.decimal(1.2, 4.8, 1), r.decimal(1.2, 4.8, 1)
    if m == n:
        raise Redraw
    total = f"{m + n:.1f}".removesuffix(".0")
    return Choice(
        ask=f"For next week {m:g} {things} are expected {one} and {n:g} {two}. “They depend on each other”, says a colleague: “{why}.” What is the expected number in both together?",
        right=f"It is {total}, whether or not they depend on each other.",
        traps=(
            Trap(
                "dependence-blocks-adding",
                "It cannot be said before the dependence is measured.",
                "Line up many weeks. Does their order move the mean?",
            ),
            Trap(
                "dependence-moves-the-mean",
                f"It is more than {total}, if they rise and fall together.",
                "It moves how far totals spread. Their average too?",
            ),
            Trap(
                "shared-causes-counted-twice",
                f"It is less than {total}, since they share some of the causes.",
                "Is any single event counted in both?",
            ),
        ),
        hints=("Write down a hundred weeks: two columns, and their sum.",),
        working=f"The mean of a sum is the sum of the means: {m:g} + {n:g} = {total}. How they depend changes how widely the totals spread, not where their average lies.",
    )
