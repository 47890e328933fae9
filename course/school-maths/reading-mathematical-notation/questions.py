from fractions import Fraction

from rounds.kit import Choice, Number, Redraw, Rng, Trap, question


@question(level=1)
def which_cell(r: Rng) -> Number:
    """A value with two indices"""
    names = r.pick(("pain", "mobility", "sleep"), ("memory", "attention", "speech"), ("pain", "swelling", "redness"))
    rows = [[r.whole(1, 9) for _ in range(3)] for _ in range(3)]
    # A first row or a first power would make the misreadings fall together with the right reading.
    patient = r.pick(2, 3)
    feature = r.pick(*(each for each in (1, 2, 3) if each != patient))
    swapped, power = rows[feature - 1][patient - 1], rows[0][feature - 1] ** patient
    if swapped == power:
        raise Redraw
    answer = r.pick(*(score for score in range(1, 10) if score not in (swapped, power)))
    rows[patient - 1][feature - 1] = answer
    lines = "\n".join(f"| {i} | {' | '.join(map(str, row))} |" for i, row in enumerate(rows, start=1))
    return Number(
        ask=f"""
Each patient has three scores from 0 to 10. Rows are patients, and $x_j^{{(i)}}$ is feature $j$ of patient $i$.

| patient | {names[0]} $x_1$ | {names[1]} $x_2$ | {names[2]} $x_3$ |
|---|---|---|---|
{lines}

What is $x_{feature}^{{({patient})}}$?
""",
        answer=answer,
        hints=("Which of the two numbers says the row?",),
        traps=(
            Trap(
                "row-and-column-swapped",
                swapped,
                "You took the row for the column. Which of the two numbers is the patient?",
            ),
            Trap(
                "index-as-power", power, f"The number in brackets is no power. It says which patient: number {patient}."
            ),
        ),
        working=f"Patient {patient} is the row, feature {feature} the column. There stands **{answer}**",
    )


SYMBOLS = {
    "observed": "$y_i$",
    "predicted": "$\\hat{y}_i$",
    "mean": "$\\bar{y}$",
    "estimate": "$\\hat\\theta$",
}
TOLD = (
    ("the length of stay that the records give for patient $i$", "observed"),
    ("the blood pressure that the nurse measured in patient $i$", "observed"),
    ("the length of stay that the model expects for patient $i$", "predicted"),
    ("the blood pressure that the model's line gives for patient $i$", "predicted"),
    ("the average of the lengths of stay of all patients", "mean"),
    ("the sum of all blood pressures, divided by the number of patients", "mean"),
    ("the parameter of the model, as it was computed from these patients", "estimate"),
    ("the slope that the computer found when it fitted these data", "estimate"),
)
SAYS = {
    "observed": "That stands for what was measured in one patient. What is described here?",
    "predicted": "A hat over y marks a prediction for one patient. What is described here?",
    "mean": "A bar marks a mean over all patients. What is described here?",
    "estimate": "That is a number inside the model, worked out from data. What is described here?",
}
CONFUSED = {
    "observed": "prediction-for-observation",
    "predicted": "prediction-for-observation",
    "mean": "bar-for-hat",
    "estimate": "parameter-for-value",
}


@question(level=1)
def which_symbol(r: Rng) -> Choice:
    """Which symbol is it?"""
    told, kind = r.pick(*TOLD)
    return Choice(
        ask=f"A paper writes $y_i$ for an outcome and $\\theta$ for a parameter. Which symbol stands for {told}?",
        right=SYMBOLS[kind],
        traps=tuple(Trap(CONFUSED[other], SYMBOLS[other], SAYS[other]) for other in SYMBOLS if other != kind),
        hints=("Is it observed, worked out, or averaged?",),
        working=f"Observed values stand bare, hats mark what was worked out from data, bars mark means: **{SYMBOLS[kind]}**",
    )


