"""The author's toolbox: plain values and the functions that draw them. Standard library only."""

from rounds.kit.choice import Choice
from rounds.kit.generator import Drawn, NoFairDraw, QuestionGenerator, Redraw, question
from rounds.kit.number import Number
from rounds.kit.question import Question, Trap
from rounds.kit.rng import Rng
from rounds.kit.term import Term
from rounds.kit.verdict import Outcome, Verdict
from rounds.kit.words import listing, percent, thousands

__all__ = [
    "Choice",
    "Drawn",
    "NoFairDraw",
    "Number",
    "Outcome",
    "Question",
    "QuestionGenerator",
    "Redraw",
    "Rng",
    "Term",
    "Trap",
    "Verdict",
    "listing",
    "percent",
    "question",
    "thousands",
]
