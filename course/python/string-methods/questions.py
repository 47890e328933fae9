from rounds.kit import Breaks, Choice, Fill, Lines, Prints, Rng, Trap, TypeIt, printed, question

LABS = (("K", "mmol/L", 33, 52), ("Hb", "g/dL", 85, 160), ("Ca", "mmol/L", 21, 26), ("pO2", "kPa", 85, 130))


def shown(code: str) -> str:
    """Each line of the output, for the working."""
    return ", then ".join(f"`{line}`" for line in printed(code).strip().split("\n"))


@question(level=1, drill="type")
def type_a_cleaning(r: Rng) -> TypeIt:
    """Type a cleaning"""
    name, unit, low, high = r.pick(*LABS)
    return TypeIt(
        ask="Type these lines as they stand. In the first, one blank stands after the opening quote, and one before the closing quote.",
        code=f"""
            line = " {name} {r.whole(low, high) / 10} {unit} "
            parts = line.strip().split()
            value = float(parts[1])
            print(parts)
            print(round(value))
        """,
        working="The line is stripped and split into three texts; the second becomes a number.",
    )


@question(level=1, drill="run")
def what_is_left(r: Rng) -> Prints:
    """What is left of the text?"""
    name, unit, low, high = r.pick(*LABS)
    a, b, c = r.sample(3, range(61, 99))
    whole, tenth = divmod(r.whole(low, high), 10)
    dot, comma = f"{whole}.{tenth}", f"{whole},{tenth}"
    code, traps = r.pick(
        (f'print(" {dot} {unit}".strip().split())',
            (("strip-removes-inner", f"['{dot}{unit}']", "strip clears the two ends. What happens to the blank inside?"),
             ("split-gives-text", f"{dot} {unit}", "What kind of value does split give back?"))),
        (f'print("  {name} {dot} ".strip())',
            (("strip-removes-inner", f"{name}{dot}", "strip clears the two ends. What happens to the blank inside?"),
             ("split-gives-text", f"['{name}', '{dot}']", "That would be split. What does strip give back?"))),
        (f's = "{comma}"\ns.replace(",", ".")\nprint(s)',
            (("method-changes-text", dot, "The new text was given back, and nobody kept it. What is s now?"),
             ("method-shown", f"{dot}\n{comma}", "Only print shows something. How many prints are there?"))),
        (f's = "{comma}"\ns = s.replace(",", "")\nprint(s)',
            (("method-changes-text", comma, "This time the new text is kept. What was put in the place of the comma?"),
             ("comma-becomes-point", dot, "Look at the second pair of quotes. What stands between them?"))),
        (f'print("{a + 50}/{a}".split("/"))',
            (("split-gives-numbers", f"[{a + 50}, {a}]", "split gives back texts. How does a list show texts?"),
             ("separator-kept", f"['{a + 50}', '/', '{a}']", "What happens to the stroke at which the cut is made?"))),
        (f'print("{a},,{b}".split(","))',
            (("split-drops-empty", f"['{a}', '{b}']", "There are two commas, so there are three parts. What is the second?"),
             ("separator-kept", f"['{a}', ',', ',', '{b}']", "What happens to the commas at which the cuts are made?"))),
        (f'print("/".join(["{a}", "{b}", "{c}"]))',
            (("join-keeps-list", f"['{a}/{b}/{c}']", "What kind of value does join give back?"),
             ("join-at-the-ends", f"/{a}/{b}/{c}/", "join puts its text between the parts. And at the ends?"))),
    )  # fmt: skip
    return Prints(
        ask="What does this program show? If it shows a list, write its brackets, quotes and commas as well.",
        code=code,
        hints=("Does the method give back a text or a list?", "Is what it gives back kept under a name, or shown?"),
        traps=tuple(Trap(slug, wrong, says) for slug, wrong, says in traps),
        working=f"strip clears the ends, replace and join give back a text, and split a list of texts. It shows {shown(code)}",
    )


