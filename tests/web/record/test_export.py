"""A record leaves whole, comes back whole, and says the same again."""

from __future__ import annotations

import json
import uuid
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rounds.course import Course
from rounds.course.settings import Welcome
from rounds.web.people.actions import make_entry_link
from rounds.web.people.models import Device, EntryLink, User
from rounds.web.record import actions, queries, reading
from rounds.web.record.export import export
from rounds.web.record.reading import Refused
from rounds.web.record.tables import LEFT_OUT, WAYS_IN, exported, owned
from rounds.web.shell import content
from rounds.web.study import belief
from rounds.web.study import queries as study
from rounds.web.study.asking import believed
from rounds.web.study.chart import chart
from rounds.web.study.models import DrawnQuestion
from tests.people import person
from tests.web.record.conftest import NOON, answer, live
from tests.web.record.rows import rows
from tests.web.study.living import EVENTS, Life


def file_of(learner: User) -> bytes:
    return "".join(export(learner, NOON)).encode()


def data_of(learner: User) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(file_of(learner))
    return data


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.tuples(st.sampled_from(EVENTS), st.sampled_from(["beds", "shifts", "bays", "gone"]), st.integers(0, 400)),
        max_size=40,
    )
)
def test_exported_deleted_and_brought_in_is_the_same(
    db: None, small_course: Course, events: list[tuple[str, str, int]]
) -> None:
    content.hold(small_course)
    learner = person(str(uuid.uuid4()))
    life = Life(learner, small_course)
    for event, topic, hours in events:
        life.live(event, topic, hours)
    state = belief.belief(learner)  # a course that was changed by the last event is caught up with
    key, before, file = learner.key, rows(learner), file_of(learner)
    actions.delete(learner)
    actions.bring_in(learner, reading.read(file))
    assert User.objects.get(pk=learner.pk).key == key
    assert rows(learner) == before
    assert belief.belief(learner) == state
    assert file_of(learner) == file


def test_every_table_comes_back(lived: User) -> None:
    before, file = rows(lived), file_of(lived)
    assert [name for name, kept in before.items() if not kept] == [], "live() puts a row into every table"
    actions.delete(lived)
    assert not any(rows(lived).values())
    actions.bring_in(lived, reading.read(file))
    assert rows(lived) == before
    assert file_of(lived) == file


def test_no_table_that_leads_to_a_learner_is_forgotten() -> None:
    known = {table.model for table in owned()}
    leads: set[Any] = {User}
    for _ in apps.get_models():
        leads |= {
            model
            for model in apps.get_models()
            if any(field.many_to_one or field.one_to_one for field in model._meta.get_fields() if _to(field) in leads)
        }
    assert leads - {User} == known
    assert {table.name for table in owned()} - {table.name for table in exported()} == LEFT_OUT


def test_the_document_names_every_table() -> None:
    text = (Path(__file__).parents[3] / "docs/record-file.md").read_text(encoding="utf-8")
    for table in owned():
        assert (f"`{table.name}`" in text) != (table.name in WAYS_IN)


def _to(field: Any) -> Any:
    return field.remote_field.model if field.concrete and field.remote_field else None


def test_a_placement_goes_on_where_it_was(lived: User) -> None:
    before = study.placement_under_way(lived)
    assert before is not None
    value, file = believed(before, chart("")), file_of(lived)
    actions.delete(lived)
    actions.bring_in(lived, reading.read(file))
    after = study.placement_under_way(lived)
    assert after is not None
    again = believed(after, chart(""))
    assert again.answers == value.answers
    assert list(again.marginals) == list(value.marginals)


def test_on_another_machine_the_variants_go_on_in_their_order(asha: User, cleo: User, small_course: Course) -> None:
    answer(asha, small_course, None)
    file, key = file_of(asha), asha.key
    actions.delete(asha)
    actions.bring_in(cleo, reading.read(file))
    cleo.refresh_from_db()
    assert cleo.key == key
    assert asha.key != key


def test_a_record_is_brought_in_only_where_there_is_no_work(asha: User, cleo: User, small_course: Course) -> None:
    answer(asha, small_course, None)
    file = file_of(asha)
    actions.delete(asha)
    actions.bring_in(asha, reading.read(file))
    before = rows(asha)
    with pytest.raises(Refused, match="work of your own"):
        actions.bring_in(asha, reading.read(file))
    assert rows(asha) == before
    with pytest.raises(Refused, match="another learner"):
        actions.bring_in(cleo, reading.read(file))
    assert not any(rows(cleo).values())


