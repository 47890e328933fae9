from fractions import Fraction

from rounds.kit import Choice, Formula, Number, Redraw, Rng, Trap, question


@question(level=1)
def one_after_the_other(r: Rng) -> Number:
    """The value of a composite function"""
    a, b, c, x = r.whole(2, 6), r.whole(1, 12), r.whole(1, 9), r.whole(2, 6)
    squares = r.chance(0.5)
    inner, rule = (x * x, "x^2") if squares else (x + c, f"x + {c}")
    last = a * x + b
    other = last * last if squares else last + c
    return Number(
        ask=f"Let $f(x) = {a}x + {b}$ and $g(x) = {rule}$. What is $f(g({x}))$?",
        answer=a * inner + b,
        hints=("Begin inside: what is the value of the function nearest to the number?",),
        traps=(
            Trap(
                "composes-in-wrong-order", other, "You let f act first. Which of the two stands nearest to the number?"
            ),
            Trap("multiplies-functions", last * inner, "You multiplied the two values. What goes *into* f here?"),
            Trap("stops-after-inner", inner, "That is the inner value. It still has to go into f."),
        ),
        working=f"Inside first: $g({x}) = {inner}$. Then $f({inner}) = {a} \\times {inner} + {b}$ = **{a * inner + b}**",
    )


@question(level=1)
def back_through_a_table(r: Rng) -> Number:
    """An inverse read from a table"""
    inputs = list(range(1, 8))
    # One circle through all of them: no input is its own output, and no two swap places.
    circle = r.shuffle(inputs)
    follows = dict(zip(circle, (*circle[1:], circle[0]), strict=True))
    name, (things, number) = (
        r.pick("f", "g", "h"),
        r.pick(
            ("locker", "the key that opens it"),
            ("bay", "the monitor that stands in it"),
            ("sample", "the slot of the rack where it stands"),
            ("bed", "the telephone line beside it"),
        ),
    )
    given = r.whole(1, 7)
    answer = next(x for x in inputs if follows[x] == given)
    row = " | ".join(str(follows[x]) for x in inputs)
    return Number(
        ask=f"""
For each {things} $x$ the table gives ${name}(x)$, the number of {number}.

| $x$ | {" | ".join(map(str, inputs))} |
|---|{"---|" * 7}
| ${name}(x)$ | {row} |

What is ${name}^{{-1}}({given})$?
""",
        answer=answer,
        hints=("An inverse takes an output back to its input. In which row do outputs stand?",),
        traps=(
            Trap(
                "function-for-inverse",
                follows[given],
                f"That is {name}({given}), forwards. Look for {given} among the outputs.",
            ),
            Trap(
                "inverse-as-reciprocal",
                Fraction(1, follows[given]),
                "The small −1 is not a power here. It means: from the output back to the input.",
            ),
            Trap("gives-what-was-given", given, "That is the output you were given. Which input has it?"),
        ),
        working=f"The output {given} stands in the lower row, below the input **{answer}**",
    )


METERS = (
    ("A glucose meter that was set up wrongly shows", "the true value is $x$"),
    ("An old scale shows", "the true weight is $x$"),
    ("A thermometer in an old scale shows", "the temperature in a newer scale is $x$"),
    ("A score is rescaled before it is printed. It becomes", "the original score is $x$"),
    ("A laboratory's new machine reports", "the old machine would have said $x$"),
    ("A spreadsheet turns points into a mark:", "somebody has $x$ points"),
)


@question(level=2)
def undo_the_rule(r: Rng) -> Formula:
    """The formula of an inverse"""
    shows, when = r.pick(*METERS)
    a, b, c = r.whole(2, 9), r.whole(1, 30), r.whole(2, 9)
    if a == c or Fraction(a, c).denominator == 1 or Fraction(c, a).denominator == 1:
        raise Redraw
    return Formula(
        ask=f"""
{shows} $y = \\dfrac{{{a}x + {b}}}{{{c}}}$ when {when}. You know $y$ and want $x$. Write $x$ as an expression in $y$.
""",
        answer=f"({c}*y - {b})/{a}",
        vars=("y",),
        hints=("Which step was done last? Undo it first.", f"Multiply both sides by {c}."),
        traps=(
            Trap(
                "inverse-as-reciprocal",
                f"{c}/({a}*y + {b})",
                "You turned the fraction upside down. Undo the steps one by one instead, the last one first.",
            ),
            Trap(
                "undoes-in-same-order",
                f"{c}*(y/{a} - {b})",
                "You undid the steps in the order in which they were done. Which comes off first, sock or shoe?",
            ),
            Trap("sign-lost", f"({c}*y + {b})/{a}", "An addition is undone by what?"),
            Trap(
                "function-for-inverse", f"({a}*y + {b})/{c}", "That is the rule itself, forwards. You want to go back."
            ),
        ),
        working=f"""
Multiply by {c}, which was divided by last: ${c}y = {a}x + {b}$. Take {b} away: ${c}y - {b} = {a}x$. Divide by {a}:
**$({c}y - {b})/{a}$**
""",
    )


