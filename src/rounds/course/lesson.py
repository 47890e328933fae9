"""A lesson: prose cut into steps, each ending where the learner does something."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rounds.course.blank import Blank, read_blanks

FENCE = re.compile(r"^\s*(```|~~~)")
ASK = re.compile(r"^\{ask:\s*([A-Za-z_]\w*)\s*\}$")
FIGURE = re.compile(r"^\{figure(?::\s*([a-z][a-z0-9-]*))?\s*\}$")


@dataclass(frozen=True)
class Text:
    """Markdown with a slot in the place of each blank."""

    line: int
    markdown: str
    blanks: tuple[Blank, ...] = ()


@dataclass(frozen=True)
class FigureHere:
    """A figure stands here: the topic's own, or the one of this name where there are several."""

    line: int
    name: str = ""


@dataclass(frozen=True)
class AskHere:
    """A question of the topic is asked here."""

    line: int
    name: str


Block = Text | FigureHere | AskHere


@dataclass(frozen=True)
class Step:
    """What is shown at once: blocks up to and including the next thing to do. Numbered from 1."""

    number: int
    blocks: tuple[Block, ...]

    @property
    def blanks(self) -> tuple[Blank, ...]:
        return tuple(blank for block in self.blocks if isinstance(block, Text) for blank in block.blanks)

    @property
    def asks(self) -> tuple[str, ...]:
        return tuple(block.name for block in self.blocks if isinstance(block, AskHere))


@dataclass(frozen=True)
class Lesson:
    """All steps of a lesson, in order."""

    steps: tuple[Step, ...]

    @property
    def blocks(self) -> tuple[Block, ...]:
        return tuple(block for step in self.steps for block in step.blocks)

    @property
    def blanks(self) -> tuple[Blank, ...]:
        return tuple(blank for step in self.steps for blank in step.blanks)

    @property
    def asks(self) -> tuple[str, ...]:
        return tuple(name for step in self.steps for name in step.asks)


def read_lesson(body: str, first_line: int, seed: str) -> Lesson:
    """The lesson in this Markdown, whose first line is `first_line` of its file.

    `seed` (the topic's id) fixes the order of a blank's options. Raises ValueError ("line: what") for a blank
    that cannot be asked.
    """
    blocks: list[Block] = []
    blanks = 0
    for line, text in _paragraphs(body, first_line):
        block = _block(line, text, blanks + 1, seed)
        blanks += len(block.blanks) if isinstance(block, Text) else 0
        blocks.append(block)
    return Lesson(tuple(Step(number, step) for number, step in enumerate(_steps(blocks), 1)))


def _block(line: int, text: str, first_blank: int, seed: str) -> Block:
    if figure := FIGURE.match(text.strip()):
        return FigureHere(line, figure[1] or "")
    if ask := ASK.match(text.strip()):
        return AskHere(line, ask[1])
    return Text(line, *read_blanks(text, line, first_blank, seed))


def _paragraphs(body: str, first_line: int) -> Iterator[tuple[int, str]]:
    """Runs of lines between empty ones, with the line each starts on; a fenced block stays whole."""
    kept: list[str] = []
    start, is_fenced = first_line, False
    for line, text in enumerate(body.split("\n"), first_line):
        if FENCE.match(text):
            is_fenced = not is_fenced
        if text.strip() or is_fenced:
            start = start if kept else line
            kept.append(text)
        elif kept:
            yield start, "\n".join(kept)
            kept = []
    if kept:
        yield start, "\n".join(kept)


def _steps(blocks: list[Block]) -> Iterator[tuple[Block, ...]]:
    step: list[Block] = []
    for block in blocks:
        step.append(block)
        if isinstance(block, AskHere) or (isinstance(block, Text) and block.blanks):
            yield tuple(step)
            step = []
    if step:
        yield tuple(step)
