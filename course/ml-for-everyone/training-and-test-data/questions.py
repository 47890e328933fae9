from fractions import Fraction

from rounds.kit import Choice, Number, Redraw, Rng, Several, Trap, question

TASKS = (
    ("finds pneumonia on X-rays", "X-rays", "patient"),
    ("predicts who comes back within a month", "discharges", "patient"),
    ("reads the rhythm from tracings", "tracings", "patient"),
    ("grades photographs of wounds", "photographs", "patient"),
    ("predicts tonight's falls", "nightly records", "resident"),
    ("flags sepsis every hour", "hourly records", "patient"),
)


@question(level=1)
def how_many_to_learn_from(r: Rng) -> Number:
    """Patients put aside"""
    task, _, unit = r.pick(*TASKS)
    total, test, validation = r.whole(10, 90) * 20, r.pick(10, 15, 20, 25), r.pick(0, 10, 15, 20)
    apart = f"{test}% of them are kept for the test" + (f" and {validation}% for validation" if validation else "")
    left = Fraction(total * (100 - test - validation), 100)
    if left.denominator > 1:
        raise Redraw
    return Number(
        ask=f"There are records of {total:,} {unit}s for a model that {task}. {apart}, split by {unit}. From how many {unit}s may it learn?",
        answer=int(left),
        hints=("What is left when the others are put aside?",),
        traps=(
            Trap(
                "test-for-training",
                Fraction(total * test, 100),
                "Those are the ones in the test. It must not learn from them.",
            ),
            Trap("all-for-training", total, "Then nobody would be left to judge it by."),
        ),
        working=f"{100 - test - validation}% are left: {(100 - test - validation) / 100:g} × {total:,} = **{int(left):,}**",
    )


