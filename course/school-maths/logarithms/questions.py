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
        ask=rf"What is $\log_{{{base}}} {written(value)}$? Give a whole number or a fraction (it may be negative).",
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
    ("the changes in the FEV1 of five patients, in per cent of the value before", 15),
    ("the fluid balances of five patients, in litres", 5),
    ("the z-scores of five children's weights", 3),
    ("the outdoor temperatures at a field hospital on five nights, in °C", 9),
)


@question(level=1)
def no_logarithm(r: Rng) -> Several:
    """Which values have no logarithm?"""
    column, most = r.pick(*COLUMNS)
    below, part = r.whole(2, most), r.whole(2, 9) / 10
    whole = r.pick(*(n for n in (3, 5, 6, 7) if n <= most))
    return Several(
        ask=f"A column holds {column}. A program takes $\\log_{{10}}$ of each. Which of these values have no real logarithm? Choose all of them.",
        right=("0", f"−{below}"),
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
        working=f"A power of 10 is always above 0. So every positive number has a logarithm, also 1 and {part:g}, and these have none: 0 and −{below}",
    )


# A sample, its pH in hundredths (lowest and highest), the unit of its hydrogen ions, and how many of it make a mol/L.
# The two questions have lists of their own, and where the one counts in nmol/L the other does not: drawn from one seed,
# neither gives the other away.
SAMPLES_WITH_A_PH = (
    ("An arterial blood gas", (695, 758), "nmol/L", 9),
    ("A sample of cord blood", (705, 735), "nmol/L", 9),
    ("A sample of urine", (480, 640), "µmol/L", 6),
    ("A sample of gastric juice", (120, 290), "mmol/L", 3),
)
SAMPLES_WITH_IONS = (
    ("A sample of sweat", (460, 650), "µmol/L", 6),
    ("A sample of urine", (480, 640), "µmol/L", 6),
    ("A venous blood gas", (710, 742), "nmol/L", 9),
    ("A sample of pleural fluid", (690, 755), "nmol/L", 9),
)


@question(level=2)
def hydrogen_ions_from_ph(r: Rng) -> Number:
    """From a pH to hydrogen ions"""
    sample, (low, high), unit, power = r.pick(*SAMPLES_WITH_A_PH)
    ph = r.whole(low, high) / 100
    right = 10 ** (power - ph)
    natural, out = exp(-ph) * 10**power, right * 1000
    if two_figures(right).endswith(".0") or two_figures(natural) == two_figures(out):
        raise Redraw
    return Number(
        ask=f"{sample} has a pH of {ph:.2f}. What is its concentration of hydrogen ions, in {unit} to two significant figures? ($\\text{{pH}} = -\\log_{{10}} c$ with $c$ in mol/L, and 1 mol/L is $10^{power}$ {unit}.) Do not round on the way.",
        answer=right,
        sf=2,
        hints=("Undo the logarithm: c is a power of 10.", "Mind the minus sign, then change the unit."),
        traps=(
            Trap(
                "log-base-mixed",
                natural,
                "You raised e to a power. Which base does the logarithm in a pH have?",
            ),
            Trap("prefix-out-by-1000", out, "Out by a thousand: check which power of ten the prefix means."),
        ),
        working=f"$c = 10^{{-{ph:.2f}}}$ mol/L. Times $10^{power}$ that is $10^{{{power - ph:.2f}}}$ {unit}: **{two_figures(right)}**",
    )


