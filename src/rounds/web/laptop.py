"""`rounds start`: one learner, one laptop, one link."""

from __future__ import annotations

import argparse
import importlib
import os
import sys
import webbrowser
from pathlib import Path

import django
from django.db import DatabaseError
from django.utils import timezone

from rounds.course import CourseError
from rounds.runner.choose import how_code_runs
from rounds.web import database, folder, server
from rounds.web.environment import default_data_folder
from rounds.web.trouble import Trouble


def start(arguments: argparse.Namespace) -> int:
    """Starts Rounds and serves until it is stopped. 0 after a stop that was asked for, 1 when it could not start."""
    try:
        return _start(Path(arguments.data or default_data_folder()), arguments.port, not arguments.no_browser)
    except (Trouble, CourseError) as error:
        print(f"Rounds could not start.\n{error}", file=sys.stderr)
        return 1
    except DatabaseError as error:
        print(f"Rounds could not start.\n{database.unreadable(error)}", file=sys.stderr)
        return 1


def _start(data: Path, wanted_port: int | None, opens_browser: bool) -> int:
    folder.prepare(data)
    set_up(data)
    # Imported only now: its parts need Django to be set up.
    ready = importlib.import_module("rounds.web.ready")
    ready.check_parts()
    port = server.free_port(wanted_port)
    link = f"http://{server.HOST}:{port}/enter/{ready.fresh_token(timezone.now())}"
    how = how_code_runs()
    terminal = server.own_log(data / folder.LOG_FILE)

    def welcome() -> None:
        print(f"Rounds is running. This link lets you in, once:\n{link}", file=terminal)
        print(f"What you do is kept in {data}\n{how}\nStop with Ctrl-C.", file=terminal, flush=True)
        if opens_browser:
            webbrowser.open(link)

    server.serve(port, welcome)
    return 0


def set_up(data: Path) -> None:
    """Django on this data folder, with its database ready."""
    os.environ["ROUNDS_DATA"] = str(data.resolve())
    os.environ["DJANGO_SETTINGS_MODULE"] = "rounds.web.settings"
    django.setup()
    database.prepare()
