from fractions import Fraction
from itertools import accumulate

from rounds.kit import Choice, Number, Plot, Redraw, Rng, Series, Trap, percent, question

# What comes at any moment, and the longest time in minutes.
WAITS = (
    ("A porter comes", (20, 40)),
    ("The on-call doctor rings back", (10, 30)),
    ("The blood bank's parcel arrives", (20, 50)),
    ("A taxi for a discharged patient arrives", (25, 50)),
    ("An ambulance brings the patient", (10, 40)),
    ("The interpreter joins the call", (10, 30)),
)


@question(level=1)
def uniform_probability(r: Rng) -> Number:
    """A part of a uniform density"""
    what, (least, most) = r.pick(*WAITS)
    start, width = r.whole(5, 15), r.whole(least // 5, most // 5) * 5
    begin = start + r.whole(1, width // 3)
    end = begin + r.whole(2, width // 2)
    return Number(
        ask=f"{what} at some time between {start} and {start + width} minutes from now; every moment in between is equally likely. What is the probability that it is between {begin} and {end} minutes from now? Give two decimal places.",
        answer=Fraction(end - begin, width),
        dp=2,
        share=True,
        hints=("How wide is the whole, and how wide the part?",),
        traps=(
            Trap("upper-end-only", Fraction(end - start, width), f"What lies below {begin}?"),
            Trap("height-for-probability", Fraction(1, width), "That is the height. Which area is asked?"),
            Trap("complement-forgotten", 1 - Fraction(end - begin, width), "That is the part outside."),
        ),
        working=f"The height is 1 / {width} per minute, the part {end - begin} minutes wide: {end - begin} / {width} = **{(end - begin) / width:.2f}**",
    )


@question(level=1)
def height_of_a_density(r: Rng) -> Number:
    """How high is a uniform density?"""
    steps = r.pick("0.1", "0.2", "0.5")
    what, unit, low, width = r.pick(
        (f"A scale shows steps of {steps} kg. Its rounding error", "kg", None, steps),
        (f"A height gauge shows steps of {steps} cm. Its rounding error", "cm", None, steps),
        ("A thermometer shows steps of 0.1 °C. Its rounding error", "°C", None, "0.1"),
        ("The volume that a pump gives", "mL", f"{r.whole(4, 30)}.9", "0.2"),
        ("The value of a test solution", "mmol/L", f"{r.whole(2, 9)}.4", r.pick("0.2", "0.4", "0.5")),
        ("The volume from a pipette", "mL", f"{r.whole(1, 9)}.8", r.pick("0.25", "0.4", "0.5")),
        ("The time until a sample arrives", "hours", f"{r.pick(0.25, 0.5, 1, 2):g}", r.pick("0.25", "0.5", "1.25")),
        ("The time until a bed is ready", "hours", f"{r.whole(1, 6)}", r.pick("2.5", "4", "5")),
        ("The stay in a recovery room", "hours", f"{r.pick(0.5, 1, 1.5):g}", r.pick("0.5", "1.25", "2")),
    )
    wide = Fraction(width)
    start = -wide / 2 if low is None else Fraction(low)
    ends = f"{float(start):g} and {float(start + wide):g}".replace("-", "−")
    return Number(
        ask=f"{what} is anywhere between {ends} {unit}, all values equally likely. How high is its density, per {unit.removesuffix('s')}? Give the exact value.",
        answer=1 / wide,
        hints=("Which area does every density have?",),
        traps=(
            Trap("density-capped-at-one", 1, "That is the area. Which height gives it here?"),
            Trap("width-for-height", wide, "What must width times height come to?"),
        ),
        working=f"Width {width}, area 1: the height is 1 / {width} = **{float(1 / wide):g}**",
    )


@question(level=2)
def triangular_tail(r: Rng) -> Number:
    """The area of a triangle"""
    what, unit, last = r.pick(
        ("the time until a call bell is answered", "minutes", r.pick(8, 10, 16, 20)),
        ("the wait at a hospital pharmacy's counter", "minutes", r.pick(10, 16, 20)),
        ("the delay of the first operation", "minutes", r.pick(40, 50, 80)),
        ("the time that a patient stays in recovery beyond the plan", "hours", r.pick(4, 5, 8)),
        ("the time for which a bed stands empty", "hours", r.pick(5, 8, 10)),
    )
    left, more = r.whole(2, 8), r.chance(0.6)
    cut, top = Fraction(last * (10 - left), 10), Fraction(2, last)
    tail, height = Fraction(left**2, 100), top * Fraction(left, 10)
    return Number(
        ask=f"Suppose that the density of {what} is highest at 0 {unit} and falls from there in a straight line to 0 at {last} {unit}. What is the probability of {'more' if more else 'less'} than {float(cut):g} {unit}? Give two decimal places.",
        shows=Plot(
            x=unit,
            y=f"density per {unit.removesuffix('s')}",
            x_limits=(0, last),
            y_limits=(0, float(top)),
            series=(Series(((0, float(top)), (last, 0))),),
        ),
        answer=tail if more else 1 - tail,
        dp=2,
        share=True,
        hints=(
            f"Right of {float(cut):g} lies a triangle. How wide is it, and how high?",
            "Half of width times height.",
        ),
        traps=(
            Trap("height-for-probability", height, "That is the height there. Which area is asked?"),
            Trap("length-for-area", Fraction(left if more else 10 - left, 10), "You compared lengths. Compare areas."),
            Trap("complement-forgotten", 1 - tail if more else tail, "That is the area on the other side."),
        ),
        working=f"""
The top is 2 / {last} = {float(top):.4g}, so that the area is 1. At {float(cut):g} the line has {left} tenths of it: {float(height):.4g}. To the right lies
a triangle: {float(last - cut):g} × {float(height):.4g} / 2 = {"" if more else f"{float(tail):.2f}. To the left: 1 - {float(tail):.2f} = "}**{float(tail if more else 1 - tail):.2f}**
""",
    )


@question(level=2)
def share_recorded_as(r: Rng) -> Number:
    """How many are recorded as one value?"""
    what, value, unit, height, step = r.pick(
        ("birth weight", f"{r.decimal(3.2, 3.6, 1)} kg", "kg", r.whole(70, 95), "0.1"),
        ("potassium in the patients of a ward", f"{r.decimal(4, 4.4, 1)} mmol/L", "mmol/L", r.whole(80, 120), "0.1"),
        ("body temperature in healthy adults", f"{r.decimal(36.6, 37, 1)} °C", "°C", r.whole(110, 150), "0.1"),
        (
            "the pH of arterial blood in healthy adults",
            f"{r.decimal(7.38, 7.42, 2)}",
            "unit of pH",
            r.whole(900, 1400),
            "0.01",
        ),
        ("height in women", f"{r.whole(160, 166)} cm", "cm", r.pick(5, 6, 7), "0.5"),
    )
    share = Fraction(height, 100) * Fraction(step)
    return Number(
        ask=f"Suppose that the density of {what} is {height / 100:g} per {unit} all around {value}. Values are recorded to the nearest {step}{'' if 'pH' in unit else f' {unit}'}. What percentage is recorded as {value}? Give one decimal place, also where it is a nought.",
        answer=100 * share,
        unit="%",
        dp=1,
        hints=("Which true values are recorded like that? How wide is that interval?",),
        traps=(
            Trap("height-for-probability", height, "You read the height as a share. Over which width does it stand?"),
            Trap(
                "zero-for-rounded", 0, "Exactly this value has probability zero. But which values are *recorded* as it?"
            ),
            Trap("half-the-width", 50 * share, "Rounding goes up and down. How wide are both sides together?"),
        ),
        working=f"Values up to half a step below and above are recorded so: an interval {step} wide. Height times width: {height / 100:g} × {step} = {float(share):.4g} = **{percent(share, 1)}**",
    )


@question(level=2)
def centile_from_a_cdf(r: Rng) -> Number:
    """A centile from a cumulative curve"""
    # Gaps between the dots, twelve steps in all, so that the dots lie on ticks of the axis or half-way between two.
    tail_right = ((1, 1, 2, 2, 2, 4), (1, 1, 1, 2, 3, 4), (2, 1, 1, 2, 2, 4))
    tail_left = ((4, 3, 2, 1, 1, 1), (4, 2, 2, 2, 1, 1))
    what, who, unit, start, step, shapes = r.pick(
        ("the wait in an emergency department", "patients", "minutes", 0, r.pick(5, 10, 20), tail_right),
        ("the length of an operation", "operations", "minutes", r.pick(20, 40), 10, tail_right),
        ("the weight of patients in a weight-loss clinic", "patients", "kg", r.pick(80, 90), 5, tail_right),
        ("the time from call to arrival", "calls", "minutes", 0, r.pick(1, 2, 5), tail_right),
        ("the stay after an operation", "patients", "days", r.pick(0, 1, 2), 1, tail_right),
        ("the weeks of pregnancy at birth of preterm babies", "babies", "weeks", r.pick(24, 25, 26), 1, tail_left),
        ("the age of patients in a clinic for the elderly", "patients", "years", r.pick(64, 66), 2, tail_left),
    )
    gaps = r.pick(*shapes)
    xs = [start + step * so_far for so_far in accumulate(gaps, initial=0)]
    shares = (0, 10, 25, 50, 75, 90, 100)
    wanted = r.pick(10, 25, 50, 75, 90)
    name = "median" if wanted == 50 else f"{wanted}th centile"
    answer, mirrored = xs[shares.index(wanted)], xs[shares.index(100 - wanted) if wanted != 50 else 4]
    curve = tuple(zip(xs, shares, strict=True))
    along = xs[0] + Fraction((xs[-1] - xs[0]) * wanted, 100)
    if 2 * abs(along - answer) < step:
        raise Redraw
    return Number(
        ask=f"The plot shows the cumulative distribution function of {what}, in per cent. The dots stand at 10, 25, 50, 75 and 90%. What is the {name}, in {unit}?",
        shows=Plot(
            x=unit,
            y=f"{who} with this value or less, %",
            x_limits=(xs[0], xs[-1]),
            y_limits=(0, 100),
            series=(Series(curve), Series(curve[1:-1], "points")),
        ),
        answer=answer,
        unit=unit,
        # A reading may be off by less than half the distance of two dots.
        within=round(0.4 * step / answer, 3),
        hints=(f"Find {wanted}% on the axis at the side, go across to the curve, then down.",),
        traps=(
            Trap("share-of-the-range", along, "You took a share of the axis. Go by the curve."),
            Trap("cdf-turned-round", mirrored, "How many lie *below* that value? Compare with what is asked."),
        ),
        working=f"From {wanted}% at the side go across to the curve, then down to the axis: **{answer}**",
    )


@question(level=2)
def which_cdf(r: Rng) -> Choice:
    """Which cumulative values belong to a density?"""
    what, unit, widths = r.pick(
        ("the wait for a bed", "hours", (2, 5)),
        ("the stay on a short-stay unit", "hours", (5, 10)),
        ("the time from arrival to the first antibiotic", "minutes", (10, 20)),
        ("the delay of the first operation of a day", "minutes", (5, 10)),
        ("the time from referral to scan", "days", (2, 5)),
        ("the length of a phone call to a helpline", "minutes", (2, 5)),
    )
    first, second, third = (r.whole(1, 8) * 5 for _ in range(3))
    parts = [first, second, third, 100 - first - second - third]
    if not 5 <= parts[3] <= 50 or len({*parts[1:]}) < 3:
        raise Redraw
    width = r.pick(*widths)
    heights = [part / 100 / width for part in parts]
    rest = round((100 - first) / 15) * 5

    def listed(values: list[int]) -> str:
        return ", ".join(f"{value / 100:.2f}" for value in values)

    ends = [width * place for place in range(1, 5)]
    right = list(accumulate(parts))
    return Choice(
        ask=f"The plot shows the density of {what}, in {unit}: never more than {width * 4}. Which are the values of its cumulative distribution function at {ends[0]}, {ends[1]}, {ends[2]} and {ends[3]} {unit}?",
        shows=Plot(
            x=unit,
            y=f"density per {unit.removesuffix('s')}",
            x_limits=(0, ends[3]),
            y_limits=(0, 0.5 / width),
            series=(Series(tuple(zip([0, *ends], [*heights, heights[-1]], strict=True)), "steps"),),
        ),
        right=listed(right),
        traps=(
            Trap("exact-for-cumulative", listed(parts), "Those are the pieces. Add them up."),
            Trap(
                "cdf-turned-round",
                listed(list(accumulate([first, *reversed(parts[1:])]))),
                "Does this climb most where the density is high?",
            ),
            Trap(
                "cdf-is-straight",
                listed([first, first + rest, first + 2 * rest, 100]),
                "Is the density the same everywhere?",
            ),
        ),
        hints=("What is the area of each piece?", "Add them up from the left."),
        working=f"Areas, height times width: {listed(parts)}. Added up from the left: {listed(right)}",
    )


# What is measured, its unit, a value, the step in which it is recorded.
MEASURES = (
    ("sodium", "mmol/L", "140", "1"),
    ("temperature", "°C", "37.0", "0.1"),
    ("weight", "kg", "70", "1"),
    ("height", "cm", "170", "1"),
    ("systolic pressure", "mmHg", "120", "2"),
    ("peak flow", "L/min", "450", "10"),
    ("blood glucose", "mmol/L", "5.5", "0.1"),
    ("waist", "cm", "94", "1"),
)


@question(level=2)
def exactly_one_value(r: Rng) -> Choice:
    """The probability of exactly one value"""
    what, unit, value, step = r.pick(*MEASURES)
    half = Fraction(step) / 2
    low, high = float(Fraction(value) - half), float(Fraction(value) + half)
    drawn = f"Suppose that $X$ is the {what} of a patient drawn by lot, measured without any rounding, and that it has a density."
    zero = "It is zero: a single value has no width."
    area = f"It is the area under the density from {low:g} to {high:g}."
    height = Trap(
        "height-for-probability",
        f"It is the height of the density at {value} {unit}.",
        "A height has no width. Which area is meant?",
    )
    case = r.pick("exact", "recorded", "difference")
    if case == "recorded":
        return Choice(
            ask=f"{drawn} On the chart it is then rounded to the nearest {step} {unit}; {value} {unit} is one of these values. What is the probability that the chart says {value} {unit}?",
            right=area,
            traps=(
                Trap("zero-for-rounded", zero, "Which true values are *recorded* as this one?"),
                height,
                Trap(
                    "values-equally-likely",
                    "It is one divided by the number of values on the chart.",
                    "Is every value on the chart equally likely?",
                ),
            ),
            hints=("Which true values end up as this one on the chart?",),
            working=f"All true values from {low:g} to {high:g} are recorded so, and their probability is an area. {area}",
        )
    asked = (
        f"What is $P(X = {value})$, the probability of exactly {value} {unit}?"
        if case == "exact"
        else f"What is the difference between $P(X \\le {value})$ and $P(X < {value})$?"
    )
    return Choice(
        ask=f"{drawn} {asked}",
        right=zero,
        traps=(
            height,
            Trap(
                "possible-means-positive",
                "It is small but above zero: that value can occur.",
                "How many values are as possible as this one?",
            ),
            Trap("recorded-for-exact", area, "Are all these values exactly the one that is asked?"),
        ),
        hints=("How wide is the strip that belongs to this value alone?",),
        working=f"{'' if case == 'exact' else f'The two differ by the value {value} alone. '}A single value is an interval without width, and the area above it is zero. {zero}",
    )


@question(level=3)
def colleague_sees_a_high_density(r: Rng) -> Choice:
    """A density above 1"""
    what, unit, (low, high), start, wide = r.pick(
        ("the pH of arterial blood in healthy adults", "unit of pH", (8.0, 14.0), 7.3, 0.2),
        ("body temperature in healthy adults", "°C", (1.2, 1.8), 36.0, 1.0),
        ("potassium in the patients of a ward", "mmol/L", (1.1, 1.5), 4.0, 1.0),
        ("the length of labour, in days, in one hospital", "day", (1.4, 2.6), 0.2, 0.8),
        ("the difference between the volume drawn up and 5 mL", "mL", (2.2, 6.0), -0.3, 0.6),
    )
    peak, everywhere = r.decimal(low, high, 1), r.chance(0.4)
    end = start + wide
    # A curve that stays so high over so wide an interval has more than the whole area.
    if everywhere and peak * wide < 1.05:
        raise Redraw
    may = f"The plot can be right: {peak:g} is a height, not a probability."
    too_much = "The plot is wrong: its area would come to more than 1."
    told = (
        f"From {start:g} to {end:g} the curve stays above {peak:g} per {unit}".replace(" -", " −")
        if everywhere
        else f"At its top the curve reaches {peak:g} per {unit} and falls off steeply to both sides"
    )
    if everywhere:
        right, other = too_much, Trap("area-not-checked", may, "How large is the area over that interval at least?")
        why = f"Over an interval {wide:g} wide lies an area of more than {wide:g} × {peak:g} = {wide * peak:.3g}, and the whole area must be 1"
    else:
        right = may
        other = Trap("area-not-checked", too_much, "Over how wide an interval is the curve so high? Is that told?")
        why = "The whole area is 1. Where most values lie within a short interval, the curve must be high, and only areas are probabilities"
    return Choice(
        ask=f"A paper plots the density of {what}. {told}. A colleague asks you whether that can be. What do you answer?",
        right=right,
        traps=(
            other,
            Trap(
                "density-capped-at-one",
                "The plot is wrong: a density lies between 0 and 1.",
                "How high is a density whose whole area lies over a very short width?",
            ),
            Trap(
                "height-as-percentage",
                f"The plot can be right: {peak:g}% have the value at the top."
                if not everywhere
                else f"The plot can be right: {peak:g}% have each of these values.",
                "What share has exactly one value?",
            ),
        ),
        hints=("What must come to 1: the height, or the area?",),
        working=f"{why}. {right}",
    )
