"""The pages a learner meets. Every address serves a whole page; a script that asks gets the part that changed."""

from __future__ import annotations

import mimetypes
import uuid
from pathlib import Path

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from rounds.course import Topic
from rounds.kit import Code
from rounds.web.shell.content import the_course
from rounds.web.study import actions, pages, programs, queries, reading, sent
from rounds.web.study.models import Ask, Place, RunKind

IMAGES = {".svg", ".png", ".jpg", ".jpeg", ".webp"}


@require_GET
def topics(request: HttpRequest) -> HttpResponse:
    """Every written topic, by part and unit, or those that a search finds."""
    return render(
        request, "study/topics.html", pages.topics(sent.learner(request), the_course(), request.GET.get("q", ""))
    )


@require_GET
def lesson(request: HttpRequest, unit: str, topic_id: str) -> HttpResponse:
    """A topic from its hook to the last question, as far as the learner has come."""
    topic = _topic(unit, topic_id)
    learner = sent.learner(request)
    pages.open_next(learner, the_course(), topic, timezone.now())
    return render(request, "study/lesson.html", pages.lesson(learner, the_course(), topic))


@require_POST
def answer_step(request: HttpRequest, unit: str, topic_id: str, number: int) -> HttpResponse:
    """Checks the blanks of one step; an empty one is left open."""
    topic, learner, now = _topic(unit, topic_id), sent.learner(request), timezone.now()
    uid, waiting = sent.uid(request), pages.open_blanks(learner, topic, number)
    is_late = _is_too_late(request, topic, {ask.name for ask in waiting}, uid)
    for ask in waiting:
        if request.POST.get("do") == "show":
            actions.show_working(ask, topic, uuid.uuid5(uid, ask.name), now)
        elif request.POST.get(ask.name, "").strip():
            actions.answer_question(ask, topic, request.POST[ask.name], uuid.uuid5(uid, ask.name), now)
    return sent.too_late(_onward(request, topic, number), is_late)


@require_POST
def keep_blank(request: HttpRequest, unit: str, topic_id: str, number: int) -> HttpResponse:
    """Keeps what stands in the blanks of a step."""
    topic = _topic(unit, topic_id)
    for ask in pages.open_blanks(sent.learner(request), topic, number):
        if ask.name in request.POST:
            actions.keep_draft(ask, request.POST[ask.name])
    return HttpResponse(status=204)


@require_GET
def ask(request: HttpRequest, pk: int) -> HttpResponse:
    """One question on a page of its own; one of a lesson, or of a placement under way, is shown in there."""
    asked = _ask(request, pk)
    topic = _topic_of(asked)
    if asked.is_silent:
        return redirect("guide:place")
    if asked.place == Place.LESSON and topic is not None:
        return redirect(f"{reverse('study:lesson', args=[topic.unit, topic.id])}#ask-{pk}")
    return render(request, "study/ask.html", pages.ask(asked, topic))


@require_POST
def answer(request: HttpRequest, pk: int) -> HttpResponse:
    """Marks an answer and shows the verdict."""
    asked, uid = _spoken(request, pk), sent.uid(request)
    if isinstance(asked.drawn.question, Code):
        is_late = sent.send_program(request, asked, RunKind.CHECK)
        return sent.too_late(_after(request, asked), is_late)
    given = sent.given(request) or ""
    attempt = actions.answer_question(asked, _topic_of(asked), given, uid, timezone.now())
    if not given:
        sent.kept(request, asked)  # lines that claim one place are no answer, and still somebody's work
    return sent.too_late(_after(request, asked), not actions.is_this(attempt, uid))


@require_POST
def run(request: HttpRequest, pk: int) -> HttpResponse:
    """Runs a program without checking it."""
    asked = _spoken(request, pk)
    sent.send_program(request, asked, RunKind.RUN)
    return _after(request, asked)


@require_POST
def version(request: HttpRequest, pk: int) -> HttpResponse:
    """Puts an earlier version, or what the learner began with, in place of the program."""
    asked = sent.kept(request, _spoken(request, pk))
    actions.take_version(asked, request.POST.get("version", ""), sent.uid(request), timezone.now())
    return _after(request, asked)


@require_GET
def running(request: HttpRequest, pk: int) -> HttpResponse:
    """The question as it is by now: a page that waits for a program asks here again and again."""
    asked = _spoken(request, pk)
    latest = queries.last_runs([asked]).get(asked.pk)
    if latest is not None:
        programs.resend(latest, timezone.now())
    return _after(request, asked)


@require_POST
def hint(request: HttpRequest, pk: int) -> HttpResponse:
    """Shows one more hint; what is typed stays."""
    asked = _spoken(request, pk)
    sent.kept(request, asked)
    actions.give_hint(asked)
    return _after(request, asked)


@require_POST
def working(request: HttpRequest, pk: int) -> HttpResponse:
    """Ends the question with its worked solution."""
    asked = sent.kept(request, _spoken(request, pk))
    actions.show_working(asked, _topic_of(asked), sent.uid(request), timezone.now())
    return _after(request, asked)


@require_POST
def skip(request: HttpRequest, pk: int) -> HttpResponse:
    """Passes a question by."""
    asked = sent.kept(request, _spoken(request, pk))
    actions.skip(asked, _topic_of(asked), sent.uid(request), timezone.now())
    return _after(request, asked)


