"""An id that learners' records name does not vanish."""

from __future__ import annotations

from collections.abc import Iterator

from rounds.course import Course, Problem
from rounds.course.catalogue import line_of
from rounds.course.ids import current, published


def ids_are_kept(course: Course) -> Iterator[Problem]:
    """Every id in ids.txt still exists or has a line in renamed.toml, and every new name there exists."""
    now = set(current(course))
    ledger, renamed = course.folder / "ids.txt", course.folder / "renamed.toml"
    for line, old in enumerate(published(course.folder), 1):
        is_gone_for_good = course.renamed.get(old) == ""
        if old not in now and course.current(old) not in now and not is_gone_for_good:
            what = f"'{old}' has vanished"
            cure = f'Bring it back, or add to renamed.toml: "{old}" = "its new id", or "" if it is gone for good'
            yield Problem(ledger, line, what, "every id ever published, or a line in renamed.toml", cure=cure)
    for old, new in course.renamed.items():
        if new and course.current(new) not in now:
            what = f"'{old}' is renamed to '{new}', which does not exist"
            yield Problem(renamed, line_of(renamed, old), what, cure="Mend the new id")
