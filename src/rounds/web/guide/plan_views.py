"""The plan's pages. A choice is shown with what it would change before it is taken."""

from __future__ import annotations

from datetime import date, timedelta

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from rounds.web.guide import plan as plans
from rounds.web.guide.calendar_file import calendar
from rounds.web.guide.expecting import count_from_here, how_it_goes
from rounds.web.guide.facts import Facts, facts
from rounds.web.guide.forms import DaysOffForm, PlanForm
from rounds.web.guide.headway import pause
from rounds.web.shell.content import the_course
from rounds.web.study import sent
from rounds.web.study.actions import choose
from rounds.web.study.days import monday
from rounds.web.study.planning import plan_of

# Pauses that are one press away, in days from today on.
PAUSES = {"week": 7, "fortnight": 14}


@require_GET
def plan(request: HttpRequest) -> HttpResponse:
    """The weeks to the aim; with choices in the address, what they would change."""
    known = _facts(request)
    return _shown(request, known, plans.form_of(known, request.GET if request.GET else None), DaysOffForm())


@require_POST
def accept(request: HttpRequest) -> HttpResponse:
    """Takes these choices."""
    known = _facts(request)
    form = plans.form_of(known, request.POST)
    if not form.is_valid():
        return _shown(request, known, form, DaysOffForm())
    choose(known.learner, **form.chosen)
    return redirect("guide:plan")


@require_POST
def days_off(request: HttpRequest) -> HttpResponse:
    """Takes days off, or gives one back."""
    known = _facts(request)
    if "back" in request.POST:
        _keep(known, days_off=set(known.row.days_off) - {request.POST["back"]})
        return redirect("guide:plan")
    if request.POST.get("pause") in PAUSES:
        days = (known.today + timedelta(days=number) for number in range(PAUSES[request.POST["pause"]]))
        _keep(known, days_off=set(known.row.days_off) | {day.isoformat() for day in days})
        return redirect("guide:plan")
    form = DaysOffForm(request.POST)
    if not form.is_valid():
        return _shown(request, known, plans.form_of(known, None), form)
    _keep(known, days_off=set(known.row.days_off) | {day.isoformat() for day in form.days})
    return redirect("guide:plan")


@require_POST
def go_on(request: HttpRequest) -> HttpResponse:
    """Ends the pause that today lies in."""
    known = _facts(request)
    _keep(
        known, days_off=set(known.row.days_off) - {day.isoformat() for day in pause(known.today, known.hours.days_off)}
    )
    return redirect("guide:today")


@require_POST
def count(request: HttpRequest) -> HttpResponse:
    """Lets the plan count from today on."""
    known = _facts(request)
    count_from_here(known, plan_of(known, known.row))
    return redirect("guide:plan")


@require_POST
def nights(request: HttpRequest) -> HttpResponse:
    """Marks a week as one of night shifts, or takes the mark away."""
    known = _facts(request)
    if "back" in request.POST:
        _keep(known, nights=set(known.row.nights) - {request.POST["back"]})
    elif day := _date(request.POST.get("week", "")):
        _keep(known, nights=set(known.row.nights) | {monday(day).isoformat()})
    return redirect("guide:plan")


@require_GET
def calendar_file(request: HttpRequest) -> HttpResponse:
    """The plan for a calendar."""
    known = _facts(request)
    answer = HttpResponse(calendar(known, plan_of(known, known.row)), content_type="text/calendar; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="rounds.ics"'
    return answer


def _shown(request: HttpRequest, known: Facts, form: PlanForm, off: DaysOffForm) -> HttpResponse:
    now = plan_of(known, known.row)
    page = plans.page(known, form, now) | {"days_off_form": off, "headway": how_it_goes(known, now)}
    return render(request, "guide/plan.html", page)


def _keep(known: Facts, **days: set[str]) -> None:
    """Stores dates, without those that are long past."""
    oldest = (known.today - timedelta(days=31)).isoformat()
    choose(known.learner, **{name: sorted(day for day in those if day >= oldest) for name, those in days.items()})


def _date(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _facts(request: HttpRequest) -> Facts:
    return facts(sent.learner(request), the_course(), timezone.now())
