"""A part of the course as a drawing: boxes in layers from left to right, lines from each need to what it opens."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from textwrap import wrap

from rounds.web.atlas.layers import layered, untangled
from rounds.web.atlas.marks import Mark

# In pixels of the drawing, which is scrolled and not shrunk.
WIDTH, HEIGHT, GAP_ACROSS, GAP_DOWN, MARGIN = 196, 60, 44, 12, 6
LINE_LENGTH, LINE_HEIGHT = 23, 16
# Where the text begins, right of the mark; where the middle of the mark is.
TEXT_AT, MARK_AT = 32, 17


@dataclass(frozen=True)
class Line:
    """One line of a title, at its place."""

    text: str
    x: int
    y: int


@dataclass(frozen=True)
class Box:
    """A topic: its left upper corner, and its title in lines."""

    mark: Mark
    x: int
    y: int

    @property
    def lines(self) -> tuple[Line, ...]:
        texts = wrap(self.mark.topic.title, LINE_LENGTH)
        first = self.y + HEIGHT // 2 - (len(texts) - 1) * LINE_HEIGHT // 2 + 5
        return tuple(Line(text, self.x + TEXT_AT, first + at * LINE_HEIGHT) for at, text in enumerate(texts))

    @property
    def middle(self) -> int:
        return self.y + HEIGHT // 2

    @property
    def right(self) -> int:
        return self.x + WIDTH

    @property
    def mark_x(self) -> int:
        return self.x + MARK_AT


@dataclass(frozen=True)
class Join:
    """A line from a need to what needs it; `is_known` where the need is."""

    path: str
    is_known: bool


@dataclass(frozen=True)
class Drawing:
    """`boxes` in the order of the layers, which is that of the keyboard."""

    boxes: tuple[Box, ...]
    joins: tuple[Join, ...]
    width: int
    height: int
    box_width: int = WIDTH
    box_height: int = HEIGHT


def drawing(marks: Iterable[Mark]) -> Drawing:
    """These topics drawn. Needs outside of them are left out."""
    by_id = {mark.topic.id: mark for mark in marks}
    needs = {topic: mark.topic.needs for topic, mark in by_id.items()}
    layers = untangled(layered(needs, by_id)).topics
    tallest = max(map(len, layers), default=0)
    boxes: dict[str, Box] = {}
    for at, layer in enumerate(layers):
        for row, topic in enumerate(layer):
            boxes[topic] = Box(by_id[topic], MARGIN + at * (WIDTH + GAP_ACROSS), MARGIN + row * (HEIGHT + GAP_DOWN))
    return Drawing(
        boxes=tuple(boxes.values()),
        joins=tuple(_joins(boxes)),
        width=2 * MARGIN + max(0, len(layers) * (WIDTH + GAP_ACROSS) - GAP_ACROSS),
        height=2 * MARGIN + max(0, tallest * (HEIGHT + GAP_DOWN) - GAP_DOWN),
    )


def _joins(boxes: Mapping[str, Box]) -> Iterable[Join]:
    for box in boxes.values():
        for need in box.mark.topic.needs:
            if need in boxes:
                its = boxes[need]
                yield Join(_curve(its, box), its.mark.is_known)


def _curve(need: Box, box: Box) -> str:
    """A line that leaves and arrives level."""
    bend = (box.x - need.right) // 2
    leaves, arrives = f"{need.right + bend} {need.middle}", f"{box.x - bend} {box.middle}"
    return f"M{need.right} {need.middle}C{leaves} {arrives} {box.x} {box.middle}"
