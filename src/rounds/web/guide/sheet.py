"""A learner's day as it stands: what is on it, what is done, and how much room there is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from rounds.mind.round import RESTART_MINUTES, Sitting, Task, ranked_lessons
from rounds.web.guide.facts import Facts
from rounds.web.guide.items import Item, item
from rounds.web.guide.models import DayEntry, Does

# So much is added when somebody wants to go on.
MORE_MINUTES = 10
# A day is not filled up for less than one question's time.
LEAST_MINUTES = 4
# So many things are looked over at a glance; the next ones follow when these are done.
MOST_ITEMS = 6


@dataclass(frozen=True)
class Sheet:
    """`items` in the order done, without what was put off or exchanged."""

    facts: Facts
    entries: tuple[DayEntry, ...]
    items: tuple[Item, ...]

    @property
    def open(self) -> tuple[Item, ...]:
        return tuple(one for one in self.items if one.is_open)

    @property
    def done(self) -> tuple[Item, ...]:
        return tuple(one for one in self.items if one.state == "done")

    @property
    def unproven(self) -> tuple[Item, ...]:
        return tuple(one for one in self.items if one.state == "failed")

    @property
    def first(self) -> Item | None:
        """What comes next."""
        return next(iter(self.open), None)

    @property
    def is_restart(self) -> bool:
        return any(entry.does == Does.RESTART for entry in self.entries)

    @property
    def more(self) -> int:
        return sum(entry.minutes for entry in self.entries if entry.does == Does.MORE)

    @property
    def given(self) -> int:
        """The minutes that the learner has set for this weekday; few after a long time away."""
        usual = self.facts.hours.minutes_on(self.facts.today)
        return min(usual, RESTART_MINUTES) if self.is_restart else usual

    @property
    def is_rest(self) -> bool:
        return not self.given and not self.more

    @property
    def room(self) -> int:
        """The minutes that nothing is planned for."""
        return self.given + self.more - sum(one.entry.minutes for one in self.items)

    @property
    def minutes_left(self) -> int:
        return sum(one.entry.minutes for one in self.open)

    @cached_property
    def deferred(self) -> tuple[str, ...]:
        """The topics put off to another day."""
        put_off = {entry.instead_of_id for entry in self.entries if entry.does == Does.DEFER}
        return tuple(entry.topic for entry in self.entries if entry.pk in put_off)

    @property
    def is_to_be_filled(self) -> bool:
        """Whether nothing is open and there is time left, or a lesson has to come: after a proof, or as asked for."""
        is_asked = self.gives_way is not None and self.asked is not None
        has_room = not self.is_rest and not self.open and self.room >= LEAST_MINUTES
        return bool(self.unproven) or is_asked or has_room

    @cached_property
    def asked(self) -> Task | None:
        """What can be learned now towards something asked for that the day has nothing of yet."""
        towards = self.facts.towards
        if not towards:
            return None
        served = {towards[entry.topic] for entry in self.entries if entry.topic in towards}
        ranked = ranked_lessons(self.facts.graph, self.facts.state, self.sitting(0), self.facts.now)
        return next((task for task in ranked if towards.get(task.topic, "") not in {"", *served}), None)

    @property
    def gives_way(self) -> Item | None:
        """The lesson whose place something asked for takes: the first untouched one, rather none that was asked for."""
        untouched = [one for one in self.open if one.is_lesson and one.state == "open"]
        return min(untouched, key=lambda one: one.topic.id in self.facts.towards, default=None)

    def sitting(self, minutes: int) -> Sitting:
        """What the rest of the round is made from. What was on the day before is not offered twice."""
        met = {entry.topic for entry in self.entries if entry.does == Does.OFFER}
        in_part = {one.topic.id for one in self.done if one.is_part}
        return sitting(self.facts, minutes, frozenset(met - in_part))

    def choices(self) -> tuple[Task, ...]:
        """What could be learned instead: at most three."""
        here = {one.topic.id for one in self.items} | set(self.deferred)
        instead = sitting(self.facts, 0, frozenset(here))
        ranked = ranked_lessons(self.facts.graph, self.facts.state, instead, self.facts.now)
        return tuple(task for task in ranked if task.kind != "probe")[:3]


def sheet(entries: Sequence[DayEntry], facts: Facts) -> Sheet:
    """The day that these entries make."""
    return Sheet(facts, tuple(entries), tuple(_items(entries, facts)))


def sitting(facts: Facts, minutes: int, deferred: frozenset[str] = frozenset()) -> Sitting:
    """A sitting of so many minutes on the learner's way, without these topics."""
    return Sitting(
        minutes=minutes,
        order=facts.order,
        owed=facts.owed,
        put_off=facts.left.put_off,
        begun=facts.begun,
        finished=facts.finished - facts.read,
        deferred=deferred,
        read=facts.read,
        towards=facts.towards,
    )


def _items(entries: Sequence[DayEntry], facts: Facts) -> Iterator[Item]:
    heirs = {entry.instead_of_id: entry for entry in entries if entry.instead_of_id}
    for entry in entries:
        if entry.does != Does.OFFER or entry.instead_of_id:
            continue
        while entry.pk in heirs:
            entry = heirs[entry.pk]
        topic = facts.course.topics.get(entry.topic)
        if entry.does == Does.OFFER and topic is not None:
            made = item(entry, topic, facts)
            # An untouched lesson gives way: a placement has found its topic known, or the learner wants something else.
            if not (made.is_lesson and made.state == "open" and topic.id not in facts.order):
                yield made
