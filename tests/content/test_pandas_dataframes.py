"""First looks at tables: run in a process of their own, and counted again without pandas."""

from __future__ import annotations

import re
import statistics
from pathlib import Path
from typing import TypeVar

import pandas as pd

from rounds.course import default_folder
from rounds.course.exercise import read_exercise
from rounds.kit import Breaks, Choice, Fill, Lines, Number, Prints, Question, Rng, Table, Term
from tests.content.asked import course
from tests.content.own_libraries import all_ended

TOPIC = "pandas/pandas-dataframes"
SEEDS = range(20)
Q = TypeVar("Q", bound=Question)
HEADS = "import pandas as pd\n"


def drawn(name: str, kind: type[Q], seeds: range = SEEDS) -> list[Q]:
    questions = [course().generator(f"{TOPIC}/{name}").draw(str(seed)).question for seed in seeds]
    assert all(isinstance(question, kind) for question in questions)
    return [question for question in questions if isinstance(question, kind)]


def table(question: Number | Term) -> Table:
    assert isinstance(question.shows, Table)
    return question.shows


def test_a_python_of_its_own_shows_the_same() -> None:
    questions = drawn("what_pandas_says", Prints, range(40))
    shown = all_ended(question.code for question in questions)
    assert [(question.answer, "") for question in questions] == [(text.strip(), error) for text, error in shown]
    assert len({question.code.split("\n")[-1].split("[[")[0] for question in questions}) >= 5


def test_means_by_hand_and_by_pandas() -> None:
    programs, means = [], []
    for question in drawn("mean_with_gaps", Number):
        [name] = re.findall(r'df\["(\w+)"\]', question.ask)
        cells = [str(row[1]) for row in table(question).rows]
        known = [float(cell) for cell in cells if cell != "NaN"]
        assert 0 < cells.count("NaN") < len(cells)
        assert round(statistics.fmean(known), 1) == float(question.answer)
        column = ", ".join("None" if cell == "NaN" else cell for cell in cells)
        programs.append(f'{HEADS}print(round(pd.DataFrame({{"{name}": [{column}]}})["{name}"].mean(), 1))')
        means.append(float(question.answer))
    assert [float(shown) for shown, _ in all_ended(programs)] == means


def test_missing_and_present_make_all_rows() -> None:
    for question in drawn("how_many_are_missing", Number):
        [rows] = re.findall(r"of (\d+) entries", question.ask)
        [name] = re.findall(r"values of `(\w+)`", question.ask)
        [there] = [int(row[1]) for row in table(question).rows if row[0] == name]
        assert there + float(question.answer) == int(rows)
        assert all(int(row[1]) <= int(rows) for row in table(question).rows)


def test_one_text_column_should_be_numbers() -> None:
    programs = []
    for question in drawn("which_came_as_text", Term):
        kinds = {str(row[0]): str(row[2]) for row in table(question).rows}
        texts = {name for name, kind in kinds.items() if kind == "str"}
        assert texts - {"sex", "ward", "consultant", "diagnosis", "midwife"} == {question.answer}
        [entry] = re.findall(r"such as `(.+?)`", question.working)
        programs.append(f'{HEADS}print(pd.api.types.is_numeric_dtype(pd.Series([4, "{entry}"])))')
    assert set(all_ended(programs)) == {("False\n", "")}


def test_errors_are_those_of_a_python_of_its_own() -> None:
    questions = drawn("will_it_run", Breaks, range(60))
    ends = all_ended(question.code for question in questions)
    assert [question.answer for question in questions] == [error or "no error" for _, error in ends]
    assert len({question.answer for question in questions}) == 6


def test_filled_programs_show_what_was_asked_for(tmp_path: Path) -> None:
    columns = {"age": [84, None, 66, 71], "pulse": [70, 88, None, 101], "sodium": [140, 131, 138, None]}
    columns |= {"days": [3, 12, None, 45], "glucose": [5, None, 7, 12]}
    lines = [
        ",".join(columns),
        *(",".join("" if x is None else str(x) for x in row) for row in zip(*columns.values(), strict=True)),
    ]
    for file in ("stays", "clinic", "bloods", "births"):
        (tmp_path / f"{file}.csv").write_text("\n".join(lines), encoding="utf-8")
    programs: list[str] = []
    wanted: list[str] = []
    wrong: list[tuple[str, str]] = []
    for question in drawn("fill_the_first_look", Fill):
        [name] = re.findall(r"`(\w+)`", question.ask) or ["age"]
        known = [x for x in columns[name] if x is not None]
        if "each column" in question.ask:
            shown = " ".join(f"{key} {column.count(None)}" for key, column in columns.items())
        elif "median" in question.ask:
            shown = str(float(statistics.median(known)))
        else:
            shown = str(len(known) if "gaps left out" in question.ask else 4)
        for gap in question.spellings(1):
            programs.append(question.filled((question.answers[0], gap)))
            wanted.append(shown)
        wrong.extend((question.filled(trap.answer.split("\n")), shown) for trap in question.traps)
    assert [plain(shown) for shown, _ in all_ended(programs, tmp_path)] == wanted
    ends = all_ended((code for code, _ in wrong), tmp_path)
    assert all(plain(shown) != right for (shown, _), (_, right) in zip(ends, wrong, strict=True))


