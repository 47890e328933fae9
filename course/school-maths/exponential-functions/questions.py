from fractions import Fraction
from math import exp

from rounds.kit import Choice, Number, Redraw, Rng, Trap, percent, question, thousands

# What halves, its unit, a plausible start (lowest and highest), and the hours of its half-life.
DECAYS = (
    ("The level of an invented antibiotic in the blood", "mg/L", (16, 60), (4, 6, 8)),
    ("The level of an invented sedative in the blood", "µg/L", (200, 800), (3, 6, 10)),
    ("The amount of a radioactive tracer in a vial", "MBq", (200, 900), (2, 6)),
    ("The level of an invented sleeping drug after an overdose", "mg/L", (40, 160), (10, 12, 20)),
    ("The amount of caffeine in the body of a volunteer", "mg", (100, 400), (4, 5, 6)),
)
# What grows or shrinks by a percentage, the step, and how fast (lowest and highest percentage), and whether it rises.
CHANGES = (
    ("The number of cases in an outbreak rises", "day", (5, 30), True),
    ("The waiting list of a clinic grows", "month", (2, 12), True),
    ("The spending on a drug rises", "year", (3, 15), True),
    ("The number of records in a registry grows", "year", (5, 40), True),
    ("The stock of a reagent shrinks", "week", (5, 30), False),
    ("The number of pressure ulcers in a hospital falls", "year", (4, 20), False),
    ("The level of a drug in the blood falls", "hour", (5, 25), False),
)


def _ends_in_nought(value: float) -> bool:
    """Whether a value to one decimal place could as well be typed without it."""
    return round(10 * value) % 10 == 0


