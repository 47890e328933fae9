from rounds.kit import Choice, Redraw, Rng, Several, Term, Trap, question

SUPERVISED, UNSUPERVISED, SELF, REWARD = "supervised", "unsupervised", "self-supervised", "reinforcement learning"
KINDS = (SUPERVISED, UNSUPERVISED, SELF, REWARD)
STUDIES = (
    ("photographs of the retina, each with the grade that two specialists gave it. The program learned to give the same grade", SUPERVISED, "The grades are right answers made by people."),
    ("records of patients with heart failure, with the note whether each came back within a month. The program learned to predict that", SUPERVISED, "Whether they came back is the right answer for each record, even though nobody had to write it for this purpose."),
    ("tracings of the heart, each marked by a cardiologist as normal or not. The program learned to mark new ones", SUPERVISED, "The marks are right answers, one for each tracing."),
    ("blood results of patients with asthma. The program sorted the patients into five groups with similar results", UNSUPERVISED, "No answer was attached to any patient; the groups came out of the results alone."),
    ("the gene activity of tumours. The program found three groups that nobody had described before", UNSUPERVISED, "Nobody said which tumour belongs where."),
    ("the movements of residents in a care home. The program boiled them down to two numbers for each resident, chosen so that as little as possible is lost", UNSUPERVISED, "It looked for structure, with no answer to agree with."),
    ("X-rays in each of which a square was blanked out. The program learned to paint the missing square", SELF, "The right answer is the hidden square itself: it comes out of the data."),
    ("discharge letters cut off in mid-sentence. The program learned to guess the next word", SELF, "The next word stands in the letter: the answer comes out of the data."),
    ("recordings of breathing from each of which one second was cut out. The program learned to put it back", SELF, "The second that was cut out is known: it comes out of the recording itself."),
    ("a simulated ward in which the program chose fluid doses and was told hours later whether the patient's pressure had held", REWARD, "It acted, and was told only how well things went."),
    ("a simulated ventilator that the program could turn up and down. It got points for each hour of good oxygen values", REWARD, "Points after an action are a reward; nobody said which setting was right."),
    ("a simulated clinic in which the program chose whom to call first and was told each evening how long people had waited", REWARD, "It acted, and learned from how well the day went."),
)  # fmt: skip
MIXED_UP = {
    (SUPERVISED, UNSUPERVISED): ("labels-overlooked", "Was each example given without any right answer?"),
    (SUPERVISED, SELF): (
        "answer-from-the-data",
        "Was a part of each example hidden, or did the answer come from elsewhere?",
    ),
    (SUPERVISED, REWARD): (
        "label-for-reward",
        "Did the program act and then hear how it went? Or was it told the answer?",
    ),
    (UNSUPERVISED, SUPERVISED): ("groups-for-labels", "Which right answer was attached to each example?"),
    (UNSUPERVISED, SELF): ("answer-from-the-data", "Was anything hidden that had to be filled in?"),
    (UNSUPERVISED, REWARD): ("label-for-reward", "Did the program act on anything?"),
    (SELF, SUPERVISED): ("answer-from-the-data", "Did somebody have to make the answers?"),
    (SELF, UNSUPERVISED): ("label-for-reward", "There is an answer to agree with. Where does it come from?"),
    (SELF, REWARD): ("label-for-reward", "Was it told the answer, or only how well it did?"),
    (REWARD, SUPERVISED): ("label-for-reward", "Was it told which action was right, or only how things went?"),
    (REWARD, UNSUPERVISED): ("reward-overlooked", "It was told something after it acted. What?"),
    (REWARD, SELF): ("answer-from-the-data", "Was a part of the data hidden and to be filled in?"),
}


@question(level=1)
def which_kind(r: Rng) -> Choice:
    """Which kind of learning is this?"""
    study, right, why = r.pick(*STUDIES)
    others = [kind for kind in KINDS if kind != right]
    return Choice(
        ask=f"A program was given {study}. Which kind of learning is this?",
        right=right,
        options=KINDS,
        hints=("What was the program told about each example, and by whom?",),
        traps=tuple(Trap(MIXED_UP[right, other][0], other, MIXED_UP[right, other][1]) for other in others),
        working=f"{why} So it is {right}.",
    )


@question(level=1)
def name_of_the_answer(r: Rng) -> Term:
    """The answer attached to an example"""
    thing, answer = r.pick(
        ("each photograph of a mole carries the pathologist's diagnosis", "diagnosis"),
        ("each record carries a note whether the patient fell", "note"),
        ("each tracing carries the rhythm that a cardiologist read", "rhythm"),
        ("each letter carries the code that a coder chose", "code"),
        ("each X-ray carries the words “fracture” or “no fracture”", "words"),
    )
    return Term(
        ask=f"In a training set {thing}. What is such a right answer called in machine learning? Give one word.",
        answer="label",
        accepts=("labels", "target", "outcome", "response", "class label"),
        traps=(
            Trap(
                "label-for-feature",
                "feature",
                "A feature goes *into* the model. This is what its output is compared with.",
            ),
            Trap(
                "label-for-feature",
                "input",
                "An input goes *into* the model. This is what its output is compared with.",
            ),
            Trap("label-for-reward", "reward", "A reward says how well an action went. This says what is right."),
            Trap("label-for-model", "prediction", "A prediction comes *out* of the model. With what is it compared?"),
        ),
        working=f"The right answer that an example carries (here the {answer}) is its **label**",
    )


