from rounds.kit import Breaks, Choice, Fill, FindLine, Lines, Prints, Rng, Trap, TypeIt, printed, question

PEOPLE = ("Singh", "Chen", "Novak", "Ali", "Okafor", "Weber")
SPANS = (("pulses", 55, 120), ("sats", 85, 99), ("ages", 20, 95), ("stays", 2, 30))
STEPS = (
    ("names", PEOPLE, "name", "units", "dose", 4, 20),
    ("wards", ("north", "south", "west", "east"), "ward", "beds", "count", 12, 30),
    ("drugs", ("insulin", "heparin", "digoxin", "aspirin"), "drug", "boxes", "stock", 2, 40),
    ("nurses", ("Ines", "Tom", "Maya", "Piotr"), "nurse", "shifts", "hours", 4, 12),
)


@question(level=1, drill="type")
def type_a_pair(r: Rng) -> TypeIt:
    """Type a pair and a loop"""
    many, items, one, *_ = r.pick(*STEPS)
    a, b = r.sample(2, items)
    high, low = r.whole(100, 160), r.whole(60, 90)
    return TypeIt(
        ask="Type these lines as they stand. The last one begins with four spaces.",
        code=f"""
            reading = ({high}, {low})
            systolic, diastolic = reading
            {many} = ["{a}", "{b}"]
            for number, {one} in enumerate({many}, 1):
                print(number, {one})
        """,
        working="A comma makes the tuple, commas between names unpack it, and enumerate counts along.",
    )


@question(level=1, drill="run")
def what_goes_where(r: Rng) -> Prints:
    """What goes where?"""
    many, low, high = r.pick(*SPANS)
    a, b, c = r.sample(3, range(low, high))
    x, y, z = r.sample(3, range(2, 9))
    _, items, one, *_ = r.pick(*STEPS)
    first, second = r.sample(2, items)
    pair = f'["{first}", "{second}"]'
    code, traps = r.pick(
        (f"left = {a}\nright = {b}\nleft, right = right, left\nprint(left, right)",
            (("left-changed-first", f"{b} {b}", "Both values on the right are taken before any name moves."),
             ("assignment-ignored", f"{a} {b}", "The third line gives both names new values. Which?")),
        ),
        (f"{many} = [{a}, {b}, {c}]\nfirst, *rest = {many}\nprint(first)\nprint(rest)",
            (("star-takes-one", f"{a}\n{b}", "The star takes all that is left. As what?"),
             ("star-takes-one", "ValueError", "Two names would not do for three values, but for the star.")),
        ),
        (f"for i, {one} in enumerate({pair}):\n    print(i, {one})",
            (("counts-from-one", f"1 {first}\n2 {second}", "No start is given. Where does counting begin?"),
             ("wrong-way-round", f"{first} 0\n{second} 1", "Which comes first in each pair of enumerate?")),
        ),
        (f"for i, {one} in enumerate({pair}, {x}):\n    print(i, {one})",
            (("start-ignored", f"0 {first}\n1 {second}", "A start is given. Where does it stand?"),
             ("start-ignored", f"{x} {first}\n{x} {second}", "That is where counting begins. What comes next?")),
        ),
        (f"print(list(zip([{x}, {y}, {z}], [{a}, {b}])))",
            (("zip-pads", f"[({x}, {a}), ({y}, {b}), ({z}, None)]", "zip fills nothing in. What does it do with an item left alone?"),
             ("zip-pads", "ValueError", "zip does not complain, unless it is told to be strict.")),
        ),
        (f"print(list(zip([{x}, {y}], [{a}, {b}])))",
            (("zip-crosses", f"[({x}, {a}), ({x}, {b}), ({y}, {a}), ({y}, {b})]", "Not each with each: zip goes through both lists in step."),
             ("zip-crosses", f"[{x}, {a}, {y}, {b}]", "What belongs together stays together. As what?")),
        ),
        (f"one = ({x})\nother = ({x},)\nprint(one, other)",
            (("brackets-make-tuple", f"({x},) ({x},)", "Brackets alone do nothing to a number. What makes a tuple?"),
             ("brackets-make-tuple", f"{x} {x}", "The second has a comma. How is such a value shown?")),
        ),
        (f"def extremes(xs):\n    return min(xs), max(xs)\n\nprint(extremes([{a}, {b}, {c}]))",
            (("first-value-returned", f"{min(a, b, c)}", "Two values stand behind return. What comes back?"),
             ("tuple-shown-bare", f"{min(a, b, c)} {max(a, b, c)}", "One thing is handed to print, and holds both. How is it shown?")),
        ),
        (f"pair = ({a}, {b})\npair[0] = {c}\nprint(pair)",
            (("tuple-can-change", f"({c}, {b})", "A list would allow that. Does a tuple?"),
             ("goes-on-after-error", f"({a}, {b})", "Python does not pass over what it refuses. What happens?")),
        ),
    )  # fmt: skip
    return Prints(
        ask="What does this program show? Write brackets and commas as well, if there are any. If it shows several lines, write each on a line of its own. If it stops with an error, write the name of the error.",
        code=code,
        hints=("The right side first, then the names, in their order.", "What belongs together is shown in brackets."),
        traps=tuple(Trap(slug, wrong, says) for slug, wrong, says in traps),
        working="The right side comes first, the order decides, zip stops with the shorter list, and a tuple can't be changed. It shows "
        + ", then ".join(f"`{line}`" for line in printed(code).strip().split("\n")),
    )  # fmt: skip


