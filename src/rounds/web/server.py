"""The server process: granian, one worker with four threads, on this machine; the home network only on request."""

from __future__ import annotations

import gc
import importlib
import multiprocessing
import os
import socket
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import IO, Any

from granian import Granian
from granian._internal import load_target
from granian.constants import HTTPModes, Interfaces

from rounds.web import door
from rounds.web.environment import LAN
from rounds.web.trouble import Trouble

HOST = "127.0.0.1"
DEFAULT_PORT = 8787
THREADS = 4
# A server that was killed lets its port go within a moment: that long we wait for it.
PORT_PATIENCE = 3.0
START_PATIENCE = 60.0


def free_port(wanted: int | None, hosts: Sequence[str] = (HOST,)) -> int:
    """The port wanted, or the usual one, or any that is free on all hosts. Raises Trouble when the wanted is taken."""
    if wanted is None:
        return DEFAULT_PORT if _is_free(DEFAULT_PORT, hosts) else _any_port(hosts)
    until = time.monotonic() + PORT_PATIENCE
    while not _is_free(wanted, hosts):
        if time.monotonic() > until:
            raise Trouble(
                f"Port {wanted} is in use by another program, perhaps by Rounds itself.",
                "Stop that program, or choose another port: rounds start --port 9000.",
            )
        time.sleep(0.1)
    return wanted


def own_log(path: Path) -> IO[str]:
    """Sends what this process and its worker print to the log file; what is returned still speaks to the terminal."""
    sys.stdout.flush()
    terminal = os.fdopen(os.dup(1), "w", buffering=1, encoding="utf-8")
    log = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    for stream in (1, 2):
        os.dup2(log, stream)
    os.close(log)
    return terminal


def serve(port: int, when_up: Callable[[], None]) -> None:
    """Serves until told to stop; calls `when_up` after the first answered request."""
    # Asked once before there is a worker: what this imports must not be half imported in another thread when the worker
    # is forked, which would wait for it for ever.
    _answers(port)
    threading.Thread(target=_announce, args=(port, when_up), daemon=True).start()
    Granian(
        "rounds.web.wsgi:application",
        address=HOST,
        port=port,
        interface=Interfaces.WSGI,
        http=HTTPModes.http1,
        workers=1,
        blocking_threads=THREADS,
        websockets=False,
        workers_kill_timeout=3,
    ).serve(target_loader=load_in_worker)


def load_in_worker(target: str) -> Any:
    """Loads the application in the worker, which ends when the process that started it does, however that ended."""
    parent = multiprocessing.parent_process()
    if parent is not None:

        def follow() -> None:
            parent.join()
            os._exit(1)

        threading.Thread(target=follow, daemon=True).start()
    application: Any = load_target(target)
    # Imported only now: it needs the application's Django.
    importlib.import_module("rounds.web.study.programs").resume()
    if place := os.environ.get(LAN):
        door.open_to(place, application, THREADS)
    # What is loaded stays: collecting over all of it in the middle of an answer would cost as much as the answer.
    gc.collect()
    gc.freeze()
    return application


def _announce(port: int, when_up: Callable[[], None]) -> None:
    until = time.monotonic() + START_PATIENCE
    while time.monotonic() < until:
        time.sleep(0.1)
        if _answers(port):
            when_up()
            return


def _answers(port: int) -> bool:
    try:
        with urllib.request.urlopen(f"http://{HOST}:{port}/healthz", timeout=2) as response:
            return bool(response.status == 200)
    except (urllib.error.URLError, OSError):
        return False


def _is_free(port: int, hosts: Sequence[str]) -> bool:
    return all(_is_free_on(host, port) for host in hosts)


def _is_free_on(host: str, port: int) -> bool:
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as trial:
        if os.name == "posix":
            # As the server itself does: a port whose last connections are only closing counts as free.
            trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind((host, port))
        except OSError:
            return False
        return True


def _any_port(hosts: Sequence[str]) -> int:
    while True:
        with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as trial:
            trial.bind((HOST, 0))
            port = int(trial.getsockname()[1])
        if _is_free(port, hosts):
            return port
