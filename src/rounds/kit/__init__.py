"""The author's toolbox: plain values and the functions that draw them. Standard library only."""

from rounds.kit.antiderivative import Antiderivative
from rounds.kit.breaks import Breaks
from rounds.kit.choice import Choice
from rounds.kit.code import Code
from rounds.kit.distribution import Distribution
from rounds.kit.drawing import Bar, Drawing, Trace, drawn
from rounds.kit.equation import Equation
from rounds.kit.exercise import Exercise, LearnerFunction, earlier, learner_writes
from rounds.kit.exhibit import Listing, Plot, Series, Table
from rounds.kit.fill import Fill
from rounds.kit.find_line import FindLine
from rounds.kit.formula import Formula
from rounds.kit.generator import Drawn, NoFairDraw, QuestionGenerator, Redraw, question
from rounds.kit.interval import Interval
from rounds.kit.lines import Lines
from rounds.kit.matrix import Matrix
from rounds.kit.mutated import mutated
from rounds.kit.number import Number, near_an_edge
from rounds.kit.order import Order
from rounds.kit.printed import printed
from rounds.kit.prints import Prints
from rounds.kit.probe import Predict, Probe
from rounds.kit.query import Database, LearnerQuery, Relation, learner_queries
from rounds.kit.question import Question, Trap
from rounds.kit.rng import Rng
from rounds.kit.set_of import SetOf
from rounds.kit.several import Several
from rounds.kit.term import Term
from rounds.kit.type_it import TypeIt
from rounds.kit.vector import Vector
from rounds.kit.verdict import Outcome, Verdict
from rounds.kit.words import listing, percent, thousands
from rounds.kit.written import cases, mistake

__all__ = [
    "Antiderivative",
    "Bar",
    "Breaks",
    "Choice",
    "Code",
    "Database",
    "Distribution",
    "Drawing",
    "Drawn",
    "Equation",
    "Exercise",
    "Fill",
    "FindLine",
    "Formula",
    "Interval",
    "LearnerFunction",
    "LearnerQuery",
    "Lines",
    "Listing",
    "Matrix",
    "NoFairDraw",
    "Number",
    "Order",
    "Outcome",
    "Plot",
    "Predict",
    "Prints",
    "Probe",
    "Question",
    "QuestionGenerator",
    "Redraw",
    "Relation",
    "Rng",
    "Series",
    "SetOf",
    "Several",
    "Table",
    "Term",
    "Trace",
    "Trap",
    "TypeIt",
    "Vector",
    "Verdict",
    "cases",
    "drawn",
    "earlier",
    "learner_queries",
    "learner_writes",
    "listing",
    "mistake",
    "mutated",
    "near_an_edge",
    "percent",
    "printed",
    "question",
    "thousands",
]
