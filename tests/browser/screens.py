"""The screens on which every page must fit and be usable: the hardest each time, all six in the deep tests.

What does not fit shows on the smallest phone first, and contrast is poorest in the dark. There are some hundred states,
and each takes a second to look at.
"""

from __future__ import annotations

import pytest

WIDTHS = (1280, 390, 320)
SCHEMES = ("light", "dark")
EACH_TIME = ((320, "dark"),)

every_screen = pytest.mark.parametrize(
    ("width", "scheme"),
    [
        pytest.param(width, scheme, marks=() if (width, scheme) in EACH_TIME else pytest.mark.deep)
        for width in WIDTHS
        for scheme in SCHEMES
    ],
)
