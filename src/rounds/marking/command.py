"""`rounds mark`: answers to mark on standard input, verdicts on standard output, a JSON object a line each."""

from __future__ import annotations

import argparse
import sys

from rounds.marking.contract import mark_lines
from rounds.marking.warm import warm_up


def mark_command(arguments: argparse.Namespace) -> int:
    """Marks line by line, so that another program may talk with it; 0 at the end of the input."""
    warm_up()
    sys.stdin.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    for line in mark_lines(sys.stdin):
        print(line, flush=True)
    return 0
