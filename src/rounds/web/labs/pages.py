"""What each page of a project shows, put together from the course and the learner's record."""

from __future__ import annotations

from collections.abc import Iterable, Set
from typing import Any

from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe

from rounds.course import Course, Project, ProjectStep, prose
from rounds.web.labs import queries
from rounds.web.labs.credit import credit
from rounds.web.labs.progress import Progress
from rounds.web.people.models import User
from rounds.web.shell.glossary import popovers
from rounds.web.study import programs
from rounds.web.study.cards import Card
from rounds.web.study.models import AskState
from rounds.web.study.pages import cards_of
from rounds.web.study.templatetags.study import cite_as


def projects(learner: User, course: Course) -> dict[str, Any]:
    """Every project on the learner's way, then the others: begun first, then ready, locked and done."""
    met, routes = queries.met(learner, course), queries.routes(learner, course)
    shown = [_entry(course, queries.progress(learner, project), met) for project in course.projects.values()]
    is_mine = [one for one in shown if not routes or routes.intersection(one["project"].routes)]
    return {
        "groups": [(state, [one for one in is_mine if one["state"] == state]) for state in STATES],
        "others": [one for one in shown if one not in is_mine],
        "is_empty": not shown,
    }


STATES = ("begun", "ready", "locked", "done")


def _entry(course: Course, here: Progress, met: Set[str]) -> dict[str, Any]:
    missing = [topic for topic in here.project.unlock if topic not in met]
    state = "done" if here.is_done else "begun" if here.is_begun else "locked" if missing else "ready"
    return {
        "project": here.project,
        "here": here,
        "state": state,
        "passed": len(here.passed),
        "total": len(here.project.steps),
        "missing": [course.topics[topic] for topic in missing],
    }


def project(learner: User, course: Course, project: Project, first: int = 1) -> dict[str, Any]:
    """A project as far as the learner has come, from the step numbered `first`."""
    here = queries.progress(learner, project)
    cards = cards_of(here.asks.values())
    routes = queries.routes(learner, course)
    seen = [step for step in project.steps if step.check in here.asks and step.number >= first]
    return {
        **_entry(course, here, queries.met(learner, course)),
        "intro": shown(course, project.intro, "term-0-"),
        "stops": [_stop(course, here, step, cards[step.check], routes) for step in seen],
        "how_it_runs": programs.how_it_runs() if here.is_begun and not here.is_done else "",
        "sources": _sources(course, project) if here.is_done else (),
    }


def _stop(course: Course, here: Progress, step: ProjectStep, card: Card, routes: frozenset[str]) -> dict[str, Any]:
    latest = here.passed[-1].number if here.passed else 0
    counted = [course.topics[topic] for topic in card.ask.counts_for if topic in course.topics]
    return {
        "step": step,
        "html": shown(course, step.text, f"term-{step.number}-"),
        "card": card,
        "is_open": card.ask.is_open,
        "is_shown": card.ask.state == AskState.SHOWN,
        # What was done last stays in sight, with what was said of it.
        "is_unfolded": card.ask.is_open or step.number == latest,
        "counted": counted,
        "no_credit": "" if counted else credit(course, step, routes).says,
    }


def shown(course: Course, text: str, own: str) -> SafeString:
    """A text of a project as HTML, with a pop-over for each word of the glossary; their ids begin with `own`."""

    def taught_at(name: str) -> str:
        topic = course.topics.get(name)
        return reverse("study:lesson", args=[topic.unit, topic.id]) if topic else ""

    html = prose.to_html(prose.cite(text, cite_as), terms=own)
    return mark_safe(html + popovers(text, own, course.glossary, taught_at))


def _sources(course: Course, project: Project) -> list[Any]:
    texts: Iterable[str] = (project.intro, *(step.text for step in project.steps))
    keys = dict.fromkeys(key for text in texts for key in prose.citations(text))
    return [course.sources[key] for key in keys if key in course.sources]
