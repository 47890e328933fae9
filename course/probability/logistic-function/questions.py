from fractions import Fraction
from math import exp, log, log10

from rounds.kit import Choice, Number, Redraw, Rng, Trap, percent, question


def sigmoid(z: float) -> float:
    return 1 / (1 + exp(-z))


def _near_a_half(value: float) -> bool:
    """Whether whoever rounds on the way may come to another whole number."""
    return abs(value % 1 - 0.5) < 0.1


SIGN = "Look at the sign. Should the risk be above or below one half?"
STILL_ODDS = "Those are the odds. Take the last step back to a probability."


@question(level=1)
def log_odds_of_a_risk(r: Rng) -> Number:
    """From a risk to log-odds"""
    event, (low, high) = r.pick(
        ("a fall within a year in a care home", (15, 60)),
        ("delirium after a hip operation", (10, 40)),
        ("a readmission within a month", (4, 30)),
        ("a relapse within a year of stopping smoking", (40, 90)),
        ("a wound infection", (2, 15)),
        ("a missed visit", (3, 30)),
        ("walking unaided after a stroke", (30, 88)),
    )
    risk = r.whole(low, high)
    if 44 < risk < 56:
        raise Redraw
    odds = risk / (100 - risk)
    return Number(
        ask=f"The probability of {event} is {risk}%. What are its log-odds (natural logarithm), to two decimal places?",
        answer=log(odds),
        dp=2,
        hints=("First the odds.", "Then ln of the odds."),
        traps=(
            Trap(
                "sign-of-log-odds", -log(odds), "You have the odds upside down. Is this risk below or above one half?"
            ),
            Trap(
                "log-of-probability",
                log(risk / 100),
                "That is the logarithm of the probability. Turn it into odds first.",
            ),
            Trap("log-base-ten", log10(odds), "That is the logarithm to base 10. Here it is the natural one, ln."),
            Trap("logarithm-left-out", odds, "Those are the odds. What is their logarithm?"),
        ),
        working=f"Odds: {risk} / {100 - risk} = {odds:.4f}. $\\ln {odds:.4f}$ = **{log(odds):.2f}**",
    )


@question(level=1)
def risk_from_log_odds(r: Rng) -> Number:
    """From log-odds to a risk"""
    event, low, high = r.pick(
        ("a fall", -3.0, 0.8),
        ("delirium", -3.0, 0.8),
        ("a readmission", -3.5, -0.3),
        ("a relapse", -0.8, 2.5),
        ("walking unaided", -2.5, 3.5),
    )
    z = r.decimal(low, high, 1)
    if abs(z) < 0.3:
        raise Redraw
    told = r.pick(
        f"A model gives the log-odds of {event} as $z = {z:g}$.",
        f"For your patient, a score for {event} adds up to $z = {z:g}$, in log-odds.",
        f"The logit of {event}, which is another name for its log-odds, is ${z:g}$.",
        f"The log-odds of {event} are $z = {z:g}$, and an app puts them into the sigmoid.",
    )
    return Number(
        ask=f"{told} What is the probability of {event}, to two decimal places?",
        answer=sigmoid(z),
        dp=2,
        share=True,
        hints=("Is it above or below one half?", "1 / (1 + e to the power of minus z)"),
        traps=(
            Trap("sign-of-log-odds", sigmoid(-z), SIGN),
            Trap("odds-for-proportion", exp(z), STILL_ODDS),
            Trap(
                "half-at-one",
                sigmoid(z - 1),
                "A probability of one half has log-odds of 0. What are odds of 1, as a logarithm?",
            ),
        ),
        working=f"$e^{{{-z:g}}} = {exp(-z):.4f}$, so the probability is 1 / (1 + {exp(-z):.4f}) = **{sigmoid(z):.2f}**",
    )


