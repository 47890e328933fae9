"""What our own solutions draw is not looked at, and would stay in memory from check to check."""

from __future__ import annotations

import sys


def close_all() -> None:
    """Closes every figure of Matplotlib, where it was used."""
    plt = sys.modules.get("matplotlib.pyplot")
    if plt is not None:
        plt.close("all")
