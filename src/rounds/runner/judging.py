"""Does the learner's function do what was asked? Pure: the function is only ever called through `call`, by data."""

from __future__ import annotations

import copy
import difflib
import inspect
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeAlias

from rounds.kit.drawing import Drawing
from rounds.kit.exercise import Exercise, LearnerFunction
from rounds.kit.written import Arguments, Mistake
from rounds.runner.codec import dumps
from rounds.runner.difference import difference
from rounds.runner.plots import as_asked, solved
from rounds.runner.protocol import CheckItem, CheckResult, LearnerError, Status
from rounds.runner.sameness import same, same_look
from rounds.runner.words import printable

LONGEST_SHOWN, LONGEST_TABLE, ROWS_SHOWN = 300, 900, 8


@dataclass(frozen=True)
class Returned:
    """The learner's function gave this value; `changed`: it changed what it was given."""

    value: Any
    changed: bool = False


@dataclass(frozen=True)
class Raised:
    """The learner's function stopped with an error."""

    error: LearnerError


@dataclass(frozen=True)
class Ended:
    """The learner's program is gone, and will not answer again."""

    status: Status


Answer: TypeAlias = Returned | Raised | Ended
Call: TypeAlias = Callable[[str, Arguments], Answer]


class _Stopped(Exception):
    """Carries a call that gave no value out of an author's test."""

    def __init__(self, answer: Raised | Ended) -> None:
        super().__init__()
        self.answer = answer


def judge(exercise: Exercise, call: Call, seed: str, *, hurried: bool = False) -> CheckResult:
    """The verdict on a learner's program: the author's tests, then each function on hidden inputs of this seed.

    `hurried`: the first check that fails is the last.
    """
    items: list[CheckItem] = []
    mistake = ""
    try:
        for test in exercise.tests:
            items.append(_tested(exercise, test, call))
            if hurried and not items[-1].ok:
                return CheckResult(status=Status.OK, passed=False, items=tuple(items))
        for function in exercise.functions:
            compared, found = _compared(function, call, seed)
            items += compared
            mistake = mistake or (found.misconception if found else "")
    except _Stopped as stopped:
        return ended(stopped.answer, tuple(items))
    says = next((item.hint for item in items if not item.ok and item.hint), "")
    if mistake:
        says = _words_of(exercise, mistake)
    passed = bool(items) and all(item.ok for item in items)
    mistake = "" if passed else mistake
    return CheckResult(status=Status.OK, passed=passed, items=tuple(items), mistake=mistake, says=says)


def missing(exercise: Exercise, defined: Callable[[str], bool], names: Sequence[str] = ()) -> CheckItem | None:
    """What to say where a function that is asked for is not there; None where all are."""
    for name in exercise.names:
        if not defined(name):
            close = difflib.get_close_matches(name, names, 1)
            hint = f"Yours is called `{close[0]}`. " if close else ""
            return CheckItem(
                title=f"Your file defines `{name}`.",
                ok=False,
                hint=f"{hint}Write `def {name}(…):` at the left margin, spelled exactly so.",
            )
    return None


def _words_of(exercise: Exercise, slug: str) -> str:
    mistakes = (mistake for function in exercise.functions for mistake in function.mistakes)
    return next(mistake.says for mistake in mistakes if mistake.misconception == slug)


def said_of(test: Callable[[], None]) -> str:
    """The sentence that a learner reads of this test."""
    return " ".join((test.__doc__ or test.__name__.removeprefix("test_").replace("_", " ")).split())


def ended(answer: Raised | Ended, items: tuple[CheckItem, ...]) -> CheckResult:
    """The result where the program gave no value."""
    if isinstance(answer, Raised):
        return CheckResult(status=Status.ERROR, passed=False, items=items, error=answer.error, says=answer.error.says)
    return CheckResult(status=answer.status, passed=False, items=items)


def _tested(exercise: Exercise, test: Callable[[], None], call: Call) -> CheckItem:
    """One test of the author's, every function in it being the learner's. Raises _Stopped when the program is gone."""
    title = said_of(test)
    last: list[tuple[str, Any]] = []

    def proxy(function: LearnerFunction[..., Any]) -> Callable[..., Any]:
        def ask(*arguments: Any) -> Any:
            answer = call(function.name, copy.deepcopy(arguments))
            if isinstance(answer, Returned):
                value = as_asked(answer.value)
                last[:] = [(_written(function, arguments), value)]
                return value
            raise _Stopped(answer)

        return ask

    try:
        _with_all(exercise.functions, proxy, test)
    except _Stopped as stopped:
        if isinstance(stopped.answer, Ended):
            raise
        return CheckItem(title=title, ok=False, hint=stopped.answer.error.says, got=error_text(stopped.answer.error))
    except Exception:  # an assertion of the author's, or a value of the learner's that the test could not use
        got = f"{last[-1][0]} gave {shown(last[-1][1])}" if last else ""
        hint = (
            "Your function gave back nothing (None). Does it end with `return`?" if last and last[-1][1] is None else ""
        )
        return CheckItem(title=title, ok=False, hint=hint, got=got)
    return CheckItem(title=title, ok=True)


def _with_all(
    functions: Sequence[LearnerFunction[..., Any]],
    proxy: Callable[[LearnerFunction[..., Any]], Callable[..., Any]],
    act: Callable[[], None],
) -> None:
    if not functions:
        act()
        return
    with functions[0].replaced(proxy(functions[0])):
        _with_all(functions[1:], proxy, act)


