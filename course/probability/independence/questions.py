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


TOGETHER = "Dependent: they go together more than by chance."
APART = "Dependent: they go together less than by chance."
NEITHER = "Independent: one tells nothing about the other."
EXCLUSIVE = "Mutually exclusive: one rules out the other."


@question(level=1)
def what_the_table_says(r: Rng) -> Choice:
    """Independent or not?"""
    who, (first, low, high), (second, least, most) = r.pick(*PAIRS)
    whole, one, other = r.whole(400, 1600, 400), r.whole(low, high, 10), r.whole(least, most, 5)
    factor, right = r.pick((2, NEITHER), (3, TOGETHER), (1, APART))
    # Half as many more, or half as many, as independence would give: nobody can take that for chance.
    a, b, both = whole * one // 100, whole * other // 100, whole * one * other * factor // 20_000
    if one == other or both >= min(a, b):
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
        ask=f"Of {thousands(whole)} {who}, {a} {first} and {b} {second}; {both} belong to both groups. Take these {thousands(whole)} for everybody there is. How do the two go together?",
        right=right,
        traps=tuple(Trap(slug, option, words) for option, (slug, words) in says.items() if option != right),
        hints=("What share of everybody is in the second group? And of those in the first group?",),
        working=f"Of everybody, {b}/{whole} = {other}% are in the second group. Of the {a} in the first, {both} are: {100 * both / a:g}%. {right}",
    )


