"""`rounds run EXERCISE FILE`: what the web does with a learner's file, from a terminal."""

from __future__ import annotations

import argparse
import json
import sys
from difflib import get_close_matches
from pathlib import Path

from rounds.course import CourseError, default_folder
from rounds.course.exercise import read_exercise
from rounds.runner.choose import choose_runner, secret_seed
from rounds.runner.protocol import CheckResult, Env, Job, RunnerUnavailable, Status
from rounds.runner.record import to_record

PASSED, NOT_PASSED, COULD_NOT_RUN = 0, 1, 2


def run_command(arguments: argparse.Namespace) -> int:
    """Checks the file and says what came of it. 0 passed, 1 not passed, 2 where it could not be run at all."""
    course = Path(arguments.course) if arguments.course else default_folder()
    path = course / f"{arguments.exercise.removesuffix('.py')}.py"
    if not path.is_file() or not path.name.startswith("exercise_"):
        return _refused(f"There is no exercise '{arguments.exercise}'.{_hint(course, arguments.exercise)}")
    try:
        code = Path(arguments.file).read_text(encoding="utf-8", errors="replace")
        exercise = read_exercise(path)
        if exercise.probes:
            return _refused(
                "This step asks what will happen: it is answered on its page, and there is nothing to write."
            )
        runner = choose_runner(course)
    except (OSError, CourseError, RunnerUnavailable) as error:
        return _refused(str(error))
    name = path.relative_to(course).with_suffix("").as_posix()
    try:
        result = runner.check(
            Job(
                code=code,
                exercise=name,
                env=Env(exercise.env),
                language=exercise.language,
                seed=arguments.seed or secret_seed(),
                files=exercise.files,
            )
        )
    finally:
        runner.close()
    print(json.dumps(to_record(result), ensure_ascii=False) if arguments.json else told(result))
    if result.status is Status.SANDBOX:
        return COULD_NOT_RUN
    return PASSED if result.passed else NOT_PASSED


def told(result: CheckResult) -> str:
    """The result for reading in a terminal."""
    lines = [f"{'ok  ' if item.ok else 'NO  '}{item.title}" for item in result.items]
    failed = [item for item in result.items if not item.ok]
    for item in failed[:1]:
        lines += [f"      {item.got}"] if item.got else []
        lines += [f"      expected {item.want}"] if item.want else []
    if result.says and not result.passed:
        lines.append(result.says)
    return "\n".join([*lines, "Passed." if result.passed else "Not passed."])


def _refused(why: str) -> int:
    print(why, file=sys.stderr)
    return COULD_NOT_RUN


def _hint(course: Path, wanted: str) -> str:
    known = [path.relative_to(course).with_suffix("").as_posix() for path in course.glob("*/*/exercise_*.py")]
    close = get_close_matches(wanted, known, 3, 0.3)
    return f" Did you mean {' or '.join(close)}?" if close else " This course has none."
