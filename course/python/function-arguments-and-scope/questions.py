from rounds.kit import Breaks, Choice, Fill, FindLine, Prints, Redraw, Rng, Several, Trap, TypeIt, printed, question

RULES = (
    ("drops", "volume", "hours", "per_ml", "20", "volume * per_ml / hours / 60"),
    ("dose", "weight", "per_kg", "parts", "4", "weight * per_kg / parts"),
    ("cover", "nurses", "shifts", "hours", "12", "nurses * shifts * hours"),
    ("cost", "price", "count", "fee", "5", "price * count + fee"),
)
COUNTS = (("beds", "open_bed"), ("patients", "admit"), ("calls", "answer"), ("drugs", "give"), ("visits", "sign_in"))


@question(level=1, drill="type")
def type_a_default(r: Rng) -> TypeIt:
    """Type a default"""
    name, one, other, extra, value, formula = r.pick(*RULES)
    a, b = r.whole(4, 12) * (1 if name == "cover" else 10), r.whole(2, 9)
    otherwise = {"drops": 60, "dose": 2, "cover": 8, "cost": 0}[name]
    return TypeIt(
        ask="Type these lines as they stand, the empty line included. Inside brackets there are no spaces round `=`.",
        code=f"""
            def {name}({one}, {other}, {extra}={value}):
                return {formula}

            print({name}({a}, {b}))
            print({name}({other}={b}, {one}={a}, {extra}={otherwise}))
        """,
        working="The first call leaves the default as it is; the second gives everything by name, in another order.",
    )


@question(level=1, drill="run")
def inside_and_outside(r: Rng) -> Prints:
    """Inside and outside"""
    name, act = r.pick(*COUNTS)
    a, b = r.sample(2, range(3, 40))
    code, traps = r.pick(
        (
            f"{name} = {a}\n\ndef {act}():\n    {name} = {b}\n\n{act}()\nprint({name})",
            (("scope-shared", f"{b}", "The name in the body belongs to the call alone. Which one is shown?"),
             ("scope-clash", "NameError", "Two names may be spelt alike, one inside and one outside.")),
        ),
        (
            f"{name} = {a}\n\ndef {act}():\n    {name} = {b}\n    print({name})\n\n{act}()\nprint({name})",
            (("scope-shared", f"{b}\n{b}", "The last line stands outside. Which name does it see?"),
             ("local-ignored", f"{a}\n{a}", "The line in the body sees the name of the body.")),
        ),
        (
            f"{name} = {a}\n\ndef {act}():\n    print({name} + 1)\n\n{act}()\nprint({name})",
            (("outer-invisible", "NameError", "The body assigns no such name. May it read the one outside?"),
             ("scope-shared", f"{a + 1}\n{a + 1}", "Something was worked out and shown. Was anything assigned?")),
        ),
        (
            f"{name} = {a}\n\ndef {act}({name}):\n    {name} = {name} + 1\n    return {name}\n\nprint({act}({b}))\nprint({name})",
            (("scope-shared", f"{b + 1}\n{b + 1}", "The parameter is a name of the call. Which one is shown at the end?"),
             ("argument-ignored", f"{a + 1}\n{a}", "Which value was handed in?")),
        ),
        (
            f"{name} = {a}\n\ndef {act}({name}):\n    {name} = {name} + 1\n    return {name}\n\n{name} = {act}({name})\nprint({name})",
            (("local-never-returns", f"{a}", "What comes back is assigned to the name outside."),
             ("last-value-returned", "None", "The body does give something back. What?")),
        ),
        (
            f"def {act}():\n    {name} = {b}\n\n{act}()\nprint({name})",
            (("local-survives", f"{b}", "The name was local. Does it live on when the call has ended?"),
             ("missing-is-none", "None", "There is no such name outside. What does Python say to that?")),
        ),
    )  # fmt: skip
    return Prints(
        ask="What does this program show? If it shows several lines, write each on a line of its own. If it stops with an error, write the name of the error as the last line.",
        code=code,
        hints=("Which names does the body assign? They are its own.", "What does the call give back, and is it used?"),
        traps=tuple(Trap(slug, wrong, says) for slug, wrong, says in traps),
        working="What a body assigns is local, parameters included; other names it may read from outside. It shows " + shown(code),
    )  # fmt: skip


