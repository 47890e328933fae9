"""What placements work with: the graph of an aim, its prior, and what may be asked. Made once a process."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from rounds.course import Course, Topic
from rounds.kit import TypeIt
from rounds.kit.record import to_record
from rounds.mind.compiling import shares_of
from rounds.mind.evidence import noise
from rounds.mind.graph import Graph
from rounds.mind.placement import Prior, compiled_prior
from rounds.mind.placement.scope import within
from rounds.web.shell.content import the_course
from rounds.web.study import belief, ledger

# The level that uses the skill tells most; judging a colleague's answer comes next, recalling a name last.
LEVELS = (2, 3, 1)
# Picked by chance more often than this, a question says little.
HARDLY_GUESSED = 0.2


@dataclass(frozen=True)
class Question:
    """One question of a topic by its name; `typed` where the answer is not picked. Slip and guess are 0-1.

    `words` is how long its first variant is to read.
    """

    name: str
    level: int
    typed: bool
    slip: float
    guess: float
    words: int


@dataclass(frozen=True)
class Chart:
    """`questions` holds the topics that can be asked, each with its questions, the most telling first."""

    course: Course
    graph: Graph
    prior: Prior
    questions: Mapping[str, tuple[Question, ...]]

    @property
    def kinds(self) -> Mapping[str, tuple[float, float]]:
        """By topic, slip and guess of the question that it would be asked by."""
        return {topic: (first.slip, first.guess) for topic, (first, *_) in self.questions.items()}

    @property
    def without(self) -> frozenset[str]:
        """The topics that have nothing to ask and are only inferred."""
        return frozenset(self.graph.nodes.keys() - self.questions.keys())


_lock = threading.Lock()
_held: list[tuple[Course, dict[frozenset[str], Chart]]] = []


def chart(aim: str) -> Chart:
    """The chart of this aim in the course that is taught; that of the whole course for an aim it does not have."""
    course = the_course()
    settings = course.settings
    routes = frozenset(settings.aims[aim].routes if aim in settings.aims else {aim} & settings.routes.keys())
    with _lock:  # compiling takes seconds on a long course: whoever comes second waits for the first
        if not _held or _held[0][0] is not course:
            _held[:] = [(course, {})]
        made = _held[0][1]
        if routes not in made:
            made[routes] = _made(course, routes)
        return made[routes]


def _made(course: Course, routes: frozenset[str]) -> Chart:
    graph = within(belief.the_map().graph, routes)
    asked = {topic: tuple(_questions(course.topics[topic])) for topic in graph.nodes if not graph.nodes[topic].page}
    questions = {topic: these for topic, these in asked.items() if these}
    return Chart(course, graph, compiled_prior(graph, shares_of(course)), questions)


def _questions(topic: Topic) -> list[Question]:
    return sorted(_askable(topic), key=_merit)


def _merit(question: Question) -> tuple[bool, int, bool, int]:
    """What tells most comes first; of what tells as much, what is read soonest."""
    return question.guess > HARDLY_GUESSED, LEVELS.index(question.level), not question.typed, question.words


def _askable(topic: Topic) -> Iterator[Question]:
    """Every question but those that are copied from the page. The kind is that of the first variant."""
    for name, generator in topic.questions.items():
        drawn = generator.draw("0").question
        if not isinstance(drawn, TypeIt):
            kind, options = ledger.kind_of(to_record(drawn))
            words = len(drawn.ask.split()) + sum(len(option.split()) for option in getattr(drawn, "options", ()))
            yield Question(name, generator.level, options < 2, *noise(kind, options), words)
