"""A round: one sitting of so many minutes. Reviews that are due, then what to learn next, with reasons."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from math import ceil, prod
from typing import Literal

from rounds.mind.graph import Graph
from rounds.mind.plan.weeks import RETRIES
from rounds.mind.plan.why import Why, asked_for
from rounds.mind.state import LearnerBelief, is_due, is_firm, is_known, remembered

REVIEW_MINUTES, PROBE_MINUTES = 4, 2
# A few questions on a lesson that was read and is not mastered.
PRACTICE_MINUTES = 6
# A lesson is begun in part only where there is time for more than its first idea.
LEAST_PART = 5
# At most this share of a round goes to reviews: there is always something new, too.
REVIEW_SHARE = 0.4
CHOICES = 3
# Probes come first, and not so many that a bad day is followed by nothing else.
MOST_PROBES = 2
SAME_AREA_IN_A_ROW = 2
# After so long away, a short round of what is best remembered: a beginning, not a bill.
LONG_ABSENCE = timedelta(days=21)
RESTART_MINUTES = 10

Kind = Literal["review", "lesson", "practice", "probe"]


@dataclass(frozen=True)
class Task:
    """One thing to do in a round. `covers` are the due topics that it practises besides its own.

    `whole` are the minutes of a lesson that is longer than the round has room for: it goes on another day.
    """

    topic: str
    kind: Kind
    minutes: int
    why: Why
    covers: tuple[str, ...] = ()
    whole: int = 0


@dataclass(frozen=True)
class Round:
    """`tasks` in the order done, `choices` of what to learn first (at most three, the first is among the tasks).

    A rest day has no tasks.
    """

    tasks: tuple[Task, ...]
    choices: tuple[Task, ...]
    is_restart: bool = False
    is_rest: bool = False

    @property
    def minutes(self) -> int:
        return sum(task.minutes for task in self.tasks)


@dataclass(frozen=True, kw_only=True)
class Sitting:
    """What a round is made from: the minutes, and the wanted topics in the order of the plan.

    `owed` are soft needs by the topic that was studied without them, `put_off` those that the way will do without
    for a while. `begun` are the minutes left of lessons that were begun; of `finished` ones, not yet mastered, there
    is practice instead of the lesson. `deferred` topics are not offered today, and `read` pages never again.
    `towards` names, for what leads to something that the learner has asked for, what that is: it comes before the rest.
    """

    minutes: int
    order: Sequence[str]
    owed: Mapping[str, Collection[str]]
    put_off: Mapping[str, Collection[str]] = field(default_factory=dict, hash=False)
    begun: Mapping[str, int] = field(default_factory=dict, hash=False)
    finished: frozenset[str] = frozenset()
    deferred: frozenset[str] = frozenset()
    read: frozenset[str] = frozenset()
    towards: Mapping[str, str] = field(default_factory=dict, hash=False)
    rest: bool = False


def make_round(graph: Graph, state: LearnerBelief, sitting: Sitting, now: datetime) -> Round:
    """The round for now, never longer than its minutes; an empty one on a rest day or with no minutes."""
    if sitting.rest or sitting.minutes <= 0:
        return Round((), (), is_rest=sitting.rest)
    if is_away(state, now) and (restart := _restart(graph, state, sitting, now)).tasks:
        return restart
    reviews = due_reviews(graph, state, now, int(sitting.minutes * REVIEW_SHARE), sitting.deferred)
    left = sitting.minutes - sum(task.minutes for task in reviews)
    reviewed = {task.topic for task in reviews}
    ranked = tuple(task for task in ranked_lessons(graph, state, sitting, now) if task.topic not in reviewed)
    lessons = _fitting(ranked, left, lambda topic: graph.nodes[topic].unit, sitting.begun)
    if not any(task.kind == "lesson" for task in lessons):
        lessons += _in_part(ranked, left - sum(task.minutes for task in lessons))
    first = {task.topic for task in lessons[:1]}
    choices = (*lessons[:1], *(task for task in ranked if task.topic not in first))[:CHOICES]
    return Round((*reviews, *lessons), choices)


def is_away(state: LearnerBelief, now: datetime) -> bool:
    """There was something to come back to, long ago."""
    return bool(state.topics) and state.latest.year > 1 and now - state.latest >= LONG_ABSENCE


def due_reviews(
    graph: Graph, state: LearnerBelief, now: datetime, minutes: int, deferred: Collection[str] = ()
) -> tuple[Task, ...]:
    """Reviews that practise as many due topics as fit into these minutes: a greedy cover, most forgotten first."""
    due = {
        topic: 1 - remembered(belief, now)
        for topic, belief in state.topics.items()
        if is_due(belief, now) and topic in graph.nodes and topic not in deferred
    }
    tasks: list[Task] = []
    open_due = dict(due)
    while open_due and (len(tasks) + 1) * REVIEW_MINUTES <= minutes:
        best = max(open_due, key=lambda topic: (_cover(graph, topic, open_due), -graph.index[topic]))
        also = tuple(topic for topic in graph.practice[best] if topic in open_due)
        tasks.append(Task(best, "review", REVIEW_MINUTES, Why("review"), also))
        for topic in (best, *also):
            del open_due[topic]
    return tuple(tasks)


def ranked_lessons(graph: Graph, state: LearnerBelief, sitting: Sitting, now: datetime) -> tuple[Task, ...]:
    """What may be learned now, best first; suspects before all, as short probes.

    Then comes what leads to something that was asked for, then debts and what was begun.
    The others come in the order of the plan, three at a time, those three by goal value × P(ready) / minutes.
    Ready are topics whose needs on the way are known and remembered at R ≥ 0.75, or are put off.
    """
    firm = {topic for topic, belief in state.topics.items() if is_firm(belief, now)}
    known = {topic for topic, belief in state.topics.items() if is_known(belief)}
    skipped = known | sitting.deferred | sitting.read
    new = [topic for topic in sitting.order if topic in graph.nodes and topic not in skipped]
    ready = [topic for topic in new if all(need in firm for need in _needs(graph, topic, sitting))]
    opened = _opened(graph, sitting.order)
    rank = {topic: place for place, topic in enumerate(sitting.order)}
    tasks = {topic: _lesson(graph, topic, sitting) for topic in ready}
    score = {
        topic: (1 + opened.get(topic, 0)) * _p_ready(graph, state, topic, sitting) / tasks[topic].minutes
        for topic in ready
    }
    in_debt = {need for needs in sitting.owed.values() for need in needs}
    turn = {topic: place // CHOICES for place, topic in enumerate(ready)}
    asked = sitting.towards
    ready.sort(key=lambda t: (t not in asked, t not in in_debt, t not in sitting.begun, turn[t], -score[t], rank[t]))
    probes = [_probe(graph, topic, sitting.order) for topic in _suspects(graph, state, sitting)[:MOST_PROBES]]
    probed = {probe.topic for probe in probes}
    lessons = (tasks[topic] for topic in ready if topic not in probed)
    return (*probes, *lessons)


def swap(round_: Round, topic: str) -> Round:
    """The round with this choice in place of its first lesson. Raises KeyError for what was not offered.

    It may be the longer of the two: what no longer fits is for the learner to leave.
    """
    chosen = next((task for task in round_.choices if task.topic == topic), None)
    if chosen is None:
        raise KeyError(topic)
    old = next((task for task in round_.tasks if task.kind != "review"), None)
    if old is None or old == chosen:
        return round_
    rest = tuple(chosen if task == old else task for task in round_.tasks if task != chosen)
    return replace(round_, tasks=rest)


def defer(sitting: Sitting, topic: str) -> Sitting:
    """The sitting without this topic, for today."""
    return replace(sitting, deferred=sitting.deferred | {topic})


def prove_it(topic: str) -> Task:
    """Two questions instead of a lesson, for a learner who says that the topic is known."""
    return Task(topic, "probe", 2 * PROBE_MINUTES, Why("proof"))


def _cover(graph: Graph, topic: str, due: Mapping[str, float]) -> float:
    return due[topic] + sum(weight * due[other] for other, weight in graph.practice[topic].items() if other in due)


def needs_now(graph: Graph, topic: str, put_off: Collection[str]) -> tuple[str, ...]:
    """The needs that count on a way that puts these off: not they, and not the pages."""
    direct = graph.nodes[topic].hard if put_off else graph.needs[topic]
    return tuple(n for n in direct if n in graph.nodes and n not in put_off and not graph.nodes[n].page)


def _needs(graph: Graph, topic: str, sitting: Sitting) -> tuple[str, ...]:
    return needs_now(graph, topic, {*sitting.owed.get(topic, ()), *sitting.put_off.get(topic, ())})


def _suspects(graph: Graph, state: LearnerBelief, sitting: Sitting) -> list[str]:
    # What was never met is learned, not probed.
    met = {topic: belief for topic, belief in state.topics.items() if belief.seen or belief.is_placed}
    suspects = [topic for topic, belief in met.items() if belief.suspect and topic in graph.nodes]
    return sorted(set(suspects) - sitting.deferred, key=graph.index.__getitem__)


def _opened(graph: Graph, order: Sequence[str]) -> Mapping[str, float]:
    """By topic, the share of the wanted topics that need it directly."""
    opened: dict[str, float] = {}
    for topic in order:
        for need in graph.needs.get(topic, ()):
            opened[need] = opened.get(need, 0.0) + 1 / len(order)
    return opened


def _p_ready(graph: Graph, state: LearnerBelief, topic: str, sitting: Sitting) -> float:
    return prod(state.of(need).p for need in _needs(graph, topic, sitting))


def _lesson(graph: Graph, topic: str, sitting: Sitting) -> Task:
    since = next((user for user, needs in sitting.owed.items() if topic in needs), None)
    user = next((later for later in sitting.order if topic in graph.needs.get(later, ())), None)
    why = Why("debt", since) if since else Why("need", user) if user else Why("aim")
    if topic in sitting.towards:
        why = asked_for(topic, sitting.towards)
    if topic in sitting.finished:
        return Task(topic, "practice", PRACTICE_MINUTES, Why("practice"))
    if topic in sitting.begun and topic not in sitting.towards:
        why = Why("begun")
    minutes = sitting.begun.get(topic, graph.nodes[topic].minutes)
    return Task(topic, "lesson", ceil(minutes * RETRIES - 1e-9), why)


def _probe(graph: Graph, topic: str, order: Sequence[str]) -> Task:
    user = next((later for later in order if topic in graph.needs.get(later, ())), "")
    return Task(topic, "probe", 2 * PROBE_MINUTES, Why("suspect", user) if user else Why("review"))


def _fitting(
    ranked: Sequence[Task], minutes: int, unit: Callable[[str], str], begun: Collection[str]
) -> tuple[Task, ...]:
    """The best that fits, again and again; what was begun goes on as far as the minutes go."""
    chosen: list[Task] = []
    waiting = list(ranked)
    while waiting:
        cut = (_cut(task, minutes) if task.topic in begun else task for task in waiting)
        best = next((task for task in cut if task.minutes <= minutes and _is_a_change(chosen, task, unit)), None)
        if best is None:
            break
        chosen.append(best)
        waiting = [task for task in waiting if task.topic != best.topic]
        minutes -= best.minutes
    return tuple(chosen)


def _in_part(ranked: Sequence[Task], minutes: int) -> tuple[Task, ...]:
    """The first lesson as far as these minutes go, where none fits whole: no day of short hours is without one."""
    return tuple(cut for task in ranked if (cut := _cut(task, minutes)) != task)[:1]


def _cut(task: Task, minutes: int) -> Task:
    """The part of a lesson that these minutes have room for; the whole task where it fits, or nothing would."""
    if task.kind != "lesson" or not LEAST_PART <= minutes < task.minutes:
        return task
    return replace(task, minutes=minutes, whole=task.minutes)


def _is_a_change(chosen: Sequence[Task], task: Task, unit: Callable[[str], str]) -> bool:
    last = [unit(one.topic) for one in chosen[-SAME_AREA_IN_A_ROW:]]
    return last != [unit(task.topic)] * SAME_AREA_IN_A_ROW


def _restart(graph: Graph, state: LearnerBelief, sitting: Sitting, now: datetime) -> Round:
    """A few reviews of what is remembered best; there is no lesson, and nothing is said to be late."""
    known = {topic for topic, belief in state.topics.items() if belief.memory and is_known(belief)} - sitting.deferred
    practised = [topic for topic in known if topic in graph.nodes]
    practised.sort(key=lambda topic: (-remembered(state.of(topic), now), graph.index[topic]))
    tasks = [Task(topic, "review", REVIEW_MINUTES, Why("restart")) for topic in practised]
    return Round(tuple(tasks[: min(sitting.minutes, RESTART_MINUTES) // REVIEW_MINUTES]), (), is_restart=True)
