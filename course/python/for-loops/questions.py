from rounds.kit import Breaks, Choice, Fill, Lines, Number, Prints, Rng, Trap, TypeIt, printed, question

NIGHTS = (
    ("temps", "t", 36, 41),
    ("pulses", "p", 55, 120),
    ("weights", "w", 50, 95),
    ("ages", "age", 20, 90),
    ("doses", "dose", 2, 30),
)


@question(level=1, drill="type")
def type_a_loop(r: Rng) -> TypeIt:
    """Type a loop"""
    many, one, low, high = r.pick(*NIGHTS)
    a, b, c = r.sample(3, range(low, high))
    return TypeIt(
        ask="Type these lines as they stand. The third begins with four spaces.",
        code=f"""
            {many} = [{a}, {b}, {c}]
            for {one} in {many}:
                print({one})
            print("done")
        """,
        working="The line with for ends in a colon, and its body is indented.",
    )


@question(level=1, drill="run")
def what_is_repeated(r: Rng) -> Prints:
    """What is repeated?"""
    _, one, low, high = r.pick(*NIGHTS)
    a, b = r.sample(2, range(low, high))
    word = r.pick("next", "seen", "noted")
    kind = r.pick("margin", "inside", "last one", "empty", "above")
    code, traps = {
        "margin": (
            f'for {one} in [{a}, {b}]:\n    print({one})\nprint("{word}")',
            (("indent-is-decoration", f"{a}\n{word}\n{b}\n{word}", "The last line stands at the margin. Is it part of the body?"),
             ("lines-run-at-once", f"{a} {b}\n{word}", "Each print begins a line of its own.")),
        ),
        "inside": (
            f'for {one} in [{a}, {b}]:\n    print({one})\n    print("{word}")',
            (("indent-is-decoration", f"{a}\n{b}\n{word}", "Both lines are indented. What belongs to the body?"),
             ("body-line-by-line", f"{a}\n{b}\n{word}\n{word}", "Does the first line run for all items before the second one comes?")),
        ),
        "last one": (
            f"for {one} in [{a}, {b}]:\n    x = {one} * 2\nprint(x)",
            (("indent-is-decoration", f"{2 * a}\n{2 * b}", "print stands at the margin. How often does it run?"),
             ("keeps-first-turn", f"{2 * a}", "What does x stand for after the last turn?")),
        ),
        "empty": (
            f'for {one} in []:\n    print("{word}")\nprint({a})',
            (("body-runs-once", f"{word}\n{a}", "The body runs once for each item. How many are there?"),
             ("empty-is-error", "TypeError", "An empty list is a list, and can be gone through. How many turns are there?")),
        ),
        "above": (
            f'print("{word}")\nfor {one} in [{a}, {b}]:\n    print({one} + 1)',
            (("indent-is-decoration", f"{word}\n{a + 1}\n{word}\n{b + 1}", "Does Python go back above the loop?"),
             ("loop-name-ignored", f"{word}\n{a + 1}\n{a + 1}", "What does the name stand for in the second turn?")),
        ),
    }[kind]  # fmt: skip
    return Prints(
        ask="What does this program show? If it shows several lines, write each on a line of its own.",
        code=code,
        hints=("Which lines are indented below for?", "Go through the body once for each item."),
        traps=tuple(Trap(slug, wrong, says) for slug, wrong, says in traps),
        working="The indented lines run once for each item, all others once. It shows " + ", then ".join(f"`{line}`" for line in printed(code).strip().split("\n")),
    )  # fmt: skip


@question(level=1)
def how_often(r: Rng) -> Number:
    """How often does the body run?"""
    a, n = r.whole(2, 12), r.whole(3, 15)
    items = [r.whole(40, 99) for _ in range(r.whole(3, 7))]
    kind = r.pick("stop", "start and stop", "list", "places")
    head, answer, traps = {
        "stop": (f"for i in range({n}):", n, ((n + 1, "range-end-included"), (n - 1, "range-starts-at-one"))),
        "start and stop": (f"for i in range({a}, {a + n}):", n, ((n + 1, "range-end-included"), (a + n, "range-start-ignored"))),
        "list": (f"for i in {items}:", len(items), ((len(items) - 1, "length-for-last-index"), (max(items), "item-as-count"))),
        "places": (f"for i in range(len({items})):", len(items), ((len(items) + 1, "range-end-included"), (len(items) - 1, "length-for-last-index"))),
    }[kind]  # fmt: skip
    says = {
        "range-end-included": "The number at the end is left out. Write down the first and the last.",
        "range-starts-at-one": "Without a start, which number comes first?",
        "range-start-ignored": "The numbers below the start are not there.",
        "length-for-last-index": "That is the last place. How many items are there?",
        "item-as-count": "That is an item. How many items does the list have?",
    }
    return Number(
        ask=f"A loop begins with `{head}`. How often does its body run?",
        answer=answer,
        hints=("Write down what the name stands for in each turn.", "A range leaves its end out."),
        traps=tuple(Trap(slug, wrong, says[slug]) for wrong, slug in traps),
        working=f"There is one turn for each number or item, and the end of a range is left out: **{answer}**",
    )


