from rounds.kit import Choice, FindLine, Lines, Listing, Number, Rng, Table, Trap, question

COUNTED = ("beds", "vials", "swabs", "gowns", "masks", "drips")
ONE_KERNEL = "All runs on this page were made in one session, without a restart."
CHAINS = (
    ("weight", "dose", "total", "weight * 2", "dose + 20", (50, 90)),
    ("hours", "minutes", "spare", "hours * 60", "minutes - 45", (3, 9)),
    ("boxes", "vials", "left", "boxes * 10", "vials - 7", (4, 12)),
    ("nurses", "shifts", "open_shifts", "nurses * 4", "70 - shifts", (9, 16)),
)


@question(level=2)
def after_this_order(r: Rng) -> Number:
    """Run in another order"""
    name = r.pick(*COUNTED)
    a, b = r.whole(3, 15), r.whole(2, 9)
    order = r.pick("ACBC", "ACCB", "ACBB", "ABCC", "ACB")
    once = "".join(dict.fromkeys(order))
    traps = [
        Trap(
            "page-order-for-run-order",
            kept("ABC", a, b),
            "That is the order of the page. In which order were the cells run?",
        )
    ]
    if once not in (order, "ABC"):
        traps.append(Trap("cell-runs-once", kept(once, a, b), "One cell was run twice. Does its second run count?"))
    else:
        traps.append(
            Trap(
                "rerun-begins-anew",
                kept("A" + order[-1], a, b),
                "Only the first cell sets the name back. What had the other runs made of it?",
            )
        )
    steps = ", ".join(f"{cell}: {kept(order[: at + 1], a, b)}" for at, cell in enumerate(order))
    return Number(
        ask=f"The kernel was started afresh. Then the cells below were run in the order {', '.join(order)}. What is the value of `{name}` now?",
        shows=Table(("cell", "code"), (("A", f"{name} = {a}"), ("B", f"{name} = {name} + {b}"), ("C", f"{name} = {name} * 2"))),
        answer=kept(order, a, b),
        hints=("Write the runs down one below the other.", "After each run, what does the name stand for?"),
        traps=tuple(traps),
        working=f"Follow the runs, not the page. {steps}. So it is **{kept(order, a, b)}**",
    )  # fmt: skip


def kept(order: str, a: int, b: int) -> int:
    """What the kernel holds after these runs."""
    value = 0
    for cell in order:
        value = {"A": a, "B": value + b, "C": value * 2}[cell]
    return value


@question(level=1)
def what_stands_below(r: Rng) -> Number:
    """What stands below the cell?"""
    first, second, low, high, sign = r.pick(
        ("systolic", "diastolic", (110, 160), (60, 95), "-"),
        ("beds", "patients", (24, 36), (12, 23), "-"),
        ("day_shifts", "night_shifts", (8, 15), (3, 7), "+"),
        ("volume_in", "volume_out", (1500, 2500), (900, 1400), "-"),
    )
    a, b = r.whole(*low), r.whole(*high)
    shown = a - b if sign == "-" else a + b
    return Number(
        ask="All of this stands in one cell of a notebook, and the cell is run. Below it appears one number. Which?",
        shows=Listing(f"{first} = {a}\n{second} = {b}\n{first}\n{first} {sign} {second}"),
        answer=shown,
        hints=("Nothing is printed here. Which line may show its value without print?",),
        traps=(
            Trap("first-line-shown", a, "That line is worked out, but the cell goes on. Which line comes last?"),
            Trap("assignment-shown", b, "Giving a name a value shows nothing. Which line comes last?"),
        ),
        working=f"Only the value of the last line is shown: {a} {sign} {b} = **{shown}**",
    )


