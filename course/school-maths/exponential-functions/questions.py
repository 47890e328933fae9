from fractions import Fraction
from math import exp

from rounds.kit import Choice, Number, Redraw, Rng, Trap, percent, question, thousands

# What halves, its unit, a plausible start (lowest and highest), and the hours of its half-life.
DECAYS = (
    ("The level of an antibiotic in the blood", "mg/L", (16, 60), (4, 6, 8)),
    ("The level of a sedative in the blood", "µg/L", (200, 800), (3, 6, 10)),
    ("The amount of a radioactive tracer in a vial", "MBq", (200, 900), (2, 6)),
    ("The level of an antiepileptic taken in overdose", "mg/L", (40, 160), (10, 12, 20)),
    ("The amount of caffeine in the body of a volunteer", "mg", (100, 400), (4, 5, 6)),
)
# What grows or shrinks by a percentage, the step, and how fast (lowest and highest percentage), and whether it rises.
CHANGES = (
    ("The cases of an outbreak rise", "day", (5, 30), True),
    ("The waiting list of a clinic grows", "month", (2, 12), True),
    ("The spending on a drug rises", "year", (3, 15), True),
    ("The number of records in a registry grows", "year", (5, 40), True),
    ("The stock of a reagent shrinks", "week", (5, 30), False),
    ("The number of pressure ulcers in a hospital falls", "year", (4, 20), False),
    ("The level of a drug in the blood falls", "hour", (5, 25), False),
)


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
        ask = f"{name} is {start} {unit} and has a half-life of {period} hours. What is it after {steps * period} hours, in {unit}?"
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
        ask=f"""
{what} by {tenths / 10:g}% each {step}. By which factor is it multiplied in one {step}? Give a decimal number, unrounded.
""",
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
    if factor > 8 or (not rises and rate * steps >= 95):
        raise Redraw
    return Number(
        ask=f"""
{what} by {rate}% each {step}. How large is the {way} over {steps} {step}s in all, in per cent of the start? Give one decimal
place.
""",
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
                f"That is what is there in the end, in per cent of the start. How large is the {way}?",
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
    if hours % period == 0 or start * 0.5 ** (hours / period) < 1:
        raise Redraw
    share = 0.5 ** (hours / period)
    return Number(
        ask=f"{name} is {start} {unit}. Its half-life is {period} hours. What is it {hours} hours later, in {unit} to one decimal place?",
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
        ("A count of bacteria is $n(t)$ thousand after $t$ hours", "n", r.whole(2, 30), r.whole(15, 60), "", "hours"),
        ("An invented outbreak has $n(t)$ cases after $t$ days", "n", r.whole(20, 90), r.whole(8, 25), "", "days"),
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
    if start * exp(k * time) < 1.5:
        raise Redraw
    in_unit = f", in {unit}" if unit else ""
    return Number(
        ask=f"{story}: ${letter}(t) = {start}\\,e^{{{k:g}t}}$. What is ${letter}({time})${in_unit}? Give one decimal place.",
        answer=start * exp(k * time),
        dp=1,
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
Times the start of {start}, that is **{start * exp(k * time):.1f}**
""",
    )


@question(level=2)
def lost_in_one_step(r: Rng) -> Number:
    """From a half-life to a rate"""
    thing, step, low, high = r.pick(
        ("A drug leaves the blood with a half-life of {} hours", "hour", 3, 30),
        ("An antibody fades with a half-life of {} days", "day", 8, 45),
        ("The activity of a source has a half-life of {} days", "day", 3, 60),
        ("After an alert is switched on, its use decays with a half-life of {} weeks", "week", 3, 12),
        ("The half-life of a protein in a cell is {} hours", "hour", 4, 48),
    )
    period = r.whole(low, high)
    left = 0.5 ** (1 / period)
    return Number(
        ask=f"{thing.format(period)}. By how many per cent does it fall in one {step}? Give one decimal place.",
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
    start = r.whole(2, 9) * 8
    grows_by_half = r.chance(0.6)
    added = start // 2
    if grows_by_half:
        values = [start * 3**n // 2**n for n in range(4)]
        right = f"Exponential: each {step} multiplies by 1.5."
        line = f"Linear: each {step} adds {added}."
        traps = (
            Trap("first-step-for-all", line, "That holds for the first step. Does it hold for the others?"),
            Trap(
                "growing-steps-mean-doubling",
                f"Exponential: each {step} multiplies by 2.",
                "It grows faster and faster, but does it double? Divide each value by the one before.",
            ),
            Trap(
                "ends-alone",
                f"Linear: each {step} adds about {(values[3] - values[0]) // 3}.",
                "You spread the whole rise evenly. Look at each step by itself.",
            ),
        )
        why = f"Each value divided by the one before is 1.5; the differences grow. {right}"
    else:
        values = [start + n * added for n in range(4)]
        right = f"Linear: each {step} adds {added}."
        traps = (
            Trap(
                "first-step-for-all",
                f"Exponential: each {step} multiplies by 1.5.",
                "That holds for the first step. Divide each of the others by the one before.",
            ),
            Trap(
                "rise-means-exponential",
                f"Exponential: each {step} multiplies by 2.5.",
                "That is the last value over the first. Look at each single step.",
            ),
            Trap(
                "ends-alone",
                f"Linear: each {step} adds {3 * added}.",
                "That is the whole rise, from the first value to the last. Look at each single step.",
            ),
        )
        why = f"The differences are all {added}; the ratios shrink from 1.5 downwards. {right}"
    row = ", ".join(str(value) for value in values)
    return Choice(
        ask=f"{what} were counted once each {step}: {row}. Which description fits all four values?",
        right=right,
        traps=traps,
        hints=("Write down the differences from value to value, then the ratios. Which stay the same?",),
        working=why,
    )


@question(level=3)
def colleague_on_growth(r: Rng) -> Choice:
    """What is wrong with this reckoning?"""
    rate, hours, days = r.pick(10, 20, 30), r.pick(4, 6, 8), r.pick(3, 4, 5)
    said, right, wrongs, why = r.pick(
        (
            f"“The half-life is {hours} hours. After {2 * hours} hours the drug is gone, and we can start the other one”, says a junior colleague",
            "A quarter is still there, because the second half-life halves the rest.",
            (
                ("steps-added", "Right: two halves make a whole, so nothing is left to wait for."),
                ("one-step-off", "A half is still there, because only one half-life counts in full."),
            ),
            "Half of a half is a quarter",
        ),
        (
            f"“Admissions fall by {rate}% a year. So in {-(-100 // rate)} years there will be none”, says a manager",
            f"About {100 * (1 - rate / 100) ** (-(-100 // rate)):.0f}% are left then: each year takes a share of the rest.",
            (
                ("steps-added", "Right: the yearly falls add up to a hundred per cent by then."),
                ("sign-of-exponent", "They will rise again: a fall so steep turns round within a few years."),
            ),
            f"Each year leaves {100 - rate}% of the year before, so the factors of the years are multiplied",
        ),
        (
            f"“Cases double every {days} days. From 50 to 100 took {days} days, so from 400 to 800 takes {8 * days}”, says a student",
            f"It takes {days} days again: a doubling lasts as long wherever it starts.",
            (
                ("steps-added", f"Right: 400 more cases are 8 times 50, and take {8 * days} days."),
                ("multiplies-by-steps", f"It takes {4 * days} days: three doublings and one more to come."),
            ),
            "From 400 to 800 is one doubling, like from 50 to 100",
        ),
        (
            f"“The list grew by {rate}% and then shrank by {rate}%, so it is as long as before”, says a secretary",
            "It is shorter now: the second percentage was taken of more.",
            (
                ("adds-per-cent-back", "Right: what was added is taken away, so nothing changes."),
                ("change-for-factor", "It is longer now: a rise weighs more than a fall as large."),
            ),
            f"The factors {1 + rate / 100:g} and {1 - rate / 100:g} multiply to {(1 + rate / 100) * (1 - rate / 100):g}, which is below 1",
        ),
        (
            r"“The model says that the level is $60\,e^{-0.2t}$. A negative exponent gives a negative level, so the model is broken”, says a registrar",
            "The level stays above 0 and falls towards it as time goes on.",
            (
                ("negative-power-negative", "Right: with a minus in the exponent the level is below 0."),
                ("sign-of-exponent", "The level stays above 0 and rises from 60 as time goes on."),
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
