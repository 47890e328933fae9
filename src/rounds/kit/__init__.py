"""The author's toolbox: plain values and the functions that draw them. Standard library only."""

from rounds.kit.antiderivative import Antiderivative
from rounds.kit.choice import Choice
from rounds.kit.code import Code
from rounds.kit.distribution import Distribution
from rounds.kit.equation import Equation
from rounds.kit.exercise import Exercise, LearnerFunction, cases, learner_writes, mistake
from rounds.kit.formula import Formula
from rounds.kit.generator import Drawn, NoFairDraw, QuestionGenerator, Redraw, question
from rounds.kit.interval import Interval
from rounds.kit.matrix import Matrix
from rounds.kit.number import Number
from rounds.kit.order import Order
from rounds.kit.question import Question, Trap
from rounds.kit.rng import Rng
from rounds.kit.set_of import SetOf
from rounds.kit.several import Several
from rounds.kit.term import Term
from rounds.kit.vector import Vector
from rounds.kit.verdict import Outcome, Verdict
from rounds.kit.words import listing, percent, thousands

__all__ = [
    "Antiderivative",
    "Choice",
    "Code",
    "Distribution",
    "Drawn",
    "Equation",
    "Exercise",
    "Formula",
    "Interval",
    "LearnerFunction",
    "Matrix",
    "NoFairDraw",
    "Number",
    "Order",
    "Outcome",
    "Question",
    "QuestionGenerator",
    "Redraw",
    "Rng",
    "SetOf",
    "Several",
    "Term",
    "Trap",
    "Vector",
    "Verdict",
    "cases",
    "learner_writes",
    "listing",
    "mistake",
    "percent",
    "question",
    "thousands",
]
