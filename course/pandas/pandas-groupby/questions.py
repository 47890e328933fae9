from fractions import Fraction

from rounds.kit import Choice, Fill, FindLine, Lines, Number, Prints, Redraw, Rng, Table, Trap, printed, question

# A table, what one row is, its column of groups and two groups, its column of noughts and ones, and what a 1 means.
RECORDS = (
    ("stays", "patients", "ward", ("east", "west", "north", "south"), "died", "died"),
    ("bookings", "patients", "clinic", ("eye", "skin", "heart", "chest"), "missed", "did not come"),
    ("residents", "residents", "home", ("Oak", "Elm", "Ash", "Lime"), "fell", "had a fall"),
    ("wounds", "patients", "team", ("red", "blue", "green", "gold"), "infected", "had an infected wound"),
)

# A table, its two columns of noughts and ones, and in words: given the first, given the second, and what each is.
PAIRS = (
    ("trial", "drug", "died", "given the drug", "died", "were given the drug", "died"),
    ("records", "smoker", "copd", "smoke", "have COPD", "smoke", "have COPD"),
    ("swabs", "fever", "positive", "have a fever", "have a positive swab", "have a fever", "have a positive swab"),
    ("falls", "sedated", "fracture", "were sedated", "had a fracture", "were sedated", "had a fracture"),
)

# A table, its column of groups, a measured column, what it is, its unit, and the lowest and highest mean.
MEASURED = (
    ("stays", "ward", "days", "length of stay", "days", 2, 12),
    ("visits", "clinic", "wait", "wait", "minutes", 10, 60),
    ("births", "unit", "weight", "birth weight", "grams", 2800, 3600),
    ("calls", "station", "response", "response time", "minutes", 6, 20),
)


