"""A seed is never met twice too soon."""

from __future__ import annotations

import uuid

from hypothesis import given
from hypothesis import strategies as st

from rounds.web.study.seeds import SEEDS, seed_for


@given(st.uuids(), st.text(max_size=20))
def test_a_thousand_variants_come_before_one_comes_back(learner: uuid.UUID, path: str) -> None:
    assert len({seed_for(learner, path, turn) for turn in range(SEEDS)}) == SEEDS
