"""What is recommended agrees with the article that names these resources: a case for each sentence of its advice.

The topics are those that the course is to have, by the unit that they are designed for, written or not.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest

from rounds.course import Course
from rounds.mind.outside import Need, NotYet, Reader, Recommended, levels_of, recommend
from tests.shipped import shipped_course


def ids(text: str) -> list[str]:
    return text.split()


SCHOOL = ids("""
    order-of-operations fractions-and-ratios percentages powers-and-roots algebraic-expressions functions
    exponential-functions solving-equations composite-and-inverse-functions logarithms laws-of-logarithms
    quadratic-equations straight-line-graphs logarithmic-scales piecewise-functions pythagoras-and-distance
    simultaneous-equations sine-and-cosine summation-notation reading-mathematical-notation
""")
LINEAR_ALGEBRA = ids("""
    vectors dot-product linear-independence-and-basis matrices matrix-vector-product gaussian-elimination
    matrix-multiplication linear-transformations determinant eigenvalues-and-eigenvectors markov-chains
    matrix-inverse change-of-basis diagonalisation quadratic-forms vector-norms cosine-similarity hyperplanes
    vector-projection gram-schmidt-process orthogonal-projection singular-value-decomposition
    principal-component-analysis normal-equations
""")
CALCULUS = ids("""
    derivative-definition power-rule chain-rule derivatives-of-exponentials-and-logarithms product-rule
    stationary-points area-under-a-curve integration taylor-approximation newtons-method multivariable-functions
    partial-derivatives multivariable-chain-rule gradient-vector gradient-descent hessian-matrix jacobian-matrix
    lagrange-multipliers matrix-calculus
""")
PROBABILITY = ids("""
    permutations-and-combinations probability-of-events joint-and-marginal-probability conditional-probability
    independence law-of-total-probability bayes-theorem odds sensitivity-and-specificity predictive-values
    likelihood-ratios logistic-function discrete-random-variables continuous-random-variables expectation
    conditional-expectation entropy cross-entropy-and-kl-divergence variance-of-a-random-variable
    binomial-distribution poisson-distribution covariance-matrix normal-distribution central-limit-theorem
    multivariate-normal-distribution
""")
STATISTICS = ids("""
    measures-of-location histograms-and-box-plots kaplan-meier-estimator risk-ratio-and-risk-difference
    hazard-rates-and-hazard-ratios odds-ratio sampling-and-bias confounding-and-simpsons-paradox
    standard-deviation standard-error bias-and-variance-of-estimators z-scores correlation confidence-intervals
    bootstrap confidence-intervals-for-proportions confidence-intervals-for-ratios hypothesis-tests-and-p-values
    chi-squared-test likelihood-function bayesian-inference maximum-likelihood-estimation multiple-testing
    rank-and-permutation-tests simple-linear-regression multiple-regression cox-model
    logistic-regression-coefficients statistical-power two-sample-t-test
""")
FOR_EVERYONE = ids("""
    what-is-machine-learning features-labels-and-examples how-a-model-learns kinds-of-learning label-quality
    prediction-task-types prediction-is-not-causation training-and-test-data confusion-matrix data-leakage
    overfitting predictive-values-and-prevalence dataset-shift shortcut-learning thresholds-and-trade-offs
    subgroup-performance what-llms-do
""")
LEARNING = ids("""
    embedding-plots hierarchical-clustering linear-model decision-trees logistic-model cross-entropy-loss
    naive-bayes softmax-and-multiclass squared-error-cost linear-regression-training
    logistic-regression-training survival-prediction feature-scaling k-means nonlinear-terms
    k-nearest-neighbours pca-projection regularisation matrix-factorisation support-vector-machines
    tabular-preprocessing framing-a-prediction-problem anomaly-detection baselines-and-human-level
    error-analysis tree-splitting gradient-boosting random-forests
""")
DEEP = ids("""
    images-as-arrays artificial-neuron convolution forward-propagation cnn-shapes computation-graphs
    backpropagation mini-batch-sgd learning-rate-schedules momentum-and-adam text-as-numbers
    normalisation-layers regularising-deep-networks skip-connections segmentation-metrics object-detection
    saliency-maps weight-initialisation recurrent-networks evaluating-language-models
    foundation-models-in-medicine language-models word-embeddings attention prompting-and-retrieval
    transformer-block training-loop transfer-learning self-supervised-learning adapting-language-models
""")
FIRST_MODELS = ids("""
    first-tabular-model first-image-model
""")
PYTHON = ids("""
    running-python variables booleans-and-comparisons strings lists python-functions conditionals
    errors-and-tracebacks for-loops dictionaries function-arguments-and-scope loop-patterns list-comprehensions
    modules-and-imports mutability-and-copies records python-classes string-methods files handling-exceptions
    regular-expressions tuples-and-unpacking
""")
DATA = ids("""
    honest-charts numpy-arrays array-shapes matrix-operations-in-numpy pandas-dataframes pandas-selection
    missing-values-in-pandas pandas-columns pandas-dates pandas-groupby pandas-merge pandas-reshape
    plotting-basics random-number-generators sql-select sql-group-by sql-joins statistical-plots data-cleaning
    vectorisation broadcasting floating-point-and-numerical-stability simulation-and-monte-carlo
""")
CRAFT = ids("reading-others-notebooks prediction-competitions sharing-a-project notebook-basics")
IMAGES = ids("""
    imaging-deep-learning ecg-deep-learning dicom-images reference-standards automation-bias federated-learning
    de-identification fairness-metrics evaluation-pathway limits-of-explanations
""")
RECORDS = ids("""
    ehr-data clinical-coding-systems computable-phenotypes clinical-text missing-clinical-data treatment-paradox
    feedback-loops silent-trials monitoring-and-drift
