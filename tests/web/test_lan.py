"""`rounds start --lan`, really started: one more door, on one address, for those who were let in."""

from __future__ import annotations

import http.client
import re
import socket
from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.parse import urlencode

import pytest

from tests.browser.running import Kept, Rounds, address_at_home
from tests.web.test_start import SMALL_COURSE, Asha, refused

HOME = address_at_home()
pytestmark = pytest.mark.xdist_group("lan")


class Browser:
    """Speaks HTTP from the network, with whatever headers it is told to send; keeps its cookies."""

    def __init__(self, rounds: Rounds, host: str = HOME) -> None:
        self.rounds, self.host = rounds, host
        self.cookies: dict[str, str] = {}

    def ask(
        self, method: str, address: str, body: str = "", headers: Mapping[str, str] | None = None
    ) -> tuple[int, str]:
        """The status, and the page."""
        line = http.client.HTTPConnection(self.host, self.rounds.port, timeout=20)
        sent = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items()), **(headers or {})}
        if body:
            sent["Content-Type"] = "application/x-www-form-urlencoded"
        line.request(method, address, body or None, sent)
        answer = line.getresponse()
        for header in answer.headers.get_all("Set-Cookie", []):
            name, _, value = header.partition(";")[0].partition("=")
            self.cookies[name] = value
        page = answer.read().decode()
        line.close()
        return answer.status, page

    def post(self, address: str, headers: Mapping[str, str] | None = None, **fields: str) -> tuple[int, str]:
        token = self.cookies.get("rounds-csrf", "")
        return self.ask("POST", address, urlencode({**fields, "csrfmiddlewaretoken": token}), headers)


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Kept]:
    running = Rounds(tmp_path_factory.mktemp("lan") / "data", SMALL_COURSE)
    running.words = ["--lan", HOME]
    running.start()
    yield Kept(running)
    running.stop()


@pytest.fixture
def rounds(kept: Kept) -> Rounds:
    """Rounds in the home network, as it is after its start."""
    return kept.as_it_was()


@pytest.fixture
def asha(rounds: Rounds) -> Asha:
    """Asha at her laptop."""
    asha = Asha(rounds)
    asha.get(rounds.link)
    return asha


def shown_code(asha: Asha) -> str:
    found = re.search(r"(\d{4}) (\d{4})</code>", asha.post("/devices/code/"))
    assert found is not None
    return found[1] + found[2]


def paired(asha: Asha) -> Browser:
    """Asha's phone, let in by the code that she typed."""
    phone = Browser(asha.rounds)
    phone.ask("GET", "/pair/")
    assert phone.post("/pair/", code=shown_code(asha))[0] == 302
    return phone


def test_the_terminal_warns_and_says_how_to_end_it(rounds: Rounds) -> None:
    assert rounds.output.splitlines()[-1] == rounds.link
    assert rounds.output.count("http://") == 1
    said = rounds.rest()
    assert f"http://{HOME}:{rounds.port}/\n" in said
    for words in ("NOT ENCRYPTED", "Only at home", "hospital", "café", "start it without --lan"):
        assert words in said


def test_the_laptops_own_way_is_as_before(asha: Asha) -> None:
    assert "Today" in asha.get("/")
    assert Browser(asha.rounds, "127.0.0.1").ask("GET", "/healthz") == (200, "ok")


def test_it_listens_on_these_two_addresses_alone(rounds: Rounds) -> None:
    for host in ("127.0.0.3", "127.1.2.3"):
        with socket.socket() as trial:
            trial.settimeout(1)
            assert trial.connect_ex((host, rounds.port)) != 0


def test_it_opens_one_port(rounds: Rounds) -> None:
    """What listens in the group of processes that was started, as the system tells."""
    if not Path("/proc/net/tcp").exists():
        pytest.skip("this system does not tell in /proc")
    assert rounds.process is not None
    family = {rounds.process.pid}
    parents = {
        int(path.name): int(path.joinpath("stat").read_text().rsplit(")", 1)[1].split()[1]) for path in running()
    }
    while more := {pid for pid, parent in parents.items() if parent in family} - family:
        family |= more
    mine = {link for pid in family for link in sockets(pid)}
    listening = set()
    for line in Path("/proc/net/tcp").read_text().splitlines()[1:]:
        parts = line.split()
        if parts[3] == "0A" and parts[9] in mine:
            listening.add(parts[1])
    addresses = {f"{int.from_bytes(socket.inet_aton(host), 'little'):08X}" for host in ("127.0.0.1", HOME)}
    assert listening == {f"{address}:{rounds.port:04X}" for address in addresses}


def running() -> list[Path]:
    return [path for path in Path("/proc").iterdir() if path.name.isdigit() and path.joinpath("stat").exists()]


def sockets(pid: int) -> set[str]:
    """The inodes of the sockets that this process has open; none where it may not be asked."""
    found = set()
    try:
        for link in Path(f"/proc/{pid}/fd").iterdir():
            if link.readlink().name.startswith("socket:["):
                found.add(link.readlink().name[8:-1])
    except OSError:
        pass
    return found


def test_from_the_network_there_is_only_the_sign_in_page(rounds: Rounds) -> None:
    for address in ("/", "/healthz", "/topics/", "/learn/ward-sums/beds/", "/settings/", "/devices/", "/nowhere/"):
        status, page = Browser(rounds).ask("GET", address)
        assert status == 403
        assert "Let this device in" in page
    assert Browser(rounds).ask("GET", rounds.link.partition(str(rounds.port))[2])[0] == 403
    assert "Today" in Asha(rounds).get(rounds.link), "the link was not used up"


