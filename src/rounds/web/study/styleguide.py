"""The style guide: every part of the page in every state, for eyes, for axe and for screenshots."""

# ruff: noqa: E501 - the sample texts are what an author would write on one line
from __future__ import annotations

import uuid
from collections.abc import Iterator, Mapping
from dataclasses import replace

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from rounds.kit import (
    Breaks,
    Choice,
    Code,
    Fill,
    FindLine,
    Formula,
    Lines,
    Number,
    Order,
    Plot,
    Prints,
    Question,
    Rng,
    Series,
    Several,
    Term,
    Trap,
    TypeIt,
)
from rounds.kit import Table as ShownTable
from rounds.kit.exhibit import Exhibit
from rounds.runner.choose import IN_A_BOX
from rounds.runner.protocol import CheckItem, CheckResult, Frame, LearnerError, RunResult, Status, Table
from rounds.runner.record import check_result, to_record
from rounds.runner.words import ENDS
from rounds.web.shell import figures
from rounds.web.study.cards import Card
from rounds.web.study.models import Ask, AskState, Attempt, Place, Result, Run, RunKind, RunState
from rounds.web.study.styleguide_figures import FIGURES

PROSE = r"""
Text with *stress*, **weight**, `code` and a formula $P(D \mid +)$. A long one scrolls inside itself:

$$P(D \mid +) = \frac{P(+ \mid D)\, P(D)}{P(+ \mid D)\, P(D) + P(+ \mid \bar{D})\, P(\bar{D})} = \frac{0.9 \times 0.01}{0.9 \times 0.01 + 0.09 \times 0.99}$$

$$\begin{aligned} \bar{x} &= \frac{1}{n} \sum_{i=1}^{n} x_i \\ s^2 &= \frac{1}{n-1} \sum_{i=1}^{n} (x_i - \bar{x})^2 \end{aligned}$$

| | ill | healthy |
|---|---:|---:|
| positive | 9 | 89 |
| negative | 1 | 901 |

1. First this.
2. Then that.

> Somebody's words.

```
print("code in a block")
```
"""

