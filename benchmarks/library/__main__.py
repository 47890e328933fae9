"""The server's time for the library: `rounds bench library [--times N] [--attempts N] [--json]`.

The course is made from the designed graph (347 topics), with the resources of the shipped one, whose sections are about
those very topics. The learner is that of `rounds bench today`: 5,000 answers, the longest way there is, and a budget,
so that outside study is planned. Each page is opened so many times. A word on a whole resource is sent for one resource
after the other; it plans twice. The time is the processor's for the request as a whole, SQLite in a file included: what
else the machine has to do meanwhile does not change it.
"""

from __future__ import annotations

import argparse
import importlib
import json
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from itertools import cycle, islice
from pathlib import Path
from typing import Any
from unittest.mock import patch

from benchmarks.made import answer_much, made_course
from benchmarks.timing import centile, milliseconds, timed
from rounds.course import Course, default_folder, load
from rounds.web.laptop import set_up

LIMIT_MS = 150
NARROWED = "/library/?level=introductory&cost=on&mine=on"


def main(words: Sequence[str]) -> int:
    """Prints the times beside their limit. 1 where one is over it."""
    parser = argparse.ArgumentParser(prog="rounds bench library", description=__doc__)
    parser.add_argument("--times", type=int, default=60, metavar="N", help="how often each page is opened (60)")
    parser.add_argument("--attempts", type=int, default=5000, metavar="N", help="answers on record (5,000)")
    parser.add_argument("--json", action="store_true", help="one JSON object")
    arguments = parser.parse_args(words)
    with tempfile.TemporaryDirectory() as folder:
        set_up(Path(folder))
        course = shelved(made_course())
        found = measured(course, arguments.times, arguments.attempts)
    if arguments.json:
        print(json.dumps({"ms": found, "limit": LIMIT_MS, "resources": len(course.outside)}))
    else:
        print(f"{len(course.topics)} topics, {len(course.outside)} resources")
        for name, ms in found.items():
            print(f"{name:<40}{ms:>8.1f} ms   limit {LIMIT_MS} ms")
    return int(max(found.values()) > LIMIT_MS)


def shelved(course: Course) -> Course:
    """The course with the shipped one's resources, and with what people know beforehand."""
    whole = load(default_folder())
    settings = replace(course.settings, priors=whole.priors)
    return replace(course, outside=whole.outside, sources=whole.sources, settings=settings)


def measured(course: Course, times: int, attempts: int) -> dict[str, float]:
    """The 50th and 95th centiles of each page in milliseconds."""
    client_of = importlib.import_module("django.test").Client
    importlib.import_module("rounds.web.shell.content").hold(course)
    learner = importlib.import_module("rounds.web.people.models").User.objects.create_user(username="asha")
    now = answer_much(learner, course, attempts)
    importlib.import_module("rounds.web.study.models").LearnerState.objects.update(budget=0, background="nurse")
    client = client_of(SERVER_NAME="localhost")
    keys = list(islice(cycle(course.outside), times))
    with patch("django.utils.timezone.now", lambda: now):
        client.force_login(learner)
        client.get("/library/")
        pages = {
            "the list": [milliseconds(client, "/library/") for _ in keys],
            "the list, narrowed down": [milliseconds(client, NARROWED) for _ in keys],
            "a resource": [milliseconds(client, f"/library/{key}/") for key in keys],
            "a word on a whole resource": [timed(partial(_done, client, key)) for key in keys],
        }
    return {f"{name}, p{at}": centile(took, at)[1] for name, took in pages.items() for at in (50, 95)}


def _done(client: Any, key: str) -> Any:
    return client.post(f"/library/{key}/say/", {"says": "done"}, headers={"HX-Request": "true"})


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
