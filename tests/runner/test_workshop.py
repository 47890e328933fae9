"""Running and checking as the web does it, in a box and without one."""

from __future__ import annotations

import subprocess
import threading
import time
from dataclasses import replace
from pathlib import Path

import pytest

from rounds.runner import box as boxes
from rounds.runner import choose, confine
from rounds.runner.protocol import Env, Job, RunnerUnavailable, Status
from rounds.runner.record import check_result, run_result, to_record
from rounds.runner.slot import BoxSlot
from rounds.runner.workshop import Workshop
from rounds.runner.zygote import STOP
from tests.runner.programs import GOOD

JOB = Job(
    code=GOOD, exercise="sums/standardising/exercise_spread", wall_s=5, mem_mb=512, seed="a secret", learner="asha"
)
LIBRARIES = {
    "numpy": "import numpy as np\nprint(np.linalg.svd(np.ones((50, 50)))[1].round(3)[0])",
    "pandas": "import pandas as pd\npd.DataFrame({'a': [1, 2]}).to_csv('a.csv')\nprint(pd.read_csv('a.csv').shape)",
    "scikit-learn": "from sklearn.datasets import load_breast_cancer\nfrom sklearn.tree import DecisionTreeClassifier\nX, y = load_breast_cancer(return_X_y=True)\nprint(DecisionTreeClassifier(max_depth=2).fit(X, y).score(X, y) > 0.9)",
    "gradient boosting": "from sklearn.ensemble import HistGradientBoostingClassifier\nfrom sklearn.datasets import load_breast_cancer\nX, y = load_breast_cancer(return_X_y=True)\nprint(HistGradientBoostingClassifier(max_iter=5).fit(X, y).score(X, y) > 0.9)",
    "joblib": "from sklearn.ensemble import RandomForestClassifier\nfrom sklearn.datasets import load_iris\nX, y = load_iris(return_X_y=True)\nprint(RandomForestClassifier(10, n_jobs=2).fit(X, y).score(X, y) > 0.9)",
    "sqlite": "import sqlite3\nc = sqlite3.connect('a.db')\nc.execute('create table t(a)')\nc.execute('insert into t values (1)')\nprint(c.execute('select * from t').fetchall())",
    "standard library": "import datetime, decimal, uuid, random, csv, re, statistics, itertools, tempfile\nprint(statistics.mean([1, 3]), datetime.date(2026, 1, 1))",
    "threads": "import threading\nt = threading.Thread(target=print, args=('thread',))\nt.start()\nt.join()",
}  # fmt: skip


@pytest.fixture(params=["box", "pool"])
def runner(request: pytest.FixtureRequest) -> Workshop:
    made: Workshop = request.getfixturevalue(request.param)
    return made


@pytest.mark.parametrize("name", LIBRARIES)
def test_ordinary_code_runs(box: Workshop, name: str) -> None:
    result = box.run(replace(JOB, code=LIBRARIES[name], env=Env.FULL, wall_s=20, cpu_s=15, mem_mb=1024))
    assert result.status is Status.OK, result
    assert result.stdout.strip()


def test_what_is_printed_and_the_last_value_are_shown(runner: Workshop) -> None:
    result = runner.run(replace(JOB, code="print('hello')\n1 + 1"))
    assert (result.status, result.stdout) == (Status.OK, "hello\n2\n")


def test_the_data_of_an_exercise_lie_beside_the_program(runner: Workshop) -> None:
    reads = replace(JOB, code="print(open('beds.csv').read())", files={"beds.csv": "ward,beds\nÄ,24\n"})
    assert runner.run(reads).stdout == "ward,beds\nÄ,24\n\n"
    left = replace(JOB, code="import os\nprint(os.listdir())")
    assert runner.run(left).stdout == "[]\n"


def test_figures_come_as_pictures_and_tables_as_text(runner: Workshop) -> None:
    code = "import matplotlib.pyplot as plt\nimport pandas as pd\nplt.plot([1, 2])\npd.DataFrame({'<b>': ['<i>']})"
    result = runner.run(replace(JOB, code=code, env=Env.FULL, wall_s=20))
    assert [figure[:4] for figure in result.figures] == [b"\x89PNG"]
    assert result.tables[0].columns == ("", "<b>")
    assert result.tables[0].rows == (("0", "<i>"),)
    assert run_result(to_record(result)) == result


def test_a_good_program_passes_and_a_result_can_be_stored(runner: Workshop) -> None:
    result = runner.check(JOB)
    assert result.passed
    assert check_result(to_record(result)) == result


@pytest.mark.parametrize("name", ["exercise_table", "exercise_model"])
def test_tables_arrays_and_models_cross_as_data(runner: Workshop, name: str) -> None:
    code = """
from sklearn.linear_model import LinearRegression
def mean_age(table): return table.groupby("ward")["age"].mean()
def centred(values): return values - values.mean()
def slope(x, y): return LinearRegression().fit([[value] for value in x], y).coef_[0]
"""
    result = runner.check(replace(JOB, exercise=f"sums/standardising/{name}", code=code, env=Env.FULL, wall_s=20))
    assert result.passed, result


