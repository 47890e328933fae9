"""Mistakes stand by the idea behind them until they are mended, and every answer can be seen as it was."""

from __future__ import annotations

import re
import uuid
from dataclasses import replace
from datetime import timedelta

import pytest
from django.test import Client

from rounds.course import Course
from rounds.kit import Question
from rounds.runner.protocol import CheckItem, CheckResult, Status
from rounds.runner.record import to_record
from rounds.web.people.models import User
from rounds.web.record import mistakes
from rounds.web.record.answers import first_words
from rounds.web.shell import content
from rounds.web.study import actions, pages, placing, styleguide
from rounds.web.study.models import Ask, Attempt, DrawnQuestion, Place, Run
from tests.kit.coded import MAKERS, drawn
from tests.web.record.conftest import NOON
from tests.web.study.living import wrong_to

MISTAKES, ATTEMPTS = "/progress/mistakes/", "/progress/attempts/"
ADDS = "Adds where a difference is asked"

QUESTIONS = [
    *(styleguide.NUMBER, styleguide.CHOICE, styleguide.SEVERAL, styleguide.ORDER, styleguide.FORMULA),
    *map(drawn, MAKERS),
]


class Studying:
    """Asha answers questions about free beds: right, with a trap, or with a number nobody thinks of."""

    def __init__(self, learner: User, course: Course) -> None:
        self.learner, self.course, self.now = learner, course, NOON

    def ask(self, name: str = "free_beds", topic: str = "beds") -> Ask:
        self.now += timedelta(minutes=1)
        here = self.course.topics[topic]
        return actions.put_question(self.learner, self.course, here, name, Place.PRACTICE, self.now)

    def answer(self, kind: str, ask: Ask | None = None) -> Attempt:
        ask = ask or self.ask()
        question = ask.drawn.question
        traps = [trap for trap in question.expected_wrong() if trap.misconception == kind]
        given = question.reference() if kind == "right" else str(traps[0].answer) if traps else "7777"
        self.now += timedelta(minutes=1)
        return actions.answer_question(ask, self.course.topics.get(ask.topic), given, uuid.uuid4(), self.now)


@pytest.fixture
def studying(asha: User, small_course: Course) -> Studying:
    # The order of variants follows from the key; of random ones, two may come out alike.
    User.objects.filter(pk=asha.pk).update(key=uuid.UUID(int=7))
    asha.refresh_from_db()
    return Studying(asha, small_course)


def text(client: Client, address: str, **fields: str | int) -> str:
    response = client.get(address, fields)
    assert response.status_code == 200
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", response.content.decode()))


def test_a_mistake_stands_under_the_idea_behind_it(as_asha: Client, studying: Studying) -> None:
    wrong = studying.answer("adds-instead")
    page = text(as_asha, MISTAKES)
    assert ADDS in page
    assert "That is beds and patients together. What is left?" in page
    assert f"You wrote {wrong.given}" in page
    assert re.search(r"A ward has \d+ beds", page)


def test_the_newest_kind_comes_first_and_what_has_no_name_last(as_asha: Client, studying: Studying) -> None:
    for kind in ("forgets-the-first", "adds-instead", "unknown"):
        studying.answer(kind)
    page = text(as_asha, MISTAKES)
    places = [page.index(title) for title in (ADDS, "Counts the gaps instead of the things", "Other mistakes")]
    assert places == sorted(places)


def test_it_is_mended_by_other_numbers_and_not_by_the_same_ones(studying: Studying, as_asha: Client) -> None:
    ask = studying.ask()
    studying.answer("adds-instead", ask)
    studying.answer("right", ask)
    assert [one.is_mended for one in mistakes.mistakes(studying.learner)] == [False]
    helped = studying.ask()
    actions.give_hint(helped)
    helped.refresh_from_db()
    studying.answer("right", helped)
    assert [one.is_mended for one in mistakes.mistakes(studying.learner)] == [False]
    mending = studying.answer("right")
    assert [one.mended_by for one in mistakes.mistakes(studying.learner)] == [mending.pk]
    assert "Nothing is left to mend here" in text(as_asha, MISTAKES)
    assert "Mended on 7 January 2030" in text(as_asha, MISTAKES, show="mended")


def test_a_mistake_made_after_that_is_open_again(studying: Studying) -> None:
    for kind in ("adds-instead", "right", "adds-instead"):
        studying.answer(kind)
    assert [one.is_mended for one in mistakes.mistakes(studying.learner)] == [False, True]