@question(level=1)
def rate_of_a_ward(r: Rng) -> Number:
    """A rate with the right denominator"""
    table, who, group, groups, column, means = r.pick(*RECORDS)
    names = r.sample(3, groups)
    rows = []
    for name in names:
        size = r.whole(20, 80)
        known = size - r.whole(3, 9)
        rows.append((name, size, known, r.whole(2, known // 3)))
    name, size, known, ones = r.pick(*rows)
    return Number(
        ask=f"`{table}` was grouped by `{group}`, and the table shows what came out for the column `{column}`: 1 means “{means}”, 0 means the opposite, and some values are missing. What percentage of the {who} of `{name}` *whose value is known* {means}? Give one decimal place.",
        shows=Table((group, "size()", "count()", "sum()"), tuple(rows)),
        answer=Fraction(100 * ones, known),
        unit="%",
        dp=1,
        hints=("Which column leaves the missing out?", "The ones go on top. What goes below?"),
        traps=(
            Trap("counts-the-missing", Fraction(100 * ones, size), "That divides by all rows. For how many is the value known?"),
            Trap("whole-table-for-group", Fraction(100 * ones, sum(row[2] for row in rows)), "That divides by all groups together. Which row is asked about?"),
        ),
        working=f"{ones} of the {known} that are known: 100 × {ones} / {known} = **{100 * ones / known:.1f}%**",
    )  # fmt: skip


@question(level=2)
def what_does_it_show(r: Rng) -> Prints:
    """What does it show?"""
    table, _, group, groups, column, _ = r.pick(*RECORDS)
    here, there = r.sample(2, groups)
    many, others = r.pick((4, 2), (5, 3), (4, 4), (5, 5))
    ones, other_ones = r.whole(2, many - 1), r.whole(0, others - 1)
    values = [*([1] * ones), *([0] * (many - ones)), *([1] * other_ones), *([0] * (others - other_ones))]
    rows: list[tuple[str | None, int | None]] = [*zip([here] * many + [there] * others, values, strict=True)]
    piles = f'{table}.groupby("{group}")["{column}"]'
    gap, lost = r.pick((here, None), (here, None)), (None, r.pick(0, 1))
    share, whole = f"{ones / many:g}", many + others
    overall, shown = (ones + other_ones) / whole, f'["{here}"]'
    added, call, traps = r.pick(
        ((), f"round({piles}.mean(){shown}, 2)",
         (("count-for-rate", f"{ones}", "That is how many. What does the mean of noughts and ones come to?"),
          ("whole-table-for-group", f"{round(overall, 2):g}", "That is the mean of all rows. Which pile is asked for?"))),
        ((), f"{piles}.sum(){shown}",
         (("share-for-count", share, "That is the mean. What does adding noughts and ones give?"),
          ("counts-rows", f"{many}", "That is how many rows there are. Which of them add something?"))),
        ((gap,), f"{piles}.count(){shown}",
         (("counts-the-missing", f"{many + 1}", "count leaves something out. What?"),
          ("count-for-rate", f"{ones}", "Those are the ones. Does count look at the value?"))),
        ((gap,), f"{piles}.size(){shown}",
         (("size-drops-missing", f"{many}", "That would be count. What does size count?"),
          ("whole-table-for-group", f"{whole + 1}", "Those are all rows. Which pile is asked for?"))),
        ((gap,), f"round({piles}.mean(){shown}, 2)",
         (("counts-the-missing", f"{round(ones / (many + 1), 2):g}", "That divides by all rows of the pile. By which does the mean divide?"),
          ("count-for-rate", f"{ones}", "That is how many. What does the mean of noughts and ones come to?"))),
        ((lost,), f'{table}["{group}"].value_counts().sum()',
         (("missing-group-kept", f"{whole + 1}", "One row has no group. Does value_counts count it?"),
          ("counts-groups", "2", "That is how many groups there are. What is added up?"))),
        ((lost,), f'{table}.groupby("{group}").size().sum()',
         (("missing-group-kept", f"{whole + 1}", "One row has no group. On which pile would it lie?"),
          ("counts-groups", "2", "That is how many piles there are. What is added up?"))),
        ((lost,), f"len({table})",
         (("missing-row-lost", f"{whole}", "No grouping here. Does len leave any row out?"),
          ("counts-groups", "2", "That is how many groups there are. What does len count?"))),
    )  # fmt: skip
    if overall == ones / many:
        raise Redraw
    shown_rows = r.shuffle((*rows, *added))
    code = f"""
import pandas as pd

{table} = pd.DataFrame({{
    "{group}": {[name for name, _ in shown_rows]},
    "{column}": {[value for _, value in shown_rows]},
}})
print({call})
""".replace("'", '"')
    return Prints(
        ask="What does this program show?" + (" `None` stands for a missing value." if added else ""),
        code=code,
        hints=("Write the rows of each pile side by side.", "What does this method do with a missing value?"),
        traps=tuple(Trap(slug, wrong, says) for slug, wrong, says in traps),
        working=f"size and len count rows, count leaves missing values out, sum adds the ones, mean divides the two, and rows without a group are on no pile. It shows `{printed(code).strip()}`",
    )


@question(level=2)
def which_way_of_dividing(r: Rng) -> Fill:
    """Whom to divide by"""
    table, first, second, given, other, these, those = r.pick(*PAIRS)
    given = f"were {given}" if given == "given the drug" else given
    cross = f'pd.crosstab({table}["{first}"], {table}["{second}"], normalize="___")'
    measured, group, column, what, *_ = r.pick(*MEASURED)
    piles = f'{measured}.groupby("{group}")["{column}"]'
    sums = "Those sums answer another question. Who is behind “of”?"
    ask, code, answers, traps = r.pick(
        (f"The table should answer: of those who {given}, what share {other}? Both columns hold 1 for yes and 0 for no, and nothing is missing. Fill the gap.", f"print({cross})", ("index",),
         (("transposed-conditional", "columns", sums), ("joint-for-conditional", "all", "That divides by everybody. Who is behind “of”?"))),
        (f"The table should answer: of those who {those}, what share {these}? Both columns hold 1 for yes and 0 for no, and nothing is missing. Fill the gap.", f"print({cross})", ("columns",),
         (("transposed-conditional", "index", sums), ("joint-for-conditional", "all", "That divides by everybody. Who is behind “of”?"))),
        (f"The table should answer: of everybody, what share {these} and also {those}? Both columns hold 1 for yes and 0 for no, and nothing is missing. Fill the gap.", f"print({cross})", ("all",),
         (("conditional-for-joint", "index", "That divides by each row's sum. Who is behind “of”?"), ("conditional-for-joint", "columns", "That divides by each column's sum. Who is behind “of”?"))),
        (f"Each row should get the mean {what} of its own {group} beside it, in a new column. Fill in the name of the method.", f'{measured}["mean_here"] = {piles}.___("mean")', ("transform",),
         (("agg-keeps-rows", "agg", f"That has a row for each {group}. Which method gives each row its value?"),)),
        (f"How many rows of each {group} have a value in `{column}`? Rows where it is missing should not count. Fill in the name of the method.", f"print({piles}.___())", ("count",),
         (("counts-the-missing", "size", "That counts all rows. Which one leaves the missing out?"), ("total-for-count", "sum", "That adds the values up. What is asked for?"))),
        (f"How many rows does each {group} have in all, whether `{column}` is missing or not? Fill in the name of the method.", f"print({piles}.___())", ("size",),
         (("size-drops-missing", "count", "That leaves the missing out. Which one counts all rows?"), ("total-for-count", "sum", "That adds the values up. What is asked for?"))),
    )  # fmt: skip
    return Fill(
        ask=ask,
        code=code,
        answers=answers,
        hints=("One row, one column, or everybody: whose sum is divided by?" if "normalize" in code else "One value a group, or one a row? With the missing, or without?",),
        traps=tuple(Trap(slug, wrong, says) for slug, wrong, says in traps),
        working=f"{'The first column gives the rows: whoever stands behind “of” is divided by.' if 'normalize' in code else 'It is the method that counts or keeps those very rows.'} So it is `{answers[0]}`",
    )  # fmt: skip


@question(level=2)
def mean_of_all(r: Rng) -> Number:
    """The mean of all, not of the means"""
    table, group, column, what, unit, low, high = r.pick(*MEASURED)
    few, many = r.whole(3, 12), r.whole(30, 90)
    first, second = r.whole(low, high), r.whole(low, high)
    if abs(first - second) < (high - low) / 4:
        raise Redraw
    a, b = r.pick(("A", "B"), ("east", "west"), ("old", "new"), ("north", "south"))
    total = few * first + many * second
    return Number(
        ask=f"The table shows what `{table}` gives when it is grouped by `{group}`, no value is missing, and the means are exact. What does `{table}[\"{column}\"].mean()` give, the mean {what} over all rows? Answer in {unit}, with one decimal place.",
        shows=Table((group, "rows", f"mean {what} ({unit})"), r.shuffle(((a, few, first), (b, many, second)))),
        answer=Fraction(total, few + many),
        unit=unit,
        dp=1,
        hints=("How many rows does each mean stand for?", "What do all values of a group add up to?"),
        traps=(
            Trap("unweighted-average", Fraction(first + second, 2), f"That gives each {group} the same weight. How many rows has each?"),
            Trap("weights-swapped", Fraction(few * second + many * first, few + many), "Each mean was taken with the other's rows. Which rows belong to which?"),
        ),
        working=f"({few} × {first} + {many} × {second}) / {few + many} = {total} / {few + many} = **{total / (few + many):.1f}**",
    )  # fmt: skip


@question(level=2)
def worst_first(r: Rng) -> Lines:
    """A table of rates, the worst first"""
    table, _, group, _, column, _ = r.pick(*RECORDS)
    piles = f'piles = {table}.groupby("{group}")["{column}"]'
    made = f'result = piles.agg(known="count", {column}="sum")'
    percent = f'result["percent"] = 100 * result["{column}"] / result["known"]'
    ordered, last = 'result = result.sort_values("percent", ascending=False)', "print(result)"
    return Lines(
        ask=f"Put the lines in order: for each {group}, the percentage of 1 in `{column}` among the rows whose value is known, the highest first. One line does not belong.",
        code="\n".join((piles, made, percent, ordered, last)),
        distractors=(
            Trap("counts-the-missing", f'result = piles.agg(known="size", {column}="sum")', "size counts the missing too. Who should be divided by?"),
        ),
        traps=(
            Trap("sorted-too-early", "\n".join((piles, made, ordered, percent, last)), "When it is sorted, the column is not there yet. Which line makes it?"),
        ),
        working=f"Make the piles, count and add, divide, sort by what came out, and show it: `{last}`",
    )  # fmt: skip


@question(level=2)
def which_line_is_wrong(r: Rng) -> FindLine:
    """The wrong denominator"""
    table, who, group, _, column, means = r.pick(*RECORDS)
    other, _, value, what, *_ = r.pick(*MEASURED[:2])
    ours = {"stays": "ward", "visits": "clinic"}[other]
    head = f'piles = {table}.groupby("{group}")["{column}"]'
    want, lines, line, misconception, suspected, says = r.pick(
        (f"the percentage of {who} of each {group} who {means}, among those whose `{column}` is known", [head, "known = piles.size()", "ones = piles.sum()", "print(100 * ones / known)"], 2,
         "counts-the-missing", 3, "sum leaves the missing out, and adds the ones. Which line counts too many?"),
        (f"the percentage of all {who} who {means}, with every row counting the same", [head, f"{group}_rates = piles.mean()", f"overall = {group}_rates.mean()", "print(100 * overall)"], 3,
         "unweighted-average", 2, f"Those are right for each {group}. Which line mixes them with equal weight?"),
        (f"how many values of `{column}` are known in each {group}, and how many {who} {means}", [head, "known = piles.count()", "ones = piles.mean()", "print(known)", "print(ones)"], 3,
         "count-for-rate", 2, "That counts the values that are known. Which line should add the ones?"),
        (f"by how much the {what} in each row differs from the mean of its {ours}; `usual` should hold that mean for each row", [f'piles = {other}.groupby("{ours}")["{value}"]', 'usual = piles.agg("mean")', f'gap = {other}["{value}"] - usual', "print(gap)"], 2,
         "agg-keeps-rows", 3, f"The difference is right, if each row has its value. Which line gives one a {ours} only?"),
        (f"each {group} with its percentage, the highest first", [head, "rates = 100 * piles.mean()", "rates = rates.sort_values()", "print(rates)"], 3,
         "best-first", 2, "The percentages are right. Which line puts them in order?"),
    )  # fmt: skip
    return FindLine(
        ask=f"The program should show {want}. It runs, and one line is wrong. Which one?",
        code="\n".join(lines),
        line=line,
        hints=("What does each line have: a value a group, or a value a row? Who is counted?",),
        traps=(
            Trap(misconception, suspected, says),
            Trap("good-line-suspected", 1, "The piles are the right ones. What is done with them?"),
        ),
        working=f"`{lines[line - 1]}` does not do what is wanted: line {line}",
    )


@question(level=3)
def believe_the_table(r: Rng) -> Choice:
    """Do you believe the table?"""
    who = r.pick("A colleague", "A registrar", "The quality office", "A manager")
    few, many, lost = r.whole(2, 4), r.whole(60, 120), r.whole(12, 30)
    story, right, traps = r.pick(
        (
            f"{who} averages the death rates of a hospital's two wards, one with {few} patients and one with {many}, and calls the result the death rate of its patients. What do you say?",
            f"Take the mean over all rows: now {few} patients weigh as much as {many}.",
            (("unweighted-average", "Good: each ward counts once, so that none is favoured by its size.", "The rate of whom is it called?"),
             ("count-for-rate", "Rates cannot be averaged at all: only numbers of deaths can be added.", "How would you weigh each rate so that it is right?"),
             ("rates-without-people", f"Leave out the ward with {few} patients, and then it is the hospital's rate.", "Are they no patients of the hospital?")),
        ),
        (
            f"{who} divides the deaths of each ward by `size()`. On one ward the outcome of {lost} in {many} patients is missing, and its rate is the lowest. What do you say?",
            "Its rate may look low since those without an outcome count as survivors.",
            (("counts-the-missing", "Believe it: `size()` counts the patients whose outcome is known.", "Which of size and count leaves the missing out?"),
             ("missing-as-zero", "Believe it: whoever has no entry in `died` has not died.", "Could a patient die elsewhere, unrecorded?"),
             ("size-drops-missing", "Its rate may look high since `size()` has left those patients out.", "Which of size and count leaves the missing out?")),
        ),
        (
            f"{who} adds up `groupby(\"ward\").size()` over all wards and gets {lost} fewer than there are stays. No row was removed. What do you say?",
            f"In {lost} rows the ward is missing, and `groupby` leaves such rows out.",
            (("missing-group-kept", f"{lost} stays are on a pile of their own, which has the name “missing”.", "Would that pile be in the sum?"),
             ("size-drops-missing", f"In {lost} rows the outcome is missing, and `size()` counts known ones alone.", "Does size look at the outcome?"),
             ("counts-groups", f"{lost} stays are those of patients who came twice and are counted once.", "size counts rows. Does it know who came twice?")),
        ),
        (
            f"{who} writes `pd.crosstab(df[\"drug\"], df[\"died\"], normalize=\"columns\")` and reads off: “Of those given the drug, {lost}% died.” What do you say?",
            f"Turned round: of those who died, {lost}% had been given the drug.",
            (("transposed-conditional", "Right: `drug` comes first, so the table divides by those given it.", "Which sums come to 1, those of rows or those of columns?"),
             ("joint-for-conditional", f"Of all patients, {lost}% had been given the drug and died.", "That would be “all”. Which sums come to 1 here?"),
             ("conditional-for-joint", f"Of those not given the drug, {lost}% died, which is the other row.", "Which sums come to 1, those of rows or those of columns?")),
        ),
        (
            f"{who} lists wards by death rate. First comes a ward with {few} known outcomes, one of them a death; the others have {many} and more. “Our most dangerous ward.” What do you say?",
            f"One death among {few} tells next to nothing: show the numbers beside the rates.",
            (("rates-without-people", "Agreed: a rate is made so that wards of any size can be compared.", "What would the rate be with one death fewer?"),
             ("unweighted-average", "Use the average of all ward rates for this ward, and it is fair.", "Does that say anything about this ward?"),
             ("best-first", "The list is upside down: the ward with the lowest rate belongs first.", "The order is right for a list of the worst. What makes this rate shaky?")),
        ),
        (
            f"{who} subtracts `groupby(\"ward\")[\"days\"].transform(\"mean\")` from the column `days`, and says that {many} patients each have their own difference now. No ward and no length of stay is missing. What do you say?",
            "Agreed: `transform` gives each row the mean of its own ward.",
            (("agg-keeps-rows", "Not so: a mean by ward has one row a ward, so most differences are missing.", "That would be agg. How many values does transform give?"),
             ("whole-table-for-group", "Not so: `transform` takes the mean of all rows, whatever the ward.", "What does groupby do before it?"),
             ("missing-group-kept", "Not so: the mean is subtracted from the first patient of each ward alone.", "How many values does transform give?")),
        ),
    )  # fmt: skip
    return Choice(
        ask=story,
        right=right,
        traps=tuple(Trap(slug, wrong, says) for slug, wrong, says in traps),
        hints=("Out of whom is each share?", "Try it on three rows by hand."),
        working=f"Ask out of whom it is, and who is left out. **{right}**",
    )
