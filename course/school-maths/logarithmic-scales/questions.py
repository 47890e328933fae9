from fractions import Fraction
from math import exp, floor, log10

from rounds.kit import Choice, Interval, Number, Plot, Redraw, Rng, Series, Several, Trap, near_an_edge, question


def two_figures(value: float) -> str:
    places = 1 - floor(log10(value))
    return f"{round(value, places):,.{max(places, 0)}f}"


# How a sentence says when something is read.
WHEN = {"minute": "at minute", "hour": "at hour", "day": "on day", "week": "in week", "month": "in month"}
# What an axis shows, and the ticks that it may have (each ten times the one before).
AXES = (
    ("the viral load, in copies per mL", (100, 1_000, 10_000, 100_000)),
    ("the CRP, in mg/L", (1, 10)),
    ("the D-dimer, in µg/L", (100, 1_000)),
    ("the number of bacteria per mL of urine", (1_000, 10_000)),
    ("an odds ratio", (0.1, 1)),
    ("the serum ferritin, in µg/L", (10, 100)),
)


@question(level=1)
def between_two_ticks(r: Rng) -> Number:
    """Between two ticks"""
    axis, ticks = r.pick(*AXES)
    tick, gap = r.pick(*ticks), r.whole(2, 5) * 10
    away = gap // 2 if r.chance(0.3) else r.whole(gap // 10, gap - gap // 10)
    share = away / gap
    right = tick * 10**share
    if two_figures(right).endswith(".0"):
        raise Redraw
    left_tick, right_tick = (f"{end:,.0f}" if end >= 1 else f"{end:g}" for end in (tick, 10 * tick))
    traps = [
        Trap(
            "linear-between-ticks",
            tick + 9 * tick * share,
            "You read it as on an ordinary ruler. Here equal distances are equal *ratios*.",
        ),
    ]
    if not 0.35 < share < 0.65:
        traps.append(Trap("from-the-wrong-tick", tick * 10 ** (1 - share), "You measured from the other tick."))
    return Number(
        ask=f"A logarithmic axis shows {axis}. Its ticks {left_tick} and {right_tick} are {gap} mm apart. A point lies {away} mm from {left_tick}, towards {right_tick}. Which value does it show, to two significant figures? Do not round on the way.",
        answer=right,
        sf=2,
        hints=("Which share of a step of ten is it?", "Ten to the power of that share is the factor."),
        traps=tuple(traps),
        working=f"It lies {away} / {gap} = {share:.3g} of a step of ten above {left_tick}. So the value is ${left_tick.replace(',', '{,}')} \\times 10^{{{share:.3g}}}$ = **{two_figures(right)}**",
    )


@question(level=1)
def same_step_again(r: Rng) -> Number:
    """The same step, elsewhere"""
    axis = r.pick(
        "viral loads (copies per mL)",
        "areas of wounds (cm²)",
        "waiting times (hours)",
        "cell counts (thousands per mL)",
        "prices (pounds)",
    )
    k, up = Fraction(r.pick(3, 4, 5, 6, 8, 10, 20), 2), r.chance(0.6)
    a, x = sorted(r.sample(2, (2, 4, 6, 8, 10, 12, 16, 20, 24, 30, 40)))
    start, end, c, right = (a, a * k, x, x * k) if up else (a * k, a, x * k, x)
    turned, difference = (c / k, c + end - start) if up else (c * k, c + end - start)
    return Number(
        ask=f"On a logarithmic axis of {axis}, an arrow goes from {start} to {end}. Another one, equally long and in the same direction, begins at {c}. Where does it end?",
        answer=right,
        hints=("What does the first step multiply by?",),
        traps=(
            Trap(
                "equal-steps-as-differences",
                difference,
                "You added or took away the same amount. Equal lengths here are equal *ratios*.",
            ),
            Trap(
                "factor-turned-round", turned, "The factor is right, the direction is not. Does the step go up or down?"
            ),
        ),
        working=f"The step from {start} to {end} multiplies by {end} / {start}. From {c} it leads to {c} × {end} / {start} = **{float(right):g}**",
    )