@question(level=1)
def does_the_list_change(r: Rng) -> Prints:
    """Does the list change?"""
    many, one, low, high = r.pick(*NIGHTS)
    a, b, c = r.sample(3, range(low, high))
    n = r.whole(2, 3)
    made, same = f"[{a + n}, {b + n}]", f"[{a}, {b}]"
    code, traps = r.pick(
        (
            f"{many} = [{a}, {b}]\nfor {one} in {many}:\n    {one} = {one} + {n}\nprint({many})",
            (("loop-name-is-slot", made, "The name gets a new value. Does any line put it into the list?"),
             ("keeps-last-turn", f"[{a}, {b + n}]", "Not even the last value is put into the list.")),
        ),
        (
            f"{many} = [{a}, {b}]\nfor i in range(len({many})):\n    {many}[i] = {many}[i] + {n}\nprint({many})",
            (("list-never-changes", same, "Each turn puts a new value into place i."),
             ("place-for-item", f"[{n}, {n + 1}]", "i is the place. Which value stands there?")),
        ),
        (
            f"{many} = [{a}, {b}]\nmore = []\nfor {one} in {many}:\n    more.append({one} + {n})\nprint(more)",
            (("reset-in-the-loop", f"[{b + n}]", "The empty list is made once, above the loop."),
             ("list-never-changes", "[]", "Each turn adds an item to more.")),
        ),
        (
            f"{many} = [{a}, {b}]\nfor {one} in {many}:\n    more = []\n    more.append({one} + {n})\nprint(more)",
            (("accumulates-by-itself", made, "Where is the empty list made, and how often?"),
             ("list-never-changes", "[]", "After it is emptied, an item is added.")),
        ),
        (
            f"{one} = {c}\nfor {one} in [{a}, {b}]:\n    print({one})\nprint({one})",
            (("loop-name-apart", f"{a}\n{b}\n{c}", "There is one name only, and the loop puts it on every item."),
             ("keeps-first-turn", f"{a}\n{b}\n{a}", "On which item did the loop put the name last?")),
        ),
    )  # fmt: skip
    return Prints(
        ask="What does this program show? Write brackets and commas as well, if there are any. If it shows several lines, write each on a line of its own.",
        code=code,
        hints=("Write down what each name stands for after each turn.",),
        traps=tuple(Trap(slug, wrong, says) for slug, wrong, says in traps),
        working="A new value for the loop's name leaves the list alone; an assignment to a place, or append, changes it. It shows "
        + ", then ".join(f"`{line}`" for line in printed(code).strip().split("\n")),
    )


@question(level=2, drill="change")
def from_one_on(r: Rng) -> Fill:
    """Count from one"""
    n = r.whole(4, 24)
    label = r.pick("bed", "hour", "dose", "day")
    return Fill(
        ask=f"The program begins with {label} 0. Change it so that it shows {label} 1 to {label} {n}, and nothing else. Fill the gaps.",
        code=f"""
            # was: for i in range({n}):
            for i in range(___, ___):
                print("{label}", i)
        """,
        answers=("1", f"{n + 1}"),
        accepts=((), (f"{n} + 1", f"1 + {n}")),
        hints=("The number at the end of a range is left out.",),
        traps=(
            Trap("range-end-included", f"1\n{n}", "Write down the last number. Is the end of a range part of it?"),
            Trap("range-starts-at-one", f"0\n{n + 1}", "With which number does that begin?"),
        ),
        working=f"It begins at 1 and stops before {n + 1}: `for i in range(1, {n + 1}):`",
    )


