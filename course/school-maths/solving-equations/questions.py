from fractions import Fraction

from rounds.kit import Choice, Formula, Interval, Number, Redraw, Rng, Trap, listing, question

SAYS = {
    "bracket-reaches-first-only": "Expand the bracket again: its factor reaches both terms.",
    "divides-one-term-only": "You multiplied or divided one term alone. It has to reach every term on both sides.",
    "inequality-turned-round": "Try a number of yours in it. What does a negative factor do to the sign?",
    "multiplies-instead": "Undo each step by its opposite: what undoes a division, what a multiplication?",
    "sign-kept": "A term that changes sides has been taken away on both. What becomes of its sign?",
    "turned-upside-down": "You have one over the answer. Put numbers in and see what comes out.",
    "undoes-in-same-order": "You undid the steps in the order in which they were done. Begin with the last.",
    "root-left-out": "One step is missing: what undoes a square?",
}


@question(level=1)
def one_unknown(r: Rng) -> Number:
    """An unknown in one place"""
    a, x, b, letter = r.whole(2, 9), r.whole(-9, 12), r.pick(-1, 1) * r.whole(2, 20), r.pick("x", "t", "n", "y")
    c, shown = a * x + b, f"+ {b}" if b > 0 else f"- {-b}"
    return Number(
        ask=f"Solve ${a}{letter} {shown} = {c}$. What is ${letter}$? Give a whole number.",
        answer=x,
        hints=(f"What was done to {letter} last? Undo that first.",),
        traps=(
            Trap("sign-kept", Fraction(c + b, a), SAYS["sign-kept"]),
            Trap("divides-one-term-only", Fraction(c, a) - b, SAYS["divides-one-term-only"]),
            Trap("stops-half-way", c - b, f"That is {a}{letter}. What is {letter} itself?"),
        ),
        working=f"{'Take away' if b > 0 else 'Add'} {abs(b)} on both sides: ${a}{letter} = {c - b}$. Divide both by {a}: ${letter}$ = **{x}**",
    )


OFFERS = (
    (
        "One agency asks ${a}(x + {b})$ pounds for a nurse who works $x$ hours, another ${c}x + {d}$ pounds.",
        "For which $x$ do they ask the same?",
    ),
    (
        "Copying $x$ gigabytes takes ${a}(x + {b})$ seconds on the old server and ${c}x + {d}$ seconds on the new one.",
        "For which $x$ do both take as long?",
    ),
    (
        "A courier asks ${a}(x + {b})$ pounds for $x$ miles, a taxi ${c}x + {d}$ pounds.",
        "For which $x$ do they ask the same?",
    ),
    (
        "After $x$ hours one pump has given ${a}(x + {b})$ mL and a second one ${c}x + {d}$ mL.",
        "For which $x$ have both given the same?",
    ),
    (
        "To sterilise $x$ litres one machine needs ${a}(x + {b})$ seconds, another ${c}x + {d}$ seconds.",
        "For which $x$ do both need as long?",
    ),
)


@question(level=2)
def both_sides(r: Rng) -> Number:
    """An unknown on both sides"""
    (story, asked), a, b, more = r.pick(*OFFERS), r.whole(2, 9), r.whole(2, 9), r.whole(2, 7)
    # The second rises faster and starts lower, so that they meet at a positive place: a whole number, a half, a third …
    c, d = a + more, a * b - r.whole(1, 6 * more)
    if d < 2 or d == b:
        raise Redraw
    x = Fraction(a * b - d, more)
    return Number(
        ask=f"{story.format(a=a, b=b, c=c, d=d)} {asked} Solve ${a}(x + {b}) = {c}x + {d}$ and give a whole number or an exact fraction.",
        answer=x,
        hints=("Expand the bracket first.", "Bring the terms with x to one side and the numbers to the other."),
        traps=(
            Trap("bracket-reaches-first-only", Fraction(b - d, more), SAYS["bracket-reaches-first-only"]),
            Trap("sign-kept", Fraction(a * b + d, more), SAYS["sign-kept"]),
            Trap(
                "sign-kept",
                Fraction(a * b - d, a + c),
                "The other term with x changes sides, too. What becomes of its sign?",
            ),
        ),
        working=f"""
${a}x + {a * b} = {c}x + {d}$. Take away ${a}x$ and {d} on both sides: ${a * b - d} = {more}x$. Divide by {more}: **{x}**
""",
    )


