"""Functions in functions, worked out again by calling them and by trying inputs one after another."""

from __future__ import annotations

import re
from collections.abc import Callable

from rounds.kit import Choice, Formula
from rounds.marking import mark
from tests.content.asked import choices_asked, course, found, numbers_asked

HERE = "school-maths/composite-and-inverse-functions/"


def rule(text: str) -> Callable[[float], float]:
    """A rule as it is printed, as a Python function of its letter."""
    python = re.sub(r"(\d)([xu])", r"\1*\2", text).replace("^", "**")
    return lambda value: float(eval(python, {"x": value, "u": value}))


def test_the_inner_function_acts_first() -> None:
    for text, answer, _ in numbers_asked(f"{HERE}one_after_the_other"):
        match = re.search(r"f\(x\) = (.+?)\$ and \$g\(x\) = (.+?)\$\. What is \$f\(g\((\d)\)\)", text)
        assert match is not None
        f, g = rule(match[1]), rule(match[2])
        assert f(g(int(match[3]))) == answer


def test_an_inverse_leads_from_the_output_to_the_input() -> None:
    for text, answer, _ in numbers_asked(f"{HERE}back_through_a_table"):
        rows = [re.findall(r"\d+", row) for row in re.findall(r"\| \$[^$]+\$ \|([\d |]+)\|", text)]
        back = dict(zip(rows[1], rows[0], strict=True))
        assert int(back[f"{found(r'-1}.((?:.)).', text.replace('(', ' ').replace(')', ' '))[0]:g}"]) == answer


def test_an_undone_rule_gives_the_input_back() -> None:
    for seed in range(40):
        question = course().generator(f"{HERE}undo_the_rule").draw(str(seed)).question
        assert isinstance(question, Formula)
        a, b, c = found(r"dfrac\{(\d+)x \+ (\d+)\}\{(\d+)\}", question.ask)
        for x in (0, 1, 7):
            y = (a * x + b) / c
            assert abs(eval(question.answer, {"y": y}) - x) < 1e-9
        assert mark(question, f"{c:g}y/{a:g} - {b:g}/{a:g}").is_correct


def test_one_formula_does_what_the_two_steps_do() -> None:
    for seed in range(40):
        question = course().generator(f"{HERE}as_one_formula").draw(str(seed)).question
        assert isinstance(question, Formula)
        match = re.search(r"g\(x\) = (.+?)\$.*f\(u\) = (.+?)\$", " ".join(question.ask.split()))
        assert match is not None
        for x in range(4):
            assert rule(match[2])(rule(match[1])(x)) == eval(question.answer, {"x": x})


def test_the_input_found_gives_the_wanted_output() -> None:
    for text, answer, _ in numbers_asked(f"{HERE}input_for_an_output"):
        match = re.search(r"g\(x\) = (.+?)\$.*f\(u\) = (.+?)\$.*?(\d+)[^\d]*\?$", text)
        assert match is not None
        f, g = rule(match[2]), rule(match[1])
        assert [x for x in range(60) if f(g(x)) == int(match[3])] == [answer]


def test_the_two_steps_of_each_option_are_put_together_again() -> None:
    def composed(option: str, x: int) -> float:
        inner, outer = re.findall(r": \$(.+?)\$", option)
        plain = [re.sub(r"\\sqrt\{(.)\}", r"(\1)**0.5", text) for text in (inner, outer)]
        return rule(plain[1])(rule(plain[0])(x))

    for text, question in choices_asked(f"{HERE}inner_and_outer"):
        match = re.search(r"h\(x\) = (.+?)\$ has", text)
        assert match is not None
        whole = re.sub(r"\\dfrac\{1\}\{(.+)\}", r"1/(\1)", match[1])
        whole = re.sub(r"\\sqrt\{(.+?)\}", r"(\1)**0.5", whole)
        whole = re.sub(r"(\d)\(", r"\1*(", whole)
        assert abs(composed(question.right, 3) - rule(whole)(3)) < 1e-9
        for trap in question.traps:
            assert abs(composed(trap.answer, 3) - rule(whole)(3)) > 1e-9


def test_both_orders_of_the_plan_are_worked_through() -> None:
    acts: dict[str, Callable[[float], float]] = {
        "double": lambda x: 2 * x,
        "halve": lambda x: x / 2,
        "treble": lambda x: 3 * x,
    }
    for text, question in choices_asked(f"{HERE}same_two_steps"):
        assert isinstance(question, Choice)
        (start,) = found(r"At the start, [^.]*?(\d+)", text)
        first, second = re.findall(r"first (.+?), then (.+?)\. A colleague", text)[0]

        def act(step: str, value: float) -> float:
            word, what = step.split()[:2]
            return value + float(what) if word == "add" else acts[word](value)

        planned, turned = act(second, act(first, start)), act(first, act(second, start))
        assert question.right == f"“No. As planned it is {planned:g}; your way it is {turned:g}.”"