@question(level=2, drill="break")
def will_the_loop_run(r: Rng) -> Breaks:
    """Name the error first"""
    many, one, low, high = r.pick(*NIGHTS)
    a, b, c = r.sample(3, range(low, high))
    first = f"{many} = [{a}, {b}, {c}]\n"
    code = r.pick(
        f"{first}for {one} in {many}\n    print({one})",
        f"{first}for {one} in {many}:\nprint({one})",
        f"{first}for {one} of {many}:\n    print({one})",
        f"{first}for {one} in {many}:\n    print({many}[{one}])",
        f"{first}for i in len({many}):\n    print({many}[i])",
        f"{first}for i in range(len({many}) + 1):\n    print({many}[i])",
        f"{first}for i in range(len({many})):\n    print({many}[i])",
        f"{first}for {one} in {many}:\n    print({many[0].upper()}{many[1:]})",
        f"{first}for {one} in {many}:\n    print({one})\nprint({one})",
        f"{many} = []\nfor {one} in {many}:\n    print({one} / 0)",
        f"for i in {a}:\n    print(i)",
        f"{first}for {one} in range({many}):\n    print({one})",
    )
    return Breaks(
        ask="Read it before anybody runs it. Which error will Python name, if any?",
        code=code,
        hints=(
            "Look at the colon, the word in, and the indentation.",
            "Can one go through what stands behind in? Does each place exist?",
        ),
        traps=(
            Trap(
                "python-guesses",
                "no error",
                "Look at colon and indent, at what is gone through, and at each place that is read.",
            ),
            Trap(
                "error-kinds-mixed-up", "SyntaxError", "Python can read each line, or it minds the spaces at the left."
            ),
            Trap(
                "error-kinds-mixed-up",
                "TypeError",
                "What stands behind in can be gone through, or Python never gets so far.",
            ),
            Trap("item-as-index", "IndexError", "Every place that is read exists, or Python never gets so far."),
            Trap("error-kinds-mixed-up", "NameError", "Each name has a value here, or Python never gets so far."),
            Trap(
                "error-kinds-mixed-up",
                "IndentationError",
                "The body of each loop is indented here. Look for another sort of slip.",
            ),
        ),
        working="No colon, or another word for in: SyntaxError. No indent: IndentationError. A number, or range of a list, to go through: TypeError. An item for a place, or a place too many: IndexError. An unknown name: NameError. An empty list has no turn, and otherwise there is no error.",
    )


@question(level=2, drill="fix")
def back_after_all_turns(r: Rng) -> Lines:
    """Every item, not the first alone"""
    name, units, many, one, formula, values = r.pick(
        (
            "to_celsius",
            "degrees Fahrenheit into degrees Celsius",
            "temps",
            "t",
            "round((t - 32) / 1.8, 1)",
            ("98.6", "104", "101.3"),
        ),
        ("to_grams", "milligrams into grams", "doses", "dose", "dose / 1000", ("500", "250", "1000")),
        ("to_metres", "centimetres into metres", "heights", "h", "h / 100", ("175", "162", "180")),
        ("to_minutes", "hours into minutes", "stays", "stay", "stay * 60", ("2", "5", "3")),
    )
    x, y, z = r.sample(3, values)
    call = f"print({name}([{x}, {y}]), {name}([{z}]))"
    head, make, loop, add, back = (
        f"def {name}({many}):",
        "result = []",
        f"for {one} in {many}:",
        f"result.append({formula})",
        "return result",
    )
    return Lines(
        ask=f"Each call of `{name}` should give back a new list, with every item turned from {units}. Put its lines in order and indent them; the line with print comes last. One line does not belong.",
        code=f"{head}\n    {make}\n    {loop}\n        {add}\n    {back}\n{call}",
        distractors=(
            Trap(
                "loop-name-is-slot", f"{one} = {formula}", "A new value for the loop's name is not kept. What keeps it?"
            ),
        ),
        traps=(
            Trap(
                "return-in-the-loop",
                f"{head}\n    {make}\n    {loop}\n        {add}\n        {back}\n{call}",
                "In the body, return ends everything in the first turn.",
            ),
            Trap(
                "reset-in-the-loop",
                f"{head}\n    {loop}\n        {make}\n        {add}\n    {back}\n{call}",
                "In the body, the list is emptied at each turn.",
            ),
            Trap(
                "list-outside-kept",
                f"{make}\n{head}\n    {loop}\n        {add}\n    {back}\n{call}",
                "So both calls add to the same list. Each call should make its own.",
            ),
        ),
        working=f"The list is made before the loop, each turn adds to it, and `return result` stands under `for`. Last comes `{call}`",
    )


