"""Everything that the welcome asked can be changed, and a change says what it changed."""

from __future__ import annotations

import pytest
from django.test import Client

from rounds.web.people.models import User
from rounds.web.study.models import LearnerState
from tests.web.guide.living import Life


def row(life: Life) -> LearnerState:
    return LearnerState.objects.get(learner=life.learner)


def changed(life: Life, name: str, **sent: str) -> str:
    return life.client.post(f"/settings/{name}/", sent, follow=True).content.decode()


def test_it_says_what_holds_now(life: Life) -> None:
    page = life.client.get("/settings/").content.decode()
    assert "My week: 20 minutes a day; Other courses and books: None" in page
    assert "From the basics up" in page
    assert "A new day begins at: 4:00; Time zone: as this computer" in page


def test_less_time_says_when_the_plan_ends_now(life: Life) -> None:
    page = changed(life, "time", week="weekend", budget="none")
    assert "Saved. Your plan still ends by 9 June 2030." in page
    page = changed(life, "time", week="own", budget="none", day6="15")
    assert "instead of by 9 June 2030" in page
    assert row(life).minutes == [0, 0, 0, 0, 0, 0, 15]
    assert "instead of" not in life.client.get("/settings/").content.decode(), "it is said once"


def test_no_time_at_all_says_so(life: Life) -> None:
    assert "There are no hours to plan with." in changed(life, "time", week="own", budget="none")


def test_hour_and_zone_are_chosen(life: Life) -> None:
    page = life.client.get("/settings/day/").content.decode()
    assert 'name="day_begins"' in page
    assert 'name="zone"' in page
    changed(life, "day", day_begins="6", zone="Asia/Tokyo")
    assert (row(life).day_begins, row(life).zone) == (6, "Asia/Tokyo")
    assert "6:00; Time zone: Asia/Tokyo" in life.client.get("/settings/").content.decode()


@pytest.mark.parametrize(
    ("name", "sent"),
    [("day", {"day_begins": "25"}), ("day", {"day_begins": "4", "zone": "Mars/Base"}), ("aim", {"aim": "wealth"})],
)
def test_what_cannot_be_meant_is_said_and_changes_nothing(life: Life, name: str, sent: dict[str, str]) -> None:
    before = LearnerState.objects.filter(learner=life.learner).values().get()
    assert 'class="notice"' in changed(life, name, **sent)
    assert LearnerState.objects.filter(learner=life.learner).values().get() == before


def test_what_is_typed_and_not_saved_waits_and_changes_nothing(life: Life) -> None:
    life.client.post("/settings/time/keep/", {"week": "own", "budget": "none", "day6": "15", "strange": "x"})
    assert row(life).minutes == [20] * 7
    page = life.client.get("/settings/time/").content.decode()
    assert "This is not saved yet." in page
    assert 'name="day6" value="15"' in page
    changed(life, "time", leave="1")
    page = life.client.get("/settings/time/").content.decode()
    assert "This is not saved yet." not in page
    assert row(life).minutes == [20] * 7


def test_a_script_is_told_where_to_go_on(life: Life) -> None:
    answer = life.client.post("/settings/aim/", {"aim": "appraiser"}, headers={"HX-Request": "true"})
    assert answer["HX-Redirect"] == "/settings/"


def test_one_learners_settings_are_not_anothers(life: Life, as_cleo: Client, cleo: User) -> None:
    as_cleo.post("/settings/time/", {"week": "long", "budget": "free"})
    assert row(life).minutes == [20] * 7
    assert LearnerState.objects.get(learner=cleo).budget == 0


def test_there_are_no_other_settings(life: Life) -> None:
    assert life.client.get("/settings/wealth/").status_code == 404


def test_every_state_is_in_a_style_guide(life: Life) -> None:
    assert "in every state" in life.client.get("/styleguide/settings/").content.decode()
    choices = ("Used first, explained later", "instead of", "No topic moves", "Nothing: this is", "notice")
    headway = ("where the plan expected you", "ahead of", "moved along with you", "Paused until")
    for number, words in enumerate((*choices, *headway, "no hours")):
        assert words in life.client.get(f"/styleguide/plan/?state={number}").content.decode(), number
    assert "Used first" in life.client.get("/styleguide/plan/?state=99").content.decode()
