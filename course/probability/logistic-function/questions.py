from fractions import Fraction
from math import exp, log, log10

from rounds.kit import Choice, Number, Redraw, Rng, Trap, percent, question


def sigmoid(z: float) -> float:
    return 1 / (1 + exp(-z))


SIGN = "Look at the sign. Should the risk be above or below one half?"
STILL_ODDS = "Those are the odds. Take the last step back to a probability."


@question(level=1)
def log_odds_of_a_risk(r: Rng) -> Number:
    """From a risk to log-odds"""
    event = r.pick("a fall", "delirium", "a readmission", "a relapse", "a wound infection", "a missed visit")
    risk = r.whole(2, 90)
    if 44 < risk < 56:
        raise Redraw
    odds = risk / (100 - risk)
    return Number(
        ask=f"The risk of {event} is {risk}%. What are its log-odds (natural logarithm), to two decimal places?",
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
    z = r.decimal(-3.5, 3.5, 1)
    if abs(z) < 0.3:
        raise Redraw
    told = r.pick(
        f"A model gives the log-odds $z = {z:g}$.",
        f"For your patient the sum of a score is $z = {z:g}$, in log-odds.",
        f"A logit is ${z:g}$.",
        f"Put $z = {z:g}$ into the sigmoid.",
    )
    return Number(
        ask=f"{told} What is the probability, to two decimal places?",
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


# What is foretold; b0 (lowest and highest, in tenths); a measurement with its b1 and range; a box with its b2.
SCORES = (
    (
        "a readmission",
        (-30, -22),
        "stays",
        "the hospital stays of the last year",
        0.3,
        (0, 6),
        "alone",
        "lives alone",
        0.6,
    ),
    ("delirium after surgery", (-65, -58), "age", "the age in years", 0.06, (66, 90), "dementia", "has dementia", 1.3),
    (
        "a fall on the ward",
        (-34, -27),
        "drugs",
        "the number of drugs taken",
        0.15,
        (3, 14),
        "frame",
        "uses a frame",
        0.8,
    ),
    ("intensive care", (-58, -50), "rate", "the breaths per minute", 0.12, (16, 34), "oxygen", "needs oxygen", 0.9),
    ("a wound infection", (-38, -32), "hours", "the hours of surgery", 0.3, (1, 7), "smoker", "smokes", 0.7),
    (
        "a missed visit",
        (-29, -23),
        "weeks",
        "the weeks of waiting",
        0.08,
        (2, 20),
        "before",
        "missed a visit before",
        1.1,
    ),
)


@question(level=2)
def risk_from_a_score(r: Rng) -> Number:
    """A sum goes in, a risk comes out"""
    event, (low, high), x, meaning, b1, (least, most), box, does, b2 = r.pick(*SCORES)
    b0, value, ticked = r.whole(low, high) / 10, r.whole(least, most), r.chance(0.7)
    z = round(b0 + b1 * value + b2 * ticked, 2)
    if abs(z) < 0.15:
        raise Redraw
    unticked = (
        Trap("box-left-out", 100 * sigmoid(z - b2), "You left the ticked box out. What does it add?")
        if ticked
        else Trap("box-always-ticked", 100 * sigmoid(z + b2), "You ticked the box. Does it apply here?")
    )
    return Number(
        ask=f"""
An invented score for {event}: $z = {b0:g} + {b1:g} \\times \\text{{{x}}} + {b2:g} \\times \\text{{{box}}}$. Here “{x}” stands for {meaning}, and “{box}” is 1 if the patient
{does} and 0 if not; $z$ are log-odds. Your patient: {x} {value}, {box} {int(ticked)}. What is the risk, in per cent to the nearest whole number?
""",
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


# A measurement, what rises with it, and where half is reached (lowest and highest); how large b1 may be.
MIDDLES = (
    ("age in years", "the risk of a cataract", (55, 85), (10, 20)),
    ("the dose in mg", "the chance of freedom from pain", (10, 60), (10, 20, 25)),
    ("weeks of training", "the chance of walking unaided", (4, 20), (20, 25, 50)),
    ("the score of a model", "the chance of an admission", (12, 40), (20, 25, 50)),
    ("hours without sleep", "the risk of a slip in a test", (16, 40), (20, 25)),
    ("the hours of a fast", "the chance of a headache", (10, 30), (20, 25, 50)),
)


@question(level=2)
def half_way_up(r: Rng) -> Number:
    """Where is the risk one half?"""
    x, event, (low, high), slopes = r.pick(*MIDDLES)
    slope, half = Fraction(r.pick(*slopes), 100), r.whole(low, high)
    start = -slope * half
    return Number(
        ask=f"For {event} a model has the log-odds $z = {float(start):g} + {float(slope):g}\\,x$, where $x$ is {x}. At which $x$ is the probability 50%?",
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
    event, unit, half, step = r.pick(
        ("a cataract", "years of age", 70, 10),
        ("freedom from pain", "mg of a drug", 40, 10),
        ("walking unaided", "weeks of training", 12, 4),
        ("an admission", "points of a score", 20, 5),
        ("a headache", "hours of a fast", 18, 4),
        ("a slip in a test", "hours without sleep", 24, 4),
    )
    # On this many steps the log-odds rise by one half, one or two.
    rise = r.pick(0.5, 1.0)
    slope = rise / step
    half += r.whole(-1, 1) * step // 2
    later = {wanted: percent(sigmoid(wanted)) for wanted in (rise, 3 * rise, -rise)}

    def curve(middle: int, at: str) -> str:
        return f"50% at {middle} and {at} at {middle + step}"

    return Choice(
        ask=f"The log-odds of {event} are $z = {-slope * half:g} + {slope:g}\\,x$, with $x$ in {unit}. Which probabilities, to the nearest per cent, belong to it?",
        right=curve(half, later[rise]),
        traps=(
            Trap(
                "shift-misread", curve(half + step, later[rise]), "As steep as it should be. But where is z equal to 0?"
            ),
            Trap(
                "steepness-misread",
                curve(half, later[3 * rise]),
                "It is half way up at the right place. How far does z rise from there?",
            ),
            Trap(
                "sign-of-log-odds",
                curve(half, later[-rise]),
                "That curve falls. Which sign does the number before x have?",
            ),
        ),
        hints=("Where is z equal to 0?", f"By how much does z rise over {step}?"),
        working=f"$z = 0$ at {slope * half:g} / {slope:g} = {half}. At {half + step} it is {slope:g} × {step} = {rise:g}, and the sigmoid of {rise:g} is {later[rise]}: {curve(half, later[rise])}",
    )


@question(level=3)
def same_box_other_patient(r: Rng) -> Number:
    """The same box for another patient"""
    box, event = r.pick(
        ("frail", "death within a year"),
        ("lives alone", "a readmission"),
        ("needs oxygen", "intensive care"),
        ("smokes", "a wound infection"),
        ("fell before", "a fall on the ward"),
        ("dementia", "delirium"),
    )
    before, after = r.pick((20, 50), (10, 25), (25, 50), (10, 40), (25, 40), (40, 50), (4, 20), (40, 60), (20, 60))
    other = r.whole(2, 40)
    factor = Fraction(after, 100 - after) / Fraction(before, 100 - before)
    odds = Fraction(other, 100 - other) * factor
    if abs(other - before) < 5:
        raise Redraw
    return Number(
        ask=f"""
An app adds up log-odds. Ticking “{box}” takes one patient's risk of {event} from {before}% to {after}%. “So it adds {after - before} percentage points”, says a
student. Another patient is at {other}% before the box is ticked. Where does the same box take this one, in per cent to the nearest whole number?
""",
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
The first patient: odds {before} / {100 - before} = {before / (100 - before):.4f}, then {after} / {100 - after} = {after / (100 - after):.4f}. The box adds $\\ln {float(factor):g}$ to the log-odds, so it multiplies odds by {float(factor):g}.
The other: {other} / {100 - other} × {float(factor):g} = {float(odds):.4f}. Back: {float(odds):.4f} / {1 + float(odds):.4f} = **{percent(odds / (1 + odds))}**
""",
    )


@question(level=3)
def what_a_coefficient_means(r: Rng) -> Choice:
    """A colleague reads a coefficient"""
    coefficient, factor = r.pick((0.4, 1.5), (0.7, 2), (1.1, 3), (1.4, 4), (1.6, 5))
    who, thing = r.pick(
        ("A paper on falls", "a walking frame"),
        ("A model of readmissions", "living alone"),
        ("A score for wound infections", "smoking"),
        ("An app for delirium", "dementia"),
        ("A triage model", "the need for oxygen"),
        ("A model of missed visits", "a visit missed before"),
    )
    return Choice(
        ask=f"{who} adds up log-odds. The number for {thing} is {coefficient:g}. A colleague asks what it does to the risk. What is right? ($e^{{{coefficient:g}}}$ is about {factor:g}.)",
        right=f"It multiplies the odds by about {factor:g}, wherever a patient stands.",
        traps=(
            Trap(
                "odds-factor-on-risk",
                f"It multiplies the risk by about {factor:g}, wherever a patient stands.",
                "Think of a patient at 90%. Where would that lead?",
            ),
            Trap(
                "coefficient-as-points",
                f"It adds {100 * coefficient:.0f} percentage points, wherever a patient stands.",
                "It is added to the log-odds. Does that move everybody by the same number of points?",
            ),
            Trap(
                "exponential-left-out",
                f"It multiplies the odds by about {coefficient:g}, wherever a patient stands.",
                "It is *added* to the logarithm of the odds. What does that do to the odds themselves?",
            ),
        ),
        hints=("Adding to a logarithm is multiplying by what?",),
        working=f"Adding {coefficient:g} to the log-odds multiplies the odds by $e^{{{coefficient:g}}}$, about {factor:g}. How many points of risk that is depends on where a patient stands; the factor does not. It multiplies the odds by about {factor:g}, wherever a patient stands.",
    )
