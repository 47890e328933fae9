from rounds.kit import Breaks, Choice, Fill, FindLine, Lines, Listing, Number, Prints, Rng, Trap, printed, question

MEASURES = (
    ("age", 40, 90, 65),
    ("pulse", 60, 125, 100),
    ("sodium", 128, 146, 135),
    ("weight", 48, 110, 80),
    ("score", 0, 12, 5),
)
HEAD = "import pandas as pd\n"


@question(level=1)
def labels_or_positions(r: Rng) -> Prints:
    """Labels or positions?"""
    name, low, high, _ = r.pick(*MEASURES)
    xs = r.sample(r.whole(5, 6), range(low, high))
    start = r.whole(0, 2)
    end = start + r.whole(1, 2)
    frame = f'{HEAD}df = pd.DataFrame({{"{name}": {list(xs)}}})\n'
    later = sorted(range(len(xs)), key=lambda at: xs[at])
    line, traps = r.pick(
        (f'print(df.loc[{start}:{end}, "{name}"].to_list())',
         (("slice-end-included-nowhere", list(xs[start:end]), "loc goes by labels. Does it leave the end out?"), ("counts-from-one", list(xs[start - 1 : end] if start else xs[start + 1 : end + 2]), "The labels begin with 0."))),
        (f'print(df.iloc[{start}:{end}]["{name}"].to_list())',
         (("slice-end-included", list(xs[start : end + 1]), "iloc goes by position, as a list does. Is the end taken?"), ("counts-from-one", list(xs[start + 1 : end + 1]), "Positions begin with 0."))),
        (f'print(len(df.loc[{start}:{end}]), len(df.iloc[{start}:{end}]))',
         (("slice-end-included-nowhere", f"{end - start} {end - start}", "loc goes by labels. Does it leave the end out?"), ("slice-end-included", f"{end - start + 1} {end - start + 1}", "iloc goes by position, as a list does."))),
        (f'df = df.sort_values("{name}")\nprint(df.iloc[0]["{name}"], df.loc[0]["{name}"])',
         (("label-as-position", f"{xs[later[0]]} {xs[later[0]]}", "Sorting moves the rows. Do the labels go along with them?"), ("method-changes-nothing", f"{xs[0]} {xs[0]}", "The sorted table was kept. Which row is first now?"))),
        (f'df = df[df["{name}"] > {sorted(xs)[-3]}]\nprint(list(df.index))',
         (("filter-renumbers", "[0, 1]", "Do the rows that are left get new labels?"), ("column-for-index", [x for x in xs if x > sorted(xs)[-3]], "Those are the values. Which labels stand on the left?"))),
    )  # fmt: skip
    code = frame + line
    return Prints(
        ask="What does this program show? `to_list` makes a list of a Series. Write square brackets and commas as well, if it shows any.",
        code=code,
        hints=("loc: labels, with the end. iloc: positions, without the end.",),
        traps=tuple(Trap(slug, str(wrong), says) for slug, wrong, says in traps),
        working=f"Labels stay with their rows, and loc includes the end; positions count from 0 and leave it out. It shows `{printed(code).strip()}`",
    )  # fmt: skip


@question(level=2)
def who_is_counted(r: Rng) -> Number:
    """Who is counted?"""
    name, limit, unit = r.pick(("egfr", 60, "eGFR"), ("sodium", 135, "sodium"), ("hba1c", 48, "HbA1c"), ("ferritin", 30, "ferritin"), ("age", 65, "age"))  # fmt: skip
    rows = r.whole(150, 400)
    gaps, low = r.whole(5, 30), r.whole(40, 70)
    equal = r.whole(2, 9)
    high = rows - gaps - low - equal
    sign, shown, asked, answer, traps = r.pick(
        ("<", low, ">=", high + equal, (("gap-fits-the-opposite", rows - low, "A missing value is not below the limit. Is it at or above it?"),
                                       ("boundary-ignored", high, "Those who are at the limit itself belong to it as well."))),
        (">", high, "<=", low + equal, (("gap-fits-the-opposite", rows - high, "A missing value is not above the limit. Is it at or below it?"),
                                       ("boundary-ignored", low, "Those who are at the limit itself belong to it as well."))),
    )  # fmt: skip
    return Number(
        ask=f'A table `df` has {rows} patients. In {gaps} of them the {unit} is missing, and in {equal} it is exactly {limit}. `len(df[df["{name}"] {sign} {limit}])` gives {shown}. What does `len(df[df["{name}"] {asked} {limit}])` give?',
        answer=answer,
        hints=("What does a comparison with a missing value give?", "Begin with all patients. Who is in neither group?"),
        traps=tuple(Trap(slug, wrong, says) for slug, wrong, says in traps),
        working=f"The {gaps} with a gap are in neither group: {rows} - {gaps} - {shown} = **{answer}**",
    )  # fmt: skip


