from fractions import Fraction
from math import exp, floor, log, log10

from rounds.kit import Choice, Formula, Number, Redraw, Rng, Several, Trap, question

# Bases, and the exponents that go with them: whole ones, and parts where the base is a square or a cube.
POWERS = (
    *((10, Fraction(n)) for n in (-6, -5, -4, -3, -2, 2, 3, 4, 5, 6)),
    *((2, Fraction(n)) for n in (-6, -5, -4, -3, -2, 3, 4, 5, 6, 7, 8)),
    *((base, Fraction(n)) for base in (3, 5) for n in (-4, -3, -2, 2, 3, 4)),
    *((base, Fraction(n)) for base in (4, 6, 7) for n in (-3, -2, 2, 3)),
    *((base, Fraction(n, 2)) for base in (4, 9, 16, 25, 100) for n in (-3, -1, 1, 3)),
    *((base, Fraction(n, 3)) for base in (8, 27, 1000) for n in (-2, -1, 1, 2)),
)


def written(value: Fraction) -> str:
    """A power as it is typeset: a decimal number where that has few digits, a fraction otherwise."""
    if value.denominator == 1:
        return f"{value.numerator:,}".replace(",", "{,}")
    if value.denominator % 10 == 0:
        return f"{float(value):.6f}".rstrip("0")
    return rf"\frac{{{value.numerator}}}{{{value.denominator}}}"


def two_figures(value: float) -> str:
    places = 1 - floor(log10(value))
    return f"{round(value, places):.{max(places, 0)}f}"


@question(level=1)
def log_of_a_power(r: Rng) -> Number:
    """The logarithm of an exact power"""
    base, right = r.pick(*POWERS)
    root = round(base ** (1 / right.denominator))
    value = Fraction(root) ** right.numerator
    swapped = "You turned the two round. Which one is raised to a power, the base or the number?"
    size = "Is the base to that power larger or smaller than 1? And the number?"
    divided = "You divided by the base. To which *power* must the base be raised to make the number?"
    power = f"{right.numerator}/{right.denominator}" if right.denominator > 1 else f"{right}"
    return Number(
        ask=rf"What is $\log_{{{base}}} {written(value)}$? Give a whole number or a fraction.",
        answer=right,
        hints=(
            f"To which power must {base} be raised?",
            "Is the number above or below 1? What sign does that ask for?",
        ),
        traps=(
            Trap("base-and-number-swapped", 1 / right, swapped),
            Trap("log-of-small-positive", -right, size)
            if right < 0
            else Trap("log-as-division", value / base, divided),
        ),
        working=rf"${base}^{{{power}}} = {written(value)}$, so the logarithm is the exponent: **{power}**",
    )


COLUMNS = (
    ("the changes in weight of five patients, in kg", 5),
    ("five values of the base excess, in mmol/L", 12),
    ("the changes in the FEV1 of five patients, in per cent", 15),
    ("five differences between two thermometers, in tenths of a degree", 8),
    ("the changes in the CRP of five patients, in mg/L", 40),
    ("the outdoor temperatures at a field hospital on five nights, in °C", 9),
)


@question(level=1)
def no_logarithm(r: Rng) -> Several:
    """Which values have no logarithm?"""
    column, most = r.pick(*COLUMNS)
    below, part = r.whole(2, most), r.whole(2, 9) / 10
    whole = r.pick(*(n for n in (3, 5, 6, 7) if n <= most))
    return Several(
        ask=f"A column holds {column}. A program takes $\\log_{{10}}$ of each. Which of these values have no logarithm? Choose all of them.",
        right=("0", f"-{below}"),
        traps=(
            Trap("log-of-one-undefined", "1", "Which power of 10 is 1? That exponent is the logarithm."),
            Trap(
                "log-of-fraction-undefined",
                f"{part:g}",
                "Its logarithm is negative, but there is one. What are the negative powers of 10?",
            ),
            Trap(
                "log-only-of-powers",
                f"{whole}",
                f"The exponent need not be whole. Between which two powers of 10 does {whole} lie?",
            ),
        ),
        hints=("Which numbers can 10 to some power be?",),
        working=f"A power of 10 is always above 0. So every positive number has a logarithm, also 1 and {part:g}, and these have none: 0 and -{below}",
    )


# A sample, its pH in hundredths (lowest and highest), the unit of its hydrogen ions, and how many of it make a mol/L.
SAMPLES = (
    ("An arterial blood gas", (695, 758), "nmol/L", 9),
    ("A venous blood gas", (710, 742), "nmol/L", 9),
    ("A sample of cord blood", (705, 735), "nmol/L", 9),
    ("A sample of pleural fluid", (690, 755), "nmol/L", 9),
    ("A sample of urine", (480, 640), "µmol/L", 6),
    ("A sample of gastric juice", (120, 290), "mmol/L", 3),
)


