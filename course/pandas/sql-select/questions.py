from collections.abc import Iterable, Sequence
from typing import TypeAlias

from rounds.kit import Choice, Fill, FindLine, Lines, Number, Redraw, Rng, SetOf, Table, Trap, question

# A table, one of its columns, what the column holds, its values, and limits to ask about.
MEASURED: tuple[tuple[str, str, str, tuple[float, ...], tuple[float, ...]], ...] = (
    ("patients", "k", "potassium", (3.4, 3.9, 4.2, 4.6, 5.1, 5.3, 5.6, 5.8), (5, 5.5)),
    ("patients", "hb", "haemoglobin", (78, 84, 92, 104, 112, 118, 126, 133), (90, 100, 120)),
    ("children", "temp", "temperature", (36.4, 36.9, 37.2, 37.8, 38.3, 38.6, 39.1, 39.4), (37.5, 38)),
    ("patients", "crp", "C-reactive protein", (3, 8, 14, 27, 46, 71, 110, 164), (10, 50, 100)),
    ("wounds", "days", "number of days to heal", (6, 8, 9, 11, 13, 17, 20, 24), (10, 12, 14)),
)

# Column, cells, condition, and ids: those that are kept, and those that somebody with a misconception keeps.
Matched: TypeAlias = tuple[str, Sequence[str | float], str, tuple[str, ...]]


def block(*lines: str) -> str:
    return "\n```\n" + "\n".join(lines) + "\n```\n"


@question(level=1)
def words_of_a_query(r: Rng) -> Fill:
    """The words of a query"""
    table, columns, condition, sort = r.pick(
        ("patients", "id, age", "k > 5.5", "age DESC"),
        ("stays", "id, ward", "days > 14", "days DESC"),
        ("results", "patient_id, value", "test = 'lactate'", "taken"),
        ("falls", "id, happened", "injured = 1", "happened DESC"),
    )
    return Fill(
        ask="Fill the gaps with the words of SQL: one word in each of the first two gaps, two words in the last.",
        code=f"SELECT {columns}\n___ {table}\n___ {condition}\n___ {sort}",
        language="sql",
        answers=("FROM", "WHERE", "ORDER BY"),
        hints=("From which table, which rows, in which order?",),
        traps=(
            Trap("words-of-python", "IN\nWHERE\nORDER BY", "Which word says from which table the columns come?"),
            Trap("words-of-python", "FROM\nIF\nORDER BY", "SQL keeps rows *where* something holds. Which word is it?"),
            Trap("sort-word-guessed", "FROM\nWHERE\nSORT BY", "SQL puts rows in *order*. Which two words are these?"),
        ),
        working=f"`FROM {table}` names the table, `WHERE {condition}` the rows, and `ORDER BY {sort}` puts them in order.",
    )


@question(level=2)
def how_many_rows(r: Rng) -> Number:
    """How many rows come back?"""
    table, column, holds, values, limits = r.pick(*MEASURED)
    limit = r.pick(*limits)
    missing, equal = r.whole(1, 3), r.whole(1, 2)
    known = [*r.sample(r.whole(4, 5), [value for value in values if value != limit]), *[limit] * equal]
    cells: tuple[str | float, ...] = tuple(r.shuffle([*known, *["NULL"] * missing]))
    rows, above, below = len(cells), sum(v > limit for v in known), sum(v < limit for v in known)
    if not above or not below:
        raise Redraw
    condition, answer, traps, why = r.pick(
        (
            f"{column} > {limit} OR {column} <= {limit}", above + below + equal,
            (("row-is-one-or-other", rows, "Is an unknown value above the limit? Is it not above it?"),
             ("boundary-ignored", above + below, "Which half does the limit itself meet?")),
            f"Every known value meets one half. For the {missing} with NULL both halves are unknown",
        ),
        (
            f"{column} <> {limit}", above + below,
            (("row-is-one-or-other", above + below + missing, "Is an unknown value different from the limit? Who can say?"),
             ("sign-turned-round", equal, "The sign asks for those that are *not* equal.")),
            f"{above + below} known values differ from {limit}. Whether NULL does is unknown",
        ),
        (
            f"NOT {column} > {limit}", below + equal,
            (("row-is-one-or-other", below + equal + missing, "Not unknown is unknown still. Which rows does WHERE keep?"),
             ("boundary-ignored", below, "Is the limit itself above the limit?")),
            f"{below + equal} known values are not above {limit}. For NULL the comparison is unknown, and so is its opposite",
        ),
        (
            f"{column} = NULL", 0,
            (("null-equals-null", missing, "Nothing equals NULL, not even NULL. Is this ever true?"),
             ("condition-ignored", rows, "Those are all rows. Is one of them equal to NULL?")),
            "A comparison with NULL is unknown for every row, even for those with NULL, and WHERE keeps what is true",
        ),
        (
            f"{column} IS NULL OR {column} > {limit}", missing + above,
            (("null-spoils-all", above, "For NULL the first half is true. Is one true half enough for OR?"),
             ("boundary-ignored", missing + above + equal, "Is the limit itself above the limit?")),
            f"{missing} values are missing, and {above} of the others are above {limit}: one true half is enough",
        ),
        (
            f"{column} < {limit}", below,
            (("null-is-zero", below + missing, "NULL is no 0: nobody knows the value. Is it below the limit?"),
             ("boundary-ignored", below + equal, "Is the limit itself below the limit?")),
            f"{below} known values are below {limit}. NULL is not 0, and unknown",
        ),
    )  # fmt: skip
    query = block("SELECT id", f"FROM {table}", f"WHERE {condition}")
    return Number(
        ask=f"The table shows all rows of `{table}`; `{column}` is the {holds}. How many rows does this query give?\n{query}",
        shows=Table(("id", column), tuple((number, cell) for number, cell in enumerate(cells, 1)), table),
        answer=answer,
        hints=("Go through the rows: is the condition true, false, or unknown?", "WHERE keeps what is true, no more."),
        traps=tuple(Trap(slug, wrong, says) for slug, wrong, says in traps),
        working=f"{why}. Rows that are kept: **{answer}**",
    )


