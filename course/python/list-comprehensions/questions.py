from rounds.kit import Breaks, Choice, Fill, Lines, Order, Prints, Rng, Trap, TypeIt, printed, question

SMALL = (("units", "u"), ("scores", "s"), ("doses", "d"), ("volumes", "v"), ("xs", "x"))
# The list, a name for an item, what is wanted, the front, the condition, its opposite, and items let in and not.
TASKS = (
    ("grams", "g", "the birth weights below 2500 g, in kilograms", "g / 1000", "g < 2500", "2500 > g", "g >= 2500", (1980, 2240, 2460, 2120), (2700, 3150, 3480)),
    ("minutes", "m", "the waits above 240 minutes, in hours", "m / 60", "m > 240", "240 < m", "m <= 240", (260, 300, 285, 330), (45, 95, 180)),
    ("temps", "t", "the temperatures above 100 °F, in degrees Celsius", "(t - 32) / 1.8", "t > 100", "100 < t", "t <= 100", (101, 102, 103, 104), (97, 98, 99)),
    ("heights", "h", "the heights of at least 160 cm, in metres", "h / 100", "h >= 160", "160 <= h", "h < 160", (172, 181, 165, 190), (142, 151, 157)),
)  # fmt: skip


@question(level=1, drill="type")
def type_a_comprehension(r: Rng) -> TypeIt:
    """Type a comprehension"""
    many, one, _, front, condition, _, _, fits, others = r.pick(TASKS[0], TASKS[3])
    a, b, c = r.shuffle((*r.sample(2, fits), r.pick(*others)))
    return TypeIt(
        ask="Type these lines as they stand, with square brackets.",
        code=f"""
            {many} = [{a}, {b}, {c}]
            made = [{front} for {one} in {many} if {condition}]
            print(made, len(made))
        """,
        working="What is made stands at the front, where it comes from in the middle, and what is let in at the end.",
    )


@question(level=1, drill="run")
def what_is_made(r: Rng) -> Prints:
    """What is made?"""
    many, one = r.pick(*SMALL)
    # The first is not above 5, and its double is: what the condition looks at makes the difference.
    a, b, c = r.whole(3, 5), *r.sample(2, range(6, 10))
    xs = r.shuffle((a, b, c))
    head = f"{many} = {list(xs)}\n"
    kept, n = [x for x in xs if x > 5], r.whole(2, 3)
    beds = f"ward = [[{a}, {b}], [{c}]]\n"
    code, traps = r.pick(
        (f"{head}print([{one} * {n} for {one} in {many} if {one} > 5])",
         (("condition-on-result", str([x * n for x in xs]), "The condition sees each item before it is multiplied."),
          ("conversion-ignored", str(kept), "Those are let in. What does the front make of them?"))),
        (f"{head}print([{one} + {n} for {one} in {many}])\nprint({many})",
         (("loop-name-is-slot", f"{[x + n for x in xs]}\n{[x + n for x in xs]}", "A new list is made. Is anything put into the old one?"),
          ("filter-keeps-rest", f"{[x + n for x in xs if x > 5]}\n{list(xs)}", "There is no condition. What is let in?"))),
        (f"{one} = {a}\nmore = [{one} * {n} for {one} in [{b}, {c}]]\nprint({one})",
         (("comprehension-name-leaks", f"{c}", "The name in the brackets belongs to them alone."),
          ("comprehension-name-leaks", f"{c * n}", "The last line shows the name from outside. What is its value?"))),
        (f"{beds}print([{one} for bed in ward for {one} in bed])",
         (("nested-stays-nested", f"[[{a}, {b}], [{c}]]", "The front takes one number at a time. Are there inner brackets?"),
          ("nested-right-to-left", "NameError", "Read from left to right: bed gets its list first."))),
        (f"{beds}print([[{one} * {n} for {one} in bed] for bed in ward])",
         (("flattens-by-itself", f"[{a * n}, {b * n}, {c * n}]", "The front has brackets of its own. What does each bed become?"),
          ("conversion-ignored", f"[[{a}, {b}], [{c}]]", "What does the front make of each number?"))),
        (f"{head}print(sum([{one} for {one} in {many} if {one} > 5]))",
         (("condition-ignored", str(sum(xs)), "Not all items are let in. Which are?"),
          ("total-for-count", "2", "sum adds the items up. What does it not do?"))),
        (f"{head}print([{one} > 5 for {one} in {many}])",
         (("front-as-condition", str(kept), "The comparison stands at the front. What is made of each item?"),
          ("front-as-condition", "[True, True]", "There is no condition at the end. How many items come out?"))),
    )  # fmt: skip
    return Prints(
        ask="What does this program show? Write brackets and commas as well, if there are any. If it shows several lines, write each on a line of its own. If it stops with an error, write the name of the error.",
        code=code,
        hints=("Begin in the middle, then the condition, then the front.",),
        traps=tuple(Trap(slug, wrong, says) for slug, wrong, says in traps),
        working="Take each item, ask the condition of the item itself, and only then make what stands at the front. It shows "
        + ", then ".join(f"`{line}`" for line in printed(code).strip().split("\n")),
    )  # fmt: skip


