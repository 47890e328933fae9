"""Outside resources: within the budget, what is free first, and never a topic twice."""

from __future__ import annotations

from dataclasses import replace

from rounds.course.ways import Ways
from rounds.mind.compiling import compiled, resources_of
from rounds.mind.graph import Graph
from rounds.mind.plan import Hours, Request, make_plan
from rounds.mind.plan.resources import Resource, choose
from tests.mind.people import node
from tests.shipped import shipped_course

FREE = Resource("videos", ("sums", "odds"), 60, 0)
BOOK = Resource("book", ("odds", "bayes", "trees"), 90, 30)
COURSE = Resource("course", ("bayes", "trees"), 180, 200)
UNREAD = Resource("site", ("sums",), 10, None)
ALL = (FREE, BOOK, COURSE, UNREAD)
WANTED = ("sums", "odds", "bayes", "trees")


def read_in(budget: float, wanted: tuple[str, ...] = WANTED) -> dict[str, str]:
    return {topic: one.id for topic, one in choose(ALL, wanted, budget).by_topic.items()}


def test_without_money_only_what_is_free() -> None:
    assert read_in(0) == {"sums": "videos", "odds": "videos"}
    assert choose(ALL, WANTED, 0).price == 0


def test_with_money_the_most_topics_for_it() -> None:
    assert read_in(100) == {"sums": "videos", "odds": "videos", "bayes": "book", "trees": "book"}
    assert choose(ALL, WANTED, 100).price == 30
    assert read_in(29) == read_in(0)


def test_nothing_is_bought_for_topics_that_nobody_wants() -> None:
    assert read_in(1000, ("odds",)) == {"odds": "videos"}


def test_what_takes_a_day_for_each_topic_is_not_added_unasked() -> None:
    long = replace(FREE, id="long", topics=("bayes", "trees"), minutes=182)
    assert choose([long], WANTED, 0).by_topic == {}
    assert set(choose([replace(long, minutes=180)], WANTED, 0).by_topic) == {"bayes", "trees"}


def test_its_minutes_are_shared_with_topics_that_are_not_wanted_now() -> None:
    wide = replace(FREE, topics=("sums", "odds", "vectors", "matrices"), minutes=80)
    assert choose([wide], ["odds"], 0).minutes == {"odds": 20}


def test_a_plan_reads_outside_after_the_lesson_and_within_the_week() -> None:
    graph = Graph.of([node(topic) for topic in WANTED])
    request = Request(routes=("appraiser",), hours=Hours.even(1), resources=ALL, budget=50)
    plan = make_plan(graph, Ways(), request)
    items = [item for week in plan.weeks for item in week.items]
    outside = [item for item in items if item.kind == "outside"]
    assert {item.topic for item in outside} == set(WANTED)
    assert sum(item.minutes for item in outside if item.topic == "sums") == 30
    assert {topic: one.id for topic, one in plan.outside.items()}["bayes"] == "book"
    for topic in WANTED:
        kinds = [item.kind for item in items if item.topic == topic]
        assert kinds.index("lesson") < kinds.index("outside")
    assert all(week.minutes <= 60 for week in plan.weeks)
    assert make_plan(graph, Ways(), replace(request, resources=())).outside == {}


def test_what_was_met_already_takes_no_more_time_and_the_rest_as_long_as_before() -> None:
    book = Resource("book", ("odds", "bayes", "trees"), 90, 0.0)
    assert book.without(["bayes", "else"]) == Resource("book", ("odds", "trees"), 60, 0.0)
    assert book.without([]) is book
    nothing = book.without(book.topics)
    assert (nothing.topics, nothing.minutes) == ((), 0)
    assert choose([nothing], ["odds"], 0).by_topic == {}


def test_the_course_plans_free_resources_whose_hours_were_read() -> None:
    course = shipped_course()
    request = Request(routes=("builder",), hours=Hours.even(4))
    for coding in (0, 3):
        levels = {"maths": 0, "statistics": 0, "coding": coding}
        resources = resources_of(course, levels)
        assert all(course.outside[one.id].hours > 0 for one in resources)
        assert ("fast-ai" in {one.id for one in resources}) == (coding == 3)
        plan = make_plan(compiled(course), course.settings.ways, replace(request, resources=resources))
        read = {one.id for one in plan.outside.values()}
        assert {"kaggle-learn", "statquest"} <= read
        assert all(course.outside[key].is_free for key in read)
        assert plan.price == 0