SEARCHES = (
    (
        "An alarm can be set to a threshold $t$. $E(t)$ counts the missed and the false alarms of a month.",
        ("t", "E", "argmin"),
        (20, 30, 40, 50, 60),
    ),
    (
        "A curve is drawn with $k$ bends. $E(k)$ counts how many of 500 new patients it predicts wrongly.",
        ("k", "E", "argmin"),
        (2, 3, 4, 5, 6),
    ),
    (
        "A risk score is cut at $c$ points. $L(c)$ is what the wrong decisions of a year cost, in thousands of pounds.",
        ("c", "L", "argmin"),
        (1, 2, 3, 4, 5),
    ),
    (
        "A clinic books a patient every $n$ minutes. $W(n)$ adds up how long doctors and patients wait in a session, in minutes.",
        ("n", "W", "argmin"),
        (8, 10, 12, 15, 20),
    ),
    (
        "A scan is taken $s$ seconds after the contrast. $Q(s)$ is a score of how well vessels can be told apart, from 0 to 200.",
        ("s", "Q", "argmax"),
        (15, 20, 25, 30, 35),
    ),
)


@question(level=2)
def where_it_is_best(r: Rng) -> Number:
    """argmin and argmax"""
    sentence, (letter, name, wants), places = r.pick(*SEARCHES)
    # One valley (or one hill), as such curves have: away from the best place it only gets worse.
    best_at, sign, level = r.whole(1, 3), -1 if wants == "argmax" else 1, r.whole(100, 140)
    steps = [r.whole(3, 15) for _ in places]
    values = [level + sign * sum(steps[min(at, best_at) : max(at, best_at)]) for at in range(5)]
    if len(set(values)) < 5:
        raise Redraw
    least, most = places[values.index(min(values))], places[values.index(max(values))]
    answer, other = (most, least) if wants == "argmax" else (least, most)
    best = max(values) if wants == "argmax" else min(values)
    return Number(
        ask=f"""
{sentence}

| ${letter}$ | {" | ".join(map(str, places))} |
|---|{"---|" * 5}
| ${name}({letter})$ | {" | ".join(map(str, values))} |

Among the values in the table, what is $\\operatorname{{{wants}}}_{letter}\\ {name}({letter})$?
""",
        answer=answer,
        hints=("Does it ask for a value, or for the place where the value is found?",),
        traps=(
            Trap("value-for-place", best, f"That is the best value. {wants} asks for the place where it is found."),
            Trap(
                "argmin-for-argmax",
                other,
                "You looked at the other end. Is the smallest or the largest value asked for?",
            ),
        ),
        working=f"""
The {"largest" if wants == "argmax" else "smallest"} value is {best}. {wants} asks where it stands: at **{answer}**
""",
    )


PREDICTED = (
    "length of stay of three patients in days",
    "number of falls on three wards in a month",
    "pain scores of three patients an hour later",
    "number of calls to the crash team on three nights",
    "number of weeks in which three fractures healed",
)


@question(level=2)
def mean_squared_miss(r: Rng) -> Number:
    """A mean squared error by hand"""
    what = r.pick(*PREDICTED)
    observed = [r.whole(3, 9) for _ in range(3)]
    # Up to 4 away, never right, and on a scale that ends at 10.
    predicted = [r.pick(*(guess for guess in range(max(y - 4, 1), min(y + 5, 11)) if guess != y)) for y in observed]
    misses = [y - guess for y, guess in zip(observed, predicted, strict=True)]
    squares, answer = [miss * miss for miss in misses], Fraction(sum(miss * miss for miss in misses), 3)
    if sum(misses) == 0 or sum(map(abs, misses)) == sum(squares):
        raise Redraw
    lines = "\n".join(
        f"| {i} | {y} | {guess} |" for i, (y, guess) in enumerate(zip(observed, predicted, strict=True), start=1)
    )
    return Number(
        ask=f"""
The table gives the {what}: observed ($y_i$) and predicted by a model ($\\hat{{y}}_i$).

| $i$ | $y_i$ | $\\hat{{y}}_i$ |
|---|---|---|
{lines}

Work out $\\frac{{1}}{{3}}\\sum_{{i=1}}^{{3}} (y_i - \\hat{{y}}_i)^2$. Give two decimal places.
""",
        answer=answer,
        dp=2,
        hints=("First the three differences.", "Square each of them before you add."),
        traps=(
            Trap("squares-not-shared-out", sum(squares), "That is the sum. What does the 1/3 before it do?"),
            Trap(
                "squares-the-sum",
                Fraction(sum(misses) ** 2, 3),
                "You added first and squared then. The square is inside the sum.",
            ),
            Trap("square-left-out", Fraction(sum(map(abs, misses)), 3), "What does the small 2 do to each difference?"),
        ),
        working=f"""
The differences are {misses[0]}, {misses[1]} and {misses[2]}. Their squares are {squares[0]}, {squares[1]} and {squares[2]}, together {sum(squares)}.
Shared out: {sum(squares)} / 3 = **{float(answer):.2f}**
""",
    )