# A ratio, what it is about, and the two that are compared. The two questions on intervals have lists of their own, so that
# one seed never gives two results of one comparison.
TURNED = (
    ("odds ratio", "wound infection", "a new dressing", "the old one"),
    ("hazard ratio", "relapse", "the new drug", "the standard drug"),
    ("risk ratio", "falls", "low beds", "ordinary beds"),
    ("rate ratio", "pressure ulcers", "turning on a schedule", "turning as needed"),
    ("risk ratio", "missed appointments", "a text message", "no message"),
)
MIRRORED = (
    ("odds ratio", "readmission", "a phone call after discharge", "a letter"),
    ("hazard ratio", "a first seizure", "early treatment", "late treatment"),
    ("rate ratio", "line infections", "a new lock solution", "saline"),
    ("risk ratio", "delirium", "a quiet ward", "an ordinary ward"),
    ("hazard ratio", "discharge home", "physiotherapy twice a day", "physiotherapy once a day"),
)


@question(level=2)
def comparison_turned_round(r: Rng) -> Interval:
    """The comparison turned round"""
    ratio, event, new, old = r.pick(*TURNED)
    low, high = r.whole(20, 60), r.whole(66, 96)
    mirrored = Fraction(100, high), Fraction(100, low)
    if any(near_an_edge(float(limit), 2) for limit in mirrored):
        raise Redraw
    lower, upper = (f"{float(limit):.2f}" for limit in mirrored)
    return Interval(
        ask=f"For {event}, with {new} compared with {old}, the confidence interval of the {ratio} goes from {low / 100:.2f} to {high / 100:.2f}. A table needs the interval of the opposite comparison: {old} compared with {new}. Take both limits as exact, and give it as [lower, upper], with two decimal places.",
        answer=f"[{lower}, {upper}]",
        dp=2,
        hints=("What becomes of a ratio when the two sides change places?", "Which limit is now the lower one?"),
        traps=(
            Trap(
                "mirror-by-difference",
                f"[{2 - high / 100:.2f}, {2 - low / 100:.2f}]",
                "You mirrored by the difference from 1. A ratio turned round is one over the ratio.",
            ),
            Trap(
                "complement-for-part",
                f"[{1 - high / 100:.2f}, {1 - low / 100:.2f}]",
                "You subtracted from 1. A ratio turned round is one over the ratio.",
            ),
        ),
        working=f"Turned round, each value becomes one over itself, so it lies as far on the other side of 1. 1 / {high / 100:.2f} = {lower} and 1 / {low / 100:.2f} = {upper}, and the limits change places: **[{lower}, {upper}]**",
    )


@question(level=2)
def other_limit(r: Rng) -> Number:
    """The other limit of the interval"""
    ratio, event, new, old = r.pick(*MIRRORED)
    estimate, spread = r.whole(35, 180), r.whole(120, 220)
    low = round(100 * estimate / spread)
    gives_lower = r.chance(0.6)
    known, asked = ("lower", "upper") if gives_lower else ("upper", "lower")
    limit = low if gives_lower else round(estimate * spread / 100)
    right = Fraction(estimate * estimate, 100 * limit)
    if abs(estimate - 100) < 8 or near_an_edge(float(right), 2):
        raise Redraw
    return Number(
        ask=f"For {event}, with {new} compared with {old}, the {ratio} is {estimate / 100:.2f}. On the logarithmic axis of a forest plot, the two limits of its confidence interval lie equally far from this estimate. The {known} limit is {limit / 100:.2f}. What is the {asked} limit, to two decimal places? Take both given values as exact, and do not round on the way.",
        answer=right,
        dp=2,
        hints=(
            f"By which factor do the estimate and the {known} limit differ?",
            "The same factor leads to the other side.",
        ),
        traps=(
            Trap(
                "equal-steps-as-differences",
                Fraction(2 * estimate - limit, 100),
                "You kept the difference. Equal distances on this axis are equal *ratios*.",
            ),
            Trap(
                "mirror-in-one",
                Fraction(100, limit),
                "You mirrored the limit about 1. About which value do the two lie evenly?",
            ),
        ),
        working=f"From the {known} limit to the estimate is a factor of {estimate / 100:.2f} / {limit / 100:.2f} = {estimate / limit:.4f}. The same step again: {estimate / 100:.2f} × {estimate / limit:.4f} = **{float(right):.2f}**",
    )


