"""Days one after the other, on both sides of a change of clocks: whatever a learner does, a day keeps its promises."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import numpy as np
import pytest
from django.test import Client

from rounds.course import Course
from rounds.web.guide.items import Item
from rounds.web.guide.models import DayEntry
from rounds.web.people.models import User
from rounds.web.shell import content
from rounds.web.study import belief
from tests.web.guide import made
from tests.web.guide.living import DAY, Life

# The Friday before London puts its clocks forward.
FRIDAY = datetime(2030, 3, 29, 18, tzinfo=UTC)
MINUTES = [20, 15, 0, 45, 30, 10, 90]


@pytest.fixture
def wide(small_course: Course) -> Course:
    chance = np.random.default_rng(7)
    names = [f"topic-{number}" for number in range(16)]
    like = small_course.topics["beds"]
    return made.course(
        small_course,
        [
            made.topic(
                like,
                name,
                *(names[other] for other in range(place) if chance.random() < 0.15),
                minutes=int(chance.integers(4, 30)),
                page=place == 3,
            )
            for place, name in enumerate(names)
        ],
    )


@pytest.mark.parametrize("seed", range(4))
def test_every_day_keeps_its_promises(
    as_asha: Client, asha: User, wide: Course, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    content.hold(wide)
    life = Life(as_asha, asha, wide, monkeypatch)
    life.choose(minutes=MINUTES, zone="Europe/London")
    life.now = FRIDAY
    chance = np.random.default_rng(seed)
    for _ in range(14):
        morning = life.now
        _check(life)
        for item in life.sheet().open:
            _live(life, item, chance)
            _check(life)
        life.now = morning + (DAY if chance.random() < 0.9 else 30 * DAY)
    assert belief.rebuild(asha).changed == 0


def _live(life: Life, item: Item, chance: np.random.Generator) -> None:
    what = chance.choice(["do", "do", "do", "fail", "defer", "prove", "swap", "leave"])
    if what in ("do", "fail"):
        life.do(item, right=what == "do")
    elif what in ("defer", "prove"):
        life.post(what, item)
    elif what == "swap" and life.sheet().choices():
        life.post("swap", item, topic=life.sheet().choices()[0].topic)


def _check(life: Life) -> None:
    sheet, page = life.sheet(), life.page()
    topics = [item.topic.id for item in sheet.items]
    assert len(topics) == len(set(topics)), "nothing stands on a day twice"
    assert len(sheet.open) <= 6
    assert page.count('<a class="button" href="/today/') <= 1, "one thing to press"
    day = sheet.facts.today
    assert DayEntry.objects.filter(learner=life.learner, day=day, does="offer").count() >= len(topics)
    if MINUTES[day.weekday()] == 0:
        assert "A day off." in page
    if not DayEntry.objects.filter(learner=life.learner, day=day, instead_of__isnull=False).exists():
        assert sum(item.entry.minutes for item in sheet.items) <= MINUTES[day.weekday()]
    reread = {item.topic.id for item in sheet.open if item.is_lesson} & sheet.facts.finished
    assert reread == set(), "a lesson that was read is never offered again"


def test_a_day_goes_on_over_the_night_in_which_the_clocks_change(life: Life) -> None:
    life.choose(zone="Europe/London")
    life.now = FRIDAY + DAY
    offered = life.offered()
    # Half past three by the clock that has just been put forward: still Saturday.
    life.now = datetime(2030, 3, 31, 2, 30, tzinfo=UTC)
    assert life.offered() == offered
    assert DayEntry.objects.values("day").distinct().count() == 1
    life.now += timedelta(minutes=45)
    life.page()
    assert DayEntry.objects.values("day").distinct().count() == 2
