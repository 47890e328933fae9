import re
from fractions import Fraction

from rounds.kit import Choice, Formula, Interval, Number, Redraw, Rng, Trap, listing, question

SAYS = {
    "border": "Try the border itself in the original. Does it hold there?",
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
        ask=f"Solve ${a}{letter} {shown} = {c}$. What is ${letter}$? Give a whole number (it may be negative).",
        answer=x,
        hints=(f"What was done to {letter} last? Undo that first.",),
        traps=(
            Trap("sign-kept", Fraction(c + b, a), SAYS["sign-kept"]),
            Trap("divides-one-term-only", Fraction(c, a) - b, SAYS["divides-one-term-only"]),
            Trap("stops-half-way", c - b, f"That is {a}{letter}. What is {letter} itself?"),
        ),
        working=f"{'Take away' if b > 0 else 'Add'} {abs(b)} on both sides: ${a}{letter} = {c - b}$. Divide both by {a}: ${letter}$ = **{x}**",
    )


# What x is, what the two sides are, when they are equal, parts of x allowed, and the ranges of a, b and of how much faster the second rises.
OFFERS = (
    ("One agency charges for the hours of a shift and for {b} hours of travel: ${a}(x + {b})$ pounds for a shift of $x$ hours. Another charges ${c}x + {d}$ pounds.", "For which $x$ do the two charge the same?", 2, (22, 36), (2, 3), (2, 9)),
    ("To label $x$ tubes, one machine takes ${a}(x + {b})$ seconds, with its setting up. Another one, which needs longer for each tube, takes ${c}x + {d}$ seconds.", "For how many tubes do the two take equally long?", 1, (2, 4), (12, 40), (2, 5)),
    ("A courier charges ${a}(x + {b})$ pounds for a journey of $x$ miles, and a taxi ${c}x + {d}$ pounds.", "For which $x$ do the two charge the same?", 2, (2, 3), (3, 8), (1, 2)),
    ("An infusion was started {b} hours before the shift, so that $x$ hours into the shift it has given ${a}(x + {b})$ mL. A faster one has by then given ${c}x + {d}$ mL.", "For which $x$ have both given the same volume?", 4, (40, 80), (2, 4), (8, 40)),
    ("With its setting up, a network copies $x$ gigabytes in ${a}(x + {b})$ seconds. A memory stick takes ${c}x + {d}$ seconds.", "For which $x$ do the two take equally long?", 2, (2, 6), (8, 20), (2, 6)),
)  # fmt: skip


