"""Tuples and unpacking, run by a Python of its own; crossings counted by sign changes."""

from __future__ import annotations

import ast
import random
import re

from rounds.kit import Breaks, Choice, Fill, FindLine, Lines, Prints
from tests.content.asked import course
from tests.content.own_python import ended

TOPIC = "python/tuples-and-unpacking"
SEEDS = range(20)
AS_THE_VALUES_COME = (
    "low, high",
    "hours, minutes",
    "systolic, diastolic",
    *(f"number, {one}" for one in ("name", "ward", "drug", "nurse")),
    *("name, dose", "ward, count", "drug, stock", "nurse, hours"),
)


def test_what_is_shown_is_what_python_shows() -> None:
    for seed in SEEDS:
        for name in ("what_goes_where", "will_it_unpack"):
            question = course().generator(f"{TOPIC}/{name}").draw(str(seed)).question
            assert isinstance(question, (Prints, Breaks))
            shown, error = ended(question.code)
            if isinstance(question, Breaks):
                assert question.answer == (error or "no error")
            else:
                assert question.error == error
                assert error or question.answer == shown.strip()


def test_counting_along_shows_what_the_places_showed() -> None:
    for seed in SEEDS:
        question = course().generator(f"{TOPIC}/count_along").draw(str(seed)).question
        assert isinstance(question, Fill)
        given, comment, body, *_ = question.code.split("\n")
        before = "\n".join((given, comment.removeprefix("# was: "), body.removeprefix("#").replace(" " * 10, "    ")))
        wanted = ended(before)
        assert not wanted[1]
        for gaps in (question.answers, [question.spellings(gap)[-1] for gap in range(3)]):
            assert ended(question.filled(gaps)) == wanted
        for trap in question.traps:
            assert ended(question.filled(trap.answer.split("\n"))) != wanted


def test_a_mended_pair_runs_and_a_trap_does_not_show_the_same() -> None:
    for seed in SEEDS:
        question = course().generator(f"{TOPIC}/mend_the_pair").draw(str(seed)).question
        assert isinstance(question, Fill)
        wanted = ended(question.filled(question.answers))
        assert not wanted[1]
        for other in question.spellings(0):
            assert ended(question.filled([other])) == wanted
        for trap in question.traps:
            assert ended(question.filled([trap.answer])) != wanted


def test_only_one_line_has_its_names_against_the_others() -> None:
    for seed in SEEDS:
        question = course().generator(f"{TOPIC}/wrong_names").draw(str(seed)).question
        assert isinstance(question, FindLine)
        assert not ended(question.code)[1]
        found = {
            node.lineno: ast.unparse(target)
            for node in ast.walk(ast.parse(question.code))
            for target in (node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)])
            if isinstance(node, (ast.Assign, ast.For)) and isinstance(target, ast.Tuple)
        }
        assert len(found) == 2
        for line, names in found.items():
            assert (names.strip("()") in AS_THE_VALUES_COME) is (line != question.line), names


def test_two_values_come_back_in_either_order_and_not_otherwise() -> None:
    for seed in SEEDS:
        question = course().generator(f"{TOPIC}/two_values_back").draw(str(seed)).question
        assert isinstance(question, Lines)
        [numbers] = re.findall(r"= \[(.+)\]", question.code)
        low, *_, high = sorted(int(number) for number in numbers.split(", "))
        for code in (question.code, *question.also):
            assert ended(code) == (f"{high - low}\n", "")
        for trap in question.traps:
            assert ended(trap.answer)[1] == "NameError"
        [distractor] = question.distractors
        call = question.code.split("\n")[-2]
        assert ended(question.code.replace(call, distractor.answer))[1] == "NameError"


def test_what_is_said_of_the_order_happens() -> None:
    seen = set()
    for seed in range(40):
        question = course().generator(f"{TOPIC}/in_the_right_order").draw(str(seed)).question
        assert isinstance(question, Choice)
        seen.update(
            re.findall(
                "lost tube on|lowest pulse is now|inputs for testing|one that is too low|one too low", question.right
            )
        )
        if "closed" in question.ask:
            [(last, shut)] = re.findall(r"beds 1 to (\d+), and bed (\d+)", question.ask)
            code = (
                f"beds = []\nfor bed in range(1, {last} + 1):\n    if bed != {shut}:\n        beds.append(bed)\n"
                "wrong = []\nfor number, bed in enumerate(beds, 1):\n"
                "    if number != bed:\n        wrong.append((bed, bed - number))\n"
                "print(wrong[0][0], set(less for bed, less in wrong))"
            )
            assert ended(code)[0].strip() == f"{int(shut) + 1} {{1}}"
            assert f"From bed {int(shut) + 1} on" in question.right
    assert len(seen) == 4
    assert (
        ended("def split(d):\n    return 'Xtr', 'Xte', 'ytr', 'yte'\n\na, b, c, d = split(0)\nprint(b)")[0] == "Xte\n"
    )


def test_crossings_are_the_changes_of_sign_upwards() -> None:
    [crossings] = course().topic_of(TOPIC).exercises["exercise_crossings"].functions
    chance = random.Random(6)
    for _ in range(200):
        length = chance.randrange(0, 12)
        times = sorted(chance.sample(range(72), length))
        values = [chance.choice((5.5, 5.9, 6.0, 6.1, 6.8)) for _ in range(length)]
        # Every rise to above the limit ends a spell that was not above it: split the series there.
        spelled = "".join("h" if value > 6.0 else "l" for value in values)
        starts = [match.start() + 1 for match in re.finditer("(?=lh)", spelled)]
        assert crossings(times, values, 6.0) == [(times[at], values[at]) for at in starts]
