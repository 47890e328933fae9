"""What a learner asks for comes first today, says why, and drops off by itself."""

from __future__ import annotations

from rounds.web.guide.models import DayEntry
from tests.web.guide.living import DAY, Life


def lessons(life: Life) -> list[str]:
    return [title for kind, title in life.offered() if kind == "Lesson"]


def test_what_was_asked_for_takes_the_place_of_an_untouched_lesson_at_once(life: Life) -> None:
    assert life.offered() == [("To read", "History"), ("Lesson", "Beds")]
    life.choose(picked=["shifts"])
    assert life.offered() == [("Lesson", "Shifts"), ("Lesson", "Beds")]
    assert "You asked for it." in life.page()


def test_what_has_to_come_first_says_for_what(life: Life) -> None:
    life.choose(picked=["wards"])
    assert lessons(life)[0] in ("Beds", "Shifts")
    assert "You asked for “Wards”: this comes first." in life.page()


def test_the_day_is_stable_once_it_has_what_was_asked_for(life: Life) -> None:
    life.page()
    life.choose(picked=["shifts"])
    before = life.offered()
    entries = DayEntry.objects.count()
    assert life.offered() == before
    assert DayEntry.objects.count() == entries


def test_a_lesson_that_was_begun_does_not_give_way(life: Life) -> None:
    life.page()
    life.read("beds", steps=1)
    life.choose(picked=["shifts"])
    assert "Beds" in lessons(life)


def test_not_today_holds_for_what_was_asked_for_too(life: Life) -> None:
    life.choose(picked=["shifts"])
    life.post("defer", next(one for one in life.sheet().open if one.topic.id == "shifts"))
    assert "Shifts" not in lessons(life)
    life.now += DAY
    assert lessons(life)[0] == "Shifts"


def test_asked_for_and_known_it_drops_off_and_taken_back_it_is_gone(life: Life) -> None:
    life.choose(picked=["shifts"])
    life.knows("shifts")
    assert lessons(life) == ["Beds"]
    assert "You asked for" not in life.page()
    life.choose(picked=["wards"])
    life.now += DAY
    assert "You asked for" in life.page()
    life.choose(picked=[])
    life.now += DAY
    assert "You asked for" not in life.page()


def test_a_topic_that_the_course_no_longer_has_is_passed_over(life: Life) -> None:
    life.choose(picked=["gone", "shifts"])
    assert lessons(life) == ["Shifts"]


def test_the_plan_begins_with_what_was_asked_for(life: Life) -> None:
    life.choose(picked=["shifts"], minutes=[15] * 7)
    week = life.client.get("/plan/").content.decode().partition("Week by week")[2]
    assert week.index("Shifts") < week.index("Beds")
    assert week.count("you asked for it") == 1


def test_day_after_day_leads_there_and_then_goes_on_as_before(life: Life) -> None:
    life.choose(picked=["wards"], minutes=[25] * 7)
    for _ in range(12):
        first = next((one for one in life.sheet().open if one.is_lesson or one.entry.kind == "practice"), None)
        if "wards" in life.sheet().facts.known:
            break
        assert first is not None
        assert "You asked for" in life.page()
        for one in life.sheet().open:
            life.do(one)
        life.now += DAY
    assert "wards" in life.sheet().facts.known
    assert "You asked for" not in life.page()
