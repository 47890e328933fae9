from fractions import Fraction

from rounds.kit import Choice, Number, Redraw, Rng, Trap, percent, question, thousands

# Who was looked at, and two things that may have nothing to do with each other, with how common they are (in per cent).
PAIRS = (
    ("members of staff", ("are left-handed", 10, 10), ("wear glasses", 30, 60)),
    ("outpatients", ("were born in winter", 20, 30), ("have blood group O", 35, 50)),
    ("patients on a register", ("have asthma", 10, 20), ("live north of the river", 25, 70)),
    ("callers to a helpline", ("call at a weekend", 20, 40), ("have a chronic illness", 25, 60)),
    ("people in a trial", ("get the new drug", 50, 50), ("smoke", 10, 30)),
    ("residents of a home", ("use a walking aid", 40, 60), ("wear a hearing aid", 15, 35)),
)


@question(level=1)
def expected_if_independent(r: Rng) -> Number:
    """How many would have both?"""
    who, (first, low, high), (second, least, most) = r.pick(*PAIRS)
    whole, one, other = r.whole(200, 1200, 200), r.whole(low, high, 10), r.whole(least, most, 5)
    a, b, both = whole * one // 100, whole * other // 100, whole * one * other // 10_000
    if one == other:
        raise Redraw
    return Number(
        ask=f"Of {thousands(whole)} {who}, {a} {first} and {b} {second}. If the two are independent, how many of the {thousands(whole)} do you expect to be in both groups?",
        answer=both,
        hints=(
            f"What share of all {whole} does the second hold for?",
            "That share should be the same within the first group.",
        ),
        traps=(
            Trap(
                "exclusive-for-independent",
                0,
                "That would be mutually exclusive: one would rule out the other. Independent means that one tells nothing.",
            ),
            Trap("union-for-both", a + b, "You added the groups. In *both* there must be fewer than in either."),
            Trap(
                "whole-group-for-both",
                min(a, b),
                "That puts the whole smaller group inside the larger one. Then one would tell you the other.",
            ),
        ),
        working=f"Of everybody, {b}/{whole} = {other}% belong to the second group. Independent means: of the {a} in the first group, {other}% too. {other}% of {a} = **{both}**",
    )


# Pairs that may well depend on each other, in either direction.
PERHAPS = (
    ("members of staff", ("had a flu vaccine", 30, 60), ("were off sick in winter", 20, 40)),
    ("outpatients", ("came by bus", 20, 40), ("were late", 15, 30)),
    ("patients on a register", ("have asthma", 10, 20), ("smoke", 15, 30)),
    ("callers to a helpline", ("called at a weekend", 20, 40), ("have a chronic illness", 25, 60)),
    ("inpatients", ("had a room of their own", 20, 40), ("slept badly", 25, 50)),
    ("residents of a home", ("use a walking aid", 40, 60), ("wear a hearing aid", 15, 35)),
)
TOGETHER = "Dependent: more are in both groups than chance would give."
APART = "Dependent: fewer are in both groups than chance would give."
NEITHER = "Independent: one tells nothing about the other."
EXCLUSIVE = "Mutually exclusive: one rules out the other."


@question(level=1)
def what_the_table_says(r: Rng) -> Choice:
    """Independent or not?"""
    who, (first, low, high), (second, least, most) = r.pick(*PERHAPS)
    whole, one, other = r.whole(400, 1600, 400), r.whole(low, high, 10), r.whole(least, most, 5)
    # How many quarters of what independence would give: so far from it that nobody can take it for chance.
    right = r.pick(NEITHER, TOGETHER, APART)
    quarters = {NEITHER: 4, TOGETHER: r.pick(5, 6, 7), APART: r.pick(2, 3)}[right]
    a, b, both = whole * one // 100, whole * other // 100, whole * one * other * quarters // 40_000
    if one == other or both >= min(a, b) or whole * one * other * quarters % 40_000:
        raise Redraw
    says = {
        TOGETHER: (
            "dependence-turned-round",
            "Work out how many in both independence would give. Are there more than that?",
        ),
        APART: (
            "dependence-turned-round",
            "Work out how many in both independence would give. Are there fewer than that?",
        ),
        NEITHER: (
            "independence-assumed",
            "Compare the share among those in the first group with the share among everybody.",
        ),
        EXCLUSIVE: ("exclusive-for-independent", f"Then nobody could be in both groups. Here {both} people are."),
    }
    return Choice(
        ask=f"Of {thousands(whole)} {who}, {a} {first} and {b} {second}; {both} belong to both groups. Treat them as a whole population, not as a sample. Which is true?",
        right=right,
        traps=tuple(Trap(slug, option, words) for option, (slug, words) in says.items() if option != right),
        hints=("What share of everybody is in the second group? And of those in the first group?",),
        working=f"Of everybody, {b}/{whole} = {other}% are in the second group. Of the {a} in the first, {both} are: {100 * both / a:.4g}%. {right}",
    )


