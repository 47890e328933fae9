from rounds.kit import Breaks, Choice, Fill, FindLine, Lines, Prints, Rng, Trap, TypeIt, question

CHECKS = (
    ("k", 5, 7, "high", "very high"),
    ("pulse", 100, 130, "fast", "very fast"),
    ("temp", 38, 40, "fever", "high fever"),
    ("rr", 20, 24, "raised", "urgent"),
    ("score", 4, 6, "review", "emergency"),
)


@question(level=1, drill="type")
def type_a_decision(r: Rng) -> TypeIt:
    """Type a decision"""
    name, low, high, word, _ = r.pick(*CHECKS)
    return TypeIt(
        ask="Type these lines as they stand, colons and indentation included.",
        code=f"""
            {name} = {r.whole(low, high + 2)}
            if {name} > {low}:
                print("{word}")
            else:
                print("no alert")
        """,
        working="A colon ends the lines with if and else, and their branches are indented.",
    )


@question(level=1, drill="run")
def which_branch(r: Rng) -> Prints:
    """Which branch runs?"""
    name, low, high, word, worse = r.pick(*CHECKS)
    value = high + r.whole(1, 2)
    kind = r.pick("wrong order", "right order", "two ifs", "low else", "at the margin", "limit")
    code, right, traps = {
        "wrong order": (
            f'{name} = {value}\nif {name} > {low}:\n    print("{word}")\nelif {name} > {high}:\n    print("{worse}")\nelse:\n    print("no alert")',
            [word],
            (
                Trap("best-branch-picked", worse, "The first condition that is True wins, not the one that fits best."),
                Trap("every-branch-runs", f"{word}\n{worse}", "Is an elif asked when a branch above it has run?"),
            ),
        ),
        "right order": (
            f'{name} = {value}\nif {name} > {high}:\n    print("{worse}")\nelif {name} > {low}:\n    print("{word}")\nelse:\n    print("no alert")',
            [worse],
            (
                Trap("every-branch-runs", f"{worse}\n{word}", "Is an elif asked when a branch above it has run?"),
                Trap("else-for-all", f"{worse}\nno alert", "else takes what is left when no branch above has run."),
            ),
        ),
        "two ifs": (
            f'{name} = {value}\nif {name} > {low}:\n    print("{word}")\nif {name} > {high}:\n    print("{worse}")\nelse:\n    print("no more")',
            [word, worse],
            (
                Trap("ifs-as-chain", word, "The second if is a question of its own. Is it asked?"),
                Trap("best-branch-picked", worse, "Both ifs are asked, and each answers for itself."),
            ),
        ),
        "low else": (
            f'{name} = {high}\nif {name} > {low}:\n    print("{word}")\nif {name} > {high}:\n    print("{worse}")\nelse:\n    print("no more")',
            [word, "no more"],
            (
                Trap("else-for-all", word, "To which of the two ifs does the else belong?"),
                Trap(
                    "boundary-ignored", f"{word}\n{worse}", "The value is exactly at the second limit. Is it above it?"
                ),
            ),
        ),
        "at the margin": (
            f'{name} = {low}\nif {name} > {low}:\n    print("{word}")\nprint("call")',
            ["call"],
            (
                Trap(
                    "indent-is-decoration",
                    "no alert",
                    "No such words stand in the program. Which line stands at the margin?",
                ),
                Trap("boundary-ignored", f"{word}\ncall", "The value is exactly at the limit. Is it above it?"),
            ),
        ),
        "limit": (
            f'{name} = {high}\nif {name} > {high}:\n    print("{worse}")\nelif {name} > {low}:\n    print("{word}")\nelse:\n    print("no alert")',
            [word],
            (
                Trap("boundary-ignored", worse, "The value is exactly at the limit. Is it above it?"),
                Trap("else-for-all", f"{word}\nno alert", "else takes what is left when no branch above has run."),
            ),
        ),
    }[kind]
    return Prints(
        ask="What does this program show? If it shows several lines, write each on a line of its own.",
        code=code,
        hints=("Ask one condition after the other, from the top.", "Which lines belong to one chain?"),
        traps=traps,
        working="In each chain the first branch whose condition is True runs, and no other. It shows "
        + ", then ".join(f"`{line}`" for line in right),
    )


