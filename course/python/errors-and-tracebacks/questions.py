from rounds.kit import Breaks, Choice, Fill, FindLine, Number, Prints, Rng, Trap, TypeIt, printed, question

CALLS = (
    ("mean", "total", "count", "/"),
    ("rate", "volume", "hours", "/"),
    ("dose", "weight", "per_kg", "*"),
    ("stay", "last_day", "first_day", "-"),
)
CAUSES = (
    ("NameError: name 'puls' is not defined", "A name is misspelt, or has no value yet."),
    ("IndexError: list index out of range", "The list has fewer places than was thought."),
    ("ZeroDivisionError: division by zero", "A count or a time turned out to be zero."),
    ("ValueError: invalid literal for int() with base 10: '7 mg'", "A text that is no number was to become one."),
    ("TypeError: unsupported operand type(s) for -: 'str' and 'int'", "A number was to be subtracted from a text."),
    ("AttributeError: 'list' object has no attribute 'add'", "This kind of value has no such method."),
    ("SyntaxError: '(' was never closed", "A bracket is missing, so nothing was run."),
    (
        "IndentationError: expected an indented block after function definition on line 1",
        "The spaces before a body are missing.",
    ),
)

VERDICT = "Missing brackets: SyntaxError; missing spaces: IndentationError. A name without a value: NameError. Text and number, or too few values: TypeError. A text that holds no number: ValueError. No such place: IndexError. No such method: AttributeError."


def ended(code: str) -> str:
    """The name of the error in which a program ends, or `no error`."""
    last = printed(code).strip().split("\n")[-1].split(":")[0]
    return last if last.endswith("Error") else "no error"


@question(level=1, drill="type")
def type_an_error(r: Rng) -> TypeIt:
    """Type an error on purpose"""
    name, one, other, _ = r.pick(*CALLS[:2])
    return TypeIt(
        ask="Type this program as it stands, the empty line included. It will stop with an error, and is meant to.",
        code=f"""
            def {name}({one}, {other}):
                return {one} / {other}

            print("begin")
            print({name}({r.whole(20, 90)}, 0))
        """,
        working="It shows `begin`. Then the traceback goes from line 5 to line 2 and ends in a ZeroDivisionError.",
    )


@question(level=1, drill="run")
def shown_before_the_error(r: Rng) -> Prints:
    """What is shown before the error?"""
    a, b = r.sample(2, range(11, 40))
    word = r.pick("begin", "report", "night", "ward")
    kind = r.pick("zero", "name", "bracket", "index", "uncalled")
    code, end, below = {
        "zero": (f'print("{word}")\nprint({a} / 0)\nprint({b})', "ZeroDivisionError", b),
        "name": (f'print("{word}")\nbeds = {a}\nprint(bed)\nprint({b})', "NameError", b),
        "index": (f'print("{word}")\nxs = [{a}, {b}]\nprint(xs[2])\nprint({b})', "IndexError", b),
        "bracket": (f'print("{word}")\nprint({a})\nprint({b}', "SyntaxError", a),
        "uncalled": (f'def f(x):\n    return x / 0\n\nprint("{word}")\nprint({a})', "", a),
    }[kind]
    wrong = {
        "uncalled": (
            Trap("def-runs-body", "ZeroDivisionError", "The division stands in a body. Does any line call it?"),
            Trap(
                "def-runs-body", f"{word}\nZeroDivisionError", "The division stands in a body. Does any line call it?"
            ),
        ),
        "bracket": (
            Trap("runs-before-reading", f"{word}\n{a}\n{end}", "Python reads all lines before it runs the first one."),
            Trap("python-guesses", f"{word}\n{a}\n{b}", "Count the brackets of each line."),
        ),
    }.get(
        kind,
        (
            Trap("error-stops-all", end, "Python can read each line. When does it find out that one will not do?"),
            Trap("goes-on-after-error", f"{word}\n{end}\n{below}", "Does Python go on below the line that failed?"),
        ),
    )
    return Prints(
        ask="What does this program show? If it shows several lines, write each on a line of its own. If it stops with an error, write the name of the error, such as `TypeError`, as the last line.",
        code=code,
        hints=("Can Python read every line?", "If so, go through it from the top up to the line that fails."),
        traps=wrong,
        working="A program that cannot be read shows nothing but its error; one that can, its lines up to the one that fails: "
        + ", then ".join(f"`{line}`" for line in printed(code).split("\n") if line),
    )


