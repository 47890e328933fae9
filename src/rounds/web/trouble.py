"""Why Rounds cannot start, in words the person at the keyboard can act on."""

from __future__ import annotations


class Trouble(Exception):
    """What happened and what to do; printed as it stands, never with a traceback."""

    def __init__(self, what: str, cure: str) -> None:
        super().__init__(f"{what}\n{cure}")
