"""Programs of the course that use pandas and Matplotlib, run by a Python of their own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

# Runs each program it is handed in an empty space, and notes what it prints and what stands on the charts at show().
HARNESS = """
import contextlib, io, json, sys
codes = json.load(sys.stdin)
plt = None
if any("matplotlib" in code for code in codes):  # loading takes long: only for programs that draw
    import matplotlib.pyplot as plt

def chart(ax):
    return {
        "x_label": ax.get_xlabel(), "y_label": ax.get_ylabel(), "title": ax.get_title(),
        "y_limits": list(ax.get_ylim()),
        "lines": [[[float(v) for v in line.get_xdata()], [float(v) for v in line.get_ydata()]] for line in ax.lines],
        "points": [cloud.get_offsets().tolist() for cloud in ax.collections],
    }

results = []
for code in codes:
    seen, out, error = [], io.StringIO(), ""
    def show():
        seen[:] = [chart(ax) for number in plt.get_fignums() for ax in plt.figure(number).axes]
    if plt is not None:
        plt.close("all")
        plt.show = show
    try:
        with contextlib.redirect_stdout(out):
            exec(code, {"__name__": "__main__"})
    except Exception as raised:
        error = type(raised).__name__
    results.append({"shown": out.getvalue(), "error": error, "charts": seen})
print(json.dumps(results))
"""


@dataclass(frozen=True)
class Ended:
    """What a program printed, the name of the error that ended it (or nothing), and its charts as they were shown."""

    shown: str
    error: str
    charts: list[dict[str, Any]] = field(default_factory=list)


def all_ended(codes: Iterable[str], folder: Path | None = None) -> list[tuple[str, str]]:
    """What each program shows, and the name of the error that ends it (or nothing). They find files in the folder."""
    return [(one.shown, one.error) for one in ended_with_libraries(codes, folder)]


def ended_with_libraries(codes: Iterable[str], folder: Path | None = None) -> list[Ended]:
    """How each of these programs ends; one process for all, since pandas takes its time to start."""
    done = subprocess.run(
        [sys.executable, "-I", "-c", HARNESS],
        input=json.dumps(list(codes)),
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
        cwd=folder,
        env={**os.environ, "MPLBACKEND": "Agg"},
    )
    return [Ended(**one) for one in json.loads(done.stdout)]
