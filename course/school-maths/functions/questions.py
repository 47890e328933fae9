from rounds.kit import Choice, Formula, Interval, Number, Rng, Trap, question


@question(level=1)
def value_at(r: Rng) -> Number:
    """The value of a function"""
    a, b, c, x = r.whole(2, 5), r.whole(2, 9), r.whole(1, 20), r.pick(-4, -3, -2, 2, 3, 4, 5)
    name, letter = r.pick("f", "g", "h", "p"), r.pick("x", "t")
    shown = f"({x})" if x < 0 else f"{x}"
    return Number(
        ask=f"A function is given by ${name}({letter}) = {a}{letter}^2 + {b}{letter} + {c}$. What is ${name}({x})$?",
        answer=a * x * x + b * x + c,
        hints=(f"Write {shown} wherever the rule has the letter {letter}.", "The square comes before anything else."),
        traps=(
            Trap(
                "power-of-product",
                (a * x) ** 2 + b * x + c,
                f"The square belongs to the {letter} alone. What is left of the {a}?",
            ),
            Trap(
                "multiplies-by-the-input",
                (a + b + c) * x,
                f"{name}({x}) is not a product. The bracket says what goes in for {letter}.",
            ),
            *(
                (Trap("power-keeps-minus", -a * x * x + b * x + c, f"What is {shown} times {shown}?"),)
                if x < 0
                else (
                    Trap(
                        "power-as-product", 2 * a * x + b * x + c, f"The small 2 says: {x} times {x}, not 2 times {x}."
                    ),
                )
            ),
        ),
        working=f"""
Put {x} in for {letter}: ${a} \\times {shown}^2 + {b} \\times {shown} + {c} = {a * x * x} + {f"({b * x})" if x < 0 else b * x} + {c}$ =
**{a * x * x + b * x + c}**
""",
    )


@question(level=1)
def read_from_a_table(r: Rng) -> Number:
    """Reading a table both ways"""
    inputs = list(range(1, 7))
    # One circle through all six: no input is its own output, and no two swap places.
    circle = r.shuffle(inputs)
    follows = dict(zip(circle, (*circle[1:], circle[0]), strict=True))
    outputs = [follows[value] for value in inputs]
    name, thing, number = r.pick(
        ("Q", "day", "patients who wait for a bed"),
        ("N", "night", "calls to the crash team"),
        ("B", "ward", "empty beds"),
        ("T", "week", "theatre lists cancelled"),
    )
    given = r.whole(1, 6)
    forwards = r.chance(0.5)
    there, back = outputs[given - 1], outputs.index(given) + 1
    asked = f"What is ${name}({given})$?" if forwards else f"For which {thing} $x$ is ${name}(x) = {given}$?"
    cells = " | ".join(str(value) for value in inputs)
    row = " | ".join(str(value) for value in outputs)
    return Number(
        ask=f"""
For each {thing} $x$ the table gives ${name}(x)$, the number of {number}.

| $x$ | {cells} |
|---|{"---|" * 6}
| ${name}(x)$ | {row} |

{asked}
""",
        answer=there if forwards else back,
        hints=("In which row do you look first: in that of what goes in, or in that of what comes out?",),
        traps=(
            Trap(
                "input-for-output",
                back if forwards else there,
                "You read the table the other way round. Is the number that you were given an input or an output?",
            ),
            Trap(
                "gives-what-was-given", given, "That is the number you were given. What belongs to it in the other row?"
            ),
        ),
        working=(
            f"The input {given} stands in the upper row. Below it stands **{there}**"
            if forwards
            else f"The output {given} stands in the lower row. Above it stands **{back}**"
        ),
    )


TIMES = (
    ("A porter's round takes $f(n) = {a}n + {b}$ minutes for $n$ wards.", "ward"),
    ("A clinic with $n$ patients takes $f(n) = {a}n + {b}$ minutes.", "patient"),
    ("A laboratory needs $f(n) = {a}n + {b}$ mL of reagent for $n$ samples.", "sample"),
    ("Training $n$ nurses on a pump takes $f(n) = {a}n + {b}$ minutes.", "nurse"),
    ("Copying $n$ scans from the archive takes $f(n) = {a}n + {b}$ seconds.", "scan"),
    ("A taxi from the hospital costs $f(n) = {a}n + {b}$ pounds for $n$ miles.", "mile"),
)


