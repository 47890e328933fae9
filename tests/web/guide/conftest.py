"""Asha's days on a course of five topics."""

from __future__ import annotations

import pytest
from django.test import Client

from rounds.course import Course
from rounds.web.people.models import User
from rounds.web.shell import content
from tests.web.guide import made
from tests.web.guide.living import Life


@pytest.fixture
def ward(small_course: Course) -> Course:
    """Two beginnings, what stands on each, and a page."""
    like = small_course.topics["beds"]
    return made.course(
        small_course,
        [
            made.topic(like, "beds"),
            made.topic(like, "shifts", minutes=10),
            made.topic(like, "bays", "beds"),
            made.topic(like, "wards", "bays", "shifts", minutes=30),
            made.topic(small_course.topics["shifts"], "history", minutes=4, page=True),
        ],
    )


@pytest.fixture
def life(as_asha: Client, asha: User, ward: Course, monkeypatch: pytest.MonkeyPatch) -> Life:
    content.hold(ward)
    return Life(as_asha, asha, ward, monkeypatch)