# A sentence with a formula, its letters; for each letter wanted the answer, a step on the way and what people answer instead.
ROOT = r"\sqrt{w/B}"
FORMULAS = (
    (
        r"A $z$-score is $z = \frac{x - m}{s}$, with the value $x$, the mean $m$ and the standard deviation $s$.",
        "z x m s",
        {
            "x": (
                "zs + m",
                "zs = x - m",
                {"undoes-in-same-order": "(z + m)s", "sign-kept": "zs - m", "divides-one-term-only": "z + m/s"},
            ),
            "m": ("x - zs", "zs = x - m", {"sign-kept": "x + zs", "multiplies-instead": "x - z/s"}),
            "s": ("(x - m)/z", "zs = x - m", {"multiplies-instead": "z(x - m)", "turned-upside-down": "z/(x - m)"}),
        },
    ),
    (
        r"A rate is $A = \frac{P}{Q + R}$, for $P$ infections in $Q$ days on the ward and $R$ days at home.",
        "A P Q R",
        {
            "Q": (
                "P/A - R",
                "A(Q + R) = P",
                {
                    "sign-kept": "P/A + R",
                    "bracket-reaches-first-only": "(P - R)/A",
                    "divides-one-term-only": "P/A - AR",
                },
            ),
            "R": (
                "P/A - Q",
                "A(Q + R) = P",
                {"sign-kept": "P/A + Q", "multiplies-instead": "PA - Q", "divides-one-term-only": "P/A - AQ"},
            ),
        },
    ),
    (
        r"Cardiac output is $C = HS$: the heart rate $H$ times the stroke volume $S$.",
        "C H S",
        {
            "S": ("C/H", "C = HS", {"multiplies-instead": "CH", "turned-upside-down": "H/C"}),
            "H": ("C/S", "C = HS", {"multiplies-instead": "CS", "turned-upside-down": "S/C"}),
        },
    ),
    (
        r"A mean pressure is estimated as $M = D + \frac{S - D}{3}$, with the systolic pressure $S$ and the diastolic $D$.",
        "M D S",
        {
            "S": (
                "3M - 2D",
                "3(M - D) = S - D",
                {"divides-one-term-only": "3M", "sign-kept": "3M - 4D", "undoes-in-same-order": "3M + 2D"},
            ),
            "D": ("(3M - S)/2", "3M = 2D + S", {"divides-one-term-only": "(M - S)/2", "sign-kept": "(3M + S)/2"}),
        },
    ),
    (
        r"A loading dose $D$ that spreads through a volume $V$ gives the level $C = \frac{FD}{V}$, where $F$ is the share that is absorbed.",
        "C F D V",
        {
            "D": ("CV/F", "CV = FD", {"multiplies-instead": "CF/V", "turned-upside-down": "F/(CV)"}),
            "V": ("FD/C", "CV = FD", {"turned-upside-down": "C/(FD)", "multiplies-instead": "CFD"}),
        },
    ),
    (
        r"A fitted line is $y = a + bx$.",
        "y a b x",
        {
            "x": (
                "(y - a)/b",
                "y - a = bx",
                {"divides-one-term-only": "y/b - a", "sign-kept": "(y + a)/b", "turned-upside-down": "b/(y - a)"},
            ),
            "b": ("(y - a)/x", "y - a = bx", {"divides-one-term-only": "y/x - a", "sign-kept": "(y + a)/x"}),
        },
    ),
    (
        r"The body mass index is $B = \frac{w}{h^2}$.",
        "B w h",
        {
            "w": ("Bh^2", "Bh^2 = w", {"multiplies-instead": "B/h^2", "turned-upside-down": "h^2/B"}),
            "h": (
                "sqrt(w/B)",
                "h^2 = w/B",
                {"root-left-out": "w/B", "multiplies-instead": "sqrt(wB)", "turned-upside-down": "sqrt(B/w)"},
            ),
        },
    ),
)


