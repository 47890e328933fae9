from rounds.kit import Choice, Number, Redraw, Rng, Trap, question


@question(level=1)
def what_comes_first(r: Rng) -> Number:
    """Two operations, one order"""
    a, b, c = r.whole(2, 20), r.whole(2, 9), r.whole(2, 9)
    shape = r.pick("sum and product", "difference and product", "quotient and product", "difference and sum")
    text, right, wrong = {
        "sum and product": (f"{a} + {b} × {c}", a + b * c, (a + b) * c),
        "difference and product": (f"{a * c} - {b} × {c}", a * c - b * c, (a * c - b) * c),
        "quotient and product": (f"{a * b * c} ÷ {b} × {c}", a * c * c, a),
        "difference and sum": (f"{a + b + c} - {b} + {c}", a + 2 * c, a),
    }[shape]
    says = {
        "sum and product": "You went from left to right. Which of the two operations comes first?",
        "difference and product": "You went from left to right. Which of the two operations comes first?",
        "quotient and product": "You multiplied first. The two have the same rank: which stands further left?",
        "difference and sum": "You added first. The two have the same rank: which stands further left?",
    }[shape]
    same_rank = shape in ("quotient and product", "difference and sum")
    return Number(
        ask=f"What is {text.replace('-', '−')}? Give a whole number.",
        answer=right,
        traps=(Trap("same-rank-out-of-order" if same_rank else "left-to-right", wrong, says),),
        hints=("Is one of the two operations of a higher rank? If not, go from left to right.",),
        working={
            "sum and product": f"The product comes first: {b} × {c} = {b * c}. {a} + {b * c} = **{right}**",
            "difference and product": f"The product comes first: {b} × {c} = {b * c}. {a * c} - {b * c} = **{right}**",
            "quotient and product": f"From left to right: {a * b * c} ÷ {b} = {a * c}. {a * c} × {c} = **{right}**",
            "difference and sum": f"From left to right: {a + b + c} - {b} = {a + c}. {a + c} + {c} = **{right}**",
        }[shape].replace("-", "−"),
    )


@question(level=2)
def expression(r: Rng) -> Number:
    """A whole expression"""
    a, b, c, d = r.whole(2, 9), r.whole(2, 5), r.whole(2, 5), r.whole(7, 11)
    gap = c - d
    shape = r.pick(
        "power of a bracket", "minus before a power", "division at the end", "minus before a bracket", "bare minus"
    )
    if shape == "power of a bracket":
        text, right = rf"{-a} + {b}({c} - {d})^2", -a + b * gap * gap
        traps = (
            Trap(
                "left-to-right", (b - a) * gap * gap, "You added before you multiplied. Which of the two comes first?"
            ),
            Trap("power-keeps-minus", -a - b * gap * gap, "The bracket is negative. What is its square?"),
        )
        working = f"{c} - {d} = {gap}, squared {gap * gap}. {b} × {gap * gap} = {b * gap * gap}, and {-a} + {b * gap * gap} = **{right}**"
    elif shape == "minus before a power":
        text, right = rf"{d} - {b}^2 \times {c}", d - b * b * c
        traps = (
            Trap(
                "left-to-right", (d - b * b) * c, "You subtracted before you multiplied. Which of the two comes first?"
            ),
            Trap("power-of-product", d - (b * c) ** 2, "The power belongs only to the number right before it."),
        )
        working = f"{b} squared is {b * b}. {b * b} × {c} = {b * b * c}, and {d} - {b * b * c} = **{right}**"
    elif shape == "bare minus":
        text, right = rf"-{a}^2 + {b} \times {d}", b * d - a * a
        traps = (
            Trap(
                "bare-minus-squared",
                a * a + b * d,
                f"No bracket holds the minus and the {a} together. What does the power belong to?",
            ),
            Trap("left-to-right", (b - a * a) * d, "You added before you multiplied. Which of the two comes first?"),
        )
        working = (
            f"The power belongs to the {a} alone: -{a * a}. {b} × {d} = {b * d}, and -{a * a} + {b * d} = **{right}**"
        )
    elif shape == "division at the end":
        a = r.pick(*(n for n in range(2, 26) if gap * gap * b % n == 0 and n != b))
        part = gap * gap * b // a
        text, right = rf"{c * d} - {b}({c} - {d})^2 / {a}", c * d - part
        traps = (
            Trap("power-keeps-minus", c * d + part, "The bracket is negative. What is its square?"),
            Trap("sign-lost", part - c * d, "Your number is right, its sign is not. What is taken from what?"),
        )
        working = f"{c} - {d} = {gap}, squared {gap * gap}. {b} × {gap * gap} / {a} = {part}, and {c * d} - {part} = **{right}**"
    else:
        text, right = rf"{d} - {b}({a} - {d})", d - b * (a - d)
        traps = (
            Trap(
                "left-to-right",
                (d - b) * (a - d),
                "You subtracted before you multiplied. Which of the two comes first?",
            ),
            Trap("subtracts-a-negative", d + b * (a - d), "What happens when you take away something negative?"),
        )
        working = f"{a} - {d} = {a - d}. {b} × ({a - d}) = {b * (a - d)}, and {d} - ({b * (a - d)}) = **{right}**"
    bare = " Read it as mathematics does, not as a spreadsheet might." if shape == "bare minus" else ""
    return Number(
        ask=f"What is ${text}$?{bare} Give a whole number (it may be negative).",
        answer=right,
        hints=(
            "Brackets, powers, products and quotients, sums and differences: in this order.",
            "Start inside the bracket or with the power.",
        ),
        traps=traps,
        working=working,
    )


