from rounds.kit import (
    Breaks,
    Choice,
    Fill,
    FindLine,
    Listing,
    Number,
    Prints,
    Rng,
    Trap,
    TypeIt,
    printed,
    question,
)

LISTS = (("pulses", 55, 120), ("sats", 85, 99), ("ages", 20, 95), ("doses", 4, 30), ("stays", 2, 40))


def unordered(r: Rng, low: int, high: int) -> tuple[int, int, int]:
    """Three values, the largest first and the smallest in the middle: sorting moves each of them."""
    small, middle, large = sorted(r.sample(3, range(low, high)))
    return large, small, middle


@question(level=1, drill="type")
def type_a_copy(r: Rng) -> TypeIt:
    """Type a copy"""
    many, low, high = r.pick(*LISTS)
    a, b, c = r.sample(3, range(low, high))
    return TypeIt(
        ask="Type these lines as they stand.",
        code=f"""
            {many} = [{a}, {b}]
            shared = {many}
            copied = list({many})
            shared.append({c})
            print({many} is shared, {many} == copied)
        """,
        working="One name more is put on the list, and one copy is made: the copy stays as it was.",
    )


@question(level=1, drill="run")
def whose_list_is_it(r: Rng) -> Prints:
    """Whose list is it?"""
    many, low, high = r.pick(*LISTS)
    a, b, c, d = r.sample(4, range(low, high))
    a, b = max(a, b), min(a, b)
    head = f"{many} = [{a}, {b}]\n"
    ward = f"ward = [[{a}, {b}], [{c}]]\n"
    copied = r.pick("list(X)", "X[:]")
    code, traps = r.pick(
        (f"{head}other = {many}\nother.append({c})\nprint({many})",
         (("assignment-copies", f"[{a}, {b}]", "The second line makes no second list. What does it make?"),
          ("append-gives-item", f"[{c}]", "append adds to what is there. Which list is that?"))),
        (f"{head}other = {copied.replace('X', many)}\nother.append({c})\nprint({many})",
         (("copy-stays-tied", f"[{a}, {b}, {c}]", "The second line makes a list of its own. Which one grows?"),
          ("append-gives-item", f"[{c}]", "append adds to one of the two lists. Which one is shown?"))),
        (f"{head}other = {many}\nother = other + [{c}]\nprint({many})",
         (("plus-changes-list", f"[{a}, {b}, {c}]", "The plus makes a new list. Which name is put on it?"),
          ("name-emptied", "[]", "One name moves on. What does the other still stand for?"))),
        (f"{head}\ndef lowest(xs):\n    xs.sort()\n    return xs[0]\n\nprint(lowest({many}))\nprint({many})",
         (("functions-get-copies", f"{b}\n[{a}, {b}]", "The call hands over the list itself. What does sort do to it?"),
          ("sort-ignored", f"{a}\n[{a}, {b}]", "Which item comes first when sort has run?"))),
        (f"{head}\ndef empty(xs):\n    xs = []\n\nempty({many})\nprint({many})",
         (("parameter-reaches-out", "[]", "The body puts its own name on a new list. What happens to the old one?"),
          ("value-thrown-away", "None", "The last line shows a list. Was it changed?"))),
        (f"row = [0] * 2\ngrid = [row] * 2\ngrid[0][1] = {a}\nprint(grid)",
         (("separate-cells", f"[[0, {a}], [0, 0]]", "How many rows were made, and how often does the grid hold each?"),
          ("counts-from-one", f"[[{a}, 0], [{a}, 0]]", "Which place has the number 1?"))),
        (f"{ward}other = {copied.replace('X', 'ward')}\nother[0][1] = {d}\nprint(ward)",
         (("shallow-is-deep", f"[[{a}, {b}], [{c}]]", "The outer list was copied. What about the lists in it?"),
          ("counts-from-one", f"[[{d}, {b}], [{c}]]", "Which place has the number 1?"))),
        (f"{ward}other = {copied.replace('X', 'ward')}\nother[0] = [{d}]\nprint(ward)",
         (("copy-stays-tied", f"[[{d}], [{c}]]", "A place of the copy gets another list. Whose place is that?"),
          ("copy-stays-tied", f"[[{a}, {b}], [{d}]]", "The change is made in the copy alone. What is shown?"))),
        (f"{head}other = [{a}, {b}]\nprint({many} == other, {many} is other)",
         (("equal-is-same", "True True", "They are equal. Are they one list, or two?"),
          ("equal-is-same", "False False", "Two lists may be equal. What does == compare?"))),
        (f'beds = {{"north": {a}}}\nother = beds\nother["north"] = {b}\nprint(beds["north"])',
         (("assignment-copies", f"{a}", "The second line makes no second dictionary. What does it make?"),
          ("key-twice", f"{a} {b}", "A key is there once. With which value?"))),
    )  # fmt: skip
    return Prints(
        ask="What does this program show? Write brackets and commas as well, if there are any. If it shows several lines, write each on a line of its own.",
        code=code,
        hints=("How many lists are there, and which names has each?",),
        traps=tuple(Trap(slug, wrong, says) for slug, wrong, says in traps),
        working="A name more is no list more; a copy is one, and shares what lies inside. It shows "
        + ", then ".join(f"`{line}`" for line in printed(code).strip().split("\n")),
    )  # fmt: skip