# What is tried several times, how often it goes well (in per cent), what "all" and "at least one" ask for.
TRIES = (
    (
        "{N} infusion pumps run on a unit. Each works through the day without a fault with probability {p}, independently of the others.",
        "all {n} work without a fault",
        "all",
        (85, 98),
    ),
    (
        "A trial takes in {n} people. Each stays to the end with probability {p}, independently of the others.",
        "all {n} stay to the end",
        "all",
        (70, 95),
    ),
    (
        "A protocol has {n} steps. Each is done right with probability {p}, independently of the others.",
        "all {n} steps are done right",
        "all",
        (85, 98),
    ),
    (
        "{N} blood samples travel by different couriers. Each arrives usable with probability {p}, independently of the others.",
        "all {n} arrive usable",
        "all",
        (92, 99),
    ),
    (
        "{N} people each carry a common gene variant with probability {p}, independently of one another.",
        "at least one carries it",
        "any",
        (5, 40),
    ),
    (
        "A doctor orders {n} blood tests for a healthy person. Each comes out abnormal by chance with probability {p}, independently of the others.",
        "at least one comes out abnormal",
        "any",
        (3, 10),
    ),
    (
        "{N} monitors run in different rooms. Each gives a false alarm within the next hour with probability {p}, independently of the others.",
        "there is at least one false alarm within the hour",
        "any",
        (5, 40),
    ),
    (
        "A laboratory tests {n} drugs that do nothing, one study for each. Each study finds an effect by chance with probability {p}, independently of the others.",
        "at least one study finds an effect",
        "any",
        (3, 10),
    ),
)


WORDS = dict(enumerate(("Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten"), 3))


def _as_share(value: int) -> str:
    return f"{value / 100:.2f}"


@question(level=2)
def all_of_them(r: Rng) -> Number:
    """All of n independent events"""
    told, event, _, (low, high) = r.pick(*(row for row in TRIES if row[2] == "all"))
    n, p = r.whole(3, 8), r.whole(low, high)
    every = Fraction(p, 100) ** n
    sum_left = 1 - n * (1 - Fraction(p, 100))
    lost = (
        Trap(
            "failures-added",
            sum_left,
            "You took one failure off for each. Failures that happen together are counted twice then.",
        ),
    )
    return Number(
        ask=f"{told.format(n=n, N=WORDS[n], p=_as_share(p))} What is the probability that {event.format(n=n)}? Give two decimal places. Do not round on the way.",
        answer=every,
        dp=2,
        share=True,
        hints=("What is the probability that the first two go well?", "Multiply once for each."),
        traps=(
            Trap("one-for-all", Fraction(p, 100), "That is the probability for one. Each further one can fail too."),
            Trap("complement-forgotten", 1 - every, "That is the probability that at least one fails. What is asked?"),
            *(lost if sum_left > 0 else ()),
        ),
        working=f"Independent, so multiply {n} times: ${_as_share(p)}^{{{n}}}$ = **{float(every):.2f}**",
    )


