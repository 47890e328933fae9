"""`rounds rebuild`: everything that is believed of the learners, computed from their ledgers again."""

from __future__ import annotations

import argparse
import importlib
import sys
from pathlib import Path

from django.db import DatabaseError

from rounds.course import CourseError
from rounds.web import database, folder
from rounds.web.environment import DATABASE_FILE, default_data_folder
from rounds.web.laptop import set_up
from rounds.web.trouble import Trouble


def rebuild_command(arguments: argparse.Namespace) -> int:
    """Rebuilds and says what changed. 0 when all is done, 1 when it could not be done.

    Each learner is one transaction: stopped in the middle, some are rebuilt and the others as they were.
    """
    try:
        return _rebuild(Path(arguments.data or default_data_folder()))
    except (Trouble, CourseError) as error:
        print(f"Nothing was rebuilt.\n{error}", file=sys.stderr)
        return 1
    except DatabaseError as error:
        print(f"The rebuild stopped.\n{database.unreadable(error)}", file=sys.stderr)
        return 1


def _rebuild(data: Path) -> int:
    if not (data / DATABASE_FILE).exists():
        raise Trouble(f"There is no learner's record in {data}.", "Name the folder: rounds rebuild --data FOLDER.")
    folder.prepare(data)
    set_up(data)
    # Imported only now: they need Django to be set up.
    users = importlib.import_module("rounds.web.people.models").User.objects
    belief = importlib.import_module("rounds.web.study.belief")
    learners = list(users.order_by("pk"))
    topics = changed = 0
    for number, learner in enumerate(learners, 1):
        rebuilt = belief.rebuild(learner)
        topics += rebuilt.topics
        changed += rebuilt.changed
        print(f"learner {number} of {len(learners)}", file=sys.stderr, flush=True)
    print(f"Rebuilt from the ledger: learners {len(learners)}, topics {topics}, changed {changed}.")
    return 0
