"""A newcomer, from the first line of Python to calculators of her own, with the wrong turns that people take."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from rounds.course import Course, Topic
from rounds.course.program import grown
from tests.browser.running import Rounds
from tests.browser.walking import walk
from tests.browser.watching import Watched
from tests.shipped import shipped_course

pytestmark = pytest.mark.browser

COURSE = Path(__file__).parents[2] / "course"
PAGE = "/projects/clinic-calculators/"
SLOW = 20_000  # a busy machine's first box

NO_COLON = "def bmi(kg, cm)\n    return kg / (cm / 100) ** 2\n"
WRONG_NAME = "def bmi(kg, cm):\n    metres = cm / 100\n    return kg / metre ** 2\n"
METRES = "def bmi(kg, cm):\n    return kg / cm ** 2\n"
BMI = "def bmi(kg, cm):\n    metres = cm / 100\n    return kg / metres ** 2\n"
BAND = """\
def bmi_band(value):
    if value < 18.5:
        return "underweight"
    if value < 25:
        return "normal"
    if value < 30:
        return "overweight"
    return "obese"
"""
ONE_OFF = BAND.replace("<", "<=")
UNITS = "def to_mg_dl(umol):\n    return umol / 88.4\n"
EGFR = """\
def egfr(umol, age, sex):
    if sex == "f":
        kappa, alpha, factor = 0.7, -0.241, 1.012
    else:
        kappa, alpha, factor = 0.9, -0.302, 1
    ratio = to_mg_dl(umol) / kappa
    return 142 * min(ratio, 1) ** alpha * max(ratio, 1) ** -1.2 * 0.9938 ** age * factor
"""
AS_PRODUCT = EGFR.replace("0.9938 ** age", "0.9938 * age")
SCORE = """\
def cha2ds2_vasc(age, sex, heart_failure, hypertension, diabetes, stroke, vascular):
    points = 0
    if age >= 75:
        points = points + 2
    elif age >= 65:
        points = points + 1
    if sex == "f":
        points = points + 1
    for flag in (heart_failure, hypertension, diabetes, stroke, stroke, vascular):
        if flag:
            points = points + 1
    return points
"""
LINE = """\
def letter_line(name, age, sex, kg, cm, umol, score):
    letter = sex[0].upper()
    return f"{name}, {age} {letter}: BMI {bmi(kg, cm):.1f}, eGFR {egfr(umol, age, sex):.0f}, CHA2DS2-VASc {score}"
"""
PLACE_OFF = LINE.replace("sex[0]", "sex[1]")
SHOWN = 'print(letter_line("SINGH A.", 76, "f", 70, 175, 88.4, 4))\n'
# What the program below comes to, call by call.
OUTCOMES = ("fine", "wrong number", "error", "error", "wrong number", "wrong number")


def before(course: Course, topics: tuple[str, ...]) -> list[Topic]:
    """These topics with all that they need, in the order of the course."""
    wanted: set[str] = set()
    left = list(topics)
    while left:
        topic = left.pop()
        if topic in course.topics and topic not in wanted:
            wanted.add(topic)
            left += course.topics[topic].needs
    return [topic for topic in course.topics.values() if topic.id in wanted]


class Newcomer:
    """Her page, and the program as she has it."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.program = ""
        self.step = 1

    def writes(self, part: str) -> None:
        """Puts this part into her program, and the program into the editor of the open step."""
        self.program = grown(self.program, part)
        self.types(self.program)

    def types_and_is_told(self, text: str, *words: str) -> None:
        """Checks a program that is wrong, and is told so."""
        self.types(text)
        self.checks()
        feedback = self._here().locator(".feedback.is-incorrect")
        for said in words:
            expect(feedback).to_contain_text(said, timeout=SLOW)

    def passes(self) -> None:
        self.checks()
        expect(self._here().locator(".feedback.is-correct")).to_contain_text("Passed.", timeout=SLOW)
        self.step += 1

    def checks(self) -> None:
        self._here().get_by_role("button", name="Check").click()

    def _here(self) -> Locator:
        return self.page.locator(f"#step-{self.step}")

    def types(self, text: str) -> None:
        editor = self._here().locator("r-code .cm-content")
        editor.press("Control+a")
        editor.press("Delete")
        self.page.keyboard.insert_text(text)
        expect(self._here().locator("r-code > textarea")).to_have_value(text)


def test_from_the_first_line_to_a_program_of_her_own(browser: Browser, real: Rounds) -> None:
    course = shipped_course()
    project = course.projects["clinic-calculators"]
    watched = Watched(browser, real.address, viewport={"width": 1280, "height": 900})
    page = watched.page
    page.goto(real.link)

    # The lessons. She begins where everybody does, and the project says what is missing until it is done.
    lessons = before(course, (*project.unlock, "strings"))
    assert lessons[0].id == "running-python"
    page.goto(real.address + PAGE)
    expect(page.get_by_text("which you have not finished")).to_be_visible()
    for topic in lessons:
        walk(page, real.address, topic)
    page.goto(real.address + PAGE)
    expect(page.get_by_text("which you have not finished")).to_have_count(0)

    page.get_by_role("button", name="Begin").click()
    asha = Newcomer(page)
    asha.types_and_is_told(NO_COLON, "Line 1: A colon : is missing at the end of this line.")
    asha.types_and_is_told(WRONG_NAME, "Line 3: Python does not know the name metre.", "Did you mean metres?")
    asha.types_and_is_told(METRES, "How many metres is 175 cm?")
    asha.writes(BMI)
    asha.passes()

    asha.types_and_is_told(asha.program + "\n\n" + ONE_OFF, "To which band does the limit itself belong?")
    asha.writes(BAND)
    asha.passes()

    asha.writes(UNITS)
    asha.passes()

    asha.types_and_is_told(asha.program + "\n\n" + AS_PRODUCT, "The age is a power of 0.9938, not a factor.")
    asha.writes(EGFR)
    asha.passes()

    asha.writes(SCORE)
    asha.passes()

    wrong = asha.program + "\n\n" + PLACE_OFF
    line = wrong.split("\n").index("    letter = sex[1].upper()") + 1
    asha.types_and_is_told(wrong, f"Line {line}: You asked for a place that the text does not have.")
    asha.program += "\n\n" + LINE + "\n\n" + SHOWN
    asha.types(asha.program)
    asha.passes()

    for number, outcome in enumerate(OUTCOMES, 1):
        page.locator(f'input[name="call-{number}"][value="{outcome}"]').check(force=True)
    asha.passes()
    expect(page.get_by_role("heading", name="Project finished")).to_be_visible()
    assert watched.violations() == []
    assert watched.complaints == []

    with page.expect_download() as download:
        page.get_by_role("link", name="Download calculators.py").click()
    taken = subprocess.run(
        [sys.executable, "-I", download.value.path()], capture_output=True, text=True, check=True, cwd="/"
    )
    assert taken.stdout == "SINGH A., 76 F: BMI 22.9, eGFR 58, CHA2DS2-VASc 4\n"
    watched.close()