# What is plotted, its unit, the step of time, the first logarithm (in tenths) and the slope (in hundredths).
LINES = (
    ("the viral load", "copies per mL", "week", (50, 66), (-60, -15)),
    ("the bacteria in a wound", "number per gram", "day", (60, 75), (-70, -20)),
    ("the cases of an invented outbreak", "number", "day", (12, 22), (3, 15)),
    ("the bacteria in a broth", "number per mL", "hour", (20, 35), (8, 30)),
    ("the level of an antibody", "units per mL", "month", (25, 36), (-15, -4)),
    ("the records of a young registry", "number", "month", (18, 28), (4, 20)),
)


@question(level=2)
def rate_from_a_slope(r: Rng) -> Number:
    """A percentage from a slope"""
    what, unit, step, starts, slopes = r.pick(*LINES)
    start, slope, run = r.whole(*starts) / 10, r.whole(*slopes) / 100, r.whole(4, 8)
    end = round(start + run * slope, 2)
    if end < 0.5:
        raise Redraw
    verb, factor = "rise" if slope > 0 else "fall", 10**slope
    when = WHEN[step]
    top = floor(max(start, end)) + 1
    return Number(
        ask=f"The plot shows $\\log_{{10}}$ of {what}. The points lie on a straight line from {start:g} {when} 0 to {end:g} {when} {run}. By how many per cent do the values themselves, not their logarithms, {verb} each {step}? Give one decimal place, without rounding on the way. The sign % may be left out.",
        shows=Plot(
            x=f"{step}s",
            y=f"log10 of {what} ({unit})",
            x_limits=(0, 8),
            y_limits=(0, top),
            series=(Series(tuple((at, round(start + at * slope, 2)) for at in range(run + 1)), "points"),),
        ),
        answer=100 * abs(factor - 1),
        unit="%",
        dp=1,
        hints=(f"By how much does the logarithm change in one {step}?", "Undo the logarithm to get the factor."),
        traps=(
            Trap("slope-as-per-cent", 100 * abs(slope), "That is the slope, a change of the *logarithm*. Undo the logarithm."),
            Trap("ratio-for-change", 100 * factor, f"That is what is there after a {step}, in per cent of before. How much is the change?"),
            Trap("log-base-mixed", 100 * abs(exp(slope) - 1), "You raised e to a power. To which base are these logarithms?"),
        ),
        working=f"Slope: ({end:g} - {start:g}) / {run} = {slope:g} for each {step}. The factor is $10^{{{slope:g}}} = {factor:.4f}$, so the change is **{100 * abs(factor - 1):.1f}%**",
    )  # fmt: skip


# What lies on a straight line, its unit, the step of time, and the first and the last value that are read off.
READINGS = (
    (
        "the viral load of a patient",
        "copies per mL",
        "week",
        (200_000, 80_000, 500_000, 900_000),
        (100, 400, 500, 2_000),
    ),
    ("the cases of an invented outbreak", "cases", "day", (20, 40, 50), (1_000, 2_000, 3_000, 5_000)),
    ("the bacteria in a broth", "bacteria per mL", "hour", (100, 300, 500), (20_000, 60_000, 100_000, 400_000)),
    ("the ferritin of a patient after a severe infection", "µg/L", "week", (4_000, 6_000, 9_000), (300, 400, 600)),
    ("the bacteria on the hands of a volunteer", "bacteria", "minute", (50_000, 80_000, 200_000), (200, 500, 1_000)),
)


@question(level=2)
def value_on_the_line(r: Rng) -> Number:
    """Between two points of a straight line"""
    what, unit, step, firsts, lasts = r.pick(*READINGS)
    first, last, run = r.pick(*firsts), r.pick(*lasts), r.whole(4, 9)
    at = r.whole(1, run - 1)
    right, linear, when = first * (last / first) ** (at / run), first + (last - first) * at / run, WHEN[step]
    other = first * (last / first) ** (1 - at / run)
    plural = what.startswith(("the cases", "the bacteria"))
    traps = [
        Trap(
            "linear-between-ticks",
            linear,
            "You shared the *difference* out evenly. On this axis the line is straight for the logarithms.",
        )
    ]
    # Rounded like the answer, it must neither vanish nor meet another.
    if other > right / 15 and abs(other - right) > right / 5 and abs(other - linear) > linear / 5:
        traps.append(Trap("from-the-wrong-tick", other, "You went that far from the other end of the line."))
    return Number(
        ask=f"In a semi-log plot (logarithmic upwards, time across), {what} {'lie' if plural else 'lies'} on a straight line from {first:,} {unit} {when} 0 to {last:,} {unit} {when} {run}. Which value does the line show {when} {at}? Give two significant figures, without rounding on the way.",
        answer=right,
        sf=2,
        hints=("By which factor does it change over the whole time?", "Which share of the way is it, in logarithms?"),
        traps=tuple(traps),
        working=f"The whole way is a factor of {last:,} / {first:,}. {when.capitalize()} {at} of {run} it is that factor to the power {at}/{run}: {(last / first) ** (at / run):.3g}. Times {first:,} that is **{two_figures(right)}**",
    )


