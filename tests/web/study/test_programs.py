"""A program is written down before it is run, counted once, and sent again when a server was stopped."""

from __future__ import annotations

import threading
import uuid
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from rounds.course.exercise import read_exercise
from rounds.runner.judging import Answer, Raised, Returned, judge
from rounds.runner.probing import probed
from rounds.runner.protocol import CheckResult, Job, LearnerError, RunResult, Status, Table
from rounds.web.people.models import User
from rounds.web.shell.content import the_course
from rounds.web.study import actions, programs
from rounds.web.study.models import Ask, Attempt, DrawnQuestion, Place, Run, RunState
from tests.people import person, signed_in
from tests.web.conftest import SMALL_COURSE

QUERY = Path(__file__).parents[2] / "runner/exercises/sums/queries/exercise_potassium.py"
PART = {"HX-Request": "true"}
RIGHT = "def free(beds, patients):\n    return max(beds - patients, 0)"
WRONG = "def free(beds, patients):\n    return beds + patients"

pytestmark = pytest.mark.django_db(transaction=True)


class InProcess:
    """Stands in for the runner: runs programs of these tests right here. Its gate can be held shut."""

    describes = "Your code runs in a test."

    def __init__(self) -> None:
        self.gate = threading.Event()
        self.gate.set()
        self.jobs: list[Job] = []
        self.fails = False

    def run(self, job: Job) -> RunResult:
        self.jobs.append(job)
        self.gate.wait(10)
        table = Table(("", "<b>"), (("0", "<script>"),))
        return RunResult(status=Status.OK, stdout="<i>printed</i>\n", figures=(b"\x89PNG\r\n\x1a\nx",), tables=(table,))

    def check(self, job: Job) -> CheckResult:
        self.jobs.append(job)
        self.gate.wait(10)
        if self.fails:
            return CheckResult(status=Status.SANDBOX, passed=False, says="Our side.")
        space: dict[str, Any] = {}
        exec(job.code, space)
        exercise = read_exercise(SMALL_COURSE / f"{job.exercise}.py")

        def call(name: str, arguments: tuple[Any, ...]) -> Answer:
            try:
                return Returned(space[name](*arguments))
            except Exception as error:
                return Raised(LearnerError(type=type(error).__name__, message=str(error), says="Line 2: no."))

        return probed(exercise, call) if exercise.probes else judge(exercise, call, job.seed)

    def close(self) -> None:
        return


@pytest.fixture
def runner(monkeypatch: pytest.MonkeyPatch) -> Iterator[InProcess]:
    made = InProcess()
    monkeypatch.setattr(programs.HERE, "runner", made)
    monkeypatch.setattr(programs, "PATIENCE_S", 5)
    yield made
    made.gate.set()


@pytest.fixture
def asha() -> User:
    return person("asha")


@pytest.fixture
def as_asha(asha: User) -> Client:
    return signed_in(asha)


@pytest.fixture
def ask(as_asha: Client, asha: User, runner: InProcess) -> Ask:
    as_asha.get("/practise/ward-sums/beds/exercise_free/")
    return Ask.objects.get(learner=asha)


def check(client: Client, ask: Ask, code: str, uid: uuid.UUID | None = None) -> str:
    fields = {"given": code, "uid": str(uid or uuid.uuid4())}
    return client.post(f"/ask/{ask.pk}/answer/", fields, headers=PART).content.decode()


def until(holds: Callable[[], bool]) -> None:
    waiting = threading.Event()
    for _ in range(100):
        if holds():
            return
        waiting.wait(0.05)
    raise AssertionError("it never came true")


def test_the_page_begins_with_the_starter_and_says_how_code_is_run(as_asha: Client, ask: Ask) -> None:
    page = as_asha.get(f"/ask/{ask.pk}/").content.decode()
    assert "def free(beds: int, patients: int) -&gt; int:" in page
    assert "Your code runs in a test." in page
    assert "max(beds" not in page


def test_a_right_program_passes_and_closes_the_question(as_asha: Client, ask: Ask) -> None:
    page = check(as_asha, ask, RIGHT)
    assert "Passed." in page
    assert "One way to write it" in page
    ask.refresh_from_db()
    assert ask.state == "right"
    assert Attempt.objects.get().result == "correct"


