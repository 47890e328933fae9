"""A learner's ledger: what each row says of a topic. Computed whenever it is needed, never stored."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from rounds.kit import FindLine
from rounds.kit.probe import OUTCOMES
from rounds.kit.record import from_record
from rounds.mind.evidence import PARTLY_WEIGHT, Evidence, answer, word
from rounds.mind.placed import Finding, Placed
from rounds.web.people.models import User
from rounds.web.study.models import Attempt, Declaration, Place, PlacementOutcome, Result, Says

Event = Evidence | Placed

# Results that say something of what was known; the rest was not read, not in the form asked for, or passed by.
TELLING = (Result.CORRECT, Result.INCORRECT, Result.SHOWN)
# Here it is only play, or the placement's outcome speaks for all its answers.
SAYS_NOTHING = (Place.ADDRESS, Place.PLACEMENT)
FORMULAS = frozenset({"Antiderivative", "Equation", "Formula"})
WORDS: Mapping[str, bool] = {
    Says.KNOWN: True,
    Says.UNKNOWN: False,
    Says.DISPUTED_KNOWN: True,
    Says.DISPUTED_UNKNOWN: False,
}
# A resource that was worked through says a little of each of its topics, and a later word holds in place of an earlier.
OUTSIDE: Mapping[str, float] = {Says.OUTSIDE_DONE: 1.0, Says.OUTSIDE_PARTLY: PARTLY_WEIGHT, Says.OUTSIDE_NOT: 0.0}


def of_attempt(attempt: Attempt, tries_before: int) -> tuple[Evidence, ...]:
    """What this attempt says; `tries_before` counts earlier tries at the very same variant. Often nothing.

    "I don't know this yet" is an answer, too, unless the learner has tried already: then the try has counted.
    """
    ask = attempt.ask
    if attempt.result not in TELLING or ask.place in SAYS_NOTHING or ask.level == 0:
        return ()
    if ask.place == Place.STEP:
        return _of_step(attempt, tries_before)
    is_shown = attempt.result == Result.SHOWN
    if is_shown and tries_before:
        return ()
    kind, options = kind_of(ask.drawn.record)
    found = answer(
        str(attempt.uid),
        ask.topic,
        attempt.at,
        attempt.result == Result.CORRECT,
        kind=kind,
        options=options,
        variant=ask.drawn_id,
        source="blank" if ask.is_blank else "exercise" if kind == "code" else "question",
        attempt=tries_before + 1,
        hints=attempt.hints,
        dont_know=is_shown,
    )
    return (found,)


def _of_step(attempt: Attempt, tries_before: int) -> tuple[Evidence, ...]:
    """A step of a project that passed says something of each of its topics.

    Whoever tries often is at work, and which of the topics a failed check is about nobody knows: only a pass counts.
    A prediction that failed was told what happens: after that, it is none.
    """
    kind, options = kind_of(attempt.ask.drawn.record)
    was_told = options > 0 and tries_before > 0
    if attempt.result != Result.CORRECT or was_told:
        return ()
    return tuple(
        answer(
            f"{attempt.uid}/{topic}", topic, attempt.at, True,
            kind=kind, options=options, variant=attempt.ask.drawn_id, source="step",
        )
        for topic in attempt.ask.counts_for
    )  # fmt: skip


def of_declaration(declaration: Declaration, before: str = "") -> Evidence | None:
    """What this declaration says; nothing of what was only read.

    `before` is the learner's last word on the topic in the same outside resource. What it said is taken back: the
    evidence is the difference, which has a weight below 0 where less is said than before.
    """
    uid, topic, at = str(declaration.uid), declaration.topic, declaration.at
    if declaration.says in OUTSIDE:
        weight = OUTSIDE[declaration.says] - OUTSIDE.get(before, 0.0)
        return word(uid, topic, at, True, "outside", weight=weight) if weight else None
    if declaration.says not in WORDS:
        return None
    is_dispute = declaration.says.startswith("disputed-")
    return word(uid, topic, at, WORDS[declaration.says], "dispute" if is_dispute else "self_report")


def of_declarations(rows: Iterable[Declaration]) -> Iterator[tuple[int, Evidence | None]]:
    """What each of these says, in their order, by its turn."""
    last: dict[tuple[str, str], str] = {}
    for row in rows:
        yield row.turn, of_declaration(row, last.get((row.resource, row.topic), ""))
        if row.says in OUTSIDE:
            last[row.resource, row.topic] = row.says


def of_outcome(outcome: PlacementOutcome) -> Placed:
    """What this placement came to."""
    return Placed(outcome.at, tuple(Finding(one["topic"], one["p"], one["asked"]) for one in outcome.findings))


def kind_of(record: Mapping[str, Any]) -> tuple[str, int]:
    """The kind of a stored question as the mind has it, and how many answers there are to guess among (0: typed)."""
    kind = record["kind"]
    options = len(record.get("options", ()))
    if kind in ("Choice", "Breaks"):
        return "choice", options
    if kind == "FindLine":
        question = from_record(record)
        assert isinstance(question, FindLine)
        return "choice", len(question.choosable)
    if kind == "Several":
        return "several", 2**options
    if kind in ("Order", "Lines"):
        return "order", math.factorial(max(options, 2))
    if kind == "Predict":
        return "several", len(OUTCOMES) ** len(record["calls"])
    if kind == "Code":
        return "code", 0
    return ("formula" if kind in FORMULAS else "number"), 0


def events(learner: User) -> Iterator[Event]:
    """All that is on record of this learner, in the order it happened."""
    tries: Counter[str] = Counter()
    attempts = Attempt.objects.filter(learner=learner).select_related("ask__drawn").order_by("turn", "pk")
    found: list[tuple[int, Event | None]] = []
    for attempt in attempts.iterator(chunk_size=2000):
        found += [(attempt.turn, one) for one in of_attempt(attempt, tries[attempt.ask.drawn_id])]
        tries[attempt.ask.drawn_id] += attempt.result in TELLING
    found += of_declarations(Declaration.objects.filter(learner=learner).order_by("turn", "pk"))
    found += [(one.turn, of_outcome(one)) for one in PlacementOutcome.objects.filter(learner=learner)]
    return (event for _, event in sorted(found, key=lambda one: one[0]) if event is not None)


def tries_before(attempt: Attempt) -> int:
    """How often the learner had tried this very variant before, wherever it was put."""
    same = Attempt.objects.filter(learner=attempt.learner_id, ask__drawn=attempt.ask.drawn_id, result__in=TELLING)
    return same.filter(turn__lt=attempt.turn).count()


def last_words(learner: User, resource: str, topics: Iterable[str]) -> Mapping[str, str]:
    """The learner's last word on each of these topics in an outside resource, where there is one."""
    words = Declaration.objects.filter(learner=learner, resource=resource, topic__in=topics, says__in=OUTSIDE)
    return dict(words.order_by("turn", "pk").values_list("topic", "says"))
