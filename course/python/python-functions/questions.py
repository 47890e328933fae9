from rounds.kit import Breaks, Choice, Fill, FindLine, Lines, Prints, Redraw, Rng, Trap, TypeIt, question

RULES = (
    ("dose", "weight", "weight * {}", 3, 15),
    ("minutes", "hours", "hours * {}", 60, 60),
    ("tablets", "days", "days * {}", 2, 4),
    ("rate", "volume", "volume / {}", 4, 8),
    ("beds", "wards", "wards * {}", 20, 30),
)


@question(level=1, drill="type")
def type_a_function(r: Rng) -> TypeIt:
    """Type a function"""
    name, given, body, low, high = r.pick(*RULES)
    return TypeIt(
        ask="Type these lines as they stand, the empty line included. The second begins with four spaces.",
        code=f"""
            def {name}({given}):
                return {body.format(r.whole(low, high))}

            print({name}({r.whole(10, 40)}))
        """,
        working="The line with def ends in a colon, and the body is indented.",
    )


@question(level=1, drill="run")
def shown_or_given_back(r: Rng) -> Prints:
    """Shown or given back?"""
    a, n = r.whole(3, 30), r.whole(2, 9)
    name = r.pick("dose", "total", "score", "units")
    once = str(a * n)
    kind = r.pick("prints", "returns", "forgets", "behind", "uncalled")
    code, traps = {
        "prints": (
            f"def {name}(x):\n    print(x * {n})\n\ny = {name}({a})\nprint(y)",
            (
                Trap("print-as-return", f"{once}\n{once}", "Something was shown. Was anything given back to y?"),
                Trap("call-runs-nothing", "None", "The call does run the body, and the body shows something."),
            ),
        ),
        "returns": (
            f"def {name}(x):\n    return x * {n}\n\ny = {name}({a})\nprint(y + 1)",
            (
                Trap("return-shows", f"{once}\n{a * n + 1}", "return gives back, and shows nothing."),
                Trap(
                    "names-must-match", f"{a + 1}", "y stands for what the call gave back, not for what it was given."
                ),
            ),
        ),
        "forgets": (
            f"def {name}(x):\n    result = x * {n}\n\nprint({name}({a}))",
            (
                Trap("last-value-returned", once, "The result is worked out. Which word would give it back?"),
                Trap("call-runs-nothing", str(a), "print shows what the call gives back, not what it was given."),
            ),
        ),
        "behind": (
            f'def {name}(x):\n    return x * {n}\n    print("done")\n\nprint({name}({a}))',
            (
                Trap("goes-on-after-return", f"done\n{once}", "What does return do to the rest of the call?"),
                Trap("goes-on-after-return", f"{once}\ndone", "What does return do to the rest of the call?"),
            ),
        ),
        "uncalled": (
            f'def {name}(x):\n    print(x * {n})\n\nprint("ready")',
            (
                Trap("def-runs-body", f"{once}\nready", "def keeps the recipe. Does any line call it?"),
                Trap("def-runs-body", f"{n}\nready", "def keeps the recipe. Does any line call it?"),
            ),
        ),
    }[kind]
    right = {
        "prints": (once, "None"),
        "returns": (str(a * n + 1),),
        "forgets": ("None",),
        "behind": (once,),
        "uncalled": ("ready",),
    }[kind]
    return Prints(
        ask="What does this program show? If it shows several lines, write each on a line of its own.",
        code=code,
        hints=("Does the body show something, or give something back?", "Without return, a call gives back None."),
        traps=traps,
        working="print shows, return gives back and ends the call, and def alone runs nothing. It shows "
        + ", then ".join(f"`{line}`" for line in right),
    )


@question(level=1)
def names_and_order(r: Rng) -> Prints:
    """Which value goes where?"""
    one, other = r.pick(("day", "night"), ("ward", "clinic"), ("left", "right"), ("north", "south"))
    a, b = r.whole(4, 20) * 2, r.whole(2, 6)
    if a == b:
        raise Redraw
    sign, turned = r.pick(("-", b - a), ("* 10 +", b * 10 + a))
    right = a - b if sign == "-" else a * 10 + b
    return Prints(
        ask="What does this program show?",
        code=f"""
            def f({one}, {other}):
                return {one} {sign} {other}

            {other} = {a}
            {one} = {b}
            print(f({other}, {one}))
        """,
        hints=("Which value stands first in the call?",),
        traps=(
            Trap("names-must-match", f"{turned}", "The order in the call counts, not what the names are outside."),
            Trap("return-forgotten", "None", "The body does give something back. What?"),
        ),
        working=f"The first value of the call, {a}, goes to the first parameter, and {b} to the second: `{right}`",
    )


