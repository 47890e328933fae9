from fractions import Fraction

from rounds.kit import Choice, Number, Redraw, Rng, Table, Trap, question

# What is counted, and the least value of it.
COUNTS = (
    ("falls on a ward in a week", 0),
    ("admissions to a small unit in a night", 0),
    ("home visits that a patient with a wound needs in a week", 1),
    ("nights that a patient stays after a small operation", 1),
    ("calls to a registrar in an hour of the night", 0),
    ("tablets that a patient forgets in a week", 0),
    ("births in a small maternity unit on a weekend", 0),
    ("wards on which a patient lies during one stay", 1),
    ("operations cancelled in a theatre in a day", 0),
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
        ask=f"Suppose that $X$, the number of {what}, takes only the values in the table. What is $E[X]$? Give two decimal places.",
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
    told, unit = r.pick(
        (
            "A home visit service expects {m:g} visits in a shift. Each visit takes {a} minutes, and the records of the shift take another {b} minutes, however many visits there are.",
            "minutes of work",
        ),
        (
            "A ward expects {m:g} transfers in a day. Each transfer takes the porters {a} minutes, and their daily rounds another {b} minutes, however many transfers there are.",
            "minutes of portering",
        ),
        (
            "A unit expects {m:g} admissions in a night. Each admission takes {a} minutes of nursing, and the handovers take another {b} minutes, however many admissions there are.",
            "minutes of nursing",
        ),
        (
            "A pharmacy expects {m:g} urgent requests in a shift. Each request takes {a} minutes, and the checks of the shift take another {b} minutes, however many requests there are.",
            "minutes of work",
        ),
        (
            "A clinic expects {m:g} visits with an interpreter in a day. Each such visit costs {a} pounds, and the interpreters' contract another {b} pounds a day, however many visits there are.",
            "pounds",
        ),
    )
    m, a, b = r.decimal(1.5, 6.5, 1), r.whole(4, 12) * 5, r.whole(5, 20) * 10
    if m == int(m):
        raise Redraw
    mean = Fraction(str(m))
    return Number(
        ask=f"{told.format(m=m, a=a, b=b)} What is the expected total, in {unit}? Give the exact value.",
        answer=a * mean + b,
        hints=("Which part comes once, and which part for each?",),
        traps=(
            Trap("constant-scaled", (a + b) * mean, "You counted the fixed part several times."),
            Trap("constant-left-out", a * mean, "That is for all of them. What is added once?"),
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
        ask=f"Suppose that $X$, the number of {what}, takes only the values in the table. To work out how much it varies, you need $E[X^2]$. What is it? Give two decimal places.",
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
        (
            "A unit keeps {c} beds free each night. $X$ is the number of patients who come in a night.",
            "patients who come and find no bed",
        ),
        (
            "A clinic keeps {c} slots free each morning. $X$ is the number of urgent cases in a morning.",
            "urgent cases without a slot",
        ),
        (
            "A pharmacy keeps {c} syringes of a drug ready for each night. $X$ is the number that the wards ask for in a night.",
            "syringes asked for beyond those kept ready",
        ),
        (
            "A hospital has {c} interpreters on duty, each with one patient at a time. $X$ is the number of patients who need one at noon.",
            "patients who have to wait at noon",
        ),
        (
            "A dialysis unit keeps {c} chairs free each day. $X$ is the number of extra patients in a day.",
            "extra patients without a chair",
        ),
        (
            "An ambulance station has {c} crews. $X$ is the number of crews called for in the same hour.",
            "calls in that hour without a crew",
        ),
    )
    c, shares = r.whole(2, 3), probabilities(r)
    values = [c - 1, c, c + 1, c + 2]
    over, mean = [0, 0, 1, 2], weighted(values, shares)
    answer = weighted(over, shares)
    return Number(
        ask=f"{told.format(c=c)} Suppose that the table holds all its values. What is the expected number of {asked}? Give two decimal places.",
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
                "You put the mean in. Does a quiet day make up for a full one?",
            ),
            Trap("chance-for-number", shares[2] + shares[3], "That is how likely too many are. How many are they?"),
            Trap(
                "excess-not-taken", weighted(values[2:], shares[2:]), "You counted everybody. How many are *too many*?"
            ),
        ),
        working=f"Too many: 0, 0, 1 and 2. By their probabilities: {written(over[2:], shares[2:])} = **{float(answer):.2f}**",
    )