@question(level=2)
def into_a_number(r: Rng) -> Prints:
    """Into a whole number"""
    n, odd = r.whole(3, 30), r.pick(3, 5, 7, 9, 11)
    unit = r.pick("mg", "kg", "mL", "cm")
    code, traps = r.pick(
        (f"print(int({n}.9))",
            (("int-rounds", str(n + 1), "int does not round. What does it do to the decimals?"),
             ("int-of-text-mixed-up", "ValueError", "That would be a text. This is a number, without quotes."))),
        (f'print(int("{n}.9"))',
            (("int-rounds", str(n + 1), "Look at the quotes. Which texts does int accept?"),
             ("int-of-text-mixed-up", str(n), "It would be so without the quotes. Which texts does int accept?"))),
        (f"print(round({odd - 1}.5), round({odd}.5))",
            (("halves-always-up", f"{odd} {odd + 1}", "A half goes to its even neighbour. Which one is it for each?"),
             ("halves-cut-off", f"{odd - 1} {odd}", "A half goes to its even neighbour. Which one is it for each?"))),
        (f'print(float("{n}"))',
            (("float-keeps-form", str(n), "How does Python show a number that may have decimals?"),
             ("int-of-text-mixed-up", "ValueError", "Does float need a point in the text?"))),
        (f'print(int(" {n} ") + 1)',
            (("blanks-stop-int", "ValueError", "Does int mind blanks at the ends?"),
             ("text-added-as-number", f"{n}1", "What kind of value does int give back?"))),
        (f'print(float("{n}.5 {unit}"))',
            (("unit-ignored", f"{n}.5", "Can the text as a whole be read as a number?"),
             ("int-rounds", f"{n}", "Can the text as a whole be read as a number?"))),
    )  # fmt: skip
    return Prints(
        ask="What does this program show? If it stops with an error, write the name of the error, such as `TypeError`.",
        code=code,
        hints=("Is it a text or a number that goes in?",),
        traps=tuple(Trap(slug, wrong, says) for slug, wrong, says in traps),
        working=f"int cuts the decimals of a number, and reads no text but a whole number; round takes a half to the even neighbour. It shows {shown(code)}",
    )


@question(level=2)
def texts_in_order(r: Rng) -> Prints:
    """Which text comes first?"""
    big, middle, small = r.whole(100, 139), r.whole(70, 99), r.whole(42, 59)
    a, b = r.whole(10, 19), r.whole(2, 9)
    code, traps = r.pick(
        (f'print(max(["{small}", "{big}", "{middle}"]))',
            (("digits-compared-as-numbers", str(big), "They stand in quotes. Which first character comes last in order?"),
             ("digits-compared-by-length", str(small), "max asks for the one that comes last in the order of texts."))),
        (f'print(min(["{small}", "{big}", "{middle}"]))',
            (("digits-compared-as-numbers", str(small), "They stand in quotes. Which first character comes first in order?"),
             ("digits-compared-by-length", str(middle), "min asks for the one that comes first in the order of texts."))),
        (f'print("{a}" < "{b}")\nprint({a} < {b})',
            (("digits-compared-as-numbers", "False\nFalse", "In the first line they are texts. Compare their first characters."),
             ("quotes-always-matter", "True\nTrue", "The second line has no quotes, and compares numbers."))),
        (f'print(int("{a}") < int("{b}"))\nprint("{a}" < "{b}")',
            (("digits-compared-as-numbers", "False\nFalse", "In the second line they are texts. Compare their first characters."),
             ("quotes-always-matter", "True\nTrue", "In the first line int makes numbers of them."))),
    )  # fmt: skip
    return Prints(
        ask="What does this program show? If it shows several lines, write each on a line of its own.",
        code=code,
        hints=("Which of these are texts?", "Texts are compared from the left, character by character."),
        traps=tuple(Trap(slug, wrong, says) for slug, wrong, says in traps),
        working=f"Texts are compared by their first characters, numbers by their size. It shows {shown(code)}",
    )


@question(level=2, drill="change")
def another_export(r: Rng) -> Fill:
    """Change it for another export"""
    name, unit, low, high = r.pick(*LABS)
    whole, tenth = divmod(r.whole(low, high), 10)
    sign, word = r.pick((";", "semicolons"), ("|", "upright strokes"), (":", "colons"), ("#", "hash signs"))
    return Fill(
        ask=f"The program read lines such as `{name} {whole}.{tenth} {unit}`, cut at blanks. A new export writes {word} between the parts, and a decimal comma. Change the program so that it reads the value from such a line. Write texts in their quotes.",
        code=f"""
            line = "{name}{sign}{whole},{tenth}{sign}{unit}"
            # was: parts = line.split()
            parts = line.split(___)
            value = float(parts[1].replace(___, ___))
            print(value)
        """,
        answers=(f'"{sign}"', '","', '"."'),
        hints=("At which sign is this line cut?", "replace takes the old text first, then the new one."),
        traps=(
            Trap("replace-turned-round", f'"{sign}"\n"."\n","', "replace takes the old text first. What is old here?"),
            Trap("cut-at-decimal-comma", '","\n","\n"."', "That cuts the number itself in two. What stands between parts?"),
            Trap("comma-deleted", f'"{sign}"\n","\n""', "Without its comma the value is ten times too high."),
        ),
        working=f'Cut at the sign between the parts, and put a point for the comma: `"{sign}"`, `","`, `"."`',
    )  # fmt: skip


