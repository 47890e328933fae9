from fractions import Fraction
from math import prod

from rounds.kit import Choice, Formula, Number, Rng, Trap, listing, question

# A score, its findings, and the highest value that each finding takes.
SCORES = (
    ("a score for falls", ("earlier falls", "sedatives taken", "walking aids used"), 3),
    ("a score for frailty", ("long-term illnesses", "admissions this year", "daily tasks that need help"), 5),
    ("a score for bleeding", ("earlier bleeds", "blood-thinning drugs taken", "operations in the last year"), 3),
    ("a score for delirium", ("nights without sleep", "new drugs", "moves between wards"), 4),
    ("a score for pressure sores", ("days in bed", "meals missed today", "earlier sores"), 4),
)

# What was counted, and for whom or what.
COUNTS = (
    ("seizures", "patients"),
    ("falls", "wards"),
    ("missed visits", "patients"),
    ("calls at night", "wards"),
    ("days of fever", "patients"),
)

# A pathway of three steps, and who or what passes them.
PATHWAYS = (
    ("In screening, a person is invited, takes part and gets the result in time.", "people"),
    ("In a trial, a patient is asked to join, agrees and stays to the end.", "patients"),
    ("A prescription is sent to the pharmacy, is collected and is taken to the last tablet.", "prescriptions"),
    ("A referral is read within a week, is accepted and leads to a visit within a month.", "referrals"),
    ("An alarm on a ward is heard, is answered by a nurse and leads to treatment within the hour.", "alarms"),
)


@question(level=1)
def evaluate_sum(r: Rng) -> Number:
    """The value of a sum"""
    first, factor, plus = r.whole(2, 5), r.whole(2, 6), r.whole(1, 9)
    last = first + r.whole(2, 4)
    terms = [factor * i + plus for i in range(first, last + 1)]
    return Number(
        ask=rf"What is $\sum_{{i={first}}}^{{{last}}} ({factor}i + {plus})$? Give a whole number.",
        answer=sum(terms),
        hints=(
            f"Write one term for each $i$ from {first} to {last}, both included.",
            f"The first term is ${factor} \\times {first} + {plus}$.",
        ),
        traps=(
            Trap(
                "off-by-one-terms", sum(terms[:-1]), "You stopped one term early. Does the number on top still count?"
            ),
            Trap(
                "constant-added-once",
                sum(terms) - plus * (len(terms) - 1),
                f"You added the {plus} only once. In how many terms does it stand?",
            ),
            Trap("last-term-for-sum", terms[-1], "That is the last term alone. The sigma adds all of them."),
        ),
        working=f"""
There are {len(terms)} terms, from $i = {first}$ to $i = {last}$: {listing(terms)}.
{" + ".join(map(str, terms))} = **{sum(terms)}**
""",
    )


@question(level=2)
def weighted_score(r: Rng) -> Number:
    """A score from its formula"""
    name, findings, high = r.pick(*SCORES)
    weights = r.sample(3, (1, 2, 3, 4, 5))
    values = [r.whole(1, high) for _ in findings]
    parts = [w * x for w, x in zip(weights, values, strict=True)]
    rows = "\n".join(
        f"| {i} | {finding} | {w} | {x} |"
        for i, (finding, w, x) in enumerate(zip(findings, weights, values, strict=True), 1)
    )
    return Number(
        ask=rf"""
A team invents {name}, $\sum_{{i=1}}^{{3}} w_i x_i$, where $x_i$ is the number found and $w_i$ its weight. For one patient:

| $i$ | finding | $w_i$ | $x_i$ |
|---:|---|---:|---:|
{rows}

What is the score? Give a whole number.
""",
        answer=sum(parts),
        hints=("Each finding has its own weight.", f"The first term is ${weights[0]} \\times {values[0]}$."),
        traps=(
            Trap(
                "product-of-sums",
                sum(weights) * sum(values),
                "You added first and multiplied the two sums. Each value belongs to its own weight.",
            ),
            Trap("weights-left-out", sum(values), "You added the findings alone. What does each count for?"),
            Trap(
                "off-by-one-terms", sum(parts[:-1]), "You stopped one term early. Does the number on top still count?"
            ),
        ),
        working=f"""
Weight times value, one finding at a time: {listing(parts)}.
{" + ".join(map(str, parts))} = **{sum(parts)}**
""",
    )


