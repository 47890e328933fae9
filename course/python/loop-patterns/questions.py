from rounds.kit import (
    Breaks,
    Choice,
    Fill,
    FindLine,
    Lines,
    Listing,
    Number,
    Prints,
    Redraw,
    Rng,
    Trap,
    TypeIt,
    printed,
    question,
)

SERIES = (
    ("pulses", "p", 60, 125, 100),
    ("sats", "s", 85, 99, 92),
    ("temps", "t", 35, 41, 38),
    ("ages", "a", 20, 95, 65),
    ("sugars", "g", 3, 20, 11),
)


@question(level=1, drill="type")
def type_a_total(r: Rng) -> TypeIt:
    """Type a total"""
    many, one, low, high, limit = r.pick(*SERIES)
    a, b, c = r.sample(3, range(low, high))
    return TypeIt(
        ask="Type these lines as they stand. The fourth begins with four spaces, the fifth with eight.",
        code=f"""
            {many} = [{a}, {b}, {c}]
            count = 0
            for {one} in {many}:
                if {one} > {limit}:
                    count += 1
            print(count)
        """,
        working="The start stands before the loop, the step in it, and the result is shown behind it.",
    )


@question(level=1, drill="run")
def what_comes_out(r: Rng) -> Prints:
    """What comes out?"""
    many, one, low, high, limit = r.pick(*SERIES)
    above = r.sample(2, range(limit + 1, high))
    a, b, c = xs = r.shuffle((*above, r.whole(low, limit - 1)))
    head, loop = f"{many} = [{a}, {b}, {c}]\n", f"for {one} in {many}:\n"
    code, traps = r.pick(
        (
            f"{head}count = 0\n{loop}    if {one} > {limit}:\n        count += 1\nprint(count)",
            (("counts-every-turn", "3", "The step stands under the if. How often is it reached?"),
             ("total-for-count", f"{sum(above)}", "In each step 1 is added, not the item.")),
        ),
        (
            f"{head}total = 0\n{loop}    total += {one}\nprint(total)",
            (("total-for-count", "3", "In each step the item is added, not 1."),
             ("latest-for-best", f"{c}", "That is the last item. What was total before?")),
        ),
        (
            f"{head}{loop}    total = 0\n    total += {one}\nprint(total)",
            (("reset-in-the-loop", f"{sum(xs)}", "Where is total set to 0, and how often?"),
             ("total-for-count", "1", "In each step the item is added, not 1.")),
        ),
        (
            f"{head}kept = []\n{loop}    if {one} > {limit}:\n        kept.append({one})\nprint(kept)",
            (("counts-every-turn", f"{list(xs)}", "Only what fits is added."),
             ("filter-keeps-rest", f"{[x for x in xs if x <= limit]}", "Those that fit are kept. Which are left out?")),
        ),
        (
            f"losses = [-{a}, -{b}, -{c}]\nhighest = 0\nfor x in losses:\n    if x > highest:\n        highest = x\nprint(highest)",
            (("maximum-starts-at-zero", f"-{min(xs)}", "Is any item above the start value?"),
             ("latest-for-best", f"-{c}", "The name changes only when the condition holds. Does it ever?")),
        ),
    )  # fmt: skip
    return Prints(
        ask="What does this program show? Write brackets and commas as well, if there are any.",
        code=code,
        hints=("Write down the value of each name after each turn.",),
        traps=tuple(Trap(slug, wrong, says) for slug, wrong, says in traps),
        working=f"Start, step by step, and then the result: it shows `{printed(code).strip()}`",
    )  # fmt: skip


