"""Style guides that show one state at a time."""

from __future__ import annotations

from django.http import HttpRequest


def asked_state(request: HttpRequest, count: int) -> int:
    """Which of so many states the address asks for, from 0; the first one where it asks for none that there is."""
    asked = request.GET.get("state", "0")
    is_number = asked.isascii() and asked.isdecimal() and len(asked) < 4
    return int(asked) if is_number and int(asked) < count else 0
