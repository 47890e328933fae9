"""Comprehensions, run by a Python of its own, and made again with map and filter."""

from __future__ import annotations

import ast
import random
import re

from rounds.kit import Breaks, Choice, Fill, Lines, Order, Prints
from tests.content.asked import course
from tests.content.own_python import ended

TOPIC = "python/list-comprehensions"
SEEDS = range(20)


def test_what_is_shown_is_what_python_shows() -> None:
    for seed in SEEDS:
        for name in ("what_is_made", "will_the_line_run"):
            question = course().generator(f"{TOPIC}/{name}").draw(str(seed)).question
            assert isinstance(question, (Prints, Breaks))
            shown, error = ended(question.code)
            if isinstance(question, Breaks):
                assert question.answer == (error or "no error")
            else:
                assert (question.answer, question.error) == (shown.strip(), error)


def by_hand(line: str, given: str) -> str:
    """The list that a comprehension of one loop makes, with filter and map instead."""
    [(front, one, many, condition)] = re.findall(r"\[(.+) for (\w+) in (\w+) if (.+?)\]", line)
    return f"{given}\nprint(list(map(lambda {one}: {front}, filter(lambda {one}: {condition}, {many}))))"


def test_a_loop_becomes_a_comprehension() -> None:
    for seed in SEEDS:
        question = course().generator(f"{TOPIC}/from_a_loop").draw(str(seed)).question
        assert isinstance(question, Fill)
        given = question.code.split("\n")[0]
        ours = question.filled(question.answers)
        wanted = ended(by_hand(ours.split("\n")[-2], given))
        assert ended(ours) == wanted
        assert not wanted[1]
        loop = [line[7:] for line in question.code.split("\n") if line.startswith("#")]
        assert loop[0] == "made = []"
        assert ended("\n".join((given, *loop, "print(made)"))) == wanted
        for gap in range(3):
            for other in question.spellings(gap):
                gaps = [*question.answers[:gap], other, *question.answers[gap + 1 :]]
                assert ended(question.filled(gaps)) == wanted
        for trap in question.traps:
            assert ended(question.filled(trap.answer.split("\n"))) != wanted


def test_a_comprehension_becomes_a_loop() -> None:
    for seed in SEEDS:
        question = course().generator(f"{TOPIC}/back_to_a_loop").draw(str(seed)).question
        assert isinstance(question, Lines)
        [given] = [line for line in question.code.split("\n") if re.fullmatch(r"\w+ = \[\d.+\]", line)]
        wanted = ended(by_hand(question.ask, given))
        for code in (question.code, *question.also):
            assert ended(code) == wanted
        for trap in question.traps:
            assert ended(trap.answer) != wanted
        [distractor] = question.distractors
        assert ended(re.sub(r"if .+:", distractor.answer, question.code)) != wanted


def test_parts_are_read_in_their_order_alone() -> None:
    for seed in SEEDS:
        question = course().generator(f"{TOPIC}/parts_in_order").draw(str(seed)).question
        assert isinstance(question, Order)
        many = re.findall(r"in (\w+)", next(part for part in question.right if " in " in part and "ward" not in part))[
            0
        ]
        given = f"{many} = [90, 250, 3000]\nward = [[90, 250], [3000]]\n"
        assert not ended(given + " ".join(question.right).replace("`", ""))[1]
        if "ward" in " ".join(question.right):
            given = "ward = [[90, 250], [3000]]\n"
        for trap in question.traps:
            assert ended(given + " ".join(trap.answer).replace("`", ""))[1] in ("SyntaxError", "NameError")


def test_a_mended_line_runs_and_a_trap_does_not_show_the_same() -> None:
    for seed in SEEDS:
        question = course().generator(f"{TOPIC}/mend_the_line").draw(str(seed)).question
        assert isinstance(question, Fill)
        wanted = ended(question.filled(question.answers))
        assert not wanted[1]
        for other in question.spellings(0):
            assert ended(question.filled([other, *question.answers[1:]])) == wanted
        for trap in question.traps:
            # On other numbers of the same program, where on these the two happen to agree.
            ours, theirs = (question.filled(gaps) for gaps in (question.answers, trap.answer.split("\n")))
            shown = [
                [ended(re.sub(r"\[\d[\d, ]*\]", f"[{low}, 13, 40]", code)) for low in (1, 5, 9)]
                for code in (ours, theirs)
            ]
            assert shown[0] != shown[1]


def test_what_is_said_before_the_list_goes_out_happens() -> None:
    said = "All of them|shifts the places|`None`|no value is raised"
    rights = set()
    for seed in range(40):
        question = course().generator(f"{TOPIC}/before_it_goes_out").draw(str(seed)).question
        assert isinstance(question, Choice)
        rights.update(re.findall(said, question.right))
    assert len(rights) == 4
    temps = "temps = [97.2, 98.6, 101.3]\nprint(len([round((t - 32) / 1.8, 1) for t in temps if t > 38]))"
    assert ended(temps)[0] == "3\n"
    assert ended("values = [4, 7, 5]\nhigh = [v for v in values if v > 6]\nprint(high[0] == values[0])")[0] == "False\n"
    assert ended("print([print(x) for x in [1, 2]])")[0] == "1\n2\n[None, None]\n"
    assert ended("high = [v for v in [4, 5] if v > 6]\nsum(high) / len(high)")[1] == "ZeroDivisionError"


def test_programs_of_the_lesson_show_what_it_says() -> None:
    assert ended("xs = [2, 5, 8]\nprint([x * 2 for x in xs if x > 3], [x > 3 for x in xs])")[0] == (
        "[10, 16] [False, True, True]\n"
    )
    waits = "minutes = [95, 260, 240, 300]\nprint([round(m / 60, 1) for m in minutes if m > 240])"
    assert ast.literal_eval(ended(waits)[0]) == [4.3, 5.0]


def test_abnormal_is_what_a_clamp_would_move() -> None:
    [abnormal] = course().topic_of(TOPIC).exercises["exercise_abnormal"].functions
    chance = random.Random(7)
    limits: dict[str, list[float]] = {"K": [3.5, 5.3], "Na": [133, 146], "Mg": [0.7, 1.0]}
    for _ in range(200):
        results = {
            test: chance.choice((0.6, 0.7, 1.0, 3.5, 4.4, 5.3, 5.4, 133, 146, 150)) for test in ("Na", "K", "CRP", "Mg")
        }
        moved = {test: sorted((low, results[test], high))[1] != results[test] for test, (low, high) in limits.items()}
        before = dict(results)
        assert abnormal(results, limits) == {test: results[test] for test, away in moved.items() if away}
        assert results == before
