"""Which question comes next: a review varies, a proof wants to be written, and nothing assumes what is still owed."""

from __future__ import annotations

from dataclasses import replace

from rounds.course import Course, Topic
from rounds.web.guide.asking import is_typed, next_question


def beds(small: Course) -> Topic:
    return small.topics["beds"]


def test_what_is_typed_is_told_from_what_is_picked(small_course: Course) -> None:
    questions = beds(small_course).questions
    assert {name for name in questions if is_typed(questions[name])} == {"what_is_it_called", "free_beds"}


def test_a_review_asks_what_was_asked_least_and_recall_last(small_course: Course) -> None:
    topic = beds(small_course)
    assert next_question(topic, "review", {}, ()) == "free_beds"
    assert next_question(topic, "review", {"free_beds": 1}, ()) == "colleague_counts"
    assert next_question(topic, "review", {"free_beds": 5, "colleague_counts": 5}, ()) == "free_beds"


def test_a_proof_is_written(small_course: Course) -> None:
    topic = beds(small_course)
    assert next_question(topic, "proof", {}, ()) == "free_beds"
    assert next_question(topic, "proof", {"free_beds": 1}, ()) == "what_is_it_called"


def test_what_is_still_owed_is_not_assumed(small_course: Course) -> None:
    topic = beds(small_course)
    assuming = replace(topic.questions["free_beds"], assumes=("shifts",))
    topic = replace(topic, questions={**topic.questions, "free_beds": assuming})
    assert next_question(topic, "review", {}, ("shifts",)) == "colleague_counts"
    assert next_question(topic, "review", {}, ()) == "free_beds"


def test_a_topic_without_questions_has_none(small_course: Course) -> None:
    assert next_question(replace(beds(small_course), questions={}), "review", {}, ()) == ""