@question(level=2)
def below_zero(r: Rng) -> Number:
    """Sums and changes below zero"""
    low, high, third = r.whole(2, 12), r.whole(2, 12), r.whole(90, 108)
    case = r.pick("base excess", "balance", "freezer", "anion gap", "days")
    if case == "base excess":
        ask = f"A base excess was {_signed(-low)} mmol/L in the morning and {_signed(-high)} mmol/L at noon. What is the change, new minus old, in mmol/L?"
        right, wrong, working = low - high, -high - low, f"{-high} - ({-low}) = {-high} + {low} = **{low - high}**"
    elif case == "balance":
        net, given = -100 * low, 100 * high
        ask = f"A patient's fluid balance was {_signed(net)} mL for yesterday alone and {_signed(given)} mL for today alone. How much higher is it for today than for yesterday, in mL?"
        right, wrong = given - net, given + net
        working = f"{given:,} - ({net:,}) = {given:,} + {-net:,} = **{given - net:,}**"
    elif case == "freezer":
        ask = f"A freezer for samples stood at {_signed(-60 - low)} °C. Overnight it warmed by {high} degrees. What does it show now, in °C?"
        right, wrong, working = -60 - low + high, -60 - low - high, f"{-60 - low} + {high} = **{-60 - low + high}**"
    elif case == "anion gap":
        sodium, acid = r.whole(132, 146), r.whole(12, 26)
        ask = f"The anion gap is sodium minus the sum of chloride and bicarbonate. What is it, in mmol/L, for sodium {sodium}, chloride {third} and bicarbonate {acid}?"
        right, wrong = sodium - (third + acid), sodium - third + acid
        working = f"{sodium} - ({third} + {acid}) = {sodium} - {third + acid} = **{right}**"
        if not 4 <= right <= 25:
            raise Redraw
    else:
        ask = f"A study counts the day of the operation as day 0 and the day before it as day −1. How many days after day {_signed(-low)} is day {high}?"
        right, wrong, working = high + low, high - low, f"{high} - ({-low}) = {high} + {low} = **{high + low}**"
    slug = "minus-reaches-first-only" if case == "anion gap" else "subtracts-a-negative"
    says = {
        "anion gap": "You added the bicarbonate back. How far does the minus sign reach?",
        "freezer": "Does it get colder or warmer? Which way is that on the scale?",
    }.get(case, "You took away where there is a minus too many. What is minus a negative number?")
    return Number(
        ask=f"{ask} Give a whole number{' (it may be negative)' if case in ('base excess', 'freezer') else ''}.",
        answer=right,
        hints=("Write it down with brackets around what belongs together and around negative numbers.",),
        traps=(Trap(slug, wrong, says), Trap("sign-lost", -right, "The size is right. Is the sign?")),
        working=working.replace("-", "−"),
    )