def shown(code: str) -> str:
    """Each line of the output, for the working."""
    return ", then ".join(f"`{line}`" for line in printed(code).strip().split("\n"))


@question(level=1)
def which_argument(r: Rng) -> Prints:
    """Which value goes where?"""
    one, other, extra = r.pick(("a", "b", "c"), ("x", "y", "z"), ("left", "middle", "right"), ("one", "two", "three"))
    a, b = r.sample(2, range(2, 10))
    d, e = r.sample(2, range(20, 90, 10))
    body = f"def f({one}, {other}, {extra}={d}):\n    return {one} * 100 + {other} * 1000 + {extra}\n\n"
    swapped, right = b * 100 + a * 1000, a * 100 + b * 1000
    call, traps = r.pick(
        (
            f"f({other}={b}, {one}={a})",
            (("keyword-order-matters", f"{swapped + d}", "These arguments have names. Does their order count?"),
             ("default-ignored", f"{right}", "The call leaves the last parameter out. What counts then?")),
        ),
        (
            f"f({a}, {b})",
            (("default-ignored", f"{right}", "The call leaves the last parameter out. What counts then?"),
             ("keyword-order-matters", f"{swapped + d}", "Without names, the first goes to the first.")),
        ),
        (
            f"f({a}, {b}, {e})",
            (("default-wins", f"{right + d}", "A default counts only when the call says nothing."),
             ("default-added", f"{right + d + e}", "Only one value can go to a parameter. Which?")),
        ),
        (
            f"f({a}, {extra}={e}, {other}={b})",
            (("keyword-order-matters", f"{a * 100 + e * 1000 + b}", "Two of them have names. Where do they go?"),
             ("default-wins", f"{right + d}", "A default counts only when the call says nothing.")),
        ),
    )  # fmt: skip
    return Prints(
        ask="What does this program show?",
        code=f"{body}print({call})",
        hints=("Write down what each of the three parameters stands for.",),
        traps=tuple(Trap(slug, wrong, says) for slug, wrong, says in traps),
        working="First the places, then the names, and a default where nothing is said. It shows " + shown(f"{body}print({call})"),
    )  # fmt: skip


@question(level=2)
def does_it_remember(r: Rng) -> Prints:
    """Does the default remember?"""
    act, seen = r.pick(("note", "seen"), ("log", "rows"), ("admit", "ward"), ("add", "list_so_far"))
    a, b, c = r.sample(3, range(40, 99))
    listed = f"def {act}(x, {seen}=[]):\n    {seen}.append(x)\n    return {seen}\n\n"
    code, traps = r.pick(
        (
            f"{listed}print({act}({a}))\nprint({act}({b}))",
            (("default-made-fresh", f"[{a}]\n[{b}]", "The default was made once, with def. What does it hold by then?"),
             ("append-gives-list", f"{a}\n{b}", "What stands behind return?")),
        ),
        (
            f"{listed}print({act}({a}, []))\nprint({act}({b}, []))",
            (("default-always-shared", f"[{a}]\n[{a}, {b}]", "Each call hands in a list of its own."),
             ("append-gives-list", f"{a}\n{b}", "What stands behind return?")),
        ),
        (
            f"{listed}print({act}({a}))\nprint({act}({b}, []))\nprint({act}({c}))",
            (("default-made-fresh", f"[{a}]\n[{b}]\n[{c}]", "The default was made once. Who added to it?"),
             ("default-always-shared", f"[{a}]\n[{a}, {b}]\n[{a}, {b}, {c}]", "The second call hands in a list of its own.")),
        ),
        (
            f"def {act}(x, total={c}):\n    total = total + x\n    return total\n\nprint({act}({a}))\nprint({act}({b}))",
            (("default-always-shared", f"{a + c}\n{a + b + c}", "A number cannot change. The name total is local, and ends with the call."),
             ("default-ignored", f"{a}\n{b}", "The call leaves total out. What counts then?")),
        ),
    )  # fmt: skip
    return Prints(
        ask="What does this program show? Write brackets and commas as well, if there are any. If it shows several lines, write each on a line of its own.",
        code=code,
        hints=("When is a default worked out?", "Can what it stands for change, or only be replaced?"),
        traps=tuple(Trap(slug, wrong, says) for slug, wrong, says in traps),
        working="A default is made once, with def, and a list keeps what was added to it. It shows " + shown(code),
    )


