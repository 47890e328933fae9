"""Errors caught and raised, by a Python of its own; results read once more with a pattern."""

from __future__ import annotations

import re

from rounds.kit import Breaks, Choice, Fill, FindLine, Lines, Prints, Question
from tests.content.asked import course
from tests.content.own_python import ended

TOPIC = "python/handling-exceptions"


def drawn(name: str, seeds: int = 20) -> list[Question]:
    return [course().generator(f"{TOPIC}/{name}").draw(str(seed)).question for seed in range(seeds)]


def test_a_python_of_its_own_shows_the_same() -> None:
    for name in ("which_parts_run", "in_the_loop"):
        for question in drawn(name):
            assert isinstance(question, Prints)
            shown, error = ended(question.code)
            assert error == question.error
            assert question.answer.startswith(shown.strip())
            assert error or question.answer == shown.strip()
    for question in drawn("will_it_be_caught"):
        assert isinstance(question, Breaks)
        assert (ended(question.code)[1] or "no error") == question.answer


def test_one_kind_is_caught_and_a_slip_is_not() -> None:
    calls = {
        "to_number": 'to_number("lost")',
        "mean": "mean(3, 0)",
        "third": "third([1, 2])",
        "plus_one": 'plus_one("7") is None and plus_one(None)',
        "second_word": 'second_word("one")',
    }
    for question in drawn("catch_one_kind"):
        assert isinstance(question, Fill)
        [name] = re.findall(r"def (\w+)\(", question.code)
        filled = question.filled(question.answers)
        assert ended(f"{filled}\nprint({calls[name]})") == ("None\n", "")
        slip = re.sub(r"return (?!None)", "return misspelt + ", filled)
        assert ended(f"{slip}\nprint({calls[name]})")[1] == "NameError"
        for trap in question.traps:
            worse = question.filled(trap.answer.split("\n"))
            slipped = re.sub(r"return (?!None|0)", "return misspelt + ", worse)
            outcomes = (ended(f"{worse}\nprint({calls[name]})"), ended(f"{slipped}\nprint({calls[name]})")[1])
            assert outcomes != (("None\n", ""), "NameError")


def test_the_impossible_is_refused_with_its_message() -> None:
    for question in drawn("refuse_the_impossible"):
        assert isinstance(question, Fill)
        [(name, parameter)] = re.findall(r"def (\w+)\((\w+)\)", question.code)
        asks = f"\ntry:\n    {name}(-1)\nexcept ValueError as error:\n    print(error)\nprint({name}(1) != 0)"
        assert ended(question.filled(question.answers) + asks) == (f"{parameter} out of range\nTrue\n", "")
        for trap in question.traps:
            silent = f"\nx = {name}(-1)\nprint('went on')"
            assert ended(question.filled([trap.answer]) + silent)[0].endswith("went on\n")


def test_without_try_the_slip_is_heard_of() -> None:
    for question in drawn("the_swallowed_slip"):
        assert isinstance(question, FindLine)
        assert ended(question.code) == ("None\n", "")
        lines = question.code.split("\n")
        bare = [line[4:] if line.startswith("        ") else line for line in lines if "try:" not in line]
        bare = [line for line in bare if "except" not in line and "return None" not in line]
        kind = re.findall(r"an? (\w+Error)", question.working) or ["ValueError"]
        assert ended("\n".join(bare))[1] == kind[0]
        mends = {
            "hour": "hours",
            "striped": "strip",
            "+ bed": "+ str(bed)",
            "[len(values)]": "[len(values) - 1]",
            '"-"': '"/"',
        }
        [(old, new)] = [
            pair for pair in mends.items() if re.search(re.escape(pair[0]) + r"(?!s)", lines[question.line - 1])
        ]
        lines[question.line - 1] = lines[question.line - 1].replace(old, new)
        shown, error = ended("\n".join(lines))
        assert error == ""
        assert shown != "None\n"


def test_ordered_lines_give_nothing_for_what_cannot_be() -> None:
    for question in drawn("try_in_order"):
        assert isinstance(question, Lines)
        swapped, indented = question.traps
        [call] = re.findall(r"print\((\w+)\(", question.code)
        good = {"to_number": "7.5", "mean": "3.0", "newest": "9", "whole": "7"}[call]
        assert ended(question.code) == (f"{good} None\n", "")
        assert ended(swapped.answer)[0].startswith("None")
        assert ended(indented.answer)[1] == "SyntaxError"
        wrong = re.sub(r"except \w+:", question.distractors[0].answer, question.code)
        assert ended(wrong)[1] not in ("", "SyntaxError")


def test_every_story_of_a_colleague_is_told() -> None:
    said = {question.right for question in drawn("what_should_happen", 40) if isinstance(question, Choice)}
    assert len(said) == 4


def test_results_by_a_pattern() -> None:
    [to_number] = course().topic_of(TOPIC).exercises["exercise_to_number"].functions
    for text in ("7.2", " <5", "> 400 ", "<0.01", "haemolysed", "", "<", "7,2", "<see note"):
        found = re.fullmatch(r"\s*([<>]?)\s*(\d+(?:\.\d+)?)\s*", text)
        assert to_number(text) == ([float(found[2]), found[1]] if found else [None, ""])