NUMBER = Number(
    ask="Of 98 positive tests 9 are real. What is the positive predictive value, in per cent to the nearest whole number?",
    answer=9,
    unit="%",
    working="9 / 98 = **9%**",
    hints=("Whom does it count?", "Divide by the positive tests."),
    traps=(Trap("", 90, "That is the *sensitivity*."),),
)
CHOICE = Choice(
    ask="When a disease becomes rarer and the test stays the same, what happens to the PPV?",
    right="It falls.",
    traps=(Trap("", "It rises.", "Picture the row of positive tests."), Trap("", "It stays the same.", "Which row?")),
    working="Fewer true positives, as many false ones: it falls.",
).settled(Rng("styleguide"))
SEVERAL = Several(
    ask="Which of these hold for the positive predictive value?",
    right=("It falls with the prevalence.", "It is called precision, too."),
    traps=(
        Trap("", "It belongs to the test alone.", "What else goes into it?"),
        Trap("", "It counts the ill.", "Whom?"),
    ),
    working="It is counted among the positive tests: it depends on how many are ill.",
).settled(Rng("styleguide"))
ORDER = Order(
    ask="Put these from wide to narrow.",
    right=("artificial intelligence", "machine learning", "deep learning", "large language models"),
    working="Each lies inside the one before.",
).settled(Rng("styleguide"))
TERM = Term(ask="What do papers on machine learning call the PPV?", answer="precision", working="It is **precision**")
FORMULA = Formula(ask="Differentiate $4x^3 - 2/x$.", answer="12x^2 + 2/x^2", vars=("x",), working="$12x^2 + 2/x^2$")
CODE = Code(
    ask="**Free beds.** Write what is left open below.",
    working="```\ndef free(beds, patients):\n    return max(beds - patients, 0)\n```",
    exercise="ward-sums/beds/exercise_free",
    env="bare",
    starter='def free(beds: int, patients: int) -> int:\n    """How many beds are free; none when the ward is full."""\n    ...\n',
    solution="def free(beds, patients):\n    return max(beds - patients, 0)",
)
QUERY = Code(
    ask="**Full wards.** The `ward` of each ward without a free bed.",
    working="```\nSELECT ward FROM wards WHERE beds = patients\n```",
    exercise="ward-sums/beds/exercise_full",
    env="bare",
    starter="-- Full wards\nSELECT\n",
    solution="SELECT ward FROM wards WHERE beds = patients",
    language="sql",
    tables=(ShownTable(("ward", "beds", "patients"), (("A", 24, 24), ("B", 18, "NULL")), "wards"),),
)
LISTING = 'beds = 24\nfor ward in ("A", "B"):\n    print(ward, beds)'
CODED: Mapping[str, Question] = {
    "What it prints": Prints(ask="What does it print?", code=LISTING, working="A 24, B 24"),
    "A line": FindLine(ask="Which line runs twice?", code=LISTING, line=3, working="Line 3."),
    "Gaps": Fill(
        ask="Fill the gaps.", code="for ward ___ wards:\n    ___(ward)", answers=("in", "print"), working="in, print"
    ),
    "Lines of code": Lines(ask="Put the lines in order.", code=LISTING, working="The name first.").settled(
        Rng("styleguide")
    ),
    "A copy": TypeIt(ask="Type this.", code=LISTING, working="Like this."),
    "An error": Breaks(ask="What happens?", code="print(beds)", working="NameError").settled(Rng("styleguide")),
}
SHOWN: Mapping[str, Exhibit] = {
    "a table": ShownTable(("ward", "beds"), (("A", 24), ("B", 18)), "Beds by ward"),
    "a plot": Plot(
        x="months",
        y="event-free",
        x_limits=(0, 6),
        y_limits=(0, 20),
        series=(
            Series(((0, 20), (3, 17), (5, 12), (6, 12)), "steps", "treated"),
            Series(((0, 20), (2, 14), (6, 8)), "line", "not treated"),
            Series(((1, 19), (4, 15)), "points", "seen"),
        ),
        caption="Twenty made-up patients in each group.",
    ),
    "bars": Plot(x="ward", y="beds", y_limits=(0, 30), series=(Series((("A", 24), ("B", 18)), "bars"),)),
}
STOPPED = LearnerError(
    type="NameError",
    message="name 'bedz' is not defined",
    frames=(Frame(2, "free", "    return bedz - patients"),),
    says="Line 2: Python does not know the name `bedz`. Did you mean `beds`?",
)
CHECKS = (
    CheckItem(title="A full ward has no free bed.", ok=True),
    CheckItem(
        title="`free` gives the right value on 20 inputs that you do not see.",
        ok=False,
        got="free(10, 4) gave 14",
        want="6",
    ),
)
RESULTS: Mapping[str, RunResult | CheckResult] = {
    "A program, not yet right": CheckResult(
        status=Status.OK, passed=False, items=CHECKS, says="That is beds and patients together."
    ),
    "A program that stops": CheckResult(status=Status.ERROR, passed=False, error=STOPPED, says=STOPPED.says),
    "A program that passes": CheckResult(status=Status.OK, passed=True, items=CHECKS[:1]),
    "A program that never ends": CheckResult(status=Status.TIME, passed=False, says=ENDS[Status.TIME]),
    "A program that could not be run": CheckResult(status=Status.SANDBOX, passed=False, says=ENDS[Status.SANDBOX]),
    "A program that was run": RunResult(
        status=Status.OK,
        stdout="6 beds are free\n",
        tables=(Table(("", "ward", "free"), (("0", "A", "6"), ("1", "B", "0"))),),
    ),
}


def styleguide(request: HttpRequest) -> HttpResponse:
    """The page; nothing on it is stored."""
    shown = [figures.render(figure) for figure in FIGURES]
    context = {"prose": PROSE, "figures": shown, "cards": list(_cards()), "how_it_runs": IN_A_BOX}
    return render(request, "study/styleguide.html", context)


