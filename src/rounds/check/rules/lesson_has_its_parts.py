"""A lesson shows one, asks one, and ends at the bedside."""

from __future__ import annotations

from collections.abc import Iterator

from rounds.course import Course, Problem, Topic
from rounds.course.lesson import AskHere, Text

PARTS = ("## See one", "## At the bedside")


def lesson_has_its_parts(topic: Topic, course: Course) -> Iterator[Problem]:
    """Both headings, in this order, the second one last; a hook before any heading; a question inside."""
    blocks = topic.lesson.blocks
    headings = [
        (b.line, b.markdown.split("\n")[0].strip()) for b in blocks if isinstance(b, Text) and b.markdown[:2] == "##"
    ]
    named = {text: line for line, text in headings}
    for part in PARTS:
        if part not in named:
            yield Problem(topic.lesson_file, 1, f"the lesson has no '{part}'", cure=f"Add a heading `{part}`")
    if all(part in named for part in PARTS):
        if named[PARTS[0]] > named[PARTS[1]]:
            yield Problem(
                topic.lesson_file, named[PARTS[0]], f"'{PARTS[0]}' comes after '{PARTS[1]}'", cure="Swap them"
            )
        if headings[-1][1] != PARTS[1]:
            what = f"'{headings[-1][1]}' comes after '{PARTS[1]}'"
            yield Problem(topic.lesson_file, headings[-1][0], what, "the lesson ends at the bedside")
    if blocks and headings and headings[0][0] == blocks[0].line:
        yield Problem(topic.lesson_file, blocks[0].line, "the lesson opens with a heading", "a clinical situation")
    if topic.questions and not any(isinstance(block, AskHere) for block in blocks):
        yield Problem(
            topic.lesson_file, 1, "the lesson asks no question of the topic", cure="Add `{ask: name}` after See one"
        )
