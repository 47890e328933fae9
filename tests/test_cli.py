"""The command line as authors, tests and other tools use it."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from rounds.cli import main

SMALL = str(Path(__file__).parent / "small_course")


def lines(capsys: pytest.CaptureFixture[str]) -> list[dict[str, object]]:
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_draw_gives_one_object_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["draw", "--all", "--course", SMALL, "--json"]) == 0
    drawn = lines(capsys)
    assert [one["kind"] for one in drawn] == ["Term", "Number", "Choice", "Number", "Several", "Order", "Formula"]
    wanted = {"id", "kind", "level", "seed", "ask", "options", "hints", "answer", "reference", "traps", "working"}
    assert all(wanted <= one.keys() for one in drawn)
    assert all(one["ask"] and one["working"] for one in drawn)


def test_draw_as_learner_gives_nothing_away(capsys: pytest.CaptureFixture[str]) -> None:
    main(["draw", "ward-sums/beds", "--course", SMALL, "--json", "--as-learner", "--seed", "7"])
    for one in lines(capsys):
        assert one.keys() <= {"id", "kind", "level", "seed", "ask", "options", "unit"}
        assert one["seed"] == "7"


def test_draw_gives_the_same_for_the_same_seed(capsys: pytest.CaptureFixture[str]) -> None:
    words = ["draw", "ward-sums/beds/free_beds", "--course", SMALL, "--json", "--seed"]
    main([*words, "Ἀσκληπιός"])
    main([*words, "Ἀσκληπιός"])
    main([*words, "another"])
    first, again, other = lines(capsys)
    assert first == again
    assert first["ask"] != other["ask"]


def test_draw_of_an_unknown_question_names_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["draw", "ward-sums/beds/free_bed", "--course", SMALL]) == 2
    assert "Did you mean ward-sums/beds/free_beds" in capsys.readouterr().err


def test_draw_of_nothing_says_what_to_name(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["draw", "--course", SMALL]) == 2
    assert "--all" in capsys.readouterr().err


def test_new_makes_three_files_that_pass_the_check(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "course.toml").write_text(Path(SMALL, "course.toml").read_text())
    assert main(["new", "ward-sums/new-topic", "--course", str(tmp_path)]) == 0
    assert len(list((tmp_path / "ward-sums/new-topic").iterdir())) == 3
    assert main(["check", str(tmp_path / "ward-sums/new-topic")]) == 0
    assert capsys.readouterr().out.endswith("1 topics, 3 questions, 0 exercises: ok\n")


@pytest.mark.parametrize(
    ("topic", "said"),
    [
        ("ward-sums/beds", "is taken"),
        ("no-unit/odds", "there is no unit 'no-unit'. Expected one of ward-sums"),
        ("ward-sums/Bad Name", "is no id"),
        ("odds", "names no topic"),
    ],
)
def test_new_refuses_what_cannot_be(topic: str, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    before = sorted(Path(SMALL).rglob("*"))
    assert main(["new", topic, "--course", SMALL]) == 1
    assert said in capsys.readouterr().err
    assert sorted(Path(SMALL).rglob("*")) == before


def test_run_checks_a_step_of_a_project_and_refuses_one_without_a_program(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "mine.py"
    file.write_text("def free(beds, patients):\n    return max(beds - patients, 0)\n")
    assert main(["run", "projects/ward-day/exercise_free", str(file), "--course", SMALL]) == 0
    assert main(["run", "projects/ward-night/exercise_break_it", str(file), "--course", SMALL]) == 2
    assert "it is answered on its page" in capsys.readouterr().err


def test_check_ends_with_how_much_it_looked_at(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", SMALL, "--seeds", "20"]) == 1
    assert capsys.readouterr().out.splitlines()[-1].startswith("2 topics, 7 questions, 5 exercises: ")


def test_check_of_one_topic_speaks_of_that_topic_alone(capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", f"{SMALL}/ward-sums/shifts", "--seeds", "20"])
    said = capsys.readouterr().out
    assert "shifts" in said
    assert "beds/" not in said


def test_check_of_no_topic_says_so(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert main(["check", str(tmp_path)]) == 1
    assert "this does not lie in a course" in capsys.readouterr().err


@pytest.mark.parametrize("words", [[], ["nonsense"], ["check", "--seeds", "0"], ["start", "--port", "99999"]])
def test_words_that_are_not_understood(words: list[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main(words)
    assert stop.value.code == 2


def test_check_and_draw_do_not_load_django() -> None:
    program = "import sys; from rounds.cli import main; main(['draw', 'beds', '--course', sys.argv[1]])"
    program += "; assert 'django' not in sys.modules"
    assert subprocess.run([sys.executable, "-c", program, SMALL], capture_output=True, check=False).returncode == 0


def test_plan_gives_weeks_of_written_topics(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["plan", "--aim", "appraiser", "--hours", "1", "--course", SMALL, "--json"]) == 0
    (plan,) = lines(capsys)
    assert plan.keys() == {"weeks", "finish", "owed", "left_out"}
    assert main(["plan", "--aim", "appraiser", "--hours", "1", "--course", SMALL]) == 0
    assert "Week 1" in capsys.readouterr().out


def test_plan_for_a_graph_file_takes_all_of_it_as_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    row = {"id": "odds", "unit": "u", "part": "maths", "title": "Odds", "minutes": 12, "routes": ["appraiser"]}
    file = tmp_path / "graph.json"
    file.write_text(json.dumps([row]))
    words = ["plan", "--aim", "appraiser", "--hours", "1", "--course", SMALL, "--graph", str(file)]
    assert main(words) == 0
    assert "Odds: part of what you came for" in capsys.readouterr().out
    assert main([*words, "--know", "odds"]) == 0
    assert "known already" in capsys.readouterr().out
    file.write_text(json.dumps([{"id": "odds"}]))
    assert main(words) == 1
    assert "topic number 1 lacks unit, part, title, minutes" in capsys.readouterr().err


BOOK = """
[book]
title = "Beds"
kind = "book"
price = 20
hours = 0.2

[[book.sections]]
title = "One"
topics = ["beds"]
"""


def test_plan_reads_outside_resources_within_the_budget(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "course"
    shutil.copytree(SMALL, folder)
    (folder / "outside").mkdir()
    (folder / "outside/books.toml").write_text(BOOK)
    words = ["plan", "--aim", "appraiser", "--hours", "1", "--course", str(folder), "--json", "--budget"]
    read = {}
    for budget in ("free", "20"):
        assert main([*words, budget]) == 0
        items = [item for week in json.loads(capsys.readouterr().out)["weeks"] for item in week["items"]]
        read[budget] = [(i["topic"], i.get("resource")) for i in items if i["kind"] == "outside"]
    assert read == {"free": [], "20": [("beds", "book")]}
    assert main([word for word in [*words, "20"] if word != "--json"]) == 0
    assert "the same topic, explained by somebody else (book)" in capsys.readouterr().out


def test_plan_refuses_an_unknown_word_and_names_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    words = ["plan", "--hours", "1", "--course", SMALL]
    assert main([*words, "--aim", "appraise"]) == 2
    assert "Did you mean appraiser?" in capsys.readouterr().err
    assert main([*words, "--aim", "appraiser", "--know", "bedz"]) == 2
    assert "Did you mean beds?" in capsys.readouterr().err
