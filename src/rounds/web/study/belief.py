"""What is believed of a learner, kept up to date: one event at a time, or all of them over again.

Both ways go through `Map.after` in the order of `turn`, so that rebuilt equals live.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import reduce
from typing import Any

from django.db import transaction

from rounds.course import Course
from rounds.mind.compiling import compiled, renamed_topics
from rounds.mind.evidence import Evidence, touched
from rounds.mind.graph import Graph
from rounds.mind.mastery import VARIANTS
from rounds.mind.memory import Memory
from rounds.mind.placed import Placed, after_placement
from rounds.mind.replay import current
from rounds.mind.state import BEFORE_ANYTHING, LearnerBelief, TopicBelief, after
from rounds.web.people.models import User
from rounds.web.shell.content import the_course
from rounds.web.study import ledger
from rounds.web.study.ledger import Event
from rounds.web.study.models import Ask, Declaration, LearnerState, Place, Says, TopicState, TopicStatus

# Of the way evidence is computed and believed: raise it with any change that makes a rebuild differ.
ENGINE = 4
FIELDS = (
    *("p", "stability", "difficulty", "practised_at", "due_at", "right_variants", "is_typed"),
    *("lapses", "passes", "postponed", "is_suspect", "is_placed", "is_seen"),
)
# Which events a belief has taken in is for the ledger to know; here it matters only whether there were any.
SEEN = frozenset({"kept"})


@dataclass(frozen=True)
class Map:
    """The graph of the course that is taught, with the topics' former names; `version` names all that belief uses."""

    graph: Graph
    renamed: Mapping[str, str]
    version: str

    def current(self, topic: str) -> str:
        """Today's id of a topic, "" where it was taken out."""
        return current(self.renamed, topic)

    def after(self, state: LearnerBelief, event: Event) -> LearnerBelief:
        """The state with this event taken in, by the topics' ids of today."""
        if isinstance(event, Evidence):
            return after(self.graph, state, self._today(event), event.at)
        findings = tuple(replace(one, topic=self.current(one.topic)) for one in event.findings)
        return after_placement(self.graph, state, replace(event, findings=findings))

    def near(self, event: Event) -> set[str]:
        """Every topic whose belief the event may read or change."""
        if isinstance(event, Placed):
            return {self.current(one.topic) for one in event.findings} & self.graph.nodes.keys()
        topic, graph = self.current(event.topic), self.graph
        if topic not in graph.nodes:
            return set()
        return {topic, *touched(graph, self._today(event)), *graph.practice[topic], *graph.needs[topic]}

    def _today(self, event: Evidence) -> Evidence:
        return replace(event, topic=self.current(event.topic))


_held: list[tuple[Course, Map]] = []


def the_map() -> Map:
    """The map of the course that is taught, made once."""
    course = the_course()
    if not _held or _held[0][0] is not course:
        _held[:] = [(course, _made(course))]
    return _held[0][1]


def standing(learner: User) -> LearnerState:
    """The learner's row, held until the transaction ends: their events are taken in one by one."""
    LearnerState.objects.get_or_create(learner=learner)
    return LearnerState.objects.select_for_update().get(learner=learner)


def next_turn(row: LearnerState) -> int:
    """The place of the next event in the ledger."""
    row.turns += 1
    LearnerState.objects.filter(pk=row.pk).update(turns=row.turns)
    return row.turns


def take_in(row: LearnerState, *events: Event | None) -> None:
    """Brings the belief up to date with what entries that have just been written to the ledger say, if anything."""
    here = the_map()
    if _is_stale(row, here):
        _rebuild(row, here)
        return
    telling = [event for event in events if event is not None]
    if not telling:
        return
    near = set().union(*map(here.near, telling))
    before = _belief(row, TopicState.objects.filter(learner=row.learner_id, topic__in=near))
    now = reduce(here.after, telling, before)
    changed = {topic: one for topic, one in now.topics.items() if one is not before.topics.get(topic)}
    TopicState.objects.bulk_create(
        [TopicState(learner_id=row.learner_id, topic=topic, **_kept(one)) for topic, one in changed.items()],
        update_conflicts=True,
        unique_fields=["learner", "topic"],
        update_fields=FIELDS,
    )
    _keep_learner(row, now, here)


def belief(learner: User) -> LearnerBelief:
    """What is believed of the learner, computed again first where the course or the engine has changed since."""
    here = the_map()
    row = LearnerState.objects.filter(learner=learner).first()
    if row is None or _is_stale(row, here):
        with transaction.atomic():
            row = standing(learner)
            if _is_stale(row, here):
                _rebuild(row, here)
    return _belief(row, TopicState.objects.filter(learner=learner))


@dataclass(frozen=True)
class Rebuilt:
    """How many topics a learner has a state in, and in how many it is another one than before."""

    topics: int
    changed: int


