from fractions import Fraction

from rounds.kit import Choice, Number, Redraw, Rng, Trap, percent, question

# A test, whom it is used on, what it looks for; and in per cent (lowest and highest) how likely that is beforehand, the
# sensitivity and the specificity.
TESTS = (
    ("a D-dimer test", "a patient with a swollen leg", "a clot", (5, 30), (90, 98), (40, 60)),
    ("a rapid swab", "a child with a sore throat", "a strep throat", (10, 40), (80, 92), (85, 97)),
    (
        "an ultrasound scan",
        "a patient with pain in the right lower belly",
        "appendicitis",
        (10, 50),
        (75, 90),
        (80, 95),
    ),
    ("a bedside checklist", "a patient after surgery", "delirium", (10, 40), (75, 93), (80, 95)),
    ("a speech app", "a caller with slurred speech", "a stroke", (10, 50), (65, 85), (60, 85)),
    ("a watch ECG", "a patient with palpitations", "atrial fibrillation", (5, 30), (80, 95), (85, 97)),
    ("a skin-photo app", "a patient with a changing mole", "a melanoma", (3, 20), (80, 93), (60, 85)),
)


def _upper(text: str) -> str:
    return f"{text[0].upper()}{text[1:]}"


TURNED = "You have it upside down. How often the *ill* get this result goes on top."
OTHER = "That is the ratio for the other result. How often do the ill get *this* one?"


@question(level=1)
def lr_positive(r: Rng) -> Number:
    """LR+ from sensitivity and specificity"""
    test, _, disease, _, found, healthy = r.pick(*TESTS)
    sens, spec = r.whole(*found), r.whole(*healthy)
    return Number(
        ask=f"For {disease}, {test} has a sensitivity of {sens}% and a specificity of {spec}%. What is the likelihood ratio of a *positive* result? Give two decimal places.",
        answer=Fraction(sens, 100 - spec),
        dp=2,
        hints=("How often do the ill test positive? And the healthy?",),
        traps=(
            Trap("ratio-upside-down", Fraction(100 - spec, sens), TURNED),
            Trap(
                "rates-for-ratio",
                Fraction(sens, spec),
                "The healthy who test *positive* go to the bottom. Specificity counts those who test negative.",
            ),
            Trap("other-result", Fraction(100 - sens, spec), OTHER),
        ),
        working=f"The ill test positive in {sens}%, the healthy in 100 - {spec} = {100 - spec}%. {sens} / {100 - spec} = **{sens / (100 - spec):.2f}**",
    )


@question(level=1)
def lr_negative(r: Rng) -> Number:
    """LR- from sensitivity and specificity"""
    test, _, disease, _, found, healthy = r.pick(*TESTS)
    sens, spec = r.whole(*found), r.whole(*healthy)
    return Number(
        ask=f"For {disease}, {test} has a sensitivity of {sens}% and a specificity of {spec}%. What is the likelihood ratio of a *negative* result? Give two decimal places.",
        answer=Fraction(100 - sens, spec),
        dp=2,
        hints=("How often do the ill test negative? And the healthy?",),
        traps=(
            Trap("ratio-upside-down", Fraction(spec, 100 - sens), TURNED),
            Trap("other-result", Fraction(sens, 100 - spec), OTHER),
            Trap(
                "rates-for-ratio",
                Fraction(100 - sens, 100 - spec),
                "The healthy who test *negative* go to the bottom. Which rate counts those?",
            ),
        ),
        working=f"The ill test negative in 100 - {sens} = {100 - sens}%, the healthy in {spec}%. {100 - sens} / {spec} = **{(100 - sens) / spec:.2f}**",
    )


@question(level=2)
def post_test_probability(r: Rng) -> Number:
    """One multiplication"""
    test, who, disease, likely, found, healthy = r.pick(*TESTS)
    before, sens, spec = r.whole(*likely), r.whole(*found), r.whole(*healthy)
    positive = r.chance(0.6)
    ratio = Fraction(f"{sens / (100 - spec):.1f}" if positive else f"{(100 - sens) / spec:.2f}")
    odds = Fraction(before, 100 - before) * ratio
    after = odds / (1 + odds)
    result = "positive" if positive else "negative"
    return Number(
        ask=f"You put the probability of {disease} at {before}% in {who}. Then {test} comes out {result}, with a likelihood ratio of {float(ratio):g} for that result. What is the probability of {disease} now, in per cent to one decimal place? Do not round on the way.",
        answer=100 * after,
        unit="%",
        dp=1,
        hints=("What does a likelihood ratio multiply?", "Probability to odds, times the ratio, and back."),
        traps=(
            Trap(
                "multiplies-probability",
                before * ratio,
                "You multiplied the probability. The ratio multiplies the odds.",
            ),
            Trap(
                "odds-for-proportion",
                100 * odds,
                "Those are the post-test *odds*. Take the last step back to a probability.",
            ),
            Trap(
                "pre-test-forgotten",
                100 * ratio / (1 + ratio),
                "That forgets the pre-test probability. The ratio says how far you move, not where you start.",
            ),
        ),
        working=f"Pre-test odds: {before} / {100 - before} = {before / (100 - before):.4f}. Times {float(ratio):g}: {float(odds):.4f}. Back: {float(odds):.4f} / {1 + float(odds):.4f} = **{percent(after, 1)}**",
    )