@question(level=2)
def which_bracketing(r: Rng) -> Choice:
    """Where do the brackets go?"""
    a, b, c, d = r.whole(40, 90), r.whole(2, 9), r.whole(2, 7), r.whole(2, 6)
    values = {
        f"{a} − {b} + {c} × {d}": a - b + c * d,
        f"{a} − ({b} + {c} × {d})": a - (b + c * d),
        f"({a} − {b} + {c}) × {d}": (a - b + c) * d,
        f"{a} − ({b} + {c}) × {d}": a - (b + c) * d,
    }
    if len({b, c, d}) < 3 or len(set(values.values())) < len(values) or min(values.values()) < 1:
        raise Redraw
    place, things = r.pick(
        ("cupboard", "boxes of gloves"),
        ("fridge", "vials of vaccine"),
        ("store", "bags of fluid"),
        ("trolley", "packs of swabs"),
    )
    once, then, both, each = (
        f"A {place} holds {a} {things}. {b} are taken out, and after that {c} are put in on each of {d} days. How many are in it then?",
        f"A {place} holds {a} {things}. {b} are taken out at once, and {c} more on each of {d} days. How many are left?",
        f"{d} wards have one {place} each. Each {place} held {a} {things}; then {b} were taken out of it and {c} put in. How many are there on all {d} wards?",
        f"A {place} holds {a} {things}. On each of {d} days {b} are taken out in the morning and {c} in the evening. How many are left?",
    )
    right, told = r.pick(*zip(values, (once, then, both, each), strict=True))
    says = {
        f"{a} − {b} + {c} × {d}": f"That line takes {b} out once and puts {c} in {d} times. Is that the story?",
        f"{a} − ({b} + {c} × {d})": f"That line takes {b} out once and {c} out {d} times. Is that the story?",
        f"({a} − {b} + {c}) × {d}": f"That line takes everything {d} times, the {a} as well. Is that the story?",
        f"{a} − ({b} + {c}) × {d}": f"That line takes both numbers out {d} times. Is that the story?",
    }
    because = {
        f"{a} − {b} + {c} × {d}": f"{b} go out once, and {c} come in {d} times, so only the {c} is multiplied",
        f"{a} − ({b} + {c} × {d})": f"{b} go out once and {c} another {d} times, and the minus sign must reach both",
        f"({a} − {b} + {c}) × {d}": f"Each {place} now holds the {a} less {b} and more {c}, and there are {d} of them",
        f"{a} − ({b} + {c}) × {d}": f"Each day both {b} and {c} go out, and there are {d} such days",
    }
    slugs = dict(
        zip(values, ("left-to-right", "minus-reaches-first-only", "brackets-ignored", "order-of-ranks"), strict=True)
    )
    return Choice(
        ask=f"{told} Which line works it out?",
        right=right,
        traps=tuple(Trap(slugs[line], line, says[line]) for line in values if line != right),
        hints=(
            "What happens once, and what several times? What is taken out, and what put in?",
            "A minus sign before a bracket reaches everything inside it.",
        ),
        working=f"{because[right]}: {right} = {values[right]}",
    )


@question(level=3)
def first_wrong_line(r: Rng) -> Choice:
    """Where does it go wrong?"""
    a, b, c, d = r.whole(2, 9), r.whole(2, 5), r.whole(2, 5), r.whole(7, 11)
    gap, power = c - d, (c - d) ** 2
    who = r.pick("A student", "A colleague", "A candidate in an exam", "A tutor in a hurry", "A nurse on a course")
    error = r.pick("bracket", "power", "rank", "sign")
    if b == a:
        raise Redraw
    first = c + d if error == "bracket" else gap
    second = -power if error == "power" else first * first
    lines = [
        rf"{a} - {b}({c} - {d})^2 = {a} - {b} \times ({first})^2",
        rf"= {a} - {b} \times {second if second >= 0 else f'({second})'}",
    ]
    if error == "rank":
        lines += [rf"= {a - b} \times {second}", rf"= {(a - b) * second}"]
        wrong = 3
    else:
        product = b * second
        lines += [rf"= {a} - {product if product >= 0 else f'({product})'}"]
        lines += [rf"= {product - a}" if error == "sign" else rf"= {a - product}"]
        wrong = {"bracket": 1, "power": 2, "sign": 4}[error]
    names = [f"line {number}" for number in range(1, 5)]
    why = {
        "bracket": f"{c} - {d} is {gap}, not {c + d}",
        "power": f"The square of {gap} is {power}: two equal signs give plus",
        "rank": f"The product {b} × {power} comes before the subtraction",
        "sign": f"{a} - {b * power} is {a - b * power}",
    }[error]
    shown = "\n".join(f"{number}. ${line}$" for number, line in enumerate(lines, 1))
    return Choice(
        ask=f"{who} works out what stands left of the first equals sign, one step a line. In which line is the mistake made?\n\n{shown}",
        right=names[wrong - 1],
        options=tuple(names),
        traps=tuple(
            Trap(
                "sound-step-doubted",
                name,
                "Work this line out from what stands before it: it follows. Look further down.",
            )
            if number < wrong
            else Trap(
                "follows-from-a-mistake", name, "This line follows from the one above it. Was that one still right?"
            )
            for number, name in enumerate(names, 1)
            if number != wrong
        ),
        hints=("Check each line against the one before it alone.",),
        working=f"{why}. The first mistake is in {names[wrong - 1]}",
    )


def _signed(value: int) -> str:
    """A number with its sign and commas: −900 and +1,100."""
    return f"{value:+,}".replace("-", "−")
