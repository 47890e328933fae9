"""A line that is to be mended: the program as it was fails in the way that is told, and is not what was wanted."""

from __future__ import annotations

import re

import pytest

from rounds.kit import Fill
from rounds.kit.fill import GAP
from tests.content.asked import course
from tests.content.own_python import ended

MENDED = (
    "string-methods/mend_the_lost_result",
    "regular-expressions/find_more_or_less",
    "regular-expressions/mend_the_pattern",
    "python-classes/mend_the_class",
    "tuples-and-unpacking/mend_the_pair",
    "dictionaries/mend_the_lookup",
    "list-comprehensions/mend_the_line",
    "mutability-and-copies/keep_it_raw",
    "mutability-and-copies/mend_the_sharing",
)


def as_it_was(code: str) -> str:
    """The program with the lines behind `# was:` in place of the line below them."""
    lines: list[str] = []
    old = False
    for line in code.split("\n"):
        indent = line[: len(line) - len(line.lstrip())]
        if line.lstrip().startswith("# was: "):
            old = True
            lines.append(indent + line.lstrip().removeprefix("# was: "))
        elif old and line.lstrip().startswith("#      "):
            lines.append(indent + line.lstrip().removeprefix("#      "))
        elif old:
            old = False
        else:
            lines.append(line)
    return "\n".join(lines).replace(GAP, "pass")


@pytest.mark.parametrize("name", MENDED)
def test_the_old_line_fails_as_the_question_tells(name: str) -> None:
    shown_by_old = set()
    for seed in range(40):
        question = course().generator(f"python/{name}").draw(str(seed)).question
        assert isinstance(question, Fill)
        assert "# was: " in question.code
        old, mended = ended(as_it_was(question.code)), ended(question.filled(question.answers))
        assert old != mended, question.code
        assert not mended[1]
        told = re.findall(r"stops with an? (\w+Error)", question.ask)
        assert not told or old[1] == told[0]
        twice = re.findall(r"now it shows (\d+) twice", question.ask)
        assert not twice or old[0] == f"{twice[0]} {twice[0]}\n"
        shown_by_old.add(old)
    assert len(shown_by_old) >= 3