@question(level=2)
def is_it_changed(r: Rng) -> Prints:
    """Has the table changed?"""
    name, low, high, limit = r.pick(*MEASURES)
    xs = r.shuffle((*r.sample(2, range(low, limit)), *r.sample(2, range(limit + 1, high))))
    frame = f'{HEAD}df = pd.DataFrame({{"{name}": {list(xs)}}})\n'
    above = [x for x in xs if x > limit]
    capped = [limit if x > limit else x for x in xs]
    body, traps = r.pick(
        (f'df.sort_values("{name}")\nprint(df["{name}"].to_list())',
         (("method-changes-table", sorted(xs), "The sorted table is a new one. Who keeps it?"), ("sorts-downwards", sorted(xs, reverse=True), "Is df sorted at all?"))),
        (f'df = df.sort_values("{name}")\nprint(df["{name}"].to_list())',
         (("method-changes-nothing", list(xs), "Here the new table is kept. Under which name?"), ("sorts-downwards", sorted(xs, reverse=True), "Nothing was said of the direction. Which comes first?"))),
        ('df.head(2)\nprint(len(df))',
         (("method-changes-table", 2, "head gives a new table. Is it kept?"), ("header-counted", 5, "Is the line of names a row?"))),
        (f'df[df["{name}"] > {limit}]\nprint(df["{name}"].to_list())',
         (("method-changes-table", above, "The filter gives a new table. Is it kept?"), ("filter-keeps-rest", [x for x in xs if x <= limit], "Is anything thrown out of df itself?"))),
        (f'df.loc[df["{name}"] > {limit}, "{name}"] = {limit}\nprint(df["{name}"].to_list())',
         (("method-changes-nothing", list(xs), "loc in one step reaches the table itself."), ("filter-keeps-rest", [x if x > limit else limit for x in xs], "Which rows does the condition choose?"))),
        (f'some = df[df["{name}"] > {limit}].copy()\nsome["{name}"] = {limit}\nprint(df["{name}"].to_list())',
         (("selection-writes-back", capped, "The rows were copied. Which table gets the new value?"), ("method-changes-table", [limit, limit], "That is what `some` holds. What does df hold?"))),
    )  # fmt: skip
    code = frame + body
    return Prints(
        ask="What does this program show? Write square brackets and commas as well, if it shows any.",
        code=code,
        hints=("Which table was made anew, and which name keeps it?",),
        traps=tuple(Trap(slug, str(wrong), says) for slug, wrong, says in traps),
        working=f"Methods and filters give a new table; only what is kept under `df`, or written with loc, changes it. It shows `{printed(code).strip()}`",
    )  # fmt: skip


@question(level=2)
def will_the_filter_run(r: Rng) -> Breaks:
    """Will the filter run?"""
    name, low, high, limit = r.pick(*MEASURES)
    xs = r.sample(3, range(low, high))
    line = r.pick(
        f'df[df["{name}"] > {limit} and df["sex"] == "F"]', f'df[(df["{name}"] > {limit}) & (df["sex"] == "F")]',
        f'df[df["{name}"] > {limit} or df["sex"] == "F"]', f'df[(df["{name}"] > {limit}) | (df["sex"] == "M")]',
        f'df[not df["{name}"] > {limit}]', f'df[~(df["{name}"] > {limit})]', f'df.loc[df["{name}"] > {limit}, "ward"]',
        "df.loc[3]", "df.iloc[3]", "df.iloc[0:9]", f'df[df[{name}] > {limit}]', f'df[df["{name}"] = {limit}]',
        'df["sex" == "F"]',
    )  # fmt: skip
    return Breaks(
        ask="Read it before anybody runs it. Which error will Python name, if any?",
        code=f'{HEAD}df = pd.DataFrame({{"{name}": {list(xs)}, "sex": ["F", "M", "F"]}})\nprint(len({line}))',
        hints=("Is a whole column put to a word that wants one True or False?", "Is this label, column or position there?"),
        traps=(
            Trap("and-works-on-columns", "no error", "Check the words and signs, and whether every label and position is there."),
            Trap("error-kinds-mixed-up", "ValueError", "ValueError comes when one True or False is wanted of a whole column."),
            Trap("error-kinds-mixed-up", "KeyError", "KeyError comes when a label or a column is not there."),
            Trap("error-kinds-mixed-up", "IndexError", "IndexError comes when one position is not there."),
            Trap("error-kinds-mixed-up", "SyntaxError", "Python can read this line. What does it find?"),
        ),
        working="and, or, not put to a whole column: ValueError. A label or column that is not there: KeyError. One position too far: IndexError, but a slice may go too far. One = for two: SyntaxError. A column without quotes: NameError. Otherwise no error.",
    )  # fmt: skip


