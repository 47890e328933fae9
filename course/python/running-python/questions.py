from rounds.kit import Breaks, Choice, Fill, FindLine, Lines, Prints, Redraw, Rng, Trap, TypeIt, question

FLUIDS = (
    ("mL per hour", 1000, (4, 5, 8, 10)),
    ("mL per hour", 500, (2, 4, 5, 8)),
    ("mg per dose", 1500, (2, 3, 4, 6)),
    ("tablets per day", 84, (7, 12, 14, 21, 28, 42)),
    ("beds per nurse", 30, (4, 5, 6, 8)),
)


@question(level=1, drill="type")
def type_it_and_run_it(r: Rng) -> TypeIt:
    """Type three lines"""
    label, amount, shares = r.pick(*FLUIDS)
    return TypeIt(
        ask="Type these three lines as they stand, quotes and brackets included.",
        code=f"""
            # {label}
            print("{label}")
            print({amount} / {r.pick(*shares)})
        """,
        working="Every quote and every bracket comes in pairs: one opens, one closes.",
    )


@question(level=1, drill="run")
def three_lines(r: Rng) -> Prints:
    """What do three lines show?"""
    a, b, c = r.whole(2, 9), r.whole(2, 5), r.pick(2, 3)
    label = r.pick("dose", "beds", "drops", "steps", "litres")
    kind = r.pick("minus", "text", "floor", "power")
    middle, right, trap = {
        "minus": (
            f"-{a} ** 2",
            -(a**2),
            Trap("minus-before-power", f"{label}\n{a**2}\n{a * b + c}", "The power comes before the minus sign."),
        ),
        "text": (
            f'"{a} * {b}"',
            f"{a} * {b}",
            Trap("text-worked-out", f"{label}\n{a * b}\n{a * b + c}", "Between quotes nothing is worked out."),
        ),
        "floor": (
            f"{a * b + 1} // {b}",
            (a * b + 1) // b,
            Trap(
                "floor-for-division",
                f"{label}\n{(a * b + 1) / b:.10g}\n{a * b + c}",
                "Two slashes leave the remainder away.",
            ),
        ),
        "power": (
            f"{a} ** {c}",
            a**c,
            Trap("power-as-product", f"{label}\n{a * c}\n{a * b + c}", f"Two stars say: {a} to the power of {c}."),
        ),
    }[kind]
    return Prints(
        ask="What does this program show? If it shows several lines, write each on a line of its own.",
        code=f"""
            print("{label}")
            print({middle})
            print({a} * {b} + {c})
        """,
        hints=(
            "One line at a time, from the top.",
            "What stands between quotes is shown as it is, without the quotes.",
        ),
        traps=(
            trap,
            Trap(
                "lines-run-at-once",
                f"{label} {right} {a * b + c}",
                "Each print ends its line. The next one begins on a new line.",
            ),
            Trap(
                "left-to-right",
                f"{label}\n{right}\n{a * (b + c)}",
                "In the last line the multiplication comes before the addition.",
            ),
        ),
        working=f"The lines run from top to bottom, and each shows its own: `{label}`, then `{right}`, then `{a * b + c}`.",
    )


@question(level=2)
def which_sign(r: Rng) -> Fill:
    """Which sign is needed?"""
    story, code, right, wrong = r.pick(
        *(
            (
                f"{a * b + 3} tablets are packed into boxes of {a}. Show how many are left over.",
                f"print({a * b + 3} ___ {a})",
                "%",
                "/",
            )
            for a, b in [(r.whole(8, 14), r.whole(4, 9))]
        ),
        *(
            (
                f"{a * b + 2} patients are seen by {a} nurses, as many whole patients each as possible. Show how many each sees.",
                f"print({a * b + 2} ___ {a})",
                "//",
                "/",
            )
            for a, b in [(r.whole(3, 9), r.whole(4, 12))]
        ),
        *(
            (f"A square dressing measures {a} cm along each side. Show its area.", f"print({a} ___ 2)", "**", "^")
            for a in [r.whole(3, 15)]
        ),
        *(
            (
                f"A dose of {a} mg is given in {b} equal parts. Show one part exactly, fractions included.",
                f"print({a} ___ {b})",
                "/",
                "//",
            )
            for a, b in [(r.whole(3, 12) * 50 + 25, r.pick(2, 4))]
        ),
    )
    says = {
        "%": "One slash divides, fractions included. Which sign gives the remainder alone?",
        "//": "One slash gives fractions of a patient. Which sign leaves the remainder away?",
        "**": "The sign ^ is no power in Python, and it does not warn you. Which sign is?",
        "/": "Two slashes leave the remainder away, and the part would be too small.",
    }
    others = {"%": "//", "//": "%", "**": "*", "/": "%"}
    return Fill(
        ask=f"{story} Write the sign that belongs in the gap.",
        code=code,
        answers=(right,),
        hints=("Do you want a share, a whole number of shares, or what is left?",),
        traps=(
            Trap("roof-for-power" if right == "**" else "division-signs-mixed-up", wrong, says[right]),
            Trap(
                "power-as-product" if right == "**" else "remainder-mixed-up",
                others[right],
                "Work it out by hand with small numbers. Does this sign give what is asked for?",
            ),
        ),
        working=f"The sign is `{right}`.",
    )


