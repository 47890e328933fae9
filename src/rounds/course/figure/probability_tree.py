"""A probability tree of two or three levels, with people counted at its nodes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from rounds.course.figure.slider import Movable, Slider, highest, lowest

MOST_LEAVES = 9
# What fits between two levels of the drawing, by the number of levels.
LONGEST_NAME = {2: 14, 3: 10}

Path = tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Branch:
    """The way to one node, as names from the root; without a probability it takes what its fork leaves over."""

    path: Path
    probability: Movable | None = None


@dataclass(frozen=True, kw_only=True)
class ProbabilityTree:
    """People who part at forks; `highlighted` are paths from the root to leaves."""

    kind: ClassVar[str] = "probability-tree"
    parts: ClassVar[dict[str, type]] = {"branches": Branch}
    alt: str
    caption: str = ""
    population: int = 1000
    of: str = "people"
    branches: tuple[Branch, ...]
    highlighted: tuple[Path, ...]

    @property
    def levels(self) -> int:
        """How often people part on the way to a leaf."""
        return max((len(branch.path) for branch in self.branches), default=0)

    @property
    def leaves(self) -> list[Path]:
        """The ends of the tree, from top to bottom."""
        ends: list[Path] = [()] if self.branches else []
        for _ in range(self.levels):
            ends = [branch.path for end in ends for branch in self.fork(end)]
        return ends

    @property
    def movable(self) -> Branch:
        """The branch with the slider."""
        return next(branch for branch in self.branches if isinstance(branch.probability, Slider))

    def fork(self, path: Path) -> list[Branch]:
        """The branches that leave a node, in the order in which they are given."""
        return [branch for branch in self.branches if branch.path[:-1] == path]

    def fault(self) -> str | None:
        if self.levels not in LONGEST_NAME:
            return f"branches: a tree has two or three levels; the longest path has {self.levels}"
        if self.population < 1:
            return f"population ({self.population}) must be at least 1"
        checks = (self._path_faults(), self._fork_faults(), self._slider_faults(), self._whole_faults())
        return next((fault for check in checks for fault in check), None)

    def _path_faults(self) -> Iterator[str]:
        paths = [branch.path for branch in self.branches]
        longest = LONGEST_NAME[self.levels]
        for path in paths:
            if not path or paths.count(path) > 1:
                yield f"branches: the path {list(path)} is empty or given twice"
            elif path[:-1] and path[:-1] not in paths:
                yield f"branches: {list(path)} hangs in the air; give {list(path[:-1])} as well"
            elif not 1 <= len(path[-1]) <= longest:
                yield f"branches: {path[-1]!r} does not fit; on {self.levels} levels a name has 1 to {longest} letters"
            elif len(path) < self.levels and not self.fork(path):
                yield f"branches: {list(path)} ends early; every path has {self.levels} names"

    def _fork_faults(self) -> Iterator[str]:
        for node in [(), *(branch.path for branch in self.branches if len(branch.path) < self.levels)]:
            fork, where = self.fork(node), f"the fork after {list(node)}" if node else "the first fork"
            given = [branch.probability for branch in fork if branch.probability is not None]
            if not 2 <= len(fork) <= 3:
                yield f"branches: {where} has {len(fork)} branches; it has 2 or 3"
            elif any(not 0 <= lowest(one) <= highest(one) <= 1 for one in given):
                yield f"branches: {where}: a probability lies between 0 and 1; write 0.1 for 10%"
            elif len(given) == len(fork) and abs(sum(map(lowest, given)) - 1) > 1e-9:
                yield f"branches: {where} sums to {sum(map(lowest, given)):g}; make it 1, or leave one probability out"
            elif len(given) < len(fork) - 1:
                yield f"branches: {where} leaves {len(fork) - len(given)} probabilities out; leave out one at most"
            elif sum(map(highest, given)) > 1 + 1e-9:
                yield f"branches: {where} can come to more than 1; end the slider earlier"

    def _slider_faults(self) -> Iterator[str]:
        sliders = [branch for branch in self.branches if isinstance(branch.probability, Slider)]
        if len(sliders) != 1:
            yield f"branches: exactly one probability is a slider; there are {len(sliders)}"
        for branch in sliders:
            assert isinstance(branch.probability, Slider)
            if fault := branch.probability.fault():
                yield f"branches: {list(branch.path)}: {fault}"
            if all(one.probability is not None for one in self.fork(branch.path[:-1])):
                yield f"branches: beside the slider of {list(branch.path)} leave one probability out: it takes the rest"

    def _whole_faults(self) -> Iterator[str]:
        leaves = self.leaves
        if len(leaves) > MOST_LEAVES:
            yield f"branches: at most {MOST_LEAVES} leaves fit; there are {len(leaves)}"
        if not self.highlighted:
            yield "highlighted: at least one path from the root to a leaf"
        for path in self.highlighted:
            if path not in leaves:
                known = ", ".join(str(list(leaf)) for leaf in leaves)
                yield f"highlighted: {list(path)} is not a path to a leaf; leaves are {known}"
