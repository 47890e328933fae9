"""A lesson's text becomes steps, and its marks become blanks."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rounds.course.blank import read_blanks
from rounds.course.lesson import AskHere, FigureHere, Lesson, read_lesson
from rounds.kit import Choice, Number, Question, Term


def lesson(text: str) -> Lesson:
    return read_lesson(text, 10, "topic")


def blank(text: str) -> Question:
    _, (found,) = read_blanks(text, 1, 1, "topic")
    return found.question


def test_a_step_ends_at_the_next_thing_to_do() -> None:
    steps = lesson("Read this.\n\nHow many? [[3]]\n\nAnd on.\n\n{ask: more}\n\nThe end.\n").steps
    assert [len(step.blocks) for step in steps] == [2, 2, 1]
    assert [step.number for step in steps] == [1, 2, 3]


def test_blocks_know_their_lines() -> None:
    blocks = lesson("First.\n\nSecond\nruns on.\n\n{figure}\n\n{ask: it}\n").blocks
    assert [block.line for block in blocks] == [10, 12, 15, 17]
    assert isinstance(blocks[2], FigureHere)
    assert isinstance(blocks[3], AskHere)


def test_a_fenced_block_stays_whole() -> None:
    (step,) = lesson("```\na\n\n[[b]]\n```\n").steps
    assert len(step.blocks) == 1
    assert step.blanks == ()


def test_a_typed_number() -> None:
    question = blank("There are [[1,200]] beds.")
    assert isinstance(question, Number)
    assert question.answer == 1200
    assert question.ask == "There are … beds."


@pytest.mark.parametrize("text", ["about [[25]]%", "about [[25%]]"])
def test_a_percentage_is_known_by_its_sign(text: str) -> None:
    question = blank(text)
    assert isinstance(question, Number)
    assert (question.answer, question.unit) == (25, "%")


def test_a_decimal_is_asked_as_exactly_as_it_is_written() -> None:
    question = blank("[[0.25]]")
    assert isinstance(question, Number)
    assert (question.answer, question.dp) == (Fraction(1, 4), 2)


def test_a_term_with_synonyms() -> None:
    question = blank("It is called [[sensitivity=recall]].")
    assert isinstance(question, Term)
    assert (question.answer, question.accepts) == ("sensitivity", ("recall",))


def test_a_choice_is_shown_in_an_order_that_stays() -> None:
    question, again = blank("It [[falls|rises|stays]]."), blank("It [[falls|rises|stays]].")
    assert isinstance(question, Choice)
    assert question == again
    assert question.right == "falls"
    assert sorted(question.options) == ["falls", "rises", "stays"]


def test_a_prediction_says_so() -> None:
    _, (found,) = read_blanks("What then? [[? more|less]]", 1, 1, "topic")
    assert found.is_prediction


def test_matrices_and_code_are_no_blanks() -> None:
    assert read_blanks("$[[1, 2], [3, 4]]$ and `a[[0]]`", 1, 1, "topic") == ("$[[1, 2], [3, 4]]$ and `a[[0]]`", ())


def test_a_fault_names_its_line() -> None:
    with pytest.raises(ValueError, match=r"^12: the blank"):
        lesson("One.\n\nTwo [[a||b]].\n")


@given(st.text(alphabet="ab [|]?=%$`\n{}:", max_size=60))
def test_no_text_breaks_the_reader(text: str) -> None:
    try:
        numbers = [blank.number for blank in lesson(text).blanks]
    except ValueError as error:
        numbers = []
        line = str(error).partition(":")[0]
    else:
        line = "10"
    assert line.isdigit()
    assert numbers == list(range(1, len(numbers) + 1))
