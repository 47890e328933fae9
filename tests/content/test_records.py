"""Records, run by a Python of its own; the handover sorted twice, by stable sorts."""

from __future__ import annotations

import ast
import random
import re
from typing import Any

from rounds.kit import Breaks, Choice, Fill, FindLine, Lines, Prints
from tests.content.asked import course
from tests.content.own_python import ended

TOPIC = "python/records"
SEEDS = range(20)


def test_what_is_shown_is_what_python_shows() -> None:
    for seed in SEEDS:
        for name in ("what_the_records_say", "will_it_be_read"):
            question = course().generator(f"{TOPIC}/{name}").draw(str(seed)).question
            assert isinstance(question, (Prints, Breaks))
            shown, error = ended(question.code)
            if isinstance(question, Breaks):
                assert question.answer == (error or "no error")
            else:
                assert question.error == error
                assert error or question.answer == shown.strip()


def test_sorted_by_need_as_two_stable_sorts_do() -> None:
    for seed in SEEDS:
        question = course().generator(f"{TOPIC}/sickest_first").draw(str(seed)).question
        assert isinstance(question, Fill)
        rows = ast.literal_eval(re.findall(r"ward = (\[.+\n\])", question.code, re.DOTALL)[0])
        _, key, tie = rows[0]
        rows.sort(key=lambda row: row[tie])
        rows.sort(key=lambda row: row[key], reverse=True)
        wanted = "".join(f"{row['name']}\n" for row in rows)
        assert ended(question.filled(question.answers)) == (wanted, "")
        assert ended(question.filled(question.traps[0].answer.split("\n")))[0] != wanted


def test_groups_hold_everybody() -> None:
    for seed in SEEDS:
        question = course().generator(f"{TOPIC}/grouped").draw(str(seed)).question
        assert isinstance(question, Lines)
        pairs = re.findall(r'"name": "(\w+)", "\w+": "(\w+)"', question.code)
        wanted = {group: [name for name, its in pairs if its == group] for group in dict.fromkeys(g for _, g in pairs)}
        for code in (question.code, *question.also):
            assert ended(code) == (f"{wanted}\n", "")
        for trap in question.traps:
            assert ended(trap.answer)[0] != f"{wanted}\n"


def test_the_line_moved_to_its_place_mends_the_records() -> None:
    for seed in SEEDS:
        question = course().generator(f"{TOPIC}/the_record_that_comes_again").draw(str(seed)).question
        assert isinstance(question, FindLine)
        names, key, value = (
            re.findall(pattern, question.code)[0]
            for pattern in ("names = (.+)", r'new\["(?!name)(\w+)"', r"\] = (\d+)")
        )
        wanted = f"{[{'name': name, key: int(value)} for name in sorted(ast.literal_eval(names))]}\n"
        lines = question.code.split("\n")
        assert ended(question.code) != (wanted, "")
        moved = lines.pop(question.line - 1).strip()
        tries = (
            "\n".join([*lines[:at], " " * depth + moved, *lines[at:]])
            for at in range(len(lines) + 1)
            for depth in (0, 4)
        )
        assert any(ended(code) == (wanted, "") for code in tries)


def test_what_is_said_at_handover_happens() -> None:
    rights = set()
    for seed in range(40):
        question = course().generator(f"{TOPIC}/ready_for_handover").draw(str(seed)).question
        assert isinstance(question, Choice)
        rights.update(re.findall("last patient|old order|first characters decide|TypeError", question.right))
    assert len(rights) == 4
    assert (
        ended("new = {}\nxs = []\nfor x in [1, 2]:\n    new['x'] = x\n    xs.append(new)\nprint(xs)")[0].count("2") == 2
    )
    assert ended("print(sorted(['9', '10']))")[0] == "['10', '9']\n"
    assert ended("print(sum([{'news': 1}]['news']))")[1] == "TypeError"


def test_handover_by_stable_sorts() -> None:
    [handover] = course().topic_of(TOPIC).exercises["exercise_handover"].functions
    chance = random.Random(8)
    for size in range(12):
        beds = chance.sample(range(1, 31), size)
        ward: list[dict[str, Any]] = [{"name": f"p{bed}", "bed": bed, "news": chance.randrange(4)} for bed in beds]
        before = [dict(row) for row in ward]
        by_bed = sorted(ward, key=lambda row: row["bed"])
        wanted = [row["name"] for score in (3, 2, 1, 0) for row in by_bed if row["news"] == score]
        assert handover(ward) == wanted
        assert ward == before
