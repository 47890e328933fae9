from rounds.kit import Breaks, Choice, Fill, Lines, Prints, Redraw, Rng, Trap, TypeIt, question

PAIRS = (("left", "right"), ("before", "after"), ("morning", "evening"), ("monday", "friday"), ("old", "new"))


@question(level=1, drill="type")
def type_three_names(r: Rng) -> TypeIt:
    """Type three assignments"""
    weight, per_kg = r.whole(8, 40), r.whole(2, 15)
    return TypeIt(
        ask="Type these lines as they stand.",
        code=f"""
            weight_kg = {weight}
            mg_per_kg = {per_kg}
            dose_mg = weight_kg * mg_per_kg
            print(dose_mg)
        """,
        working="The underscore joins two words into one name.",
    )


@question(level=1, drill="run")
def after_each_line(r: Rng) -> Prints:
    """What do the names stand for?"""
    one, other = r.pick(*PAIRS)
    a, b, step = r.whole(10, 60), r.whole(61, 99), r.whole(1, 9)
    lines, right, traps = r.pick(
        (
            f"{one} = {a}\n{other} = {one}\n{one} = {one} + {step}",
            f"{a + step} {a}",
            (
                Trap(
                    "names-stay-tied",
                    f"{a + step} {a + step}",
                    f"Only {one} got a new value. What had {other} been given?",
                ),
                Trap(
                    "assignment-ignored",
                    f"{a} {a}",
                    f"The last assignment gives {one} a new value. Work out its right side.",
                ),
            ),
        ),
        (
            f"{one} = {a}\n{other} = {b}\n{one} = {other}\n{other} = {one}",
            f"{b} {b}",
            (
                Trap("two-lines-swap", f"{b} {a}", f"After the third line the {a} has no name any more."),
                Trap("assignment-ignored", f"{a} {b}", f"The third line gives {one} another value. Which?"),
            ),
        ),
        (
            f"{one} = {a}\n{other} = {one} * 2\n{one} = {b}",
            f"{b} {2 * a}",
            (
                Trap(
                    "assignment-as-equation",
                    f"{b} {2 * b}",
                    f"{other} was worked out once, in the second line. What was {one} then?",
                ),
                Trap("assignment-ignored", f"{a} {2 * a}", f"The third line gives {one} another value."),
            ),
        ),
    )
    return Prints(
        ask="What does this program show? Write it as Python shows it, with a space between the two numbers.",
        code=f"{lines}\nprint({one}, {other})",
        hints=("Keep a small table of the names, and change it line by line.",),
        traps=traps,
        working=f"Line by line, with the values that hold at each: `{right}`",
    )


@question(level=1)
def which_line_assigns(r: Rng) -> Choice:
    """Which line puts it there?"""
    name, value = r.pick(("weight", 70), ("pulse", 82), ("age", 64), ("beds", 24), ("dose_mg", 250))
    return Choice(
        ask=f"Which line makes `{name}` a name for {value}?",
        right=f"`{name} = {value}`",
        traps=(
            Trap(
                "assignment-both-ways",
                f"`{value} = {name}`",
                "Python reads an assignment from right to left. What has to stand at the left?",
            ),
            Trap(
                "question-for-assignment",
                f"`{name} == {value}`",
                "Two equals signs ask whether both are the same. Nothing is given a value.",
            ),
            Trap(
                "name-in-quotes",
                f'`"{name}" = {value}`',
                "Quotes make it a text, and a text cannot stand for anything else.",
            ),
        ),
        working=f"The name stands at the left, one equals sign, the value at the right: **`{name} = {value}`**",
    )


@question(level=2, drill="change")
def change_the_line(r: Rng) -> Fill:
    """Add to what is there"""
    name, story = r.pick(
        ("falls", "another fall is counted"),
        ("beds", "another bed is opened"),
        ("calls", "another call comes in"),
        ("doses", "another dose is given"),
        ("patients", "another patient arrives"),
    )
    start, more = r.whole(3, 30), r.whole(2, 9)
    return Fill(
        ask=f"The program counts {name}, one at a time. Now {more} come at once: change it so that it adds {more} to the count, whatever the count is by then. Fill the gap.",
        code=f"""
            {name} = {start}
            # was: {name} = {name} + 1, when {story}
            {name} = ___
            print({name})
        """,
        answers=(f"{name} + {more}",),
        accepts=((f"{more} + {name}",),),
        hints=("The right side is worked out with the old value.",),
        traps=(
            Trap(
                "value-for-name",
                f"{start} + {more}",
                "That is right for today's count alone. How do you say “whatever it is by then”?",
            ),
            Trap(
                "assignment-replaces-forgotten",
                f"{more}",
                "The new value takes the place of the old one. What has to be added to it?",
            ),
            Trap(
                "name-in-quotes", f'"{name}" + {more}', "Between quotes it is a text, no name. Which value do you mean?"
            ),
        ),
        working=f"The right side takes the old value and adds: `{name} + {more}`",
    )


