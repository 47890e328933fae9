"""What a question shows under its text: a listing, a table or a plot, as plain data."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass, field
from typing import TypeAlias

Cell: TypeAlias = str | int | float
LOOKS = ("line", "points", "bars", "steps")


@dataclass(frozen=True)
class Listing:
    """Code with line numbers, Python or SQL. Indentation that all lines share is taken away."""

    code: str
    language: str = "python"

    def __post_init__(self) -> None:
        object.__setattr__(self, "code", tidied(self.code))

    @property
    def lines(self) -> tuple[str, ...]:
        return tuple(self.code.split("\n"))

    def unfair(self) -> str | None:
        return None if self.code.strip() else "the listing is empty"

    def text(self) -> str:
        lines = self.code.split("\n")
        width = len(str(len(lines)))
        return "\n".join(f"{number:>{width}}  {line}" for number, line in enumerate(lines, 1))


@dataclass(frozen=True)
class Table:
    """A table by its columns and rows."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    caption: str = ""

    def unfair(self) -> str | None:
        ragged = next((row for row in self.rows if len(row) != len(self.columns)), None)
        return None if ragged is None else f"a row of the table has {len(ragged)} cells, not {len(self.columns)}"

    def text(self) -> str:
        grid = [self.columns, *(tuple(map(str, row)) for row in self.rows)]
        widths = [max(len(row[at]) for row in grid) for at in range(len(self.columns))]
        lines = ["  ".join(cell.rjust(wide) for cell, wide in zip(row, widths, strict=True)) for row in grid]
        return "\n".join([*([self.caption] if self.caption else []), *lines])


@dataclass(frozen=True)
class Series:
    """Pairs of x and y, drawn as a "line", "points", "bars" or "steps". The x of bars may be a word."""

    points: tuple[tuple[Cell, float], ...]
    look: str = "line"
    label: str = ""


@dataclass(frozen=True, kw_only=True)
class Plot:
    """Series on two axes with their labels (and units) and limits. Bars by word need no `x_limits`."""

    series: tuple[Series, ...]
    x: str
    y: str
    y_limits: tuple[float, float]
    x_limits: tuple[float, float] | None = None
    caption: str = field(default="")

    @property
    def words(self) -> tuple[str, ...]:
        """The words along the x axis, in their order; none where it is a number line."""
        found = (str(x) for one in self.series for x, _ in one.points if isinstance(x, str))
        return tuple(dict.fromkeys(found))

    def unfair(self) -> str | None:
        xs = [x for one in self.series for x, _ in one.points]
        ys = [y for one in self.series for _, y in one.points]
        if not xs:
            return "the plot shows no data"
        if unknown := [one.look for one in self.series if one.look not in LOOKS]:
            return f"a series looks like {unknown[0]!r}: expected {', '.join(LOOKS)}"
        if self.words and not all(isinstance(x, str) for x in xs):
            return "the x axis mixes words and numbers"
        if self.words and any(one.look != "bars" for one in self.series):
            return "words along the x axis are for bars"
        if not self.words and self.x_limits is None:
            return "the plot needs x_limits"
        for name, limits in (("x_limits", self.x_limits), ("y_limits", self.y_limits)):
            if limits is not None and not limits[0] < limits[1]:
                return f"{name} are {limits}: expected (low, high)"
        low, high = self.y_limits
        left, right = self.x_limits or (0, 0)
        is_inside = all(low <= y <= high for y in ys) and (
            bool(self.words) or all(isinstance(x, (int, float)) and left <= x <= right for x in xs)
        )
        return None if is_inside else "a point of the plot lies outside its limits"

    def text(self) -> str:
        """The plot in words: what a learner who does not see it is told, data and no conclusion."""
        across = f"from {_short(self.x_limits[0])} to {_short(self.x_limits[1])}" if self.x_limits else "by group"
        lines = [f"Plot{f': {self.caption}' if self.caption else ''}."]
        lines.append(f"Across: {self.x}, {across}. Up: {self.y}, from {_short(self.y_limits[0])} to "
                     f"{_short(self.y_limits[1])}.")  # fmt: skip
        for one in self.series:
            name = f"{one.look.capitalize()}{f' ({one.label})' if one.label else ''}"
            lines.append(f"{name}: " + ", ".join(f"({_short(x)}, {_short(y)})" for x, y in one.points) + ".")
        return "\n".join(lines)


Exhibit: TypeAlias = Listing | Table | Plot


def tidied(code: str) -> str:
    """Code without the indentation that all lines share, blanks at line ends, and empty lines around it."""
    lines = textwrap.dedent(code.expandtabs(4)).split("\n")
    return "\n".join(line.rstrip() for line in lines).strip("\n")


def _short(value: Cell) -> str:
    return value if isinstance(value, str) else f"{value:g}"