@question(level=2)
def which_rows_match(r: Rng) -> SetOf:
    """Which rows does the condition keep?"""
    column, cells, condition, keeps = r.pick(_pattern, _range)(r)
    if column == "code":
        traps = (
            Trap("percent-needs-a-character", keeps[1], "% stands for any characters. May it stand for none?"),
            Trap("pattern-as-text", keeps[2], "% is no letter of the code: it stands for whatever follows."),
        )
        why = "`%` stands for any characters or none, so the code itself belongs to it"
    else:
        traps = (
            Trap("ends-left-out", keeps[1], "Does BETWEEN leave its two ends out?"),
            Trap("ends-left-out", keeps[2], "The first end is kept. What about the second?"),
        )
        why = "BETWEEN keeps both ends"
    return SetOf(
        ask="The table shows all rows of `patients`. Which `id` does this query give? Type them in braces, with commas between them.\n"
        + block("SELECT id", "FROM patients", f"WHERE {condition}"),
        shows=Table(("id", column), tuple(enumerate(cells, 1)), "patients"),
        answer=keeps[0],
        traps=traps,
        working=f"{why}: `{keeps[0]}`",
    )


def _pattern(r: Rng) -> Matched:
    """A pattern: kept, kept if % had to stand for something, kept if % were a letter."""
    code, others = r.pick(
        ("E11", ("E10.9", "E66.0", "I10")),
        ("I50", ("I48.0", "I10", "I15.0")),
        ("J44", ("J45.9", "J18.9", "J43.9")),
        ("N18", ("N17.9", "N39.0", "N20.0")),
    )
    kinds = r.sample(r.whole(2, 3), (".0", ".2", ".8", ".9"))
    cells = tuple(r.shuffle((code, *(code + kind for kind in kinds), *others)))
    kept, exact = [cell.startswith(code) for cell in cells], [cell == code for cell in cells]
    longer = [cell != code and cell.startswith(code) for cell in cells]
    return "code", cells, f"code LIKE '{code}%'", (braced(kept), braced(longer), braced(exact))


def _range(r: Rng) -> Matched:
    """A range: kept, kept without the ends, kept without the second end."""
    column, low, high, inside, outside = r.pick(
        ("k", 5.0, 6.0, (5.2, 5.4, 5.7, 5.9), (3.9, 4.4, 4.9, 6.1, 6.3)),
        ("age", 65, 80, (66, 70, 74, 79), (48, 57, 64, 81, 88)),
        ("news", 5, 7, (6, 6), (1, 2, 4, 8, 9)),
        ("crp", 10, 100, (14, 36, 58, 99), (4, 7, 9, 101, 140)),
    )
    cells = tuple(r.shuffle((low, high, *r.sample(r.whole(1, 2), inside), *r.sample(3, outside))))
    kept, inner = [low <= cell <= high for cell in cells], [low < cell < high for cell in cells]
    half = [low <= cell < high for cell in cells]
    return column, cells, f"{column} BETWEEN {low:g} AND {high:g}", (braced(kept), braced(inner), braced(half))


