from rounds.kit import Breaks, Choice, Fill, FindLine, Listing, Number, Prints, Rng, Trap, TypeIt, printed, question

FILES = (
    ("stays", ("ward", "days"), ("North", "South", "West"), 2, 9),
    ("falls", ("ward", "falls"), ("A", "B", "C"), 2, 9),
    ("beds", ("ward", "beds"), ("East", "West", "ICU"), 12, 30),
    ("doses", ("drug", "doses"), ("heparin", "insulin", "digoxin"), 2, 20),
)
PATIENTS = (FILES[0], FILES[1], FILES[3])
NAMES = (("Smith, J", "Osei, B"), ("Novak, C", "Chen, D"), ("Ali, E", "Brown, F"))
OPEN = 'encoding="utf-8"'
MEMORY = "from io import StringIO\n\n"


def shown(code: str) -> str:
    """Each line of the output, for the working."""
    return ", then ".join(f"`{line}`" for line in printed(code).strip().split("\n"))


@question(level=1, drill="type")
def type_a_reader(r: Rng) -> TypeIt:
    """Type a reader"""
    file, _, _, _, _ = r.pick(*FILES)
    one = r.pick("line", "text", "x")
    return TypeIt(
        ask="Type these lines as they stand. The last begins with eight spaces.",
        code=f"""
            with open("{file}.txt", {OPEN}) as f:
                for {one} in f:
                    print({one}.strip())
        """,
        working="It opens the file, shows each line without its newline, and closes the file.",
    )


@question(level=1, drill="run")
def what_is_read(r: Rng) -> Prints:
    """What is read?"""
    _, _, keys, low, high = r.pick(*FILES)
    one, other = r.sample(2, keys)
    a, b = r.sample(2, range(low, high))
    name = r.pick(*NAMES)[0]
    first = name.split(", ")[0]
    text = f'f = StringIO("{one} {a}\\n{other} {b}\\n")\n'
    row = f"f = StringIO('\"{name}\",{one},{a}\\n')\n"
    code, traps = r.pick(
        (f"{MEMORY}{text}first = f.read()\nsecond = f.read()\nprint(len(first.split()), len(second.split()))",
            (("reads-from-the-start-again", "4 4", "The first read went to the end. Where does the second one begin?"),
             ("counts-lines-for-words", "2 0", "split without anything cuts at blanks and at newlines. How many words are there?"))),
        (f"{MEMORY}{text}print(len(list(f)), len(list(f)))",
            (("reads-from-the-start-again", "2 2", "The first list took all lines. What is left for the second?"),
             ("counts-lines-for-words", "4 0", "list collects lines. How many are there?"))),
        (f"{MEMORY}{text}for line in f:\n    print(len(line))",
            (("newline-left-out", f"{len(f'{one} {a}')}\n{len(f'{other} {b}')}", "Each line ends in a sign that is not seen. It counts as well."),
             ("newline-as-two", f"{len(f'{one} {a}') + 2}\n{len(f'{other} {b}') + 2}", "\\n is typed as two signs. As how many characters does it count?"))),
        (f"import csv\n{MEMORY}{row}for row in csv.reader(f):\n    print(len(row), row[0])",
            (("comma-in-quotes-cuts", f"4 {first}", "The name stands in quotes, and csv knows what that means."),
             ("counts-from-one", f"3 {one}", "The first item of a row is number 0."))),
        (f"import csv\n{MEMORY}{row}for row in csv.reader(f):\n    print(row[2] * 2)",
            (("csv-gives-numbers", f"{2 * a}", "All that comes from a file is text. What is a text, twice?"),
             ("comma-in-quotes-cuts", one * 2, "The comma in quotes belongs to the name. Which item is number 2?"))),
        (f"{MEMORY}{row}for line in f:\n    print(len(line.split(\",\")))",
            (("split-knows-quotes", "3", "split does not know about quotes. How many commas are there?"),
             ("counts-commas-for-parts", "5", "How many parts do so many cuts make?"))),
    )  # fmt: skip
    return Prints(
        ask="`StringIO(text)` is read like an open file that holds this text. What does this program show? If it shows several lines, write each on a line of its own.",
        code=code,
        hints=("How many lines are there, and what does each end in?", "Where does reading go on after a first time?"),
        traps=tuple(Trap(slug, wrong, says) for slug, wrong, says in traps),
        working=f"A file is read once, a newline counts as one character, csv keeps what stands in quotes together, and everything is text. It shows {shown(code)}",
    )


