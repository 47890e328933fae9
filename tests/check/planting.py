"""A sound little course, and faults planted into it one at a time."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

from rounds.check import check
from rounds.course.new import new_topic

TOPIC = Path("ward-sums/free-beds")
COURSE = """\
format = 1
title = "Ward sums"
licence = "CC BY 4.0"
planned = ["counting"]

[routes]
appraiser = "Read and judge"
builder = "Build"

[[parts]]
id = "maths"
title = "Mathematics"
[parts.units]
ward-sums = "Ward sums"
"""


class Planted:
    """The course in a folder, changed by replacing text in its files."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(parents=True)
        (folder / "course.toml").write_text(COURSE)
        new_topic(folder, "ward-sums", "free-beds")

    def replace(self, file: str, old: str, new: str) -> None:
        """Plants a fault; the text replaced must be there."""
        path = self.folder / (file if "/" in file or file.endswith("course.toml") else TOPIC / file)
        text = path.read_text()
        assert old in text, f"{old!r} is not in {path.name}"
        path.write_text(text.replace(old, new, 1))

    def write(self, file: str, text: str) -> None:
        path = self.folder / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)

    def line(self, file: str, text: str) -> int:
        """The line on which this text stands."""
        lines = (self.folder / TOPIC / file).read_text().splitlines()
        return next(number for number, line in enumerate(lines, 1) if text in line)

    def second_topic(self, name: str, needs: str) -> None:
        """Another topic like the first, with these needs."""
        shutil.copytree(self.folder / TOPIC, self.folder / "ward-sums" / name)
        path = self.folder / "ward-sums" / name / "topic.md"
        path.write_text(path.read_text().replace("needs: []", f"needs: [{needs}]"))

    def found(self, seeds: int = 30) -> list[str]:
        """Every finding, with the path shortened to the file's name."""
        problems = check(self.folder, seeds=seeds)
        return [str(problem).replace(f"{problem.path}:", f"{problem.path.name}:") for problem in problems]


Plant = Callable[[], Planted]
