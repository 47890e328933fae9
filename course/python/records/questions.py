from rounds.kit import Breaks, Choice, Fill, FindLine, Lines, Prints, Rng, Trap, TypeIt, printed, question

NAMES = ("Singh", "Chen", "Novak", "Ali", "Okafor", "Weber")
KINDS = (("ward", "bed", 1, 30), ("clinic", "age", 20, 95), ("theatre", "room", 1, 12), ("admitted", "day", 1, 28))


def records(many: str, key: str, people: tuple[tuple[str, int], ...]) -> str:
    """A list of records, each on a line of its own: a phone is narrow."""
    rows = "".join(f'    {{"name": "{name}", "{key}": {value}}},\n' for name, value in people)
    return f"{many} = [\n{rows}]\n"


@question(level=1, drill="type")
def type_records(r: Rng) -> TypeIt:
    """Type two records"""
    many, key, low, high = r.pick(*KINDS)
    one, other = r.sample(2, NAMES)
    a, b = r.sample(2, range(low, high))
    return TypeIt(
        ask="Type these lines as they stand.",
        code=f"{records(many, key, ((one, a), (other, b)))}for person in sorted({many}, key=lambda p: p[\"{key}\"]):\n    print(person[\"name\"])",
        working="Each record is a dictionary; the small function says by what to sort.",
    )  # fmt: skip


@question(level=1, drill="run")
def what_the_records_say(r: Rng) -> Prints:
    """What do the records say?"""
    many, key, low, high = r.pick(*KINDS)
    one, other, third = r.sample(3, NAMES)
    c, b, a = sorted(r.sample(3, range(low, high)))
    head = records(many, key, ((one, a), (other, c), (third, b)))
    show = f'for p in {many}:\n    print(p["name"])'
    code, traps = r.pick(
        (f'{head}print({many}[1]["{key}"])',
         (("counts-from-one", f"{a}", "Which record has the number 1?"), ("value-for-key", other, "Which key is asked for?"))),
        (f'{head}print({many}["{key}"])',
         (("whole-column", f"[{a}, {c}, {b}]", "A list has no keys. How are all of them reached?"), ("error-kinds-mixed-up", "KeyError", "It is a list that is asked, and not a dictionary."))),
        (f'{head}sorted({many}, key=lambda p: p["{key}"])\n{show}',
         (("sorted-changes-list", f"{other}\n{third}\n{one}", "sorted gives back a new list. Is it kept?"), ("value-for-key", f"{a}\n{c}\n{b}", "Which key does the loop show?"))),
        (f'{head}{many}.sort(key=lambda p: p["{key}"])\n{show}',
         (("sort-ignored", f"{one}\n{other}\n{third}", "sort changes the list itself."), ("sorts-downwards", f"{one}\n{third}\n{other}", "Nothing turns the order round. Which value comes first?"))),
        (f'{head}for p in sorted({many}, key=lambda p: -p["{key}"]):\n    print(p["name"])',
         (("minus-ignored", f"{other}\n{third}\n{one}", "The minus turns the order round."), ("sort-ignored", f"{one}\n{other}\n{third}", "The loop goes through the sorted list."))),
        (f'{many} = []\nnew = {{}}\nfor name in ["{one}", "{other}"]:\n    new["name"] = name\n    {many}.append(new)\n{show}',
         (("same-record-again", f"{one}\n{other}", "How many dictionaries are made, and how often?"), ("keeps-first-turn", f"{one}\n{one}", "What does the second turn write into the record?"))),
        (f'{head}count = 0\nfor p in {many}:\n    if p["{key}"] >= {b}:\n        count = count + 1\nprint(count)',
         (("counts-every-turn", "3", "The step stands under the if. How often is it reached?"), ("boundary-ignored", "1", "Is a value on the limit let in?"))),
    )  # fmt: skip
    return Prints(
        ask="What does this program show? If it shows several lines, write each on a line of its own. If it stops with an error, write the name of the error.",
        code=code,
        hints=("A list takes a place, a record takes a key.", "Which list is shown: the old one, or a sorted one?"),
        traps=tuple(Trap(slug, wrong, says) for slug, wrong, says in traps),
        working="A place first, then a key; sorted makes a new list, sort changes the old one. It shows "
        + ", then ".join(f"`{line}`" for line in printed(code).strip().split("\n")),
    )  # fmt: skip