@question(level=2)
def lines_in_the_file(r: Rng) -> Number:
    """How many lines are there now?"""
    file, _, keys, _, _ = r.pick(*FILES)
    n, k = r.whole(12, 60), r.whole(3, 9)
    one = r.pick(*keys)
    mode, write, answer, traps = r.pick(
        ("w", f'{one}\\n', k,
         (("w-adds-at-the-end", n + k, "What does this mode do to the lines that are there?"),
          ("w-writes-over", n, "The mode does more than begin at the top. What happens to the old lines?"))),
        ("a", f'{one}\\n', n + k,
         (("a-empties", k, "Is the file emptied in this mode?"),
          ("loop-writes-once", n + 1, "How often does the loop write?"))),
        ("w", f"{one} ", 1,
         (("write-ends-line", k, "A line ends only where a newline is written. Is there one?"),
          ("w-adds-at-the-end", n + 1, "What does this mode do to the lines that are there?"))),
        ("a", f"{one} ", n + 1,
         (("write-ends-line", n + k, "A line ends only where a newline is written. Is there one?"),
          ("a-empties", 1, "Is the file emptied in this mode?"))),
    )  # fmt: skip
    return Number(
        ask=f"The file `{file}.txt` holds {n} lines, each with a newline at its end. Then this program is run, once. How many lines does the file hold afterwards? A last line without a newline counts as well.",
        shows=Listing(f'with open("{file}.txt", "{mode}", {OPEN}) as f:\n    for i in range({k}):\n        f.write("{write}")'),
        answer=answer,
        hints=("What does the mode do to what is there?", "Does each write end a line?"),
        traps=tuple(Trap(slug, wrong, says) for slug, wrong, says in traps),
        working=f"`{mode}` {'empties the file first' if mode == 'w' else 'keeps the old lines'}, and {'all that is written is one line, without a newline' if write.endswith(' ') else 'each write ends a line'}: **{answer}**",
    )  # fmt: skip


@question(level=2, drill="change")
def read_it_as_csv(r: Rng) -> Fill:
    """Change it for names with commas"""
    file, columns, keys, low, high = r.pick(*PATIENTS)
    one = r.pick(*NAMES)[0]
    what = columns[1]
    return Fill(
        ask=f"A line of `{file}.csv` now looks like this: `\"{one}\",{keys[0]},{r.whole(low, high)}`. There is no header. Change the program so that a comma in quotes no longer cuts a name in two, and so that the last items are added up as whole numbers.",
        code=f"""
            import csv

            total = 0
            with open("{file}.csv", {OPEN}) as f:
                # was: for line in f: row = line.split(",")
                for row in csv.___(f):
                    total = total + ___(row[___])
            print("{what}:", total)
        """,
        answers=("reader", "int", "2"),
        accepts=((), (), ("-1",)),
        hints=("What makes a list of each line?", "Everything from a file is text. And which item is the number?"),
        traps=(
            Trap("csv-gives-numbers", "reader\nstr\n2", "It is text already. What can be added to a total?"),
            Trap("comma-in-quotes-cuts", "reader\nint\n3", "Count the items again: the name with its comma is one."),
            Trap("reader-and-writer-mixed-up", "writer\nint\n2", "That one is for writing. Here lines are read."),
        ),
        working="A reader makes a list of each line, name, place and number: `csv.reader(f)`, `int(row[2])`",
    )  # fmt: skip


@question(level=2, drill="break")
def will_it_read(r: Rng) -> Breaks:
    """Name the error first"""
    _, columns, keys, low, high = r.pick(*FILES)
    one, a = r.pick(*keys), r.whole(low, high)
    head, names = MEMORY.strip() + f'\ntext = "{one},{a}\\n"\n', f"{columns[0]},{columns[1]}\\n{one},{a}\\n"
    rows = f'import csv\nfrom io import StringIO\n\nrows = list(csv.reader(StringIO("{names}")))\n'
    code = r.pick(
        f"{head}with StringIO(text) as f:\n    print(f.read())\nprint(f.read())",
        f"{head}with StringIO(text) as f:\n    line = f.read()\nprint(line.strip())",
        f"{head}with StringIO(text) as f:\n    f.write({a})",
        f"{head}with StringIO(text) as f:\n    f.write(str({a}))",
        f"{head}with StringIO(text) as f:\n    for row in csv.reader(f):\n        print(row)",
        f"{head}with StringIO(text) as f\n    print(f.read())",
        f"{head}with StringIO(text) as f:\nprint(f.read())",
        f"{head}with StringIO(text) as f:\n    print(f.read() - 1)",
        f"{rows}for row in rows:\n    print(int(row[1]))",
        f"{rows}for row in rows[1:]:\n    print(int(row[1]))",
        f"{rows}for row in rows[1:]:\n    print(row[2])",
        f"{rows}print(rows[2])",
        f"{rows}print(rows.strip())",
    )
    says = "That would be another slip. Look at imports, at what is open, at places, and at what is text."
    return Breaks(
        ask="`StringIO(text)` is read and written like an open file. Read the program before anybody runs it. Which error will Python name, if any?",
        code=code,
        hints=("Is the file still open there?", "What is in the header, and which places are there?"),
        traps=(
            Trap("file-stays-open", "no error", "Look at what is open, what is imported, at header, places and text."),
            *(Trap("error-kinds-mixed-up", kind, says) for kind in ("ValueError", "TypeError", "IndexError", "NameError"))),
        working="Reading behind with, where it is closed, or int of a header: ValueError. Writing a number, or text less a number: TypeError. A place that is not there: IndexError. A module not imported: NameError. A list has no strip: AttributeError. No colon: SyntaxError; no indent: IndentationError. Otherwise no error.",
    )  # fmt: skip


