"""What the introduction shows: scenes with figures, and guesses behind which the telling is folded away."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.safestring import SafeString, mark_safe

from rounds.course import Course, Introduction, Scene, prose
from rounds.course.blank import Blank
from rounds.course.lesson import FigureHere, Text
from rounds.kit import Choice
from rounds.web.shell import figures
from rounds.web.shell.glossary import popovers
from rounds.web.study.templatetags.study import cite_as


@dataclass(frozen=True)
class Piece:
    """A part of a scene: `html` of text or of a figure; with a `guess` the text is its question, and `told` its end."""

    html: SafeString
    is_figure: bool = False
    guess: Blank | None = None
    told: str = ""

    @property
    def options(self) -> tuple[str, ...]:
        """What can be guessed, in the order in which it is shown."""
        question = self.guess.question if self.guess else None
        return question.options if isinstance(question, Choice) else ()

    @property
    def question(self) -> str:
        """The question in words, without its gap."""
        return self.guess.question.ask.replace("…", "").strip() if self.guess else ""


def introduction(course: Course, shown: Introduction) -> dict[str, Any]:
    """The page: its scenes, where its facts were read, and the ways on."""
    cited = dict.fromkeys(
        key for block in shown.lesson.blocks if isinstance(block, Text) for key in prose.citations(block.markdown)
    )
    return {
        "introduction": shown,
        "scenes": [(scene, tuple(_pieces(course, shown, scene))) for scene in shown.scenes],
        "lessons": [course.topics[topic] for topic in shown.lessons if topic in course.topics],
        "papers": [course.outside[key] for key in shown.papers if key in course.outside],
        "sources": [course.sources[key] for key in cited if key in course.sources],
    }


def _pieces(course: Course, shown: Introduction, scene: Scene) -> Iterator[Piece]:
    """The scene's blocks; the text after a guess, up to the next figure or guess, is what it is told by."""
    asked: Text | None = None
    told: list[Text] = []
    for block in scene.blocks:
        if asked and isinstance(block, Text) and not block.blanks:
            told.append(block)
            continue
        if asked:
            yield _guess(course, asked, told)
            asked, told = None, []
        if isinstance(block, Text) and block.blanks:
            asked = block
        elif isinstance(block, Text):
            yield Piece(_text(course, block))
        elif isinstance(block, FigureHere) and block.name in shown.figures:
            yield Piece(figures.render_played(shown.figures[block.name]), is_figure=True)
    if asked:
        yield _guess(course, asked, told)


def _guess(course: Course, asked: Text, told: list[Text]) -> Piece:
    (blank,) = asked.blanks
    return Piece(_text(course, asked), guess=blank, told=mark_safe("".join(_text(course, block) for block in told)))


def _text(course: Course, block: Text) -> SafeString:
    own = f"term-{block.line}-"
    # The options stand below the question, not in the gap.
    slots = {blank.slot: "" for blank in block.blanks}
    # An author may see a source cited before it is on record.
    cited = prose.cite(block.markdown, lambda key: cite_as(key) if key in course.sources else f"({key})")
    text = prose.to_html(cited, slots=slots, terms=own)
    return mark_safe(text + popovers(block.markdown, own, course.glossary))
