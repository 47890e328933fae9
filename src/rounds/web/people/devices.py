"""Letting devices of the home network in, and out again: one transaction each, and what is read for it."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum

from django.db import transaction
from django.db.models import QuerySet
from django.utils.crypto import salted_hmac

from rounds.web.people.actions import digest
from rounds.web.people.models import Device, Pairing, User, WrongCode

# How long a QR code and its short code let a device in.
LASTS = timedelta(minutes=10)
CODE_DIGITS = 8
# So many wrong codes in so long end all typing for that time: a guesser has 5 chances in 100 million each ten minutes.
MOST_WRONG, WRONG_FOR = 5, timedelta(minutes=10)
# A device is noted as seen at most this often: a lesson is many requests.
SEEN_EVERY = timedelta(minutes=1)
LONGEST_NAME = 40


class Refusal(Enum):
    """Why a device was not let in."""

    WRONG = "wrong"
    UNKNOWN = "unknown"
    EXPIRED = "expired"
    USED = "used"
    TOO_MANY = "too-many"


@dataclass(frozen=True)
class Offer:
    """A fresh offer as it is shown once: what the QR code carries, and what can be typed instead."""

    pairing: Pairing
    token: str
    code: str

    @property
    def spaced(self) -> str:
        """The code as it is read out: 4827 1935."""
        return f"{self.code[:4]} {self.code[4:]}"


@transaction.atomic
def offer(learner: User, now: datetime) -> Offer:
    """A fresh offer; the one before ends."""
    token, code = secrets.token_urlsafe(24), f"{secrets.randbelow(10**CODE_DIGITS):0{CODE_DIGITS}d}"
    learner.pairings.all().delete()
    pairing = Pairing.objects.create(
        learner=learner, token_digest=digest(token), code_digest=code_digest(code), made_at=now
    )
    return Offer(pairing, token, code)


@transaction.atomic
def pair_by_token(token: str, name: str, now: datetime) -> Device | Refusal:
    """The device that the QR code's token lets in. A wrong token is not counted: nobody guesses 192 bits."""
    pairing = Pairing.objects.filter(token_digest=digest(token)).first()
    return _use(pairing, name, now) if pairing else Refusal.UNKNOWN


@transaction.atomic
def pair_by_code(code: str, name: str, now: datetime) -> Device | Refusal:
    """The device that the typed code lets in; spaces and dashes are passed over. Too many wrong ones close this way."""
    if is_closed(now):
        return Refusal.TOO_MANY
    figures = "".join(sign for sign in code if sign.isdecimal())
    pairing = Pairing.objects.filter(code_digest=code_digest(figures)).first()
    if pairing:
        return _use(pairing, name, now)
    WrongCode.objects.create(at=now)
    return Refusal.TOO_MANY if is_closed(now) else Refusal.WRONG


def refusal(pairing: Pairing | None, now: datetime) -> Refusal | None:
    """Why this offer lets nobody in now; None where it does."""
    if pairing is None:
        return Refusal.UNKNOWN
    if pairing.used_at is not None:
        return Refusal.USED
    return None if pairing.made_at <= now < pairing.made_at + LASTS else Refusal.EXPIRED


def is_closed(now: datetime) -> bool:
    """Whether so many wrong codes were typed lately that no code is taken."""
    return WrongCode.objects.filter(at__gt=now - WRONG_FOR, at__lte=now).count() >= MOST_WRONG


def code_digest(code: str) -> str:
    """What is kept of a short code: with the secret key in it, for eight digits alone are soon tried out."""
    return salted_hmac("rounds.people.pairing", code, algorithm="sha256").hexdigest()


def let_in(learner: User) -> QuerySet[Device]:
    """The learner's devices that are let in, the latest first."""
    return learner.devices.filter(revoked_at=None).order_by("-paired_at")


def live(pk: int | None) -> Device | None:
    """The device of this number, if it is let in."""
    return Device.objects.select_related("learner").filter(pk=pk, revoked_at=None).first() if pk else None


def note_seen(device: Device, now: datetime) -> None:
    """Notes that the device was here."""
    if abs(now - device.seen_at) >= SEEN_EVERY:
        Device.objects.filter(pk=device.pk).update(seen_at=now)


def rename(device: Device, name: str) -> None:
    """Calls the device what its learner calls it; an empty name changes nothing."""
    if name.strip():
        Device.objects.filter(pk=device.pk).update(name=" ".join(name.split())[:LONGEST_NAME])


def revoke(devices: QuerySet[Device], now: datetime) -> int:
    """Lets these devices out, from their next request on; how many that were."""
    return devices.filter(revoked_at=None).update(revoked_at=now)


def _use(pairing: Pairing, name: str, now: datetime) -> Device | Refusal:
    """The device this offer lets in. Of two that come at once, one is."""
    why_not = refusal(pairing, now)
    if why_not or not Pairing.objects.filter(pk=pairing.pk, used_at=None).update(used_at=now):
        return why_not or Refusal.USED
    device = Device.objects.create(learner=pairing.learner, name=name[:LONGEST_NAME], paired_at=now, seen_at=now)
    Pairing.objects.filter(pk=pairing.pk).update(device=device)
    WrongCode.objects.all().delete()
    return device
