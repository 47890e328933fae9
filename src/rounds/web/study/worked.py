"""What a learner says of outside resources: each word is one declaration a topic, and the latest one holds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from uuid import UUID, uuid5

from django.db import transaction

from rounds.web.people.models import User
from rounds.web.study import belief, ledger
from rounds.web.study.models import Declaration, Says

Words = Mapping[str, Mapping[str, str]]


def words(learner: User) -> Words:
    """By resource and topic, the word that holds; what was taken back is left out."""
    found: dict[str, dict[str, str]] = {}
    rows = Declaration.objects.filter(learner=learner, says__in=ledger.OUTSIDE).order_by("turn", "pk")
    for resource, topic, says in rows.values_list("resource", "topic", "says"):
        found.setdefault(resource, {})[topic] = says
    held = {key: {topic: says for topic, says in its.items() if says != Says.OUTSIDE_NOT} for key, its in found.items()}
    return {key: its for key, its in held.items() if its}


def through(learner: User) -> frozenset[str]:
    """The topics that the learner has worked through in some resource."""
    return frozenset(
        topic for its in words(learner).values() for topic, says in its.items() if says == Says.OUTSIDE_DONE
    )


@transaction.atomic
def say(learner: User, resource: str, topics: Iterable[str], says: Says, uid: UUID, now: datetime) -> bool:
    """The learner's word on a whole resource or a part of it; whether it says anything new.

    A repeated uid says nothing again, nor does a word that holds already.
    """
    row = belief.standing(learner)
    before = ledger.last_words(learner, resource, topics)
    fresh = {uuid5(uid, topic): topic for topic in topics if says != before.get(topic, Says.OUTSIDE_NOT)}
    was_sent = Declaration.objects.filter(learner=learner, uid__in=fresh).exists()
    if not fresh or was_sent:
        return False
    rows = [
        Declaration(
            uid=own, learner=learner, turn=belief.next_turn(row), topic=topic, says=says, resource=resource, at=now
        )
        for own, topic in fresh.items()
    ]
    Declaration.objects.bulk_create(rows, batch_size=500)
    belief.take_in(row, *(ledger.of_declaration(one, before.get(one.topic, "")) for one in rows))
    return True
