from fractions import Fraction

from rounds.kit import Choice, Number, Redraw, Rng, Trap, percent, question, thousands

SIGNS = (
    ("contacts of an infected person", "the infection", "a positive test"),
    ("patients with chest pain", "angina", "pain on climbing stairs"),
    ("children with a fever", "a urine infection", "a positive dipstick"),
    ("patients on a ward", "sepsis", "an alert from a model"),
    ("people sent to a skin clinic", "melanoma", "a red flag from an app"),
    ("older adults", "dementia", "a low score in a short test"),
)


@question(level=1)
def out_of_a_thousand(r: Rng) -> Number:
    """Counted in people"""
    who, disease, sign = r.pick(*SIGNS)
    people = r.pick(1000, 2000, 5000)
    ill = r.whole(2, 20) * people // 200
    healthy = people - ill
    hits, false = ill * r.whole(12, 19) // 20, healthy * r.whole(1, 6) // 20
    if hits in (ill, false) or not hits:
        raise Redraw
    return Number(
        ask=f"""
Picture {thousands(people)} {who}: {thousands(ill)} have {disease}, and {hits} of these have {sign}. Of the {thousands(healthy)} without it, {thousands(false)} have the
same. Somebody has {sign}. How likely is {disease}, in per cent to one decimal place?
""",
        answer=Fraction(100 * hits, hits + false),
        unit="%",
        dp=1,
        hints=(f"How many have {sign} altogether?",),
        traps=(
            Trap(
                "base-rate-neglect",
                Fraction(100 * hits, ill),
                "That is how often the sign comes *with* the disease. You need it the other way round.",
            ),
            Trap(
                "odds-for-proportion",
                Fraction(100 * hits, false),
                "You compared the two groups. Compare the first with both together.",
            ),
            Trap(
                "joint-for-conditional",
                Fraction(100 * hits, people),
                "You divided by everybody. Look only at those with the sign.",
            ),
        ),
        working=f"{hits} + {thousands(false)} = {thousands(hits + false)} have {sign}, and {hits} of them have {disease}: {hits}/{thousands(hits + false)} = **{percent(hits / (hits + false), 1)}**",
    )


@question(level=2)
def posterior(r: Rng) -> Number:
    """From prior to posterior"""
    who, disease, sign = r.pick(*SIGNS)
    prior, hit, false = r.whole(1, 30), r.whole(55, 97), r.whole(2, 30)
    top, bottom = prior * hit, prior * hit + (100 - prior) * false
    return Number(
        ask=f"""
Of {who}, {prior}% have {disease}. With {disease}, {sign} is found in {hit}%; without, in {false}%. It is found. How likely is {disease} now, in
per cent to the nearest whole number?
""",
        answer=Fraction(100 * top, bottom),
        unit="%",
        dp=0,
        hints=("Picture 10,000 of them.", "Two branches end in the sign. Add them for the bottom."),
        traps=(
            Trap(
                "base-rate-neglect",
                hit,
                "That is how often the sign comes *with* the disease. You need it the other way round.",
            ),
            Trap(
                "denominator-left-out",
                Fraction(top, 100),
                "That is the top alone: ill *and* showing the sign. What does it have to be divided by?",
            ),
            Trap(
                "prior-not-used",
                Fraction(100 * hit, hit + false),
                "That would hold if half of them were ill. How many are?",
            ),
        ),
        working=f"Of 10,000: {thousands(top)} have both; {thousands((100 - prior) * false)} show the sign without the disease. {thousands(top)}/{thousands(bottom)} = **{percent(top / bottom)}**",
    )


