"""A figure stands in its lesson, after a question, and says in words what it shows."""

from __future__ import annotations

from collections.abc import Iterator

from rounds.check.rules.lesson_words import words
from rounds.course import Course, Problem, Topic
from rounds.course.lesson import AskHere, FigureHere, Text

SHORTEST_ALT = 8


def figure_fits(topic: Topic, course: Course) -> Iterator[Problem]:
    """figure.toml and {figure} go together; something is asked before; the text alternative tells the story."""
    path = topic.folder / "figure.toml"
    places = [block.line for block in topic.lesson.blocks if isinstance(block, FigureHere)]
    if places and topic.figure is None and not path.exists():
        yield Problem(topic.lesson_file, places[0], "the lesson shows a figure, and figure.toml is missing")
    if topic.figure and not places:
        yield Problem(path, 1, "the lesson does not show the figure", cure="Put `{figure}` alone on a line of topic.md")
    for block in topic.lesson.blocks:
        if isinstance(block, FigureHere) and block.name:
            yield Problem(topic.lesson_file, block.line, "a topic has one figure, without a name", "{figure}")
    if len(places) > 1:
        yield Problem(topic.lesson_file, places[1], "the lesson shows its figure twice", cure="Take one {figure} out")
    if places and not _asked_before(topic, places[0]):
        what = "the figure comes before anything was asked"
        yield Problem(topic.lesson_file, places[0], what, "a prediction first", cure="Ask what the figure will show")
    if topic.figure and words(topic.figure.alt) < SHORTEST_ALT:
        what = "the figure's text alternative does not tell its story"
        yield Problem(path, 1, what, f"alt of at least {SHORTEST_ALT} words", repr(topic.figure.alt))


def _asked_before(topic: Topic, line: int) -> bool:
    before = [block for block in topic.lesson.blocks if block.line < line]
    return any(isinstance(block, AskHere) or (isinstance(block, Text) and block.blanks) for block in before)