def test_the_empty_starter_does_not_pass(runner: Workshop) -> None:
    result = runner.check(replace(JOB, code="def standardise(values):\n    ..."))
    assert not result.passed
    assert "return" in result.says


def test_a_file_that_is_too_long_is_said_so_and_hurts_nobody(runner: Workshop) -> None:
    long = f"text = '{'x' * 400_000}'"
    assert "too long" in runner.run(replace(JOB, code=long)).says
    result = runner.check(replace(JOB, code=long))
    assert (result.passed, result.status) == (False, Status.ERROR)
    assert runner.check(JOB).passed


def test_what_is_no_text_is_said_so(runner: Workshop) -> None:
    assert "plain text" in runner.check(replace(JOB, code="a = 1\0")).says


def test_a_missing_function_is_asked_for(runner: Workshop) -> None:
    result = runner.check(replace(JOB, code="def standardize(values):\n    return values"))
    assert not result.passed
    assert "`standardize`" in result.says


def test_what_is_printed_during_a_check_stays_hidden(runner: Workshop) -> None:
    result = runner.check(replace(JOB, code="def standardise(values):\n    print('HIDDEN', values)\n    return values"))
    assert "HIDDEN" not in str(result)


def test_the_secret_seed_is_not_in_the_box(box: Workshop) -> None:
    code = "import gc\nprint(any('a secret' in repr(o) for o in gc.get_objects() if isinstance(o, (dict, list))))"
    assert "a secret" not in box.run(replace(JOB, code=code)).stdout.replace("False", "")
    assert (
        box.run(replace(JOB, code=code)).stdout.strip() == "True"
    )  # the program itself names it, and nothing else does


def test_a_stop_that_comes_after_its_program_has_ended_harms_nobody(box: Workshop) -> None:
    slot = BoxSlot("bare")
    try:
        slot.control.send(STOP)
        session = slot.begin(replace(JOB, code="print(1)"))
        assert session.channel.receive(time.monotonic() + 5)["ran"] is True
        assert session.finish().output == b"1\n"
        assert slot.process.poll() is None
    finally:
        slot.close()


def test_two_learners_at_once_do_not_meet(box: Workshop) -> None:
    results = {}

    def work(name: str) -> None:
        code = f"""
import os, time
open("mine.txt", "w").write("{name}")
time.sleep(0.2)
print(os.listdir("."), open("mine.txt").read())
"""
        results[name] = box.run(replace(JOB, code=code, learner=name))

    threads = [threading.Thread(target=work, args=(name,)) for name in ("asha", "ben")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert results["asha"].stdout == "['mine.txt'] asha\n"
    assert results["ben"].stdout == "['mine.txt'] ben\n"


def test_nothing_is_left_when_a_runner_is_closed(tmp_path: Path) -> None:
    made = choose.choose_runner(Path(__file__).parent / "exercises")
    assert made.check(JOB).passed
    made.close()
    time.sleep(0.2)
    running = subprocess.run(["ps", "-eo", "args"], capture_output=True, text=True, check=True).stdout
    mine = [line for line in running.splitlines() if "rounds.runner" in line and str(Path(__file__).parent) in line]
    assert mine == []


def test_without_a_sandbox_a_class_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(choose, "why_no_box", lambda: "bubblewrap is missing")
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    with pytest.raises(RunnerUnavailable, match="bubblewrap is missing"):
        choose.choose_runner(Path(), require_sandbox=True)


def test_root_is_refused_where_a_sandbox_is_required(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.geteuid", lambda: 0)
    with pytest.raises(RunnerUnavailable, match="root"):
        choose.choose_runner(Path(), require_sandbox=True)


def test_without_a_sandbox_a_laptop_says_how_code_is_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(choose, "why_no_box", lambda: "bubblewrap is missing")
    made = choose.choose_runner(Path())
    assert "not shut off from your files" in made.describes
    made.close()


def test_a_missing_bubblewrap_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda name: None)
    assert "apt install bubblewrap" in choose.why_no_box()


def test_an_unknown_architecture_has_no_filter(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("platform.machine", lambda: "vax")
    with pytest.raises(OSError, match="no system-call filter for vax"):
        confine.filter_bytes()


def test_learners_code_is_never_roots(box: Workshop) -> None:
    assert box.run(replace(JOB, code="import os\nprint(os.getuid())")).stdout.strip() != "0"
    assert boxes.unprivileged() is None or boxes.unprivileged() != (0, 0)


def test_the_start_says_how_code_runs_and_why_there_is_no_box(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(choose, "why_no_box", lambda: "bubblewrap is missing")
    assert choose.how_code_runs().endswith("(No closed box here: bubblewrap is missing.)")
    monkeypatch.setattr(choose, "why_no_box", lambda: "")
    assert choose.how_code_runs() == choose.IN_A_BOX
