from rounds.kit import Choice, Number, Redraw, Rng, Several, Trap, listing, percent, question, thousands

TOOLS = (
    ("A triage tool", "a heart attack"),
    ("A delirium score", "delirium"),
    ("A watch", "atrial fibrillation"),
    ("A network that reads X-rays", "a fracture"),
    ("A wound app", "an infected wound"),
    ("A questionnaire", "depression"),
)


@question(level=1)
def name_the_box(r: Rng) -> Choice:
    """Which of the four boxes?"""
    (tool, illness), number = r.pick(*TOOLS), r.whole(2, 40)
    box, described = r.pick(
        ("true positives", f"{number} patients had {illness} and were flagged"),
        ("false positives", f"{number} patients did not have {illness} and were flagged"),
        ("false negatives", f"{number} patients had {illness} and were not flagged"),
        ("true negatives", f"{number} patients did not have {illness} and were not flagged"),
    )
    half_right = {
        "true positives": ("false positives", "false negatives", "true negatives"),
        "false positives": ("true positives", "true negatives", "false negatives"),
        "false negatives": ("true negatives", "true positives", "false positives"),
        "true negatives": ("false negatives", "false positives", "true positives"),
    }[box]
    slugs = ("truth-of-result-mixed-up", "result-word-mixed-up", "both-words-mixed-up")
    says = (
        "The second word fits. Was the tool right about them?",
        "The first word says whether the tool was right. The second is what it said.",
        "The second word is what the tool said, the first whether it was right.",
    )
    return Choice(
        ask=f"{tool} looks for {illness}. In a trial, {described}. What are these patients called?",
        right=box,
        options=("true positives", "false positives", "false negatives", "true negatives"),
        traps=tuple(Trap(slug, other, said) for slug, other, said in zip(slugs, half_right, says, strict=True)),
        working=f"Flagged means positive, not flagged negative. It was {'right' if box.startswith('true') else 'wrong'} about them: {box}.",
    )


@question(level=1)
def complement_of_a_rate(r: Rng) -> Number:
    """The other side of a rate"""
    (tool, illness), rate = r.pick(*TOOLS), r.whole(51, 99)
    given, asked, among = r.pick(
        ("sensitivity", "the share of those with {illness} whom it misses", "with"),
        ("specificity", "the share of those without {illness} whom it flags", "without"),
    )
    other = r.whole(51, 99)
    if other in (rate, 100 - rate):
        raise Redraw
    second = "specificity" if given == "sensitivity" else "sensitivity"
    return Number(
        ask=f"{tool} for {illness} has a {given} of {rate}% and a {second} of {other}%. What is {asked.format(illness=illness)}, in per cent?",
        answer=100 - rate,
        unit="%",
        hints=(f"Which of the two rates is counted among those {among} {illness}?",),
        traps=(
            Trap(
                "wrong-group-for-complement",
                100 - other,
                "That is the complement of the other rate. Which group is asked about?",
            ),
            Trap("rate-for-complement", rate, "That is the rate itself. What is left over?"),
        ),
        working=f"Among those {among} {illness}, {rate}% are judged rightly. The rest: 100% - {rate}% = **{100 - rate}%**",
    )


