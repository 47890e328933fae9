"""Which topics a few words are about: by names, glossary, units and skills; slips of typing are forgiven."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher, get_close_matches
from functools import cached_property
from itertools import pairwise
from math import log
from typing import Literal

from rounds.course import Course

Kind = Literal["topic", "term", "unit", "planned"]
# How much a word says by where it stands: names say what a topic is, a skill mentions much besides.
NAME, ID, UNIT, SKILL = 6.0, 3.0, 2.0, 1.5
# How well a word fits that is begun only, or misspelt; and from which likeness on (0-1) it counts as misspelt.
BEGUN, MISSPELT = 0.75, 0.6
LIKE, NEAR = 0.8, 0.6
MOST_LIKE, COMPARED = 4, 40
# A short word misspelt is another word.
LEAST_MISSPELT = 4
# The query that is exactly a name, or that a name begins with.
WHOLE_NAME, NAME_BEGINS = 60.0, 8.0
LONGEST, MOST_WORDS, MOST_NEAR = 120, 8, 5
# As `words` writes them. They are left out where there are others.
SMALL = frozenset({
    "a", "an", "and", "are", "at", "be", "by", "can", "do", "doe", "for", "from", "how", "i", "in", "is", "it",
    "of", "on", "or", "the", "to", "what", "when", "why", "with",
})  # fmt: skip


@dataclass(frozen=True)
class Entry:
    """Something that can be found: its names as words, and how much each word says of it."""

    kind: Kind
    id: str
    names: tuple[tuple[str, ...], ...]
    weights: Mapping[str, float]


@dataclass(frozen=True)
class Found:
    """What fits, by kind, the best first. `is_partly`: nothing had every word. `near`: words to try instead.

    `to_come` are those planned that the words are the very name of, where no written topic is called so;
    `planned` has the rest.
    """

    topics: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    planned: tuple[str, ...] = ()
    is_partly: bool = False
    to_come: tuple[str, ...] = ()
    near: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        return not (self.topics or self.terms or self.units or self.planned or self.to_come)


@dataclass(frozen=True)
class Index:
    """All that can be found in a course; `spelt` gives each word as it was first written."""

    entries: tuple[Entry, ...]
    spelt: Mapping[str, str]

    @cached_property
    def rarity(self) -> Mapping[str, float]:
        """How much a word tells apart: log(1 + entries / entries that have it)."""
        having = Counter(word for entry in self.entries for word in entry.weights)
        return {word: log(1 + len(self.entries) / number) for word, number in having.items()}

    @cached_property
    def by_pair(self) -> Mapping[str, tuple[str, ...]]:
        """The words by the pairs of letters in them."""
        found: dict[str, list[str]] = {}
        for word in self.rarity:
            for pair in _pairs(word):
                found.setdefault(pair, []).append(word)
        return {pair: tuple(its) for pair, its in found.items()}

    def like(self, wanted: str, most: int, likeness: float) -> list[str]:
        """The words most like this one. Of long lists only what shares letters with it is compared, which is slow."""
        shared = Counter(word for pair in _pairs(wanted) for word in self.by_pair.get(pair, ()))
        return get_close_matches(wanted, [word for word, _ in shared.most_common(COMPARED)], most, likeness)


def words(text: str) -> tuple[str, ...]:
    """The words of a text in one spelling: without accents, case, apostrophes and plurals."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(sign for sign in plain if not unicodedata.combining(sign) and sign not in "'’")
    return tuple(_singular(word) for word in re.findall(r"[^\W_]+", plain))


def index(course: Course) -> Index:
    """The index of a course, with what is to be written."""
    entries = [*_topics(course), *_terms(course), *_units(course), *_planned(course)]
    texts = (text for entry in entries for text in _texts(course, entry))
    spelt: dict[str, str] = {}
    for text in texts:
        for written in re.findall(r"[^\W_]+", text):
            spelt.setdefault(next(iter(words(written)), ""), written)
    return Index(tuple(entries), spelt)


def find(here: Index, query: str) -> Found:
    """What these words are about. Nothing for no words."""
    asked = words(query[:LONGEST])
    wanted = tuple(dict.fromkeys(word for word in asked if word not in SMALL))[:MOST_WORDS] or asked[:MOST_WORDS]
    if not wanted:
        return Found()
    fits = [_fitting(here, word) for word in wanted]
    scored = [(entry, *_score(here, entry, fits)) for entry in here.entries]
    most = max((covered for _, covered, _ in scored), default=0)
    if not most:
        return Found(near=_near(here, wanted))
    best = [(entry, score + _by_name(entry, asked)) for entry, covered, score in scored if covered == most]
    best.sort(key=lambda one: -one[1])

    def of(kind: Kind) -> tuple[str, ...]:
        return tuple(entry.id for entry, _ in best if entry.kind == kind)

    meant = frozenset(word for one in fits for word in one)
    spoken = {entry.id for entry, _ in best if any(meant.issuperset(name) for name in entry.names)}
    # A word is explained where it was named in full: a part of it is part of much else.
    terms = tuple(term for term in of("term") if term in spoken)
    called = [entry for entry, _ in best if asked in entry.names]
    kinds = {entry.kind for entry in called}
    to_come = () if "topic" in kinds else tuple(entry.id for entry in called if entry.kind == "planned")
    if to_come and "term" not in kinds:
        terms = ()
    planned = tuple(name for name in of("planned") if name not in to_come)
    return Found(of("topic"), terms, of("unit"), planned, most < len(wanted), to_come)


