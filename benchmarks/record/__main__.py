"""The server's time for the pages of a record: `rounds bench record [--views N] [--attempts N] [--json]`.

Course and learner are those of `rounds bench today`: 347 topics, 5,000 answers on half of them, here with a
misconception behind most of the wrong ones. A page's time is that of the request as a whole, from the middleware to the
last byte, on SQLite in a file and on one core; beside it stands the mean time of the processor, which other programs on
the machine do not lengthen. The files have no limit: their times are told so that nobody waits
without knowing.
"""

from __future__ import annotations

import argparse
import importlib
import json
import sys
import tempfile
from collections.abc import Callable, Sequence
from datetime import timedelta
from pathlib import Path
from typing import Any
from unittest.mock import patch

import numpy as np

from benchmarks.made import answer_much, made_course
from benchmarks.timing import centile, milliseconds, timed
from rounds.web.laptop import set_up

LIMIT_MS = 150
PAGES = {
    "progress": "/progress/",
    "mistakes": "/progress/mistakes/",
    "mistakes of one kind": "/progress/mistakes/?of=adds-instead&page=2",
    "all answers": "/progress/attempts/",
    "all answers, far back": "/progress/attempts/?verdict=incorrect&page=20",
    "one answer": "/progress/attempts/{attempt}/",
    "export and import": "/progress/export/",
    "delete": "/progress/delete/",
}


def main(words: Sequence[str]) -> int:
    """Prints the times beside their limit. 1 where a page is over it."""
    parser = argparse.ArgumentParser(prog="rounds bench record", description=__doc__)
    parser.add_argument("--views", type=int, default=40, metavar="N", help="how often each page is opened (40)")
    parser.add_argument("--attempts", type=int, default=5000, metavar="N", help="answers on record (5,000)")
    parser.add_argument("--json", action="store_true", help="one JSON object")
    arguments = parser.parse_args(words)
    with tempfile.TemporaryDirectory() as folder:
        set_up(Path(folder))
        pages, files = measured(arguments.views, arguments.attempts)
    if arguments.json:
        print(json.dumps({"pages_ms": pages, "limit": LIMIT_MS, "files_s": files}))
    else:
        for name, ms in pages.items():
            print(f"{name:<32}{ms:>8.1f} ms   limit {LIMIT_MS} ms")
        for name, figure in files.items():
            print(f"{name:<32}{figure:>8.2f}")
    return int(max(ms for name, ms in pages.items() if name.endswith("p95")) > LIMIT_MS)


def measured(views: int, attempts: int) -> tuple[dict[str, float], dict[str, float]]:
    """Of each page the processor's time and two centiles in milliseconds; of the files seconds and megabytes."""
    models = importlib.import_module("rounds.web.study.models")
    course = made_course()
    importlib.import_module("rounds.web.shell.content").hold(course)
    user = importlib.import_module("rounds.web.people.models").User
    learner = user.objects.create_user(username="asha")
    now = answer_much(learner, course, attempts) + timedelta(days=1)
    wrong = models.Attempt.objects.filter(result="incorrect")
    for number, slug in enumerate(course.misconceptions):
        wrong.filter(pk__in=[pk for pk in wrong.values_list("pk", flat=True) if pk % 4 == number]).update(trap=slug)
    client = importlib.import_module("django.test").Client(SERVER_NAME="localhost")
    found: dict[str, float] = {}
    with patch("django.utils.timezone.now", lambda: now):
        client.force_login(learner)
        client.get("/")
        for name, address in PAGES.items():
            address = address.format(attempt=wrong.latest("pk").pk)
            client.get(address)
            took = [milliseconds(client, address) for _ in range(views)]
            found[f"{name}, processor"] = float(np.mean([processor for _, processor in took]))
            found |= {f"{name}, p{at}": centile(took, at)[0] for at in (50, 95)}
        return found, _files(client)


def _files(client: Any) -> dict[str, float]:
    """The record out, gone, and in again, through the pages' own addresses."""
    uploaded = importlib.import_module("django.core.files.uploadedfile").SimpleUploadedFile
    kept: list[bytes] = []

    def take(address: str) -> Any:
        response = client.get(address)
        kept.append(response.getvalue())
        return response

    seconds = {
        "export (JSON), s": _seconds(lambda: take("/progress/export/rounds-record.json"), 200),
        "export (CSV), s": _seconds(lambda: take("/progress/export/rounds-answers.csv"), 200),
        "delete, s": _seconds(lambda: client.post("/progress/delete/", {"word": "delete"}), 302),
    }
    file = uploaded("rounds-record.json", kept[0])
    seconds["import, s"] = _seconds(lambda: client.post("/progress/import/", {"record": file}), 302)
    return {**seconds, "the JSON file, MB": len(kept[0]) / 1e6, "the CSV file, MB": len(kept[1]) / 1e6}


def _seconds(ask: Callable[[], Any], expected: int) -> float:
    return timed(ask, expected)[0] / 1000


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
