"""The table of answers opens in a spreadsheet, and nothing in it runs there."""

from __future__ import annotations

import csv
from dataclasses import replace
from io import StringIO

import pytest
from django.test import Client

from rounds.course import Course
from rounds.web.people.models import User
from rounds.web.record import attempts_file
from rounds.web.record.attempts_file import COLUMNS, safe
from tests.web.record.conftest import answer


def test_each_answer_is_a_row(as_asha: Client, asha: User, cleo: User, small_course: Course) -> None:
    for number, given in enumerate([None, "three, or\n“four”", '=HYPERLINK("x")']):
        answer(asha, small_course, given, minutes=number)
    answer(cleo, small_course, "cleo's")
    response = as_asha.get("/progress/export/rounds-answers.csv")
    text = response.getvalue().decode()
    assert text.startswith("\N{BYTE ORDER MARK}time,")
    rows = list(csv.DictReader(StringIO(text.removeprefix("\N{BYTE ORDER MARK}"), newline="")))
    assert tuple(rows[0]) == COLUMNS
    assert [row["verdict"] for row in rows] == ["correct", "unreadable", "unreadable"]
    assert rows[1]["given"] == "three, or\n“four”"
    assert rows[2]["given"] == '\'=HYPERLINK("x")'
    assert rows[0]["title"] == "Free beds"
    assert rows[0]["asked"].startswith("A ward has")


@pytest.mark.parametrize("cell", ["=1+1", "+1+1", "-2+3", "@SUM(A1)", "\t=1", " =1", "＝1", "\r=1", "-", "+44 20 7946"])
def test_what_a_spreadsheet_would_run_is_made_text(cell: str) -> None:
    assert safe(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["-5", "+0.5", "-0,5", "-50 %", "a=b", "", "1/2", "it's"])
def test_what_is_harmless_stays_as_it_is(cell: str) -> None:
    assert safe(cell) == cell


def test_a_topic_that_is_gone_still_has_its_rows(asha: User, small_course: Course) -> None:
    answer(asha, small_course, None)
    empty = replace(small_course, topics={})
    assert len(list(attempts_file.rows(asha, empty))) == 2
