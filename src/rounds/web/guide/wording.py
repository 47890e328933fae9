"""What has moved, in words: never a count of what was missed."""

from __future__ import annotations

from datetime import date

from rounds.course import Topic
from rounds.web.guide.facts import Facts
from rounds.web.guide.models import DayEntry, Kind
from rounds.web.guide.plan import Difference
from rounds.web.study.wording import in_days


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


def as_range(days: tuple[date, date]) -> str:
    """When something will be done: "between 9 June 2030 and 16 June 2030", "by 9 June 2030"."""
    first, last = (f"{day.day} {day:%B %Y}" for day in days)
    return f"by {last}" if first == last else f"between {first} and {last}"


def changed(what: Difference, note: str) -> str:
    """What another plan changes, in a sentence or two; `note` is what an empty plan says of itself."""
    if what.after is None:
        return note
    end = f"Your plan now ends {as_range(what.after)}"
    if what.before == what.after:
        end = f"Your plan still ends {as_range(what.after)}"
    elif what.before is not None:
        end = f"{end} instead of {as_range(what.before)}"
    counted = ((len(what.added), "more"), (len(what.dropped), "fewer"))
    topics = [f"{number} topic{'s' if number > 1 else ''} {word}" for number, word in counted if number]
    return f"{end}.{' ' + ', '.join(topics) + '.' if topics else ''}"


def _of_lesson(topic: Topic, facts: Facts) -> str:
    if topic.id not in facts.finished:
        return "You are further in. The rest waits where you stopped."
    if topic.page:
        return "Read."
    if topic.id in facts.known:
        return f"Read, and known. {comes_back(topic.id, facts)}"
    return "Read to its end. A few more questions will make it yours."
