"""The command line: each command's words are read here, its work is done in its room."""

from __future__ import annotations

import argparse
import importlib
import sys
from collections.abc import Callable, Sequence

from rounds import __version__
from rounds.bench import BENCHMARKS
from rounds.course import CourseError

# Where each command's work is done. Looked up only when the command is called: `rounds check` needs no Django.
WORK = {
    "start": "rounds.web.laptop:start",
    "rebuild": "rounds.web.rebuilding:rebuild_command",
    "preview": "rounds.web.authoring.preview:preview",
    "check": "rounds.check.command:check_command",
    "draw": "rounds.course.commands:draw_command",
    "new": "rounds.course.commands:new_command",
    "mark": "rounds.marking.command:mark_command",
    "run": "rounds.runner.command:run_command",
    "plan": "rounds.mind.plan.command:plan_command",
    "bench": "rounds.bench:bench_command",
}


def main(words: Sequence[str] | None = None) -> int:
    """Runs one command. 0: done; 1: it found or met a problem, and said which; 2: the words were not understood."""
    arguments = parser().parse_args(words)
    module, _, name = WORK[arguments.command].partition(":")
    work: Callable[[argparse.Namespace], int] = getattr(importlib.import_module(module), name)
    try:
        return work(arguments)
    except CourseError as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        # The reader of our output has had enough (`rounds draw --all | head`).
        sys.stderr.close()
        return 0


def parser() -> argparse.ArgumentParser:
    """All commands with their words."""
    whole = argparse.ArgumentParser(prog="rounds", description="Machine learning for medicine, from the first step.")
    whole.add_argument("--version", action="version", version=f"Rounds {__version__}")
    commands = whole.add_subparsers(dest="command", required=True, metavar="COMMAND")
    _start(commands.add_parser("start", help="start Rounds on this laptop and print the link that lets you in"))
    rebuild = commands.add_parser("rebuild", help="compute what is believed of each learner from their answers again")
    rebuild.add_argument("--data", metavar="DIR", help="the folder that holds the learner's record")
    _preview(commands.add_parser("preview", help="show a topic as learners will see it; reloads when you save"))
    _check(commands.add_parser("check", help="is a course fit to be taught?"))
    _draw(commands.add_parser("draw", help="draw questions of the course"))
    commands.add_parser("mark", help="mark answers: JSON lines in, JSON lines out")
    _run(commands.add_parser("run", help="run and check a learner's file against an exercise"))
    _plan(commands.add_parser("plan", help="the way to an aim, week by week"))
    _bench(commands.add_parser("bench", help="measure Rounds beside its peers and its limits"))
    _new(commands.add_parser("new", help="begin a topic with files that already pass the check"))
    return whole


def _start(command: argparse.ArgumentParser) -> None:
    command.add_argument("--data", metavar="DIR", help="keep the learner's record in this folder")
    command.add_argument("--port", type=_port, metavar="N", help="listen on this port")
    command.add_argument(
        "--lan",
        nargs="?",
        const="",
        metavar="ADDRESS",
        help="serve your home network, too, so that a phone can be let in; only at home, for it is not encrypted",
    )
    command.add_argument("--no-browser", action="store_true", help="print the link and open nothing")


def _preview(command: argparse.ArgumentParser) -> None:
    command.add_argument("topic", nargs="?", metavar="TOPIC", help="a topic's folder or path; without it, all topics")
    command.add_argument("--course", metavar="DIR", help="the course folder")
    command.add_argument("--port", type=_port, metavar="N", help="listen on this port")
    command.add_argument("--no-browser", action="store_true", help="print the link and open nothing")


def _check(command: argparse.ArgumentParser) -> None:
    command.add_argument("paths", nargs="*", metavar="PATH", help="topics or units; without any, the whole course")
    command.add_argument("--seeds", type=_count, default=200, metavar="N", help="draws of each question (200)")
    command.add_argument("--course", metavar="DIR", help="the course folder")
    command.add_argument("--record", action="store_true", help="add new ids to the course's list of ids")


def _draw(command: argparse.ArgumentParser) -> None:
    command.add_argument("questions", nargs="*", metavar="QUESTION", help="paths of questions or topics")
    command.add_argument("--all", action="store_true", help="every question of the course")
    command.add_argument("--seed", default="0", metavar="S", help="which variant: any text (0)")
    command.add_argument("--as-learner", action="store_true", help="only what a learner sees before answering")
    command.add_argument("--course", metavar="DIR", help="the course folder")
    command.add_argument("--json", action="store_true", help="one JSON object a line")


def _run(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "exercise", metavar="EXERCISE", help="its path below the course, such as unit/topic/exercise_x"
    )
    command.add_argument("file", metavar="FILE", help="what the learner wrote")
    command.add_argument("--seed", metavar="S", help="draw the hidden inputs from this text instead of at random")
    command.add_argument("--course", metavar="DIR", help="the course folder")
    command.add_argument("--json", action="store_true", help="one JSON object")


def _plan(command: argparse.ArgumentParser) -> None:
    command.add_argument("--aim", required=True, metavar="A", help="an aim or a route of course.toml")
    command.add_argument("--hours", required=True, type=_hours, metavar="H", help="hours a week")
    command.add_argument(
        "--know", nargs="*", action="extend", default=[], metavar="TOPIC", help="what is known already"
    )
    command.add_argument("--order", choices=["maths-first", "alternate"], default="alternate", help="(alternate)")
    command.add_argument("--way", choices=["bottom-up", "top-down"], default="bottom-up", help="(bottom-up)")
    command.add_argument("--depth", choices=["essentials", "thorough"], default="thorough", help="(thorough)")
    command.add_argument(
        "--budget", type=_budget, metavar="free|AMOUNT", help="use outside resources, too, that cost no more altogether"
    )
    command.add_argument("--graph", metavar="FILE", help="plan on this graph (JSON) as if all of it were written")
    command.add_argument("--course", metavar="DIR", help="the course folder")
    command.add_argument("--json", action="store_true", help="one JSON object")


def _bench(command: argparse.ArgumentParser) -> None:
    named = "; ".join(f"{name}: {what}" for name, what in BENCHMARKS.items())
    command.add_argument("name", choices=BENCHMARKS, metavar="NAME", help=named)
    command.add_argument("words", nargs=argparse.REMAINDER, metavar="…", help="options of the benchmark (try --help)")


def _new(command: argparse.ArgumentParser) -> None:
    command.add_argument("topic", metavar="UNIT/TOPIC", help="for example probability/odds")
    command.add_argument("--course", metavar="DIR", help="the course folder")


def _port(text: str) -> int:
    port = int(text)
    if not 1 <= port <= 65535:
        raise argparse.ArgumentTypeError(f"a port lies between 1 and 65535, not {text}")
    return port


def _hours(text: str) -> float:
    hours = float(text)
    if not 0 <= hours <= 168:
        raise argparse.ArgumentTypeError(f"a week has between 0 and 168 hours, not {text}")
    return hours


def _budget(text: str) -> float:
    budget = 0.0 if text == "free" else float(text)
    if not 0 <= budget < 1e6:
        raise argparse.ArgumentTypeError(f"a budget is free or an amount from 0, not {text}")
    return budget


def _count(text: str) -> int:
    count = int(text)
    if count < 1:
        raise argparse.ArgumentTypeError(f"at least 1 draw is needed, not {text}")
    return count


if __name__ == "__main__":
    sys.exit(main())