@question(level=2)
def ph_from_hydrogen_ions(r: Rng) -> Number:
    """From hydrogen ions to a pH"""
    sample, (low, high), unit, power = r.pick(*SAMPLES_WITH_IONS)
    least, most = 10 ** (power - high / 100), 10 ** (power - low / 100)
    amount = r.whole(round(least) + 1, int(most))
    prefix = {9: "nano", 6: "micro", 3: "milli"}[power]
    return Number(
        ask=f"{sample} has {amount} {unit} of hydrogen ions. What is its pH, to two decimal places? ($\\text{{pH}} = -\\log_{{10}} c$ with $c$ in mol/L, and 1 mol/L is $10^{power}$ {unit}.) Do not round on the way.",
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
    w, g = r.pick(("x", "y"), ("q", "p"), ("w", "z"), ("c", "d"))
    told, wanted, given, right, wrong = r.pick(
        (rf"A titre ${w}$ is reported as ${g} = \log_2 ({w}/10)$", w, g, f"10*2^{g}",
         (("constant-dropped", f"2^{g}"), ("base-and-exponent-swapped", f"10*{g}^2"))),
        (r"Of the light that falls on a sample, a share $s$ gets through. The absorbance is $A = -\log_{10} s$", "s", "A", "10^(-A)",
         (("exponent-sign-turned", "10^A"), ("power-as-product", "-10*A"))),
        (rf"A viral load of ${w}$ copies per mL is reported as ${g} = \log_{{10}} {w}$", w, g, f"10^{g}",
         (("base-and-exponent-swapped", f"{g}^10"), ("log-base-mixed", f"e^{g}"))),
        (rf"A model gives ${g} = \ln {w}$, where ${w}$ are the odds of a readmission", w, g, f"e^{g}",
         (("log-base-mixed", f"10^{g}"), ("power-as-product", f"e*{g}"))),
        (rf"An invented risk score is ${g} = {n} + \ln {w}$, where ${w}$ is a level in the blood, in mg/L", w, g, f"e^({g}-{n})",
         (("undoes-in-same-order", f"(e^{g})-{n}"), ("log-base-mixed", f"10^({g}-{n})"))),
        (rf"An invented index is ${g} = {n} \ln {w}$, where ${w}$ is the volume of a tumour, in mL", w, g, f"e^({g}/{n})",
         (("undoes-in-same-order", f"(e^{g})/{n}"), ("log-base-mixed", f"10^({g}/{n})"))),
        (rf"The loudness of an alarm is ${g} = 10 \log_{{10}} {w}$ decibels, where ${w}$ compares its intensity with that of the faintest sound", w, g, f"10^({g}/10)",
         (("undoes-in-same-order", f"(10^{g})/10"), ("log-base-mixed", f"e^({g}/10)"))),
        (rf"A count ${w}$ of germs is drawn as ${g} = \log_2 ({w} + 1)$", w, g, f"2^{g}-1",
         (("constant-dropped", f"2^{g}"), ("undoes-in-same-order", f"2^({g}-1)"))),
        (rf"A waiting time of ${w}$ days goes into a model as ${g} = \frac{{\ln {w}}}{{{n}}}$", w, g, f"e^({n}*{g})",
         (("undoes-in-same-order", f"{n}*e^{g}"), ("log-base-mixed", f"10^({n}*{g})"))),
    )  # fmt: skip
    says = {
        "constant-dropped": f"The logarithm is not taken of {wanted} itself. What was done to it before?",
        "base-and-exponent-swapped": "The base is what gets raised. Which number is the exponent?",
        "exponent-sign-turned": "Mind the minus sign before the logarithm.",
        "power-as-product": "A logarithm is undone by a power, not by a product.",
        "log-base-mixed": "That would undo a logarithm to another base. Which base has this one?",
        "undoes-in-same-order": "You undid the steps in the order in which they were done. Undo the last step first.",
    }
    return Formula(
        ask=f"{told}. You know ${given}$ and want ${wanted}$. Write ${wanted}$ as an expression in ${given}$. (Type a power with ^, and an exponent of more than one sign in brackets: a^b, a^(b + c).)",
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
    ("A viral load, given as $\\log_{10}$ of the number of copies per mL, rises", (21, 34), 10, (6, 19), "number of copies rise"),
    ("The $\\log_{10}$ of the number of bacteria per mL of a broth rises", (22, 42), 10, (6, 19), "number of bacteria rise"),
    ("A laboratory gives the activity of a gene as $\\log_2$ of a meter reading. That logarithm rises", (42, 75), 2, (8, 42), "reading itself rise"),
    ("The $\\log_2$ of an antibody titre rises", (33, 52), 2, (12, 44), "titre itself rise"),
)  # fmt: skip


@question(level=2)
def factor_behind_a_difference(r: Rng) -> Number:
    """What a difference of logarithms means"""
    told, (low, high), base, (least, most), asked = r.pick(*REPORTED)
    start, step = r.whole(low, high), r.whole(least, most)
    right = base ** (step / 10)
    if step % 10 == 0 or two_figures(right).endswith(".0"):
        raise Redraw
    end = start - step if "falls" in told else start + step
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
    ("the level of an invented antibiotic is", " mg/L", (30, 80), (-25, -6), "hours"),
    ("the activity of a tracer is", " MBq", (200, 600), (-35, -8), "hours"),
    ("the caffeine in a volunteer is", " mg", (100, 400), (-22, -10), "hours"),
    ("the area of a wound is", " cm²", (15, 40), (-30, -10), "weeks"),
    ("the number of cases in a model of an outbreak is", "", (20, 90), (8, 25), "days"),
    ("the number of cells in a dish, in thousands, is", "", (5, 40), (3, 9), "hours"),
)


