"""The questions and exercises shown in docs/authoring.md are drawn, marked and checked as they stand there."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from rounds import kit
from rounds.check.mutants import mutants
from rounds.check.query_mutants import query_mutants
from rounds.check.solving import SEED, judged, passes
from rounds.course.exercise import read_exercise
from rounds.kit import Question, QuestionGenerator, Rng
from rounds.kit.probe import ERROR, FINE, WRONG
from rounds.kit.record import KINDS
from rounds.marking import mark

TEXT = (Path(__file__).parents[1] / "docs/authoring.md").read_text(encoding="utf-8")
FOUND: list[str] = re.findall(r"```python\n(.*?)```", TEXT, re.DOTALL)
PROBES = [block for block in FOUND if "probes = (" in block]
BLOCKS = [block for block in FOUND if "@learner_" not in block and block not in PROBES]
EXERCISES = [block for block in FOUND if "@learner_" in block]


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


@pytest.mark.parametrize("block", PROBES, ids=range(len(PROBES)))
def test_calls_to_predict_come_to_all_three_ends(block: str, tmp_path: Path) -> None:
    path = tmp_path / "exercise_shown.py"
    path.write_text(block, encoding="utf-8")
    result = judged(read_exercise(path), {"bmi": lambda kg, cm: kg / (cm / 100) ** 2})
    assert {item.want for item in result.items} == {ERROR, FINE, WRONG}


@pytest.mark.parametrize("block", EXERCISES, ids=range(len(EXERCISES)))
def test_an_exercise_is_solved_and_catches_what_is_wrong(block: str, tmp_path: Path) -> None:
    path = tmp_path / "exercise_shown.py"
    path.write_text(block, encoding="utf-8")
    exercise = read_exercise(path)
    assert judged(exercise, {}).passed
    for written in exercise.written:
        assert written.mistakes
        for mistake in written.mistakes:
            assert judged(exercise, {written.name: mistake.solve}).mistake == mistake.misconception
    made = list(query_mutants(exercise.query, SEED) if exercise.query else mutants(exercise, path))
    assert [mutant.reads for mutant in made if passes(exercise, {mutant.name: mutant.solve})] == []