@question(level=2, drill="change")
def count_along(r: Rng) -> Fill:
    """Count along instead of looking up"""
    many, items, one, *_ = r.pick(*STEPS)
    a, b, c = r.sample(3, items)
    start = r.whole(2, 20)
    return Fill(
        ask=f"The program numbers the {many}, beginning with {start}. Change it so that `enumerate` does the counting. Fill the gaps.",
        code=f"""
            {many} = ["{a}", "{b}", "{c}"]
            # was: for i in range(len({many})):
            #          print(i + {start}, {many}[i])
            for number, {one} in ___(___, ___):
                print(number, {one})
        """,
        answers=("enumerate", many, f"{start}"),
        accepts=((), (), (f"start={start}",)),
        hints=("What is gone through, and with which number does counting begin?",),
        traps=(
            Trap("zip-for-enumerate", f"zip\n{many}\n{start}", "zip takes two lists in step. Which one counts?"),
            Trap("counts-from-one", f"enumerate\n{many}\n1", "Which number did the first item get before?"),
            Trap("start-ignored", f"enumerate\n{many}\n0", "Which number did the first item get before?"),
            Trap("length-for-list", f"enumerate\nlen({many})\n{start}", "A length can't be gone through. What can?"),
        ),
        working=f"It goes through the list and counts from {start}: `for number, {one} in enumerate({many}, {start}):`",
    )


@question(level=2, drill="break")
def will_it_unpack(r: Rng) -> Breaks:
    """Name the error first"""
    many, items, one, others, other, low, high = r.pick(*STEPS)
    p, q, s = r.sample(3, items)
    a, b, c = r.sample(3, range(low, high))
    three = f'{many} = ["{p}", "{q}", "{s}"]\n{others} = [{a}, {b}]\n'
    code = r.pick(
        f"left, right = ({a}, {b}, {c})\nprint(left)",
        f"left, middle, right = ({a}, {b})\nprint(left)",
        f"left, right = {a}\nprint(left)",
        f"left, *rest = [{a}]\nprint(rest)",
        f"pair = ({a}, {b})\npair[1] = {c}\nprint(pair)",
        f"pair = ({a}, {b})\nprint(pair[2])",
        f"pair = ({a}, {b})\npair.append({c})\nprint(pair)",
        f"single = ({a},)\nprint(single[0])",
        f"{three}for {one}, {other} in zip({many}, {others}):\n    print({one}, {other})",
        f"{three}for {one}, {other} in zip({many}, {others}, strict=True):\n    print({one}, {other})",
        f"{three}for i, {one} in {many}:\n    print(i, {one})",
        f"{three}for i, {one} in enumerate({others}, 1):\n    print(i, {one})",
    )
    return Breaks(
        ask="Read it before anybody runs it. Which error will Python name, if any?",
        code=code,
        hints=("Is there a name for each value?", "Is it a tuple, and what may be done to one?"),
        traps=(
            Trap("python-guesses", "no error", "Count names and values, and see what is done to a tuple."),
            Trap("error-kinds-mixed-up", "ValueError", "There are as many names as values here, or something else goes wrong."),
            Trap("tuple-can-change", "TypeError", "Nothing is put into a tuple here, and no number is taken apart."),
            Trap("error-kinds-mixed-up", "IndexError", "Each place that is read exists, or Python never gets so far."),
        ),
        working="Too many or too few names, or strict lists of two lengths: ValueError. A new value in a tuple, or a number taken apart: TypeError. A place too far: IndexError. append on a tuple: AttributeError. zip with lists of two lengths, and a star that takes nothing: no error.",
    )  # fmt: skip


