"""A placement as stored: what counts, what is said, what it comes to, and that it can be computed again."""

from __future__ import annotations

import uuid
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.test import Client

from rounds.course import Course
from rounds.mind.state import is_known
from rounds.web.people.models import User
from rounds.web.shell import content
from rounds.web.study import actions, belief, pages, placing, queries
from rounds.web.study.asking import believed
from rounds.web.study.chart import chart
from rounds.web.study.models import (
    Ask,
    Attempt,
    Length,
    Placement,
    PlacementAnswer,
    PlacementOutcome,
    TopicState,
)
from rounds.web.study.placing import Wish
from tests.people import person
from tests.web.study.living import wrong_to
from tests.web.study.test_belief import states

NOON = datetime(2030, 1, 7, 12, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


def begun(learner: User, **wish: object) -> Placement:
    placement = placing.begin(learner, Wish(**wish), uuid.uuid4(), NOON)  # type: ignore[arg-type]  # as a test names it
    assert placement is not None
    return placement


def asking(learner: User) -> Ask:
    placement = queries.placement_under_way(learner)
    assert placement is not None
    assert placement.asking is not None
    return placement.asking


def give(ask: Ask, right: bool, uid: uuid.UUID | None = None) -> Attempt | None:
    question = ask.drawn.question
    given = question.reference() if right else wrong_to(question)
    return placing.answer(ask, given, uid or uuid.uuid4(), NOON + MINUTE)


def ended(learner: User, *rights: bool) -> PlacementOutcome:
    """A placement in the small course, answered so."""
    begun(learner)
    for right in rights:
        give(asking(learner), right)
    outcome = queries.last_outcome(learner)
    assert outcome is not None
    return outcome


def found(outcome: PlacementOutcome) -> dict[str, str]:
    return {one["topic"]: one["asked"] for one in outcome.findings}


def test_it_asks_a_typed_question_that_uses_the_skill(asha: User) -> None:
    begun(asha)
    ask = asking(asha)
    assert (ask.topic, ask.place, ask.level) in {("beds", "placement", 2), ("shifts", "placement", 2)}
    assert ask.drawn.record["kind"] in {"Number", "Formula"}


def test_an_answer_leads_on_without_a_verdict(asha: User) -> None:
    begun(asha)
    ask = asking(asha)
    give(ask, False)
    ask.refresh_from_db()
    assert ask.state == "answered"
    assert asking(asha).topic != ask.topic
    assert PlacementAnswer.objects.get().outcome == "wrong"


def test_answers_are_no_evidence_of_their_own(asha: User) -> None:
    begun(asha)
    give(asking(asha), True)
    assert not TopicState.objects.exists()
    give(asking(asha), True)
    assert all(state.is_placed and not state.is_seen for state in TopicState.objects.all())


def test_what_cannot_be_read_is_kept_and_not_counted(asha: User) -> None:
    begun(asha)
    ask = asking(asha)
    attempt = placing.answer(ask, "a few", uuid.uuid4(), NOON)
    assert attempt is not None
    assert attempt.result == "unreadable"
    assert asking(asha) == ask
    assert asking(asha).draft == "a few"
    assert not PlacementAnswer.objects.exists()


def test_not_knowing_is_an_answer(asha: User) -> None:
    begun(asha)
    placing.dont_know(asking(asha), uuid.uuid4(), NOON)
    assert PlacementAnswer.objects.get().outcome == "dont_know"


def test_an_answer_sent_twice_counts_once(asha: User) -> None:
    begun(asha)
    ask, uid = asking(asha), uuid.uuid4()
    first, second = give(ask, True, uid), give(ask, True, uid)
    assert first == second
    assert Attempt.objects.count() == PlacementAnswer.objects.count() == 1


def test_a_tab_left_behind_changes_nothing(asha: User) -> None:
    begun(asha)
    ask = asking(asha)
    give(ask, True)
    assert give(ask, False) is None
    assert PlacementAnswer.objects.get().outcome == "right"
    assert Attempt.objects.count() == 1


def test_two_tabs_begin_one_placement(asha: User) -> None:
    assert begun(asha) == begun(asha, length=Length.QUICK)
    assert Placement.objects.count() == 1


def test_the_one_who_knows_everything_is_placed_everywhere(asha: User) -> None:
    outcome = ended(asha, True, True)
    assert found(outcome) == {"beds": "right", "shifts": "right"}
    assert all(is_known(belief.belief(asha).of(topic)) for topic in ("beds", "shifts"))
    assert queries.placement_under_way(asha) is None


def test_the_one_who_knows_nothing_is_placed_nowhere(asha: User) -> None:
    ended(asha, False, False)
    assert not any(is_known(belief.belief(asha).of(topic)) for topic in ("beds", "shifts"))


def test_once_it_has_ended_its_questions_say_what_was_right(asha: User) -> None:
    ended(asha, True, False)
    assert sorted(Ask.objects.values_list("state", flat=True)) == ["right", "shown"]


def test_a_replay_equals_what_was_live(asha: User) -> None:
    placement = begun(asha, background="nurse")
    give(asking(asha), True)
    placement.refresh_from_db()
    here = chart("")
    live = believed(placement, here)
    placement.cache = b""
    again = believed(placement, here)
    assert again.answers == live.answers
    assert again.marginals.tolist() == live.marginals.tolist()


def test_a_course_that_changed_is_asked_about_as_it_is_now(asha: User, small_course: Course) -> None:
    begun(asha)
    first = asking(asha).topic
    give(asking(asha), True)
    name = f"{first}-now"
    topics = {name if one.id == first else one.id: one for one in small_course.topics.values()}
    topics[name] = replace(topics[name], id=name)
    old, new = f"ward-sums/{first}", f"ward-sums/{name}"
    content.hold(replace(small_course, topics=topics, renamed={old: new}))
    give(asking(asha), False)
    outcome = queries.last_outcome(asha)
    assert outcome is not None
    assert found(outcome)[name] == "right"


def test_a_topic_taken_out_counts_for_nothing(asha: User, small_course: Course) -> None:
    begun(asha)
    gone = asking(asha)
    others = {topic: one for topic, one in small_course.topics.items() if topic != gone.topic}
    content.hold(replace(small_course, topics=others, renamed={f"ward-sums/{gone.topic}": ""}))
    give(gone, True)
    give(asking(asha), False)
    outcome = queries.last_outcome(asha)
    assert outcome is not None
    assert list(found(outcome)) == list(others)


def test_pausing_keeps_the_question_and_what_is_typed(asha: User) -> None:
    placement = begun(asha)
    actions.keep_draft(asking(asha), "1")
    placing.pause(placement)
    paused = queries.placement_under_way(asha)
    assert paused is not None
    assert paused.status == "paused"
    assert asking(asha).draft == "1"
    placing.resume(placement)
    placement.refresh_from_db()
    assert placement.status == "asking"


def test_restarting_begins_anew_and_keeps_the_answers_on_record(asha: User) -> None:
    placement = begun(asha, length=Length.QUICK, background="nurse")
    give(asking(asha), True)
    uid = uuid.uuid4()
    for _ in range(2):
        under_way = queries.placement_under_way(asha)
        assert under_way is not None
        placing.restart(under_way, uid, NOON)
    placement.refresh_from_db()
    assert placement.status == "left"
    assert PlacementAnswer.objects.count() == 1
    other = queries.placement_under_way(asha)
    assert other is not None
    assert (other.length, other.background, other.answers.count()) == ("quick", "nurse", 0)
    assert Placement.objects.count() == 2


def test_ending_early_counts_what_was_asked(asha: User) -> None:
    begun(asha)
    ask = asking(asha)
    give(ask, True)
    under_way = queries.placement_under_way(asha)
    assert under_way is not None
    for _ in range(2):
        placing.end(under_way, NOON)
    outcome = PlacementOutcome.objects.get()
    assert found(outcome)[ask.topic] == "right"
    assert sorted(found(outcome).values()) == ["", "right"]


def test_ending_before_any_answer_finds_nothing(asha: User) -> None:
    placing.end(begun(asha), NOON)
    assert not PlacementOutcome.objects.exists()
    assert Placement.objects.get().status == "left"


def test_a_disputed_topic_is_settled_by_two_questions(asha: User) -> None:
    before = ended(asha, False, False)
    placing.dispute(before, "beds", NOON)
    asked = []
    for _ in range(2):
        asked.append(asking(asha))
        assert asked[-1].topic == "beds"
        give(asked[-1], True)
    after = queries.last_outcome(asha)
    assert after is not None
    assert after != before
    assert len({ask.drawn_id for ask in (*asked, *Ask.objects.filter(topic="beds"))}) == 3
    p = {outcome: {one["topic"]: one["p"] for one in outcome.findings}["beds"] for outcome in (before, after)}
    assert p[after] > 0.8 > p[before]
    assert is_known(belief.belief(asha).of("beds"))


def test_a_dispute_or_more_questions_from_an_old_page_change_nothing(asha: User) -> None:
    before = ended(asha, False, False)
    placing.dispute(before, "beds", NOON)
    placing.dispute(before, "shifts", NOON)
    assert asking(asha).topic == "beds"
    for _ in range(2):
        give(asking(asha), True)
    placing.dispute(before, "shifts", NOON)
    placing.sharpen(before, NOON)
    assert queries.placement_under_way(asha) is None


def test_where_everything_was_asked_there_is_nothing_to_sharpen(asha: User) -> None:
    placing.sharpen(ended(asha, True, True), NOON)
    assert queries.placement_under_way(asha) is None


def test_the_later_placement_holds(asha: User) -> None:
    ended(asha, True, True)
    ended(asha, False, False)
    assert not any(is_known(belief.belief(asha).of(topic)) for topic in ("beds", "shifts"))
    assert belief.rebuild(asha).changed == 0


def test_a_later_answer_goes_on_from_the_placement(asha: User, cleo: User, small_course: Course) -> None:
    ended(asha, True, True)
    for learner in (asha, cleo):
        ask = pages.practice(learner, small_course, small_course.topics["beds"], "free_beds", None, NOON)
        actions.answer_question(ask, small_course.topics["beds"], ask.drawn.question.reference(), uuid.uuid4(), NOON)
    assert belief.belief(asha).of("beds").is_placed
    assert belief.belief(asha).of("beds").p > belief.belief(cleo).of("beds").p
    live = states(asha)
    assert belief.rebuild(asha).changed == 0
    assert states(asha) == live


def test_a_course_without_questions_has_no_placement(asha: User, small_course: Course) -> None:
    bare = {topic: replace(one, questions={}) for topic, one in small_course.topics.items()}
    content.hold(replace(small_course, topics=bare))
    assert placing.begin(asha, Wish(), uuid.uuid4(), NOON) is None
    assert not Placement.objects.exists()


def test_no_answer_is_kept_whose_next_question_could_not_be(asha: User, monkeypatch: pytest.MonkeyPatch) -> None:
    begun(asha)
    ask = asking(asha)

    def breaks(*_: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(actions, "put_question", breaks)
    with pytest.raises(RuntimeError):
        give(ask, True)
    assert not Attempt.objects.exists()
    assert not PlacementAnswer.objects.exists()
    assert asking(asha).is_open


@pytest.mark.parametrize("act", ["answer", "hint", "working", "skip", "again", "run", "version", "report"])
def test_no_other_page_says_anything_of_its_questions(asha: User, as_asha: Client, act: str) -> None:
    begun(asha)
    ask = asking(asha)
    fields = {"given": ask.drawn.question.reference(), "uid": str(uuid.uuid4())}
    assert as_asha.post(f"/ask/{ask.pk}/{act}/", fields).status_code == 404
    assert not Attempt.objects.exists()


def test_answers_and_outcomes_are_never_changed(asha: User) -> None:
    outcome = ended(asha, True, True)
    with pytest.raises(TypeError):
        outcome.save()
    with pytest.raises(TypeError):
        PlacementAnswer.objects.all()[0].save()


@pytest.mark.django_db(transaction=True)
def test_two_tabs_that_answer_at_once_count_once() -> None:
    learner = person("asha")
    begun(learner)
    ask = asking(learner)

    def send(right: bool) -> None:
        try:
            give(ask, right)
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as tabs:
        list(tabs.map(send, (True, False, True, False)))
    assert PlacementAnswer.objects.count() == Attempt.objects.count() == 1
    assert Ask.objects.filter(place="placement").count() == 2
    assert asking(learner) != ask
