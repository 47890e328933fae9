from rounds.kit import Choice, Number, Rng, Term, Trap, question

WRITTEN = "People wrote its rules."
LEARNED = "It learned from data."
BOTH = "Both: learned, with written rules around it."

TOOLS = (
    ("An app adds up points for age, blood pressure and symptoms after a minor stroke. A committee agreed the points.", WRITTEN, "A committee set the points, and the app only adds them up."),
    ("A pharmacy system warns when two drugs from a list of dangerous pairs are prescribed together. Pharmacists keep the list.", WRITTEN, "Each warning is a line that a pharmacist wrote."),
    ("A laboratory flags every potassium value outside the limits in its handbook.", WRITTEN, "The handbook sets the limits; the program compares."),
    ("A program was shown 80,000 chest X-rays with the reports of radiologists and adjusted itself until it agreed with them.", LEARNED, "Its numbers were adjusted to agree with examples; nobody wrote them."),
    ("A model estimates the risk of readmission. Its weights were fitted to the records of earlier patients.", LEARNED, "Fitting weights to records is learning, however small the model."),
    ("A program finds groups of similar patients in the records of an asthma clinic. Nobody told it which groups there are.", LEARNED, "The groups came out of the data; nobody described them beforehand."),
    ("A dictation program turns speech into text. It was trained on hours of recorded dictation.", LEARNED, "It was trained on recordings; nobody wrote down how each sound becomes a word."),
    ("A sepsis model was fitted to ward records. A committee decided that it stays silent for patients in palliative care.", BOTH, "The risk was learned; that it stays silent for some patients is a rule that people wrote."),
    ("A retinal camera grades pictures with a trained network. Pictures that fail a fixed sharpness limit are sent back ungraded.", BOTH, "The grades were learned; the sharpness limit is a written rule."),
    ("A triage tool ranks referrals with a model fitted to past ones. Anybody with chest pain goes to the top, whatever it says.", BOTH, "The ranking was learned; the exception for chest pain is a rule that people wrote."),
)  # fmt: skip
WRONG = {
    (WRITTEN, LEARNED): ("software-is-learning", "Who set the numbers or the list: examples, or people?"),
    (WRITTEN, BOTH): ("software-is-learning", "Look for the part that was adjusted to examples. Is there one?"),
    (LEARNED, WRITTEN): ("people-wrote-the-model", "Look for the person who wrote each number. Is there one?"),
    (LEARNED, BOTH): ("people-wrote-the-model", "One half of that is there. Is any rule described that people wrote?"),
    (BOTH, LEARNED): ("rules-around-are-overlooked", "A model sits inside. What did people decide by hand?"),
    (BOTH, WRITTEN): ("people-wrote-the-model", "A rule is there. But who set the numbers of the model inside?"),
}


@question(level=1)
def written_or_learned(r: Rng) -> Choice:
    """Written by people or learned from data?"""
    tool, right, why = r.pick(*TOOLS)
    others = [option for option in (WRITTEN, LEARNED, BOTH) if option != right]
    return Choice(
        ask=f"{tool} Where does the tool's behaviour come from?",
        right=right,
        options=(WRITTEN, LEARNED, BOTH),
        hints=("Who or what set the numbers inside it?",),
        traps=tuple(Trap(WRONG[right, other][0], other, WRONG[right, other][1]) for other in others),
        working=f"{why} So the answer is: {right}",
    )