def test_a_phone_is_let_in_and_out_at_once(asha: Asha) -> None:
    phone = paired(asha)
    assert phone.ask("GET", "/topics/")[0] == 200
    assert phone.ask("GET", "/learn/ward-sums/beds/")[0] == 200
    asha.post("/devices/1/revoke/")
    status, page = phone.ask("GET", "/learn/ward-sums/beds/")
    assert status == 403
    assert "signed out on the laptop" in page


def test_a_phone_is_still_let_in_after_a_restart(asha: Asha) -> None:
    phone = paired(asha)
    asha.rounds.stop()
    asha.rounds.start()
    assert phone.ask("GET", "/topics/")[0] == 200


@pytest.mark.parametrize("method", ["GET", "POST", "PUT", "DELETE", "HEAD"])
def test_a_foreign_name_for_our_address_is_refused(asha: Asha, method: str) -> None:
    phone, port = paired(asha), asha.rounds.port
    names = ("rebound.example", f"rebound.example:{port}", f"127.0.0.1:{port}", f"localhost:{port}", HOME, f"{HOME}:1")
    for name in names:
        for address in ("/", "/topics/", "/pair/", "/static/rounds/manifest.json"):
            status, page = phone.ask(method, address, headers={"Host": name})
            assert status == 400, f"{method} {address} as {name}"
            assert "Sign" not in page
    laptop = Browser(asha.rounds, "127.0.0.1")
    for name in ("rebound.example", f"rebound.example:{port}", f"{HOME}:{port}"):
        assert laptop.ask(method, "/", headers={"Host": name})[0] == 400


def test_another_sites_form_changes_nothing(asha: Asha) -> None:
    phone, port = paired(asha), asha.rounds.port
    for origin in ("http://elsewhere.example", f"http://{HOME}:{port + 1}", f"https://{HOME}:{port}", "null"):
        status, _ = phone.post("/devices/1/name/", {"Origin": origin}, name="Mallory’s")
        assert status == 403
        status, _ = phone.post("/devices/1/revoke/", {"Origin": origin})
        assert status == 403
    assert phone.ask("POST", "/devices/1/revoke/", "csrfmiddlewaretoken=guessed")[0] == 403
    assert "Mallory" not in asha.get("/devices/")
    ours = {"Origin": f"http://{HOME}:{port}"}
    assert phone.post("/devices/1/name/", ours, name="Asha’s phone")[0] == 302
    assert "Asha’s phone" in asha.get("/devices/")


def test_another_sites_form_lets_no_device_in(asha: Asha) -> None:
    phone, code = Browser(asha.rounds), shown_code(asha)
    phone.ask("GET", "/pair/")
    assert phone.post("/pair/", {"Origin": "http://elsewhere.example"}, code=code)[0] == 403
    assert phone.ask("POST", "/pair/", f"code={code}")[0] == 403
    assert phone.post("/pair/", {"Origin": f"http://{HOME}:{asha.rounds.port}"}, code=code)[0] == 302


def test_a_header_cannot_open_the_door(rounds: Rounds) -> None:
    for name in ("Rounds.From_Network", "X-Forwarded-For", "X-Real-IP", "Forwarded"):
        assert Browser(rounds).ask("GET", "/topics/", headers={name: "127.0.0.1"})[0] == 403


def test_what_is_too_large_is_not_taken_in(rounds: Rounds) -> None:
    assert Browser(rounds).ask("POST", "/pair/", headers={"Content-Length": str(10**9)})[0] == 413


def test_a_stop_takes_less_than_five_seconds_with_a_phone_connected(rounds: Rounds) -> None:
    with socket.create_connection((HOME, rounds.port)) as idle:
        idle.sendall(f"GET /pair/ HTTP/1.1\r\nHost: {HOME}:{rounds.port}\r\n\r\n".encode())
        idle.recv(100)
        assert rounds.stop() < 5


def test_without_lan_the_network_is_not_served_whatever_the_environment_says(tmp_path: Path) -> None:
    running = Rounds(tmp_path / "data", SMALL_COURSE)
    running.environment = {"ROUNDS_LAN": f"{HOME}:{running.port}"}
    running.start()
    try:
        with socket.socket() as trial:
            trial.settimeout(1)
            assert trial.connect_ex((HOME, running.port)) != 0
        assert Browser(running, "127.0.0.1").ask("GET", "/", headers={"Host": f"{HOME}:{running.port}"})[0] == 400
    finally:
        running.stop()


def test_a_port_in_use_in_the_network_is_said(tmp_path: Path) -> None:
    with socket.socket() as other:
        other.bind((HOME, 0))
        other.listen()
        port = str(other.getsockname()[1])
        said = refused("--data", str(tmp_path / "data"), "--port", port, "--lan", HOME)
    assert f"Port {port} is in use" in said


def test_an_address_that_is_not_at_home_is_refused_before_anything_is_made(tmp_path: Path) -> None:
    said = refused("--data", str(tmp_path / "data"), "--lan", "8.8.8.8")
    assert "no address of a home network" in said
    assert not (tmp_path / "data").exists()
