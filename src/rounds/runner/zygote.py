"""Inside the box: loads the libraries once, then forks one confined child for each job. Linux alone.

`python -m rounds.runner.zygote CONTROL ENV READABLE`: CONTROL is the number of an inherited SOCK_SEQPACKET socket. Each
message on it is a job with two descriptors (the child's channel, the child's output); each answer says how the child
ended. One job at a time, and one thread, so that a fork copies a state that is whole.
"""

from __future__ import annotations

import gc
import json
import os
import select
import signal
import socket
import sys
import threading
import time
from typing import Any, NoReturn

from rounds.runner import confine, learner
from rounds.runner.channel import Channel
from rounds.runner.preload import preload

WORK = "/box"
STOP = b"stop"  # what the runner says of a job that prints without end


def main(words: list[str]) -> NoReturn:
    """Serves jobs until the runner closes the control socket."""
    control = socket.socket(fileno=int(words[0]))
    env, readable = words[1], words[2].split(":")
    program = confine.filter_bytes()
    preload(env)
    gc.collect()
    gc.freeze()
    confine.fresh_folder(WORK)
    if threading.active_count() != 1:
        raise RuntimeError("a library started a thread: a fork would copy a broken state")
    base = confine.address_space()
    control.send(json.dumps({"ready": True}).encode())
    while True:
        message, descriptors, _, _ = socket.recv_fds(control, 1 << 22, 2)
        if not message:
            sys.exit(0)
        if message == STOP:
            continue  # for a job that ended by itself just before
        control.send(json.dumps(_served(control, json.loads(message), descriptors, program, readable, base)).encode())
        # Nobody waits for this: it is done before the next job is taken.
        confine.fresh_folder(WORK)


def _served(
    control: socket.socket, job: dict[str, Any], descriptors: list[int], program: bytes, readable: list[str], base: int
) -> dict[str, Any]:
    channel, output = descriptors
    child = os.fork()
    if child == 0:
        control.close()
        _child(job, channel, output, program, readable, base)
    os.close(channel)
    os.close(output)
    reason = _watched(control, child, job["wall_s"])
    _, status, usage = os.wait4(child, 0)
    return {
        "exit": os.waitstatus_to_exitcode(status),
        "reason": reason,
        "cpu_s": usage.ru_utime + usage.ru_stime,
        "rss_mb": usage.ru_maxrss / 1024,
    }


def _watched(control: socket.socket, child: int, wall_s: float) -> str:
    """Waits for the child's end and kills it when its time is up or the runner says so; why it was killed, or ""."""
    watched, ends, reason = os.pidfd_open(child), time.monotonic() + wall_s, ""
    poll = select.poll()
    poll.register(watched, select.POLLIN)
    poll.register(control, select.POLLIN)
    while True:
        left = ends - time.monotonic()
        ready = {descriptor for descriptor, _ in poll.poll(max(0.0, left * 1000))}
        if watched in ready:
            os.close(watched)
            return reason
        if control.fileno() in ready:
            if not control.recv(64):
                os.kill(child, signal.SIGKILL)
                os._exit(0)
            reason = reason or "stopped"
        else:
            reason = reason or "time"
        os.kill(child, signal.SIGKILL)
        ends = time.monotonic() + 5


def _child(job: dict[str, Any], channel: int, output: int, program: bytes, readable: list[str], base: int) -> NoReturn:
    try:
        os.setsid()
        confine.drop_capabilities()
        _descriptors(channel, output)
        os.chdir(WORK)
        _signals()
        confine.limit(job["cpu_s"], base + job["mem_mb"] * confine.MB)
        confine.landlock(readable, [WORK])
        confine.seccomp(program)
    except BaseException as error:  # nothing of the learner's has run: this is our failure, and it must be told
        Channel(3, 3).send({"ran": False, "sandbox": f"{type(error).__name__}: {error}"})
        os._exit(99)
    try:
        learner.lay_out(job["files"])
        learner.serve(job["code"], Channel(3, 3), job["language"])
    finally:
        os._exit(0)


def _descriptors(channel: int, output: int) -> None:
    """Output on 1 and 2, an empty input on 0, the channel on 3, and nothing else."""
    channel, output = os.dup(channel), os.dup(output)
    os.dup2(os.open("/dev/null", os.O_RDONLY), 0)
    os.dup2(output, 1)
    os.dup2(output, 2)
    os.dup2(channel, 3)
    os.closerange(4, 4096)


def _signals() -> None:
    for number in range(1, 65):
        if number not in (signal.SIGKILL, signal.SIGSTOP, 32, 33):
            signal.signal(number, signal.SIG_DFL)
    for quiet in (signal.SIGPIPE, signal.SIGXFSZ):
        signal.signal(quiet, signal.SIG_IGN)
    signal.signal(signal.SIGINT, signal.default_int_handler)


if __name__ == "__main__":
    os.environ.setdefault("MPLCONFIGDIR", WORK)
    main(sys.argv[1:])