@question(level=2)
def what_the_page_hides(r: Rng) -> Number:
    """Changed, deleted, restarted"""
    name = r.pick(*COUNTED)
    a = r.whole(24, 40)
    b, c = r.sample(2, range(2, 10))
    story, answer, traps, why = r.pick(
        (
            "Cell B is then deleted.",
            a - b,
            (("deleting-undoes", a, "The text of B is gone. Is what it did undone, too?"),
             ("deleting-runs-backwards", a + b, "Deleting adds nothing back. What does the kernel hold?")),
            "B had run. Deleting its text undoes nothing",
        ),
        (
            f"Cell B is then changed to `{name} = {name} - {c}`, and not run again.",
            a - b,
            (("edit-runs-itself", a - c, "That is what the new text would give. Has it been run?"),
             ("edit-runs-itself", a - b - c, "Was the changed cell run a second time?")),
            "The new text was never run, so only the old one counts",
        ),
        (
            f"Cell B is then changed to `{name} = {name} - {c}` and run once more.",
            a - b - c,
            (("rerun-begins-anew", a - c, "B ran once before. With which value did its second run begin?"),
             ("cell-runs-once", a - b, "The changed cell was run, too. What did it do?")),
            "B ran twice, first with the old text and then with the new one",
        ),
        (
            "Cell B is then deleted, the kernel is restarted, and what is left is run from the top.",
            a,
            (("values-survive-restart", a - b, "That was before the restart. Which cells has the new kernel run?"),
             ("deleting-runs-backwards", a + b, "Deleting adds nothing back. Which cells has the new kernel run?")),
            "The new kernel has run A, and never saw B",
        ),
    )  # fmt: skip
    return Number(
        ask=f"In a fresh kernel, cell A and then cell B were run once each. {story} At last a new cell with the line `{name}` is run. Which number does it show?",
        shows=Table(("cell", "code"), (("A", f"{name} = {a}"), ("B", f"{name} = {name} - {b}"))),
        answer=answer,
        hints=("What has this kernel run so far, in which order?",),
        traps=tuple(Trap(slug, wrong, says) for slug, wrong, says in traps),
        working=f"{why}: **{answer}**",
    )


@question(level=2)
def read_the_numbers(r: Rng) -> Choice:
    """What do the numbers tell you?"""
    low = r.whole(2, 6)
    high = low + r.whole(2, 5)
    story, right, traps = r.pick(
        (
            f"{ONE_KERNEL} A cell marked `In [{high}]` stands right above one marked `In [{low}]`. What happened?",
            "The upper cell was run later than the lower one.",
            (("page-order-for-run-order", "The upper cell was run first, as on every page.", "Which of the two numbers is the smaller?"),
             ("number-as-place", f"The upper cell is number {high} from the top of the page.", "The numbers count runs. Do they count places?")),
        ),
        (
            f"{ONE_KERNEL} Down the page, the cells are numbered 1 to {low}, and then {low + 2} and {low + 3}. No cell has the number {low + 1}. What happened?",
            "Its cell was run again, or has been deleted.",
            (("no-output-no-number", "Its cell was run, but had nothing to show.", "A run is counted whether it shows something or not."),
             ("number-as-place", "Its cell is on the page, and is still to be run.", "A number is given when a cell is run. Was this one given?")),
        ),
        (
            f"Between the cells `In [{low}]` and `In [{low + 1}]` somebody has put a new one, marked `In [ ]`. What does that tell you?",
            "The new cell has not been run so far.",
            (("no-output-no-number", "The new cell was run, and showed nothing.", "A run is counted whether it shows something or not."),
             ("page-order-for-run-order", "It was run along with the cell above it.", "Each cell is run by itself. Which number would it have?")),
        ),
        (
            f"A kernel has been restarted, and no cell has been run since. Below a cell the page still shows a mean age of 6{low} years. What does the kernel know?",
            "Nothing so far: no name has a value yet.",
            (("saved-output-is-current", "The mean, because it is still to be seen.", "The page keeps old text. Who worked it out, this kernel or the last?"),
             ("values-survive-restart", "All names: a restart only clears the page.", "It is the other way round. What does a fresh kernel hold?")),
        ),
    )  # fmt: skip
    return Choice(
        ask=story,
        right=right,
        traps=tuple(Trap(slug, wrong, says) for slug, wrong, says in traps),
        hints=("The number counts the runs of the kernel since it was started.",),
        working=f"The kernel numbers its runs as they come, wherever the cell stands. **{right}**",
    )


@question(level=2)
def where_run_all_stops(r: Rng) -> FindLine:
    """Where does it stop?"""
    one, factor, result, unit = r.pick(
        ("weight", "per_kg", "dose", "mg"),
        ("volume", "share", "rate", "mL"),
        ("patients", "visits", "calls", "a week"),
        ("boxes", "per_box", "vials", "in all"),
    )
    a, b = r.whole(11, 90), r.whole(2, 9)
    lines, line, traps = r.pick(
        ((f"{one} = {a}", f"{result} = {one} * {factor}", f"{factor} = {b}", f'print({result}, "{unit}")'), 2,
         (("good-line-suspected", 3, "This cell needs no other one. Which cell needs what it makes?"),
          ("goes-on-after-error", 4, "Does Python get there?"))),
        ((f"{factor} = {b}", f'print("{unit}")', f"{result} = {one} * {factor}", f"{one} = {a}"), 3,
         (("good-line-suspected", 4, "This cell needs no other one. Which cell needs what it makes?"),
          ("name-in-quotes", 2, "That is a text in quotes. Which name is not there yet?"))),
        ((f"{one} = {a}", f"{result} = {one} * {b}", f"print({factor})", f"print({result})"), 3,
         (("deleting-undoes", 4, "The cell that makes this name is on the page. Which name has no cell any more?"),
          ("good-line-suspected", 2, "All that this cell needs stands above it."))),
        ((f"print({result})", f"{one} = {a}", f"{factor} = {b}", f"{result} = {one} * {factor}"), 1,
         (("page-order-for-run-order", 4, "All that this cell needs stands above it. What is run first?"),
          ("good-line-suspected", 2, "This cell needs no other one."))),
    )  # fmt: skip
    return FindLine(
        ask="Each line is a cell of its own, and the page showed a fine result yesterday. Today the kernel is restarted and all cells are run from top to bottom. Which cell stops with an error?",
        code="\n".join(lines),
        line=line,
        hints=("A fresh kernel knows no names.", "For each cell: does everything it uses stand above it?"),
        traps=tuple(Trap(slug, wrong, says) for slug, wrong, says in traps),
        working=f"It uses a name that no cell above has given a value: `{lines[line - 1]}`. That is line {line}",
    )


