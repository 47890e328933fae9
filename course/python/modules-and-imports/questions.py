from rounds.kit import Breaks, Choice, Fill, FindLine, Prints, Redraw, Rng, Several, Trap, TypeIt, printed, question

LABS = (("sodium", 130, 146), ("pulses", 55, 120), ("ages", 20, 95), ("weights", 45, 110), ("stays", 2, 30))
ROOTS = (16, 25, 36, 49, 64, 81, 100, 121, 144)


def unsorted(r: Rng, low: int, high: int) -> tuple[int, int, int]:
    """Three values of which the one in the middle is not the median, nor the mean."""
    a, b, c = r.sample(3, range(low, high))
    if sorted((a, b, c))[1] in (b, (a + b + c) / 3):
        raise Redraw
    return a, b, c


@question(level=1, drill="type")
def type_an_import(r: Rng) -> TypeIt:
    """Type an import"""
    many, low, high = r.pick(*LABS)
    a, b, c = unsorted(r, low, high)
    return TypeIt(
        ask="Type these lines as they stand.",
        code=f"""
            import math
            import statistics as st
            {many} = [{a}, {b}, {c}]
            print(st.median({many}), math.sqrt({r.pick(*ROOTS)}))
        """,
        working="Imports stand at the top, and a dot says in which module to look.",
    )


@question(level=1, drill="run")
def which_name_is_there(r: Rng) -> Prints:
    """Which name is there?"""
    many, low, high = r.pick(*LABS)
    a, b, c = unsorted(r, low, high)
    n = r.pick(*ROOTS)
    root, middle = f"{n**0.5}", f"{sorted((a, b, c))[1]}"
    given = f"{many} = [{a}, {b}, {c}]\n"
    code, traps = r.pick(
        (f"import math\nprint(sqrt({n}))",
         (("import-makes-bare", root, "The import brings one name. Is it sqrt?"),
          ("import-makes-bare", f"{n}", "Python does not pass over a name that it does not know."))),
        (f"from math import sqrt\nprint(sqrt({n}))",
         (("from-needs-dot", "NameError", "Which name does the first line bring?"),
          ("call-runs-nothing", f"{n}", "The function is called. What does it give back?"))),
        (f"from math import sqrt\nprint(math.sqrt({n}))",
         (("from-brings-module", root, "Which name does the first line bring, and which not?"),
          ("error-kinds-mixed-up", "AttributeError", "Python gets stuck before the dot. Why?"))),
        (f"import statistics as st\n{given}print(st.median({many}))",
         (("median-by-place", f"{b}", "The middle by size is wanted. Does the order of the list matter?"),
          ("as-keeps-old-name", "NameError", "Under which name does the first line bring the module?"))),
        (f"import statistics as st\n{given}print(statistics.median({many}))",
         (("as-keeps-old-name", middle, "Under which name does the first line bring the module?"),
          ("error-kinds-mixed-up", "AttributeError", "Python gets stuck before the dot. Why?"))),
        (f"import math\nsqrt = {a}\nprint(sqrt, math.sqrt({n}))",
         (("import-makes-bare", f"{root} {root}", "The second line gives a value to a name of its own. What is in the box is another."),
          ("module-changed", "TypeError", "The second line does not reach into the box. What does the dot find?"))),
        (f'from statistics import median\n\ndef median(xs):\n    return "my own"\n\nprint(median([{a}, {b}, {c}]))',
         (("module-changed", middle, "One name, given twice. Which value does it have last?"),
          ("scope-clash", "NameError", "Python lets a name be given anew. What does it stand for then?"))),
    )  # fmt: skip
    return Prints(
        ask="What does this program show? If it stops with an error, write the name of the error.",
        code=code,
        hints=("Which one name does the import bring?",),
        traps=tuple(Trap(slug, wrong, says) for slug, wrong, says in traps),
        working=f"An import brings the name behind it, or behind as, and no other; the rest is reached by the dot. It shows `{printed(code).strip()}`",
    )  # fmt: skip