def braced(kept: Iterable[bool]) -> str:
    return "{" + ", ".join(str(number) for number, is_kept in enumerate(kept, 1) if is_kept) + "}"


@question(level=2)
def clauses_in_order(r: Rng) -> Lines:
    """Put a query in order"""
    many = r.whole(3, 10)
    story, columns, table, condition, sort = r.pick(
        (f"the {many} oldest women", "id, age", "patients", "sex = 'F'", "age DESC, id"),
        (f"the {many} longest stays on ward A", "id, days", "stays", "ward = 'A'", "days DESC, id"),
        (f"the {many} newest lactate results", "id, value", "results", "test = 'lactate'", "taken DESC, id"),
        (f"the {many} lowest known haemoglobins", "id, hb", "patients", "hb IS NOT NULL", "hb, id"),
        (f"the {many} newest falls with an injury", "id, happened", "falls", "injured = 1", "happened DESC, id"),
    )
    lines = (f"SELECT {columns}", f"FROM {table}", f"WHERE {condition}", f"ORDER BY {sort}", f"LIMIT {many}")

    def put(*places: int) -> str:
        return "\n".join(lines[place] for place in places)

    return Lines(
        ask=f"Put the lines in order, without indentation: a query for {story}. Each row of `{table}` is one {table[:-1]}. One line does not belong.",
        code=put(0, 1, 2, 3, 4),
        distractors=(Trap("words-of-python", f"IF {condition}", "SQL chooses rows with another word."),),
        traps=(
            Trap(
                "clauses-in-running-order", put(1, 2, 0, 3, 4), "So it is worked out. Written, the columns come first."
            ),
            Trap(
                "limit-before-order",
                put(0, 1, 2, 4, 3),
                "Rows are sorted before the first ones are taken. So is it written.",
            ),
            Trap("order-before-where", put(0, 1, 3, 2, 4), "First say which rows, and then how these are sorted."),
        ),
        working="Columns, table, rows, order, number: `SELECT`, `FROM`, `WHERE`, `ORDER BY`, `LIMIT`.",
    )


@question(level=2)
def line_that_goes_wrong(r: Rng) -> FindLine:
    """Which line goes wrong?"""
    age, k = r.pick(60, 65, 70, 75), r.pick(5.5, 6)
    one, other = r.pick(("A", "B"), ("C", "D"), ("A", "C"), ("B", "D"))
    slip = r.pick("brackets", "null", "range", "order")
    month, first, last, after = r.pick(
        ("March", "2026-03-01", "2026-03-31", "2026-04-01"),
        ("May", "2026-05-01", "2026-05-31", "2026-06-01"),
        ("June", "2026-06-01", "2026-06-30", "2026-07-01"),
    )
    parts = [
        ("brackets", f"(ward = '{one}' OR ward = '{other}')", f"ward = '{one}' OR ward = '{other}'"),
        ("null", f"(k > {k} OR k IS NULL)", f"(k > {k} OR k = NULL)"),
        ("range", f"admitted BETWEEN '{first}' AND '{last}'", f"admitted BETWEEN '{first}' AND '{after}'"),
    ]
    chosen = r.shuffle(parts)
    lines = ["SELECT id", "FROM stays", f"WHERE age >= {age}"]
    lines += [f"  AND {wrong if name == slip else right}" for name, right, wrong in chosen]
    lines += ["ORDER BY age, id" if slip == "order" else "ORDER BY age DESC, id"]
    at = {**{name: number for number, (name, _, _) in enumerate(chosen, 4)}, "order": 7}
    says = {
        "brackets": ("brackets-suspected", "That line keeps both wards, and its brackets hold the two together."),
        "null": ("null-suspected", "That line keeps high values and missing ones, as it should."),
        "range": ("ends-left-out", "That line keeps the first day and the last one, as it should."),
        "order": ("order-suspected", "That line puts the oldest first, and settles ties."),
    }
    why = {
        "brackets": "AND comes before OR, so that `OR` lets in a whole ward, whatever else holds. It needs brackets",
        "null": "Nothing equals NULL, so that nobody without a potassium is kept. It needs `IS NULL`",
        "range": f"BETWEEN keeps both ends, so that a day of the next month is kept. It should end on '{last}'",
        "order": "Without DESC the youngest come first",
    }
    others = r.sample(2, [name for name in at if name != slip])
    return FindLine(
        ask=f"`stays` has one row for each stay; `admitted` is a date without a time. The query should list stays that began in {month} 2026, of patients of {age} and over on ward {one} or {other}, with a potassium `k` above {k} or not on record, oldest patients first, equal ages by `id`. Exactly one line is wrong. Which?",
        code="\n".join(lines),
        language="sql",
        line=at[slip],
        hints=("Take the lines one by one: which sentence of the task is each?",),
        traps=tuple(Trap(says[name][0], at[name], says[name][1]) for name in others),
        working=f"{why[slip]}: line {at[slip]}",
    )  # fmt: skip


