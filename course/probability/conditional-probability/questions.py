from fractions import Fraction

from rounds.kit import Choice, Number, Redraw, Rng, Trap, percent, question, thousands

# Who was looked at; a condition: noun phrase, "have it" and "has it"; a sign likewise.
STUDIES = (
    ("adults in a town", ("asthma", "have asthma"), ("a night cough", "cough at night")),
    ("callers to a service", ("a stroke", "have a stroke"), ("a flag from a model", "are flagged by a model")),
    ("patients with a cut", ("a wound infection", "have a wound infection"), ("a fever", "have a fever")),
    ("residents of a home", ("a fall this year", "fell this year"), ("a walking aid", "use a walking aid")),
    ("people sent to a skin clinic", ("melanoma", "have melanoma"), ("a changing mole", "have a mole that changes")),
    ("nurses in a flu season", ("flu", "have flu"), ("aching limbs", "have aching limbs")),
)


@question(level=1)
def share_of_which_group(r: Rng) -> Number:
    """Given this, how often that?"""
    who, (condition, has), (sign, shows) = r.pick(*STUDIES)
    both, sick_only, sign_only = r.whole(8, 60), r.whole(4, 50), r.whole(20, 200)
    neither = r.whole(100, 600)
    if sick_only == sign_only:
        raise Redraw
    whole = both + sick_only + sign_only + neither
    given_sign = r.chance(0.5)
    bottom, other = (both + sign_only, both + sick_only) if given_sign else (both + sick_only, both + sign_only)
    asked, given = (condition, sign) if given_sign else (sign, condition)
    group = shows if given_sign else has
    return Number(
        ask=f"""
Of {whole} {who}, {both + sick_only} {has} and {both + sign_only} {shows}; {both} of them belong to both groups. What is the probability of
{asked}, *given* {given}, in per cent to one decimal place?
""",
        answer=Fraction(100 * both, bottom),
        unit="%",
        dp=1,
        hints=("Finish the sentence: of all those who …", "That group goes to the bottom."),
        traps=(
            Trap(
                "transposed-conditional",
                Fraction(100 * both, other),
                "You turned it round. Which group comes after “given”?",
            ),
            Trap(
                "joint-for-conditional",
                Fraction(100 * both, whole),
                "That is a share of everybody. “Given” makes the group smaller.",
            ),
            Trap(
                "margin-for-conditional",
                Fraction(100 * other, whole),
                "That forgets the condition. Look only at the group behind “given”.",
            ),
        ),
        working=f"Of all those who {group} ({bottom}), {both}: {both}/{bottom} = **{percent(both / bottom, 1)}**",
    )


@question(level=2)
def sentence_to_symbols(r: Rng) -> Choice:
    """From words to P( | )"""
    condition, sign, sentence, given_condition = r.pick(
        ("sepsis", "fever", "Most patients with sepsis have a fever.", True),
        ("migraine", "nausea", "Nausea is common in migraine.", True),
        ("fracture", "swelling", "Of the swollen ankles we see, one in six is broken.", False),
        ("delirium", "infection", "When a patient with an infection comes in, one in five becomes delirious.", False),
        ("flu", "cough", "Nearly everybody with flu coughs.", True),
        ("anaemia", "fatigue", "Among tired patients, anaemia is found in one of ten.", False),
        ("readmission", "living alone", "Those who live alone come back in 3 of 10 cases.", False),
        ("pneumonia", "crackles", "Crackles are heard in four of five patients with pneumonia.", True),
    )
    options = {
        "sign given condition": rf"$P(\text{{{sign}}} \mid \text{{{condition}}})$",
        "condition given sign": rf"$P(\text{{{condition}}} \mid \text{{{sign}}})$",
        "both": rf"$P(\text{{{condition}}} \text{{ and }} \text{{{sign}}})$",
    }
    key = "sign given condition" if given_condition else "condition given sign"
    turned = "condition given sign" if given_condition else "sign given condition"
    group = condition if given_condition else sign
    speaker = r.pick("A colleague says", "A leaflet says", "A paper says", "A lecturer says")
    return Choice(
        ask=f"{speaker}: “{sentence}” Which probability is this about?",
        right=options[key],
        traps=(
            Trap(
                "transposed-conditional",
                options[turned],
                "Finish the sentence: of all those with … Which group does it look at?",
            ),
            Trap(
                "joint-for-conditional",
                options["both"],
                "That would be a share of everybody. Does the sentence speak of everybody?",
            ),
        ),
        hints=("Which group does the sentence look at? It stands behind the bar.",),
        working=f"The sentence looks at those with {group}. They stand behind the bar: {options[key]}",
    )