@question(level=2)
def some_more(r: Rng) -> Formula:
    """A few more than n"""
    sentence, thing = r.pick(*TIMES)
    a, b, more = r.whole(2, 9), r.whole(10, 40), r.whole(2, 6)
    return Formula(
        ask=f"""
{sentence.format(a=a, b=b)} Write $f(n + {more})$, for {more} more {thing}s, as an expression in $n$ without brackets and as short as
you can.
""",
        answer=f"{a}*n + {a * more + b}",
        vars=("n",),
        form=("expanded",),
        hints=(f"Put the whole of (n + {more}) where the rule has n.",),
        traps=(
            Trap(
                "adds-outside",
                f"{a}*n + {b + more}",
                f"You added {more} to the output. Here the input grows by {more}.",
            ),
            Trap(
                "function-of-sum-shared-out",
                f"{a}*n + {b} + {a * more + b}",
                f"You added f(n) and f({more}), so what is needed once is counted twice.",
            ),
            Trap(
                "multiplies-by-the-input",
                f"{a}*n^2 + {a * more + b}*n + {b * more}",
                "You multiplied f(n) by the bracket. What goes in for n?",
            ),
        ),
        working=f"${a}(n + {more}) + {b} = {a}n + {a * more} + {b}$ = **{a}n + {a * more + b}**",
    )


@question(level=1)
def what_may_not_go_in(r: Rng) -> Number:
    """The number that may not go in"""
    top, a, b = r.whole(2, 60), r.whole(1, 5), r.whole(1, 12)
    plus = r.chance(0.5)
    zero = -b if plus else b
    below = f"{'' if a == 1 else a}x {'+' if plus else '-'} {a * b}"
    return Number(
        ask=f"For which number $x$ has the formula $f(x) = \\dfrac{{{top}}}{{{below}}}$ no value?",
        answer=zero,
        hints=("What can nothing be divided by?",),
        traps=(
            Trap("sign-lost", -zero, "Put it in and look at what stands below the line. Is it zero?"),
            Trap("zero-itself-forbidden", 0, "It is not x that must not be zero. What must not?"),
        ),
        working=f"Below the line stands ${below}$. It is 0, and cannot be divided by, when x is **{zero}**",
    )


@question(level=2)
def inputs_of_a_root(r: Rng) -> Interval:
    """Which inputs make sense?"""
    a, b = r.whole(2, 6), r.whole(1, 15)
    falls = r.chance(0.5)
    inside = f"{a * b} - {a}x" if falls else f"{a}x - {a * b}"
    sentence = r.pick(
        "A paper on growth prints",
        "The help page of a calculator gives the formula",
        "A colleague types this into a spreadsheet:",
        "A model of healing wounds contains the term",
        "The appendix of a dosing study defines",
    )
    right, turned = (f"(-inf, {b}]", f"[{b}, inf)") if falls else (f"[{b}, inf)", f"(-inf, {b}]")
    sign = "\\le" if falls else "\\ge"
    return Interval(
        ask=f"""
{sentence} $f(x) = \\sqrt{{{inside}}}$. Which $x$ may go in, if only the formula decides and an ordinary number must come out? Answer with
an inequality for $x$, such as x < 7.
""",
        answer=right,
        vars=("x",),
        hints=("A root can be taken of zero and of what is larger. What has to be zero or larger here?",),
        traps=(
            Trap(
                "inequality-turned-round",
                turned,
                "Try a number of yours: is what stands under the root negative?",
            ),
            Trap(
                "border-left-out",
                f"(-inf, {b})" if falls else f"({b}, inf)",
                "What is the root at the border itself? Does zero have a square root?",
            ),
            Trap("input-itself-not-negative", "[0, inf)", "It is not x that must not be negative. What is?"),
        ),
        working=f"""
What stands under the root must not be negative: ${inside} \\ge 0$. So ${a}x {sign} {a * b}$, and in the
end **$x {sign} {b}$**
""",
    )