@question(level=2)
def at_least_one(r: Rng) -> Number:
    """At least one of n independent events"""
    told, event, _, (low, high) = r.pick(*(row for row in TRIES if row[2] == "any"))
    n, p = r.whole(3, 10), r.whole(low, high)
    none = (1 - Fraction(p, 100)) ** n
    # Certain or nearly so would be guessed without a calculation.
    if none < Fraction(3, 100):
        raise Redraw
    added = (
        Trap(
            "adds-for-at-least-one",
            Fraction(n * p, 100),
            "You added. When two happen together, adding counts them twice.",
        ),
    )
    return Number(
        ask=f"{told.format(n=n, N=WORDS[n], p=_as_share(p))} What is the probability that {event}? Give two decimal places. Do not round on the way.",
        answer=1 - none,
        dp=2,
        share=True,
        hints=("What is the opposite of at least one?", "The opposite is: none of them. Each one must *not* happen."),
        traps=(
            Trap(
                "complement-forgotten",
                none,
                "That is the probability that none happens. How do you get to at least one?",
            ),
            Trap("one-for-all", Fraction(p, 100), "That is the probability for one of them. There are more chances."),
            *(added if n * p <= 100 else ()),
        ),
        working=f"Not one of them:  $(1 - {_as_share(p)})^{{{n}}} = {float(none):.4f}$. At least one: 1 - {float(none):.4f} = **{1 - float(none):.2f}**",
    )


# Whom, what they may have, two tests of it; and in per cent how many have it, and are positive with it and without it.
TESTS = (
    ("patients in a fever clinic", "malaria", "a blood smear", "a rapid test", (10, 40), (80, 95), (5, 10)),
    (
        "people with a sore throat",
        "a strep throat",
        "a rapid swab",
        "a gene test of saliva",
        (20, 40),
        (80, 90),
        (5, 10),
    ),
    (
        "callers with a weak arm",
        "a stroke",
        "a checklist",
        "an app that listens to speech",
        (30, 50),
        (65, 85),
        (15, 30),
    ),
    (
        "patients with a changing mole",
        "a melanoma",
        "a photo model",
        "a gene test of the skin",
        (5, 15),
        (80, 90),
        (20, 30),
    ),
    ("runners with shin pain", "a stress fracture", "an ultrasound scan", "a bone scan", (20, 40), (75, 85), (10, 25)),
    (
        "patients with a cough and a fever",
        "pneumonia",
        "a chest X-ray",
        "an ultrasound scan",
        (15, 35),
        (75, 95),
        (5, 15),
    ),
)


@question(level=2)
def both_positive(r: Rng) -> Number:
    """Two tests, independent within each group"""
    who, disease, first, second, common, found, alarms = r.pick(*TESTS)
    ill, (hit, hit_2), (false, false_2) = (
        r.whole(*common, 5),
        (r.whole(*found, 5), r.whole(*found, 5)),
        (r.whole(*alarms, 5), r.whole(*alarms, 5)),
    )
    with_it, without = ill * hit * hit_2, (100 - ill) * false * false_2
    one, two = ill * hit + (100 - ill) * false, ill * hit_2 + (100 - ill) * false_2
    if hit == hit_2 and false == false_2:
        raise Redraw
    return Number(
        ask=f"Of {who}, {ill}% have {disease}. {first[0].upper()}{first[1:]} is positive in {hit}% of those with it and in {false}% of those without; {second} in {hit_2}% and {false_2}%. Assume that the tests are independent within each of the two groups. What share of *all* these people are positive on both, in per cent to one decimal place? Do not round on the way.",
        answer=Fraction(with_it + without, 10_000),
        unit="%",
        dp=1,
        hints=(
            "Where are you told that you may multiply the two tests?",
            "Multiply within each group. Then weigh the two groups and add.",
        ),
        traps=(
            Trap(
                "multiplies-across-groups",
                Fraction(one * two, 1_000_000),
                "You multiplied the two shares of everybody. They are independent only *within* each group.",
            ),
            Trap(
                "one-branch-only",
                Fraction(with_it, 10_000),
                "Those are the ones with the disease. Who else is positive on both?",
            ),
            Trap(
                "groups-not-weighted",
                Fraction(hit * hit_2 + false * false_2, 100),
                "You added the two groups as they are. How large is each?",
            ),
        ),
        working=f"""
With {disease}, both are positive in {hit / 100:g} × {hit_2 / 100:g} = {hit * hit_2 / 10_000:g}; without, in {false / 100:g} × {false_2 / 100:g} = {false * false_2 / 10_000:g}.
Weigh the groups: {ill / 100:g} × {hit * hit_2 / 10_000:g} + {(100 - ill) / 100:g} × {false * false_2 / 10_000:g} = {(with_it + without) / 1_000_000:.4f} = **{percent((with_it + without) / 1_000_000, 1)}**
""",
    )


