from itertools import permutations

from rounds.kit import Choice, Fill, FindLine, Lines, Listing, Number, Plot, Rng, Series, Trap, question

# What is charted, its unit and column, the unit of time and its column, the times, the lowest and highest value, the
# step, a limit, and where the y axis begins and ends.
CHARTS = (
    ("temperature", "°C", "temp", "h", "hour", tuple(range(0, 14, 2)), 36.5, 40, 0.5, 38, (35, 41)),
    ("pulse", "beats per minute", "pulse", "h", "hour", tuple(range(0, 14, 2)), 70, 140, 10, 100, (40, 160)),
    ("blood glucose", "mmol/L", "glucose", "min", "minute", tuple(range(0, 140, 20)), 5, 14, 1, 10, (4, 16)),
    ("creatinine", "µmol/L", "creatinine", "days", "day", tuple(range(1, 8)), 100, 275, 25, 175, (0, 300)),
    ("lactate", "mmol/L", "lactate", "h", "hour", tuple(range(0, 14, 2)), 0.5, 4.5, 0.5, 2, (0, 5)),
)

HOW_TO_SAY = {"h": "Give the time in hours.", "min": "Give the time in minutes.", "days": "Give the number of the day."}


@question(level=1)
def read_the_chart(r: Rng) -> Number:
    """Read a value off a chart"""
    what, unit, _, time, _, times, low, high, step, _, limits = r.pick(*CHARTS)
    top = r.whole(2, 5)
    *lower, highest = sorted(r.sample(7, range(round((high - low) / step) + 1)))
    rest = r.shuffle(lower)
    values = [low + step * at for at in (*sorted(rest[:top]), highest, *sorted(rest[top:], reverse=True))]
    at = r.pick(*(place for place in range(1, 6) if place != top))
    when = r.pick("value", "highest", "time")
    near = f"Read it to the nearest {step:g} {unit}."
    ask, answer, traps = {
        "value": (
            f"What is the {what} {moment(times[at], time)}? {near}", values[at],
            (("reads-the-neighbour", values[at - 1], "That is the reading before it. Go up from the time that was asked for."),
             ("reads-the-other-axis", times[at], "That is the time. Which axis shows what was measured?")),
        ),
        "highest": (
            f"What is the highest {what} in the chart? {near}", values[top],
            (("last-for-highest", values[-1], "That is the last reading. Where is the top of the line?"),
             ("reads-the-other-axis", times[top], "That is when it was highest. Which axis shows how high?")),
        ),
        "time": (
            f"When is the {what} highest? {HOW_TO_SAY[time]}", times[top],
            (("reads-the-other-axis", values[top], "That is how high it was. Which axis shows the time?"),
             ("last-for-highest", times[-1], "That is the time of the last reading. Where is the top of the line?")),
        ),
    }[when]  # fmt: skip
    return Number(
        ask=ask,
        shows=line_chart(what, unit, time, times, values, limits),
        answer=answer,
        within=None if when == "time" else 0.004,
        unit="" if when == "time" else unit,
        hints=("Which axis shows the time, and which one what was measured?", "Go straight from the line to the axis."),
        traps=tuple(Trap(slug, wrong, says) for slug, wrong, says in traps),
        working=f"Time goes across, {what} goes up. From the line straight to the axis: **{answer:g}**",
    )


def moment(time: int, unit: str) -> str:
    return f"on day {time}" if unit == "days" else f"at {time} {unit}"


def line_chart(
    what: str, unit: str, time: str, times: tuple[int, ...], values: list[float], limits: tuple[float, float]
) -> Plot:
    points = tuple(zip(times, values, strict=True))
    return Plot(
        x=time_axis(time), y=f"{what} ({unit})", x_limits=(0, times[-1]), y_limits=limits, series=(Series(points),)
    )


def time_axis(unit: str) -> str:
    return "day in hospital" if unit == "days" else f"time ({unit})"


