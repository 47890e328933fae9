"""The stays from an export"""

import csv
from collections.abc import Iterator

from rounds.kit import Rng, cases, learner_writes, mistake

HINTS = (
    "csv.reader takes anything that gives lines: an open file, or a list like this one.",
    "Collect the rows, leave the header out, and append a list of two to your result for each row.",
)


@learner_writes
def stays(lines: list[str]) -> list[list[str | int]]:
    """For each patient a list of the name and the days as a whole number, in the order of the file. `lines` are the lines of a CSV file
    with the columns patient, ward and days, the header first, each with its newline: '"Smith, J",North,3\\n' gives ["Smith, J", 3]."""
    result: list[list[str | int]] = []
    for row in list(csv.reader(lines))[1:]:
        result.append([row[0], int(row[2])])
    return result


@cases(stays)
def exports(r: Rng) -> Iterator[tuple[list[str]]]:
    yield (["patient,ward,days\n"],)
    for length in (1, 2, 4, 7) * 4:
        lines = ["patient,ward,days\n"]
        for _ in range(length):
            name = f"{r.pick('Smith', 'Osei', 'Novak', 'Chen', 'Ali')}, {r.pick('A', 'B', 'J', 'K')}"
            lines.append(f'"{name}",{r.pick("North", "South", "West")},{r.whole(1, 40)}\n')
        yield (lines,)


def test_a_name_with_a_comma() -> None:
    """The header and '"Smith, J",North,3' give [["Smith, J", 3]]."""
    assert stays(["patient,ward,days\n", '"Smith, J",North,3\n']) == [["Smith, J", 3]]


def test_the_header_alone() -> None:
    """A file with nothing but its header gives an empty list."""
    assert stays(["patient,ward,days\n"]) == []


@mistake(stays, "csv-gives-numbers", "The days are still text. What makes a whole number of a text?")
def _(lines: list[str]) -> list[list[str]]:
    return [[row[0], row[2]] for row in list(csv.reader(lines))[1:]]


@mistake(stays, "split-knows-quotes", "split cuts the name at its comma. What reads a line with quotes as it is meant?")
def _(lines: list[str]) -> list[list[str | int]]:
    return [[line.split(",")[0], int(line.split(",")[2])] for line in lines[1:]]


@mistake(stays, "header-as-row", "The first row is the header, and its `days` is no number. How do you leave it out?")
def _(lines: list[str]) -> list[list[str | int]]:
    return [[row[0], int(row[2])] for row in csv.reader(lines)]


@mistake(stays, "comma-in-quotes-cuts", "Count the items of a row: the name with its comma is one of them.")
def _(lines: list[str]) -> list[list[str | int]]:
    return [[row[0], int(row[3])] for row in list(csv.reader(lines))[1:]]
