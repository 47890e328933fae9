"""Days, times and lists, as people say them."""

from __future__ import annotations

from collections.abc import Sequence


def in_days(days: int) -> str:
    """A number of days as people say it."""
    if days <= 1:
        return "tomorrow" if days == 1 else "today"
    if days < 14:
        return f"in {days} days"
    return f"in {round(days / 7)} weeks" if days < 60 else f"in {round(days / 30)} months"


def in_time(minutes: int) -> str:
    """How long something takes, as people say it: "55 minutes", "2 h 40 min"."""
    if minutes < 90:
        return f"{minutes} minute{'s' if minutes != 1 else ''}"
    hours, rest = divmod(round(minutes, -1), 60)
    return f"{hours} h {rest} min" if rest else f"{hours} hours"


def listed(words: Sequence[str]) -> str:
    """`a`, `a and b`, `a, b and c`."""
    return " and ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else "".join(words)


def named(topic: str) -> str:
    """The name of a topic that has no title yet, from its id."""
    return topic.replace("-", " ").capitalize()
