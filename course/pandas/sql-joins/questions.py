from rounds.kit import Choice, FindLine, Lines, Number, Redraw, Rng, SetOf, Table, Trap, question


def block(*lines: str) -> str:
    return "\n```\n" + "\n".join(lines) + "\n```\n"


def braced(numbers: list[int]) -> str:
    return "{" + ", ".join(str(number) for number in sorted(numbers)) + "}"


@question(level=1)
def rows_of_a_join(r: Rng) -> Number:
    """How many rows does a join give?"""
    table, one, column, low, high = r.pick(
        ("results", "r", "value", 40, 90), ("stays", "s", "days", 1, 20), ("falls", "f", "hour", 0, 23),
        ("doses", "d", "mg", 1, 9), ("visits", "v", "minutes", 5, 40),
    )  # fmt: skip
    people, without = r.whole(4, 6), r.whole(1, 2)
    ids = r.shuffle(range(1, people + 1))[without:]
    ids = (*ids, *r.sample(r.whole(1, 2), ids), ids[0])
    pairs = len(ids)
    join, answer, traps, why = r.pick(
        (
            "JOIN", pairs,
            (("join-keeps-left", pairs + without, "That keeps patients to whom nothing belongs. Does JOIN do that?"),
             ("one-row-each", people, "Somebody may stand in the table twice, or not at all. Count the pairs.")),
            f"JOIN gives a row for each pair, and each of the {pairs} rows of `{table}` belongs to one patient",
        ),
        (
            "LEFT JOIN", pairs + without,
            (("left-join-as-join", pairs, "LEFT JOIN keeps patients to whom nothing belongs, too. How many are these?"),
             ("one-row-each", people, "Is somebody there twice? Each pair is a row of its own.")),
            f"{pairs} pairs, and a row for each patient to whom nothing belongs ({without})",
        ),
    )  # fmt: skip
    rows = tuple((number, r.whole(low, high)) for number in r.shuffle(ids))
    return Number(
        ask=f"`patients` has {people} rows, with the `id` 1 to {people}. The table shows all rows of `{table}`. How many rows does this query give?\n"
        + block(f"SELECT p.id, {one}.{column}", "FROM patients p", f"{join} {table} {one} ON {one}.patient_id = p.id"),
        shows=Table(("patient_id", column), rows, table),
        answer=answer,
        hints=("Which rows belong together? Which patients have none?",),
        traps=tuple(Trap(slug, wrong, says) for slug, wrong, says in traps),
        working=f"{why}: **{answer}**",
    )


@question(level=2)
def rows_multiply(r: Rng) -> Number:
    """How many rows do two joins give?"""
    left, right = r.pick(
        ("diagnoses", "results"), ("drugs", "results"), ("diagnoses", "visits"), ("allergies", "drugs"), ("stays", "scans")
    )  # fmt: skip
    counts = [(r.whole(2, 4), r.whole(2, 4)), (r.whole(1, 3), r.whole(1, 4)), r.pick((0, 2), (3, 0), (0, 0), (1, 0))]
    counts = list(r.shuffle(counts))
    inner = sum(a * b for a, b in counts)
    outer = sum(max(a, 1) * max(b, 1) for a, b in counts)
    join = r.pick("JOIN", "LEFT JOIN")
    answer = inner if join == "JOIN" else outer
    other = outer if join == "JOIN" else inner
    says = "JOIN drops whoever has nothing." if join == "JOIN" else "With LEFT JOIN, none counts as one row."
    slug = "join-keeps-left" if join == "JOIN" else "left-join-as-join"
    parts = [f"{a} x {b}" if join == "JOIN" else f"{max(a, 1)} x {max(b, 1)}" for a, b in counts]
    return Number(
        ask=f"Three patients: the table shows how many rows of `{left}` and of `{right}` belong to each. How many rows does this query give?\n"
        + block(
            "SELECT p.id",
            "FROM patients p",
            f"{join} {left} a ON a.patient_id = p.id",
            f"{join} {right} b ON b.patient_id = p.id",
        ),
        shows=Table(("id", left, right), tuple((number, a, b) for number, (a, b) in enumerate(counts, 1))),
        answer=answer,
        hints=("For one patient, each row of the one meets each row of the other.",),
        traps=(
            Trap("rows-add", sum(a + b for a, b in counts), "For one patient, each row of the one meets *each* row of the other."),
            Trap("rows-pair-off", sum(max(a, b) for a, b in counts), "Rows do not pair off one by one: each meets each."),
            Trap(slug, other, f"{says} Count that patient again."),
        ),
        working=f"Each row of the one meets each row of the other. {says} {' + '.join(parts)} = **{answer}**",
    )  # fmt: skip


