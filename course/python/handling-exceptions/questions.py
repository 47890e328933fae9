from rounds.kit import Breaks, Choice, Fill, FindLine, Lines, Prints, Rng, Trap, TypeIt, printed, question

ODD = ("haemolysed", "refused", "see note", "lost")
WHAT = ("weight", "volume", "hours", "count")


def shown(code: str) -> str:
    """Each line of the output, for the working."""
    return ", then ".join(f"`{line}`" for line in printed(code).strip().split("\n"))


@question(level=1, drill="type")
def type_a_try(r: Rng) -> TypeIt:
    """Type a try"""
    return TypeIt(
        ask="Type these lines as they stand, with a colon after `try` and after the error.",
        code=f"""
            text = "{r.pick(*ODD)}"
            try:
                {r.pick("x", "value")} = float(text)
            except ValueError:
                print("not a number:", text)
        """,
        working="The text is no number, so the line below `except` shows it.",
    )


@question(level=1, drill="run")
def which_parts_run(r: Rng) -> Prints:
    """Which parts run?"""
    n, odd = r.whole(40, 99), r.pick(*ODD)
    name = r.pick(*WHAT)
    read = 'try:\n    x = int("{}")\n    print("read")\nexcept ValueError:\n    print("odd")\n'
    check = f'def check({name}):\n    if {name} <= 0:\n        raise ValueError("impossible")\n    return {name}\n\ntry:\n    print(check({{}}))\nexcept ValueError:\n    print("ask again")\nprint("next")'
    code, traps = r.pick(
        (read.format(n) + 'print("next")',
            (("except-always-runs", "read\nodd\nnext", "Nothing went wrong. When do the lines below except run?"),
             ("try-ends-program", "read", "What stands behind try and except is run as well."))),
        (read.format(odd) + 'print("next")',
            (("try-goes-on", "odd\nread\nnext", "Does Python come back to try after except?"),
             ("error-caught-still-stops", "odd", "The error was caught. Does the program go on?"))),
        (read.format(n) + 'else:\n    print("fine")\nfinally:\n    print("end")',
            (("else-means-error", "read\nend", "else runs when nothing went wrong in try."),
             ("except-always-runs", "read\nodd\nfine\nend", "Nothing went wrong. When do the lines below except run?"))),
        (read.format(odd) + 'else:\n    print("fine")\nfinally:\n    print("end")',
            (("else-always-runs", "odd\nfine\nend", "else runs when nothing went wrong. Did it?"),
             ("finally-needs-success", "odd", "When does finally run?"))),
        (f'try:\n    print("begin")\n    x = {n} / 0\n    print("read")\nexcept ValueError:\n    print("odd")\nprint("next")',
            (("any-except-catches", "begin\nodd\nnext", "Which error is it, and which one is caught?"),
             ("error-passed-over", "begin\nread\nnext", "Does any except fit? What happens to an error that nobody catches?"))),
        (check.format(-n),
            (("raise-goes-on", f"ask again\n{-n}\nnext", "raise ends the call. Is anything given back?"),
             ("error-caught-still-stops", "ask again", "The error was caught. Does the program go on?"))),
        (check.format(n),
            (("except-always-runs", f"{n}\nask again\nnext", "Is the condition for raise True here?"),
             ("raise-always-runs", "ask again\nnext", "Is the condition for raise True here?"))),
    )  # fmt: skip
    return Prints(
        ask="What does this program show? If it shows several lines, write each on a line of its own. If it stops with an error, write the name of the error as the last line.",
        code=code,
        hints=("Which line fails, if any?", "Which except fits that kind of error?"),
        traps=tuple(Trap(slug, wrong, says) for slug, wrong, says in traps),
        working=f"What fails leaves try for the except that fits; else runs when nothing failed, finally always. It shows {shown(code)}",
    )


