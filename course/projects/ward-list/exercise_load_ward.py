"""Read the export"""

import csv
from collections.abc import Iterator

from rounds.kit import Rng, cases, learner_writes, mistake

FAMILIES = (
    "ADEYEMI",
    "BAKER",
    "CHEN",
    "DIAZ",
    "EVANS",
    "FISCHER",
    "GUPTA",
    "HALL",
    "IVANOV",
    "JONES",
    "KOVAC",
    "LINDT",
)
FIRSTS = ("Ana", "Ben", "Cleo", "Dev", "Ella", "Farid", "Grace", "Hugo", "Ines", "Joao", "Kim", "Lena")
CONSULTANTS = ("Dr Moreau", "Dr Novak", "Dr Osei")
DIAGNOSES = ("pneumonia", "hip fracture, day 2", "heart failure", "urosepsis, on antibiotics", "stroke", "asthma")
HEADER = "bed,name,born,number,consultant,diagnosis,news2"


@learner_writes
def load_ward(lines: list[str]) -> list[dict]:  # type: ignore[type-arg]  # stands so in the learner's program, which imports no types
    """One dictionary for each patient, in the order of the lines.

    The first line holds the names of the columns. "bed" and "news2" are numbers, a
    missing score is None, all the rest is text. Empty lines are left out.
    """
    ward: list[dict] = list(csv.DictReader(lines))  # type: ignore[type-arg]  # stands so in the learner's program, which imports no types
    for patient in ward:
        score = patient["news2"]
        patient["bed"] = int(patient["bed"])
        patient["news2"] = int(score) if score else None
    return ward


def people(r: Rng, count: int) -> list[dict[str, int | str | None]]:
    """Invented patients in beds 1, 2, …, some without a score or a consultant."""
    return [
        {
            "bed": bed,
            "name": f"{r.pick(*FAMILIES)}, {r.pick(*FIRSTS)}",
            "born": f"{r.whole(1930, 1999)}-{r.whole(1, 12):02d}-{r.whole(1, 28):02d}",
            "number": f"{r.whole(100, 999)} {r.whole(100, 999)}",
            "consultant": "" if r.chance(0.2) else r.pick(*CONSULTANTS),
            "diagnosis": r.pick(*DIAGNOSES),
            "news2": None if r.chance(0.2) else r.whole(0, 12),
        }
        for bed in range(1, count + 1)
    ]


def line(patient: dict[str, int | str | None]) -> str:
    """A patient as the export writes one: a text with a comma in it stands between quotes."""
    texts = ["" if value is None else str(value) for value in patient.values()]
    return ",".join(f'"{text}"' if "," in text else text for text in texts)


@cases(load_ward)
def exports(r: Rng) -> Iterator[tuple[list[str]]]:
    for number in range(12):
        lines = [line(patient) for patient in people(r, r.whole(3, 12))]
        if number % 2:
            lines.insert(r.whole(1, len(lines)), "")
        yield ([HEADER, *lines],)


SHORT = [
    HEADER,
    '4,"CHEN, Ana",1950-02-03,123 456,Dr Osei,"hip fracture, day 2",',
    "",
    "12,DIAZ,1960-01-01,1,,asthma,5",
]


def test_a_comma_between_quotes() -> None:
    """The name "CHEN, Ana" stays one text, with its comma and without the quotes."""
    assert load_ward(SHORT)[0]["name"] == "CHEN, Ana"


def test_numbers_are_numbers() -> None:
    """Bed "12" becomes the number 12, and a score of "5" the number 5."""
    assert (load_ward(SHORT)[1]["bed"], load_ward(SHORT)[1]["news2"]) == (12, 5)


def test_a_missing_score() -> None:
    """A patient without a score has None there, not 0 and not an empty text."""
    assert load_ward(SHORT)[0]["news2"] is None


def test_an_empty_line() -> None:
    """An empty line is no patient: these four lines hold two."""
    assert len(load_ward(SHORT)) == 2


@mistake(
    load_ward,
    "missing-as-zero",
    "A missing score became 0, and the patient looks well. What stands for nothing in Python?",
)
def _(lines: list[str]) -> list[dict[str, int | str | None]]:
    rows = csv.DictReader(lines)
    return [{**row, "bed": int(row["bed"]), "news2": int(row["news2"] or 0)} for row in rows]


@mistake(load_ward, "digits-left-as-text", "Beds and scores are still text. Which function makes a number of them?")
def _(lines: list[str]) -> list[dict[str, str | None]]:
    return [{**row, "news2": row["news2"] or None} for row in csv.DictReader(lines)]


@mistake(
    load_ward,
    "commas-cut-blindly",
    "You cut at every comma, and a name between quotes has one, too. What does the csv module do with it?",
)
def _(lines: list[str]) -> list[dict[str, int | str | None]]:
    names = HEADER.split(",")
    rows = [dict(zip(names, text.split(","), strict=False)) for text in lines[1:] if text]
    return [{**row, "bed": int(row["bed"]), "news2": int(row["news2"]) if row["news2"] else None} for row in rows]
