from fractions import Fraction

from rounds.kit import Choice, Number, Order, Redraw, Rng, Several, Trap, listing, question

RULES = (
    (
        "length of stay",
        "days",
        "{b} {unit} for each ten years of age, plus {a}",
        "age",
        "a patient of {}",
        10,
        (30, 90),
    ),
    (
        "time in theatre",
        "minutes",
        "{b} {unit} for each polyp, plus {a}",
        "number of polyps",
        "a patient with {} polyps",
        1,
        (1, 9),
    ),
    (
        "waiting time",
        "minutes",
        "{b} {unit} for each person ahead, plus {a}",
        "people ahead",
        "somebody with {} people ahead",
        1,
        (1, 9),
    ),
    ("calls in a night", "calls", "{b} {unit} for each ten beds, plus {a}", "beds", "a ward of {} beds", 10, (20, 80)),
    (
        "time to write a letter",
        "minutes",
        "{b} {unit} for each diagnosis, plus {a}",
        "number of diagnoses",
        "a letter with {} diagnoses",
        1,
        (1, 8),
    ),
)


@question(level=1)
def one_miss(r: Rng) -> Number:
    """How far off is it?"""
    what, unit, rule, _, case, per, (low, high) = r.pick(*RULES)
    a, b, steps = r.whole(2, 9), r.whole(2, 4), r.whole(low // per, high // per)
    predicted, miss = a + b * steps, r.whole(1, 6)
    truth = predicted + (miss if r.chance(0.5) or miss >= predicted else -miss)
    return Number(
        ask=f"A rule predicts the {what}: {rule.format(a=a, b=b, unit=unit)}. For {case.format(steps * per)} the truth was {truth} {unit}. By how many {unit} did the rule miss?",
        answer=abs(truth - predicted),
        hints=("What does the rule predict here?",),
        traps=(
            Trap("prediction-for-error", predicted, "That is the prediction. How far is it from the truth?"),
            Trap("constant-forgotten", abs(truth - b * steps), "You left out what the rule adds for everybody."),
        ),
        working=f"Predicted: {b} × {steps} + {a} = {predicted} {unit}. The truth was {truth}: a miss of **{abs(truth - predicted)}**",
    )


@question(level=2)
def average_miss(r: Rng) -> Number:
    """The mean absolute error"""
    what, unit, rule, feature, _of, per, (low, high) = r.pick(*RULES)
    a, b = r.whole(2, 9), r.whole(2, 4)
    steps = sorted(r.sample(4, tuple(range(low // per, high // per + 1))))
    predicted = [a + b * step for step in steps]
    errors = [r.whole(1, 4) * (1 if r.chance(0.5) else -1) for _ in steps]
    truths = [value + error for value, error in zip(predicted, errors, strict=True)]
    if min(truths) < 1 or abs(sum(errors)) == sum(map(abs, errors)):
        raise Redraw
    rows = "\n".join(f"| {step * per} | {truth} |" for step, truth in zip(steps, truths, strict=True))
    return Number(
        ask=f"A rule predicts the {what}: {rule.format(a=a, b=b, unit=unit)}. Four past cases:\n\n| {feature} | truth, in {unit} |\n|---:|---:|\n{rows}\n\nWhat is the mean absolute error of the rule, in {unit} to two decimal places?",
        answer=Fraction(sum(map(abs, errors)), 4),
        dp=2,
        hints=("What does the rule predict in each row?", "Take each miss without its sign. Then the mean."),
        traps=(
            Trap(
                "signed-error",
                Fraction(abs(sum(errors)), 4),
                "You let misses up and down cancel. Drop the signs first.",
            ),
            Trap("sum-for-mean", sum(map(abs, errors)), "That is all misses together. Share it out among the cases."),
            Trap(
                "squares-for-absolute",
                Fraction(sum(error * error for error in errors), 4),
                "You squared the misses. The absolute error drops the sign alone.",
            ),
        ),
        working=f"Predicted: {listing(predicted)}. Misses: {listing([abs(error) for error in errors])}, together {sum(map(abs, errors))}. Divided by 4: **{sum(map(abs, errors)) / 4:.2f}**",
    )


@question(level=2)
def which_setting(r: Rng) -> Choice:
    """Towards which setting?"""
    what, unit, rule, feature, _of, per, (low, high) = r.pick(*RULES)
    a, b, other = r.whole(2, 6), r.whole(2, 5), r.whole(2, 5)
    steps = sorted(r.sample(3, tuple(range(low // per, high // per + 1))))
    truths = [a + b * step + r.whole(-1, 1) for step in steps]
    right, wrong = _total(a, b, steps, truths), _total(a, other, steps, truths)
    if b == other or wrong < right + 3 or min(truths) < 1:
        raise Redraw
    first, second = sorted((b, other))
    rows = "\n".join(f"| {step * per} | {truth} |" for step, truth in zip(steps, truths, strict=True))
    ready = rule.format(a=a, b="**?**", unit=unit)
    options = (
        f"Towards {first}: its mean absolute error is the smaller one.",
        f"Towards {second}: its mean absolute error is the smaller one.",
        "Towards neither: with three cases no error can be measured.",
    )
    best = options[0] if first == b else options[1]
    worse = options[1] if first == b else options[0]
    return Choice(
        ask=f"A rule for the {what} has one knob: {ready}. It may stand at {first} or at {second}. Three past cases:\n\n| {feature} | truth, in {unit} |\n|---:|---:|\n{rows}\n\nTowards which setting would training move?",
        right=best,
        options=options,
        traps=(
            Trap("larger-error-preferred", worse, "Predict the three cases with both settings. Which misses less?"),
            Trap(
                "few-cases-no-error", options[2], "Three cases give three misses. What is their mean for each setting?"
            ),
        ),
        hints=("Work out both sums of misses.",),
        working=f"With {b} the misses add up to {right}, with {other} to {wrong}. {best}",
    )


@question(level=2)
def training_loop(r: Rng) -> Order:
    """The loop of training"""
    model = r.pick(
        "a rule with two knobs for the length of stay",
        "a network that reads X-rays",
        "a model for the risk of a fall",
        "a model that predicts missed appointments",
        "a language model that drafts letters",
    )
    first, predict, measure, adjust, stop = (
        "Put the parameters anywhere",
        "Predict for the examples",
        "Measure the loss",
        "Move the parameters so that the loss falls",
        "Stop when the loss falls no more",
    )
    return Order(
        ask=f"These are the steps of training {model}. The three in the middle are repeated. Put all five in order.",
        right=(first, predict, measure, adjust, stop),
        hints=("Before you can measure how wrong it is, there must be something to compare with the truth.",),
        traps=(
            Trap(
                "adjusts-before-measuring",
                (first, predict, adjust, measure, stop),
                "In which direction should the parameters move? What tells you?",
            ),
            Trap(
                "measures-before-predicting",
                (first, measure, predict, adjust, stop),
                "What is compared with the truth when you measure?",
            ),
        ),
        working="Nothing can be measured before it is predicted, and nothing moved well before it is measured. So: put the parameters anywhere; predict; measure; move; stop",
    )


@question(level=3)
def what_training_changes(r: Rng) -> Several:
    """What is true of training?"""
    model = r.pick(
        ("a model for the length of stay", "stay longer"),
        ("a model for falls", "fall more often"),
        ("a model for readmission", "come back"),
        ("a model for missed appointments", "do not come"),
        ("a model for delirium", "become confused"),
    )
    name, why = model
    holds = (
        "The parameters were moved on the way.",
        "The loss on the training examples fell on the way.",
        "With another measure of error it might have ended elsewhere.",
    )
    fails = (
        (
            "training-changes-data",
            "The records that it learned from have been corrected.",
            "What was turned: the patients or the knobs?",
        ),
        (
            "model-knows-why",
            f"It has found out why patients {why}.",
            "What did it compare at each step: reasons, or misses?",
        ),
        (
            "training-means-no-error",
            "It makes no errors on its training examples any more.",
            "When does training stop: at no loss, or when it falls no more?",
        ),
        (
            "loss-is-given",
            "Nobody had to choose how its misses are measured.",
            "Absolute or squared, days or deaths: who decides?",
        ),
    )
    right, wrong = r.sample(2, holds), r.sample(2, fails)
    return Several(
        ask=f"The training of {name} has come to its end, as it should. Which of these hold?",
        right=tuple(right),
        traps=tuple(Trap(slug, text, says) for slug, text, says in wrong),
        hints=("Go through the loop. What is touched, what is compared, when does it end?",),
        working=f"Training moves the parameters to where the chosen loss is small. It touches no record and gives no reason. So: {' '.join(right)}",
    )


def _total(a: int, b: int, steps: list[int], truths: list[int]) -> int:
    """The misses of the rule `a + b × step`, added up without their signs."""
    return sum(abs(truth - a - b * step) for step, truth in zip(steps, truths, strict=True))
