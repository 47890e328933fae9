from fractions import Fraction

from rounds.kit import Choice, Number, Redraw, Rng, Trap, percent, question

# A test, whom it is used on, what it looks for, and how likely that is beforehand (lowest and highest per cent).
TESTS = (
    ("a D-dimer test", "a patient with a swollen leg", "a clot", (5, 30)),
    ("a rapid swab", "a child with a sore throat", "a strep throat", (10, 40)),
    ("an ultrasound scan", "a patient with pain in the right lower belly", "appendicitis", (10, 50)),
    ("a bedside checklist", "a patient after surgery", "delirium", (10, 40)),
    ("a voice model", "a caller with slurred speech", "a stroke", (10, 50)),
    ("a watch", "a wearer with palpitations", "atrial fibrillation", (5, 30)),
    ("a photo model", "a patient with a changing mole", "a melanoma", (3, 20)),
)

TURNED = "You have it upside down. How often the *ill* get this result goes on top."
OTHER = "That is the ratio for the other result. How often do the ill get *this* one?"


@question(level=1)
def lr_positive(r: Rng) -> Number:
    """LR+ from sensitivity and specificity"""
    test, _, disease, _ = r.pick(*TESTS)
    sens, spec = r.whole(55, 98), r.whole(60, 97)
    return Number(
        ask=f"For {disease}, {test} has a sensitivity of {sens}% and a specificity of {spec}%. What is the likelihood ratio of a *positive* result? Give one decimal place.",
        answer=Fraction(sens, 100 - spec),
        dp=1,
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
        working=f"The ill test positive in {sens}%, the healthy in 100 - {spec} = {100 - spec}%. {sens} / {100 - spec} = **{sens / (100 - spec):.1f}**",
    )


