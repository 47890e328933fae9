from rounds.kit import Breaks, Choice, Fill, Lines, Prints, Redraw, Rng, Trap, TypeIt, question

WORDS = ("NEWS2", "SEPSIS", "WARD12", "CT2024", "TRIAGE", "BED047", "INSULIN", "HB1AC", "ICU03")


@question(level=1, drill="type")
def type_a_label(r: Rng) -> TypeIt:
    """Type a label"""
    name, bed = r.pick("Singh", "Osei", "Novak", "Ali", "Chen"), r.whole(1, 24)
    return TypeIt(
        ask="Type these lines as they stand, with the f, the braces and the quotes.",
        code=f"""
            name = "{name}"
            bed = {bed}
            print(f"Bed {{bed}}: {{name}}")
        """,
        working="The f stands before the quote; the braces stand inside.",
    )


@question(level=1, drill="run")
def pick_characters(r: Rng) -> Prints:
    """Which characters?"""
    word = r.pick(*WORDS)
    start = r.whole(1, 2)
    stop = r.whole(start + 2, len(word) - 1)
    index = r.whole(1, len(word) - 2)
    if word[index] == word[index - 1] or word[start:stop] in (word[start - 1 : stop], word[start - 1 : stop - 1]):
        raise Redraw
    f"{word[index]}\n{word[start:stop]}\n{len(word)}"
    return Prints(
        ask="What does this program show? If it shows several lines, write each on a line of its own.",
        code=f"""
            s = "{word}"
            print(s[{index}])
            print(s[{start}:{stop}])
            print(len(s))
        """,
        hints=("The first character has the index 0.", "A slice stops before its second number."),
        traps=(
            Trap(
                "counts-from-one",
                f"{word[index - 1]}\n{word[start - 1 : stop - 1]}\n{len(word)}",
                "The first character is number 0, not number 1.",
            ),
            Trap(
                "slice-end-included",
                f"{word[index]}\n{word[start : stop + 1]}\n{len(word)}",
                "A slice stops before its second number.",
            ),
            Trap(
                "length-for-last-index",
                f"{word[index]}\n{word[start:stop]}\n{len(word) - 1}",
                "len counts the characters. The last index is one less.",
            ),
        ),
        working=f"Counted from 0, index {index} is `{word[index]}`; from {start} to before {stop} is `{word[start:stop]}`; there are {len(word)} characters. So it shows:\n\n`{word[index]}`, `{word[start:stop]}`, `{len(word)}`",
    )


@question(level=1)
def text_or_number(r: Rng) -> Prints:
    """Text that looks like a number"""
    a, b, c = r.whole(2, 9), r.whole(2, 9), r.pick(2, 3)
    lines, right, traps = r.pick(
        (
            f'print("{a}" + "{b}")',
            f"{a}{b}",
            (
                Trap("text-added-as-number", f"{a + b}", "Both stand in quotes. What does + do with two texts?"),
                Trap("plus-puts-space", f"{a} {b}", "Nothing comes between them. Only a comma in print puts a space."),
            ),
        ),
        (
            f'print("{a}" * {c})',
            f"{a}" * c,
            (
                Trap(
                    "text-added-as-number", f"{a * c}", "The first one stands in quotes. What is a text, so many times?"
                ),
                Trap("plus-puts-space", " ".join([f"{a}"] * c), "Nothing comes between the copies."),
            ),
        ),
        (
            f'bed = {a}{b}\nprint("bed" + "bed")',
            "bedbed",
            (
                Trap("name-in-quotes", f"{2 * (10 * a + b)}", "Between quotes, a name is only letters."),
                Trap("plus-puts-space", "bed bed", "Nothing comes between them. Only a comma in print puts a space."),
            ),
        ),
        (
            f'bed = {a}\nprint("bed {{bed}}")',
            "bed {bed}",
            (
                Trap("braces-without-f", f"bed {a}", "Look before the quotes. Is there an f?"),
                Trap("braces-vanish", "bed bed", "Without an f, braces are characters like any other."),
            ),
        ),
        (
            f's = "ward{a}"\ns.upper()\nprint(s)',
            f"ward{a}",
            (
                Trap(
                    "method-changes-text",
                    f"WARD{a}",
                    "The capitals were given back, and nobody kept them. What is s now?",
                ),
                Trap("method-shown", f"WARD{a}\nward{a}", "Only print shows something. How many prints are there?"),
            ),
        ),
    )
    return Prints(
        ask="What does this program show?",
        code=lines,
        hints=("What is text here, and what is a number?",),
        traps=traps,
        working=f"It shows `{right}`",
    )


