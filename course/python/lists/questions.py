from rounds.kit import Breaks, Choice, Fill, FindLine, Lines, Prints, Redraw, Rng, Trap, TypeIt, question

SERIES = (("lactates", 1, 15), ("pulses", 68, 104), ("weights", 50, 90), ("sugars", 4, 20), ("scores", 0, 12))


@question(level=1, drill="type")
def type_a_list(r: Rng) -> TypeIt:
    """Type a list"""
    name, low, high = r.pick(*SERIES)
    a, b, c = (r.whole(low, high) for _ in range(3))
    return TypeIt(
        ask="Type these lines as they stand, with brackets and commas.",
        code=f"""
            {name} = [{a}, {b}]
            {name}.append({c})
            print({name}[-1], len({name}))
        """,
        working="Square brackets hold the list and the index, round ones what is given to append, print and len.",
    )


@question(level=1, drill="run")
def read_the_readings(r: Rng) -> Prints:
    """Which items?"""
    name, low, high = r.pick(*SERIES)
    xs = [r.whole(low, high) for _ in range(5)]
    if len(set(xs)) < 5:
        raise Redraw
    index, start = r.whole(1, 3), r.whole(1, 2)
    stop = start + 2
    return Prints(
        ask="What does this program show? Write brackets and commas as well, if there are any. If it shows several lines, write each on a line of its own.",
        code=f"""
            {name} = {xs}
            print({name}[{index}])
            print({name}[-1])
            print({name}[{start}:{stop}])
        """,
        hints=("The first item has the index 0.", "A slice stops before its second number, and is a list."),
        traps=(
            Trap(
                "counts-from-one",
                f"{xs[index - 1]}\n{xs[-1]}\n{xs[start - 1 : stop - 1]}",
                "The first item is number 0, not number 1.",
            ),
            Trap(
                "slice-end-included",
                f"{xs[index]}\n{xs[-1]}\n{xs[start : stop + 1]}",
                "A slice stops before its second number.",
            ),
            Trap(
                "wrong-end",
                f"{xs[index]}\n{xs[0]}\n{xs[start:stop]}",
                "A minus sign counts from the end of the list.",
            ),
        ),
        working=f"Counted from 0, index {index} is `{xs[index]}`; the last is `{xs[-1]}`; from {start} to before {stop} is `{xs[start:stop]}`",
    )


@question(level=1)
def joined_or_added(r: Rng) -> Prints:
    """Plus, times and append"""
    a, b, c, d = r.sample(4, range(2, 13))
    kind = r.pick("plus", "times", "append", "extend")
    code, right, traps = {
        "plus": (
            f"print([{a}, {b}] + [{c}, {d}])",
            [a, b, c, d],
            (
                Trap(
                    "lists-as-vectors",
                    f"[{a + c}, {b + d}]",
                    "Plus does not add number by number. What did it do with texts?",
                ),
                Trap(
                    "list-inside-list", f"[[{a}, {b}], [{c}, {d}]]", "Are the items kept in two lists, or put into one?"
                ),
            ),
        ),
        "times": (
            f"print([{a}, {b}] * 2)",
            [a, b, a, b],
            (
                Trap("lists-as-vectors", f"[{2 * a}, {2 * b}]", "No number is multiplied. What is a text, twice?"),
                Trap(
                    "list-inside-list", f"[[{a}, {b}], [{a}, {b}]]", "Are the items kept in two lists, or put into one?"
                ),
            ),
        ),
        "append": (
            f"xs = [{a}, {b}]\nys = xs.append({c})\nprint(ys)",
            None,
            (
                Trap("append-gives-list", f"[{a}, {b}, {c}]", "That is xs now. What does append give back?"),
                Trap("append-gives-item", f"{c}", "That went into xs. What does append give back?"),
            ),
        ),
        "extend": (
            f"xs = [{a}]\nxs.append([{b}, {c}])\nprint(xs)",
            [a, [b, c]],
            (
                Trap(
                    "append-as-extend",
                    f"[{a}, {b}, {c}]",
                    "append adds what it is given as one item. What was it given?",
                ),
                Trap("append-gives-list", "None", "append gives nothing back, but it does change xs. What is shown?"),
            ),
        ),
    }[kind]
    return Prints(
        ask="What does this program show? Write it as Python does, with brackets and commas if it shows any.",
        code=code,
        hints=("Does anything have to be worked out number by number?",),
        traps=traps,
        working=f"It shows `{right}`",
    )


