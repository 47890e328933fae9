"""Pages for people who are not (yet) let in."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def stranger(request: HttpRequest) -> HttpResponse:
    """Says why nothing is shown, and how the owner of this laptop gets in."""
    return render(request, "shell/stranger.html", status=403)
