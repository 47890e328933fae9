"""Our own program of every project, step by step through the real runner, as a learner's would go."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from rounds.course import Project
from rounds.course.project import project_folders, read_project
from rounds.runner.choose import IN_A_BOX, ON_A_LAPTOP, why_no_box
from rounds.runner.pool import PoolSlot
from rounds.runner.probing import compared
from rounds.runner.protocol import Env, Job
from rounds.runner.slot import BoxSlot
from rounds.runner.workshop import Workshop

COURSE = Path(__file__).parents[2] / "course"
PROJECTS = [read_project(folder) for folder in project_folders(COURSE)]


@pytest.fixture(scope="module")
def runner() -> Iterator[Workshop]:
    """A box where there can be one."""
    boxed = not why_no_box()
    made = Workshop(
        BoxSlot if boxed else PoolSlot, COURSE, boxed=boxed, describes=IN_A_BOX if boxed else ON_A_LAPTOP, most=1
    )
    yield made
    made.close()


@pytest.mark.parametrize("project", PROJECTS, ids=lambda project: str(project.id))
def test_each_step_passes_on_the_program_as_it_has_grown(runner: Workshop, project: Project) -> None:
    for step in project.steps:
        exercise = project.exercises[step.check]
        job = Job(
            code=project.reference(step.number),
            exercise=project.step_path(step),
            env=Env(project.env(step)),
            files=exercise.files,
        )
        result = runner.check(job)
        if exercise.probes:
            result = compared(result, [item.want for item in result.items])
            assert len(result.items) == len(exercise.probes)
        assert result.passed, (step.check, result)