def _compared(function: LearnerFunction[..., Any], call: Call, seed: str) -> tuple[list[CheckItem], Mistake | None]:
    """The function beside our solution on every hidden input. Raises _Stopped when the program is gone."""
    drawn = function.drawn_cases(seed)
    if not drawn:
        return [], None
    answers: list[Answer] = []
    for case in drawn:
        answer = call(function.name, copy.deepcopy(case))
        if isinstance(answer, Ended):
            raise _Stopped(answer)
        answers.append(replace(answer, value=as_asked(answer.value)) if isinstance(answer, Returned) else answer)
    hidden = f" on {len(drawn)} inputs that you do not see" if any(drawn) else ""
    title = f"`{function.name}` gives the right value{hidden}."
    wrong = [
        (case, answer) for case, answer in zip(drawn, answers, strict=True) if not _is_right(function, case, answer)
    ]
    kept = _kept(function, drawn, answers)
    draws = any(isinstance(answer, Returned) and isinstance(answer.value, Drawing) for answer in answers)
    # A plot of the right data may still lack what the tests ask for: that too can be a mistake we know.
    if not wrong and all(item.ok for item in kept) and not draws:
        return [CheckItem(title=title, ok=True), *kept], None
    mistake = _recognised(function, drawn, answers)
    first = _shown_case(function, title, wrong, mistake) if wrong else CheckItem(title=title, ok=True)
    return [first, *kept], mistake


def _kept(
    function: LearnerFunction[..., Any], drawn: Sequence[Arguments], answers: Sequence[Answer]
) -> list[CheckItem]:
    """Whether the inputs are as they were, where that is asked for."""
    if not function.keeps_inputs:
        return []
    title = f"`{function.name}` leaves what it is given as it was."
    pairs = zip(drawn, answers, strict=True)
    case = next((case for case, answer in pairs if isinstance(answer, Returned) and answer.changed), None)
    if case is None:
        return [CheckItem(title=title, ok=True)]
    hint = "Your function changes what it is given. Work on a copy, made in its first line with .copy()."
    return [CheckItem(title=title, ok=False, hint=hint, got=f"{_written(function, case)} changed it")]


def _is_right(function: LearnerFunction[..., Any], case: Arguments, answer: Answer) -> bool:
    return isinstance(answer, Returned) and same(answer.value, solved(function.solve, copy.deepcopy(case)))


def _recognised(
    function: LearnerFunction[..., Any], drawn: Sequence[Arguments], answers: Sequence[Answer]
) -> Mistake | None:
    """The known mistake that gives these very values on every input."""
    return next((each for each in function.mistakes if _behaves_like(function, each, drawn, answers)), None)


def _behaves_like(
    function: LearnerFunction[..., Any], mistake: Mistake, drawn: Sequence[Arguments], answers: Sequence[Answer]
) -> bool:
    for case, answer in zip(drawn, answers, strict=True):
        given = copy.deepcopy(case)
        try:
            expected = solved(mistake.solve, given)
        except Exception as error:  # a mistake may be one that stops with an error
            if not (isinstance(answer, Raised) and answer.error.type == type(error).__name__):
                return False
            continue
        if not (isinstance(answer, Returned) and same_look(answer.value, expected)):
            return False
        if function.keeps_inputs and answer.changed != (dumps(list(given)) != dumps(list(case))):
            return False
    return True


def _shown_case(
    function: LearnerFunction[..., Any], title: str, wrong: Sequence[tuple[Arguments, Answer]], mistake: Mistake | None
) -> CheckItem:
    """The smallest input that goes wrong, with what came and what was wanted."""
    case, answer = min(wrong, key=lambda pair: len(repr(pair[0])))
    ours = solved(function.solve, copy.deepcopy(case))
    # Without inputs, what was wanted would be the whole answer.
    want = shown(ours) if case else ""
    if isinstance(answer, Raised):
        hint, got = answer.error.says, error_text(answer.error)
    else:
        value = answer.value if isinstance(answer, Returned) else None
        hint, got = difference(value, ours), shown(value)
        if value is None:
            hint = "Your function gave back nothing (None). Does it end with `return`?"
    told = f"{_written(function, case)} gave {got}{_tables(function, case)}".replace("gave \n", "gave\n").rstrip()
    return CheckItem(title=title, ok=False, hint=mistake.says if mistake else hint, got=told, want=want.strip("\n"))


def error_text(error: LearnerError) -> str:
    """The error as Python names it, with its line, cut where it is long."""
    where = f" in line {error.line}" if error.line else ""
    return f"{error.type}{where}: {error.message}"[:LONGEST_SHOWN]


def _written(function: LearnerFunction[..., Any], arguments: Arguments) -> str:
    """The call as it would be typed; a table in it by the name of its parameter."""
    names = list(inspect.signature(function.solve).parameters)
    said = [
        names[at] if _is_table(argument) and at < len(names) else shown(argument)
        for at, argument in enumerate(arguments)
    ]
    return f"{function.name}({', '.join(said)})"[:LONGEST_SHOWN]


def _tables(function: LearnerFunction[..., Any], arguments: Arguments) -> str:
    """The tables of a call, below it."""
    names = inspect.signature(function.solve).parameters
    pairs = zip(names, arguments, strict=False)
    return "".join(f"\nwhere {name} is{shown(argument)}" for name, argument in pairs if _is_table(argument))


def _is_table(value: Any) -> bool:
    pd = sys.modules.get("pandas")
    return pd is not None and isinstance(value, (pd.DataFrame, pd.Series))


def shown(value: Any) -> str:
    """The value as Python writes it, cut where it is long; a table by its first rows."""
    if _is_table(value):
        rows = value.to_string(max_rows=ROWS_SHOWN, **({"max_cols": ROWS_SHOWN} if value.ndim > 1 else {}))
        return f"\n{printable(rows)[:LONGEST_TABLE]}\n"
    text = printable(repr(value))
    return text if len(text) <= LONGEST_SHOWN else text[: LONGEST_SHOWN - 1] + "…"