def test_a_known_mistake_gets_its_words_and_the_code_is_kept(as_asha: Client, ask: Ask) -> None:
    page = check(as_asha, ask, WRONG)
    assert "That is beds and patients together" in page
    assert "Does not hold:" in page
    assert "return beds + patients" in page
    assert Attempt.objects.get().trap == "adds-instead"
    assert WRONG in as_asha.get(f"/ask/{ask.pk}/").content.decode().replace("&gt;", ">")


def test_an_answer_sent_twice_is_run_and_counted_once(as_asha: Client, ask: Ask, runner: InProcess) -> None:
    uid = uuid.uuid4()
    check(as_asha, ask, WRONG, uid)
    check(as_asha, ask, WRONG, uid)
    assert (Run.objects.count(), Attempt.objects.count(), len(runner.jobs)) == (1, 1, 1)


def test_a_program_that_comes_after_the_exercise_was_passed_is_late_and_not_run(as_asha: Client, ask: Ask) -> None:
    def late(code: str, uid: uuid.UUID) -> str | None:
        fields = {"given": code, "uid": str(uid)}
        return as_asha.post(f"/ask/{ask.pk}/answer/", fields, headers=PART).headers.get("Rounds-Answer")

    first = uuid.uuid4()
    assert [late(RIGHT, first), late(RIGHT, first)] == [None, None]
    assert late(WRONG, uuid.uuid4()) == "ended"
    assert Run.objects.count() == 1


def test_run_shows_what_was_printed_and_drawn_and_counts_nothing(as_asha: Client, ask: Ask) -> None:
    fields = {"given": "print(1)", "uid": str(uuid.uuid4())}
    page = as_asha.post(f"/ask/{ask.pk}/run/", fields, headers=PART).content.decode()
    assert "&lt;i&gt;printed&lt;/i&gt;" in page
    assert "<td>&lt;script&gt;</td>" in page
    assert "data:image/png;base64," in page
    assert not Attempt.objects.exists()


def test_a_query_is_written_beside_its_tables_and_sent_as_sql(as_asha: Client, asha: User, runner: InProcess) -> None:
    topic = replace(the_course().topics["beds"], exercises={"exercise_potassium": read_exercise(QUERY)})
    drawn = DrawnQuestion.keep(
        actions.code_question(topic.exercises["exercise_potassium"], "ward-sums/beds/exercise_potassium")
    )
    ask = Ask.objects.create(
        learner=asha, question_path="ward-sums/beds/exercise_potassium", topic="beds", drawn=drawn, level=2, seed="0",
        place=Place.PRACTICE, course_hash="", asked_at=timezone.now(),
    )  # fmt: skip
    page = as_asha.get(f"/ask/{ask.pk}/").content.decode()
    assert "In SQL" in page
    assert 'data-language="sql"' in page
    assert "<caption>patients, the first 5 of 40 rows</caption>" in page
    assert "women of the same age by <code>id</code>" in page
    assert "-- Women to be called back\nSELECT\n" in page
    as_asha.post(f"/ask/{ask.pk}/run/", {"given": "SELECT 1", "uid": str(uuid.uuid4())}, headers=PART)
    assert [(job.language, job.exercise) for job in runner.jobs] == [("sql", "ward-sums/beds/exercise_potassium")]


def test_the_learner_chooses_how_much_is_written_and_each_pass_suggests_less(
    as_asha: Client, asha: User, runner: InProcess
) -> None:
    path = SMALL_COURSE / "ward-sums/beds/exercise_free.py"
    starts = ("def free(beds, patients):\n    return ___\n", "def free(beds, patients):\n    ...\n", "\n")
    exercise = replace(read_exercise(path), starter=starts[0], starts=starts)
    topic = replace(the_course().topics["beds"], exercises={"exercise_free": exercise})

    def put() -> Ask:
        return actions.put_question(asha, the_course(), topic, "exercise_free", Place.PRACTICE, timezone.now())

    first = put()
    page = as_asha.get(f"/ask/{first.pk}/").content.decode()
    names = ("Begin anew with gaps to fill", "Begin anew with what is given", "Begin anew with an empty file")
    assert all(name in page for name in names)
    fields = {"given": "mine", "version": "start-2", "uid": str(uuid.uuid4())}
    page = as_asha.post(f"/ask/{first.pk}/version/", fields, headers=PART).content.decode()
    first.refresh_from_db()
    assert first.draft == starts[1]
    assert ">mine</pre>" in page
    for begins in (starts[1], starts[2], starts[2]):
        check(as_asha, put(), RIGHT)
        assert put().draft == begins


