"""Many learners at once: nobody waits for somebody else's loop, and nobody has two programs running."""

from __future__ import annotations

import contextlib
import os
import signal
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from rounds.runner.checking import Checker
from rounds.runner.choose import IN_A_BOX, why_no_box
from rounds.runner.lanes import Lanes, Turns
from rounds.runner.protocol import CheckResult, Job, Status
from rounds.runner.slot import BoxSlot
from rounds.runner.workshop import Workshop

DOUBLE = '''
from collections.abc import Iterator

from rounds.kit import Rng, cases, learner_writes


@learner_writes
def double(value: int) -> int:
    """Twice the value."""
    return 2 * value


@cases(double)
def values(r: Rng) -> Iterator[tuple[int]]:
    for _ in range(5):
        yield (r.whole(1, 1000),)


def test_double() -> None:
    """Twice 4 is 8."""
    assert double(4) == 8
'''
GOOD = Job(code="def double(value): return value + value", exercise="sums/doubling/exercise_double", wall_s=3, cpu_s=3)
LOOP = replace(GOOD, code="while True: pass", learner="asha")


class Thing:
    def __init__(self) -> None:
        self.is_closed = False

    def close(self) -> None:
        self.is_closed = True


@pytest.fixture(scope="module")
def ward(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workshop]:
    why_not = why_no_box()
    if why_not and not os.environ.get("CI"):
        pytest.skip(f"no sandbox here: {why_not}")
    assert not why_not
    course: Path = tmp_path_factory.mktemp("course")
    course.chmod(0o755)
    folder = course / "sums" / "doubling"
    folder.mkdir(parents=True)
    (folder / "exercise_double.py").write_text(DOUBLE)
    made = Workshop(BoxSlot, course, boxed=True, describes=IN_A_BOX, most=2)
    with ThreadPoolExecutor(2) as threads:  # both lanes are warm before anything is timed
        slow = replace(
            GOOD, code="import time\ndef double(value):\n    time.sleep(0.3)\n    return 2 * value", wall_s=9
        )
        assert all(result.passed for result in threads.map(made.check, [slow, slow]))
    yield made
    made.close()


def test_what_came_back_is_lent_again_before_another_is_made() -> None:
    lanes = Lanes(Thing, 2)
    with lanes.lent() as first:
        pass
    with lanes.lent() as again, lanes.lent() as second:
        assert again is first
        assert second is not first


def test_the_third_waits_where_there_are_two() -> None:
    lanes, order = Lanes(Thing, 2), list[str]()

    def third() -> None:
        with lanes.lent():
            order.append("third")

    with lanes.lent(), lanes.lent():
        waiting = threading.Thread(target=third)
        waiting.start()
        waiting.join(0.1)
        order.append("first")
    waiting.join(5)
    assert order == ["first", "third"]


def test_one_that_cannot_be_made_leaves_its_place_to_the_next() -> None:
    made = iter([True, False])

    def make() -> Thing:
        if next(made):
            raise OSError("no room")
        return Thing()

    lanes = Lanes(make, 1)
    with pytest.raises(OSError, match="no room"), lanes.lent():
        pass
    with lanes.lent() as thing:
        assert not thing.is_closed


def test_one_that_is_out_when_all_close_is_closed_when_it_comes_back() -> None:
    lanes = Lanes(Thing, 1)
    with lanes.lent() as thing:
        lanes.close()
        assert not thing.is_closed
    assert thing.is_closed


def test_a_name_has_one_turn_at_a_time_and_no_name_never_waits() -> None:
    turns = Turns()
    with turns.turn("asha"), turns.turn("ben"), turns.turn(""), turns.turn(""):
        waiting = threading.Thread(target=lambda: turns.turn("asha").__enter__())
        waiting.daemon = True
        waiting.start()
        waiting.join(0.1)
        assert waiting.is_alive()
    waiting.join(5)
    assert not waiting.is_alive()


def test_ben_does_not_wait_for_ashas_loop(ward: Workshop) -> None:
    assert ward.check(GOOD).passed
    with ThreadPoolExecutor(1) as threads:
        asha = threads.submit(ward.check, LOOP)
        time.sleep(0.2)
        began = time.monotonic()
        assert ward.check(replace(GOOD, learner="ben")).passed
        assert time.monotonic() - began < 2
        assert not asha.done()
        assert asha.result().status is Status.TIME


