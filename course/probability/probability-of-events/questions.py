from fractions import Fraction

from rounds.kit import Choice, Number, Redraw, Rng, Trap, question

PAIRS = (
    ("adults in a practice", "have diabetes", "have high blood pressure"),
    ("patients on a ward", "have a catheter", "have a drip"),
    ("discharge letters", "lack a drug list", "lack a date for review"),
    ("residents of a home", "use a walking aid", "wear a hearing aid"),
    ("patients in a trial", "had nausea", "had a headache"),
    ("nurses", "work nights", "work weekends"),
    ("chest X-rays", "show an effusion", "show an enlarged heart"),
)


@question(level=1)
def complement(r: Rng) -> Number:
    """The chance of not"""
    who, what, _ = r.pick(*PAIRS)
    whole = r.whole(4, 40) * 10
    part = r.whole(1, whole - 1)
    if 2 * part == whole:
        raise Redraw
    return Number(
        ask=f"Of {whole} {who}, {part} {what}. One is drawn at random. What is the probability that the one drawn is *not* among those {part}? Give three decimal places.",
        answer=Fraction(whole - part, whole),
        dp=3,
        share=True,
        hints=("How many are left?",),
        traps=(
            Trap(
                "complement-forgotten",
                Fraction(part, whole),
                "That is the chance of being one of them. Read once more: *not*.",
            ),
            Trap(
                "odds-for-proportion",
                Fraction(whole - part, part),
                "You compared the two groups. Compare with everybody.",
            ),
        ),
        working=f"1 - {part}/{whole} = {whole - part}/{whole} = **{(whole - part) / whole:.3f}**",
    )


@question(level=2)
def either_of_two(r: Rng) -> Number:
    """One or the other"""
    who, one, other = r.pick(*PAIRS)
    only, both, second = r.whole(5, 60), r.whole(4, 40), r.whole(5, 60)
    neither = r.whole(20, 150)
    whole = only + both + second + neither
    asked = r.pick("either", "neither", "both", "exactly")
    facts = f"Of {whole} {who}, {only + both} {one} and {both + second} {other}"
    if asked == "both":
        ask = f"{facts}; {neither} belong to neither group. How many belong to both?"
        right, working = (
            both,
            f"{whole} - {neither} = {only + both + second} are in at least one. The two groups add up to {only + 2 * both + second}, so **{both}** were counted twice",
        )
        traps = (
            Trap("both-are-the-rest", whole - neither, "Those are in at least one. Who was counted twice?"),
            Trap(
                "difference-for-both",
                abs(only - second),
                "You took one group from the other. What does the sum count twice?",
            ),
        )
    elif asked == "either":
        ask = f"{facts}; {both} belong to both groups. How many belong to at least one?"
        right, working = only + both + second, f"{only + both} + {both + second} - {both} = **{only + both + second}**"
        traps = (
            Trap("adds-overlap", only + 2 * both + second, "Those in both groups are in there twice."),
            Trap("overlap-left-out", only + second, "Those in both groups are in at least one, too."),
        )
    elif asked == "neither":
        ask = f"{facts}; {both} belong to both groups. How many belong to neither?"
        right, working = (
            neither,
            f"{only + both} + {both + second} - {both} = {only + both + second} are in at least one. {whole} - {only + both + second} = **{neither}**",
        )
        traps = (
            Trap("adds-overlap", whole - (only + 2 * both + second), "You took those in both groups away twice."),
            Trap("complement-forgotten", only + both + second, "Those are in at least one."),
        )
    else:
        ask = f"{facts}; {both} belong to both groups. How many belong to exactly one?"
        right, working = (
            only + second,
            f"{only + both} - {both} = {only} and {both + second} - {both} = {second}; together **{only + second}**",
        )
        traps = (
            Trap(
                "exactly-for-at-least",
                only + both + second,
                "That is at least one. Those in both do not count here.",
            ),
            Trap(
                "adds-overlap",
                only + 2 * both + second,
                "Those in both groups are in there twice, and should not be in it at all.",
            ),
        )
    return Number(
        ask=ask,
        answer=right,
        hints=("Draw two circles that overlap, and fill in what you know.",),
        traps=tuple(trap for trap in traps if trap.answer >= 0),
        working=working,
    )