@question(level=2)
def joint_from_conditional(r: Rng) -> Number:
    """From given to both"""
    who, (condition, has), (sign, _) = r.pick(*STUDIES)
    margin, given = r.whole(2, 12) * 2, r.whole(4, 18) * 5
    people = r.pick(1000, 2000, 5000)
    count = Fraction(people * margin * given, 10_000)
    if count.denominator > 1 or margin == given:
        raise Redraw
    return Number(
        ask=f"""
Of {thousands(people)} {who}, {margin}% {has}. The probability of {sign}, given {condition}, is {given}%. How many of the {thousands(people)}
have both {condition} and {sign}?
""",
        answer=int(count),
        hints=("How many belong to the group behind “given”?",),
        traps=(
            Trap(
                "conditional-for-joint",
                people * given // 100,
                f"You took the {given}% of everybody. Of whom are they a share?",
            ),
            Trap(
                "margin-for-conditional",
                people * margin // 100,
                "That is the whole group. Only some of them show the sign.",
            ),
        ),
        working=f"{margin}% of {thousands(people)} is {people * margin // 100}. {given}% of these: **{thousands(int(count))}**",
    )


@question(level=2)
def conditional_from_shares(r: Rng) -> Number:
    """From shares of everybody"""
    who, (condition, _), (sign, _) = r.pick(*STUDIES)
    joint, more, extra = r.whole(1, 12), r.whole(1, 25), r.whole(1, 25)
    if more == extra:
        raise Redraw
    sick, signed = joint + more, joint + extra
    given_sign = r.chance(0.5)
    bottom, other = (signed, sick) if given_sign else (sick, signed)
    asked, given = (condition, sign) if given_sign else (sign, condition)
    return Number(
        ask=f"""
Among {who}, the probability of {condition} is {sick / 100:.2f}, of {sign} {signed / 100:.2f}, and of both {joint / 100:.2f}. What is the
probability of {asked}, given {given}? Give two decimal places.
""",
        answer=Fraction(joint, bottom),
        dp=2,
        share=True,
        hints=("What is behind “given” goes to the bottom.",),
        traps=(
            Trap(
                "transposed-conditional",
                Fraction(joint, other),
                "You turned it round. Which group comes after “given”?",
            ),
            Trap(
                "multiplies-for-given",
                Fraction(sick * signed, 10_000),
                "You multiplied. “Given” asks for a share of a smaller group.",
            ),
            Trap(
                "joint-for-conditional",
                Fraction(joint, 100),
                "That is a share of everybody. “Given” makes the group smaller.",
            ),
        ),
        working=f"{joint / 100:.2f} / {bottom / 100:.2f} = **{joint / bottom:.2f}**",
    )


@question(level=3)
def headline_swaps(r: Rng) -> Choice:
    """Which headline swaps it?"""
    share = r.whole(6, 19) * 5
    finding, right, wrong_swap, fine = r.pick(
        (
            f"In a study, {share}% of patients with a heart attack had chest pain.",
            f"{share}% of people with chest pain have a heart attack",
            f"{share}% of heart attacks come with chest pain",
            f"{share} of 100 patients with a heart attack feel chest pain",
        ),
        (
            f"In a review, {share}% of the drug errors happened at night.",
            f"{share}% of night shifts see a drug error",
            f"{share}% of drug errors happen at night",
            f"{share} of 100 drug errors were made at night",
        ),
        (
            f"A model flagged {share}% of the patients who later fell.",
            f"{share}% of flagged patients fall",
            f"{share}% of those who fall were flagged",
            f"The model flags {share} of 100 who fall",
        ),
        (
            f"Of the nurses with back pain, {share}% had lifted patients alone.",
            f"{share}% of nurses who lift alone get back pain",
            f"{share}% with back pain had lifted alone",
            f"{share} of 100 in pain had lifted alone",
        ),
        (
            f"Of the missed appointments, {share}% were on a Monday.",
            f"{share}% of Monday appointments are missed",
            f"{share}% of missed ones fall on a Monday",
            f"{share} of 100 missed ones were on Mondays",
        ),
    )
    return Choice(
        ask=f"{finding} Which headline claims something that the study did *not* find?",
        right=right,
        traps=(
            Trap(
                "transposed-conditional",
                wrong_swap,
                "Finish the sentence in both: of all those who … Is the group the same?",
            ),
            Trap("wording-for-meaning", fine, "Other words, but of whom is it a share?"),
        ),
        hints=("Of whom is the percentage a share, in the study and in each headline?",),
        working=f"The study looked at one group, the headline looks at the other. It swaps the two sides of “given”: “{right}”",
    )
