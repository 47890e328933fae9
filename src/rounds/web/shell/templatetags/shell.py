"""Tags for the frame of a page."""

from __future__ import annotations

from django import template
from django.http import HttpRequest

from rounds.course import Introduction
from rounds.web.shell.assets import manifest
from rounds.web.shell.content import the_course
from rounds.web.shell.menu import Menu, menu

register = template.Library()


@register.simple_tag
def asset(source: str) -> str:
    """The address of what was built from this source, such as "main.ts"."""
    return manifest()[source]


@register.simple_tag
def introduction() -> Introduction | None:
    """The introduction of this course, if it has one."""
    return the_course().introduction


@register.simple_tag(takes_context=True)
def the_menu(context: dict[str, object]) -> Menu:
    """The main navigation, as the page shown has it."""
    request = context.get("request")
    return menu(request.path if isinstance(request, HttpRequest) else "")