@question(level=2)
def first_above_the_limit(r: Rng) -> Number:
    """When was it first above the limit?"""
    # Turned by one, so that one seed does not show one chart in two questions.
    what, unit, _, time, _, times, low, high, step, limit, limits = r.pick(*CHARTS[1:], CHARTS[0])
    many_below, many_above = round((limit - low) / step), round((high - limit) / step)
    at = r.whole(1, min(3, many_below))
    peak = at + r.whole(2, 5 - at)
    below = sorted(r.sample(at, range(1, many_below + 1)), reverse=True)
    rising = sorted(r.sample(peak - at, range(1, many_above + 1)))
    falling = [rising[-1] - 1 - fall for fall in range(6 - peak)]
    values = [limit + step * k for k in (*(-k for k in below), 0, *rising, *falling)]
    name = f"{limit} {unit}"
    return Number(
        ask=f"Each point is a reading of the {what} of one patient, and the level line stands at {name}. When was the first reading *above* {name}? {HOW_TO_SAY[time]}",
        shows=Plot(
            x=time_axis(time),
            y=f"{what} ({unit})",
            x_limits=(0, times[-1]),
            y_limits=limits,
            series=(
                Series(tuple(zip(times, values, strict=True)), "points", "readings"),
                Series(((0, limit), (times[-1], limit)), "line", name),
            ),
        ),
        answer=times[at + 1],
        hints=("Go from left to right along the level line.", "Is a point on the line above it?"),
        traps=(
            Trap("limit-counts-as-above", times[at], "That point lies on the line. Is it above it?"),
            Trap("highest-for-first", times[peak], "That is the highest reading. Was an earlier one above the line?"),
        ),
        working=f"The reading {moment(times[at], time)} lies on the line. The next one is the first above it, {moment(times[at + 1], time)}: **{times[at + 1]}**",
    )


@question(level=2)
def how_many_are_drawn(r: Rng) -> Number:
    """How many charts, how many lines?"""
    _, _, column, _, when, *_ = r.pick(*CHARTS)
    beds = r.sample(r.whole(2, 4), range(1, 25))
    count = len(beds)
    one = "fig, ax = plt.subplots()\n"
    calls = [f'ax.plot(bed_{bed}["{when}"], bed_{bed}["{column}"])' for bed in beds]
    loop = f"for bed in {list(beds)}:\n"
    rows = f'    rows = table[table["bed"] == bed]\n    ax.plot(rows["{when}"], rows["{column}"])\n'
    left, right = (f'{{}}.plot(bed_{bed}["{when}"], bed_{bed}["{column}"])' for bed in beds[:2])
    side = "fig, (left, right) = plt.subplots(1, 2)\n"
    two = f"{side}{left.format('left')}\n{right.format('left')}\n{left.format('right')}\n"
    charts, lines = "How many charts (axes) are drawn in all?", "How many lines does the chart show?"
    ask, code, answer, traps = r.pick(
        (charts, one + "\n".join(calls) + "\n", 1, (("chart-a-call", count, "Each call names the same ax. Does that make a new chart?"),)),
        (lines, one + "\n".join(calls) + "\n", count, (("second-call-replaces", 1, "Each call adds to ax. Is anything taken away?"),)),
        (charts, one + loop + rows, 1, (("chart-a-call", count, "How often is subplots called, and where does it stand?"),)),
        (lines, one + loop + rows, count, (("second-call-replaces", 1, "In each turn a line is added to the same ax."),)),
        (charts, loop + "    " + one + rows, count, (("one-chart-always", 1, "Where does subplots stand now, and how often is it run?"),)),
        (f"{lines[:-1]}, level lines included?", one + loop + rows + "ax.axhline(100)\n", count + 1,
         (("level-line-forgotten", count, "What does the line with axhline add?"),
          ("second-call-replaces", 1, "Each call adds to ax. Is anything taken away?"))),
        (charts, two, 2, (("chart-a-call", 3, "Count the names that stand before .plot: the same name is the same chart."),
                          ("axes-as-axis", 1, "That is the sheet. Count the charts that lie on it, side by side."))),
        ("How many lines does the left chart show?", two, 2,
         (("second-call-replaces", 1, "Two calls name left. Does the second take anything away?"),
          ("lines-of-all-charts", 3, "Those are the lines of both charts. How many calls name left?"))),
    )  # fmt: skip
    return Number(
        ask=f"{f'`bed_{beds[0]}` is the table of bed {beds[0]}, and so on.' if 'bed_' in code else '`table` holds the readings of several beds.'} {ask}",
        shows=Listing(f"{code}plt.show()"),
        answer=answer,
        hints=("How often is `subplots` run, and how many charts does it make?", "Which chart does each call name?"),
        traps=tuple(Trap(slug, wrong, says) for slug, wrong, says in traps),
        working=f"`subplots` makes the charts, and each call adds a line to the chart that it names: **{answer}**",
    )