@question(level=2)
def table_of_patients(r: Rng) -> Number:
    """A model that learns by heart"""
    group, event, _other = r.pick(
        ("patients after a hip operation", "walk within a week", "do not"),
        ("patients on a ward", "go home within five days", "stay longer"),
        ("people invited for screening", "come", "do not come"),
        ("newborns in a clinic", "need no treatment", "need some"),
        ("patients with a cough", "get better by themselves", "do not"),
    )
    rate, size, new = r.whole(52, 95), r.whole(5, 90) * 100, r.whole(3, 20) * 100
    asked = r.pick("new", "training", "count")
    story = f"""
A “model” keeps a table of its {size:,} training cases ({group}) and looks each case up. To anybody who is not in the table it says what is
most common there: that they {event}. Of training cases and of new ones alike, {rate}% {event}."""
    if asked == "new":
        return Number(
            ask=f"{story} In what per cent of *new* cases will it be right?",
            answer=rate,
            unit="%",
            hints=("What does it say to everybody new, and how often is that true?",),
            traps=(
                Trap(
                    "training-score-believed",
                    100,
                    "That is for those whom it can look up. Can it look up somebody new?",
                ),
                Trap("error-for-accuracy", 100 - rate, "That is how often it is wrong."),
                Trap("coin-for-new", 50, "It does not toss a coin: it always says the same. How often is that true?"),
            ),
            working=f"It says to each of them that they {event}, and that is true for **{rate}%**",
        )
    if asked == "training":
        return Number(
            ask=f"{story} In what per cent of its *training* cases is it right?",
            answer=100,
            unit="%",
            hints=("What does it do with a case that is in the table?",),
            traps=(
                Trap(
                    "new-score-for-training",
                    rate,
                    "That is for new cases. What does it do with a case that is in the table?",
                ),
                Trap("error-for-accuracy", 100 - rate, "When it looks a case up, is it ever wrong?"),
            ),
            working="It looks each of them up, so it is right in **100%**",
        )
    return Number(
        ask=f"{story} In how many of {new:,} *new* cases do you expect it to be wrong?",
        answer=new * (100 - rate) // 100,
        hints=("What does it say to everybody new, and how often is that false?",),
        traps=(
            Trap(
                "training-score-believed",
                0,
                "It never errs with those whom it can look up. Can it look up somebody new?",
            ),
            Trap("error-for-accuracy", new * rate // 100, "In those it will be right."),
        ),
        working=f"It says that all of them {event}. For {100 - rate}% that is false: {(100 - rate) / 100:g} × {new:,} = **{new * (100 - rate) // 100}**",
    )


@question(level=2)
def which_figure_to_believe(r: Rng) -> Choice:
    """Which figure is honest?"""
    task, _, unit = r.pick(*TASKS)
    honest = r.whole(71, 84)
    training = honest + r.whole(12, 15)
    chosen, reused = honest + r.pick(-3, -2, 5, 7, 9), honest + r.pick(-4, -1, 2, 4, 6)
    versions, rounds = r.pick(12, 20, 30, 50), r.pick("three", "four", "five")
    right = f"{honest}% on a test set, used once"
    return Choice(
        ask=f"A paper on a model that {task} reports four accuracies, all measured correctly. Which is the best estimate of how it will do on new {unit}s of the same kind?",
        right=right,
        traps=(
            Trap(
                "training-score-believed",
                f"{training}% on the training set",
                "The model had seen these patients. What does that figure measure?",
            ),
            Trap(
                "best-of-many-believed",
                f"{chosen}% in validation, best of {versions} versions",
                "How was this version chosen, and what does luck do to the best of many?",
            ),
            Trap(
                "test-set-reused",
                f"{reused}% on the test set, after {rounds} rounds of changes",
                "What did the authors learn from the test set before the last round?",
            ),
        ),
        hints=("Which of these patients had influenced nothing?",),
        working=f"Only patients who influenced nothing are as good as new: {right}",
    )


@question(level=2)
def who_may_be_where(r: Rng) -> Choice:
    """Who is in which set?"""
    task, rows, unit = r.pick(*TASKS)
    people, each = r.whole(20, 90) * 10, r.whole(3, 9)
    right = f"80% of the {unit}s with all their {rows}"
    return Choice(
        ask=f"A model that {task} will be used on {unit}s it has never met. There are {people * each:,} {rows} of {people} {unit}s, about {each} each. What should go into the training set?",
        right=right,
        traps=(
            Trap(
                "split-by-row",
                f"80% of the {rows}, drawn at random",
                f"Can {rows} of one {unit} then lie on both sides? What would the model recognise?",
            ),
            Trap(
                "split-within-person",
                f"of each {unit}, 80% of the {rows}",
                f"Then every {unit} lies on both sides. Are those in the test still new?",
            ),
            Trap(
                "all-for-training",
                f"all {rows}, as there are so many",
                "With what would you then measure how it does on new ones?",
            ),
        ),
        hints=(f"Could the model recognise a {unit} in the test?",),
        working=f"The {unit}s in the test must be new to it, as those on the ward will be: {right}",
    )


@question(level=3)
def excuses(r: Rng) -> Several:
    """Which of these spoil the test?"""
    task, rows, unit = r.pick(*TASKS)
    spoils = (
        "The version was chosen by its result on the test set.",
        f"Some {unit}s have {rows} in both sets.",
        "Missing values were filled with means over all data, before the split.",
        "The test set was looked at after each week's changes.",
    )
    fine = (
        (
            "fears-small-test",
            f"The test set holds fewer {unit}s than the training set.",
            "Smaller makes the figure less exact. Does it make it too good?",
        ),
        (
            "test-must-be-seen",
            "Nobody trained the model on the test set.",
            "Is that a fault, or what a test set is for?",
        ),
        (
            "validation-confused",
            "The version was chosen by its result on a validation set.",
            "What is a third set for?",
        ),
        (
            "later-is-unfair",
            f"The {unit}s in the test set came a year after the others.",
            "Will those of next year be any nearer?",
        ),
    )
    right, wrong = r.sample(2, spoils), r.sample(2, fine)
    return Several(
        ask=f"Authors report a test accuracy for a model that {task}. Which of these could make the figure look *better* than it will be on new {unit}s?",
        right=tuple(right),
        traps=tuple(Trap(slug, text, says) for slug, text, says in wrong),
        hints=("Did anything from the test set reach the model, or the choice of it?",),
        working=f"Whatever lets the test set reach the model or the choice of it makes the figure too good: {' '.join(right)}",
    )