CHAINS = (
    (
        "A dose of $x$ mg gives a blood level of $g(x) = {g}$ µg/L. A level of $u$ µg/L slows the pulse by $f(u) = {f}$ beats a minute.",
        "By how many beats a minute does a dose of $x$ mg slow the pulse?",
    ),
    (
        "A handover of $x$ patients lasts $g(x) = {g}$ minutes. A handover of $u$ minutes costs $f(u) = {f}$ pounds.",
        "How many pounds does a handover of $x$ patients cost?",
    ),
    (
        "A ward of $x$ patients orders $g(x) = {g}$ packs of gloves. A delivery of $u$ packs fills $f(u) = {f}$ litres of shelf space.",
        "How many litres of shelf space does the order for $x$ patients fill?",
    ),
    (
        "A scan of $x$ slices fills $g(x) = {g}$ megabytes. Sending $u$ megabytes takes $f(u) = {f}$ seconds.",
        "How many seconds does sending a scan of $x$ slices take?",
    ),
    (
        "A course of $x$ weeks has $g(x) = {g}$ pages of notes. Reading $u$ pages takes $f(u) = {f}$ minutes.",
        "How many minutes does reading the notes of a course of $x$ weeks take?",
    ),
)


@question(level=2)
def as_one_formula(r: Rng) -> Formula:
    """Two steps as one formula"""
    sentences, asked = r.pick(*CHAINS)
    a, b, k, m = r.whole(2, 6), r.whole(1, 9), r.whole(2, 6), r.whole(1, 9)
    if k * b + m == a * m + b or a == k:
        raise Redraw
    return Formula(
        ask=f"""
{sentences.format(g=f"{a}x + {b}", f=f"{k}u + {m}")} {asked} Write an expression in $x$ without brackets and as short as you can.
""",
        answer=f"{k * a}*x + {k * b + m}",
        vars=("x",),
        form=("expanded",),
        hints=(f"Put the whole of ({a}x + {b}) where f has u.",),
        traps=(
            Trap(
                "composes-in-wrong-order",
                f"{a * k}*x + {a * m + b}",
                "You let f act first and g on what came out. Which of the two takes x?",
            ),
            Trap(
                "bracket-reaches-first-only",
                f"{k * a}*x + {b + m}",
                f"The {k} multiplies all of what g gives, also the {b}.",
            ),
            Trap(
                "adds-functions",
                f"{a + k}*x + {b + m}",
                "You added the two rules. Here the output of one goes into the other.",
            ),
        ),
        working=f"${k}({a}x + {b}) + {m} = {k * a}x + {k * b} + {m}$ = **${k * a}x + {k * b + m}$**",
    )


GOALS = (
    "Which dose, in mg, slows the pulse by {y} beats a minute?",
    "Of how many patients is a handover that costs {y} pounds?",
    "For how many patients does the order fill {y} litres of shelf space?",
    "A scan takes {y} seconds to send. How many slices does it have?",
    "The notes of a course take {y} minutes to read. How many weeks does it last?",
)


@question(level=2)
def input_for_an_output(r: Rng) -> Number:
    """What to put in for a wanted output"""
    (sentences, _), asked = r.pick(*zip(CHAINS, GOALS, strict=True))
    a, b, k, m, x = r.whole(2, 5), r.whole(3, 15), r.whole(2, 5), r.whole(4, 20), r.whole(5, 24)
    level = a * x + b
    y = k * level + m
    return Number(
        ask=f"{sentences.format(g=f'{a}x + {b}', f=f'{k}u + {m}')} {asked.format(y=y)}",
        answer=x,
        hints=("Which of the two rules acted last? Undo that one first.", f"For which u is {k}u + {m} equal to {y}?"),
        traps=(
            Trap(
                "stops-half-way", level, "You have undone the last step alone. That is what g gives; what went into g?"
            ),
            Trap(
                "undoes-in-same-order",
                (Fraction(y - b, a) - m) / k,
                "You undid the first rule first. Which acted last?",
            ),
            Trap(
                "function-for-inverse",
                k * (a * y + b) + m,
                "You went forwards from the wanted result. Go back from it.",
            ),
        ),
        working=f"""
Undo $f$ first: ${k}u + {m} = {y}$, so $u = {level}$. Then undo $g$: ${a}x + {b} = {level}$, so $x$ is **{x}**
""",
    )