@question(level=2)
def sum_after_a_join(r: Rng) -> Number:
    """A sum after a join"""
    table, column, what, many, low, high = r.pick(
        ("stays", "days", "stay", "diagnoses", 2, 12),
        ("operations", "minutes", "operation", "complications", 40, 180),
        ("visits", "minutes", "visit", "drugs", 10, 40),
        ("transports", "km", "transport", "alarms", 3, 30),
    )
    counts = r.shuffle((0, 1, 1, r.whole(2, 3)))
    values = r.sample(4, range(low, high + 1))
    total = sum(values)
    answer = sum(value * count for value, count in zip(values, counts, strict=True))
    matched = sum(value for value, count in zip(values, counts, strict=True) if count)
    rows = tuple((number, value, count) for number, (value, count) in enumerate(zip(values, counts, strict=True), 1))
    return Number(
        ask=f"The table shows all rows of `{table}`, and in its last column how many rows of `{many}` belong to each {what}. What does this query give?\n"
        + block(f"SELECT SUM(a.{column})", f"FROM {table} a", f"JOIN {many} b ON b.{what}_id = a.id"),
        shows=Table(("id", column, f"rows in {many}"), rows, table),
        answer=answer,
        hints=(f"How many rows does each {what} have behind the join?", "SUM adds up those rows."),
        traps=(
            Trap("join-leaves-sums", total, "That is the sum before the join. How many rows has each one afterwards?"),
            Trap("one-row-each", matched, "It drops those with none, as you saw. What about the one with several?"),
        ),
        working=f"Each {what} comes as often as `{many}` has rows for it: "
        + " + ".join(f"{value} x {count}" for value, count in zip(values, counts, strict=True))
        + f" = **{answer}**",
    )


@question(level=2)
def who_comes_back(r: Rng) -> SetOf:
    """Who is in the answer?"""
    table, column, wanted, other = r.pick(
        ("results", "test", "hba1c", "tsh"), ("scans", "kind", "ct", "mri"), ("doses", "drug", "heparin", "insulin"),
        ("visits", "clinic", "eye", "foot"), ("screens", "tool", "must", "cam"),
    )  # fmt: skip
    one = table[0]
    order = r.shuffle(range(1, 7))
    cut = r.whole(2, 3)
    with_wanted, with_other, with_none = order[:cut], order[cut : cut + 2], order[cut + 2 :]
    if not with_none:
        raise Redraw
    rows = [*((i, wanted) for i in with_wanted), *((i, other) for i in with_other), (with_wanted[0], other)]
    condition = f"{one}.{column} = '{wanted}'"
    left = f"LEFT JOIN {table} {one} ON {one}.patient_id = p.id"
    missing = [*with_other, *with_none]
    everybody = list(order)
    lines, right, traps, why = r.pick(
        (
            (f"{left} AND {condition}", f"WHERE {one}.patient_id IS NULL"), missing,
            (("anti-join-turned-round", list(with_wanted), "IS NULL keeps those to whom nothing belongs. Who has none?"),
             ("condition-ignored", list(with_none), f"Somebody with another {column} alone: does a row with '{wanted}' belong to them?")),
            f"IS NULL keeps those to whom no row with '{wanted}' belongs",
        ),
        (
            (left, f"WHERE {condition}"), list(with_wanted),
            (("left-join-survives-where", everybody, "For whoever has none, the condition in WHERE is unknown. Is the row kept?"),
             ("join-keeps-left", [*with_wanted, *with_none], "With NULL the condition is unknown. What does WHERE keep?")),
            "In WHERE, the condition drops all rows with NULL, as a JOIN would",
        ),
        (
            (f"{left} AND {condition}",), everybody,
            (("left-join-as-join", list(with_wanted), "LEFT JOIN keeps whoever has nothing. Does a condition in ON change that?"),
             ("on-filters-left", [*with_wanted, *with_none], "ON decides what belongs to a patient, and not which patients are kept.")),
            "LEFT JOIN keeps everybody; a condition in ON only says what belongs to them",
        ),
        (
            (left, f"WHERE {one}.patient_id IS NULL"), list(with_none),
            (("anti-join-turned-round", [*with_wanted, *with_other], "IS NULL keeps those to whom nothing belongs."),
             ("left-join-survives-where", everybody, "WHERE comes behind the join. Which rows does it keep?")),
            f"IS NULL keeps those who have no row in `{table}` at all",
        ),
    )  # fmt: skip
    return SetOf(
        ask=f"`patients` has 6 rows, with the `id` 1 to 6. The table shows all rows of `{table}`. Which `id` does this query give? Type them in braces, with commas between them.\n"
        + block("SELECT DISTINCT p.id", "FROM patients p", *lines),
        shows=Table(("patient_id", column), tuple(r.shuffle(rows)), table),
        answer=braced(right),
        hints=("First join: what belongs to each patient? Then WHERE, if there is one.",),
        traps=tuple(Trap(slug, braced(wrong), says) for slug, wrong, says in traps),
        working=f"{why}: `{braced(right)}`",
    )