@question(level=2)
def differential(r: Rng) -> Number:
    """Three diagnoses"""
    complaint, names, finding = r.pick(
        ("a sore throat", ("a virus", "streptococci", "glandular fever"), "swollen glands"),
        ("breathlessness", ("heart failure", "asthma", "pneumonia"), "crackles"),
        ("a red eye", ("an allergy", "bacteria", "a foreign body"), "itching"),
        ("confusion", ("an infection", "a drug", "a stroke"), "a fever"),
        ("a cough", ("a cold", "asthma", "pneumonia"), "a fever"),
        ("back pain", ("a strain", "a fracture", "a kidney stone"), "blood in the urine"),
    )
    first, second = r.whole(4, 12) * 5, r.whole(2, 6) * 5
    priors = (first, second, 100 - first - second)
    given = tuple(r.whole(1, 19) * 5 for _ in names)
    at = r.whole(0, 2)
    products = tuple(prior * chance for prior, chance in zip(priors, given, strict=True))
    if priors[2] < 5 or len(set(given)) < 3:
        raise Redraw
    rows = "\n".join(
        f"| {name} | {prior}% | {chance}% |" for name, prior, chance in zip(names, priors, given, strict=True)
    )
    return Number(
        ask=f"Invented figures for {complaint}:\n\n| | prior | {finding}, if so |\n|---|---:|---:|\n{rows}\n\nThe patient has {finding}. What is the posterior probability of {names[at]}, in per cent to the nearest whole number?",
        answer=Fraction(100 * products[at], sum(products)),
        unit="%",
        dp=0,
        hints=("Multiply along each row.", "What do the three products add up to?"),
        traps=(
            Trap(
                "prior-not-used",
                Fraction(100 * given[at], sum(given)),
                "That forgets the priors. Multiply along each row first.",
            ),
            Trap(
                "denominator-left-out",
                Fraction(products[at], 100),
                "That is the product alone. Share out the sum of all three.",
            ),
            Trap(
                "base-rate-neglect",
                given[at],
                "That is how often the finding comes with this diagnosis. Turn it round.",
            ),
        ),
        working=f"Products: {', '.join(f'{product / 10000:.4g}' for product in products)}, together {sum(products) / 10000:.4g}. {products[at] / 10000:.4g}/{sum(products) / 10000:.4g} = **{percent(products[at] / sum(products))}**",
    )


@question(level=3)
def two_tests(r: Rng) -> Number:
    """Two tests, one after the other"""
    who, disease, _ = r.pick(*SIGNS)
    prior = r.whole(1, 15)
    hit, false, hit_2, false_2 = r.whole(70, 95), r.whole(5, 20), r.whole(60, 95), r.whole(3, 25)
    top, other = prior * hit * hit_2, (100 - prior) * false * false_2
    after_one = Fraction(prior * hit, prior * hit + (100 - prior) * false)
    return Number(
        ask=f"""
Of {who}, {prior}% have {disease}. Test A is positive in {hit}% of those with it and in {false}% of those without; test B in {hit_2}% and
{false_2}%. Within each group the two tests err independently. Both are positive. How likely is {disease}, in per cent to the nearest
whole number? Do not round on the way.
""",
        answer=Fraction(100 * top, top + other),
        unit="%",
        dp=0,
        hints=("What is the prior for the second test?",),
        traps=(
            Trap("first-test-only", 100 * after_one, "That is after test A. It is the prior for test B."),
            Trap(
                "prior-used-again",
                Fraction(100 * prior * hit_2, prior * hit_2 + (100 - prior) * false_2),
                "You began test B with the old prior. What do you believe after test A?",
            ),
        ),
        working=f"After A: {100 * float(after_one):.2f}%. Of 1,000,000 people {thousands(top)} have {disease} and two positive tests, {thousands(other)} have two positive tests without it: **{percent(top / (top + other))}**",
    )


@question(level=3)
def what_moves_it(r: Rng) -> Choice:
    """What moves the posterior most?"""
    who, disease, sign = r.pick(*SIGNS)
    prior, hit, false = r.whole(1, 3), r.whole(80, 90), r.whole(8, 20)

    def after(prior: float, hit: float, false: float) -> float:
        return prior * hit / (prior * hit + (100 - prior) * false)

    half = after(prior, hit, false / 2)
    better = after(prior, 99, false)
    if half < 1.3 * better:
        raise Redraw
    return Choice(
        ask=f"""
Of {who}, {prior}% have {disease}. {sign.capitalize()} is found in {hit}% of those with it and in {false}% of those without. Only {percent(after(prior, hit, false))} of those
with the sign have {disease}. Which change would raise this share the most?
""",
        right=f"The sign is found in {false / 2:g}% of those without, not in {false}%.",
        traps=(
            Trap(
                "base-rate-neglect",
                f"The sign is found in 99% of those with it, not in {hit}%.",
                "How many more of the ill does that find? And how many of those with the sign are healthy?",
            ),
            Trap(
                "more-people-for-posterior",
                "Twice as many people are examined, in the same place.",
                "Then both groups double. What happens to their ratio?",
            ),
        ),
        hints=("Nearly everybody with the sign is healthy. What makes *them* fewer?",),
        working=f"With fewer false positives it becomes {percent(half)}, with more hits only {percent(better)}, and more people change nothing. The sign is found in {false / 2:g}% of those without, not in {false}%.",
    )
