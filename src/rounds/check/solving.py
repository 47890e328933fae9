"""An exercise answered by functions of our own, as the runner would ask a learner's: for rules, never for learners."""

from __future__ import annotations

import copy
import warnings
from collections.abc import Callable, Mapping
from typing import Any

from rounds.check.mutants import Endless
from rounds.kit import Exercise, LearnerQuery
from rounds.kit.written import Arguments
from rounds.runner import drawing
from rounds.runner.codec import dumps
from rounds.runner.judging import Answer, Call, Raised, Returned, judge
from rounds.runner.probing import probed
from rounds.runner.protocol import CheckResult, LearnerError
from rounds.runner.query_judging import answer_of, judge_query

SEED = "check"


def passes(exercise: Exercise, functions: Mapping[str, Callable[..., Any]]) -> bool:
    """Whether these functions pass in the place of ours."""
    return judged(exercise, functions, hurried=True).passed


def judged(exercise: Exercise, functions: Mapping[str, Callable[..., Any]], *, hurried: bool = False) -> CheckResult:
    """What the checker says of these functions in the place of ours; a name that is not given is answered by ours.

    `hurried`: the first check that fails is the last.
    """
    if exercise.query is not None:
        return _queried(exercise, exercise.query, functions)
    ours = {function.name: function.solve for function in exercise.functions}
    call = _call({**ours, **functions})
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # a mutation may divide by nothing
        return probed(exercise, call) if exercise.probes else judge(exercise, call, SEED, hurried=hurried)


def _queried(exercise: Exercise, query: LearnerQuery, given: Mapping[str, Callable[..., Any]]) -> CheckResult:
    sql = given.get(query.name, query.solve)()

    def call(name: str, arguments: Arguments) -> Answer:
        return answer_of(sql, arguments[0])

    return judge_query(exercise, query, call, SEED)


def _call(functions: Mapping[str, Callable[..., Any]]) -> Call:
    def call(name: str, arguments: Arguments) -> Answer:
        try:
            given = copy.deepcopy(arguments)
            drawing.fresh()
            value = drawing.seen(functions[name](*given))
            return Returned(value, dumps(list(given)) != dumps(list(arguments)))
        except (Exception, Endless) as error:
            return Raised(LearnerError(type=type(error).__name__, message=str(error)))

    return call
