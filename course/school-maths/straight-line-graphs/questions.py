from fractions import Fraction

from rounds.kit import Choice, Equation, Number, Redraw, Rng, Trap, question


@question(level=1)
def slope_through_two_points(r: Rng) -> Number:
    """The slope through two points"""
    x, run, slope, start = r.whole(1, 8), r.whole(2, 6), r.pick(-5, -4, -3, -2, 2, 3, 4, 5), r.whole(5, 40)
    y, rise = start + slope * x, slope * run
    return Number(
        ask=f"A straight line goes through the points $({x}, {y})$ and $({x + run}, {y + rise})$. What is its slope?",
        answer=slope,
        hints=("How far does it go up or down, and over what distance across?",),
        traps=(
            Trap(
                "run-over-rise",
                Fraction(run, rise),
                "You put the change in x on top. The slope says how y moves for one x.",
            ),
            Trap("sign-lost", -slope, "Take both differences from the same point. Does the line rise or fall?"),
            Trap("rise-alone", rise, "That is the whole change in y. Share it out over the change in x."),
        ),
        working=f"Change in $y$ over change in $x$: $({y + rise} - {y if y >= 0 else f'({y})'}) / ({x + run} - {x}) = {rise} / {run}$ = **{slope}**",
    )


@question(level=1)
def slope_in_an_equation(r: Rng) -> Number:
    """Slope and intercept in an equation"""
    slope, start = r.pick(-9, -7, -6, -4, -3, 2, 4, 5, 6, 8), r.whole(10, 90)
    wants_slope = r.chance(0.6)
    if abs(slope) == start:
        raise Redraw
    written = f"{start} {'-' if slope < 0 else '+'} {abs(slope)}x" if r.chance(0.7) else f"{slope}x + {start}"
    return Number(
        ask=f"A line has the equation $y = {written}$. What is its {'slope' if wants_slope else 'intercept, where it crosses the $y$-axis'}?",
        answer=slope if wants_slope else start,
        hints=("What does y change by when x grows by 1?",) if wants_slope else ("What is y when x is 0?",),
        traps=(
            Trap(
                "slope-for-intercept",
                start if wants_slope else slope,
                "That is the other one of the two. Which number stands with x?",
            ),
            Trap(
                "sign-lost",
                -slope if wants_slope else -start,
                "Look at the sign once more. Put in 0 and 1 for x: what does y do?",
            ),
        ),
        working=(
            f"The slope is the number that stands with $x$, sign included: **{slope}**"
            if wants_slope
            else f"The intercept is $y$ where $x = 0$: **{start}**"
        ),
    )


STEADY = (
    (
        "A child is {y1} cm tall at {x1} years and {y2} cm at {x2} years, and grows steadily.",
        "$y$ for the height in cm and $x$ for the age in years",
        (6, 8),
        (70, 80),
    ),
    (
        "A dressing weighs {y1} g after {x1} hours and {y2} g after {x2} hours, and soaks up fluid steadily.",
        "$y$ for the weight in g and $x$ for the hours",
        (2, 6),
        (15, 40),
    ),
    (
        "A waiting list has {y1} names in week {x1} and {y2} names in week {x2}, and grows steadily.",
        "$y$ for the names and $x$ for the week",
        (3, 9),
        (50, 150),
    ),
    (
        "A taxi to the hospital costs {y1} pounds for {x1} miles and {y2} pounds for {x2} miles, at a steady rate.",
        "$y$ for the pounds and $x$ for the miles",
        (2, 4),
        (3, 9),
    ),
    (
        "After {x1} weeks of training a patient walks {y1} m in six minutes, after {x2} weeks {y2} m, and gains steadily.",
        "$y$ for the metres and $x$ for the weeks",
        (6, 15),
        (180, 320),
    ),
    (
        "A urine bag holds {y1} mL after {x1} hours and {y2} mL after {x2} hours, and fills steadily.",
        "$y$ for the mL and $x$ for the hours",
        (40, 90),
        (20, 60),
    ),
)


