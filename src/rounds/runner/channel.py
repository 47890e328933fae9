"""Messages over two file descriptors, with a deadline. Only `codec` decides what a message may hold."""

from __future__ import annotations

import os
import select
import struct
import time
from dataclasses import dataclass
from typing import Any

from rounds.runner import codec


class Ended(EOFError):
    """The other side is gone."""


class Late(TimeoutError):
    """The deadline passed before the message was whole."""


@dataclass(frozen=True)
class Channel:
    """One way in and one way out; `deadline` is seconds of `time.monotonic`, None waits for ever."""

    reads: int
    writes: int

    def send(self, value: object) -> None:
        """Sends a value. Raises BadData when it cannot be said, OSError when the other side is gone."""
        self.send_bytes(codec.dumps(value))

    def send_bytes(self, message: bytes) -> None:
        left = memoryview(struct.pack("<I", len(message)) + message)
        while left:
            left = left[os.write(self.writes, left) :]

    def receive(self, deadline: float | None = None) -> Any:
        """The next value. Raises Ended, Late or BadData."""
        return codec.loads(self.receive_bytes(deadline))

    def receive_report(self, deadline: float | None = None) -> Any:
        """The next value, where it is a report of a learner's program to the server. Raises Ended, Late or BadData."""
        return codec.loads_report(self.receive_bytes(deadline))

    def receive_bytes(self, deadline: float | None = None) -> bytes:
        (length,) = struct.unpack("<I", self._exactly(4, deadline))
        if length > codec.LARGEST:
            raise codec.BadData("the message is too large")
        return self._exactly(length, deadline)

    def _exactly(self, length: int, deadline: float | None) -> bytes:
        got = bytearray()
        while len(got) < length:
            if deadline is not None:
                _wait(self.reads, deadline)
            try:
                piece = os.read(self.reads, min(length - len(got), 1 << 20))
            except ConnectionResetError:  # a socket's way to say that the other side died with messages unread
                piece = b""
            if not piece:
                raise Ended
            got += piece
        return bytes(got)


def _wait(descriptor: int, deadline: float) -> None:
    if not hasattr(select, "poll"):
        return  # Windows cannot wait for a pipe; there a clock ends the program, and with it the pipe
    poll = select.poll()  # select() would fail from the 1,025th open file of a server on
    poll.register(descriptor, select.POLLIN)
    left = deadline - time.monotonic()
    if left <= 0 or not poll.poll(left * 1000):
        raise Late
