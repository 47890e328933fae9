"""A lesson's blocks as HTML, with a control or its result in the place of each blank."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe

from rounds.course import Topic, prose
from rounds.course.blank import Blank
from rounds.course.lesson import AskHere, FigureHere, Text
from rounds.kit import Choice, Number
from rounds.web.shell import figures
from rounds.web.shell.content import the_course
from rounds.web.shell.glossary import popovers
from rounds.web.study.cards import Card
from rounds.web.study.stations import Station
from rounds.web.study.templatetags.study import cite_as

MAX_SIZE, MIN_SIZE = 24, 3


@dataclass(frozen=True)
class Shown:
    """A block ready for the page: HTML of text and figure, or the card of a question."""

    html: SafeString | None = None
    card: Card | None = None


def blocks(topic: Topic, station: Station, cards: Mapping[str, Card]) -> tuple[Shown, ...]:
    """Everything at this station, in order; `cards` by name."""
    if station.step is None:
        return tuple(Shown(card=cards[name]) for name in station.names)
    return tuple(_shown(topic, station, block, cards) for block in station.step.blocks)


def _shown(topic: Topic, station: Station, block: Text | FigureHere | AskHere, cards: Mapping[str, Card]) -> Shown:
    match block:
        case AskHere():
            return Shown(card=cards[block.name])
        case FigureHere():
            return Shown(figures.render(topic.figure) if topic.figure else mark_safe(""))
        case Text():
            media = reverse("study:media", args=[topic.unit, topic.id])
            slots = {blank.slot: control(topic, station, blank, cards[blank.name]) for blank in block.blanks}
            own = f"term-{block.line}-"
            text = prose.to_html(prose.cite(block.markdown, cite_as), media, slots, terms=own)
            cards_of_terms = popovers(block.markdown, own, the_course().glossary, _lesson_on(topic))
            return Shown(mark_safe(text + cards_of_terms))


def _lesson_on(here: Topic) -> Callable[[str], str]:
    """Where a topic is taught; nowhere for this one and for those that are not written."""

    def address(name: str) -> str:
        topic = the_course().topics.get(name)
        return reverse("study:lesson", args=[topic.unit, topic.id]) if topic and topic.id != here.id else ""

    return address


def control(topic: Topic, station: Station, blank: Blank, card: Card) -> str:
    """The blank's input, or what stands in its place once it is closed."""
    question = blank.question
    longest = max(len(spelling) for spelling in (question.reference(), card.ask.draft))
    context = {
        "topic": topic,
        "station": station,
        "blank": blank,
        "card": card,
        "is_choice": isinstance(question, Choice),
        "is_numeric": isinstance(question, Number),
        "reference": question.reference(),
        # Room for a little more than the answer, so that the width does not tell its length.
        "size": min(MAX_SIZE, max(MIN_SIZE, longest + 2)),
    }
    return render_to_string("study/parts/blank.html", context).strip()