@question(level=2, drill="change")
def a_line_for_the_list(r: Rng) -> Fill:
    """Put a value into a text"""
    name, value, words, form, shown, slug, wrong, says = r.pick(
        (
            "hb",
            f"{r.whole(70, 160) / 10 + 0.04:.2f}",
            "Hb {} g/dL",
            ":.1f",
            "one decimal place",
            "format-left-out",
            "{hb}",
            "That shows every decimal. How do you ask for one?",
        ),
        (
            "temp",
            f"{r.whole(355, 399) / 10 + 0.03:.2f}",
            "T {} C",
            ":.1f",
            "one decimal place",
            "format-left-out",
            "{temp}",
            "That shows every decimal. How do you ask for one?",
        ),
        (
            "bed",
            f"{r.whole(1, 9)}",
            "Bed {}",
            ":02d",
            "two digits, such as 07",
            "format-left-out",
            "{bed}",
            "That shows one digit. How do you fill up to two?",
        ),
        (
            "score",
            f"{r.whole(1, 9)}",
            "NEWS {}",
            ":02d",
            "two digits, such as 07",
            "format-left-out",
            "{score}",
            "That shows one digit. How do you fill up to two?",
        ),
        (
            "dose",
            f"{r.whole(11, 99) / 10 + 0.0049:.4f}",
            "Dose {} mg",
            ":.2f",
            "two decimal places",
            "format-left-out",
            "{dose}",
            "That shows every decimal. How do you ask for two?",
        ),
    )
    return Fill(
        ask=f"Change the line so that `{name}` is shown with {shown}. Write what belongs in the gap, braces included.",
        code=f"""
            {name} = {value}
            print(f"{words.format("___")}")
        """,
        answers=(f"{{{name}{form}}}",),
        accepts=((f"{{{name}{':02' if form == ':02d' else form.replace(':.', ':0.')}}}",),),
        hints=("Inside the braces: the name, a colon, and how it should look.",),
        traps=(
            Trap(slug, wrong, says),
            Trap("braces-forgotten", f"{name}{form}", "Without braces an f-string shows the letters themselves."),
        ),
        working=f"In braces stand the name, a colon and the form: `{{{name}{form}}}`",
    )


@question(level=2, drill="break")
def will_it_break(r: Rng) -> Breaks:
    """Name the error first"""
    word, a = r.pick("Sp", "Bed", "Hb", "NEWS", "Dose"), r.whole(2, 99)
    code = r.pick(
        f'print("{word}" + {a})',
        f'print("{word}" + "{a}")',
        f'print("{word}" + str({a}))',
        f'print("{word}"[{len(word)}])',
        f'print("{word}"[{len(word) - 1}])',
        f's = "{word}"\nprint(s.uper())',
        f's = "{word}"\nprint(S[0])',
        f'print(int("{word}") + {a})',
        f'print(int("{a}") + 1)',
        f'print(f"{word} {{{word.lower()}}}")',
        f'print("{word}")\nprint("{a})',
    )
    return Breaks(
        ask="Read it before anybody runs it. Which error will Python name, if any?",
        code=code,
        hints=(
            "Which of these are text, and which are numbers?",
            f"How many characters has {word}, and what is the last index?",
        ),
        traps=(
            Trap(
                "text-and-number-add",
                "no error",
                "Look at the types, at the spelling, and at the indices, which begin at 0.",
            ),
            Trap(
                "error-kinds-mixed-up",
                "TypeError",
                "No text is added to a number here. What else could stop it, if anything?",
            ),
            Trap("error-kinds-mixed-up", "IndexError", "Every index lies inside the text, or none is used."),
            Trap("error-kinds-mixed-up", "ValueError", "Nothing is turned into a number that cannot be."),
            Trap("error-kinds-mixed-up", "NameError", "Each name has a value. What else could stop it, if anything?"),
        ),
        working="Text and number do not add: TypeError. An index behind the last character: IndexError. A method that does not exist: AttributeError. A word that is no number, in int(): ValueError. A name without a value: NameError. A quote that does not close: SyntaxError.",
    )