@question(level=1)
def what_is_the_cause(r: Rng) -> Choice:
    """What does the last line say?"""
    (last, right), one, two, three = r.sample(4, CAUSES)
    place = r.pick("A night report", "A rota program", "A drip calculator", "A letter printer", "A bed list")
    return Choice(
        ask=f"{place} stops, and the last line is `{last}`. What is the likely cause?",
        right=right,
        traps=tuple(
            Trap(
                "error-kinds-mixed-up",
                cause,
                f"That would be another kind, as in `{other.split(':')[0]}`. Read the message once more.",
            )
            for other, cause in (one, two, three)
        ),
        hints=("The word before the colon is the kind of error.", "The message behind it names the culprit."),
        working=f"`{last.split(':')[0]}` says so: **{right}**",
    )


@question(level=2)
def your_own_line(r: Rng) -> Number:
    """Your own line"""
    mine, first, second = r.pick(
        ("ward.py", "report", "summary"), ("clinic.py", "letter", "head"), ("night.py", "check", "score"), ("rota.py", "week", "shift")
    )  # fmt: skip
    own = r.whole(4, 40)
    top = own + r.whole(5, 40)  # a call at the margin stands below the function that it calls
    deep, deeper = r.whole(120, 900), r.whole(120, 900)
    library, inner, failing, last = r.pick(
        ("tables.py", "columns.py", "total = total + cell", "TypeError: unsupported operand type(s) for +: 'int' and 'str'"),
        ("dates.py", "calendars.py", "return date(year, month, day)", "ValueError: day is out of range for month"),
        ("plots.py", "axes.py", 'raise ValueError("x and y must have the same length")', "ValueError: x and y must have the same length"),
    )  # fmt: skip
    steps = [(mine, top, "<module>", f"{first}(rows)"), (mine, own, first, f"{second}(rows, 7)")]
    if r.chance(0.5):
        steps.append((library, deep, second, failing))
    else:
        steps += [(library, deep, second, "return build(rows)"), (inner, deeper, "build", failing)]
    where = "\n".join(f'  File "{file}", line {line}, in {name}\n    {code}' for file, line, name, code in steps)
    return Number(
        ask=f"""
You wrote `{mine}`; the other files belong to a library. Which line of `{mine}` was reached last? You look at it first. Type its number.

```
Traceback (most recent call last):
{where}
{last}
```
""",
        answer=own,
        hints=("Begin at the bottom and go up.", f"Which is the lowest step that names `{mine}`?"),
        traps=(
            Trap("top-frame-blamed", top, "That is where the journey began. Which of your lines was reached last?"),
            Trap("library-blamed", steps[-1][1], "That line is not in your file. Go up to the first step that is."),
        ),
        working=f"From the bottom up, the first step that names `{mine}` is line **{own}**",
    )


@question(level=2, drill="change")
def look_at_the_value(r: Rng) -> Fill:
    """Show the value that Python minds"""
    name, one, other = r.pick(
        ("mean", "total", "count"), ("rate", "volume", "hours"), ("share", "part", "whole"), ("speed", "steps", "minutes")
    )  # fmt: skip
    a, b = r.whole(12, 90), r.whole(2, 9)
    last, culprit, call = r.pick(
        ("ZeroDivisionError: division by zero", other, f"{a}, 0"),
        ("TypeError: unsupported operand type(s) for /: 'str' and 'int'", one, f'"{a}", {b}'),
        ("TypeError: unsupported operand type(s) for /: 'int' and 'str'", other, f'{a}, "{b}"'),
    )
    innocent = one if culprit == other else other
    return Fill(
        ask=f"The call `{name}({call})` stops at the line with return, and the traceback ends in `{last}`. Change the function so that it shows the value that is to blame, just before it stops. `repr` shows a text with its quotes, and a number without. The gap takes one name.",
        code=f"""
            def {name}({one}, {other}):
                print(repr(___))
                return {one} / {other}
        """,
        answers=(culprit,),
        hints=("Which of the two values will not do, and what is it called inside the function?",),
        traps=(
            Trap(
                "innocent-value-suspected",
                innocent,
                "Python does not complain of that one. Read the message: which side of the division is it?",
            ),
            Trap("name-in-quotes", f'"{culprit}"', "That shows the letters of the name, not its value."),
        ),
        working=f"The message is about the value on {'the right' if culprit == other else 'the left'} of the sign: `{culprit}`",
    )


