"""All resources as one learner meets them: which suits them and why, and how far they are with each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from rounds.course import Course, Topic
from rounds.course.catalogue import Source
from rounds.course.outside import Outside, Section
from rounds.mind.outside import NEEDS, Need, Reader, Recommended, lacks, recommend
from rounds.web.library import wording
from rounds.web.study import worked
from rounds.web.study.elsewhere import reader_of
from rounds.web.study.journey import Journey, Standing
from rounds.web.study.models import Says
from rounds.web.study.wording import named
from rounds.web.study.worked import Words

Progress = Literal["done", "partly", ""]


@dataclass(frozen=True)
class Entry:
    """A resource on the shelf. `covers` counts the learner's open topics in it, of `of`; `why` explains each need that
    it is the best for, by the need's title; `not_yet` says why it is not offered, where it might have been.
    """

    key: str
    one: Outside
    source: Source | None
    covers: int
    of: int
    why: Mapping[str, str]
    not_yet: str
    progress: Progress

    @property
    def is_recommended(self) -> bool:
        return bool(self.why)

    @property
    def address(self) -> str:
        """Where it is, if that is an address that a browser opens as a page."""
        return self.one.url if self.one.url.startswith(("https://", "http://")) else ""

    @property
    def read(self) -> str:
        """The day on which cost, hours and address were read: "30 November 2026"."""
        return wording.day(self.source.read) if self.source else ""


@dataclass(frozen=True)
class TopicShown:
    """A written topic of a section: where the learner stands in it, and whether it is open on their way."""

    id: str
    title: str
    unit: str
    standing: Standing
    is_open: bool

    @property
    def words(self) -> str:
        return wording.STANDING[self.standing]


@dataclass(frozen=True)
class SectionShown:
    """A section of a resource, `number` from 1: its topics, and the names of those that are not written yet."""

    number: int
    title: str
    written: tuple[TopicShown, ...]
    unwritten: tuple[str, ...]
    progress: Progress


@dataclass(frozen=True)
class Shelf:
    """The course's resources beside a learner on their way. `style` is one that they ask for now.

    What is recommended is the best of those `among` which they look, or of all.
    """

    here: Journey
    words: Words
    style: str = ""
    among: frozenset[str] | None = None

    @property
    def course(self) -> Course:
        return self.here.course

    @property
    def open(self) -> tuple[str, ...]:
        """The topics on the learner's way that they do not know yet."""
        return self.here.order

    @cached_property
    def reader(self) -> Reader:
        return reader_of(self.here.row, self.course, self.here.known, self.style)

    @cached_property
    def found(self) -> Mapping[Need, Recommended]:
        """By need, what to recommend for the open topics; nothing that was worked through already."""
        offered = {
            key: one
            for key, one in self.course.outside.items()
            if (self.among is None or key in self.among) and self._progress(key, one) != "done"
        }
        return {need: recommend(offered, self.open, self.reader, need) for need in NEEDS}

    @cached_property
    def entries(self) -> Mapping[str, Entry]:
        """Every resource by its key."""
        return {key: self._entry(key, one) for key, one in self.course.outside.items()}

    @property
    def best(self) -> Iterator[tuple[str, Entry, str]]:
        """The recommended resource of each need that has one: what for, which, and why."""
        for need, found in self.found.items():
            if found.best is not None:
                title = wording.NEED[need]
                yield title, self.entries[found.best.key], self.entries[found.best.key].why[title]

    def sections(self, key: str) -> tuple[SectionShown, ...]:
        """The sections of this resource with the learner's standing in each topic."""
        return tuple(
            self._section(key, number, section) for number, section in enumerate(self.course.outside[key].sections, 1)
        )

    def _section(self, key: str, number: int, section: Section) -> SectionShown:
        topics = self.course.topics
        return SectionShown(
            number=number,
            title=section.title,
            written=tuple(self._topic(topics[name]) for name in section.topics if name in topics),
            unwritten=tuple(named(name) for name in section.topics if name not in topics),
            progress=self._progress(key, section),
        )

    def _entry(self, key: str, one: Outside) -> Entry:
        why = {
            wording.NEED[need]: wording.why(found.best)
            for need, found in self.found.items()
            if found.best is not None and found.best.key == key
        }
        return Entry(
            key=key,
            one=one,
            source=self.course.sources.get(one.source),
            covers=sum(topic in self._open for topic in one.topics),
            of=len(self.open),
            why=why,
            not_yet=self._not_yet(key, one),
            progress=self._progress(key, one),
        )

    @cached_property
    def _open(self) -> frozenset[str]:
        return frozenset(self.open)

    def _not_yet(self, key: str, one: Outside) -> str:
        if short := lacks(one, self.reader.levels):
            return wording.expects_more(one, short)
        held = {held.key for found in self.found.values() for held in found.not_yet}
        return wording.COSTS_MORE if key in held else ""

    def _progress(self, key: str, whole: Outside | Section) -> Progress:
        words = self.words.get(key, {})
        said = {words.get(topic, "") for topic in whole.topics}
        if said == {Says.OUTSIDE_DONE}:
            return "done"
        return "partly" if said - {""} else ""

    def _topic(self, topic: Topic) -> TopicShown:
        return TopicShown(topic.id, topic.title, topic.unit, self.here.standing(topic.id), topic.id in self._open)


def shelf(here: Journey, style: str = "") -> Shelf:
    """The shelf of this learner."""
    return Shelf(here, worked.words(here.learner), style)