def _cards() -> Iterator[tuple[str, Card]]:
    yield "Fresh", _card(1, NUMBER)
    yield "Wrong, with the trap's words", _card(2, NUMBER, "90", Result.INCORRECT, "That is the *sensitivity*.")
    yield "Hinted", _card(3, NUMBER, "90", Result.INCORRECT, "That is the *sensitivity*.", hints=2)
    yield "Unreadable", _card(4, NUMBER, "a few", Result.UNREADABLE, "I see no number in your answer.")
    yield "Right value, other form", _card(5, NUMBER, "9.2", Result.WRONG_FORM, "Give it to the nearest whole number.")
    yield "Right", _card(6, NUMBER, "9", Result.CORRECT, state=AskState.RIGHT)
    yield "Worked solution shown", _card(7, NUMBER, "", Result.SHOWN, state=AskState.SHOWN)
    yield "Skipped", _card(8, NUMBER, "", Result.SKIPPED, state=AskState.SKIPPED)
    yield "A choice", _card(9, CHOICE)
    yield "A choice, wrong", _card(10, CHOICE, "It rises.", Result.INCORRECT, "Picture the row of positive tests.")
    yield "A choice, right", _card(11, CHOICE, "It falls.", Result.CORRECT, state=AskState.RIGHT)
    yield "Several", _card(13, SEVERAL, "It falls with the prevalence.")
    yield "Several, right", _card(14, SEVERAL, SEVERAL.reference(), Result.CORRECT, state=AskState.RIGHT)
    yield "An order", _card(15, ORDER)
    yield "A formula, with the maths keyboard", _card(16, FORMULA)
    for number, (title, question) in enumerate(CODED.items(), 40):
        yield title, _card(number, question)
    yield "Lines of code, right", _card(50, CODED["Lines of code"], state=AskState.RIGHT)
    for number, (title, exhibit) in enumerate(SHOWN.items(), 60):
        yield f"A question that shows {title}", _card(number, replace(NUMBER, shows=exhibit))
    yield "A program", _program(20, None)
    yield "A program on its way", _program(21, Run(kind=RunKind.CHECK, tries=1))
    yield "A program that waits for its turn", replace(_program(30, Run(kind=RunKind.CHECK, tries=1)), before=2)
    yield "A program with earlier versions", replace(_program(31, None), versions=_versions(), failed_checks=3)
    for number, (title, result) in enumerate(RESULTS.items(), 22):
        kind = RunKind.CHECK if isinstance(result, CheckResult) else RunKind.RUN
        yield title, _program(number, Run(kind=kind, state=RunState.DONE, result=to_record(result)))
    yield "A query", _card(39, QUERY)
    yield "A term, for practice only", _card(12, TERM, place=Place.ADDRESS)


def _versions() -> tuple[Run, ...]:
    texts = (CODE.starter, "def free(beds, patients):\n    return beds + patients\n")
    return tuple(Run(pk=n, kind=RunKind.CHECK, code=text, sent_at=timezone.now()) for n, text in enumerate(texts, 1))


def _program(number: int, run: Run | None) -> Card:
    check = check_result(run.result) if run and run.kind == RunKind.CHECK and run.result else None
    state = AskState.RIGHT if check and check.passed else AskState.OPEN
    return replace(_card(number, CODE, CODE.solution if run else "", state=state), run=run)


def _card(
    number: int,
    question: Question,
    given: str = "",
    result: Result | None = None,
    message: str = "",
    hints: int = 0,
    state: AskState = AskState.OPEN,
    place: Place = Place.PRACTICE,
) -> Card:
    ask = Ask(pk=number, level=2, seed="7", place=place, state=state, hints=hints, draft=given, asked_at=timezone.now())
    last = Attempt(ask=ask, given=given, result=result, message=message, assumptions=[]) if result else None
    return Card(ask, question, last, uuid.uuid4())