@question(level=2)
def time_to_a_level(r: Rng) -> Number:
    """When is the level reached?"""
    what, unit, (low, high), (least, most), times = r.pick(*COURSES)
    start, k = r.whole(low, high), r.whole(least, most) / 100
    end = r.whole(start // 8 + 1, start * 3 // 4) if k < 0 else r.whole(start * 3 // 2, start * 6)
    time = log(end / start) / k
    # Whoever rounds a little on the way should not come out at the other side of a rounding.
    if abs(time * 10 % 1 - 0.5) < 0.06:
        raise Redraw
    return Number(
        ask=f"After $t$ {times}, {what} ${start}\\,e^{{{k:g}t}}${unit}. After how many {times} is it {end}{unit}? Give one decimal place. Do not round on the way.",
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
    fall, times, part = r.pick((0.3, 2, "half"), (0.6, 4, "a quarter"), (0.9, 8, "an eighth"))
    steps, share, ph, many = r.pick(2, 3), r.pick(0.2, 0.4, 0.5), r.whole(66, 72) / 10, r.whole(3, 9) * 10
    less, start, power = f"{100 * fall / ph:.0f}%", r.whole(3, 5), r.whole(5, 9)
    base_ten, natural = f"{-log10(share) / 0.1:.1f}", f"{-log(share) / 0.1:.1f}"
    said, right, wrongs, says, why = r.pick(
        (f"“The pH of the urine went from {ph:.1f} to {ph - fall:.1f}, which is {less} less. So the hydrogen ions have changed by about {less}, too”, says a student",
         f"No: there are about {times} times as many now, for the fall of {fall} is an exponent.",
         (("ratio-of-logs", f"Yes: a fall of {less} in pH is a change of {less} in the ions."),
          ("log-step-turned-round", f"No: about {part} of them are left, for pH and ions fall together.")),
         "Write both concentrations as powers of 10. Which is larger, and how many times?",
         f"$10^{{{fall}}}$ is about {times}, and a lower pH means more hydrogen ions"),
        (f"“The pH of the urine went from {ph:.1f} to {ph - fall:.1f}. So there are about {times} times as many hydrogen ions as before”, says a student",
         f"Yes: the fall of {fall} is an exponent of 10, and a lower pH means more ions.",
         (("ratio-of-logs", f"No: the pH changed by {less}, and so did the hydrogen ions."),
          ("log-step-turned-round", f"No: about {part} of them are left, for pH and hydrogen ions fall together.")),
         "Write both concentrations as powers of 10. Which is larger, and how many times?",
         f"$10^{{{fall}}}$ is about {times}"),
        (f"“The viral load was {2 * steps} on the $\\log_{{10}}$ scale and is {steps} now. So it has halved”, says a registrar",
         f"No: it was divided by {10**steps:,}, for each step of 1 is a factor of ten.",
         (("ratio-of-logs", f"Yes: {steps} is half of {2 * steps}, on whichever scale it is reported."),
          ("power-as-product", f"No: it was divided by {10 * steps}, for there are {steps} steps of ten.")),
         "Undo the logarithm of both loads. How many copies are there each time?",
         f"The difference is {steps}, and ten to that power is {10**steps:,}"),
        (f"“The viral load was {start + steps} on the $\\log_{{10}}$ scale and is {start} now. So it was divided by {10**steps:,}”, says a registrar",
         f"Yes: {steps} steps of 1 on this scale are {steps} factors of ten.",
         (("ratio-of-logs", f"No: {start}/{start + steps} of it is left, for it fell from {start + steps} to {start}."),
          ("power-as-product", f"No: it was divided by {10 * steps}, for there are {steps} steps of ten.")),
         "Undo the logarithm of both loads. How many copies are there each time?",
         f"$10^{start + steps} / 10^{start} = 10^{steps}$"),
        (f"“The logarithm of this level, {share} mg/L, came out negative. A level cannot be negative, so something is wrong”, says a technician",
         "No: each positive level below 1 has a negative logarithm.",
         (("negative-power-negative", "Yes: a negative logarithm stands for a level below 0."),
          ("log-of-fraction-undefined", "Yes: a level below 1 has no logarithm, not even a negative one.")),
         "Which powers of 10 lie between 0 and 1? Look at their exponents.",
         f"{share} lies between 0 and 1, and negative exponents make such numbers"),
        (f"“Of my {many} cultures some grew 0 colonies. I may enter 0 as their $\\log_{{10}}$”, says a student",
         "No: a logarithm of 0 stands for 1 colony, and a count of 0 has no logarithm.",
         (("log-of-zero-is-zero", "Yes: no colonies and a logarithm of 0 are the same thing."),
          ("log-of-zero-is-one", "No: enter 1, for the logarithm of 0 is 1, as with powers.")),
         "Undo the logarithm: which count does the number that was entered stand for?",
         "$10^0 = 1$, and no power of 10 is 0"),
        (f"“From $e^{{-0.1t}} = {share}$ I got $-0.1t = \\log_{{10}} {share}$, and so $t = {base_ten}$ hours”, says a nurse",
         f"No: base 10 does not undo $e$, and `ln` gives {natural} hours.",
         (("log-base-mixed", f"Yes: any base leads to the same time, and `ln` gives {base_ten} hours, too."),
          ("sign-lost", "No: with a negative exponent no time at all solves it.")),
         "Go forwards: put the time into the exponent. What comes out?",
         f"$\\ln {share} = {log(share):.2f}$, and divided by -0.1 that is {natural}"),
        (f"“From $2^t = {power}$ I got $t = \\log_{{10}} {power} / \\log_{{10}} 2$. Base 10 will do, although the power is one of 2”, says a nurse",
         "Yes: $t$ comes down in front of $\\log_{10} 2$, in this base as in any other.",
         (("log-base-mixed", "No: only a logarithm to base 2 leads to the right $t$ here."),
          ("logs-subtracted-for-divided", "No: the two logarithms have to be subtracted, not divided.")),
         "Go forwards: work the time out, and raise 2 to it. What comes out?",
         f"$t = {log10(power):.4f} / {log10(2):.4f} = {log10(power) / log10(2):.3f}$, and $2^{{{log10(power) / log10(2):.3f}}}$ is {power}"),
    )  # fmt: skip
    return Choice(
        ask=f"{said}. Is that right?",
        right=right,
        traps=tuple(Trap(slug, text, says) for slug, text in wrongs),
        hints=("Write each logarithm as a power of its base.",),
        working=f"{why}. {right}",
    )