@question(level=2)
def both_sides(r: Rng) -> Number:
    """An unknown on both sides"""
    story, asked, parts, slow, head_start, faster = r.pick(*OFFERS)
    a, b, more = r.whole(*slow), r.whole(*head_start), r.whole(*faster)
    # The second rises faster and starts lower, so that they meet at a positive place.
    x = Fraction(r.whole(1, 9 * parts), parts)
    c, start = a + more, a * b - more * x
    if start.denominator > 1 or start < 2 or start == b:
        raise Redraw
    d = int(start)
    return Number(
        ask=f"{story.format(a=a, b=b, c=c, d=d)} {asked} Solve ${a}(x + {b}) = {c}x + {d}$. Give a whole number, a fraction or an exact decimal.",
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


KEPT, OPPOSITE, ONE = "sign-kept", "multiplies-instead", "divides-one-term-only"
OVER, ORDER, BRACKET = "turned-upside-down", "undoes-in-same-order", "bracket-reaches-first-only"
Z_SCORE = r"A $z$-score is $z = \frac{x - m}{s}$, with the value $x$, the mean $m$ and the standard deviation $s$."
RATE = r"A rate is $A = \frac{P}{Q + R}$, for $P$ infections in $Q$ days on the ward and $R$ days at home."
OUTPUT = r"Cardiac output is $C = HS$: the heart rate $H$ times the stroke volume $S$."
PRESSURE = (
    r"A mean pressure is estimated as $M = D + \frac{S - D}{3}$, with the systolic pressure $S$ and the diastolic $D$."
)
LEVEL = (
    r"A dose $D$, of which the share $F$ is absorbed, spreads through a volume $V$. The level is $C = \frac{FD}{V}$."
)
LINE = r"A fitted line is $y = a + bx$."
INDEX = r"The body mass index is $B = \frac{w}{h^2}$, for a weight $w$ and a height $h$."
CLEARANCE = r"The clearance of a substance is $C = \frac{UV}{P}$: its level $U$ in the urine times the urine flow $V$, divided by its level $P$ in the plasma."
GAP = r"The anion gap is $G = N - (L + B)$, with sodium $N$, chloride $L$ and bicarbonate $B$."
OSMOLALITY = r"Osmolality is estimated as $M = 2N + G + U$, with sodium $N$, glucose $G$ and urea $U$."
DEGREES = r"A temperature of $C$ degrees Celsius is $F = \frac{9C}{5} + 32$ degrees Fahrenheit."
DRIP = r"A drip of $V$ mL over $t$ hours, with $g$ drops to the mL, runs at $D = \frac{Vg}{60t}$ drops a minute."
# A formula and its letters; the letter wanted, what it equals, a step on the way, and what people answer instead.
SUBJECTS = (
    (Z_SCORE, "zxms", "x", "zs + m", "zs = x - m", {ORDER: "(z + m)s", KEPT: "zs - m", ONE: "z + m/s"}),
    (Z_SCORE, "zxms", "m", "x - zs", "zs = x - m", {KEPT: "x + zs", OPPOSITE: "x - z/s"}),
    (Z_SCORE, "zxms", "s", "(x - m)/z", "zs = x - m", {OPPOSITE: "z(x - m)", OVER: "z/(x - m)"}),
    (RATE, "APQR", "Q", "P/A - R", "A(Q + R) = P", {KEPT: "P/A + R", OPPOSITE: "PA - R", ONE: "P/A - AR"}),
    (RATE, "APQR", "R", "P/A - Q", "A(Q + R) = P", {KEPT: "P/A + Q", OPPOSITE: "PA - Q", ONE: "P/A - AQ"}),
    (OUTPUT, "CHS", "S", "C/H", "C = HS", {OPPOSITE: "CH", OVER: "H/C"}),
    (OUTPUT, "CHS", "H", "C/S", "C = HS", {OPPOSITE: "CS", OVER: "S/C"}),
    (PRESSURE, "MDS", "S", "3M - 2D", "3(M - D) = S - D", {ONE: "3M", KEPT: "3M - 4D", ORDER: "3M + 2D"}),
    (PRESSURE, "MDS", "D", "(3M - S)/2", "3M = 2D + S", {ONE: "(M - S)/2", KEPT: "(3M + S)/2"}),
    (LEVEL, "CFDV", "D", "CV/F", "CV = FD", {OPPOSITE: "CF/V", OVER: "F/(CV)"}),
    (LEVEL, "CFDV", "V", "FD/C", "CV = FD", {OPPOSITE: "CFD", OVER: "C/(FD)"}),
    (LINE, "yabx", "x", "(y - a)/b", "y - a = bx", {ONE: "y/b - a", KEPT: "(y + a)/b", OVER: "b/(y - a)"}),
    (LINE, "yabx", "b", "(y - a)/x", "y - a = bx", {ONE: "y/x - a", KEPT: "(y + a)/x", OVER: "x/(y - a)"}),
    (CLEARANCE, "CUVP", "U", "CP/V", "CP = UV", {OPPOSITE: "CV/P", OVER: "V/(CP)"}),
    (CLEARANCE, "CUVP", "V", "CP/U", "CP = UV", {OPPOSITE: "CU/P", OVER: "U/(CP)"}),
    (CLEARANCE, "CUVP", "P", "UV/C", "CP = UV", {OPPOSITE: "CUV", OVER: "C/(UV)"}),
    (GAP, "GNLB", "N", "G + L + B", "G + (L + B) = N", {KEPT: "G - L - B", BRACKET: "G + L - B"}),
    (GAP, "GNLB", "B", "N - L - G", "B = N - G - L", {KEPT: "N + G - L", BRACKET: "N - G + L"}),
    (OSMOLALITY, "MNGU", "N", "(M - G - U)/2", "M - G - U = 2N", {ONE: "M/2 - G - U", KEPT: "(M + G + U)/2"}),
    (OSMOLALITY, "MNGU", "U", "M - 2N - G", "M - 2N = G + U", {KEPT: "M + 2N + G", OPPOSITE: "M/(2N) - G"}),
    (
        DEGREES,
        "FC",
        "C",
        "5(F - 32)/9",
        "5(F - 32) = 9C",
        {ONE: "5F/9 - 32", KEPT: "5(F + 32)/9", OPPOSITE: "9(F - 32)/5"},
    ),
    (DRIP, "DVtg", "t", "Vg/(60D)", "60tD = Vg", {OPPOSITE: "60DVg", OVER: "60D/(Vg)"}),
    (DRIP, "DVtg", "V", "60tD/g", "60tD = Vg", {OPPOSITE: "60tDg", OVER: "g/(60tD)"}),
    (INDEX, "Bwh", "w", "Bh^2", "Bh^2 = w", {OPPOSITE: "B/h^2", OVER: "h^2/B"}),
    (INDEX, "Bwh", "h", "sqrt(w/B)", "h^2 = w/B", {"root-left-out": "w/B", OPPOSITE: "sqrt(wB)", OVER: "sqrt(B/w)"}),
)


@question(level=2)
def change_the_subject(r: Rng) -> Formula:
    """Another letter as the subject"""
    sentence, letters, letter, answer, step, wrong = r.pick(*SUBJECTS)
    others = tuple(each for each in letters if each != letter)
    shown = answer.replace("sqrt(w/B)", r"\sqrt{w/B}")
    divides = " Nothing that you divide by is 0." if re.search(r"/\(?\d*[A-Za-z]", answer) else ""
    return Formula(
        ask=f"{sentence} Make ${letter}$ the subject: write what ${letter}$ equals, as an expression in {listing(tuple(f'${each}$' for each in others))}.{divides} (Type a fraction as (p + q)/r, a square as p^2, a root as sqrt(p).)",
        answer=answer,
        vars=others,
        domain=dict.fromkeys(others, "pos"),
        hints=(
            f"What was done to {letter}, step by step? Undo the last step first.",
            "What stands below a line comes up by multiplying both sides.",
        ),
        traps=tuple(Trap(slug, text, SAYS[slug]) for slug, text in wrong.items()),
        working=f"Undo what was done to ${letter}$ on both sides, the last step first. On the way stands ${step}$, and in the end **${letter} = {shown}$**",
    )


# Whose values, their unit, what one of them is called, and the range of the mean and of the standard deviation.
CUTS = (
    ("On an invented growth chart, the weights of children of one age have", " kg", "weight, in kg,", (90, 140, 10), (9, 14)),
    ("In healthy volunteers, the potassium has", " mmol/L", "potassium, in mmol/L,", (40, 44, 10), (2, 4)),
    ("In an examination with at most 100 marks, the marks have", "", "mark", (52, 65, 1), (6, 12)),
    ("In women of 60, a bone density has", " g/cm²", "density, in g/cm²,", (80, 95, 100), (9, 13)),
    ("In trainees, the time to close a practice wound has", " minutes", "time, in minutes,", (60, 90, 10), (8, 14)),
)  # fmt: skip


@question(level=2)
def value_behind_z(r: Rng) -> Number:
    """From z back to the value"""
    whose, unit, thing, (low, high, part), (narrow, wide) = r.pick(*CUTS)
    m, s = Fraction(r.whole(low, high), part), Fraction(r.whole(narrow, wide), part)
    z = Fraction(r.pick(-25, -20, -15, 15, 20, 25), 10)
    right = m + z * s
    return Number(
        ask=f"{whose} a mean of {float(m):g}{unit} and a standard deviation of {float(s):g}{unit} (invented figures). Which {thing} has a $z$-score of ${float(z):g}$? ($z = \\frac{{x - \\text{{mean}}}}{{\\text{{SD}}}}$.) Do not round.",
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


# What the two sides are, by the shape of the inequality, and the range of the coefficient of x.
SIDES = {
    "plain": (
        ("After $x$ hours, a syringe still holds ${left}$ mL.", (2, 4)),
        ("After $x$ hours without mains, the battery of a monitor stands at ${left}$ per cent.", (4, 8)),
        ("After $x$ minutes, the gauge of an oxygen cylinder shows ${left}$ bar.", (3, 8)),
    ),
    "bracket": (
        ("A pump has been set for {c} hours. After $x$ hours it has ${left}$ mL still to give.", (5, 8)),
        ("A cylinder lasts {c} minutes in all. After $x$ minutes it holds ${left}$ litres.", (2, 8)),
    ),
    "both": (
        ("After $x$ hours, one infusion has given ${left}$ mL and another ${right}$ mL.", (2, 8)),
        ("After $x$ minutes, one water bath is at ${left}$ °C and another at ${right}$ °C.", (2, 3)),
        ("For a journey of $x$ miles, a courier charges ${left}$ pounds and a taxi ${right}$ pounds.", (2, 3)),
    ),
}


@question(level=2)
def which_numbers_fit(r: Rng) -> Interval:
    """An inequality with a negative coefficient"""
    sign, shape = r.pick("<", "\\le", ">", "\\ge"), r.pick(*SIDES)
    story, coefficients = r.pick(*SIDES[shape])
    a, border, end = r.whole(*coefficients), r.whole(2, 9), r.whole(2, 12)
    c = border + end if shape == "bracket" else a * border + end
    if shape == "plain":
        left, right = f"{c} - {a}x", str(end)
        steps = f"Take away {c} on both sides: $-{a}x {sign} {-a * border}$"
    elif shape == "bracket":
        left, right = f"{a}({c} - x)", str(a * end)
        steps = f"Expand: ${a * c} - {a}x {sign} {a * end}$, so $-{a}x {sign} {-a * border}$"
    else:
        left, right = f"2x + {c}", f"{a + 2}x + {end}"
        steps = f"Take away ${a + 2}x$ and {c} on both sides: $-{a}x {sign} {-a * border}$"
    above, closed = sign in ("<", "\\le"), "le" in sign or "ge" in sign
    opening, closing = "[" if closed else "(", "]" if closed else ")"
    ends = (f"{opening}{border}, inf)", f"(-inf, {border}{closing}")
    other = (f"({border}, inf)", f"(-inf, {border})") if closed else (f"[{border}, inf)", f"(-inf, {border}]")
    turned = {"<": ">", "\\le": "\\ge", ">": "<", "\\ge": "\\le"}[sign]
    return Interval(
        ask=f"{story.format(c=c, left=left, right=right)} Solve ${left} {sign} {right}$. Answer with an inequality, such as x < 1 or x >= 1 (type ≤ as <= and ≥ as >=). Solve it for any number $x$, whatever the story allows.",
        answer=ends[not above],
        vars=("x",),
        hints=("Bring the terms with x to one side. What do you divide by in the end?", "Try a number in both sides."),
        traps=(
            Trap("inequality-turned-round", ends[above], SAYS["inequality-turned-round"]),
            Trap("inequality-turned-round", other[above], SAYS["inequality-turned-round"]),
            Trap("border-left-out" if closed else "border-taken-in", other[not above], SAYS["border"]),
        ),
        working=f"{steps}. Dividing by {-a} turns the sign: **$x {turned} {border}$**",
    )


def derivations(r: Rng) -> tuple[str, list[str], dict[int, tuple[str, list[str]]]]:
    """What is worked out, four sound lines, and for each line what a slip in it makes of it and of all that follow."""
    a, b, c, k = r.whole(4, 9), r.whole(2, 7), r.whole(2, 3), r.whole(2, 9)
    case = r.pick("equation", "inequality", "cut-off", "z", "pressure", "degrees")
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
    if case == "pressure":
        lines = [r"M = D + \frac{S - D}{3}", r"M - D = \frac{S - D}{3}", "3(M - D) = S - D", "S = 3M - 2D"]
        return "make $S$ the subject", lines, {
            2: ("sign-kept", [r"M + D = \frac{S - D}{3}", "3(M + D) = S - D", "S = 3M + 4D"]),
            3: ("divides-one-term-only", ["3M - D = S - D", "S = 3M"]),
            4: ("sign-kept", ["S = 3M - 4D"]),
        }  # fmt: skip
    if case == "degrees":
        lines = [r"F = \frac{9C}{5} + 32", r"F - 32 = \frac{9C}{5}", "5(F - 32) = 9C", r"C = \frac{5(F - 32)}{9}"]
        return "make $C$ the subject", lines, {
            2: ("sign-kept", [r"F + 32 = \frac{9C}{5}", "5(F + 32) = 9C", r"C = \frac{5(F + 32)}{9}"]),
            3: ("divides-one-term-only", ["5F - 32 = 9C", r"C = \frac{5F - 32}{9}"]),
            4: ("turned-upside-down", [r"C = \frac{9}{5(F - 32)}"]),
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
    at = r.pick(2, 3, 4, 0)
    slug, lines = "sound-step-doubted", sound
    if at:
        slug, wrong = slips[at]
        lines = [*sound[: at - 1], *wrong]
    why = "Each line does the same to both sides of the one above it. What fails: **none of them**"
    if at:
        why = f"From line {at - 1} follows ${sound[at - 1]}$, not ${lines[at - 1]}$. It fails first in **line {at}**"
    who = r.pick("A student", "A handout", "A colleague", "A chatbot")
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
        ask=f"{who} gives these lines. The task: {task}. Line 1 is given, and nothing that is divided by is 0. Which is the first line, if any, that does not follow from the line above it?\n\n{shown}",
        right=right,
        options=names,
        traps=tuple(traps),
        hints=("Check each line against the one before it alone.",),
        working=why,
    )
