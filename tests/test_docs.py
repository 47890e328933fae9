"""The documents name what there is."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import pytest

import rounds
import rounds.kit
from rounds.check import rules
from rounds.cli import WORK
from rounds.course.catalogue import Entry, Source
from rounds.course.figure import KINDS
from rounds.course.front import FIELDS
from rounds.course.introduction import FIELDS as INTRODUCTION_FIELDS
from rounds.course.outside import KINDS as OUTSIDE_KINDS
from rounds.course.outside import LEVELS, STYLES, Outside, Section
from rounds.course.project import FIELDS as PROJECT_FIELDS

ROOT = Path(__file__).parents[1]
AUTHORING = (ROOT / "docs/authoring.md").read_text(encoding="utf-8")
HOUSE = (ROOT / "docs/house.md").read_text(encoding="utf-8")
RULES = [
    *rules.COURSE_RULES,
    *rules.WHOLE_COURSE_RULES,
    *rules.TOPIC_RULES,
    *rules.PROJECT_RULES,
    *rules.INTRODUCTION_RULES,
    *rules.QUESTION_RULES,
]


@pytest.mark.parametrize("name", rounds.kit.__all__)
def test_authors_can_read_of_everything_in_the_kit(name: str) -> None:
    assert f"`{name}" in AUTHORING or f"{name}(" in AUTHORING


@pytest.mark.parametrize("field", [*FIELDS, *PROJECT_FIELDS, *INTRODUCTION_FIELDS])
def test_every_field_of_the_front_matter_is_explained(field: str) -> None:
    assert f"| `{field}` |" in AUTHORING


@pytest.mark.parametrize("kind", KINDS.values())
def test_every_setting_of_a_figure_is_explained(kind: type) -> None:
    for field in fields(kind):
        assert f"`{field.name}`" in AUTHORING or f"`[{field.name}]`" in AUTHORING


@pytest.mark.parametrize("kind", [Entry, Outside, Section, Source])
def test_every_field_of_the_catalogues_is_explained(kind: type) -> None:
    for field in fields(kind):
        assert f"`{field.name}`" in AUTHORING


@pytest.mark.parametrize(("field", "words"), [("kind", OUTSIDE_KINDS), ("level", LEVELS), ("style", STYLES)])
def test_every_word_for_an_outside_resource_is_explained(field: str, words: tuple[str, ...]) -> None:
    assert f"  - `{field}`: {', '.join(words)}.\n" in AUTHORING


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_is_explained(rule: object) -> None:
    assert f"`{getattr(rule, '__name__', '')}`" in AUTHORING


@pytest.mark.parametrize("command", WORK)
def test_every_command_is_on_the_map(command: str) -> None:
    assert f"rounds {command}" in HOUSE or f"| {command}" in HOUSE


def test_every_room_is_on_the_map() -> None:
    package = Path(rounds.__file__).parent
    rooms = [path for path in package.iterdir() if (path / "__init__.py").exists()]
    rooms += [path for path in (package / "web").iterdir() if (path / "__init__.py").exists()]
    for room in rooms:
        assert f"{room.name}/" in HOUSE, room
