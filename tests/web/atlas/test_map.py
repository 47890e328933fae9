"""The map says of every topic where a learner stands; a topic's page says why, and the shortest way to it."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from django.test import Client

from rounds.course import Course
from rounds.web.people.models import User
from rounds.web.shell import content
from rounds.web.study.models import LearnerState
from tests.shipped import shipped_course
from tests.web.guide.living import DAY, Life


def states(page: str) -> dict[str, str]:
    """By title, what the outline says."""
    lines = re.findall(r'<a href="/topics/[^"]+">([^<]+)</a><span class="meta">([^<]+)</span>', page)
    return {title: said.strip() for title, said in lines}


def shown(life: Life, address: str = "/topics/") -> str:
    answer = life.client.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def test_a_newcomer_sees_what_is_ready_and_what_comes_first(life: Life) -> None:
    said = states(shown(life))
    assert said["Beds"] == "ready to learn · 6 min · on your way"
    assert said["Bays"] == "locked: first “Beds” · 6 min · on your way"
    assert said["Wards"] == "locked: first “Bays” and 1 more · 30 min · on your way"
    assert said["History"] == "ready to learn · a page, 4 min · on your way"


def test_what_was_begun_mastered_due_and_read_says_so(life: Life) -> None:
    life.read("beds", steps=1)
    life.knows("shifts")
    life.read("history")
    said = states(shown(life))
    assert said["Beds"].startswith("learning")
    assert said["Shifts"].startswith("mastered")
    assert said["History"].startswith("read ·")
    life.now += 60 * DAY
    assert states(shown(life))["Shifts"].startswith("due for review")
    assert "1 of 5" not in shown(life), "a page that was read counts as mastered, too"
    assert "2 of 5 mastered, 1 due" in shown(life)


def test_filters_show_what_they_say_and_say_when_that_is_nothing(life: Life) -> None:
    assert set(states(shown(life, "/topics/?show=ready"))) == {"Beds", "Shifts", "History"}
    assert "Nothing is due for review" in shown(life, "/topics/?show=due")
    assert set(states(shown(life, "/topics/?show=nonsense"))) == {"Beds", "Bays", "Shifts", "Wards", "History"}


def test_what_no_aim_asks_for_is_off_the_way(life: Life) -> None:
    topics = life.course.topics
    content.hold(replace(life.course, topics={**topics, "shifts": replace(topics["shifts"], routes=())}))
    assert "Shifts" in states(shown(life, "/topics/?show=way")), "wards needs it"
    alone = {name: one for name, one in topics.items() if name != "wards"}
    content.hold(replace(life.course, topics={**alone, "shifts": replace(topics["shifts"], routes=())}))
    assert "Shifts" not in states(shown(life, "/topics/?show=way"))
    assert states(shown(life))["Shifts"] == "ready to learn · 10 min"


def test_what_is_planned_is_named_and_leads_nowhere(as_asha: Client) -> None:
    page = as_asha.get("/topics/").content.decode()
    assert "<span>Counting</span>" in page
    assert "being written" in page
    beds = as_asha.get("/topics/ward-sums/beds/").content.decode()
    assert "<span>Counting</span>" in beds


def test_an_empty_course_has_an_empty_map(as_asha: Client, small_course: Course) -> None:
    content.hold(replace(small_course, topics={}))
    assert "no topics yet" in as_asha.get("/topics/").content.decode()


@pytest.mark.parametrize("address", ["/topics/ward-sums/nowhere/", "/topics/nowhere/beds/"])
def test_a_topic_that_is_not_there_has_no_page(as_asha: Client, address: str) -> None:
    assert as_asha.get(address).status_code == 404


def test_a_topic_says_what_it_builds_on_what_it_opens_and_the_shortest_way(life: Life) -> None:
    page = shown(life, "/topics/ward-sums/wards/")
    assert "It builds on “Bays” and “Shifts”: learn them first." in page
    assert "4 topics, about 52 minutes, from what you know now." in page
    steps = page.partition("is-steps")[2].partition("</ol>")[0]
    assert re.findall(r">([A-Z][a-z]+)</a>", steps)[-1] == "Wards"
    assert set(re.findall(r">([A-Z][a-z]+)</a>", steps)) == {"Beds", "Bays", "Shifts", "Wards"}
    life.knows("bays")
    assert "2 topics, about 40 minutes" in shown(life, "/topics/ward-sums/wards/")
    assert ">Wards</a>" in shown(life, "/topics/ward-sums/bays/").partition("It opens")[2]


def test_where_somebody_stands_is_said_without_a_probability(life: Life) -> None:
    beds = "/topics/ward-sums/beds/"
    assert "You have not met it yet, and you know all it builds on." in shown(life, beds)
    life.read("beds", steps=1)
    assert "You are in the middle of the lesson: about" in shown(life, beds)
    life.read("beds", right=False)
    page = shown(life, beds)
    assert "You have read the lesson to its end." in page
    assert "on two different questions" in page
    life.knows("beds")
    page = shown(life, beds)
    assert "It is yours: you were right at the first try on two different questions." in page
    assert "You will be asked again tomorrow." in page
    assert "The shortest way" not in page
    assert not re.search(r"0\.\d|\d %", page)


def test_a_topic_is_followed_and_taken_back_with_one_click_each(life: Life, asha: User) -> None:
    shown(life)
    assert life.client.post("/topics/follow/", {"topic": "wards"}).headers["Location"] == "/topics/ward-sums/wards/"
    assert LearnerState.objects.get(learner=asha).picked == ["wards"]
    page = shown(life, "/topics/ward-sums/wards/")
    assert "You asked for this" in page
    assert "you asked for “Wards”: this comes first" in life.page().lower().replace("wards", "Wards")
    assert "You asked for" in shown(life)
    assert "you asked for <a" in shown(life, "/topics/ward-sums/bays/")
    life.client.post("/topics/leave/", {"topic": "wards"})
    assert LearnerState.objects.get(learner=asha).picked == []
    assert "Take it back" not in shown(life, "/topics/ward-sums/wards/")


def test_the_latest_wish_comes_first_and_all_are_taken_back_at_once(life: Life, asha: User) -> None:
    for topic in ("bays", "shifts", "bays"):
        life.client.post("/topics/follow/", {"topic": topic})
    assert LearnerState.objects.get(learner=asha).picked == ["bays", "shifts"]
    life.client.post("/topics/leave/", {"all": "1"})
    assert LearnerState.objects.get(learner=asha).picked == []


def test_a_unit_is_followed_without_what_is_known(life: Life, asha: User) -> None:
    life.knows("beds")
    assert life.client.post("/topics/follow/", {"unit": "ward-sums"}).headers["Location"] == "/topics/#ward-sums"
    assert LearnerState.objects.get(learner=asha).picked == ["shifts", "bays", "wards", "history"]
    assert "You asked for this unit." in shown(life)
    life.client.post("/topics/leave/", {"unit": "ward-sums"})
    assert LearnerState.objects.get(learner=asha).picked == []


@pytest.mark.parametrize("fields", [{}, {"topic": "nowhere"}, {"unit": "nowhere"}, {"topic": "counting"}])
def test_what_the_course_does_not_have_cannot_be_asked_for(as_asha: Client, asha: User, fields: dict[str, str]) -> None:
    assert as_asha.post("/topics/follow/", fields).status_code == 404
    assert not LearnerState.objects.filter(learner=asha).exclude(picked=[]).exists()


def test_nobody_sees_or_changes_what_somebody_else_asked_for(life: Life, as_cleo: Client, asha: User) -> None:
    life.client.post("/topics/follow/", {"topic": "wards"})
    assert "You asked for" not in as_cleo.get("/topics/").content.decode()
    as_cleo.post("/topics/leave/", {"all": "1"})
    assert LearnerState.objects.get(learner=asha).picked == ["wards"]


def test_a_search_says_where_a_topic_is_its_state_and_how_far_it_is(life: Life) -> None:
    page = shown(life, "/search/?q=wards")
    assert "Mathematics, Ward sums" in page
    assert "locked: first “Bays” and 1 more · 3 topics before it, about 52 minutes in all" in page


def test_a_search_answers_with_the_meaning_of_a_word(as_asha: Client) -> None:
    page = as_asha.get("/search/", {"q": "inpatient"}).content.decode()
    assert "Somebody who takes up a bed." in page
    assert '<a href="/topics/ward-sums/shifts/">Shifts in a week</a> teaches it.' in page


def test_a_search_says_when_it_finds_nothing_or_only_what_is_planned(as_asha: Client) -> None:
    assert "Write the word you met" in as_asha.get("/search/").content.decode()
    page = as_asha.get("/search/", {"q": "<b>qubit</b>"}).content.decode()
    assert "Nothing found for “&lt;b&gt;qubit&lt;/b&gt;”" in page
    assert "Did you mean" not in page
    near = as_asha.get("/search/", {"q": "cheft"}).content.decode()
    assert '<a href="/search/?q=Shifts">Shifts</a>' in near
    planned = as_asha.get("/search/", {"q": "counting"}).content.decode()
    assert "<span>Counting</span>" in planned


def test_a_search_for_what_is_still_being_written_says_so_and_shows_it_first(as_asha: Client) -> None:
    content.hold(shipped_course())
    page = as_asha.get("/search/?q=SE").content.decode()
    assert "“SE” is still being written. 14 topics have something like it." in page
    assert page.index("Standard error") < page.index("Sensitivity and specificity") < page.index("Attention")


def test_what_leads_to_something_asked_for_is_on_the_way_and_was_not_asked_for_itself(life: Life) -> None:
    life.client.post("/topics/follow/", {"topic": "wards"})
    said = states(shown(life))
    assert said["Wards"].endswith("· you asked for this")
    assert said["Bays"].endswith("· on your way")


def test_a_part_is_drawn_below_its_outline(life: Life) -> None:
    page = shown(life, "/topics/part/1/")
    drawn = page.partition('<svg class="drawing"')[2]
    assert re.findall(r'aria-label="([A-Z][a-z]+): ', drawn) == ["Beds", "Shifts", "History", "Bays", "Wards"]
    assert drawn.count('class="join"') == 3
    assert life.client.get("/topics/part/2/").status_code == 404
    assert life.client.get("/topics/part/0/").status_code == 404


def test_every_state_of_the_styleguide_is_shown_and_stores_nothing(as_asha: Client, asha: User) -> None:
    page = as_asha.get("/styleguide/map/").content.decode()
    number = len(re.findall(r'href="\?state=', page))
    assert number == 24
    names = {
        re.findall("<summary>([^<]+)", as_asha.get(f"/styleguide/map/?state={at}").content.decode())[0]
        for at in range(number)
    }
    assert len(names) == number
    assert not LearnerState.objects.filter(learner=asha).exclude(picked=[]).exists()
