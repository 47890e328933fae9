"""What to offer next: topics whose needs are known and that are not known themselves, judged together.

Marginals mislead here: P(needs known) and P(topic unknown) rise and fall together, so the particles are asked jointly.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from rounds.mind.placement.layout import Layout
from rounds.mind.placement.particles import Cloud


def readiness(layout: Layout, cloud: Cloud) -> NDArray[np.float64]:
    """P(all direct needs known and the topic unknown), by topic."""
    ready = ~cloud.state
    for level in layout.levels:
        if len(level.edges):
            met = level.gathered(cloud.state[layout.parent[level.edges]], np.logical_and)
            ready[level.topics[level.rows]] &= met
    return np.asarray(ready @ cloud.weight)
