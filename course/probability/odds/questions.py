from fractions import Fraction
from math import gcd

from rounds.kit import Choice, Number, Redraw, Rng, Trap, percent, question

# One seed draws alike for every question, so each begins elsewhere in this list: one event should not have two risks.
# What may happen to whom: "of a fall", "fell", and how often it happens (lowest and highest per cent).
EVENTS = (
    ("residents of a care home", "a fall within a year", "fell within a year", (20, 60)),
    ("patients after a hip operation", "delirium", "had delirium", (15, 50)),
    ("patients sent home from a ward", "a readmission within a month", "were readmitted within a month", (8, 30)),
    ("nurses on night shifts", "back pain within a year", "had back pain within a year", (25, 70)),
    ("people in a stop-smoking clinic", "a relapse within a year", "had a relapse within a year", (40, 85)),
    ("newborns on a unit", "jaundice", "had jaundice", (30, 70)),
    ("patients in rehabilitation", "walking unaided again", "walked unaided again", (30, 85)),
)


@question(level=1)
def odds_from_risk(r: Rng) -> Number:
    """From a risk to odds"""
    who, event, _, (low, high) = r.pick(*EVENTS)
    risk = r.whole(low, high)
    if 45 < risk < 55:
        raise Redraw
    return Number(
        ask=f"Among {who}, the probability of {event} is {risk}%. What are the odds of it, written as one number with two decimal places?",
        answer=Fraction(risk, 100 - risk),
        dp=2,
        hints=("Of 100 people, how many are affected and how many are not?",),
        traps=(
            Trap(
                "probability-for-odds",
                Fraction(risk, 100),
                "That is the probability. Odds compare with those who are *not* affected.",
            ),
            Trap(
                "odds-against", Fraction(100 - risk, risk), "Those are the odds *against* it. Which side goes on top?"
            ),
            Trap(
                "complement-forgotten",
                Fraction(100 - risk, 100),
                "That is the probability that it does not happen. What do odds compare?",
            ),
        ),
        working=f"Of 100, {risk} are affected and {100 - risk} are not: {risk} / {100 - risk} = **{risk / (100 - risk):.2f}**",
    )


@question(level=1)
def odds_from_counts(r: Rng) -> Number:
    """Odds from counts"""
    who, event, happened, (low, high) = r.pick(*EVENTS[1:], EVENTS[0])
    whole, share = r.whole(30, 240, 10), r.whole(low, high)
    with_it = whole * share // 100
    without = whole - with_it
    if with_it == without:
        raise Redraw
    return Number(
        ask=f"Of {whole} {who}, {with_it} {happened}. What are the odds of {event}? Give one number with two decimal places.",
        answer=Fraction(with_it, without),
        dp=2,
        hints=("How many did *not*?",),
        traps=(
            Trap(
                "probability-for-odds",
                Fraction(with_it, whole),
                "You divided by everybody: that is the risk. Whom do odds compare with?",
            ),
            Trap(
                "odds-against", Fraction(without, with_it), "Those are the odds *against* it. Which side goes on top?"
            ),
        ),
        working=f"Without: {whole} - {with_it} = {without}. With to without: {with_it} / {without} = **{with_it / without:.2f}**",
    )


@question(level=2)
def risk_from_odds(r: Rng) -> Number:
    """From odds to a risk"""
    who, event, happened, (low, high) = r.pick(*EVENTS[2:], *EVENTS[:2])
    pairs = [(a, b) for a in range(1, 10) for b in range(1, 13) if gcd(a, b) == 1 and low <= 100 * a / (a + b) <= high]
    a, b = r.pick(*(pair for pair in pairs if pair != (1, 1)))
    how, told = r.pick(
        ("for", f"A paper puts the odds of {event} among {who} at {a} to {b}."),
        (
            "for",
            f"For every {a} {who} who {happened} there {'was' if b == 1 else 'were'} {b} who did not, says a report.",
        ),
        ("against", f"An editorial puts the odds against {event} among {who} at {b} to {a}."),
        ("for", f"A table of {who} gives the odds for {event} as {a} : {b}."),
    )
    if a == 1 and told.startswith("For every"):
        raise Redraw
    return Number(
        ask=f"{told} What is the risk, or chance, of {event}, in per cent to one decimal place?",
        answer=Fraction(100 * a, a + b),
        unit="%",
        dp=1,
        hints=("How many people are in one such group, all together?",),
        traps=(
            Trap(
                "odds-for-proportion",
                Fraction(100 * a, b),
                "You compared the two sides. A risk is a part of both sides together.",
            ),
            Trap(
                "odds-against",
                Fraction(100 * b, a + b),
                "That is the chance that it does *not* happen. Which of the two numbers stands for the event?",
            ),
        ),
        working=f"{'Odds against name the other side first. ' if how == 'against' else ''}In a group of {a} + {b} = {a + b}, {a} {'is' if a == 1 else 'are'} affected: {a} / {a + b} = **{percent(a / (a + b), 1)}**",
    )