# What is foretold; b0 (lowest and highest, in tenths); a measurement, what it stands for, its b1 and range, and how it is
# told of a patient; a box with its b2, when it is ticked, and how that it is not is told.
SCORES = (
    (
        "a readmission",
        (-30, -22),
        (
            "stays",
            "the number of hospital stays in the last year",
            0.3,
            (2, 6),
            "had {} hospital stays in the last year",
        ),
        ("alone", 0.6, "lives alone", "does not live alone"),
    ),
    (
        "delirium after surgery",
        (-65, -58),
        ("age", "the age in years", 0.06, (66, 90), "is {} years old"),
        ("dementia", 1.3, "has dementia", "does not have dementia"),
    ),
    (
        "a fall on the ward",
        (-34, -27),
        ("drugs", "the number of drugs taken", 0.15, (3, 14), "takes {} drugs"),
        ("frame", 0.8, "uses a walking frame", "does not use a walking frame"),
    ),
    (
        "intensive care",
        (-58, -50),
        ("rate", "the number of breaths per minute", 0.12, (16, 28), "takes {} breaths per minute"),
        ("oxygen", 0.9, "needs oxygen", "does not need oxygen"),
    ),
    (
        "a wound infection",
        (-42, -36),
        ("hours", "the length of the operation in hours", 0.2, (2, 7), "has an operation of {} hours"),
        ("smoker", 0.7, "smokes", "does not smoke"),
    ),
    (
        "a missed visit",
        (-32, -26),
        ("weeks", "the waiting time in weeks", 0.08, (2, 20), "has waited {} weeks"),
        ("before", 1.1, "has missed a visit before", "has not missed a visit before"),
    ),
)


@question(level=2)
def risk_from_a_score(r: Rng) -> Number:
    """A sum goes in, a risk comes out"""
    event, (low, high), (x, meaning, b1, (least, most), told), (box, b2, does, does_not) = r.pick(*SCORES)
    b0, value, ticked = r.whole(low, high) / 10, r.whole(least, most), r.chance(0.6)
    z = round(b0 + b1 * value + b2 * ticked, 2)
    if abs(z) < 0.15 or _near_a_half(100 * sigmoid(z)):
        raise Redraw
    unticked = (
        Trap("box-left-out", 100 * sigmoid(z - b2), "You left the ticked box out. What does it add?")
        if ticked
        else Trap("box-always-ticked", 100 * sigmoid(z + b2), "You ticked the box. Does it apply here?")
    )
    return Number(
        ask=f"An invented score for {event}: $z = {b0:g} + {b1:g} \\times \\text{{{x}}} + {b2:g} \\times \\text{{{box}}}$. Here “{x}” stands for {meaning}, and “{box}” is 1 for somebody who {does} and 0 for anybody else; $z$ are log-odds. Your patient {told.format(value)} and {does if ticked else does_not}. What is the risk, in per cent to the nearest whole number?",
        answer=100 * sigmoid(z),
        unit="%",
        dp=0,
        hints=("Add up first. What is z?", "Then 1 / (1 + e to the power of minus z)."),
        traps=(
            Trap("sign-of-log-odds", 100 * sigmoid(-z), SIGN),
            Trap("odds-for-proportion", 100 * exp(z), STILL_ODDS),
            unticked,
        ),
        working=f"$z = {b0:g} + {b1:g} \\times {value} + {b2:g} \\times {int(ticked)} = {z:g}$. $1 / (1 + e^{{{-z:g}}})$ = 1 / {1 + exp(-z):.4f} = **{percent(sigmoid(z))}**",
    )


# A measurement, what rises with it, where half is reached (lowest and highest), how large b1 may be (in hundredths), and
# over how many units the curve is read.
MIDDLES = (
    ("the age in years", "a cataract", (55, 85), (10, 20), 10),
    ("the dose of an invented drug in mg", "freedom from pain", (30, 60), (10, 20, 25), 10),
    ("the number of weeks of training", "walking unaided", (6, 20), (20, 25, 50), 4),
    ("the number of points of a triage score", "an admission", (12, 40), (20, 25, 50), 5),
    ("the number of hours without sleep", "a mistake in a test", (20, 40), (20, 25), 4),
    ("the number of hours of fasting", "a headache", (10, 30), (20, 25, 50), 4),
)