# What is tried several times, how often it goes well (in per cent), what "all" and "at least one" ask for.
TRIES = (
    (
        "{N} infusion pumps run on a unit, each from another maker. Each works through the day without a fault with probability {p}.",
        "all {n} work without a fault",
        "all",
        (85, 98),
    ),
    (
        "A trial takes in {n} people who do not know each other. Each stays to the end with probability {p}.",
        "all {n} stay to the end",
        "all",
        (70, 95),
    ),
    (
        "A protocol has {n} steps, done by different people. Each is done right with probability {p}, whatever happened at the others.",
        "all {n} steps are done right",
        "all",
        (85, 98),
    ),
    (
        "{N} blood samples from different patients travel by different couriers. Each arrives usable with probability {p}.",
        "all {n} arrive usable",
        "all",
        (80, 97),
    ),
    (
        "{N} unrelated people each carry a common gene variant with probability {p}.",
        "at least one carries it",
        "any",
        (5, 40),
    ),
    (
        "A doctor orders {n} unrelated blood tests on a healthy person. Each comes out abnormal by chance with probability {p}.",
        "at least one comes out abnormal",
        "any",
        (3, 10),
    ),
    (
        "{N} monitors in different rooms each give a false alarm in a night with probability {p}.",
        "there is at least one false alarm in the night",
        "any",
        (5, 40),
    ),
    (
        "A lab tests {n} drugs that do nothing, each in a study of its own. Each study finds an effect by chance with probability {p}.",
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
        ask=f"{told.format(n=n, N=WORDS[n], p=_as_share(p))} What is the probability that {event.format(n=n)}, if they are independent? Give two decimal places.",
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
        ask=f"{told.format(n=n, N=WORDS[n], p=_as_share(p))} What is the probability that {event}, if they are independent? Give two decimal places.",
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


# Whom, what they may have, and two signs or tests of it that are read apart.
TESTS = (
    ("patients in a fever clinic", "malaria", "a smear", "a rapid test"),
    ("people with a sore throat", "streptococci", "a swab", "a saliva test"),
    ("callers with a weak arm", "a stroke", "a checklist", "a voice model"),
    ("residents of a home", "a urine infection", "a dipstick", "a smell test"),
    ("referred patients", "a melanoma", "a photo model", "a blood marker"),
    ("runners with pain", "a stress fracture", "a tuning fork", "an ultrasound scan"),
)


@question(level=2)
def both_positive(r: Rng) -> Number:
    """Two tests, independent within each group"""
    who, disease, first, second = r.pick(*TESTS)
    ill, hit, hit_2, false, false_2 = (
        r.whole(2, 9) * 5,
        r.whole(12, 19) * 5,
        r.whole(12, 19) * 5,
        r.whole(1, 6) * 5,
        r.whole(1, 6) * 5,
    )
    with_it, without = ill * hit * hit_2, (100 - ill) * false * false_2
    one, two = ill * hit + (100 - ill) * false, ill * hit_2 + (100 - ill) * false_2
    if hit == hit_2 and false == false_2:
        raise Redraw
    return Number(
        ask=f"""
Of {who}, {ill}% have {disease}. {first.capitalize()} is positive in {hit}% of those with it and in {false}% of those without; {second} in {hit_2}% and {false_2}%.
Within each of the two groups the tests are independent. What share of *all* these people are positive on both, in per cent to one decimal place?
""",
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
    who, disease, first, second = r.pick(*TESTS)
    ill, hit, false = r.whole(2, 9) * 5, r.whole(12, 19) * 5, r.whole(1, 5) * 5
    one = ill * hit + (100 - ill) * false
    both = ill * hit**2 + (100 - ill) * false**2
    return Number(
        ask=f"""
Of {who}, {ill}% have {disease}. {first.capitalize()} and {second} are equally good: each is positive in {hit}% of those with it and in {false}% of those without, and
within each group they are independent. The first test, {first}, has come out positive. “The second is independent of it”, says a colleague, “so it
will be positive in {one / 100:g}%, as in everybody.” What is the right percentage, to the nearest whole number?
""",
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


UNSAFE = (
    ("Two patients in one bay both catch norovirus this week: {p} × {p}", "They share air, hands and a toilet."),
    ("A patient has both a fast pulse and a fever: {p} × {p}", "Fever itself makes the pulse fast."),
    ("Two nurses on one shift both make a drug error: {p} × {p}", "A busy shift makes errors more likely for both."),
    ("A scan is misread by two doctors one after the other: {p} × {p}", "A hard scan is hard for both."),
    ("A patient misses both appointments of the week: {p} × {p}", "What kept them away once may do so again."),
    ("Two ventilators on one circuit both stop tonight: {p} × {p}", "One power cut stops both."),
    ("A mother and her daughter both have migraine: {p} × {p}", "They share genes and a home."),
    (
        "A patient has high readings on two mornings running: {p} × {p}",
        "Whoever is high today is more likely to be high tomorrow.",
    ),
)
SAFE = (
    "Two people drawn at random from the whole country both have group O: {p} × {p}",
    "A computer's random draw sends two people in a row to the drug: {p} × {p}",
    "Two fair dice, thrown apart from each other, both show a six: {p} × {p}",
    "Two records, drawn at random from a million, both show asthma: {p} × {p}",
    "Two births in different countries on one day are both girls: {p} × {p}",
)
CHANCES = {"dice": "1/6", "draw sends": "1/2", "girls": "1/2", "group O": "2/5", "asthma": "1/10"}


def _chance(text: str, r: Rng) -> str:
    known = next((value for key, value in CHANCES.items() if key in text), None)
    return text.format(p=known or r.pick("1/10", "1/20", "1/5"))


@question(level=3)
def unsafe_product(r: Rng) -> Choice:
    """Which product assumes too much?"""
    unsafe, why = r.pick(*UNSAFE)
    safe = r.sample(3, SAFE)
    right = _chance(unsafe, r)
    asked = r.pick(
        "A colleague multiplied in four places. Which product takes independence for granted where you should doubt it most?",
        "Four lines stand on a slide. In which one should nobody have multiplied without asking more?",
        "You review a report with four products of probabilities. Which one assumes too much?",
        "A student multiplies four times. Which of the products is the one to send back?",
    )
    return Choice(
        ask=asked,
        right=right,
        traps=tuple(
            Trap(
                "independence-doubted",
                _chance(text, r),
                "Chosen at random, or far apart: what could the first tell you about the second?",
            )
            for text in safe
        ),
        hints=("For each: would the first event make you expect the second?",),
        working=f"{why} So the first event makes the second more likely, and the product is too small. The others are chosen at random or far apart. {right}",
    )


TWINS = (
    ("sepsis", "a raised CRP", "a raised ESR"),
    ("heart failure", "swollen ankles", "swollen lower legs"),
    ("a stroke", "a weak right arm", "a weak right hand"),
    ("dehydration", "a dry mouth", "a dry tongue"),
    ("a heart attack", "a raised troponin T", "a raised troponin I"),
    ("pneumonia", "an opacity on the X-ray", "the report that calls it “consolidation”"),
)


@question(level=3)
def evidence_twice(r: Rng) -> Choice:
    """The same evidence twice"""
    disease, first, second = r.pick(*TWINS)
    before, once, twice = r.pick((10, 40, 80), (5, 25, 68), (20, 50, 80), (8, 30, 68))
    return Choice(
        ask=f"""
A naive Bayes model holds {disease} for {before}% likely. It learns of {first} and goes up to {once}%. Then it learns of {second} and goes up to {twice}%.
In those with {disease} and in those without, whoever has one of the two signs nearly always has the other. What do you tell the team?
""",
        right=f"It counts one piece of evidence twice; {twice}% is too high.",
        traps=(
            Trap(
                "repeat-as-new-evidence",
                f"Two signs are better than one; {twice}% is what to believe.",
                "Had you been told the first sign, would the second have surprised you?",
            ),
            Trap(
                "repeat-as-no-evidence",
                f"The two signs cancel out; {before}% is what to believe.",
                "The first sign did tell something. What does the second add?",
            ),
            Trap(
                "dependence-turned-round",
                f"Signs that go together weigh more; {twice}% is too low.",
                "If the second always comes with the first, how much news does it bring?",
            ),
        ),
        hints=("Once you know the first sign, how much more does the second tell you?",),
        working=f"Within each group the signs are far from independent, and naive Bayes multiplies as if they were. Once the first is known, the second is hardly news, so the answer should stay near {once}%. It counts one piece of evidence twice; {twice}% is too high.",
    )