@question(level=1)
def what_training_sets(r: Rng) -> Term:
    """The numbers that training sets"""
    model = r.pick(
        "A model that predicts falls multiplies age, blood pressure and number of drugs by three numbers of its own and adds them up",
        "A network that grades X-rays holds some millions of numbers, by which it multiplies the brightness of each point",
        "A language model that drafts discharge letters holds some billions of numbers",
        "A model for the length of stay adds up one number for each diagnosis on the list",
        "A model that finds arrhythmias multiplies each stretch of a tracing by its own numbers",
    )
    return Term(
        ask=f"{model}. Training sets these numbers. What is one of them called? Give one word.",
        answer="parameter",
        accepts=(
            "parameters",
            "weight",
            "weights",
            "coefficient",
            "coefficients",
            "model parameter",
            "model parameters",
        ),
        hints=("It is not what goes into the model, but what the model does with it.",),
        traps=(
            Trap(
                "inputs-for-parameters",
                "feature",
                "A feature is what goes *in*, such as the age. What is it multiplied by?",
            ),
            Trap(
                "inputs-for-parameters",
                "variable",
                "A variable goes *in* and differs from patient to patient. These numbers do not.",
            ),
            Trap(
                "inputs-for-parameters",
                "input",
                "An input differs from patient to patient. These numbers stay the same.",
            ),
            Trap(
                "settings-for-parameters",
                "hyperparameter",
                "Hyperparameters are chosen by people before training. These were set *by* training.",
            ),
            Trap(
                "patients-are-stored", "data", "The data go in during training. What is left inside when they are gone?"
            ),
        ),
        working="What training sets is the **parameter**",
    )


@question(level=2)
def how_much_was_learned(r: Rng) -> Number:
    """How many numbers were learned?"""
    what = r.pick(
        "readmission", "delirium after surgery", "a fall", "acute kidney injury", "sepsis", "a missed appointment"
    )
    measured = r.pick("vital signs and laboratory values", "values from the record", "answers to a questionnaire")
    inputs, patients = r.whole(4, 60), r.whole(8, 90) * 100
    return Number(
        ask=f"""
A model for the risk of {what} takes {inputs} {measured}. It multiplies each by a number of its own, adds the results up,
and adds one more number as a starting value. It was trained on the records of {patients:,} patients. How many numbers were
learned?
""",
        answer=inputs + 1,
        hints=("Count what is inside the formula, not what it was trained on.",),
        traps=(
            Trap("intercept-forgotten", inputs, "That is one for each value. Is there another number in the formula?"),
            Trap(
                "patients-are-stored",
                patients,
                "The patients taught it, but none of them is inside. Count the numbers in the formula.",
            ),
            Trap(
                "table-for-parameters",
                inputs * patients,
                "That is the size of the table it learned *from*. Count what is in the formula.",
            ),
        ),
        working=f"""
One number for each of the {inputs} values, and one more as a starting value. How many patients it was trained on does not
enter: {inputs} + 1 = **{inputs + 1}**
""",
    )


@question(level=2)
def after_the_records_are_gone(r: Rng) -> Choice:
    """The records are deleted"""
    tool, records = r.pick(
        ("a model that predicts sepsis", "ward records"),
        ("a network that grades photographs of moles", "photographs"),
        ("a model that predicts missed appointments", "booking records"),
        ("a network that reads tracings of the heart", "tracings"),
        ("a model that predicts the length of stay", "discharge records"),
    )
    number = r.whole(12, 90) * 1000
    return Choice(
        ask=f"""
A hospital uses {tool}, trained on {number:,} {records}. To protect its patients it now deletes all of these {records}. The
model itself is kept. What happens when the tool is used tomorrow?
""",
        right="It works as before: it uses its parameters alone.",
        traps=(
            Trap(
                "patients-are-stored",
                "It stops: it can no longer compare patients.",
                "Does it look patients up, or does it put values into a formula?",
            ),
            Trap(
                "model-forgets",
                "It works worse and worse, as it forgets.",
                "What would change the numbers inside, once training is over?",
            ),
            Trap(
                "learns-all-the-time",
                "It works until it meets a new kind of patient.",
                "It may do badly with such a patient. Would the deleted records have helped it then?",
            ),
        ),
        working="""
Training left its result in the parameters. Using the model puts a new patient's values into a formula with these numbers,
and the old records play no part in it. (Whether something about single patients can be read back out of the parameters is
another question, and a serious one for privacy.)
""",
    )