@question(level=2, drill="fix")
def mend_the_pair(r: Rng) -> Fill:
    """Mend the pair"""
    many, items, one, others, other, low, high = r.pick(*STEPS)
    p, q = r.sample(2, items)
    a, b = r.sample(2, range(low, high))
    ask, code, answer, accepts, traps = r.pick(
        (
            f"It should swap the two values, but now it shows {b} twice.",
            f"left = {a}\nright = {b}\n# was: left = right\n#      right = left\nleft, right = ___\nprint(left, right)", "right, left", ("(right, left)",),
            (("left-changed-first", "right, right", "Both are taken before a name moves. What should be on right?"),
             ("wrong-way-round", "left, right", "So each name keeps its value.")),
        ),
        (
            f"It should show each {one} with the number that belongs to it, but now it shows one list after the other.",
            f'{many} = ["{p}", "{q}"]\n{others} = [{a}, {b}]\n# was: for {one}, {other} in {many}, {others}:\nfor {one}, {other} in ___:\n    print({one}, {other})',
            f"zip({many}, {others})", (f"zip({many}, {others}, strict=True)",),
            (("zip-left-out", f"{many}, {others}", "So each turn gets a whole list. What takes both in step?"),
             ("names-decide", f"zip({others}, {many})", "Python does not read your names. Which comes first in each pair?")),
        ),
        (
            f"`single` should be a tuple that holds {a} and nothing else, but now the last line stops with a TypeError.",
            f"# was: single = ({a})\nsingle = (___)\nprint(single[0])", f"{a},", (),
            (("brackets-make-tuple", f"{a}", "Brackets alone leave it a number. What makes a tuple?"),
             ("brackets-make-tuple", f"({a})", "More brackets leave it a number. What makes a tuple?")),
        ),
        (
            "The two values that the function gives back should be called `low` and `high`, but now the last line stops with a NameError.",
            f"def extremes(xs):\n    return min(xs), max(xs)\n\n# was: low = extremes([{a}, {b}, {a + b}])\n___ = extremes([{a}, {b}, {a + b}])\nprint(high - low)",
            "low, high", ("(low, high)",),
            (("first-value-returned", "low", "That name gets both values. How is each put on a name of its own?"),
             ("names-decide", "high, low", "The order decides. Which comes first behind return?")),
        ),
    )  # fmt: skip
    return Fill(
        ask=f"{ask} Fill the gap.",
        code=code,
        answers=(answer,),
        accepts=(accepts,),
        hints=("What is on the right side, in which order?",),
        traps=tuple(Trap(slug, wrong, says) for slug, wrong, says in traps),
        working=f"In the gap stands `{answer}`",
    )


@question(level=2)
def wrong_names(r: Rng) -> FindLine:
    """Under the wrong names"""
    many, items, one, others, other, *_ = r.pick(*STEPS)
    p, q = r.sample(2, items)
    a, b, c, d = r.sample(4, range(2, 25))
    head, first, second, x, y = r.pick(
        (["def extremes(xs):", "    return min(xs), max(xs)"],
         (f" = extremes([{a}, {b}])", 'print("from", low, "to", high)'), (f" = extremes([{c}, {d}])", 'print("between", low, "and", high)'), "low", "high"),
        (["def split(total):", "    return total // 60, total % 60"],
         (f" = split({a * 17})", 'print(f"{hours} h {minutes} min")'), (f" = split({b * 23})", 'print(f"{minutes} min after {hours} h")'), "hours", "minutes"),
        ([f'{many} = ["{p}", "{q}"]', f"{others} = [{a}, {b}]"],
         (f" in zip({many}, {others}):", f'    print("{one}:", {one})'), (f" in zip({many}, {others}):", f'    print("{other}:", {other})'), one, other),
        ([f'{many} = ["{p}", "{q}"]'],
         (f" in enumerate({many}, 1):", f"    print(number, {one})"), (f" in enumerate({many}, {c}):", f"    print(number, {one})"), "number", one),
        (["readings = [(132, 84), (118, 76)]", "print(len(readings))"],
         (" in readings:", '    print(f"{systolic}/{diastolic}")'), (" in readings:", "    print(systolic - diastolic)"), "systolic", "diastolic"),
    )  # fmt: skip
    turned, lines = r.whole(0, 1), list(head)
    for at, (source, use) in enumerate((first, second)):
        names = f"{y}, {x}" if at == turned else f"{x}, {y}"
        lines += [f"for {names}{source}" if " in " in source else f"{names}{source}", use]
    line, good = len(head) + 1 + 2 * turned, len(head) + 3 - 2 * turned
    return FindLine(
        ask="The program runs without an error, and yet something in it is mixed up. Which line puts values under the wrong names?",
        code="\n".join(lines),
        line=line,
        hints=("In which order do the values come, and in which order do the names stand?",),
        traps=(
            Trap("names-decide", good, "Here the names stand in the order of the values. Where do they not?"),
            Trap("good-line-suspected", line + 1, "That line only shows what the names stand for. Where did they get their values?"),
        ),
        working=f"The order decides, and there the names are turned round: line {line}",
    )  # fmt: skip