@question(level=2)
def in_the_loop(r: Rng) -> Prints:
    """What is in the list?"""
    a, b = (f"{tenths / 10}" for tenths in r.sample(2, range(41, 90)))
    odd = r.pick(*ODD)
    texts = f'["{a}", "{odd}", "{b}"]'
    inside = f"values = []\nfor text in {texts}:\n    try:\n        values.append(float(text))\n    except ValueError:\n        {{}}\nprint(values)"
    outside = f"values = []\ntry:\n    for text in {texts}:\n        values.append(float(text))\nexcept ValueError:\n    {{}}\nprint(values)"
    stops = ("loop-ends-at-error", f"[{a}, None]", "try stands in the loop. Which text comes after the odd one?")
    nought = ("missing-becomes-zero", f"[{a}, 0, {b}]", "What does the line below except append?")
    code, traps = r.pick(
        (inside.format("values.append(None)"), (stops, nought)),
        (inside.format("values.append(-1)"), (("loop-ends-at-error", f"[{a}, -1]", stops[2]), nought)),
        (inside.format('print("odd")'),
         (("loop-ends-at-error", f"odd\n[{a}]", stops[2]),
          ("missing-becomes-none", f"odd\n[{a}, None, {b}]", "Does anything append None here?"))),
        (outside.format("values.append(None)"),
         (("try-goes-on", f"[{a}, None, {b}]", "The loop stands in try. Does Python come back to it after except?"),
          ("missing-becomes-zero", f"[{a}, 0]", "What does the line below except append?"))),
        (outside.format('print("odd")'),
         (("try-goes-on", f"odd\n[{a}, {b}]", "The loop stands in try. Does Python come back to it after except?"),
          ("error-undoes-work", "odd\n[]", "The first text was appended before the error. Is that undone?"))),
    )  # fmt: skip
    return Prints(
        ask="What does this program show? Write brackets and commas as well, if there are any. If it shows several lines, write each on a line of its own.",
        code=code,
        hints=("Does try stand in the loop, or the loop in try?",),
        traps=tuple(Trap(slug, wrong, says) for slug, wrong, says in traps),
        working=f"With try in the loop, each text has its own chance; with the loop in try, the first error ends it. It shows {shown(code)}",
    )


@question(level=2, drill="change")
def catch_one_kind(r: Rng) -> Fill:
    """Change a bare except"""
    head, body, kind, other, says = r.pick(
        ("to_number(text)", "float(text)", "ValueError", "TypeError", "A text is what float takes. What if it holds no number?"),
        ("mean(total, count)", "total / count", "ZeroDivisionError", "ValueError", "The division stops by an error of its own. Which one, for a count of 0?"),
        ("third(values)", "values[2]", "IndexError", "ValueError", "A place that is not there has an error of its own. Which one?"),
        ("plus_one(value)", "value + 1", "TypeError", "ValueError", "A text plus 1 is not a bad value, but a bad kind of value. What is that error?"),
        ("second_word(line)", "line.split()[1]", "IndexError", "AttributeError", "Such a line has the method. What is missing?"),
    )  # fmt: skip
    when = {
        "to_number(text)": "the text holds no number",
        "mean(total, count)": "the count is 0",
        "third(values)": "the list has fewer than three items",
        "plus_one(value)": "the value is no number, such as a text or `None`",
        "second_word(line)": "the line has fewer than two words",
    }[head]
    return Fill(
        ask=f"The function gives back `None` for every error, slips of the programmer included. Change it so that it does so only when {when}, and lets every other kind of error through.",
        code=f"""
            def {head}:
                try:
                    return {body}
                # was: except:
                except ___:
                    return ___
        """,
        answers=(kind, "None"),
        hints=("What is the name of that error?", "What should come back then, as before?"),
        traps=(
            Trap("catches-everything", "Exception\nNone", "That catches slips as well. Which kind do you expect?"),
            Trap("error-kinds-mixed-up", f"{other}\nNone", says),
            Trap("zero-as-default", f"{kind}\n0", "0 is a number like any other. What stands for nothing known?"),
        ),
        working=f"It is a {kind} when {when}, so: `except {kind}:` and `return None`",
    )  # fmt: skip


