"""Listings of the unit on Python, run again by a Python of their own; gaps filled, lines put in order, and run."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator

from rounds.kit import Breaks, Fill, FindLine, Lines, Prints, Question
from tests.content.asked import course

SEEDS = range(20)

# Runs every program of a list by itself, and says what each printed and which error ended it.
CHILD = """
import contextlib, io, json, sys
done = []
for code in json.load(sys.stdin):
    out, error = io.StringIO(), ""
    try:
        with contextlib.redirect_stdout(out):
            exec(compile(code, "<learner>", "exec"), {"__name__": "__main__"})
    except BaseException as raised:
        error = type(raised).__name__
    done.append([out.getvalue(), error])
json.dump(done, sys.stdout)
"""


def run(programs: list[str]) -> list[tuple[str, str]]:
    """What each program printed, and the name of the error that ended it."""
    child = subprocess.run(
        [sys.executable, "-I", "-c", CHILD],
        input=json.dumps(programs),
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    return [(out, error) for out, error in json.loads(child.stdout)]


def drawn() -> Iterator[tuple[str, Question]]:
    for topic in course().topics.values():
        if topic.unit != "python":
            continue
        for generator in topic.questions.values():
            for seed in SEEDS:
                yield f"{topic.id}/{generator.name} {seed}", generator.draw(str(seed)).question


def lines(text: str) -> list[str]:
    return [line.rstrip() for line in text.rstrip().split("\n")]


def test_what_a_listing_prints_is_what_python_prints() -> None:
    asked = [(name, question) for name, question in drawn() if isinstance(question, Prints)]
    for (name, question), (out, error) in zip(asked, run([q.code for _, q in asked]), strict=True):
        shown = lines(out) if out else []
        assert lines(question.answer)[: len(shown)] == shown, name
        assert question.error == error, name


def test_the_error_named_is_the_one_that_python_names() -> None:
    asked = [(name, question) for name, question in drawn() if isinstance(question, Breaks)]
    for (name, question), (_, error) in zip(asked, run([q.code for _, q in asked]), strict=True):
        assert question.answer == (error or "no error"), name


def test_a_filled_program_runs() -> None:
    asked = [(name, question) for name, question in drawn() if isinstance(question, Fill)]
    for (name, question), (_, error) in zip(asked, run([q.filled(q.answers) for _, q in asked]), strict=True):
        assert error == "", f"{name}: {question.filled(question.answers)}"


def test_lines_in_order_run_and_every_right_order_shows_the_same() -> None:
    for name, question in drawn():
        if isinstance(question, Lines):
            ours, *others = run(["\n".join(order) for order in question.right])
            if ours[1] == "NameError":
                continue  # a part of a program, whose names the question's text gives
            assert ours[1] == "", name
            assert all(other == ours for other in others), name
            for trap in question.traps:
                assert run([trap.answer]) != [ours], f"{name}: {trap.misconception}"


def test_the_line_found_is_the_one_that_python_cannot_read() -> None:
    for name, question in drawn():
        if isinstance(question, FindLine) and "will_not_run" in name:
            refused = [number for number, line in enumerate(question.lines, 1) if run([line])[0][1] == "SyntaxError"]
            assert refused == [question.line], name
