"""What the pages of a record read."""

from __future__ import annotations

from collections.abc import Mapping

from rounds.web.people.models import User
from rounds.web.record.tables import owned
from rounds.web.study.models import (
    Ask,
    AskState,
    Attempt,
    LearnerState,
    Note,
    Placement,
    Report,
    Run,
    TopicState,
    TopicStatus,
)

# Rows that a first visit makes by itself: nobody's work, and brought-in rows may take their place.
MADE_BY_A_VISIT = frozenset(
    {"people.EntryLink", "people.Preferences", "study.Ask", "study.LearnerState", "study.TopicState", "guide.DayEntry"}
)


def work(learner: User) -> Mapping[str, int]:
    """How many rows there are of each table that only the learner's own work fills; of drafts, too. None at zero."""
    tables = [table for table in owned() if table.name not in MADE_BY_A_VISIT]
    found = {table.model._meta.verbose_name_plural: table.rows(learner).count() for table in tables}
    found["drafts"] = Ask.objects.filter(learner=learner, state=AskState.OPEN).exclude(draft="").count()
    found["events"] = sum(LearnerState.objects.filter(learner=learner).values_list("turns", flat=True))
    return {str(name): count for name, count in found.items() if count}


def counts(learner: User) -> tuple[str, ...]:
    """What there is of the learner, in words: "12 answers", "1 note"."""
    of = {"learner": learner}
    found = (
        (Attempt.objects.filter(**of), "answer", "answers"),
        (TopicState.objects.filter(**of).exclude(status=TopicStatus.UNOPENED), "lesson begun", "lessons begun"),
        (Run.objects.filter(**of), "program you ran", "programs you ran"),
        (Note.objects.filter(**of).exclude(text=""), "note", "notes"),
        (Placement.objects.filter(**of), "placement", "placements"),
        (Report.objects.filter(**of), "report of a question", "reports of questions"),
        (Ask.objects.filter(**of, state=AskState.OPEN).exclude(draft=""), "draft", "drafts"),
    )
    counted = ((rows.count(), one, more) for rows, one, more in found)
    return tuple(f"{count:,} {one if count == 1 else more}" for count, one, more in counted if count)