@question(level=2, drill="break")
def will_it_be_caught(r: Rng) -> Breaks:
    """Name the error first"""
    n, odd, name = r.whole(40, 99), r.pick(*ODD), r.pick(*WHAT)
    end = "\nexcept ValueError:\n    x = 0\nprint(x)"
    code = r.pick(
        f'text = "{odd}"\ntry:\n    x = float(text){end}',
        f'text = "{n}"\ntry:\n    x = float(txt){end}',
        f"values = [{n}]\ntry:\n    x = values[1]{end}",
        f"{name} = 0\ntry:\n    x = {n} / {name}{end}",
        f'text = "{n}"\ntry:\n    x = text + 1{end}',
        f'text = "{n}"\ntry:\n    x = text.stirp(){end}',
        f'text = "{odd}"\nx = float(text)\ntry:\n    print(x)\nexcept ValueError:\n    print("odd")',
        f'text = "{odd}"\ntry:\n    x = float(text)\nexcept ValueError:\n    print("odd")\nprint(x)',
        f'text = "{n}"\ntry\n    x = float(text){end}',
        f"def check({name}):\n    if {name} > 10:\n        raise ValueError({name})\n    return {name}\n\nprint(check({n}))",
        f"def check({name}):\n    if {name} > 10:\n        raise ValueError({name})\n    return {name}\n\ntry:\n    x = check({n}){end}",
        f'text = "{odd}"\ntry:\n    x = float(text)\nexcept:\n    x = 0\nprint(10 / x)',
    )
    says = "Look again: which kind does the failing line end in, and is that kind caught there?"
    return Breaks(
        ask="Read it before anybody runs it. With which error does the program end, if any?",
        code=code,
        hints=("Which line fails, and does it stand in try?", "Does the except fit its kind of error?"),
        traps=(
            Trap("any-except-catches", "no error", "Which kind of error is it? Is it caught, and what is left undone?"),
            *(
                Trap("error-kinds-mixed-up", kind, says)
                for kind in ("ValueError", "NameError", "TypeError", "ZeroDivisionError")
            ),
        ),
        working="A ValueError in try is caught by its except; outside try, or raised and not caught, it ends the program. A name misspelt, or that never got its value: NameError. A place: IndexError. Text plus number: TypeError. A method: AttributeError. By 0: ZeroDivisionError. No colon: SyntaxError. Otherwise no error.",
    )  # fmt: skip


@question(level=2, drill="fix")
def refuse_the_impossible(r: Rng) -> Fill:
    """Refuse what is impossible"""
    name, bad, work, what = r.pick(
        ("weight", "weight <= 0", "weight * 15", "dose"),
        ("hours", "hours <= 0", "1000 / hours", "rate"),
        ("age", "age < 0 or age > 130", "220 - age", "top_rate"),
        ("sats", "sats < 0 or sats > 100", "100 - sats", "gap"),
        ("height", "height <= 0 or height > 3", "height * 100", "in_cm"),
    )
    return Fill(
        ask=f'For an impossible value this function gives back 0, and nobody notices. Mend it: it should stop with a ValueError, with the text `"{name} out of range"` as its message.',
        code=f"""
            def {what}({name}):
                if {bad}:
                    # was: return 0
                    ___
                return {work}
        """,
        answers=(f'raise ValueError("{name} out of range")',),
        hints=("Which word makes an error happen?", "Behind it: the kind of error, and the message in brackets."),
        traps=(
            Trap("error-returned", f'return ValueError("{name} out of range")', "That hands an error over as a value. Nothing stops."),
            Trap("print-as-raise", f'print("{name} out of range")', "That shows a text, and the function goes on. What stops it?"),
            Trap("none-for-impossible", "return None", "Nothing stops so. Which word makes an error happen?"),
        ),
        working=f'`raise` makes it happen, then come kind and message: `raise ValueError("{name} out of range")`',
    )  # fmt: skip


@question(level=2)
def the_swallowed_slip(r: Rng) -> FindLine:
    """The slip that nobody heard of"""
    n, k = r.whole(300, 900), r.whole(4, 9)
    code, line, why = r.pick(
        (f"def rate(volume, hours):\n    try:\n        result = volume / hour\n        return result\n    except:\n        return None\n\nprint(rate({n}, {k}))", 3, "`hour` should be `hours`, a NameError"),
        (f'def to_number(text):\n    try:\n        text = text.striped()\n        return float(text)\n    except:\n        return None\n\nprint(to_number("{n}"))', 3, "there is no method `striped`, an AttributeError"),
        (f'def label(bed):\n    try:\n        word = "Bed "\n        return word + bed\n    except:\n        return None\n\nprint(label({k}))', 4, "text plus number is a TypeError"),
        (f"def last(values):\n    try:\n        result = values[len(values)]\n        return result\n    except:\n        return None\n\nprint(last([{n}, {k}]))", 3, "the last place is one less, so this is an IndexError"),
        (f'def systolic(text):\n    try:\n        parts = text.split("-")\n        return int(parts[0])\n    except:\n        return None\n\nprint(systolic("{n % 60 + 100}/{k * 10}"))', 3, "the cut should be made at the stroke, so int finds no number"),
    )  # fmt: skip
    return FindLine(
        ask="The function should work for the value in the last line, and shows `None`; no message comes. Which line below `try` has to be mended?",
        code=code,
        line=line,
        hints=("Go through the lines below try, one at a time, as if there were no try.",),
        traps=(
            Trap("hiding-for-cause", 5, "That line hides the slip. Which line made the error?"),
            Trap("good-line-suspected", 7 - line, "That line is in order. What is misspelt, misplaced or of another kind?"),
        ),
        working=f"`except` hides what went wrong: {why}. That is line {line}",
    )  # fmt: skip


