from rounds.kit import Breaks, Choice, Fill, Lines, Prints, Rng, SetOf, Trap, TypeIt, printed, question

TABLES = (
    ("units", ("Singh", "Chen", "Novak", "Ali"), 4, 20),
    ("free", ("north", "south", "west", "east"), 2, 15),
    ("beds", ("A", "B", "C", "D"), 12, 30),
    ("pulses", ("Singh", "Chen", "Novak", "Ali"), 55, 120),
)

LISTS = (
    ("codes", "code", ("J18", "I50", "E11")),
    ("wards", "ward", ("north", "south", "west")),
    ("drugs", "drug", ("insulin", "heparin", "digoxin")),
    ("causes", "cause", ("fall", "sepsis", "stroke")),
)


@question(level=1, drill="type")
def type_a_dictionary(r: Rng) -> TypeIt:
    """Type a dictionary"""
    name, keys, low, high = r.pick(*TABLES)
    one, other, third = r.sample(3, keys)
    a, b, c = r.sample(3, range(low, high))
    return TypeIt(
        ask="Type these lines as they stand, with braces, quotes and colons.",
        code=f"""
            {name} = {{"{one}": {a}, "{other}": {b}}}
            {name}["{third}"] = {c}
            print({name}["{other}"], len({name}))
        """,
        working="Braces hold the pairs, a colon stands between key and value, and square brackets look a value up.",
    )


@question(level=1, drill="run")
def what_is_stored(r: Rng) -> Prints:
    """What is stored, and what is missing?"""
    name, keys, low, high = r.pick(*TABLES)
    one, other, absent = r.sample(3, keys)
    a, b, c = r.sample(3, range(low, high))
    table = f'{name} = {{"{one}": {a}, "{other}": {b}}}\n'
    code, traps = r.pick(
        (
            f'{table}{name}["{one}"] = {c}\nprint(len({name}), {name}["{one}"])',
            (("key-twice", f"3 {c}", "The key is there already. Can it be there twice?"),
             ("first-value-kept", f"2 {a}", "What happens to the old value when a new one is stored?")),
        ),
        (
            f"{table}for x in {name}:\n    print(x)",
            (("loop-gives-values", f"{a}\n{b}", "A loop goes through the keys. How would you get the values?"),
             ("loop-gives-pairs", f"{one} {a}\n{other} {b}", "A loop goes through one part of each pair. Which?")),
        ),
        (
            f"{table}for x in {name}:\n    print({name}[x])",
            (("loop-gives-keys-always", f"{one}\n{other}", "x is the key. What stands in the brackets of print?"),
             ("item-as-index", "KeyError", "x is a key, and each key is there.")),
        ),
        (
            f'{table}print({name}.get("{absent}", {c}))\nprint(len({name}))',
            (("get-stores", f"{c}\n3", "get gives back, and stores nothing."),
             ("missing-key-is-zero", "0\n2", "What does get give back when the key is missing?")),
        ),
        (
            f'{table}print({name}.get("{absent}"))',
            (("missing-key-is-zero", "0", "No nought is made up. What does get give back, when nothing else is said?"),
             ("get-as-brackets", "KeyError", "Brackets would stop here. What does get do?")),
        ),
        (
            f'{table}print({name}["{other}"])\nprint({name}["{absent}"])',
            (("missing-key-is-zero", f"{b}\n0", "Nothing is made up for a missing key. What happens?"),
             ("missing-key-is-none", f"{b}\nNone", "That would be get. What do brackets do?")),
        ),
        (
            f'{table}print({a} in {name})\nprint("{one}" in {name})',
            (("in-asks-values", "True\nTrue", "in looks among the keys. Which of the two is a key?"),
             ("in-asks-values", "True\nFalse", "in looks among the keys. Which of the two is a key?")),
        ),
        (
            f"xs = [{a}, {b}, {a}, {c}, {a}]\nprint(len(xs), len(set(xs)))",
            (("set-keeps-repeats", "5 5", "Does a set hold anything twice?"),
             ("counts-singles", "5 2", "What is there several times is kept, once.")),
        ),
        (
            f"xs = set([{a}, {b}, {a}])\nprint(len(xs), {b} in xs)",
            (("set-keeps-repeats", "3 True", "Does a set hold anything twice?"),
             ("counts-singles", "1 True", "What is there several times is kept, once.")),
        ),
    )  # fmt: skip
    return Prints(
        ask="What does this program show? If it shows several lines, write each on a line of its own. If it stops with an error, write the name of the error as the last line.",
        code=code,
        hints=("Which keys are there?", "Brackets insist on a key; get does not."),
        traps=tuple(Trap(slug, wrong, says) for slug, wrong, says in traps),
        working="A key is there once, a loop goes through the keys, in looks among them, brackets insist on one, and get gives something back instead. It shows "
        + ", then ".join(f"`{line}`" for line in printed(code).strip().split("\n")),
    )


