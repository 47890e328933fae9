"""The list: what suits the learner first, why, and the rest as the address asks for it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from django.test import Client

from rounds.course import Course
from rounds.course.outside import Outside, Section
from rounds.web.people.models import User
from rounds.web.shell import content
from rounds.web.study import actions
from rounds.web.study.models import Place
from tests.web.study.test_ask import right, send

NOW = datetime(2030, 6, 3, 11, tzinfo=UTC)


def page(client: Client, **asked: str) -> str:
    return client.get("/library/", asked).content.decode()


def titles(text: str) -> list[str]:
    """The resources of the list, in their order."""
    return [part.partition("</a>")[0].rpartition(">")[2] for part in text.split("<h4>")[1:]]


def holding(course: Course, **outside: Outside) -> None:
    content.hold(replace(course, outside=outside))


def know(learner: User, client: Client, course: Course, topic: str, name: str) -> None:
    """Two right answers to typed questions."""
    for seed in ("1", "2"):
        ask = actions.put_question(learner, course, course.topics[topic], name, Place.PRACTICE, NOW, seed)
        send(client, ask, right(ask))


def test_what_suits_stands_first_with_the_reason_in_a_sentence(as_asha: Client) -> None:
    text = page(as_asha)
    suits = text.partition("What suits you now")[2].partition("All of it")[0]
    assert "To work through" in suits
    assert "Counting on the ward" in suits
    assert (
        "It covers 2 of your 2 open topics, it begins with the ideas, it is advised for this and it is free." in suits
    )
    assert "Beds in Python" not in suits, "she does not code"
    assert "Recommended to work through." in text


def test_each_resource_says_what_it_is_like_and_when_that_was_read(as_asha: Client) -> None:
    text = page(as_asha)
    assert titles(text) == ["Counting on the ward", "Beds in Python", "Short films about beds"]
    assert "Book · introductory · theory first" in text
    assert "Best for one idea at a time." in text
    for name, said in (("Cost", "Free to read"), ("Caution", "It is dry at first"), ("Instead of", "A colleague")):
        assert f"<dt>{name}</dt><dd>{said}" in text
    assert "as of 24 November 2026" in text
    assert "<dt>Cost</dt><dd>See the site" in text
    assert "<dt>Expects</dt><dd>A year of Python" in text
    assert "Covers 2 of your 2 open topics." in text


def test_somebody_who_codes_is_sent_elsewhere(as_asha: Client, asha: User, small_course: Course) -> None:
    priors = replace(small_course.priors, taps={"coding": frozenset()})
    settings = replace(small_course.settings, priors=priors)
    content.hold(replace(small_course, settings=settings))
    actions.choose(asha, ratings={"coding": 4})
    outside = {"code-beds": small_course.outside["code-beds"]}
    content.hold(replace(small_course, settings=settings, outside=outside))
    assert "it begins with code, and you code" in page(as_asha)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"part": "maths"}, 3),
        ({"level": "intermediate"}, 1),
        ({"style": "superficial"}, 1),
        ({"cost": "on"}, 1),
        ({"hours": "day"}, 1),
        ({"hours": "more"}, 0),
        ({"mine": "on"}, 3),
        ({"topic": "shifts"}, 2),
        ({"level": "introductory", "cost": "on"}, 1),
        ({"level": "nonsense"}, 3),
        ({"topic": "nonsense"}, 0),
    ],
)
def test_the_address_narrows_it_down(as_asha: Client, asked: dict[str, str], found: int) -> None:
    text = page(as_asha, **asked)
    assert len(titles(text)) == found
    if asked != {"level": "nonsense"}:
        assert f"{found} of 3 resources" in text


def test_where_nothing_matches_there_is_a_way_back(as_asha: Client) -> None:
    assert "Nothing matches all of this" in page(as_asha, hours="more")
    assert 'href="/library/">clear the filters' in page(as_asha, hours="more")
    assert "Clear the filters" in page(as_asha, hours="day")


def test_what_was_asked_for_stays_in_the_form(as_asha: Client) -> None:
    text = page(as_asha, level="introductory", topic="beds", cost="on")
    assert '<option value="introductory" selected>' in text
    assert '<input type="hidden" name="topic" value="beds">' in text
    assert "1 of 3 resources: introductory, free, about Free beds" in text
    assert "We do not know this one" in page(as_asha, part="nonsense")


def test_the_best_of_what_is_left_is_recommended_and_the_style_asked_for_is_a_reason(as_asha: Client) -> None:
    text = page(as_asha, style="superficial")
    assert titles(text) == ["Short films about beds"]
    assert "Recommended when you are stuck." in text
    assert "it goes about it in the way you asked for" in text


def test_where_nothing_fits_it_says_so(as_asha: Client, small_course: Course) -> None:
    holding(small_course, code=small_course.outside["code-beds"])
    assert "Nothing more here fits just now" in page(as_asha)


def test_whoever_knows_all_has_nothing_open(as_asha: Client, asha: User, small_course: Course) -> None:
    know(asha, as_asha, small_course, "beds", "free_beds")
    know(asha, as_asha, small_course, "shifts", "mean_shift")
    assert "Nothing is open on your way" in page(as_asha)


def test_a_course_without_resources_says_so(as_asha: Client, small_course: Course) -> None:
    holding(small_course)
    assert "names no resources outside Rounds yet" in page(as_asha)


def test_a_file_that_is_named_after_no_part_comes_last(as_asha: Client, small_course: Course) -> None:
    other = Outside(title="Elsewhere", kind="book", sections=(Section("All", ("beds",)),), part="odd")
    content.hold(replace(small_course, outside={**small_course.outside, "other": other}))
    text = page(as_asha)
    assert text.index("<h3>Mathematics</h3>") < text.index("<h3>For every part</h3>")
    assert titles(text)[-1] == "Elsewhere"


def test_every_state_is_in_a_style_guide(as_asha: Client) -> None:
    said = (
        *("What suits you now", "of 4 resources", "Nothing matches", "do not know this one", "Nothing more here fits"),
        *("Nothing is open", "names no resources", "Open its site", "Not for now", "no address for it"),
        *("ends a week earlier", "until questions here confirm", "worked through"),
    )
    for number, words in enumerate(said):
        assert words in as_asha.get(f"/styleguide/library/?state={number}").content.decode(), number
    assert "What suits you now" in as_asha.get("/styleguide/library/?state=99").content.decode()
