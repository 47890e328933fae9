from rounds.kit import Breaks, Choice, Fill, Lines, Number, Prints, Redraw, Rng, Table, Term, Trap, printed, question

COLUMNS = (("age", (40, 95)), ("pulse", (55, 120)), ("sodium", (130, 146)), ("days", (1, 21)), ("glucose", (4, 15)))
SUMMARIES = (
    ("days", "length of stay in days", 1, 4, 9, 90),
    ("crp", "CRP in mg/L", 1, 12, 40, 310),
    ("wait", "wait in minutes", 2, 45, 90, 700),
    ("calls", "calls in a year", 1, 3, 6, 80),
)
EXTRACTS = (
    (("age", "float64"), ("sex", "str"), ("ward", "str"), ("troponin", "str"), ("days", "int64")),
    (("id", "int64"), ("ward", "str"), ("sodium", "float64"), ("crp", "str"), ("consultant", "str")),
    (("weight", "str"), ("diagnosis", "str"), ("pulse", "float64"), ("smoker", "bool"), ("sex", "str")),
    (("parity", "int64"), ("ferritin", "str"), ("midwife", "str"), ("bmi", "float64"), ("ward", "str")),
)
SHOULD_BE_NUMBERS = {"troponin": "<5", "crp": "<1", "weight": "70 kg", "ferritin": ">2000"}


@question(level=1)
def what_pandas_says(r: Rng) -> Prints:
    """What does pandas say of it?"""
    (name, (low, high)), rows = r.pick(*COLUMNS), r.whole(3, 5)
    xs = [r.whole(low, high) for _ in range(rows)]
    sexes = ", ".join(r.pick('"F"', '"M"') for _ in range(rows))
    wards = ", ".join(r.pick('"A"', '"B"') for _ in range(rows))
    more = f', "ward": [{wards}]' if r.chance(0.5) else ""
    columns = 3 if more else 2
    shown, traps = r.pick(
        ("df.shape", (("header-counted", f"({rows + 1}, {columns})", "Is the line of names a row of the table?"),
                      ("rows-columns-swapped", f"({columns}, {rows})", "Which comes first, rows or columns?"),
                      ("index-as-column", f"({rows}, {columns + 1})", "The labels on the left are no column."))),
        ("len(df)", (("rows-columns-swapped", str(columns), "That counts the columns. What does len count?"),
                     ("header-counted", str(rows + 1), "Is the line of names a row of the table?"))),
        (f'df[["{name}"]].shape', (("column-or-table", f"({rows},)", "A list of names stands in the brackets. Is what it gives still a table?"),
                                   ("rows-columns-swapped", f"(1, {rows})", "Which comes first, rows or columns?"))),
        ("df.shape[1]", (("rows-columns-swapped", str(rows), "shape holds rows and columns. Which of them has place 1?"),
                         ("index-as-column", str(columns + 1), "The labels on the left are no column."))),
        ("len(df.describe().columns)", (("describe-takes-all", str(columns), "describe sums up numbers. Which columns hold none?"),
                                        ("rows-columns-swapped", str(rows), "That counts the patients. How many columns hold numbers?"))),
    )  # fmt: skip
    code = f'import pandas as pd\ndf = pd.DataFrame({{"{name}": {xs}, "sex": [{sexes}]{more}}})\nprint({shown})'
    return Prints(
        ask="What does this program show? Write round brackets and commas as well, if it shows any.",
        code=code,
        hints=("Each key of the dictionary is a column, each item of its list a row.",),
        traps=tuple(Trap(slug, wrong, says) for slug, wrong, says in traps),
        working=f"The table has {rows} rows and {columns} columns, one of them of numbers. The program shows `{printed(code).strip()}`",
    )  # fmt: skip