@question(level=2)
def line_that_drops(r: Rng) -> FindLine:
    """Which line goes wrong?"""
    table, one, when, what = r.pick(
        ("results", "r", "taken", "results taken"), ("falls", "f", "happened", "falls"), ("visits", "v", "seen", "visits"),
        ("scans", "s", "made", "scans made"),
    )  # fmt: skip
    day, month = r.pick(("2026-01-01", "January"), ("2026-04-01", "April"), ("2026-09-01", "September"))
    right = [
        f"SELECT p.id, COUNT({one}.id) AS n",
        "FROM patients p",
        f"LEFT JOIN {table} {one}",
        f"  ON {one}.patient_id = p.id",
        f"  AND {one}.{when} >= '{day}'",
        "GROUP BY p.id",
    ]
    slips = (
        (1, "SELECT p.id, COUNT(*) AS n", "counts-the-empty-row", "That line counts what belongs to a patient: 0 where there is NULL.",
         "Whoever has none still has one row, and `COUNT(*)` makes 1 of it"),
        (3, f"JOIN {table} {one}", "left-join-suspected", "That line keeps everybody, as it should.",
         "`JOIN` drops whoever has none, and they should be listed with 0"),
        (4, f"  ON {one}.id = p.id", "key-suspected", "That line joins what belongs to one patient.",
         f"`{one}.id` numbers the rows of `{table}`, and not the patients"),
        (5, f"WHERE {one}.{when} >= '{day}'", "on-filters-left", "In ON the condition says what belongs to a patient, and drops nobody.",
         "In WHERE the condition drops whoever has none, as a `JOIN` would"),
        (6, f"GROUP BY {one}.patient_id", "group-suspected", "That line makes a group of each patient.",
         "Everybody who has none has NULL there, and comes into one group"),
    )  # fmt: skip
    at, wrong, *_, why = r.pick(*slips)
    lines = [*right[: at - 1], wrong, *right[at:]]
    said = {place: (slug, says) for place, _, slug, says, _ in slips if place != at}
    return FindLine(
        ask=f"The query should list every patient with the number of {what} since the beginning of {month} 2026, and 0 where there are none. `patients` has one row for each patient, numbered by `id`. In `{table}`, `id` numbers the rows, and `patient_id` is the patient's `id`. Exactly one line is wrong. Which?",
        code="\n".join(lines),
        language="sql",
        line=at,
        hints=("Think of a patient with none: what becomes of them, line by line?",),
        traps=tuple(Trap(slug, place, says) for place, (slug, says) in said.items()),
        working=f"{why}: line {at}",
    )


