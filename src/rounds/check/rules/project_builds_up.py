"""Our own program passes every check so far after each step, and the finished file runs by itself."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from typing import Any

from rounds.check.solving import judged
from rounds.course import Course, Problem, Project

PATIENCE_S = 30


def project_builds_up(project: Project, course: Course) -> Iterator[Problem]:
    """Each step: what earlier steps asked for still holds, so nobody has to take back what they wrote."""
    for step in project.steps:
        try:
            space = ours(project, step.number)
        except Exception as error:
            what = f"our program does not run after step {step.number}: {type(error).__name__}: {error}"
            yield Problem(project.folder / f"{step.check}.py", 1, what, cure="Name what the step imports")
            return
        for earlier in project.steps[: step.number]:
            exercise = project.exercises[earlier.check]
            theirs = {function.name: space[function.name] for function in exercise.functions}
            if exercise.functions and not judged(exercise, theirs).passed:
                what = f"after step {step.number} the check of step {earlier.number} fails"
                yield Problem(project.folder / f"{step.check}.py", 1, what, "every check so far passed")
    yield from _runs(project)


def ours(project: Project, until: int) -> dict[str, Any]:
    """The names of our own program after so many steps. Raises whatever stops it."""
    space: dict[str, Any] = {"__name__": project.id}
    exec(compile(project.reference(until), project.file, "exec", dont_inherit=True), space)
    return space


def _runs(project: Project) -> Iterator[Problem]:
    program = project.reference(len(project.steps))
    try:
        ran = subprocess.run(
            [sys.executable, "-c", program], capture_output=True, text=True, timeout=PATIENCE_S, check=False
        )
        said = ran.stderr.strip().splitlines()[-1:] if ran.returncode else []
    except subprocess.TimeoutExpired:
        said = [f"still running after {PATIENCE_S} seconds"]
    for line in said:
        yield Problem(project.lesson_file, 1, f"{project.file} does not run by itself", "a program without error", line)
