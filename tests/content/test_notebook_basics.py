"""Notebooks, played once more by a kernel that runs the cells one by one."""

from __future__ import annotations

import ast
import re

from rounds.kit import Choice, FindLine, Lines, Listing, Number, Table
from tests.content.asked import course
from tests.content.own_python import ended

TOPIC = "craft/notebook-basics"
SEEDS = range(20)


class Kernel:
    """Runs cells of course code and keeps their names, as a notebook does."""

    def __init__(self) -> None:
        self.names: dict[str, object] = {}

    def run(self, cell: str) -> object:
        """What stands below the cell: the value of its last line, or nothing."""
        *body, last = ast.parse(cell).body
        for part in body:
            exec(ast.unparse(part), self.names)
        if isinstance(last, ast.Expr):
            return eval(ast.unparse(last), self.names)
        exec(ast.unparse(last), self.names)
        return None


def number(name: str, seed: int) -> Number:
    question = course().generator(f"{TOPIC}/{name}").draw(str(seed)).question
    assert isinstance(question, Number)
    return question


def cells(question: Number) -> dict[str, str]:
    assert isinstance(question.shows, Table)
    return {str(cell): str(code) for cell, code in question.shows.rows}


def test_the_runs_that_are_named_give_the_answer() -> None:
    for seed in SEEDS:
        question = number("after_this_order", seed)
        [order] = re.findall(r"in the order ([ABC, ]+)\.", question.ask)
        [name] = re.findall(r"value of `(\w+)`", question.ask)
        kernel = Kernel()
        for cell in order.split(", "):
            kernel.run(cells(question)[cell])
        assert kernel.names[name] == question.answer


def test_one_value_stands_below_a_cell() -> None:
    for seed in SEEDS:
        question = number("what_stands_below", seed)
        assert isinstance(question.shows, Listing)
        assert Kernel().run(question.shows.code) == question.answer
        assert ended(question.shows.code) == ("", "")


def test_what_was_run_counts_and_nothing_else() -> None:
    seen = set()
    for seed in range(40):
        question = number("what_the_page_hides", seed)
        kernel, page = Kernel(), cells(question)
        kernel.run(page["A"])
        kernel.run(page["B"])
        new = re.findall(r"changed to `(.+?)`", question.ask)
        if "run once more" in question.ask:
            kernel.run(new[0])
        if "restarted" in question.ask:
            kernel = Kernel()
            kernel.run(page["A"])
        assert kernel.run(page["A"].split(" ")[0]) == question.answer
        seen.add((bool(new), "run once more" in question.ask, "restarted" in question.ask))
    assert len(seen) == 4


def test_the_first_cell_without_its_names_stops() -> None:
    for seed in SEEDS:
        question = course().generator(f"{TOPIC}/where_run_all_stops").draw(str(seed)).question
        assert isinstance(question, FindLine)
        above = "\n".join(question.lines[: question.line - 1])
        assert ended(above)[1] == ""
        assert ended(f"{above}\n{question.lines[question.line - 1]}")[1] == "NameError"


def test_sorted_cells_run_and_others_do_not() -> None:
    for seed in SEEDS:
        question = course().generator(f"{TOPIC}/sort_the_cells").draw(str(seed)).question
        assert isinstance(question, Lines)
        shown, error = ended(question.code)
        assert shown.strip().isdigit()
        assert error == ""
        for trap in question.traps:
            assert ended(trap.answer)[1] == "NameError"
        [distractor] = question.distractors
        assert ended(f"{question.code}\n{distractor.answer}")[1] == "NameError"


def test_each_story_has_its_own_lesson() -> None:
    for name, words in (
        ("read_the_numbers", "run later|run again|not been run|no name has"),
        ("is_it_to_be_trusted", "brought nobody back|run of all cells|shows every step|or stands below"),
    ):
        seen = set()
        for seed in range(40):
            question = course().generator(f"{TOPIC}/{name}").draw(str(seed)).question
            assert isinstance(question, Choice)
            seen.update(re.findall(words, question.right))
        assert len(seen) == 4


def test_the_lesson_tells_what_a_kernel_does() -> None:
    kernel = Kernel()
    for cell in ("stay = 4", "stay = stay + 1", "stay = stay * 2"):
        assert kernel.run(cell) is None
    assert kernel.run("stay") == 10
    assert Kernel().run("systolic = 142\ndiastolic = 88\nsystolic\nsystolic - diastolic") == 54
    infusion = Kernel()
    for cell in ("volume = 500", "hours = 4", "rate = volume / hours"):
        infusion.run(cell)
    assert infusion.run("rate") == 125.0
    infusion.run("hours = 8")
    assert infusion.run("rate") == 125.0
    assert infusion.run("volume / hours") == 62.5


def test_stock_after_the_runs() -> None:
    [stock_now] = course().topic_of(TOPIC).exercises["exercise_after_the_runs"].functions
    for delivered in range(60):
        kernel = Kernel()
        page = (f"stock = {delivered}", "stock = stock + 10", "stock = stock * 2")
        for run in (1, 3, 2, 3):
            kernel.run(page[run - 1])
        assert stock_now(delivered) == kernel.names["stock"]
