"""How many draws a topic's questions are tried with."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.course.seeds import FEW, LATELY, MANY, changed_lately, seeds_for


@pytest.fixture(autouse=True)
def _ordinary(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ROUNDS_SEEDS", raising=False)
    changed_lately.cache_clear()


def git(folder: Path, *words: str) -> None:
    who = ["-c", "user.name=Ben", "-c", "user.email=ben@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", "-C", str(folder), *who, *words], check=True, capture_output=True)


def change(course: Path, topic: str) -> None:
    """Writes a topic's file anew and commits it."""
    file = course / topic / "topic.md"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text((file.read_text() if file.exists() else "") + "One more line.\n")
    git(course, "add", ".")
    git(course, "commit", "-m", f"Change {topic}")


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """A course whose odds were written long ago, and whose risks have been changed ever since."""
    folder = tmp_path / "clone" / "course"
    folder.mkdir(parents=True)
    git(folder.parent, "init")
    change(folder, "probability/odds")
    for _ in range(LATELY):
        change(folder, "probability/risks")
    return folder


def test_a_topic_changed_lately_gets_many(course: Path) -> None:
    assert seeds_for(course / "probability/risks") == MANY


def test_a_topic_left_alone_gets_few(course: Path) -> None:
    assert seeds_for(course / "probability/odds") == FEW


def test_the_twentieth_commit_back_still_counts(tmp_path: Path) -> None:
    git(tmp_path, "init")
    for topic in ("maths/first", "maths/edge", *["maths/since"] * (LATELY - 1)):
        change(tmp_path, topic)
    assert seeds_for(tmp_path / "maths/edge") == MANY
    assert seeds_for(tmp_path / "maths/first") == FEW


def test_a_topic_whose_name_begins_like_a_changed_one_gets_few(course: Path) -> None:
    assert seeds_for(course / "probability/risk") == FEW


def test_an_edit_not_committed_gets_many(course: Path) -> None:
    (course / "probability/odds/topic.md").write_text("Odds, told otherwise.\n")
    assert seeds_for(course / "probability/odds") == MANY


def test_a_topic_not_yet_in_git_gets_many(course: Path) -> None:
    (course / "probability/chances").mkdir()
    (course / "probability/chances/topic.md").write_text("Chances.\n")
    assert seeds_for(course / "probability/chances") == MANY


def test_a_shallow_clone_gets_many_everywhere(course: Path, tmp_path: Path) -> None:
    shallow = tmp_path / "shallow"
    subprocess.run(
        ["git", "clone", "--depth", "30", f"file://{course.parent}", str(shallow)], check=True, capture_output=True
    )
    assert seeds_for(shallow / "course/probability/odds") == FEW, "30 commits deep is the whole history here"
    changed_lately.cache_clear()
    subprocess.run(["git", "-C", str(shallow), "fetch", "--depth", "2"], check=True, capture_output=True)
    assert seeds_for(shallow / "course/probability/odds") == MANY


def test_a_folder_without_git_gets_many(tmp_path: Path) -> None:
    assert seeds_for(tmp_path / "probability/odds") == MANY


def test_the_environment_overrides(course: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ROUNDS_SEEDS", "7")
    assert seeds_for(course / "probability/risks") == seeds_for(course / "probability/odds") == 7