@question(level=2, drill="break")
def known_or_unknown(r: Rng) -> Breaks:
    """Does Python know the name?"""
    name, value, factor = r.pick("weight", "price", "dose", "litres"), r.whole(10, 90), r.whole(2, 9)
    capital = name.capitalize()
    code = r.pick(
        f"{name} = {value}\nprint({capital} * {factor})",
        f"print({name} * {factor})\n{name} = {value}",
        f"{value} = {name}\nprint({value} * {factor})",
        f"{name} = {value}\n{name} == {factor}\nprint({name})",
        f"{name} = {value}\n{name} = {name} * {factor}\nprint({name})",
        f"2{name} = {value}\nprint({factor})",
        f'{name} = "{value}"\nprint({name} + {factor})',
        f"{name} = {value}\nprint({name} / ({factor} - {factor}))",
        f"{name} = {value}\nprint({name[:-1]} * {factor})",
    )
    return Breaks(
        ask="Read it before anybody runs it. Which error will Python name, if any?",
        code=code,
        hints=(
            "At the moment a name is used, has a line above given it a value?",
            "What may stand at the left of one equals sign?",
        ),
        traps=(
            Trap(
                "python-guesses",
                "no error",
                "Follow it line by line: is each name spelt as above, and has it a value already?",
            ),
            Trap(
                "error-kinds-mixed-up",
                "SyntaxError",
                "Python can read every line of it. What happens when it runs them?",
            ),
            Trap(
                "error-kinds-mixed-up", "NameError", "Each name has its value in time, or Python never gets that far."
            ),
            Trap(
                "error-kinds-mixed-up",
                "TypeError",
                "No text is mixed with a number here, or Python never gets that far.",
            ),
        ),
        working="A name that no line above has given a value is a NameError; capitals make another name. A number or a name that begins with a digit cannot stand at the left of `=`: Python refuses to read it (SyntaxError). Text and number do not add (TypeError).",
    )


@question(level=2, drill="fix")
def mend_the_swap(r: Rng) -> Fill:
    """Mend a swap"""
    one, other = r.pick(*PAIRS)
    a, b, kept = r.whole(100, 139), r.whole(140, 180), r.pick("kept", "saved", "third")
    return Fill(
        ask=f"The two readings should change places. A third name keeps one of the values in between. Fill each gap with a name, so that the program shows `{b} {a}`.",
        code=f"""
            {one} = {a}
            {other} = {b}
            {kept} = ___
            {one} = {other}
            {other} = ___
            print({one}, {other})
        """,
        answers=(one, kept),
        hints=(f"Which of the two loses its value in the line `{one} = {other}`?",),
        traps=(
            Trap(
                "two-lines-swap",
                f"{one}\n{one}",
                f"By the last line {one} stands for {b} already. Who has kept the {a}?",
            ),
            Trap(
                "wrong-one-kept",
                f"{other}\n{kept}",
                "You kept the value that is not lost. Which one is overwritten first?",
            ),
        ),
        working=f"`{kept} = {one}` keeps the {a} before it is overwritten, and `{other} = {kept}` gives it back.",
    )


@question(level=2)
def in_an_order_that_runs(r: Rng) -> Lines:
    """In an order that runs"""
    total, number, price, unit = r.pick(
        ("total", "boxes", "price", 4),
        ("dose", "weight", "per_kg", 15),
        ("hours", "shifts", "length", 8),
        ("volume", "syringes", "each_ml", 20),
        ("minutes", "patients", "each", 15),
    )
    count = r.whole(3, 30)
    if count == unit:
        raise Redraw
    return Lines(
        ask=f"Put the lines in an order that runs and shows `{count * unit}`. One line does not belong.",
        code=f"""
            {number} = {count}
            {price} = {unit}
            {total} = {number} * {price}
            print({total})
        """,
        also=(f"{price} = {unit}\n{number} = {count}\n{total} = {number} * {price}\nprint({total})",),
        distractors=(
            Trap(
                "assignment-both-ways",
                f"{number} * {price} = {total}",
                "A calculation cannot stand at the left of an equals sign.",
            ),
        ),
        traps=(
            Trap(
                "name-before-value",
                f"{total} = {number} * {price}\n{number} = {count}\n{price} = {unit}\nprint({total})",
                "In the first line Python does not know the two names yet.",
            ),
        ),
        working=f"A name needs its value before it is used, so `{total}` comes after both, and `print({total})` last.",
    )


@question(level=3)
def colleague_changes_a_weight(r: Rng) -> Choice:
    """Does the dose follow?"""
    old, new, per = r.whole(10, 20), r.whole(21, 30), r.pick(2, 4, 5, 10)
    if old * per == new:
        raise Redraw
    who, thing, factor = r.pick(
        ("A colleague", "weight", "per_kg"),
        ("A student", "hours", "rate"),
        ("The pharmacist", "tablets", "mg_each"),
        ("A nurse", "feeds", "volume"),
    )
    result = r.pick("dose", "total", "amount")
    return Choice(
        ask=f"A program says `{thing} = {old}`, then `{factor} = {per}`, then `{result} = {thing} * {factor}`. {who} adds the line `{thing} = {new}` at the end and says: “Now {result} is right for {new}, too.” What is true?",
        right=f"`{result}` is still {old * per}: it was worked out before.",
        traps=(
            Trap(
                "assignment-as-equation",
                f"`{result}` is now {new * per}: it follows `{thing}`.",
                "An assignment is done once, when its line runs. Which value held then?",
            ),
            Trap(
                "assignment-both-ways",
                f"`{result}` is now {new}: it takes the last value.",
                "Only the name at the left of the last line changes. Which name is that?",
            ),
            Trap(
                "name-emptied",
                f"`{result}` is now empty: `{thing}` has changed.",
                "A name keeps its value until it is given another one.",
            ),
        ),
        hints=(f"When was `{result}` worked out?",),
        working=f"`{result}` was worked out from {old} and {per}, and nothing has changed it since: **it is still {old * per}**",
    )