# What is done, whom it spares what, each such case, the unit of its cost, cost of doing it and of each case, how many per cent
# without it.
PATHWAYS = (
    (
        "A course of treatment beforehand",
        "patients get an infection",
        "infection",
        "extra days in hospital",
        (1, 1),
        (6, 12),
        (10, 25),
    ),
    (
        "Scanning every painful wrist at once",
        "patients come back with a missed break",
        "missed break",
        "pounds",
        (60, 120),
        (900, 1500),
        (5, 12),
    ),
    (
        "A checklist before every scan",
        "patients have to be sent back unscanned",
        "wasted slot",
        "minutes of scanner time",
        (2, 4),
        (20, 40),
        (8, 20),
    ),
    (
        "A call the day before",
        "patients miss their appointment",
        "missed appointment",
        "minutes of staff time",
        (2, 4),
        (20, 40),
        (8, 20),
    ),
    (
        "A longer stay after the operation",
        "patients are readmitted",
        "readmission",
        "extra days in hospital",
        (1, 2),
        (8, 15),
        (10, 25),
    ),
    (
        "A special mattress for everybody",
        "patients get a pressure ulcer",
        "pressure ulcer",
        "pounds",
        (40, 80),
        (1200, 2000),
        (5, 12),
    ),
)


@question(level=2)
def two_pathways(r: Rng) -> Number:
    """Which pathway costs less?"""
    measure, event, case, unit, (low, high), (least, most), (few, many) = r.pick(*PATHWAYS)
    step = 100 if most > 500 else 1
    fixed, loss = r.whole(low, high), r.whole(least // step, most // step) * step
    without, with_it = r.whole(few, many), r.whole(1, 4)
    wait, act = Fraction(without * loss, 100), fixed + Fraction(with_it * loss, 100)
    if abs(wait - act) < Fraction(max(wait, act), 10):
        raise Redraw
    best = min(wait, act)
    better = f"Without: {without / 100:g} × {loss:,} = {float(wait):g}. With: {fixed} + {with_it / 100:g} × {loss:,} = {float(act):g}."
    return Number(
        ask=f"{measure} costs {fixed} {unit.replace('days', 'day') if fixed == 1 else unit} for each patient. Without it {without}% of {event}, with it {with_it}%. Each {case} costs {loss:,} {unit}. Count these costs alone; what the patients suffer is left out here. One of the two pathways, with it or without it, has the lower expected cost. What is the expected cost of that pathway for each patient, in {unit}? Give the exact value.",
        answer=best,
        hints=("What does everybody pay, and what do some pay?",),
        traps=(
            Trap("dearer-path-taken", max(wait, act), "That is the dearer pathway. Compare it with the other."),
            Trap("constant-left-out", Fraction(with_it * loss, 100), "What do all pay for the measure?"),
            Trap("chance-left-out", loss, "Only some have the event. Weigh its cost by the chance."),
        ),
        working=f"{better} Harm to patients is a reason of its own and is not in this sum. The cheaper pathway costs **{float(best):g}**",
    )


@question(level=2)
def sum_of_dependent(r: Rng) -> Number:
    """Two numbers that depend on each other"""
    told, one, two, unit, (p, q), (u, v) = r.pick(
        (
            "On a Monday an admissions unit expects {m:g} admissions and {n:g} discharges. A full unit has fewer of the one and more of the other.",
            "admission",
            "discharge",
            "minutes of paperwork",
            (40, 60),
            (20, 35),
        ),
        (
            "On a working day a community nurse expects {m:g} home visits and {n:g} phone calls. Many visits leave little time to call.",
            "visit",
            "call",
            "minutes of work",
            (25, 45),
            (4, 9),
        ),
        (
            "In a month a group of wards expects {m:g} falls and {n:g} new pressure ulcers. Both rise when staff are short.",
            "fall",
            "ulcer",
            "pages of reports",
            (2, 4),
            (5, 8),
        ),
        (
            "In a week a palliative care team expects {m:g} new patients and {n:g} family meetings. Both rise in winter.",
            "new patient",
            "meeting",
            "minutes of talk",
            (50, 80),
            (30, 45),
        ),
        (
            "In a day a theatre suite expects {m:g} planned operations and {n:g} urgent ones. Urgent ones push planned ones out.",
            "planned operation",
            "urgent one",
            "sets of instruments",
            (2, 3),
            (4, 5),
        ),
    )
    m, n, a, b = r.decimal(2, 7, 1), r.decimal(2, 7, 1), r.whole(p, q), r.whole(u, v)
    mean, other = Fraction(str(m)), Fraction(str(n))
    if m == n:
        raise Redraw
    answer = a * mean + b * other
    return Number(
        ask=f"{told.format(m=m, n=n)} Each {one} means {a} {unit}, each {two} {b}. How many {unit} are expected in all? Give the exact value.",
        answer=answer,
        hints=("What would you expect of each kind by itself?", "Does a sum of expected values need independence?"),
        traps=(
            Trap("averaged-for-sum", answer / 2, "You averaged the two. What do both come to?"),
            Trap("amounts-left-out", mean + other, "Those are the events. What does each bring?"),
            Trap("expectations-multiplied", a * mean * b * other, "You multiplied the two. Are they not both spent?"),
        ),
        working=f"Expected values add even where the numbers depend: {a} × {m:g} + {b} × {n:g} = **{float(answer):g}**",
    )


# Where a run was seen, of what, in which stretches of time, and how the stretches hang together.
MEMORYLESS = "one {unit} is independent of every other"
ALIKE = "since patients infect each other, {unit}s that follow each other are alike"
MADE_UP = "whatever is cancelled in one {unit} is added to the list of the next, which has room for it"
RUNS = (
    ("a small unit", "emergency admissions", "night", MEMORYLESS),
    ("a group of wards", "falls", "week", MEMORYLESS),
    ("a registrar on call", "calls", "night", MEMORYLESS),
    ("a small maternity unit", "births", "week", MEMORYLESS),
    ("a care home", "new cases of flu", "week", ALIKE),
    ("a nursery", "new cases of chickenpox", "week", ALIKE),
    ("a theatre", "planned hip operations", "week", MADE_UP),
    ("a scanner", "routine scans of the heart", "day", MADE_UP),
)


@question(level=3)
def after_a_run(r: Rng) -> Choice:
    """What comes after a run?"""
    place, things, unit, bond = r.pick(*RUNS)
    m, k = r.whole(3, 6), r.whole(3, 4)
    same = f"{m}, as before: the run leaves no trace."
    more = f"More than {m}: what was missed is made up."
    fewer = f"Fewer than {m}: a run such as this goes on."
    exact = Trap(
        "average-is-certain",
        f"Exactly {m}: nothing but that number can come.",
        "Does an expected value say what one of them brings?",
    )
    if bond == MEMORYLESS:
        right, traps = (
            same,
            (
                Trap("gamblers-fallacy", more, f"How would the next {unit} know of the run?"),
                Trap("run-goes-on", fewer, f"What does one {unit} tell about the next here?"),
            ),
        )
        why = f"One {unit} tells nothing about the next, so none is due. In the long run the average comes near {m} because {k} {unit}s are a small part of hundreds, not because they are paid back"
    elif bond == ALIKE:
        right, traps = (
            fewer,
            (
                Trap(
                    "gamblers-fallacy", more, "Does infection pay a quiet time back? Read how the weeks hang together."
                ),
                Trap("memory-overlooked", same, "Does one of these weeks really tell nothing about the next?"),
            ),
        )
        why = f"Here one {unit} does tell something about the next: after quiet ones there is less infection about"
    else:
        right, traps = (
            more,
            (
                Trap("memory-overlooked", same, "What becomes of those that were cancelled?"),
                Trap("run-goes-on", fewer, "What becomes of those that were cancelled? When will they be done?"),
            ),
        )
        why = "Here the run does not go away by itself: those cancelled are added to what would have come anyway"
    return Choice(
        ask=f"For {place}, {m} {things} are expected in each {unit}, and {bond.format(unit=unit)}. Nothing else has changed, but in the last {k} {unit}s there were fewer{', because of cancellations' if bond == MADE_UP else ''}. Given this, what is the expected number for the next {unit}?",
        right=right,
        traps=(*traps, exact),
        hints=(f"Does one {unit} tell anything about the next here?",),
        working=f"{why}. {right}",
    )


# Where, where else, what, why the colleague will not add, and what somebody might make of that.
BONDS = (
    ("on one ward", "on its neighbour", "falls", "both are short of staff in the same weeks", True),
    ("in the day clinic", "in the evening clinic", "cancelled visits", "the same strikes hit both", True),
    ("on the children's ward", "in the care home", "cases of flu", "the same wave fills both", True),
    ("in the mornings", "in the evenings", "urgent calls", "busy mornings lead to quiet evenings", False),
    ("in theatre A", "in theatre B", "urgent operations", "when one is busy, the other one is closed to them", False),
)
# Two things that one person may have.
OVERLAPS = (
    ("residents will fall", "will have a chest infection", "residents"),
    ("patients will miss a dose", "will get a dose late", "patients"),
    ("nurses will work a night shift", "will work an extra shift", "nurses"),
)


@question(level=3)
def colleague_will_not_add(r: Rng) -> Choice:
    """May expected values be added?"""
    m, n = r.decimal(1.2, 4.8, 1), r.decimal(1.2, 4.8, 1)
    if m == n:
        raise Redraw
    total = f"{m + n:.1f}".removesuffix(".0")
    is_sum = r.chance(0.65)
    plain = f"It is {total}: {m:g} and {n:g} can be added."
    unknown = Trap(
        "dependence-blocks-adding",
        "Nothing can be said: the link is not known.",
        "Line up many weeks and count. Does the answer hang on the link?"
        if is_sum
        else "One thing is certain of those who have both. Are they two people?",
    )
    if not is_sum:
        one, two, who = r.pick(*OVERLAPS)
        right = f"It is below {total}: some count in both."
        return Choice(
            ask=f"For next week it is expected that {m:g} {one} and {n:g} {two}; for some both will be true. What can be said of the expected number of {who} with at least one of the two?",
            right=right,
            traps=(
                unknown,
                Trap("adds-overlap", plain, "How often did you count somebody for whom both are true?"),
                Trap(
                    "dependence-moves-the-mean",
                    f"It is above {total}: one leads to the other.",
                    "Does a link make new people, or does it put more people into both groups?",
                ),
            ),
            hints=("Write down ten names, some of them in both groups. How many people are there?",),
            working=f"{m:g} + {n:g} = {total} counts everybody with both twice, but each is one person. {right}",
        )
    one, two, things, why, alike = r.pick(*BONDS)
    return Choice(
        ask=f"For next week {m:g} {things} are expected {one} and {n:g} {two}. “You cannot add those”, says a colleague: “{why}.” What is the expected number of {things} in all?",
        right=plain,
        traps=(
            unknown,
            Trap(
                "dependence-moves-the-mean",
                f"It is above {total}: bad weeks add up."
                if alike
                else f"It is below {total}: one holds off the other.",
                "It moves how far totals spread. Their average too?",
            ),
            Trap(
                "shared-causes-counted-twice",
                f"It is below {total}: the cause is shared."
                if alike
                else f"It is {max(m, n):g}: one of them is quiet.",
                "Is any single event counted in both? Then why leave some out?",
            ),
        ),
        hints=("Write down a hundred weeks: two columns, and their sum.",),
        working=f"The mean of a sum is the sum of the means: {m:g} + {n:g} = {total}. How they depend changes how widely the totals spread, not where their average lies.",
    )
