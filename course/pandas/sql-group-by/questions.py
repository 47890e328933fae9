from rounds.kit import Choice, Fill, FindLine, Number, Redraw, Rng, Table, Trap, question

WARDS = ("A", "B", "C", "D", "E")


def block(*lines: str) -> str:
    return "\n```\n" + "\n".join(lines) + "\n```\n"


def cell(value: int | None) -> int | str:
    return "NULL" if value is None else value


@question(level=1)
def three_counts(r: Rng) -> Number:
    """What does COUNT count?"""
    table, column, low, high = r.pick(
        ("stays", "days", 1, 9), ("visits", "pain", 0, 8), ("results", "crp", 4, 90), ("rounds", "news", 0, 7)
    )  # fmt: skip
    people = r.sample(r.whole(3, 5), range(101, 130))
    ids = sorted((*people, *(r.pick(*people) for _ in range(r.whole(2, 4)))))
    missing = r.sample(r.whole(1, 2), range(len(ids)))
    values = [None if place in missing else r.whole(low, high) for place in range(len(ids))]
    rows, known, different = len(ids), len(ids) - len(missing), len(people)
    inside, answer, traps, why = r.pick(
        (
            "*", rows,
            (("star-skips-null", known, "The star counts rows, whatever stands in them."),
             ("counts-people", different, "The star counts rows. Does it ask whose they are?")),
            "`COUNT(*)` counts rows",
        ),
        (
            column, known,
            (("counts-the-missing", rows, "A column in the brackets: is a NULL counted?"),
             ("counts-people", different, "It counts values that are there. Does it ask whose they are?")),
            f"`COUNT({column})` counts the rows in which `{column}` is not NULL",
        ),
        (
            "DISTINCT patient_id", different,
            (("counts-rows-not-people", rows, "Somebody who comes twice has two rows. How often does DISTINCT count them?"),
             ("counts-the-missing", known, "Which column is counted here? Where NULL stands in another one does not matter.")),
            "`COUNT(DISTINCT patient_id)` counts each patient once",
        ),
    )  # fmt: skip
    return Number(
        ask=f"The table shows all rows of `{table}`. Which number does this query give?\n"
        + block(f"SELECT COUNT({inside})", f"FROM {table}"),
        shows=Table(("patient_id", column), tuple((i, cell(v)) for i, v in zip(ids, values, strict=True)), table),
        answer=answer,
        hints=("What stands in the brackets: a star, a column, or different values of a column?",),
        traps=tuple(Trap(slug, wrong, says) for slug, wrong, says in traps),
        working=f"{why}: **{answer}**",
    )


