from fractions import Fraction

from rounds.kit import Choice, Formula, Number, Order, Redraw, Rng, Trap, question, thousands

# Base, its root, and which root that is.
ROOTS = (
    *((root**2, root, 2) for root in range(2, 11)),
    *((root**3, root, 3) for root in (2, 3, 4, 5, 10)),
    *((root**4, root, 4) for root in (2, 3)),
)
# A quantity, a unit, the same in another unit, the power of ten between them, plausible values, what the prefix is.
UNITS = (
    ("The cortisol of a well patient is {} nmol/L.", "mol/L", -9, (180, 520, 10), "nano"),
    ("A vitamin D level is {} nmol/L.", "mol/L", -9, (22, 98, 2), "nano"),
    ("A free thyroxine is {} pmol/L.", "mol/L", -12, (11, 21, 1), "pico"),
    ("A creatinine is {} µmol/L.", "mol/L", -6, (55, 240, 5), "micro"),
    ("A troponin is {} ng/L.", "g/L", -9, (6, 98, 2), "nano"),
    ("A plasma glucose is {} mmol/L.", "mol/L", -3, (4, 19, 1), "milli"),
    ("A ferritin is {} µg/L.", "g/L", -6, (12, 290, 1), "micro"),
)


def front(value: Fraction) -> Fraction:
    """What stands before the power of ten in scientific notation."""
    return Fraction(f"{float(value):e}".split("e")[0])


def typed(value: Fraction) -> str:
    """A number in scientific notation, as it is typed."""
    return f"{float(front(value)):g} × 10^({int(f'{float(value):e}'.split('e')[1])})"


@question(level=1)
def which_exponent(r: Rng) -> Number:
    """The exponent of ten"""
    front, places, is_small = r.whole(11, 99), r.whole(3, 5), r.chance(0.5)
    if front % 10 == 0:
        raise Redraw
    start = f"{front / 10:g}"
    small = "0." + "0" * (places - 1) + str(front)
    large = thousands(front * 10 ** (places - 1))
    shown = small if is_small else large
    right = -places if is_small else places
    noughts = places - 1
    return Number(
        ask=rf"A program prints {shown}. In scientific notation that is ${start} \times 10^n$. What is $n$?",
        answer=right,
        hints=("How many places does the point have to move, and in which direction?",),
        traps=(
            Trap("exponent-sign-turned", -right, "The size is right. Is the number larger or smaller than 1?"),
            Trap(
                "counts-noughts",
                -noughts if is_small else noughts,
                "You counted the noughts. Count the places that the point moves.",
            ),
        ),
        working=f"The point moves {places} places, and the number is {'smaller' if is_small else 'larger'} than 1: **{right}**",
    )


# Every power worth asking for: short by hand, its exponent in lowest terms, and no misreading that happens to be right.
POWERS = tuple(
    (base, root, which, top)
    for base, root, which in (*ROOTS, *((root, root, 1) for _, root, _ in ROOTS))
    for top in ((1, 2, 3, -1, -2, -3) if which > 1 else (-1, -2, -3))
    if root ** abs(top) <= (36 if top < 0 else 1000)
    and (which == 1 or top % which)
    and base * Fraction(top, which) != Fraction(root) ** top
)


@question(level=1)
def power_value(r: Rng) -> Number:
    """Negative and fractional powers"""
    base, root, which, top = r.pick(*POWERS)
    size = root ** abs(top)
    exponent = str(top) if which == 1 else f"{top}/{which}"
    right = Fraction(1, size) if top < 0 else Fraction(size)
    times = Trap(
        "power-as-product", base * Fraction(top, which), "You multiplied by the exponent. What does a power count?"
    )
    minus = Trap(
        "negative-power-negative",
        Fraction(-size),
        "A minus in the exponent does not make the number negative. What does it mean?",
    )
    over = Trap(
        "negative-power-ignored",
        Fraction(size),
        "The size fits a positive exponent. What does the minus sign ask for?",
    )
    name = {1: "", 2: "square", 3: "cube", 4: "fourth"}[which]
    rooted = [f"the {name} root of {base} is {root}"] if which > 1 else []
    raised = [f"{root} to the power {abs(top)} is {size}"] if abs(top) > 1 else []
    steps = ", and ".join(rooted + raised) or "the exponent is -1"
    end = f"The minus sign asks for one over it: **1/{size}**" if top < 0 else f"So it is **{size}**"
    return Number(
        ask=rf"What is ${base}^{{{exponent}}}$? Give a whole number, an exact decimal, or a fraction typed as in 2/3.",
        answer=right,
        hints=("The bottom of an exponent takes a root, the top a power, and a minus sign means one over.",),
        traps=(minus, over, times) if top < 0 else (times,),
        working=f"{steps[0].upper()}{steps[1:]}. {end}",
    )