@question(level=2)
def how_many_are_left(r: Rng) -> Number:
    """How many are left?"""
    many, low, high = r.pick(*LISTS)
    limit = (low + high) // 2
    what, sign, fits, others = r.pick(
        ("above", ">", range(limit + 1, high), range(low, limit + 1)),
        ("below", "<", range(low, limit), range(limit, high)),
    )
    out, stay = r.sample(4, fits), r.sample(2, others)
    count, first, more = r.whole(3, 4), r.whole(0, 1), r.whole(0, 1)
    xs = (*stay[:first], *out[:count], *stay[1 : 1 + more])
    left = list(xs)
    for x in left:
        if x in out:
            left.remove(x)
    return Number(
        ask=f"Somebody wants to take out all {many} {what} {limit}, and writes this program. How many items are really left when it has run?",
        shows=Listing(f"{many} = {list(xs)}\nfor x in {many}:\n    if x {sign} {limit}:\n        {many}.remove(x)\nprint(len({many}))"),
        answer=len(left),
        hints=("The loop goes by places: 0, then 1, and so on.", "When an item goes, all behind it move up by one."),
        traps=(
            Trap("removes-all", len(xs) - count, "When an item is removed, all behind it move up. Which one does the loop look at next?"),
            Trap("list-never-changes", len(xs), "The body does change the list. At which places?"),
            Trap("gives-up-at-first", len(xs) - 1, "More than one is removed. Which place comes next?"),
        ),
        working=f"Behind each item that is removed, the next one moves up and is skipped. Left are {', '.join(map(str, left))}. That makes **{len(left)}**",
    )  # fmt: skip


@question(level=2, drill="change")
def keep_it_raw(r: Rng) -> Fill:
    """Keep it raw"""
    many, low, high = r.pick(*LISTS)
    a, b, c = unordered(r, low, high)
    tied = "Now both names stand for one and the same."
    how, code, answer, accepts, traps = r.pick(
        ("`clean` with the new value", f"{many} = [{a}, {b}]\n# was: clean = {many}\nclean = ___\nclean[0] = {c}\nprint({many}, clean)",
         f"list({many})", (f"{many}[:]", f"{many}.copy()", f"{many} + []", f"{many}[0:]", f"[*{many}]", f"[x for x in {many}]"),
         (("assignment-copies", many, tied),
          ("list-inside-list", f"[{many}]", "That is a list with the old one inside. How is it copied?"))),
        ("`clean` with the new value", f'{many} = {{"Singh": {a}, "Chen": {b}}}\n# was: clean = {many}\nclean = ___\nclean["Singh"] = {c}\nprint({many}, clean)',
         f"dict({many})", (f"{many}.copy()", f"{{**{many}}}", f"{many} | {{}}"),
         (("assignment-copies", many, tied),
          ("dictionary-as-list", f"list({many})", "That keeps the keys alone. What makes a dictionary?"))),
        ("`ordered` from the lowest value to the highest", f"{many} = [{a}, {b}, {c}]\n# was: ordered = {many}\n#      ordered.sort()\nordered = ___\nprint({many}, ordered)",
         f"sorted({many})", (f"sorted(list({many}))", f"sorted({many}[:])", f"sorted({many}.copy())"),
         (("sort-gives-list", f"{many}.sort()", "That changes the old list, and gives back None. What makes a new one?"),
          ("copy-as-sorted", f"list({many})", "That is a copy, as it stands. What puts it in order?"))),
        (f"`longer` with {c} at the end", f"{many} = [{a}, {b}]\n# was: longer = {many}\n#      longer.append({c})\nlonger = ___\nprint({many}, longer)",
         f"{many} + [{c}]", (f"list({many}) + [{c}]", f"{many}[:] + [{c}]", f"[*{many}, {c}]", f"[*{many}] + [{c}]", f"{many}.copy() + [{c}]"),
         (("append-gives-list", f"{many}.append({c})", "That changes the old list, and gives back None. What makes a new one?"),
          ("append-as-extend", f"{many} + {c}", "To a list, only a list can be joined."))),
    )  # fmt: skip
    return Fill(
        ask=f"The program changes `{many}`, which should stay as it was. Mend it: the last line should show `{many}` unchanged, and {how}. Fill the gap.",
        code=code,
        answers=(answer,),
        accepts=(accepts,),
        hints=("Which function or sign makes a new one, and leaves the old one alone?",),
        traps=tuple(Trap(slug, wrong, says) for slug, wrong, says in traps),
        working=f"That makes a new one: `{answer}`",
    )