@question(level=2, drill="change")
def from_a_loop(r: Rng) -> Fill:
    """From a loop to a comprehension"""
    many, one, what, front, condition, turned, opposite, fits, others = r.pick(*TASKS)
    a, b, c = r.shuffle((*r.sample(2, fits), r.pick(*others)))
    return Fill(
        ask=f"The program shows {what}. Change its loop into a comprehension that makes the same list, with the same names. Fill the gaps.",
        code=f"""
            {many} = [{a}, {b}, {c}]
            # was: made = []
            #      for {one} in {many}:
            #          if {condition}:
            #              made.append({front})
            made = [___ for ___ in {many} if ___]
            print(made)
        """,
        answers=(front, one, condition),
        accepts=((), (), (turned,)),
        hints=("What append took stands at the front.", "The condition is asked of the item as it came."),
        traps=(
            Trap("conversion-ignored", f"{one}\n{one}\n{condition}", "What did append take?"),
            Trap("filter-keeps-rest", f"{front}\n{one}\n{opposite}", "Those are the items that were left out."),
            Trap("condition-on-result", f"{front}\n{one}\n{condition.replace(one, front, 1)}", "The limit is in the old unit. Of what is the condition asked?"),
        ),
        working=f"The rest keeps its order, and what append took comes first: `[{front} for {one} in {many} if {condition}]`",
    )  # fmt: skip


@question(level=2)
def back_to_a_loop(r: Rng) -> Lines:
    """Back to a loop"""
    # Turned by one, so that one seed does not show here what another question asks for.
    many, one, _, front, condition, _, _, fits, others = r.pick(*TASKS[1:], TASKS[0])
    a, b, c = r.shuffle((*r.sample(2, fits), r.pick(*others)))
    given, make, loop, ask, add, last = (
        f"{many} = [{a}, {b}, {c}]", "made = []", f"for {one} in {many}:", f"if {condition}:", f"made.append({front})", "print(made)",
    )  # fmt: skip
    body = f"{loop}\n    {ask}\n        {add}\n{last}"
    return Lines(
        ask=f"`[{front} for {one} in {many} if {condition}]` makes a list. Put the lines in order and indent them, so that a loop makes the same list and the program shows it once. One line does not belong.",
        code=f"{given}\n{make}\n{body}",
        also=(f"{make}\n{given}\n{body}",),
        distractors=(
            Trap("condition-on-result", f"if {condition.replace(one, front, 1)}:", "The condition is asked before anything is made of the item."),
        ),
        traps=(
            Trap("reset-in-the-loop", f"{given}\n{loop}\n    {make}\n    {ask}\n        {add}\n{last}", "In the body, the list is emptied at each turn."),
            Trap("indent-is-decoration", f"{given}\n{make}\n{loop}\n    {ask}\n        {add}\n    {last}", "In the body it is shown at each turn. How often is it wanted?"),
            Trap("condition-ignored", f"{given}\n{make}\n{ask}\n    {loop}\n        {add}\n{last}", "There the condition is asked before the loop has an item."),
        ),
        working=f"The middle of the comprehension is the loop, its end the if, and its front what append takes: `{add}`, and at the margin `{last}`",
    )  # fmt: skip


@question(level=2)
def parts_in_order(r: Rng) -> Order:
    """Parts in order"""
    many, one, what, front, condition, *_ = r.pick(*TASKS[2:], *TASKS[:2])
    first, loop, end = f"`[{front}`", f"`for {one} in {many}`", f"`if {condition}]`"
    more = r.chance(0.5)
    if more:
        right = (first, f"`for {many} in ward`", loop, end)
        wrong = (first, loop, f"`for {many} in ward`", end)
        trap = Trap(
            "nested-right-to-left", wrong, f"There {many} is used before it has a value. Which loop comes first?"
        )
        where = f"`ward` holds one list, `{many}`, for each day. A line of code should make a single list of all days: {what}"
    else:
        right, wrong = (first, loop, end, "`[:2]`"), (first, end, loop, "`[:2]`")
        trap = Trap("comprehension-order", wrong, "The condition comes last in a comprehension. What comes before it?")
        where = f"The list `{many}` is given. A line of code should give {what}, and only the first two of these"
    return Order(
        ask=f"{where}. Put the parts of the line in order.",
        right=right,
        hints=("What is made comes first, which items are let in comes last.",),
        traps=(trap,),
        working="What is made, then each loop from the outside in, then the condition: " + " ".join(right),
    )  # fmt: skip


