"""Whatever text a program sends back is shown as text: nothing that a terminal would obey, and no picture but PNG."""

from __future__ import annotations

from dataclasses import replace

import pytest

from rounds.runner.protocol import Env, Job, Status
from rounds.runner.record import to_record
from rounds.runner.workshop import Workshop

EVIL = "\x1b[2J\x07<script>alert(1)</script><svg onload=alert(1)>"
JOB = Job(code="", exercise="sums/standardising/exercise_spread", wall_s=5, seed="s")


@pytest.mark.parametrize(
    "code",
    [
        "print(evil)",
        "raise ValueError(evil)",
        "raise type(evil, (Exception,), {})(evil)",
        "exec(compile('1/0', evil, 'exec'))",
        "def standardise(values): return evil",
        "def standardise(values): return {evil: [evil]}",
        "def standardise(values): return type(evil, (), {})()",
        "def standardise(values): raise ValueError(evil)",
        "def standardise(values): raise type(evil, (Exception,), {})()",
        "evil",
    ],
)
def test_no_field_holds_a_character_that_a_terminal_obeys(box: Workshop, code: str) -> None:
    job = replace(JOB, code=f"evil = {EVIL!r}\n{code}")
    for result in (box.run(job), box.check(job)):
        assert result.status is not Status.SANDBOX
        assert not any(sign in text for text in texts(to_record(result)) for sign in ("\x1b", "\x07"))


def texts(data: object) -> list[str]:
    """Every text in the data, keys and all."""
    if isinstance(data, dict):
        return [text for pair in data.items() for each in pair for text in texts(each)]
    if isinstance(data, (list, tuple)):
        return [text for each in data for text in texts(each)]
    return [data] if isinstance(data, str) else []


def test_cells_and_names_of_a_table_are_printable(box: Workshop) -> None:
    code = f"import pandas as pd\npd.DataFrame({{{EVIL!r}: [{EVIL!r}]}}, index=[{EVIL!r}])"
    (table,) = box.run(Job(code=code, env=Env.LITE)).tables
    assert not any("\x1b" in cell for row in (table.columns, *table.rows) for cell in row)


def test_only_pictures_that_are_png_come_through(box: Workshop) -> None:
    """The learner's own process draws them, so it can send anything in their place."""
    code = """
import sys, types
pyplot = types.ModuleType("matplotlib.pyplot")
class Figure:
    def savefig(self, buffer, **how): buffer.write(b"<svg onload=alert(1)></svg>")
pyplot.get_fignums = lambda: [1]
pyplot.figure = lambda number: Figure()
sys.modules["matplotlib.pyplot"] = pyplot
"""
    result = box.run(Job(code=code))
    assert (result.status, result.figures) == (Status.OK, ())
