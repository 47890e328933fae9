"""Answers in notation, written as other people would."""

from __future__ import annotations

import pytest

from rounds.check.spellings import spellings
from rounds.kit import Antiderivative, Distribution, Equation, Formula, Interval, Matrix, SetOf, Vector
from rounds.kit.symbolic import Symbolic
from rounds.marking import mark
from tests.check.planting import Planted

ANSWERS: tuple[Symbolic, ...] = (
    Formula(ask="?", answer="12x^2 + 2/x^2", vars=("x",), working="12x^2 + 2/x^2"),
    Formula(ask="?", answer="x", vars=("x",), working="x"),
    Antiderivative(ask="?", answer="x^3/3 + C", vars=("x",), working="x^3/3 + C"),
    Vector(ask="?", answer="(8, -3)", working="(8, -3)"),
    Matrix(ask="?", answer="[[1, 2], [3, 4]]", working="[[1, 2], [3, 4]]"),
    SetOf(ask="?", answer="{-2, 3}", working="{-2, 3}"),
    Interval(ask="?", answer="(-inf, 3)", working="(-inf, 3)"),
    Equation(ask="?", answer="y = 2x + 1", vars=("x", "y"), working="y = 2x + 1"),
    Distribution(ask="?", answer="N(5, 4)", working="N(5, 4)"),
)


@pytest.mark.parametrize("question", ANSWERS, ids=lambda question: question.answer)
def test_every_kind_is_read_in_five_other_spellings(question: Symbolic) -> None:
    others = spellings(question.reference())
    assert len(others) >= 5
    assert len(set(others)) == len(others)
    assert question.reference() not in others
    for text in others:
        assert mark(question, text).is_correct, text


FORMULA = '''

@question(level=2)
def sum_of_two(r: Rng) -> Formula:
    """A sum"""
    a = r.whole(2, 9)
    return Formula(
        ask=f"Add {a} to $x$.",
        answer=f"x + {a}",
        vars=("x",),
        traps=(Trap("adds-instead", f"x - {a}", "Add."),),
        working=f"x + {a}",
    )
'''


def test_spellings_are_read(course: Planted) -> None:
    path = "ward-sums/free-beds/questions.py"
    text = (course.folder / path).read_text().replace("import Choice, ", "import Choice, Formula, ", 1) + FORMULA
    course.write(path, text)
    assert not [found for found in course.found() if "spellings" in found]


def test_an_answer_in_undeclared_letters_is_not_read(course: Planted) -> None:
    path = "ward-sums/free-beds/questions.py"
    text = (course.folder / path).read_text().replace("import Choice, ", "import Choice, Formula, ", 1)
    course.write(path, text + FORMULA.replace('vars=("x",)', 'vars=("y",)'))
    assert any("is not read in other spellings" in found for found in course.found())