@question(level=2)
def line_through_two_points(r: Rng) -> Equation:
    """The line through two points"""
    sentence, letters, (low, high), (least, most) = r.pick(*STEADY)
    slope, start, x1, run = r.whole(low, high), r.whole(least, most), r.whole(2, 5), r.whole(2, 5)
    y1, rise = start + slope * x1, slope * run
    if start in (slope, y1):
        raise Redraw
    told = sentence.format(x1=x1, x2=x1 + run, y1=y1, y2=y1 + rise)
    return Equation(
        ask=f"{told} Write the equation of the line, with {letters}, such as y = 2x + 30.",
        answer=f"y = {slope}x + {start}",
        vars=("x", "y"),
        hints=("First the slope: the change in y for one x.", "Then walk back from a point you know to x = 0."),
        traps=(
            Trap("first-value-as-intercept", f"y = {slope}x + {y1}", f"At x = {x1} it was {y1}. What was it at x = 0?"),
            Trap(
                "rise-alone",
                f"y = {rise}x + {y1 - rise * x1}",
                f"It changed by {rise} over {run} steps. How much is that for one?",
            ),
            Trap("slope-for-intercept", f"y = {start}x + {slope}", "You have both numbers. Which one stands with x?"),
        ),
        working=f"""
Slope: $({y1 + rise} - {y1}) / ({x1 + run} - {x1}) = {rise} / {run} = {slope}$. Intercept: ${y1} - {x1} \\times {slope} = {start}$. So
**y = {slope}x + {start}**
""",
    )


WORDS = (
    (
        "In one study, systolic pressure rises by {m} mmHg per year of age and is {y} mmHg at age {x}.",
        "What pressure, in mmHg, does the line give for age {to}?",
        (0.4, 0.9),
        (104, 118),
        (20, 30),
        (55, 75),
    ),
    (
        "A grip-strength study finds that men lose {m} kg of grip per year. At age {x} the line stands at {y} kg.",
        "What grip, in kg, does it give for age {to}?",
        (-0.6, -0.3),
        (44, 54),
        (30, 40),
        (60, 80),
    ),
    (
        "A clinic's waiting time grew by {m} days per month. In month {x} it was {y} days.",
        "What does the line give, in days, for month {to}?",
        (0.5, 1.9),
        (18, 40),
        (2, 6),
        (14, 30),
    ),
    (
        "The voltage of a pump's battery falls by {m} volts per year of use. After {x} years it is {y} volts.",
        "What does the line give, in volts, after {to} years?",
        (-0.4, -0.1),
        (11, 12),
        (2, 3),
        (6, 10),
    ),
    (
        "In invented records, kidney function falls by {m} mL/min per year of age. At age {x} it is {y} mL/min.",
        "What does the line give, in mL/min, for age {to}?",
        (-0.9, -0.6),
        (98, 112),
        (30, 40),
        (60, 80),
    ),
)


@question(level=2)
def predicted_by_a_line(r: Rng) -> Number:
    """What does the line predict?"""
    sentence, asked, slopes, ys, xs, tos = r.pick(*WORDS)
    slope = Fraction(r.whole(round(slopes[0] * 10), round(slopes[1] * 10)), 10)
    y, x, to = r.whole(*ys), r.whole(*xs), r.whole(*tos)
    answer = y + slope * (to - x)
    m = f"{float(abs(slope)):g}"
    verb = "+" if slope > 0 else "-"
    return Number(
        ask=f"{sentence.format(m=m, y=y, x=x)} {asked.format(to=to)} Give one decimal place.",
        answer=answer,
        dp=1,
        hints=(f"How many steps is it from {x} to {to}?",),
        traps=(
            Trap(
                "known-point-as-intercept",
                y + slope * to,
                f"The {y} belongs to {x}, not to 0. How far is it from there?",
            ),
            Trap("sign-lost", y - slope * (to - x), "Does it rise or fall?"),
            Trap("change-for-value", abs(slope) * (to - x), "That is the change alone. From where does it start?"),
        ),
        working=f"""
From {x} to {to} is {to - x} steps. Each is worth {m}: {to - x} × {m} = {float(abs(slope) * (to - x)):g}. So the line gives
{y} {verb} {float(abs(slope) * (to - x)):g} = **{float(answer):.1f}**
""",
    )


