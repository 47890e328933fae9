from fractions import Fraction

from rounds.kit import Choice, Number, Redraw, Rng, Term, Trap, listing, question

KINDS = ("nominal", "ordinal", "discrete", "continuous")
VARIABLES = (
    ("blood group (A, B, AB or O)", "nominal", "The groups are names; none is more than another."),
    ("the ward a patient lies on, coded 1 to 12", "nominal", "The code is a name in figures: ward 12 is not more than ward 3."),
    ("type of admission (1 = planned, 2 = emergency, 3 = transfer)", "nominal", "The figures stand for names without an order."),
    ("pain in words: none, mild, moderate, severe", "ordinal", "The steps have an order, and nobody knows whether they are equally large."),
    ("ASA grade from 1 to 6", "ordinal", "Grade 4 is worse than grade 2, though not twice as bad."),
    ("satisfaction from “very poor” to “very good” in five steps", "ordinal", "The answers have an order, and steps of unknown size."),
    ("number of falls in a year", "discrete", "Falls are counted: 0, 1, 2, and nothing between."),
    ("number of drugs on the chart", "discrete", "Drugs are counted in whole numbers."),
    ("number of earlier pregnancies", "discrete", "Pregnancies are counted in whole numbers."),
    ("body weight in kilograms", "continuous", "Between any two weights there is another one."),
    ("serum potassium in mmol/L", "continuous", "Between any two concentrations there is another one."),
    ("time from arrival to first dose, in minutes", "continuous", "Time is measured: it can lie anywhere between two minutes, even when it is rounded."),
)  # fmt: skip
MISTAKES = {
    ("nominal", "ordinal"): (
        "codes-are-quantities",
        "Can you put the values in an order that everybody would agree on?",
    ),
    ("nominal", "discrete"): ("codes-are-quantities", "Is anything counted here, or do figures stand for names?"),
    ("nominal", "continuous"): ("codes-are-quantities", "Is anything measured here, or are these names?"),
    ("ordinal", "nominal"): ("order-is-overlooked", "Is one value more, or worse, than another?"),
    ("ordinal", "discrete"): ("steps-are-equal", "Nothing is counted here. Is each step as large as the next?"),
    ("ordinal", "continuous"): (
        "steps-are-equal",
        "Can a value lie half-way between two of them? Is each step as large as the next?",
    ),
    ("discrete", "nominal"): ("order-is-overlooked", "Are these names, or numbers of things?"),
    ("discrete", "ordinal"): ("order-is-overlooked", "They have an order. Is each step also equally large?"),
    ("discrete", "continuous"): ("counts-are-measurements", "Can the value be two and a half?"),
    ("continuous", "nominal"): ("order-is-overlooked", "Are these names, or numbers with a unit?"),
    ("continuous", "ordinal"): (
        "order-is-overlooked",
        "They have an order. Is each step of the unit also equally large?",
    ),
    ("continuous", "discrete"): (
        "counts-are-measurements",
        "It is written down in round numbers. Is it counted, or measured?",
    ),
}
LISTS = (
    ("The lengths of stay (days) of patients who left a ward", "days", 1, 14),
    ("The minutes that patients waited in a clinic", "minutes", 5, 60),
    ("The numbers of drugs on patients' charts", "drugs", 2, 15),
    ("The numbers of night calls to a ward", "calls", 3, 30),
    ("The pulse rates (beats per minute) in a walk-in clinic", "beats per minute", 58, 104),
)


@question(level=1)
def kind_of_variable(r: Rng) -> Choice:
    """What type of variable is it?"""
    variable, right, why = r.pick(*VARIABLES)
    wrong = [kind for kind in KINDS if kind != right]
    return Choice(
        ask=f"What type of variable is this? *{variable[:1].upper()}{variable[1:]}*",
        right=right,
        options=KINDS,
        hints=("Is it a name, an ordered step, a count or a measurement?",),
        traps=tuple(Trap(MISTAKES[right, kind][0], kind, MISTAKES[right, kind][1]) for kind in wrong),
        working=f"{why} So it is {right}.",
    )


