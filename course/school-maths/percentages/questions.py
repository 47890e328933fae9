from fractions import Fraction

from rounds.kit import Choice, Number, Redraw, Rng, Trap, percent, question, thousands

# What is counted, the share of whom it befell, what was done about it, and who is counted.
EVENTS = (
    ("strokes", "a stroke", "a new drug", "patients"),
    ("falls", "a fall", "a new exercise class", "residents"),
    ("wound infections", "a wound infection", "a new dressing", "operations"),
    ("readmissions", "a readmission", "a phone call after discharge", "stays"),
    ("missed appointments", "nobody coming", "a reminder by text message", "bookings"),
    ("line infections", "an infection", "a checklist", "lines"),
)


@question(level=1)
def share_of_a_group(r: Rng) -> Number:
    """So many per cent of a group"""
    who, what, (least, most) = r.pick(
        ("patients on a list", "have been phoned", (1, 19)),
        ("nurses in a trust", "have answered a survey", (2, 17)),
        ("samples in a freezer", "have been analysed", (1, 19)),
        ("beds in a group of hospitals", "are occupied", (13, 19)),
        ("residents of a village", "have had a flu jab", (4, 16)),
        ("letters on file", "have been scanned", (1, 19)),
    )
    group, rate = r.whole(2, 45) * 20, r.whole(least, most) * 5
    return Number(
        ask=f"Of {thousands(group)} {who}, {rate}% {what}. How many is that?",
        answer=group * rate // 100,
        hints=(f"Per cent means: of a hundred. What is {rate}% as a decimal number?",),
        traps=(
            Trap("complement-for-part", group - group * rate // 100, "Those are the others. How many are meant?"),
            Trap("per-cent-as-number", rate, "That is the percentage. It has to be taken of the group."),
            Trap(
                "divides-by-per-cent",
                Fraction(100 * group, rate),
                "You divided. Is a part of the group larger than the group?",
            ),
        ),
        working=f"{rate}% is {rate / 100:g}. {rate / 100:g} × {thousands(group)} = **{group * rate // 100}**",
    )


# Per 100,000, and one in how many that is.
RARE = (
    (2, 50_000),
    (4, 25_000),
    (5, 20_000),
    (8, 12_500),
    (10, 10_000),
    (16, 6_250),
    (20, 5_000),
    (25, 4_000),
    (40, 2_500),
)
LESS_RARE = ((50, 2_000), (80, 1_250), (125, 800), (160, 625), (200, 500), (250, 400), (400, 250), (500, 200))


@question(level=1)
def one_in_how_many(r: Rng) -> Number:
    """From per 100,000 to one in …"""
    # What is as common as that in one region, the rare and the less rare.
    what, rates = r.pick(
        ("have a rare anaemia", RARE),
        ("have a certain muscle disease", RARE),
        ("are living with a rare kind of leukaemia", RARE),
        ("have a certain metabolic disease", RARE),
        ("carry a certain gene variant", LESS_RARE),
        ("have a certain rare blood group", LESS_RARE),
    )
    per, many = r.pick(*rates)
    people = r.pick(100_000, 1_000_000)
    count = per * people // 100_000
    return Number(
        ask=f"In an invented region, {thousands(count)} of {thousands(people)} people {what}. That is 1 person in how many? Give a whole number.",
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
    where = r.pick("In one region", "In a registry", "In a study", "In one city", "In a birth cohort")
    what, per = r.pick(
        ("have a rare anaemia", r.whole(1, 12) * 4),
        ("have a certain muscle disease", r.whole(1, 12) * 4),
        ("have an inherited eye disease", r.whole(3, 24) * 4),
        ("have a certain metabolic disease", r.whole(1, 12) * 4),
        ("carry a certain gene variant", r.whole(7, 27) * 15),
        ("were born with a heart murmur", r.whole(12, 27) * 15),
    )
    rate = f"{per / 1000:g}"
    noughts = "How many noughts lie between a hundred and 100,000? Move the point so many places."
    if r.chance(0.5):
        return Number(
            ask=f"{where}, {per} of every 100,000 people {what}. What percentage is that? Give the exact value.",
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
        ask=f"{where}, {rate}% of people {what}. How many of every 100,000 people are these?",
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
    (_, befell, cause, base), start = r.pick(*EVENTS), r.whole(5, 30)
    end = r.whole(start // 2, start * 5 // 4)
    if abs(end - start) < 2:
        raise Redraw
    rose = end > start
    return Number(
        ask=f"In the year before {cause} was introduced, the share of {base} with {befell} was {start}%. In the year after, it was {end}%. By what percentage did it {'rise' if rose else 'fall'}, relative to where it started? Give one decimal place.",
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
        "The monthly budget of a ward for gloves, in pounds,",
        "The number of referrals to a clinic in a month",
        "The number of calls to a hotline in a week",
        "The number of meals that a kitchen cooks in a day",
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
    """Fewer in a thousand"""
    event, _, cause, base = r.pick(*EVENTS)
    start, fall = r.whole(1, 8) * 20, r.pick(10, 15, 20, 25, 30, 35, 40)
    fewer = start * fall // 100
    return Number(
        ask=f"In an invented trial there were {start} {event} in every 1,000 {base} without {cause}. With it there were {fall}% fewer. How many fewer {event} is that in every 1,000 {base}?",
        answer=fewer,
        hints=(f"{fall}% of what?",),
        traps=(
            Trap(
                "relative-read-as-absolute",
                10 * fall,
                "You took the percentage of all thousand. It is taken of the events alone.",
            ),
            Trap("complement-for-part", start - fewer, "Those are the ones that are left. How many are gone?"),
        ),
        working=f"{fall}% of the {start} {event}: {fall / 100:g} × {start} = **{fewer}**",
    )


@question(level=3)
def which_sentence_is_true(r: Rng) -> Choice:
    """Which sentence is true?"""
    (_, befell, cause, base), fell = r.pick(*EVENTS), r.pick(10, 20, 25, 30, 40)
    start = r.pick(*(number for number in range(5, 31) if number * fell % 100 == 0))
    points = start * fell // 100
    end = start - points
    of_the_end = round(100 * points / end)
    # Two figures that happen to be alike would make a second sentence true.
    if len({fell, points, end, of_the_end}) < 4 or points < 2:
        raise Redraw
    in_points, in_per_cent = f"“It fell by {points} percentage points.”", f"“It fell by {fell}%.”"
    is_points = r.chance(0.5)
    unlike = "Per cent compare with the start. Percentage points are the difference of the two."
    return Choice(
        ask=f"With {cause}, the share of {base} with {befell} went from {start}% to {end}%. Four colleagues say how the share changed. Who is right?",
        right=in_points if is_points else in_per_cent,
        traps=(
            Trap(
                "points-for-per-cent",
                f"“It fell by {points}%.”" if is_points else f"“It fell by {fell} percentage points.”",
                unlike,
            ),
            Trap(
                "change-relative-to-end",
                f"“It fell by {of_the_end}%.”",
                "That compares with where it ended. From where is a change measured?",
            ),
            Trap(
                "complement-for-part",
                f"“It fell by {end} percentage points.”",
                "So much is left. How much has gone?",
            ),
        ),
        hints=("How many of a hundred were affected before, how many now?",),
        working=f"From {start}% to {end}% is a difference of {points} percentage points. Relative to the start that is {points} / {start}, a fall of {fell}%. Right is: {in_points if is_points else in_per_cent}",
    )