@question(level=2)
def named_query_in_order(r: Rng) -> Lines:
    """Name a query, and join it"""
    name, table, value, story, wrong = r.pick(
        ("first_stay", "stays", "MIN(admitted) AS day", "with the day of the first admission", "GROUP BY admitted"),
        ("last_visit", "visits", "MAX(seen) AS day", "with the day of the last visit", "GROUP BY seen"),
        ("counted", "results", "COUNT(*) AS n", "with the number of results", "GROUP BY n"),
        ("worst", "scores", "MAX(news) AS news", "with the highest NEWS", "GROUP BY news"),
    )
    inner = (f"SELECT patient_id, {value}", f"FROM {table}", "GROUP BY patient_id")
    outer = (f"SELECT p.id, x.{value.split(' ')[-1]}", "FROM patients p", f"LEFT JOIN {name} x ON x.patient_id = p.id")
    start = f"WITH {name} AS ("
    return Lines(
        ask=f"Put the lines in order, without indentation: first a query gets a name, then every patient is listed {story}, or NULL for whoever has none. One line does not belong.",
        code="\n".join((start, *inner, ")", *outer)),
        distractors=(Trap("groups-by-the-value", wrong, "There should be one row for each patient. By what is grouped?"),),
        traps=(
            Trap("with-comes-last", "\n".join((*outer, start, *inner, ")")), "A name has to be given before it is used."),
            Trap("bracket-closed-late", "\n".join((start, *inner, *outer, ")")), "The bracket holds the named query alone."),
            Trap("bracket-closed-early", "\n".join((start, *inner[:2], ")", *outer, inner[2])), "Which of the two queries has to be grouped?"),
        ),
        working=f"`{start}` and `)` hold the named query, with its own `GROUP BY`. Then it is joined like a table.",
    )  # fmt: skip


@question(level=3)
def what_do_you_say(r: Rng) -> Choice:
    """What do you tell the team?"""
    who = r.pick("A registrar", "A research nurse", "A data manager", "A fellow")
    people, lost = r.whole(60, 200), r.whole(8, 30)
    story, right, traps, why = r.pick(
        (
            f"{who} joins {people} patients to their results with `JOIN`. The answer has {people} rows. “So nobody is lost.” What do you say?",
            "Count patients: some may be lost, others there twice.",
            (("one-row-each", "Agreed: equal numbers mean one row for each.", "Two rows for one patient make up for one who is lost."),
             ("join-keeps-left", "Agreed: JOIN keeps every row on its left.", "What becomes of a patient without a result?")),
            "A join gives pairs. The number of pairs does not tell whose they are",
        ),
        (
            f"To find patients without a CT, {who.lower()} writes `LEFT JOIN scans s ON s.patient_id = p.id WHERE s.kind = 'ct' AND s.id IS NULL`, and finds nobody. What do you say?",
            "Where there is no scan, `kind` is NULL: ask for the CT in ON.",
            (("left-join-survives-where", "Then it is so: all patients had a CT.", "What is s.kind for a patient without a scan?"),
             ("null-equals-null", "It needs `s.id = NULL` to find them.", "Is a comparison with NULL ever true?")),
            "Where there is no scan, `s.kind` is NULL, and the condition is unknown. In ON it says what belongs to a patient",
        ),
        (
            f"{who} adds a join to `diagnoses` for a list of codes, and the sum of bed days doubles from {people * 5} to {people * 10}. What do you say?",
            "A stay now comes once for each diagnosis: add up before joining.",
            (("join-leaves-sums", "The sum was too low before: a join only adds columns.", "How many rows does a stay with three diagnoses have now?"),
             ("distinct-mends-sums", "Use SUM(DISTINCT days), which counts each stay once.", "Two stays of 5 days each: what would DISTINCT make of them?")),
            "Each diagnosis gives the stay another row, and SUM adds all of them up",
        ),
        (
            f"Of {people} patients, {lost} have no result on record. {who} lists all patients with their number of results by `LEFT JOIN` and `COUNT(*)`. What stands with those {lost}?",
            "1, as each of them has one row, with NULLs in it.",
            (("counts-the-missing", "0, as nothing belongs to them in `results`.", "LEFT JOIN gives them a row. What does the star count?"),
             ("left-join-as-join", "Nothing, as they are not on the list at all.", "Which of the two joins keeps everybody?")),
            "COUNT(*) counts rows, and LEFT JOIN gives each of them one",
        ),
        (
            f"{who} counts the results of each patient in a named query (`WITH`), and joins this to the diagnoses. A student fears that the counts are multiplied, too. What do you say?",
            "Each count is right; it only stands in several rows.",
            (("rows-multiply-values", "The student is right: each count is multiplied.", "The counting was over before the join. What does a join do to a value?"),
             ("join-drops-repeats", "No row is repeated, as the query has a name.", "A patient with three diagnoses: how many rows does the join give?")),
            "The count was made before the join, so a repeated row repeats it unchanged. Only a sum over the rows would go wrong",
        ),
    )  # fmt: skip
    return Choice(
        ask=story,
        right=right,
        traps=tuple(Trap(slug, wrong, says) for slug, wrong, says in traps),
        hints=("Try it with two patients: one with nothing on record, one with two rows.",),
        working=f"{why}. **{right}**",
    )
