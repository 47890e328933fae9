"""The settings in the browser: each change says what it changed."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from rounds.mind.plan import changes
from rounds.web.guide import queries
from rounds.web.guide.choosing import SETTINGS, Choosing
from rounds.web.guide.facts import facts
from rounds.web.guide.plan import chosen, difference
from rounds.web.guide.wording import changed
from rounds.web.people.forms import PreferencesForm
from rounds.web.people.models import Preferences
from rounds.web.shell.content import the_course
from rounds.web.study import actions, sent
from rounds.web.study.planning import plan_of

# Where the session keeps what was changed, and what is typed and not saved.
SAID, DRAFT = "settings-said", "settings-draft-{}"
LONGEST = 80


@require_http_methods(["GET", "POST"])
def settings(request: HttpRequest) -> HttpResponse:
    """All settings as they are; a POST changes how the page looks."""
    learner = sent.learner(request)
    look = PreferencesForm(
        request.POST or None,
        instance=Preferences.objects.filter(learner=learner).first() or Preferences(learner=learner),
    )
    if request.method == "POST" and look.is_valid():
        look.save()
        request.session[SAID] = "Saved. Every page looks like this now."
        return redirect("guide:settings")
    row = queries.row_of(learner)
    forms = [form(the_course(), row) for form in SETTINGS.values()]
    return render(request, "guide/settings.html", {"look": look, "forms": forms, "said": request.session.pop(SAID, "")})


@require_http_methods(["GET", "POST"])
def change(request: HttpRequest, name: str) -> HttpResponse:
    """One group of settings; a POST takes it and says what that changed."""
    form = _form(request, name)
    if request.method == "GET":
        draft = request.session.get(DRAFT.format(name), {})
        form.initial |= draft
        return _shown(request, form, is_draft=bool(draft))
    if "leave" not in request.POST:
        if not form.is_valid():
            return _shown(request, form)
        request.session[SAID] = _take(request, form)
    request.session.pop(DRAFT.format(name), None)
    return sent.onward(request, reverse("guide:settings"))


@require_POST
def keep(request: HttpRequest, name: str) -> HttpResponse:
    """Keeps what is typed, without changing anything by it."""
    fields = _form(request, name).fields
    typed = {field: value[:LONGEST] for field, value in request.POST.items() if field in fields}
    request.session[DRAFT.format(name)] = typed
    return HttpResponse(status=204)


@require_GET
def styleguide(request: HttpRequest) -> HttpResponse:
    """Every page of the settings."""
    row = queries.row_of(sent.learner(request))
    forms = [form(the_course(), row) for form in SETTINGS.values()]
    for form in forms:
        form.auto_id = f"{form.name}_%s"
    look = PreferencesForm()
    page = {"look": look, "forms": forms, "said": "Saved. Your plan now ends by 9 June 2030 instead of by 2 June 2030."}
    return render(request, "guide/settings_styleguide.html", page)


def _take(request: HttpRequest, form: Choosing) -> str:
    """Stores the choices; what they changed, in words."""
    learner, now = sent.learner(request), timezone.now()
    known = facts(learner, the_course(), now)
    before = plan_of(known, known.row)
    after = plan_of(known, chosen(known.row, form.chosen))
    actions.choose(learner, **form.chosen)
    return f"Saved. {changed(difference(known, changes(before, after)), after.note)}"


def _form(request: HttpRequest, name: str) -> Choosing:
    if name not in SETTINGS:
        raise Http404("There are no such settings.")
    return SETTINGS[name](
        the_course(), queries.row_of(sent.learner(request)), request.POST if request.method == "POST" else None
    )


def _shown(request: HttpRequest, form: Choosing, is_draft: bool = False) -> HttpResponse:
    page, part = "guide/settings_change.html", "guide/parts/settings_change.html"
    return sent.page_or_part(request, page, part, {"form": form, "is_draft": is_draft})