@question(level=2)
def regions(r: Rng) -> Number:
    """From the regions of a Venn diagram"""
    who, one, other = r.pick(*PAIRS)
    only, both, second, neither = r.whole(4, 45), r.whole(3, 35), r.whole(4, 45), r.whole(10, 80)
    whole = only + both + second + neither
    asked = r.pick("one", "or", "not one", "both")
    named = {
        "one": (
            f"that the one drawn lies in the circle “{one}”",
            only + both,
            only,
            "overlap-left-out",
            "Those in the overlap belong to the circle as well.",
        ),
        "or": (
            "that the one drawn lies in at least one of the two circles",
            only + both + second,
            only + second,
            "overlap-left-out",
            "The overlap lies in both circles, so in at least one.",
        ),
        "not one": (
            f"that the one drawn lies outside the circle “{one}”",
            second + neither,
            neither,
            "complement-of-union",
            "Those in the second circle alone are outside the first as well.",
        ),
        "both": (
            "that the one drawn lies in both circles",
            both,
            only + both + second,
            "union-for-both",
            "That is at least one. “Both” is a smaller region.",
        ),
    }
    words, count, wrong, slug, says = named[asked]
    return Number(
        ask=f"""
A Venn diagram sorts {whole} {who}: {only} {one} alone, {second} {other} alone, {both} belong to both circles, {neither} to neither. One is drawn at
random. What is the probability {words}? Give three decimal places.
""",
        answer=Fraction(count, whole),
        dp=3,
        share=True,
        hints=("Which regions belong to it? Add them up first.",),
        traps=(
            Trap(slug, Fraction(wrong, whole), says),
            Trap(
                "whole-left-out",
                Fraction(count, whole - neither),
                "You divided by the circles alone. Everybody can be drawn.",
            ),
        )
        if count < whole - neither
        else (Trap(slug, Fraction(wrong, whole), says),),
        working=f"{count} of {whole}: **{count / whole:.3f}**",
    )


@question(level=2)
def at_least_one(r: Rng) -> Number:
    """At least one, through none"""
    what, who = r.pick(
        ("missed appointment", "patients in a year"),
        ("fall", "residents in a winter"),
        ("side effect", "patients in a trial"),
        ("readmission", "patients with heart failure"),
        ("error", "charts in an audit"),
    )
    none, one, two = r.whole(30, 200), r.whole(10, 80), r.whole(5, 40)
    more = r.whole(2, 20)
    whole = none + one + two + more
    return Number(
        ask=f"Among {whole} {who}, {none} had no {what}, {one} had one and {two} had two. The others had more. What is the probability of at least one {what}, in per cent to one decimal place?",
        answer=Fraction(100 * (whole - none), whole),
        unit="%",
        dp=1,
        hints=("What is the complement of “at least one”?",),
        traps=(
            Trap(
                "exactly-for-at-least",
                Fraction(100 * one, whole),
                "That is exactly one. More than one is at least one, too.",
            ),
            Trap("complement-forgotten", Fraction(100 * none, whole), "That is the chance of none."),
            Trap("rest-left-out", Fraction(100 * (one + two), whole), "The others belong to it as well."),
        ),
        working=f"{whole} - {none} = {whole - none} had at least one: {whole - none}/{whole} = **{100 * (whole - none) / whole:.1f}%**",
    )


@question(level=3)
def may_they_be_added(r: Rng) -> Choice:
    """May the two be added?"""
    p, q = r.whole(3, 30), r.whole(3, 30)
    if p == q:
        raise Redraw
    case, exclusive = r.pick(
        (
            f"Of the donors in a bank, {p}% have blood group B and {q}% have AB. A colleague wants the share of those with B or AB.",
            True,
        ),
        (
            f"In a trial {p}% of patients had nausea and {q}% had a headache. A colleague wants the share of those with nausea or headache.",
            False,
        ),
        (
            f"On one day, {p}% of the patients were discharged home and {q}% to a care home. A colleague wants the share of those discharged to either.",
            True,
        ),
        (
            f"In a clinic {p}% of patients smoke and {q}% have asthma. A colleague wants the share of those who smoke or have asthma.",
            False,
        ),
        (
            f"In a registry, {p}% of tumours were in stage I and {q}% in stage II. A colleague wants the share in stage I or II.",
            True,
        ),
        (
            f"Of the letters in an audit {p}% lacked a date and {q}% a signature. A colleague wants the share that lacked at least one of the two.",
            False,
        ),
    )
    yes = f"It is {p + q}%: nobody can be counted in both groups."
    no = f"It is at most {p + q}%: some may be counted in both groups."
    right, wrong = (yes, no) if exclusive else (no, yes)
    slug = "exclusive-not-seen" if exclusive else "adds-overlap"
    says = "Can one of them be both at once?" if exclusive else "What of those who are both?"
    return Choice(
        ask=f"{case} What can be said from these two figures?",
        right=right,
        traps=(
            Trap(slug, wrong, says),
            Trap(
                "multiplies-for-or",
                f"It is {p * q / 100:.2f}%: the two shares are multiplied for “or”.",
                "That is smaller than either of the two. Can “or” make a group smaller?",
            ),
        ),
        hints=("Can one and the same belong to both?",),
        working=f"{'Nobody can belong to both, so the shares add up' if exclusive else 'Whoever belongs to both is counted twice in the sum'}. {right}",
    )