SPLITS = (
    (
        "\\sqrt{{{a}x + {b}}}",
        "${a}x + {b}$",
        "$\\sqrt{{u}}$",
        "$\\sqrt{{x}}$",
        "${a}u + {b}$",
        "${a}x$",
        "$\\sqrt{{u}} + {b}$",
    ),
    ("({a}x + {b})^2", "${a}x + {b}$", "$u^2$", "$x^2$", "${a}u + {b}$", "${a}x$", "$u^2 + {b}$"),
    ("\\dfrac{{1}}{{{a}x + {b}}}", "${a}x + {b}$", "$1/u$", "$1/x$", "${a}u + {b}$", "${a}x$", "$1/u + {b}$"),
    ("{a}x^2 + {b}", "$x^2$", "${a}u + {b}$", "${a}x + {b}$", "$u^2$", "${a}x$", "$u^2 + {b}$"),
    (
        "{a}\\sqrt{{x}} + {b}",
        "$\\sqrt{{x}}$",
        "${a}u + {b}$",
        "${a}x + {b}$",
        "$\\sqrt{{u}}$",
        "${a}x$",
        "$\\sqrt{{u}} + {b}$",
    ),
)


@question(level=1)
def inner_and_outer(r: Rng) -> Choice:
    """Which function is inside?"""
    formula, inner, outer, wrong_inner, wrong_outer, part, rest = (
        text.format(a=a, b=b) for a, b in [(r.whole(2, 9), r.whole(1, 20))] for text in r.pick(*SPLITS)
    )
    return Choice(
        ask=f"The formula $h(x) = {formula}$ has two steps, $h(x) = f(g(x))$. Which pair gives $h$?",
        right=f"inner $g(x)$: {inner}; outer $f(u)$: {outer}",
        traps=(
            Trap(
                "composes-in-wrong-order",
                f"inner $g(x)$: {wrong_inner}; outer $f(u)$: {wrong_outer}",
                "Put a number in for x. What would you work out first?",
            ),
            Trap(
                "splits-in-the-middle",
                f"inner $g(x)$: {part}; outer $f(u)$: {rest}",
                "Put the inner rule into the outer one. Does the formula come back?",
            ),
            Trap(
                "same-function-twice",
                f"inner $g(x)$: {inner}; outer $f(u)$: {inner.replace('x', 'u')}",
                "That does the inner step twice. What is done with its output?",
            ),
        ),
        hints=("Put 1 in for x. Which step comes first?",),
        working=f"The first step gives {inner}. What comes out goes into {outer}: **inner {inner}, outer {outer}**",
    )


PROTOCOLS = (
    ("an infusion runs at {x} mL an hour", "mL an hour"),
    ("a feeding pump runs at {x} mL an hour", "mL an hour"),
    ("a clinic has {x} places a week", "places"),
    ("a training plan has {x} steps of stairs a day", "steps"),
    ("a screening round invites {x} people a day", "people"),
    ("a study has {x} patients in each group", "patients"),
)


@question(level=3)
def same_two_steps(r: Rng) -> Choice:
    """Does the order matter?"""
    start, unit = r.pick(*PROTOCOLS)
    x, add, times = (
        r.whole(4, 20) * 4,
        r.whole(2, 8) * 2,
        r.pick(("double", Fraction(2)), ("halve", Fraction(1, 2)), ("treble", Fraction(3))),
    )
    verb, factor = times
    adds_first = r.chance(0.5)
    add_then, times_then = int((x + add) * factor), int(x * factor + add)
    here, there = (add_then, times_then) if adds_first else (times_then, add_then)
    first, second = (f"add {add}", f"{verb} the result") if adds_first else (f"{verb} the number", f"add {add}")
    return Choice(
        ask=f"""
At the start, {start.format(x=x)}. The plan says: first {first}, then {second}. A colleague does the second step first and says that it
comes to the same. What do you answer?
""",
        right=f"“No. As planned it is {here}; your way it is {there}.”",
        traps=(
            Trap(
                "order-does-not-matter",
                f"“Yes. Both ways it is {here}, whichever comes first.”",
                "Work both orders through with the number at the start. Do they meet?",
            ),
            Trap(
                "composes-in-wrong-order",
                f"“No. As planned it is {there}; your way it is {here}.”",
                "They do differ. Which of the two steps does the plan do first?",
            ),
            Trap(
                "steps-not-chained",
                f"“No. As planned it is {int(x * factor) + x + add}; your way it is {there}.”",
                "The second step acts on what the first one gave. Work it through once more.",
            ),
        ),
        hints=("Work both orders through, one step at a time.",),
        working=f"""
As planned: {f"{x} + {add} = {x + add}, then {verb} it" if adds_first else f"{verb} {x}, then add {add}"}: {here} {unit}. The other way round it is
{there} {unit}: **{here}, not {there}**
""",
    )
