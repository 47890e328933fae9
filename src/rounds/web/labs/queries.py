"""What the pages of projects read."""

from __future__ import annotations

from collections.abc import Set

from rounds.course import Course, Project
from rounds.mind.state import is_known
from rounds.web.labs.progress import Progress
from rounds.web.people.models import User
from rounds.web.study import belief
from rounds.web.study import queries as study
from rounds.web.study.models import Ask, LearnerState, Place, TopicStatus


def progress(learner: User, project: Project) -> Progress:
    """How far the learner is; steps that the author has taken out since are left out."""
    rows = Ask.objects.filter(learner=learner, place=Place.STEP, question_path__startswith=f"{project.path}/")
    return Progress(project, {ask.name: ask for ask in rows.select_related("drawn", "learner").order_by("pk")})


def routes(learner: User, course: Course) -> frozenset[str]:
    """The routes of what the learner came for; none while nothing is chosen."""
    aim = LearnerState.objects.filter(learner=learner).values_list("aim", flat=True).first()
    chosen = course.settings.aims.get(aim or "")
    return frozenset(chosen.routes) if chosen else frozenset()


def met(learner: User, course: Course) -> Set[str]:
    """The topics that the learner has finished or is known to know; those that are only planned count as met."""
    finished = {topic for topic, its in study.statuses(learner).items() if its == TopicStatus.FINISHED}
    known = {topic for topic, one in belief.belief(learner).topics.items() if is_known(one)}
    return finished | known | course.settings.planned