@question(level=2)
def how_many_turns(r: Rng) -> Number:
    """How many turns?"""
    story, name, unit, factor = r.pick(
        ("A drug level in mg/L halves every hour.", "level", "hours", "/ 2"),
        ("A count of bacteria doubles every hour.", "bacteria", "hours", "* 2"),
        ("The activity of a tracer, in MBq, halves every hour.", "activity", "hours", "/ 2"),
        ("The number of cases doubles every week.", "cases", "weeks", "* 2"),
    )
    limit, turns = r.whole(3, 30), r.whole(2, 5)
    exact = r.chance(0.4)
    if factor == "/ 2":
        start = limit * 2 ** (turns - 1) if exact else limit * 2**turns - r.whole(1, limit * 2 ** (turns - 1) - 1)
        sign = ">="
    else:
        start, limit = (
            limit,
            (limit * 2 ** (turns - 1) if exact else limit * 2**turns - r.whole(1, limit * 2 ** (turns - 1) - 1)),
        )
        sign = "<="
    value, counted = float(start), 0
    while value >= limit if sign == ">=" else value <= limit:
        value, counted = (value / 2 if factor == "/ 2" else value * 2), counted + 1
    return Number(
        ask=f"{story} How many {unit} does this program show?",
        shows=Listing(
            f"{name} = {start}\n{unit} = 0\nwhile {name} {sign} {limit}:\n    {name} = {name} {factor}\n    {unit} = {unit} + 1\nprint({unit})"
        ),
        answer=counted,
        hints=(
            "Write down the value at the start of each turn.",
            "The condition is asked at the start of a turn, not in the middle.",
        ),
        traps=(
            Trap(
                "condition-watched",
                counted - 1,
                "A turn that was begun is finished, and counted. Is a value at the limit itself let in?",
            ),
            Trap(
                "one-turn-too-many",
                counted + 1,
                "Is the condition still true at the start of the last turn you counted?",
            ),
        ),
        working=f"At the start of a turn the values are {turn_values(start, counted, factor)}; the next one fails the condition. That makes **{counted}**",
    )


def turn_values(start: int, turns: int, factor: str) -> str:
    """The value at the start of each turn."""
    values = [start * 2**turn if factor == "* 2" else start / 2**turn for turn in range(turns)]
    return ", ".join(f"{value:g}" for value in values)


@question(level=2, drill="change")
def count_to_something_else(r: Rng) -> Fill:
    """Change the pattern"""
    many, one, low, high, limit = r.pick(*SERIES)
    a, b, c = r.sample(3, range(low, high))
    head, loop = f"{many} = [{a}, {b}, {c}]\n", f"for {one} in {many}:\n"
    ask, code, answers, accepts, traps = r.pick(
        (
            f"The program counts the items above {limit}. Change it so that it adds these items up instead.",
            f"{head}result = ___\n{loop}    if {one} > {limit}:\n        # was: result = result + 1\n        result = ___\nprint(result)",
            ("0", f"result + {one}"), ((), (f"{one} + result",)),
            (("total-for-count", "0\nresult + 1", "That still counts. What is added for a total?"),
             ("latest-for-best", f"0\n{one}", "That keeps the last one alone. What happens to the sum so far?")),
        ),
        (
            f"The program adds up the items above {limit}. Change it so that it counts them instead.",
            f"{head}result = ___\n{loop}    if {one} > {limit}:\n        # was: result = result + {one}\n        result = ___\nprint(result)",
            ("0", "result + 1"), ((), ("1 + result",)),
            (("total-for-count", f"0\nresult + {one}", "That still adds the items up. What is added for a count?"),
             ("starts-at-one", "1\nresult + 1", "So the first would be the second. How many were there before?")),
        ),
        (
            "The program looks for the largest of some fluid balances, and begins with 0. Change it so that it is right even when all are below 0: begin with the first item of the list.",
            f"balances = [-{a}, -{b}, -{c}]\n# was: result = 0\nresult = ___\nfor x in balances:\n    if ___:\n        result = x\nprint(result)",
            ("balances[0]", "x > result"), ((), ("result < x", "x >= result", "result <= x")),
            (("counts-from-one", "balances[1]\nx > result", "That is the second item. Which number has the first?"),
             ("comparison-turned-round", "balances[0]\nx < result", "That finds the smallest. Which way round is it?")),
        ),
        (
            f"The program counts the items above {limit}. Change it so that it collects them in a list instead.",
            f"{head}# was: result = 0\nresult = ___\n{loop}    if {one} > {limit}:\n        # was: result = result + 1\n        result.___\nprint(result)",
            ("[]", f"append({one})"), (("list()",), ()),
            (("append-as-extend", f"[]\nextend({one})", "That wants several items in a list. This is one."),
             ("container-mixed-up", f"0\nappend({one})", "A number has no such method. With what does an empty collection begin?")),
        ),
    )  # fmt: skip
    return Fill(
        ask=f"{ask} Fill the gaps.",
        code=code,
        answers=answers,
        accepts=accepts,
        hints=("With what does it begin, when nothing has been seen yet?", "What is done in each step?"),
        traps=tuple(Trap(slug, wrong, says) for slug, wrong, says in traps),
        working=f"The start is `{answers[0]}`, and the other gap takes `{answers[1]}`",
    )