@question(level=2)
def change_the_subject(r: Rng) -> Formula:
    """Another letter as the subject"""
    sentence, letters, wanted = r.pick(*FORMULAS)
    letter = r.pick(*wanted)
    answer, step, wrong = wanted[letter]
    others = tuple(each for each in letters.split() if each != letter)
    return Formula(
        ask=f"{sentence} No letter is 0. Make ${letter}$ the subject: write what ${letter}$ equals, as an expression in {listing(tuple(f'${each}$' for each in others))}.",
        answer=answer,
        vars=others,
        domain=dict.fromkeys(others, "pos"),
        hints=(
            f"What was done to {letter}, step by step? Undo the last step first.",
            "What stands below a line comes up by multiplying both sides.",
        ),
        traps=tuple(Trap(slug, text, SAYS[slug]) for slug, text in wrong.items()),
        working=f"Undo what was done to ${letter}$ on both sides, the last step first. On the way stands ${step}$, and in the end **${letter} = {answer.replace('sqrt(w/B)', ROOT)}$**",
    )


CUTS = (
    (
        "On a growth chart, weights have a mean of {m} kg and a standard deviation of {s} kg.",
        "weight, in kg,",
        (80, 200, 10),
        (8, 20),
    ),
    (
        "In a laboratory's well volunteers, the potassium has a mean of {m} mmol/L and a standard deviation of {s} mmol/L.",
        "potassium, in mmol/L,",
        (40, 44, 10),
        (2, 4),
    ),
    (
        "In an examination the marks have a mean of {m} and a standard deviation of {s}.",
        "mark",
        (520, 680, 10),
        (60, 110),
    ),
    (
        "Among young women, a bone density has a mean of {m} g/cm² and a standard deviation of {s} g/cm².",
        "density, in g/cm²,",
        (90, 110, 100),
        (9, 13),
    ),
    (
        "Among trainees, the time for a suture has a mean of {m} minutes and a standard deviation of {s} minutes.",
        "time, in minutes,",
        (60, 90, 10),
        (8, 14),
    ),
)


@question(level=2)
def value_behind_z(r: Rng) -> Number:
    """From z back to the value"""
    story, thing, (low, high, part), (narrow, wide) = r.pick(*CUTS)
    m, s = Fraction(r.whole(low, high), part), Fraction(r.whole(narrow, wide), part)
    z = Fraction(r.pick(-25, -20, -15, 15, 20, 25), 10)
    right = m + z * s
    return Number(
        ask=f"{story.format(m=f'{float(m):g}', s=f'{float(s):g}')} (Invented figures.) Which {thing} has $z = {float(z):g}$, where $z = \\frac{{x - \\text{{mean}}}}{{\\text{{SD}}}}$? Give the exact value.",
        answer=right,
        within=1e-6,
        hints=("Multiply both sides by the standard deviation first.",),
        traps=(
            Trap("sign-kept", z * s - m, SAYS["sign-kept"]),
            Trap("undoes-in-same-order", (z + m) * s, SAYS["undoes-in-same-order"]),
            Trap("sign-lost", m - z * s, "That lies on the other side of the mean. Which sign has z?"),
        ),
        working=f"$x - {float(m):g} = {float(z):g} \\times {float(s):g} = {float(z * s):g}$, so $x$ = **{float(right):g}**",
    )


