from rounds.kit import Choice, Number, Rng, Term, Trap, percent, question, thousands

# A tool, whom it looks at, what it looks for, and how common that is (lowest and highest percentage).
SETTINGS = (
    ("a sepsis alarm", "patients on a medical ward", "sepsis", (2, 12)),
    ("a watch that detects atrial fibrillation", "wearers of the watch", "atrial fibrillation", (1, 6)),
    ("a melanoma classifier", "patients in a referral clinic", "melanoma", (2, 20)),
    ("a pulmonary embolism score", "breathless patients in an emergency department", "pulmonary embolism", (5, 25)),
    ("a retinopathy grader", "people with diabetes", "retinopathy", (8, 30)),
    ("a delirium screen", "older patients after surgery", "delirium", (10, 30)),
)


@question(level=1)
def ppv_from_counts(r: Rng) -> Number:
    """PPV from a table of counts"""
    tool, people, illness, _ = r.pick(*SETTINGS)
    true_pos, false_pos, false_neg = r.whole(5, 60), r.whole(20, 400), r.whole(1, 15)
    positive = true_pos + false_pos
    return Number(
        ask=f"""
In a study of {tool}, {true_pos} {people} tested positive and had {illness}; {false_pos} tested positive and did not have
it; {false_neg} had {illness} and tested negative. What is the positive predictive value, in per cent to one decimal
place?
""",
        answer=100 * true_pos / positive,
        unit="%",
        dp=1,
        hints=("Who belongs in the bottom of the fraction: everybody who is ill, or everybody with a positive test?",),
        traps=(
            Trap(
                "sensitivity-for-ppv",
                100 * true_pos / (true_pos + false_neg),
                "You divided by everybody who is *ill*: that is the sensitivity. Whom does a *predictive* value count?",
            ),
            Trap(
                "odds-for-proportion",
                100 * true_pos / false_pos,
                "You compared true with false positives. A proportion divides by both together.",
            ),
        ),
        working=f"""
The positive tests are the true and the false ones together: {true_pos} + {false_pos} = {positive}.
The {false_neg} with a negative test do not belong in this row.
Of {positive} positive tests {true_pos} are real: {true_pos} / {positive} = **{percent(true_pos / positive, 1)}**
""",
    )


@question(level=1)
def name_of_the_share(r: Rng) -> Term:
    """The name of a share in a paper"""
    tool, people, illness, _ = r.pick(*SETTINGS)
    positive = r.whole(60, 300)
    real = r.whole(10, positive - 20)
    return Term(
        ask=f"""
A paper on {tool} says: “Of {positive} {people} who tested positive, {real} had {illness}.” What is this share called?
Give either the clinical name or the one used in machine learning.
""",
        answer="positive predictive value",
        accepts=("PPV", "precision", "positive predictive value (PPV)", "positive predicted value"),
        traps=(
            Trap(
                "sensitivity-for-ppv",
                "sensitivity",
                "Sensitivity starts from the people who are *ill*. Where does this share start?",
            ),
            Trap(
                "sensitivity-for-ppv",
                "recall",
                "Recall starts from the people who are *ill*. Where does this share start?",
            ),
            Trap(
                "accuracy-for-ppv",
                "accuracy",
                "Accuracy counts every right result, negative ones too. Who is counted here?",
            ),
            Trap(
                "ppv-is-specificity",
                "specificity",
                "Specificity starts from the people who are *healthy*. Where does this share start?",
            ),
        ),
        working=f"""
The share starts from the {positive} who tested positive and asks how many of them are ill. Clinicians call it the
**positive predictive value**
""",
    )


@question(level=2)
def ppv_from_rates(r: Rng) -> Number:
    """The chance of disease after a positive test"""
    tool, people, illness, (low, high) = r.pick(*SETTINGS)
    prevalence, sensitivity, specificity = r.whole(low, high), r.whole(75, 98), r.whole(75, 97)
    ill, healthy = 100 * prevalence, 100 * (100 - prevalence)
    true_pos, false_pos = prevalence * sensitivity, (100 - prevalence) * (100 - specificity)
    positive = true_pos + false_pos
    return Number(
        ask=f"""
Of {people}, {prevalence}% have {illness}. Somebody uses {tool} with a sensitivity of {sensitivity}% and a specificity of
{specificity}%. The result is positive. What is the chance of {illness}, in per cent to the nearest whole number?
""",
        answer=100 * true_pos / positive,
        unit="%",
        dp=0,
        hints=(
            "Picture 10,000 of these people and fill in the two-by-two table.",
            "Now look along the row of positive tests alone.",
        ),
        traps=(
            Trap(
                "base-rate-neglect",
                sensitivity,
                "That is how often the *ill* test positive. How often is a *positive* ill?",
            ),
            Trap(
                "joint-for-conditional",
                prevalence * sensitivity / 100,
                "That is the share of *everybody* who is ill and positive. Divide by those who are positive.",
            ),
            Trap(
                "ppv-is-specificity",
                specificity,
                "That is how often the *healthy* test negative. Your patient tested positive.",
            ),
        ),
        working=f"""
Picture 10,000 people. {thousands(ill)} have {illness}; the test finds {sensitivity}% of them: {thousands(true_pos)} true positives.
{thousands(healthy)} do not; it is positive in {100 - specificity}% of them: {thousands(false_pos)} false positives.
In the row of positive tests there are {thousands(true_pos)} + {thousands(false_pos)} = {thousands(positive)} people.
{thousands(true_pos)} of them have {illness}: **{percent(true_pos / positive)}**
""",
    )