@question(level=2, drill="break")
def will_the_pattern_run(r: Rng) -> Breaks:
    """Name the error first"""
    many, one, low, high, limit = r.pick(*SERIES)
    a, b = r.sample(2, range(low, high))
    head, loop = f"{many} = [{a}, {b}]\n", f"for {one} in {many}:\n"
    code = r.pick(
        f"{head}{loop}    total += {one}\nprint(total)",
        f"{head}total = 0\n{loop}    total += {one}\nprint(total / len({many}))",
        f"{many} = []\ntotal = 0\n{loop}    total += {one}\nprint(total / len({many}))",
        f"{many} = []\nlargest = {many}[0]\n{loop}    if {one} > largest:\n        largest = {one}\nprint(largest)",
        f"{head}kept = 0\n{loop}    kept.append({one})\nprint(kept)",
        f"{head}kept = []\n{loop}    kept += {one}\nprint(kept)",
        f"{head}count = 0\n{loop}    if {one} > {limit}\n        count += 1\nprint(count)",
        f"{head}count = 0\n{loop}    if {one} > {limit}:\n    count += 1\nprint(count)",
        f"x = {b}\nwhile x > 0\n    x = x - 1\nprint(x)",
        f"x = {b}\nwhile x > 0:\n    x = x - 1\nprint(10 / x)",
        f"{many} = []\ncount = 0\n{loop}    count += 1\nprint(count)",
    )
    return Breaks(
        ask="Read it before anybody runs it. Which error will Python name, if any?",
        code=code,
        hints=(
            "Was everything begun before the loop, and with the right kind of value?",
            "What is left when the loop has ended?",
        ),
        traps=(
            Trap(
                "python-guesses",
                "no error",
                "Look at the start before the loop, at colon and indent, and at what comes behind the loop.",
            ),
            Trap(
                "error-kinds-mixed-up", "SyntaxError", "Python can read each line, or it minds the spaces at the left."
            ),
            Trap(
                "error-kinds-mixed-up",
                "NameError",
                "Each name was begun before it is used, or Python never gets so far.",
            ),
            Trap("error-kinds-mixed-up", "TypeError", "Like is put to like here, or Python never gets so far."),
            Trap(
                "error-kinds-mixed-up",
                "ZeroDivisionError",
                "Nothing is divided by zero here, or Python never gets so far.",
            ),
            Trap(
                "error-kinds-mixed-up",
                "IndentationError",
                "Each body is indented here. Look for another sort of slip.",
            ),
            Trap("error-kinds-mixed-up", "IndexError", "Every place that is read exists, or no place is read here."),
            Trap(
                "error-kinds-mixed-up",
                "AttributeError",
                "Each value has the method that is called, or none is called here.",
            ),
        ),
        working="No start: NameError. No colon: SyntaxError; no indent: IndentationError. An empty list: ZeroDivisionError for its mean, IndexError for its first item, and 0 for its count. append on a number: AttributeError. A list plus a number: TypeError. Otherwise no error.",
    )