@question(level=2)
def hydrogen_ions_from_ph(r: Rng) -> Number:
    """From a pH to hydrogen ions"""
    sample, (low, high), unit, power = r.pick(*SAMPLES)
    ph = r.whole(low, high) / 100
    right = 10 ** (power - ph)
    return Number(
        ask=f"""
{sample} has a pH of {ph:.2f}. What is its concentration of hydrogen ions, in {unit} to two significant figures?
($\\text{{pH}} = -\\log_{{10}} c$ with $c$ in mol/L, and 1 mol/L is $10^{power}$ {unit}.)
""",
        answer=right,
        sf=2,
        hints=("Undo the logarithm: c is a power of 10.", "Mind the minus sign, then change the unit."),
        traps=(
            Trap(
                "log-base-mixed",
                exp(-ph) * 10**power,
                "You raised e to a power. Which base does the logarithm in a pH have?",
            ),
            Trap("prefix-out-by-1000", right * 1000, "Out by a thousand: check which power of ten the prefix means."),
        ),
        working=f"$c = 10^{{-{ph:.2f}}}$ mol/L. Times $10^{power}$ that is $10^{{{power - ph:.2f}}}$ {unit}: **{two_figures(right)}**",
    )


@question(level=2)
def ph_from_hydrogen_ions(r: Rng) -> Number:
    """From hydrogen ions to a pH"""
    sample, (low, high), unit, power = r.pick(*SAMPLES)
    least, most = 10 ** (power - high / 100), 10 ** (power - low / 100)
    amount = r.whole(round(least) + 1, int(most))
    prefix = {9: "nano", 6: "micro", 3: "milli"}[power]
    return Number(
        ask=f"""
{sample} has {amount} {unit} of hydrogen ions. What is its pH, to two decimal places? ($\\text{{pH}} = -\\log_{{10}} c$ with $c$ in
mol/L.)
""",
        answer=power - log10(amount),
        dp=2,
        hints=(f"{prefix.capitalize()} means $10^{{-{power}}}$.", "Take the logarithm to base 10, then turn the sign."),
        traps=(
            Trap(
                "unit-prefix-left-out",
                -log10(amount),
                f"You put in {amount} as it stands. How much is that in mol/L?",
            ),
            Trap(
                "log-base-mixed",
                -log(amount / 10**power),
                "You took ln. Which base does the logarithm in a pH have?",
            ),
            Trap("sign-lost", log10(amount) - power, "There is a minus sign before the logarithm in the pH."),
        ),
        working=f"$c = {amount} \\times 10^{{-{power}}}$ mol/L. Its logarithm to base 10 is {log10(amount) - power:.2f}, and with the sign turned the pH is **{power - log10(amount):.2f}**",
    )


@question(level=2)
def undo_a_logarithm(r: Rng) -> Formula:
    """Back from a logarithm"""
    n = r.whole(2, 9)
    told, wanted, given, right, wrong = r.pick(
        (
            r"A titre $T$ is reported as $d = \log_2 (T/10)$",
            "T",
            "d",
            "10*2^d",
            (("constant-dropped", "2^d"), ("base-and-exponent-swapped", "10*d^2")),
        ),
        (
            r"Of the light that falls on a sample, a share $s$ gets through. The absorbance is $A = -\log_{10} s$",
            "s",
            "A",
            "10^(-A)",
            (("exponent-sign-turned", "10^A"), ("power-as-product", "-10*A")),
        ),
        (
            r"A viral load of $n$ copies per mL is reported as $v = \log_{10} n$",
            "n",
            "v",
            "10^v",
            (("base-and-exponent-swapped", "v^10"), ("log-base-mixed", "e^v")),
        ),
        (
            r"A model gives $z = \ln w$, where $w$ are the odds of a readmission",
            "w",
            "z",
            "e^z",
            (("log-base-mixed", "10^z"), ("power-as-product", "e*z")),
        ),
        (
            rf"An invented risk score is $s = {n} + \ln c$, where $c$ is a level in the blood",
            "c",
            "s",
            f"e^(s-{n})",
            (("undoes-in-same-order", f"(e^s)-{n}"), ("log-base-mixed", f"10^(s-{n})")),
        ),
        (
            rf"An invented index is $q = {n} \ln x$, where $x$ is the volume of a tumour",
            "x",
            "q",
            f"e^(q/{n})",
            (("undoes-in-same-order", f"(e^q)/{n}"), ("log-base-mixed", f"10^(q/{n})")),
        ),
    )
    says = {
        "constant-dropped": "The logarithm is not taken of the titre itself. What was done to it before?",
        "base-and-exponent-swapped": "The base is what gets raised. Which number is the exponent?",
        "exponent-sign-turned": "Mind the minus sign before the logarithm.",
        "power-as-product": "A logarithm is undone by a power, not by a product.",
        "log-base-mixed": "That would undo a logarithm to another base. Which base has this one?",
        "undoes-in-same-order": "The logarithm was taken first and the number came last. Undo the last step first.",
    }
    return Formula(
        ask=f"{told}. You know ${given}$ and want ${wanted}$. Write ${wanted}$ as an expression in ${given}$. (Type a power as 3^(2{given}).)",
        answer=right,
        vars=(given,),
        hints=("Get the logarithm alone on its side.", f"Then ask: the base to which power is {wanted}?"),
        traps=tuple(Trap(slug, answer, says[slug]) for slug, answer in wrong),
        working=f"Undo the steps from the last to the first; the base to a power undoes the logarithm: **{right.replace('*', ' × ')}**",
    )