@question(level=2)
def mean_with_gaps(r: Rng) -> Number:
    """A mean with gaps"""
    name, low, high, places = r.pick(
        ("age", 40, 95, 0), ("potassium", 3, 5, 1), ("sodium", 130, 146, 0), ("pulse", 55, 120, 0)
    )
    xs = [r.decimal(low, high, places) if places else r.whole(low, high) for _ in range(r.whole(4, 5))]
    gaps = r.whole(1, 2)
    cells = r.shuffle((*(f"{x:.1f}" for x in xs), *("NaN",) * gaps))
    mean = round(sum(xs) / len(xs), 6)
    middle = sorted(xs)[(len(xs) - 1) // 2 : len(xs) // 2 + 1]
    return Number(
        ask=f'This is the DataFrame `df`. What does `df["{name}"].mean()` give? Round to one decimal place.',
        shows=Table(("bed", name), tuple((at + 1, cell) for at, cell in enumerate(cells))),
        answer=round(mean, 1),
        dp=1,
        hints=("What does pandas do with NaN?", "Add up what is there. By how many do you divide?"),
        traps=(
            Trap("missing-counts-as-zero", round(sum(xs) / (len(xs) + gaps), 1), "You have divided by all rows. How many values are there?"),
            Trap("median-for-mean", round(sum(middle) / len(middle), 1), "That is the value in the middle. The mean shares the sum out."),
        ),
        working=f"NaN is left out: {len(xs)} values add up to {sum(xs):g}, and {sum(xs):g} / {len(xs)} is **{mean:.1f}**",
    )  # fmt: skip


@question(level=1)
def how_many_are_missing(r: Rng) -> Number:
    """How many are missing?"""
    columns, rows = r.pick(*EXTRACTS), r.whole(120, 900)
    missing = {name: r.whole(3, 60) for name, kind in columns if kind == "float64"}
    [gappy] = missing
    there = rows - missing[gappy]
    return Number(
        ask=f"`df.info()` speaks of {rows} entries and gives the table below. How many values of `{gappy}` are missing?",
        shows=Table(("Column", "Non-Null Count", "Dtype"), tuple((name, rows - missing.get(name, 0), kind) for name, kind in columns)),
        answer=missing[gappy],
        hints=("Non-null means: there.",),
        traps=(
            Trap("present-for-missing", there, "Non-null values are those that are there. How many should be there?"),
            Trap("missing-is-none-of-them", 0, "Compare the count of this column with the entries."),
        ),
        working=f"{rows} rows, of which {there} have a value: {rows} - {there} = **{missing[gappy]}**",
    )  # fmt: skip


@question(level=2)
def which_came_as_text(r: Rng) -> Term:
    """Which column came in as text?"""
    columns = r.pick(*EXTRACTS)
    rows, missing = r.whole(120, 900), r.whole(3, 60)
    [bad] = [name for name, _ in columns if name in SHOULD_BE_NUMBERS]
    [gappy] = [name for name, kind in columns if kind == "float64"]
    plain = next(name for name, kind in columns if kind == "str" and name != bad)
    return Term(
        ask="This is what `df.info()` shows of a new extract. One column should hold numbers and came in as text. Which? Type its name.",
        shows=Table(
            ("Column", "Non-Null Count", "Dtype"),
            tuple((name, rows - missing * (name == gappy), kind) for name, kind in r.shuffle(columns)),
        ),
        answer=bad,
        hints=("Which columns are text? Which of these would you want a mean of?",),
        traps=(
            Trap("gap-means-text", gappy, "That one has gaps, but what is its type?"),
            Trap(
                "any-text-is-wrong",
                plain,
                "That one is text, and should be. Which text column would you want a mean of?",
            ),
        ),
        working=f"An entry such as `{SHOULD_BE_NUMBERS[bad]}` makes the whole column text. Only one column of type str is a measurement: `{bad}`",
    )


@question(level=2)
def will_it_run(r: Rng) -> Breaks:
    """Name the error first"""
    name, (low, high) = r.pick(*COLUMNS)
    xs = [r.whole(low, high) for _ in range(3)]
    spaced, values, other = r.pick(
        ("heart rate", "[72, 95, 88]", "falls"),
        ("blood group", '["A", "AB", "B"]', "teams"),
        ("staff nurse", '["Ali", "Chen", "Ali"]', "drips"),
    )
    line = r.pick(
        f'print(df["{name.capitalize()}"].mean())', f'print(df["{name}"].max())', f'print(df["{spaced}"].count())',
        f"print(df.{spaced})", 'print(df["crp"].mean())', f"print(df.{other})", f'print(df["{other}"])',
        f'print(df["{name}", "crp"])', f'print(df[["{name}", "crp"]].shape)', f"print(df[{name}])",
    )  # fmt: skip
    code = f'import pandas as pd\ndf = pd.DataFrame({{"{name}": {xs}, "{spaced}": {values}, "crp": ["<1", "40", "7"]}})\n{line}'
    return Breaks(
        ask="Read it before anybody runs it. Which error will Python name, if any?",
        code=code,
        hints=(
            "Is there a column of this very name?",
            "Is what stands in the brackets a text, a list, or a bare name?",
        ),
        traps=(
            Trap("pandas-guesses", "no error", "Check the name, its capitals and quotes, and the type of the column."),
            Trap("error-kinds-mixed-up", "KeyError", "KeyError comes when brackets look for a column that is missing."),
            Trap(
                "error-kinds-mixed-up", "AttributeError", "AttributeError comes when a dot looks for what is missing."
            ),
            Trap("dot-for-any-name", "SyntaxError", "Python can read this line. What does it find?"),
            Trap("text-column-unseen", "TypeError", "TypeError comes when text should be worked with as numbers."),
        ),
        working="Brackets that find no column, or look for two names without a list: KeyError. A dot that finds nothing: AttributeError. A dot and a name with a space: SyntaxError. The mean of text: TypeError. A bare name without a value: NameError. Otherwise no error.",
    )


@question(level=2)
def fill_the_first_look(r: Rng) -> Fill:
    """Fill in the first look"""
    name, _ = r.pick(*COLUMNS)
    file = r.pick("stays", "clinic", "bloods", "births")
    ask, line, answer, accepts, traps = r.pick(
        ("the number of missing values of each column", "print(df.___().sum())", "isna", ("isnull",),
         (("present-for-missing", "notna", "That asks which values are there."), ("method-name-guessed", "missing", "pandas has no method of that name."))),
        (f"the median of `{name}`", f'print(df["{name}"].___())', "median", ("quantile",),
         (("mean-for-median", "mean", "That shares the sum out. Which method gives the value in the middle?"),
          ("column-or-table", "describe", "That gives eight numbers. Only one is wanted."))),
        (f"the number of values in `{name}`, gaps left out,", f'print(df["{name}"].___())', "count", ("notna().sum",),
         (("total-for-count", "sum", "That adds the values up. How do you count them?"), ("header-counted", "len", "len stands before its brackets, and counts the gaps too."))),
        ("the number of rows", "print(df.___[0])", "shape", (),
         (("rows-columns-swapped", "columns", "Those are the names. What holds rows and columns?"), ("method-name-guessed", "size", "That is rows times columns."))),
    )  # fmt: skip
    return Fill(
        ask=f"Fill the gaps, so that the file is loaded and {ask} is shown.",
        code=f'import pandas as pd\ndf = pd.___("{file}.csv")\n{line}',
        answers=("read_csv", answer),
        accepts=((), accepts),
        hints=("The first gap reads a file whose name ends in .csv.",),
        traps=(
            Trap("method-name-guessed", f"load\n{answer}", "Which function of pandas reads a file of this kind?"),
            *(Trap(slug, f"read_csv\n{wrong}", says) for slug, wrong, says in traps),
        ),
        working=f"`read_csv` loads the file, and in the second gap stands `{answer}`",
    )  # fmt: skip


@question(level=2)
def order_the_steps(r: Rng) -> Lines:
    """From the file to one number"""
    name, _ = r.pick(*COLUMNS)
    file = r.pick("stays", "clinic", "bloods", "births")
    how, word = r.pick(("mean", "mean"), ("median", "median"), ("max", "highest value"), ("min", "lowest value"))
    load, read = "import pandas as pd", f'df = pd.read_csv("{file}.csv")'
    take, show = f'{name} = df["{name}"]', f"print({name}.{how}())"
    return Lines(
        ask=f"Put the lines in order, so that the {word} of the column `{name}` is shown. One line does not belong.",
        code=f"{load}\n{read}\n{take}\n{show}",
        distractors=(
            r.pick(
                Trap("pandas-guesses", f'df = read_csv("{file}.csv")', "To which library does read_csv belong?"),
                Trap(
                    "text-is-a-table",
                    f'df = "{file}.csv"',
                    "That is the name of the file, a text. What reads the file?",
                ),
            ),
        ),
        traps=(
            Trap(
                "name-before-value",
                f"{read}\n{load}\n{take}\n{show}",
                "The second line gives a name its value. Which line uses it?",
            ),
            Trap("name-before-value", f"{load}\n{take}\n{read}\n{show}", "Can a column be taken before there is a df?"),
        ),
        working=f"Library, file, column, number; the last line is `{show}`",
    )


@question(level=2)
def read_describe(r: Rng) -> Number:
    """Read a description"""
    name, what, low, mid, high, top = r.pick(*SUMMARIES)
    rows, gaps = r.whole(150, 900), r.whole(2, 40)
    half = mid + r.whole(0, 4)
    quarter, three, most = (low + mid) // 2, half + high, top + r.whole(1, 60)
    mean = half * 2 + r.whole(1, 9) / 10
    asked, answer, traps, why = r.pick(
        (f"What is the median of `{name}`?", half,
         (("mean-for-median", mean, "That is the mean. Half of the values lie below which row?"),
          ("middle-of-the-range", (low + most) / 2, "Half-way between the ends is not the middle patient.")), "The row 50% is the median"),
        (f"How many of the {rows} rows have no value in `{name}`?", gaps,
         (("present-for-missing", rows - gaps, "Those are the values that are there."), ("missing-counts-as-zero", 0, "describe leaves gaps out. Compare its count with the rows.")),
         f"{rows} - {rows - gaps} = {gaps}"),
        (f"Three quarters of the values of `{name}` are at or below one number. Which?", three,
         (("quartiles-swapped", quarter, "Only one quarter lies at or below that one."), ("mean-is-always-typical", mean, "The mean need not cut off three quarters.")),
         "Three quarters lie at or below the row 75%"),
    )  # fmt: skip
    if quarter >= half:
        raise Redraw
    return Number(
        ask=f"`df` has {rows} rows. The table is what `df.describe()` shows of the {what}, without its row `std`. {asked}",
        shows=Table(("", name), (("count", rows - gaps), ("mean", f"{mean:.1f}"), ("min", low), ("25%", quarter), ("50%", half), ("75%", three), ("max", most))),
        answer=answer,
        hints=("Which row of the table speaks of this?",),
        traps=tuple(Trap(slug, wrong, says) for slug, wrong, says in traps),
        working=f"{why}: **{answer}**",
    )  # fmt: skip


@question(level=3)
def what_do_you_reply(r: Rng) -> Choice:
    """What do you reply?"""
    who, n = r.pick("A colleague", "The manager", "A student", "The registrar"), r.whole(200, 480)
    story, right, traps = r.pick(
        (f"{who} reads `describe` of {n} stays: mean 9.1 days, 50% 4 days, max 97 days. “So the typical patient stays nine days.” Your reply?",
         "No: half stay 4 days or less; a few long stays pull the mean up.",
         (("mean-is-always-typical", "Yes: the mean takes every one of the patients into account.", "Which stays weigh most in the sum?"),
          ("missing-counts-as-zero", "No: stays that are missing pull the mean below the true one.", "Gaps are left out. What else sets mean and median apart?"))),
        (f"Of {n} patients, 80 have no potassium. {who} fears that the mean from pandas is too low, “because gaps count as 0”. Your reply?",
         "Gaps are left out; ask instead who was not tested, and why.",
         (("missing-counts-as-zero", "That is so: fill in the gaps, and only then take the mean.", "By how many does pandas divide?"),
          ("gap-means-text", "There is no mean at all: with gaps the column is a text.", "NaN counts as a number. Which type has the column?"))),
        (f"The column `crp` of {n} patients has the type `str`. {who} says: “I can see numbers in it, so I can average it.” Your reply?",
         "No: it is text; some entry such as <1 has to be settled first.",
         (("text-column-unseen", "Yes: what looks like a number is worked with as a number.", "Which type has the column?"),
          ("gap-means-text", "No: values are missing, so wait until all of them are there.", "A gap leaves a column of numbers. What makes it text?"))),
        (f"`df.describe()` of {n} patients shows age and pulse. {who} says: “The column sex was lost when the file was read.” Your reply?",
         "No: describe sums up numbers; look for sex in df.columns.",
         (("describe-takes-all", "Yes: describe shows every column, so read the file again.", "Which columns can have a mean?"),
          ("present-for-missing", "Yes: a column with no missing value is left out of describe.", "describe goes by the type of a column, not by its gaps."))),
    )  # fmt: skip
    return Choice(
        ask=story,
        right=right,
        traps=tuple(Trap(slug, wrong, says) for slug, wrong, says in traps),
        hints=("What does pandas do with gaps, and with text?",),
        working=f"Numbers are summed up, gaps are left out, and text stays out altogether. **{right}**",
    )
