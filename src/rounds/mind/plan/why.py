"""Why a topic is offered now: as data, and in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Study = Literal["aim", "need", "demonstration", "debt", "outside", "begun", "unproven", "asked", "towards"]
Asking = Literal["review", "restart", "suspect", "practice", "proof"]
Reason = Study | Asking
WORDS: Mapping[Reason, str] = {
    "aim": "part of what you came for",
    "need": "you need it for “{title}”",
    "demonstration": "see it work first",
    "debt": "you have used it already in “{title}”: now see what is inside",
    "review": "so that it stays with you",
    "outside": "the same topic, explained by somebody else",
    "suspect": "a short look at what “{title}” builds on",
    "restart": "a gentle start after your time away",
    "begun": "you are in the middle of it",
    "practice": "you have read it: now make it yours",
    "proof": "you say that you know it: two questions will tell",
    "asked": "you asked for it",
    "towards": "you asked for “{title}”: this comes first",
    "unproven": "the questions have shown that it is worth your time",
}


@dataclass(frozen=True)
class Why:
    """A reason, and the other topic that it speaks of, if any."""

    reason: Reason
    topic: str = ""


def asked_for(topic: str, towards: Mapping[str, str]) -> Why:
    """The reason for a topic that leads to something asked for: by topic, what that is."""
    return Why("asked") if towards[topic] == topic else Why("towards", towards[topic])


def in_words(why: Why, titles: Mapping[str, str]) -> str:
    """The reason in words for a learner; `titles` gives each topic's title."""
    return WORDS[why.reason].format(title=titles.get(why.topic, why.topic))
