"""The page says how it reads an answer, and never whether it is right."""

from __future__ import annotations

import pytest
from django.test import Client

from rounds.kit import Choice, Formula, Number, Term, Trap
from rounds.web.people.models import User
from rounds.web.study.models import Ask, Attempt
from rounds.web.study.reading import read

NUMBER = Number(ask="?", working="!", answer=0.25, dp=2)
FORMULA = Formula(ask="?", working="!", answer="2x + 1", vars=("x",))


def test_a_formula_is_typeset() -> None:
    shown = read(FORMULA, "x/2")
    assert shown is not None
    assert "<mfrac>" in shown.formula


@pytest.mark.parametrize(("right", "wrong"), [("2x+1", "2x+3"), ("1 + 2x", "7")])
def test_right_and_wrong_look_alike(right: str, wrong: str) -> None:
    for given in (right, wrong):
        shown = read(FORMULA, given)
        assert shown is not None
        assert shown.problem == ""


def test_a_guess_is_named() -> None:
    shown = read(NUMBER, "0,25")
    assert shown is not None
    assert shown.assumptions == ("decimal comma",)


@pytest.mark.parametrize("given", ["", "  ", "0.25", "25 %", "-3"])
def test_a_plain_number_needs_no_words(given: str) -> None:
    assert read(NUMBER, given) is None


def test_what_cannot_be_read_points_at_the_place() -> None:
    shown = read(FORMULA, "2x + )")
    assert shown is not None
    assert shown.problem
    assert shown.before + shown.after == "2x + )"


@pytest.mark.parametrize(
    "question",
    [
        Choice(ask="?", working="!", right="a", traps=(Trap("x", "b", "no"),)),
        Term(ask="?", working="!", answer="mode"),
    ],
)
def test_a_choice_and_a_term_are_read_as_they_stand(question: Choice | Term) -> None:
    assert read(question, "anything") is None


def test_reading_is_no_attempt(as_asha: Client, asha: User) -> None:
    as_asha.get("/practise/ward-sums/beds/free_beds/")
    ask = Ask.objects.get(learner=asha)
    page = as_asha.post(f"/ask/{ask.pk}/read/", {"given": "3 × 4"}).content.decode()
    assert "I read your answer as" in page
    assert "<script" not in as_asha.post(f"/ask/{ask.pk}/read/", {"given": "<script>"}).content.decode()
    assert not Attempt.objects.exists()


def test_cleo_cannot_have_ashas_question_read(as_asha: Client, as_cleo: Client, asha: User) -> None:
    as_asha.get("/practise/ward-sums/beds/free_beds/")
    assert as_cleo.post(f"/ask/{Ask.objects.get(learner=asha).pk}/read/", {"given": "1"}).status_code == 404