@question(level=2, drill="change")
def sickest_first(r: Rng) -> Fill:
    """Sort by something else"""
    one, other, third = r.sample(3, NAMES)
    key, what, tie = r.pick(
        ("news", "the highest NEWS", "bed"),
        ("age", "the oldest", "bed"),
        ("stay", "the longest stay", "room"),
        ("pain", "the most pain", "room"),
    )
    x, y = sorted(r.sample(2, range(2, 10)))
    a, b, c = r.sample(3, range(1, 30))
    row = '{{"name": "{}", "{}": {}, "{}": {}}}'
    rows = [row.format(n, key, v, tie, t) for n, v, t in ((one, x, a), (other, y, max(b, c)), (third, y, min(b, c)))]
    return Fill(
        ask=f"The program sorts by {tie}. Change it so that {what} comes first; of two with the same {key}, the one with the lower {tie} comes first. Fill the gaps.",
        code="ward = [\n" + "".join(f"    {row},\n" for row in rows) + f']\n# was: by_need = sorted(ward, key=lambda p: p["{tie}"])\nby_need = sorted(ward, key=lambda p: (___, ___))\nfor p in by_need:\n    print(p["name"])',
        answers=(f'-p["{key}"]', f'p["{tie}"]'),
        hints=("What decides first? Which sign turns the order of numbers round?",),
        traps=(
            Trap("minus-ignored", f'p["{key}"]\np["{tie}"]', "So the lowest comes first. What turns the order round?"),
            Trap("wrong-way-round", f'p["{tie}"]\n-p["{key}"]', "What decides first, and what only where two are equal?"),
        ),
        working=f'First by {key} with a minus, then: `(-p["{key}"], p["{tie}"])`',
    )  # fmt: skip


@question(level=2, drill="break")
def will_it_be_read(r: Rng) -> Breaks:
    """Name the error first"""
    many, key, low, high = r.pick(*KINDS)
    one, other = r.sample(2, NAMES)
    a, b = r.sample(2, range(low, high))
    head = records(many, key, ((one, a), (other, b)))
    code = head + r.pick(
        f'print({many}["{key}"])', f'print({many}[1]["{key}"])', f'print({many}[2]["{key}"])', f'print({many}[0]["height"])',
        f"print({many}[0][{key}])", f"print(sorted({many}))", f'ordered = {many}.sort(key=lambda p: p["{key}"])\nprint(ordered[0])',
        f'ordered = sorted({many}, key=lambda p: p["{key}"])\nprint(ordered[0])', f'for p in {many}:\n    print(p.{key})', f'for p in {many}:\n    print(p[0])',
    )  # fmt: skip
    return Breaks(
        ask="Read it before anybody runs it. Which error will Python name, if any?",
        code=code,
        hints=("What stands before each pair of brackets: a list, or a record?",),
        traps=(
            Trap("whole-column", "no error", "See what each pair of brackets is put to: a list, a record, or nothing."),
            Trap("error-kinds-mixed-up", "KeyError", "Each key that a record is asked for is there, or it is no record that is asked."),
            Trap("whole-column", "TypeError", "Lists take places and records take keys here. What is missing?"),
            Trap("error-kinds-mixed-up", "NameError", "Each name has a value here, and what stands in quotes is no name."),
        ),
        working="A key put to a list, records compared without a key to sort by, or a place of what sort gives back: TypeError. A record without that key: KeyError; no such place: IndexError. A key without quotes: NameError; a key behind a dot: AttributeError. Otherwise no error.",
    )  # fmt: skip


@question(level=2, drill="fix")
def grouped(r: Rng) -> Lines:
    """Group the patients"""
    by, one, other = r.pick(
        ("doctor", "Ines", "Tom"), ("ward", "north", "south"), ("team", "red", "blue"), ("nurse", "Maya", "Piotr")
    )
    a, b, c = r.sample(3, NAMES)
    rows = ", ".join(f'{{"name": "{n}", "{by}": "{x}"}}' for n, x in ((a, one), (b, other), (c, one)))
    given, make, loop, ask = f"patients = [{rows}]", "groups = {}", "for p in patients:", f'if p["{by}"] not in groups:'
    start, add, last = f'groups[p["{by}"]] = []', f'groups[p["{by}"]].append(p["name"])', "print(groups)"
    body = f"{loop}\n    {ask}\n        {start}\n    {add}\n{last}"
    return Lines(
        ask=f"Put the lines in order and indent them: the program makes a dictionary that holds, for each {by}, a list of the names of the patients, and shows this dictionary once. One line does not belong.",
        code=f"{given}\n{make}\n{body}",
        also=(f"{make}\n{given}\n{body}",),
        distractors=(Trap("old-value-forgotten", f'groups[p["{by}"]] = p["name"]', "That keeps one name alone. Where are the others?"),),
        traps=(
            Trap("reset-in-the-loop", f"{given}\n{loop}\n    {make}\n    {ask}\n        {start}\n    {add}\n{last}", "In the body, the dictionary is emptied at each turn."),
            Trap("first-value-kept", f"{given}\n{make}\n{loop}\n    {ask}\n        {start}\n        {add}\n{last}", "There only the first patient of each group is added."),
        ),
        working="For a new group make an empty list, then add each patient, and at the margin comes `print(groups)`",
    )  # fmt: skip