# What is reported, between which values (in tenths), the base, how far it moves (in tenths), and what is asked.
REPORTED = (
    ("The pH of a blood gas falls", (73, 75), 10, (2, 4), "hydrogen-ion concentration rise"),
    ("The pH of a patient's urine falls", (66, 78), 10, (6, 19), "hydrogen-ion concentration rise"),
    ("A viral load, given as $\\log_{10}$ of the copies per mL, rises", (21, 34), 10, (6, 19), "number of copies rise"),
    ("The $\\log_{10}$ of the bacteria per mL of a broth rises", (22, 42), 10, (6, 19), "number of bacteria rise"),
    ("The activity of a gene, given as $\\log_2$ of its readings, rises", (42, 75), 2, (8, 42), "number of readings rise"),
    ("The $\\log_2$ of an antibody titre rises", (33, 52), 2, (12, 44), "titre rise"),
)  # fmt: skip


@question(level=2)
def factor_behind_a_difference(r: Rng) -> Number:
    """What a difference of logarithms means"""
    told, (low, high), base, (least, most), asked = r.pick(*REPORTED)
    start, step = r.whole(low, high), r.whole(least, most)
    if step % 10 == 0:
        raise Redraw
    end = start - step if "falls" in told else start + step
    right = base ** (step / 10)
    return Number(
        ask=f"{told} from {start / 10:.1f} to {end / 10:.1f}. By which factor does the {asked}? Give two significant figures.",
        answer=right,
        sf=2,
        hints=("How far apart are the two logarithms?", "One step of the logarithm is a factor of the base."),
        traps=(
            Trap(
                "ratio-of-logs",
                max(start, end) / min(start, end),
                "You divided one logarithm by the other. Undo the logarithm first: what is their *difference*?",
            ),
            Trap(
                "log-base-mixed",
                exp(step / 10) if base == 10 else 10 ** (step / 10),
                "You used another base. To which base are these logarithms?",
            ),
            Trap(
                "power-as-product",
                base * step / 10,
                "You multiplied the base by the difference. Each step of 1 is *one more factor*.",
            ),
        ),
        working=f"The difference is {step / 10:.1f}, so the factor is ${base}^{{{step / 10:.1f}}}$ = **{two_figures(right)}**",
    )


# What follows a * e^(kt), its unit, the start (lowest and highest), k in hundredths (lowest and highest), and the time.
COURSES = (
    ("the level of an invented antibiotic is", "mg/L", (30, 80), (-25, -6), "hours"),
    ("the activity of a tracer is", "MBq", (200, 600), (-35, -8), "hours"),
    ("the caffeine in a volunteer is", "mg", (100, 400), (-22, -10), "hours"),
    ("the area of a wound is", "cm²", (15, 40), (-30, -10), "weeks"),
    ("the size of an invented outbreak is", "cases", (20, 90), (8, 25), "days"),
    ("the number of cells in a dish is", "thousand", (5, 40), (3, 9), "hours"),
)