def plain(shown: str) -> str:
    """What is shown, on one line, without the type that pandas writes below a Series."""
    return " ".join(shown.split("dtype")[0].split())


def test_lines_in_order_show_one_number_and_others_stop(tmp_path: Path) -> None:
    rows = "age,pulse,sodium,days,glucose\n84,70,140,3,5\n66,88,131,12,7"
    for file in ("stays", "clinic", "bloods", "births"):
        (tmp_path / f"{file}.csv").write_text(rows, encoding="utf-8")
    questions = drawn("order_the_steps", Lines)
    right = all_ended((question.code for question in questions), tmp_path)
    assert all(error == "" and float(shown) for shown, error in right)
    wrong = [trap.answer for question in questions for trap in question.traps]
    for question in questions:
        head, read, *rest = question.code.split("\n")
        wrong.append("\n".join((head, question.distractors[0].answer, *rest)))
        assert read.startswith("df = ")
    assert all(error for _, error in all_ended(wrong, tmp_path))


def test_descriptions_hang_together() -> None:
    for question in drawn("read_describe", Number):
        rows = {str(row[0]): float(row[1]) for row in table(question).rows}
        assert rows["min"] <= rows["25%"] < rows["50%"] < rows["75%"] < rows["max"]
        [every] = re.findall(r"`df` has (\d+) rows", question.ask)
        # A mean that a sample with these quartiles can have.
        lowest = (rows["min"] + rows["25%"] + rows["50%"] + rows["75%"]) / 4
        highest = (rows["25%"] + rows["50%"] + rows["75%"] + rows["max"]) / 4
        assert lowest <= rows["mean"] <= highest
        if "median" in question.ask:
            assert question.answer == rows["50%"]
        elif "no value" in question.ask:
            assert question.answer == int(every) - rows["count"]
        else:
            assert question.answer == rows["75%"]


def test_each_reply_has_its_own_reason() -> None:
    questions = drawn("what_do_you_reply", Choice, range(40))
    words = "long stays|who was not tested|has to be settled|sums up numbers"
    assert len({re.findall(words, question.right)[0] for question in questions}) == 4


def test_what_the_lesson_says_happens(tmp_path: Path) -> None:
    (tmp_path / "stays.csv").write_text(
        "id,age,sex,days,trop\n11,84,F,3,<5\n12,72,M,12,41\n13,,F,4,18\n14,66,M,45,<5", encoding="utf-8"
    )
    load = f'{HEADS}df = pd.read_csv("stays.csv")\n'
    shown = all_ended(
        (
            f'{load}print(df.shape, len(df), df.shape[0], df["age"].count(), df["age"].mean(), df["age"].dtype)',
            f'{load}print(df[["days"]].shape[1], list(df.describe().columns))',
            f'{load}print(df["trop"][1] == "41")\ndf["trop"].mean()',
        ),
        tmp_path,
    )
    assert shown[0] == ("(4, 5) 4 4 3 74.0 float64\n", "")
    assert shown[1] == ("1 ['id', 'age', 'days']\n", "")
    assert shown[2] == ("True\n", "TypeError")


def test_first_look_counted_cell_by_cell() -> None:
    [first_look] = read_exercise(default_folder() / TOPIC / "exercise_first_look.py").functions
    r = Rng("extracts")
    for _ in range(20):
        rows = r.whole(1, 12)
        ages = [r.pick(float("nan"), 71.0) for _ in range(rows)]
        sexes = [r.pick("F", None) for _ in range(rows)]
        df = pd.DataFrame({"sex": sexes, "age": ages, "fell": [r.chance(0.5) for _ in sexes], "n": list(range(rows))})
        missing = sum(x != x for x in ages) + sum(x is None for x in sexes)
        expected = {"rows": rows, "columns": 4, "missing": missing, "numeric": ["age", "n"]}
        assert first_look(df) == expected