@question(level=3)
def what_do_you_say(r: Rng) -> Choice:
    """What do you tell the team?"""
    who = r.pick("A registrar", "A charge nurse", "An audit lead", "A pharmacist")
    high, low, missing, many = r.whole(21, 60), r.whole(90, 160), r.whole(12, 40), r.pick(5, 10, 20)
    rows = high + low + missing
    story, right, traps, why = r.pick(
        (
            f"{who} counts {high} rows with `k > 5` and {low} with `k <= 5`. The table has {rows} rows. “The database has lost {missing} patients.” What do you say?",
            f"Those {missing} have no potassium on record: neither condition is true for them.",
            (("row-is-one-or-other", f"The two conditions overlap, so that {missing} rows were left out twice.", "Can a value be above 5 and not above 5 at once?"),
             ("boundary-ignored", f"Those {missing} have exactly 5.0, which neither of the two conditions keeps.", "Which of the two conditions keeps a 5.0?")),
            "For NULL, a comparison is unknown, and WHERE keeps what is true",
        ),
        (
            f"{who} writes `SELECT id, age FROM patients LIMIT {many}` and reports “our {many} oldest patients”. What do you say?",
            f"Nothing sorts them: these are any {many} rows until ORDER BY comes in.",
            (("stored-order", f"Fine, as long as the oldest {many} patients were entered first.", "Does a table promise to give rows as they were entered?"),
             ("sorts-upwards", f"LIMIT sorts upwards: these are the {many} youngest instead.", "Does LIMIT sort at all?")),
            "A table promises no order, and LIMIT takes what comes",
        ),
        (
            f"To list everybody who is not known to take warfarin, {who.lower()} writes `WHERE anticoagulant <> 'warfarin'`. Where nothing is on record, the column is NULL. What do you say?",
            "It leaves out everybody with NULL, who should be on the list.",
            (("row-is-one-or-other", "It is right: what is NULL is something else than warfarin.", "Is an unknown text different from 'warfarin'? Who can say?"),
             ("null-spoils-all", "It gives no rows, since NULL makes the column unusable.", "Each row is looked at alone. What about a row with apixaban?")),
            "Whether NULL differs from 'warfarin' is unknown. Add `OR anticoagulant IS NULL`",
        ),
        (
            f"{who} counts patients with `age BETWEEN 18 AND 65` and those with `age BETWEEN 65 AND 80`, and adds the two counts up. Every age is a whole number. What do you say?",
            "Whoever is 65 is counted twice, since both ends are kept.",
            (("ends-left-out", "Whoever is 65 is missing, since ends are left out.", "Does BETWEEN leave its ends out?"),
             ("ends-left-out", "That is right: a 65 belongs to the second one alone.", "Does the first BETWEEN leave its second end out?")),
            "BETWEEN keeps both ends, so that 65 is in both ranges",
        ),
        (
            f"For a safety round {who.lower()} writes `WHERE k > 5.5 OR k IS NULL`, “so that nobody without a value is missed”. A student fears that NULL makes the whole condition unknown. What do you say?",
            "The list is right: where k is NULL, the second half is true.",
            (("null-spoils-all", "The student is right: what is unknown stays unknown.", "How many halves of an OR must be true?"),
             ("null-equals-null", "Neither: it should end on k = NULL to find anybody.", "Is a comparison with NULL ever true?")),
            "One true half is enough for OR, and `k IS NULL` is true there",
        ),
    )  # fmt: skip
    return Choice(
        ask=story,
        right=right,
        traps=tuple(Trap(slug, wrong, says) for slug, wrong, says in traps),
        hints=("Think of one row that would be missed, or counted wrongly.",),
        working=f"{why}. **{right}**",
    )