@question(level=2)
def the_record_that_comes_again(r: Rng) -> FindLine:
    """The line in the wrong place"""
    many, key, low, high = r.pick(*KINDS)
    one, other, third = r.sample(3, NAMES)
    a = r.whole(low, high)
    loop, make, name, number, add = (
        "for x in names:",
        "new = {}",
        'new["name"] = x',
        f'new["{key}"] = {a}',
        f"{many}.append(new)",
    )
    names = f'names = ["{one}", "{other}", "{third}"]'
    show = f'print(sorted({many}, key=lambda p: p["name"]))'
    lines, line, suspected = r.pick(
        ([names, f"{many} = []", make, loop, f"    {name}", f"    {number}", f"    {add}", show], 3, 7),
        ([names, loop, f"    {many} = []", f"    {make}", f"    {name}", f"    {number}", f"    {add}", show], 3, 4),
        ([names, f"{many} = []", loop, f"    {make}", f"    {name}", f"    {number}", add, show], 7, 4),
        (
            [names, f"{many} = []", loop, f"    {make}", f"    {name}", f"    {number}", f"    {add}", f"    {show}"],
            8,
            4,
        ),
    )
    return FindLine(
        ask=f"For each name the program should put a new record into `{many}`, and show the sorted list once. One line stands in the wrong place, or is indented too little or too much. Which one?",
        code="\n".join(lines),
        line=line,
        hints=("What is made once, what is made for each patient, and what comes at the end?",),
        traps=(
            Trap("same-record-again", suspected, "That line stands where it should. What must be made once, and what in each turn?"),
            Trap("good-line-suspected", 1, "The names have to be there before the loop."),
        ),
        working=f"The list is made once, a record in each turn, and the end comes once: line {line}",
    )  # fmt: skip


@question(level=3)
def ready_for_handover(r: Rng) -> Choice:
    """Ready for handover?"""
    who = r.pick("A colleague", "A student", "The pharmacist", "A nurse")
    n = r.whole(12, 30)
    story, right, traps = r.pick(
        (f'A list of {n} patients is built in a loop. {who} made `new = {{}}` once, above it; each turn fills `new` and appends it. What is in the list?',
         "The last patient, as many times as there were turns.",
         (("same-record-again", "Each patient once, in the order of the turns they had.", "How many dictionaries were made?"), ("keeps-first-turn", "The first patient, as many times as there were turns.", "What does a later turn write into the record?"))),
        (f'{who} writes `sorted(ward, key=lambda p: -p["news"])` alone on its line, then goes through `ward` to show its {n} patients. In which order do they come?',
         "In the old order, as the sorted list was not kept.",
         (("sorted-changes-list", "The highest score first, as the ward was sorted now.", "Does sorted change its list?"), ("minus-ignored", "The lowest score first, as sorted always goes upwards.", "Which list does the loop go through?"))),
        (f'Beds 1 to {n} are stored as text, such as "9" and "10". {who} sorts by `p["bed"]`. What do you say?',
         'Bed "10" comes before bed "9": the first characters decide.',
         (("python-guesses", 'Bed "9" comes before bed "10": Python reads the number.', "Does Python take a text for a number?"), ("error-kinds-mixed-up", "It stops with a TypeError, as texts cannot be sorted.", "Texts have an order, too. Which?"))),
        (f'`ward` is a list of {n} records, each with the key `"news"`. For the mean {who.lower()} writes `sum(ward["news"]) / len(ward)`. What happens?',
         "A TypeError: a list takes places, and no keys.",
         (("whole-column", "The mean comes out: the key reaches all records.", "What stands before the brackets: a record or a list?"), ("missing-key-is-zero", "It gives 0, as the list has no such key itself.", "Does Python fill in a nought by itself?"))),
    )  # fmt: skip
    return Choice(
        ask=story,
        right=right,
        traps=tuple(Trap(slug, wrong, says) for slug, wrong, says in traps),
        hints=("How many records and lists are there, and which one is meant?",),
        working=f"Count the records, and ask which list is shown. **{right}**",
    )
