"""Rules on questions, each drawn many times."""

from __future__ import annotations

import pytest

from tests.check.planting import Planted

ANSWER = "answer=people * rate // 100,"


def at(course: Planted, function: str) -> str:
    """Where findings on this function point."""
    return f"questions.py:{course.line('questions.py', f'def {function}') - 1}:"


def test_a_misspelt_name(course: Planted) -> None:
    course.replace("questions.py", ANSWER, "answer=peple * rate // 100,")
    line = course.line("questions.py", "peple")
    found = course.found()[0]
    assert found.startswith(f"questions.py:{line}: ill_on_the_list, seed 0: NameError: name 'peple' is not defined")


def test_a_misspelt_import(course: Planted) -> None:
    course.replace("questions.py", "import Choice, Number", "import Choice, Numbr")
    found = course.found()[0]
    assert found.startswith("questions.py:1: ImportError: cannot import name 'Numbr'")
    assert "it offers " in found
    assert ", Number," in found


def test_a_syntax_error(course: Planted) -> None:
    course.replace("questions.py", "@question(level=2)", "@question(level=2")
    assert "Python cannot read this" in course.found()[0]


def test_answer_disagrees_with_its_working(course: Planted) -> None:
    course.replace("questions.py", ANSWER, "answer=people * rate // 100 + 1,")
    found = next(found for found in course.found() if "the working ends on" in found)
    assert found.startswith(f"{at(course, 'ill_on_the_list')} ill_on_the_list, seed 0: the working ends on")
    assert "Mend the one that is wrong" in found


def test_a_trap_that_would_be_marked_right(course: Planted) -> None:
    course.replace("questions.py", "people - people * rate // 100,", "people * rate // 100,")
    (found, *_) = course.found()
    assert "would be marked right: the answer is" in found
    assert "Narrow the numbers, or change the trap" in found
    assert found.startswith(at(course, "ill_on_the_list"))


def test_traps_that_often_meet_the_answer_throw_draws_away(course: Planted) -> None:
    course.replace(
        "questions.py", "people - people * rate // 100,", "people * rate // 100 + r.whole(0, 1) * r.whole(0, 1),"
    )
    assert any("throws too many draws away. Expected at most 50%" in found for found in course.found(200))


def test_chance_from_elsewhere(course: Planted) -> None:
    course.replace("questions.py", "from rounds.kit", "import random\n\nfrom rounds.kit")
    course.replace("questions.py", "r.whole(4, 40) * 100", "random.randint(4, 40) * 100")
    assert any("one seed gives two questions. Take all chance from `r`" in found for found in course.found())


def test_question_is_whole(course: Planted) -> None:
    course.replace("questions.py", 'working=f"{share}% is counted', 'working="" and f"{share}% is counted')
    assert any("`working` is empty" in found for found in course.found())


def test_a_value_that_shows_python(course: Planted) -> None:
    course.replace("questions.py", "watches over {people} people", "watches over {None} people")
    assert any("`ask` shows “None”" in found for found in course.found())


def test_a_float_that_was_not_rounded(course: Planted) -> None:
    course.replace(
        "questions.py",
        "**{percent(real / (real + false))}**",
        "{real / (real + false)} **{percent(real / (real + false))}**",
    )
    assert any("the text shows 0." in found and "Round it in the f-string" in found for found in course.found())


def test_an_answer_too_long_to_type(course: Planted) -> None:
    course.replace("questions.py", "        dp=0,\n", "")
    assert any("a learner must type" in found and "decimal places (dp)" in found for found in course.found())


def test_too_few_variants(course: Planted) -> None:
    course.replace(
        "questions.py", "r.pick(*WARDS), r.whole(4, 40) * 100, r.whole(2, 20)", "WARDS[0], 500, r.whole(2, 6)"
    )
    assert any("has too few variants. Expected at least" in found for found in course.found())


def test_too_few_situations(course: Planted) -> None:
    course.replace("questions.py", "(tool, illness), share = r.pick(*WARDS)", "(tool, illness), share = WARDS[0]")
    assert any("has too few situations. Expected at least 4, got 1" in found for found in course.found())


def test_options_of_different_length(course: Planted) -> None:
    course.replace("questions.py", "That depends on how many of the people have it.", "No.")
    assert any("the options differ in length. Expected similar length" in found for found in course.found())


def test_too_few_options(course: Planted) -> None:
    text = (course.folder / "ward-sums/free-beds/questions.py").read_text()
    course.replace("questions.py", next(line for line in text.splitlines() if "only {100 - share}%" in line), "")
    assert any("the number of options. Expected 3 to 5, got 2" in found for found in course.found())


@pytest.mark.parametrize(
    ("says", "said"), [("word " * 31, "says 31 words. Expected 1 to 30"), ("", "says 0 words. Expected 1 to 30")]
)
def test_says_is_short(course: Planted, says: str, said: str) -> None:
    course.replace("questions.py", "Those are the others. Who is asked for?", says)
    assert any(said in found for found in course.found())


def test_says_that_gives_the_answer_away(course: Planted) -> None:
    course.replace("questions.py", '"Those are the others. Who is asked for?"', 'f"No, it is {people * rate // 100}."')
    assert any("gives the answer away" in found for found in course.found())


def test_misconceptions_known(course: Planted) -> None:
    course.replace("questions.py", 'Trap("free-beds-wrong-part"', 'Trap("free-beds-wrong-prat"')
    found = next(found for found in course.found() if "is not in the catalogue" in found)
    assert "misconception 'free-beds-wrong-prat' is not in the catalogue. Did you mean 'free-beds-wrong-part'" in found


def test_traps_are_enough(course: Planted) -> None:
    text = (course.folder / "ward-sums/free-beds/questions.py").read_text()
    start = text.index("        traps=(\n")
    end = text.index("        working=", start)
    course.replace("questions.py", text[start:end], "")
    assert any("there is no trap. Expected at least one" in found for found in course.found())


def test_questions_are_enough(course: Planted) -> None:
    course.replace("questions.py", "@question(level=3)", "@question(level=2)")
    assert "questions.py:1: no question of level 3 (judge). Add one with @question(level=3)." in course.found()


def test_an_unknown_topic_is_assumed(course: Planted) -> None:
    course.replace("questions.py", "@question(level=2)", '@question(level=2, assumes=("no-such",))')
    assert any("share_of_alarms assumes 'no-such', which is no topic" in found for found in course.found())


def test_a_trap_that_marking_takes_for_another(course: Planted) -> None:
    course.replace("questions.py", "100 * real / false,", "100 * real / (real + false) + 10_000,")
    course.replace("questions.py", "100 * false / (real + false),", "100 * real / (real + false) + 10_000,")
    assert any("both give" in found for found in course.found())
