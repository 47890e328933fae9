"""Ejection fractions from a report"""

import re
from collections.abc import Iterator

from rounds.kit import Rng, cases, learner_writes, mistake

HINTS = (
    "Begin with an edge of a word, and say which letters and signs may be missing.",
    "Mark the two digits as a group: then findall gives back them alone, as texts.",
)


@learner_writes
def fractions(report: str) -> list[int]:
    """All ejection fractions of the report as whole numbers, in their order. Each is written EF or LVEF, perhaps a colon, one blank, two digits, perhaps a
    blank, and %: "LVEF: 55 %" or "EF 30%". Other words that end in EF do not count; nor do numbers without %."""
    found = []
    for digits in re.findall(r"\bL?V?EF:? (\d{2}) ?%", report):
        found.append(int(digits))
    return found


@cases(fractions)
def reports(r: Rng) -> Iterator[tuple[str]]:
    yield ("",)
    for _ in range(30):
        parts = [
            f"{r.pick('EF', 'LVEF')}{r.pick('', ':')} {r.whole(15, 75)}{r.pick('', ' ')}%" for _ in range(r.whole(0, 2))
        ]
        parts += r.sample(
            2,
            (
                f"REF {r.whole(10, 99)}%",
                f"HR {r.whole(45, 99)}",
                "FEF 25-75 %",
                f"EF {r.whole(10, 20)} months ago",
                "no effusion",
            ),
        )
        yield (f"{r.pick('Echo', 'TTE', 'Report')}: " + ". ".join(r.shuffle(parts)) + ".",)
    yield (
        f"EF {r.whole(30, 60)}%, LVEF: {r.whole(30, 60)} %, REF {r.whole(10, 99)}%, EF {r.whole(10, 20)} months ago",
    )


def test_two_values() -> None:
    """ "LVEF: 55 %. In 2024 EF 30%." gives [55, 30]."""
    assert fractions("LVEF: 55 %. In 2024 EF 30%.") == [55, 30]


def test_another_word() -> None:
    """ "REF 45%, HR 82" gives an empty list."""
    assert fractions("REF 45%, HR 82") == []


@mistake(fractions, "edge-ignored", "REF and FEF are found as well. What stands for the edge of a word?")
def _(report: str) -> list[int]:
    return [int(digits) for digits in re.findall(r"EF:? (\d{2}) ?%", report)]


@mistake(fractions, "finds-numbers", "What findall gives back is text. What makes whole numbers of it?")
def _(report: str) -> list[str]:
    return [str(digits) for digits in re.findall(r"\bL?V?EF:? (\d{2}) ?%", report)]


@mistake(fractions, "findall-as-search", "Only the first value is there. What of a report that names two?")
def _(report: str) -> list[int]:
    return [int(digits) for digits in re.findall(r"\bL?V?EF:? (\d{2}) ?%", report)][:1]


@mistake(fractions, "sign-left-open", "EF 12 months ago is no fraction. What has to stand behind the digits?")
def _(report: str) -> list[int]:
    return [int(digits) for digits in re.findall(r"\bL?V?EF:? (\d{2})", report)]
