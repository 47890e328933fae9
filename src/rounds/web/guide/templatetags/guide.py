"""Filters that say times as people do."""

from __future__ import annotations

from datetime import date

from django import template

register = template.Library()


@register.filter
def as_range(days: tuple[date, date]) -> str:
    """When something will be done: "between 9 June 2030 and 16 June 2030", "by 9 June 2030"."""
    first, last = (f"{day.day} {day:%B %Y}" for day in days)
    return f"by {last}" if first == last else f"between {first} and {last}"


@register.filter
def as_hours(minutes: int) -> str:
    """Minutes in hours and minutes: "50 min", "2 h", "2 h 20 min"."""
    hours, rest = divmod(int(minutes), 60)
    said = [f"{hours} h"] if hours else []
    return " ".join([*said, f"{rest} min"] if rest or not hours else said)