MEANS = (
    ("systolic pressure in mmHg", "the age in years", "pressure", "mmHg", "year of age", (0.4, 0.9), (88, 99)),
    (
        "the length of stay in days",
        "the number of other illnesses",
        "stay",
        "days",
        "other illness",
        (0.8, 1.9),
        (3, 6),
    ),
    ("the score in a test of memory", "the age in decades", "score", "points", "decade of age", (-2.9, -1.2), (40, 60)),
    (
        "birth weight in grams",
        "cigarettes smoked a day",
        "weight",
        "grams",
        "cigarette a day",
        (-14.0, -8.0),
        (3300, 3500),
    ),
    (
        "the walking speed in cm a second",
        "weeks since the operation",
        "speed",
        "cm a second",
        "week",
        (2.1, 4.9),
        (30, 60),
    ),
)


@question(level=3)
def what_the_slope_means(r: Rng) -> Choice:
    """What does the slope mean?"""
    outcome, factor, short, unit, step, slopes, starts = r.pick(*MEANS)
    tenths = r.whole(round(slopes[0] * 10), round(slopes[1] * 10))
    if tenths % 10 == 0:
        raise Redraw
    start, size, up = r.whole(*starts), f"{abs(tenths) / 10:g}", tenths > 0
    more, less = ("higher", "lower") if up else ("lower", "higher")
    return Choice(
        ask=f"""
From made-up data a team fits a line. With $y$ for {outcome} and $x$ for {factor}, it is $y = {start} {"+" if up else "-"} {size}x$. Four
colleagues put this into words. Who reads the {size} correctly?
""",
        right=f"“For one more {step}, the line is {size} {unit} {more}.”",
        traps=(
            Trap(
                "slope-for-intercept",
                f"“Where $x$ is 0, the line stands at {size} {unit}.”",
                "Put 0 in for x. Which number is left over?",
            ),
            Trap(
                "run-over-rise",
                f"“For {size} more on $x$, the {short} is one {more}.”",
                "Let x grow by one. By how much does y move?",
            ),
            Trap(
                "sign-lost",
                f"“For one more {step}, the line is {size} {unit} {less}.”",
                "Put in 0 and then 1 for x. Does y rise or fall?",
            ),
        ),
        hints=("Let x grow by one and look at y.",),
        working=f"""
When $x$ grows by one, $y$ moves by {"" if up else "minus "}{size}. The {start} is the value where $x$ is 0. So
**for one more {step} the line is {size} {unit} {more}**
""",
    )


GRAPHS = (
    ("starts at {c} on the $y$-axis and goes up {m} for each step to the right", 1, 1),
    ("starts at {c} on the $y$-axis and goes down {m} for each step to the right", 1, -1),
    ("starts at −{c} on the $y$-axis and goes up {m} for each step to the right", -1, 1),
    ("starts at −{c} on the $y$-axis and goes down {m} for each step to the right", -1, -1),
)


@question(level=1)
def line_in_words(r: Rng) -> Choice:
    """Which equation belongs to the line?"""
    words, above, rises = r.pick(*GRAPHS)
    c, m = r.whole(2, 9), r.whole(2, 9)
    if c == m:
        raise Redraw

    def line(slope: int, start: int) -> str:
        return f"$y = {slope}x {'+' if start > 0 else '-'} {abs(start)}$"

    return Choice(
        ask=f"A line {words.format(c=c, m=m)}. Which equation is it?",
        right=line(rises * m, above * c),
        traps=(
            Trap(
                "slope-for-intercept",
                line(rises * c, above * m),
                "Put 0 in for x. Does the line start where it should?",
            ),
            Trap("sign-lost", line(-rises * m, above * c), "Put in 0 and then 1 for x. Does y rise or fall?"),
            Trap(
                "intercept-sign-lost",
                line(rises * m, -above * c),
                "Put 0 in for x. Does the line start where it should?",
            ),
        ),
        hints=("Where it starts is the number without x.",),
        working=f"It starts at {above * c} and moves by {rises * m} for each step: **{line(rises * m, above * c)}**",
    )