@question(level=2)
def index_laws(r: Rng) -> Formula:
    """One power out of several"""
    x = r.pick("x", "t", "k")
    a, b, c = r.whole(2, 7), r.whole(2, 6), r.whole(2, 9)
    shape = r.pick("product", "quotient", "power", "negative", "root")
    right: int | Fraction
    wrong: int | Fraction
    bases = Trap("bases-combined", "", "You joined the bases as well. Only the exponents change; the base stays.")
    if shape == "product":
        text, right = rf"{x}^{{{a}}} \times {x}^{{{b}}}", a + b
        wrong, why, base = a * b, f"Multiplied powers add their exponents: {a} + {b} = {right}", f"(2{x})^{a + b}"
    elif shape == "quotient":
        text, right = rf"\dfrac{{{x}^{{{a}}} \times {x}^{{{b}}}}}{{{x}^{{{c}}}}}", a + b - c
        wrong, base = a * b - c, f"(2{x})^{a + b}/{x}^{c}"
        why = f"Add above and subtract what is below: {a} + {b} - {c} = {right}"
    elif shape == "power":
        text, right = rf"\dfrac{{({x}^{{{a}}})^{{{b}}}}}{{{x}^{{{c}}}}}", a * b - c
        wrong, base = a + b - c, ""
        why = f"A power of a power multiplies: {a} × {b} = {a * b}. Subtract what is below: {a * b} - {c} = {right}"
    elif shape == "negative":
        text, right = rf"{x}^{{-{a}}} \times {x}^{{{b}}}", b - a
        wrong, base = -a * b, f"(2{x})^({b - a})"
        why = f"Multiplied powers add their exponents: -{a} + {b} = {right}"
    else:
        text, right = rf"{x}^{{{a}/2}} \times {x}^{{{b}/2}} \times {x}^{{{c}}}", Fraction(a + b, 2) + c
        wrong, base = Fraction(a * b * c, 4), f"(3{x})^({right})"
        why = rf"Multiplied powers add their exponents: {a}/2 + {b}/2 + {c} = {right}"
        if a % 2 == 0 or b % 2 == 0:
            raise Redraw
    if right in (0, 1, wrong) or wrong in (0, 1):
        raise Redraw
    slug, says = (
        ("adds-powers", "You added the exponents of a power of a power. How often does the inner power occur?")
        if shape == "power"
        else ("multiplies-powers", "You multiplied exponents. Write out the factors and count them.")
    )
    traps = [Trap(slug, f"{x}^({wrong})", says)]
    if base:
        traps.append(Trap(bases.misconception, base, bases.says))
    else:
        traps.append(Trap("division-forgotten", f"{x}^({a * b})", "You left out the division by what stands below."))
    return Formula(
        ask=rf"Write as a single power of ${x}$: ${text}$. (Type a power as {x}^50 or {x}^(-50).)",
        answer=f"{x}^({right})",
        vars=(x,),
        domain={x: "pos"},
        hints=("An exponent counts factors. Which factors come on top of which?",),
        traps=tuple(traps),
        working=f"{why}. It is {x}^({right})",
    )


@question(level=2)
def unit_conversion(r: Rng) -> Formula:
    """From one unit to another in powers of ten"""
    text, unit, power, (low, high, step), prefix = r.pick(*UNITS)
    value = r.whole(low, high, step)
    if value % 100 == 0:
        raise Redraw
    right = value * Fraction(10) ** power
    off = "Out by a thousand: check which power of ten the prefix means."
    traps = [
        Trap("prefix-out-by-1000", typed(right * 1000), off),
        Trap("prefix-out-by-1000", typed(right / 1000), off),
        Trap("exponent-sign-turned", typed(value * Fraction(10) ** -power), "You multiplied where the prefix divides."),
    ]
    if value >= 10:
        says = "You moved the point in the front number. That power of ten has to be counted too."
        traps.append(Trap("front-not-counted", typed(front(right) * Fraction(10) ** power), says))
    return Formula(
        ask=f"{text.format(value)} What is that in {unit}? Give the number alone, without its unit, in scientific notation and unrounded. (Type powers of ten as in 3*10^4 or 2*10^(-1).)",
        answer=typed(right),
        form=("sci",),
        hints=(
            f"Which power of ten is {prefix}?",
            "Write the front as a number from 1 up to 10 and add the exponents.",
        ),
        traps=tuple(traps),
        working=f"{prefix.capitalize()} is $10^{{{power}}}$, so it is ${value} \\times 10^{{{power}}}$ {unit}. With a front from 1 up to 10: {typed(right)}",
    )


