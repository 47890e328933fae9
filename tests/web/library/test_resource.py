"""One resource: what it is about, and a word on it, which counts a little and can be taken back."""

from __future__ import annotations

import uuid
from dataclasses import replace

import pytest
from django.test import Client

from rounds.course import Course
from rounds.web.atlas.marks import marks
from rounds.web.people.models import User
from rounds.web.shell import content
from rounds.web.study import actions, belief, worked
from rounds.web.study.journey import journey
from rounds.web.study.models import Declaration, LearnerState, Says
from rounds.web.study.planning import plan_of
from tests.web.library.test_library import NOW

PAGE = "/library/counting-book/"
CHAPTER = "Chapter 2: Shifts, and what follows"


@pytest.fixture(autouse=True)
def _noon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("django.utils.timezone.now", lambda: NOW)


def text(client: Client, page: str = PAGE) -> str:
    return client.get(page).content.decode()


def say(client: Client, says: str, section: str = "", uid: str = "", **headers: str) -> str:
    sent = {"says": says, "section": section, "uid": uid or str(uuid.uuid4())}
    return client.post(f"{PAGE}say/", sent, headers=headers, follow=True).content.decode()


def p_of(learner: User, topic: str) -> float:
    return belief.belief(learner).of(topic).p


def test_its_sections_lead_to_the_topics_with_where_she_stands(as_asha: Client) -> None:
    page = text(as_asha)
    assert "Chapter 1: Beds" in page
    assert 'href="/learn/ward-sums/beds/"' in page
    assert "not yet, on your way" in page
    assert "Counting<span" in page, "not written yet: its name, and no link"
    assert 'href="/learn/ward-sums/counting/"' not in page
    assert "being written" in page
    as_asha.get("/learn/ward-sums/beds/")
    assert "begun, on your way" in text(as_asha)


def test_the_way_out_says_that_it_leaves_and_gives_nothing_away(as_asha: Client) -> None:
    page = text(as_asha)
    assert '<a class="button" href="https://example.org/counting" rel="noopener noreferrer">' in page
    assert "This leaves Rounds: https://example.org/counting" in page
    assert "We have no address for it" in text(as_asha, "/library/short-films/")


def test_an_address_that_is_no_page_is_no_link(as_asha: Client, small_course: Course) -> None:
    bad = replace(small_course.outside["counting-book"], url="javascript:alert(1)")
    content.hold(replace(small_course, outside={"counting-book": bad}))
    assert "javascript:" not in text(as_asha)


def test_what_it_expects_is_said_to_whoever_does_not_bring_it(as_asha: Client) -> None:
    page = text(as_asha, "/library/code-beds/")
    assert "Not for now. It expects a year of Python." in page


def test_a_mere_word_begins_no_topic_here_or_on_the_map_or_in_the_counts(as_asha: Client, asha: User) -> None:
    say(as_asha, "done")
    assert "not yet, on your way" in text(as_asha)
    here = journey(asha, content.the_course(), NOW)
    assert {here.standing(topic) for topic in here.course.outside["counting-book"].topics} == {"ahead"}
    assert marks(here)["beds"].state == "ready"
    topic = text(as_asha, "/topics/ward-sums/beds/")
    assert "You have not met it yet" in topic
    assert "answered questions" not in topic


def test_a_whole_resource_is_a_weak_word_on_each_of_its_topics(as_asha: Client, asha: User) -> None:
    page = say(as_asha, "done")
    assert "Kept: worked through. Nothing changes in your plan until questions here confirm it." in page
    rows = list(Declaration.objects.order_by("turn").values_list("topic", "says", "resource"))
    assert rows == [(topic, "outside-done", "counting-book") for topic in ("beds", "shifts", "counting")]
    assert 0.2 < p_of(asha, "beds") < 0.5
    assert "beds" not in journey(asha, content.the_course(), NOW).known
    assert text(as_asha).count('aria-pressed="true"') == 3, "the whole and both chapters"
    assert "✓ worked through" in text(as_asha, "/library/")


def test_a_section_is_a_word_on_its_own_topics(as_asha: Client, asha: User) -> None:
    say(as_asha, "partly", CHAPTER)
    assert {row.topic for row in Declaration.objects.all()} == {"shifts", "counting"}
    assert p_of(asha, "beds") == 0.2
    say(as_asha, "done", CHAPTER)
    assert p_of(asha, "shifts") == pytest.approx(p_of_done(asha))
    assert "◐ in part" in text(as_asha, "/library/")


