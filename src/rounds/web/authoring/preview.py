"""`rounds preview`: serves one course folder to its author, on a throw-away learner record."""

from __future__ import annotations

import argparse
import importlib
import os
import sys
import tempfile
import webbrowser
from pathlib import Path

from django.utils import timezone

from rounds.course import CourseError, Problem, course_above, default_folder
from rounds.course.introduction import FOLDER as INTRODUCTION
from rounds.web import folder, laptop, server
from rounds.web.trouble import Trouble


def preview(arguments: argparse.Namespace) -> int:
    """Serves until stopped. 0 after a stop that was asked for, 1 when it could not start."""
    try:
        course, topic = chosen(arguments.topic, Path(arguments.course) if arguments.course else None)
        with tempfile.TemporaryDirectory(prefix="rounds-preview-") as data:
            _serve(course, topic, Path(data), arguments.port, not arguments.no_browser)
    except (Trouble, CourseError) as error:
        print(f"The preview could not start.\n{error}", file=sys.stderr)
        return 1
    return 0


def chosen(topic: str | None, course: Path | None) -> tuple[Path, str]:
    """The course folder and the path of the topic, project or introduction ("" for all), from a folder or a path.

    Raises CourseError when there is none.
    """
    if topic is None:
        return course or default_folder(), ""
    if topic == INTRODUCTION:
        return course or default_folder(), INTRODUCTION
    for folder_named in (Path(topic), (course or default_folder()) / topic):
        if (folder_named / "topic.md").exists() or (folder_named / "project.md").exists():
            found = folder_named.resolve()
            return course_above(found).resolve(), f"{found.parent.name}/{found.name}"
    cure = "Name a topic's folder, or its path in the course such as probability/predictive-values"
    raise CourseError(
        [Problem(Path(topic), 1, "there is no topic here: topic.md is missing, and so is project.md", cure=cure)]
    )


def _serve(course: Path, topic: str, data: Path, wanted_port: int | None, opens_browser: bool) -> None:
    os.environ["ROUNDS_PREVIEW"] = "1"
    os.environ["ROUNDS_COURSE"] = str(course)
    folder.prepare(data)
    laptop.set_up(data)
    ready = importlib.import_module("rounds.web.ready")
    port = server.free_port(wanted_port)
    page = f"/preview/{topic}/" if topic else "/preview/"
    link = f"http://{server.HOST}:{port}/enter/{ready.fresh_token(timezone.now())}?next={page}"
    terminal = server.own_log(data / folder.LOG_FILE)

    def welcome() -> None:
        print(f"The preview is running. This link lets you in, once:\n{link}", file=terminal)
        print("The page reloads when you save. Stop with Ctrl-C.", file=terminal, flush=True)
        if opens_browser:
            webbrowser.open(link)

    server.serve(port, welcome)
