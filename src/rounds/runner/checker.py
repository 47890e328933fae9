"""The checker: a warm, trusted process that knows the exercises and never meets the learner's code.

`python -m rounds.runner.checker COURSE`. It is handed an exercise and a secret seed, asks for calls by data, and says
what came of it. Learners' answers reach it as messages of the closed codec alone.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

# Loaded for the codec: exercises are asked about arrays and tables too.
import numpy as np
import pandas as pd

from rounds.course import CourseError
from rounds.course.exercise import read_exercise
from rounds.kit.exercise import Exercise
from rounds.kit.query import LearnerQuery
from rounds.kit.written import Arguments
from rounds.runner import confine, privileges
from rounds.runner.channel import Channel
from rounds.runner.codec import BadData, dumps
from rounds.runner.judging import Answer, Ended, Raised, Returned, judge, missing
from rounds.runner.preload import LIBRARIES
from rounds.runner.probing import probed
from rounds.runner.protocol import CheckResult, LearnerError, Status
from rounds.runner.query import stored
from rounds.runner.query_judging import judge_query, run_query
from rounds.runner.query_words import query_error
from rounds.runner.record import to_record
from rounds.runner.words import error_of

NEEDED = (np, pd)
# What a message is for stands before it, so that questions to the learner's program are passed on unread.
ASK, DONE = b"?", b"!"
MEMORY = 512 * confine.MB  # for our solutions and the largest answers that the codec lets through
READ: dict[Path, tuple[int, Exercise]] = {}


def main(course: Path) -> None:
    """Serves checks until the runner is gone."""
    channel = Channel(os.dup(0), os.dup(1))
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.dup2(2, 1)
    # A boxed checker is nobody's root already; another one loads all that an exercise may need first.
    privileges.drop((*privileges.ORDINARY, *LIBRARIES["full"]))
    if sys.platform == "linux":
        confine.limit_memory(confine.address_space() + MEMORY)
    gc.freeze()
    channel.send({"ready": True})
    while True:
        try:
            asked = channel.receive()
        except EOFError:
            return
        channel.send_bytes(DONE + dumps(_checked(course, channel, asked)))


def _checked(course: Path, channel: Channel, asked: dict[str, Any]) -> dict[str, Any]:
    try:
        exercise = _exercise(course / f"{asked['exercise']}.py")
    except CourseError as error:
        return to_record(CheckResult(status=Status.SANDBOX, passed=False, says=str(error)))
    code = asked["code"]

    if exercise.query is not None:
        return _queried(exercise, exercise.query, channel, asked)

    def ask(request: dict[str, Any]) -> Answer:
        channel.send_bytes(ASK + dumps(request))
        return _answer(channel, lambda told: error_of(told, code))

    def defined(name: str) -> bool:
        answer = ask({"op": "has", "name": name})
        return isinstance(answer, Returned) and answer.value is True

    def call(name: str, arguments: Arguments) -> Answer:
        return ask({"op": "call", "name": name, "args": list(arguments)})

    absent = missing(exercise, defined, _names(code))
    if absent is not None:
        return to_record(CheckResult(status=Status.OK, passed=False, items=(absent,), says=absent.hint))
    return to_record(probed(exercise, call) if exercise.probes else judge(exercise, call, asked["seed"]))


def _queried(exercise: Exercise, query: LearnerQuery, channel: Channel, asked: dict[str, Any]) -> dict[str, Any]:
    """A query run on the database that the learner sees, or checked."""

    def call(name: str, arguments: Arguments) -> Answer:
        (database,) = arguments
        channel.send_bytes(ASK + dumps({"tables": stored(database.tables)}))
        return _answer(channel, lambda told: query_error(told, asked["code"], database.names))

    if asked["only_runs"]:
        return to_record(run_query(query, call))
    return to_record(judge_query(exercise, query, call, asked["seed"]))


def _exercise(path: Path) -> Exercise:
    """The exercise in this file, read again when the file changed."""
    changed = path.stat().st_mtime_ns
    known = READ.get(path)
    if known is None or known[0] != changed:
        READ[path] = known = (changed, read_exercise(path))
    return known[1]


def _answer(channel: Channel, meaning: Callable[[dict[str, Any]], LearnerError]) -> Answer:
    """What the learner's program said; a message that breaks the rules of the codec counts as its end."""
    try:
        said = channel.receive()
    except BadData:
        return Ended(Status.KILLED)
    if not isinstance(said, dict) or said.keys() == {"ended"}:
        ended = said.get("ended") if isinstance(said, dict) else None
        return Ended(Status(ended) if ended in set(Status) else Status.KILLED)
    if said.keys() <= {"value", "changed"} and "value" in said:
        return Returned(said["value"], said.get("changed") is True)
    if said.keys() == {"error"} and isinstance(said["error"], dict):
        return Raised(meaning(said["error"]))
    return Raised(LearnerError(type="Error", message="", says="Your program answered in a way that cannot be read."))


def _names(code: str) -> list[str]:
    """The names of the functions in the learner's file."""
    return [line.split("(")[0][4:].strip() for line in code.splitlines() if line.startswith("def ")]


if __name__ == "__main__":
    main(Path(sys.argv[1]))
