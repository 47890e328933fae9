"""Questions about code are answered by plain form fields, and what was typed comes back."""

from __future__ import annotations

import re
import uuid
from dataclasses import replace

import pytest
from django.test import Client
from django.utils import timezone

from rounds.course import Course
from rounds.kit import Question, question
from rounds.kit.generator import DRILLS
from rounds.web.people.models import User
from rounds.web.shell import content
from rounds.web.study.code_form import assembled
from rounds.web.study.models import Ask, AskState, DrawnQuestion, Place
from tests.kit import coded


def put(learner: User, asked: Question) -> Ask:
    drawn = DrawnQuestion.keep(asked)
    return Ask.objects.create(
        learner=learner, question_path="ward-sums/beds/x", topic="beds", drawn=drawn, place=Place.PRACTICE, level=1,
        seed="1", state=AskState.OPEN, course_hash="", asked_at=timezone.now(),
    )  # fmt: skip


def lines_form(program: str, options: tuple[str, ...]) -> dict[str, list[str]]:
    """What the form of lines sends for this program."""
    placed = program.split("\n")
    places = {line.strip(): (str(at), str((len(line) - len(line.lstrip())) // 4)) for at, line in enumerate(placed, 1)}
    return {
        "item": list(options),
        "place": [places.get(option, ("0", "0"))[0] for option in options],
        "indent": [places.get(option, ("0", "0"))[1] for option in options],
    }


@pytest.mark.parametrize("maker", coded.MAKERS)
def test_the_page_takes_the_answer_and_says_right(as_asha: Client, asha: User, maker: object) -> None:
    asked = coded.drawn(maker)
    ask = put(asha, asked)
    assert as_asha.get(f"/ask/{ask.pk}/").status_code == 200
    fields: dict[str, list[str]] = {"given": [asked.reference()]}
    if hasattr(asked, "distractors"):
        fields = lines_form(asked.reference(), asked.options)  # type: ignore[attr-defined]
    if hasattr(asked, "answers"):
        fields = {"given": list(asked.answers)}
    page = as_asha.post(f"/ask/{ask.pk}/answer/", {**fields, "uid": str(uuid.uuid4())}, follow=True)
    assert "Right." in page.content.decode()


def test_what_was_put_in_order_comes_back_in_its_place(as_asha: Client, asha: User) -> None:
    asked = coded.drawn(coded.lines)
    ask = put(asha, asked)
    wrong = asked.expected_wrong()[0].answer
    fields = lines_form(coded.INSIDE.strip("\n").replace("\n    ", "\n")[4:], asked.options)  # type: ignore[attr-defined]
    page = as_asha.post(f"/ask/{ask.pk}/answer/", {**fields, "uid": str(uuid.uuid4())}, follow=True).content.decode()
    assert "How often is it printed?" in page
    assert "print(total)" in wrong
    assert re.search(r'indent-1">print\(total\)', page)
    assert re.search(r'<option value="0">left out</option>', page)


def test_gaps_keep_what_stands_in_them_and_do_not_show_the_answer(as_asha: Client, asha: User) -> None:
    ask = put(asha, coded.drawn(coded.fill))
    fields = {"given": ["of", ""], "uid": str(uuid.uuid4())}
    page = as_asha.post(f"/ask/{ask.pk}/answer/", fields, follow=True).content.decode()
    assert 'value="of"' in page
    assert "&quot;bed&quot;" not in page


def test_two_lines_in_one_place_are_no_program() -> None:
    assert assembled(["a", "b"], ["1", "1"], ["0", "0"]) == ""
    assert assembled(["a", "b", "c"], ["2", "1", "0"], ["1", "0", "0"]) == "b\n    a"
    assert assembled(["a", "b"], ["x", "9" * 50], ["0", "0"]) == ""


def test_lines_that_claim_one_place_are_kept_when_they_are_no_answer(as_asha: Client, asha: User) -> None:
    asked = coded.drawn(coded.lines)
    ask = put(asha, asked)
    fields = lines_form(asked.reference(), asked.options)  # type: ignore[attr-defined]
    fields["place"] = ["1" if place != "0" else place for place in fields["place"]]
    for address in ("answer", "keep"):
        as_asha.post(f"/ask/{ask.pk}/{address}/", {**fields, "uid": str(uuid.uuid4())})
        ask.refresh_from_db()
        assert ask.is_open
        assert sorted(line.strip() for line in ask.draft.split("\n")) == sorted(
            line.strip() for line in asked.reference().split("\n")
        )


def test_a_plot_is_drawn_with_its_words(as_asha: Client, asha: User) -> None:
    page = as_asha.get(f"/ask/{put(asha, coded.drawn(coded.shows_a_plot)).pk}/").content.decode()
    assert 'd="M48.0 32.0H220.0V' in page
    assert "Steps (treated): (0, 20), (3, 17), (6, 12)." in page


def test_a_drill_goes_through_its_steps_in_order_and_begins_again(
    as_asha: Client, asha: User, small_course: Course
) -> None:
    made = {step: question(level=1, drill=step)(coded.type_it) for step in reversed(DRILLS)}
    topics = {**small_course.topics, "beds": replace(small_course.topics["beds"], questions=made)}
    content.hold(replace(small_course, topics=topics))
    met = []
    for _ in range(6):
        page = as_asha.get("/drill/ward-sums/beds/", follow=True)
        ask = Ask.objects.get(pk=int(page.redirect_chain[-1][0].strip("/").split("/")[-1]))
        met.append(ask.name)
        assert 'aria-current="step"' in page.content.decode()
        right = {"given": ask.drawn.question.reference(), "uid": str(uuid.uuid4())}
        last = "Begin the drill again" if ask.name == DRILLS[-1] else "Next step of the drill"
        assert last in as_asha.post(f"/ask/{ask.pk}/answer/", right, follow=True).content.decode()
    assert met == [*DRILLS, "type"]


def test_a_topic_without_a_drill_has_no_such_page(as_asha: Client) -> None:
    assert as_asha.get("/drill/ward-sums/beds/").status_code == 404