@question(level=1)
def median_of_a_list(r: Rng) -> Number:
    """The median of a list"""
    what, unit, low, high = r.pick(*LISTS)
    values = [r.whole(low, high) for _ in range(r.whole(5, 8))]
    ordered = sorted(values)
    middle = len(values) // 2
    is_even = len(values) % 2 == 0
    median = Fraction(ordered[middle - 1] + ordered[middle], 2) if is_even else Fraction(ordered[middle])
    as_listed = Fraction(values[middle - 1] + values[middle], 2) if is_even else Fraction(values[middle])
    if as_listed == median:
        raise Redraw
    shown = f"{float(median):g}"
    how = (
        f"With {len(values)} values two lie in the middle, {ordered[middle - 1]} and {ordered[middle]}; half-way between them is"
        if is_even
        else f"With {len(values)} values the one in the middle is number {middle + 1}:"
    )
    return Number(
        ask=f"{what}: {', '.join(map(str, values))}. What is the median, in {unit}?",
        answer=median,
        hints=("Sort the values first.",),
        traps=(
            Trap(
                "median-unsorted",
                as_listed,
                "That is the middle of the list as it is written. What has to be done to the list first?",
            ),
            Trap(
                "mean-for-median",
                Fraction(sum(values), len(values)),
                "That is the mean. The median needs no adding up.",
            ),
        ),
        working=f"Sorted: {', '.join(map(str, ordered))}. {how} **{shown}**",
    )


@question(level=1)
def name_of_the_average(r: Rng) -> Term:
    """Which average is this?"""
    where = r.pick("In a clinic", "On a ward", "In a practice", "At a blood bank", "In a nursing home")
    thing = r.pick("blood group", "reason for the visit", "diet", "mother tongue", "ward of origin")
    return Term(
        ask=f"{where}, the {thing} that occurs most often among all patients is reported as the “average”. What is this average called? Give one word.",
        answer="mode",
        accepts=("the mode", "modal value", "modus"),
        traps=(
            Trap("median-for-mode", "median", "A median needs an order. Can you sort these values?"),
            Trap("mean-for-mode", "mean", "A mean needs adding up. Can you add these values up?"),
            Trap(
                "mean-for-mode",
                "average",
                "That is the common word for all of them. Which one takes the most frequent value?",
            ),
        ),
        working="The value that occurs most often is the **mode**",
    )