@question(level=1)
def lr_negative(r: Rng) -> Number:
    """LR- from sensitivity and specificity"""
    test, _, disease, _ = r.pick(*TESTS)
    sens, spec = r.whole(60, 97), r.whole(50, 97)
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
    test, who, disease, (low, high) = r.pick(*TESTS)
    before = r.whole(low, high)
    positive = r.chance(0.6)
    ratio = (
        Fraction(r.pick(15, 20, 25, 30, 40, 50, 60, 80, 100), 10)
        if positive
        else Fraction(r.pick(10, 15, 20, 25, 30, 40), 100)
    )
    odds = Fraction(before, 100 - before) * ratio
    after = odds / (1 + odds)
    result = "positive" if positive else "negative"
    return Number(
        ask=f"""
You think {disease} {before}% likely in {who}. Then {test} is {result}; the likelihood ratio of that result is {float(ratio):g}. How likely is
{disease} now, in per cent to one decimal place? Do not round on the way.
""",
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
    test, who, disease, (low, high) = r.pick(*TESTS)
    before, sens, spec = r.whole(low, high), r.whole(14, 19) * 5, r.whole(12, 19) * 5
    positive = r.chance(0.5)
    with_it, without = (sens, 100 - spec) if positive else (100 - sens, spec)
    wrong_with, wrong_without = (100 - sens, spec) if positive else (sens, 100 - spec)
    odds = Fraction(before, 100 - before) * Fraction(with_it, without)
    other = Fraction(before, 100 - before) * Fraction(wrong_with, wrong_without)
    result = "positive" if positive else "negative"
    return Number(
        ask=f"""
You think {disease} {before}% likely in {who}. The result of {test} (sensitivity {sens}%, specificity {spec}%) is *{result}*. Go by the likelihood
ratio: how likely is {disease} now, in per cent to one decimal place? Do not round on the way.
""",
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


# Two tests of one disease that look at different things.
IN_A_ROW = (
    ("a clot", "a leg measured with a tape", "a blood test", (5, 20)),
    ("a stroke", "a checklist", "a voice model", (5, 25)),
    ("appendicitis", "a press on the belly", "a blood test", (10, 30)),
    ("a heart attack", "a first ECG", "a blood test", (5, 20)),
    ("a fracture", "a tuning fork", "an ultrasound scan", (10, 30)),
    ("pneumonia", "listening to the chest", "a blood test", (10, 30)),
)


@question(level=3)
def two_in_a_row(r: Rng) -> Number:
    """Two results, one after the other"""
    disease, first, second, (low, high) = r.pick(*IN_A_ROW)
    before = r.whole(low, high)
    one = Fraction(r.pick(2, 3, 4, 5))
    two = r.pick(Fraction(2), Fraction(3), Fraction(6), Fraction(1, 2), Fraction(1, 4), Fraction(1, 5))
    odds = Fraction(before, 100 - before)

    def chance(odds: Fraction) -> Fraction:
        return 100 * odds / (1 + odds)

    if one * two == 1 or abs(chance(odds * one * two) - chance(odds * (one + two))) < 3:
        raise Redraw
    return Number(
        ask=f"""
The pre-test probability of {disease} is {before}%. Two tests are done, independent of each other within the ill and within the healthy. {first[0].upper()}{first[1:]}
gives a result with a likelihood ratio of {float(one):g}, then {second} one of {float(two):g}. “Add the two ratios”, says a student. What is right:
how likely is {disease} after both, in per cent to the nearest whole number? Do not round on the way.
""",
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
    _, who, disease, _ = r.pick(*TESTS)
    rules_in = r.chance(0.5)
    # The best for ruling in has the fewest false alarms, the best for ruling out the fewest misses; two more look good.
    best_in = (r.whole(60, 75), r.whole(96, 98))
    best_out = (r.whole(96, 98), r.whole(60, 75))
    middle = (r.whole(80, 86), r.whole(80, 86))
    # Nearly always positive, or nearly never: high in one rate, and worth nothing.
    idle = (99, r.whole(2, 5)) if not rules_in else (r.whole(2, 5), 99)
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
        ask=f"For {who}, four tests can be had:\n\n| | sensitivity | specificity |\n|---|---:|---:|\n{rows}\n\nYou want {wanted} {disease}. Which test?",
        right=next(said[name] for name, pair in rates.items() if pair == right),
        traps=tuple(Trap(slugs[pair], said[name], says[pair]) for name, pair in rates.items() if pair != right),
        options=tuple(said.values()),
        hints=("Work out the likelihood ratio of that result for each test.",),
        working=f"The likelihood ratios of that result: {listed}. The {'largest' if rules_in else 'smallest'} belongs to {next(said[name] for name, pair in rates.items() if pair == right)}",
    )


@question(level=3)
def what_the_ratio_says(r: Rng) -> Choice:
    """A colleague reads a likelihood ratio"""
    test, _, disease, _ = r.pick(*TESTS)
    before, ratio = r.pick((2, 8), (3, 10), (2, 12), (4, 6), (3, 5))
    after = round(Fraction(100 * before * ratio, before * ratio + 100 - before))
    alone = round(Fraction(100 * ratio, ratio + 1))
    claim = r.pick(
        f"A colleague says: “A ratio of {ratio} means {ratio} to 1 that it is {disease}.”",
        f"A colleague says: “With a ratio of {ratio} it is as good as certain.”",
        f"A colleague says: “The ratio is {ratio}, so {alone} of 100 with this result have {disease}.”",
        f"The leaflet says: “With a ratio of {ratio}, {disease} is {ratio} times as likely as not.”",
    )
    return Choice(
        ask=f"""
In somebody with hardly any signs of it, {disease} was {before}% likely. Then {test} came out positive, with a likelihood ratio of {ratio}. {claim} What do
you answer?
""",
        right=f"The odds are {ratio} times what they were: about {after}% now.",
        traps=(
            Trap(
                "pre-test-forgotten",
                f"The odds are {ratio} to 1 for it: about {alone}% now.",
                "The ratio multiplies the odds you had before. What were they?",
            ),
            Trap(
                "ratio-for-probability",
                f"The ratio is a risk of {ratio} in 100: {ratio}% now.",
                "A ratio compares two groups. It is not a probability of anything.",
            ),
            Trap(
                "pre-test-decides",
                f"A positive result changes nothing: still {before}% now.",
                "A ratio above 1 speaks for the disease. How far does it move the odds?",
            ),
        ),
        hints=("What were the odds before the test?",),
        working=f"Before: {before} to {100 - before}. Times {ratio}: {before * ratio} to {100 - before}, and {before * ratio} of {before * ratio + 100 - before} is about {after}%. The odds are {ratio} times what they were: about {after}% now.",
    )
