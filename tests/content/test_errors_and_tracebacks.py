"""Tracebacks, read again by a Python of its own: files that fail are written, run, and asked where they stopped."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from rounds.kit import Choice, Fill, FindLine, Number, Question
from tests.content.asked import course

TOPIC = "python/errors-and-tracebacks"


def drawn(name: str, seeds: int = 20) -> list[Question]:
    return [course().generator(f"{TOPIC}/{name}").draw(str(seed)).question for seed in range(seeds)]


def traceback_of(code: str, folder: Path) -> list[str]:
    """What Python itself says of the program, line by line, without its marks."""
    (folder / "ward.py").write_text(code + "\n")
    done = subprocess.run(
        [sys.executable, "-I", "-S", "ward.py"], cwd=folder, capture_output=True, text=True, timeout=20, check=False
    )
    return [line for line in done.stderr.rstrip().splitlines() if line.strip(" ^~")]


def test_the_own_line_is_the_lowest_that_names_the_file() -> None:
    for question in drawn("your_own_line"):
        assert isinstance(question, Number)
        mine = re.findall(r"You wrote `(\w+\.py)`", question.ask)[0]
        steps = re.findall(r'File "(\w+\.py)", line (\d+)', question.ask)
        below = [file for file, _ in steps]
        lowest = len(below) - 1 - below[::-1].index(mine)
        assert question.answer == int(steps[lowest][1])
        assert [trap.answer for trap in question.traps] == [int(steps[0][1]), int(steps[-1][1])]


def test_python_names_the_line_that_is_shown_and_a_mended_line_would_do(tmp_path: Path) -> None:
    mended = {
        r'^(\w+) = "(\d+)"$': r"\1 = \2",
        r"^pulses = pulses\.append": "pulses.append",
        r"^    print\(result\)": "    return result",
        r"^ages = \[\]": "ages = [40, 50]",
    }
    for question in drawn("the_guilty_line"):
        assert isinstance(question, FindLine)
        said = traceback_of(question.code, tmp_path)
        assert said[-1] in question.ask
        [stuck] = re.findall(r"line (\d+)", said[-3])
        assert f"stops at line {stuck}," in question.ask
        lines = question.code.split("\n")
        before = lines[question.line - 1]
        for pattern, better in mended.items():
            lines[question.line - 1] = re.sub(pattern, better, lines[question.line - 1])
        assert lines[question.line - 1] != before
        assert traceback_of("\n".join(lines), tmp_path) == []


def test_the_last_lines_are_what_python_says(tmp_path: Path) -> None:
    breaking = {
        "NameError": "pulse = 60\nprint(puls)",
        "IndexError": "print([1, 2][2])",
        "ZeroDivisionError": "print(1 / 0)",
        "ValueError": 'int("7 mg")',
        "TypeError": '"7" - 1',
        "AttributeError": "[].add(1)",
        "SyntaxError": "print(1",
        "IndentationError": "def f(x):\nreturn x",
    }
    seen = set()
    for question in drawn("what_is_the_cause", 60):
        assert isinstance(question, Choice)
        last = re.findall(r"last line is `([^`]+)`", question.ask)[0]
        kind = last.split(":")[0]
        seen.add(kind)
        assert traceback_of(breaking[kind], tmp_path)[-1].startswith(last)
    assert seen == set(breaking)


def test_the_value_shown_is_the_one_that_python_minds(tmp_path: Path) -> None:
    for question in drawn("look_at_the_value"):
        assert isinstance(question, Fill)
        [(name, given)] = re.findall(r"The call `(\w+)\((.+?)\)`", question.ask)
        call = f"{question.filled(question.answers)}\n{name}({given})"
        assert traceback_of(call, tmp_path)[-1] in question.ask
        parameters = re.findall(rf"def {name}\((\w+), (\w+)\)", question.code)[0]
        values = dict(zip(parameters, given.split(", "), strict=True))
        bad = [parameter for parameter, value in values.items() if value == "0" or value.startswith('"')]
        assert list(question.answers) == bad


def test_what_is_mended_from_the_last_line_had_ended_so(tmp_path: Path) -> None:
    broken = {
        "str(bed)": "bed",
        "int(beds)": "beds",
        "append": "add",
        "2": "3",
        "pulses": "pulse",
        "weights": "weight",
        "ages": "age",
    }
    for question in drawn("mend_from_the_traceback"):
        assert isinstance(question, Fill)
        said = traceback_of(question.filled([broken[question.answers[0]]]), tmp_path)
        assert said[-1] in question.ask
        assert traceback_of(question.filled(question.answers), tmp_path) == []


def test_what_and_where_of_a_real_traceback(tmp_path: Path) -> None:
    [what_and_where] = course().topic_of(TOPIC).exercises["exercise_what_and_where"].functions
    code = (
        "def mean(total, count):\n    return total / count\n\n\ndef report(n):\n    print(mean(640, n))\n\n\nreport(0)"
    )
    lines = traceback_of(code, tmp_path)
    what, where = what_and_where(lines)
    assert what == "ZeroDivisionError: division by zero"
    assert where.endswith("line 2, in mean")