@question(level=2, drill="change")
def correct_a_reading(r: Rng) -> Fill:
    """Correct a reading"""
    name, low, high = r.pick(*SERIES)
    xs = [r.whole(low, high) for _ in range(5)]
    new = r.whole(low, high)
    place, index = r.pick(("second", 1), ("third", 2), ("fourth", 3))
    if new in xs:
        raise Redraw
    return Fill(
        ask=f"The {place} item was mistyped and should be {new}. Change the program so that it is put right before the list is shown. Fill the gaps.",
        code=f"""
            {name} = {xs}
            {name}[___] = ___
            print({name})
        """,
        answers=(f"{index}", f"{new}"),
        accepts=((f"{index - 5}",), ()),
        hints=("Count the places from the left. Which number has the first?",),
        traps=(
            Trap("counts-from-one", f"{index + 1}\n{new}", "That is one place too far: the first one is number 0."),
            Trap(
                "value-for-index",
                f"{xs[index]}\n{new}",
                "In the brackets stands the place, not the value that is there.",
            ),
        ),
        working=f"The {place} item has the index {index}, and gets the new value: `{name}[{index}] = {new}`",
    )


@question(level=2, drill="break")
def will_the_list_hold(r: Rng) -> Breaks:
    """Name the error first"""
    name, low, high = r.pick(*SERIES)
    a, b, c = (r.whole(low, high) for _ in range(3))
    line = r.pick(
        f"print({name}[3])",
        f"print({name}[len({name})])",
        f"print({name}[len({name}) - 1])",
        f"print({name}[-3])",
        f"print({name} + {a})",
        f"print({name} + [{a}])",
        f"{name}.add({a})",
        f"print({name}[1)",
        f"print({name[:-1]}[0])",
        f'print({name}["1"])',
        f"{name}.append({a})\nprint({name}[3])",
    )
    return Breaks(
        ask="Read it before anybody runs it. Which error will Python name, if any?",
        code=f"{name} = [{a}, {b}, {c}]\n{line}",
        hints=("How many items are there, and what is the last index?", "What can be added to a list with plus?"),
        traps=(
            Trap("length-for-last-index", "no error", "Check the index, the spelling, and what is joined with what."),
            Trap(
                "error-kinds-mixed-up", "IndexError", "Every index lies inside the list, or Python never gets so far."
            ),
            Trap("error-kinds-mixed-up", "TypeError", "Like is put to like here, or Python never gets so far."),
            Trap("error-kinds-mixed-up", "NameError", "Each name has a value, or Python never gets so far."),
            Trap("error-kinds-mixed-up", "SyntaxError", "Python can read each line. What happens when it runs?"),
            Trap("error-kinds-mixed-up", "AttributeError", "Lists have this method, or none is called here."),
        ),
        working="An index behind the last item: IndexError. A list plus a number, or a text as an index: TypeError. A method that lists do not have: AttributeError. A name without a value: NameError. A bracket that does not close: SyntaxError. Otherwise no error.",
    )


@question(level=2, drill="fix")
def mend_the_last(r: Rng) -> Fill:
    """Mend the index"""
    name, low, high = r.pick(*SERIES)
    xs = [r.whole(low, high) for _ in range(r.whole(3, 6))]
    return Fill(
        ask="The program should show the last item, and stops with an IndexError. Mend it so that it works for a list of any length. Fill the gap.",
        code=f"""
            {name} = {xs}
            # was: print({name}[len({name})])
            print({name}[___])
        """,
        answers=(f"len({name}) - 1",),
        accepts=(("-1", f"-1 + len({name})"),),
        hints=("The first index is 0. What is the last, when there are three items?",),
        traps=(
            Trap(
                "value-for-name",
                f"{len(xs) - 1}",
                "That is right for this list alone. How do you say it for any length?",
            ),
            Trap("length-for-last-index", f"len({name}) + 1", "That is even further out. Which way do you have to go?"),
            Trap("wrong-end", "0", "That is the first item. Which one is wanted?"),
        ),
        working=f"The places are counted from 0, so the last is one less than the length: `len({name}) - 1`",
    )


