"""How long the server takes for a page: on the wall, which is what a learner waits, and of the processor."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from time import perf_counter, process_time
from typing import Any

import numpy as np

# Milliseconds on the wall and of the processor.
Took = tuple[float, float]


def centile(took: Sequence[Took], at: int) -> Took:
    """The centile of each of the two times."""
    wall, processor = (float(np.percentile([one[kind] for one in took], at)) for kind in (0, 1))
    return wall, processor


def milliseconds(client: Any, address: str = "/") -> Took:
    """How long the server takes for this page. Raises RuntimeError where it is not served."""
    return timed(lambda: client.get(address))


def timed(ask: Callable[[], Any], expected: int = 200) -> Took:
    """How long an answer takes. Raises RuntimeError where it is not the one expected."""
    begin, spent = perf_counter(), process_time()
    answer = ask()
    took = (perf_counter() - begin) * 1000, (process_time() - spent) * 1000
    if answer.status_code != expected:
        raise RuntimeError(f"the page was not served: {answer.status_code}")
    return took
