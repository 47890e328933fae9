"""A probability tree: products along its paths, and people counted at its nodes."""

from __future__ import annotations

from statistics import fmean

from rounds.course.figure import Branch, ProbabilityTree, Slider
from rounds.course.figure.probability_tree import Path
from rounds.web.shell.figures.scale import opening, significant, whole

# Where each level stands, by the number of levels.
ACROSS = {2: (14, 150, 284), 3: (10, 96, 196, 306)}
TOP = 44
# Between two leaves; each has two lines of text.
PITCH = 40


def probabilities(figure: ProbabilityTree, moved: float) -> dict[Path, float]:
    """The probability on every branch, with the slider at this place."""
    found: dict[Path, float] = {}
    for branch in figure.branches:
        given = branch.probability
        if given is None:
            others = [one.probability for one in figure.fork(branch.path[:-1]) if one != branch]
            # Rounded, so that 1 - 0.9 is 0.1.
            found[branch.path] = round(1 - sum(_at(one, moved) for one in others), 9)
        else:
            found[branch.path] = _at(given, moved)
    return found


def counts(figure: ProbabilityTree, moved: float) -> dict[Path, int]:
    """Whole people at every node; the branch that takes the rest, or else the last, makes each fork add up."""
    shares = probabilities(figure, moved)
    found: dict[Path, int] = {(): figure.population}
    for path in [(), *sorted((branch.path for branch in figure.branches), key=len)]:
        fork = figure.fork(path)
        if not fork:
            continue
        rest = next((one for one in fork if one.probability is None), fork[-1])
        for branch in fork:
            found[branch.path] = whole(found[path] * shares[branch.path])
        found[rest.path] = found[path] - sum(found[one.path] for one in fork if one != rest)
    return found


def sentence(figure: ProbabilityTree, moved: float) -> str:
    """The products along the highlighted paths, and what they come to."""
    shares, people = probabilities(figure, moved), counts(figure, moved)
    said, total = [], 0.0
    for path in figure.highlighted:
        factors = [shares[path[: depth + 1]] for depth in range(len(path))]
        product = 1.0
        for factor in factors:
            product *= factor
        total += product
        said.append(f"{', '.join(path)}: {' × '.join(map(significant, factors))} = {significant(product)}")
    held = sum(people[path] for path in figure.highlighted)
    among = f"{held:,} of {figure.population:,} {figure.of}"
    if len(said) == 1:
        return f"{opening(said[0])}, {among}."
    return f"{opening('; '.join(said))}. Together {significant(total)}: {among}."


def context(figure: ProbabilityTree) -> dict[str, object]:
    """What the template shows."""
    slider = figure.movable.probability
    assert isinstance(slider, Slider)
    shares, people = probabilities(figure, slider.start), counts(figure, slider.start)
    places = _places(figure)
    on = {path[:depth] for path in figure.highlighted for depth in range(1, len(path) + 1)}
    return {
        "height": TOP + PITCH * (len(figure.leaves) - 1) + 36,
        "root": {"x": places[()][0], "y": places[()][1], "text": f"{figure.population:,} {figure.of}"},
        "branches": [
            {
                **_line(branch, places),
                "name": branch.path[-1],
                "text": significant(shares[branch.path]),
                "count": f"{people[branch.path]:,}",
                "is_leaf": len(branch.path) == figure.levels,
                "is_on": branch.path in on,
            }
            for branch in figure.branches
        ],
        "sliders": [{"name": "probability", "label": _asked(figure.movable.path), "slider": slider, "unit": ""}],
        "sentence": sentence(figure, slider.start),
    }


def _at(probability: object, moved: float) -> float:
    return float(probability) if isinstance(probability, int | float) else moved


def _asked(path: Path) -> str:
    given = f" | {', '.join(path[:-1])}" if len(path) > 1 else ""
    return f"P({path[-1]}{given})"


def _places(figure: ProbabilityTree) -> dict[Path, tuple[float, float]]:
    """Leaves evenly from top to bottom, and every node at the middle of its fork."""
    across = ACROSS[figure.levels]
    heights: dict[Path, float] = {leaf: TOP + PITCH * at for at, leaf in enumerate(figure.leaves)}
    for path in [*sorted((branch.path for branch in figure.branches), key=len, reverse=True), ()]:
        if path not in heights:
            fork = figure.fork(path)
            heights[path] = fmean((heights[fork[0].path], heights[fork[-1].path]))
    return {path: (across[len(path)], height) for path, height in heights.items()}


def _line(branch: Branch, places: dict[Path, tuple[float, float]]) -> dict[str, float]:
    """The branch, its probability three fifths along, and its name on the side it turns to."""
    (x1, y1), (x2, y2) = places[branch.path[:-1]], places[branch.path]
    along = 0.6
    return {
        "x1": x1,
        "y1": y1,
        "x2": x2,
        "y2": y2,
        "label_x": round(x1 + along * (x2 - x1), 1),
        "label_y": round(y1 + along * (y2 - y1), 1),
        "name_y": y2 + (22 if y2 > y1 else -11),
    }