@question(level=2)
def two_values_back(r: Rng) -> Lines:
    """Two values come back"""
    many, low, high = r.pick(*SPANS)
    a, b, c = r.sample(3, range(low, high))
    name = r.pick("extremes", "span", "ends", "limits")
    head, back = f"def {name}(xs):", "return min(xs), max(xs)"
    given, call, last = f"{many} = [{a}, {b}, {c}]", f"low, high = {name}({many})", "print(high - low)"
    return Lines(
        ask=f"Put the lines in order and indent them: a function gives back the smallest and the largest item, and the program shows the difference between the two in `{many}`. One line does not belong.",
        code=f"{head}\n    {back}\n{given}\n{call}\n{last}",
        also=(f"{given}\n{head}\n    {back}\n{call}\n{last}",),
        distractors=(
            Trap("first-value-returned", f"low = {name}({many})", "So low would be both values. How many names are needed?"),
        ),
        traps=(
            Trap("name-before-value", f"{given}\n{call}\n{head}\n    {back}\n{last}", "There the function is called before Python knows it."),
            Trap("name-before-value", f"{head}\n    {back}\n{call}\n{given}\n{last}", "There the list is used before it is made."),
        ),
        working="The function and the list come first, then the call with a name for each value, and at the end `print(high - low)`",
    )  # fmt: skip


@question(level=3)
def in_the_right_order(r: Rng) -> Choice:
    """In the right order?"""
    who = r.pick("A colleague", "A student", "The pharmacist", "A nurse")
    n = r.whole(12, 30)
    shut = r.whole(3, n - 4)
    story, right, traps = r.pick(
        (
            f"One list holds the {n} patients of a ward by bed, another {n - 1} potassium results in the same order: one tube was lost, and nobody knows whose. {who} pairs them with `zip`. What do you say?",
            "From the lost tube on, results may stand beside the wrong names.",
            (("zip-pads", "The last patient gets no result; all the others are right.", "The lists shift at the lost tube. Was it the last one?"),
             ("zip-pads", "It will stop with an error, since the lists differ in length.", "Only a strict zip minds the lengths. What does this one do?"),
             ("python-guesses", "The patient whose tube was lost gets None, the others theirs.", "How would zip know whose tube it was?")),
        ),
        (
            f"A function gives back the lowest and the highest of {n} pulses, in this order. {who} writes `high, low = extremes(pulses)`. What happens?",
            "No error comes, and the lowest pulse is now called high.",
            (("names-decide", "The lowest goes to low and the highest to high, as they say.", "Does Python read the names, or go by order?"),
             ("python-guesses", "An error comes, since the names are in the wrong order.", "Does Python know what your names mean?"),
             ("first-value-returned", "Both names stand for the lowest, which is returned first.", "Two values come back, and there are two names.")),
        ),
        (
            f"`split(data)` splits {n}0 patients for a model, and gives back in this order: inputs for training, inputs for testing, answers for training, answers for testing. {who} writes `X_train, y_train, X_test, y_test = split(data)`. No error comes. What is wrong?",
            "`y_train` now holds the inputs for testing.",
            (("names-decide", "Nothing: each part goes to the name that fits.", "Does Python read the names, or go by order?"),
             ("no-error-means-right", "Nothing: a wrong order would stop with an error.", "Four parts, four names. Would Python mind which is which?"),
             ("first-value-returned", "Only the first part is kept, as one comes back.", "How many parts come back, and how many names are there?")),
        ),
        (
            f"The ward has beds 1 to {n}, and bed {shut} is closed; all others are taken. {who} goes through the patients, listed by bed, with `enumerate(patients, 1)`, and takes the number for the bed. What do you say?",
            f"From bed {shut + 1} on, each patient gets a bed that is one too low.",
            (("python-guesses", f"The beds are right, since `enumerate` skips number {shut} by itself.", "How would enumerate know which bed is closed?"),
             ("start-ignored", "All beds are one too low, since `enumerate` begins with 0.", "A start is given here. Which?"),
             ("zip-pads", f"At bed {shut} it stops with an error, since nobody is listed for it.", "enumerate counts what is there. Does it look for gaps?")),
        ),
    )  # fmt: skip
    return Choice(
        ask=story,
        right=right,
        traps=tuple(Trap(slug, wrong, says) for slug, wrong, says in traps),
        hints=("Neither zip nor enumerate nor unpacking knows what the values mean.",),
        working=f"Order is all that counts here: nothing looks at names or gaps. **{right}**",
    )
