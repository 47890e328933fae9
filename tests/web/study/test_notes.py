"""Notes are kept beside a topic, reports beside a question, and topics are found by their words."""

from __future__ import annotations

import uuid

from django.test import Client

from rounds.web.people.models import User
from rounds.web.study.models import Ask, Note, Report

BEDS = "/learn/ward-sums/beds/"


def test_a_note_is_kept_and_shown_again(as_asha: Client) -> None:
    assert as_asha.post(f"{BEDS}note/", {"text": "Ask <sister> about bed 7"}).status_code == 204
    assert "Ask &lt;sister&gt; about bed 7" in as_asha.get(BEDS).content.decode()


def test_a_note_is_changed_in_place(as_asha: Client) -> None:
    for text in ("first", "second"):
        as_asha.post(f"{BEDS}note/", {"text": text})
    assert Note.objects.get().text == "second"


def test_without_a_script_keeping_a_note_leads_back_to_it(as_asha: Client) -> None:
    assert as_asha.post(f"{BEDS}note/", {"text": "x", "by-hand": "1"})["Location"] == f"{BEDS}#notes"


def test_cleo_does_not_see_ashas_note(as_asha: Client, as_cleo: Client) -> None:
    as_asha.post(f"{BEDS}note/", {"text": "between us"})
    assert "between us" not in as_cleo.get(BEDS).content.decode()


def test_a_report_is_kept_with_the_variant_and_thanked_for(as_asha: Client, asha: User) -> None:
    as_asha.get("/practise/ward-sums/beds/free_beds/")
    ask = Ask.objects.get(learner=asha)
    fields = {"given": "12", "report": "The ward has no beds.", "uid": str(uuid.uuid4())}
    page = as_asha.post(f"/ask/{ask.pk}/report/", fields, headers={"HX-Request": "true"}).content.decode()
    assert "Thank you" in page
    assert 'value="12"' in page, "what is typed stays"
    assert Report.objects.get().ask == ask


def test_an_empty_report_is_none(as_asha: Client, asha: User) -> None:
    as_asha.get("/practise/ward-sums/beds/free_beds/")
    as_asha.post(f"/ask/{Ask.objects.get(learner=asha).pk}/report/", {"report": "  "})
    assert not Report.objects.exists()