@question(level=2)
def fill_the_filter(r: Rng) -> Fill:
    """Fill in the filter"""
    name, _, _, limit = r.pick(*MEASURES)
    xs = [limit - 2, limit, limit + 3, limit + 1, limit - 1]
    one = r.pick("F", "M")
    two = "M" if one == "F" else "F"
    sexes = ", ".join(f'"{sex}"' for sex in (one, two, two, one, two))
    who, person = {"F": ("women", "woman"), "M": ("men", "man")}[one]
    ask, line, answers, accepts, traps = r.pick(
        (f"{who} whose {name} is above {limit}", f'df[(df["{name}"] ___ {limit}) ___ (df["sex"] == "{one}")]', (">", "&"), ((), ()),
         (("and-works-on-columns", ">\nand", "The word wants one True or False. Which sign works row by row?"), ("and-or-mixed-up", ">\n|", "Must both hold, or is one enough?"))),
        (f"everybody who is a {person} or whose {name} is {limit} or more", f'df[(df["{name}"] ___ {limit}) ___ (df["sex"] == "{one}")]', (">=", "|"), ((), ()),
         (("and-works-on-columns", ">=\nor", "The word wants one True or False. Which sign works row by row?"), ("boundary-ignored", ">\n|", "Does the limit itself belong to it?"))),
        (f"everybody except the {who} below {limit} in {name}", f'df[___((df["{name}"] < {limit}) ___ (df["sex"] == "{one}"))]', ("~", "&"), ((), ()),
         (("and-works-on-columns", "not\n&", "The word wants one True or False. Which sign turns each row round?"), ("and-or-mixed-up", "~\n|", "Who is left out: those for whom both hold, or one?"))),
        (f"the column `{name}` of the {who}, in one step", f'df.___[df["sex"] == "{one}", ___]', ("loc", f'"{name}"'), ((), ()),
         (("label-as-position", f'iloc\n"{name}"', "A condition and a name are no positions."), ("key-without-quotes", f"loc\n{name}", "The name of a column is a text."))),
    )  # fmt: skip
    return Fill(
        ask=f"Fill the gaps, so that the program chooses {ask}.",
        code=f'{HEAD}df = pd.DataFrame({{"{name}": {xs}, "sex": [{sexes}]}})\nprint({line})',
        answers=answers,
        accepts=accepts,
        hints=("& is for and, | for or, ~ for not. loc takes rows, and after a comma columns.",),
        traps=tuple(Trap(slug, wrong, says) for slug, wrong, says in traps),
        working=f"In the gaps stand `{answers[0]}` and `{answers[1]}`",
    )  # fmt: skip


@question(level=2)
def which_line_goes_wrong(r: Rng) -> FindLine:
    """Which line goes wrong?"""
    name, _, _, limit = r.pick(*MEASURES)
    file = r.pick("clinic", "stays", "trial", "bloods")
    load = f'df = pd.read_csv("{file}.csv")'
    ask, lines, line, traps = r.pick(
        (f"It should show the women whose {name} is above {limit}, and stops with a ValueError.",
         (load, f'high = df["{name}"] > {limit}', 'women = df["sex"] == "F"', "chosen = df[high and women]", "print(chosen)"), 4,
         (("good-line-suspected", 2, "A comparison with a column gives True or False for each row."), ("line-shown-is-guilty", 5, "Does Python get there?"))),
        (f"It should show the table sorted by {name}, and shows it unsorted.",
         (load, f'df = df[df["{name}"] > {limit}]', f'df.sort_values("{name}")', "df = df.reset_index(drop=True)", "print(df)"), 3,
         (("method-changes-table", 4, "Here the new table is kept. Where is it not?"), ("good-line-suspected", 2, "The filter gives a new table, and it is kept."))),
        (f"It should count everybody whose {name} is {limit} or less, and leaves out those at {limit} itself.",
         (load, f'low = df[df["{name}"] < {limit}]', 'low = low.reset_index(drop=True)', "n = len(low)", "print(n)"), 2,
         (("filter-renumbers", 3, "That line gives the rows new labels. Does it leave anybody out?"), ("good-line-suspected", 4, "len counts the rows that are left."))),
        (f"It should set the {name} of every child in `df` to a missing value. It shows a warning, and the count is as high as before.",
         (load, 'child = df["age"] < 18', f'df[child]["{name}"] = None', f'n = df["{name}"].count()', "print(n)"), 3,
         (("selection-writes-back", 2, "That line asks every row. Where is the gap written, and into which table?"), ("good-line-suspected", 4, "That line only counts what df holds."))),
    )  # fmt: skip
    return FindLine(
        ask=f"{ask} Which line does not do what it was written for?",
        code="\n".join(("import pandas as pd", *lines)),
        line=line + 1,
        hints=("Which table does each line give, and who keeps it?",),
        traps=tuple(Trap(slug, wrong + 1, says) for slug, wrong, says in traps),
        working=f"`{lines[line - 1]}` is at fault: line {line + 1}",
    )  # fmt: skip