@question(level=2)
def sort_the_cells(r: Rng) -> Lines:
    """Sort the cells for good"""
    one, two, three, second, third, (low, high) = r.pick(*CHAINS)
    a = r.whole(low, high)
    first, middle, last, show = f"{one} = {a}", f"{two} = {second}", f"{three} = {third}", f"print({three})"
    return Lines(
        ask=f"The cells of a notebook were written in no order. Put them so that *Restart and run all* shows the value of `{three}` at the end. One cell does not belong: it needs a name that no cell makes.",
        code=f"{first}\n{middle}\n{last}\n{show}",
        distractors=(
            Trap("values-survive-restart", f"{three} = old_{two}", f"After a restart, which cell makes `old_{two}`?"),
        ),
        traps=(
            Trap(
                "page-order-for-run-order",
                f"{first}\n{last}\n{middle}\n{show}",
                f"`{three}` is worked out before `{two}` is there.",
            ),
            Trap(
                "saved-output-is-current",
                f"{show}\n{first}\n{middle}\n{last}",
                "What is shown first has to be worked out before.",
            ),
        ),
        working=f"Each cell uses what stands above it: `{one}`, then `{two}`, then `{three}`. Last comes `{show}`",
    )


@question(level=3)
def is_it_to_be_trusted(r: Rng) -> Choice:
    """Which result can be trusted?"""
    who = r.pick("A colleague", "A registrar", "The statistician", "A student")
    n = r.whole(210, 480)
    story, right, traps = r.pick(
        (
            f"{who} runs all cells, then deletes the one that left out patients under 18, and runs only the last cell once more. “So the {n} patients that it counts now are all patients.” Is that so?",
            "No: the cell had run, and deleting it brought nobody back.",
            (("deleting-undoes", "Yes: with the cell gone, what it did to the data is gone.", "The text is gone. What does the kernel hold?"),
             ("edit-runs-itself", "Yes: the cells below are run again when one is deleted.", "Cells run only when somebody runs them.")),
        ),
        (
            f"{who} says: “The table of {n} patients stands right below the code, so this code made it.” The cell is marked `In [31]`, and the one above it `In [46]`; there was no restart in between. What do you ask for?",
            "A restart, a run of all cells, and the table as it is then.",
            (("saved-output-is-current", "Nothing: what stands below a cell is what the cell gives.", "Run 46 came after run 31. What might it have changed?"),
             ("number-as-place", "The cells in between, 32 to 45, which have been left out.", "The numbers count runs. Must each run have a cell on the page?")),
        ),
        (
            f"Yesterday a notebook gave {n} patients. {who} restarts it and runs all cells; the numbers rise from 1 without a gap, and it gives {n - 17}. The file with the data is the same. Which number should be reported?",
            f"{n - 17}: the page shows every step that led to it.",
            (("saved-output-is-current", f"{n}: it came from the kernel that had run everything.", "Can anybody see which steps led to it?"),
             ("error-as-chance", "The mean of both, as results vary from run to run.", "The same steps on the same data give the same count.")),
        ),
        (
            f"{who} sends you a notebook. Your first run of all cells stops at the second one: NameError. “It has worked here all week, for all {n} patients.” What is most likely?",
            "A cell that made this name was deleted, or stands below.",
            (("library-blamed", "Your computer has another Python that knows fewer names.", "The name was to be made by a cell. By which?"),
             ("values-survive-restart", "Your kernel must be restarted to find the names again.", "A fresh kernel knows no names. Who gives them?")),
        ),
    )  # fmt: skip
    return Choice(
        ask=story,
        right=right,
        traps=tuple(Trap(slug, wrong, says) for slug, wrong, says in traps),
        hints=("What does the kernel know that the page does not show?",),
        working=f"A result counts when the page alone, run from the top in a fresh kernel, gives it. **{right}**",
    )
