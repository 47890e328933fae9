"""A unit square cut by two events: what each area says of joint and marginal probability."""

from __future__ import annotations

from collections.abc import Mapping

from rounds.course.figure import AreaSquare, Slider
from rounds.course.figure.slider import start
from rounds.web.shell.figures.scale import Scale, significant

LEFT, RIGHT, TOP, BOTTOM = 80, 320, 32, 272


def sentence(figure: AreaSquare, moved: Mapping[str, float]) -> str:
    """Joint and marginal probability, in figures and words."""
    a, given_a, given_not_a = _placed(figure, moved)
    joint, other = a * given_a, (1 - a) * given_not_a
    text = (
        f"P({figure.a} and {figure.b}) = {significant(a)} × {significant(given_a)} = {significant(joint)}. "
        f"P({figure.b}) = {significant(joint)} + {significant(other)} = {significant(joint + other)}."
    )
    if abs(given_a - given_not_a) > 1e-9:
        return text
    return f"{text} It is the same with and without {figure.a}: independent."


def context(figure: AreaSquare) -> dict[str, object]:
    """What the template shows."""
    moved = {name: start(value) for name, value in figure.probabilities.items()}
    a, given_a, given_not_a = _placed(figure, moved)
    across, up = Scale(0, 1, LEFT, RIGHT), Scale(0, 1, BOTTOM, TOP)
    return {
        "left": LEFT,
        "right": RIGHT,
        "top": TOP,
        "bottom": BOTTOM,
        "cut": {"x": across.at(a), "text": significant(a)},
        "areas": [
            _area(name, across.at(low), across.at(high), up.at(share))
            for name, low, high, share in (("joint", 0, a, given_a), ("other", a, 1, given_not_a))
        ],
        "sides": [
            {"name": name, "x": x, "anchor": anchor, "y": up.at(share), "text": significant(share)}
            for name, x, anchor, share in (
                ("joint", LEFT - 8, "end", given_a),
                ("other", RIGHT + 8, "start", given_not_a),
            )
        ],
        "sliders": _sliders(figure),
        "sentence": sentence(figure, moved),
    }


def _placed(figure: AreaSquare, moved: Mapping[str, float]) -> tuple[float, float, float]:
    values = {name: moved.get(name, start(value)) for name, value in figure.probabilities.items()}
    given_a = values["p_b_given_a"]
    return values["p_a"], given_a, values.get("p_b_given_not_a", given_a)


def _area(name: str, low: float, high: float, y: float) -> dict[str, object]:
    return {"name": name, "x": low, "y": y, "width": round(high - low, 1), "height": round(BOTTOM - y, 1)}


def _sliders(figure: AreaSquare) -> list[dict[str, object]]:
    given = f"P({figure.b} | {figure.a})" if figure.p_b_given_not_a is not None else f"P({figure.b})"
    labels = {"p_a": f"P({figure.a})", "p_b_given_a": given, "p_b_given_not_a": f"P({figure.b} | not {figure.a})"}
    return [
        {"name": name, "label": labels[name], "slider": value, "unit": ""}
        for name, value in figure.probabilities.items()
        if isinstance(value, Slider)
    ]
