"""The ward list put together by another road, and its program run on the export as it is."""

from __future__ import annotations

import csv
import subprocess
import sys
from pathlib import Path

import pytest

from rounds.course.project import read_project

FOLDER = Path(__file__).parents[2] / "course/projects/ward-list"
PROJECT = read_project(FOLDER)
# What the steps ask the learner to write below the functions.
USED = """
with open("ward.csv") as file:
    ward = load_ward(file)
print(len(ward))
text = handover(sickest_first(ward))
print(text)
with open("handover.txt", "w") as file:
    file.write(text)
print(public(ward))
"""


@pytest.fixture(scope="module")
def rows() -> list[list[str]]:
    """The export cell by cell, without its empty line."""
    return [row for row in csv.reader((FOLDER / "ward.csv").read_text().splitlines()) if row][1:]


def test_the_export_is_as_the_steps_say(rows: list[list[str]]) -> None:
    text = (FOLDER / "ward.csv").read_text()
    assert len(rows) == 24
    assert text.count("\n\n") == 1
    assert [row[0] for row in rows] == [str(bed) for bed in range(1, 25)]
    assert sum(row[6] == "" for row in rows) == 2
    assert sum(row[4] == "" for row in rows) == 2
    assert len({row[1] for row in rows}) == 24
    assert any("," in row[5] for row in rows)
    for line in PROJECT.steps[0].text.split("```")[1].strip().splitlines():
        assert line in text.splitlines()


def test_the_finished_program_prints_the_sheet_and_writes_it(tmp_path: Path, rows: list[list[str]]) -> None:
    (tmp_path / "ward.csv").write_text((FOLDER / "ward.csv").read_text())
    program = PROJECT.reference(len(PROJECT.steps)) + USED
    ran = subprocess.run(
        [sys.executable, "-I", "-c", program], capture_output=True, text=True, check=True, cwd=tmp_path
    )
    count, *lines = ran.stdout.splitlines()
    assert count == "24"
    by_score = sorted(rows, key=lambda row: (row[6] != "", -int(row[6] or 0), int(row[0])))
    assert [int(line[:2]) for line in lines[:24]] == [int(row[0]) for row in by_score]
    assert {len(line) for line in lines[:24]} == {28}
    assert lines[0] == " 7  FISCHER, Rosa          ?"
    for line in PROJECT.steps[4].text.split("```")[1].strip("\n").splitlines():
        assert line in lines
    assert (tmp_path / "handover.txt").read_text().splitlines() == lines[:24]
    cover = "\n".join(lines[24:])
    assert len(lines) == 48
    for row in rows:
        family, first = row[1].split(", ")
        assert not any(secret in cover for secret in (family, first, row[2], row[3], row[5]))
