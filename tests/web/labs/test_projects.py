"""A project goes on where it was left: one program, checked step by step, counted once."""

from __future__ import annotations

import subprocess
import sys
import uuid
from collections.abc import Iterator
from dataclasses import replace

import pytest
from django.test import Client
from django.utils import timezone

from rounds.course import Course
from rounds.course.settings import Aim
from rounds.mind.evidence import Evidence
from rounds.web.labs import actions, queries
from rounds.web.people.models import User
from rounds.web.shell import content
from rounds.web.study import belief, ledger, programs
from rounds.web.study.actions import choose
from rounds.web.study.models import Ask, Attempt, Place, TopicState
from tests.people import person, signed_in
from tests.web.study.test_programs import RIGHT, WRONG, InProcess

PART = {"HX-Request": "true"}
PAGE = "/projects/ward-day/"
FULL = f"{RIGHT}\n\n\ndef is_full(beds, patients):\n    return free(beds, patients) == 0\n"

pytestmark = pytest.mark.django_db(transaction=True)


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
def as_asha(asha: User, runner: InProcess) -> Client:
    return signed_in(asha)


def opened(client: Client) -> Ask:
    """The step that is open, after the page was looked at."""
    client.get(PAGE)
    return Ask.objects.get(place=Place.STEP, state="open")


def begun(client: Client) -> Ask:
    client.post(f"{PAGE}begin/")
    return opened(client)


def said(learner: User) -> list[Evidence]:
    """What the learner's ledger says."""
    return [event for event in ledger.events(learner) if isinstance(event, Evidence)]


def check(client: Client, ask: Ask, program: str, **headers: str) -> str:
    sent = {"given": program, "uid": str(uuid.uuid4())}
    page = client.post(f"/projects/step/{ask.pk}/answer/", sent, headers=headers, follow=True)
    return page.content.decode()


def text(client: Client, address: str = PAGE) -> str:
    return client.get(address).content.decode()


def test_the_list_says_what_comes_first_and_what_is_done(as_asha: Client) -> None:
    assert "Other topics come first" in text(as_asha, "/projects/")
    begun(as_asha)
    assert "Go on where you left off" in text(as_asha, "/projects/")
    check(as_asha, opened(as_asha), RIGHT)
    check(as_asha, opened(as_asha), FULL)
    assert "<h2>Done</h2>" in text(as_asha, "/projects/")


def test_a_topic_that_is_finished_unlocks(as_asha: Client, asha: User) -> None:
    assert "which you have not finished" in text(as_asha)
    TopicState.objects.create(learner=asha, topic="beds", status="finished", changed_at=timezone.now())
    assert "which you have not finished" not in text(as_asha)
    assert "Other topics come first" not in text(as_asha, "/projects/")


def test_a_course_without_projects_says_so(as_asha: Client, small_course: Course) -> None:
    content.hold(replace(small_course, projects={}))
    assert "This course has no projects yet" in text(as_asha, "/projects/")


def test_looking_at_a_project_begins_nothing(as_asha: Client) -> None:
    assert "Begin all the same" in text(as_asha)
    assert not Ask.objects.exists()


def test_the_first_step_begins_with_what_is_to_be_written(as_asha: Client) -> None:
    ask = begun(as_asha)
    assert ask.question_path == "projects/ward-day/exercise_free"
    page = text(as_asha)
    assert "A ward has beds and patients" in page
    assert "def free(beds: int, patients: int)" in page
    assert "Still to come" in page
    assert "It uses <code>free</code>" not in page


def test_a_mistake_gets_its_own_words_and_the_next_step_stays_closed(as_asha: Client) -> None:
    page = check(as_asha, begun(as_asha), WRONG)
    assert "That is beds and patients together" in page
    assert Ask.objects.filter(place=Place.STEP).count() == 1


def test_a_pass_opens_the_next_step_on_the_same_program(as_asha: Client) -> None:
    page = check(as_asha, begun(as_asha), f"# mine\n{RIGHT}\n")
    assert "Passed." in page
    ask = opened(as_asha)
    question = ask.drawn.question
    assert ask.question_path.endswith("exercise_is_full")
    assert question.starter.startswith(f"# mine\n{RIGHT}\n\n\ndef is_full(")  # type: ignore[attr-defined]
    assert question.starter.count("def ") == 2  # type: ignore[attr-defined]


def test_a_script_gets_the_step_and_what_opened_behind_it(as_asha: Client) -> None:
    part = check(as_asha, begun(as_asha), RIGHT, **PART)
    assert "<html" not in part
    assert part.count('<section class="step"') == 2
    assert 'id="to-come" hx-swap-oob' in part


