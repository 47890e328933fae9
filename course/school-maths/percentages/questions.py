from fractions import Fraction

from rounds.kit import Choice, Number, Redraw, Rng, Trap, percent, question, thousands

EVENTS = (
    ("strokes", "a new drug", "patients"),
    ("falls", "a new kind of sock", "residents"),
    ("wound infections", "a new dressing", "operations"),
    ("readmissions", "a telephone call after discharge", "patients"),
    ("missed appointments", "a text message the day before", "bookings"),
    ("line infections", "a checklist", "lines"),
)


@question(level=1)
def share_of_a_group(r: Rng) -> Number:
    """So many per cent of a group"""
    who = r.pick(
        "patients on a list", "nurses in a trust", "samples in a freezer", "beds in a hospital", "residents of a town"
    )
    group, rate = r.whole(2, 45) * 20, r.whole(1, 19) * 5
    return Number(
        ask=f"Of {thousands(group)} {who}, {rate}% are picked for an audit. How many is that?",
        answer=group * rate // 100,
        hints=(f"Per cent means: of a hundred. What is {rate}% as a decimal number?",),
        traps=(
            Trap("complement-for-part", group - group * rate // 100, "Those are the ones that were not picked."),
            Trap("per-cent-as-number", rate, "That is the percentage. It has to be taken of the group."),
            Trap(
                "divides-by-per-cent",
                Fraction(100 * group, rate),
                "You divided. Is a part of the group larger than the group?",
            ),
        ),
        working=f"{rate}% is {rate / 100:g}. {rate / 100:g} × {thousands(group)} = **{group * rate // 100}**",
    )


@question(level=1)
def one_in_how_many(r: Rng) -> Number:
    """From per 100,000 to one in …"""
    disease = r.pick(
        "a rare anaemia", "a muscle disease", "a kind of leukaemia", "an allergy to a vaccine", "a metabolic disease"
    )
    per, many = r.pick(
        (2, 50_000),
        (4, 25_000),
        (5, 20_000),
        (8, 12_500),
        (10, 10_000),
        (16, 6_250),
        (20, 5_000),
        (25, 4_000),
        (40, 2_500),
        (50, 2_000),
        (80, 1_250),
        (125, 800),
        (160, 625),
        (200, 500),
        (250, 400),
        (400, 250),
        (500, 200),
    )
    people = r.pick(100_000, 1_000_000)
    count = per * people // 100_000
    return Number(
        ask=f"Of {thousands(people)} people, {thousands(count)} have {disease}. Complete the sentence: it is found in 1 person in …",
        answer=many,
        hints=("How many people are there for each one who has it?",),
        traps=(
            Trap("ten-times-out", many * 10, "You are out by a factor of ten. Count the noughts once more."),
            Trap("ten-times-out", Fraction(many, 10), "You are out by a factor of ten. Count the noughts once more."),
            Trap(
                "ratio-turned-round",
                Fraction(count, people),
                "That is the share of people who have it. How many people are there for each of them?",
            ),
        ),
        working=f"{thousands(people)} / {thousands(count)} = **{thousands(many)}**",
    )


@question(level=1)
def rare_in_per_cent(r: Rng) -> Number:
    """Per 100,000 and per cent"""
    where = r.pick("In one region", "In a registry", "In an insurer's records", "In one city", "In a birth cohort")
    what = r.pick(
        "a rare anaemia", "a muscle disease", "an inherited eye disease", "a metabolic disease", "a clotting disorder"
    )
    per = r.pick(*range(4, 100, 4), *range(100, 400, 15))
    rate = f"{per / 1000:g}"
    noughts = "How many noughts lie between a hundred and 100,000? Move the point so many places."
    if r.chance(0.5):
        return Number(
            ask=f"{where}, {per} of every 100,000 people have {what}. How many per cent is that? Give the exact value.",
            answer=Fraction(per, 1000),
            unit="%",
            hints=("Per cent means: of a hundred. How many hundreds are in 100,000?",),
            traps=(
                Trap(
                    "share-for-per-cent",
                    Fraction(per, 100_000),
                    "That is the share as a decimal number. How much is it in each *hundred*?",
                ),
                Trap("ten-times-out", Fraction(per, 100), noughts),
                Trap("ten-times-out", Fraction(per, 10_000), noughts),
            ),
            working=f"100,000 is a thousand hundreds. {per} / 1,000 = **{rate}%**",
        )
    return Number(
        ask=f"{where}, {rate}% of people have {what}. How many is that in every 100,000 people?",
        answer=per,
        hints=("Per cent means: of a hundred. How many hundreds are in 100,000?",),
        traps=(
            Trap("share-for-per-cent", per * 100, "You took the number before the % for a share. What is the share?"),
            Trap("ten-times-out", per * 10, noughts),
            Trap("ten-times-out", Fraction(per, 10), noughts),
        ),
        working=f"{rate}% is {rate} / 100. Of 100,000 people that is {rate} × 1,000 = **{per}**",
    )


@question(level=2)
def relative_change(r: Rng) -> Number:
    """A relative change"""
    (event, cause, base), start = r.pick(*EVENTS), r.whole(4, 40)
    end = r.whole(1, start * 3 // 2)
    if abs(end - start) < 2:
        raise Redraw
    rose = end > start
    return Number(
        ask=f"""
Since {cause} was introduced, {event} went from {start}% to {end}% of {base}. By how many per cent did they {"rise" if rose else "fall"},
*relative* to where they started? Give one decimal place.
""",
        answer=Fraction(100 * abs(end - start), start),
        unit="%",
        dp=1,
        hints=("How many points lie between the two? Compare them with the start.",),
        traps=(
            Trap(
                "points-for-per-cent",
                abs(end - start),
                "Those are percentage points. Compare them with where it started.",
            ),
            Trap(
                "change-relative-to-end",
                Fraction(100 * abs(end - start), end),
                "You compared with where it ended. From where is a change measured?",
            ),
            Trap(
                "ratio-for-change",
                Fraction(100 * end, start),
                "That is what is there now, compared with the start. How much has *changed*?",
            ),
        ),
        working=f"""
The difference is {abs(end - start)} percentage points. Compared with the start: {abs(end - start)} / {start} = **{percent(abs(end - start) / start, 1)}**
""",
    )


@question(level=2)
def before_the_change(r: Rng) -> Number:
    """What was it before?"""
    thing = r.pick(
        "The number of names on a waiting list",
        "The budget of a ward, in thousands of pounds,",
        "The number of samples in a freezer",
        "The number of calls to a hotline in a week",
        "The number of patients of a clinic",
    )
    start, rate = r.whole(6, 60) * 20, r.whole(1, 9) * 5
    fell = r.chance(0.6)
    now = Fraction(start * (100 - rate if fell else 100 + rate), 100)
    if now.denominator != 1:
        raise Redraw
    back = now * (100 + rate if fell else 100 - rate) / 100
    word, left = ("fell", 100 - rate) if fell else ("rose", 100 + rate)
    return Number(
        ask=f"{thing} {word} by {rate}% and is now {thousands(int(now))}. What was it before? Give a whole number.",
        answer=start,
        hints=(f"Of what are the {rate}% taken: of the old number or of the new one?",),
        traps=(
            Trap(
                "adds-per-cent-back",
                round(back),
                f"You took {rate}% of the *new* number. Of which number were they taken?",
            ),
            Trap(
                "applies-change-again",
                round(now * left / 100),
                "You went on in the same direction. You want the number before.",
            ),
        ),
        working=f"It is now {left}% of what it was. So it was {thousands(int(now))} / {left / 100:g} = **{thousands(start)}**",
    )


@question(level=2)
def points_between(r: Rng) -> Number:
    """Spared in a thousand"""
    event, cause, base = r.pick(*EVENTS)
    start, fall = r.whole(1, 8) * 20, r.pick(10, 20, 25, 40, 60, 75)
    fewer = start * fall // 100
    return Number(
        ask=f"""
Without {cause} there are {start} {event} in every 1,000 {base}. With it there are {fall}% fewer. How many {event} are avoided in
every 1,000 {base}?
""",
        answer=fewer,
        hints=(f"{fall}% of what?",),
        traps=(
            Trap(
                "relative-read-as-absolute",
                10 * fall,
                "You took the percentage of all thousand. It is taken of the events alone.",
            ),
            Trap("complement-for-part", start - fewer, "Those are the ones that are left. How many are avoided?"),
        ),
        working=f"{fall}% of the {start} {event}: {fall / 100:g} × {start} = **{fewer}**",
    )


@question(level=3)
def which_sentence_is_true(r: Rng) -> Choice:
    """Which sentence is true?"""
    (event, cause, base), fell = r.pick(*EVENTS), r.pick(20, 25, 30, 40, 50, 60, 75)
    start = r.pick(*(number for number in range(4, 41) if number * fell % 100 == 0))
    points = start * fell // 100
    end = start - points
    # A sum of the two that happens to be a true figure would make a second sentence true.
    if fell in (start, start + end) or points < 2:
        raise Redraw
    in_points, is_points = f"“{points} percentage points fewer.”", r.chance(0.5)
    unlike = "Per cent fewer than before compares with the start. Percentage points are the difference of the two."
    return Choice(
        ask=f"With {cause}, {event} went from {start}% to {end}% of {base}. Four colleagues sum this up. Who is right?",
        right=in_points if is_points else f"“{fell}% fewer than before.”",
        traps=(
            Trap(
                "points-for-per-cent",
                f"“{points}% fewer than before.”" if is_points else f"“{fell} percentage points fewer.”",
                unlike,
            ),
            Trap(
                "relative-read-as-absolute",
                f"“{fell}% of all {base} are spared.”",
                f"{fell}% of what? Picture a hundred {base}, without it and with it.",
            ),
            Trap(
                "base-forgotten",
                f"“{start + end}% fewer in all.”",
                "The two percentages share one base. What does their sum mean?",
            ),
        ),
        hints=("How many of a hundred were affected before, how many now?",),
        working=f"""
From {start}% to {end}% is a difference of {points} percentage points. Relative to the start that is {points} / {start}, a fall of {fell}%: so many of
the {event} are avoided, and {points} of a hundred {base} spared. True is: {in_points if is_points else f"“{fell}% fewer than before.”"}
""",
    )