# What multiplies the odds of what: a sentence with the factor, what is asked for, the risk before, and the factors.
FACTORS = (
    (
        "A study finds that a sedative multiplies the odds of delirium by {factor}. Without it, the risk of your patient is {risk}%.",
        "the risk with it",
        (5, 40),
        (1.5, 2, 2.5, 3),
    ),
    (
        "A model multiplies the odds of a readmission by {factor} for patients who live alone. A patient who lives with others has a risk of {risk}%.",
        "the risk of a patient who is alike but lives alone",
        (8, 30),
        (1.5, 2),
    ),
    (
        "In a register, the odds of a wound infection in smokers are those of non-smokers multiplied by {factor}. Non-smokers have a risk of {risk}%.",
        "the risk in smokers",
        (6, 15),
        (1.5, 2, 2.5),
    ),
    (
        "A training programme multiplies the odds of walking unaided by {factor}. Without it, the chance is {risk}%.",
        "the chance with it",
        (20, 60),
        (1.5, 2, 2.5, 3),
    ),
    (
        "A new support line multiplies the odds of staying off cigarettes for a year by {factor}. Without it, the chance is {risk}%.",
        "the chance with it",
        (5, 20),
        (1.5, 2),
    ),
    (
        "In a score, a point for frailty multiplies the odds of a fall by {factor}. With no point, the risk is {risk}%.",
        "the risk with one point",
        (10, 50),
        (1.5, 2, 2.5),
    ),
)


@question(level=2)
def odds_times_factor(r: Rng) -> Number:
    """Odds multiplied, and back to a risk"""
    told, asked, (low, high), factors = r.pick(*FACTORS)
    risk, factor = r.whole(low, high), Fraction(r.pick(*factors))
    odds = Fraction(risk, 100 - risk)
    after = odds * factor / (1 + odds * factor)
    if round(1000 * after) % 10 == 0:
        raise Redraw
    return Number(
        ask=f"{told.format(factor=f'{float(factor):g}', risk=risk)} What is {asked}, in per cent to one decimal place? Do not round on the way.",
        answer=100 * after,
        unit="%",
        dp=1,
        hints=(
            "The factor belongs to the odds. What are they before?",
            "Multiply the odds. Then go back to a probability.",
        ),
        traps=(
            Trap(
                "multiplies-probability",
                risk * factor,
                "You multiplied the probability. The factor belongs to the odds.",
            ),
            Trap(
                "odds-for-proportion",
                100 * odds * factor,
                "Those are the new *odds*. Go back to a probability.",
            ),
        ),
        working=f"Odds before: {risk} / {100 - risk} = {float(odds):.4f}. Times {float(factor):g}: {float(odds * factor):.4f}. Back: {float(odds * factor):.4f} / {1 + float(odds * factor):.4f} = **{percent(after, 1)}**",
    )


@question(level=2)
def factor_between(r: Rng) -> Number:
    """By what factor do the odds differ?"""
    told, first, second = r.pick(
        ("On old mattresses, {a}% of patients get a pressure sore; on new ones, {b}%.", (12, 25), (4, 10)),
        ("Before a checklist came, {a}% of handovers had a gap; afterwards, {b}%.", (30, 60), (10, 25)),
        ("Of patients with a walking frame, {a}% fell within a year; of those without, {b}%.", (25, 55), (10, 24)),
        ("On the old drug, {a}% relapse within a year; on the new one, {b}%.", (35, 60), (18, 30)),
        ("On paper, {a}% of drug charts have a mistake; on screens, {b}%.", (26, 50), (8, 25)),
    )
    a, b = r.whole(*first), r.whole(*second)
    factor = Fraction(a, 100 - a) / Fraction(b, 100 - b)
    if round(100 * factor) % 10 == 0:
        raise Redraw
    return Number(
        ask=f"{told.format(a=a, b=b)} By what factor are the odds higher in the first group than in the second? Give two decimal places. Do not round on the way.",
        answer=factor,
        dp=2,
        hints=("Work out the odds in each group first.",),
        traps=(
            Trap(
                "multiplies-probability",
                Fraction(a, b),
                "You compared the two risks. First turn each of them into odds.",
            ),
            Trap(
                "division-turned-round",
                1 / factor,
                "You divided the other way round. Which group is compared with which?",
            ),
            Trap(
                "subtracts-for-ratio",
                Fraction(a, 100 - a) - Fraction(b, 100 - b),
                "You subtracted the odds. “How many times” asks for a division.",
            ),
        ),
        working=f"First: {a} / {100 - a} = {a / (100 - a):.4f}. Second: {b} / {100 - b} = {b / (100 - b):.4f}. Divided: **{float(factor):.2f}**",
    )


