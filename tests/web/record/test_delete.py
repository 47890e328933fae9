"""What is deleted is gone: from the tables, from the file on the disk, from open pages."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client
from django.utils import timezone

from rounds.course import Course
from rounds.kit import Code
from rounds.runner.protocol import CheckResult, Job, Status
from rounds.web.people import devices
from rounds.web.people.models import EntryLink, User
from rounds.web.record import actions, scrubbing
from rounds.web.record.tables import owned
from rounds.web.study import programs
from rounds.web.study.models import Ask, DrawnQuestion, Note, Run
from tests.people import person, signed_in
from tests.web.people.conftest import Phone
from tests.web.record.conftest import SECRET, answer, live
from tests.web.record.rows import rows

NOTE = "/learn/ward-sums/beds/note/"


def test_nothing_of_the_learner_is_left_and_all_of_cleos(lived: User, cleo: User, small_course: Course) -> None:
    live(cleo, small_course)
    before, key = rows(cleo), lived.key
    actions.delete(lived)
    assert not any(table.rows(lived).exists() for table in owned())
    assert not EntryLink.objects.filter(learner=lived).exists()
    assert User.objects.get(pk=lived.pk).key not in (key, cleo.key)
    assert rows(cleo) == before
    assert set(DrawnQuestion.objects.values_list("pk", flat=True)) == set(
        Ask.objects.filter(learner=cleo).values_list("drawn_id", flat=True)
    )


def test_the_page_says_what_goes_and_asks_for_the_word(as_asha: Client, lived: User) -> None:
    page = as_asha.get("/progress/delete/").content.decode()
    assert "4 answers" in page
    assert "1 notes" not in page
    assert "1 note<" in page
    assert "rounds-record.json" in page
    refused = as_asha.post("/progress/delete/", {"word": "yes"})
    assert refused.status_code == 422
    assert "Nothing was deleted" in refused.content.decode()
    assert rows(lived)["study.Attempt"]


@pytest.mark.django_db(transaction=True)
def test_afterwards_it_begins_again_at_the_welcome(small_course: Course) -> None:
    asha = person("asha")
    browser = signed_in(asha)
    live(asha, small_course)
    response = browser.post("/progress/delete/", {"word": "delete"})
    assert response.headers["Location"] == "/progress/deleted/"
    page = browser.get("/progress/deleted/").content.decode()
    assert "data-forget-typed" in page
    assert "could not be overwritten" not in page
    assert browser.get("/").headers["Location"] == "/welcome/"


def test_a_page_that_forgets_is_not_shown_to_somebody_with_work(as_asha: Client, lived: User) -> None:
    assert as_asha.get("/progress/deleted/").status_code == 302


def test_other_browsers_are_let_in_no_more(lived: User, as_cleo: Client) -> None:
    here, elsewhere = signed_in(lived), signed_in(lived)
    here.post("/progress/delete/", {"word": "delete"})
    assert elsewhere.get("/topics/").status_code == 403
    assert here.get("/topics/").status_code == 200
    assert as_cleo.get("/topics/").status_code == 200


def test_a_phone_that_deletes_stays_let_in_and_the_others_do_not(lived: User, phone: Phone) -> None:
    one, other = phone(), phone()
    for each in (one, other):
        assert each.post(f"/pair/{devices.offer(lived, timezone.now()).token}").status_code == 302
    assert one.post("/progress/delete/", {"word": "delete"}).status_code == 302
    assert "data-forget-typed" in one.get("/progress/deleted/").content.decode()
    assert other.get("/topics/").status_code == 403
    at_the_laptop = Client()
    at_the_laptop.cookies = one.cookies
    assert at_the_laptop.get("/topics/").status_code == 403


def test_a_draft_in_an_open_tab_does_not_bring_it_back(lived: User, small_course: Course) -> None:
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(lived)
    lesson = browser.get("/learn/ward-sums/beds/").content.decode()
    token = lesson.partition('name="csrfmiddlewaretoken" value="')[2].partition('"')[0]
    ask = answer(lived, small_course, "nonsense")
    old = {"text": SECRET, "given": SECRET, "csrfmiddlewaretoken": token}
    assert browser.post(NOTE, old).status_code == 204
    delete = browser.get("/progress/delete/").content.decode()
    word = {"word": "delete", "csrfmiddlewaretoken": delete.partition('Token" value="')[2].partition('"')[0] or token}
    assert browser.post("/progress/delete/", word).status_code == 302
    browser.get("/learn/ward-sums/beds/")
    assert browser.post(NOTE, old).status_code == 403
    assert browser.post(f"/ask/{ask.pk}/draft/", old).status_code == 403
    assert browser.post("/learn/ward-sums/beds/step/1/draft/", old).status_code == 403
    assert browser.post("/settings/time/keep/", {**old, "day0": "1"}).status_code == 403
    assert not Note.objects.exists()
    assert not Ask.objects.exclude(draft="").exists()
    fresh = browser.get("/learn/ward-sums/beds/").content.decode()
    token = fresh.partition('name="csrfmiddlewaretoken" value="')[2].partition('"')[0]
    assert browser.post(NOTE, {"text": "anew", "csrfmiddlewaretoken": token}).status_code == 204


def test_a_program_that_still_runs_leaves_nothing(lived: User, monkeypatch: pytest.MonkeyPatch) -> None:
    run = Run.objects.select_related("ask__drawn", "ask__learner").filter(kind="check").latest("pk")
    Run.objects.filter(pk=run.pk).update(state="waiting")

    class Slow:
        def check(self, job: Job) -> CheckResult:
            actions.delete(lived)
            return CheckResult(status=Status.OK, passed=True)

    monkeypatch.setattr(programs, "HERE", type("Here", (), {"get": lambda self: Slow()})())
    question = run.ask.drawn.question
    assert isinstance(question, Code)
    programs._finish(run, question)
    assert not any(rows(lived).values())


@pytest.mark.django_db(transaction=True)
def test_its_bytes_are_gone_from_the_disk(small_course: Course) -> None:
    if connection.vendor != "sqlite":
        pytest.skip("Only SQLite keeps its file beside us")
    asha, cleo = person("asha"), person("cleo")
    browser = signed_in(asha)
    for learner in (asha, cleo):
        live(learner, small_course)
    given = "an answer about linen"
    answer(asha, small_course, given)
    ask = Ask.objects.filter(learner=asha, state="open").first()
    assert ask is not None
    drafts = ("an earlier thought about linen", "a later thought about linen")
    for typed in drafts:
        browser.post(f"/ask/{ask.pk}/draft/", {"given": typed})
    words = [word.encode() for word in (given, *drafts, asha.key.hex)]
    assert words[0] in _bytes()
    browser.post("/progress/delete/", {"word": "delete"})
    assert [word for word in words if word in _bytes()] == []
    assert SECRET.encode() in _bytes()  # cleo wrote the same


@pytest.mark.django_db(transaction=True)
def test_copies_go_with_the_only_learner(small_course: Course, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    if connection.vendor != "sqlite":
        pytest.skip("Only SQLite keeps its file beside us")
    copy = tmp_path / "rounds.before-0.0.1.sqlite3"
    shutil.copy(_file(), copy)
    monkeypatch.setattr(scrubbing, "copies", lambda: (copy,))
    asha, cleo = person("asha"), person("cleo")
    signed_in(asha).post("/progress/delete/", {"word": "delete"})
    assert copy.exists(), "cleo's record is in it, too"
    cleo.delete()
    signed_in(asha).post("/progress/delete/", {"word": "delete"})
    assert not copy.exists()


@pytest.mark.django_db(transaction=True)
def test_where_the_disk_is_full_the_page_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    asha = person("asha")
    browser = signed_in(asha)
    monkeypatch.setattr(scrubbing, "scrub", lambda: False)
    browser.post("/progress/delete/", {"word": "delete"})
    assert "could not be overwritten" in browser.get("/progress/deleted/").content.decode()
    assert "could not be overwritten" not in browser.get("/progress/deleted/").content.decode()


def _file() -> Path:
    return Path(str(settings.DATABASES["default"]["NAME"]))


def _bytes() -> bytes:
    """The database as it lies on the disk, with its journal."""
    files = _file().parent.glob(f"{_file().name}*")
    return b"".join(path.read_bytes() for path in files)
