from fractions import Fraction

from rounds.kit import Choice, Number, Redraw, Rng, Trap, percent, question

STUDIES = (
    ("a swab", "people", "positive", "negative", "infected", "not infected"),
    ("a fall score", "patients", "high score", "low score", "fell", "did not fall"),
    ("a reminder", "appointments", "reminded", "not reminded", "kept", "missed"),
    ("a triage model", "callers", "flagged", "not flagged", "had a stroke", "had no stroke"),
    ("a winter", "nurses", "on nights", "on days", "had flu", "had no flu"),
    ("a new dressing", "wounds", "new dressing", "old dressing", "healed in a month", "not healed in a month"),
)


@question(level=1)
def missing_box(r: Rng) -> Number:
    """Fill the table"""
    study, who, top, bottom, left, right_ = r.pick(*STUDIES)
    a, b, c, d = r.whole(10, 90), r.whole(10, 90), r.whole(10, 90), r.whole(20, 400)
    whole = a + b + c + d
    hidden = r.pick("b", "c", "d")
    row, column = a + b, a + c
    answer = {"b": b, "c": c, "d": d}[hidden]
    where = {"b": f"“{top}” and “{right_}”", "c": f"“{bottom}” and “{left}”", "d": f"“{bottom}” and “{right_}”"}[hidden]
    wrong = {"b": whole - row, "c": whole - column, "d": whole - a}[hidden]
    says = {
        "b": "That is everybody in the other row. What does this row add up to?",
        "c": "That is everybody in the other column. What does this column add up to?",
        "d": "That leaves three boxes together. Fill in the other two first.",
    }[hidden]
    working = {
        "b": f"{row} - {a} = **{b}**",
        "c": f"{column} - {a} = **{c}**",
        "d": f"{whole} - {column} = {b + d} are “{right_}”; {row} - {a} = {b} of them are “{top}”. {b + d} - {b} = **{d}**",
    }[hidden]
    return Number(
        ask=f"""
A study of {study}:

| | {left} | {right_} | all |
|---|---:|---:|---:|
| {top} | {a} | | {row} |
| {bottom} | | | |
| all | {column} | | {whole} |

How many {who} belong in the box {where}?
""",
        answer=answer,
        hints=("Each row adds up to its end, each column to its foot.",),
        traps=(
            Trap("wrong-margin", wrong, says),
            Trap("adds-margins", row + column - a, "That is a sum of margins. What is left of one?"),
        ),
        working=working,
    )


@question(level=2)
def box_of_everybody(r: Rng) -> Number:
    """Joint or marginal"""
    is_joint = r.chance(0.6)
    study, who, top, bottom, left, right_ = r.pick(*STUDIES)
    a, b, c, d = r.whole(10, 90), r.whole(10, 90), r.whole(10, 90), r.whole(20, 400)
    whole = a + b + c + d
    count = a if is_joint else a + b
    asked = f"falls under both “{top}” and “{left}”" if is_joint else f"falls under “{top}”"
    table = f"""
| | {left} | {right_} |
|---|---:|---:|
| {top} | {a} | {b} |
| {bottom} | {c} | {d} |
"""
    joint_traps = (
        Trap(
            "row-share-for-joint",
            Fraction(a, a + b),
            "You divided by the row. A joint probability divides by everybody.",
        ),
        Trap(
            "column-share-for-joint",
            Fraction(a, a + c),
            "You divided by the column. A joint probability divides by everybody.",
        ),
    )
    margin_traps = (
        Trap("box-for-margin", Fraction(a, whole), "That is one box of the row. A margin takes in the whole row."),
        Trap("wrong-margin", Fraction(a + c, whole), "That is the margin of the column. Which one is asked?"),
    )
    return Number(
        ask=f"A study of {study}, in numbers of {who}:\n{table}\nOne of them is drawn at random. What is the probability that the one drawn {asked}? Give three decimal places.",
        answer=Fraction(count, whole),
        dp=3,
        share=True,
        hints=("How many are there in all?", "Which boxes are meant: one, or a whole row?"),
        traps=joint_traps if is_joint else margin_traps,
        working=f"There are {a} + {b} + {c} + {d} = {whole} {who}. {count}/{whole} = **{count / whole:.3f}**",
    )