@question(level=2, drill="break")
def will_it_convert(r: Rng) -> Breaks:
    """Name the error first"""
    n = r.whole(12, 96)
    name, unit, low, high = r.pick(*LABS)
    value = f"{r.whole(low, high) / 10}"
    code = r.pick(
        f'print(int("{n}.5"))',
        f'print(float("{n}.5"))',
        f'print(float("{n},5"))',
        f'print(int(" {n} "))',
        f'print(int("{n} mg"))',
        'print(float(""))',
        f's = "{name} {value} {unit}"\nprint(s.split()[3])',
        f's = "{name} {value} {unit}"\nprint(float(s.split()[1]))',
        f's = "{name} {value}"\nprint(s.split()[1] - 1)',
        f's = "{name} {value}"\nprint(s.spilt())',
        f'parts = "{name} {value}".split()\nprint(parts.strip())',
        f'print("/".join([{n + 40}, {n}]))',
        f'print("{name} {value}".split(" ")',
    )
    says = "Python would say so for another slip. Look at what goes in, and what kind of value it is."
    return Breaks(
        ask="Read it before anybody runs it. Which error will Python name, if any?",
        code=code,
        hints=("Which kind of value does each method give back?", "Can the whole text be read as that kind of number?"),
        traps=(
            Trap("text-read-loosely", "no error", "Look at point, comma, unit and places, at spelling and brackets."),
            *(
                Trap("error-kinds-mixed-up", kind, says)
                for kind in ("ValueError", "TypeError", "AttributeError", "IndexError")
            ),
        ),
        working="A text that is no number for int or float: ValueError. A part that is not there: IndexError. A method misspelt, or of another kind of value: AttributeError. Text less a number, or numbers to be joined: TypeError. A bracket that does not close: SyntaxError. Otherwise no error.",
    )


@question(level=2, drill="fix")
def mend_the_lost_result(r: Rng) -> Fill:
    """Mend the lost result"""
    n = r.whole(40, 90)
    start, call, last, want, slug, wrong, says = r.pick(
        (f'"{n},5"', 'replace(",", ".")', "print(float(text) + 0.5)", "turn the decimal comma into a point",
         "replace-turned-round", 'text = text.replace(".", ",")', "replace takes the old text first. What is old here?"),
        (f'"{n} kg"', 'replace("kg", "")', "print(float(text) * 1000)", "take the unit `kg` away",
         "replace-turned-round", 'text = text.replace("", "kg")', "replace takes the old text first. What is old here?"),
        ('" ICU "', "strip()", "print(len(text))", "take the blanks at the two ends away",
         "case-for-blanks", "text = text.upper()", "That changes the letters. What clears the ends?"),
        ('"Warfarin"', "lower()", "print(text)", "make all letters small",
         "case-turned-round", "text = text.upper()", "Those are capitals. Which letters were wanted?"),
    )  # fmt: skip
    return Fill(
        ask=f"The second line was meant to {want}, but its result is lost. Mend the line, and keep its method.",
        code=f"text = {start}\n# was: text.{call}\n___\n{last}",
        answers=(f"text = text.{call}",),
        accepts=(('text = text.replace(" kg", "")',) if "kg" in call else (),),
        hints=("The method gives a new text back. Under which name should it be kept?",),
        traps=(
            Trap("method-changes-text", f"text.{call}", "That is the old line. Where is the new text kept?"),
            Trap(slug, wrong, says),
        ),
        working=f"The new text has to be kept under the name: `text = text.{call}`",
    )


