"""Fixtures of the pages: the small course, and people signed in."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client

from rounds.course import Course, load
from rounds.web.people.models import User
from rounds.web.shell import content
from tests.people import person, signed_in

SMALL_COURSE = Path(__file__).parents[1] / "small_course"


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    django_db_modify_db_settings_parallel_suffix: None, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """A file, as in use: a database in memory that threads share locks whole tables, and waits for nobody."""
    database = settings.DATABASES["default"]
    if "sqlite3" in database["ENGINE"]:
        database.setdefault("TEST", {})["NAME"] = str(tmp_path_factory.mktemp("database") / "rounds.sqlite3")


@pytest.fixture(scope="session")
def small_course() -> Course:
    return load(SMALL_COURSE)


@pytest.fixture(autouse=True)
def _taught(small_course: Course) -> Iterator[None]:
    """Every page teaches the small course."""
    before = dict(content._held)
    content.hold(small_course)
    yield
    content._held.clear()
    content._held.update(before)


@pytest.fixture
def asha(db: None) -> User:
    return person("asha")


@pytest.fixture
def cleo(db: None) -> User:
    return person("cleo")


@pytest.fixture
def as_asha(asha: User) -> Client:
    return signed_in(asha)


@pytest.fixture
def as_cleo(cleo: User) -> Client:
    return signed_in(cleo)
