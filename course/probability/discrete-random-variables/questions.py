from fractions import Fraction

from rounds.kit import Choice, Number, Rng, Table, Trap, listing, question, thousands

# What is counted, and one and many of it.
COUNTS = (
    ("falls on a ward in a week", "fall", "falls"),
    ("emergency visits in a year by a patient on a heart failure register", "visit", "visits"),
    ("calls to a registrar in one hour of the night", "call", "calls"),
    ("transfers from a ward in a night", "transfer", "transfers"),
    ("births on a small unit in a night", "birth", "births"),
    ("urgent operations in a theatre on a Sunday", "operation", "operations"),
    ("courses of steroids in a year for a patient of a severe asthma clinic", "course", "courses"),
    ("operations cancelled in a theatre in a day", "cancelled operation", "cancelled operations"),
)
# Probabilities of 0, 1, 2 … in hundredths.
SHAPES = (
    (58, 22, 11, 6, 3),
    (44, 30, 15, 7, 4),
    (30, 34, 20, 11, 5),
    (50, 27, 13, 7, 3),
    (37, 32, 18, 9, 4),
    (24, 33, 24, 13, 6),
)


def probabilities(r: Rng) -> list[Fraction]:
    """The probabilities of 0 to 4."""
    parts = list(r.pick(*SHAPES))
    for place in range(3):
        moved = r.whole(-2, 2)
        parts[place] += moved
        parts[place + 1] -= moved
    return [Fraction(part, 100) for part in parts]


def table(shares: list[Fraction], name: str = "P(X = x)", hidden: int | None = None) -> Table:
    cells = tuple("?" if x == hidden else f"{float(share):.2f}" for x, share in enumerate(shares))
    return Table(("x", *map(str, range(len(shares)))), ((name, *cells),))


def sums(shares: list[Fraction]) -> list[Fraction]:
    return [sum(shares[: x + 1], Fraction(0)) for x in range(len(shares))]


def added(shares: list[Fraction]) -> str:
    return " + ".join(f"{float(share):.2f}" for share in shares)


@question(level=1)
def missing_probability(r: Rng) -> Number:
    """One probability is missing"""
    # Each question draws in an order of its own, so that one seed does not show in one what is asked in another.
    x, (what, _, _), shares = r.whole(1, 3), r.pick(*COUNTS), probabilities(r)
    others = shares[:x] + shares[x + 1 :]
    return Number(
        ask=f"Suppose that $X$, the number of {what}, takes only the values in the table. Which probability is missing? Give a decimal.",
        shows=table(shares, hidden=x),
        answer=shares[x],
        share=True,
        hints=("What do all probabilities of a table make together?",),
        traps=(
            Trap("others-for-missing", sum(others), "That is what the others make together. What is left over?"),
            Trap(
                "missing-by-pattern",
                (shares[x - 1] + shares[x + 1]) / 2,
                "You went by the neighbours. A table need not run evenly: what must its sum be?",
            ),
            Trap("equal-shares", Fraction(1, 5), "Are the five values equally likely? Use the sum instead."),
        ),
        working=f"The others make {added(others)} = {float(sum(others)):.2f}. All together make 1, so there are left 1 - {float(sum(others)):.2f} = **{float(shares[x]):.2f}**",
    )