@question(level=2)
def mean_of_a_list(r: Rng) -> Number:
    """The mean of a list"""
    what, unit, low, high = r.pick(*LISTS)
    values = [r.whole(low, high) for _ in range(r.whole(5, 8))]
    total, count = sum(values), len(values)
    ordered = sorted(values)
    median = (ordered[(count - 1) // 2] + ordered[count // 2]) / 2
    return Number(
        ask=f"{what}: {', '.join(map(str, values))}. What is the mean, in {unit} to one decimal place?",
        answer=Fraction(total, count),
        dp=1,
        hints=("Add them all up, then share the sum out equally.",),
        traps=(
            Trap(
                "median-for-mean",
                median,
                "That is the median, the value in the middle. The mean uses the size of every value.",
            ),
            Trap("divides-by-one-less", Fraction(total, count - 1), "Right sum, but how many values share it?"),
            Trap(
                "middle-of-the-range",
                Fraction(min(values) + max(values), 2),
                "That is half-way between the smallest and the largest. The others count too.",
            ),
        ),
        working=f"The sum is {' + '.join(map(str, values))} = {total}. Shared out among {count}: {total} / {count} = **{total / count:.1f}**",
    )


@question(level=2)
def weighted_mean(r: Rng) -> Number:
    """The mean of two groups together"""
    first, second, what, purpose, unit, low, high = r.pick(
        ("Ward A", "Ward B", "stayed", "", "days", 3, 12),
        ("The morning clinic", "The evening clinic", "waited", "", "minutes", 10, 60),
        ("Hospital A", "Hospital B", "waited", " for an operation", "days", 20, 90),
        ("The day shift", "The night shift", "waited", " for an answer to the bell", "minutes", 2, 15),
        ("Practice A", "Practice B", "travelled", "", "minutes", 5, 40),
    )
    some, more = r.whole(1, 6) * 10, r.whole(7, 15) * 10
    one, other = r.whole(low, high), r.whole(low, high)
    if one == other:
        raise Redraw
    total, people = some * one + more * other, some + more
    return Number(
        ask=f"""
{first} saw {some} patients, who on average {what} {one} {unit}{purpose}. {second} saw {more}, who on average
{what} {other} {unit}{purpose}. What is the mean for all {people} patients, in {unit} to one decimal place?
""",
        answer=Fraction(total, people),
        dp=1,
        hints=("A mean is a sum shared out. What is the sum of each group?",),
        traps=(
            Trap(
                "mean-of-means", Fraction(one + other, 2), "That counts each group once. One of them has more patients."
            ),
            Trap(
                "weights-swapped",
                Fraction(some * other + more * one, people),
                "You gave each mean the other group's number of patients.",
            ),
        ),
        working=f"""
Sums: {some} × {one} = {some * one} and {more} × {other} = {more * other}, together {total} {unit} for {people} patients.
{total} / {people} = **{total / people:.1f}**
""",
    )


@question(level=2)
def mean_from_a_table(r: Rng) -> Number:
    """The mean from a table of frequencies"""
    what, who, where = r.pick(
        ("falls", "residents", "of a nursing home"),
        ("admissions in a year", "patients", "with asthma"),
        ("missed appointments", "patients", "of a clinic"),
        ("children", "patients", "of a practice"),
        ("night calls", "shifts", "on a ward"),
    )
    counts = (r.whole(20, 60), r.whole(15, 40), r.whole(5, 25), r.whole(1, 12))
    people, total = sum(counts), sum(number * count for number, count in enumerate(counts))
    rows = "\n".join(f"| {number} | {count} |" for number, count in enumerate(counts))
    return Number(
        ask=f"""
The number of {what} among {people} {who} {where}:

| number of {what} | how many {who} |
|---:|---:|
{rows}

What is the mean number of {what}, to two decimal places?
""",
        answer=Fraction(total, people),
        dp=2,
        hints=("Each row stands for many. What do all of them have together?",),
        traps=(
            Trap(
                "frequencies-ignored",
                Fraction(6, 4),
                "You averaged 0, 1, 2 and 3. The rows do not stand for equally many.",
            ),
            Trap("divides-by-rows", Fraction(total, 4), f"Right sum. It is shared out among {who}, not among rows."),
            Trap("zeros-left-out", Fraction(total, people - counts[0]), "Those with none belong to the group as well."),
        ),
        working=f"""
Together they have {" + ".join(f"{number} × {count}" for number, count in enumerate(counts))} = {total}. They are {people} in all, those with
none included. {total} / {people} = **{total / people:.2f}**
""",
    )


@question(level=2)
def missing_value(r: Rng) -> Number:
    """The value that is missing"""
    what, unit, low, high = r.pick(*LISTS)
    count = r.whole(4, 7)
    rest = [r.whole(low, high) for _ in range(count - 1)]
    # A figure that makes the mean a whole number, so that the mean can be given exactly.
    missing = r.pick(*(value for value in range(low, high + 1) if (sum(rest) + value) % count == 0))
    mean = (sum(rest) + missing) // count
    if missing == mean:
        raise Redraw
    return Number(
        ask=f"""
{what}: {listing(tuple(rest))}, and one figure that cannot be read. The mean of all {count} is known to be {mean}. What is
the missing figure, in {unit}?
""",
        answer=missing,
        hints=(f"If {count} values have this mean, what is their sum?",),
        traps=(
            Trap(
                "missing-is-the-mean",
                mean,
                "Only by chance would the missing value equal the mean. What must all of them add up to?",
            ),
            Trap(
                "sum-one-short",
                mean * (count - 1) - sum(rest),
                "You multiplied the mean by the values you can read. How many are there in all?",
            ),
        ),
        working=f"All {count} add up to {count} × {mean} = {count * mean}. Those that can be read add up to {sum(rest)}. Missing: {count * mean} - {sum(rest)} = **{missing}**",
    )


@question(level=3)
def slip_of_the_keyboard(r: Rng) -> Choice:
    """A slip in the largest value"""
    what, unit, largest = r.pick(
        ("lengths of stay", "days", 21),
        ("waiting times", "minutes", 95),
        ("CRP values", "mg/L", 180),
        ("ages in a care home", "years", 98),
        ("fees", "pounds", 240),
    )
    count = r.whole(5, 20) * 2 + 1
    return Choice(
        ask=f"""
A table holds {count} {what}. The largest, {largest} {unit}, was typed with a nought too many: {largest}0. Nobody notices.
What does the slip do to the two averages in the report?
""",
        right="The mean rises; the median stays as it was.",
        traps=(
            Trap(
                "median-follows-outliers",
                "Both rise, the mean more than the median.",
                "How far away the largest value lies: does the median look at that?",
            ),
            Trap(
                "mean-resists-outliers",
                "The median rises; the mean stays as it was.",
                "One of them adds up every value. Which?",
            ),
            Trap(
                "one-value-is-nothing",
                f"Neither: one value of {count} changes nothing.",
                "Add up the values with the slip and without. What happens to the sum?",
            ),
        ),
        working=f"""
The mean adds up all values, so {largest * 9} {unit} too many are shared out among {count}: it rises. The median looks at
the order alone. The largest value is still the largest, so the one in the middle is the same.
""",
    )


@question(level=3)
def which_average_to_report(r: Rng) -> Choice:
    """Which average would you report?"""
    situation, right, wrong = r.pick(
        (
            "ASA grades of {n} patients before surgery",
            "The median: the grades have an order, but no equal steps.",
            (("steps-are-equal", "The mean to one decimal: grades are numbers from 1 to 6."), ("order-is-overlooked", "The mode alone: the grades are names without an order.")),
        ),
        (
            "what {n} patients with {m} very long stays among them typically spent in hospital",
            "The median: a few long stays would pull the mean up.",
            (("mean-is-always-typical", "The mean: it uses all values, so it is always the best."), ("mode-is-typical", "The mode: the commonest stay is always the typical one.")),
        ),
        (
            "how many beds a ward needs, from the stays of {n} patients",
            "The mean: every day of a long stay takes up a bed.",
            (("median-is-always-better", "The median: long stays should not be allowed to count."), ("mode-is-typical", "The mode: most patients need a bed for that long.")),
        ),
        (
            "the blood groups of {n} donors",
            "The mode: the groups are names without an order.",
            (("codes-are-quantities", "The mean, once the groups are coded as 1 to 4."), ("median-is-always-better", "The median, because it needs no adding up.")),
        ),
        (
            "the pain, in words from none to severe, of {n} patients",
            "The median: the words have an order, but no equal steps.",
            (("steps-are-equal", "The mean, once the words are coded as 0 to 3."), ("order-is-overlooked", "The mode alone: words have no order.")),
        ),
    )  # fmt: skip
    count = r.whole(40, 400)
    says = {
        "steps-are-equal": "A mean needs steps of equal size. Are they?",
        "order-is-overlooked": "Could you sort the values from less to more?",
        "mean-is-always-typical": "What do a few very large values do to it?",
        "mode-is-typical": "The commonest value may lie far from most others. What is the figure to be used for?",
        "median-is-always-better": "What is the figure to be used for, and which values must count for that?",
        "codes-are-quantities": "Coding a name as a number does not make it a quantity.",
    }
    return Choice(
        ask=f"A colleague wants one average for {situation.format(n=count, m=r.whole(3, 9))}. Which do you advise, and why?",
        right=right,
        traps=tuple(Trap(slug, option, says[slug]) for slug, option in wrong),
        working=f"Ask two things: what kind of variable is it, and what will the figure be used for? {right}",
    )