@question(level=2, drill="change")
def give_it_back(r: Rng) -> Fill:
    """Give it back instead"""
    name, given, body, low, high = r.pick(*RULES)
    inner = body.format(r.whole(low, high))
    n = r.whole(10, 40)
    return Fill(
        ask="The function shows its result. Change it so that it gives the result back instead, and call it for "
        f"{n}. Fill both gaps; the second is the whole call.",
        code=f"""
            def {name}({given}):
                # was: print({inner})
                ___ {inner}

            print(___)
        """,
        answers=("return", f"{name}({n})"),
        accepts=((), (f"{name}({given}={n})",)),
        hints=("Which word gives a value back?", "A call has brackets, with the value between them."),
        traps=(
            Trap("print-as-return", f"print\n{name}({n})", "That shows something to people. Which word gives it back?"),
            Trap("name-without-call", f"return\n{name}", "Without brackets it is the recipe, and it does not run."),
            Trap("def-again", f"return\ndef {name}({n})", "def makes a recipe. A call is the name and brackets alone."),
        ),
        working=f"`return` gives back, and the call is `{name}({n})`",
    )


@question(level=2, drill="break")
def will_the_call_run(r: Rng) -> Breaks:
    """Name the error first"""
    name, given, body, low, high = r.pick(*RULES)
    inner, n = body.format(r.whole(low, high)), r.whole(10, 40)
    good = f"def {name}({given}):\n    return {inner}\n\n"
    code = r.pick(
        f"{good}print({name}({n}))",
        f"{good}print({name}())",
        f"{good}print({name}({n}, 2))",
        f"{good}{name}({n})\nprint({given})",
        f"def {name}({given}):\nreturn {inner}\n\nprint({name}({n}))",
        f"def {name}({given})\n    return {inner}\n\nprint({name}({n}))",
        f"print({name}({n}))\n\n{good}".rstrip(),
        f"def {name}({given}):\n    print({inner})\n\nprint({name}({n}) + 1)",
        f"def {name}({given}):\n    return {inner}\n\nx = {n}\nprint({name}(x))",
    )
    return Breaks(
        ask="Read it before anybody runs it. Which error will Python name, if any?",
        code=code,
        hints=(
            "Is the function kept before it is called?",
            "How many values does a call need, and what does it give back?",
        ),
        traps=(
            Trap(
                "python-guesses",
                "no error",
                "Look at colon and indent, at the values in the call, and at what comes back.",
            ),
            Trap(
                "error-kinds-mixed-up",
                "SyntaxError",
                "Every line can be read as it stands, or another kind of slip comes first.",
            ),
            Trap(
                "error-kinds-mixed-up", "NameError", "Each name is known where it is used, or Python never gets so far."
            ),
            Trap(
                "error-kinds-mixed-up",
                "TypeError",
                "The call has as many values as parameters, and nothing is added to None.",
            ),
        ),
        working="No colon: SyntaxError. No indent below def: IndentationError. A call above its def, or an inner name outside: NameError. Too few or too many values, or a sum with `None`: TypeError. Otherwise no error.",
    )


@question(level=2, drill="fix")
def mend_the_none(r: Rng) -> Fill:
    """Always None"""
    name, one, other, formula = r.pick(
        ("bmi", "weight_kg", "height_m", "weight_kg / height_m ** 2"),
        ("rate", "volume_ml", "hours", "volume_ml / hours"),
        ("dose", "weight_kg", "per_kg", "weight_kg * per_kg"),
        ("pulse_pressure", "systolic", "diastolic", "systolic - diastolic"),
        ("total", "morning", "evening", "morning + evening"),
    )
    kept = r.pick("result", "value", "answer")
    return Fill(
        ask="Every call of this function gives `None`. Mend it: write the whole line that is missing at the gap.",
        code=f"""
            def {name}({one}, {other}):
                {kept} = {formula}
                ___
        """,
        answers=(f"return {kept}",),
        accepts=((f"return({kept})", f"return {formula}"),),
        hints=("The result is worked out, and stays inside. Which word gives it back?",),
        traps=(
            Trap("print-as-return", f"print({kept})", "That shows it to people. The call still gives None."),
            Trap("last-value-returned", kept, "A name alone on a line gives nothing back."),
            Trap("name-in-quotes", f'return "{kept}"', "That gives back the letters of the name, not its value."),
        ),
        working=f"Nothing comes back by itself: `return {kept}`",
    )