@question(level=2)
def in_both_piles(r: Rng) -> SetOf:
    """Who is in which pile?"""
    shared = r.sample(2, range(101, 110))
    only_one, only_other = r.sample(2, range(111, 120)), r.sample(3, range(121, 130))
    one, other, story = r.pick(
        ("training", "test", "patients whose records a model was built from, and patients on whom it was tested"),
        ("monday", "friday", "patients seen on Monday, and patients seen on Friday"),
        ("invited", "screened", "patients who were invited, and patients who came to be screened"),
        ("coded", "treated", "patients with the code for sepsis, and patients treated for it"),
    )
    x, y = r.shuffle((*shared, *only_one)), r.shuffle((*shared, *only_other))
    sign, right, traps = r.pick(
        ("&", shared, (("intersection-as-union", (*shared, *only_one, *only_other), "That is everybody in at least one. Who is in both?"),
                       ("difference-for-intersection", only_one, "Those are in the first alone. Who is in both?"))),
        ("-", only_one, (("difference-turned-round", only_other, "Those are in the second alone. Which set stands first?"),
                         ("symmetric-difference", (*only_one, *only_other), "Those of the second set do not belong here. Who is in the first alone?"))),
        ("|", (*shared, *only_one, *only_other), (("union-as-intersection", shared, "Those are in both. Who is in at least one?"),
                                                  ("symmetric-difference", (*only_one, *only_other), "Who is in both belongs to it as well."))),
    )  # fmt: skip
    kept = {"&": "in both", "-": "in the first alone", "|": "in at least one"}[sign]
    code = f"{one} = {{{', '.join(map(str, x))}}}\n{other} = {{{', '.join(map(str, y))}}}\nfound = {one} {sign} {other}"
    return SetOf(
        ask=f"""
Two sets hold hospital numbers: {story}.

```
{code}
```

Which numbers are in `found`? Type them in braces, with commas between them, in any order.
""",
        answer=braced(right),
        hints=("&: in both. |: in at least one. -: in the first and not in the second.",),
        traps=tuple(Trap(slug, braced(wrong), says) for slug, wrong, says in traps),
        working=f"`{sign}` keeps who is {kept}: `{braced(right)}`",
    )  # fmt: skip


def braced(numbers: tuple[int, ...]) -> str:
    return "{" + ", ".join(str(number) for number in sorted(numbers)) + "}"


@question(level=2, drill="change")
def count_them(r: Rng) -> Fill:
    """Count instead of marking"""
    _, one, names = r.pick(*LISTS)
    a, b, c = r.shuffle(names)
    return Fill(
        ask=f"The program marks each {one} that occurs with 1. Change it so that it counts how often each occurs. Fill the gaps.",
        code=f"""
            counts = {{}}
            for {one} in ["{a}", "{b}", "{a}", "{c}", "{a}"]:
                # was: counts[{one}] = 1
                counts[{one}] = counts.get(___, ___) + ___
            print(counts)
        """,
        answers=(one, "0", "1"),
        hints=("How many were there before the first?", "How many more are there after each turn?"),
        traps=(
            Trap("starts-at-one", f"{one}\n1\n1", "So the first one would be the second. How many were there before?"),
            Trap("name-in-quotes", f'"{one}"\n0\n1', "That key is the word itself. Which key is meant in each turn?"),
        ),
        working=f"Look up what was counted so far, or 0, and store one more: `counts[{one}] = counts.get({one}, 0) + 1`",
    )


@question(level=2, drill="break")
def will_it_be_found(r: Rng) -> Breaks:
    """Name the error first"""
    name, keys, low, high = r.pick(*TABLES)
    one, other, absent = r.sample(3, keys)
    a, b, c = r.sample(3, range(low, high))
    table = f'{name} = {{"{one}": {a}, "{other}": {b}}}\n'
    code = table + r.pick(
        f'print({name}["{absent}"])',
        f'print({name}.get("{absent}"))',
        f'print({name}.get("{absent}") + 1)',
        f"print({name}[0])",
        f"print({name}[{a}])",
        f"print({name}[{one}])",
        f'{name}["{absent}"] = {c}\nprint({name}["{absent}"])',
        f'{name}.append("{absent}")',
        f'print({name}["{one.lower()}"])',
        f'print({name}["{one}")',
        f'print("{absent}" in {name})',
        f"for x in {name}:\n    print({name}[x] + 1)",
        f"for x in {name}:\n    print(x + 1)",
    )
    return Breaks(
        ask="Read it before anybody runs it. Which error will Python name, if any?",
        code=code,
        hints=("Is this very key there, and written with quotes?", "Does this method belong to a dictionary?"),
        traps=(
            Trap(
                "missing-key-is-zero",
                "no error",
                "Check the key, its quotes and capitals, and what is put to a number.",
            ),
            Trap(
                "error-kinds-mixed-up",
                "KeyError",
                "Each key that brackets ask for is there, or Python never gets so far.",
            ),
            Trap("dictionary-by-place", "IndexError", "A dictionary has no places. What do brackets look for?"),
            Trap(
                "error-kinds-mixed-up", "NameError", "Each name has a value here, and what stands in quotes is no name."
            ),
            Trap("error-kinds-mixed-up", "TypeError", "Like is put to like here, or Python never gets so far."),
            Trap("error-kinds-mixed-up", "SyntaxError", "Python can read each line. What happens when it runs?"),
            Trap("error-kinds-mixed-up", "AttributeError", "Dictionaries have this method, or none is called here."),
        ),
        working="A key that is not there, a place or a value in its stead, or another spelling: KeyError. A key without quotes: NameError. Nothing or a text plus a number: TypeError. A method that dictionaries do not have: AttributeError. A bracket that does not close: SyntaxError. Otherwise no error.",
    )


