"""People above and below a threshold, or in the bands of a fitted rule: whom it misses, whom it alarms for nothing."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from rounds.course.figure import Slider, Threshold
from rounds.web.shell.figures.scale import Scale, significant, whole

LEFT, RIGHT = 14, 386
# A person is drawn in a square of SIZE; the name of a row stands above it.
SIZE, PITCH, NAME, GAP = 12, 13, 26, 8
BELOW, LOSS = 50, 64
GROUPS = (
    ("true-positive", "alarm and ill"),
    ("false-negative", "ill and missed"),
    ("false-positive", "alarm for nothing"),
    ("true-negative", "well, no alarm"),
)

Cuts = tuple[float, ...]


@dataclass(frozen=True)
class Row:
    """Where a row of people stands: its name at the height `at`, the people above `base`."""

    name: str
    at: int
    base: int


def is_alarm(value: float, cuts: Cuts) -> bool:
    """Whether the rule gives the alarm: it changes its mind at each cut, from none below the first."""
    return sum(cut <= value for cut in cuts) % 2 == 1


def wrong(ill: Sequence[float], well: Sequence[float], cuts: Cuts) -> tuple[int, int]:
    """How many ill people the rule misses, and how many well ones it alarms for nothing."""
    return sum(not is_alarm(value, cuts) for value in ill), sum(is_alarm(value, cuts) for value in well)


def fitted(ill: Sequence[float], well: Sequence[float], knobs: int) -> Cuts:
    """The cuts, at most so many, with which a rule is wrong about the fewest of these people.

    From the lowest value to the highest, it keeps for each number of cuts the best rule so far.
    """
    best: dict[int, tuple[int, Cuts]] = {0: (0, ())}
    for value in sorted({*ill, *well}):
        costs = sum(one == value for one in ill), sum(one == value for one in well)
        opened = {used + 1: (miss, (*cuts, value)) for used, (miss, cuts) in best.items() if used < knobs}
        tried = {used: min(filter(None, (best.get(used), opened.get(used)))) for used in best.keys() | opened.keys()}
        best = {used: (miss + costs[used % 2], cuts) for used, (miss, cuts) in tried.items()}
    return min(best.values(), key=lambda found: (found[0], len(found[1])))[1]


def sentence(figure: Threshold, at: float, cuts: Cuts) -> str:
    """Whom the rule misses and whom it alarms for nothing, in words."""
    rows = [(figure.row, figure.ill, figure.well)]
    if figure.new_row:
        rows.append((figure.new_row, figure.new_ill, figure.new_well))
    if figure.knobs:
        said = (f"{sum(wrong(ill, well, cuts))} of {len(ill) + len(well)} ({name})" for name, ill, well in rows)
        return f"A rule with {significant(at)} knob{'' if at == 1 else 's'} is wrong about {' and '.join(said)}."
    where = f"{figure.label} {significant(at)} {figure.unit}"
    if not figure.new_row:
        missed, alarmed = wrong(figure.ill, figure.well, cuts)
        return (
            f"{where}: {missed} of {len(figure.ill)} with {figure.condition} missed, {alarmed} of {len(figure.well)} "
            f"others alarmed for nothing. Wrong about {missed + alarmed} of {len(figure.ill) + len(figure.well)}."
        )
    told = (
        f"{name}: {missed} of {len(ill)} missed, {alarmed} of {len(well)} alarmed for nothing."
        for name, ill, well in rows
        for missed, alarmed in [wrong(ill, well, cuts)]
    )
    return f"{where}. {' '.join(told)}"


def context(figure: Threshold) -> dict[str, object]:
    """What the template shows."""
    across = Scale(figure.low, figure.high, LEFT, RIGHT)
    slider = figure.threshold or figure.knobs
    assert slider is not None
    fits = _fits(figure)
    cuts = fits[str(int(slider.start))] if figure.knobs else (slider.start,)
    rows = list(_rows(figure))
    axis = rows[-1].base
    losses = list(_losses(figure, across, axis)) if figure.losses else []
    return {
        "left": LEFT,
        "right": RIGHT,
        "axis": axis,
        "height": axis + BELOW + (LOSS + NAME if losses else 0),
        "ticks": across.ticks(),
        "rows": rows,
        "marks": list(_marks(figure, cuts, across, rows)),
        "area": area(cuts, across, axis, figure.step),
        "edges": edges(cuts, across, axis, figure.step),
        "losses": losses,
        "loss_name": axis + BELOW + NAME - 8,
        "loss_base": axis + BELOW + NAME + LOSS - 8,
        "fits": json.dumps(fits),
        "groups": [{"kind": kind, "label": label} for kind, label in GROUPS],
        "sliders": [
            {
                "name": "knobs" if figure.knobs else "threshold",
                "label": "Knobs" if figure.knobs else figure.label,
                "slider": slider,
                "unit": "" if figure.knobs else f" {figure.unit}",
            }
        ],
        "sentence": sentence(figure, slider.start, cuts),
    }


def area(cuts: Cuts, across: Scale, axis: int, step: float) -> str:
    """Where the rule gives the alarm, as an outline; a cut lies half a step below the values that it lets in."""
    pairs = zip_longest(cuts[::2], cuts[1::2])
    sides = [
        (across.at(first - step / 2), RIGHT if last is None else across.at(last - step / 2)) for first, last in pairs
    ]
    return "".join(f"M{start} 0H{end}V{axis}H{start}Z" for start, end in sides)


def edges(cuts: Cuts, across: Scale, axis: int, step: float) -> str:
    """The cuts as lines."""
    return "".join(f"M{across.at(cut - step / 2)} 0V{axis}" for cut in cuts)


def places(slider: Slider) -> list[float]:
    """Where the threshold may stand."""
    return [slider.low + slider.step * at for at in range(whole((slider.high - slider.low) / slider.step) + 1)]


def _fits(figure: Threshold) -> dict[str, Cuts]:
    if not figure.knobs:
        return {}
    return {str(int(knobs)): fitted(figure.ill, figure.well, int(knobs)) for knobs in places(figure.knobs)}


def _rows(figure: Threshold) -> Iterator[Row]:
    base = 0
    for name, people in (
        (figure.row, (*figure.ill, *figure.well)),
        (figure.new_row, (*figure.new_ill, *figure.new_well)),
    ):
        if name:
            yield Row(name, base + NAME - 8, base := base + NAME + PITCH * max(Counter(people).values()) + GAP)


def _marks(figure: Threshold, cuts: Cuts, across: Scale, rows: Sequence[Row]) -> Iterator[dict[str, object]]:
    groups = ((0, True, figure.ill), (0, False, figure.well), (1, True, figure.new_ill), (1, False, figure.new_well))
    taken: Counter[tuple[int, float]] = Counter()
    for row, is_ill, values in groups:
        for value in values:
            taken[row, value] += 1
            yield {
                "kind": kind(value, is_ill, cuts),
                "x": round(across.at(value) - SIZE / 2, 1),
                "y": rows[row].base - 2 - PITCH * taken[row, value],
            }


def kind(value: float, is_ill: bool, cuts: Cuts) -> str:
    """The mark of somebody with this value."""
    if is_alarm(value, cuts):
        return "true-positive" if is_ill else "false-positive"
    return "false-negative" if is_ill else "true-negative"


def _losses(figure: Threshold, across: Scale, axis: int) -> Iterator[dict[str, object]]:
    assert figure.threshold is not None
    all_wrong = {at: sum(wrong(figure.ill, figure.well, (at,))) for at in places(figure.threshold)}
    up = Scale(0, max(all_wrong.values()), 0, LOSS - 14)
    width = round(0.8 * (across.at(figure.threshold.low + figure.threshold.step) - across.at(figure.threshold.low)), 1)
    for at, number in all_wrong.items():
        height = up.at(number)
        yield {
            "x": round(across.at(at - figure.step / 2) - width / 2, 1),
            "y": round(axis + BELOW + NAME + LOSS - 8 - height, 1),
            "width": width,
            "height": height,
            "is_picked": at == figure.threshold.start,
        }
