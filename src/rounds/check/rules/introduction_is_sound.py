"""Each scene of the introduction has one thing to look at, and the ways on from it lead somewhere."""

from __future__ import annotations

from collections.abc import Iterator

from rounds.check.rules.lesson_words import words
from rounds.course import Course, Introduction, Problem

FEWEST, MOST = 7, 9
SHORTEST_ALT = 8


def introduction_is_sound(introduction: Introduction, course: Course) -> Iterator[Problem]:
    """7 to 9 scenes; one figure or table in each, shown once, told in words and with a caption; known ways on."""
    if not FEWEST <= len(introduction.scenes) <= MOST:
        expected, got = f"{FEWEST} to {MOST}", str(len(introduction.scenes))
        yield Problem(introduction.lesson_file, 1, "another number of scenes", expected, got)
    yield from _scenes(introduction)
    yield from _figures(introduction)
    yield from _ways_on(introduction, course)


def _scenes(introduction: Introduction) -> Iterator[Problem]:
    path = introduction.lesson_file
    for scene in introduction.scenes:
        shown = len(scene.figures) + scene.tables
        if shown != 1:
            yield Problem(path, scene.line, f"“{scene.title}” shows {shown} figures", "one figure, or one table")
        if scene.tables and not scene.guesses:
            yield Problem(path, scene.line, f"“{scene.title}” gives nothing to do", "a guess beside the table")
        for name in scene.figures:
            if name not in introduction.figures:
                yield Problem(path, scene.line, f"there is no figure '{name}'", f"{name}.toml beside introduction.md")


def _figures(introduction: Introduction) -> Iterator[Problem]:
    named = [name for scene in introduction.scenes for name in scene.figures]
    for name, played in introduction.figures.items():
        file = introduction.folder / f"{name}.toml"
        if named.count(name) != 1:
            yield Problem(file, 1, f"the figure is shown {named.count(name)} times", "once: {figure: " + name + "}")
        if words(played.figure.alt) < SHORTEST_ALT:
            yield Problem(file, 1, "the text alternative does not tell its story", f"at least {SHORTEST_ALT} words")
        if not played.figure.caption:
            yield Problem(file, 1, "the figure has no caption")
        if not played.end:
            cure = "Add [end] with a `button` and a value for each slider that it moves"
            yield Problem(file, 1, "who cannot move the figure does not see where it leads", cure=cure)


def _ways_on(introduction: Introduction, course: Course) -> Iterator[Problem]:
    path, lines = introduction.lesson_file, introduction.lines
    for topic in introduction.lessons:
        if topic not in course.topics:
            yield Problem(path, lines["lessons"], f"lessons names '{topic}', which is not written", "a topic's id")
    for key in introduction.papers:
        if key not in course.outside:
            yield Problem(path, lines["papers"], f"papers names '{key}', which is not known", "a key of course/outside")