@question(level=1)
def which_can_be_a_pmf(r: Rng) -> Choice:
    """Which list can be a probability mass function?"""
    what, _, _ = r.pick(*COUNTS)
    a, b, c, d = r.pick(
        (40, 30, 20, 10), (55, 25, 15, 5), (10, 45, 30, 15), (50, 0, 30, 20), (35, 40, 15, 10), (60, 25, 15, 0)
    )
    e, f, g = r.pick((30, 25, 20), (45, 20, 15), (35, 30, 10))
    low, high = r.pick((50, 60), (40, 75), (55, 65))

    def listed(*parts: int) -> str:
        return ", ".join(f"{part / 100:.2f}" for part in parts)

    return Choice(
        ask=f"Suppose that $X$, the number of {what}, can only be 0, 1, 2 or 3. Which list can be the probabilities of these four values, in this order?",
        right=listed(a, b, c, d),
        traps=(
            Trap(
                "cumulative-for-exact",
                listed(e, e + f, e + f + g, 100),
                "That list adds up as it goes: it is a cumulative one. What do its entries make together?",
            ),
            Trap(
                "negative-probability",
                listed(low, high, -25, 125 - low - high),
                "The sum is right. Look at each entry by itself.",
            ),
            Trap(
                "probabilities-short-of-one",
                listed(e, f, g, 10 if e + f + g < 85 else 5),
                "Add them up. What is missing?",
            ),
            Trap(
                "probabilities-above-one",
                listed(a, b, c + 5, d + 5),
                "Add them up. Can something happen in more than all cases?",
            ),
        ),
        hints=("Two laws: one about each entry, one about all of them.",),
        working=f"No entry may be negative, and all together make 1. Only one list keeps both laws: {listed(a, b, c, d)}",
    )


@question(level=1)
def cumulative_value(r: Rng) -> Number:
    """From single values to a cumulative one"""
    shares, x, (what, _, _) = probabilities(r), r.pick(1, 2, 2, 3), r.pick(*COUNTS)
    upto = sums(shares)[x]
    return Number(
        ask=f"Suppose that $X$, the number of {what}, takes only the values in the table. $F$ is its cumulative distribution function. What is $F({x})$? Give a decimal.",
        shows=table(shares),
        answer=upto,
        share=True,
        hints=(f"$F({x})$ is the probability of at most {x}.",),
        traps=(
            Trap("exact-for-cumulative", shares[x], f"That is exactly {x}. What else is at most {x}?"),
            Trap("boundary-mixed-up", upto - shares[x], f"You stopped before {x}. Is {x} “at most {x}”?"),
            Trap("complement-forgotten", 1 - upto, "That is the part above it. $F$ adds up from the left."),
        ),
        working=f"$F({x}) = P(X \\le {x})$ = {added(shares[: x + 1])} = **{float(upto):.2f}**",
    )


@question(level=2)
def which_values_count(r: Rng) -> Number:
    """At least, more than, fewer than"""
    ((what, one, many),) = r.sample(1, COUNTS)
    shares, x = probabilities(r), r.whole(1, 3)
    things = one if x == 1 else many
    said, sign, counted, slip = r.pick(
        (f"more than {x} {things}", f"X > {x}", range(x + 1, 5), range(x, 5)),
        (f"at least {x} {things}", f"X \\ge {x}", range(x, 5), range(x + 1, 5)),
        (f"fewer than {x + 1} {many}", f"X < {x + 1}", range(x + 1), range(x + 2)),
        (f"at most {x} {things}", f"X \\le {x}", range(x + 1), range(x)),
        (f"more than 1 and at most 3 {many}", "1 < X \\le 3", range(2, 4), range(1, 4)),
    )
    edge = max(set(counted) ^ set(slip))
    answer = sum(shares[value] for value in counted)
    return Number(
        ask=f"Suppose that $X$, the number of {what}, takes only the values in the table. What is the probability of {said}? Give a decimal.",
        shows=table(shares),
        answer=answer,
        share=True,
        hints=("Which values count? Write down the first and the last.",),
        traps=(
            Trap("boundary-mixed-up", sum(shares[value] for value in slip), f"Look at {edge}. Does it count here?"),
            Trap("complement-forgotten", 1 - answer, "Those are the values that do *not* count. What is the rest?"),
            Trap("exactly-for-at-least", shares[edge], f"You took {edge} alone. Several values are meant, or others."),
        ),
        working=f"$P({sign})$ counts {listing(tuple(counted))}: {added([shares[value] for value in counted])} = **{float(answer):.2f}**",
    )