@question(level=2, drill="break")
def will_it_break(r: Rng) -> Breaks:
    """Name the error first"""
    name, one, other, sign = r.pick(*CALLS)
    a, b = r.whole(30, 90), r.whole(2, 9)
    good = f"def {name}({one}, {other}):\n    return {one} {sign} {other}\n\n"
    code = r.pick(
        f"{good}print({name}({a}, {b}))",
        f"{good}print({name}({a}, {b})",
        f"{good}print({name}({a}))",
        f"{good}print({name.capitalize()}({a}, {b}))",
        f'{good}x = int("{a} mg")\nprint({name}(x, {b}))',
        f"{good}xs = [{a}, {b}]\nprint({name}(xs[1], xs[2]))",
        f"xs = [{a}]\nxs.add({b})\nprint(xs)",
        good.replace("    ", "") + f"print({name}({a}, {b}))",
        f"def {name}({one}, {other}):\n    return {one} / {other}\n\nprint({name}({a}, {b} - {b}))",
        f"{good}xs = [{a}, {b}]\nprint({name}(xs[-1], xs[-2]))",
        f'{good}print("{name}: " + {name}({a}, {b}))',
    )
    says = "A slip of another sort ends so. Look at brackets, names, values and places, one line at a time."
    return Breaks(
        ask="Read it before anybody runs it. Which error will Python name, if any?",
        code=code,
        hints=("Can Python read every line?", "Does every name have a value, and every call what it needs?"),
        traps=(
            Trap(
                "python-guesses",
                "no error",
                "Go through it again: brackets, capitals, places, and what is put into the call.",
            ),
            *(
                Trap("error-kinds-mixed-up", kind, says)
                for kind in (
                    "SyntaxError",
                    "IndentationError",
                    "NameError",
                    "TypeError",
                    "ValueError",
                    "IndexError",
                    "ZeroDivisionError",
                    "AttributeError",
                )
            ),
        ),
        working=f"{VERDICT} Here: {ended(code)}",
    )


@question(level=2, drill="fix")
def mend_from_the_traceback(r: Rng) -> Fill:
    """Mend it from the last line"""
    a, b, c = r.sample(3, range(52, 96))
    many = r.pick("pulses", "weights", "ages")
    want, last, code, answer, accepts, traps = r.pick(
        (
            "“Bed” with the number of the bed behind it",
            'TypeError: can only concatenate str (not "int") to str',
            f'bed = {a}\nprint("Bed " + ___)', "str(bed)", (f'"{a}"', f"str({a})", 'f"{bed}"'),
            (("text-to-number", "int(bed)", "It is a number already. What does the text on the left need?"),
             ("name-in-quotes", '"bed"', "That shows the letters of the name, not its value.")),
        ),
        (
            f"how many beds are left when {b} are taken away",
            "TypeError: unsupported operand type(s) for -: 'str' and 'int'",
            f'beds = "{a + 60}"\nprint(___ - {b})', "int(beds)", (str(a + 60), f'int("{a + 60}")'),
            (("text-to-number", "str(beds)", "It is a text already. What does a subtraction need?"),
             ("name-in-quotes", '"beds"', "That is a text once more. What does a subtraction need?")),
        ),
        (
            "how many items are in the list",
            f"NameError: name '{many[:-1]}' is not defined. Did you mean: '{many}'?",
            f"{many} = [{a}, {b}]\nprint(len(___))", many, (f"[{a}, {b}]",),
            (("capitals-do-not-matter", many.capitalize(), "Capital and small letters differ. How is the name written above?"),
             ("name-in-quotes", f'"{many}"', "That counts the letters of a text, not the items of the list.")),
        ),
        (
            f"{c}, which it adds as the last of the {many}",
            "AttributeError: 'list' object has no attribute 'add'",
            f"{many} = [{a}, {b}]\n{many}.___({c})\nprint({many}[-1])", "append", (),
            (("method-name-guessed", "push", "Lists have no such method either. Which one adds an item at the end?"),
             ("append-as-extend", "extend", "That one takes several items in a list. This is one number.")),
        ),
        (
            f"the last of the {many}",
            "IndexError: list index out of range",
            f"{many} = [{a}, {b}, {c}]\nlast = {many}[___]\nprint(last)", "2", ("-1", f"len({many}) - 1"),
            (("length-for-last-index", "3", "That is how many there are. Which number has the first place?"),
             ("value-for-index", str(c), "That is the value. Which is its place?")),
        ),
    )  # fmt: skip
    return Fill(
        ask=f"The program stopped, and its last line was `{last}`. Fill the gap so that it shows {want}.",
        code=code,
        answers=(answer,),
        accepts=(accepts,),
        hints=("The word before the colon gives the kind, and the message the culprit.",),
        traps=tuple(Trap(slug, wrong, says) for slug, wrong, says in traps),
        working=f"The message says what will not do here: `{answer}` mends it.",
    )