@question(level=2, drill="change")
def without_the_dot(r: Rng) -> Fill:
    """Without the dot"""
    _, low, high = r.pick(*LABS)
    a, b, c = unsorted(r, low, high)
    box, tool, given = r.pick(
        ("math", "sqrt", f"{r.pick(*ROOTS)}"),
        ("math", "log10", f"{r.pick(100, 1000, 10000)}"),
        ("statistics", "median", f"[{a}, {b}, {c}]"),
        ("statistics", "mean", f"[{a}, {b}, {c}]"),
    )
    return Fill(
        ask=f"Change the program so that `{tool}` can be called without a dot. Fill the gaps.",
        code=f"""
            # was: import {box}
            from ___ import ___

            # was: print({box}.{tool}({given}))
            print(___({given}))
        """,
        answers=(box, tool, tool),
        hints=("Out of which box is what taken?",),
        traps=(
            Trap("from-brings-module", f"{box}\n{tool}\n{box}.{tool}", "So the dot is still there, and the name before it is not."),
            Trap("wrong-way-round", f"{tool}\n{box}\n{tool}", "Which is the box, and which is the tool in it?"),
            Trap("from-needs-dot", f"{box}\n{box}.{tool}\n{tool}", "The box is named already. What stands behind import?"),
        ),
        working=f"The module comes behind from, what is wanted behind import: `from {box} import {tool}`, then `{tool}`",
    )  # fmt: skip


@question(level=2, drill="break")
def will_it_be_found(r: Rng) -> Breaks:
    """Name the error first"""
    _, low, high = r.pick(*LABS)
    a, b, c = r.sample(3, range(low, high))
    n = r.pick(*ROOTS)
    xs = f"[{a}, {b}, {c}]"
    code = r.pick(
        f"import math\nprint(sqrt({n}))",
        f"import math\nprint(math.sqrt({n}))",
        f"print(math.sqrt({n}))\nimport math",
        f"import math\nprint(math.mean({xs}))",
        f"import math\nprint(math({n}))",
        f"import sqrt from math\nprint(sqrt({n}))",
        f"from statistics import mean\nprint(mean({xs}))",
        f"import statistics as st\nprint(st.medium({xs}))",
        f"import statistics st\nprint(st.mean({xs}))",
        f'import math\nprint(math.sqrt("{n}"))',
        f"print(round({n} / 7, 1), len({xs}))",
    )
    return Breaks(
        ask="Read it before anybody runs it. Which error will Python name, if any?",
        code=code,
        hints=("Which names are there after the import?", "Is what stands behind the dot in that module?"),
        traps=(
            Trap("import-makes-bare", "no error", "See which names the import brings, and what is in which module."),
            Trap("error-kinds-mixed-up", "NameError", "Each name is there when it is used, or Python never gets so far."),
            Trap("error-kinds-mixed-up", "AttributeError", "What stands behind the dot is there, or Python gets stuck before it."),
            Trap("error-kinds-mixed-up", "TypeError", "What is called can be called, and gets a number or a list of them."),
            Trap("import-order", "SyntaxError", "The words of the import stand in their order here."),
        ),
        working="A name that no import brought, or not yet: NameError. A tool that is not in that box: AttributeError. A module that is called, or a text for a number: TypeError. An import with its words in the wrong order, or without as: SyntaxError. Otherwise no error.",
    )  # fmt: skip


@question(level=2, drill="fix")
def mend_the_import(r: Rng) -> Fill:
    """Mend the import"""
    many, low, high = r.pick(*LABS)
    a, b, c = unsorted(r, low, high)
    n = r.pick(*ROOTS)
    ask, code, answer, accepts, traps = r.pick(
        ("The last line stops with a NameError. Write the import that it needs.",
         f"___\nprint(sqrt({n}))", "from math import sqrt", ("from math import *", "from math import sqrt as sqrt"),
         (("import-makes-bare", "import math", "That brings the name math alone. Which name does the last line use?"),
          ("import-order", "import sqrt from math", "Those are the right words. Which comes first?"))),
        ("The last line stops with a NameError. Write the import that it needs.",
         f"___\nprint(math.sqrt({n}))", "import math", ("import math as math",),
         (("from-brings-module", "from math import sqrt", "That brings sqrt alone. Which name stands before the dot?"),
          ("from-brings-module", "import sqrt", "There is no module of that name. Which name stands before the dot?"))),
        ("The last line stops with a NameError. Write the import that it needs.",
         f"___\nprint(st.median([{a}, {b}, {c}]))", "import statistics as st", (),
         (("as-keeps-old-name", "import statistics", "Which name does the last line use for the module?"),
          ("from-brings-module", "from statistics import median", "That brings median alone. Which name stands before the dot?"))),
        ("The last line should show the median, but now it stops with a NameError.",
         f"import statistics as st\n{many} = [{a}, {b}, {c}]\n# was: print(statistics.median({many}))\nprint(___.median({many}))", "st", (),
         (("as-keeps-old-name", "statistics", "Under which name does the first line bring the module?"),
          ("import-makes-bare", many, "That is a list, and has no median. Which module has one?"))),
        ("The last line should show the square root, but now it stops with a NameError.",
         f"import math\n# was: print(sqrt({n}))\nprint(___({n}))", "math.sqrt", (),
         (("import-makes-bare", "sqrt", "The import brings the name math alone. How is what is inside reached?"),
          ("module-called", "math", "That is the box. Which tool in it is wanted?"))),
    )  # fmt: skip
    return Fill(
        ask=f"{ask} Fill the gap.",
        code=code,
        answers=(answer,),
        accepts=(accepts,),
        hints=("Which name does the other line give or need?",),
        traps=tuple(Trap(slug, wrong, says) for slug, wrong, says in traps),
        working=f"In the gap stands `{answer}`",
    )