@question(level=2)
def sum_of_squares(r: Rng) -> Number:
    """Squares and sums"""
    what, whose = r.pick(*COUNTS)
    values = r.sample(4, tuple(range(1, 9)))
    total, squares = sum(values), [x * x for x in values]
    inside = r.chance(0.5)
    formula = r"\sum_{i=1}^{4} x_i^2" if inside else r"\left(\sum_{i=1}^{4} x_i\right)^2"
    trap = (
        Trap("square-of-sum", total**2, "You added first and squared the total. What does the 2 stand on here?")
        if inside
        else Trap("square-of-sum", sum(squares), "You squared each value first. What does the bracket hold?")
    )
    return Number(
        ask=f"The numbers of {what} of four {whose} in one month are $x_1 = {values[0]}$, $x_2 = {values[1]}$, $x_3 = {values[2]}$, $x_4 = {values[3]}$. A formula for how much they vary contains ${formula}$. What is its value? Give a whole number.",
        answer=sum(squares) if inside else total**2,
        hints=("What comes first here: squaring or adding?",),
        traps=(
            trap,
            Trap("square-left-out", total, "That is the sum of the values. What became of the square?"),
        ),
        working=(
            f"The 2 stands on each value: square first. {' + '.join(map(str, squares))} = **{sum(squares)}**"
            if inside
            else f"The bracket comes first: {' + '.join(map(str, values))} = {total}. Its square is **{total**2}**"
        ),
    )


@question(level=2)
def product_of_steps(r: Rng) -> Number:
    """A product over three steps"""
    told, whose = r.pick(*PATHWAYS)
    shares = [Fraction(r.whole(5, 9), 10) for _ in range(3)]
    shown = [f"{float(p):.1f}" for p in shares]
    return Number(
        ask=rf"{told} These are steps 1, 2 and 3. Of the {whose} that come as far as step $i$, the share $p_i$ passes that step, too: $p_1 = {shown[0]}$, $p_2 = {shown[1]}$, $p_3 = {shown[2]}$. What is $\prod_{{i=1}}^{{3}} p_i$? Give a decimal with three places.",
        answer=prod(shares),
        dp=3,
        hints=(r"What does $\prod$ do with its terms?",),
        traps=(
            Trap("pi-read-as-sigma", sum(shares), "You added. The large pi is a Greek P: for what does it stand?"),
            Trap(
                "off-by-one-terms", shares[0] * shares[1], "You stopped one step early. Does the number on top count?"
            ),
        ),
        working=f"The large pi multiplies: {' × '.join(shown)} = **{float(prod(shares)):.3f}**",
    )


@question(level=2)
def take_a_sum_apart(r: Rng) -> Formula:
    """A sum in terms of its total"""
    what = r.pick(
        "The delays of $n$ ambulances (in minutes)",
        "The stays of $n$ patients (in days)",
        "The numbers of night shifts of $n$ nurses",
        "The weights of $n$ samples (in grams)",
        "The fees of $n$ courses (in pounds)",
    )
    factor, plus = r.whole(2, 9), r.whole(2, 9)
    return Formula(
        ask=rf"{what} are $x_1, \ldots, x_n$, and their total is $S = \sum_{{i=1}}^{{n}} x_i$. Write $\sum_{{i=1}}^{{n}} ({factor} x_i + {plus})$ with $S$ and $n$ alone, without a sigma. (Type it like 2S - 3n.)",
        answer=f"{factor}*S + {plus}*n",
        vars=("S", "n"),
        hints=("Split the sum in two.", f"How often is the {plus} added?"),
        traps=(
            Trap(
                "constant-added-once",
                f"{factor}*S + {plus}",
                f"You added the {plus} once. In how many terms does it stand?",
            ),
            Trap(
                "factor-times-count",
                f"{factor}*n*S + {plus}*n",
                "The factor is already in every term. Taken out in front, it stands there once.",
            ),
        ),
        working=rf"""
Split the sum: $\sum {factor} x_i + \sum {plus}$. The factor comes out in front of the first part, which gives ${factor}S$.
The second part adds {plus} for each of $n$ terms, in all ${plus}n$. Together they make

**${factor}S + {plus}n$**""",
    )


