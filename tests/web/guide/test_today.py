"""Today offers a round that fits the day, leads through it, and says what it has moved."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.test import Client

from rounds.course import Course
from rounds.web.guide import actions
from rounds.web.guide.facts import facts
from rounds.web.guide.models import DayEntry
from rounds.web.people.models import User
from rounds.web.shell import content
from rounds.web.study.models import LearnerState
from tests.web.guide import made
from tests.web.guide.living import DAY, MONDAY, Life, without


def test_a_new_learner_has_twenty_minutes_and_one_thing_to_press(life: Life) -> None:
    page = life.page()
    assert life.offered() == [("To read", "History"), ("Lesson", "Beds")]
    assert "Monday 3 June · about 13 minutes" in page
    assert page.count('<a class="button" href="/today/') == 1
    assert "You need it for “Bays”." in page


def test_the_day_stays_as_it_was_offered(life: Life) -> None:
    before = life.offered()
    life.choose(minutes=[60] * 7)
    assert life.offered() == before
    assert DayEntry.objects.count() == len(before)


def test_two_tabs_that_open_the_day_put_it_there_once(life: Life) -> None:
    tabs = [facts(life.learner, life.course, life.now) for _ in range(2)]
    assert [len(actions.fill(tab).items) for tab in tabs] == [2, 2]
    assert DayEntry.objects.count() == 2


def test_an_entry_is_never_changed(life: Life) -> None:
    life.page()
    with pytest.raises(TypeError):
        DayEntry.objects.all()[0].save()


def test_a_question_that_is_skipped_is_followed_by_another(life: Life) -> None:
    life.knows("beds")
    life.now += 10 * DAY
    address = life.client.get("/today/on/").headers["Location"]
    life.client.post(f"{address}skip/")
    other = life.client.get("/today/on/").headers["Location"]
    assert other.startswith("/ask/")
    assert other != address


def test_a_lesson_that_is_done_says_what_it_moved_and_leads_on(life: Life) -> None:
    life.choose(minutes=[30] * 7)
    first = life.sheet().first
    assert first is not None
    life.do(first)
    page = life.page()
    assert "Done today" in page
    second = life.sheet().first
    assert second is not None
    assert life.client.get("/today/on/").headers["Location"] == f"/learn/ward-sums/{second.topic.id}/"
    life.do(second)
    assert "Read, and known. You will be asked again" in life.page()


def test_a_review_asks_a_fresh_variant_and_never_the_lesson(life: Life) -> None:
    life.knows("beds")
    life.now += 10 * DAY
    review = life.sheet().first
    assert review is not None
    assert (review.entry.kind, review.topic.id) == ("review", "beds")
    address = life.client.get("/today/on/").headers["Location"]
    assert address.startswith("/ask/")
    assert life.client.get("/today/on/").headers["Location"] == address, "the question waits until it is answered"
    life.do(review)
    assert life.done()["beds"].startswith("Still there. You will be asked again in ")


def test_a_review_that_fails_comes_back_tomorrow_without_reproach(life: Life) -> None:
    life.knows("beds")
    life.now += 10 * DAY
    review = life.sheet().first
    assert review is not None
    life.do(review, right=False)
    assert life.done()["beds"].endswith("You will be asked again tomorrow.")
    life.now += DAY
    assert life.offered()[0] == ("Review", "Beds")


def test_a_lesson_that_was_read_and_not_mastered_becomes_questions(life: Life) -> None:
    life.read("beds", right=False)
    life.now += DAY
    assert ("Practice", "Beds") in life.offered()
    practice = next(one for one in life.sheet().open if one.topic.id == "beds")
    life.do(practice)
    assert life.done()["beds"].startswith("Yours now. You will be asked again ")
    life.now += DAY
    for item in life.sheet().open:
        life.do(item)
    assert ("Lesson", "Bays") in life.offered()


def test_what_was_begun_goes_on(life: Life) -> None:
    life.read("shifts", steps=1)
    assert life.offered()[0] == ("Lesson", "Shifts")
    assert "You are in the middle of it." in life.page()
    assert ">Go on</a>" in life.page()


def test_a_lesson_longer_than_the_day_is_done_for_today_when_its_part_is(life: Life) -> None:
    life.knows("beds", "shifts", "bays")
    life.read("history")
    life.choose(minutes=[15] * 7)
    assert life.sheet().items[-1].is_part
    assert "Lesson · 15 min of about 38" in life.page()
    life.read("wards", right=False, steps=2)
    assert life.done()["wards"] == "You are further in. The rest waits where you stopped."
    life.now += DAY
    assert ("Lesson", "Wards") in life.offered()


def test_another_topic_is_taken_instead(life: Life) -> None:
    lesson = life.sheet().items[-1]
    assert ">Shifts</button>" in life.page()
    life.post("swap", lesson, topic="shifts")
    assert life.offered() == [("To read", "History"), ("Lesson", "Shifts")]
    assert ">Beds</button>" in life.page(), "and it can be taken back"


def test_what_is_not_offered_is_not_taken(life: Life) -> None:
    before = life.offered()
    life.post("swap", life.sheet().items[-1], topic="wards")
    life.post("swap", life.sheet().items[-1], topic="nonsense")
    assert life.offered() == before


def test_a_change_sent_twice_is_made_once(life: Life) -> None:
    lesson = life.sheet().items[-1]
    for _ in range(2):
        life.post("swap", lesson, topic="shifts")
    for _ in range(2):
        life.post("defer", life.sheet().items[0])
    assert DayEntry.objects.filter(does="offer", topic="shifts").count() == 1


def test_what_is_put_off_comes_tomorrow(life: Life) -> None:
    lesson = life.sheet().items[-1]
    life.post("defer", lesson)
    assert ("Lesson", "Beds") not in life.offered()
    assert "Left for another day" in life.page()
    life.now += DAY
    assert ("Lesson", "Beds") in life.offered()


def test_whoever_knows_it_already_proves_it_with_two_questions(life: Life) -> None:
    lesson = life.sheet().items[-1]
    life.post("prove", lesson)
    proof = next(one for one in life.sheet().open if one.topic.id == "beds")
    assert proof.entry.kind == "proof"
    life.do(proof)
    assert life.done()["beds"].startswith("You know it. You will be asked again in ")
    life.now += DAY
    assert ("Lesson", "Bays") in life.offered()


def test_a_proof_that_fails_gives_the_lesson_back(life: Life) -> None:
    life.post("prove", life.sheet().items[-1])
    proof = next(one for one in life.sheet().open if one.topic.id == "beds")
    life.do(proof, right=False)
    assert ("Lesson", "Beds") in life.offered()
    assert "The questions have shown that it is worth your time." in life.page()


def test_when_the_day_is_done_it_says_what_comes_and_offers_more(life: Life) -> None:
    for _ in range(4):
        for item in life.sheet().open:
            life.do(item)
    page = life.page()
    assert "That is today." in page
    assert "Tomorrow: about 20 minutes" in page
    for _ in range(2):
        life.client.post("/today/more/")
    assert life.offered() != []
    assert DayEntry.objects.filter(does="more").count() == 1, "a double tap is one"


def test_a_day_without_hours_is_a_day_off(life: Life) -> None:
    life.choose(minutes=[0, 0, 30, 0, 0, 0, 0])
    page = life.page()
    assert "A day off." in page
    assert "On Wednesday: about 30 minutes" in page
    assert DayEntry.objects.count() == 0
    life.client.post("/today/more/")
    assert life.offered() == [("To read", "History")]


def test_today_can_be_taken_off(life: Life) -> None:
    life.page()
    life.client.post("/today/rest/")
    assert LearnerState.objects.get(learner=life.learner).days_off == ["2030-06-03"]
    assert "A day off." in life.page()
    life.now += DAY
    assert "A day off." not in life.page()


def test_after_a_long_absence_ten_minutes_of_what_is_known_best(life: Life) -> None:
    life.knows("beds", "shifts", "bays")
    life.choose(minutes=[60] * 7)
    life.now += 60 * DAY
    page = life.page()
    assert "Good to see you again." in page
    assert [kind for kind, _ in life.offered()] == ["Review", "Review"]
    for item in life.sheet().open:
        life.do(item)
    assert "That is today." in life.page()
    life.client.post("/today/more/")
    assert life.offered() != []


def test_the_week_counts_days_kept_and_no_days_missed(life: Life) -> None:
    assert "A new week" in life.page()
    life.read("beds")
    life.now += 2 * DAY
    life.read("bays")
    assert "2 days kept this week" in life.page()
    life.now = MONDAY + 7 * DAY
    assert "A new week" in life.page()
    assert "missed" not in life.page()


def test_the_short_course_can_be_deepened(life: Life, small_course: Course) -> None:
    short = made.course(small_course, list(life.course.topics.values()), {"appraiser": ["beds"]})
    content.hold(short)
    life.course = short
    assert life.offered() == [("Lesson", "Beds")]
    life.knows("beds")
    life.now += DAY
    assert "You know everything that the short course of" in life.page()
    life.client.post("/today/deepen/")
    assert ("Lesson", "Bays") in life.offered()


def test_when_everything_is_known_it_says_so(life: Life) -> None:
    course = without(life.course, "shifts", "bays", "wards", "history")
    content.hold(course)
    life.course = course
    life.knows("beds")
    assert "You know everything that “Read and judge" in life.page()


def test_an_aim_of_which_nothing_is_written_says_so(life: Life) -> None:
    elsewhere = replace(life.course.settings, routes={"appraiser": "Read and judge", "builder": "Build"})
    content.hold(replace(life.course, settings=elsewhere))
    life.choose(aim="builder")
    assert "Nothing is written yet for “Build”" in life.page()


def test_an_empty_course_says_so(as_asha: Client, small_course: Course) -> None:
    content.hold(replace(small_course, topics={}))
    for address in ("/", "/topics/"):
        assert "no topics yet" in as_asha.get(address).content.decode()


def test_nobody_opens_somebody_else_s_day(life: Life, as_cleo: Client, cleo: User) -> None:
    lesson = life.sheet().items[-1]
    assert as_cleo.get(f"/today/{lesson.entry.pk}/").headers["Location"] == "/"
    as_cleo.post(f"/today/{lesson.entry.pk}/defer/")
    assert ("Lesson", "Beds") in life.offered()
    assert not DayEntry.objects.filter(learner=cleo, topic="").exists()


def test_a_lesson_gives_way_once_its_topic_is_known(life: Life) -> None:
    assert ("Lesson", "Beds") in life.offered()
    life.knows("beds")
    life.do(life.sheet().items[0])
    assert ("Lesson", "Beds") not in life.offered()
    assert "beds" not in life.done()
    assert life.offered() != []


def test_a_lesson_gives_way_when_its_learner_wants_something_else(life: Life) -> None:
    like = life.course.topics["beds"]
    other = made.topic(like, "bridges", routes=("builder",))
    both = replace(life.course.settings, routes={"appraiser": "Read and judge", "builder": "Build"})
    content.hold(replace(life.course, topics={**life.course.topics, "bridges": other}, settings=both))
    assert ("Lesson", "Beds") in life.offered()
    life.choose(aim="builder")
    assert life.offered() == [("Lesson", "Bridges")]


def test_a_topic_that_was_taken_out_of_the_course_leaves_the_day(life: Life) -> None:
    life.page()
    content.hold(without(life.course, "history"))
    assert life.offered() == [("Lesson", "Beds")]
