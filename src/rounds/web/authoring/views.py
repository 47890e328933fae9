"""The pages of an author."""

from __future__ import annotations

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from rounds.check import check
from rounds.course import CourseError
from rounds.course.introduction import FILE as INTRODUCTION_FILE
from rounds.course.introduction import FOLDER as INTRODUCTION
from rounds.course.project import FILE, FOLDER
from rounds.kit import Exercise
from rounds.kit.written import Mistake
from rounds.web.authoring import pages, watch
from rounds.web.introduction.pages import introduction as as_read
from rounds.web.shell.content import hold

# Enough to find most faults while the author waits; `rounds check` draws many more.
SEEDS = 20


@never_cache
@require_GET
def contents(request: HttpRequest) -> HttpResponse:
    """Every topic and project of the course, and what keeps others from being read."""
    try:
        stamp, reading = watch.current(settings.ROUNDS_COURSE)
    except CourseError as error:
        return render(request, "authoring/broken.html", {"problems": error.problems, "stamp": _stamp()}, status=500)
    topics, projects = tuple(reading.course.topics.values()), tuple(reading.course.projects.values())
    if len(topics) == 1 and not projects and not reading.problems:
        return redirect("authoring:topic", topics[0].unit, topics[0].id)
    return render(
        request,
        "authoring/contents.html",
        {
            "stamp": stamp,
            "topics": topics,
            "projects": projects,
            "introduction": reading.course.introduction,
            "problems": reading.problems,
        },
    )


@never_cache
@require_GET
def topic(request: HttpRequest, unit: str, topic_id: str) -> HttpResponse:
    """One topic: its findings, its lesson with the blanks filled in, 20 variants of each question, a marking box."""
    folder = settings.ROUNDS_COURSE / unit / topic_id
    if not (folder / "topic.md").exists():
        raise Http404(f"There is no {folder / 'topic.md'}.")
    try:
        stamp, reading = watch.current(settings.ROUNDS_COURSE)
    except CourseError as error:
        return render(request, "authoring/broken.html", {"problems": error.problems, "stamp": _stamp()}, status=500)
    found = reading.course.topics.get(topic_id)
    if found is None:
        mine = [problem for problem in reading.problems if problem.path.is_relative_to(folder)]
        return render(
            request, "authoring/broken.html", {"problems": mine or reading.problems, "stamp": stamp}, status=500
        )
    hold(reading.course)
    name, seed, given = (request.GET.get(key, "") for key in ("question", "seed", "given"))
    tried = pages.try_answer(found.questions[name], seed or "0", given) if given and name in found.questions else None
    context = {
        "stamp": stamp,
        "topic": found,
        "findings": check(settings.ROUNDS_COURSE, only=[folder], seeds=SEEDS),
        "lesson": pages.lesson(found, reverse("study:media", args=[unit, topic_id])),
        "questions": [(generator, pages.variants(generator)) for generator in found.questions.values()],
        "tried": tried,
        "tried_name": name,
    }
    return render(request, "authoring/topic.html", context)


@never_cache
@require_GET
def project(request: HttpRequest, project_id: str) -> HttpResponse:
    """One project: its findings, and of each step the text, what the learner begins with, and our own program."""
    folder = settings.ROUNDS_COURSE / FOLDER / project_id
    if not (folder / FILE).exists():
        raise Http404(f"There is no {folder / FILE}.")
    try:
        stamp, reading = watch.current(settings.ROUNDS_COURSE)
    except CourseError as error:
        return render(request, "authoring/broken.html", {"problems": error.problems, "stamp": _stamp()}, status=500)
    found = reading.course.projects.get(project_id)
    if found is None:
        mine = [problem for problem in reading.problems if problem.path.is_relative_to(folder)]
        return render(request, "authoring/broken.html", {"problems": mine, "stamp": stamp}, status=500)
    hold(reading.course)
    context = {
        "stamp": stamp,
        "project": found,
        "findings": check(settings.ROUNDS_COURSE, only=[folder], seeds=SEEDS),
        "steps": [
            (step, found.exercises[step.check], _mistakes(found.exercises[step.check]), found.reference(step.number))
            for step in found.steps
        ],
    }
    return render(request, "authoring/project.html", context)


@never_cache
@require_GET
def introduction(request: HttpRequest) -> HttpResponse:
    """The introduction: its findings, and its scenes as everybody reads them."""
    folder = settings.ROUNDS_COURSE / INTRODUCTION
    if not (folder / INTRODUCTION_FILE).exists():
        raise Http404(f"There is no {folder / INTRODUCTION_FILE}.")
    try:
        stamp, reading = watch.current(settings.ROUNDS_COURSE)
    except CourseError as error:
        return render(request, "authoring/broken.html", {"problems": error.problems, "stamp": _stamp()}, status=500)
    found = reading.course.introduction
    if found is None:
        mine = [problem for problem in reading.problems if problem.path.is_relative_to(folder)]
        return render(request, "authoring/broken.html", {"problems": mine, "stamp": stamp}, status=500)
    hold(reading.course)
    findings = check(settings.ROUNDS_COURSE, only=[folder], seeds=SEEDS)
    context = {"stamp": stamp, "findings": findings, **as_read(reading.course, found)}
    return render(request, "authoring/introduction.html", context)


@never_cache
@require_GET
def version(request: HttpRequest) -> HttpResponse:
    """The course's stamp as text: the page asks for it and reloads when it is another one."""
    return HttpResponse(_stamp(), content_type="text/plain")


def _mistakes(exercise: Exercise) -> tuple[Mistake, ...]:
    return exercise.mistakes


def _stamp() -> str:
    return watch.stamp(settings.ROUNDS_COURSE)
