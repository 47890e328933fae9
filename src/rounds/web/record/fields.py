"""A field's value as a file has it, and back: read strictly, for a file may come from anywhere."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from django.db.backends.base.operations import BaseDatabaseOperations
from django.db.models import (
    BooleanField,
    CharField,
    DateField,
    DateTimeField,
    Field,
    FloatField,
    IntegerField,
    JSONField,
    TextField,
    UUIDField,
)

# Nobody studied before, and a clock that is further ahead would break the reckoning with days.
FIRST_YEAR, LAST_YEAR = 1970, 2200
DEEPEST = 20
GOT_LENGTH = 60
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
DAY = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(eq=False)
class Unfit(Exception):  # it says what is wrong with a value; the reader says where
    """A value that a field cannot hold: what was expected, and what there is."""

    expected: str
    got: object

    @property
    def got_in_short(self) -> str:
        said = repr(self.got)
        return said if len(said) <= GOT_LENGTH else f"{said[:GOT_LENGTH]}…"


def written(value: object) -> object:
    """The value as JSON has it."""
    if isinstance(value, (datetime, date)):
        return value.isoformat()
    return str(value) if isinstance(value, UUID) else value


def read(field: Field[Any, Any], value: object) -> object:
    """The value of this field. Raises Unfit where it cannot be one."""
    if value is None and field.null:
        return None
    if value is None:
        raise Unfit("a value", value)
    if field.choices:
        return _one_of([*(choice for choice, _ in field.flatchoices), *([""] if field.blank else [])], value)
    for kind, reader in READERS:
        if isinstance(field, kind):
            return reader(field, value)
    raise Unfit("a field that files know", type(field).__name__)


def text(value: object, longest: int | None = None) -> str:
    """A text that any database can keep."""
    if not isinstance(value, str):
        raise Unfit("a text", value)
    if longest is not None and len(value) > longest:
        raise Unfit(f"at most {longest} characters", value)
    try:
        value.encode()
    except UnicodeEncodeError as error:
        raise Unfit("whole characters", value) from error
    if "\0" in value:
        raise Unfit("a text without zero bytes", value)
    return value


def number(value: object) -> float:
    """A number that is finite."""
    if isinstance(value, bool) or not isinstance(value, (int, float)) or abs(value) > 1e300 or math.isnan(value):
        raise Unfit("a number", value)
    return float(value)


def plain(value: object, depth: int = 0) -> object:
    """Lists and objects of texts, finite numbers, true, false and null, not too deep in each other."""
    if depth > DEEPEST:
        raise Unfit(f"at most {DEEPEST} lists in each other", value)
    match value:
        case None | bool():
            return value
        case str():
            return text(value)
        case int() | float():
            number(value)
            return value
        case list():
            return [plain(item, depth + 1) for item in value]
        case dict():
            return {text(key): plain(item, depth + 1) for key, item in value.items()}
    raise Unfit("plain data", value)


def is_texts(value: object) -> bool:
    """Whether this is a list of texts."""
    return isinstance(value, list) and all(isinstance(item, str) for item in value)


def is_day(value: object) -> bool:
    """Whether this is a date as ISO 8601 has it, however far ahead: a plan may be long."""
    if not isinstance(value, str) or not DAY.fullmatch(value):
        return False
    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    return True


def is_whole(value: object, low: int, high: int) -> bool:
    """Whether this is a whole number within these bounds."""
    return isinstance(value, int) and not isinstance(value, bool) and low <= value <= high


def is_ratings(value: object) -> bool:
    """Whether these are ratings: a number from 0 to 4 by name."""
    return isinstance(value, Mapping) and all(is_whole(rating, 0, 4) for rating in value.values())


def _one_of(allowed: list[Any], value: object) -> object:
    # 1 equals True and is none; a list is not even hashable.
    if not any(type(value) is type(one) and value == one for one in allowed):
        raise Unfit("one of " + ", ".join(json_word(one) for one in allowed), value)
    return value


def json_word(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value) or "“”"


def _uuid(value: object) -> UUID:
    try:
        found = UUID(text(value, 36))
    except ValueError as error:
        raise Unfit("a UUID", value) from error
    if str(found) != value:
        raise Unfit("a UUID in small letters with hyphens", value)
    return found


def _moment(value: object) -> datetime:
    if not isinstance(value, str) or not MOMENT.fullmatch(value):
        raise Unfit("a time such as 2030-06-03T11:20:00+00:00", value)
    try:
        found = datetime.fromisoformat(value)
        if FIRST_YEAR <= found.year <= LAST_YEAR:
            return found.astimezone(UTC)
    except ValueError as error:
        raise Unfit("a time that there is", value) from error
    raise Unfit(f"a time between {FIRST_YEAR} and {LAST_YEAR}", value)


def _day(value: object) -> date:
    if not isinstance(value, str) or not DAY.fullmatch(value):
        raise Unfit("a date such as 2030-06-03", value)
    try:
        found = date.fromisoformat(value)
    except ValueError as error:
        raise Unfit("a date that there is", value) from error
    if not FIRST_YEAR <= found.year <= LAST_YEAR:
        raise Unfit(f"a date between {FIRST_YEAR} and {LAST_YEAR}", value)
    return found


def _whole(field: IntegerField[Any, Any], value: object) -> int:
    """A whole number that the column of any database can hold, not of this one alone."""
    low, high = BaseDatabaseOperations.integer_field_ranges[field.get_internal_type()]
    if not isinstance(value, int) or not is_whole(value, low, high):
        raise Unfit(f"a whole number from {low} to {high}", value)
    return value


# A field is of the first kind that it is an instance of: a time is a date to Django.
READERS: tuple[tuple[type[Field[Any, Any]], Callable[[Any, object], object]], ...] = (
    (CharField, lambda field, value: text(value, field.max_length)),
    (TextField, lambda field, value: text(value, field.max_length)),
    (UUIDField, lambda field, value: _uuid(value)),
    (DateTimeField, lambda field, value: _moment(value)),
    (DateField, lambda field, value: _day(value)),
    (BooleanField, lambda field, value: _one_of([True, False], value)),
    (IntegerField, _whole),
    (FloatField, lambda field, value: number(value)),
    (JSONField, lambda field, value: plain(value)),
)
