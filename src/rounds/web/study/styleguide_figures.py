"""The figures of the style guide: one of each kind, and the ways a kind may look."""

# ruff: noqa: E501 - the text alternatives are what an author would write on one line
from __future__ import annotations

from dataclasses import replace

from rounds.course.figure import (
    AreaSquare,
    BarGroup,
    Bars,
    Binomial,
    Branch,
    Curve,
    Distribution,
    Figure,
    FunctionPlot,
    Group,
    Histogram,
    LogScale,
    Mark,
    NormalCurve,
    NumberLine,
    PopulationDots,
    ProbabilityTree,
    Scatter,
    Slider,
    Threshold,
)

DOTS = PopulationDots(
    alt="A thousand people. Of 98 who test positive 9 are ill.",
    caption="1,000 people. Each shape is one person.",
    prevalence=Slider(1, 1, 50),
    sensitivity=Slider(90, 50, 99),
    specificity=Slider(91, 50, 99),
)
LINE = NumberLine(
    alt="Nine stays between 2 and 42 days. The mean is 8 days, the median 4.",
    label="Longest stay",
    unit="days",
    values=(2, 2, 3, 3, 4, 5, 5, 6, 42),
    low=0,
    high=60,
    movable=(8,),
)
CURVES = Distribution(
    alt="Two bell curves that overlap. At a cut-off of 45, 84 of 100 with the infection lie above and 11 of 100 without.",
    caption="Simulated values of a blood test.",
    unit="mg/L",
    low=0,
    high=100,
    groups=(Group("without the infection", 30, 12), Group("with the infection", 60, 15)),
    threshold=Slider(45, 5, 95),
)
BARS = Histogram(
    alt="Twenty stays as bars. Most last under 8 days, one lasts 30; the median is 5.",
    unit="days",
    values=(1, 2, 2, 3, 3, 3, 4, 4, 5, 5, 5, 6, 6, 7, 8, 9, 12, 14, 21, 30),
    low=0,
    high=30,
    width=Slider(5, 1, 10),
)
LINE_BY_HAND = Scatter(
    alt="Six patients by age and systolic pressure, and a line that predicts one from the other.",
    x_label="age in years",
    x_low=10,
    x_high=90,
    y_label="systolic pressure",
    y_unit="mmHg",
    y_low=100,
    y_high=160,
    points=((20, 112), (31, 124), (45, 119), (58, 133), (66, 128), (80, 144)),
    slope=Slider(0.2, 0, 1, 0.1),
    intercept=Slider(110, 90, 130),
)
CURVE_FITTED = replace(
    LINE_BY_HAND,
    alt="The same six patients, a curve fitted to them, and three new patients it has not seen.",
    slope=None,
    intercept=None,
    degree=Slider(1, 0, 5),
    new_points=((26, 116), (52, 127), (72, 138)),
)
DECAY = FunctionPlot(
    alt="A curve that falls and flattens: of 100 mg of a drug 80 are left after 1 hour, 33 after 5 and 11 after 10. It comes ever closer to 0.",
    caption="A drug of which a fifth leaves the blood each hour.",
    x_label="time",
    x_unit="hours",
    x_low=0,
    x_high=12,
    y_label="drug in the blood",
    y_unit="mg",
    y_low=0,
    y_high=100,
    asymptote=0,
    point=Slider(1, 0, 12, 0.5),
    curves=(Curve(label="drug left", family="exponential", a=100, b=Slider(0.8, 0.5, 0.95, 0.05)),),
)
DECAY_ON_LOG = replace(
    DECAY,
    alt="The same fall on a logarithmic axis is a straight line from 100 mg to 7 mg at 12 hours; a second drug falls by 6 mg an hour and bends.",
    caption="The same on a logarithmic axis, beside a drug that falls by 6 mg an hour.",
    y_low=1,
    y_high=1000,
    log_y=True,
    asymptote=None,
    curves=(*DECAY.curves, Curve(label="another", family="line", m=-6, c=100)),
)
INVERSES = FunctionPlot(
    alt="The curve of 2 to the power of x and that of the logarithm to the base 2 are mirror images in the line y = x: (3, 8) on the one is (8, 3) on the other.",
    x_label="x",
    x_low=-2,
    x_high=10,
    y_label="y",
    y_low=-2,
    y_high=10,
    mirror=True,
    point=Slider(2, -2, 10, 0.5),
    curves=(
        Curve(label="power", family="exponential", a=1, b=Slider(2, 1.5, 4, 0.5)),
        Curve(label="logarithm", family="logarithm", b=Slider(2, 1.5, 4, 0.5)),
    ),
)
HEIGHTS = NormalCurve(
    alt="A bell curve of heights of women about 165 cm. Between 158 and 172 cm, one standard deviation on each side, lie 68.3% of women; between 151 and 179 cm lie 95.4%.",
    caption="Simulated heights.",
    label="Height",
    unit="cm",
    of="women",
    low=140,
    high=190,
    mean=165,
    sd=7,
    lower=Slider(158, 140, 165),
    upper=Slider(172, 165, 190),
    z_axis=True,
)
HIGH_PRESSURE = NormalCurve(
    alt="A bell curve of systolic pressures about 120 mmHg with a standard deviation of 15. Above 140 mmHg lie 9.1%; with a mean of 130 it would be 25.2%.",
    label="Systolic pressure",
    unit="mmHg",
    of="adults",
    low=60,
    high=200,
    mean=Slider(120, 100, 150),
    sd=Slider(15, 8, 25),
    shade="above",
    lower=Slider(140, 80, 180, 5),
)
SQUARE = AreaSquare(
    alt="A square one by one. A strip a tenth wide stands for flu; nine tenths of it are shaded, fever: joint probability 0.09. Of the rest a fifth is shaded, 0.18. In all 0.27 have fever.",
    a="flu",
    b="fever",
    p_a=Slider(0.1, 0, 1, 0.05),
    p_b_given_a=Slider(0.9, 0, 1, 0.05),
    p_b_given_not_a=0.2,
)
SQUARE_INDEPENDENT = AreaSquare(
    alt="A square one by one. Blood group A is as likely in the quarter that is left-handed as in the rest: one even strip, half as high as the square.",
    a="left-handed",
    b="blood group A",
    p_a=Slider(0.25, 0, 1, 0.05),
    p_b_given_a=Slider(0.5, 0, 1, 0.05),
)
TREE = ProbabilityTree(
    alt="A tree. Of 1,000 people 100 have flu and 900 do not. Of the 100, 90 test positive; of the 900, 45. Together 135 test positive, 90 of them with flu.",
    highlighted=(("flu", "positive"), ("no flu", "positive")),
    branches=(
        Branch(path=("flu",), probability=Slider(0.1, 0.05, 0.5, 0.05)),
        Branch(path=("no flu",)),
        Branch(path=("flu", "positive"), probability=0.9),
        Branch(path=("flu", "negative")),
        Branch(path=("no flu", "positive"), probability=0.05),
        Branch(path=("no flu", "negative")),
    ),
)
TREE_OF_THREE_LEVELS = ProbabilityTree(
    alt="A tree of three levels: 400 of 10,000 are ill; two tests follow one another. Both are positive in 324 of the ill and in 24 of the healthy.",
    caption="Two tests after one another, taken as independent.",
    population=10_000,
    highlighted=(("ill", "positive", "positive"), ("healthy", "positive", "positive")),
    branches=(
        Branch(path=("ill",), probability=Slider(0.04, 0.01, 0.2, 0.01)),
        Branch(path=("healthy",)),
        *(
            branch
            for who, first in (("ill", 0.9), ("healthy", 0.05))
            for branch in (
                Branch(path=(who, "positive"), probability=first),
                Branch(path=(who, "negative")),
                *(
                    leaf
                    for result in ("positive", "negative")
                    for leaf in (
                        Branch(path=(who, result, "positive"), probability=first),
                        Branch(path=(who, result, "negative")),
                    )
                ),
            )
        ),
    ),
)
LOADS = LogScale(
    alt="Viral loads on two lines. On the linear line 50 and 1,000 copies lie on top of each other at the left end and 100,000 far to the right. On the logarithmic line they are well apart: each step of ten is as long as the next.",
    label="Viral load",
    unit="copies/ml",
    low=10,
    high=1_000_000,
    start=1000,
    marks=(Mark(label="goal of treatment", value=50), Mark(label="before treatment", value=100_000)),
)
RESPONDERS = Bars(
    alt="Bars of how many of 10 patients respond when each does so with probability 0.3. The tallest, at 3, is 0.27 high; from 7 on there is next to nothing. The mean, 3, is where the bars balance.",
    x_label="responders",
    y_label="probability",
    mean=True,
    binomial=Binomial(n=Slider(10, 5, 20), p=Slider(0.3, 0.05, 0.95, 0.05)),
)
BLOOD_GROUPS = Bars(
    alt="Simulated blood groups of 100 men and 100 women as bars side by side: 44 men and 42 women have group A, 41 and 44 group 0, about 10 each group B and 4 or 5 group AB.",
    caption="Simulated.",
    x_label="blood group",
    y_label="people",
    labels=("A", "B", "AB", "0"),
    groups=(BarGroup(label="men", values=(44, 11, 4, 41)), BarGroup(label="women", values=(42, 9, 5, 44))),
)
IN_PLAIN_WORDS = PopulationDots(
    alt="Two hundred people. Of 24 alarms 4 are real.",
    population=200,
    columns=25,
    disease="pneumonia",
    prevalence=Slider(2, 1, 50),
    sensitivity=90,
    specificity=90,
    plain=True,
)
ONE_GROUP_AT_A_TIME = replace(
    BLOOD_GROUPS,
    alt="Blood groups of 100 men: 44 have group A, 11 B, 4 AB and 41 group 0. The slider shows those of 100 women.",
    group=Slider(1, 1, 2),
)
BY_HAND = Threshold(
    alt="Nine patients by their breaths a minute. An alarm from 22 misses one of four with pneumonia, and alarms nobody else.",
    caption="Simulated.",
    unit="breaths a minute",
    condition="pneumonia",
    low=10,
    high=34,
    row="last winter",
    ill=(19, 22, 24, 30),
    well=(12, 14, 14, 16, 20),
    threshold=Slider(22, 12, 32),
)
WITH_LOSSES = replace(BY_HAND, alt=f"{BY_HAND.alt} Bars below say how wrong each place is.", losses=True)
TWO_ROWS = replace(
    BY_HAND,
    alt="The same nine patients, and six of this winter below them.",
    new_row="this winter",
    new_ill=(18, 23, 27),
    new_well=(13, 15, 21),
)
BY_KNOBS = replace(
    TWO_ROWS,
    alt="A rule with one knob is wrong about one of nine old and two of six new patients.",
    threshold=None,
    knobs=Slider(1, 1, 5, 2),
)
FIGURES: tuple[Figure, ...] = (
    DOTS,
    LINE,
    CURVES,
    BARS,
    LINE_BY_HAND,
    CURVE_FITTED,
    DECAY,
    DECAY_ON_LOG,
    INVERSES,
    HEIGHTS,
    HIGH_PRESSURE,
    SQUARE,
    SQUARE_INDEPENDENT,
    TREE,
    TREE_OF_THREE_LEVELS,
    LOADS,
    RESPONDERS,
    BLOOD_GROUPS,
    ONE_GROUP_AT_A_TIME,
    IN_PLAIN_WORDS,
    BY_HAND,
    WITH_LOSSES,
    TWO_ROWS,
    BY_KNOBS,
)
