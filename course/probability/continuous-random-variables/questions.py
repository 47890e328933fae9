from fractions import Fraction
from itertools import accumulate

from rounds.kit import Choice, Number, Plot, Redraw, Rng, Series, Trap, percent, question

# What comes at any moment, and the longest time in minutes.
WAITS = (
    ("a porter comes", (20, 40)),
    ("the on-call doctor rings back", (10, 30)),
    ("a blood sample reaches the laboratory", (20, 50)),
    ("a taxi for a discharged patient arrives", (25, 50)),
    ("an ambulance brings the patient", (10, 40)),
)


@question(level=1)
def uniform_probability(r: Rng) -> Number:
    """A part of a uniform density"""
    what, (least, most) = r.pick(*WAITS)
    start, width = r.whole(5, 15), r.whole(least // 5, most // 5) * 5
    begin = start + r.whole(1, width // 3)
    end = begin + r.whole(2, width // 2)
    return Number(
        ask=f"""
Somewhere between {start} and {start + width} minutes from now {what}, and every moment is as likely as any other. What is the probability that it is between
{begin} and {end} minutes from now? Give two decimal places.
""",
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
    what, unit, low, width = r.pick(
        ("The rounding error of a scale", "kg", *r.pick(("-0.05", "0.1"), ("-0.1", "0.2"), ("-0.25", "0.5"))),
        ("The rounding error of a thermometer", "°C", *r.pick(("-0.05", "0.1"), ("-0.1", "0.2"), ("-0.25", "0.5"))),
        ("The dose that a pump gives", "mL", f"{r.whole(4, 30)}.9", "0.2"),
        ("The value of a test solution", "mmol/L", f"{r.whole(2, 9)}.4", r.pick("0.2", "0.4", "0.5")),
        ("The volume from a pipette", "mL", f"{r.whole(1, 9)}.8", r.pick("0.25", "0.4", "0.5")),
        ("The time until a sample arrives", "hours", f"{r.pick(0.25, 0.5, 1, 2):g}", r.pick("0.25", "0.5", "1.25")),
        ("The time until a bed is ready", "hours", f"{r.whole(1, 6)}", r.pick("2.5", "4", "5")),
        ("The stay in a recovery room", "hours", f"{r.pick(0.5, 1, 1.5):g}", r.pick("0.5", "1.25", "2")),
    )
    wide = Fraction(width)
    end = float(Fraction(low) + wide)
    return Number(
        ask=f"{what} is anywhere between {low} and {end:g} {unit}, all values equally likely. How high is its density, per {unit.removesuffix('s')}?",
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
        ("the time until a dressing loosens", "days", r.pick(5, 8, 10)),
        ("the delay of an operation", "minutes", r.pick(40, 50, 80)),
        ("the time that a patient stays in recovery beyond the plan", "hours", r.pick(4, 5, 8)),
        ("the time until a painkiller is asked for again", "hours", r.pick(5, 8, 10)),
    )
    left, more = r.whole(2, 8), r.chance(0.6)
    cut, top = Fraction(last * (10 - left), 10), Fraction(2, last)
    tail, height = Fraction(left**2, 100), top * Fraction(left, 10)
    return Number(
        ask=f"The density of {what} falls in a straight line, from its top at once to 0 at {last} {unit}. What is the probability of {'more' if more else 'less'} than {float(cut):g} {unit}? Give two decimal places.",
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
        ("the birth weight of babies", f"{r.decimal(3.2, 3.6, 1)} kg", "kg", r.whole(70, 95), "0.1"),
        ("the potassium of patients", f"{r.decimal(4, 4.4, 1)} mmol/L", "mmol/L", r.whole(80, 120), "0.1"),
        ("the temperature of staff", f"{r.decimal(36.6, 37, 1)} °C", "°C", r.whole(110, 150), "0.1"),
        ("the pH of blood samples", f"{r.decimal(7.38, 7.42, 2)}", "unit of pH", r.whole(900, 1400), "0.01"),
        ("the height of women", f"{r.whole(160, 166)} cm", "cm", r.pick(5, 6, 7), "0.5"),
    )
    share = Fraction(height, 100) * Fraction(step)
    return Number(
        ask=f"Suppose that the density of {what} is about {height / 100:g} per {unit} near {value}. Values are recorded to the nearest {step}{'' if 'pH' in unit else f' {unit}'}. About what percentage is recorded as {value}? Give one decimal place.",
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
    what, unit, start, step = r.pick(
        ("the wait in an emergency department", "minutes", 0, r.pick(5, 10)),
        ("the length of an operation", "minutes", r.pick(20, 40), 10),
        ("the weight of patients in a weight-loss clinic", "kg", r.pick(80, 90), 5),
        ("the time from call to arrival", "minutes", 0, r.pick(1, 5)),
        ("the stay after an operation", "days", r.pick(0, 1, 2), 1),
    )
    # Twelve steps in all, so that the dots lie on ticks of the axis or half-way between two.
    gaps = r.pick((1, 1, 2, 2, 2, 4), (1, 1, 1, 2, 3, 4), (4, 3, 2, 1, 1, 1), (3, 3, 2, 2, 1, 1), (2, 1, 1, 2, 2, 4))
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
        ask=f"The plot shows the cumulative distribution function of {what}, in per cent. The dots stand at 10, 25, 50, 75 and 90%. What is the {name}, in {unit}? Read it off as well as you can.",
        shows=Plot(
            x=f"{what}, {unit}",
            y="at most so much, %",
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
    what, unit = r.pick(
        ("wait for a bed", "hours"),
        ("stay in recovery", "hours"),
        ("time to the first dose", "minutes"),
        ("delay of a theatre list", "minutes"),
        ("length of a night call", "minutes"),
    )
    parts = r.pick(
        (40, 30, 20, 10), (10, 20, 30, 40), (50, 10, 10, 30), (20, 50, 20, 10), (10, 30, 40, 20), (60, 20, 10, 10)
    )
    width = r.pick(2, 4, 5) if unit == "minutes" else 2
    heights = [part / 100 / width for part in parts]

    def listed(values: list[int]) -> str:
        return ", ".join(f"{value / 100:.2f}" for value in values)

    ends = [width * place for place in range(1, 5)]
    right = list(accumulate(parts))
    return Choice(
        ask=f"The plot shows the density of the {what}, in {unit}. Which are the values of its cumulative distribution function at {ends[0]}, {ends[1]}, {ends[2]} and {ends[3]} {unit}?",
        shows=Plot(
            x=unit,
            y=f"density per {unit.removesuffix('s')}",
            x_limits=(0, ends[3]),
            y_limits=(0, 0.3 if width == 2 else 0.15),
            series=(Series(tuple(zip([0, *ends], [*heights, heights[-1]], strict=True)), "steps"),),
        ),
        right=listed(right),
        traps=(
            Trap("exact-for-cumulative", listed(list(parts)), "Those are the pieces. Add them up."),
            Trap(
                "cdf-turned-round",
                listed(list(accumulate(reversed(parts)))),
                "Does this climb most where the density is high?",
            ),
            Trap("cdf-is-straight", listed([25, 50, 75, 100]), "Is the density the same everywhere?"),
        ),
        hints=("What is the area of each piece?", "Add them up from the left."),
        working=f"Areas, height times width: {listed(list(parts))}. Added up from the left: {listed(right)}",
    )


MEASURES = (
    ("sodium", "mmol/L", "140", "139.5 to 140.5"),
    ("temperature", "°C", "37", "36.95 to 37.05"),
    ("weight", "kg", "70", "69.5 to 70.5"),
    ("haemoglobin", "g/L", "135", "134.5 to 135.5"),
    ("systolic pressure", "mmHg", "120", "119.5 to 120.5"),
)


@question(level=2)
def exactly_one_value(r: Rng) -> Choice:
    """The probability of exactly one value"""
    what, unit, value, around = r.pick(*MEASURES)
    return Choice(
        ask=f"Suppose that $X$, the {what} of a patient drawn by lot, could be measured without any rounding. What is $P(X = {value})$, the probability of exactly {value} {unit}?",
        right=f"Zero: only an interval, such as {around}, has more.",
        traps=(
            Trap(
                "height-for-probability",
                f"The height of the density of $X$ at {value} {unit}.",
                "A height has no width. Which area belongs to a single value?",
            ),
            Trap(
                "possible-means-positive",
                "Small, but above zero: that value can occur.",
                "How many values are as possible as this one?",
            ),
            Trap(
                "values-equally-likely",
                f"One divided by the number of values of {what}.",
                "How many values are there between two others?",
            ),
        ),
        working=f"A single value is an interval without width, and the area above it is zero. What is *recorded* as {value} is an interval, such as {around}, and has a share.",
    )


@question(level=3)
def colleague_sees_a_high_density(r: Rng) -> Choice:
    """A density above 1"""
    who, what, unit, peak = r.pick(
        ("A student", "the pH of blood", "unit of pH", r.whole(80, 140) / 10),
        ("A nurse", "body temperature", "°C", r.whole(12, 18) / 10),
        ("A registrar", "potassium", "mmol/L", r.whole(11, 15) / 10),
        ("A midwife", "the length of a labour", "day", r.whole(14, 26) / 10),
        ("A pharmacist", "the error of a syringe", "mL", r.whole(22, 60) / 10),
    )
    if peak == 1:
        raise Redraw
    return Choice(
        ask=f"A paper plots the density of {what}. At its top the curve reaches {peak:g} per {unit}. {who} says: “That is a misprint. Nothing here can be above 1.” What do you answer?",
        right=f"It can be right: {peak:g} is a height, and only the areas are probabilities.",
        traps=(
            Trap(
                "density-capped-at-one",
                "Agreed, it is a misprint: a density lies between 0 and 1 everywhere.",
                "How high is a density whose whole area lies over a very short width?",
            ),
            Trap(
                "height-as-percentage",
                f"It can be right: {peak:g} means that {peak:g}% of cases have that value.",
                "What share has exactly one value?",
            ),
            Trap(
                "height-for-probability",
                "It can be right: above 1 means that the value there is certain.",
                "Is a height a probability? What has to be multiplied?",
            ),
        ),
        hints=("What must come to 1: the height, or the area?",),
        working=f"The whole area is 1. Where most values lie within a short interval, the curve must be high: {peak:g} is a height per {unit}, and only areas are probabilities.",
    )