@question(level=2)
def time_to_a_level(r: Rng) -> Number:
    """When is the level reached?"""
    what, unit, (low, high), (least, most), times = r.pick(*COURSES)
    start, k = r.whole(low, high), r.whole(least, most) / 100
    end = r.whole(start // 8 + 1, start * 3 // 4) if k < 0 else r.whole(start * 3 // 2, start * 6)
    time = log(end / start) / k
    return Number(
        ask=f"After $t$ {times}, {what} ${start}\\,e^{{{k:g}t}}$ {unit}. After how many {times} is it {end} {unit}? Give one decimal place.",
        answer=time,
        dp=1,
        hints=(f"Divide by {start} first, so that the power of e stands alone.", "Then take ln of both sides."),
        traps=(
            Trap(
                "log-base-mixed",
                log10(end / start) / k,
                "You took the logarithm to base 10. Which one undoes a power of e?",
            ),
            Trap(
                "start-left-out",
                log(end) / abs(k),
                "You took the logarithm before you divided. What multiplies the power of e?",
            ),
            Trap(
                "steps-added",
                (end / start - 1) / k,
                "You let it change by the same amount all the time. The unknown is an *exponent*.",
            ),
        ),
        working=f"$e^{{{k:g}t}} = {end} / {start} = {end / start:.4f}$, so ${k:g}t = \\ln {end / start:.4f} = {log(end / start):.4f}$. Divided by {k:g} that is **{time:.1f}**",
    )


@question(level=3)
def colleague_on_logarithms(r: Rng) -> Choice:
    """What do you answer?"""
    fall, times = r.pick((0.3, 2), (0.6, 4), (0.9, 8))
    steps, share, ph, many = r.pick(2, 3), r.pick(0.2, 0.4, 0.5), r.whole(66, 72) / 10, r.whole(3, 9) * 10
    less = f"{100 * fall / ph:.0f}%"
    base_ten, natural = f"{-log10(share) / 0.1:.1f}", f"{-log(share) / 0.1:.1f}"
    said, right, wrongs, says, why = r.pick(
        (
            f"“The pH of the urine went from {ph:.1f} to {ph - fall:.1f}, which is {less} less. The hydrogen ions have changed by about as much”, says a student",
            f"There are about {times} times as many now: a fall of {fall} in pH is that factor.",
            (
                ("ratio-of-logs", f"Right: a fall of {less} in pH is a change of {less} in the ions."),
                ("log-step-turned-round", f"There are {times} times fewer now: pH and hydrogen ions fall together."),
            ),
            "Write both concentrations as powers of 10. Which is larger, and how many times?",
            f"$10^{{{fall}}}$ is about {times}, and a lower pH means more hydrogen ions",
        ),
        (
            f"“The viral load was {2 * steps} on the $\\log_{{10}}$ scale and is {steps} now, so it has halved”, says a registrar",
            f"It was divided by {10**steps:,}: each step of 1 on this scale is a factor of ten.",
            (
                ("ratio-of-logs", f"Right: {steps} is half of {2 * steps}, on whichever scale it is reported."),
                ("power-as-product", f"It was divided by {10 * steps}: each of the {steps} steps counts for ten."),
            ),
            "Undo the logarithm of both loads. How many copies are there each time?",
            f"The difference is {steps}, and ten to that power is {10**steps:,}",
        ),
        (
            f"“The logarithm of this level, {share} mg/L, came out negative. A level cannot be negative, so the assay has failed”, says a technician",
            "The assay may be fine: any level below 1 has a negative logarithm.",
            (
                ("negative-power-negative", "The assay has failed: a negative logarithm means a level below 0."),
                ("log-of-fraction-undefined", "The sum has failed: a level below 1 has no logarithm at all."),
            ),
            "Which powers of 10 lie between 0 and 1? Look at their exponents.",
            f"{share} lies between 0 and 1, and negative exponents make such numbers",
        ),
        (
            f"“Of my {many} cultures some grew 0 colonies. I enter 0 as their $\\log_{{10}}$”, says a student",
            "A logarithm of 0 stands for 1 colony; a count of 0 has no logarithm.",
            (
                ("log-of-zero-is-zero", "Right: no colonies and a logarithm of 0 are the same thing."),
                ("log-of-zero-is-one", "Enter 1 for them: the logarithm of 0 is 1, as for powers."),
            ),
            "Undo the logarithm: which count does the number that was entered stand for?",
            "$10^0 = 1$, and no power of 10 is 0",
        ),
        (
            f"“I solved $e^{{-0.1t}} = {share}$ with the key `log`, for base 10, and got $t = {base_ten}$ hours”, says a nurse",
            f"It takes longer: base 10 does not undo $e$, and `ln` gives {natural} hours.",
            (
                ("log-base-mixed", f"Right: any base leads to the same time, so `ln` gives {base_ten} hours too."),
                ("sign-lost", "There is no such time: with a negative exponent there is no solution."),
            ),
            "Go forwards: put the time into the exponent. What comes out?",
            f"$\\ln {share} = {log(share):.2f}$, and divided by -0.1 that is {natural}",
        ),
    )
    return Choice(
        ask=f"{said}. What do you answer?",
        right=right,
        traps=tuple(Trap(slug, text, says) for slug, text in wrongs),
        hints=("Write each logarithm as a power of its base.",),
        working=f"{why}. {right}",
    )