@question(level=2)
def joint_from_parts(r: Rng) -> Number:
    """A part of a part"""
    margin, part = r.whole(2, 9) * 10, r.whole(2, 18) * 5
    story = r.pick(
        "Of the patients in a clinic, {margin}% are women. Of the women, {part}% smoke. What share of all patients are women who smoke",
        "Of the calls to a service, {margin}% come at night. Of the night calls, {part}% end in a visit. What share of all calls come at night and end in a visit",
        "In a trial {margin}% of patients got the drug. Of these, {part}% had a rash. What share of all patients got the drug and had a rash",
        "Of the scans in a year, {margin}% were urgent. Of the urgent ones, {part}% were read within an hour. What share of all scans were urgent and read within an hour",
        "Of a hospital's beds, {margin}% are in surgery. Of these, {part}% are empty today. What share of all beds are empty ones in surgery",
    )
    if margin == part:
        raise Redraw
    return Number(
        ask=f"{story.format(margin=margin, part=part)}, in per cent to one decimal place?",
        answer=Fraction(margin * part, 100),
        unit="%",
        dp=1,
        hints=("Picture 1,000 of them.",),
        traps=(
            Trap("conditional-for-joint", part, "That is a share of the smaller group. A share of *all* is asked."),
            Trap("adds-instead", margin + part, "A part of a part is smaller than either. What does “of” mean?"),
            Trap(
                "divides-for-joint",
                Fraction(100 * part, margin),
                "You divided. Is a part of the group larger than the group?",
            ),
        ),
        working=f"Of 1,000, {margin * 10} belong to the group, and {part}% of these are {margin * part / 10:g}. As a share of all: **{percent(margin * part / 10000, 1)}**",
    )


@question(level=2)
def three_by_two(r: Rng) -> Number:
    """A table with three rows"""
    title, rows, columns = r.pick(
        ("Admissions by day and outcome", ("weekday", "Saturday", "Sunday"), ("home within a week", "longer")),
        ("Patients by age and side effect", ("under 40", "40 to 69", "70 and over"), ("side effect", "none")),
        ("Samples by laboratory and quality", ("laboratory A", "laboratory B", "laboratory C"), ("usable", "spoilt")),
        ("Staff by profession and flu jab", ("doctors", "nurses", "others"), ("jab", "no jab")),
        (
            "Scans by machine and result",
            ("old machine", "new machine", "borrowed machine"),
            ("clear", "to be repeated"),
        ),
    )
    cells = [(r.whole(10, 90), r.whole(5, 60)) for _ in rows]
    at = r.whole(0, 2)
    whole, row, column = sum(map(sum, cells)), sum(cells[at]), sum(first for first, _ in cells)
    is_row = r.chance(0.5)
    count, name = (row, rows[at]) if is_row else (column, columns[0])
    body = "\n".join(f"| {label} | {first} | {second} |" for label, (first, second) in zip(rows, cells, strict=True))
    return Number(
        ask=f"{title}:\n\n| | {columns[0]} | {columns[1]} |\n|---|---:|---:|\n{body}\n\nWhat is the marginal probability of “{name}”, in per cent to one decimal place?",
        answer=Fraction(100 * count, whole),
        unit="%",
        dp=1,
        hints=("A margin takes in a whole row or a whole column.", "Divide by everybody."),
        traps=(
            Trap(
                "box-for-margin",
                Fraction(100 * cells[at][0], whole),
                "That is one box. A margin takes in all boxes of its row or column.",
            ),
            Trap(
                "row-share-for-joint",
                Fraction(100 * cells[at][0], row),
                "You divided by a row. A margin is a share of everybody.",
            ),
        ),
        working=f"“{name}” has {count} of {whole}: **{percent(count / whole, 1)}**",
    )


@question(level=3)
def which_box(r: Rng) -> Choice:
    """What was divided by what?"""
    _, who, top, _, left, _ = r.pick(*STUDIES)
    a, b, c, d = r.whole(10, 60), r.whole(61, 120), r.whole(121, 160), r.whole(200, 400)
    whole = a + b + c + d
    kind = r.pick("joint", "row", "column")
    over = {"joint": whole, "row": a + b, "column": a + c}[kind]
    group = {"joint": "all of them", "row": f"those with “{top}”", "column": f"those with “{left}”"}[kind]
    options = {
        "joint": f"the share of all {who}: “{top}” and “{left}”",
        "row": f"the share of “{left}” among those with “{top}”",
        "column": f"the share of “{top}” among those with “{left}”",
    }
    says = {
        "joint": "That would divide by everybody. How large is the bottom number?",
        "row": f"That would divide by everybody with “{top}”. How many are these?",
        "column": f"That would divide by everybody with “{left}”. How many are these?",
    }
    slugs = {"joint": "joint-for-conditional", "row": "row-share-for-joint", "column": "column-share-for-joint"}
    return Choice(
        ask=f"""
Of {whole} {who}, {a + b} fall under “{top}”, {a + c} under “{left}”, and {a} under both. A paper reports {percent(a / over, 1)}. It does not say what that
is. Which share is it?
""",
        right=options[kind],
        traps=tuple(Trap(slugs[other], options[other], says[other]) for other in options if other != kind),
        hints=(f"{a} was divided by something. Try {whole}, {a + b} and {a + c}.",),
        working=f"{a} / {over} = {percent(a / over, 1)}, and {over} are {group}. It is {options[kind]}",
    )