@question(level=2)
def what_must_also_be_true(r: Rng) -> Choice:
    """Which of the four words also applies?"""
    who = r.pick(
        "A leaflet", "A poster in the radiology department", "An invitation to a webinar", "A tender from a supplier"
    )
    said, right, one, other = r.pick(
        ("uses deep learning", "It uses machine learning.", ("words-turned-round", "It uses a large language model."), ("words-are-rivals", "It does not use artificial intelligence.")),
        ("is a large language model", "It uses deep learning.", ("words-are-rivals", "It does not use machine learning."), ("software-is-learning", "It follows rules that experts wrote.")),
        ("uses machine learning", "It can be called artificial intelligence.", ("words-turned-round", "It uses deep learning."), ("words-turned-round", "It can be called a large language model.")),
        ("is artificial intelligence, and no more than that", "It may follow rules that people wrote.", ("words-turned-round", "It must have learned from data."), ("words-turned-round", "It must be a neural network.")),
    )  # fmt: skip
    return Choice(
        ask=f"{who} says that a tool {said}. If the words are used in their standard sense, what follows from this?",
        right=right,
        hints=("Draw the four words as circles inside each other.",),
        traps=(
            Trap(one[0], one[1], "Draw the four circles. Which lies inside which?"),
            Trap(other[0], other[1], "Draw the four circles. Does one word shut the other out?"),
        ),
        working=f"""
Large language models lie inside deep learning, deep learning inside machine learning, and machine learning inside
artificial intelligence. What holds for an inner circle holds for those around it, and not the other way round. So:
{right}
""",
    )


@question(level=3)
def poor_fit_for_learning(r: Rng) -> Choice:
    """Which plan should not use machine learning?"""
    exact = r.pick(
        "Computing the body mass index from height and weight",
        "Converting a drug dose from grams to milligrams",
        "Working out a patient's age from the date of birth",
        "Adding up the daily fluid balance from the chart",
    )
    fits = r.sample(
        3,
        (
            "Finding fractures in wrist X-rays that were reported on",
            "Predicting which booked patients will not come",
            "Turning dictated letters into written text",
            "Grading photographs of the retina as graders do",
            "Predicting which patients will return within a month",
        ),
    )
    says = "There are many examples and a pattern in them. In which plan is nothing left to learn?"
    return Choice(
        ask="Four teams want to train a model, and each has plenty of records. Which plan do you advise against?",
        right=exact,
        traps=tuple(Trap("everything-can-be-learned", plan, says) for plan in fits),
        working=f"""
Learning pays where there are examples and a pattern that nobody can write down. In one of the plans the exact rule is
known and short, so a trained model could only come near to it: {exact.lower()}.
""",
    )


@question(level=3)
def colleague_trusts_the_machine(r: Rng) -> Choice:
    """A colleague says no human judgement is in it"""
    tool, judged = r.pick(
        ("which patients on the ward get a visit from the outreach team", "which patients counted as having got worse"),
        ("which skin pictures a dermatologist sees first", "which moles counted as suspicious"),
        ("which callers an ambulance goes to first", "which calls counted as urgent"),
        ("which patients are offered a place in a clinic", "which patients counted as having done well"),
        ("which X-rays are read first", "which X-rays counted as abnormal"),
    )
    number = r.whole(20, 95) * 1000
    return Choice(
        ask=f"""
A model decides {tool}. It was trained on {number:,} past cases and on what was said of each. “The computer found the rules by itself”, says a colleague, “so
there is no human judgement in it.” What do you answer?
""",
        right=f"There is: people judged {judged}.",
        traps=(
            Trap(
                "learned-means-objective",
                "True: it saw the data alone, so it must be objective.",
                "Who decided what counts as the right answer in those data?",
            ),
            Trap(
                "people-wrote-the-model",
                "There is: programmers wrote each of its rules by hand.",
                "Nobody wrote the rules. At which earlier point did somebody have to judge?",
            ),
            Trap(
                "more-data-no-judgement",
                f"With {number:,} cases, what people once judged cancels out.",
                "If all cases were judged in the same way, what does a larger number of them change?",
            ),
        ),
        working=f"""
Nobody wrote the numbers inside, but people chose the cases, what was recorded about them, and above all the answer the
model was to agree with: they judged {judged}. A model learns such judgements with everything that is wrong with them, and
more cases of the same kind do not remove it.
""",
    )
