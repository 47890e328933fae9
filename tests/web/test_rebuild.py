"""`rounds rebuild` as its user meets it, on a record made by an earlier version."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

SMALL_COURSE = Path(__file__).parents[1] / "small_course"
# What stands in the database of somebody who answered before beliefs were kept: one right answer, one lesson read.
PAST = """
import os, uuid, django
django.setup()
from django.core.management import call_command
call_command("migrate", "people", verbosity=0)
call_command("migrate", "study", "0004", verbosity=0)
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.utils import timezone
from pathlib import Path
from rounds.course import load
from rounds.kit.record import to_record
apps = MigrationExecutor(connection).loader.project_state([("study", "0004_kept_programs")]).apps
get = lambda name: apps.get_model("study", name).objects
asha = apps.get_model("people", "User").objects.create(username="asha", key=uuid.uuid4())
question = load(Path(os.environ["ROUNDS_COURSE"])).topics["beds"].questions["free_beds"].draw("3").question
drawn = get("DrawnQuestion").create(hash="a" * 64, record=to_record(question))
now = timezone.now()
path = "ward-sums/beds/free_beds"
ask = get("Ask").create(
    learner=asha, topic="beds", question_path=path, drawn=drawn, level=2, seed="3", place="practice", asked_at=now,
    course_hash="", state="right",
)
get("Attempt").create(uid=uuid.uuid4(), learner=asha, ask=ask, at=now, result="correct", hints=0, marker="0")
get("TopicState").create(learner=asha, topic="shifts", status="finished", changed_at=now)
"""


def rebuild(data: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "rounds.cli", "rebuild", "--data", str(data)]
    environment = {**os.environ, "ROUNDS_COURSE": str(SMALL_COURSE), "ROUNDS_DATABASE_URL": ""}
    return subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=False)


def test_it_believes_what_was_answered_before_beliefs_were_kept(tmp_path: Path) -> None:
    environment = {
        **os.environ,
        "ROUNDS_COURSE": str(SMALL_COURSE),
        "ROUNDS_DATA": str(tmp_path),
        "ROUNDS_DATABASE_URL": "",
        "DJANGO_SETTINGS_MODULE": "rounds.web.settings",
    }
    subprocess.run([sys.executable, "-c", PAST], env=environment, check=True, timeout=60)
    first = rebuild(tmp_path)
    assert first.returncode == 0, first.stderr
    assert first.stdout == "Rebuilt from the ledger: learners 1, topics 2, changed 1.\n"
    assert "learner 1 of 1" in first.stderr
    with sqlite3.connect(tmp_path / "rounds.sqlite3") as database:
        rows = dict(database.execute("select topic, status || ' ' || (p > 0.9) from study_topicstate").fetchall())
    assert rows == {"beds": "unopened 1", "shifts": "finished 0"}
    assert rebuild(tmp_path).stdout.endswith("changed 0.\n")


def test_a_folder_without_a_record_is_left_alone(tmp_path: Path) -> None:
    done = rebuild(tmp_path / "nothing")
    assert done.returncode == 1
    assert "There is no learner's record" in done.stderr
    assert not (tmp_path / "nothing").exists()
