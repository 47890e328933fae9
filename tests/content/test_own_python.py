"""The Python that content tests run programs with does what a fresh one does."""

from __future__ import annotations

import pytest

from tests.content.own_python import ended

PROGRAMS = {
    "print(1 + 1)": ("2\n", ""),
    "print('ä')\nraise ValueError('no: two parts')": ("ä\n", "ValueError"),
    "print(re.search('a', 'b'))": ("", "NameError"),
    "if True:\nprint(1)": ("", "IndentationError"),
    "x = 1\ndel x\nprint(x)": ("", "NameError"),
    "import sys\nprint('so far')\nsys.exit()": ("so far\n", ""),
    "import sys\nsys.exit('no such ward')": ("", "no such ward"),
    "input()": ("", "EOFError"),
    "print(__name__)": ("__main__\n", ""),
}


@pytest.mark.parametrize("code", PROGRAMS)
def test_programs_show_what_they_show_and_end_as_they_end(code: str) -> None:
    assert ended(code) == PROGRAMS[code]


def test_what_one_program_does_another_does_not_see() -> None:
    assert ended("import math\nmath.pi = 3\nleft = 5\nprint(math.pi)") == ("3\n", "")
    assert ended("import math\nprint(round(math.pi, 2), 'left' in globals())") == ("3.14 False\n", "")
