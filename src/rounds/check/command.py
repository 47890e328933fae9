"""`rounds check`: what is to mend, and a last line that says how much was looked at."""

from __future__ import annotations

import argparse
from pathlib import Path

from rounds.check.inspection import folders_below, inspect
from rounds.course import course_above, default_folder, load
from rounds.course.ids import record


def check_command(arguments: argparse.Namespace) -> int:
    """Prints every finding and a summary; 0 when there is nothing to mend, else 1."""
    paths = [Path(path) for path in arguments.paths]
    folder = Path(arguments.course) if arguments.course else course_above(paths[0]) if paths else default_folder()
    is_whole = not paths or any(path.resolve() == folder.resolve() for path in paths)
    found = inspect(folder, None if is_whole else folders_below(paths), arguments.seeds)
    for finding in found.findings:
        print(finding)
    if arguments.record and not found.findings:
        added = record(load(folder))
        print(f"{added} new id{'' if added == 1 else 's'} recorded in ids.txt")
    count = len(found.findings)
    verdict = f"{count} finding{'' if count == 1 else 's'}" if count else "ok"
    print(f"{found.topics} topics, {found.questions} questions, {found.exercises} exercises: {verdict}")
    return 1 if count else 0