""")

# Self-ratings from 0 to 4: somebody whose school maths is long ago, somebody who still has it, a coder of a year.
RUSTY = Reader(levels={"maths": 1, "statistics": 1, "coding": 0})
FRESH = Reader(levels={"maths": 3, "statistics": 2, "coding": 0})
CODER = Reader(levels={"maths": 2, "statistics": 1, "coding": 3})
CODES_A_LITTLE = Reader(levels={"maths": 2, "statistics": 1, "coding": 2})


@dataclass(frozen=True)
class Case:
    """A sentence of advice, who asks for what, and what it recommends."""

    advice: str
    reader: Reader
    topics: list[str]
    need: Need
    best: str


CASES = [
    Case(
        "rusty: skim old textbooks, with the odd past paper question",
        replace(RUSTY, levels={}),
        SCHOOL,
        "course",
        "old-textbooks",
    ),
    Case(
        "the most recommended, systematic maths: 12 h a week for two months",
        replace(RUSTY, depth="thorough"),
        LINEAR_ALGEBRA + CALCULUS,
        "course",
        "imperial-maths",
    ),
    Case(
        "shorter, cheaper, less thorough; deeper later",
        replace(RUSTY, budget=20),
        LINEAR_ALGEBRA + CALCULUS + PROBABILITY,
        "course",
        "eduonix-maths",
    ),
    Case("an overview of statistics", FRESH, PROBABILITY + STATISTICS, "course", "all-of-statistics"),
    Case(
        "theory, then continual questions that build intuition",
        replace(RUSTY, style="question first"),
        ["eigenvalues-and-eigenvectors"],
        "explanation",
        "brilliant",
    ),
    Case(
        "any topic you come across and don't understand",
        RUSTY,
        ["conditional-probability"],
        "explanation",
        "khan",
    ),
    Case("pick the modules you need", RUSTY, ["logarithms"], "explanation", "khan"),
    Case("the go-to start of machine learning", RUSTY, FOR_EVERYONE + LEARNING, "course", "andrew-ng"),
    Case("the go-to start, for those with good maths too", FRESH, LEARNING, "course", "andrew-ng"),
    Case(
        "all medical professionals; avoids technicality; a first introduction",
        RUSTY,
        FOR_EVERYONE,
        "course",
        "ml-for-healthcare-professionals",
    ),
    Case("dives into deep learning", CODES_A_LITTLE, DEEP, "course", "deep-learning-specialisation"),
    Case(
        "practical, top-down, for coders with a year of Python",
        CODER,
        FIRST_MODELS + LEARNING + DEEP,
        "course",
        "fast-ai",
    ),
    Case("syntax, loops, NumPy, pandas", RUSTY, PYTHON + DATA, "course", "datacamp"),
    Case(
        "time-consuming, a solid foundation",
        replace(RUSTY, depth="thorough"),
        PYTHON,
        "course",
        "python-the-hard-way",
    ),
    Case("teaches medics to code by walk-through exercises", RUSTY, PYTHON, "project", "codemd"),
    Case("data sets plus other people's worked examples", CODES_A_LITTLE, CRAFT, "data", "kaggle"),
    Case("an academic article: high-performance medicine", RUSTY, IMAGES, "reading", "topol-2019"),
    Case("an academic article: machine learning in medicine", RUSTY, RECORDS, "reading", "rajkomar-2019"),
    Case(
        "how deep depends on how you want to use it",
        RUSTY,
        ["career-routes", "research-project-planning", "company-evidence-plan"],
        "reading",
        "career-advice",
    ),
]


@pytest.fixture(scope="module")
def course() -> Course:
    return shipped_course()


def asked(course: Course, case: Case) -> Recommended:
    return recommend(course.outside, case.topics, case.reader, case.need)


def test_every_topic_that_is_asked_for_is_one_of_the_course(course: Course) -> None:
    assert {topic for case in CASES for topic in case.topics} <= course.designed


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.best}: {case.advice}")
def test_what_is_recommended_is_what_the_article_advises(course: Course, case: Case) -> None:
    found = asked(course, case)
    assert found.best is not None
    assert found.best.key == case.best, [(match.key, match.worth) for match in (found.best, *found.others[:3])]
    assert "advice" in found.best.reasons


def test_everything_that_the_article_advises_is_in_the_library(course: Course) -> None:
    advised = {key for key, one in course.outside.items() if one.advised_by == "lovejoy-2019"}
    assert {case.best for case in CASES} | {"isl", "article-video"} == advised
    assert len(course.outside) - len(advised) >= 25


def test_a_course_for_coders_is_never_recommended_to_somebody_without_python(course: Course) -> None:
    for coding in (0, 1, 2):
        reader = replace(CODER, levels={"maths": 4, "statistics": 4, "coding": coding})
        found = recommend(course.outside, FIRST_MODELS + DEEP, reader, "course")
        assert NotYet("fast-ai", "expects", ("coding",)) in found.not_yet
        assert "fast-ai" not in {match.key for match in (found.best, *found.others) if match}


def test_a_clinician_who_codes_brings_what_a_course_for_coders_expects(course: Course) -> None:
    for background, is_ready in (("nurse", False), ("doctor", False), ("coder", True), ("data", True)):
        found = recommend(course.outside, FIRST_MODELS, Reader(levels=levels_of(course, (), {}, background)), "course")
        assert ("fast-ai" in {match.key for match in (found.best, *found.others) if match}) == is_ready


def test_who_may_spend_nothing_is_recommended_what_is_free(course: Course) -> None:
    for case in CASES:
        found = asked(course, replace(case, reader=replace(case.reader, budget=0)))
        for match in (found.best, *found.others):
            assert match is None or course.outside[match.key].is_free