@question(level=2)
def equally_far_from_one(r: Rng) -> Several:
    """Which pairs lie equally far from 1?"""
    where = r.pick(
        "A forest plot of odds ratios has a logarithmic axis.",
        "Hazard ratios of many trials are drawn along a logarithmic line.",
        "A review draws its risk ratios on a logarithmic scale.",
        "In a plot of likelihood ratios the axis is logarithmic.",
        "A poster shows rate ratios of infections, with a logarithmic axis.",
    )
    right = r.sample(
        r.pick(1, 2, 2, 3), ("0.5 and 2", "0.4 and 2.5", "0.8 and 1.25", "0.25 and 4", "0.2 and 5", "0.1 and 10")
    )
    evenly = r.sample(2, ("0.5 and 1.5", "0.4 and 1.6", "0.8 and 1.2", "0.25 and 1.75", "0.2 and 1.8", "0.1 and 1.9"))
    halves = r.pick("0.3 and 0.7", "0.2 and 0.8", "0.1 and 0.9", "0.4 and 0.6")
    return Several(
        ask=f"{where} In which pairs do both values lie equally far from 1 on it? Choose all of them.",
        right=right,
        traps=(
            *(
                Trap(
                    "equal-steps-as-differences",
                    pair,
                    "Those differ from 1 by the same amount. How many times as large as 1, or as small, is each?",
                )
                for pair in evenly
            ),
            Trap("pair-adds-up-to-one", halves, "Those add up to 1. On which side of 1 does each of them lie?"),
        ),
        hints=("Multiply the two values of each pair.",),
        working=f"Equal distances are equal ratios, so the two must multiply to 1. They do so in {'; '.join(right)}",
    )