@question(level=2)
def sum_over_a_table(r: Rng) -> Number:
    """A double sum over a table"""
    what, rows, columns = r.pick(
        ("admissions", "ward", "week"),
        ("falls", "ward", "month"),
        ("samples", "laboratory", "day"),
        ("calls", "team", "night"),
        ("operations", "theatre", "day"),
    )
    table = [[r.whole(2, 15) for _ in range(3)] for _ in range(2)]
    total = sum(map(sum, table))
    head = f"| {rows} $i$ | " + " | ".join(f"{columns} {j}" for j in (1, 2, 3)) + " |"
    lines = "\n".join(f"| {i} | " + " | ".join(map(str, row)) + " |" for i, row in enumerate(table, 1))
    return Number(
        ask=rf"""
In this table $x_{{ij}}$ is the number of {what} in row $i$ and column $j$.

{head}
|---|---:|---:|---:|
{lines}

What is $\sum_{{i=1}}^{{2}} \sum_{{j=1}}^{{3}} x_{{ij}}$? Give a whole number.
""",
        answer=total,
        hints=("For each row, add its three boxes. Then add the rows.",),
        traps=(
            Trap(
                "one-index-only", sum(table[0]), f"You stayed with {rows} 1. What does the first sigma tell you to do?"
            ),
            Trap(
                "product-of-sums",
                sum(table[0]) * sum(table[1]),
                "You multiplied the two rows. Two sigmas in a row both add.",
            ),
        ),
        working=f"The rows add up to {sum(table[0])} and {sum(table[1])}. {sum(table[0])} + {sum(table[1])} = **{total}**",
    )


@question(level=3)
def colleague_rewrites(r: Rng) -> Choice:
    """Where a colleague's line goes wrong"""
    n, c = r.whole(4, 30), r.whole(2, 9)
    first, last = r.whole(2, 4), r.whole(8, 12)
    # What is rewritten: a line that does not hold and why, and a line that holds.
    lines = (
        (
            r"\sum x_i^2 = \left(\sum x_i\right)^2",
            "Two values, 1 and 3, give 10 on the left and 16 on the right.",
            rf"\sum ({c} x_i)^2 = {c * c} \sum x_i^2",
        ),
        (
            rf"\sum (x_i + {c}) = {c} + \sum x_i",
            f"The left side adds {c} as often as there are terms, {n} times.",
            rf"\sum (x_i + {c}) = {n * c} + \sum x_i",
        ),
        (
            rf"\sum_{{i={c}}}^{{{n + c}}} 1 = {n}",
            f"Both ends belong: there are {n + c} - {c} + 1 = {n + 1} terms.",
            rf"\sum_{{i={c}}}^{{{n + c}}} 1 = {n + 1}",
        ),
        (
            r"\sum w_i x_i = \sum w_i \times \sum x_i",
            "Weights 1 and 2 with values 3 and 4 give 11 on the left and 21 on the right.",
            rf"\sum {c} w_i x_i = {c} \sum w_i x_i",
        ),
        (
            rf"\sum {c} x_i = {n * c} \sum x_i",
            f"Each of the {n} terms holds the factor {c} once, so it comes out in front once.",
            rf"\sum {c} x_i = {c} \sum x_i",
        ),
        (
            rf"\sum_{{i={first}}}^{{{last}}} x_i = \sum_{{k={first - 1}}}^{{{last - 1}}} x_k",
            f"The left side begins with $x_{first}$, the right side with $x_{first - 1}$.",
            rf"\sum_{{i={first}}}^{{{last}}} x_i = \sum_{{k={first}}}^{{{last}}} x_k",
        ),
    )
    (flaw, why, _), *others = r.sample(4, lines)
    return Choice(
        ask=f"A colleague has rewritten four formulas of a report. Sums without limits run from $i = 1$ to ${n}$. Which of the four lines is *not* true for all values?",
        right=f"${flaw}$",
        traps=tuple(
            Trap("sound-rule-doubted", f"${sound}$", "Try it with small numbers. Do both sides agree?")
            for _, _, sound in others
        ),
        hints=("Try each line with two or three small numbers.",),
        working=f"""
The other three hold for any numbers: write out the terms of both sides and compare. {why} So this line is not true for all values: **${flaw}$**
""",
    )