@question(level=2)
def the_guilty_line(r: Rng) -> FindLine:
    """Not the line that is shown"""
    a, b, c = r.sample(3, range(52, 96))
    name = r.pick("beds", "weight", "pulse", "hours")
    lines, shown, guilty, last, why, other = r.pick(
        (
            [f'{name} = "{a}"', f"other = {b}", f"difference = {name} - other", "print(difference)"],
            3, 1, "TypeError: unsupported operand type(s) for -: 'str' and 'int'", "a text was put in for a number", 4,
        ),
        (
            [f"pulses = [{a}, {b}]", f"pulses = pulses.append({c})", "newest = pulses[-1]", "print(newest)"],
            3, 2, "TypeError: 'NoneType' object is not subscriptable", "append gives nothing back, and the list is lost", 4,
        ),
        (
            ["def double(x):", "    result = x * 2", "    print(result)", f"dose = double({a})", f"print(dose + {b})"],
            5, 3, "TypeError: unsupported operand type(s) for +: 'NoneType' and 'int'", "the result is shown, and should be returned", 4,
        ),
        (
            ["ages = []", "total = sum(ages)", "mean = total / len(ages)", "print(mean)"],
            3, 1, "ZeroDivisionError: division by zero", "the list was left empty", 2,
        ),
    )  # fmt: skip
    return FindLine(
        ask=f"Python stops at line {shown}, and the traceback ends in `{last}`. But line {shown} is right: it was given a bad value by a slip in another line. One line has to be replaced. Which?",
        code="\n".join(lines),
        line=guilty,
        hints=("Which value will not do in the line that is shown?", "Where did that value come from?"),
        traps=(
            Trap(
                "line-shown-is-guilty",
                shown,
                "There Python got stuck. Which line above made the value that will not do?",
            ),
            Trap("good-line-suspected", other, "That line does what it should. Where does the bad value come from?"),
        ),
        working=f"In that line {why}: line {guilty}",
    )


@question(level=3)
def before_you_phone(r: Rng) -> Choice:
    """Before you phone"""
    own = r.whole(5, 40)
    top = own + r.whole(5, 30)  # a call at the margin stands below the function that it calls
    many = r.pick("pulses", "weights", "ages")
    story, right, traps = r.pick(
        (
            f"A traceback has two steps: `ward.py`, line {top}, and below it `ward.py`, line {own}, in `mean`. A colleague rewrites line {top}, “because it stands first”. What do you say?",
            f"Look at line {own} first: there Python got stuck.",
            (("top-frame-blamed", f"Line {top} is the place: the error arose there.", "The steps stand in the order of the calls. Which was the last?"),
             ("reads-from-the-top", "Look at the first line: it says what happened.", "The first line of a traceback is always the same.")),
        ),
        (
            f"The lowest step of a traceback lies in a library's file, and the step above it in line {own} of a student's own `ward.py`. “The library is broken,” she says. What do you say?",
            f"Look first at what line {own} hands over to it.",
            (("library-blamed", "Send them the traceback: it ends in their file.", "Many people use that file every day. What was it given?"),
             ("no-error-means-right", f"Line {own} has no fault: it was run, after all.", "It ran, and handed something over. Was that in order?")),
        ),
        (
            f"`mean = total / len({many})` stops with a ZeroDivisionError. A colleague removes the division, the error is gone, and it is called mended. What do you say?",
            f"Find out why there were no {many}, and mend that.",
            (("no-error-means-right", "Divide by 1 where there are none: then it always runs.", "It would run. What would that number be the mean of?"),
             ("line-shown-is-guilty", "It is mended: the slip was in the line that is shown.", "The line was as meant. Which value did it get, and from where?")),
        ),
        (
            "A program stops at night with a long traceback. The nurse in charge phones the programmer and says “it has crashed”. What else should be said?",
            f"The last line, and line {own}, the lowest of our file.",
            (("reads-from-the-top", "The first line, since that says what happened.", "The first line of a traceback is always the same."),
             ("top-frame-blamed", f"Line {top}, since the steps begin with it.", "That is where the journey began. Where did it end?")),
        ),
    )  # fmt: skip
    return Choice(
        ask=story,
        right=right,
        traps=(
            *(Trap(slug, wrong, says) for slug, wrong, says in traps),
            Trap(
                "error-as-chance",
                "Run it once more first: an error may come and go.",
                "The same program does the same again.",
            ),
        ),
        hints=("Read from the bottom: what, and where?", "Then ask where the bad value came from."),
        working=f"The last line says what, the lowest own step where, and the cause may lie further up. **{right}**",
    )