RULES = (
    "A rule of an alarm system reads",
    "The code of a dosing sheet tests whether",
    "A protocol keeps a patient in the study while",
    "A pump sends a warning when",
    "A constraint in a staffing model says",
)


@question(level=2)
def which_numbers_fit(r: Rng) -> Interval:
    """An inequality with a negative coefficient"""
    a, border, c = r.whole(2, 8), r.whole(2, 9), r.whole(2, 20)
    sign, shape = r.pick("<", "\\le", ">", "\\ge"), r.pick("plain", "bracket", "both")
    if shape == "plain":
        left, right, steps = (
            f"{c} - {a}x",
            str(c - a * border),
            f"Take away {c} on both sides: $-{a}x {sign} {-a * border}$",
        )
    elif shape == "bracket":
        left, right = f"{a}({c} - x)", str(a * (c - border))
        steps = f"Expand: ${a * c} - {a}x {sign} {a * (c - border)}$, so $-{a}x {sign} {-a * border}$"
    else:
        end = c - a * border
        left, right = f"2x + {c}", f"{a + 2}x {'+' if end >= 0 else '-'} {abs(end)}"
        steps = f"Take away ${a + 2}x$ and {c} on both sides: $-{a}x {sign} {-a * border}$"
    above, closed = sign in ("<", "\\le"), "le" in sign or "ge" in sign
    opening, closing = "[" if closed else "(", "]" if closed else ")"
    ends = (f"{opening}{border}, inf)", f"(-inf, {border}{closing}")
    other = (f"({border}, inf)", f"(-inf, {border})") if closed else (f"[{border}, inf)", f"(-inf, {border}]")
    turned = {"<": ">", "\\le": "\\ge", ">": "<", "\\ge": "\\le"}[sign]
    return Interval(
        ask=f"{r.pick(*RULES)} ${left} {sign} {right}$. For which $x$ is that so? Answer with an inequality for $x$, such as x < 7.",
        answer=ends[0] if above else ends[1],
        vars=("x",),
        hints=(
            "Bring the terms with x to one side. What do you divide by in the end?",
            "Try a number in the original.",
        ),
        traps=(
            Trap("inequality-turned-round", ends[1] if above else ends[0], SAYS["inequality-turned-round"]),
            Trap(
                "border-left-out" if closed else "border-taken-in",
                other[0] if above else other[1],
                "Try the border itself in the original. Does it hold there?",
            ),
        ),
        working=f"{steps}. Dividing by {-a} turns the sign: **$x {turned} {border}$**",
    )