@question(level=2)
def which_line_stops_it(r: Rng) -> FindLine:
    """Which line stops it?"""
    name, low, high = r.pick(*SERIES)
    a, b, c = (r.whole(low, high) for _ in range(3))
    bad, why = r.pick(
        (f"print({name}[3])", "there is no place 3"),
        (f"print({name}[len({name})])", "the last place is one less than the length"),
        (f"print({name} + {a})", "a list and a number cannot be joined"),
        (f"print({name}[-4])", "there are only three places to count back"),
    )
    good = [
        f"print({name}[2])",
        f"print({name}[-3])",
        f"print({name} + [{a}])",
        f"print({name}[0:9])",
        f"print(len({name}))",
    ]
    lines = list(r.sample(3, tuple(good)))
    place = r.whole(0, 3)
    lines.insert(place, bad)
    one, other = r.sample(2, tuple(n for n in range(4) if n != place))
    says = "That line runs. Count the places from 0, and see what is joined with what."
    return FindLine(
        ask="This program stops at one line. Which one?",
        code="\n".join([f"{name} = [{a}, {b}, {c}]", *lines]),
        line=place + 2,
        hints=("Three items have the places 0, 1 and 2.",),
        traps=(Trap("good-line-suspected", one + 2, says), Trap("good-line-suspected", other + 2, says)),
        working=f"Here {why}: line {place + 2}",
    )


@question(level=2)
def add_then_read(r: Rng) -> Lines:
    """Add, then read"""
    name, low, high = r.pick(*SERIES)
    a, b, c = (r.whole(low, high) for _ in range(3))
    if len({a, b, c}) < 3 or b - a == c - b:
        raise Redraw
    return Lines(
        ask=f"Put the lines in an order that runs and shows `{c - b}`, the newest value minus the one before it. One line does not belong.",
        code=f"""
            {name} = [{a}, {b}]
            {name}.append({c})
            change = {name}[-1] - {name}[-2]
            print(change)
        """,
        distractors=(
            Trap(
                "append-gives-list",
                f"{name} = {name}.append({c})",
                "append gives nothing back, and so the name would lose its list.",
            ),
        ),
        traps=(
            Trap(
                "name-before-value",
                f"{name} = [{a}, {b}]\nchange = {name}[-1] - {name}[-2]\n{name}.append({c})\nprint(change)",
                "The change is worked out before the new value is there, and not again.",
            ),
        ),
        working="The new value has to be in the list before the change is worked out, and `print(change)` comes last.",
    )


@question(level=3)
def todays_value(r: Rng) -> Choice:
    """Is that today's value?"""
    who, name, thing, lines = r.pick(
        ("A colleague", "lactates", "lactate", "the oldest first"),
        ("A student", "weights", "weight", "the oldest first"),
        ("The pharmacist", "levels", "drug level", "the oldest first"),
        ("A nurse", "sugars", "blood sugar", "the oldest first"),
    )
    n = r.whole(4, 7)
    return Choice(
        ask=f"`{name}` holds {n} results, {lines}; the newest was taken today. {who} shows “today's {thing}” with `{name}[0]`, and no error comes. What do you say?",
        right=f"It shows the oldest value: today's is `{name}[-1]`.",
        traps=(
            Trap(
                "no-error-means-right",
                "It shows today's value: there has been no error.",
                "A wrong item is no error. Which one has the index 0?",
            ),
            Trap(
                "counts-from-one",
                f"It shows no value at all: today's is `{name}[1]`.",
                "Where does Python begin to count?",
            ),
            Trap(
                "length-for-last-index",
                f"It shows an old value: today's is `{name}[{n}]`.",
                f"Count {n} places from 0. Where is the last one?",
            ),
        ),
        hints=("Which end of the list is the newest?",),
        working=f"Index 0 is the oldest, and the newest stands last. **It shows the oldest value: today's is `{name}[-1]`**",
    )
