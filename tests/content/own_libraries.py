"""Programs of the course that use pandas and Matplotlib, run by a Python of their own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

# Runs each program it is handed in an empty space, and notes what it prints and what stands on the charts at show().
HARNESS = """
import contextlib, io, json, sys
import matplotlib.pyplot as plt
import pandas as pd

def chart(ax):
    return {
        "x_label": ax.get_xlabel(), "y_label": ax.get_ylabel(), "title": ax.get_title(),
        "y_limits": list(ax.get_ylim()),
        "lines": [[[float(v) for v in line.get_xdata()], [float(v) for v in line.get_ydata()]] for line in ax.lines],
        "points": [cloud.get_offsets().tolist() for cloud in ax.collections],
    }

results = []
for code in json.load(sys.stdin):
    plt.close("all")
    seen, out, error = [], io.StringIO(), ""
    def show():
        seen[:] = [chart(ax) for number in plt.get_fignums() for ax in plt.figure(number).axes]
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


def ended_with_libraries(codes: Iterable[str]) -> list[Ended]:
    """How each of these programs ends; one process for all, since pandas takes its time to start."""
    done = subprocess.run(
        [sys.executable, "-I", "-c", HARNESS],
        input=json.dumps(list(codes)),
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
        env={**os.environ, "MPLBACKEND": "Agg"},
    )
    return [Ended(**one) for one in json.loads(done.stdout)]