@question(level=2)
def what_counts_as_true(r: Rng) -> Prints:
    """Does it count as true?"""
    name, unit = r.pick(("bp", "measured"), ("note", "written"), ("pulse", "felt"), ("drain", "noted"))
    value, right = r.pick(
        ("0", "missing"), ('""', "missing"), ("None", "missing"), ('"0"', unit), ("-1", unit), ('"no"', unit)
    )
    wrong = unit if right == "missing" else "missing"
    return Prints(
        ask="What does this program show?",
        code=f"""
            {name} = {value}
            if {name}:
                print("{unit}")
            else:
                print("missing")
        """,
        hints=("Which numbers and texts count as false?",),
        traps=(
            Trap(
                "truth-of-values",
                wrong,
                "Zero, an empty text and the value for nothing count as false, and all else as true.",
            ),
            Trap("only-true-and-false", "TypeError", "if takes any value. Which values count as false?"),
        ),
        working=f"Here `{value}` counts as {'false' if right == 'missing' else 'true'}, so it shows `{right}`",
    )


@question(level=2, drill="change")
def add_a_band(r: Rng) -> Fill:
    """Add a band"""
    name, low, high, word, worse = r.pick(*CHECKS)
    return Fill(
        ask=f"The program had one limit, {low}; {high} was added as a second. It should say “{worse}” for values above {high}, “{word}” for values above {low} and up to {high}, and “no alert” for the rest. Each limit itself belongs to the band below it. Fill the gaps, without colons.",
        code=f"""
            {name} = {r.whole(low - 2, high + 3)}
            # was: if {name} > {low}:
            if {name} > {high}:
                print("{worse}")
            ___:
                print("{word}")
            ___:
                print("no alert")
        """,
        answers=(f"elif {name} > {low}", "else"),
        accepts=(
            (
                f"elif {low} < {name}",
                f"elif {low} < {name} <= {high}",
                f"elif {high} >= {name} > {low}",
                f"elif {name} > {low} and {name} <= {high}",
                f"elif {name} <= {high} and {name} > {low}",
            ),
            (),
        ),
        hints=("Which word asks only when the branch above has not run?",),
        traps=(
            Trap(
                "ifs-as-chain",
                f"if {name} > {low}\nelse",
                "That begins a new chain: a very high value would show two lines.",
            ),
            Trap("boundary-ignored", f"elif {name} >= {low}\nelse", f"Try {low} itself. To which band does it belong?"),
            Trap("else-with-condition", f"else {name} > {low}\nelse", "else takes no condition. Which word does?"),
        ),
        working=f"The middle band is `elif {name} > {low}`, and all others fall to `else`",
    )


@question(level=2, drill="break")
def will_the_decision_run(r: Rng) -> Breaks:
    """Name the error first"""
    name, low, high, word, worse = r.pick(*CHECKS)
    v = r.whole(low - 1, high + 1)
    code = r.pick(
        f'{name} = {v}\nif {name} > {low}\n    print("{word}")',
        f'{name} = {v}\nif {name} > {low}:\nprint("{word}")',
        f'{name} = {v}\nif {name} = {low}:\n    print("{word}")',
        f'{name} = {v}\nif {name} > {high}:\n    print("{worse}")\nelse {name} > {low}:\n    print("{word}")',
        f'{name} = "{v}"\nif {name} > {low}:\n    print("{word}")',
        f'{name} = {v}\nif {name}:\n    print("{word}")',
        f'{name} = {v}\nif {name.upper()} > {low}:\n    print("{word}")',
        f'{name} = {v}\nif {name} > {low}:\n    print("{word}")\nif {name} > {high}:\n    print("{worse}")',
        f'{name} = {low - 1}\nif {name} > {low}:\n    level = "{word}"\nprint(level)',
    )
    return Breaks(
        ask="Read it before anybody runs it. Which error will Python name, if any?",
        code=code,
        hints=("Look at the colons and at the left margin.", "Has each name a value by the time it is used?"),
        traps=(
            Trap(
                "python-guesses",
                "no error",
                "Look at colons, indentation, signs, and at names in branches that do not run.",
            ),
            Trap("error-kinds-mixed-up", "SyntaxError", "Every line can be read, or the slip lies in the indentation."),
            Trap(
                "error-kinds-mixed-up",
                "NameError",
                "Each name has a value when it is used, or Python never gets so far.",
            ),
            Trap("error-kinds-mixed-up", "TypeError", "Number is compared with number, or Python never gets so far."),
        ),
        working="No colon, one equals sign in a condition, or a condition behind else: SyntaxError. A branch without indent: IndentationError. A name that only a skipped branch would have made: NameError. Text compared with a number: TypeError. Otherwise no error.",
    )