@question(level=2)
def npv_from_rates(r: Rng) -> Number:
    """The chance of health after a negative test"""
    tool, people, illness, (low, high) = r.pick(*SETTINGS)
    prevalence, sensitivity, specificity = r.whole(low, high), r.whole(60, 90), r.whole(75, 97)
    true_neg, false_neg = (100 - prevalence) * specificity, prevalence * (100 - sensitivity)
    negative = true_neg + false_neg
    return Number(
        ask=f"""
Of {people}, {prevalence}% have {illness}. Somebody uses {tool} with a sensitivity of {sensitivity}% and a specificity of
{specificity}%. The result is negative. What is the chance of *not* having {illness}, in per cent to one decimal place?
""",
        answer=100 * true_neg / negative,
        unit="%",
        dp=1,
        hints=("Picture 10,000 people. Which row of the table is your patient in?",),
        traps=(
            Trap(
                "npv-is-specificity",
                specificity,
                "That is how often the *healthy* test negative. How often is a *negative* healthy?",
            ),
            Trap(
                "complement-of-npv",
                100 * false_neg / negative,
                "That is the chance of being ill after a negative test. The question asks for the other part.",
            ),
            Trap(
                "base-rate-neglect",
                sensitivity,
                "That is how often the *ill* test positive. Your patient tested negative.",
            ),
        ),
        working=f"""
Picture 10,000 people. {thousands(100 * (100 - prevalence))} do not have {illness}; {specificity}% of them test negative: {thousands(true_neg)}.
{thousands(100 * prevalence)} have it; {100 - sensitivity}% of them are missed and test negative too: {thousands(false_neg)}.
In the row of negative tests there are {thousands(true_neg)} + {thousands(false_neg)} = {thousands(negative)} people.
{thousands(true_neg)} of them are healthy: **{percent(true_neg / negative, 1)}**
""",
    )


@question(level=2)
def false_alarms_for_each_true_one(r: Rng) -> Number:
    """False alarms for each true alarm"""
    tool, people, illness, (low, high) = r.pick(*SETTINGS)
    prevalence, sensitivity, specificity = r.whole(low, min(high, 12)), r.whole(75, 98), r.whole(75, 95)
    true_pos, false_pos = prevalence * sensitivity, (100 - prevalence) * (100 - specificity)
    return Number(
        ask=f"""
Of {people}, {prevalence}% have {illness}. With {tool}, sensitivity is {sensitivity}% and specificity {specificity}%. How
many *false* positives are there for each *true* positive? Give one decimal place.
""",
        answer=false_pos / true_pos,
        dp=1,
        hints=("Picture 10,000 people: how many true positives, how many false ones?",),
        traps=(
            Trap(
                "false-share-for-ratio",
                false_pos / (true_pos + false_pos),
                "That is the *share* of positives that are false. The question asks how many there are for each true one.",
            ),
            Trap(
                "rates-without-people",
                (100 - specificity) / sensitivity,
                "You compared the two rates. They apply to groups of very different size.",
            ),
        ),
        working=f"""
Of 10,000 people {thousands(100 * prevalence)} have {illness}: {thousands(true_pos)} true positives.
{thousands(100 * (100 - prevalence))} do not: {thousands(false_pos)} false positives.
{thousands(false_pos)} / {thousands(true_pos)} = **{false_pos / true_pos:.1f}**
""",
    )