@question(level=2, drill="change")
def change_the_sum(r: Rng) -> Fill:
    """Change a sum"""
    volume, hours = r.pick((1000, 8), (500, 4), (1000, 10), (250, 2), (500, 5), (2000, 16))
    other = r.pick(*[h for h in (2, 4, 5, 8, 10) if h != hours])
    label = r.pick("drip", "feed", "night feed", "day feed", "bag of saline")
    return Fill(
        ask=f"The program shows the rate in mL per hour of a {label} of {volume} mL over {hours} hours. Now it has to run in over {other} hours. Fill the gap with the new division.",
        code=f"""
            # was: print({volume} / {hours})
            print("{label}, mL per hour")
            print(___)
        """,
        answers=(f"{volume} / {other}",),
        hints=("Which of the two numbers changes?",),
        traps=(
            Trap(
                "division-turned-round",
                f"{other} / {volume}",
                "That is hours for one mL. Which is shared out: the volume or the hours?",
            ),
            Trap(
                "text-worked-out",
                f'"{volume} / {other}"',
                "Between quotes nothing is worked out. The sum itself would be shown.",
            ),
            Trap(
                "division-signs-mixed-up",
                f"{volume} // {other}",
                "Two slashes leave the remainder away. The rate has to be exact.",
            ),
            Trap(
                "multiplies-instead",
                f"{volume} * {other}",
                "The volume is shared out over the hours. Which sign shares out?",
            ),
        ),
        working=f"The volume is shared out over the new hours: `print({volume} / {other})`.",
    )


@question(level=2, drill="break")
def name_the_error(r: Rng) -> Breaks:
    """Name the error first"""
    a, b, label = r.whole(2, 9) * 10, r.whole(2, 8), r.pick("rate", "dose", "beds", "drops")
    broken = r.pick(
        f'print("{label})\nprint({a} / {b})',
        f'print("{label}")\nprint({a} / {b}',
        f'print("{label}")\nPrint({a} / {b})',
        f"print({label})\nprint({a} / {b})",
        f'print("{label}")\nprint({a} / 0)',
        f'print("{label}")\nprint("{a}" / {b})',
        f'print("{label}")  # {a} / {b}\nprint({a} // {b})',
        f'print("{label}")\nprint({a} x {b})',
        f'prnt("{label}")\nprint({a} / {b})',
    )
    return Breaks(
        ask="Read this program before anybody runs it. Which error will Python name, if any?",
        code=broken,
        hints=("Do quotes and brackets come in pairs?", "Does Python know every name that stands outside quotes?"),
        traps=(
            Trap(
                "python-guesses", "no error", "Python does not guess what was meant. Look at each sign and each name."
            ),
            Trap(
                "error-kinds-mixed-up",
                "SyntaxError",
                "Quotes, brackets and signs are all in order. What does a line ask for that cannot be had?",
            ),
            Trap(
                "error-kinds-mixed-up",
                "NameError",
                "Every name that Python meets is one it knows, or it never gets that far.",
            ),
            Trap(
                "error-kinds-mixed-up",
                "TypeError",
                "No text and number are mixed in a sum here, or Python never gets that far.",
            ),
        ),
        working="Python first reads the whole program: a missing quote or bracket stops it there (SyntaxError). Then it runs line by line: an unknown name is a NameError, a sum with text a TypeError, a division by nothing a ZeroDivisionError.",
    )


@question(level=2, drill="fix")
def mend_the_line(r: Rng) -> Fill:
    """Mend a broken line"""
    a, b = r.whole(3, 9), r.whole(2, 6) * 10
    code, broken, right, wrong, slug, says = r.pick(
        (
            f"print({b} ___ {a})",
            f"print({b} x {a})",
            "*",
            "×",
            "calculator-sign",
            "Python knows the star for times, and no other sign.",
        ),
        (
            f"print({b} / {a}___",
            f"print({b} / {a}",
            ")",
            "))",
            "bracket-pairs",
            "One bracket was opened. How many have to close?",
        ),
        (
            f"___({b} + {a})",
            f"Print({b} + {a})",
            "print",
            "PRINT",
            "capitals-do-not-matter",
            "To Python, capital and small letters are different. How is it written?",
        ),
        (
            f"print(___ + {a})",
            f"print({b},5 + {a})",
            f"{b}.5",
            f"{b},5",
            "comma-for-point",
            "In Python a comma separates two things. What stands before decimals?",
        ),
        (
            'print("drops___)',
            'print("drops)',
            '"',
            "'",
            "quotes-mixed",
            "A text ends with the same kind of quote that it begins with.",
        ),
    )
    return Fill(
        ask=f"The line `{broken}` does not do what was meant. Write what belongs in the gap of the mended line.",
        code=code,
        answers=(right,),
        hints=("Compare it with a line that works.",),
        traps=(Trap(slug, wrong, says),),
        working=f"The gap takes `{right}`.",
    )