@question(level=2)
def half_way_up(r: Rng) -> Number:
    """Where is the risk one half?"""
    x, event, (low, high), slopes, _ = r.pick(*MIDDLES)
    slope, half = Fraction(r.pick(*slopes), 100), r.whole(low, high)
    start = -slope * half
    return Number(
        ask=f"A model gives the log-odds of {event} as $z = {float(start):g} + {float(slope):g}\\,x$, where $x$ is {x}. At which value of $x$ is the probability 50%? Give the number alone.",
        answer=half,
        hints=("Which log-odds belong to 50%?",),
        traps=(
            Trap("half-at-one", half + 1 / slope, "You set the log-odds to 1. What is the logarithm of odds of 1?"),
            Trap(
                "probability-for-log-odds",
                half + Fraction(1, 2) / slope,
                "You set the log-odds to 0.5. That is the *probability*. What are its log-odds?",
            ),
            Trap("sign-lost", -half, "Put your x into z. Does it come to 0?"),
        ),
        working=f"50% means odds of 1 and log-odds of 0. ${float(start):g} + {float(slope):g}\\,x = 0$, so $x = {float(-start):g} / {float(slope):g}$ = **{half}**",
    )


@question(level=2)
def which_curve(r: Rng) -> Choice:
    """Which S-curve belongs to b0 and b1?"""
    # One seed draws alike for both questions: begin elsewhere, so that one event does not get two curves.
    x, event, (low, high), _, step = r.pick(*MIDDLES[1:], MIDDLES[0])
    # On this many steps the log-odds rise by one half or by one.
    rise = r.pick(0.5, 1.0)
    slope, half = rise / step, 2 * r.whole(low // 2, high // 2)
    elsewhere = half + r.pick(-step, step)
    slug, other, says = r.pick(
        (
            "steepness-misread",
            percent(sigmoid(3 * rise)),
            "It is half way up at the right place. How far does z rise from there?",
        ),
        ("sign-of-log-odds", percent(sigmoid(-rise)), "That curve falls. Which sign does the number before x have?"),
    )
    later = percent(sigmoid(rise))

    def curve(middle: int, at: str) -> str:
        return f"50% at {middle} and {at} at {middle + step}"

    right = curve(half, later)
    return Choice(
        ask=f"The log-odds of {event} are $z = {-slope * half:g} + {slope:g}\\,x$, where $x$ is {x}. Which probabilities, to the nearest per cent, belong to this curve?",
        right=right,
        traps=(
            Trap("shift-misread", curve(elsewhere, later), "As steep as it should be. But where is z equal to 0?"),
            Trap(slug, curve(half, other), says),
            Trap(
                "shift-misread",
                curve(elsewhere, other),
                "Begin with the place of the 50%: where is z equal to 0? Then see how far z rises from there.",
            ),
        ),
        hints=("Where is z equal to 0?", f"By how much does z rise over {step}?"),
        working=f"$z = 0$ at {slope * half:g} / {slope:g} = {half}. At {half + step} it is {slope:g} × {step} = {rise:g}, and the sigmoid of {rise:g} is {later}: {right}",
    )


@question(level=3)
def same_box_other_patient(r: Rng) -> Number:
    """The same box for another patient"""
    box, event, pairs, (low, high) = r.pick(
        ("frail", "death within a year", ((10, 25), (20, 40), (4, 10)), (2, 40)),
        ("lives alone", "a readmission", ((20, 30), (25, 35), (10, 16)), (4, 40)),
        ("needs oxygen", "intensive care", ((10, 25), (20, 40), (25, 50)), (2, 40)),
        ("smokes", "a wound infection", ((4, 8), (5, 10), (3, 7)), (10, 25)),
        ("fell before", "a fall on the ward", ((10, 20), (20, 35), (25, 40)), (3, 40)),
        ("dementia", "delirium", ((10, 25), (25, 50), (20, 45)), (4, 40)),
    )
    before, after = r.pick(*pairs)
    other = r.whole(low, high)
    factor = Fraction(after, 100 - after) / Fraction(before, 100 - before)
    odds = Fraction(other, 100 - other) * factor
    if abs(other - before) < 6 or _near_a_half(float(100 * odds / (1 + odds))):
        raise Redraw
    return Number(
        ask=f"An app adds up log-odds, one number for each box that is ticked. Ticking “{box}” takes one patient's risk of {event} from {before}% to {after}%. “So it adds {after - before} percentage points”, says a student. Another patient is at {other}% before the box is ticked. What risk does the app give this patient once it is ticked, in per cent to the nearest whole number? Do not round on the way.",
        answer=100 * odds / (1 + odds),
        unit="%",
        dp=0,
        hints=(
            "What stays the same for everybody: points, or log-odds?",
            "By what does the box multiply the odds of the first patient?",
        ),
        traps=(
            Trap(
                "coefficient-as-points", other + after - before, "You added percentage points. The box adds *log-odds*."
            ),
            Trap(
                "odds-factor-on-risk",
                Fraction(other * after, before),
                "You multiplied the risk as it grew in the first patient. Go through the odds.",
            ),
            Trap("odds-for-proportion", 100 * odds, STILL_ODDS),
        ),
        working=f"""
The first patient: odds {before} / {100 - before} = {before / (100 - before):.4f}, then {after} / {100 - after} = {after / (100 - after):.4f}. The box adds $\\ln {float(factor):.4g}$ to the log-odds, so it multiplies odds by {float(factor):.4g}.
The other: {other} / {100 - other} × {float(factor):.4g} = {float(odds):.4f}. Back: {float(odds):.4f} / {1 + float(odds):.4f} = **{percent(odds / (1 + odds))}**
""",
    )


@question(level=3)
def what_a_coefficient_means(r: Rng) -> Choice:
    """A colleague reads a coefficient"""
    coefficient, factor = r.pick((0.4, 1.5), (0.7, 2), (1.1, 3))
    who, thing = r.pick(
        ("a model of falls", "a walking frame"),
        ("a model of readmissions", "living alone"),
        ("a score for wound infections", "smoking"),
        ("an app for delirium", "dementia"),
        ("a triage model", "the need for oxygen"),
        ("a model of missed visits", "an earlier missed visit"),
    )
    # Most models add up log-odds; some add up the logarithm of the risk itself, and then the factor belongs to the risk.
    of_odds = r.chance(0.6)
    what, other = ("odds", "risk") if of_odds else ("risk", "odds")
    added = "the log-odds" if of_odds else "the natural logarithm of the risk"
    right = f"It multiplies the {what} by about {factor:g}."
    return Choice(
        ask=f"The sum in {who} gives {added}{', not of the odds' if not of_odds else ''}. The coefficient of {thing} is {coefficient:g}. What does that do, whatever else is true of a patient?",
        right=right,
        traps=(
            Trap(
                "odds-factor-on-risk" if of_odds else "risk-factor-on-odds",
                f"It multiplies the {other} by about {factor:g}.",
                "Read again what the sum is the logarithm of.",
            ),
            Trap(
                "coefficient-as-points",
                f"It adds {100 * coefficient:.0f} percentage points to the risk.",
                "It is added to a logarithm. Does that move everybody by the same number of points?",
            ),
            Trap(
                "exponential-left-out",
                f"It multiplies the {what} by about {coefficient:g}.",
                f"It is *added* to the logarithm of the {what}. What does that do to the {what}?",
            ),
        ),
        hints=("Adding to a logarithm is multiplying by what?",),
        working=f"Adding {coefficient:g} to {added} multiplies the {what} by $e^{{{coefficient:g}}}$, about {factor:g}. How many points of risk that is depends on where a patient stands; the factor does not. {right}",
    )