@question(level=2)
def where_it_stops(r: Rng) -> FindLine:
    """Where it stops"""
    many, low, high = r.pick(*LABS)
    (a, b, c), (n, m) = r.sample(3, range(low, high)), r.sample(2, ROOTS)
    bad, *good = r.pick(
        ("print(median(XS))", "print(mean(XS))", f"print(math.sqrt({n}))"),
        ("print(statistics.mean(XS))", "print(mean(XS))", f"print(math.sqrt({n}))"),
        (f"print(sqrt({n}))", "print(mean(XS))", f"print(math.sqrt({m}))"),
        ("print(math.mean(XS))", "print(mean(XS))", f"print(math.log10({n}))"),
        (f"print(math({n}))", "print(mean(XS))", f"print(math.floor({n} / 7))"),
    )
    body = r.shuffle((bad, *good, "print(round(mean(XS)))", "print(len(XS))"))
    lines = [
        line.replace("XS", many)
        for line in (*r.shuffle(("import math", "from statistics import mean")), f"{many} = [{a}, {b}, {c}]", *body)
    ]
    line = 4 + body.index(bad)
    others = [4 + body.index(each) for each in good]
    return FindLine(
        ask="The program stops with an error. In which line?",
        code="\n".join(lines),
        line=line,
        hints=("Two names were brought. Which?", "round and len are built in."),
        traps=(
            Trap("from-needs-dot", others[0], "That name was brought by itself, and needs no dot."),
            Trap("good-line-suspected", others[1], "That box was brought, and this tool is in it."),
        ),
        working=f"The names `math` and `mean` were brought; what that line needs was not, or is not there: line {line}",
    )  # fmt: skip


@question(level=2)
def which_kind_of_missing(r: Rng) -> Choice:
    """What is missing?"""
    _, low, high = r.pick(*LABS)
    a, b, c = r.sample(3, range(low, high))
    where = r.pick("a ward's computer", "a new laptop", "the computer of the clinic", "a colleague's computer")
    story, right = r.pick(
        (f"On {where}, where pandas was never installed, a program begins with `import pandas`.", "ModuleNotFoundError"),
        (f"On {where}, a program begins with `import statistic`, without the s at the end. There is no such file.", "ModuleNotFoundError"),
        (f"On {where}, a program begins with `from math import median`; `median` is in `statistics`.", "ImportError"),
        (f"On {where}, a program begins with `from statistics import meen`, where `mean` was meant.", "ImportError"),
        (f"On {where}, a program of two lines says `import math`, then `print(math.median([{a}, {b}, {c}]))`; `median` is in `statistics`.", "AttributeError"),
        (f"On {where}, a program of two lines says `import random`, then `print(random.mean([{a}, {b}, {c}]))`; `mean` is in `statistics`.", "AttributeError"),
        (f"On {where}, a program of two lines says `import statistics`, then `print(median([{a}, {b}, {c}]))`.", "NameError"),
        (f"On {where}, a program of two lines says `import math as m`, then `print(math.sqrt({a}))`.", "NameError"),
    )  # fmt: skip
    says = {
        "ModuleNotFoundError": "The module itself is there. What is not?",
        "ImportError": "No name is asked for behind from and import, or the module is missing altogether.",
        "AttributeError": "Python gets stuck at the import, or before the dot. What is missing?",
        "NameError": "Python gets stuck at the import, or behind the dot. What is missing?",
    }
    return Choice(
        ask=f"{story} Which error does the last line of the message name?",
        right=right,
        options=tuple(says),
        traps=tuple(Trap("missing-mixed-up", other, told) for other, told in says.items() if other != right),
        hints=("Is the module missing, a name in it, or a name in your program?",),
        working=f"No module: ModuleNotFoundError. No such name in it: ImportError with from, AttributeError behind the dot. A name that no import brought: NameError. Here it is **{right}**",
    )  # fmt: skip