@question(level=2)
def two_numbers_from_a_line(r: Rng) -> Lines:
    """Two numbers from a line"""
    word, a, b, one, other, sign, what = r.pick(
        ("Urine", r.whole(20, 60) * 10, r.whole(4, 12), "volume", "hours", "/", "the volume for each hour"),
        ("BP", r.whole(112, 150), r.whole(60, 88), "systolic", "diastolic", "-", "the systolic value minus the diastolic one"),
        ("Beds", r.whole(24, 30), r.whole(11, 23), "beds", "patients", "-", "how many beds are free"),
        ("Tablets", r.whole(4, 12) * 7, r.whole(2, 4), "tablets", "daily", "//", "for how many whole days the tablets last"),
    )  # fmt: skip
    head, words, cut = f'text = "{word} {a}/{b}"', "words = text.split()", 'numbers = words[1].split("/")'
    first, second, last = f"{one} = int(numbers[0])", f"{other} = int(numbers[1])", f"print({one} {sign} {other})"
    return Lines(
        ask=f"Put the lines in an order that runs and shows {what}. One line does not belong.",
        code=f"{head}\n{words}\n{cut}\n{first}\n{second}\n{last}",
        also=(f"{head}\n{words}\n{cut}\n{second}\n{first}\n{last}",),
        distractors=(
            Trap("split-gives-numbers", f"print(numbers[0] {sign} numbers[1])", "These are still texts. What is missing?"),
        ),
        traps=(
            Trap(
                "name-before-value",
                f"{head}\n{cut}\n{words}\n{first}\n{second}\n{last}",
                "The cut at the stroke needs the words. Which line makes them?",
            ),
        ),
        working=f"Cut at the blank, cut the second word at the stroke, make two numbers, and last `{last}`",
    )  # fmt: skip


@question(level=3)
def what_went_wrong(r: Rng) -> Choice:
    """What went wrong?"""
    who = r.pick("A colleague", "A student", "The ward clerk", "A nurse")
    high, mid, tenth, n = r.whole(101, 139), r.whole(91, 99), r.whole(1, 9), r.whole(6, 9)
    story, right, traps = r.pick(
        (f"{who} reads pulses from a file, and `max(pulses)` shows {mid}. In the same list stands {high}. What happened?",
            "They are texts: make numbers of them first.",
            (("digits-compared-as-numbers", "The list must be put in order first.", "max needs no order. By what does it compare texts?"),
             ("int-rounds", "The decimals must be cut off with int first.", "There are no decimals. Would the file hand over numbers or texts?"),
             ("strip-removes-inner", "The blanks inside the list must be stripped.", "Blanks between items are no part of them. What are the items?"))),
        (f"{who} deletes every comma with `replace(\",\", \"\")`, to read 1,200 as 1200. A laboratory abroad sends a potassium of {4},{tenth}. What comes out?",
            f"A potassium of {4}{tenth}, ten times too high, without a word.",
            (("comma-becomes-point", f"A potassium of {4}.{tenth}, since Python sees what is meant.", "Does replace know what a comma stands for?"),
             ("text-read-loosely", "A ValueError, since no number can be read from it.", "When the comma has gone, what is left? Can that be read?"),
             ("method-changes-text", f"The text {4},{tenth} as it was, since a text never changes.", "replace gives back a new text. What is in it?"))),
        (f"{who} counts patients by ward and gets “ICU”, “icu” and “ICU ” as three wards. What would you do before counting?",
            "Strip the text and make its letters small.",
            (("strip-is-enough", "Strip the text; the letters do not matter.", "Are “ICU” and “icu” the same to Python?"),
             ("case-for-blanks", "Make its letters small; blanks do not matter.", "Are “icu” and “icu ” the same to Python?"),
             ("split-gives-text", "Split each text, and then count the parts.", "split gives back lists. What still differs between the wards?"))),
        (f"{who} rounds numbers of tablets with `round`: {n}.5 gives {round(n + 0.5)}, and {n + 1}.5 gives {round(n + 1.5)}. Is the program broken?",
            "No: round takes a half to its even neighbour.",
            (("halves-always-up", "Yes: a half must always be rounded up.", "That is one rule among several. Which one does Python follow?"),
             ("halves-cut-off", "Yes: round has to cut a half off.", "Cutting off is what int does. Which rule does round follow?"),
             ("rounds-by-chance", "No: round takes a half up or down by chance.", "The same number always gives the same. What do both results share?"))),
    )  # fmt: skip
    return Choice(
        ask=story,
        right=right,
        hints=("What kind of value is it, and what is in it, at each step?",),
        traps=tuple(Trap(slug, wrong, says) for slug, wrong, says in traps),
        working=f"Step by step: which text comes out of which method. **{right}**",
    )
