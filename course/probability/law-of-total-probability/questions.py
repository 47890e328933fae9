from fractions import Fraction

from rounds.kit import Choice, Number, Redraw, Rng, Trap, percent, question

TESTS = (
    ("a swab", "people in a clinic", "an infection"),
    ("a watch", "older adults", "atrial fibrillation"),
    ("a skin app", "people sent to a skin clinic", "melanoma"),
    ("a questionnaire", "new mothers", "depression"),
    ("an X-ray model", "patients with a cough", "pneumonia"),
    ("a sepsis alert", "patients on a ward", "sepsis"),
)


@question(level=1)
def fill_a_branch(r: Rng) -> Number:
    """What stands on the branch?"""
    test, who, disease = r.pick(*TESTS)
    prior, given = r.whole(2, 40), r.whole(55, 98)
    asked = r.pick("other side", "second fork", "end")
    facts = f"A tree sorts {who}. First fork: {prior / 100:.2f} have {disease}. Second fork, for these: {test} is positive with probability {given / 100:.2f}."
    text, right, wrong, slug, says, working = {
        "other side": (
            "What stands on the other branch of the *first* fork?",
            Fraction(100 - prior, 100),
            Fraction(100 - given, 100),
            "wrong-fork",
            "That belongs to the second fork. What do the branches of the first add up to?",
            f"1 - {prior / 100:.2f}",
        ),
        "second fork": (
            f"What stands, for those with {disease}, on the branch to a negative result?",
            Fraction(100 - given, 100),
            Fraction(100 - prior, 100),
            "wrong-fork",
            "That belongs to the first fork. What do the branches of the second add up to?",
            f"1 - {given / 100:.2f}",
        ),
        "end": (
            f"What is the probability at the end of the branch “{disease}, positive”?",
            Fraction(prior * given, 10_000),
            Fraction(prior + given, 100),
            "adds-along-a-branch",
            "You added. Each fork takes a part of a part: what does “of” mean?",
            f"{prior / 100:.2f} × {given / 100:.2f}",
        ),
    }[asked]
    places = 4 if asked == "end" else 2
    return Number(
        ask=f"{facts} {text} Give {'four' if places == 4 else 'two'} decimal places.",
        answer=right,
        dp=places,
        share=True,
        hints=("Branches of one fork add up to 1. Along a branch you multiply.",),
        traps=(
            Trap(slug, wrong, says),
            Trap(
                "conditional-for-joint",
                Fraction(given, 100),
                "That stands on the branch already. Read once more which one is asked.",
            ),
        ),
        working=f"{working} = **{float(right):.{places}f}**",
    )


@question(level=2)
def share_positive(r: Rng) -> Number:
    """How many test positive?"""
    test, who, disease = r.pick(*TESTS)
    prior, sensitivity, false = r.whole(2, 35), r.whole(60, 97), r.whole(2, 30)
    total = Fraction(prior * sensitivity + (100 - prior) * false, 100)
    return Number(
        ask=f"""
Of {who}, {prior}% have {disease}. For {test}, a positive result comes in {sensitivity}% of those with {disease} and in {false}% of those
without. What share of all results will be positive, in per cent to one decimal place?
""",
        answer=total,
        unit="%",
        dp=1,
        hints=("Which two branches end in a positive result?", "Multiply along each, then add."),
        traps=(
            Trap(
                "unweighted-average",
                Fraction(sensitivity + false, 2),
                "You averaged the two rates. The two groups differ in size.",
            ),
            Trap(
                "one-branch-only",
                Fraction(prior * sensitivity, 100),
                "That is one of the branches. Who else tests positive?",
            ),
            Trap(
                "adds-rates",
                sensitivity + false,
                "You added shares of different groups. Weigh each by its group first.",
            ),
        ),
        working=f"{prior / 100:.2f} × {sensitivity}% + {(100 - prior) / 100:.2f} × {false}% = {prior * sensitivity / 100:.2f}% + {(100 - prior) * false / 100:.2f}% = **{percent(total / 100, 1)}**",
    )


