"""Classes, run by a Python of its own, and their objects followed with plain dictionaries and lists."""

from __future__ import annotations

import re
from collections import Counter

from rounds.kit import Breaks, Choice, Fill, FindLine, Lines, Prints, Question
from tests.content.asked import course
from tests.content.own_python import ended

TOPIC = "python/python-classes"
LIBRARY = """
class Made:
    coef_, shape, rows = "coefficients", "shape", 4
    def fit(self, X, y): return self
    def predict(self, X): return "predictions"
    def head(self): return "first rows"
    def rotate(self, degrees): return "turned"

model = table = scan = Made()
X = y = new = 0
"""


def drawn(name: str, seeds: int = 20) -> list[Question]:
    return [course().generator(f"{TOPIC}/{name}").draw(str(seed)).question for seed in range(seeds)]


def test_a_python_of_its_own_shows_the_same() -> None:
    for question in drawn("what_does_each_hold"):
        assert isinstance(question, Prints)
        assert ended(question.code) == (f"{question.answer}\n", "")
    for question in drawn("will_it_run"):
        assert isinstance(question, Breaks)
        assert (ended(question.code)[1] or "no error") == question.answer


def test_what_each_object_holds_without_a_class() -> None:
    for question in drawn("what_does_each_hold", 40):
        assert isinstance(question, Prints)
        code = question.code
        shared = "__init__" not in code
        same = "two = one" in code
        added = re.findall(r"^(one|two)\.(?:\w+\.append|\w+)\((\d+)\)", code, re.MULTILINE)
        lists = {who: [int(x) for to, x in added if shared or same or to == who] for who in ("one", "two")}
        values = dict(re.findall(r"^(one|two) = \w+\((\d+)\)", code, re.MULTILINE))
        for who, value in re.findall(r"^(one|two)\.\w+ = (\d+)", code, re.MULTILINE):
            values.update({"one": value, "two": value} if same else {who: value})
        last = code.split("\n")[-1]
        if "len(" in last:
            wanted = " ".join([str(len(lists["one"])), *([values["one"]] if "," in last else [])])
        elif lists["one"]:
            wanted = f"{lists['one']} {lists['two']}"
        else:
            wanted = f"{values['one']} {values['two']}"
        assert question.answer == wanted


def test_the_right_line_alone_does_what_was_asked_for() -> None:
    wanted = {
        "coefficients,": "coefficients\n",
        "the first rows?": "first rows\n",
        "rows and columns there are?": "shape\n",
        "predictions for": "predictions\n",
        "keeps a scan": "turned\n",
    }
    for question in drawn("attribute_or_method", 30):
        assert isinstance(question, Choice)
        [shows] = [text for words, text in wanted.items() if words in question.ask.partition("Which line")[2]]
        for option in question.options:
            line = option.strip("`")
            code = f"{LIBRARY}{line}" + ("\nprint(turned)" if line.startswith("turned") else "")
            assert (ended(code) == (shows, "")) == (option == question.right)


def test_the_added_method_gives_what_was_asked_for() -> None:
    for question in drawn("one_method_more"):
        assert isinstance(question, Fill)
        added = [int(x) for x in re.findall(r"^x\.\w+\((\d+)\)", question.code, re.MULTILINE)]
        [name] = re.findall(r"Add a method `(\w+)`", question.ask)
        wanted = {
            "count": len(added),
            "newest": added[-1],
            "first": added[0],
            "last_two": added,
        }
        assert ended(question.filled(question.answers)) == (f"{wanted[name]}\n", "")
        assert all(ended(question.filled(trap.answer.split("\n")))[1] for trap in question.traps)


def test_the_mended_class_runs_and_a_wrong_gap_does_not() -> None:
    seen = set()
    for question in drawn("mend_the_class", 30):
        assert isinstance(question, Fill)
        [first] = re.findall(r"^x = \w+\((\d+)\)", question.code, re.MULTILINE)
        added = re.findall(r"^x\.\w+\((\d+)\)", question.code, re.MULTILINE)
        wanted = "[]" if "\ny = " in question.code else f"[{added[0]}]" if added else first
        seen.update(re.findall("TypeError|NameError. Mend the|share|made with", question.ask))
        for gap in question.spellings(0):
            assert ended(question.filled([gap])) == (f"{wanted}\n", "")
        for trap in question.traps:
            assert ended(question.filled([trap.answer])) != (f"{wanted}\n", "")
    assert len(seen) == 4


def test_another_line_mends_the_class() -> None:
    counts: Counter[int] = Counter()
    for question in drawn("the_line_to_blame", 30):
        assert isinstance(question, FindLine)
        lines = question.code.split("\n")
        guilty = lines[question.line - 1]
        before = ended(question.code)
        if "TypeError" in question.ask:
            lines[question.line - 1] = guilty.replace("(", "(self, ")
        elif "NameError" in question.ask or "AttributeError" in question.ask:
            lines[question.line - 1] = guilty.replace("        ", "        self.")
        elif guilty == "two = one":
            lines[question.line - 1] = lines[question.line - 2].replace("one", "two")
        else:
            lines[question.line - 1] = ""
            lines[4] += f"\n        self.{guilty.strip()}"
        counts[question.line] += 1
        after = ended("\n".join(lines))
        assert after != before
        assert after[1] == ""
        if "turns up" in question.ask:
            assert before[0] != "[]\n"
            assert after[0] == "[]\n"
        else:
            assert before[1] in question.ask
            assert before[1] != ""
    assert len(counts) == 5


def test_ordered_lines_show_what_was_asked_for() -> None:
    for question in drawn("class_in_order"):
        assert isinstance(question, Lines)
        [held] = re.findall(r"^x = \w+\((\d+)\)", question.code, re.MULTILINE)
        [given] = re.findall(r"print\(x\.\w+\((\d+)\)\)", question.code)
        a, b = int(held), int(given)
        [kind] = re.findall(r"class (\w+):", question.code)
        wanted = {"Patient": a * b, "Ward": a - b, "Pump": b / a, "Monitor": b > a}[kind]
        for right in question.right:
            assert ended("\n".join(right)) == (f"{wanted}\n", "")
        assert all(ended(trap.answer)[1] for trap in question.traps)
        worse = re.sub(r"return .+", question.distractors[0].answer.strip(), question.code)
        assert ended(worse)[1] == "NameError"


def test_what_is_said_of_a_colleagues_class_happens() -> None:
    said = {question.right for question in drawn("what_do_you_say", 40) if isinstance(question, Choice)}
    assert len(said) == 4
    named = "class Chart:\n    def total(self):\n        return 1\n\nprint(Chart().total)"
    assert ended(named)[0].startswith("<bound method Chart.total of")


def test_over_the_limit_by_counting() -> None:
    [over_limit] = course().topic_of(TOPIC).exercises["exercise_over_limit"].functions
    weights = {"Singh": 50, "Chen": 80, "Ali": 60}
    given = [
        ("Chen", "paracetamol", 3200),
        ("Ali", "paracetamol", 1500),
        ("Singh", "ibuprofen", 4000),
        ("Ali", "paracetamol", 901),
    ]
    totals: Counter[tuple[str, str]] = Counter()
    for name, drug, mg in given:
        totals[name, drug] += mg
    for drug in ("paracetamol", "ibuprofen", "heparin"):
        by_hand = [name for name, weight in weights.items() if totals[name, drug] / weight > 40]
        assert over_limit(weights, given, drug, 40) == by_hand