@question(level=2, drill="fix")
def alert_for_everybody(r: Rng) -> Lines:
    """An alert for everybody"""
    name, low, _, word, _ = r.pick(*CHECKS)
    who = r.pick("the doctor", "the outreach team", "the registrar")
    first = f"{name} = {r.whole(low - 1, low + 2)}"
    return Lines(
        ask=f"A program called {who} for every patient, as one of its lines was indented wrongly. Put the lines in order and indent them: above {low} it shows “{word}” and then “call {who}”, and otherwise “no alert” alone. One line does not belong.",
        code=f"""
            {first}
            if {name} > {low}:
                print("{word}")
                print("call {who}")
            else:
                print("no alert")
        """,
        distractors=(Trap("else-with-condition", f"else {name} <= {low}:", "else takes no condition."),),
        traps=(
            Trap(
                "indent-is-decoration",
                f'{first}\nif {name} > {low}:\n    print("{word}")\nelse:\n    print("no alert")\nprint("call {who}")',
                "At the margin a line runs for everybody. Who should be called?",
            ),
            Trap(
                "else-for-all",
                f'{first}\nif {name} > {low}:\n    print("{word}")\nelse:\n    print("no alert")\n    print("call {who}")',
                "So the call goes out for those without an alert. In which branch does it belong?",
            ),
        ),
        working='The call stands indented in the first branch, and `else` holds only `print("no alert")`',
    )


@question(level=2)
def line_never_reached(r: Rng) -> FindLine:
    """A branch that nobody reaches"""
    name, low, high, _, _ = r.pick(*CHECKS)
    middle = r.whole(low + 1, high) if high - low > 1 else high
    swapped = r.chance(0.5)
    first, second, third = (low, high, low - 2) if swapped else (high, low, middle)
    lines = [
        f"def level({name}):",
        f"    if {name} > {first}:",
        '        return "A"',
        f"    elif {name} > {second}:",
        '        return "B"',
        f"    elif {name} > {third}:",
        '        return "C"',
        '    return "D"',
    ]
    line = 5 if swapped else 7
    return FindLine(
        ask=f"Whatever the value of {name}, one line with a return can never run. Which one?",
        code="\n".join(lines),
        line=line,
        hints=("For each branch, look for a value that gets there.", "Who gets past every condition above?"),
        traps=(
            Trap(
                "best-branch-picked",
                7 if swapped else 5,
                "Some values get there. Who is caught by a condition further up?",
            ),
            Trap("else-for-all", 8, "Low values get there, past every condition."),
        ),
        working=f"Everybody above {third if not swapped else second} was caught further up, since they are above {second if not swapped else first} as well: line {line}",
    )


@question(level=3)
def tested_in_the_middle(r: Rng) -> Choice:
    """Tested in the middle"""
    # Scores made up for these stories, so that nobody takes them for a published one.
    who, name, what, low, high, a, b = r.pick(
        ("A colleague", "pain", "pain, from 0 to 10", 3, 6, 2, 5),
        ("A student", "falls", "falls in a year", 1, 4, 0, 3),
        ("The pharmacist", "drugs", "regular drugs", 4, 9, 3, 7),
        ("A nurse", "days", "days in hospital", 7, 21, 4, 14),
        ("A physiotherapist", "steps", "stairs climbed without a rest", 6, 12, 4, 10),
    )
    return Choice(
        ask=f"A study's own score for {what} gives no points up to and including {low}, 1 point above {low} and up to and including {high}, and 2 points above {high}. {who} writes `if {name} < {low}:`, then `elif {name} < {high}:`, then `else:`, tries {a} and {b}, and both come out right. Is it ready?",
        right=f"No: {low} and {high} themselves get the points of the next band.",
        traps=(
            Trap(
                "boundary-ignored",
                "Yes: both of the values that were tried get the right points.",
                f"Try {low} itself. Which branch does it get?",
            ),
            Trap(
                "every-branch-runs",
                f"No: a value below {low} gets the points of both of the bands.",
                "How many branches of one chain run?",
            ),
            Trap(
                "else-with-condition",
                f"No: the else needs a condition for the values above {high}.",
                "Who gets to the else, when everybody else is caught above?",
            ),
        ),
        hints=("Where do the bands meet?",),
        working=f"{low} is not below {low}, so it falls into the next band, and {high} likewise. **No: the two limits themselves get the points of the next band**",
    )
