"""`rounds start` as its user meets it: the link, the stop, the accidents."""

from __future__ import annotations

import http.cookiejar
import shutil
import socket
import sqlite3
import subprocess
import sys
import urllib.error
import urllib.parse
import urllib.request
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.running import Rounds, free_port

SMALL_COURSE = Path(__file__).parents[1] / "small_course"


class Asha:
    """A browser without a screen: it follows links and keeps its cookies."""

    def __init__(self, rounds: Rounds) -> None:
        self.rounds = rounds
        self.jar = http.cookiejar.CookieJar()
        self.open = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(self.jar)).open

    def get(self, address: str) -> str:
        with self.open(address if address.startswith("http") else self.rounds.address + address, timeout=20) as answer:
            return str(answer.read().decode())

    def post(self, address: str, **fields: str) -> str:
        token = next(cookie.value for cookie in self.jar if cookie.name == "rounds-csrf")
        data = urllib.parse.urlencode({**fields, "csrfmiddlewaretoken": token}).encode()
        with self.open(self.rounds.address + address, data, timeout=20) as answer:
            return str(answer.read().decode())


@pytest.fixture
def rounds(tmp_path: Path) -> Iterator[Rounds]:
    running = Rounds(tmp_path / "data", SMALL_COURSE)
    running.start()
    yield running
    running.stop()


def refused(*words: str, course: Path = SMALL_COURSE) -> str:
    """What `rounds start` says when it must not start; it exits with 1 and shows no traceback."""
    command = [sys.executable, "-m", "rounds.cli", "start", "--no-browser", *words]
    done = subprocess.run(
        command, env={"ROUNDS_COURSE": str(course)}, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 1, done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    assert "http://" not in done.stdout
    return done.stderr


def test_the_link_is_the_first_address_it_prints_and_lets_in(rounds: Rounds) -> None:
    assert rounds.output.count("http://") == 1
    assert rounds.output.splitlines()[-1] == rounds.link
    assert "Today" in Asha(rounds).get(rounds.link)


def test_it_listens_on_this_machine_alone(rounds: Rounds) -> None:
    others = {info[4][0] for info in socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET)} - {"127.0.0.1"}
    for host in others:
        with socket.socket() as trial:
            trial.settimeout(1)
            assert trial.connect_ex((str(host), rounds.port)) != 0


def test_a_stop_takes_less_than_five_seconds_with_a_browser_connected(rounds: Rounds) -> None:
    with socket.create_connection(("127.0.0.1", rounds.port)) as idle:
        idle.sendall(b"GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
        idle.recv(100)
        assert rounds.stop() < 5


def test_after_a_restart_the_browser_is_still_let_in_and_the_old_link_is_dead(rounds: Rounds) -> None:
    asha, old = Asha(rounds), rounds.link
    asha.get(old)
    rounds.stop()
    rounds.start()
    assert "Today" in asha.get("/")
    with pytest.raises(urllib.error.HTTPError, match="403"):
        Asha(rounds).get(old)


FORKING = """
import sys, time
from rounds.web import server

class Granian:
    def __init__(self, *words, **named): pass

    def serve(self, **named):
        before = set(sys.modules)
        time.sleep(1)
        print(sorted(set(sys.modules) - before))

server.Granian = Granian
server.serve(int(sys.argv[1]), lambda: None)
"""


def test_nothing_is_imported_beside_the_fork_of_the_worker() -> None:
    """A module that another thread is importing at that moment is locked in the worker for ever."""
    command = [sys.executable, "-c", FORKING, str(free_port())]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.strip() == "[]"


def test_its_own_log_goes_to_a_file(rounds: Rounds) -> None:
    assert "granian" in (rounds.data / "server.log").read_text()


@pytest.mark.parametrize("rounds_of_it", [3, pytest.param(20, marks=pytest.mark.deep)])
def test_kill_9_after_an_acknowledged_answer_loses_and_doubles_nothing(rounds: Rounds, rounds_of_it: int) -> None:
    asha = Asha(rounds)
    asha.get(rounds.link)
    asha.get("/practise/ward-sums/beds/free_beds/")
    sent: list[str] = []
    for _ in range(rounds_of_it):
        uid = str(uuid.uuid4())
        asha.post("/ask/1/answer/", given="999", uid=uid)
        sent.append(uid)
        rounds.kill()
        rounds.start()
        asha.post("/ask/1/answer/", given="999", uid=uid)
    with sqlite3.connect(rounds.data / "rounds.sqlite3") as database:
        stored = [str(uuid.UUID(row[0])) for row in database.execute("SELECT uid FROM study_attempt ORDER BY id")]
    assert stored == sent


def test_nothing_is_left_running_after_kill_9(rounds: Rounds) -> None:
    rounds.kill()
    rounds.start()
    assert rounds.link.startswith(rounds.address), "the port was free again at once"


def test_a_port_in_use_is_said(tmp_path: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = str(other.getsockname()[1])
        said = refused("--data", str(tmp_path / "data"), "--port", port)
    assert f"Port {port} is in use" in said
    assert "rounds start --port" in said


def test_a_data_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    said = refused("--data", str(tmp_path / "file" / "data"))
    assert "cannot write to its data folder" in said
    assert "--data" in said


def test_a_database_of_a_newer_version_is_left_as_it_is(rounds: Rounds) -> None:
    rounds.stop()
    path = rounds.data / "rounds.sqlite3"
    with sqlite3.connect(path) as database:
        database.execute(
            "INSERT INTO django_migrations (app, name, applied) VALUES ('study', '9999_later', '2030-01-01')"
        )
    database.close()
    before = path.read_bytes()
    said = refused("--data", str(rounds.data))
    assert "newer version of Rounds" in said
    assert path.read_bytes() == before


def test_a_file_that_is_no_database_is_said_and_kept(tmp_path: Path) -> None:
    data = tmp_path / "data"
    data.mkdir()
    (data / "rounds.sqlite3").write_text("my precious notes " * 100)
    said = refused("--data", str(data))
    assert "cannot be used" in said
    assert "my precious notes" in (data / "rounds.sqlite3").read_text()


def test_a_broken_course_file_is_named_with_its_line(tmp_path: Path) -> None:
    course = tmp_path / "course"
    shutil.copytree(SMALL_COURSE, course)
    (course / "ward-sums/beds/questions.py").write_text("from rounds.kit import Numbr\n")
    said = refused("--data", str(tmp_path / "data"), course=course)
    assert "questions.py:1: ImportError" in said


def test_two_learners_folders_do_not_meet(tmp_path: Path, rounds: Rounds) -> None:
    other = Rounds(tmp_path / "other", SMALL_COURSE, free_port())
    other.start()
    try:
        with pytest.raises(urllib.error.HTTPError, match="403"):
            Asha(other).get(rounds.link.replace(str(rounds.port), str(other.port)))
    finally:
        other.stop()