@question(level=2)
def both_from_a_table(r: Rng) -> Number:
    """A rate from a two-by-two table"""
    (tool, illness), is_sensitivity = r.pick(*TOOLS), r.chance(0.5)
    true_pos, false_neg, false_pos, true_neg = r.whole(20, 90), r.whole(3, 30), r.whole(10, 80), r.whole(60, 300)
    ill, healthy = true_pos + false_neg, false_pos + true_neg
    name = "sensitivity" if is_sensitivity else "specificity"
    top, bottom, who = (
        (true_pos, ill, f"with {illness}") if is_sensitivity else (true_neg, healthy, f"without {illness}")
    )
    beside, row = (true_pos, true_pos + false_pos) if is_sensitivity else (true_neg, true_neg + false_neg)
    missed = false_neg if is_sensitivity else false_pos
    rows = (
        (
            f"| has {illness} | {true_pos} | {false_neg} |\n| does not | {false_pos} | {true_neg} |",
            "flagged",
            "not flagged",
        )
        if r.chance(0.5)
        else (
            f"| flagged | {true_pos} | {false_pos} |\n| not flagged | {false_neg} | {true_neg} |",
            f"has {illness}",
            "does not",
        )
    )
    return Number(
        ask=f"""
{tool} was tried on {ill + healthy} patients.

| | {rows[1]} | {rows[2]} |
|---|---:|---:|
{rows[0]}

What is its {name} for {illness}, in per cent to one decimal place?
""",
        answer=100 * top / bottom,
        unit="%",
        dp=1,
        hints=(f"Which patients count for the {name}: the ill, the healthy, or the flagged?",),
        traps=(
            Trap(
                "divides-by-test-result",
                100 * beside / row,
                "You divided by everybody with the same test result. That is a predictive value. Which group is judged here?",
            ),
            Trap(
                "other-rate",
                100 * (true_neg / healthy if is_sensitivity else true_pos / ill),
                "That is the other of the two rates. Which group does this one look at?",
            ),
            Trap(
                "rate-for-complement", 100 * missed / bottom, "Right group, wrong box: those are the ones it got wrong."
            ),
        ),
        working=f"""
The {name} looks only at the patients {who}: {bottom} of them. The tool was right about {top}.
{top} / {bottom} = **{percent(top / bottom, 1)}**
""",
    )


@question(level=2)
def counts_to_expect(r: Rng) -> Number:
    """How many to expect?"""
    tool, illness = r.pick(*TOOLS)
    # Numbers that make every group a multiple of 20, so that rates in steps of 5% give whole people.
    patients, prevalence = r.whole(1, 6) * 1000, r.whole(1, 10) * 2
    sensitivity, specificity = r.whole(13, 19) * 5, r.whole(12, 19) * 5
    ill = patients * prevalence // 100
    healthy = patients - ill
    what, right, others = r.pick(
        ("false positives", healthy * (100 - specificity), (ill * (100 - specificity), patients * (100 - specificity))),
        ("false negatives", ill * (100 - sensitivity), (healthy * (100 - sensitivity), patients * (100 - sensitivity))),
    )
    rate = 100 - specificity if what == "false positives" else 100 - sensitivity
    group = healthy if what == "false positives" else ill
    return Number(
        ask=f"""
{tool} for {illness} has a sensitivity of {sensitivity}% and a specificity of {specificity}%. It is used on {thousands(patients)} people, of whom
{prevalence}% have {illness}. How many {what} are to be expected?
""",
        answer=right // 100,
        hints=("First split the people: how many are ill, how many are not?",),
        traps=(
            Trap(
                "wrong-group-for-rate",
                others[0] / 100,
                "Right rate, wrong group. In which group can this mistake happen at all?",
            ),
            Trap(
                "everybody-for-group",
                others[1] / 100,
                "You applied the rate to everybody. It holds in one of the two groups.",
            ),
        ),
        working=f"""
Of {thousands(patients)} people {thousands(ill)} have {illness} and {thousands(healthy)} do not. The {what} come from the {thousands(group)}: {rate}% of them, which is **{right // 100}**
""",
    )