@transaction.atomic
def rebuild(learner: User) -> Rebuilt:
    """Computes all of the learner's states from the ledger again."""
    return _rebuild(standing(learner), the_map())


def _rebuild(row: LearnerState, here: Map) -> Rebuilt:
    before = {state.topic: state for state in TopicState.objects.filter(learner=row.learner_id)}
    now = LearnerBelief(retention=row.retention)
    for event in ledger.events(row.learner):
        now = here.after(now, event)
    lessons = _lessons(row.learner, here)
    rows = {
        topic: TopicState(learner_id=row.learner_id, topic=topic, status=status, changed_at=at)
        for topic, (status, at) in lessons.items()
    }
    for topic, one in now.topics.items():
        made = rows.setdefault(topic, TopicState(learner_id=row.learner_id, topic=topic))
        for name, value in _kept(one).items():
            setattr(made, name, value)
    TopicState.objects.filter(learner=row.learner_id).delete()
    TopicState.objects.bulk_create(rows.values(), batch_size=500)
    _keep_learner(row, now, here)
    names = ("status", "changed_at", *FIELDS)
    same = {t for t in rows.keys() & before.keys() if all(getattr(rows[t], n) == getattr(before[t], n) for n in names)}
    return Rebuilt(len(rows), len((rows.keys() | before.keys()) - same))


def _lessons(learner: User, here: Map) -> dict[str, tuple[TopicStatus, datetime]]:
    """By topic, how far the lesson is and since when."""
    found: dict[str, tuple[TopicStatus, datetime]] = {}
    asked = Ask.objects.filter(learner=learner, place=Place.LESSON).order_by("pk").values_list("topic", "asked_at")
    for topic, at in asked:
        found.setdefault(here.current(topic), (TopicStatus.LEARNING, at))
    read = Declaration.objects.filter(learner=learner, says=Says.READ).order_by("turn").values_list("topic", "at")
    for topic, at in read:
        if found.get(here.current(topic), (None,))[0] != TopicStatus.FINISHED:
            found[here.current(topic)] = (TopicStatus.FINISHED, at)
    found.pop("", None)
    return found


def _belief(row: LearnerState, states: Iterable[TopicState]) -> LearnerBelief:
    topics = {state.topic: _topic(state) for state in states if _says_something(state)}
    return LearnerBelief(topics, row.kappa, row.retention, row.latest or BEFORE_ANYTHING)


def _says_something(state: TopicState) -> bool:
    """Whether there is a belief in this row, or only how far the lesson is."""
    return state.is_seen or state.is_placed or state.is_suspect or state.stability is not None


def _topic(state: TopicState) -> TopicBelief:
    memory = None
    if state.stability is not None:
        assert state.difficulty is not None
        assert state.practised_at is not None
        assert state.due_at is not None
        memory = Memory(state.stability, state.difficulty, state.practised_at, state.due_at)
    return TopicBelief(
        p=state.p,
        memory=memory,
        right_variants=frozenset(state.right_variants),
        typed=state.is_typed,
        lapses=state.lapses,
        passes=state.passes,
        postponed=state.postponed,
        suspect=state.is_suspect,
        is_placed=state.is_placed,
        seen=SEEN if state.is_seen else frozenset(),
    )


def _kept(one: TopicBelief) -> dict[str, Any]:
    """The fields of a row. Mastery asks for two variants: of more, the same two are kept whenever they came."""
    memory = one.memory
    return {
        "p": one.p,
        "stability": memory.stability if memory else None,
        "difficulty": memory.difficulty if memory else None,
        "practised_at": memory.last.astimezone(UTC) if memory else None,
        "due_at": memory.due.astimezone(UTC) if memory else None,
        "right_variants": sorted(one.right_variants)[:VARIANTS],
        "is_typed": one.typed,
        "lapses": one.lapses,
        "passes": one.passes,
        "postponed": one.postponed,
        "is_suspect": one.suspect,
        "is_placed": one.is_placed,
        "is_seen": bool(one.seen),
    }


def _keep_learner(row: LearnerState, now: LearnerBelief, here: Map) -> None:
    row.kappa = now.kappa
    row.latest = now.latest if now.latest > BEFORE_ANYTHING else None
    row.engine, row.graph = ENGINE, here.version
    row.save(update_fields=["kappa", "latest", "engine", "graph"])


def _is_stale(row: LearnerState, here: Map) -> bool:
    return (row.engine, row.graph) != (ENGINE, here.version)


def _made(course: Course) -> Map:
    graph, renamed = compiled(course), renamed_topics(course)
    facts = [
        [node.id, node.needs, sorted(node.practises.items()), sorted(node.equivalent.items()), node.page]
        for node in graph.nodes.values()
    ]
    text = json.dumps([facts, sorted(renamed.items())])
    return Map(graph, renamed, hashlib.sha256(text.encode()).hexdigest())
