"""What is kept in git says nothing of where it was made, and every module can be read in one sitting."""

from __future__ import annotations

import ast
import re

import pytest

from tests.house.repository import modules, texts

REGISTRIES = ("pypi" + ".org", "pythonhosted" + ".org", "npmjs" + ".org", "npmjs" + ".com", "yarnpkg" + ".com")
BUILD_MACHINE = re.compile(r"(?<![\w.~})])/(?:work|root|home|Users|opt/(?:wheels|pypi))/[\w.]")
LONGEST = 400
# Bare words are evaluated again at each frame, where the page's own policy forbids it: a page that is ready at once
# passes, one that is late fails. A function is evaluated once.
BARE_CONDITION = re.compile(r"wait_for_function\(\s*[\"']++(?![^\"']*=>)")


def found(pattern: re.Pattern[str]) -> list[str]:
    return [
        f"{path}:{number}: {line.strip()[:120]}"
        for path, text in texts().items()
        for number, line in enumerate(text.splitlines(), 1)
        if pattern.search(line)
    ]


def test_no_file_names_a_package_registry() -> None:
    assert found(re.compile("|".join(map(re.escape, REGISTRIES)))) == []


def test_no_file_names_a_folder_of_the_machine_it_was_made_on() -> None:
    assert found(BUILD_MACHINE) == []


@pytest.mark.parametrize("line", ["see /ro" + "ot/.cache", "'/wo" + "rk/main'", "data=/ho" + "me/ben/rounds"])
def test_such_a_folder_would_be_found(line: str) -> None:
    assert BUILD_MACHINE.search(line)


def test_the_lock_file_does_not_say_where_packages_came_from() -> None:
    lock = texts()["frontend/package-lock.json"]
    assert '"resolved"' not in lock, "Run npm in frontend/, whose .npmrc leaves it out"


def test_every_module_can_be_read_in_one_sitting() -> None:
    too_long = {path: length for path, text in modules().items() if (length := text.count("\n")) > LONGEST}
    assert too_long == {}, f"Split these: one noun, one module, at most {LONGEST} lines"


def test_every_module_says_what_it_is_for() -> None:
    silent = [path for path, text in modules().items() if text.strip() and not ast.get_docstring(ast.parse(text))]
    assert silent == [], "Begin each with a docstring of one sentence"


def test_what_a_page_is_waited_for_is_a_function() -> None:
    read = {path: text for path, text in modules().items() if path.startswith(("tests/browser/", "benchmarks/"))}
    assert [path for path, text in read.items() if BARE_CONDITION.search(text)] == []


@pytest.mark.parametrize("call", ["(\"a('b') !== 0\")", "(\n  'a'"])
def test_a_bare_condition_would_be_found(call: str) -> None:
    assert BARE_CONDITION.search("page.wait_for_function" + call)


@pytest.mark.parametrize("call", ["(\"() => a('b')\")", '("""id => a""")', "(MOVED_ON)"])
def test_a_function_would_not(call: str) -> None:
    assert not BARE_CONDITION.search("page.wait_for_function" + call)