def test_two_tabs_open_a_step_once(asha: User, as_asha: Client, small_course: Course) -> None:
    begun(as_asha)
    for _ in range(2):
        actions.open_step(asha, small_course, small_course.projects["ward-day"], timezone.now())
    assert Ask.objects.filter(place=Place.STEP).count() == 1


def test_the_program_is_downloaded_and_runs_by_itself(as_asha: Client) -> None:
    first = begun(as_asha)
    assert as_asha.get(f"{PAGE}program/").status_code == 404
    check(as_asha, first, RIGHT)
    page = check(as_asha, opened(as_asha), FULL + "\nprint(is_full(24, 24))\n")
    assert "Project finished" in page
    answer = as_asha.get(f"{PAGE}program/")
    assert answer.headers["Content-Disposition"] == 'attachment; filename="ward_day.py"'
    ran = subprocess.run(
        [sys.executable, "-I", "-c", answer.content.decode()], capture_output=True, text=True, check=True
    )
    assert ran.stdout == "True\n"


def test_the_data_go_with_the_job_and_can_be_taken_home(as_asha: Client, runner: InProcess) -> None:
    check(as_asha, begun(as_asha), RIGHT)
    assert runner.jobs[-1].files == {"beds.csv": "ward,beds\nA,24\n"}
    answer = as_asha.get(f"{PAGE}data/beds.csv")
    assert answer.content.decode() == "ward,beds\nA,24\n"
    assert as_asha.get(f"{PAGE}data/project.md").status_code == 404


def test_what_is_typed_stays(as_asha: Client) -> None:
    ask = begun(as_asha)
    as_asha.post(f"/projects/step/{ask.pk}/draft/", {"given": "# half a thought"})
    assert "# half a thought" in text(as_asha)
    as_asha.post(
        f"/projects/step/{ask.pk}/version/", {"given": "# half a thought", "version": "", "uid": str(uuid.uuid4())}
    )
    page = text(as_asha)
    assert "Earlier versions (1)" in page


def test_running_is_no_try(as_asha: Client) -> None:
    ask = begun(as_asha)
    page = as_asha.post(f"/projects/step/{ask.pk}/run/", {"given": RIGHT, "uid": str(uuid.uuid4())}, follow=True)
    assert "It ran to its end." in page.content.decode()
    assert not Attempt.objects.exists()


def test_a_step_is_shown_after_three_tries_and_put_into_the_program(as_asha: Client, asha: User) -> None:
    ask = begun(as_asha)
    for number in range(3):
        assert "Worked solution" not in text(as_asha)
        check(as_asha, ask, f"{WRONG}  # {number}\n")
    assert "Worked solution" in text(as_asha)
    as_asha.post(f"/projects/step/{ask.pk}/working/", {"given": f"# mine\n{WRONG}\n", "uid": str(uuid.uuid4())})
    page = text(as_asha)
    assert "shown, no credit" in page
    assert "One way to write it" in page
    starter = opened(as_asha).drawn.question.starter  # type: ignore[attr-defined]
    assert starter.startswith("# mine\ndef free(")
    assert "max(beds - patients, 0)" in starter
    assert "beds + patients" not in starter
    assert said(asha) == []


def test_a_pass_counts_half_for_the_written_topics_once(as_asha: Client, asha: User) -> None:
    check(as_asha, begun(as_asha), RIGHT)
    check(as_asha, opened(as_asha), FULL)
    events = said(asha)
    assert [(one.topic, one.source, one.weight) for one in events] == [("beds", "step", 0.5), ("beds", "step", 0.5)]
    assert len({one.variant for one in events}) == 2


def test_a_failed_check_counts_as_nothing(as_asha: Client, asha: User) -> None:
    check(as_asha, begun(as_asha), WRONG)
    assert said(asha) == []


def test_rebuilt_equals_live(as_asha: Client, asha: User) -> None:
    check(as_asha, begun(as_asha), WRONG)
    check(as_asha, opened(as_asha), RIGHT)
    check(as_asha, opened(as_asha), FULL)
    live = belief.belief(asha)
    assert live.of("beds").p > 0.2
    assert belief.rebuild(asha).changed == 0
    assert belief.belief(asha) == live


def test_a_step_about_several_topics_counts_for_each(as_asha: Client, asha: User) -> None:
    ask = begun(as_asha)
    Ask.objects.filter(pk=ask.pk).update(counts_for=["beds", "shifts"])
    check(as_asha, ask, RIGHT)
    assert [one.topic for one in said(asha)] == ["beds", "shifts"]
    live = belief.belief(asha)
    assert belief.rebuild(asha).changed == 0
    assert belief.belief(asha) == live