@question(level=2)
def which_calls_run(r: Rng) -> Several:
    """Which calls run?"""
    name, one, other, extra, value, _ = r.pick(*RULES)
    a, b, c = r.whole(20, 90), r.whole(2, 9), r.whole(2, 9)
    good = r.sample(
        2,
        (
            f"{name}({a}, {b})",
            f"{name}({other}={b}, {one}={a})",
            f"{name}({a}, {b}, {c})",
            f"{name}({a}, {extra}={c}, {other}={b})",
        ),
    )
    bad = r.sample(
        3,
        (
            ("missing-is-none", f"{name}({a})", f"Nothing was said of {other}, and it has no default."),
            ("place-after-name", f"{name}({one}={a}, {b})", "Arguments by place come before those by name."),
            ("unknown-keyword-ignored", f"{name}({a}, {b}, note={c})", "The function has no such parameter."),
            (
                "argument-given-twice",
                f"{name}({a}, {b}, {one}={c})",
                f"The first place is {one} already, so it would get two values.",
            ),
            (
                "unknown-keyword-ignored",
                f"{name}({a}, {b}, {c}, 1)",
                "That is one argument more than there are parameters.",
            ),
        ),
    )
    return Several(
        ask=f"A function begins with `def {name}({one}, {other}, {extra}={value}):`. Which of these calls run without an error? Choose all.",
        right=tuple(f"`{call}`" for call in good),
        traps=tuple(Trap(slug, f"`{call}`", says) for slug, call, says in bad),
        hints=("Each parameter needs one value, and those without a default must get it from the call.",),
        working=f"`{one}` and `{other}` must get one value each, by place first or by name; `{extra}` may be left out. These run: "
        + " and ".join(f"`{call}`" for call in good),
    )  # fmt: skip


@question(level=2, drill="change")
def give_it_a_default(r: Rng) -> Fill:
    """Give it a default"""
    name, one, other, extra, value, formula = r.pick(*RULES)
    a, b, c = r.whole(20, 90), r.whole(2, 9), r.whole(2, 9)
    if str(c) == value:
        raise Redraw
    return Fill(
        ask=f"Change the function so that `{extra}` is {value} wherever a call does not say otherwise. Then let the second call set it to {c}, by name. Fill the gaps.",
        code=f"""
            def {name}({one}, {other}, ___):
                return {formula}

            print({name}({a}, {b}))
            print({name}({a}, {b}, ___))
        """,
        answers=(f"{extra}={value}", f"{extra}={c}"),
        hints=("A default stands in the line with def, behind the name.",),
        traps=(
            Trap(
                "question-for-assignment",
                f"{extra}=={value}\n{extra}={c}",
                "Two signs ask whether things are equal. How many does a default take?",
            ),
            Trap(
                "value-for-name", f"{value}\n{extra}={c}", "A parameter needs a name. Which, and what is its default?"
            ),
            Trap("keyword-left-out", f"{extra}={value}\n{c}", "That works by its place. How is it given by name?"),
        ),
        working=f"The default is `{extra}={value}`, and the second call says `{extra}={c}`",
    )