@question(level=2)
def index_in_order(r: Rng) -> Lines:
    """Order and indent"""
    name, what, a, b, first, inner, formula, x, y = r.pick(
        (
            "bmi",
            "centimetres into metres",
            "weight_kg",
            "height_cm",
            "height_m",
            "height_cm / 100",
            "weight_kg / height_m ** 2",
            (60, 90),
            (150, 190),
        ),
        (
            "rate",
            "minutes into hours",
            "volume_ml",
            "minutes",
            "hours",
            "minutes / 60",
            "volume_ml / hours",
            (500, 1000),
            (120, 480),
        ),
        (
            "dose",
            "grams into kilograms",
            "per_kg",
            "weight_g",
            "weight_kg",
            "weight_g / 1000",
            "per_kg * weight_kg",
            (2, 15),
            (2500, 4000),
        ),
        (
            "drops",
            "litres into millilitres",
            "per_ml",
            "litres",
            "volume_ml",
            "litres * 1000",
            "per_ml * volume_ml",
            (15, 20),
            (1, 3),
        ),
    )
    m, n = r.whole(*x), r.whole(*y)
    return Lines(
        ask=f"Put the lines in order and indent them: `{name}` turns {what}, gives its result back, and is then called. One line does not belong.",
        code=f"""
            def {name}({a}, {b}):
                {first} = {inner}
                return {formula}
            print({name}({m}, {n}))
        """,
        distractors=(
            Trap("print-as-return", f"print({formula})", "That would show the result. Which line gives it back?"),
        ),
        traps=(
            Trap(
                "goes-on-after-return",
                f"def {name}({a}, {b}):\n    return {formula}\n    {first} = {inner}\nprint({name}({m}, {n}))",
                "The call ends at return. When is the unit converted?",
            ),
        ),
        working=f"First def, then the conversion and the return, both indented, and last the call at the margin: `print({name}({m}, {n}))`",
    )


@question(level=2)
def line_never_runs(r: Rng) -> FindLine:
    """The line that never runs"""
    name, given, body, low, high = r.pick(*RULES)
    n, inner = r.whole(10, 40), body.format(r.whole(low, high))
    lines, line = r.pick(
        (
            [
                f"def {name}({given}):",
                f"    result = {inner}",
                "    return result",
                '    print("checked")',
                f"print({name}({n}))",
            ],
            4,
        ),
        (
            [
                f"def {name}({given}):",
                f"    return {inner}",
                f"    {given} = {n}",
                f"print({name}({n}))",
                'print("done")',
            ],
            3,
        ),
        ([f"def {name}({given}):", f"    print({inner})", f"x = {name}", 'print("ready")', "print(5)"], 2),
        ([f"def {name}({given}):", f"    return {inner}", f"{given} = {n}", f"print({given})", 'print("end")'], 2),
    )
    one, other = r.sample(2, tuple(k for k in range(1, 6) if k != line))
    return FindLine(
        ask="One line of this program never runs. Which one?",
        code="\n".join(lines),
        line=line,
        hints=("What does return do to the call?", "Is the function called at all? A call has brackets."),
        traps=(
            Trap("def-runs-body", one, "Follow the program from the top, line by line. That one does run."),
            Trap("goes-on-after-return", other, "Follow the program from the top, line by line. That one does run."),
        ),
        working=f"A line behind return is not reached, and a body without a call is not run: line {line}",
    )


@question(level=3)
def report_shows_none(r: Rng) -> Choice:
    """A report full of None"""
    who, name, thing = r.pick(
        ("A colleague", "bmi", "index"),
        ("A student", "dose", "dose"),
        ("The pharmacist", "clearance", "clearance"),
        ("A nurse", "score", "score"),
    )
    n = r.whole(12, 60)
    return Choice(
        ask=f"{who} wrote a function `{name}` that ends in `print(result)`. Tried by hand it shows the right {thing}. A report on {n} patients is put together in a loop, and shown at the end. All the numbers come first, one below the other; then each line of the report says `None` where `{name}(…)` is put in. What do you say?",
        right="It shows the result and gives nothing back: end it with `return result`.",
        traps=(
            Trap(
                "print-as-return",
                "It gives the result back as text: turn it into a number with `int`.",
                "What would a text look like in the report? And what is None?",
            ),
            Trap(
                "names-must-match",
                "Its parameters are not called as in the report: use the same names.",
                "A call passes values, in order. Do the names outside matter?",
            ),
            Trap(
                "def-runs-body",
                "It was run once, at its `def`: write the `def` again for each patient.",
                "Does a def run the body? What does?",
            ),
        ),
        hints=("What is a call worth when its function has no return?",),
        working="To show is not to give back. **Without a return each call is worth `None`: end it with `return result`**",
    )
