"""Arguments and scope, run by a Python of its own; kidney function by the equation in four pieces."""

from __future__ import annotations

import re

from rounds.kit import Choice, Fill, FindLine, Several
from tests.content.asked import course
from tests.content.own_python import ended

TOPIC = "python/function-arguments-and-scope"
SEEDS = range(20)


def test_calls_that_run_are_those_that_python_takes() -> None:
    for seed in SEEDS:
        question = course().generator(f"{TOPIC}/which_calls_run").draw(str(seed)).question
        assert isinstance(question, Several)
        [head] = re.findall(r"`(def .+:)`", question.ask)
        for option in question.options:
            call = option.strip("`")
            runs = ended(f"{head}\n    return 1\n\n{call}")[1] == ""
            assert runs is (option in question.right), call


def test_python_gets_stuck_in_the_line_that_is_asked_for() -> None:
    for seed in SEEDS:
        question = course().generator(f"{TOPIC}/where_it_is_unbound").draw(str(seed)).question
        assert isinstance(question, FindLine)
        assert ended(question.code)[1] == "UnboundLocalError"
        # A line before it says how far Python came: one behind it is never reached.
        lines = question.code.split("\n")
        indent = lines[question.line - 1][: -len(lines[question.line - 1].lstrip())]
        at = question.line - 1
        marked = [*lines[:at], f'{indent}print("reached")', *lines[at:]]
        assert "reached" in ended("\n".join(marked))[0]
        behind = [*lines[: at + 1], f'{indent}print("reached")', *lines[at + 1 :]]
        assert "reached" not in ended("\n".join(behind))[0]


def test_a_default_is_kept_and_then_overruled() -> None:
    for seed in SEEDS:
        question = course().generator(f"{TOPIC}/give_it_a_default").draw(str(seed)).question
        assert isinstance(question, Fill)
        [(extra, value, other)] = re.findall(
            r"so that `(\w+)` is (\d+) wherever.+set it to (\d+), by name", question.ask.replace("\n", " ")
        )
        shown, error = ended(question.filled(question.answers))
        assert not error
        [formula] = re.findall(r"return (.+)", question.code)
        [(one, two)] = re.findall(r"def \w+\((\w+), (\w+),", question.code)
        [(a, b)] = re.findall(r"print\(\w+\((\d+), (\d+)\)\)", question.code)
        by_hand = (f"{one} = {a}\n{two} = {b}\n{extra} = {number}\nprint({formula})" for number in (value, other))
        assert shown == "".join(ended(code)[0] for code in by_hand)
        for trap in question.traps[:2]:
            assert ended(question.filled(trap.answer.split("\n")))[1] == "SyntaxError"


def test_a_value_handed_in_comes_back() -> None:
    for seed in SEEDS:
        question = course().generator(f"{TOPIC}/hand_it_in").draw(str(seed)).question
        assert isinstance(question, Fill)
        [wanted] = re.findall(r"the program shows (\d+)", question.ask)
        assert ended(question.filled(question.answers)) == (f"{wanted}\n", "")
        for trap in question.traps:
            assert ended(question.filled([trap.answer]))[0] != f"{wanted}\n"


def test_what_is_said_before_sharing_happens() -> None:
    seen = set()
    for seed in range(40):
        question = course().generator(f"{TOPIC}/before_it_is_shared").draw(str(seed)).question
        assert isinstance(question, Choice)
        seen.update(
            re.findall("is in it, too|divided all the same|body's name is its own|in any order", question.right)
        )
        if "pulses=[]" in question.ask:
            [(a, b)] = re.findall(r"first patient has (\d+), the second (\d+)", question.ask)
            code = (
                f"def log(pulse, pulses=[]):\n    pulses.append(pulse)\n    return pulses\n\nlog({a})\nprint(log({b}))"
            )
            assert f"`{ended(code)[0].strip()}`" in question.right
        if "divided all the same" in question.right:
            [(head, body, given)] = re.findall(r"`(def .+)` turns .+ is `(.+)`\. .+ hands in ([\d.]+),", question.ask)
            name, factor = head.split("(")[0][4:], float(head.split("=")[1].rstrip(")"))
            shown, error = ended(f"{head}:\n    {body}\n\nprint({name}({given}))")
            assert not error
            assert abs(float(shown) - float(given) / factor) < 1e-9
            assert abs(float(shown) - float(given)) > 0.5
    assert len(seen) == 4
    counted = "calls = 0\n\ndef call():\n    calls = calls + 1\n\ncall()"
    assert ended(counted)[1] == "UnboundLocalError"


def in_pieces(milligrams: float, age: int, *, female: bool) -> float:
    """The published equation without min and max: below the knot one power, above it another."""
    knot, below, factor = (0.7, -0.241, 1.012) if female else (0.9, -0.302, 1.0)
    power = below if milligrams <= knot else -1.2
    result: float = 142 * (milligrams / knot) ** power * 0.9938**age * factor
    return result


def test_kidney_function_in_either_unit() -> None:
    [egfr] = course().topic_of(TOPIC).exercises["exercise_egfr"].functions
    for tenths in range(4, 60):
        for age in (18, 43, 67, 90):
            milligrams = tenths / 10
            assert (
                egfr(milligrams * 88.4, age)
                == egfr(milligrams, age, per_mg=1)
                == round(in_pieces(milligrams, age, female=False))
            )
            women = {"kappa": 0.7, "alpha": -0.241, "factor": 1.012}
            assert egfr(milligrams, age, per_mg=1, **women) == round(in_pieces(milligrams, age, female=True))