@question(level=2, drill="break")
def will_it_be_there(r: Rng) -> Breaks:
    """Name the error first"""
    many, low, high = r.pick(*LISTS)
    a, b, c = r.sample(3, range(low, high))
    head, beds = f"{many} = [{a}, {b}]\n", f'beds = {{"north": {a}}}\n'
    code = r.pick(
        f"{head}other = {many}\nother.append({c})\nprint({many}[2])",
        f"{head}other = list({many})\nother.append({c})\nprint({many}[2])",
        f"{head}other = {many}\nother = other + [{c}]\nprint({many}[2])",
        f'{beds}other = beds\nother["south"] = {b}\nprint(beds["south"])',
        f'{beds}other = dict(beds)\nother["south"] = {b}\nprint(beds["south"])',
        f"{head}ordered = {many}.sort()\nprint(ordered[0])",
        f"{head}ordered = sorted({many})\nprint(ordered[0])",
        'ward = "north"\nward[0] = "N"\nprint(ward)',
        f"{head}other = copy.deepcopy({many})\nprint(other)",
        f"import copy\n{head}other = copy.deepcopy({many})\nprint(other)",
        f"{head}other = {many}[:]\n{many}.remove({b})\nprint(other[1])",
        f"{head}other = {many}\n{many}.remove({b})\nprint(other[1])",
    )
    return Breaks(
        ask="Read it before anybody runs it. Which error will Python name, if any?",
        code=code,
        hints=("How many lists or dictionaries are there, and which names has each?",),
        traps=(
            Trap("copy-stays-tied", "no error", "Is what the last line asks for in this very object, or in another?"),
            Trap("assignment-copies", "IndexError", "See who shares the list. Is there such a place?"),
            Trap("assignment-copies", "KeyError", "See who shares the dictionary, if there is one. Is there such a key?"),
            Trap("error-kinds-mixed-up", "TypeError", "Nothing is asked of None here, and no text is changed."),
            Trap("error-kinds-mixed-up", "NameError", "Each name has a value here, or Python never gets so far."),
        ),
        working="What one name adds or removes, every other name of the same object sees, and a copy does not: a missing place is an IndexError, a missing key a KeyError. A place of what sort gives back, or a text that should change: TypeError. copy without its import: NameError. Otherwise no error.",
    )  # fmt: skip


