"""The server's time for finding a topic: `rounds bench search [--times N] [--json]`.

The course is that of `rounds bench today`: 347 topics as designed, with the words of the shipped course's glossary and
words.toml, and a learner with 5,000 answers who has asked for a topic at the end of a long way. The time is that of the
request as a whole, from the middleware to the last byte, on SQLite in a file and one core, and that of the processor.
"""

from __future__ import annotations

import argparse
import importlib
import json
import sys
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from unittest.mock import patch

from benchmarks.made import answer_much, made_course
from benchmarks.timing import Took, centile, milliseconds
from rounds.course import Course, default_folder, load
from rounds.web.laptop import set_up

SEARCH_MS, MAP_MS = 50, 150
ATTEMPTS = 5000
# A name, a word of many topics, a sentence, slips of the pen, and what there is not.
QUERIES = (
    "logarithms",
    "PPV",
    "probability",
    "model",
    "how do I read a confidence interval",
    "sensitvity and specifity",
    "lograithm",
    "baysian",
    "xylophone",
    "zzzz qqqq heteroscedastic wobble gremlin",
)


def main(words: Sequence[str]) -> int:
    """Prints the times beside their limits. 1 where a page is over its own."""
    parser = argparse.ArgumentParser(prog="rounds bench search", description=__doc__)
    parser.add_argument("--times", type=int, default=20, metavar="N", help="how often each page is asked for (20)")
    parser.add_argument("--json", action="store_true", help="one JSON object")
    arguments = parser.parse_args(words)
    with tempfile.TemporaryDirectory() as folder:
        set_up(Path(folder))
        found = measured(arguments.times)
    limits = {name: SEARCH_MS if name.startswith("search") else MAP_MS for name in found}
    if arguments.json:
        print(json.dumps({"ms": found, "limit": limits}))
    else:
        for name, (wall, processor) in found.items():
            print(f"{name:<40}{wall:>8.1f} ms   processor {processor:>6.1f} ms   limit {limits[name]} ms")
    return int(any(wall > limits[name] for name, (wall, _) in found.items()))


def measured(times: int) -> dict[str, Took]:
    """The 50th and 95th centiles of each kind of page."""
    client_of = importlib.import_module("django.test").Client
    user = importlib.import_module("rounds.web.people.models").User
    actions = importlib.import_module("rounds.web.atlas.actions")
    course = whole_course()
    importlib.import_module("rounds.web.shell.content").hold(course)
    learner = user.objects.create_user(username="asha")
    now = answer_much(learner, course, ATTEMPTS)
    last = list(course.topics.values())[-1]
    actions.follow(learner, course, [last.id])
    client = client_of(SERVER_NAME="localhost")
    pages = {
        "search": [f"/search/?q={query.replace(' ', '+')}" for query in QUERIES],
        "the map": ["/topics/", "/topics/?show=way", "/topics/?show=ready"],
        "a topic": [f"/topics/{last.path}/"],
    }
    with patch("django.utils.timezone.now", lambda: now):
        client.force_login(learner)
        took = {name: _times(client, addresses, times) for name, addresses in pages.items()}
    return {f"{name}, p{at}": centile(ms, at) for name, ms in took.items() for at in (50, 95)}


def whole_course() -> Course:
    """The made course, with all words that lead to a topic of it."""
    shipped = load(default_folder())
    made = made_course()
    return replace(made, glossary=shipped.glossary, words=shipped.words)


def _times(client: object, addresses: Iterable[str], times: int) -> list[Took]:
    """How long each page takes, once it has been asked for before: what a process makes once is made then."""
    each = list(addresses)
    for address in each:
        milliseconds(client, address)
    return [milliseconds(client, address) for _ in range(times) for address in each]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