@question(level=2)
def bed_by_bed(r: Rng) -> Lines:
    """Each with its number"""
    many, label, names = r.pick(
        ("patients", "Bed", ("Singh", "Chen", "Novak", "Ali", "Okafor")),
        ("drugs", "Drug", ("insulin", "heparin", "digoxin", "warfarin")),
        ("bloods", "Tube", ("red", "purple", "yellow", "blue")),
        ("tasks", "Task", ("weigh", "wash", "dress", "walk")),
    )
    a, b, c = r.sample(3, names)
    end = r.pick("all done", "end of list", "signed")
    first, loop, line, last = (
        f'{many} = ["{a}", "{b}", "{c}"]',
        f"for i in range(len({many})):",
        f'print(f"{label} {{i + 1}}: {{{many}[i]}}")',
        f'print("{end}")',
    )
    return Lines(
        ask=f"Put the lines in order and indent them: each item is shown with its number, `{label} 1: {a}` first, and at the very end `{end}`, once. One line does not belong.",
        code=f"{first}\n{loop}\n    {line}\n{last}",
        distractors=(
            Trap(
                "item-as-index",
                f"for i in {many}:",
                "Then i would be an item. Is there a place of that name in the list?",
            ),
        ),
        traps=(
            Trap(
                "indent-is-decoration",
                f"{first}\n{loop}\n    {line}\n    {last}",
                f"In the body it is shown at each turn. How often should “{end}” be shown?",
            ),
        ),
        working=f"The places run from 0, so each number is one more; the line at the margin comes once: `{last}`",
    )


@question(level=3)
def tried_on_one(r: Rng) -> Choice:
    """Tried on one patient"""
    who = r.pick("A colleague", "A student", "The pharmacist", "A nurse")
    n = r.whole(12, 40)
    many, one = r.pick(("weights", "weight"), ("scores", "score"), ("doses", "dose"), ("results", "result"))
    story, right, traps = r.pick(
        (
            f"{who} writes a function that should check all {many}. Its loop has a `return` in the body. Tried on one {one}, it is right. Is it ready?",
            f"No: with {n} {many} it answers for the first one only.",
            (("return-in-the-loop", f"Yes: return notes each result and goes on to the next {one}.", "What does return do to the rest of the call?"),
             ("no-error-means-right", "Yes: it ran, and gave the right value without an error.", "Try it on two. What happens after the first?")),
        ),
        (
            f"{who} wants to double every value: `for x in {many}:`, and in the body `x = x * 2`. No error comes. Are the {n} {many} in the list doubled?",
            "No: x gets new values, and the list stays as it was.",
            (("loop-name-is-slot", "Yes: x is the place in the list, and each is filled anew.", "x is a name for the item. Which line would put a value into the list?"),
             ("keeps-last-turn", "Only the last one: x keeps the value of the last turn.", "x does. Is x a part of the list?")),
        ),
        (
            f"For days 1 to {n} of a stay, {who.lower()} writes `for day in range(1, {n}):`. It runs without an error. Are all days there?",
            f"No: day {n} is missing, as a range leaves its end out.",
            (("range-end-included", f"Yes: it goes from day 1 up to and including day {n}.", "Try range(1, 3). Which numbers are there?"),
             ("range-starts-at-one", "No: day 1 is missing, as Python counts on from there.", "Here the start is given. What is it?")),
        ),
        (
            f"{who} lists {n} {many}. The line that shows “end of list” is indented like the line above it, which is in the loop. What will be seen?",
            f"The words “end of list” {n} times, once at each turn.",
            (("indent-is-decoration", "The words “end of list” once, because they come last.", "Which lines belong to the body?"),
             ("python-guesses", "An IndentationError, as Python sees that it is too far in.", "Two lines of a body may be indented alike. What does it mean?")),
        ),
    )  # fmt: skip
    return Choice(
        ask=story,
        right=right,
        traps=tuple(Trap(slug, wrong, says) for slug, wrong, says in traps),
        hints=("Go through the first two turns by hand.",),
        working=f"Two turns by hand show it. **{right}**",
    )