def derivations(r: Rng) -> tuple[str, list[str], dict[int, tuple[str, list[str]]]]:
    """What is worked out, four sound lines, and for each line what a slip in it makes of it and of all that follow."""
    a, b, c, k = r.whole(4, 9), r.whole(2, 7), r.whole(2, 3), r.whole(2, 9)
    case = r.pick("equation", "inequality", "cut-off", "z")
    if case == "equation":
        d, left = a * b + (a - c) * k, a - c
        lines = [f"{a}(x + {b}) = {c}x + {d}", f"{a}x + {a * b} = {c}x + {d}", f"{left}x = {d - a * b}", f"x = {k}"]
        return "solve for $x$", lines, {
            2: ("bracket-reaches-first-only", [f"{a}x + {b} = {c}x + {d}", f"{left}x = {d - b}", f"x = {over(d - b, left)}"]),
            3: ("sign-kept", [f"{left}x = {d + a * b}", f"x = {over(d + a * b, left)}"]),
            4: ("turned-upside-down", [f"x = {over(left, d - a * b)}"]),
        }  # fmt: skip
    if case == "inequality":
        end = a * (b - k)
        lines = [f"{a}({b} - x) < {end}", f"{a * b} - {a}x < {end}", f"-{a}x < {end - a * b}", f"x > {k}"]
        return "solve for $x$", lines, {
            2: ("bracket-reaches-first-only", [f"{a * b} - x < {end}", f"-x < {end - a * b}", f"x > {a * b - end}"]),
            3: ("sign-kept", [f"-{a}x < {end + a * b}", f"x > {over(-end - a * b, a)}"]),
            4: ("inequality-turned-round", [f"x < {k}"]),
        }  # fmt: skip
    if case == "cut-off":
        f, p, q, s = r.pick(("A", "P", "Q", "R"), ("C", "D", "V", "W"), ("K", "T", "U", "V"))
        ratio = rf"\frac{{{p}}}{{{f}}}"
        lines = [
            rf"{f} = \frac{{{p}}}{{{q} + {s}}}",
            f"{f}({q} + {s}) = {p}",
            f"{q} + {s} = {ratio}",
            f"{q} = {ratio} - {s}",
        ]
        return f"make ${q}$ the subject", lines, {
            2: ("bracket-reaches-first-only", [f"{f}{q} + {s} = {p}", f"{f}{q} = {p} - {s}", rf"{q} = \frac{{{p} - {s}}}{{{f}}}"]),
            3: ("multiplies-instead", [f"{q} + {s} = {p}{f}", f"{q} = {p}{f} - {s}"]),
            4: ("sign-kept", [f"{q} = {ratio} + {s}"]),
        }  # fmt: skip
    lines = [r"z = \frac{x - m}{s}", "zs = x - m", "zs + m = x", "m = x - zs"]
    return "make $m$ the subject", lines, {
        2: ("divides-one-term-only", ["zs = x - ms", "zs + ms = x", r"m = \frac{x - zs}{s}"]),
        3: ("sign-kept", ["zs - m = x", "m = zs - x"]),
        4: ("sign-kept", ["m = x + zs"]),
    }  # fmt: skip


def over(top: int, bottom: int) -> str:
    """A number as a whole number or as a fraction in lowest terms."""
    number = Fraction(top, bottom)
    sign = "-" if number < 0 else ""
    return (
        str(number) if number.denominator == 1 else rf"{sign}\frac{{{abs(number.numerator)}}}{{{number.denominator}}}"
    )


@question(level=3)
def first_wrong_line(r: Rng) -> Choice:
    """Where does it go wrong?"""
    task, sound, slips = derivations(r)
    at = r.pick(2, 3, 4, 4, 0)
    slug, lines = "sound-step-doubted", sound
    if at:
        slug, wrong = slips[at]
        lines = [*sound[: at - 1], *wrong]
    why = "Each line does the same to both sides of the one above it. What fails: **none of them**"
    if at:
        why = f"From line {at - 1} follows ${sound[at - 1]}$, not ${lines[at - 1]}$. It fails first in **line {at}**"
    who = r.pick(
        "A student hands you this",
        "This stands in a colleague's notebook",
        "A handout shows these steps",
        "A chatbot gives this",
    )
    none = "none of them"
    names = ("line 2", "line 3", "line 4", none)
    right = f"line {at}" if at else none
    above = "This line follows from the one above it. Put a number into both, then look at the others."
    below = "This line follows from the one above it. So has something gone wrong before?"
    traps = [
        Trap(
            "follows-from-a-mistake" if at and number > at else "sound-step-doubted",
            f"line {number}",
            below if at and number > at else above,
        )
        for number in (2, 3, 4)
        if number != at
    ]
    if at:
        traps.append(Trap(slug, none, "Put numbers into the first line and into the last. Do they say the same?"))
    shown = "\n".join(f"{number}. ${line}$" for number, line in enumerate(lines, 1))
    return Choice(
        ask=f"{who}. The task: {task}. Line 1 is given. Which is the first line, if any, that does not follow from the line above it?\n\n{shown}",
        right=right,
        options=names,
        traps=tuple(traps),
        hints=("Check each line against the one before it alone.",),
        working=why,
    )