@question(level=2)
def who_may_take_part(r: Rng) -> Lines:
    """From everybody to the list"""
    name, _, _, limit = r.pick(*MEASURES[1:])
    sign, word = r.pick((">", "above"), ("<", "below"))
    load, adult = f'df = pd.read_csv("{r.pick("clinic", "trial", "screened")}.csv")', 'adults = df[df["age"] >= 18]'
    fit, first = f'chosen = adults[adults["{name}"] {sign} {limit}]', f'chosen = chosen.sort_values("{name}")'
    return Lines(
        ask=f"Put the lines in order: of the adults, those whose {name} is {word} {limit} are shown, the lowest {name} first. One line does not belong.",
        code=f"import pandas as pd\n{load}\n{adult}\n{fit}\n{first}\nprint(chosen)",
        distractors=(Trap("method-changes-table", f'chosen.sort_values("{name}")', "This gives a sorted table, and nobody keeps it."),),
        traps=(
            Trap("name-before-value", f"import pandas as pd\n{load}\n{fit}\n{adult}\n{first}\nprint(chosen)", "Which line makes `adults`?"),
            Trap("name-before-value", f"import pandas as pd\n{load}\n{adult}\n{first}\n{fit}\nprint(chosen)", "Which line makes `chosen` first?"),
        ),
        working="Each line works on what the line above has kept; at last comes `print(chosen)`",
    )  # fmt: skip


@question(level=3)
def is_the_count_right(r: Rng) -> Choice:
    """Is the filter sound?"""
    who, n = r.pick("A colleague", "A student", "The registrar", "The analyst"), r.whole(210, 480)
    gaps = r.whole(11, 29)
    story, shown, right, traps = r.pick(
        (f"Of {n} patients, {gaps} have no HbA1c. {who} writes “the rest were below 48” from this line. Is that sound?",
         f'high = df[df["hba1c"] >= 48]\nrest = {n} - len(high)', f"No: the {gaps} without a value are in the rest, too.",
         (("gap-fits-the-opposite", "Yes: whoever is not in the one group is in the other.", "In which group is somebody who was not tested?"),
          ("missing-counts-as-zero", "Yes: a missing value counts as 0, so it is below 48.", "What does a comparison with a gap give?"))),
        (f"{who} sets implausible potassiums to missing. pandas shows a warning, and a check of `df` still finds a potassium of 41. Why?",
         'df[df["k"] > 10]["k"] = None\nprint(df["k"].max())', "The filter made a new table, and that one was changed.",
         (("selection-writes-back", "The new values reach df only when it is saved.", "Saving changes nothing in df. Which table got the gap?"),
          ("missing-counts-as-zero", "The gap is the largest value, so max shows the old one.", "max leaves gaps out. Which table holds the gap?"))),
        (f"{who} wants the first {gaps} of {n} patients by date, and takes these. Are they the earliest?",
         f'df = df.sort_values("date")\nfirst = df.loc[0:{gaps - 1}]', "Not surely: loc goes by the labels from before the sort.",
         (("label-as-position", "Yes: after sorting, the labels run from 0 at the top.", "Did sort_values give the rows new labels?"),
          ("slice-end-included-nowhere", "Nearly: loc leaves the end out, so one is missing.", "Does a slice of labels leave its end out?"))),
        (f"{who} wants the women of {n} patients who are over 65 or on dialysis, and takes these. Are they the right ones?",
         'df[(df["sex"] == "F") & (df["age"] > 65) | df["dialysis"]]', "No: men on dialysis come in, as & binds before |.",
         (("and-or-left-to-right", "Yes: each condition stands in brackets of its own.", "Try a man of 40 on dialysis. Is he let in?"),
          ("and-or-mixed-up", "No: for women over 65 the first sign should be a bar.", "Must both of the first two hold? What of the third?"))),
    )  # fmt: skip
    return Choice(
        ask=story,
        shows=Listing(shown),
        right=right,
        traps=tuple(Trap(slug, wrong, says) for slug, wrong, says in traps),
        hints=("Try the line on one patient at the edge: a gap, a man, the first row.",),
        working=f"One awkward patient shows it. **{right}**",
    )