def _fitting(here: Index, wanted: str) -> Mapping[str, float]:
    """The words of the index that this one may stand for, and how well."""
    known = here.rarity
    begun = {word: BEGUN for word in known if len(wanted) > 1 and word.startswith(wanted)}
    fits = begun | ({wanted: 1.0} if wanted in known else {})
    if fits or len(wanted) < LEAST_MISSPELT:
        return fits
    return {w: MISSPELT * SequenceMatcher(None, wanted, w).ratio() for w in here.like(wanted, MOST_LIKE, LIKE)}


def _score(here: Index, entry: Entry, fits: Iterable[Mapping[str, float]]) -> tuple[int, float]:
    """How many of the words are in the entry, and how much they say together."""
    best = [max((fit * entry.weights.get(w, 0) * here.rarity[w] for w, fit in one.items()), default=0) for one in fits]
    return sum(score > 0 for score in best), sum(best)


def _by_name(entry: Entry, asked: tuple[str, ...]) -> float:
    if asked in entry.names:
        return WHOLE_NAME
    return NAME_BEGINS if any(name[: len(asked)] == asked for name in entry.names) else 0.0


def _near(here: Index, wanted: Iterable[str]) -> tuple[str, ...]:
    """The words nearest to these, as they are written."""
    close = (near for word in wanted for near in here.like(word, MOST_NEAR, NEAR))
    return tuple(dict.fromkeys(here.spelt[word] for word in close if word in here.spelt))[:MOST_NEAR]


def _topics(course: Course) -> Iterator[Entry]:
    explained: dict[str, list[str]] = {}
    for term in course.glossary.values():
        explained.setdefault(term.topic, []).extend([term.term, *_also(term.also)])
    units = course.settings.units
    for topic in course.topics.values():
        names = [topic.title, *course.words.get(topic.id, ()), *explained.get(topic.id, ())]
        more = ((SKILL, topic.skill), (UNIT, units[topic.unit]), (ID, topic.id))
        yield _entry("topic", topic.id, names, more)


def _terms(course: Course) -> Iterator[Entry]:
    for key, term in course.glossary.items():
        yield _entry("term", key, [term.term, *_also(term.also)])


def _units(course: Course) -> Iterator[Entry]:
    written = {topic.unit for topic in course.topics.values()}
    for unit, title in course.settings.units.items():
        if unit in written:
            yield _entry("unit", unit, [title])


def _planned(course: Course) -> Iterator[Entry]:
    for topic in sorted(course.unwritten):
        yield _entry("planned", topic, [topic, *course.words.get(topic, ())])


def _entry(kind: Kind, name: str, names: Iterable[str], more: Iterable[tuple[float, str]] = ()) -> Entry:
    weights: dict[str, float] = {}
    for weight, text in sorted(more):
        weights |= dict.fromkeys(words(text), weight)
    split = tuple(dict.fromkeys(words(text) for text in names))
    for its in split:
        # Who leaves out a space or a hyphen writes two words as one.
        joined = (one + other for one, other in pairwise(its))
        weights |= dict.fromkeys((*its, *joined), NAME)
    return Entry(kind, name, split, weights)


def _also(text: str) -> list[str]:
    """A glossary's "recall, true positive rate" as names; what stands after "when" explains and names nothing."""
    return [name.strip() for name in text.partition(" when ")[0].split(",") if name.strip()]


def _texts(course: Course, entry: Entry) -> Iterator[str]:
    yield from course.words.get(entry.id, ())
    if entry.kind == "topic":
        yield from (course.topics[entry.id].title, course.topics[entry.id].skill)
    elif entry.kind == "term":
        yield from (course.glossary[entry.id].term, course.glossary[entry.id].also)
    else:
        yield course.settings.units.get(entry.id, entry.id)


def _pairs(word: str) -> tuple[str, ...]:
    """Its pairs of letters, the first letter standing for one, too."""
    return tuple(dict.fromkeys(one + other for one, other in pairwise(f"^{word}")))


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word