@question(level=2)
def try_in_order(r: Rng) -> Lines:
    """A try in order"""
    odd = r.pick(*ODD)
    head, work, kind, wrong_kind, call, when = r.pick(
        ("to_number(text)", "return float(text)", "ValueError", "NameError", f'to_number("7.5"), to_number("{odd}")', "the text holds no number"),
        ("mean(total, count)", "return total / count", "ZeroDivisionError", "ValueError", "mean(6, 2), mean(0, 0)", "the count is 0"),
        ("newest(values)", "return values[-1]", "IndexError", "NameError", "newest([4, 9]), newest([])", "the list is empty"),
        ("whole(text)", "return int(text)", "ValueError", "TypeError", f'whole("7"), whole("{odd}")', "the text holds no whole number"),
    )  # fmt: skip
    first, last = f"def {head}:", f"print({call})"
    return Lines(
        ask=f"Put the lines in order and indent them: the function gives back `None` when {when}. The line with print comes last. One line does not belong.",
        code=f"{first}\n    try:\n        {work}\n    except {kind}:\n        return None\n{last}",
        distractors=(Trap("error-kinds-mixed-up", f"except {wrong_kind}:", "That is not the kind of error that comes here."),),
        traps=(
            Trap("except-before-try", f"{first}\n    try:\n        return None\n    except {kind}:\n        {work}\n{last}", "What should be tried, and what comes back when that fails?"),
            Trap("indent-is-decoration", f"{first}\n    try:\n        {work}\n        except {kind}:\n            return None\n{last}", "except belongs to try, and stands as far to the left."),
        ),
        working=f"What may fail is tried, what is expected is caught, and at the margin comes `{last}`",
    )  # fmt: skip


@question(level=3)
def what_should_happen(r: Rng) -> Choice:
    """What should happen?"""
    who = r.pick("A colleague", "A student", "The pharmacist", "A nurse")
    n, part = r.whole(30, 90) * 100, r.whole(4, 9)
    story, right, traps = r.pick(
        (f"{who} writes a dose calculator. Where the weight is missing, it should go on with a weight of 0, “which is safe, since the dose will be 0”. What do you say?",
         "It should stop and say so: a dose of 0 is read as advice.",
         (("zero-as-default", "That is safe: nobody can be given too much of anything.", "Can a patient be harmed by a drug left out?"),
          ("average-for-missing", "It should take 70 kg, which is about right for adults.", "Is that known of this patient? What if it is a child?"),
          ("no-error-means-right", "That is safe: the program runs, so the result is right.", "It runs. What does the ward read?"))),
        (f"{who} puts a whole program of 200 lines into one `try`, with `except: print(\"something failed\")`. What would you change?",
         "Try only what may fail, and name the error expected.",
         (("catches-everything", "Nothing: no error whatever can stop the program now.", "Does hiding an error mend it? What does the message tell you?"),
          ("pass-for-message", "Leave the message out, since it only worries people.", "Then even less is known. Which errors do you want to hear of?"),
          ("else-means-error", "Add an else, which is run when the try has failed.", "When does else run?"))),
        (f"{who} reads {n} results and leaves out what `float` cannot read. In the end {part}0% are missing, and nobody was told. What should the program do?",
         "Say how many it could not read, and show a few of them.",
         (("zero-as-default", "Put 0 for what it could not read, so none is missing.", "Is 0 a result that anybody measured?"),
          ("catches-everything", "Catch all errors instead of ValueError alone.", "Would anybody then hear more of what is missing?"),
          ("no-error-means-right", "Nothing: whatever cannot be read is no result.", "So many? What if they have a decimal comma?"))),
        (f"A function should give the mean length of stay. For a ward without patients, {who.lower()} lets it give back 0. What do you say?",
         "There is no mean: give back `None`, or raise an error.",
         (("zero-as-default", "That is right: no patients means a mean of 0 days.", "What would a mean of 0 days say of these patients?"),
          ("pass-for-message", "That is right, if it also prints a line about it.", "The 0 goes on into the table. Who reads the line there?"),
          ("average-for-missing", "It should give the mean of all the other wards.", "Is anything known about this ward?"))),
    )  # fmt: skip
    return Choice(
        ask=story,
        right=right,
        hints=("Who will read the result, and what will they take it for?",),
        traps=tuple(Trap(slug, wrong, says) for slug, wrong, says in traps),
        working=f"An error that is heard of can be mended. **{right}**",
    )