@question(level=3)
def colleague_on_log_axes(r: Rng) -> Choice:
    """What do you answer?"""
    day, few, times, share = r.whole(6, 14), r.whole(2, 9) * 10, r.pick(3, 4, 5), r.pick(2, 4, 5)
    two_lines = f"In a semi-log plot that covers two months, the lines of two hospitals are parallel: one went from {few} patients to {times * few}, the other from {10 * few} to {10 * times * few:,}"
    said, right, wrongs, says, why = r.pick(
        (f"“For {day} days the cases have followed a straight line in the semi-log plot. So the same number of cases comes on top each day”, says a manager",
         "No: it is the same factor each day, so ever more cases come on top.",
         (("straight-on-log-as-linear", "Yes: a straight line means the same rise from each day to the next."),
          ("slope-as-per-cent", "Yes: with the same factor each day, the same number comes on top.")),
         "Read two equal steps of time off such a line. What do the values do?",
         "Equal distances upwards are equal ratios"),
        (f"“For {day} days the cases have followed a straight line in the semi-log plot. So each day took them up by the same percentage”, says a manager",
         "Yes: on such a line equal times bring equal factors.",
         (("straight-on-log-as-linear", "No: a straight line means the same number of new cases each day."),
          ("flatter-as-falling", "No: as the line gets no steeper, the percentage falls from day to day.")),
         "Read two equal steps of time off such a line. What do the values do?",
         "Equal distances upwards are equal ratios"),
        (f"“In this forest plot of odds ratios 1/{times} and {times} lie equally far from 1. That is a mistake, for one is {1 - 1 / times:.2g} away from 1 and the other {times - 1}”, says a reviewer",
         f"No: one divides the odds by {times}, the other multiplies them by {times}.",
         (("equal-steps-as-differences", "Yes: distances from 1 should show the differences from 1."),
          ("log-scale-as-decoration", "No: on such a plot the distances along the axis have no meaning.")),
         "What does each of the two do to the odds?",
         "Equal distances on a logarithmic axis are equal ratios"),
        (f"“On the logarithmic axis of this forest plot of odds ratios, {1 / share:g} should lie as far from 1 as {share} does”, says a reviewer",
         f"Yes: one divides the odds by {share}, the other multiplies them by {share}.",
         (("equal-steps-as-differences", f"No: {1 / share:g} is {1 - 1 / share:g} away from 1, and {share} is {share - 1} away."),
          ("log-scale-as-decoration", "No: on such a plot only the order counts, and no distance has a meaning.")),
         "What does each of the two do to the odds?",
         "Equal distances on a logarithmic axis are equal ratios"),
        (f"“The axis of the viral load starts at {few}, not at 0. The authors could have begun it at 0”, says a student. The axis is logarithmic",
         "No: such an axis has no 0, for each step down divides and never arrives there.",
         (("log-axis-has-zero", "Yes: any axis can start at 0, and an honest one does."),
          ("log-axis-zero-is-one", "No: it does start at 0, for its first tick always stands for 0.")),
         "What is the logarithm of 0?",
         "Zero has no logarithm, so it has no place on the axis"),
        ("“On this logarithmic axis, from 1 upwards, the bar of sample A ends at 100 bacteria per mL and that of sample B at 10,000. B's bar is twice as long, so it has twice as many per mL”, says a nurse",
         "No: it has a hundred times as many, whatever the bars look like.",
         (("bar-length-on-log-axis", "Yes: whatever the axis, the lengths of bars show the amounts."),
          ("power-as-product", "No: it has twenty times as many, for there are two more steps of ten.")),
         "Read the two values off the axis. How many times is one the other?",
         "10,000 / 100 = 100, and an axis from 10 would make B's bar three times as long as A's"),
        (f"“Since day {day} the line in the semi-log plot has been climbing less steeply. So the cases have begun to fall”, says a journalist",
         "No: they still rise, but by a smaller percentage each day than before.",
         (("flatter-as-falling", "Yes: a flatter line means fewer cases in all than before."),
          ("straight-on-log-as-linear", "No: they still rise, and by the same percentage each day as before.")),
         "Does a line that is less steep still go up? What does its slope stand for?",
         "The slope stands for the percentage, and a line that goes up rises"),
        (f"“Since day {day} the line in the semi-log plot has been climbing less steeply. So the cases take longer to double than before”, says a journalist",
         "Yes: a smaller slope is a smaller percentage each day.",
         (("flatter-as-falling", "No: a flatter line means that the cases have begun to fall."),
          ("straight-on-log-as-linear", "No: a line that climbs means the same percentage each day.")),
         "Does a line that is less steep still go up? What does its slope stand for?",
         "Doubling is the same distance upwards everywhere, and a flatter line takes longer over it"),
        (f"“{two_lines}. So both gained the same number of patients”, says a planner",
         f"No: both grew to {times} times as many, and so the second gained ten times as many.",
         (("straight-on-log-as-linear", "Yes: parallel lines mean that both gained the same number of patients."),
          ("larger-means-faster", "No: the second grew by a larger percentage, since it gained more patients.")),
         "Work out both gains, and both ratios. Which of them agree?",
         f"{times * few} / {few} = {times}, and {10 * times * few:,} / {10 * few} = {times} too"),
        (f"“{two_lines}. So both grew by the same percentage”, says a planner",
         f"Yes: both grew to {times} times as many, wherever they began.",
         (("straight-on-log-as-linear", "No: parallel lines mean that both gained the same number of patients."),
          ("larger-means-faster", "No: the second grew by a larger percentage, for it gained more.")),
         "Work out both gains, and both ratios. Which of them agree?",
         f"{times * few} / {few} = {times}, and {10 * times * few:,} / {10 * few} = {times} too"),
    )  # fmt: skip
    return Choice(
        ask=f"{said}. Is that right?",
        right=right,
        traps=tuple(Trap(slug, text, says) for slug, text in wrongs),
        hints=("On a logarithmic axis, what do equal distances have in common?",),
        working=f"{why}. {right}",
    )