@question(level=2, drill="fix")
def mend_the_file_program(r: Rng) -> Fill:
    """Mend the program"""
    file, columns, _, low, high = r.pick(*FILES)
    n = r.whole(low, high)
    ask, code, answer, accepts, traps = r.pick(
        (f"Each evening the program should add a line at the end of `{file}.txt`, but in the morning only the last line is there. Mend the mode.",
         f'# was: with open("{file}.txt", "w", {OPEN}) as f:\nwith open("{file}.txt", ___, {OPEN}) as f:\n    f.write("{n}\\n")', '"a"', ('"at"', '"a+"', 'mode="a"'),
         (("w-adds-at-the-end", '"w"', "That is the mode that empties the file. Which one keeps what is there?"),
          ("mode-mixed-up", '"r"', "That mode reads, and cannot write."))),
        ("The program should show the lines of a file one below the other, but now it shows an empty line between any two of them. Mend it.",
         f'with open("{file}.txt", {OPEN}) as f:\n    for line in f:\n        # was: print(line)\n        print(___)', "line.strip()", ("line.rstrip()", 'line.strip("\\n")', 'line.rstrip("\\n")', 'line.replace("\\n", "")', 'line.removesuffix("\\n")', 'line, end=""', "line[:-1]"),
         (("newline-left-out", "line", "The line ends in a newline, and print adds another. What takes one away?"),
          ("split-gives-text", "line.split()", "That makes a list, with brackets and quotes. What takes the newline away?"))),
        (f"The program should write the number of {columns[1]}, and nothing else, into the file, but now it stops with a TypeError. Mend it.",
         f'n = {n}\nwith open("{file}.txt", "w", {OPEN}) as f:\n    # was: f.write(n)\n    f.write(___)', "str(n)", ('f"{n}"', "repr(n)", "format(n)", '"{}".format(n)', '"%d" % n'),
         (("write-takes-numbers", "n", "write takes nothing but text. What makes a text of a number?"),
          ("name-in-quotes", '"n"', "That writes the letter, not the value."))),
        (f"The first row of `{file}.csv` is the header, `{columns[0]},{columns[1]}`. The program should add up the second column, but now it stops at the header with a ValueError. Mend the loop so that it leaves out the header alone.",
         f'import csv\n\ntotal = 0\nwith open("{file}.csv", {OPEN}) as f:\n    rows = list(csv.reader(f))\n# was: for row in rows:\nfor row in ___:\n    total = total + int(row[1])\nprint(total)', "rows[1:]", ("rows[1:len(rows)]",),
         (("header-as-row", "rows", "The first row is the header. How do you leave it out?"),
          ("one-row-for-all", "rows[1]", "That is one row alone. How do you write all from there on?"))),
    )  # fmt: skip
    return Fill(
        ask=f"{ask} Fill the gap.",
        code=code,
        answers=(answer,),
        accepts=(accepts,),
        hints=("What is in the file, character by character, and what is done to it?",),
        traps=tuple(Trap(slug, wrong, says) for slug, wrong, says in traps),
        working=f"In the gap stands `{answer}`",
    )