def test_of_several_tries_with_one_idea_the_last_is_shown(studying: Studying) -> None:
    ask = studying.ask()
    for kind in ("unknown", "unknown", "adds-instead"):
        studying.answer(kind, ask)
    assert [one.trap for one in mistakes.mistakes(studying.learner)] == ["adds-instead", ""]


def test_again_puts_the_question_with_other_numbers(as_asha: Client, studying: Studying) -> None:
    wrong = studying.answer("adds-instead")
    response = as_asha.post(f"{MISTAKES}{wrong.pk}/again/")
    asked = Ask.objects.latest("pk")
    assert response.headers["Location"] == f"/ask/{asked.pk}/"
    assert asked.place == Place.PRACTICE
    assert asked.drawn_id != wrong.ask.drawn_id
    assert asked.question_path == wrong.ask.question_path


def test_all_of_one_kind_have_a_page(as_asha: Client, studying: Studying) -> None:
    for _ in range(12):
        # Two variants may come out alike, and an open question is not put twice.
        wrong = studying.answer("adds-instead")
        actions.show_working(wrong.ask, None, uuid.uuid4(), studying.now)
    assert "All 12 of this kind" in text(as_asha, MISTAKES)
    assert text(as_asha, MISTAKES, of="adds-instead").count("New numbers") == 10
    assert text(as_asha, MISTAKES, of="adds-instead", page=2).count("New numbers") == 2
    assert "of=adds-instead&amp;show=open&amp;page=2" in as_asha.get(f"{MISTAKES}?of=adds-instead").content.decode()
    assert "All 12" in text(as_asha, MISTAKES, of="nonsense", show="nonsense", page="x")


def test_blanks_and_predictions_are_no_mistakes(as_asha: Client, asha: User, small_course: Course) -> None:
    beds = small_course.topics["beds"]
    pages.open_next(asha, small_course, beds, NOON)
    for ask in Ask.objects.filter(learner=asha):
        actions.answer_question(ask, beds, wrong_to(ask.drawn.question), uuid.uuid4(), NOON)
    pages.open_next(asha, small_course, beds, NOON)
    blank = Ask.objects.get(learner=asha, question_path="ward-sums/beds/blank-2")
    assert actions.answer_question(blank, beds, "1000", uuid.uuid4(), NOON).result == "incorrect"
    assert "No mistakes so far" in text(as_asha, MISTAKES)


def test_a_question_that_is_gone_is_shown_and_not_asked_again(
    as_asha: Client, studying: Studying, small_course: Course
) -> None:
    wrong = studying.answer("adds-instead")
    content.hold(replace(small_course, topics={}))
    assert "no longer in the course" in text(as_asha, MISTAKES)
    assert as_asha.post(f"{MISTAKES}{wrong.pk}/again/").status_code == 404
    assert text(as_asha, f"{ATTEMPTS}{wrong.pk}/").count("A ward has") == 1
    assert "beds" in text(as_asha, ATTEMPTS)


def test_an_answer_is_shown_as_it_was(as_asha: Client, studying: Studying) -> None:
    ask = studying.ask()
    actions.give_hint(ask)
    ask.refresh_from_db()
    wrong, right = studying.answer("adds-instead", ask), studying.answer("right", ask)
    page = text(as_asha, f"{ATTEMPTS}{wrong.pk}/")
    for said in (f"You wrote {wrong.given}", "not right · 1 hint", "What is left?", "when each patient has a bed"):
        assert said in page
    assert right.given not in page.partition("You wrote")[2].partition("Worked solution")[0]
    assert "Worked solution" in page
    assert "Right." in text(as_asha, f"{ATTEMPTS}{right.pk}/")


def test_a_question_that_is_open_keeps_its_solution(as_asha: Client, studying: Studying) -> None:
    wrong = studying.answer("adds-instead")
    page = text(as_asha, f"{ATTEMPTS}{wrong.pk}/")
    assert "Each patient takes up a bed" not in page
    assert "its solution waits" in page


def test_a_choice_shows_what_could_be_chosen(as_asha: Client, studying: Studying) -> None:
    ask = studying.ask("colleague_counts")
    wrong = studying.answer("more-is-safer", ask)
    page = as_asha.get(f"{ATTEMPTS}{wrong.pk}/").content.decode()
    assert page.count('class="is-chosen"') == 1
    assert "Three of them would have no bed." in page


def test_a_program_is_shown_with_what_its_check_said(as_asha: Client, lived: User, small_course: Course) -> None:
    run = Run.objects.filter(learner=lived, kind="check").latest("pk")
    item = CheckItem(title="Ten beds, three patients", ok=False, got="13", want="7")
    result = CheckResult(status=Status.OK, passed=False, says="Seven are free.", items=(item,))
    Run.objects.filter(pk=run.pk).update(result=to_record(result))
    made = actions.record_check(run, small_course.topics["beds"], result, NOON)
    page = text(as_asha, f"{ATTEMPTS}{made.pk}/")
    for said in ("def free(): ...", "Ten beds, three patients", "Expected 7", "Seven are free"):
        assert said in page


