"""What the preview of a topic shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from rounds.course import Topic, prose
from rounds.course.blank import Blank
from rounds.course.lesson import AskHere, FigureHere, Text
from rounds.kit import Choice, NoFairDraw, Question, QuestionGenerator, Trap, Verdict
from rounds.marking import mark
from rounds.web.shell import figures
from rounds.web.shell.content import the_course
from rounds.web.shell.glossary import popovers

VARIANTS = 20


@dataclass(frozen=True)
class Variant:
    """One draw, or why there is none."""

    seed: str
    question: Question | None
    problem: str = ""

    @property
    def options(self) -> tuple[str, ...]:
        return self.question.options if isinstance(self.question, Choice) else ()

    @property
    def traps(self) -> tuple[Trap[str], ...]:
        return self.question.expected_wrong() if self.question else ()


@dataclass(frozen=True)
class Tried:
    """What marking says of an answer that the author typed."""

    seed: str
    given: str
    verdict: Verdict


def variants(generator: QuestionGenerator) -> tuple[Variant, ...]:
    """The draws of seeds 0 to 19."""
    return tuple(variant(generator, str(seed)) for seed in range(VARIANTS))


def variant(generator: QuestionGenerator, seed: str) -> Variant:
    """The draw of this seed; an author's own error is shown in its place, not raised."""
    try:
        return Variant(seed, generator.draw(seed).question)
    except NoFairDraw as error:
        return Variant(seed, None, str(error))
    except Exception as error:
        return Variant(seed, None, f"{type(error).__name__}: {error}")


def try_answer(generator: QuestionGenerator, seed: str, given: str) -> Tried | None:
    """The verdict on this answer to this variant; None where the variant cannot be drawn."""
    drawn = variant(generator, seed)
    return Tried(seed, given, mark(drawn.question, given)) if drawn.question else None


def lesson(topic: Topic, media: str) -> tuple[SafeString | QuestionGenerator, ...]:
    """The lesson's blocks with every blank filled in, and its questions where they are asked."""
    return tuple(_shown(topic, block, media) for block in topic.lesson.blocks)


def _shown(topic: Topic, block: Text | FigureHere | AskHere, media: str) -> SafeString | QuestionGenerator:
    match block:
        case AskHere():
            return topic.questions.get(block.name) or format_html("<p>There is no question “{}”.</p>", block.name)
        case FigureHere():
            return figures.render(topic.figure) if topic.figure else mark_safe("<p>figure.toml is missing.</p>")
        case Text():
            return _text(block, media)


def _text(block: Text, media: str) -> SafeString:
    slots: Mapping[str, str] = {blank.slot: _filled(blank) for blank in block.blanks}
    named = prose.cite(block.markdown, lambda key: f"({key})")
    try:
        own = f"term-{block.line}-"
        return mark_safe(
            prose.to_html(named, media, slots, terms=own) + popovers(block.markdown, own, the_course().glossary)
        )
    except prose.ProseError as error:
        return format_html('<p class="notice">{}</p>', str(error))


def _filled(blank: Blank) -> str:
    looks = "is-prediction" if blank.is_prediction else "is-correct"
    others = [trap.answer for trap in blank.question.expected_wrong()]
    title = f"not: {' | '.join(others)}" if others else ""
    return format_html(
        '<span class="blank blank-done {}" title="{}">{}</span>', looks, title, blank.question.reference()
    )