GROUPS = (
    ("are there without an import", ("print", "len", "round", "sum")),
    ("come with Python, and need an import", ("math", "statistics", "random", "csv")),
    ("must be installed before they can be imported", ("numpy", "pandas", "matplotlib")),
)


@question(level=1)
def where_it_comes_from(r: Rng) -> Several:
    """Where does it come from?"""
    what, names = wanted = r.pick(*GROUPS)
    right = r.sample(2, names)
    rest = tuple(group for group in GROUPS if group != wanted)
    first, second = (r.sample(count, group[1]) for count, group in zip((2, 1), r.shuffle(rest), strict=True))
    return Several(
        ask=f"Python was freshly installed on {r.pick('a laptop', 'a computer on the ward', 'a computer at home', 'a server')}, and nothing else. Which of these {what}? Choose all.",
        right=tuple(f"`{name}`" for name in right),
        traps=tuple(Trap("standard-mixed-up", f"`{name}`", "Is it a function that is always there, a module that comes along, or one that somebody must fetch?") for name in (*first, *second)),
        hints=("Small functions for everything are built in; tables and plots are not.",),
        working=f"These {what}: " + " and ".join(f"`{name}`" for name in right),
    )  # fmt: skip


@question(level=3)
def what_do_you_tell(r: Rng) -> Choice:
    """What do you tell them?"""
    who = r.pick("A colleague", "A student", "The pharmacist", "A nurse")
    a = r.whole(2, 9)
    own, tool = r.pick(("random", "randint"), ("statistics", "mean"))
    story, right, traps = r.pick(
        (f"{who} saves a first program as `{own}.py`. It begins with `import {own}`, and stops at `{own}.{tool}` with an AttributeError. What do you say?",
         "The import finds your own file: give it another name.",
         (("import-installs", f"Install `{own}` first: it does not come with Python.", "It is a standard module. What stands in its way?"),
          ("import-makes-bare", f"Leave the dot out, since `{tool}` is known by now.", "An import brings one name. And where does Python look first?"),
          ("good-line-suspected", "Put the import last, so that the file is read first.", "What does Python find under that name, and where?"))),
        (f"A program with `import pandas` runs on one computer. On another it stops with a ModuleNotFoundError. {who} asks what is wrong with the program. What do you say?",
         "Nothing: pandas must be installed there, too.",
         (("import-installs", "The import was cut off: run it again, online.", "Does an import fetch anything?"),
          ("standard-mixed-up", "That Python is broken: pandas comes with it.", "What comes with Python, and what does not?"),
          ("import-makes-bare", "The dot is missing: say `pandas.import` instead.", "The message names what was not found. What was it?"))),
        (f"{who} asks what `import numpy as np` does. What do you say?",
         "It loads numpy, which must be installed, and calls it np.",
         (("import-installs", "It fetches numpy from the internet, and calls it np.", "What happens to this line without the internet?"),
          ("import-makes-bare", "It brings all names of numpy, to be used without a dot.", "How many names does this line bring?"),
          ("as-keeps-old-name", "It loads numpy under two names: numpy, and np for short.", "After as, is the long name known?"))),
        (f"A file `scores.py` holds a function, and at its end `print(score({a}))`, to try it. {who} writes `import scores` in another file, and a number is shown. Why?",
         "An import runs the whole file, its `print` as well.",
         (("import-runs-nothing", "An import runs nothing: it must come from elsewhere.", "How does Python get to know what is in a file?"),
          ("def-runs-body", "An import calls each function once, to try it.", "What stands in the file outside the function?"),
          ("return-shows", "What a function returns is shown by itself.", "Which line of the file shows something?"))),
    )  # fmt: skip
    return Choice(
        ask=story,
        right=right,
        traps=tuple(Trap(slug, wrong, says) for slug, wrong, says in traps),
        hints=("What does an import do, and what does it not do?",),
        working=f"An import finds a file, your own folder first, runs it, and brings one name. **{right}**",
    )
