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
from rounds.web import database, folder, network, server
from rounds.web.environment import LAN, default_data_folder
from rounds.web.trouble import Trouble

ON_THE_NETWORK = """
Your home network can reach Rounds now, at http://{lan}/
To let a phone in, open Settings, Your devices, in the browser here.
Only at home: what goes over the network is NOT ENCRYPTED. Others in the same network could read along: your
answers, your plan, and the cookie that lets the phone in. Never in the network of a hospital, a café or a hotel.
To end it, stop Rounds and start it without --lan.
"""


def start(arguments: argparse.Namespace) -> int:
    """Starts Rounds and serves until it is stopped. 0 after a stop that was asked for, 1 when it could not start."""
    try:
        data = Path(arguments.data or default_data_folder())
        return _start(data, arguments.port, arguments.lan, not arguments.no_browser)
    except (Trouble, CourseError) as error:
        print(f"Rounds could not start.\n{error}", file=sys.stderr)
        return 1
    except DatabaseError as error:
        print(f"Rounds could not start.\n{database.unreadable(error)}", file=sys.stderr)
        return 1


def _start(data: Path, wanted_port: int | None, wanted_lan: str | None, opens_browser: bool) -> int:
    at_home = None if wanted_lan is None else network.choose(wanted_lan, network.places())
    folder.prepare(data)
    port = server.free_port(wanted_port, [server.HOST, *([at_home] if at_home else [])])
    lan = f"{at_home}:{port}" if at_home else ""
    set_up(data, lan)
    # Imported only now: its parts need Django to be set up.
    ready = importlib.import_module("rounds.web.ready")
    ready.check_parts()
    link = f"http://{server.HOST}:{port}/enter/{ready.fresh_token(timezone.now())}"
    how = how_code_runs()
    terminal = server.own_log(data / folder.LOG_FILE)

    def welcome() -> None:
        print(f"Rounds is running. This link lets you in, once:\n{link}", file=terminal)
        print(f"What you do is kept in {data}\n{how}", file=terminal)
        if lan:
            print(ON_THE_NETWORK.format(lan=lan), file=terminal)
        print("Stop with Ctrl-C.", file=terminal, flush=True)
        if opens_browser:
            webbrowser.open(link)

    server.serve(port, welcome)
    return 0


def set_up(data: Path, lan: str = "") -> None:
    """Django on this data folder, with its database ready; `lan` is where the home network is served, if it is."""
    os.environ["ROUNDS_DATA"] = str(data.resolve())
    os.environ[LAN] = lan
    os.environ["DJANGO_SETTINGS_MODULE"] = "rounds.web.settings"
    django.setup()
    database.prepare()