@question(level=2)
def where_labels_are_needed(r: Rng) -> Several:
    """Who has to label anything?"""
    labelled = r.sample(2, [study.partition(". ")[0] for study, kind, _ in STUDIES if kind == SUPERVISED])
    goals = {
        "photographs of the retina": "Grade photographs of the retina as specialists do",
        "records of patients with heart failure": "Predict which patients with heart failure come back",
        "tracings of the heart": "Read tracings of the heart as cardiologists do",
    }
    right = tuple(goal for start, goal in goals.items() if any(text.startswith(start) for text in labelled))
    if len(right) != 2:
        raise Redraw
    wrong = r.sample(
        3,
        (
            (
                "groups-for-labels",
                "Sort patients with asthma into groups of similar ones",
                "Is there a right group for each patient that somebody knows?",
            ),
            (
                "groups-for-labels",
                "Find out whether tumours fall into unknown types",
                "If the types are unknown, who could attach one?",
            ),
            (
                "answer-from-the-data",
                "Guess the next word in discharge letters",
                "Where does the right next word come from?",
            ),
            ("answer-from-the-data", "Fill in a blanked-out square of an X-ray", "Who knows what was in the square?"),
            (
                "reward-overlooked",
                "Choose fluid doses in a simulation, by trial and reward",
                "Is the program told which dose was right?",
            ),
        ),
    )
    return Several(
        ask="Which of these plans need a right answer attached to each example, from outside the example itself?",
        right=right,
        traps=tuple(Trap(slug, text, says) for slug, text, says in wrong),
        hints=("For each plan: what would the program be told, and where does that come from?",),
        working=f"A right answer for each example makes it supervised: {right[0].lower()}; {right[1].lower()}. In the others there is no answer, or it lies in the data, or there is only a reward.",
    )


@question(level=2)
def two_steps(r: Rng) -> Choice:
    """Two steps of training"""
    data, hidden, label = r.pick(
        ("chest X-rays", "a square of each was blanked out and painted in again", "radiologists marked pneumonia"),
        ("discharge letters", "words were hidden and guessed", "coders chose the codes"),
        ("tracings of the heart", "a second of each was cut out and filled in", "cardiologists marked the rhythm"),
        ("recordings of cough", "short pieces were cut out and filled in", "doctors noted the diagnosis"),
        (
            "photographs of wounds",
            "a corner of each was covered and painted in",
            "nurses noted whether the wound was infected",
        ),
    )
    many, few = r.whole(30, 95) * 1000, r.whole(2, 9) * 100
    return Choice(
        ask=f"First, {many:,} {data} were used: {hidden}. Then {few} more were used, on which {label}. Which kinds of learning are the two steps?",
        right="self-supervised, then supervised",
        traps=(
            Trap(
                "label-for-reward",
                "reinforcement learning, then supervised",
                "Did the program act in the first step, and hear how well it went?",
            ),
            Trap(
                "answer-from-the-data",
                "supervised, then self-supervised",
                "In which of the steps did people provide the answers?",
            ),
            Trap(
                "labels-overlooked",
                "self-supervised, then unsupervised",
                "What was the program told in the second step?",
            ),
        ),
        working=f"In the first step the answer was hidden in the data themselves: self-supervised. In the second, {label}, one answer for each example: supervised.",
    )


@question(level=3)
def no_humans_involved(r: Rng) -> Choice:
    """“Unsupervised, so no human was involved”"""
    data, groups = r.pick(
        ("blood results of patients with sepsis", "four kinds of sepsis"),
        ("records of patients with asthma", "five kinds of asthma"),
        ("scans of patients with back pain", "three kinds of back pain"),
        ("the walking patterns of older people", "two kinds of fallers"),
        ("the complaints of patients with long COVID", "four kinds of long COVID"),
    )
    number = r.whole(10, 90) * 100
    return Choice(
        ask=f"""
A program sorted {data} ({number:,} patients) into groups, and the authors name {groups}. “It was unsupervised”, says a colleague,
“so these groups are free of human judgement.” What do you answer?
""",
        right="People chose what was measured, how many groups, and what they are called.",
        traps=(
            Trap(
                "unsupervised-is-objective",
                "True: without labels nobody can have put an opinion into the groups.",
                "Who decided what was measured, and when to stop splitting?",
            ),
            Trap(
                "groups-for-labels",
                "Not quite: experts must have labelled each of the patients first.",
                "It was unsupervised. At which other points did people decide something?",
            ),
            Trap(
                "more-data-no-judgement",
                f"With {number:,} patients such choices no longer make a difference.",
                "Would other measurements give the same groups if there were more patients?",
            ),
        ),
        working="""
No labels were given, but people chose the patients, the measurements, the measure of similarity and the number of groups. And
they looked at the result and gave it names. Other choices give other groups, however many patients there are.
""",
    )