def p_of_done(learner: User) -> float:
    """What one whole word makes of a topic."""
    worked.say(learner, "another", ["beds"], Says.OUTSIDE_DONE, uuid.uuid4(), NOW)
    return p_of(learner, "beds")


def test_it_is_taken_back_by_a_later_word_and_nothing_is_erased(as_asha: Client, asha: User) -> None:
    say(as_asha, "done")
    assert "Taken back. Nothing changes" in say(as_asha, "not", "Chapter 1: Beds")
    assert p_of(asha, "beds") == pytest.approx(0.2)
    assert p_of(asha, "shifts") > 0.2
    assert Declaration.objects.count() == 4
    say(as_asha, "not")
    assert p_of(asha, "shifts") == pytest.approx(0.2)
    assert worked.words(asha) == {}
    live = belief.belief(asha)
    assert belief.rebuild(asha).changed == 0
    assert belief.belief(asha) == live


def test_the_same_press_twice_counts_once_and_so_does_the_same_word(as_asha: Client) -> None:
    uid = str(uuid.uuid4())
    say(as_asha, "done", uid=uid)
    assert "You had said so already" in say(as_asha, "done", uid=uid)
    assert "You had said so already" in say(as_asha, "done")
    say(as_asha, "partly")
    say(as_asha, "done", uid=uid)
    assert Declaration.objects.filter(says=Says.OUTSIDE_DONE).count() == 3
    assert say(as_asha, "not", "Chapter 1: Beds").count("Taken back") == 1


def test_what_was_worked_through_leaves_the_plan(as_asha: Client, asha: User, small_course: Course) -> None:
    actions.choose(asha, budget=0, minutes=[5] * 7)
    before = minutes_outside(asha, small_course)
    assert before > 0
    page = say(as_asha, "done", "Chapter 1: Beds")
    assert "of outside study leave your plan" in page or "earlier" in page
    assert 0 < minutes_outside(asha, small_course) < before
    page = say(as_asha, "not", "Chapter 1: Beds")
    assert "come back into your plan" in page or "later" in page
    assert minutes_outside(asha, small_course) == before


def minutes_outside(learner: User, course: Course) -> int:
    here = journey(learner, course, NOW)
    plan = plan_of(here, LearnerState.objects.get(learner=learner))
    return sum(item.minutes for week in plan.weeks for item in week.items if item.kind == "outside")


def test_the_page_of_a_topic_leads_to_the_resources_about_it(as_asha: Client) -> None:
    page = text(as_asha, "/topics/ward-sums/beds/")
    for key in ("counting-book", "short-films", "code-beds"):
        assert f'<a href="/library/{key}/">' in page


def test_the_plan_leads_to_the_resource(as_asha: Client, asha: User) -> None:
    actions.choose(asha, budget=0)
    page = text(as_asha, "/plan/")
    assert f'<a href="{PAGE}">Counting on the ward</a>' in page
    assert "outside, on Free beds" in page


def test_a_script_gets_the_resource_with_what_the_word_came_to(as_asha: Client) -> None:
    part = say(as_asha, "done", CHAPTER, **{"HX-Request": "true"})
    assert "<html" not in part
    assert part.index('id="section-2"') < part.index("Kept: worked through.")


def test_what_was_worked_through_is_recommended_no_more(as_asha: Client) -> None:
    assert "Recommended to work through." in text(as_asha)
    say(as_asha, "done")
    assert "Recommended" not in text(as_asha)
    assert "Short films about beds" in text(as_asha, "/library/").partition("All of it")[0]


def test_a_word_is_said_once(as_asha: Client) -> None:
    say(as_asha, "done")
    assert "Kept: worked through" not in text(as_asha)


@pytest.mark.parametrize(
    ("address", "sent"),
    [
        (f"{PAGE}say/", {"says": "perhaps"}),
        (f"{PAGE}say/", {"says": "done", "section": "Chapter 99"}),
        ("/library/nothing/say/", {"says": "done"}),
    ],
)
def test_what_there_is_not_is_not_found_and_changes_nothing(
    as_asha: Client, address: str, sent: dict[str, str]
) -> None:
    assert as_asha.post(address, sent).status_code == 404
    assert not Declaration.objects.exists()


def test_there_is_no_such_resource(as_asha: Client) -> None:
    assert as_asha.get("/library/nothing/").status_code == 404


def test_cleo_sees_nothing_of_it(as_asha: Client, as_cleo: Client) -> None:
    say(as_asha, "done")
    assert 'aria-pressed="true"' not in text(as_cleo)
    assert "worked through" not in text(as_cleo, "/library/")


def test_a_stranger_is_not_let_in(client: Client) -> None:
    assert client.get("/library/").status_code == 403
