"""Calls to predict: our own program shows an error, a wrong number and a fine one, and each is explained."""

from __future__ import annotations

from collections.abc import Iterator

from rounds.check.rules.mistakes_are_told_apart import MOST_WORDS
from rounds.check.rules.project_builds_up import ours
from rounds.check.solving import judged
from rounds.course import Course, Problem, Project
from rounds.kit.probe import OUTCOMES


def probes_are_telling(project: Project, course: Course) -> Iterator[Problem]:
    """Each step that asks for predictions; a project whose program does not run has been told so already."""
    for step in project.steps:
        exercise, path = project.exercises[step.check], project.folder / f"{step.check}.py"
        if not exercise.probes:
            continue
        try:
            space = ours(project, step.number)
        except Exception:  # project_builds_up says why
            return
        for name in exercise.names:
            if not callable(space.get(name)):
                yield Problem(path, 1, f"'{name}' is called and no step before makes it")
                return
        came = {item.want for item in judged(exercise, {name: space[name] for name in exercise.names}).items}
        for outcome in OUTCOMES:
            if outcome not in came:
                yield Problem(path, 1, f"no call comes to '{outcome}'", "each outcome at least once")
        for probe in exercise.probes:
            if not 1 <= len(probe.says.split()) <= MOST_WORDS:
                yield Problem(path, 1, f"`{probe.call}` says {len(probe.says.split())} words", f"1 to {MOST_WORDS}")
