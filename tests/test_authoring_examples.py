"""The questions shown in docs/authoring.md are drawn and marked as they stand there."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from rounds import kit
from rounds.kit import Question, QuestionGenerator, Rng
from rounds.kit.record import KINDS
from rounds.marking import mark

TEXT = (Path(__file__).parents[1] / "docs/authoring.md").read_text(encoding="utf-8")
BLOCKS = [block for block in re.findall(r"```python\n(.*?)```", TEXT, re.DOTALL) if "learner_writes" not in block]


def _questions(block: str) -> list[Question]:
    """Whatever a block defines by `@question`, or makes at its top level."""
    made: list[Question] = []
    space: dict[str, Any] = dict(vars(kit))
    if "@question" not in block:
        space |= {name: _noted(kind, made) for name, kind in KINDS.items()}
    exec(compile(block, "authoring.md", "exec"), space)
    generators = [value for value in space.values() if isinstance(value, QuestionGenerator)]
    drawn = [generator.draw(str(seed)).question for generator in generators for seed in range(20)]
    return [*drawn, *(question.settled(Rng("1")) for question in made)]


def _noted(kind: type, made: list[Question]) -> Any:
    def make(**fields: Any) -> Question:
        question: Question = kind(**fields)
        made.append(question)
        return question

    return make


@pytest.mark.parametrize("block", BLOCKS, ids=range(len(BLOCKS)))
def test_an_example_is_fair_and_marks_as_it_says(block: str) -> None:
    questions = _questions(block)
    assert questions
    for question in questions:
        assert question.unfair() is None
        assert mark(question, question.reference()).is_correct
        for trap in question.expected_wrong():
            assert mark(question, trap.answer).trap == trap.misconception