@question(level=2, drill="break")
def will_the_line_run(r: Rng) -> Breaks:
    """Name the error first"""
    many, one = r.pick(*SMALL)
    a, b, c = r.sample(3, range(2, 30))
    head = f"{many} = [{a}, {b}, {c}]\n"
    code = r.pick(
        f"{head}made = [{one} * 2 for {one} in {many} if {one} > 5]\nprint({one})",
        f"{head}print([{one} * 2 for {one} in {many} if {one} > 5 else 0])",
        f"{head}print([{one} * 2 if {one} > 5 for {one} in {many}])",
        f"{head}print([for {one} in {many} {one} * 2])",
        f'{head}print([{one} * 2 for {one} in {many} if {one} > "5"])',
        f"{head}print([y * 2 for {one} in {many}])",
        f"{many} = [0, {a}]\nprint([100 / {one} for {one} in {many}])",
        f"{many} = [0, {a}]\nprint([100 / {one} for {one} in {many} if {one} > 0])",
        f"{many} = []\nprint([100 / {one} for {one} in {many}])",
        f"ward = [[{a}], [{b}, {c}]]\nprint([{one} for {one} in bed for bed in ward])",
        f"ward = [[{a}], [{b}, {c}]]\nprint([{one} + 1 for {one} in ward])",
        f"ward = [[{a}], [{b}, {c}]]\nprint([bed[0] for bed in ward])",
        f"ward = [[{a}], [{b}, {c}]]\nprint([bed[1] for bed in ward])",
    )
    return Breaks(
        ask="Read it before anybody runs it. Which error will Python name, if any?",
        code=code,
        hints=("Is each part where it belongs?", "Which names are there, and what does each stand for?"),
        traps=(
            Trap("python-guesses", "no error", "Look at the order of the parts, at each name, and at the kind of each item."),
            Trap("comprehension-order", "SyntaxError", "The parts stand in their order here. What happens when it runs?"),
            Trap("comprehension-name-leaks", "NameError", "Each name is used where it has a value, or Python never gets so far."),
            Trap("error-kinds-mixed-up", "TypeError", "Like is put to like here, or Python never gets so far."),
            Trap("condition-ignored", "ZeroDivisionError", "Nothing is divided by zero here. What reaches the front?"),
        ),
        working="An else at the end, a condition before the for, or the front behind it: SyntaxError. A name outside its brackets, one never given, or loops turned round: NameError. A number put to a text or a list: TypeError. A nought that reaches a division: ZeroDivisionError; a place that is missing: IndexError. Otherwise no error.",
    )  # fmt: skip