@require_POST
def again(request: HttpRequest, pk: int) -> HttpResponse:
    """The same question with new numbers, in the same place."""
    asked = _spoken(request, pk)
    topic = _topic_of(asked)
    if topic is None or asked.name not in (*topic.questions, *topic.exercises):
        raise Http404("This question is no longer in the course.")
    place = Place.LESSON if asked.place == Place.LESSON else Place.PRACTICE
    fresh = actions.put_question(sent.learner(request), the_course(), topic, asked.name, place, timezone.now())
    return _after(request, fresh) if place == Place.LESSON else _moved(request, fresh)


@require_POST
def read_as(request: HttpRequest, pk: int) -> HttpResponse:
    """How an answer is read, before it is checked; it is no attempt and is not kept."""
    asked = _ask(request, pk)
    shown = reading.read(asked.drawn.question, sent.given(request) or "") if asked.is_open else None
    return render(request, "study/parts/reading.html", {"read": shown})


@require_POST
def report(request: HttpRequest, pk: int) -> HttpResponse:
    """Takes down what a learner finds wrong with a question; what is typed stays."""
    asked = sent.kept(request, _spoken(request, pk))
    actions.report(asked, request.POST.get("report", ""), timezone.now())
    return _after(request, asked)


@require_POST
def keep_note(request: HttpRequest, unit: str, topic_id: str) -> HttpResponse:
    """Keeps the learner's note on a topic."""
    topic = _topic(unit, topic_id)
    actions.keep_note(sent.learner(request), topic, request.POST.get("text", ""), timezone.now())
    if "by-hand" in request.POST:
        return redirect(f"{reverse('study:lesson', args=[topic.unit, topic.id])}#notes")
    return HttpResponse(status=204)


@require_POST
def keep(request: HttpRequest, pk: int) -> HttpResponse:
    """Keeps what is typed."""
    sent.kept(request, _ask(request, pk))
    return HttpResponse(status=204)


@require_GET
def practise(request: HttpRequest, unit: str, topic_id: str, name: str) -> HttpResponse:
    """A question for practice: the open one, or the next variant; `?seed=` chooses one that counts as play."""
    topic, learner = _topic(unit, topic_id), sent.learner(request)
    if name not in (*topic.questions, *topic.exercises):
        raise Http404("There is no such question in this topic.")
    asked = pages.practice(learner, the_course(), topic, name, request.GET.get("seed"), timezone.now())
    return redirect("study:ask", asked.pk)


@require_GET
def drill(request: HttpRequest, unit: str, topic_id: str) -> HttpResponse:
    """The step of the topic's drill that comes next; after the last one it begins again."""
    topic, learner = _topic(unit, topic_id), sent.learner(request)
    if not topic.drill:
        raise Http404("This topic has no drill.")
    name = queries.next_in_drill(learner, topic)
    return redirect("study:practise", topic.unit, topic.id, name)


@require_GET
def media(request: HttpRequest, unit: str, topic_id: str, name: str) -> FileResponse:
    """An image of a topic's folder."""
    folder = _topic(unit, topic_id).folder.resolve()
    path = (folder / name).resolve()
    if path.parent != folder or path.suffix not in IMAGES or not path.is_file():
        raise Http404("There is no such picture.")
    return FileResponse(Path(path).open("rb"), content_type=mimetypes.guess_type(path.name)[0])


def _topic(unit: str, topic_id: str) -> Topic:
    try:
        return the_course().topic_of(f"{unit}/{topic_id}")
    except KeyError as error:
        raise Http404("There is no such topic.") from error


def _topic_of(asked: Ask) -> Topic | None:
    return the_course().topics.get(asked.topic)


def _ask(request: HttpRequest, pk: int) -> Ask:
    return get_object_or_404(
        Ask.objects.select_related("drawn", "learner").exclude(place=Place.STEP), pk=pk, learner=request.user
    )


def _spoken(request: HttpRequest, pk: int) -> Ask:
    """An ask whose answers are spoken of; not one of a placement that is under way."""
    asked = _ask(request, pk)
    if asked.is_silent:
        raise Http404("This question belongs to a placement that is under way.")
    return asked


def _moved(request: HttpRequest, asked: Ask) -> HttpResponse:
    """On to another ask's own page, so that the address names what is shown."""
    if not sent.wants_part(request):
        return redirect("study:ask", asked.pk)
    return HttpResponse(status=204, headers={"HX-Redirect": reverse("study:ask", args=[asked.pk])})


def _after(request: HttpRequest, asked: Ask) -> HttpResponse:
    """The ask as it is now, and in a lesson whatever opens behind it."""
    topic = _topic_of(asked)
    if asked.place == Place.LESSON and topic is not None:
        return _onward(request, topic, pages.station_of(topic, asked))
    if not sent.wants_part(request):
        return redirect("study:ask", asked.pk)
    return sent.part(request, "study/parts/card.html", pages.ask(_ask(request, asked.pk), topic))


def _is_too_late(request: HttpRequest, topic: Topic, waiting: set[str], uid: uuid.UUID) -> bool:
    """Whether an answer to a blank came that had ended before, by another answer than this one sent twice."""
    names = {blank.name for blank in topic.lesson.blanks} & request.POST.keys() - waiting
    late = [name for name in names if request.POST[name].strip()]
    return bool(late) and not queries.has_sent(sent.learner(request), *(uuid.uuid5(uid, name) for name in late))


def _onward(request: HttpRequest, topic: Topic, number: int) -> HttpResponse:
    """The lesson after something at this station changed: the station, and the next ones if they opened."""
    learner = sent.learner(request)
    pages.open_next(learner, the_course(), topic, timezone.now())
    if not sent.wants_part(request):
        return redirect(f"{reverse('study:lesson', args=[topic.unit, topic.id])}#station-{number}")
    return sent.part(request, "study/parts/onward.html", pages.lesson(learner, the_course(), topic, first=number))