SHARED = (
    "from a patient to the ward they lie on now",
    "from a patient to their ABO blood group",
    "from a date to its day of the week",
    "from a member of staff to their year of birth",
)
NO_FORMULA = (
    "from a drug name to the number of its letters",
    "from a hospital number to its owner's date of birth",
    "from a day last week to the name of that day's one consultant on call",
    "from a drug name to the first letter of that name",
)
FORMULAS = (
    "from a weight in kilograms to the weight in grams",
    "from a temperature in Celsius to that in Fahrenheit",
    "from a height in centimetres to the height in metres",
    "from a time in hours to the time in minutes",
)
NO_FUNCTION = (
    (
        "In a teaching hospital",
        "from a date of birth to the patient who was born on it",
        "Several patients may be born on one date, and on some dates none is",
    ),
    ("In a blood bank", "from a blood group to the donor who has that blood group", "Many donors share a blood group"),
    ("On a large ward", "from a diagnosis to the patient on the ward who has it", "Two patients may share a diagnosis"),
    (
        "In a hospital's registry",
        "from a surname to the patient who has that surname",
        "Several patients may share a surname",
    ),
    (
        "In an outpatient clinic",
        "from an age in years to the patient who is that old",
        "Two patients may have the same age",
    ),
    ("In a children's hospital", "from a postcode to the child who lives there", "Two children may share a postcode"),
)


@question(level=3)
def which_is_no_function(r: Rng) -> Choice:
    """Which rule is no function?"""
    place, no, why = r.pick(*NO_FUNCTION)
    return Choice(
        ask=f"{place}, a team lists four rules for a new database. Three of them are functions. Which one is **not**?",
        right=no[0].upper() + no[1:],
        traps=(
            Trap(
                "shared-output-forbidden",
                _capital(r.pick(*SHARED)),
                "Two inputs may share an output. Can one input have two outputs here?",
            ),
            Trap(
                "function-needs-formula",
                _capital(r.pick(*NO_FORMULA)),
                "A list will do: it needs no formula. Does each input have exactly one output?",
            ),
            Trap(
                "function-not-recognised",
                _capital(r.pick(*FORMULAS)),
                "Here each number that goes in gives exactly one that comes out. Look for two.",
            ),
        ),
        hints=("Put one thing in. How many can come out?",),
        working=f"{why}, so what goes in does not decide what comes out: **{no}**",
    )


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]


DOUBLED = (
    ("A night's cover costs", "pounds", "nurses"),
    ("A journey for blood samples takes", "minutes", "stops"),
    ("A theatre list takes", "minutes", "operations"),
    ("Training a model takes", "minutes", "passes over the data"),
    ("A teaching session takes", "minutes", "cases"),
    ("Reporting a batch of scans takes", "minutes", "scans"),
)


@question(level=3)
def twice_as_many(r: Rng) -> Choice:
    """Twice the input, twice the output?"""
    sentence, unit, things = r.pick(*DOUBLED)
    a, b, n = r.whole(2, 5) * 5, r.whole(2, 9) * 10, r.whole(2, 6)
    once, twice = a * n + b, 2 * a * n + b
    return Choice(
        ask=f"""
{sentence} $f(x) = {a}x + {b}$ {unit} for $x$ {things}. A colleague says: “$f({n})$ is {once}. So $f({2 * n})$ is twice that,
{2 * once}.” What do you answer?
""",
        right=f"“No, it is {twice}: the {b} are counted once, not twice.”",
        traps=(
            Trap(
                "multiplies-by-the-input",
                f"“Yes, it is {2 * once}: the rule is f, times what is in the brackets.”",
                "The bracket says what goes in; nothing is multiplied by f. Put the number into the rule.",
            ),
            Trap(
                "adds-outside",
                f"“No, it is {once + n}: there are {n} more, so the value grows by {n}.”",
                f"Each one more adds {a}, not 1. Put the number into the rule.",
            ),
            Trap(
                "constant-dropped",
                f"“No, it is {2 * a * n}: the {b} must be left out when you double.”",
                f"The {b} do not go away. Put the number into the rule.",
            ),
        ),
        hints=(f"Put {2 * n} into the rule.",),
        working=f"""
$f({2 * n}) = {a} \\times {2 * n} + {b} = {twice}$. Doubling the input doubles the part that goes with $x$. The {b} {unit} are
needed once: **it is {twice}, and the {b} are counted once**
""",
    )