@question(level=3)
def second_after_first(r: Rng) -> Number:
    """What the first test says about the second"""
    # One seed draws alike for both questions: begin elsewhere, so that one test does not get two rates.
    who, disease, first, second, common, found, alarms = r.pick(*TESTS[1:], TESTS[0])
    ill, hit, false = r.whole(*common, 5), r.whole(*found, 5), r.whole(*alarms, 5)
    one = ill * hit + (100 - ill) * false
    both = ill * hit**2 + (100 - ill) * false**2
    if abs(Fraction(both, one) % 1 - Fraction(1, 2)) < Fraction(1, 10):
        raise Redraw
    return Number(
        ask=f"Of {who}, {ill}% have {disease}. {first[0].upper()}{first[1:]} and {second} are equally good: each is positive in {hit}% of those with it and in {false}% of those without. Assume that they are independent within each of the two groups. Some patients have had a positive result from the first of the two, {first}. A colleague says: the tests are independent, so the second will be positive in {one / 100:g}% of them, as in everybody. In what percentage of them will the second really be positive, to the nearest whole number? Do not round on the way.",
        answer=Fraction(both, one),
        unit="%",
        dp=0,
        hints=(
            "In whom are the two tests independent? In all, or within each group?",
            "Of all those positive on the first, what share is positive on both?",
        ),
        traps=(
            Trap(
                "multiplies-across-groups",
                Fraction(one, 100),
                "That is the share of everybody. A positive first test makes the disease more likely.",
            ),
            Trap(
                "disease-for-second-result",
                Fraction(100 * ill * hit, one),
                "That is the chance of disease after the first test. The healthy can test positive too.",
            ),
            Trap("group-taken-as-known", hit, "That would hold if you *knew* that the patient has it. You do not."),
            Trap(
                "joint-for-conditional",
                Fraction(both, 10_000),
                "That is the share of everybody who is positive on both. The first result is known already.",
            ),
        ),
        working=f"""
Both are positive in {ill / 100:g} × {hit / 100:g}² + {(100 - ill) / 100:g} × {false / 100:g}² = {both / 1_000_000:.4f} of all; the first is positive in {one / 10_000:.4f}.
Given the first: {both / 1_000_000:.4f} / {one / 10_000:.4f} = **{percent(both / one / 100)}**
""",
    )


# Products of two probabilities: p stands for one that fits, q for another.
UNSAFE = (
    ("Two patients in one bay both catch norovirus this week: {p} × {p}", "They share air, hands and a toilet."),
    ("A patient has a fast pulse and a fever: {p} × {q}", "Fever itself makes the pulse fast."),
    ("A patient smokes and has a chronic cough: {p} × {q}", "Smoke irritates the airways."),
    ("Two nurses on one shift both make a drug error: {p} × {p}", "A busy shift makes errors more likely for both."),
    ("Two doctors both misread the same scan: {p} × {p}", "A hard scan is hard for both."),
    ("A patient misses both appointments this week: {p} × {p}", "What kept them away once may do so again."),
    ("Two ventilators on one circuit both stop tonight: {p} × {p}", "One power cut stops both."),
    ("A mother and her daughter both have migraine: {p} × {p}", "They share genes and a home."),
    ("A patient is over 80 and has a cataract: {p} × {q}", "Cataracts come with age."),
    ("A blood pressure is high on two mornings running: {p} × {p}", "Whoever is high today is often high tomorrow."),
)
SAFE = (
    "Two unrelated blood donors both have group O: 2/5 × 2/5",
    "A patient was born in winter and has group A: 1/4 × 2/5",
    "A nurse is left-handed and was born on a Sunday: 1/10 × 1/7",
    "Two mothers in different towns both have a girl: 1/2 × 1/2",
    "A patient has asthma and an even record number: {p} × 1/2",
    "Two ventilators in different cities both stop tonight: {p} × {p}",
    "Two patients in different countries both break a hip today: {p} × {p}",
    "Two coins, one tossed for each patient, both choose the drug: 1/2 × 1/2",
)