@question(level=2, drill="fix")
def mend_the_endless_loop(r: Rng) -> Fill:
    """Mend the endless loop"""
    name, start, sign, limit, what, step, others, thrown, wrong, says = r.pick(
        ("level", 80, ">", r.whole(3, 30), "the level halves", "level = level / 2", ("level /= 2", "level = level * 0.5", "level *= 0.5", "level = 0.5 * level", "level = level - level / 2", "level -= level / 2"), "level / 2", "level = level - 2", "That takes 2 away. How is a number halved?"),
        ("volume", r.whole(30, 60) * 10, ">", 50, "50 mL run in", "volume = volume - 50", ("volume -= 50", "volume = -50 + volume", "volume += -50"), "volume - 50", "volume = volume + 50", "So the bag gets fuller, and the loop never ends."),
        ("bacteria", r.whole(2, 9) * 10, "<", 1000, "the count doubles", "bacteria = bacteria * 2", ("bacteria *= 2", "bacteria = 2 * bacteria", "bacteria = bacteria + bacteria", "bacteria += bacteria"), "bacteria * 2", "bacteria = bacteria + 2", "That adds 2. How is a number doubled?"),
        ("temp", r.whole(33, 35), "<", 37, "the temperature rises by half a degree", "temp = temp + 0.5", ("temp += 0.5", "temp = 0.5 + temp", "temp = temp + 1 / 2", "temp += 1 / 2"), "temp + 0.5", "temp = temp - 0.5", "So it gets colder, and the loop never ends."),
    )  # fmt: skip
    return Fill(
        ask=f"In each hour {what}. The program should show after how many hours `{name}` is {limit} or {'less' if sign == '>' else 'more'}, but it runs for ever. Write the line that is missing; it is indented already.",
        code=f"""
            {name} = {start}
            hours = 0
            while {name} {sign} {limit}:
                hours = hours + 1
                ___
            print(hours)
        """,
        answers=(step,),
        accepts=(others,),
        hints=("What does the condition ask about, and which line changes it?",),
        traps=(
            Trap(
                "value-thrown-away", thrown, "That is worked out and thrown away. Which name should have the new value?"
            ),
            Trap("wrong-step", wrong, says),
        ),
        working=f"The condition asks about `{name}`, so the body must change it: `{step}`",
    )


@question(level=2)
def the_line_in_the_wrong_place(r: Rng) -> FindLine:
    """The line in the wrong place"""
    many, one, low, high, limit = r.pick(*SERIES)
    a, b, c = r.sample(3, range(low, high))
    head, loop = f"{many} = [{a}, {b}, {c}]", f"for {one} in {many}:"
    want, lines, line, other, why = r.pick(
        (f"the sum of all {many}", [head, loop, "    total = 0", f"    total += {one}", "print(total)"], 3, 4, "total is set to 0 in each turn"),
        (f"each of the {many} above {limit}, and then how many there are", [head, "count = 0", loop, f"    if {one} > {limit}:", f"        print({one})", "    count += 1", "print(count)"], 6, 2, "every turn is counted, fit or not"),
        (f"the sum of all {many}, once", [head, "total = 0", loop, f"    total += {one}", "    print(total)"], 5, 2, "it is shown at each turn"),
        (f"all {many} above {limit}, in one list", [head, loop, "    kept = []", f"    if {one} > {limit}:", f"        kept.append({one})", "print(kept)"], 3, 5, "the list is emptied in each turn"),
        (f"the largest of the {many}", [head, loop, f"    largest = {many}[0]", f"    if {one} > largest:", f"        largest = {one}", "print(largest)"], 3, 5, "it begins anew in each turn"),
    )  # fmt: skip
    return FindLine(
        ask=f"The program should show {want}. One line stands in the wrong place, or is indented too little or too much. Which one?",
        code="\n".join(lines),
        line=line,
        hints=("What belongs before the loop, what into each turn, and what behind?",),
        traps=(
            Trap(
                "good-line-suspected",
                other,
                "That line stands where it should. What belongs before the loop, into it, and behind it?",
            ),
            Trap("good-line-suspected", 1, "The list has to be there before the loop."),
        ),
        working=f"There {why}: line {line}",
    )


@question(level=2)
def the_first_that_fits(r: Rng) -> Lines:
    """The first that fits"""
    many, one, low, high, limit = r.pick(*SERIES)
    sign, word = r.pick((">", "above"), ("<", "below"))
    fits = [x for x in range(low, high) if (x > limit if sign == ">" else x < limit)]
    rest = [x for x in range(low, high) if x not in fits and x != limit]
    if len(fits) < 2 or not rest:
        raise Redraw
    x, y = r.sample(2, fits)
    z = r.pick(*rest)
    head, loop, ask_it, give, nothing = (
        f"def first({many}):",
        f"for {one} in {many}:",
        f"if {one} {sign} {limit}:",
        f"return {one}",
        "return None",
    )
    call = f"print(first([{z}, {x}, {y}]), first([{z}]))"
    return Lines(
        ask=f"Put the lines in order and indent them: `first` gives back the first item {word} {limit}, and `None` when there is none. The line with print comes last. One line does not belong.",
        code=f"{head}\n    {loop}\n        {ask_it}\n            {give}\n    {nothing}\n{call}",
        distractors=(
            Trap(
                "gives-up-at-first",
                f"return {one} {sign} {limit}",
                "That answers True or False at the first item, and looks at no other.",
            ),
        ),
        traps=(
            Trap(
                "gives-up-at-first",
                f"{head}\n    {loop}\n        {ask_it}\n            {give}\n        {nothing}\n{call}",
                "In the loop it gives up after the first item. When do you know that there is none?",
            ),
        ),
        working=f"A fit ends the search at once; that there is none is known behind the loop. Last comes `{call}`",
    )


