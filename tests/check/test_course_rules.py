"""Rules on how topics stand to each other."""

from __future__ import annotations

import pytest

from rounds.course import CourseError
from tests.check.planting import Planted


def test_a_sound_course_has_no_findings(course: Planted) -> None:
    assert course.found() == []


def test_needs_known(course: Planted) -> None:
    course.replace("topic.md", "needs: []", "needs: [countin]")
    (found,) = course.found()
    assert found.startswith(
        "topic.md:4: needs names 'countin', which is no topic. Expected a written or planned topic."
    )
    assert found.endswith("Did you mean 'counting'.")


def test_needs_known_lets_planned_topics_be(course: Planted) -> None:
    course.replace("topic.md", "needs: []", "needs: [counting]")
    assert course.found() == []


def test_needs_known_wants_soft_needs_among_the_needs(course: Planted) -> None:
    course.replace("topic.md", "needs: []", "needs: []\nsoft: [counting]")
    (found,) = course.found()
    assert found.startswith("topic.md:5: soft names 'counting', which is not among the needs.")


def test_needs_are_acyclic(course: Planted) -> None:
    course.second_topic("full-beds", "free-beds")
    course.replace("topic.md", "needs: []", "needs: [full-beds]")
    assert "topic.md:4: the needs go round in a circle: free-beds needs full-beds needs free-beds." in " ".join(
        course.found()
    )


def test_needs_are_direct(course: Planted) -> None:
    course.second_topic("b", "free-beds")
    course.second_topic("c", "b, free-beds")
    (found,) = course.found()
    assert (
        found
        == "topic.md:4: need 'free-beds' already comes with 'b'. Expected direct needs alone. Take 'free-beds' out."
    )


def test_needs_on_route(course: Planted) -> None:
    course.second_topic("b", "free-beds")
    course.replace("ward-sums/b/topic.md", "routes: [appraiser]", "routes: [appraiser, builder]")
    (found,) = course.found()
    assert found.startswith("topic.md:6: 'b' is on the route 'builder', but its need 'free-beds' is not. Add 'builder'")


def test_planned_is_unwritten(course: Planted) -> None:
    course.replace("course.toml", '"counting"', '"counting", "free-beds"')
    assert course.found() == ["course.toml:4: 'free-beds' is planned and written. Take 'free-beds' out of planned."]


def test_aims_known(course: Planted) -> None:
    course.replace("course.toml", "[routes]", '[essentials]\nappraiser = ["no-such"]\n\n[routes]')
    (found,) = course.found()
    assert found.startswith("course.toml:7: 'no-such' is essential for 'appraiser' and is no topic.")


def test_welcome_known(course: Planted) -> None:
    course.replace("course.toml", "[routes]", '[welcome]\nquestion = "ward-sums/beds/no_such"\n\n[routes]')
    (found,) = course.found()
    assert found.startswith("course.toml:6: the welcome asks 'ward-sums/beds/no_such', which is no question.")


def test_ids_are_kept(course: Planted) -> None:
    course.write("ids.txt", "ward-sums/free-beds\nward-sums/gone/old_question\n")
    (found,) = course.found()
    assert found.startswith("ids.txt:2: 'ward-sums/gone/old_question' has vanished.")
    assert "renamed.toml" in found


def test_ids_are_kept_when_renamed(course: Planted) -> None:
    course.write("ids.txt", "ward-sums/gone\nward-sums/gone/share_of_alarms\nward-sums/dropped\n")
    course.write("renamed.toml", '"ward-sums/gone" = "ward-sums/free-beds"\n"ward-sums/dropped" = ""\n')
    assert course.found() == []


def test_ids_are_kept_wants_the_new_name_to_exist(course: Planted) -> None:
    course.write("renamed.toml", '"ward-sums/gone" = "ward-sums/nowhere"\n')
    assert course.found() == [
        "renamed.toml:1: 'ward-sums/gone' is renamed to 'ward-sums/nowhere', which does not exist. Mend the new id."
    ]


def test_misconceptions_used(course: Planted) -> None:
    path = course.folder / "misconceptions/ward-sums.md"
    path.write_text(path.read_text() + "- `never-caught`: a line that no trap uses\n")
    assert course.found() == [
        "ward-sums.md:3: no trap and no exercise catches 'never-caught'. Write a trap for it, or take the line out."
    ]


def test_two_topics_of_one_id_are_named(course: Planted) -> None:
    course.replace("course.toml", 'ward-sums = "Ward sums"', 'ward-sums = "Ward sums"\nother = "Other"')
    course.write("other/free-beds/topic.md", (course.folder / "ward-sums/free-beds/topic.md").read_text())
    assert any("the id 'free-beds' is already taken by" in found for found in course.found())


def test_glossary_is_sound(course: Planted) -> None:
    course.write("glossary.toml", f'[bed]\nterm = "bed"\nsays = "{"word " * 31}"\ntopic = "beds"\n')
    found = course.found()
    assert any("glossary.toml:1: [bed] says too much. Expected at most 30 words, got 31" in line for line in found)
    assert any("glossary.toml:1: [bed] names the topic 'beds', which is not there" in line for line in found)


def test_a_word_of_the_glossary_with_an_unknown_field_is_named(course: Planted) -> None:
    course.write("glossary.toml", '[bed]\nterm = "bed"\nmeans = "a place"\n')
    assert any("glossary.toml:1: [bed] has unknown fields means" in line for line in course.found())


def test_words_known(course: Planted) -> None:
    course.write("words.toml", 'free-beds = ["bed state", "bed state"]\ncounting = ["tally"]\nbedz = ["berths"]\n')
    found = [line for line in course.found() if "words.toml" in line]
    assert len(found) == 2
    assert "words.toml:1: 'free-beds' has the name 'bed state' twice. Keep one of the two" in found[0]
    assert "words.toml:3: there is no topic 'bedz'" in found[1]


def test_other_names_that_are_no_list_are_named(course: Planted) -> None:
    course.write("words.toml", 'free-beds = "bed state"\n')
    assert any("words.toml:1: 'free-beds' has no list of names" in line for line in course.found())


def test_ways_follow_needs(course: Planted) -> None:
    course.replace("course.toml", 'planned = ["counting"]', 'planned = ["counting", "sums"]')
    course.replace("ward-sums/free-beds/topic.md", "needs: []", "needs: [sums]")
    (course.folder / "ways.toml").write_text('top_down = ["free-beds", "sums"]\nbottom_up = ["sums", "free-beds"]\n')
    assert course.found() == ["ways.toml:1: top_down has 'free-beds' before 'sums', which it needs. Move 'sums' up."]


def test_a_demonstration_lies_on_the_way(course: Planted) -> None:
    (course.folder / "ways.toml").write_text('demonstration = ["free-beds"]\nsideways = []\n')
    with pytest.raises(CourseError) as error:
        course.found()
    assert "ways.toml:2: unknown field 'sideways'." in str(error.value)
    assert "ways.toml:1: 'free-beds' is a demonstration and not on the way from the top down." in str(error.value)