@question(level=2)
def what_the_query_shows(r: Rng) -> Number:
    """Averages, gaps and whole numbers"""
    table, column, low, high = r.pick(
        ("wards", "falls", 2, 15), ("stays", "days", 1, 20), ("patients", "pain", 0, 10), ("clinics", "dna", 0, 12)
    )  # fmt: skip
    count, missing = r.pick((4, 1), (2, 2), (2, 3), (5, 5))
    rows = count + missing
    for _ in range(20):
        known = [r.whole(low, high) for _ in range(count)]
        total = sum(known)
        if total % count and total % rows and total // rows != total // count and total >= rows:
            break
    else:
        raise Redraw
    form, answer, traps, why = r.pick(
        (
            f"AVG({column})", total / count,
            (("null-is-zero", total / rows, "AVG leaves NULL out. By how many values does it divide?"),
             ("average-cut-off", total // count, "AVG keeps the decimals, whatever it is an average of.")),
            f"AVG leaves NULL out, and keeps decimals: {total} / {count}",
        ),
        (
            f"SUM({column}) / COUNT({column})", total // count,
            (("whole-number-division", total / count, "What does SQLite make of a whole number divided by a whole number?"),
             ("counts-the-missing", total // rows, f"COUNT({column}) leaves NULL out. How many values are there?")),
            f"A whole number divided by a whole number loses its decimals: {total} / {count}",
        ),
        (
            f"SUM({column}) / COUNT(*)", total // rows,
            (("whole-number-division", total / rows, "What does SQLite make of a whole number divided by a whole number?"),
             ("star-skips-null", total // count, "The star counts rows, those with NULL as well.")),
            f"A whole number divided by a whole number loses its decimals: {total} / {rows}",
        ),
        (
            f"1.0 * SUM({column}) / COUNT(*)", total / rows,
            (("average-cut-off", total // rows, "One number with a decimal point is enough to keep the decimals."),
             ("star-skips-null", total / count, "The star counts rows, those with NULL as well.")),
            f"1.0 keeps the decimals, and the star counts all rows: {total} / {rows}",
        ),
    )  # fmt: skip
    cells = r.shuffle((*known, *[None] * missing))
    return Number(
        ask=f"The table shows all rows of `{table}`; `{column}` holds whole numbers. Which number does SQLite show? Type all that it shows.\n"
        + block(f"SELECT {form}", f"FROM {table}"),
        shows=Table(("id", column), tuple((number, cell(value)) for number, value in enumerate(cells, 1)), table),
        answer=answer,
        hints=(f"The sum of `{column}` is {total}.", "Are NULLs counted in the bottom? Are decimals kept?"),
        traps=tuple(Trap(slug, wrong, says) for slug, wrong, says in traps),
        working=f"{why} gives **{answer:g}**",
    )


@question(level=2)
def how_many_groups(r: Rng) -> Number:
    """How many rows does a grouped query give?"""
    table, group, column, low, high = r.pick(
        ("stays", "ward", "days", 1, 12), ("falls", "ward", "age", 60, 90), ("calls", "ward", "news", 2, 9)
    )  # fmt: skip
    limit, least = (low + high) // 2, r.pick(2, 2, 3)
    # Of each ward, how many rows lie above the limit, and how many do not.
    shape = [(1, least), (least, r.whole(0, 1)), (least + 1, 0), r.pick((1, 0), (0, least)), r.pick((least, 0), (0, 1))]
    rows = [
        (ward, r.whole(limit + 1, high) if place < above else r.whole(low, limit))
        for ward, (above, below) in zip(r.shuffle(WARDS), shape, strict=True)
        for place in range(above + below)
    ]
    counted, chosen = [above + below for above, below in shape], [above for above, _ in shape]
    all_kept, kept = sum(n >= least for n in counted), sum(n >= least for n in chosen)
    if r.chance(0.5):
        lines = [f"HAVING COUNT(*) >= {least}"]
        answer = all_kept
        traps = (
            Trap("groups-for-rows", sum(n for n in counted if n >= least), "That is how many rows lie in these groups. How many rows does a group give?"),
            Trap("condition-ignored", len(WARDS), "That is every ward. Which of them does HAVING keep?"),
            Trap("boundary-ignored", sum(n > least for n in counted), "*At least* keeps the limit itself."),
        )  # fmt: skip
        why = f"Each ward with {least} rows or more gives one row"
    else:
        lines = [f"WHERE {column} > {limit}", f"HAVING COUNT(*) >= {least}"]
        answer = kept
        traps = (
            Trap("having-before-where", all_kept, "WHERE takes rows away first. How many are left on each ward?"),
            Trap("groups-for-rows", sum(n for n in chosen if n >= least), "That is how many rows lie in these groups. How many rows does a group give?"),
            Trap("condition-ignored", sum(n > 0 for n in chosen), "That is every ward that is left. Which of them does HAVING keep?"),
        )  # fmt: skip
        why = f"Count the rows with `{column}` above {limit} on each ward; each ward with {least} or more gives one row"
    query = (f"SELECT {group}, COUNT(*) AS n", f"FROM {table}", *lines[:-1], f"GROUP BY {group}", lines[-1])
    return Number(
        ask=f"The table shows all rows of `{table}`. How many rows does this query give?\n{block(*query)}",
        shows=Table((group, column), tuple(r.shuffle(rows)), table),
        answer=answer,
        hints=("First WHERE, then the groups, then HAVING.", "Make a tally for each ward."),
        traps=traps,
        working=f"{why}: **{answer}**",
    )


@question(level=2)
def rows_or_groups(r: Rng) -> Fill:
    """WHERE or HAVING?"""
    many = r.pick(10, 15, 20, 30)
    group, table, row, total, story = r.pick(
        ("ward", "stays", "age >= 65", "COUNT(*)", f"wards with more than {many} stays of people of 65 and over"),
        ("ward", "falls", "injured = 1", "COUNT(*)", f"wards with more than {many} falls that ended in an injury"),
        ("drug", "doses", "given = 0", "COUNT(*)", f"drugs of which more than {many} doses were not given"),
        ("ward", "stays", "died = 0", "AVG(days)", f"wards on which survivors stayed for more than {many} days on average"),
        ("clinic", "visits", "seen = 1", "AVG(wait)", f"clinics in which those who were seen had waited for more than {many} minutes on average"),
    )  # fmt: skip
    return Fill(
        ask=f"Fill the gaps, one word each, so that the query lists {story}.",
        code=f"SELECT {group}, {total}\nFROM {table}\n___ {row}\nGROUP BY {group}\n___ {total} > {many}",
        language="sql",
        answers=("WHERE", "HAVING"),
        hints=("One of the words looks at single rows, the other one at groups.",),
        traps=(
            Trap("where-for-having", "WHERE\nWHERE", "A group is counted only when there are groups. Which word comes behind them?"),
            Trap("having-for-where", "HAVING\nHAVING", "The first condition looks at single rows, before they are grouped."),
            Trap("where-having-swapped", "HAVING\nWHERE", "Which of the two conditions can be judged from a single row?"),
        ),
        working=f"`WHERE {row}` can be judged from a single row; `HAVING {total} > {many}` needs the whole group.",
    )  # fmt: skip


@question(level=2)
def line_that_miscounts(r: Rng) -> FindLine:
    """Which line miscounts?"""
    days, least = r.whole(2, 5), r.pick(10, 20, 30)
    group, one = r.pick(("ward", "ward"), ("hospital", "hospital"), ("team", "team"), ("region", "region"))
    lossy, lost = r.pick(
        ("ROUND(100 * SUM(died) / COUNT(died), 1) AS pct_died", "Whole numbers are divided whole, so that decimals are lost"),
        ("ROUND(100.0 * SUM(died) / COUNT(*), 1) AS pct_died", "`COUNT(*)` has unknown outcomes in the bottom"),
    )  # fmt: skip
    parts = (
        ("people", "COUNT(DISTINCT patient_id) AS patients,", "COUNT(patient_id) AS patients,",
         "counts-rows-not-people", "That line counts each patient once, as it should.",
         "`COUNT(patient_id)` counts whoever came again once more"),
        ("last", "MAX(admitted) AS newest,", "admitted AS newest,",
         "bare-column", "That line takes the newest of the group, as it should.",
         "A column that is neither grouped nor counted shows the value of one row, whichever"),
        ("share", "ROUND(100.0 * SUM(died) / COUNT(died), 1) AS pct_died", lossy,
         "percentage-suspected", "That line divides by the known outcomes, and keeps its decimals.", lost),
    )  # fmt: skip
    slip = r.pick("people", "last", "share", "groups")
    lines = [f"SELECT {group},"]
    lines += [f"       {wrong if name == slip else right}" for name, right, wrong, *_ in parts]
    lines += ["FROM stays", f"WHERE days >= {days}", f"GROUP BY {group}"]
    lines += [f"HAVING COUNT(*) >= {least}" if slip == "groups" else f"HAVING COUNT(DISTINCT patient_id) >= {least}"]
    at = {"people": 2, "last": 3, "share": 4, "groups": 8}
    said = {name: (slug, says) for name, _, _, slug, says, _ in parts}
    said["groups"] = ("having-suspected", "That line asks for different patients of a group, as it should.")
    why = {name: reason for name, *_, reason in parts}
    why["groups"] = "`COUNT(*)` asks for stays, not for different patients"
    return FindLine(
        ask=f"`stays` has one row for each stay; `died` is 1, 0, or NULL where nobody knows. From stays of {days} days or more the query should give, for each {one} with at least {least} different patients among them: its name, how many different patients, the newest date of admission, and the percentage of known outcomes that were deaths, to one decimal place. It runs in SQLite. Exactly one line is wrong. Which?",
        code="\n".join(lines),
        language="sql",
        line=at[slip],
        hints=("Take the lines one by one: which part of the task is each?",),
        traps=tuple(Trap(said[name][0], at[name], said[name][1]) for name in at if name != slip),
        working=f"{why[slip]}: line {at[slip]}",
    )


@question(level=3)
def what_do_you_say(r: Rng) -> Choice:
    """What do you tell the audit meeting?"""
    who = r.pick("A registrar", "A matron", "An audit lead", "A data manager")
    stays, again, asked = r.whole(300, 500), r.whole(30, 90), r.whole(12, 30)
    story, right, traps, why = r.pick(
        (
            f"{who} reports “{stays} patients” from `SELECT COUNT(*) FROM stays`, with one row for each stay. {again} patients came twice, nobody more often. What do you say?",
            f"These are stays. There were {stays - again} patients.",
            (("counts-people", "That is right: a person is counted once.", "What is one row of this table?"),
             ("readmissions-added", f"Those who came again are left out: {stays + again}.", "Does the star leave any row out?")),
            "Somebody who came twice has two rows. COUNT(DISTINCT patient_id) counts people",
        ),
        (
            f"On one ward `AVG(pain)` is 2.1, and {asked} of the 40 patients have NULL there: they were too ill to be asked. {who} reports the average pain of all 40. What do you say?",
            f"It is the average of {40 - asked}: those too ill are left out.",
            (("null-is-zero", f"It is too low: {asked} of them were taken as a pain of 0.", "What does AVG do with NULL?"),
             ("null-spoils-all", "It cannot be: with one NULL, AVG is NULL, too.", "AVG works on what is there. What does it do with NULL?")),
            "AVG leaves NULL out, of the top and of the bottom",
        ),
        (
            f"{who} writes `SELECT ward, consultant, COUNT(*) FROM stays GROUP BY ward` in SQLite, and sees one consultant's name for each ward, although several work there. What do you say?",
            "The name comes from some row of the ward, and means nothing.",
            (("bare-column-is-most-common", "It is the consultant with the most stays there.", "Does anything in the query ask who is most frequent?"),
             ("bare-column-groups", "The counts belong to that consultant's stays alone.", "By what are the rows grouped here?")),
            "A column that is neither grouped nor counted shows the value of one row, whichever",
        ),
        (
            f"{who} finds `SUM(died) / COUNT(died)` to be 0 on every ward in SQLite, although `died` is 1 for {asked} stays. What do you say?",
            "Whole numbers are divided whole: begin with `1.0 *`.",
            (("null-spoils-all", "Missing outcomes make each sum 0: leave them out.", "SUM leaves NULL out. What becomes of 3 / 40 in SQLite?"),
             ("sum-needs-group", "SUM counts rows by group: write COUNT in its place.", "SUM adds the ones up. What becomes of 3 / 40 in SQLite?")),
            "A small whole number divided by a larger one is 0 in SQLite",
        ),
        (
            f"{who} wants wards with more than {asked} stays, and writes `HAVING COUNT(*) > {asked}` behind `GROUP BY ward`. A student would rather see `WHERE COUNT(*) > {asked}` before it. What do you say?",
            "HAVING is right: WHERE comes before anything is counted.",
            (("where-for-having", "Both give the same: it is a matter of taste.", "What does WHERE look at: rows, or groups?"),
             ("where-for-having", "WHERE is right: it is faster, as it comes first.", "When WHERE looks at a row, is there a count yet?")),
            "WHERE looks at single rows, and a single row has no count",
        ),
    )  # fmt: skip
    return Choice(
        ask=story,
        right=right,
        traps=tuple(Trap(slug, wrong, says) for slug, wrong, says in traps),
        hints=("Try it on a table with three rows.",),
        working=f"{why}. **{right}**",
    )
