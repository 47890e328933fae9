"""A file may come from anywhere: what is out of order is refused with its place and its cure, and changes nothing."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rounds.kit.record import digest
from rounds.web.people.models import User
from rounds.web.record import actions, reading
from rounds.web.record.reading import Refused
from rounds.web.record.tables import exported
from tests.web.record.rows import rows
from tests.web.record.test_export import data_of, file_of

Change = Callable[[dict[str, Any]], object]


def table(data: dict[str, Any], name: str) -> Any:
    return data["tables"][name]


def put(name: str, field: str, value: object, row: int = 0) -> Change:
    def change(data: dict[str, Any]) -> None:
        table(data, name)[row][field] = value

    return change


def without(name: str, field: str) -> Change:
    return lambda data: table(data, name)[0].pop(field)


HOSTILE: list[tuple[str, Change, str]] = [
    ("an older format", lambda d: d.update(format=0), "format"),
    ("a format that is true", lambda d: d.update(format=True), "format"),
    ("a newer format", lambda d: d.update(format=2), "Update Rounds"),
    ("a field too many", lambda d: d.update(password="x"), "does not know"),
    ("a part too few", lambda d: d.pop("questions"), "questions"),
    ("a table too many", lambda d: d["tables"].update({"auth.Group": []}), "auth.Group"),
    ("another account's fields", put("study.Ask", "learner", 1), "learner"),
    ("a row's field too few", without("study.Ask", "seed"), "seed"),
    ("a key that is none", lambda d: d.update(learner="../1"), "UUID"),
    ("a row that is a list", lambda d: table(d, "study.Note").append([]), "row 2"),
    ("rows that are an object", lambda d: d["tables"].update({"study.Note": {}}), "study.Note"),
    ("a number below zero", put("study.Attempt", "hints", -1), "0 to 32767"),
    ("a number without end", put("study.Attempt", "turn", 10**4000), "2147483647"),
    ("true for a number", put("study.Attempt", "hints", True), "hints"),
    ("a time without zone", put("study.Attempt", "at", "2030-01-07T12:00:00"), "2030-06-03T11:20:00"),
    ("a day that there is not", put("guide.DayEntry", "day", "2030-02-30"), "that there is"),
    ("the end of time", put("study.Attempt", "at", "9999-12-31T23:59:59+00:00"), "2200"),
    ("a result nobody knows", put("study.Attempt", "result", "perfect"), "correct"),
    ("a list for a result", put("study.Attempt", "result", ["correct"]), "correct"),
    ("half a character", put("study.Note", "text", "\ud800"), "whole characters"),
    ("a zero byte", put("study.Note", "text", "a\0b"), "zero"),
    ("a text without end", put("study.Note", "text", "a" * 20_001), "20000"),
    ("an ask there is not", put("study.Attempt", "ask", 10_000), "study.Ask, 1 to"),
    ("a row before the first", put("study.Attempt", "ask", 0), "study.Ask, 1 to"),
    ("a later row of its own table", put("guide.DayEntry", "instead_of", 2, row=1), "guide.DayEntry, 1 to 1"),
    ("another learner's question", put("study.Ask", "drawn", "0" * 64), "question of this file"),
    ("a number that is not its own", put("study.Ask", "id", 2), "id"),
    ("an answer twice", lambda d: put("study.Attempt", "uid", table(d, "study.Attempt")[0]["uid"], 1)(d), "twice"),
    ("two placements under way", put("study.Placement", "status", "asking"), "twice"),
    (
        "two learners",
        lambda d: table(d, "study.LearnerState").append(table(d, "study.LearnerState")[0] | {"id": 2}),
        "one row",
    ),
    ("fewer events than there are", put("study.LearnerState", "turns", 1), "at least"),
    ("a zone there is not", put("study.LearnerState", "zone", "Mars/Olympus"), "time zone"),
    ("a week of eight days", put("study.LearnerState", "minutes", [1] * 8), "seven"),
    ("a day without end", put("study.LearnerState", "day_begins", 24), "0 to 23"),
    ("certainty", put("study.PlacementAnswer", "slip", 0), "between 0 and 1"),
    ("an impossible retention", put("study.LearnerState", "retention", 0), "0.5 to 0.99"),
    ("findings of another make", put("study.PlacementOutcome", "findings", [{"topic": "beds"}]), "topics"),
    ("a formula that breaks the page", put("study.Attempt", "message", "$\\frac{$"), "typeset"),
    ("a level without a name", put("study.Ask", "level", 9), "0 to 3"),
    ("a result of a run that is none", put("study.Run", "result", {"status": "ok"}), "a run comes to"),
    ("a plan of another make", put("guide.ExpectedPlan", "lessons", [["beds", 0, 5]]), "week and minutes"),
    ("choices of another make", put("guide.ExpectedPlan", "choices", {"days_off": [1]}), "lists of dates"),
    ("a plan that ends once", put("guide.ExpectedPlan", "finish", ["2030-06-03"]), "two dates"),
    ("picked by number", put("study.LearnerState", "picked", [3]), "texts"),
    ("a reason nobody knows", put("guide.DayEntry", "reason", "because"), "offer"),
    ("a colour that is none", put("people.Preferences", "theme", "<b>"), "auto, light, dark"),
]


@pytest.mark.parametrize(("change", "says"), [case[1:] for case in HOSTILE], ids=[case[0] for case in HOSTILE])
def test_what_does_not_fit_is_refused(lived: User, change: Change, says: str) -> None:
    data = data_of(lived)
    change(data)
    with pytest.raises(Refused) as refused:
        reading.read(json.dumps(data).encode("utf-8", "surrogatepass"))
    said = refused.value
    assert says in " ".join((said.what, said.where, said.expected, said.got, said.cure))
    assert said.where
    assert "Nothing was changed here." in said.cure


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "damaged"),
        (b"null", "not a record"),
        (b"{}", "not a record"),
        (b"\xff\xfe", "not text"),
        (b"PK\x03\x04 a zip", "damaged"),
        (b"[" * 100_000, "in each other"),
        (b'{"format": ' * 50_000, "in each other"),
        (b'{"format": 1, "x": NaN}', "no number"),
        (b'{"format": -Infinity}', "no number"),
        (b'{"format": 1' + b"0" * 5000 + b"}", "too long"),
    ],
)
def test_what_is_no_record_at_all_is_refused(db: None, content: bytes, says: str) -> None:
    with pytest.raises(Refused, match=says):
        reading.read(content)


def test_what_is_deep_but_can_be_read_is_refused_too(lived: User) -> None:
    data = data_of(lived)
    deep: list[Any] = []
    for _ in range(400):
        deep = [deep]
    for change in (put("study.Run", "result", deep), lambda d: d.update(account=deep)):
        hostile = json.loads(json.dumps(data))
        change(hostile)
        with pytest.raises(Refused, match="does not fit"):
            reading.read(json.dumps(hostile).encode())


def test_a_file_of_before_a_field_was_added_gets_its_default(lived: User) -> None:
    data = data_of(lived)
    table(data, "study.LearnerState")[0].pop("is_welcomed")
    del data["tables"]["people.Preferences"]
    actions.delete(lived)
    actions.bring_in(lived, reading.read(json.dumps(data).encode()))
    assert rows(lived)["study.LearnerState"][0]["is_welcomed"] is False
    assert rows(lived)["people.Preferences"] == []


def test_infinity_in_disguise_is_refused(lived: User) -> None:
    data = data_of(lived)
    data["tables"]["study.PlacementAnswer"][0]["slip"] = 0.123456
    with pytest.raises(Refused, match="does not fit"):
        reading.read(json.dumps(data).replace("0.123456", "1e999").encode())


def test_a_question_cannot_be_put_in_place_of_another(lived: User, cleo: User) -> None:
    data = data_of(lived)
    first = next(iter(data["questions"].values()))
    first["working"] = "Give everybody ten times the dose."
    with pytest.raises(Refused, match="does not fit") as refused:
        reading.read(json.dumps(data).encode())
    assert refused.value.where.startswith("questions › ")


def test_questions_that_are_none_are_refused(lived: User) -> None:
    made_up: Any
    for made_up in ({"kind": "Number"}, {"kind": "Nothing"}, {}, {"kind": "Term", "ask": "$\\frac{$"}, []):
        data = data_of(lived)
        data["questions"][digest(made_up)] = made_up
        with pytest.raises(Refused, match="does not fit"):
            reading.read(json.dumps(data).encode())


def test_html_in_a_text_stays_text(lived: User, as_asha: Client) -> None:
    data = data_of(lived)
    for name, field in (("study.Note", "text"), ("study.Attempt", "given"), ("study.Attempt", "message")):
        for row in table(data, name):
            row[field] = "<script>alert(1)</script>"
    actions.delete(lived)
    actions.bring_in(lived, reading.read(json.dumps(data).encode()))
    for address in ("/", "/learn/ward-sums/beds/"):
        page = as_asha.get(address)
        assert page.status_code == 200
        assert "<script>alert" not in page.content.decode()


def test_a_refused_file_leaves_everything_as_it_was(lived: User, cleo: User, monkeypatch: pytest.MonkeyPatch) -> None:
    record = reading.read(file_of(lived))
    actions.delete(lived)

    def breaks(_: object) -> None:
        raise RuntimeError

    monkeypatch.setattr("rounds.web.study.belief.rebuild", breaks)
    key = cleo.key
    with pytest.raises(RuntimeError):
        actions.bring_in(cleo, record)
    assert not any(rows(cleo).values())
    assert User.objects.get(pk=cleo.pk).key == key


PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


def test_any_value_in_any_field_is_taken_or_refused(lived: User, as_asha: Client) -> None:
    """Never an error of ours: what is taken can be stored, believed about, shown and exported again."""
    whole = file_of(lived)

    @settings(max_examples=150, suppress_health_check=[HealthCheck.nested_given])
    @given(st.data())
    def tried(data: st.DataObject) -> None:
        record = json.loads(whole)
        where = data.draw(st.sampled_from([one for one in exported() if table(record, one.name)]))
        row = data.draw(st.sampled_from(table(record, where.name)))
        row[data.draw(st.sampled_from(where.fields)).name] = data.draw(PLAIN)
        try:
            read = reading.read(json.dumps(record).encode("utf-8", "surrogatepass"))
            actions.delete(lived)
            actions.bring_in(lived, read)
        except Refused:
            return
        for address in ("/", "/plan/", "/learn/ward-sums/beds/", "/settings/", "/place/"):
            assert as_asha.get(address, follow=True).status_code == 200
        reading.read(file_of(lived))

    tried()