@question(level=2, drill="break")
def will_the_call_be_taken(r: Rng) -> Breaks:
    """Name the error first"""
    name, one, other, extra, value, formula = r.pick(RULES[0], RULES[2], RULES[3])
    a, b, c = r.whole(20, 90), r.whole(2, 9), r.whole(2, 9)
    good = f"def {name}({one}, {other}, {extra}={value}):\n    return {formula}\n\n"
    code = r.pick(
        f"{good}print({name}({a}))",
        f"{good}print({name}({other}={b}, {one}={a}))",
        f"{good}print({name}({one}={a}, {b}))",
        f"{good}print({name}({a}, {b}, {one}={c}))",
        f"{good}print({name}({a}, {b}, much={c}))",
        f"{good}print({name}({a}, {b}))\nprint({extra})",
        f"def {name}({extra}={value}, {one}, {other}):\n    return {formula}\n\nprint({name}({c}, {a}, {b}))",
        f"{extra} = {c}\n\ndef {name}({one}, {other}):\n    return {formula}\n\nprint({name}({a}, {b}))",
        f"def {name}({one}, {other}):\n    return {formula}\n\nprint({name}({a}, {b}))",
        f"{good}print({name}({a}, {b}, {c}))",
    )
    return Breaks(
        ask="Read it before anybody runs it. Which error will Python name, if any?",
        code=code,
        hints=(
            "Does each parameter get one value, from the call or its default?",
            "Which names can be seen where they are used?",
        ),
        traps=(
            Trap(
                "python-guesses",
                "no error",
                "See whether each parameter gets one value, and whether each name can be seen there.",
            ),
            Trap(
                "place-after-name",
                "SyntaxError",
                "Places come before names here, and defaults last, or something else goes wrong.",
            ),
            Trap("error-kinds-mixed-up", "TypeError", "The call suits the function here, or Python never gets so far."),
            Trap(
                "outer-invisible", "NameError", "Each name can be seen where it is used, or Python never gets so far."
            ),
        ),
        working="A missing, unknown, or doubly given argument: TypeError. A place behind a name, or a default before a parameter without: SyntaxError. A local name outside, or one that is nowhere: NameError. A name outside may be read, and otherwise there is no error.",
    )


@question(level=2, drill="fix")
def hand_it_in(r: Rng) -> Fill:
    """Hand it in, give it back"""
    name, act = r.pick(*COUNTS)
    a, b = r.whole(3, 40), r.whole(2, 9)
    return Fill(
        ask=f"The body was `{name} = {name} + {b}`, and the call `{act}()` stopped with an UnboundLocalError. Now the value is handed in and given back. Fill the gap with a call, so that the program shows {a + b}.",
        code=f"""
            {name} = {a}

            def {act}({name}):
                return {name} + {b}

            {name} = ___
            print({name})
        """,
        answers=(f"{act}({name})",),
        accepts=((f"{act}({name}={name})", f"{act}({a})", f"{act}({name}={a})"),),
        hints=("What does the function need, and what does it give back?",),
        traps=(
            Trap(
                "scope-shared",
                f"{act}()",
                "The parameter does not find its value by being spelt alike. What has to be handed in?",
            ),
            Trap("name-without-call", act, "Without brackets it is the recipe, and does not run."),
        ),
        working=f"The old value goes in, and the new one is put on the name: `{name} = {act}({name})`",
    )