@question(level=2)
def lines_of_a_chart(r: Rng) -> Lines:
    """A chart from its lines"""
    what, unit, _, time, _, times, low, _, step, _, _ = r.pick(*CHARTS)
    values = [f"{low + step * k:g}" for k in sorted(r.sample(3, range(6)))]
    plot = f"ax.plot([{', '.join(map(str, times[:3]))}], [{', '.join(values)}])"
    label, other = f'ax.set_ylabel("{what} ({unit})")', f'ax.set_xlabel("time ({time})")'
    head, last = "import matplotlib.pyplot as plt\nfig, ax = plt.subplots()\n", "plt.show()"
    first, *rest = (head + "\n".join((*middle, last)) for middle in permutations((plot, other, label)))
    return Lines(
        ask=f"Put the lines in order: a chart of a patient's {what} by time, shown with both its labels. One line does not belong; where lines may change places, any order of them is right.",
        code=first,
        also=tuple(rest),
        distractors=(Trap("axes-as-axis", f'fig.set_ylabel("{what}")', "The figure is the sheet. Which of the two has a y axis?"),),
        traps=(Trap("labels-after-show", f"{head}{plot}\n{other}\n{last}\n{label}", "It is shown before one of its labels is set. What has to come last?"),),
        working=f"Import, make the chart, put all on it in any order, and show it at the end: `{last}`",
    )  # fmt: skip


@question(level=2)
def fill_the_chart(r: Rng) -> Fill:
    """Fill the gaps of a chart"""
    what, unit, column, time, when, *_, limits = r.pick(*CHARTS)
    low, high = limits
    subplots = "fig, ax = plt.subplots()\n"
    ask, code, answers, traps = r.pick(
        (
            f"The table `obs` is not in order of time. The line should run from left to right, with the {what} going up. Fill in the names of the columns, which are `{when}` and `{column}`.",
            f'obs = obs.sort_values("___")\n{subplots}ax.plot(obs["___"], obs["___"])\nplt.show()', (when, when, column),
            (("plot-sorts-times", f"{column}\n{when}\n{column}", "Sorted like that, the line runs to and fro. What should come in order?"),
             ("x-and-y-swapped", f"{when}\n{column}\n{when}", "What runs across comes first in plot. Which column is it?")),
        ),
        (
            f"Fill in the names of the two methods, so that the axes say what they show: time goes across, {what} goes up.",
            f'{subplots}ax.plot(obs["{when}"], obs["{column}"])\nax.___("time ({time})")\nax.___("{what} ({unit})")\nplt.show()', ("set_xlabel", "set_ylabel"),
            (("x-and-y-swapped", "set_ylabel\nset_xlabel", "Which axis runs across, x or y? Look at what plot is given first."),
             ("axes-as-axis", "set_label\nset_label", "One ax has two axes to label. How does Python know which one you mean?")),
        ),
        (
            "Each row of `stays` is another patient, and no two are to be joined. Fill in the name of the method that draws points alone, and the names of the columns: `age` should go across, `days` up.",
            f'{subplots}ax.___(stays["___"], stays["___"])\nplt.show()', ("scatter", "age", "days"),
            (("line-between-patients", "plot\nage\ndays", "That joins one patient to the next. Which method leaves the points alone?"),
             ("x-and-y-swapped", "scatter\ndays\nage", "What runs across comes first. Which column is it?")),
        ),
        (
            f"The y axis should go from {low} to {high} {unit}, on every patient's chart of {what}. Fill in the name of the method and the two numbers.",
            f'{subplots}ax.plot(obs["{when}"], obs["{column}"])\nax.___(___, ___)\nplt.show()', ("set_ylim", str(low), str(high)),
            (("x-and-y-swapped", f"set_xlim\n{low}\n{high}", "That would limit the time. Which axis goes up, x or y?"),
             ("limits-turned-round", f"set_ylim\n{high}\n{low}", "So the chart stands on its head. Which end comes first?")),
        ),
    )  # fmt: skip
    return Fill(
        ask=ask,
        code=code,
        answers=answers,
        hints=("x runs across and comes first, y goes up and comes second.",),
        traps=tuple(Trap(slug, wrong, says) for slug, wrong, says in traps),
        working=f"In their order: {', then '.join(f'`{answer}`' for answer in answers)}",
    )


