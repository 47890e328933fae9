"""What calls of a learner's program come to, and what was predicted. Pure: functions are called through `call`."""

from __future__ import annotations

import copy
from collections.abc import Sequence
from dataclasses import replace

from rounds.kit import Exercise, Probe
from rounds.kit.probe import ERROR, FINE, WRONG
from rounds.runner.judging import Answer, Call, Ended, Raised, Returned, error_text, shown
from rounds.runner.protocol import CheckItem, CheckResult, Status
from rounds.runner.sameness import same


def probed(exercise: Exercise, call: Call) -> CheckResult:
    """Each call with what came of it (`got`) and the name of that (`want`); nothing is passed until it is compared."""
    items = []
    for probe in exercise.probes:
        answer = call(probe.name, copy.deepcopy(probe.arguments))
        if isinstance(answer, Ended):
            return CheckResult(status=answer.status, passed=False)
        got = error_text(answer.error) if isinstance(answer, Raised) else shown(answer.value)
        items.append(
            CheckItem(title=f"`{probe.call}`", ok=False, hint=probe.says, got=got, want=_outcome(probe, answer))
        )
    return CheckResult(status=Status.OK, passed=False, items=tuple(items))


def compared(result: CheckResult, predicted: Sequence[str]) -> CheckResult:
    """The result of `probed` beside what was predicted: passed where all of it came true."""
    if result.status is not Status.OK:
        return result
    said = [*predicted, *[""] * len(result.items)]
    items = tuple(_compared(item, one) for item, one in zip(result.items, said, strict=False))
    right = sum(item.ok for item in items)
    passed = bool(items) and right == len(items)
    says = (
        "" if passed else f"{right} of {len(items)} came out as you said. Read what came of the others, then say again."
    )
    return replace(result, items=items, passed=passed, says=says)


def _compared(item: CheckItem, said: str) -> CheckItem:
    ok = said == item.want
    title = f"{item.title}: {item.want}" + ("." if ok else f", and you said {said or 'nothing'}.")
    return replace(item, title=title, ok=ok, want="")


def _outcome(probe: Probe, answer: Answer) -> str:
    if not isinstance(answer, Returned):
        return ERROR
    return FINE if probe.right is not None and same(answer.value, probe.right) else WRONG
