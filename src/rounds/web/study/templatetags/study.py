"""Filters that turn an author's text into HTML."""

from __future__ import annotations

from django import template
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe

from rounds.course import prose
from rounds.course.spoken import spoken
from rounds.kit import Plot
from rounds.web.shell.content import the_course
from rounds.web.study.cards import Card
from rounds.web.study.plot import Layout, layout

register = template.Library()


@register.filter
def as_prose(markdown: str) -> SafeString:
    """Markdown with formulas and citations as HTML. Course text is trusted; raw HTML in it is shown as text."""
    return mark_safe(prose.to_html(prose.cite(markdown, cite_as)))


@register.filter
def as_line(markdown: str) -> SafeString:
    """One line of Markdown, such as an option, as HTML without a paragraph."""
    return mark_safe(prose.to_inline_html(markdown))


@register.filter
def as_spoken(markdown: str) -> str:
    """The line in words where it has a formula, to name its control by; nothing where its own text will do."""
    return spoken(markdown) if "$" in markdown else ""


@register.filter
def laid_out(plot: Plot) -> Layout:
    """A plot as it is drawn."""
    return layout(plot)


@register.simple_tag
def at(card: Card, action: str) -> str:
    """The address where this is done with the card's question, such as "answer"."""
    return reverse(f"{card.app}:{action}", args=[card.ask.pk])


def cite_as(key: str) -> str:
    """How the text names a source: "(Gigerenzer et al., 2007)", with a link where there is an address."""
    source = the_course().sources[key]
    address = f"https://doi.org/{source.doi}" if source.doi else source.url
    return f"([{source.cite}]({address}))" if address else f"({source.cite})"
