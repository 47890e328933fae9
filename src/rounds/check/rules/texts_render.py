"""Every text turns into a page without an error."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rounds.check.draws import Draws
from rounds.course import Course, Introduction, Problem, Project, Topic, prose
from rounds.course.lesson import Text
from rounds.kit import Lines, Question
from rounds.kit.listed import Listed

# Whole texts of so many draws; of the others every new formula.
WHOLE = 10
FORMULA = re.compile(r"\$\$(.+?)\$\$|\$([^$\n]+?)\$", re.DOTALL)
BARE_PERCENT = re.compile(r"(?<!\\)%")


def lesson_renders(topic: Topic | Project | Introduction, course: Course) -> Iterator[Problem]:
    """Each block of the lesson."""
    for block in topic.lesson.blocks:
        if isinstance(block, Text) and (fault := fault_in(block.markdown)):
            yield Problem(topic.lesson_file, block.line, *fault)


def question_renders(drawn: Draws, course: Course) -> Iterator[Problem]:
    """Each text of each draw, up to the first fault."""
    seen: set[str] = set()
    for number, (seed, question) in enumerate(drawn.questions):
        for text in texts(question):
            formulas = {match[0] for match in FORMULA.finditer(text)}
            if number >= WHOLE and formulas <= seen and text.count("$") % 2 == 0:
                continue
            seen |= formulas
            if fault := fault_in(text):
                what, expected, got, cure = fault
                yield drawn.problem(f", seed {seed}: {what}", expected, got, cure)
                return


def texts(question: Question) -> tuple[str, ...]:
    """Everything a learner may read of a question."""
    # Code is shown as it is; any other answer of a trap is Markdown.
    is_code = isinstance(question, (Listed, Lines))
    parts = ((trap.says,) if is_code else (trap.says, trap.answer) for trap in question.expected_wrong())
    says = (part for both in parts for part in both)
    return (question.ask, question.working, *question.hints, *says)


def fault_in(text: str) -> tuple[str, str, str, str] | None:
    """What, expected, got and cure of the first fault in this text, or None."""
    if (text.count("$") - text.count("\\$")) % 2:
        return (
            "a formula is opened with $ and not closed",
            "dollars in pairs",
            "",
            "Close it, or write \\$ for the sign",
        )
    for match in FORMULA.finditer(text):
        if BARE_PERCENT.search(match[0]):
            cure = "Write \\% in a formula, or move the sign outside the dollars"
            return f"a bare % in the formula {match[0]} hides the rest of the line", "\\%", "%", cure
    try:
        prose.to_html(text)
    except prose.ProseError as error:
        return str(error), "", "", "Mend the LaTeX"
    return None
