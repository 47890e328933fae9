"""A first model"""

from sklearn.linear_model import LinearRegression

from rounds.kit import learner_writes


@learner_writes
def slope(x: list[float], y: list[float]) -> float:
    """The slope of the least-squares line."""
    return float(LinearRegression().fit([[value] for value in x], y).coef_[0])


def test_a_line_through_three_points() -> None:
    """Through (0, 1), (1, 3) and (2, 5) the slope is 2."""
    assert abs(slope([0.0, 1.0, 2.0], [1.0, 3.0, 5.0]) - 2) < 1e-9