@question(level=2, drill="fix")
def mend_the_line(r: Rng) -> Fill:
    """Mend the line"""
    many, one = r.pick(*SMALL)
    # One item is above the limit, of one the double alone, and of one neither: each slip shows.
    limit = 2 * r.whole(4, 8)
    a, b, c = r.shuffle((r.whole(3, limit // 2), r.whole(limit // 2 + 1, limit), r.whole(limit + 1, 24)))
    head = f"{many} = [{a}, {b}, {c}]\n"
    beds = f"ward = [[{a}, {b}], [{c}]]\n"
    ask, code, answer, accepts, traps = r.pick(
        (f"It should show the doubles that are above {limit}, but now it asks about the items. Mend the condition.",
         f"{head}# was: print([{one} * 2 for {one} in {many} if {one} > {limit}])\nprint([{one} * 2 for {one} in {many} if ___])", f"{one} * 2 > {limit}",
         (f"2 * {one} > {limit}", f"{limit} < {one} * 2", f"{limit} < 2 * {one}", f"{one} > {limit // 2}", f"{limit // 2} < {one}", f"{one} > {limit} / 2", f"{limit} / 2 < {one}", f"{one} > {limit} // 2", f"{one} + {one} > {limit}", f"{limit} < {one} + {one}", f"{one} >= {limit // 2 + 1}", f"{one} * 2 >= {limit + 1}", f"2 * {one} >= {limit + 1}"),
         (("condition-on-result", f"{one} > {limit}", "That asks about the item as it came. What should be above the limit?"),
          ("comparison-turned-round", f"{one} * 2 < {limit}", "That keeps the doubles below it."))),
        ("It should show all numbers of the ward in one list, but now it stops with a NameError. Mend the order of its loops, and keep its names.",
         f"{beds}# was: print([{one} for {one} in bed for bed in ward])\nprint([{one} for ___ for ___])", f"bed in ward\n{one} in bed", (),
         (("nested-right-to-left", f"{one} in bed\nbed in ward", "That is how it was: bed is used before it has a value."),
          ("in-turned-round", f"ward in bed\nbed in {one}", "Which is gone through, and which is the name for an item?"))),
        (f"For each item it should show `True` or `False`: is it above {limit}? But now it shows the items above {limit}.",
         f"{head}# was: print([{one} for {one} in {many} if {one} > {limit}])\nprint([___ for {one} in {many}])", f"{one} > {limit}", (f"{limit} < {one}", f"not {one} <= {limit}", f"not ({limit} >= {one})", f"{one} >= {limit + 1}", f"bool({one} > {limit})", f"True if {one} > {limit} else False", f"False if {one} <= {limit} else True"),
         (("front-as-condition", f"{one} if {one} > {limit}", "An if has no place there. What is made of each item?"),
          ("conversion-ignored", one, "That is the item. Which answer is wanted for it?"))),
        (f"It should count the items above {limit}, but now it adds them up.",
         f"{head}# was: print(sum([{one} for {one} in {many} if {one} > {limit}]))\nprint(___([{one} for {one} in {many} if {one} > {limit}]))", "len", (),
         (("total-for-count", "sum", "That is how it was: it adds them up."),
          ("method-name-guessed", "count", "There is no such function. Which one says how long a list is?"))),
    )  # fmt: skip
    gaps = tuple(answer.split("\n"))
    return Fill(
        ask=f"{ask} Fill the {'gap' if len(gaps) == 1 else 'gaps'}.",
        code=code,
        answers=gaps,
        accepts=(accepts, ()) if len(gaps) == 2 else (accepts,),
        hints=("Read it from the middle: what comes in, what is let in, and what is made of it?",),
        traps=tuple(Trap(slug, wrong, says) for slug, wrong, says in traps),
        working="Filled in: " + ", then ".join(f"`{gap}`" for gap in gaps),
    )


@question(level=3)
def before_it_goes_out(r: Rng) -> Choice:
    """Before the list goes out"""
    who = r.pick("A colleague", "A student", "The pharmacist", "A nurse")
    n = r.whole(12, 40)
    story, right, traps = r.pick(
        (f"{n} temperatures were taken in °F. {who} wants those above 38 °C, in °C, and writes `[round((t - 32) / 1.8, 1) for t in temps if t > 38]`. What comes out?",
         "All of them, fever or not, as the condition sees °F.",
         (("condition-on-result", "Those above 38 °C, as the value is converted first.", "Which comes first, the condition or the front?"),
          ("python-guesses", "None, since Python will not mix the two units.", "Does Python know units?"),
          ("conversion-ignored", "Those above 38 °F, and still in °F, as at first.", "What does the front do to each value?"))),
        (f"`times` and `values` hold {n} measurements in step. {who} writes `high = [v for v in values if v > 6]`, and then says that `high[0]` was measured at `times[0]`. What do you say?",
         "Not so: what is left out shifts the places in `high`.",
         (("filter-keeps-places", "True: each value that is let in keeps its old place.", "Which place has the first value that is let in?"),
          ("filter-keeps-places", "True: what is left out leaves an empty place behind.", "How long is the list that comes out?"),
          ("loop-name-is-slot", "Not so: `values` itself has become shorter, too.", "A new list is made. What happens to the old one?"))),
        (f"{who} wants one line for each of {n} results: `done = [print(x) for x in results]`. All are shown. What does `done` hold?",
         f"{n} times `None`, since print gives nothing back.",
         (("print-as-return", f"The {n} results that were shown, as texts in a list.", "What does a call of print give back?"),
          ("comprehension-name-leaks", "The last result alone, since `x` stands for it then.", "One thing is made for each item. Of what?"),
          ("front-as-condition", "Nothing at all: the list is empty, as none is let in.", "There is no condition. How many items are made?"))),
        (f"For the mean of the raised ones among {n} lactates, {who.lower()} writes `high = [v for v in lactates if v > 4]` and `sum(high) / len(high)`. It ran well for a month. When will it fail?",
         "On the day on which no value is raised at all.",
         (("empty-is-error", "On the day on which there are no values at all, and not otherwise.", "What is `high` when no value is above 4?"),
          ("condition-ignored", "On the day on which all of the values are raised.", "All are let in then. Is that a trouble?"),
          ("error-as-chance", "That can't be told: errors come and go by chance.", "The same values give the same again. Which list has no mean?"))),
    )  # fmt: skip
    return Choice(
        ask=story,
        right=right,
        traps=tuple(Trap(slug, wrong, says) for slug, wrong, says in traps),
        hints=("Try it on three values: in which order do condition and front come?",),
        working=f"The condition sees the item as it came, and what is let in makes a new list. **{right}**",
    )
