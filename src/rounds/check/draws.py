"""A question drawn many times, for the rules to look at."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from rounds.course import Problem, Topic
from rounds.course.code import line_in
from rounds.kit import Drawn, NoFairDraw, Question, QuestionGenerator


@dataclass(frozen=True)
class Draws:
    """One question of a topic with its draws by seed; `failure` is why drawing stopped short, if it did."""

    topic: Topic
    generator: QuestionGenerator
    drawn: tuple[tuple[str, Drawn], ...]
    failure: Problem | None = None

    @property
    def name(self) -> str:
        return self.generator.name

    @cached_property
    def questions(self) -> tuple[tuple[str, Question], ...]:
        """Each seed with its question; a question that several seeds give stands once."""
        first = {question: seed for seed, question in reversed([(s, d.question) for s, d in self.drawn])}
        return tuple((seed, question) for question, seed in reversed(first.items()))

    def problem(self, what: str, expected: str = "", got: str = "", cure: str = "") -> Problem:
        """A finding at this question's function."""
        file, line = self.topic.questions_file, self.generator.line
        return Problem(file, line, f"{self.name}{what if what[:1] in ',:' else f' {what}'}", expected, got, cure)


def draws(topic: Topic, seeds: int) -> Iterator[Draws]:
    """Every question of the topic, drawn with seeds "0" to so many."""
    for generator in topic.questions.values():
        yield draw_many(topic, generator, seeds)


def draw_many(topic: Topic, generator: QuestionGenerator, seeds: int) -> Draws:
    """The question drawn so often, or up to the seed at which its author's function failed."""
    drawn: list[tuple[str, Drawn]] = []
    for seed in map(str, range(seeds)):
        try:
            drawn.append((seed, generator.draw(seed)))
        except NoFairDraw as error:
            cure = "Narrow the numbers, or change the trap"
            failure = Problem(topic.questions_file, generator.line, str(error).rstrip("."), cure=cure)
            return Draws(topic, generator, tuple(drawn), failure)
        except Exception as error:
            line = line_in(topic.questions_file, error)
            what = f"{generator.name}, seed {seed}: {type(error).__name__}: {error}"
            return Draws(topic, generator, tuple(drawn), Problem(topic.questions_file, line, what))
    return Draws(topic, generator, tuple(drawn))