@question(level=2)
def from_rates_to_post_test(r: Rng) -> Number:
    """From the rates of a test to a probability"""
    # One seed draws alike for every question: begin elsewhere, or the answer would be that of post_test_probability.
    test, who, disease, likely, found, healthy = r.pick(*TESTS[1:], TESTS[0])
    before, sens, spec = r.whole(*likely), r.whole(*found), r.whole(*healthy)
    positive = r.chance(0.5)
    with_it, without = (sens, 100 - spec) if positive else (100 - sens, spec)
    wrong_with, wrong_without = (100 - sens, spec) if positive else (sens, 100 - spec)
    odds = Fraction(before, 100 - before) * Fraction(with_it, without)
    other = Fraction(before, 100 - before) * Fraction(wrong_with, wrong_without)
    result = "positive" if positive else "negative"
    return Number(
        ask=f"You put the probability of {disease} at {before}% in {who}. {_upper(test)} has a sensitivity of {sens}% and a specificity of {spec}%. It comes out *{result}*. What is the probability of {disease} now, in per cent to one decimal place? Do not round on the way.",
        answer=100 * odds / (1 + odds),
        unit="%",
        dp=1,
        hints=(f"Which ratio belongs to a {result} result?", "Probability to odds, times the ratio, and back."),
        traps=(
            Trap("other-result", 100 * other / (1 + other), OTHER),
            Trap(
                "multiplies-probability",
                Fraction(before * with_it, without),
                "You multiplied the probability. The ratio multiplies the odds.",
            ),
            Trap(
                "odds-for-proportion",
                100 * odds,
                "Those are the post-test *odds*. Take the last step back to a probability.",
            ),
        ),
        working=f"""
The ill are {result} in {with_it}%, the healthy in {without}%: the ratio is {with_it} / {without} = {with_it / without:.4f}. Pre-test odds {before} / {100 - before} = {before / (100 - before):.4f}.
Multiplied: {float(odds):.4f}. Back: {float(odds):.4f} / {1 + float(odds):.4f} = **{percent(odds / (1 + odds), 1)}**
""",
    )


# What is looked for and how likely it is (in per cent); a test that speaks for it and its likelihood ratios; another that
# looks at something else, and the ratios of its results (as fractions).
IN_A_ROW = (
    ("a clot", (5, 20), "a measurement of the calf", ("2", "3"), "a D-dimer test", ("2", "1/4", "1/5")),
    ("a stroke", (5, 25), "a checklist", ("3", "4", "5"), "a speech app", ("2", "3", "1/2")),
    (
        "appendicitis",
        (10, 30),
        "an examination of the belly",
        ("2", "3", "4"),
        "a blood test",
        ("2", "3", "1/2", "1/4"),
    ),
    ("a heart attack", (5, 20), "an ECG", ("3", "4", "5"), "a blood test", ("6", "1/4", "1/5")),
    ("a fracture", (10, 30), "an examination", ("2", "3"), "an ultrasound scan", ("3", "6", "1/4", "1/5")),
    ("pneumonia", (10, 30), "an examination of the chest", ("2", "3"), "a blood test", ("2", "3", "1/2")),
)


@question(level=3)
def two_in_a_row(r: Rng) -> Number:
    """Two results, one after the other"""
    disease, likely, first, ratios, second, others = r.pick(*IN_A_ROW)
    before, one, two = r.whole(*likely), Fraction(r.pick(*ratios)), Fraction(r.pick(*others))
    odds = Fraction(before, 100 - before)

    def chance(odds: Fraction) -> Fraction:
        return 100 * odds / (1 + odds)

    # A result near the middle of two whole numbers would come out differently for whoever rounds on the way.
    if abs(chance(odds * one * two) % 1 - Fraction(1, 2)) < Fraction(1, 10):
        raise Redraw
    if one * two == 1 or abs(chance(odds * one * two) - chance(odds * (one + two))) < 3:
        raise Redraw
    return Number(
        ask=f"The pre-test probability of {disease} is {before}%. Two tests are done. Assume that they are independent among patients with {disease} and among those without. {_upper(first)} gives a result with a likelihood ratio of {float(one):g}, {second} gives one with a likelihood ratio of {float(two):g}. A student wants to add the two ratios. What is the probability of {disease} after both, in per cent to the nearest whole number? Do not round on the way.",
        answer=chance(odds * one * two),
        unit="%",
        dp=0,
        hints=("Where do you stand after the first result?", "Those are the pre-test odds of the second."),
        traps=(
            Trap("ratios-added", chance(odds * (one + two)), "You added the ratios. Each of them multiplies the odds."),
            Trap(
                "first-test-only", chance(odds * one), "That is after the first result. It is where the second begins."
            ),
            Trap(
                "prior-used-again",
                chance(odds * two),
                "You began the second test at the old odds. What do you believe after the first?",
            ),
        ),
        working=f"Odds {before} / {100 - before} = {float(odds):.4f}. Times {float(one):g}, times {float(two):g}: {float(odds * one * two):.4f}. Back: {float(odds * one * two):.4f} / {1 + float(odds * one * two):.4f} = **{percent(chance(odds * one * two) / 100)}**",
    )