@question(level=2)
def which_line_will_not_run(r: Rng) -> FindLine:
    """Which line will not run?"""
    a, b = r.whole(2, 9), r.whole(2, 9)
    good = list(
        r.sample(
            4,
            (
                f'print("{a} beds")',
                f"print({a} + {b})",
                f"print(({a} + {b}) * 2)",
                f"print(-{a} ** 2)",
                f"print({a} % {b})  # left over",
                'print("x")',
                f'print("{a} / {b}")',
            ),
        )
    )
    bad, why = r.pick(
        (f"print({a} x {b})", "`x` is no sign for times"),
        (f"print(({a} + {b}) / 2", "a bracket is not closed"),
        (f'print("{a} beds)', "a quote is missing"),
        (f"print {a}", "the brackets of print are missing"),
        (f"print({a} {b})", "between two numbers a sign or a comma is missing"),
    )
    place = r.whole(1, 5)
    lines = [*good[: place - 1], bad, *good[place - 1 :]]
    fine = [number for number in range(1, 6) if number != place]
    one, other = r.sample(2, fine)
    return FindLine(
        ask="Python refuses this program because of one line. Which one?",
        code="\n".join(lines),
        line=place,
        hints=("Count quotes and brackets in each line.",),
        traps=(
            Trap(
                "good-line-suspected",
                one,
                "Python can read that line. Count the quotes and brackets in the others, and look at the signs.",
            ),
            Trap(
                "good-line-suspected",
                other,
                "Python can read that line. Count the quotes and brackets in the others, and look at the signs.",
            ),
        ),
        working=f"In line {place} {why}: line {place}",
    )


@question(level=2)
def put_in_order(r: Rng) -> Lines:
    """Lines in the order that is shown"""
    first, second, third = r.pick(
        ("dose in mg", "by mouth", "signed"),
        ("drops in an hour", "checked", "signed"),
        ("beds in all", "two closed", "handover"),
        ("steps today", "goal reached", "well done"),
    )
    a, b = r.whole(10, 40), r.whole(2, 9)
    return Lines(
        ask=f"The screen has to show `{first}`, then `{a * b}`, then `{second}`, then `{third}`. Put the lines in order. One of them does not belong.",
        code=f"""
            print("{first}")
            print({a} * {b})
            print("{second}")
            print("{third}")
        """,
        distractors=(
            Trap(
                "text-worked-out",
                f'print("{a} * {b}")',
                "Between quotes nothing is worked out: this line would show the sum, not its value.",
            ),
        ),
        traps=(
            Trap(
                "lines-run-backwards",
                f'print("{third}")\nprint("{second}")\nprint({a} * {b})\nprint("{first}")',
                "Python runs the top line first. What has to be shown first?",
            ),
        ),
        working=f'The top line runs first: `print("{first}")`, then `print({a} * {b})`, then the other two.',
    )


@question(level=3)
def colleague_and_the_power(r: Rng) -> Choice:
    """A colleague trusts a wrong number"""
    a, b = r.whole(3, 9), r.pick(2, 3)
    if a ^ b == a**b:
        raise Redraw
    place = r.pick(
        "a formula for body surface",
        "the area of a wound",
        "a sum for the pharmacy",
        "a spreadsheet's formula",
    )
    return Choice(
        ask=f"For {place} a colleague needs {a} to the power of {b}. She types `print({a} ^ {b})`, and Python shows {a ^ b}. “No error,” she says, “so the number is right.” What do you tell her?",
        right=f"The sign ^ is no power in Python. With `**` it is {a**b}.",
        traps=(
            Trap(
                "no-error-means-right",
                "Good: had it been wrong, Python would have named an error.",
                "Check it by hand. Python warns of what it cannot do, not of what you did not mean.",
            ),
            Trap(
                "roof-for-power",
                f"Add brackets: `print(({a}) ^ ({b}))` puts it right.",
                "The brackets change nothing here. What does the sign itself mean in Python?",
            ),
            Trap(
                "power-as-product",
                f"Use one star: the power of {b} is `{a} * {b}`.",
                "That multiplies once. What does a power do?",
            ),
        ),
        hints=(f"What is {a} to the power of {b} by hand?",),
        working=f"By hand it is {a**b}. In Python a power is written `{a} ** {b}`. **`**` gives {a**b}**",
    )
