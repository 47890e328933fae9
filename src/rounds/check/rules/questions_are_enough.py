"""A topic asks at least three questions, one of each level, and has one typed where it can."""

from __future__ import annotations

from collections.abc import Iterator

from rounds.check.draws import draw_many
from rounds.course import Course, Problem, Topic
from rounds.kit import Breaks, Choice, FindLine, Order, Several, TypeIt

FEWEST = 3
LEVELS = {1: "recall", 2: "use", 3: "judge"}
# A few draws tell the kind of a question and how many traps it sets.
SEEDS = 3


def questions_are_enough(topic: Topic, course: Course) -> Iterator[Problem]:
    """Counts questions, levels, typed ones, and those with two traps. A `page` topic is read, not examined."""
    if topic.page:
        return
    file = topic.questions_file
    if len(topic.questions) < FEWEST:
        yield Problem(file, 1, "the topic asks too little", f"at least {FEWEST} questions", str(len(topic.questions)))
    for level, name in LEVELS.items():
        if not any(generator.level == level for generator in topic.questions.values()):
            yield Problem(
                file, 1, f"no question of level {level} ({name})", cure=f"Add one with @question(level={level})"
            )
    samples = [draw_many(topic, generator, SEEDS).questions for generator in topic.questions.values()]
    drawn = [questions[0][1] for questions in samples if questions]
    if drawn and all(isinstance(question, (Choice, Several, Order, FindLine, Breaks)) for question in drawn):
        yield Problem(file, 1, "every question is a choice", "at least one typed answer", cure="Add a Number or a Term")
    # Copying a listing traps nobody.
    trapping = [question for question in drawn if not isinstance(question, TypeIt)]
    doubled = sum(len(question.expected_wrong()) >= 2 for question in trapping)
    if 2 * doubled < len(trapping):
        what = "too few questions set two traps"
        yield Problem(file, 1, what, "at least half of them", f"{doubled} of {len(trapping)}")