@question(level=2)
def the_line_to_blame(r: Rng) -> FindLine:
    """The line to blame"""
    file, _, keys, low, high = r.pick(*PATIENTS)
    name, n = r.pick(*NAMES)[0], r.whole(low, high)
    read = f'with open("{file}.csv", {OPEN}) as f:'
    story, lines, line, other, why = r.pick(
        (f"A line of the file is `\"{name}\",{keys[0]},{n}`. The program should show each name with the total so far, but it stops with a ValueError in line 5.",
         ["total = 0", read, "    for line in f:", '        parts = line.split(",")', "        total = total + int(parts[2])", "        print(parts[0], total)"], 4, 5, "split cuts the name in two, and shifts all that follows"),
        ("The program counted the lines of a file, until somebody put in one line more, to see what is in it. Now it shows the text, and then 0.",
         ["count = 0", read, "    print(f.read())", "    for line in f:", "        count = count + 1", "print(count)"], 3, 4, "everything is read, and nothing is left for the loop"),
        ("The program should add a line below those that are there. It runs, and the old lines are gone.",
         [f'new = "{keys[0]},{n}\\n"', f'with open("{file}.csv", "w", {OPEN}) as f:', "    f.write(new)", 'print("saved")'], 2, 3, "the mode empties the file"),
        ("The program should write one name a line into a new file. The file holds a single long line.",
         [f'names = ["{keys[0]}", "{keys[1]}", "{keys[2]}"]', f'with open("new.txt", "w", {OPEN}) as f:', "    for name in names:", "        f.write(name)", 'print("saved")'], 4, 2, "no newline is written"),
        ("The program should show how many rows stand below the header, and the first of them. The number is right, but in place of the row it shows the names of the columns.",
         ["import csv", read, "    rows = list(csv.reader(f))", "first = rows[0]", "print(len(rows) - 1, first)"], 4, 3, "place 0 is the header"),
    )  # fmt: skip
    return FindLine(
        ask=f"{story} Which line of the program is to blame?",
        code="\n".join(lines),
        line=line,
        hints=("What is in the file before and after each line?",),
        traps=(
            Trap("line-shown-is-guilty", other, "That line does what it says. What was handed to it, or done before it?"),
            Trap("good-line-suspected", len(lines), "The last line only shows something. Which line has spoilt it?"),
        ),
        working=f"There {why}: line {line}",
    )  # fmt: skip


@question(level=3)
def what_do_you_say(r: Rng) -> Choice:
    """What do you say?"""
    who = r.pick("A colleague", "A student", "The ward clerk", "A nurse")
    file, _, _, _, _ = r.pick(*FILES)
    n = r.whole(4, 9)
    story, right, traps = r.pick(
        (f"{who} reads `{file}.csv`, cleans it, and writes the result to `{file}.csv`, “so that there is one file only”. What do you say?",
         "Take another name: with this one, the original is lost.",
         (("w-adds-at-the-end", "That is fine: the clean lines go below the old ones.", "What does opening for writing do to what is there?"),
          ("python-guesses", "That is fine: Python keeps a copy of the original.", "Does Python ask, or keep anything?"),
          ("mode-mixed-up", "Open it with “r”: in this mode the original is safe.", "Can that mode write the result at all?"))),
        (f"{who} opens a list, and `Müller` is shown as `MÃ¼ller`. What is the likely cause?",
         "It was written in one encoding and read in another.",
         (("data-blamed", "Somebody has typed the name wrongly into the list.", "Would a person type such signs, in each name of this kind?"),
          ("csv-gives-numbers", "The name was read as a number, and must become text.", "All that comes from a file is text. How were letters turned into bytes?"),
          ("newline-left-out", "The newline was not stripped from the end of the line.", "The odd signs are in the middle. What says how bytes become letters?"))),
        (f"{who} skips the header of a file, and turns each hospital number into a number with `int`. A patient with the number `00{n}12` can no longer be found. What do you say?",
         "Leave it as text: it is a name, and its zeros count.",
         (("csv-gives-numbers", "Read it with csv, which keeps the zeros of numbers.", "What does csv give, numbers or texts?"),
          ("float-for-int", "Turn it into a number with float, which keeps zeros.", "Does float keep zeros in front?"),
          ("header-as-row", "Read the header, too: without it the numbers shift.", "Where have the two zeros gone?"))),
        (f"In a column of lengths of stay, {n} cells are empty, for patients who are still in. {who} writes 0 for them before taking the mean. What do you say?",
         "Leave them out and say so: 0 days pulls the mean down.",
         (("missing-is-none", "That is fine: Python leaves out the zeros in a mean.", "Is 0 a number like any other?"),
          ("no-error-means-right", "That is fine: without it the program would have stopped.", "It would have. What does the mean say now?"),
          ("comma-deleted", "Write 1 for them: nobody stays in for less than a day.", "Is that what is known of these patients?"))),
    )  # fmt: skip
    return Choice(
        ask=story,
        right=right,
        hints=("What is in the file before and afterwards?",),
        traps=tuple(Trap(slug, wrong, says) for slug, wrong, says in traps),
        working=f"Ask what was in the file, and what is in it now. **{right}**",
    )