def test_a_failure_of_ours_does_not_count(as_asha: Client, ask: Ask, runner: InProcess) -> None:
    runner.fails = True
    assert "This try does not count" in check(as_asha, ask, RIGHT)
    assert Attempt.objects.get().result == "unreadable"
    runner.fails = False
    assert "Passed." in check(as_asha, ask, RIGHT)


def test_what_takes_long_is_written_down_first_and_asked_for_again(
    as_asha: Client, ask: Ask, runner: InProcess, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(programs, "PATIENCE_S", 0.05)
    runner.gate.clear()
    page = check(as_asha, ask, RIGHT)
    assert "Running." in page
    assert f"/ask/{ask.pk}/running/" in page
    assert Run.objects.get().state == RunState.WAITING
    runner.gate.set()
    until(lambda: Run.objects.get().state == RunState.DONE)
    page = as_asha.get(f"/ask/{ask.pk}/running/", headers=PART).content.decode()
    assert "Passed." in page


def test_without_a_script_the_page_is_asked_again_by_a_link(as_asha: Client, ask: Ask) -> None:
    response = as_asha.post(f"/ask/{ask.pk}/answer/", {"given": RIGHT, "uid": str(uuid.uuid4())}, follow=True)
    assert "Passed." in response.content.decode()
    assert as_asha.get(f"/ask/{ask.pk}/running/")["Location"] == f"/ask/{ask.pk}/"


def left_behind(ask: Ask, tries: int = 1) -> Run:
    """A run whose server was stopped in the middle."""
    past = timezone.now() - timedelta(minutes=5)
    times = {"sent_at": past, "lease_until": past}
    return Run.objects.create(
        uid=uuid.uuid4(), learner=ask.learner, ask=ask, kind="check", code=RIGHT, tries=tries, **times
    )


def test_a_program_that_a_stopped_server_left_behind_is_sent_again_at_start(ask: Ask) -> None:
    run = left_behind(ask)
    assert programs.resume() == 1
    until(lambda: Run.objects.get(pk=run.pk).state == RunState.DONE)
    until(lambda: Attempt.objects.filter(uid=run.uid).exists())
    assert programs.resume() == 0


def test_a_program_that_took_three_servers_down_is_not_sent_again(ask: Ask, runner: InProcess) -> None:
    run = left_behind(ask, tries=programs.MOST_TRIES)
    assert programs.resume() == 0
    run.refresh_from_db()
    assert (run.state, runner.jobs) == (RunState.FAILED, [])


def test_a_lease_that_is_over_is_taken_by_whoever_asks(as_asha: Client, ask: Ask) -> None:
    run = left_behind(ask)
    page = as_asha.get(f"/ask/{ask.pk}/running/", headers=PART).content.decode()
    assert "Passed." in page
    run.refresh_from_db()
    assert run.tries == 2


def test_after_three_tries_it_is_given_up_and_the_code_is_kept(as_asha: Client, ask: Ask) -> None:
    Ask.objects.filter(pk=ask.pk).update(draft=RIGHT)
    left_behind(ask, tries=programs.MOST_TRIES)
    page = as_asha.get(f"/ask/{ask.pk}/running/", headers=PART).content.decode()
    assert "It could not be run." in page
    assert "max(beds - patients, 0)" in page
    assert not Attempt.objects.exists()


def test_cleo_sees_nothing_of_ashas_program(ask: Ask) -> None:
    as_cleo = signed_in(person("cleo"))
    assert as_cleo.post(f"/ask/{ask.pk}/run/", {"given": "print(1)"}).status_code == 404
    assert as_cleo.get(f"/ask/{ask.pk}/running/").status_code == 404
    assert not Run.objects.exists()


def test_an_empty_program_is_not_sent(as_asha: Client, ask: Ask) -> None:
    check(as_asha, ask, "  ")
    assert not Run.objects.exists()


def test_a_finished_topic_offers_its_exercise(as_asha: Client, ask: Ask, asha: User) -> None:
    as_asha.get("/learn/ward-sums/beds/")
    assert as_asha.get("/practise/ward-sums/beds/no_such/").status_code == 404