@question(level=2)
def rules_in_or_out(r: Rng) -> Choice:
    """Which test rules in, which rules out?"""
    _, who, disease, *_ = r.pick(*TESTS)
    rules_in = r.chance(0.5)
    # The best for ruling in has the fewest false alarms, the best for ruling out the fewest misses; two more look good.
    best_in = (r.whole(60, 75), r.whole(96, 98))
    best_out = (r.whole(96, 98), r.whole(60, 75))
    middle = (r.whole(80, 86), r.whole(80, 86))
    # The highest rate of all, but nearly everybody, or nearly nobody, gets that result.
    idle = (r.whole(8, 14), 99) if rules_in else (99, r.whole(8, 14))
    rates = dict(zip("ABCD", r.shuffle((best_in, best_out, middle, idle)), strict=True))
    right = best_in if rules_in else best_out
    said = {name: f"Test {name}" for name in rates}
    says = {
        best_in: "A high specificity keeps *positive* results believable. Which result is to convince you here?",
        best_out: "A high sensitivity keeps *negative* results believable. Which result is to convince you here?",
        middle: "Work out the ratio for this result. Does another test move the odds further?",
        idle: "One rate is high, but look at the other. How often do ill and healthy get this result?",
    }
    slugs = {
        best_in: "other-result",
        best_out: "other-result",
        middle: "accuracy-for-ratio",
        idle: "one-rate-is-enough",
    }
    rows = "\n".join(f"| Test {name} | {sens}% | {spec}% |" for name, (sens, spec) in rates.items())
    wanted = (
        "a *positive* result to speak most strongly for"
        if rules_in
        else "a *negative* result to speak most strongly against"
    )

    def ratio(pair: tuple[int, int]) -> Fraction:
        sens, spec = pair
        return Fraction(sens, 100 - spec) if rules_in else Fraction(100 - sens, spec)

    listed = ", ".join(f"{name} {float(ratio(pair)):.2f}" for name, pair in rates.items())
    return Choice(
        ask=f"Four tests are available for {who}:\n\n| | sensitivity | specificity |\n|---|---:|---:|\n{rows}\n\nYou want {wanted} {disease}. Which test do you choose?",
        right=next(said[name] for name, pair in rates.items() if pair == right),
        traps=tuple(Trap(slugs[pair], said[name], says[pair]) for name, pair in rates.items() if pair != right),
        options=tuple(said.values()),
        hints=("Work out the likelihood ratio of that result for each test.",),
        working=f"The likelihood ratios of that result: {listed}. The {'largest' if rules_in else 'smallest'} belongs to {next(said[name] for name, pair in rates.items() if pair == right)}",
    )


@question(level=3)
def what_the_ratio_says(r: Rng) -> Choice:
    """A colleague reads a likelihood ratio"""
    # Ratios as high as these belong to tests with few false alarms.
    test, _, disease, *_ = r.pick(*(row for row in TESTS if row[5][0] >= 80))
    before, ratio = r.pick((2, 8), (3, 10), (2, 12), (4, 6), (3, 5))
    after = round(Fraction(100 * before * ratio, before * ratio + 100 - before))
    alone = round(Fraction(100 * ratio, ratio + 1))
    claim = r.pick(
        f"“A ratio of {ratio} means {ratio} to 1 that it is {disease}”",
        f"“With a ratio of {ratio}, it is as good as certain”",
        f"“A ratio of {ratio} makes it {ratio}% likely”",
        f"“With a ratio of {ratio}, {disease} is {ratio} times as likely as not”",
        f"“The odds are {ratio} times what they were before the test”",
        "“It was so unlikely that one positive result changes nothing”",
    )
    return Choice(
        ask=f"In a patient at low risk, the probability of {disease} is {before}%. Then {test} comes out positive, with a likelihood ratio of {ratio}. A colleague says: {claim}. Of 100 patients with this probability and this result, how many have {disease}?",
        right=f"About {after} of 100",
        traps=(
            Trap(
                "pre-test-forgotten",
                f"About {alone} of 100",
                "The ratio multiplies the odds you had before. What were they?",
            ),
            Trap(
                "ratio-for-probability",
                f"About {ratio} of 100",
                "A ratio compares two groups. It is not a probability of anything.",
            ),
            Trap(
                "pre-test-decides",
                f"About {before} of 100",
                "A ratio above 1 speaks for the disease. How far does it move the odds?",
            ),
        ),
        hints=("What were the odds before the test?",),
        working=f"Before: {before} to {100 - before}. The ratio multiplies these odds by {ratio}: {before * ratio} to {100 - before}, and {before * ratio} of {before * ratio + 100 - before} is {100 * before * ratio / (before * ratio + 100 - before):.1f}%. About {after} of 100",
    )