@question(level=2, drill="fix")
def mend_the_lookup(r: Rng) -> Fill:
    """Mend the look-up"""
    name, keys, low, high = r.pick(*TABLES)
    one, other, absent = r.sample(3, keys)
    a, b = r.sample(2, range(low, high))
    table = f'{name} = {{"{one}": {a}, "{other}": {b}}}\n'
    ask, code, answer, accepts, traps = r.pick(
        (
            "It should show each key with its value, but now it shows the keys alone.",
            f"{table}for x in {name}:\n    # was: print(x)\n    print(x, ___)", f"{name}[x]", (f"{name}.get(x)",),
            (("loop-gives-values", "x", "x is the key. How do you look up what belongs to it?"),
             ("item-as-index", f"x[{name}]", "Which stands before the brackets, the dictionary or the key?")),
        ),
        (
            "It should show `None` where nothing is known, but now it stops with a KeyError.",
            f'{table}# was: print({name}["{absent}"])\nprint({name}.___)', f'get("{absent}")', (f'get("{absent}", None)',),
            (("missing-key-is-zero", f'get("{absent}", 0)', "That claims a nought. What should be shown where nothing is known?"),
             ("in-asks-values", f'get({a})', "That is a value. Which key is looked for?")),
        ),
        (
            f"It should show True or False, whether {absent} is among the keys, but now it stops with a KeyError.",
            f'{table}# was: print({name}["{absent}"])\nprint(___)', f'"{absent}" in {name}', (
                f'("{absent}" in {name})',
                f'"{absent}" in {name}.keys()',
                f'"{absent}" in list({name})',
                f'{name}.get("{absent}") is not None',
                f'{name}.get("{absent}") != None',
            ),
            (("in-turned-round", f'{name} in "{absent}"', "Which is looked for in which?"),
             ("key-without-quotes", f"{absent} in {name}", "Without quotes it is a name. Is there such a name?")),
        ),
        (
            f"It should store {b + 1} as the new value of {one} and show the dictionary, but now it stops with a NameError.",
            f'{table}# was: {name}[{one}] = {b + 1}\n___ = {b + 1}\nprint({name})', f'{name}["{one}"]', (),
            (("dictionary-by-place", f"{name}[0]", "A dictionary has no places. By what is a value stored?"),
             ("value-for-index", f"{name}[{a}]", "That is the old value. What stands before its colon?")),
        ),
    )  # fmt: skip
    return Fill(
        ask=f"{ask} Fill the gap.",
        code=code,
        answers=(answer,),
        accepts=(accepts,),
        hints=("Brackets take the key.",),
        traps=tuple(Trap(slug, wrong, says) for slug, wrong, says in traps),
        working=f"In the gap stands `{answer}`",
    )


@question(level=2)
def counted_in_order(r: Rng) -> Lines:
    """Count in order"""
    many, one, names = r.pick(*LISTS)
    a, b, _ = r.shuffle(names)
    first, make, loop = f'{many} = ["{a}", "{b}", "{a}"]', "counts = {}", f"for {one} in {many}:"
    add, last = f"counts[{one}] = counts.get({one}, 0) + 1", "print(counts)"
    return Lines(
        ask=f"Put the lines in order and indent them: the program counts how often each {one} occurs, and shows the dictionary once. One line does not belong.",
        code=f"{first}\n{make}\n{loop}\n    {add}\n{last}",
        also=(f"{make}\n{first}\n{loop}\n    {add}\n{last}",),
        distractors=(Trap("old-value-forgotten", f"counts[{one}] = 1", "That forgets how many there were before."),),
        traps=(
            Trap(
                "reset-in-the-loop",
                f"{first}\n{loop}\n    {make}\n    {add}\n{last}",
                "In the body, the dictionary is emptied at each turn.",
            ),
            Trap(
                "indent-is-decoration",
                f"{first}\n{make}\n{loop}\n    {add}\n    {last}",
                "In the body it is shown at each turn. How often is it wanted?",
            ),
        ),
        working="The list and the empty dictionary come before the loop, one line is its body, and at the margin comes `print(counts)`",
    )


