"""Loop patterns, worked out again without loops of ours: by sum, max, groupby and powers of two."""

from __future__ import annotations

import re
from fractions import Fraction
from itertools import groupby

from rounds.kit import Choice, Fill, FindLine, Lines, Listing, Number, Rng
from tests.content.asked import course
from tests.content.own_python import ended

TOPIC = "python/loop-patterns"
SEEDS = range(20)


def test_turns_by_powers_of_two() -> None:
    for seed in SEEDS:
        question = course().generator(f"{TOPIC}/how_many_turns").draw(str(seed)).question
        assert isinstance(question, Number)
        assert isinstance(question.shows, Listing)
        code = question.shows.code
        start, limit = int(re.findall(r"^\w+ = (\d+)", code)[0]), int(re.findall(r"while \w+ .= (\d+):", code)[0])
        high, low = (start, limit) if ">=" in code else (limit, start)
        # The whole part of the ratio has as many binary digits as there are turns.
        assert question.answer == (high // low).bit_length()
        assert ended(code) == (f"{question.answer}\n", "")


def test_changed_patterns_do_what_was_asked_for() -> None:
    for seed in SEEDS:
        question = course().generator(f"{TOPIC}/count_to_something_else").draw(str(seed)).question
        assert isinstance(question, Fill)
        xs = [int(text) for text in re.findall(r"-?\d+", question.code.split("\n")[0])]
        limit = int((re.findall(r"above (\d+)", question.ask) or ["0"])[0])
        fits = [x for x in xs if x > limit]
        if "largest" in question.ask:
            wanted = str(max(xs))
        elif "list instead" in question.ask:
            wanted = str(fits)
        else:
            wanted = str(sum(fits) if "adds these items up" in question.ask else len(fits))
        assert ended(question.filled(question.answers)) == (f"{wanted}\n", "")


def test_the_mended_loop_ends_when_it_should() -> None:
    for seed in SEEDS:
        question = course().generator(f"{TOPIC}/mend_the_endless_loop").draw(str(seed)).question
        assert isinstance(question, Fill)
        [(start, sign, limit)] = re.findall(r"= (\d+)\nhours = 0\nwhile \w+ ([<>]) (\d+):", question.code)
        half, none, one = Fraction(1, 2), Fraction(0), Fraction(1)
        steps = {
            "halves": (half, none),
            "mL": (one, Fraction(-50)),
            "doubles": (Fraction(2), none),
            "rises": (one, half),
        }
        [(factor, more)] = [step for word, step in steps.items() if word in question.ask]
        value, hours = Fraction(start), 0
        while (value > int(limit)) if sign == ">" else (value < int(limit)):
            value, hours = value * factor + more, hours + 1
        assert ended(question.filled(question.answers)) == (f"{hours}\n", "")


def test_the_line_in_the_wrong_place_is_what_makes_it_wrong() -> None:
    for seed in SEEDS:
        question = course().generator(f"{TOPIC}/the_line_in_the_wrong_place").draw(str(seed)).question
        assert isinstance(question, FindLine)
        limit = int((re.findall(r"above (\d+)", question.ask) or ["50"])[0])
        xs = [limit + 5, limit + 9, limit - 1, limit + 2, limit - 3]
        code = re.sub(r"= \[\d+, .+\]", f"= {xs}", question.code)
        fits = [x for x in xs if x > limit]
        if "sum" in question.ask:
            wanted = str(sum(xs))
        elif "largest" in question.ask:
            wanted = str(max(xs))
        else:
            wanted = str(fits if "one list" in question.ask else len(fits))
        assert ended(code)[0].strip().split("\n") != [wanted]
        assert ended(mended(code.split("\n"), question.line))[0].strip().split("\n")[-1] == wanted


def mended(lines: list[str], line: int) -> str:
    """The program with that line where it belongs: behind the loop, under the if, or before the loop."""
    moved = lines[line - 1].strip()
    rest = [*lines[: line - 1], *lines[line:]]
    if moved.startswith("print("):
        rest.append(moved)
    elif moved.startswith("count"):
        rest.insert(line - 1, f"        {moved}")
    else:
        rest.insert(1, moved)
    return "\n".join(rest)


def test_the_first_that_fits_is_found_and_else_none() -> None:
    for seed in SEEDS:
        question = course().generator(f"{TOPIC}/the_first_that_fits").draw(str(seed)).question
        assert isinstance(question, Lines)
        [(word, limit)] = re.findall(r"first item (above|below) (\d+)", question.ask)
        lists = [[int(x) for x in text.split(", ")] for text in re.findall(r"\[([\d, ]+)\]", question.code)]
        found = [[x for x in xs if (x > int(limit)) == (word == "above") and x != int(limit)] for xs in lists]
        assert ended(question.code)[0] == f"{found[0][0]} None\n"
        assert found[1] == []


def test_what_is_said_of_a_colleagues_pattern_happens() -> None:
    seen = set()
    for seed in range(40):
        question = course().generator(f"{TOPIC}/does_it_hold").draw(str(seed)).question
        assert isinstance(question, Choice)
        seen.update(
            re.findall("start value|not falls|after the first swab|no turn is cut short|replaces the 0", question.right)
        )
        if "while level" in question.ask:
            [start] = re.findall(r"begins at (\d+)", question.ask)
            shown = ended(f"level = {start}\nwhile level > 10:\n    level = level / 2\n    print(level)")[0].split()
            below = [text for text in shown if float(text) < 10]
            assert below == shown[-1:]
    assert len(seen) == 5


def test_the_longest_run_by_groups() -> None:
    [longest_run] = course().topic_of(TOPIC).exercises["exercise_longest_run"].functions
    r = Rng("nights")
    for length in range(30):
        flags = [r.chance(0.7) for _ in range(length)]
        assert longest_run(flags) == max((len(list(run)) for flag, run in groupby(flags) if flag), default=0)
