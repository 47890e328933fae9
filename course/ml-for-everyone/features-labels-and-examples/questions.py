from rounds.kit import Choice, Number, Redraw, Rng, Several, Term, Trap, question

# When a model speaks, what it predicts, what is known by then, and what comes later or gives the answer away.
MODELS = (
    ("at admission to hospital", "death during this stay", ("age", "blood pressure on arrival", "drugs taken at home"), ("total length of stay", "date of death", "the diagnosis code set after discharge")),
    ("at discharge", "readmission within 30 days", ("length of this stay", "number of earlier admissions", "drugs prescribed for home"), ("date of the next admission", "the letter about the readmission", "the price of the next stay")),
    ("before an operation", "an infection of the wound", ("body mass index", "kind of operation planned", "smoking"), ("antibiotics given for the infected wound", "culture taken from the wound", "day the stitches were removed")),
    ("when an appointment is booked", "that the patient will not come", ("days until the appointment", "missed appointments before", "age"), ("minutes that the patient was late", "reason given for not coming", "result of the consultation")),
    ("on arrival in the emergency department", "a stay in intensive care", ("breathing rate on arrival", "age", "mode of arrival"), ("days on a ventilator", "name of the intensive care consultant", "drugs given in intensive care")),
)  # fmt: skip


@question(level=1)
def what_is_one_row(r: Rng) -> Choice:
    """What is one row?"""
    when, right, others = r.pick(
        (
            "each time a patient is discharged whether they will come back",
            "one discharge",
            ("one patient", "one ward"),
        ),
        (
            "every morning for each patient on the ward, who will get worse that day",
            "one day of one patient",
            ("one patient", "one ward round"),
        ),
        ("for each mole on a photograph whether it is malignant", "one mole", ("one patient", "one clinic")),
        (
            "for each patient once, when they register, whether they will get diabetes",
            "one patient",
            ("one visit", "one practice"),
        ),
        (
            "for each breath of a ventilated patient whether the tube is blocked",
            "one breath",
            ("one patient", "one ventilator"),
        ),
        ("for each X-ray taken whether it shows a fracture", "one X-ray", ("one patient", "one radiologist")),
    )
    wrong = (
        ("row-is-always-a-patient", "Can one such thing bring several predictions?"),
        ("row-is-the-place", "For what is a prediction made, each time?"),
    )
    if right == "one patient":
        wrong = (("row-is-an-event", "How often does the model speak about one person?"), wrong[1])
    return Choice(
        ask=f"A model predicts {when}. In the table it learns from, what is one row?",
        right=right,
        traps=tuple(Trap(slug, other, says) for (slug, says), other in zip(wrong, others, strict=True)),
        hints=("For what, exactly, is one prediction made?",),
        working=f"A row is one thing for which a prediction is made. Here that is {right}.",
    )


@question(level=1)
def how_many_examples(r: Rng) -> Number:
    """How many examples?"""
    patients, each, days = r.whole(20, 90) * 10, r.whole(2, 5), r.whole(3, 9)
    if each == days:
        raise Redraw
    what, answer, how = r.pick(
        ("each discharge", patients * each, f"{patients} × {each}"),
        ("each day on the ward", patients * each * days, f"{patients} × {each} × {days}"),
    )
    other = patients * each * days if what == "each discharge" else patients * each
    return Number(
        ask=f"""
A data set covers {patients} patients. Each was in hospital {each} times, for {days} days each time. A model speaks once for {what}.
How many examples (rows) does its table have?
""",
        answer=answer,
        hints=("What is one row here?",),
        traps=(
            Trap(
                "row-is-always-a-patient",
                patients,
                "Those are the patients. How often does the model speak about each of them?",
            ),
            Trap("wrong-unit-of-rows", other, "You counted another kind of row. When does the model speak?"),
        ),
        working=f"One row is one prediction, made once for {what}: {how} = **{answer}**",
    )


@question(level=1)
def name_of_the_column(r: Rng) -> Term:
    """What are these columns called?"""
    when, predicts, known, _ = r.pick(*MODELS)
    return Term(
        ask=f"A model predicts, {when}, {predicts}. What are columns such as “{known[0]}” and “{known[1]}”, which go into it, called in machine learning? Give one word.",
        answer="features",
        accepts=(
            "feature",
            "predictors",
            "predictor",
            "covariates",
            "covariate",
            "inputs",
            "input",
            "variables",
            "independent variables",
            "explanatory variables",
        ),
        traps=(
            Trap("label-for-feature", "labels", "The label is what should come *out*. These go in."),
            Trap("label-for-feature", "label", "The label is what should come *out*. These go in."),
            Trap("label-for-feature", "outcomes", "The outcome is what should come *out*. These go in."),
            Trap("rows-for-columns", "examples", "Examples are the *rows*. What are the columns called?"),
            Trap(
                "inputs-for-parameters",
                "parameters",
                "Parameters are set by training. These are given for each patient.",
            ),
        ),
        working="What goes into the model are the **features**",
    )


@question(level=2)
def which_columns_leak(r: Rng) -> Several:
    """Which columns must not go in?"""
    when, predicts, known, later = r.pick(*MODELS)
    leaks = r.sample(2, later)
    sound = r.sample(3, known)
    return Several(
        ask=f"A model is to predict, {when}, {predicts}. Which of these columns must *not* go into it?",
        right=leaks,
        traps=tuple(
            Trap("known-is-taken-for-later", column, "Would somebody know this at the moment of prediction?")
            for column in sound
        ),
        hints=(f"Stand there {when}. What do you know?",),
        working=f"What is known {when} may go in: {sound[0]}, {sound[1]}, {sound[2]}. Not yet known, or known only because of what happened: {leaks[0]}; {leaks[1]}.",
    )


@question(level=3)
def too_good_to_be_true(r: Rng) -> Choice:
    """Too good to be true"""
    when, predicts, known, later = r.pick(*MODELS)
    score, leak = r.whole(96, 99), later[r.whole(0, 2)]
    return Choice(
        ask=f"""
A colleague's model predicts, {when}, {predicts}. On old records it finds {score} of 100 such cases and raises hardly a false alarm. Among its features are {known[0]},
{known[1]} and “{leak}”. What do you tell her?
""",
        right="Take the third of them out and measure again.",
        traps=(
            Trap(
                "leak-is-a-strength",
                "Keep all three, and above all the third one.",
                "Why does it predict so well? Stand at the moment when the model has to speak.",
            ),
            Trap(
                "more-data-cures-leaks",
                "Collect more records and then measure again.",
                "Would more records of the same kind have this column filled in, too?",
            ),
            Trap(
                "high-score-is-proof",
                f"Use it as it is: {score} of 100 is proof enough.",
                "On which patients was that measured, and what was known about them?",
            ),
        ),
        working=f"“{leak}” is not known {when}. It is filled in later, because of what happened, so it gives the answer away. In practice it will be missing, and the model will do far worse.",
    )
