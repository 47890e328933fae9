"""Things that are dear to make and serve one caller at a time: a few are kept, and lent out."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable, Iterator
from typing import Generic, Protocol, TypeVar


class Closable(Protocol):
    def close(self) -> None: ...


Kept = TypeVar("Kept", bound=Closable)


class Lanes(Generic[Kept]):
    """At most so many of one kind, each made when all others are out. Safe in threads; callers wait for their turn."""

    def __init__(self, make: Callable[[], Kept], most: int) -> None:
        self._make, self._most = make, most
        self._idle: list[Kept] = []
        self._made = 0
        self._is_closed = False
        self._changed = threading.Condition()

    @contextlib.contextmanager
    def lent(self) -> Iterator[Kept]:
        """One of them, warm if there is one. Raises what making one raises."""
        kept = self._taken()
        try:
            yield kept
        finally:
            self._returned(kept)

    def close(self) -> None:
        """Closes those that are in; the others are closed when they come back."""
        with self._changed:
            self._is_closed = True
            idle, self._idle = self._idle, []
        for kept in idle:
            kept.close()

    def _taken(self) -> Kept:
        with self._changed:
            self._changed.wait_for(lambda: self._idle or self._made < self._most)
            if self._idle:
                return self._idle.pop()
            self._made += 1
        try:
            return self._make()  # takes seconds: the others need not wait for it
        except BaseException:
            with self._changed:
                self._made -= 1
                self._changed.notify()
            raise

    def _returned(self, kept: Kept) -> None:
        with self._changed:
            if not self._is_closed:
                self._idle.append(kept)
                self._changed.notify()
                return
        kept.close()


class Turns:
    """One at a time for each name; an empty name never waits."""

    def __init__(self) -> None:
        self._busy: set[str] = set()
        self._changed = threading.Condition()

    @contextlib.contextmanager
    def turn(self, name: str) -> Iterator[None]:
        """The turn of this name, once nobody else has it."""
        if not name:
            yield
            return
        with self._changed:
            self._changed.wait_for(lambda: name not in self._busy)
            self._busy.add(name)
        try:
            yield
        finally:
            with self._changed:
                self._busy.remove(name)
                self._changed.notify_all()