@question(level=2)
def which_line_spoils_it(r: Rng) -> FindLine:
    """Which line spoils the chart?"""
    what, unit, column, time, when, *_ = r.pick(*CHARTS)
    bed = r.whole(1, 30)
    good = [
        "import matplotlib.pyplot as plt",
        f'obs = obs.sort_values("{when}")',
        "fig, ax = plt.subplots()",
        f'ax.plot(obs["{when}"], obs["{column}"])',
        f'ax.set_xlabel("time ({time})")',
        f'ax.set_ylabel("{what} ({unit})")',
        f'ax.set_title("Bed {bed}")',
        "plt.show()",
    ]
    seen, line, slip, misconception, other, says = r.pick(
        ("The line in the chart runs to and fro in time.", 2, f'obs = obs.sort_values("{column}")', "plot-sorts-times", 4,
         "plot joins the points as they come. Which line says in which order they come?"),
        (f"The chart shows time going up and {what} going across.", 4, f'ax.plot(obs["{column}"], obs["{when}"])', "x-and-y-swapped", 6,
         "That label is right for a y axis. Which line says what goes up?"),
        ("The readings of one patient should be joined by a line, and the chart shows points alone.", 4, f'ax.scatter(obs["{when}"], obs["{column}"])', "line-between-patients", 2,
         "The order is right. Which line decides how the readings are drawn?"),
        ("The axis that goes up says nothing, and the one that runs across bears the wrong words.", 6, f'ax.set_xlabel("{what} ({unit})")', "axes-as-axis", 5,
         "That line labels the axis that it should. What does a later line do to it?"),
        ("The chart that has the line has no labels, and a second chart is empty but for labels and title.", 5, f'fig, ax = plt.subplots()\nax.set_xlabel("time ({time})")', "chart-a-call", 4,
         "That line draws on the chart of its time. Which later line gives ax another chart?"),
        ("The picture that is shown has no title.", 7, f'plt.show()\nax.set_title("Bed {bed}")', "labels-after-show", 8,
         "The words are there, and come too late. Which line stands too early?"),
    )  # fmt: skip
    is_late = misconception == "labels-after-show"
    lines = [*good[: line - 1], *slip.split("\n"), *good[line : 7 if is_late else 8]]
    return FindLine(
        ask=f"{seen} One line {'stands too early' if is_late else 'is to blame'}. Which one?",
        code="\n".join(lines),
        line=line,
        hints=("What does each line add, and to which chart?",),
        traps=(
            Trap(misconception, other, says),
            Trap("good-line-suspected", 1, "Without that line nothing would be drawn at all."),
        ),
        working=f"Go through it line by line: `{lines[line - 1]}` is to blame, line {line}",
    )  # fmt: skip


