"""Rows and columns chosen in a process of its own, and once more by lists, without pandas."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TypeVar

import pandas as pd

from rounds.course import default_folder
from rounds.course.exercise import read_exercise
from rounds.kit import Breaks, Choice, Fill, FindLine, Lines, Listing, Number, Prints, Question, Rng
from tests.content.asked import course
from tests.content.own_libraries import all_ended

TOPIC = "pandas/pandas-selection"
SEEDS = range(20)
Q = TypeVar("Q", bound=Question)
HEAD = "import pandas as pd\n"
FILES = ("clinic", "stays", "trial", "bloods", "screened")
NAMES = ("age", "pulse", "sodium", "weight", "score")


def drawn(name: str, kind: type[Q], seeds: range = SEEDS) -> list[Q]:
    questions = [course().generator(f"{TOPIC}/{name}").draw(str(seed)).question for seed in seeds]
    assert all(isinstance(question, kind) for question in questions)
    return [question for question in questions if isinstance(question, kind)]


def test_a_python_of_its_own_shows_the_same() -> None:
    questions = [*drawn("labels_or_positions", Prints, range(40)), *drawn("is_it_changed", Prints, range(40))]
    shown = all_ended(question.code for question in questions)
    assert [(question.answer, "") for question in questions] == [(text.strip(), error) for text, error in shown]


def test_slices_by_lists() -> None:
    seen = set()
    for question in drawn("labels_or_positions", Prints, range(40)):
        [values] = re.findall(r": \[([\d, ]+)\]", question.code)
        xs = [int(x) for x in values.split(", ")]
        for kind, start, end in re.findall(r"df\.(i?loc)\[(\d):(\d)", question.code):
            chosen = xs[int(start) : int(end) + (kind == "loc")]
            seen.add(kind)
            assert question.answer == str(chosen) or str(len(chosen)) in question.answer.split()
    assert seen == {"loc", "iloc"}


def test_the_counts_and_the_gaps_make_everybody() -> None:
    programs, answers = [], []
    for question in drawn("who_is_counted", Number):
        [(rows, gaps, equal, limit)] = re.findall(
            r"has (\d+) patients. In (\d+) .+ in (\d+) it is exactly (\d+)", question.ask
        )
        [(name, sign, shown)] = re.findall(r'df\["(\w+)"\] ([<>]) \d+\]\)` gives (\d+)', question.ask)
        near = float(limit) + (1 if sign == ">" else -1)
        far = 2 * float(limit) - near
        rest = int(rows) - int(gaps) - int(equal) - int(shown)
        values = f"[None] * {gaps} + [{limit}] * {equal} + [{near}] * {shown} + [{far}] * {rest}"
        [asked] = re.findall(r"What does `(.+)` give", question.ask)
        frame = f'{HEAD}df = pd.DataFrame({{"{name}": pd.Series({values}, dtype="float64")}})\n'
        programs.append(f'{frame}print(len(df[df["{name}"] {sign} {limit}]), {asked})')
        answers.append((f"{shown} {question.answer}\n", ""))
        assert rest > 0
    assert all_ended(programs) == answers


def test_errors_are_those_of_a_python_of_its_own() -> None:
    questions = drawn("will_the_filter_run", Breaks, range(60))
    ends = all_ended(question.code for question in questions)
    assert [question.answer for question in questions] == [error or "no error" for _, error in ends]
    assert len({question.answer for question in questions}) >= 5


def test_filters_keep_whom_they_should_and_wrong_ones_do_not() -> None:
    programs: list[str] = []
    wanted: list[tuple[str, str]] = []
    wrong: list[tuple[str, tuple[str, str]]] = []
    for question in drawn("fill_the_filter", Fill, range(40)):
        [values] = re.findall(r": \[([\d, ]+)\], \"sex\"", question.code)
        sexes = re.findall(r'"([FM])"', question.code.split("\n")[1])
        people = list(zip((int(x) for x in values.split(", ")), sexes, strict=True))
        one = "M" if re.search(r"\b(men|man)\b", question.ask) else "F"
        limit = int((re.findall(r"(?:above|below|is) (\d+)", question.ask) or ["0"])[0])
        if "in one step" in question.ask:
            kept = [at for at, (_, sex) in enumerate(people) if sex == one]
        elif "except" in question.ask:
            kept = [at for at, (x, sex) in enumerate(people) if not (x < limit and sex == one)]
        elif "or more" in question.ask:
            kept = [at for at, (x, sex) in enumerate(people) if x >= limit or sex == one]
        else:
            kept = [at for at, (x, sex) in enumerate(people) if x > limit and sex == one]
        programs.append(labelled(question.filled(question.answers)))
        wanted.append((f"{kept}\n", ""))
        wrong.extend((labelled(question.filled(trap.answer.split("\n"))), wanted[-1]) for trap in question.traps)
    assert all_ended(programs) == wanted
    ends = all_ended(code for code, _ in wrong)
    assert all(end != right for end, (_, right) in zip(ends, wrong, strict=True))


def labelled(code: str) -> str:
    """The program as it shows the labels of the rows it has chosen."""
    return re.sub(r"print\((.+)\)$", r"print(list((\1).index))", code)


def patients(folder: Path) -> None:
    """Files with people at, above and below each limit, two of them children, in no order."""
    limits = {"age": 65, "pulse": 100, "sodium": 135, "weight": 80, "score": 5}
    away = dict.fromkeys(NAMES, (2, 0, -1, 1, -2, 3)) | {"age": (2, 0, -55, 1, -50, 3)}
    rows = [",".join((*NAMES, "sex"))]
    for at in range(6):
        rows.append(",".join((*(str(limits[name] + away[name][at]) for name in NAMES), "FMFMFF"[at])))
    for file in FILES:
        (folder / f"{file}.csv").write_text("\n".join(rows), encoding="utf-8")


MENDED = (
    (r"high and women", "high & women"),
    (r"^(df)(\.sort_values)", r"df = df\2"),
    (r" < ", " <= "),
    (r'df\[child\]\["(\w+)"\]', r'df.loc[child, "\1"]'),
)


def test_only_the_line_that_is_named_goes_wrong(tmp_path: Path) -> None:
    patients(tmp_path)
    questions = drawn("which_line_goes_wrong", FindLine, range(30))
    broken, good = [], []
    for question in questions:
        lines = list(question.lines)
        line = lines[question.line - 1]
        [mended] = [re.sub(old, new, line) for old, new in MENDED if re.search(old, line)]
        broken.append("\n".join(lines))
        good.append("\n".join([*lines[: question.line - 1], mended, *lines[question.line :]]))
    before, after = all_ended(broken, tmp_path), all_ended(good, tmp_path)
    assert all(error == "" for _, error in after)
    assert all(one != other for one, other in zip(before, after, strict=True))
    for question, (shown, error), (mended, _) in zip(questions, before, after, strict=True):
        assert (error == "ValueError") == ("ValueError" in question.ask)
        if "or less" in question.ask:
            assert int(mended) == int(shown) + 1
        if "missing" in question.ask:
            assert (int(shown), int(mended)) == (6, 4)


def test_lines_in_order_find_the_adults(tmp_path: Path) -> None:
    patients(tmp_path)
    questions = drawn("who_may_take_part", Lines)
    shown = all_ended((labelled(question.code) for question in questions), tmp_path)
    for question, (labels, error) in zip(questions, shown, strict=True):
        assert error == ""
        # Of the adults, rows 0, 3 and 5 are above the limit by 2, 1 and 3; nobody is below it.
        assert labels == ("[3, 0, 5]\n" if "above" in question.ask else "[]\n")
    wrong = [trap.answer for question in questions for trap in question.traps]
    assert all(error == "NameError" for _, error in all_ended(wrong, tmp_path))


def test_what_is_said_of_a_filter_happens() -> None:
    frame = (
        'df = pd.DataFrame({"sex": list("MFF"), "age": [40, 70, 30],'
        ' "dialysis": [True, False, True], "k": [41.0, 4.0, 5.0]})\n'
    )
    programs = []
    for question in drawn("is_the_count_right", Choice, range(40)):
        assert isinstance(question.shows, Listing)
        code = question.shows.code
        if "dialysis" in code:
            programs.append((f"{HEAD}{frame}print(list({code}.index))", "[0, 1, 2]"))
        elif '"k"' in code:
            programs.append((f"{HEAD}{frame}{code}", "41.0"))
        elif "date" in code:
            dates = '{"date": ["2026-03-03", "2026-03-01", "2026-03-02"]}'
            short = re.sub(r"0:\d+", "0:1", code)
            programs.append((f"{HEAD}df = pd.DataFrame({dates})\n{short}\nprint(list(first.index))", "[]"))
        else:
            short = re.sub(r"= \d+ -", "= 3 -", code)
            programs.append((f'{HEAD}df = pd.DataFrame({{"hba1c": [50, None, 40]}})\n{short}\nprint(rest)', "2"))
    assert [(shown.strip(), error) for shown, error in all_ended(code for code, _ in programs)] == [
        (shown, "") for _, shown in programs
    ]
    assert len({shown for _, shown in programs}) == 4


def test_what_the_lesson_says_happens() -> None:
    frame = (
        f'{HEAD}df = pd.DataFrame({{"age": [71, 16, 64, 58, 80], "sex": list("FFMMF"),'
        ' "egfr": [48.0, 55.0, None, 82.0, 59.0]})\n'
    )
    lines = {
        'print((df["egfr"] < 60).to_list(), list(df[df["egfr"] >= 60].index))': "[True, True, False, False, True] [3]",
        'print(len(df[(df["age"] >= 18) & (df["egfr"] < 60)]))': "2",
        "print(len(df.loc[1:3]), len(df.iloc[1:3]))": "3 2",
        'df[df["age"] < 18]["egfr"] = 90\nprint(df.loc[1, "egfr"])': "55.0",
        'df.loc[df["age"] < 18, "egfr"] = 90\nprint(df.loc[1, "egfr"])': "90.0",
    }
    assert all_ended(frame + line for line in lines) == [(f"{shown}\n", "") for shown in lines.values()]


def test_eligible_by_a_loop() -> None:
    [eligible] = read_exercise(default_folder() / TOPIC / "exercise_eligible.py").functions
    r = Rng("trial")
    for _ in range(30):
        rows = r.whole(1, 15)
        ages = [r.pick(17, 18, r.whole(20, 90)) for _ in range(rows)]
        values = [r.pick(None, value) for value in r.sample(rows, [x / 2 for x in range(100, 140)])]
        dialysis = [r.chance(0.3) for _ in range(rows)]
        df = pd.DataFrame({"id": range(rows), "age": ages, "dialysis": dialysis})
        df["egfr"] = pd.Series(values, dtype="float64")
        kept = sorted(
            (value, at, age)
            for at, (age, value, on) in enumerate(zip(ages, values, dialysis, strict=True))
            if value is not None and value < 60 and age >= 18 and not on
        )
        came = eligible(df)
        assert list(came.columns) == ["id", "age", "egfr"]
        assert list(zip(came["egfr"], came["id"], came["age"], strict=True)) == kept
        assert list(came.index) == list(range(len(kept)))