@question(level=2)
def rates_from_scores(r: Rng) -> Number:
    """Sensitivity at a threshold"""
    tool, illness = r.pick(*TOOLS)
    line = r.whole(4, 9)
    ill = tuple(sorted((line, *(r.whole(line - 3, 15) for _ in range(7)))))
    well = tuple(sorted(r.whole(0, line + 3) for _ in range(12)))
    found, alarmed = sum(score >= line for score in ill), sum(score >= line for score in well)
    if found == 8 or alarmed == 0:
        raise Redraw
    return Number(
        ask=f"""
{tool} gives points. Eight patients with {illness} scored {listing(ill)}. Twelve without it scored {listing(well)}. It flags
at {line} points or more. What is its sensitivity, in per cent to one decimal place?
""",
        answer=100 * found / 8,
        unit="%",
        dp=1,
        hints=("Which of the two lists counts for the sensitivity?",),
        traps=(
            Trap(
                "divides-by-test-result",
                100 * found / (found + alarmed),
                "You divided by all who were flagged. Sensitivity looks at the ill alone.",
            ),
            Trap(
                "threshold-left-out",
                100 * sum(score > line for score in ill) / 8,
                "Look at those who score exactly at the line.",
            ),
            Trap("other-rate", 100 * (12 - alarmed) / 12, "That is the specificity. Which list do you need?"),
        ),
        working=f"Of the 8 patients with {illness}, {found} score {line} or more: {found} / 8 = **{percent(found / 8, 1)}**",
    )


@question(level=3)
def what_a_lower_line_does(r: Rng) -> Several:
    """The line is moved down"""
    (tool, illness), high = r.pick(*TOOLS), r.whole(8, 14)
    low = r.whole(3, high - 3)
    return Several(
        ask=f"""
{tool} for {illness} flags at {high} points. A colleague wants it to flag at {low} points instead. Nothing else changes. Which of
these are possible consequences?
""",
        right=("Fewer patients with the disease are missed.", "More healthy patients are flagged."),
        traps=(
            Trap(
                "threshold-improves-both",
                "Sensitivity and specificity both rise.",
                "The scores stay the same. Who else is above the lower line?",
            ),
            Trap(
                "threshold-direction",
                "Fewer patients are flagged altogether.",
                "Which patients lie between the old line and the new one?",
            ),
            Trap(
                "threshold-changes-truth",
                "Fewer patients have the disease.",
                "The line decides who is flagged. Does it decide who is ill?",
            ),
        ),
        working=f"""
Everybody with {low} to {high - 1} points is now flagged as well. Some of them are ill: they are no longer missed. Some are healthy:
they are new false alarms. So sensitivity can only rise or stay, and specificity can only fall or stay.
""",
    )


@question(level=3)
def who_pays(r: Rng) -> Choice:
    """Which mistake costs more here?"""
    situation, right, wrong = r.pick(
        (
            "A first screen for bleeding in the brain before a quick, harmless scan",
            "Sensitivity: a missed bleed may kill, a needless scan costs little.",
            "Specificity: a needless scan is worse than a missed bleed.",
        ),
        (
            "The last test before an operation that cannot be undone",
            "Specificity: a false alarm leads to an operation for nothing.",
            "Sensitivity: an operation for nothing is better than waiting.",
        ),
        (
            "An alarm for cardiac arrest on a ward, with a nurse who checks within a minute",
            "Sensitivity: a check costs a minute, a missed arrest a life.",
            "Specificity: a minute's check is worse than a missed arrest.",
        ),
        (
            "The test that confirms HIV after a first screen was positive",
            "Specificity: a false alarm is a wrong diagnosis for life.",
            "Sensitivity: a wrong diagnosis is better than a repeated test.",
        ),
        (
            "A watch that tells healthy wearers they may have a rare cancer",
            "Specificity: nearly all alarms go to healthy, frightened people.",
            "Sensitivity: an alarm for nothing does no harm to anybody.",
        ),
    )
    return Choice(
        ask=f"{situation}. Which of the two rates should its threshold favour, and why?",
        right=right,
        traps=(
            Trap("costs-turned-round", wrong, "Compare what happens to somebody after each of the two mistakes."),
            Trap(
                "threshold-improves-both",
                "Both: the best threshold makes the two rates rise together.",
                "The scores stay the same. What does moving the line do to each rate?",
            ),
        ),
        working=f"A threshold trades one mistake for the other, so ask what each costs here. {right}",
    )