@question(level=2)
def three_groups(r: Rng) -> Number:
    """Three groups, one rate"""
    title, groups, event = r.pick(
        ("A surgeon's patients", ("under 50", "50 to 74", "75 and over"), "have a complication"),
        ("A practice's patients", ("never smoked", "gave up", "smoke"), "have a cough in winter"),
        ("A hospital's wards", ("surgery", "medicine", "intensive care"), "have a fall"),
        ("A laboratory's samples", ("by post", "by van", "by hand"), "come too late"),
        ("A clinic's bookings", ("booked today", "booked this week", "booked earlier"), "are missed"),
    )
    shares = (r.whole(3, 12) * 5, r.whole(3, 6) * 5)
    last = 100 - sum(shares)
    rates = (r.whole(1, 9), r.whole(5, 20), r.whole(15, 50))
    if last < 5 or rates[0] >= rates[1] or rates[1] >= rates[2]:
        raise Redraw
    weights = (*shares, last)
    total = sum(Fraction(weight * rate, 100) for weight, rate in zip(weights, rates, strict=True))
    rows = "\n".join(
        f"| {name} | {weight}% | {rate}% |" for name, weight, rate in zip(groups, weights, rates, strict=True)
    )
    sums = " + ".join(f"{weight / 100:.2f} × {rate}%" for weight, rate in zip(weights, rates, strict=True))
    return Number(
        ask=f"{title}:\n\n| | share of all | of these, {event} |\n|---|---:|---:|\n{rows}\n\nWhat share of all {event}, in per cent to one decimal place?",
        answer=total,
        unit="%",
        dp=1,
        hints=("Each rate counts as much as its group is large.",),
        traps=(
            Trap(
                "unweighted-average",
                Fraction(sum(rates), 3),
                "You averaged the three rates. The groups differ in size.",
            ),
            Trap("adds-rates", sum(rates), "You added shares of different groups. Weigh each by its group first."),
            Trap(
                "largest-group-only", rates[weights.index(max(weights))], "That is the rate of the largest group alone."
            ),
        ),
        working=f"{sums} = **{percent(total / 100, 1)}**",
    )


@question(level=2)
def which_tree(r: Rng) -> Choice:
    """Which tree fits?"""
    test, who, disease = r.pick(*TESTS)
    prior, sensitivity, specificity = r.whole(2, 30), r.whole(60, 97), r.whole(60, 97)
    if len({prior, sensitivity, specificity, 100 - prior, 100 - sensitivity, 100 - specificity}) < 6:
        raise Redraw

    def tree(first: int, ill: int, healthy: int) -> str:
        return f"{first}% and {100 - first}%; then {ill}% positive for the ill, {healthy}% for the others"

    right = tree(prior, sensitivity, 100 - specificity)
    return Choice(
        ask=f"""
Of {who}, {prior}% have {disease}. {test[0].upper()}{test[1:]} is positive in {sensitivity}% of the ill and *negative* in {specificity}% of the others. Which numbers stand on the
tree: on the first fork (ill, not ill), and on the second, towards a positive result?
""",
        right=right,
        traps=(
            Trap(
                "negative-rate-on-positive",
                tree(prior, sensitivity, specificity),
                "One of these figures is a share of *negative* results. Which branch is that?",
            ),
            Trap(
                "forks-swapped",
                tree(sensitivity, prior, 100 - specificity),
                "What is known of everybody stands on the first fork.",
            ),
            Trap(
                "same-rate-for-both",
                tree(prior, sensitivity, 100 - sensitivity),
                "The two sides have rates of their own. Which one belongs to the healthy?",
            ),
        ),
        hints=("First the disease, then the test. The second fork is conditional on the first.",),
        working=f"The prevalence stands first. The ill test positive in {sensitivity}%, the healthy in 100% - {specificity}% = {100 - specificity}%: {right}",
    )


@question(level=3)
def mix_behind_a_rate(r: Rng) -> Number:
    """What mix gives this rate?"""
    place, one, other, event = r.pick(
        ("a hospital", "planned patients", "urgent patients", "stay over a week"),
        ("a clinic", "patients who got a reminder", "patients who got none", "miss their appointment"),
        ("a laboratory", "samples by van", "samples by post", "arrive too late"),
        ("a service", "calls by day", "calls by night", "end in a visit"),
        ("a home", "residents who walk unaided", "residents with a walking aid", "fall in a year"),
    )
    low, high, share = r.whole(1, 12), r.whole(20, 45), r.whole(2, 18) * 5
    total = Fraction((100 - share) * low + share * high, 100)
    if share == 50 or (total * 10).denominator > 1:
        raise Redraw
    return Number(
        ask=f"""
In {place}, {low}% of {one} and {high}% of {other} {event}. Of all together, {float(total):g}% {event}. What share of all are {other}, in per cent, as a
whole number?
""",
        answer=share,
        unit="%",
        hints=(f"If nobody belonged to {other}, the rate would be {low}%. How far along the way to {high}% is it?",),
        traps=(
            Trap(
                "mix-turned-round",
                100 - share,
                f"That is the share of {one}. Is the rate nearer to {low}% or to {high}%?",
            ),
            Trap(
                "ratio-of-rates",
                Fraction(100 * total, high),
                "You compared with the higher rate alone. Start from the lower one.",
            ),
        ),
        working=f"From {low}% to {float(total):g}% is {float(total - low):g} of the {high - low} points that lie between the two rates: {float(total - low):g}/{high - low} = **{share}%**",
    )
