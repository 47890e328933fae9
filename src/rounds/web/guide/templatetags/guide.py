"""Filters that say times as people do."""

from __future__ import annotations

from django import template

from rounds.web.guide.wording import as_range

register = template.Library()


register.filter(as_range)


@register.filter
def as_hours(minutes: int) -> str:
    """Minutes in hours and minutes: "50 min", "2 h", "2 h 20 min"."""
    hours, rest = divmod(int(minutes), 60)
    said = [f"{hours} h"] if hours else []
    return " ".join([*said, f"{rest} min"] if rest or not hours else said)