@question(level=1)
def whole_steps(r: Rng) -> Number:
    """Whole half-lives and doublings"""
    steps = r.whole(3, 5)
    halves = r.chance(0.6)
    if halves:
        name, unit, (low, high), periods = r.pick(*DECAYS)
        period = r.pick(*periods)
        right = r.whole(low // 2**steps + 1, max(high // 2**steps, low // 2**steps + 2))
        start = right * 2**steps
        ask = f"{name} is {start} {unit} and falls exponentially, with a half-life of {period} hours. What is it after {steps * period} hours, in {unit}?"
        line = "half of the start is taken away each time and it is soon 0"
        wrong, late = 0, right * 2
        path = " → ".join(str(start // 2**n) for n in range(steps + 1))
    else:
        name, unit, period, step = r.pick(
            ("The number of bacteria in a drop of broth", "bacteria", r.pick(20, 30, 40), "minutes"),
            ("The number of cases of an invented epidemic", "cases", r.pick(2, 3, 4), "days"),
            ("The number of cells in a culture", "cells", r.pick(18, 20, 24), "hours"),
        )
        start = r.whole(3, 40) * 10
        right = start * 2**steps
        ask = f"{name} is {start} and doubles every {period} {step}. How many {unit} are there after {steps * period} {step}?"
        line = "the start is added each time"
        wrong, late = start * (1 + steps), right // 2
        path = " → ".join(thousands(start * 2**n) for n in range(steps + 1))
    return Number(
        ask=ask,
        answer=right,
        hints=("How many such steps fit into the time?", "Multiply once for each step."),
        traps=(
            Trap("steps-added", wrong, f"You count as if {line}. Of which amount does each step start?"),
            Trap("one-step-off", late, "You stopped a step early. How many steps fit into the time?"),
            Trap(
                "multiplies-by-steps",
                Fraction(start, 2 * steps) if halves else start * 2 * steps,
                "You used twice the number of steps as the factor. What does the amount do in *every* step?",
            ),
        ),
        working=f"{steps * period} / {period} = {steps} steps: {path}. So the answer is **{thousands(right)}**",
    )


@question(level=1)
def factor_of_a_step(r: Rng) -> Number:
    """From a percentage to a factor"""
    what, step, (low, high), rises = r.pick(*CHANGES)
    tenths = r.whole(10 * low, 10 * high, 5)
    sign = 1 if rises else -1
    rate = Fraction(tenths, 1000)
    return Number(
        ask=f"{what} by {tenths / 10:g}% each {step}. By which factor is it multiplied in one {step}? Give a decimal number, unrounded.",
        answer=1 + sign * rate,
        hints=(f"Start from 100%. What stands there one {step} later?",),
        traps=(
            Trap("change-for-factor", rate, "That is the change alone. What is there *after* the step, as a share?"),
            Trap(
                "factor-turned-round",
                1 - sign * rate,
                f"That factor belongs to the other direction. Is there {'more' if rises else 'less'} after the step?",
            ),
            Trap(
                "per-cent-as-number",
                1 + sign * Fraction(tenths, 10),
                "Per cent means “of a hundred”. How much is that as a decimal number?",
            ),
        ),
        working=f"100% becomes {100 + sign * tenths / 10:g}%, which as a decimal number is **{float(1 + sign * rate):g}**",
    )


@question(level=2)
def change_over_several_steps(r: Rng) -> Number:
    """Several steps together"""
    what, step, (low, high), rises = r.pick(*CHANGES)
    rate, steps = r.whole(low, high), r.whole(3, 8)
    once = (100 + rate if rises else 100 - rate) / 100
    factor, way = once**steps, "rise" if rises else "fall"
    if factor > 8 or (not rises and rate * steps >= 95) or _ends_in_nought(100 * factor):
        raise Redraw
    return Number(
        ask=f"{what} by {rate}% each {step}. What is the total {way} over {steps} {step}s, as a percentage of the starting value? Give one decimal place. Do not round on the way.",
        answer=100 * abs(factor - 1),
        unit="%",
        dp=1,
        hints=(
            f"What is the factor of one {step}?",
            f"What is the factor of {steps} {step}s, and how far is it from 1?",
        ),
        traps=(
            Trap("steps-added", rate * steps, f"You added the percentages. Of what is each {step}'s percentage taken?"),
            Trap(
                "ratio-for-change",
                100 * factor,
                f"That is what is there in the end, as a percentage of the start. How large is the {way}?",
            ),
        ),
        working=f"""
One {step} multiplies by {once:g}, and {steps} of them by ${once:g}^{steps} = {factor:.4f}$. Compared with 1 that is a {way} of
**{percent(abs(factor - 1), 1)}**
""",
    )


@question(level=2)
def amount_left(r: Rng) -> Number:
    """After some hours"""
    name, unit, (low, high), periods = r.pick(*DECAYS)
    start, period = r.whole(low // 2, high // 2) * 2, r.pick(*periods)
    hours = r.whole(2, 3 * period)
    share = 0.5 ** (hours / period)
    if hours % period == 0 or start * share < 1 or _ends_in_nought(start * share):
        raise Redraw
    return Number(
        ask=f"{name} is {start} {unit} and falls exponentially. Its half-life is {period} hours. What is it {hours} hours later, in {unit} to one decimal place? Do not round on the way.",
        answer=start * share,
        dp=1,
        hints=("How many half-lives is that? The number need not be whole.", "Raise 0.5 to that number."),
        traps=(
            Trap(
                "steps-added",
                max(0.0, start * (1 - hours / (2 * period))),
                "You let it fall by the same amount every hour. What happens to the *rest* in each half-life?",
            ),
            Trap(
                "period-turned-round",
                start * 0.5 ** (period / hours),
                "You divided the half-life by the time. How many half-lives fit into the time?",
            ),
            Trap(
                "whole-steps-only",
                start * 0.5 ** (hours // period),
                "You counted only whole half-lives. The power may be a decimal number.",
            ),
        ),
        working=f"""
{hours} hours are {hours} / {period} = {hours / period:.4g} half-lives. The share left is $0.5^{{{hours / period:.4g}}} = {share:.4f}$.
The start of {start} {unit} times this share leaves **{start * share:.1f}**
""",
    )


@question(level=2)
def with_e(r: Rng) -> Number:
    """A formula with e"""
    story, letter, start, hundredths, unit, of = r.pick(
        ("The level of a drug is $c(t)$ mg/L after $t$ hours", "c", r.whole(20, 80), -r.whole(6, 25), "mg/L", "hours"),
        (
            "A culture holds $n(t)$ thousand bacteria after $t$ hours",
            "n",
            r.whole(2, 30),
            r.whole(15, 60),
            "thousands",
            "hours",
        ),
        (
            "An invented outbreak has $n(t)$ cases after $t$ days",
            "n",
            r.whole(20, 90),
            r.whole(8, 25),
            "whole cases",
            "days",
        ),
        (
            "A tracer has an activity of $A(t)$ MBq after $t$ hours",
            "A",
            r.whole(200, 600),
            -r.whole(8, 35),
            "MBq",
            "hours",
        ),
        ("A wound has an area of $w(t)$ cm² after $t$ weeks", "w", r.whole(12, 40), -r.whole(10, 30), "cm²", "weeks"),
    )
    time = r.whole(2, 6)
    k = hundredths / 100
    # People are counted whole; all else has a decimal place.
    places = 0 if unit == "whole cases" else 1
    there = start * exp(k * time)
    if there < 1.5 or (places and _ends_in_nought(there)) or abs(there % 1 - 0.5) < 0.1:
        raise Redraw
    exact = "the nearest whole number" if places == 0 else "one decimal place"
    in_unit = f", in {unit}" if places else ""
    return Number(
        ask=f"{story}: ${letter}(t) = {start}\\,e^{{{k:g}t}}$. What is ${letter}({time})${in_unit}? Give it to {exact}. Do not round on the way.",
        answer=there,
        dp=places,
        hints=(f"Work out the exponent first: what is {k:g} × {time}?", "Then use the key for e to a power."),
        traps=(
            Trap(
                "sign-of-exponent",
                start * exp(-k * time),
                "Mind the sign of the exponent. Does this grow or decay?",
            ),
            Trap(
                "steps-added",
                start * (1 + k * time),
                f"You added the same amount for each of the {of}. The exponent asks for a power of e.",
            ),
            Trap(
                "one-step-off", start * exp(k), "You left the time out of the exponent. What is multiplied with what?"
            ),
        ),
        working=f"""
The exponent is ${k:g} \\times {time} = {k * time:.2f}$, and $e^{{{k * time:.2f}}} = {exp(k * time):.4f}$.
Times the start of {start}, that is **{there:.{places}f}**
""",
    )


@question(level=2)
def lost_in_one_step(r: Rng) -> Number:
    """From a half-life to a rate"""
    thing, step, low, high = r.pick(
        ("The level of an invented drug in the blood", "hour", 3, 30),
        ("The level of an antibody in the blood", "day", 8, 45),
        ("The activity of a radioactive source", "day", 3, 60),
        ("The number of people who look up a new guideline", "week", 3, 12),
        ("The amount of a protein in a cell", "hour", 4, 48),
    )
    period = r.whole(low, high)
    left = 0.5 ** (1 / period)
    if _ends_in_nought(100 * left):
        raise Redraw
    return Number(
        ask=f"{thing} falls exponentially, with a half-life of {period} {step}s. By how many per cent does it fall in one {step}? Give one decimal place. Do not round on the way.",
        answer=100 * (1 - left),
        unit="%",
        dp=1,
        hints=(f"Which part of a half-life is one {step}?", "The power of 0.5 gives what is left, not what is lost."),
        traps=(
            Trap(
                "steps-added",
                50 / period,
                f"You shared the 50% out evenly. Each {step} takes its share of what is *still there*.",
            ),
            Trap("complement-for-part", 100 * left, "That is what is left. How much is lost?"),
        ),
        working=f"""
One {step} is 1/{period} of a half-life, so the share left is $0.5^{{1/{period}}} = {left:.4f}$. Lost are 1 - {left:.4f}, or
**{percent(1 - left, 1)}**
""",
    )


@question(level=3)
def which_kind_of_change(r: Rng) -> Choice:
    """Linear or exponential, from four values"""
    what, step = r.pick(
        ("Cases of a rash in a boarding school", "week"),
        ("Records in a young registry", "year"),
        ("Thousands of bacteria in a sample", "hour"),
        ("Users of a new app on the wards", "month"),
        ("Requests to a laboratory's new service", "quarter"),
    )
    start = r.whole(1, 5) * 24
    half, mean_of_half, mean_of_double = start // 2, start * 19 // 24, start * 7 // 3
    kind = r.pick("by half", "double", "linear")
    by_half = f"Exponential: each {step} multiplies by 1.5."
    double = f"Exponential: each {step} multiplies by 2."
    not_each = "You spread the whole rise evenly. Look at each step by itself."
    first_only = "That holds for the first step. Does it hold for the others?"
    whole_rise = "That is the last value over the first. Look at each single step."
    if kind == "by half":
        values, right = [start * 3**n // 2**n for n in range(4)], by_half
        traps = (
            Trap("first-step-for-all", f"Linear: each {step} adds {half}.", first_only),
            Trap(
                "growing-steps-mean-doubling",
                double,
                "It grows faster and faster, but does it double? Divide each value by the one before.",
            ),
            Trap("ends-alone", f"Linear: each {step} adds {mean_of_half}.", not_each),
        )
        why = f"Each value divided by the one before is 1.5; the differences grow. {right}"
    elif kind == "double":
        values, right = [start * 2**n for n in range(4)], double
        traps = (
            Trap("first-step-for-all", f"Linear: each {step} adds {start}.", first_only),
            Trap("ends-alone", f"Exponential: each {step} multiplies by 8.", whole_rise),
            Trap("ends-alone", f"Linear: each {step} adds {mean_of_double}.", not_each),
        )
        why = f"Each value divided by the one before is 2; the differences grow. {right}"
    else:
        values, right = [start + n * half for n in range(4)], f"Linear: each {step} adds {half}."
        traps = (
            Trap("first-step-for-all", by_half, first_only),
            Trap("rise-means-exponential", f"Exponential: each {step} multiplies by 2.5.", whole_rise),
            Trap(
                "ends-alone",
                f"Linear: each {step} adds {3 * half}.",
                "That is the whole rise, from the first value to the last. Look at each single step.",
            ),
        )
        why = f"The differences are all {half}; the ratios shrink from 1.5 downwards. {right}"
    row = ", ".join(str(value) for value in values)
    return Choice(
        ask=f"{what} were counted once each {step}: {row}. Which description fits all four values exactly?",
        right=right,
        traps=traps,
        hints=("Write down the differences from value to value, then the ratios. Which stay the same?",),
        working=why,
    )


@question(level=3)
def colleague_on_growth(r: Rng) -> Choice:
    """What is wrong with this reckoning?"""
    rate, hours, days = r.pick(10, 20, 30), r.pick(4, 6, 8), r.pick(3, 4, 5)
    years = -(-100 // rate)
    left, late = (100 * (1 - rate / 100) ** count for count in (years, years - 1))
    down, share = 2 * rate - rate * rate // 100, rate / 100
    said, right, wrongs, why = r.pick(
        (
            f"“The half-life is {hours} hours, so after {2 * hours} hours the drug has gone”, says a junior colleague",
            "No: a quarter is left, as the second half-life halves the rest.",
            (
                ("steps-added", "Yes: two halves make a whole, so nothing is left by then."),
                ("one-step-off", "No: a half is left, as only the second half-life counts."),
            ),
            "Half of a half is a quarter",
        ),
        (
            f"“The half-life is {hours} hours, so after {3 * hours} hours an eighth is left”, says a junior colleague",
            "Yes: each half-life halves what is left.",
            (
                ("steps-added", "No: nothing is left, as two halves make a whole."),
                ("one-step-off", "No: a quarter is left, as the first one does not count."),
            ),
            "Half of a half of a half is an eighth",
        ),
        (
            f"“Admissions fall by {rate}% a year, so in {years} years there will be none”, says a manager",
            f"No: about {left:.0f}% are left then, as each year takes a share of the rest.",
            (
                ("steps-added", "Yes: by then the yearly falls add up to a hundred per cent or more."),
                ("one-step-off", f"No: about {late:.0f}% are left then, as the first year does not count."),
            ),
            f"Each year leaves {100 - rate}% of the year before, so the factors of the years are multiplied",
        ),
        (
            f"“Admissions fall by {rate}% a year, so in 2 years they are down by {down}%”, says a manager",
            f"Yes: the second {rate}% is taken of fewer.",
            (
                ("steps-added", f"No: they are down by {2 * rate}%, twice {rate}%."),
                (
                    "change-for-factor",
                    f"No: they are down to {rate * share:g}%, as {share:g} × {share:g} is {share * share:g}.",
                ),
            ),
            f"{1 - share:g} × {1 - share:g} = {(1 - share) ** 2:g}, which is a fall of {down}%",
        ),
        (
            f"“Cases double every {days} days. From 50 to 100 took {days} days, so from 400 to 800 takes {8 * days}”, says a student",
            f"No: it takes {days} days, as a doubling lasts as long wherever it starts.",
            (
                ("steps-added", f"Yes: 400 more cases are 8 times 50, so they take {8 * days} days."),
                ("multiplies-by-steps", f"No: it takes {3 * days} days, as 50 doubles three times to reach 400."),
            ),
            "From 400 to 800 is one doubling, as from 50 to 100",
        ),
        (
            f"“Cases double every {days} days. From 50 to 100 took {days} days, so from 50 to 400 takes {3 * days}”, says a student",
            "Yes: that is three doublings, one after the other.",
            (
                ("steps-added", f"No: 350 more cases are 7 times 50, so they take {7 * days} days."),
                ("multiplies-by-steps", f"No: it takes {8 * days} days, as 400 is 8 times 50."),
            ),
            "50 → 100 → 200 → 400 are three doublings",
        ),
        (
            f"“The list grew by {rate}% and then shrank by {rate}%, so it is as long as before”, says a secretary",
            "No: it is shorter now, as the second percentage was taken of more.",
            (
                ("adds-per-cent-back", "Yes: what was added is taken away, so nothing changes."),
                ("change-for-factor", "No: it is longer now, as a rise weighs more than an equal fall."),
            ),
            f"The factors {1 + share:g} and {1 - share:g} multiply to {(1 + share) * (1 - share):g}, which is below 1",
        ),
        (
            f"“The list grew by {rate}% and then shrank by {rate}%, so it is shorter than before”, says a secretary",
            "Yes: the second percentage was taken of a longer list.",
            (
                ("adds-per-cent-back", "No: what was added is taken away, so nothing changes."),
                ("change-for-factor", "No: it is longer now, as a rise weighs more than an equal fall."),
            ),
            f"The factors {1 + share:g} and {1 - share:g} multiply to {(1 + share) * (1 - share):g}, which is below 1",
        ),
        (
            r"“The model says that the level after $t$ hours is $60\,e^{-0.2t}$. A negative exponent gives a negative level, so the model is broken”, says a registrar",
            "No: the level stays above 0 and falls from 60 as time goes on.",
            (
                ("negative-power-negative", "Yes: with a minus in the exponent, the level is below 0."),
                ("sign-of-exponent", "No: the level stays above 0 and rises from 60 as time goes on."),
            ),
            "A negative exponent means one over a power, which is positive and gets ever smaller",
        ),
        (
            r"“The model says that the level after $t$ hours is $60\,e^{-0.2t}$. So in the model it never gets to 0”, says a registrar",
            "Yes: each hour leaves the same share of what was there.",
            (
                ("negative-power-negative", "No: with a minus in the exponent, the level is below 0."),
                ("steps-added", r"No: the level gets to 0 after 5 hours, when $0.2t$ is 1."),
            ),
            "A negative exponent means one over a power, which is positive and gets ever smaller",
        ),
    )
    return Choice(
        ask=f"{said}. What do you answer?",
        right=right,
        traps=tuple(
            Trap(slug, text, "Try it with numbers, step by step. What does each step multiply?")
            for slug, text in wrongs
        ),
        hints=("Write down the first three steps.",),
        working=f"{why}. {right}",
    )