@question(level=2)
def back_from_cumulative(r: Rng) -> Number:
    """Back from a cumulative table"""
    x, ((what, _, many),), is_exact = r.pick(2, 2, 3), r.sample(1, COUNTS), r.chance(0.5)
    shares = probabilities(r)
    f = sums(shares)
    if is_exact:
        said, answer = f"exactly {x} {many}", shares[x]
        traps = (
            Trap("cumulative-for-exact", f[x], f"That is *up to* {x}. Which part belongs to {x}?"),
            Trap("step-after-for-step", shares[x + 1], f"You took the step after {x}. Which step leads up to it?"),
        )
        sign = f"P(X = {x}) = F({x}) - F({x - 1})"
        sum_ = f"{float(f[x]):.2f} - {float(f[x - 1]):.2f}"
    else:
        said, answer = f"at least {x} {many}", 1 - f[x - 1]
        traps = (
            Trap("boundary-mixed-up", 1 - f[x], f"You took {x} away as well. Is {x} “at least {x}”?"),
            Trap("cumulative-for-exact", f[x], f"That is *up to* {x}. Read the question again."),
        )
        sign = f"P(X \\ge {x}) = 1 - F({x - 1})"
        sum_ = f"1 - {float(f[x - 1]):.2f}"
    return Number(
        ask=f"Suppose that $X$, the number of {what}, takes only the values in the table. $F(x)$ is the probability of at most $x$. What is the probability of {said}? Give a decimal.",
        shows=table(f, "F(x)"),
        answer=answer,
        share=True,
        hints=("Which two probabilities differ by what you want?",),
        traps=traps,
        working=f"${sign}$ = {sum_} = **{float(answer):.2f}**",
    )


@question(level=2)
def two_together(r: Rng) -> Number:
    """The sum of two"""
    what, per, one, many = r.pick(
        ("falls on a ward in a night", "nights", "fall", "falls"),
        ("calls to a registrar in an hour", "hours", "call", "calls"),
        ("births on a small unit in a night", "nights", "birth", "births"),
        ("operations cancelled in a theatre in a day", "days", "cancelled operation", "cancelled operations"),
        ("transfers from a ward in a night", "nights", "transfer", "transfers"),
        ("urgent operations in a theatre on a Sunday", "Sundays", "operation", "operations"),
    )
    parts = r.pick((7, 2, 1), (6, 3, 1), (5, 4, 1), (5, 3, 2), (3, 5, 2), (4, 5, 1), (2, 5, 3))
    shares, total = [Fraction(part, 10) for part in parts], r.whole(1, 3)
    ways = [(x, total - x) for x in range(3) if 0 <= total - x <= 2]
    answer = sum(shares[x] * shares[y] for x, y in ways)
    orders_once = sum(shares[x] * shares[y] for x, y in ways if x <= y)
    low, high = ways[0] if ways[0] != (1, 1) else ways[-1]
    return Number(
        ask=f"Suppose that $X$, the number of {what}, takes only the values in the table. Two {per} are independent. What is the probability of exactly {total} {one if total == 1 else many} in both {per} together? Give a decimal.",
        shows=Table(("x", "0", "1", "2"), (("P(X = x)", *(f"{float(share):.1f}" for share in shares)),)),
        answer=answer,
        share=True,
        hints=(
            f"In which ways can two numbers make {total}? Mind the order.",
            "Multiply along each way, then add the ways.",
        ),
        traps=(
            Trap("order-forgotten", orders_once, "Each way may come in another order. Count both."),
            Trap(
                "adds-along-a-branch",
                shares[low] + shares[high],
                "You added where both must happen. What share of a share?",
            ),
            Trap("one-for-all", shares[min(total, 2)], "That is one of them alone. How do two share out the total?"),
        ),
        working=f"Ways: {', '.join(f'{x} and then {y}' for x, y in ways)}. Together {' + '.join(f'{float(shares[x]):.1f} × {float(shares[y]):.1f}' for x, y in ways)} = **{float(answer):.2f}**",
    )