@question(level=2)
def significant_figures(r: Rng) -> Number:
    """So many significant figures"""
    sf = r.pick(2, 3)
    keep = 10 ** (4 - sf)
    # The next digit is 6 to 9, so that cutting off and rounding differ.
    cut = r.whole(10 ** (sf - 1) + 1, 10**sf - 2)
    digits = cut * keep + r.whole(6 * keep // 10, keep - 1)
    if (cut + 1) % 10 == 0 or digits % 10 == 0:
        raise Redraw
    # What it is, the smallest and the largest power of ten that the last of its four digits may stand for.
    what, (low, high) = r.pick(
        ("A program gives a p-value as {}.", (-6, -5)),
        ("A laboratory system stores a blood lead level in mg/L as {}.", (-5, -5)),
        ("A model gives the risk of a rare complication as {}.", (-6, -6)),
        ("A viral load in copies/mL is exported as {}.", (0, 2)),
        ("A registry holds {} patients.", (0, 2)),
        ("A hospital does {} laboratory tests a year.", (1, 2)),
    )
    small = high < 0
    scale = Fraction(10) ** r.whole(low, high)
    value, right = digits * scale, (cut + 1) * keep * scale
    shown = f"{float(value):.10f}".rstrip("0") if small else thousands(int(value))
    traps = [Trap("cuts-instead-of-rounding", cut * keep * scale, "You cut off. Is the next digit 5 or more?")]
    if small:
        places = sf
        traps.append(
            Trap(
                "decimal-places-for-figures",
                Fraction(round(float(value), places)).limit_denominator(1000),
                "Those are decimal places. Where does the first digit that is not a nought stand?",
            )
        )
    else:
        traps.append(Trap("place-value-lost", Fraction(cut + 1), "The digits are right. How large is the number now?"))
    end = f"{float(right):.10f}".rstrip("0") if small else thousands(int(right))
    return Number(
        ask=f"{what.format(shown)} Give the number to {sf} significant figures.",
        answer=right,
        hints=("Count from the first digit that is not a nought. What comes after those you keep?",),
        traps=tuple(traps),
        working=f"The first {sf} figures are {cut}; the next digit is {str(digits)[sf]}, so round up: **{end}**",
    )


@question(level=3)
def p_values_in_order(r: Rng) -> Order:
    """P-values as software prints them"""
    where = r.pick(
        "A genome study lists four variants with these p-values",
        "A statistics program prints four p-values",
        "A table in a supplement gives four p-values",
        "A screen of four drugs gives these p-values",
        "A colleague pastes four p-values from a notebook",
    )
    tiny = f"{r.whole(6, 9)}e-{r.whole(9, 12)}"
    small = f"{r.whole(3, 5)}e-{r.whole(5, 8)}"
    plain = f"0.000{r.whole(2, 9)}"
    large = f"{r.whole(1, 2)}e-{r.whole(2, 3)}"
    right = (tiny, small, plain, large)
    fronts = tuple(sorted(right, key=lambda text: float(text.split("e")[0])))
    return Order(
        ask=f"{where}: {', '.join(r.shuffle(right))}. Put them in order, the smallest first.",
        right=right,
        hints=("Read the exponent first: how far does it move the point?",),
        traps=(
            Trap(
                "front-before-exponent", fronts, "You went by the digits in front. What does the exponent do to them?"
            ),
            Trap("exponent-sign-turned", right[::-1], "That is from large to small. What does a larger minus mean?"),
        ),
        working=f"{plain} is {plain[-1]}e-4. The exponents decide: {right[0]}, {right[1]}, {plain[-1]}e-4, {right[3]}",
    )


@question(level=3)
def colleague_on_powers(r: Rng) -> Choice:
    """What is wrong with a power?"""
    n, m, front = r.whole(5, 7), r.whole(2, 3), r.pick(7, 9)
    part = {(5, 2): "two fifths", (5, 3): "three fifths", (6, 2): "a third", (6, 3): "half"}
    gone = part.get((n, m), f"{'two' if m == 2 else 'three'} sevenths")
    left = "a hundredth" if m == 2 else "a thousandth"
    small = f"{n / 10**m:g}"
    large = thousands(n * 10**m)
    said, right, wrongs, why = r.pick(
        (
            rf"“The viral load fell from $10^{n}$ to $10^{{{n - m}}}$ copies/mL, so {gone} of it has gone”, says a colleague",
            f"No: all but {left} of it has gone.",
            (
                ("exponents-as-amounts", f"Yes: the exponent has lost {m} of its {n}."),
                ("powers-subtracted", rf"No: only $10^{m}$ copies/mL have gone."),
            ),
            f"Each step in the exponent divides by ten, and there are {m} of them",
        ),
        (
            rf"“The viral load fell from $10^{n}$ to $10^{{{n - m}}}$ copies/mL, so only {left} of it is left”, says a colleague",
            "Yes: each step down in the exponent divides by ten.",
            (
                ("exponents-as-amounts", f"No: the exponent has lost {m} of its {n}, so {gone} has gone."),
                ("powers-subtracted", rf"No: only $10^{m}$ copies/mL have gone, so most are left."),
            ),
            f"The exponent went down by {m} steps",
        ),
        (
            rf"“Two swabs carry $10^{n}$ bacteria each. Together that makes $10^{{{2 * n}}}$”, says a student",
            rf"No: it is twice as many, $2 \times 10^{n}$.",
            (
                ("adds-powers", "Yes: when two powers meet, their exponents are added."),
                ("bases-combined", rf"No: the tens are added, and it is $20^{n}$."),
            ),
            "Exponents are added when powers are multiplied. Here two equal amounts are added",
        ),
        (
            rf"“Two swabs carry $10^{n}$ bacteria each. Together that makes $2 \times 10^{n}$”, says a student",
            "Yes: two equal amounts are twice one of them.",
            (
                ("adds-powers", rf"No: the exponents are added, and it is $10^{{{2 * n}}}$."),
                ("bases-combined", rf"No: the tens are added, and it is $20^{n}$."),
            ),
            "Exponents are added when powers are multiplied. Here two equal amounts are added",
        ),
        (
            rf"“A concentration of ${n} \times 10^{{-{m}}}$ mg/L must be a mistake”, says a student. “Nothing can be less than 0”",
            f"No: it is {small} mg/L, small but above 0.",
            (
                ("negative-power-negative", f"Yes: it is {chr(8722)}{small} mg/L, and so below 0."),
                ("negative-power-ignored", f"No: it is {large} mg/L, far above 0."),
            ),
            f"A negative exponent divides by a power of ten, and {n} divided by something positive stays positive",
        ),
        (
            rf"“A concentration of ${n} \times 10^{{-{m}}}$ mg/L is above 0, in spite of the minus sign”, says a student",
            f"Yes: it is {small} mg/L, small but positive.",
            (
                ("negative-power-negative", f"No: it is {chr(8722)}{small} mg/L, which is below 0."),
                ("negative-power-ignored", f"Yes: it is {large} mg/L, far above 0."),
            ),
            f"A negative exponent divides by a power of ten, and {n} divided by something positive stays positive",
        ),
        (
            r"“A formula contains $\sqrt{h \times w}$. I doubled both $h$ and $w$, so the root is four times as large”, says a colleague",
            "No: the product is four times as large, its root twice.",
            (
                ("root-as-factor", "Yes: twice two is four, and the root grows with it."),
                ("root-halves", "No: a root halves, so doubling both leaves it as it was."),
            ),
            "The product under the root is 4 times as large, and the square root of 4 is 2",
        ),
        (
            r"“A formula contains $\sqrt{h \times w}$. I doubled both $h$ and $w$, so the root is twice as large”, says a colleague",
            "Yes: the product is four times as large, its root twice.",
            (
                ("root-as-factor", "No: twice two is four, and the root grows with it."),
                ("root-halves", "No: a root halves, so doubling both leaves it as it was."),
            ),
            "The product under the root is 4 times as large, and the square root of 4 is 2",
        ),
        (
            rf"“The threshold is 5e-8, and our p-value is {front}e-6. That is below it, because 6 is less than 8”, says a colleague",
            f"No: it is {20 * front} times as large as the threshold.",
            (
                ("exponent-sign-turned", "Yes: 6 places make a smaller number than 8 places."),
                ("front-before-exponent", f"No: it is only {front / 5:g} times as large as the threshold."),
            ),
            f"From e-8 to e-6 is a factor of 100, and {front} / 5 = {front / 5:g}",
        ),
        (
            rf"“The threshold is 5e-8, and our p-value is {front}e-10. That is below it”, says a colleague",
            f"Yes: the exponent decides, and {chr(8722)}10 is less than {chr(8722)}8.",
            (
                ("exponent-sign-turned", "No: the exponent decides, and 10 is more than 8."),
                ("front-before-exponent", f"No: the digit in front decides, and {front} is more than 5."),
            ),
            "The further the exponent lies below 0, the smaller the number. From e-8 to e-10 divides by 100",
        ),
    )
    return Choice(
        ask=f"{said}. What do you answer?",
        right=right,
        traps=tuple(
            Trap(slug, text, "Write the numbers out in full, or try small ones. Does it still hold?")
            for slug, text in wrongs
        ),
        hints=("Write the numbers out, or try it with small ones.",),
        working=f"{why}. {right}",
    )