@question(level=2)
def ppv_after_a_move(r: Rng) -> Number:
    """PPV where the disease is rarer"""
    tool, people, illness, (low, high) = r.pick(*SETTINGS)
    there, here = r.whole(30, 50), r.whole(low, min(high, 15))
    sensitivity, specificity = r.whole(80, 97), r.whole(80, 96)
    true_there, false_there = there * sensitivity, (100 - there) * (100 - specificity)
    true_here, false_here = here * sensitivity, (100 - here) * (100 - specificity)
    ppv_there = true_there / (true_there + false_there)
    return Number(
        ask=f"""
A paper tested {tool} where {there}% had {illness} and reports a PPV of {percent(ppv_there)}, a sensitivity of
{sensitivity}% and a specificity of {specificity}%. Among your own {people}, {here}% have {illness}. If sensitivity and
specificity carry over, what PPV do you expect, in per cent to the nearest whole number?
""",
        answer=100 * true_here / (true_here + false_here),
        unit="%",
        dp=0,
        hints=(
            "Forget the paper's PPV. Which three numbers still hold with you?",
            "Picture 10,000 of your own patients.",
        ),
        traps=(
            Trap(
                "ppv-is-a-property-of-the-test",
                round(100 * ppv_there),
                "That is the PPV in the paper. Does it hold where fewer people are ill?",
            ),
            Trap(
                "ppv-scales-with-prevalence",
                100 * ppv_there * here / there,
                "You scaled the PPV with the prevalence. False positives change too: count people again.",
            ),
            Trap(
                "base-rate-neglect",
                sensitivity,
                "That is how often the *ill* test positive. How often is a *positive* ill?",
            ),
        ),
        working=f"""
Only the prevalence has changed, so count again with yours. Of 10,000 people {thousands(100 * here)} have {illness}:
{thousands(true_here)} true positives. {thousands(100 * (100 - here))} do not: {thousands(false_here)} false positives.
{thousands(true_here)} / {thousands(true_here + false_here)} = **{percent(true_here / (true_here + false_here))}**
""",
    )


@question(level=3)
def colleague_moves_a_test(r: Rng) -> Choice:
    """A colleague takes a PPV to another ward"""
    there, here, where = r.pick(
        (50, 2, "a general ward"),
        (30, 1, "primary care"),
        (20, 0.5, "screening"),
        (40, 3, "a walk-in clinic"),
        (25, 2, "a nursing home"),
    )
    ppv = r.whole(85, 95)
    return Choice(
        ask=f"""
A registrar reads that a model has a PPV of {ppv}% in a hospital where {there}% of patients had the disease. She wants to
use it in {where}, where {here}% have it. “Sensitivity and specificity do not depend on prevalence”, she says, “so {ppv}%
of its alarms will be real here too.” What do you answer?
""",
        right="The two rates may carry over, the PPV will not: here most alarms may be false.",
        traps=(
            Trap(
                "ppv-is-a-property-of-the-test",
                "Agreed: how good a test is does not depend on where you use it.",
                "Sensitivity and specificity may travel. What else goes into a PPV?",
            ),
            Trap(
                "ppv-npv-swap",
                "The PPV will be higher here, because the negative tests are more reliable.",
                "Rarer disease does make negative tests more reliable. Which row does the PPV live in?",
            ),
            Trap(
                "threshold-cures-prevalence",
                "Set the threshold exactly as in the paper, and the PPV will be the same.",
                "The same threshold keeps the two rates. It does not bring the ill patients along.",
            ),
        ),
        working=f"""
Where {there}% are ill, true positives abound. Where {here}% are, the healthy outnumber them by far, and even a small
share of false positives among so many outweighs the true ones. Sensitivity and specificity may hold; the PPV has to be
worked out again.
""",
    )


@question(level=3)
def ppv_from_chosen_cases(r: Rng) -> Choice:
    """A PPV from cases and controls"""
    tool, _, illness, (_, high) = r.pick(*SETTINGS)
    group = r.pick(100, 200, 300, 400)
    sensitivity, specificity = r.whole(80, 95), r.whole(80, 95)
    ppv = percent(sensitivity / (sensitivity + 100 - specificity))
    return Choice(
        ask=f"""
To test {tool}, researchers picked {group} patients known to have {illness} and {group} known to be free of it. From
their table they report a sensitivity of {sensitivity}%, a specificity of {specificity}% and a PPV of {ppv}. In practice
fewer than {high + 5}% of those tested have {illness}. Which of these figures should you *not* take over?
""",
        right="The PPV: they chose the prevalence.",
        traps=(
            Trap(
                "sensitivity-follows-prevalence",
                "The sensitivity: half of them were ill.",
                "Sensitivity is counted among the ill alone. Does it matter how many others there are?",
            ),
            Trap(
                "sensitivity-follows-prevalence",
                "The specificity: half were healthy.",
                "Specificity is counted among the healthy alone. Which figure mixes both groups?",
            ),
            Trap(
                "ppv-is-a-property-of-the-test",
                "None: all of them describe the test.",
                "One of the three mixes ill and healthy people. In which proportion were they mixed here?",
            ),
        ),
        working="""
The researchers made half of their patients ill, by choosing them. Sensitivity and specificity are counted inside one
group each, so that choice does not touch them. The PPV mixes both groups, and with equal groups it belongs to a
prevalence of 50%. Where fewer are ill it is lower. (Whether such clear-cut cases flatter sensitivity and specificity is
another matter: look up *spectrum bias*.)
""",
    )
