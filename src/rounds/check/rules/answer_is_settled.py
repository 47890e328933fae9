"""The answer to a query does not hang on the order in which rows are stored."""

from __future__ import annotations

from collections.abc import Iterator

from rounds.check.solving import SEED
from rounds.course import Course, Problem, Topic
from rounds.kit.written import Arguments
from rounds.runner.judging import Answer
from rounds.runner.query_judging import answer_of, judge_query


def answer_is_settled(topic: Topic, course: Course) -> Iterator[Problem]:
    """Every query of the topic, asked of the same rows stored the other way round."""
    for name, exercise in topic.exercises.items():
        query = exercise.query
        if query is None:
            continue
        sql = query.sql

        def turned(_: str, arguments: Arguments, sql: str = sql) -> Answer:
            return answer_of(sql, arguments[0].turned())

        result = judge_query(exercise, query, turned, SEED)
        if not result.passed:
            failed = next((item for item in result.items if not item.ok), None)
            got = f"{failed.title} {failed.got}" if failed else result.says
            cure = "Sort ties by one more column; group by every column that is shown"
            what = "our query gives another answer when the rows are stored in another order"
            yield Problem(topic.folder / f"{name}.py", query.line, what, "the same answer", got, cure)