@question(level=2, drill="fix")
def mend_the_join(r: Rng) -> Fill:
    """Mend text plus number"""
    word, name, a = (
        *r.pick(("Bed ", "bed"), ("Sp ", "sp"), ("NEWS ", "score"), ("Ward ", "ward"), ("Room ", "room")),
        r.whole(2, 20),
    )
    return Fill(
        ask="This line stops with a TypeError. Mend it: write what belongs in the gap.",
        code=f"""
            {name} = {a}
            # was: print("{word}" + {name})
            print("{word}" + ___)
        """,
        answers=(f"str({name})",),
        accepts=((f'f"{{{name}}}"', f"repr({name})", f"format({name})"),),
        hints=("What turns a number into text?",),
        traps=(
            Trap("name-in-quotes", f'"{name}"', "Then it shows the letters of the name. You want its value."),
            Trap("text-to-number", f"int({name})", "It is a number already. Which way round do you need it?"),
            Trap(
                "value-for-name",
                f'"{a}"',
                "That is right for this value alone. Turn whatever the name stands for into text.",
            ),
        ),
        working=f"`str({name})` is the value as text.",
    )


@question(level=2)
def capitals_in_order(r: Rng) -> Lines:
    """Make a specimen label"""
    name, ward = r.pick("Osei", "Singh", "Novak", "Chen", "Ali"), r.whole(1, 20)
    return Lines(
        ask=f"Put the lines in an order that runs and shows `{name.upper()} ward {ward:02d}`. One line does not belong.",
        code=f"""
            name = "{name}"
            ward = {ward}
            name = name.upper()
            label = f"{{name}} ward {{ward:02d}}"
            print(label)
        """,
        also=(
            f'ward = {ward}\nname = "{name}"\nname = name.upper()\nlabel = f"{{name}} ward {{ward:02d}}"\nprint(label)',
            f'name = "{name}"\nname = name.upper()\nward = {ward}\nlabel = f"{{name}} ward {{ward:02d}}"\nprint(label)',
        ),
        distractors=(Trap("method-changes-text", "name.upper()", "This gives capitals back, and nobody keeps them."),),
        traps=(
            Trap(
                "name-before-value",
                f'name = "{name}"\nward = {ward}\nlabel = f"{{name}} ward {{ward:02d}}"\nname = name.upper()\nprint(label)',
                "The label is made before the capitals, and is not made again.",
            ),
        ),
        working="The capitals have to be kept before the label is made: `name = name.upper()` stands above it.",
    )


@question(level=3)
def beds_added_up(r: Rng) -> Choice:
    """A total that is far too large"""
    a, b = r.whole(2, 9), r.whole(2, 9)
    what, form = r.pick(
        ("beds", "a form"),
        ("falls", "a spreadsheet"),
        ("doses", "a web page"),
        ("patients", "an old file"),
        ("calls", "a telephone log"),
    )
    joined = int(f"{a}{b}")
    return Choice(
        ask=f"A colleague reads two counts of {what} from {form}, {a} and {b}, and adds them with `+`. The program shows {joined}, not {a + b}. She asks what is wrong. What do you say?",
        right="The counts are text: turn each into a number with `int(…)` first.",
        traps=(
            Trap(
                "text-added-as-number",
                "The plus sign is at fault: multiply the two counts instead.",
                "With two numbers + adds. What are these two, that it joins them?",
            ),
            Trap(
                "text-to-number",
                "The counts are numbers: turn each into text with `str(…)` first.",
                "They were joined side by side. Which kind of value is joined like that?",
            ),
            Trap(
                "format-left-out",
                "The display is at fault: ask for no decimals with `{n:.0f}`.",
                "The value itself is wrong, not only how it is shown. Why?",
            ),
        ),
        hints=(f"How do {a} and {b} become {joined}?",),
        working=f"Side by side, {a} and {b} make {joined}: `+` joined two texts. **`int(…)` makes numbers of them**",
    )
