"""The screens on which every page must fit and be usable: two of them each time, all six in the deep tests.

The smallest phone in the dark and a desk in the light differ in everything; what fails on another screen alone is rare,
and a page takes seconds to look at on each.
"""

from __future__ import annotations

import pytest

WIDTHS = (1280, 390, 320)
SCHEMES = ("light", "dark")
EACH_TIME = ((1280, "light"), (320, "dark"))

every_screen = pytest.mark.parametrize(
    ("width", "scheme"),
    [
        pytest.param(width, scheme, marks=() if (width, scheme) in EACH_TIME else pytest.mark.deep)
        for width in WIDTHS
        for scheme in SCHEMES
    ],
)