def test_a_newcomer_who_has_only_looked_around_may_bring_one_in(
    as_cleo: Client, cleo: User, asha: User, small_course: Course
) -> None:
    live(asha, small_course)
    before, file = rows(asha), file_of(asha)
    actions.delete(asha)
    for address in ("/", "/welcome/", "/", "/learn/ward-sums/beds/"):
        as_cleo.get(address)
    assert not queries.work(cleo)
    actions.bring_in(cleo, reading.read(file))
    assert rows(cleo) == before


def test_bringing_one_in_shuts_nobody_out(as_cleo: Client, cleo: User, asha: User, small_course: Course) -> None:
    answer(asha, small_course, None)
    file = file_of(asha)
    actions.delete(asha)
    Device.objects.create(learner=cleo, name="her phone", paired_at=NOON, seen_at=NOON)
    make_entry_link(cleo, "a link", NOON)
    assert not queries.work(cleo)
    actions.bring_in(cleo, reading.read(file))
    assert Device.objects.filter(learner=cleo).exists()
    assert EntryLink.objects.filter(learner=cleo).exists()
    assert as_cleo.get("/topics/").status_code == 200


def test_what_was_tried_at_the_welcome_is_no_work(asha: User, cleo: User, small_course: Course) -> None:
    answer(asha, small_course, None)
    file = file_of(asha)
    actions.delete(asha)
    welcome = replace(small_course.settings, welcome=Welcome("ward-sums/beds/free_beds", ("7",)))
    content.hold(replace(small_course, settings=welcome))
    answer(cleo, small_course, "7777", seed="7")
    actions.bring_in(cleo, reading.read(file))
    assert len(rows(cleo)["study.Attempt"]) == 1
    actions.delete(cleo)
    answer(cleo, small_course, "7777")
    with pytest.raises(Refused, match="work of your own"):
        actions.bring_in(cleo, reading.read(file))


def test_a_question_that_is_there_already_is_shared(asha: User, cleo: User, small_course: Course) -> None:
    for learner in (asha, cleo):
        answer(learner, small_course, None, seed="7")
    file = file_of(asha)
    actions.delete(asha)
    assert DrawnQuestion.objects.count() == 1
    actions.bring_in(asha, reading.read(file))
    assert DrawnQuestion.objects.count() == 1


def test_the_file_holds_no_way_in(lived: User, as_asha: Client) -> None:
    lived.set_password("open sesame")
    lived.save()
    text = file_of(lived).decode()
    for secret in ("password", lived.password, "digest", as_asha.cookies["rounds-session"].value, "csrf"):
        assert secret not in text
    data = data_of(lived)
    assert data["learner"] == str(lived.key)
    assert data["account"]["name"] == "asha"


def test_cleo_is_not_in_ashas_file(lived: User, cleo: User, small_course: Course) -> None:
    answer(cleo, small_course, "the cleo answer")
    assert "the cleo answer" not in file_of(lived).decode()
    assert str(cleo.key) not in file_of(lived).decode()


def test_the_browser_gets_it_and_sends_it_back(as_asha: Client, lived: User) -> None:
    before = rows(lived)
    response = as_asha.get("/progress/export/rounds-record.json")
    assert response.headers["Content-Disposition"] == 'attachment; filename="rounds-record.json"'
    content = response.getvalue()
    assert as_asha.post("/progress/delete/", {"word": " Delete "}).status_code == 302
    assert not any(rows(lived).values())
    sent = as_asha.post("/progress/import/", {"record": _upload(content)})
    assert sent.status_code == 302
    assert rows(lived) == before


def test_a_page_says_why_a_file_is_refused(as_asha: Client, asha: User) -> None:
    answer = as_asha.post("/progress/import/", {"record": _upload(b"[")})
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "This file is damaged" in page
    assert "line 1" in page
    assert as_asha.post("/progress/import/").status_code == 422


def test_a_file_that_is_too_large_is_not_even_read(as_asha: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rounds.web.record.keep_views.MOST_BYTES", -9_000)
    answer = as_asha.post("/progress/import/", {"record": _upload(b"x" * 2000)})
    assert answer.status_code == 422
    assert "too large" in answer.content.decode()


def test_a_foreign_form_brings_nothing_in(asha: User, lived: User) -> None:
    content = file_of(lived)
    actions.delete(lived)
    foreign = Client(enforce_csrf_checks=True)
    foreign.force_login(lived)
    assert foreign.post("/progress/import/", {"record": _upload(content)}).status_code == 403
    assert not any(rows(lived).values())


def _upload(content: bytes) -> Any:
    file = BytesIO(content)
    file.name = "rounds-record.json"
    return file