@question(level=3)
def odds_read_as_risk(r: Rng) -> Choice:
    """Where may odds be read as a risk?"""
    topics = r.sample(
        4,
        (
            "a wound infection",
            "a readmission",
            "a fall",
            "a relapse",
            "a pressure sore",
            "a missed visit",
            "a drug error",
            "a blood clot",
            "a fit",
            "a return to theatre",
        ),
    )
    # The odds of the line asked for come first (in hundredths), then three others.
    asked, ranges = r.pick(
        ("smaller than 1 percentage point", ((6, 9), (13, 19), (25, 35), (50, 85))),
        ("larger than 20 percentage points", ((64, 95), (38, 48), (20, 30), (6, 9))),
        ("between 5 and 10 percentage points", ((28, 34), (11, 19), (45, 55), (70, 95))),
    )
    values = [r.whole(low, high) for low, high in ranges]
    lines = [f"{topic.capitalize()}: odds {value / 100:.2f}" for topic, value in zip(topics, values, strict=True)]
    who = r.pick("A manager", "A student", "A journalist", "A trial nurse", "A new colleague")
    risks = ", ".join(f"{value / 100:.2f} is a risk of {percent(value / (100 + value), 1)}" for value in values)
    return Choice(
        ask=f"{who} reads a table of the odds of four events within a year as if they were risks, so that odds of 0.50 become “50%”. In which line is the error {asked}?",
        right=lines[0],
        traps=tuple(
            Trap("odds-read-as-risk", line, "Turn it into a risk: divide by one plus the odds. How far apart are they?")
            for line in lines[1:]
        ),
        hints=("The risk is the odds, divided by one plus the odds. Work it out for each line.",),
        working=f"Turned into risks: {risks}. Only for odds of {values[0] / 100:.2f} is the error {asked}. {lines[0]}",
    )


@question(level=3)
def what_to_tell_the_patient(r: Rng) -> Choice:
    """What to tell a patient about odds"""
    kind = r.pick("double", "half", "for", "against")
    if kind == "double":
        risk = r.pick(20, 30, 40)
        after = Fraction(2 * risk, 100 + risk)
        ask = f"“The new treatment doubles the odds of getting well”, says a leaflet. Without it, {risk} of 100 patients get well. A patient asks: how many of 100 get well with it?"
        wrong = (("multiplies-probability", 2 * risk), ("complement-forgotten", round(100 * (1 - after))))
        how = f"Odds before: {risk} to {100 - risk}. Doubled: {2 * risk} to {100 - risk}, together {100 + risk}."
    elif kind == "half":
        risk = r.pick(60, 70, 76, 80)
        after = Fraction(risk, 200 - risk)
        ask = f"“The spray halves the odds of a cold”, says an advert. Of 100 people in an office, {risk} have a cold in winter without it. They ask: how many of 100 have a cold with it?"
        wrong = (("multiplies-probability", risk // 2), ("complement-forgotten", round(100 * (1 - after))))
        how = f"Odds before: {risk} to {100 - risk}. Halved: {risk // 2} to {100 - risk}, together {100 - risk // 2}."
    elif kind == "for":
        b = r.pick(2, 3, 4, 9)
        after = Fraction(b, b + 1)
        ask = f"A surgeon writes: “The odds of a good result are {b} to 1.” A patient asks: how many of 100 people like me have a good result?"
        wrong = (("odds-for-proportion", round(Fraction(100, b))), ("odds-against", round(100 * (1 - after))))
        how = f"{b} good results stand against 1 other, {b + 1} together."
    else:
        b = r.pick(2, 3, 4, 9)
        after = Fraction(1, b + 1)
        ask = f"“The odds are {b} to 1 against a second attack”, says an article. A patient asks: how many of 100 people like me have a second attack?"
        wrong = (("odds-for-proportion", round(Fraction(100, b))), ("odds-against", round(100 * (1 - after))))
        how = f"“Against” names the other side first: {b} without a second attack stand against 1 with it, {b + 1} together."
    right = f"{round(100 * after)} of 100"
    says = {
        "multiplies-probability": "You changed the chance itself. The factor belongs to the odds.",
        "complement-forgotten": "That is the other group. Who is asked about?",
        "odds-for-proportion": "You divided one side by the other. How many people are on both sides together?",
        "odds-against": "You have the two sides the wrong way round. Which number stands for the event?",
    }
    return Choice(
        ask=f"{ask} Take the nearest whole number.",
        right=right,
        traps=tuple(Trap(slug, f"{count} of 100", says[slug]) for slug, count in wrong),
        hints=("Write down the odds as with to without. Then count both sides together.",),
        working=f"{how} {after.numerator} / {after.denominator} is {percent(after, 1)}. {right}",
    )
