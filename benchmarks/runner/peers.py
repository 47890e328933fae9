"""What others take for the same task: a plain script, otter-grader, nbgrader.

The two graders stand in an environment of their own, because their pins and ours do not mix:
`python -m venv peers && peers/bin/pip install '.[bench]' ipykernel`, then `rounds bench runner --peers peers`.
"""

from __future__ import annotations

import json
import os
import resource
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

TASK = """import numpy as np
import pandas as pd

def mean_age(table):
    return table.groupby("ward")["age"].mean()

def centred(values):
    return values - values.mean()
"""
HIDDEN = """assert mean_age(pd.DataFrame({"ward": list("ABAB"), "age": [20, 30, 40, 50]})).tolist() == [30, 40]
assert mean_age(pd.DataFrame({"ward": ["A"], "age": [40]})).tolist() == [40]
assert abs(centred(np.array([1.0, 2.0, 6.0])).sum()) < 1e-9
assert centred(np.array([4.0, 6.0])).tolist() == [-1, 1]
"""
SCRIPT = "import sklearn.linear_model, matplotlib.pyplot\n" + TASK + HIDDEN


@dataclass(frozen=True)
class Cost:
    """Seconds of one submission: by the clock, and of processor time."""

    wall_s: float
    cpu_s: float


def available(folder: Path, peers: Path | None) -> Iterator[tuple[str, Callable[[], Cost]]]:
    """Each peer that is here, as something that grades the task once. Files go into the folder."""
    script = folder / "script.py"
    script.write_text(SCRIPT)
    yield "python script.py", lambda: _cost([sys.executable, str(script)], folder)
    if peers is not None and (peers / "bin" / "otter").exists():
        yield "otter-grader", _otter(folder / "otter", peers)
    if peers is not None and (peers / "bin" / "nbgrader").exists():
        yield "nbgrader", _nbgrader(folder / "nbgrader", peers)


def _otter(folder: Path, peers: Path) -> Callable[[], Cost]:
    (folder / "tests").mkdir(parents=True)
    doctest = "".join(f">>> {line}\n" for line in HIDDEN.splitlines())
    case = {"code": doctest, "hidden": True, "locked": False}
    test = {"name": "q1", "points": 1, "suites": [{"cases": [case]}]}
    (folder / "tests" / "q1.py").write_text(f"OK_FORMAT = True\ntest = {test!r}\n")
    (folder / "requirements.txt").write_text("")
    _notebook(folder / "submission.ipynb", [(TASK, {}), ("", {})])
    otter = str(peers / "bin" / "otter")
    _cost([otter, "generate", "-t", "tests", "-o", "autograder.zip", "--no-environment"], folder, peers)
    return lambda: _cost([otter, "run", "-a", "autograder.zip", "-o", ".", "submission.ipynb"], folder, peers)


def _nbgrader(folder: Path, peers: Path) -> Callable[[], Cost]:
    solution = {
        "grade": False,
        "solution": True,
        "locked": False,
        "grade_id": "task",
        "schema_version": 3,
        "task": False,
    }
    tests = {"grade": True, "solution": False, "locked": True, "points": 1, "grade_id": "test", "schema_version": 3}
    cells = [
        ("### BEGIN SOLUTION\n" + TASK + "### END SOLUTION", {"nbgrader": solution}),
        ("### BEGIN HIDDEN TESTS\n" + HIDDEN + "### END HIDDEN TESTS", {"nbgrader": {**tests, "task": False}}),
    ]
    source, handed_in = folder / "source" / "ps1", folder / "submitted" / "asha" / "ps1"
    source.mkdir(parents=True)
    handed_in.mkdir(parents=True)
    (folder / "nbgrader_config.py").write_text("c = get_config()\nc.CourseDirectory.course_id = 'ward'\n")
    _notebook(source / "task.ipynb", cells)
    nbgrader = str(peers / "bin" / "nbgrader")
    _cost([nbgrader, "generate_assignment", "ps1"], folder, peers)
    shutil.copy(folder / "release" / "ps1" / "task.ipynb", handed_in / "task.ipynb")
    notebook = json.loads((handed_in / "task.ipynb").read_text())
    notebook["cells"][0]["source"] = TASK
    (handed_in / "task.ipynb").write_text(json.dumps(notebook))
    return lambda: _cost([nbgrader, "autograde", "ps1", "--force"], folder, peers)


def _notebook(path: Path, cells: Sequence[tuple[str, Mapping[str, object]]]) -> None:
    made: list[dict[str, object]] = [
        {"cell_type": "code", "id": f"cell-{number}", "execution_count": None, "outputs": [], "source": source,
         "metadata": metadata}
        for number, (source, metadata) in enumerate(cells)
    ]  # fmt: skip
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    path.write_text(json.dumps({"cells": made, "metadata": {"kernelspec": kernel}, "nbformat": 4, "nbformat_minor": 5}))


def _cost(words: list[str], folder: Path, peers: Path | None = None) -> Cost:
    """What this command takes. Raises RuntimeError with what it said when it fails."""
    path = f"{peers / 'bin'}:{os.environ['PATH']}" if peers is not None else os.environ["PATH"]
    settings = {**os.environ, "PATH": path}
    before, began = _children_s(), time.perf_counter()
    done = subprocess.run(words, cwd=folder, env=settings, capture_output=True, text=True, check=False)
    took = Cost(time.perf_counter() - began, _children_s() - before)
    if done.returncode:
        raise RuntimeError(f"{' '.join(words)} failed: {(done.stdout + done.stderr)[-1500:]}")
    return took


def _children_s() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
