"""What opens the steps of a project, one transaction each; answers are study's."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from django.db import transaction

from rounds.course import Course, Project
from rounds.course.program import grown
from rounds.web.labs import queries
from rounds.web.labs.credit import credit
from rounds.web.people.models import User
from rounds.web.study import actions as study
from rounds.web.study import belief
from rounds.web.study.models import Place


@transaction.atomic
def open_step(learner: User, course: Course, project: Project, now: datetime) -> None:
    """Puts the step that comes next, with the program as it stands and what is to be written below it."""
    belief.standing(learner)  # held, so that two tabs do not open the same step twice
    here = queries.progress(learner, project)
    step = here.open
    if step is None or step.check in here.asks:
        return
    exercise, path = project.exercises[step.check], project.step_path(step)
    starter = grown(here.program, exercise.starter, replacing=False)
    question = replace(study.code_question(exercise, path), starter=starter, env=project.env(step))
    topics = credit(course, step, queries.routes(learner, course)).topics
    study.put(
        learner, course, "", path, question, study.CODE_LEVEL, "0", Place.STEP, now,
        counts_for=[topic.id for topic in topics],
    )  # fmt: skip