def test_ben_does_not_wait_for_a_call_of_ashas_that_sleeps(ward: Workshop) -> None:
    sleeps = replace(LOOP, code="import time\ndef double(value): time.sleep(99)")
    with ThreadPoolExecutor(1) as threads:
        asha = threads.submit(ward.check, sleeps)
        time.sleep(0.2)
        began = time.monotonic()
        assert ward.check(replace(GOOD, learner="ben")).passed
        assert time.monotonic() - began < 2
        assert asha.result().status is Status.TIME


def test_asha_has_one_program_at_a_time(ward: Workshop) -> None:
    sleeps = replace(LOOP, code="import time\ntime.sleep(0.5)")
    began = time.monotonic()
    with ThreadPoolExecutor(2) as threads:
        list(threads.map(ward.run, [sleeps, sleeps]))
    assert time.monotonic() - began >= 1.0


def test_neither_reads_what_the_other_wrote(ward: Workshop) -> None:
    writes = replace(GOOD, code="open('secret', 'w').write('of asha')\nimport time\ntime.sleep(0.5)", learner="asha")
    reads = replace(GOOD, code="import os\nprint(os.listdir('.'))", learner="ben")
    with ThreadPoolExecutor(1) as threads:
        asha = threads.submit(ward.run, writes)
        time.sleep(0.2)
        assert ward.run(reads).stdout == "[]\n"
        assert asha.result().status is Status.OK
    assert [ward.run(reads).stdout for _ in range(3)] == ["[]\n"] * 3


def test_a_box_outlives_the_thread_that_asked_for_it() -> None:
    made: list[BoxSlot] = []
    asks = threading.Thread(target=lambda: made.append(BoxSlot("bare")))
    asks.start()
    asks.join()
    time.sleep(0.2)
    assert made[0].process.poll() is None
    made[0].close()


def kill(module: str) -> None:
    """Kills our processes of this module, boxes and all, and waits for their end: a signal takes its time."""
    killed = []
    for path in Path("/proc").glob("[0-9]*/cmdline"):
        with contextlib.suppress(OSError):  # it ended in between
            if module.encode() in path.read_bytes().split(b"\0") and _is_below(int(path.parent.name), os.getpid()):
                killed.append(int(path.parent.name))
                os.kill(killed[-1], signal.SIGKILL)
    until = time.monotonic() + 10
    while any(map(_is_alive, killed)):
        assert time.monotonic() < until, f"still alive: {killed}"
        time.sleep(0.01)


def _is_alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] not in "ZX"
    except OSError:
        return False


def _is_below(pid: int, ours: int) -> bool:
    while pid > 1:
        if pid == ours:
            return True
        pid = int(Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[1])
    return False


@pytest.mark.parametrize("module", ["rounds.runner.zygote", "rounds.runner.checker"])
def test_when_ours_are_killed_between_two_jobs_the_next_learner_notices_nothing(ward: Workshop, module: str) -> None:
    assert ward.check(GOOD).passed
    kill(module)
    assert ward.check(GOOD).passed


def killed_in_the_middle(ward: Workshop, module: str, code: str) -> CheckResult:
    """The verdict on a program while whose check a process of ours is killed."""
    with ThreadPoolExecutor(1) as threads:
        asha = threads.submit(ward.check, replace(GOOD, code=code))
        time.sleep(0.4)
        kill(module)
        return asha.result()


SLEEPS = "import time\ndef double(value):\n    time.sleep(0.2)\n    return {} * value"


def test_when_its_zygote_is_killed_in_the_middle_it_is_no_verdict_and_the_next_one_passes(ward: Workshop) -> None:
    result = killed_in_the_middle(ward, "rounds.runner.zygote", SLEEPS.format(2))
    assert not result.passed
    assert result.status in (Status.SANDBOX, Status.KILLED)
    assert ward.check(GOOD).passed


@pytest.mark.parametrize(("factor", "passes"), [(2, True), (3, False)])
def test_when_the_checker_is_killed_in_the_middle_the_program_is_checked_again(
    ward: Workshop, factor: int, passes: bool
) -> None:
    result = killed_in_the_middle(ward, "rounds.runner.checker", SLEEPS.format(factor))
    assert (result.passed, result.status) == (passes, Status.OK)
    assert ward.check(GOOD).passed


def test_a_checker_that_died_is_made_again_before_the_program_begins() -> None:
    checker = Checker(Path(__file__).parent / "exercises", boxed=False)
    try:
        checker.process.kill()
        checker.process.wait()
        checker.make_ready()
        assert checker.process.poll() is None
    finally:
        checker.close()
