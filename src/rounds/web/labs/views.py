"""The pages of projects. Every address serves a whole page; a script that asks gets the part that changed."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from rounds.course import Project
from rounds.web.labs import actions, pages, queries
from rounds.web.shell.content import the_course
from rounds.web.study import actions as study
from rounds.web.study import programs, sent
from rounds.web.study import queries as study_queries
from rounds.web.study.models import Ask, Place, RunKind


@require_GET
def projects(request: HttpRequest) -> HttpResponse:
    """Every project, with how far the learner is."""
    return render(request, "labs/projects.html", pages.projects(sent.learner(request), the_course()))


@require_GET
def project(request: HttpRequest, project_id: str) -> HttpResponse:
    """A project: what it is about, and its steps as far as the learner has come."""
    here, learner = _project(project_id), sent.learner(request)
    if queries.progress(learner, here).is_begun:
        actions.open_step(learner, the_course(), here, timezone.now())
    return render(request, "labs/project.html", pages.project(learner, the_course(), here))


@require_POST
def begin(request: HttpRequest, project_id: str) -> HttpResponse:
    """Opens the first step."""
    here = _project(project_id)
    actions.open_step(sent.learner(request), the_course(), here, timezone.now())
    return redirect(f"{reverse('labs:project', args=[here.id])}#step-1")


@require_GET
def download(request: HttpRequest, project_id: str) -> HttpResponse:
    """The learner's program as a file."""
    here = _project(project_id)
    program = queries.progress(sent.learner(request), here).program
    if not program:
        raise Http404("No step of this project is done yet.")
    named = {"Content-Disposition": f'attachment; filename="{here.file}"'}
    return HttpResponse(program, content_type="text/x-python; charset=utf-8", headers=named)


@require_GET
def data(request: HttpRequest, project_id: str, name: str) -> HttpResponse:
    """A file that the program reads."""
    text = _project(project_id).files.get(name)
    if text is None:
        raise Http404("There is no such file in this project.")
    named = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(text, content_type="text/csv; charset=utf-8", headers=named)


@require_POST
def answer(request: HttpRequest, pk: int) -> HttpResponse:
    """Checks the program against the step."""
    asked = _ask(request, pk)
    is_late = sent.send_program(request, asked, RunKind.CHECK)
    return sent.too_late(_after(request, asked), is_late)


@require_POST
def run(request: HttpRequest, pk: int) -> HttpResponse:
    """Runs the program without checking it."""
    asked = _ask(request, pk)
    sent.send_program(request, asked, RunKind.RUN)
    return _after(request, asked)


@require_POST
def version(request: HttpRequest, pk: int) -> HttpResponse:
    """Puts an earlier version, or what the step began with, in place of the program."""
    asked = sent.kept(request, _ask(request, pk))
    study.take_version(asked, request.POST.get("version", ""), sent.uid(request), timezone.now())
    return _after(request, asked)


@require_GET
def running(request: HttpRequest, pk: int) -> HttpResponse:
    """The step as it is by now: a page that waits for a program asks here again and again."""
    asked = _ask(request, pk)
    latest = study_queries.last_runs([asked]).get(asked.pk)
    if latest is not None:
        programs.resend(latest, timezone.now())
    return _after(request, asked)


@require_POST
def hint(request: HttpRequest, pk: int) -> HttpResponse:
    """Shows one more hint; what is typed stays."""
    asked = sent.kept(request, _ask(request, pk))
    study.give_hint(asked)
    return _after(request, asked)


@require_POST
def working(request: HttpRequest, pk: int) -> HttpResponse:
    """Ends the step with our solution, which is put into the learner's program; there is no credit for it."""
    asked = sent.kept(request, _ask(request, pk))
    study.show_working(asked, None, sent.uid(request), timezone.now())
    return _after(request, asked)


@require_POST
def report(request: HttpRequest, pk: int) -> HttpResponse:
    """Takes down what a learner finds wrong with a step; what is typed stays."""
    asked = sent.kept(request, _ask(request, pk))
    study.report(asked, request.POST.get("report", ""), timezone.now())
    return _after(request, asked)


@require_POST
def keep(request: HttpRequest, pk: int) -> HttpResponse:
    """Keeps what is typed."""
    sent.kept(request, _ask(request, pk))
    return HttpResponse(status=204)


def _project(project_id: str) -> Project:
    try:
        return the_course().projects[project_id]
    except KeyError as error:
        raise Http404("There is no such project.") from error


def _ask(request: HttpRequest, pk: int) -> Ask:
    steps = Ask.objects.select_related("drawn", "learner").filter(place=Place.STEP)
    return get_object_or_404(steps, pk=pk, learner=request.user)


def _after(request: HttpRequest, asked: Ask) -> HttpResponse:
    """The step as it is now, and whatever opens behind it."""
    course, learner = the_course(), sent.learner(request)
    here = _project(asked.question_path.split("/")[1])
    step = next((each for each in here.steps if each.check == asked.name), here.steps[0])
    actions.open_step(learner, course, here, timezone.now())
    if not sent.wants_part(request):
        return redirect(f"{reverse('labs:project', args=[here.id])}#{step.anchor}")
    return sent.part(request, "labs/parts/onward.html", pages.project(learner, course, here, first=step.number))