def test_all_answers_are_listed_by_day_and_can_be_narrowed_down(as_asha: Client, studying: Studying) -> None:
    studying.answer("right")
    studying.now += timedelta(days=1)
    studying.answer("adds-instead")
    page = text(as_asha, ATTEMPTS)
    assert page.index("Tuesday 8 January 2030") < page.index("Monday 7 January 2030")
    assert "Free beds · right" in page
    assert "A ward has" in page
    assert "Monday" not in text(as_asha, ATTEMPTS, verdict="incorrect")
    assert "Free beds ·" in text(as_asha, ATTEMPTS, topic="beds", verdict="nonsense")
    assert "No answer fits" in text(as_asha, ATTEMPTS, topic="shifts")


def test_a_long_list_has_pages_that_keep_the_filter(as_asha: Client, studying: Studying) -> None:
    for _ in range(31):
        studying.answer("right")
    assert "Page 1 of 2" in text(as_asha, ATTEMPTS)
    assert (
        "topic=beds&amp;verdict=correct&amp;page=2"
        in as_asha.get(f"{ATTEMPTS}?topic=beds&verdict=correct").content.decode()
    )
    assert text(as_asha, ATTEMPTS, page=2).count("Free beds ·") == 1


def test_without_answers_the_pages_say_what_will_stand_there(as_asha: Client) -> None:
    assert "No mistakes so far" in text(as_asha, MISTAKES)
    assert "No answers yet" in text(as_asha, ATTEMPTS)


def test_a_placement_under_way_says_nothing_of_its_answers(as_asha: Client, asha: User, small_course: Course) -> None:
    placing.begin(asha, placing.Wish(), uuid.uuid4(), NOON)
    under_way = Ask.objects.get(place=Place.PLACEMENT)
    attempt = placing.answer(under_way, "7777", uuid.uuid4(), NOON)
    assert attempt is not None
    assert "No mistakes so far" in text(as_asha, MISTAKES)
    assert "No answers yet" in text(as_asha, ATTEMPTS)
    assert as_asha.get(f"{ATTEMPTS}{attempt.pk}/").status_code == 404
    assert "7777" not in as_asha.get("/progress/export/rounds-answers.csv").getvalue().decode()


def test_cleo_sees_none_of_ashas_answers(as_cleo: Client, studying: Studying) -> None:
    wrong = studying.answer("adds-instead")
    assert as_cleo.get(f"{ATTEMPTS}{wrong.pk}/").status_code == 404
    assert as_cleo.post(f"{MISTAKES}{wrong.pk}/again/").status_code == 404
    assert ADDS not in text(as_cleo, MISTAKES)


def test_what_was_given_is_text_whatever_it_looks_like(as_asha: Client, studying: Studying) -> None:
    ask = studying.ask()
    actions.answer_question(ask, None, "<script>alert(1)</script>\n<b>", uuid.uuid4(), studying.now)
    attempt = Attempt.objects.latest("pk")
    for address in (f"{ATTEMPTS}{attempt.pk}/", ATTEMPTS):
        assert "<script>alert" not in as_asha.get(address).content.decode()


@pytest.mark.parametrize(
    ("ask", "says"),
    [
        ("How many?", "How many?"),
        ("**Free.** What is $\\frac{1}{2}$ of [a bed](term:bed)?", "Free. What is (1 over 2) of a bed?"),
        ("word " * 40, "word " * 13 + "word …"),
        ("Which one?\n\n| a | b |", "Which one?"),
        ("", ""),
    ],
)
def test_a_question_is_known_by_its_first_words(ask: str, says: str) -> None:
    assert first_words({"ask": ask}) == says


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: type(question).__name__)
def test_questions_of_every_kind_can_be_looked_back_at(as_asha: Client, asha: User, question: Question) -> None:
    ask = Ask.objects.create(
        learner=asha, topic="beds", question_path="ward-sums/beds/free_beds", drawn=DrawnQuestion.keep(question),
        level=2, seed="0", place="practice", course_hash="", asked_at=NOON,
    )  # fmt: skip
    attempt = actions.answer_question(ask, None, question.reference(), uuid.uuid4(), NOON)
    page = text(as_asha, f"{ATTEMPTS}{attempt.pk}/")
    assert "Right." in page
    assert "You wrote" in page or "You chose" in page or "Your order" in page