@question(level=3)
def judge_a_chart(r: Rng) -> Choice:
    """Judge a colleague's chart"""
    who = r.pick("A colleague", "A student", "A registrar", "A pharmacist")
    n = r.whole(20, 60)
    bed, other = r.sample(2, range(1, 30))
    story, right, traps = r.pick(
        (
            f"{who} draws age against length of stay for {n} patients with `ax.plot`, in the order of their hospital numbers. “The line goes up and down all the time, so age makes no difference.” What do you say?",
            "It cannot be told: the line joins one patient to another, so draw points with `scatter`.",
            (("line-between-patients", "Agreed: where the line has no trend, age and stay have nothing to do with each other.", "Between two patients there is nothing to join. What would points show?"),
             ("plot-sorts-times", "Agreed: `plot` has put the ages in order, so a trend would have shown up.", "In which order does plot join the points?"),
             ("chart-a-call", "Each patient should have a chart of her own, made by a call of `plot` each.", "How would you see a trend across them then?")),
        ),
        (
            f"{who} shows the fever of bed {bed}. Late entries stand last in the table, and the line runs to and fro. “He swings between hot and cold.” What do you say?",
            "Perhaps not: first sort the rows by time, and then draw the line again.",
            (("plot-sorts-times", "Agreed: `plot` goes from left to right, so the swings are those of the patient.", "In which order does plot join the points?"),
             ("x-and-y-swapped", "Perhaps not: time and temperature have changed places in the call of `plot`.", "A late entry stands last. What does that do to the line?"),
             ("second-call-replaces", "Perhaps not: late entries have taken the place of the readings before.", "Nothing is lost. In which order are the rows?")),
        ),
        (
            f"{who} reads `fig, ax = plt.subplots()` and explains: “`fig` is the picture, and `ax` is its two axes, x and y.” What do you say?",
            "Not quite: `ax` is a whole chart on the sheet, with its frame, both axes and its lines.",
            (("axes-as-axis", "Agreed: that is why a chart of one variable, with one axis, has no use for `ax`.", "What stands before .plot in each call?"),
             ("axes-as-axis", "Not quite: `ax` is the x axis alone, and the y axis has a name of its own.", "ax has set_xlabel and set_ylabel. What must it be?"),
             ("chart-a-call", "Not quite: `fig` and `ax` are two charts, and the second one is still empty.", "How many charts does subplots() make?")),
        ),
        (
            f"On {who.lower()}'s chart, a blood result climbs over {n} days from the bottom to the top. The y axis has no label. “It has risen sharply.” What do you say?",
            "It cannot be told: without what, unit and limits, a climb may be large or tiny.",
            (("slope-without-axis", "Agreed: a line from the bottom to the top is a sharp rise in any unit there is.", "What if the y axis ran from 4.00 to 4.02?"),
             ("unit-from-data", "Agreed: Matplotlib fits the axis to the data, so the chart's height is the normal range.", "It fits the axis to the values drawn. Does it know what is normal?"),
             ("slope-without-axis", "It has not risen: a line that fills its chart always comes from too short an axis.", "Could it have risen all the same? What do you need to know?")),
        ),
        (
            f"{who} wants one sheet with two charts, one for bed {bed} and one for bed {other}, and writes `fig, (left, right) = plt.subplots(1, 2)`. “Now `left` and `right` are two axes.” What do you say?",
            "Agreed: one figure, and on it two axes, which are charts that you draw on apart.",
            (("axes-as-axis", "Not so: `left` and `right` are the two y axes of one chart, one at each side.", "What do 1 and 2 stand for in subplots?"),
             ("axes-as-axis", "Not so: two charts have four axes, and so four names would be needed here.", "Axes is the word for a chart. How many charts are there?"),
             ("chart-a-call", "Not so: there is one chart until `plot` is called for the second time.", "Which line makes a chart: plot or subplots?")),
        ),
    )  # fmt: skip
    return Choice(
        ask=story,
        right=right,
        traps=tuple(Trap(slug, wrong, says) for slug, wrong, says in traps),
        hints=("What would the chart look like if you drew three rows by hand?",),
        working=f"Ask of each line of code what it puts on which chart, and in which order. **{right}**",
    )