# A protocol, who is counted, and what of each.
LISTS = (
    ("phone", "patients on a heart failure register", "emergency visits in a year"),
    ("review", "residents of a group of care homes", "falls in a year"),
    ("write to", "nurses of a trust", "spells of sick leave in a year"),
    ("write to", "patients of a foot clinic", "missed appointments in a year"),
    ("call in", "patients of a severe asthma clinic", "courses of steroids in a year"),
    ("ask", "junior doctors of a region", "extra shifts in a month"),
)


@question(level=3)
def missing_from_the_list(r: Rng) -> Number:
    """Who is missing from a colleague's list?"""
    verb, who, what = r.pick(*LISTS)
    people, x, shares = r.whole(4, 30) * 100, r.whole(2, 3), probabilities(r)
    beyond = sum(shares[x + 1 :])
    return Number(
        ask=f"A protocol says: {verb} everybody with at least {x} {what}. A colleague has listed those with more than {x}. The table shows, for {thousands(people)} {who}, the share $P(X = x)$ who had $x$ of these; nobody had more than 4. How many people are missing from the list?",
        shows=table(shares),
        answer=people * shares[x],
        hints=("Which number belongs to the protocol and not to the list?",),
        traps=(
            Trap(
                "boundary-mixed-up", people * beyond, "Those are on the list already. Who should be there and is not?"
            ),
            Trap("whole-for-difference", people * (beyond + shares[x]), "That is the whole protocol. Some are listed."),
        ),
        working=f"“At least {x}” begins at {x}, “more than {x}” at {x + 1}. Those with exactly {x} are missing: {float(shares[x]):.2f} × {thousands(people)} = **{thousands(int(people * shares[x]))}**",
    )


@question(level=3)
def colleague_reads_a_cumulative_table(r: Rng) -> Choice:
    """A colleague reads a cumulative table"""
    x, p = r.pick(2, 3), r.whole(82, 96)
    told, cases, many = r.pick(
        ("A report on falls says: “{upto} falls in a week: {p}% of weeks.”", "weeks", "falls"),
        ("A register says: “{upto} emergency visits in a year: {p}% of patients.”", "patients", "visits"),
        ("A pump log says: “{upto} alarms in a shift: {p}% of shifts.”", "shifts", "alarms"),
        ("A rota study says: “{upto} calls in an hour: {p}% of hours.”", "hours", "calls"),
        ("An audit says: “{upto} missed doses: {p}% of patients.”", "patients", "missed doses"),
        ("A table of $F(x)$, the share with at most $x$ alarms, says: “$F({x})$: {p}% of shifts.”", "shifts", "alarms"),
    )
    # Whether x itself is among those told of; if it is not, the colleague is right.
    is_in = "$F" in told or r.chance(0.6)
    upto = (
        r.pick(f"At most {x}", f"Up to {x}", f"No more than {x}") if is_in else r.pick(f"Fewer than {x}", f"Under {x}")
    )
    left = 100 - p
    from_x = f"{left}% of {cases} have {x} or more {many}."
    from_next = f"No: {left}% of {cases} have {x + 1} or more {many}."
    exactly = x + 1 if is_in else x
    return Choice(
        ask=f"{told.format(x=x, p=p, upto=upto)} A colleague concludes: “So {from_x[:-1]}.” What do you answer?",
        right=from_next if is_in else f"Yes: {from_x}",
        traps=(
            Trap("boundary-mixed-up", f"Yes: {from_x}", f"Where are those with exactly {x}?")
            if is_in
            else Trap("boundary-mixed-up", from_next, f"Are those with exactly {x} among the {p}%?"),
            Trap(
                "cumulative-for-exact",
                f"No: {p}% of {cases} have exactly {x if is_in else x - 1} {many}.",
                "Does the sentence speak of one number, or of several?",
            ),
            Trap(
                "step-after-for-step",
                f"No: {left}% of {cases} have exactly {exactly} {many}.",
                "May there be larger numbers still?",
            ),
        ),
        working=f"{f'At most {x} takes in {x} itself, so' if is_in else f'Fewer than {x} leaves {x} out, so'} everybody else has at least {exactly}: {left}% of {cases} have {exactly} or more {many}.",
    )