@question(level=2)
def which_container(r: Rng) -> Choice:
    """List, dictionary or set?"""
    kind, what = r.pick(
        ("a dictionary", "the name of the patient in each bed, looked up by the number of the bed"),
        ("a dictionary", "the usual dose of each drug, looked up by the name of the drug"),
        ("a dictionary", "how often each code was used"),
        ("a dictionary", "how many beds are free on each ward"),
        ("a set", "the hospital numbers that occur in a file, to ask quickly whether one is among them"),
        ("a set", "a patient's allergies, to see which of them are also among what a drug contains"),
        ("a set", "the wards that had a fall this month, to ask whether a given ward is among them"),
        ("a list", "the heart rates of one night in the order of time, equal ones included"),
        ("a list", "the steps of a procedure, in order, some of them twice"),
        ("a list", "who phoned the ward today, from the first call to the last, and again if they phoned again"),
    )
    says = {
        "a list": "A list keeps order and repeats, and finds things by place alone. What is needed here?",
        "a dictionary": "A dictionary needs a value for each key. What would belong to each here?",
        "a set": "A set keeps neither order nor repeats, and nothing belongs to its members. What is needed here?",
    }
    return Choice(
        ask=f"A program should hold {what}. Which is made for that?",
        right=kind,
        options=tuple(says),
        traps=tuple(Trap("container-mixed-up", other, says[other]) for other in says if other != kind),
        hints=("Does order count? Do repeats count? Is something looked up by a name?",),
        working=f"Order and repeats ask for a list, looking up for a dictionary, each thing once for a set. **{kind}**",
    )


@question(level=3)
def safe_to_use(r: Rng) -> Choice:
    """Safe to use?"""
    who = r.pick("A colleague", "A student", "The pharmacist", "A nurse")
    n = r.whole(40, 90)
    story, right, traps = r.pick(
        (
            f"{who} looks doses up with `doses.get(drug, 0)`, “so that it never stops”. What do you say?",
            "A drug that is not listed gets a dose of 0, unnoticed.",
            (("get-stores", "Each drug that is not listed is added, with a dose of 0.", "get gives something back. Does it store anything?"),
             ("no-error-means-right", "That is safe, since the program can no longer stop.", "What does the ward read for a drug nobody entered?"),
             ("missing-key-is-zero", "That changes nothing, as a missing key reads as 0 anyway.", "With brackets, what happens to a missing key?")),
        ),
        (
            f"{who} stores {n} patients in a dictionary with the surname as key. Afterwards `len` says {n - 3}. What happened?",
            "Patients with the same surname replaced one another.",
            (("key-twice", "The length counts names, yet all the values are there.", "One key has one value. Where could another one be?"),
             ("length-for-last-index", "The count of a dictionary begins at 0, as in lists.", f"That would be one less. Here {n - 3} keys are left."),
             ("error-as-chance", "The dictionary ran full and left out the last few.", "It grows as needed. Which keys could be alike?")),
        ),
        (
            f"A model was built on some visits and tested on others. {who} finds that `set(training) & set(test)`, of hospital numbers, has {n} members. What does it mean?",
            f"There are {n} patients with visits on both sides.",
            (("intersection-as-union", f"There are {n} patients in the two lists together.", "& keeps those in both. Which sign would join them?"),
             ("set-keeps-repeats", f"There are {n} visits that stand on both sides.", "A set keeps each number once, however often it came."),
             ("difference-for-intersection", f"There are {n} patients on one side only.", "Those would be left out by &.")),
        ),
        (
            f"The dictionary `tablets` has drugs as keys, and as values how many tablets a patient takes each day. For the total {who.lower()} writes `for x in doses:` and adds up x. It stops with a TypeError. What is the cause?",
            "x is the name of a drug; its number would be `tablets[x]`.",
            (("loop-gives-values", "x is a number, and one of the numbers was left empty.", "A loop over a dictionary goes through something else."),
             ("loop-gives-pairs", "x is a pair, and has to be unpacked into two names.", "A loop over a dictionary gives one part of each pair."),
             ("dictionary-by-place", "x is a place, and would have to begin at 0 for that.", "A dictionary has no places.")),
        ),
    )  # fmt: skip
    return Choice(
        ask=story,
        right=right,
        traps=tuple(Trap(slug, wrong, says) for slug, wrong, says in traps),
        hints=("Try it with a dictionary or set of two.",),
        working=f"A key is there once, a loop gives keys, get makes up what is missing, & keeps what is in both. **{right}**",
    )
