"""What has moved, in words: never a count of what was missed."""

from __future__ import annotations

from rounds.course import Topic
from rounds.web.guide.facts import Facts
from rounds.web.guide.models import DayEntry, Kind


def moved(entry: DayEntry, topic: Topic, facts: Facts, asked: tuple[bool, ...]) -> str:
    """What became of a thing that is done: what is known now, and when it comes back."""
    if entry.kind == Kind.LESSON:
        return _of_lesson(topic, facts)
    if entry.kind == Kind.PROOF:
        return f"You know it. {comes_back(topic.id, facts)}"
    if not all(asked):
        return f"Not this time, and that is what looking is for. {comes_back(topic.id, facts)}"
    if entry.kind == Kind.PRACTICE and topic.id not in facts.known:
        return f"Nearly yours. {comes_back(topic.id, facts)}"
    return f"{'Yours now' if entry.kind == Kind.PRACTICE else 'Still there'}. {comes_back(topic.id, facts)}"


def comes_back(topic: str, facts: Facts) -> str:
    """When the topic is looked at again."""
    memory = facts.state.of(topic).memory
    if memory is None:
        return ""
    return f"You will be asked again {in_days((facts.clock.day(memory.due) - facts.today).days)}."


def in_days(days: int) -> str:
    """A number of days as people say it."""
    if days <= 1:
        return "tomorrow" if days == 1 else "today"
    if days < 14:
        return f"in {days} days"
    return f"in {round(days / 7)} weeks" if days < 60 else f"in {round(days / 30)} months"


def _of_lesson(topic: Topic, facts: Facts) -> str:
    if topic.id not in facts.finished:
        return "You are further in. The rest waits where you stopped."
    if topic.page:
        return "Read."
    if topic.id in facts.known:
        return f"Read, and known. {comes_back(topic.id, facts)}"
    return "Read to its end. A few more questions will make it yours."
