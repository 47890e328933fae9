"""Shared lists and copies, run by a Python of its own; identities asked with id and is."""

from __future__ import annotations

import itertools
import json
import re

from rounds.kit import Breaks, Choice, Fill, FindLine, Listing, Number, Prints
from tests.content.asked import course
from tests.content.own_python import ended

TOPIC = "python/mutability-and-copies"
SEEDS = range(20)


def test_what_is_shown_is_what_python_shows() -> None:
    for seed in SEEDS:
        for name in ("whose_list_is_it", "will_it_be_there"):
            question = course().generator(f"{TOPIC}/{name}").draw(str(seed)).question
            assert isinstance(question, (Prints, Breaks))
            shown, error = ended(question.code)
            if isinstance(question, Breaks):
                assert question.answer == (error or "no error")
            else:
                assert (question.answer, error) == (shown.strip(), "")


def test_what_is_left_is_what_a_shrinking_list_leaves() -> None:
    for seed in SEEDS:
        question = course().generator(f"{TOPIC}/how_many_are_left").draw(str(seed)).question
        assert isinstance(question, Number)
        [listing] = question.exhibits()
        assert isinstance(listing, Listing)
        assert ended(listing.code) == (f"{question.answer}\n", "")
        # By hand: a place that grows by one, over a list that shrinks.
        [(sign, limit)] = re.findall(r"if x ([<>]) (\d+)", listing.code)
        left = json.loads(re.findall(r"= (\[.+\])", listing.code)[0])
        place = 0
        while place < len(left):
            if left[place] > int(limit) if sign == ">" else left[place] < int(limit):
                del left[place]
            place += 1
        assert len(left) == question.answer


def test_the_first_list_stays_raw_and_a_trap_spoils_it() -> None:
    for seed in SEEDS:
        question = course().generator(f"{TOPIC}/keep_it_raw").draw(str(seed)).question
        assert isinstance(question, Fill)
        raw = question.code.split("\n")[0].split(" = ")[1].replace('"', "'")
        wanted = ended(question.filled(question.answers))
        assert not wanted[1]
        assert wanted[0].startswith(raw)
        assert wanted[0].strip() != f"{raw} {raw}"
        for other in question.spellings(0):
            assert ended(question.filled([other])) == wanted
        for trap in question.traps:
            shown, error = ended(question.filled([trap.answer]))
            assert error or (shown, error) != wanted


def test_what_was_shared_is_mended() -> None:
    for seed in SEEDS:
        question = course().generator(f"{TOPIC}/mend_the_sharing").draw(str(seed)).question
        assert isinstance(question, Fill)
        wanted = ended(question.filled(question.answers))
        assert not wanted[1]
        for other in question.spellings(0):
            assert ended(question.filled([other])) == wanted
        for trap in question.traps:
            assert ended(question.filled([trap.answer])) != wanted


def test_the_list_changes_in_that_line_alone() -> None:
    for seed in SEEDS:
        question = course().generator(f"{TOPIC}/which_line_changes_it").draw(str(seed)).question
        assert isinstance(question, FindLine)
        lines = question.code.split("\n")
        first = lines[0].split(" = ")[0]
        # Another name for the first list, and what it holds before and after each line at the margin.
        seen = []
        for at in range(1, len(lines)):
            upto = [*lines[: at + 1], "    pass" if lines[at].startswith("def") else ""]
            if lines[at].startswith(" "):
                continue
            before = ended("\n".join([lines[0], f"kept_name = {first}", *upto[1:], "print('now', kept_name)"]))[0]
            seen.append((at + 1, before.split("now")[1]))
        changed = [line for (_, old), (line, new) in itertools.pairwise(seen) if old != new]
        assert changed == [question.line]


def test_what_is_said_about_raw_data_happens() -> None:
    said = "equals itself|caller's list|dictionaries are shared|Every night|is skipped"
    rights = set()
    for seed in range(40):
        question = course().generator(f"{TOPIC}/is_it_still_raw").draw(str(seed)).question
        assert isinstance(question, Choice)
        rights.update(re.findall(said, question.right))
    assert len(rights) == 5
    assert ended("raw = [1, 2]\nclean = raw\nclean[0] = 9\nprint(clean == raw)")[0] == "True\n"
    assert ended("def f(xs):\n    xs.sort()\n\nys = [3, 9, 4]\nf(ys)\nprint(ys[-1])")[0] == "9\n"
    assert ended("rows = [{'age': 4}]\nclean = list(rows)\nclean[0]['age'] = 5\nprint(rows)")[0] == "[{'age': 5}]\n"
    nights = (
        "day = [0, 0, 0]\nweek = [day] * 7\nweek[0][2] = 1\ntotal = 0\nfor d in week:\n    total += d[2]\nprint(total)"
    )
    assert ended(nights)[0] == "7\n"
    heavy = "ws = [70, 500, 600, 80]\nfor w in ws:\n    if w > 400:\n        ws.remove(w)\nprint(ws)"
    assert ended(heavy)[0] == "[70, 600, 80]\n"


def test_units_are_corrected_and_the_rows_keep_every_level() -> None:
    [correct_units] = course().topic_of(TOPIC).exercises["exercise_correct_units"].functions
    rows = [{"id": 101, "creatinine": 1.2, "earlier": [1.0, 0.5]}, {"id": 102, "creatinine": 0.9, "earlier": []}]
    before = json.dumps(rows)
    raw, corrected = correct_units(rows)
    assert raw is rows
    assert json.dumps(rows) == before
    for old, new in zip(rows, corrected, strict=True):
        assert old is not new
        assert old["earlier"] is not new["earlier"]
        for was, now in zip([old["creatinine"], *old["earlier"]], [new["creatinine"], *new["earlier"]], strict=True):
            # The published conversion, the other way round.
            assert abs(now / 88.4 - was) < 1e-9