def test_a_step_off_the_way_explains_itself_and_gives_no_credit(
    as_asha: Client, asha: User, small_course: Course
) -> None:
    aims = {"else": Aim("else", "Something else", ("elsewhere",))}
    content.hold(replace(small_course, settings=replace(small_course.settings, aims=aims)))
    choose(asha, aim="else")
    ask = begun(as_asha)
    assert ask.counts_for == []
    assert "is not on your way" in text(as_asha)
    assert "Not on your way" in text(as_asha, "/projects/")
    check(as_asha, ask, RIGHT)
    assert said(asha) == []


def test_a_step_whose_topics_are_not_written_explains_itself(as_asha: Client, small_course: Course) -> None:
    project = small_course.projects["ward-day"]
    steps = (replace(project.steps[0], topics=("counting",)), project.steps[1])
    content.hold(replace(small_course, projects={"ward-day": replace(project, steps=steps)}))
    ask = begun(as_asha)
    assert ask.counts_for == []
    assert "There is no lesson yet for what this step exercises." in text(as_asha)


def night(client: Client, asha: User) -> Ask:
    """The step that asks what will happen, with the first one passed."""
    client.post("/projects/ward-night/begin/")
    check(client, Ask.objects.get(place=Place.STEP), f"# mine\n{RIGHT}\n")
    return Ask.objects.get(question_path="projects/ward-night/exercise_break_it")


def predict(client: Client, ask: Ask, *outcomes: str) -> str:
    sent = {f"call-{at}": outcome for at, outcome in enumerate(outcomes, 1)}
    fields = {**sent, "calls": str(len(outcomes)), "uid": str(uuid.uuid4())}
    return client.post(f"/projects/step/{ask.pk}/answer/", fields, follow=True).content.decode()


def test_what_will_happen_is_predicted_and_run(as_asha: Client, asha: User, runner: InProcess) -> None:
    ask = night(as_asha, asha)
    page = predict(as_asha, ask, "fine", "fine", "wrong number")
    assert "2 of 3 came out as you said" in page
    assert runner.jobs[-1].code.startswith("# mine\n")
    assert 'value="fine" required checked' in page
    assert "Run</button>" not in page
    page = predict(as_asha, ask, "fine", "error", "wrong number")
    assert "Project finished" in page
    assert Attempt.objects.latest("pk").given == "fine\nerror\nwrong number"
    assert as_asha.get("/projects/ward-night/program/").content.decode() == f"# mine\n{RIGHT}\n"


def test_a_prediction_counts_at_the_first_try_alone(as_asha: Client, asha: User) -> None:
    ask = night(as_asha, asha)
    predict(as_asha, ask, "fine", "fine", "wrong number")
    predict(as_asha, ask, "fine", "error", "wrong number")
    assert [one.variant for one in said(asha)] == [Ask.objects.earliest("pk").drawn_id]
    live = belief.belief(asha)
    assert belief.rebuild(asha).changed == 0
    assert belief.belief(asha) == live


def test_a_prediction_right_at_once_counts_for_its_topics(as_asha: Client, asha: User) -> None:
    predict(as_asha, night(as_asha, asha), "fine", "error", "wrong number")
    events = said(asha)[1:]
    assert [(one.topic, one.weight, one.typed) for one in events] == [("beds", 0.5, False), ("shifts", 0.5, False)]
    assert events[0].guess == pytest.approx(1 / 27)


@pytest.mark.parametrize("calls", ["", "x", "-1", "9" * 400])
def test_a_form_that_was_made_up_is_no_answer(as_asha: Client, asha: User, calls: str) -> None:
    ask = night(as_asha, asha)
    as_asha.post(f"/projects/step/{ask.pk}/answer/", {"calls": calls, "call-1": "fine", "uid": str(uuid.uuid4())})
    ask.refresh_from_db()
    assert ask.is_open


def test_cleo_sees_nothing_of_it(as_asha: Client, asha: User, small_course: Course) -> None:
    ask = begun(as_asha)
    as_cleo = signed_in(person("cleo"))
    assert as_cleo.post(f"/projects/step/{ask.pk}/answer/", {"given": RIGHT}).status_code == 404
    assert as_cleo.get(f"{PAGE}program/").status_code == 404
    assert not queries.progress(User.objects.get(username="cleo"), small_course.projects["ward-day"]).is_begun


def test_a_step_has_no_page_among_the_questions(as_asha: Client) -> None:
    ask = begun(as_asha)
    assert as_asha.get(f"/ask/{ask.pk}/").status_code == 404


def test_there_is_no_such_project(as_asha: Client) -> None:
    assert as_asha.get("/projects/nothing/").status_code == 404