@question(level=3)
def unsafe_product(r: Rng) -> Choice:
    """Which product assumes too much?"""
    unsafe, why = r.pick(*UNSAFE)

    def shown(text: str) -> str:
        p, q = r.sample(2, ("1/10", "1/20", "1/5"))
        return text.format(p=p, q=q)

    right = shown(unsafe)
    who = r.pick("A colleague", "A student", "A slide", "A report", "An audit")
    return Choice(
        ask=f"{who} multiplies two probabilities in each of four lines. In which line should you doubt most that the events are independent?",
        right=right,
        traps=tuple(
            Trap(
                "independence-doubted",
                shown(text),
                "If you were told that the first has happened, what would that tell you about the second?",
            )
            for text in r.sample(3, SAFE)
        ),
        hints=("For each: would the first event make you expect the second?",),
        working=f"{why} So the first event makes the second more likely, and the product is too small. In the other lines the first tells nothing about the second. {right}",
    )


# What is looked for, and two findings: twins that nearly always come together, and pairs that need not.
TWINS = (
    ("sepsis", "a raised CRP", "a raised ESR"),
    ("heart failure", "swollen ankles", "swollen lower legs"),
    ("a stroke", "a weak right arm", "a weak right hand"),
    ("dehydration", "a dry mouth", "a dry tongue"),
    ("a heart attack", "a raised troponin T", "a raised troponin I"),
    ("pneumonia", "a shadow on the X-ray", "a report that speaks of “consolidation”"),
)
SEPARATE = (
    ("sepsis", "a raised lactate", "a positive urine culture"),
    ("heart failure", "swollen ankles", "a large heart on the X-ray"),
    ("a stroke", "a weak right arm", "an irregular pulse"),
    ("dehydration", "a dry mouth", "a raised urea"),
    ("a heart attack", "pain in the left arm", "a raised cholesterol"),
    ("pneumonia", "crackles over one lung", "a raised white cell count"),
)
# A probability, the same after one finding and after another that multiplies the odds by as much.
RISES = ((10, 40, 80), (5, 25, 68), (20, 50, 80), (8, 30, 68), (4, 20, 60), (10, 30, 62), (12, 40, 77), (15, 50, 85))


@question(level=3)
def evidence_twice(r: Rng) -> Choice:
    """Is it the same evidence twice?"""
    repeats = r.chance(0.6)
    disease, first, second = r.pick(*(TWINS if repeats else SEPARATE))
    before, once, twice = r.pick(*RISES)
    said_twice = f"It is one piece of evidence, counted twice; {twice}% is too high."
    two_pieces = f"They are two pieces of evidence, counted once each; {twice}% is sound."
    ask_yourself = "Among those with the disease: had you been told the first, would the second have surprised you?"
    between = (
        "nearly everybody with one of the two findings has the other as well"
        if repeats
        else "suppose that one of the two findings says nothing about the other"
    )
    why = (
        f"Within each group the findings are far from independent, and naive Bayes multiplies as if they were. Once the first is known, the second is hardly news, so the answer should stay near {once}%."
        if repeats
        else "Within each group the findings are independent, which is what naive Bayes takes for granted. So it may multiply."
    )
    right = said_twice if repeats else two_pieces
    return Choice(
        ask=f"A naive Bayes model gives {disease} a probability of {before}%. With {first}, that rises to {once}%; with {second} as well, to {twice}%. Among patients with {disease}, and also among those without, {between}. What do you tell the team?",
        right=right,
        traps=(
            Trap("repeat-as-new-evidence", two_pieces, ask_yourself)
            if repeats
            else Trap("independence-doubted", said_twice, ask_yourself),
            Trap(
                "repeat-as-no-evidence",
                f"The two findings cancel each other out; {before}% is sound.",
                "The first finding did tell something. What does the second add?",
            ),
            Trap(
                "dependence-turned-round",
                f"Findings that are seen together weigh more; {twice}% is too low.",
                "What does naive Bayes take for granted about the two, and is it so here?",
            ),
        ),
        hints=("Once you know the first finding, how much more does the second tell you?",),
        working=f"{why} {right}",
    )