@question(level=2, drill="fix")
def mend_the_sharing(r: Rng) -> Fill:
    """Mend what is shared"""
    many, low, high = r.pick(*LISTS)
    a, b, c = unordered(r, low, high)
    ask, code, answer, accepts, traps = r.pick(
        ("Three nurses have two shifts each. Each nurse should have a list of their own, but now all of them get the first one's shift.",
         "week = []\nshifts = [0, 0]\nfor i in range(3):\n    # was: week.append(shifts)\n    week.append(___)\nweek[0][1] = 1\nprint(week)",
         "list(shifts)", ("shifts[:]", "shifts.copy()", "[0, 0]", "[0] * 2", "shifts + []", "[*shifts]", "[x for x in shifts]"),
         (("separate-cells", "shifts", "That is how it was: one list, three times."),
          ("list-inside-list", "[shifts]", "The list inside is still one and the same. How is it copied?"))),
        ("The raw rows should stay as they are, but now the first raw row is shown with the new value, too. Mend it with the module `copy`.",
         f'import copy\nraw = [{{"k": {a}}}, {{"k": {b}}}]\n# was: clean = list(raw)\nclean = ___\nclean[0]["k"] = {c}\nprint(raw, clean)',
         "copy.deepcopy(raw)", tuple(f"[copy.{how}({x}) for {x} in raw]" for how in ("copy", "deepcopy") for x in ("row", "r", "x", "d", "item", "record", "i", "one")),
         (("shallow-is-deep", "raw[:]", "That copies the outer list, as before. What copies every level?"),
          ("shallow-is-deep", "copy.copy(raw)", "That copies the outer list, as before. What copies every level?"))),
        (f"All items above {a - 1} should be removed, but now some stay, since the loop goes through the list that it changes. Let it go through a copy.",
         f"{many} = [{a}, {a + 1}, {a + 2}]\n# was: for x in {many}:\nfor x in ___:\n    if x > {a - 1}:\n        {many}.remove(x)\nprint({many})",
         f"list({many})", (f"{many}[:]", f"{many}.copy()", f"sorted({many})", f"[*{many}]", f"tuple({many})", f"{many} + []", f"{many}[0:]", f"{many}[::-1]", f"[x for x in {many}]"),
         (("removes-all", many, "That is how it was: the list shrinks under the loop."),
          ("item-as-count", f"range(len({many}))", "Those are places, and no items."))),
        ("The function should give back the lowest value and leave the list of its caller as it was, but now it sorts that list.",
         f"def lowest(xs):\n    # was: ordered = xs\n    #      ordered.sort()\n    ordered = ___\n    return ordered[0]\n\n{many} = [{a}, {b}, {c}]\nprint(lowest({many}), {many})",
         "sorted(xs)", ("sorted(list(xs))", "sorted(xs[:])", "sorted(xs.copy())", "[min(xs)]"),
         (("functions-get-copies", "xs", "That is the list of the caller, and not in order. What makes a new one?"),
          ("sort-gives-list", "xs.sort()", "That sorts the list of the caller, and gives back None."))),
    )  # fmt: skip
    return Fill(
        ask=f"{ask} Fill the gap.",
        code=code,
        answers=(answer,),
        accepts=(accepts,),
        hints=("What makes a new list, and how many levels of it are new?",),
        traps=tuple(Trap(slug, wrong, says) for slug, wrong, says in traps),
        working=f"In the gap stands `{answer}`",
    )


@question(level=2)
def which_line_changes_it(r: Rng) -> FindLine:
    """Which line changes the raw list?"""
    many, low, high = r.pick(*LISTS)
    (a, b, c), d = unordered(r, low, high), r.whole(low, high)
    raw = f"{many} = [{a}, {b}, {c}]"
    before, bad, harmless = r.pick(
        ((f"other = {many}", f"copied = {many}[:]"), "other.append(0)", ("copied.append(0)", f"ordered = sorted({many})")),
        ((f"copied = list({many})", f"same = {many}"), "same.sort()", ("copied.sort()", f"part = {many}[1:]")),
        (("def first(xs):", "    xs.sort()", "    return xs[0]"), f"print(first({many}))", (f"print(first(list({many})))", f"print(first(sorted({many})))")),
        (("def add(xs, x):", "    xs.append(x)", "    return xs"), f"print(add({many}, {d}))", (f"print(add({many}[:], {d}))", f"print(add(list({many}), {d}))")),
        ((f"same = {many}", f"pair = [{many}, [{d}]]"), "pair[0][0] = 0", ("pair[1][0] = 0", "same = [0]")),
    )  # fmt: skip
    after = r.shuffle((bad, *harmless))
    lines = [raw, *before, *after]
    line = 2 + len(before) + after.index(bad)
    # A method in the body of a function is a call as well: say whose call is meant.
    which = f"call of `{before[0][4:].partition('(')[0]}`" if before[0].startswith("def ") else "line"
    return FindLine(
        ask=f"When the program has run, the list that `{many}` stands for is no longer as it was in line 1. Which {which} has changed it? Give the number of its line.",
        code="\n".join(lines),
        line=line,
        hints=("Which other names does that list have?", "Which lines make a new list?"),
        traps=(
            Trap("copy-stays-tied", 2 + len(before) + after.index(harmless[0]), "That line changes a list of its own. Which one changes the first?"),
            Trap("assignment-changes-list", 2, "That line gives a name, or keeps a recipe. Which line changes the list?"),
        ),
        working=f"All others give names, or work on new lists: line {line}",
    )  # fmt: skip


