"""Files, written and read by a Python of its own in a folder of its own."""

from __future__ import annotations

import re
from pathlib import Path

from rounds.kit import Breaks, Choice, Fill, FindLine, Listing, Number, Prints, Question
from tests.content.asked import course
from tests.content.own_python import ended, ended_in

TOPIC = "python/files"


def drawn(name: str, seeds: int = 20) -> list[Question]:
    return [course().generator(f"{TOPIC}/{name}").draw(str(seed)).question for seed in range(seeds)]


def file_of(code: str) -> str:
    return str(re.findall(r'open\("([\w.]+)"', code)[0])


def test_a_python_of_its_own_shows_the_same() -> None:
    for question in drawn("what_is_read"):
        assert isinstance(question, Prints)
        assert ended(question.code) == (f"{question.answer}\n", "")
    for question in drawn("will_it_read"):
        assert isinstance(question, Breaks)
        assert (ended(question.code)[1] or "no error") == question.answer


def test_a_file_in_memory_is_read_like_one_on_disk(tmp_path: Path) -> None:
    for question in drawn("what_is_read"):
        assert isinstance(question, Prints)
        [text] = re.findall(r"StringIO\((['\"].+['\"])\)", question.code)
        (tmp_path / "disk.txt").write_text(text[1:-1].replace("\\n", "\n"))
        on_disk = re.sub(r"f = StringIO\(.+\)", 'f = open("disk.txt")', question.code)
        assert ended_in(tmp_path, on_disk) == (f"{question.answer}\n", "")


def test_lines_of_a_real_file_are_counted(tmp_path: Path) -> None:
    for question in drawn("lines_in_the_file"):
        assert isinstance(question, Number)
        assert isinstance(question.shows, Listing)
        [before] = re.findall(r"holds (\d+) lines", question.ask)
        path = tmp_path / file_of(question.shows.code)
        path.write_text("old\n" * int(before))
        assert ended_in(tmp_path, question.shows.code) == ("", "")
        assert question.answer == len(path.read_text().splitlines())


def test_the_changed_program_adds_up_a_real_file(tmp_path: Path) -> None:
    for question in drawn("read_it_as_csv"):
        assert isinstance(question, Fill)
        [(line, last)] = re.findall(r"`(\".+,(\d+))`", question.ask)
        (tmp_path / file_of(question.code)).write_text(f"{line}\n" * 3)
        shown, error = ended_in(tmp_path, question.filled(question.answers))
        assert (shown.split()[-1], error) == (str(3 * int(last)), "")
        assert all(ended_in(tmp_path, question.filled(trap.answer.split("\n")))[1] for trap in question.traps)


def test_the_mended_program_does_what_was_asked_for(tmp_path: Path) -> None:
    seen = set()
    for question in drawn("mend_the_file_program", 30):
        assert isinstance(question, Fill)
        path = tmp_path / file_of(question.code)
        start = "ward,n\nA,4\nB,7\n"
        wrote = re.findall(r'write\("(\d+)|^n = (\d+)', question.code)
        number = "".join(wrote[0]) if wrote else ""
        wanted = {
            '"a"': ("", f"{start}{number}\n"),
            "line.strip()": (start, start),
            "str(n)": ("", number),
            "rows[1:]": ("11\n", start),
        }[question.answers[0]]
        seen.add(question.answers[0])
        for gap in question.spellings(0):
            path.write_text(start)
            shown, error = ended_in(tmp_path, question.filled([gap]))
            assert (shown, path.read_text(), error) == (*wanted, "")
        for trap in question.traps:
            path.write_text(start)
            shown, _ = ended_in(tmp_path, question.filled([trap.answer]))
            assert (shown, path.read_text()) != wanted
    assert len(seen) == 4


def test_another_line_mends_the_program(tmp_path: Path) -> None:
    better = {
        'parts = line.split(",")': ("import csv; parts = next(csv.reader([line]))", ".+, . \\d+\n"),
        "print(f.read())": ("pass", "1\n"),
        "f.write(name)": ('f.write(name + "\\n")', "saved\n"),
        "first = rows[0]": ("first = rows[1]", r"1 \['.+, .', '.+', '\d+'\]\n"),
    }
    seen = set()
    for question in drawn("the_line_to_blame", 30):
        assert isinstance(question, FindLine)
        lines = question.code.split("\n")
        guilty = lines[question.line - 1]
        path = tmp_path / file_of(question.code)
        row = (re.findall(r"line of the file is `(.+?)`", question.ask) or ['"Smith, J",North,3'])[0]
        path.write_text(f"{row}\n" if "first" not in question.code else f"patient,ward,days\n{row}\n")
        seen.add(guilty.strip()[:6])
        if '"w"' in guilty:
            ended_in(tmp_path, question.code)
            assert row not in path.read_text()
            continue
        now, wanted = better[guilty.strip()]
        said = ended_in(tmp_path, question.code)
        assert not re.fullmatch(wanted, said[0]) or path.name == "new.txt"
        assert path.name != "new.txt" or len(path.read_text().splitlines()) == 1
        indent = guilty[: len(guilty) - len(guilty.lstrip())]
        lines[question.line - 1] = indent + now
        shown, error = ended_in(tmp_path, "\n".join(lines))
        assert re.fullmatch(wanted, shown)
        assert not error
        assert path.name != "new.txt" or len(path.read_text().splitlines()) == 3
    assert len(seen) == 5


def test_what_is_said_of_a_colleagues_file_happens() -> None:
    seen = set()
    for question in drawn("what_do_you_say", 40):
        assert isinstance(question, Choice)
        seen.update(re.findall("another name|one encoding|Leave it as text|Leave them out", question.right))
    assert len(seen) == 4
    assert "Müller".encode().decode("latin-1") == "MÃ¼ller"


def test_stays_without_the_csv_module() -> None:
    [stays] = course().topic_of(TOPIC).exercises["exercise_stays"].functions
    lines = ["patient,ward,days\n", '"Smith, J",North,3\n', '"Osei, B",West,12\n']
    by_quotes = [line.split('"') for line in lines[1:]]
    assert stays(lines) == [[name, int(rest.rpartition(",")[2])] for _, name, rest in by_quotes]