READINGS = (
    (
        "“$\\forall i \\in \\{1, \\dots, n\\}: a_i \\ge 18$”, where $a_i$ is the age of patient $i$",
        "Every patient was 18 or older.",
        (
            "some-for-all",
            "At least one patient was 18 or older.",
            "∀ is read “for all”. How many patients must it hold for?",
        ),
        ("mean-for-all", "On average the patients were 18 or older.", "No mean is taken here. Whom does ∀ speak of?"),
        (
            "index-for-value",
            "At least 18 patients were in the study.",
            "The 18 is compared with a, an age. What does i count?",
        ),
    ),
    (
        "“$\\exists i: \\hat{y}_i \\ne y_i$”, where $\\hat{y}_i$ is the diagnosis that a model gives patient $i$",
        "At least one patient is diagnosed wrongly.",
        ("all-for-some", "Every single patient is diagnosed wrongly.", "∃ is read “there is”. How many does it need?"),
        (
            "negation-misplaced",
            "There is no patient who is diagnosed wrongly.",
            "Only the equals sign is crossed out. What does ∃ say?",
        ),
        (
            "one-for-some",
            "Exactly one patient is diagnosed wrongly.",
            "“There is” does not say that there is no other.",
        ),
    ),
    (
        "“$\\hat{k} = \\operatorname{argmax}_k\\ p_k$”, where $p_k$ is the probability of diagnosis $k$",
        "The model names the diagnosis that is most probable.",
        (
            "value-for-place",
            "The model names the highest probability it found.",
            "argmax asks for the place, not for the value. What is k?",
        ),
        (
            "argmin-for-argmax",
            "The model names the diagnosis that is least probable.",
            "Is the largest or the smallest value looked for?",
        ),
        (
            "some-for-all",
            "The model names each diagnosis that is at all probable.",
            "How many places does an argmax look for?",
        ),
    ),
    (
        "“$S \\cap T = \\emptyset$”, where $S$ and $T$ are the patients used for training and for testing",
        "No patient was used for both training and testing.",
        (
            "union-for-intersection",
            "No patient was used for training or for testing.",
            "∩ takes those who are in both. Which group is empty?",
        ),
        (
            "subset-for-disjoint",
            "All patients used for testing were used for training.",
            "The sign ⊂ would say that. What does ∩ take?",
        ),
        (
            "one-for-some",
            "One patient was used for both training and testing.",
            "∅ is the set without members. How many are in both?",
        ),
    ),
    (
        "“$B \\subset A$”, where $A$ are the admitted patients and $B$ those who had a blood culture",
        "Everybody who had a blood culture was admitted.",
        (
            "subset-turned-round",
            "Everybody who was admitted had a blood culture.",
            "Which of the two groups lies inside the other?",
        ),
        (
            "subset-for-disjoint",
            "Nobody who had a blood culture was admitted.",
            "Members of B are members of A, too. What does that say?",
        ),
        (
            "some-for-all",
            "Somebody who had a blood culture was admitted.",
            "⊂ speaks of all members of B, not of some.",
        ),
    ),
    (
        "“$\\bar{y} = 6$”, where $y_i$ is the number of days that patient $i$ stayed",
        "The patients stayed for six days on average.",
        ("mean-for-all", "Each of the patients stayed for six days.", "A bar marks a mean. Must every value equal it?"),
        (
            "bar-for-hat",
            "The model predicts a stay of six days.",
            "A hat would mark a prediction. What does a bar mark?",
        ),
        (
            "index-for-value",
            "The sixth patient's stay was counted.",
            "The 6 is a value here. An index would stand below the letter.",
        ),
    ),
)


@question(level=3)
def in_plain_words(r: Rng) -> Choice:
    """A formula in plain words"""
    formula, right, *wrong = r.pick(*READINGS)
    opening = r.pick(
        "A methods section states",
        "The appendix of a paper writes",
        "A reviewer asks what this means:",
        "On a slide stands",
    )
    return Choice(
        ask=f"{opening} {formula}. A colleague asks you to put it into words. Which sentence says the same?",
        right=str(right),
        traps=tuple(Trap(slug, answer, says) for slug, answer, says in wrong),
        hints=("Read it aloud, sign by sign.",),
        working=f"Read sign by sign, it says: **{right}**",
    )