@question(level=3)
def is_it_still_raw(r: Rng) -> Choice:
    """Is it still raw?"""
    who = r.pick("A colleague", "A student", "The pharmacist", "A nurse")
    n = r.whole(40, 200)
    story, right, traps = r.pick(
        (f"{who} writes `clean = raw`, corrects several of {n} values in `clean`, and then finds that `clean == raw` is True. “So nothing was changed.” What do you say?",
         "Both names stand for one list, so it equals itself.",
         (("no-error-means-right", "True: equal lists mean that no value was changed.", "How many lists are there to compare?"),
          ("assignment-copies", "The corrections were made in a copy, and are lost.", "Does the first line make a copy?"),
          ("equal-is-same", "`==` compares names, and the two names differ.", "What does == compare, and what does is?"))),
        (f"A function finds the median of {n} lactates with `xs.sort()` in its body. Afterwards {who.lower()} takes `lactates[-1]` for the newest value. What does it give?",
         "The highest value, as the caller's list was sorted.",
         (("functions-get-copies", "The newest value, as the function sorted a copy.", "What does a call hand over?"),
          ("sort-gives-list", "An error, as `sort` has left None in the list.", "sort gives back None. What does it do to the list?"),
          ("wrong-end", "The oldest value, as sorting turns the list round.", "In which order does sort put the values?"))),
        (f"`rows` holds {n} dictionaries, one a patient. {who} copies them with `clean = list(rows)` and changes `clean[0][\"age\"]`. Is the raw data safe?",
         "No: the list is new, but the dictionaries are shared.",
         (("shallow-is-deep", "Yes: `list` copies all that is in it, at every level.", "How many levels does list copy?"),
          ("assignment-copies", "Yes: a new name always stands for a copy of its own.", "Here a copy is made. Of what?"),
          ("copy-stays-tied", "No: `list` makes no copy, but a second name only.", "A new list is made. What is in it?"))),
        (f"{who} sets up a rota: `day = [0, 0, 0]`, then `week = [day] * 7`, and then books the night of the first day: `week[0][2] = 1`. What do you find?",
         "Every night of the week is booked: it is one list.",
         (("separate-cells", "The first night alone is booked: there are seven lists.", "How many times was a day made?"),
          ("counts-from-one", "The second shift of each day is booked, not the night.", "Which place has the number 2?"),
          ("tuple-can-change", "An error: a list that was multiplied can't be changed.", "Is it a list like any other? How often is it there?"))),
        (f"To drop the impossible ones among {n} weights in kg, {who.lower()} writes `for w in weights:`, and in its body `if w > 400:` and `weights.remove(w)`. Two such weights stand next to each other. What happens?",
         "The second of the two is skipped, and stays in the list.",
         (("removes-all", "Both are removed, as the loop comes to each of them.", "One goes, and all behind it move up. Where is the loop then?"),
          ("scope-clash", "An error, as a loop may not make its own list shorter.", "Python lets you. What does the loop look at next?"),
          ("functions-get-copies", "Neither is removed, as the loop goes through a copy.", "Was a copy made anywhere?"))),
    )  # fmt: skip
    return Choice(
        ask=story,
        right=right,
        traps=tuple(Trap(slug, wrong, says) for slug, wrong, says in traps),
        hints=("Count the lists and dictionaries, not the names.",),
        working=f"What counts is how many objects there are, and who shares them. **{right}**",
    )