@question(level=3)
def does_it_hold(r: Rng) -> Choice:
    """Does it hold?"""
    who = r.pick("A colleague", "A student", "The pharmacist", "A nurse")
    n = r.whole(20, 60)
    if n + 20 in (40, 80):
        raise Redraw
    story, right, traps = r.pick(
        (
            f"{who} looks for the highest base excess of {n} patients, begins with `highest = 0`, and reports 0. All values are below 0. What do you say?",
            "That is the start value; begin with the first item.",
            (("maximum-starts-at-zero", "That is right: no value is higher than 0.", "Was 0 measured in anybody?"),
             ("no-error-means-right", "That is right, or the loop would have failed.", "Nothing failed. Which value was never replaced?"),
             ("comparison-turned-round", "That is the lowest; turn the comparison round.", "Is 0 the lowest of values below 0?")),
        ),
        (
            f"{who} looks for the highest temperature of {n} patients, begins with `highest = 0`, and reports 39.4. All values are above 30. What do you say?",
            "That is right here: the first value replaces the 0.",
            (("maximum-starts-at-zero", "That is wrong: a search must not begin with 0.", "Which of these values is below the start?"),
             ("latest-for-best", "That is wrong: the last value above 0 is kept.", "When does the name get a new value?"),
             ("no-error-means-right", "That is right, or the loop would have failed.", "No failure proves nothing. What happens to the 0 in the first turn?")),
        ),
        (
            f"{who} counts the falls in {n} reports. `count += 1` stands under `for`, not under `if`. The program says {n}. What do you say?",
            "That is how many reports there are, not falls.",
            (("counts-every-turn", "That is right: each report was looked at once.", "Looked at, yes. Which of them had a fall?"),
             ("reset-in-the-loop", "That is too few: the count begins anew each time.", "Is count set to 0 in the loop?"),
             ("range-end-included", "That is one too many: a loop leaves its end out.", "A list is gone through to its end.")),
        ),
        (
            f"A function should say whether any of {n} swabs is positive. In its loop stands `if s == \"pos\": return True`, and below `else: return False`. {who} tried it on a first swab that was positive. Is it ready?",
            "No: it answers after the first swab, whatever comes.",
            (("gives-up-at-first", "Yes: it goes on until it finds one that is positive.", "What does it do with a first swab that is negative?"),
             ("return-in-the-loop", "Yes: each return is noted, and the last one counts.", "What does return do to the rest of the call?"),
             ("no-error-means-right", "Yes: it was tried, and gave the right answer.", "Try a negative swab first, then a positive one.")),
        ),
        (
            f"A loop `while level > 10:` halves the level and then, in the same body, shows the new one. It begins at {n + 20} mg/L, and {who.lower()} expects to see no level below 10. What do you say?",
            "The last one shown is below 10: no turn is cut short.",
            (("condition-watched", "None is below 10: the loop stops as soon as one is.", "When is the condition asked?"),
             ("loop-never-asked", "There is no end: it goes on below 10 for ever.", "The level is halved each time. Does the condition fail?"),
             ("one-turn-too-many", "The last two shown are below 10: it stops a turn late.", "The condition fails at the start of the next turn.")),
        ),
    )  # fmt: skip
    return Choice(
        ask=story,
        right=right,
        traps=tuple(Trap(slug, wrong, says) for slug, wrong, says in traps),
        hints=("Go through it by hand with two or three values.",),
        working=f"Two turns by hand show what is before, in, and behind the loop. **{right}**",
    )
