"""What changes accounts and links: one transaction each."""

from __future__ import annotations

import hashlib
from datetime import datetime

from django.db import transaction

from rounds.web.people.models import EntryLink, User

LAPTOP_LEARNER = "learner"


@transaction.atomic
def laptop_learner() -> User:
    """The one learner of a laptop, made at the first start."""
    learner, is_new = User.objects.get_or_create(username=LAPTOP_LEARNER)
    if is_new:
        learner.set_unusable_password()
        learner.save(update_fields=["password"])
    return learner


@transaction.atomic
def make_entry_link(learner: User, token: str, now: datetime) -> None:
    """Lets whoever brings this token in as the learner, once. Unused links of an earlier start end here."""
    EntryLink.objects.filter(learner=learner, used_at=None).delete()
    EntryLink.objects.create(digest=digest(token), learner=learner, made_at=now)


@transaction.atomic
def use_entry_link(token: str, now: datetime) -> User | None:
    """The learner this token lets in, or None when it is unknown or was used before."""
    used = EntryLink.objects.filter(digest=digest(token), used_at=None).update(used_at=now)
    return EntryLink.objects.select_related("learner").get(digest=digest(token)).learner if used else None


def digest(token: str) -> str:
    """What is kept of a token."""
    return hashlib.sha256(token.encode()).hexdigest()