@question(level=2)
def where_it_is_unbound(r: Rng) -> FindLine:
    """Where the name has no value yet"""
    name, act = r.pick(*COUNTS)
    a, b = r.whole(3, 40), r.whole(2, 9)
    head = [f"{name} = {a}", f"def {act}():"]
    lines, line, wrong = r.pick(
        ([*head, f"    {name} = {name} + {b}", f"print({name})", f"{act}()"], 3, (1, 5)),
        ([*head, f"    print({name})", f"    {name} = {b}", f"print({name})", f"{act}()"], 3, (4, 5)),
        ([*head, f"    more = {b}", f"    {name} = {name} + more", f"print({name})", f"{act}()"], 4, (3, 6)),
        (["def show():", f"    print({name})", f"def {act}():", f"    {name} = {name} * 2", f"{name} = {a}", "show()", f"{act}()"], 4, (2, 5)),
    )  # fmt: skip
    says = (
        "Python is not stuck in that line itself. In which body is the name assigned, and read before it has a value?"
    )
    return FindLine(
        ask="This program stops with an UnboundLocalError. Which line reads a local name before it has a value?",
        code="\n".join(lines),
        line=line,
        hints=("Which body assigns the name? There it is local, from the first line on.",),
        traps=(Trap("scope-shared", wrong[0], says), Trap("top-frame-blamed", wrong[1], says)),
        working=f"The body assigns the name, so it is local there, and has no value when it is read: line {line}",
    )


@question(level=3)
def before_it_is_shared(r: Rng) -> Choice:
    """Before it is shared"""
    who = r.pick("A colleague", "A student", "The pharmacist", "A nurse")
    a, b = r.sample(2, range(60, 110))
    head, what, given, old, new = r.pick(
        ("to_mg_per_dl(creatinine, factor=88.4)", "creatinine", f"{a / 100 + 0.3:.1f}", "µmol/L", "mg/dL"),
        ("to_kg(weight, factor=2.2)", "weight", f"{a}", "pounds", "kg"),
        ("to_cm(height, factor=0.39)", "height", f"{a + 80}", "inches", "cm"),
    )
    story, right, traps = r.pick(
        (
            f"{who} writes `def log(pulse, pulses=[])`, which adds to the list and returns it. The first patient has {a}, the second {b}, each in a call of its own without a list. What does the second call give?",
            f"`[{a}, {b}]`: the first patient's pulse is in it, too.",
            (("default-made-fresh", f"`[{b}]`: each call begins with a new and empty list.", "A default is made once. When?"),
             ("scope-clash", "An error: a list must not be used as a default.", "Python lets you. What does it then keep?")),
        ),
        (
            f"`def {head}` turns a {what} in {old} into {new}; its body is `return {what} / factor`. {who} hands in {given}, a {what} that is in {new} already, and nothing else. What happens?",
            "A wrong result, and no error: it is divided all the same.",
            (("python-guesses", f"An error, as {given} is no likely {what} in {old}.", "Does Python know what the number stands for?"),
             ("default-ignored", f"The right result, {given}, as it is in {new} already.", "What counts when the call says nothing of factor?")),
        ),
        (
            f"A function counts calls with `calls = calls + 1` in its body; `calls = 0` stands above it. {who} says that the two are one name, as they are spelt alike. What happens at the first call?",
            "An UnboundLocalError, since the body's name is its own.",
            (("scope-shared", "The count outside goes up to 1, as one would hope.", "The body assigns the name. To whom does it belong then?"),
             ("missing-is-none", "A local count begins at 0 by itself, and becomes 1.", "Does a local name begin with a value?")),
        ),
        (
            f"{who} calls `bmi({a + 70}, {a})`, and `bmi` takes the weight in kg first, then the height in cm. No error comes. What would have prevented the slip?",
            "A call by name: `weight=` and `height=` in any order.",
            (("default-wins", "A default for the weight, which then counts instead.", "Would a default count when the call says something?"),
             ("names-must-match", "Names outside that are spelt as the parameters are.", "Does the spelling outside decide what goes where?")),
        ),
    )  # fmt: skip
    if "bmi" in story and a < 80:
        raise Redraw
    return Choice(
        ask=story,
        right=right,
        traps=(
            *(Trap(slug, wrong, says) for slug, wrong, says in traps),
            Trap(
                "error-as-chance",
                "It cannot be told: it may differ from run to run.",
                "The same call does the same again. Follow it line by line.",
            ),
        ),
        hints=("Follow the call line by line. What does each name stand for?",),
        working=f"Defaults are made once and are filled in silently, local names are the body's own, and names in a call cannot be mixed up. **{right}**",
    )
