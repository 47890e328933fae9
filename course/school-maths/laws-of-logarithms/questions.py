from fractions import Fraction
from math import log, log10

from rounds.kit import Choice, Formula, Number, Redraw, Rng, Trap, near_an_edge, percent, question, thousands

SHARED_OUT = "You treated the logarithm of a sum as a sum of logarithms. What do two added logarithms make?"


@question(level=1)
def logs_from_given(r: Rng) -> Number:
    """From two known logarithms to a third"""
    m, n, k = Fraction(r.whole(16, 95), 100), Fraction(r.whole(102, 180), 100), r.whole(2, 4)
    log_m, log_n = f"{float(m):.2f}", f"{float(n):.2f}"
    text, right, power, other, sums = r.pick(
        (f"m^{k} n", k * m + n, m**k + n, (k * m) * n, f"{k} × {log_m} + {log_n}"),
        (rf"\frac{{n^{k}}}{{m}}", k * n - m, n**k - m, k * n / m, f"{k} × {log_n} - {log_m}"),
        (rf"\frac{{n}}{{m^{k}}}", n - k * m, n - m**k, n / (k * m), f"{log_n} - {k} × {log_m}"),
        (rf"m n^{k}", m + k * n, m + n**k, m * (k * n), f"{log_m} + {k} × {log_n}"),
    )
    return Number(
        ask=rf"$\log_{{10}} m = {log_m}$ and $\log_{{10}} n = {log_n}$. What is $\log_{{10}} \left({text}\right)$, to two decimal places?",
        answer=right,
        dp=2,
        hints=("Products become sums, and quotients become differences.", "An exponent comes out in front."),
        traps=(
            Trap("log-power-kept", power, "You raised the logarithm to a power. What does the exponent become?"),
            Trap(
                "log-keeps-operations",
                other,
                "You multiplied or divided the logarithms. What becomes of a product, and of a quotient?",
            ),
        ),
        working=f"The exponent comes out in front as a factor; what was multiplied is added, and what was divided is subtracted: {sums} = **{float(right):.2f}**",
    )


@question(level=1)
def change_of_base(r: Rng) -> Number:
    """A base that the calculator does not have"""
    base, value = r.pick(2, 3, 4, 5), r.whole(6, 400)
    right = log(value) / log(base)
    if abs(right - round(right)) < 0.02 or near_an_edge(right, 2):
        raise Redraw
    return Number(
        ask=rf"A calculator has only the keys `ln` and `log` (base 10). What is $\log_{{{base}}} {value}$, to two decimal places? Do not round on the way.",
        answer=right,
        dp=2,
        hints=(f"Which power of {base} is {value}? Take ln of both sides.",),
        traps=(
            Trap(
                "logs-subtracted-for-divided",
                log(value) - log(base),
                "That is the logarithm of a quotient. To change the base, divide one logarithm by the other.",
            ),
            Trap("log-base-mixed", log(value), "That is the natural logarithm. The base here is another."),
            Trap(
                "base-and-number-swapped",
                1 / right,
                "You turned the two round. Is the number above or below the base?",
            ),
        ),
        working=rf"$\ln {value} / \ln {base}$ = {log(value):.4f} / {log(base):.4f} = **{right:.2f}**",
    )


def term(exponent: Fraction, letter: str) -> str:
    size = abs(exponent)
    named = letter if size == 1 else f"{letter}/{size.denominator}" if size < 1 else f"{size}*{letter}"
    return f"{'-' if exponent < 0 else '+'} {named}"


def powered(exponent: Fraction, letter: str) -> str:
    size = abs(exponent)
    return letter if size == 1 else f"{letter}^({size})"


@question(level=2)
def expand_a_logarithm(r: Rng) -> Formula:
    """Expand a logarithm"""
    n, m = r.sample(2, (2, 3, 4, 5))
    half = Fraction(1, 2)
    forms: tuple[tuple[str, tuple[int | Fraction, ...]], ...] = (
        (rf"\frac{{x^{n} y}}{{z}}", (n, 1, -1)),
        (rf"\frac{{x}}{{y^{n} z}}", (1, -n, -1)),
        (rf"\frac{{x^{n}}}{{y z^{m}}}", (n, -1, -m)),
        (rf"\frac{{\sqrt{{x}}\, y^{n}}}{{z}}", (half, n, -1)),
        (rf"\frac{{x y^{n}}}{{z^{m}}}", (1, n, -m)),
        (rf"\frac{{x^{n}}}{{y \sqrt{{z}}}}", (n, -1, -half)),
    )
    text, exponents = r.pick(*forms)
    parts = tuple((Fraction(exponent), letter) for exponent, letter in zip(exponents, "abc", strict=True))
    right = " ".join(term(exponent, letter) for exponent, letter in parts).removeprefix("+ ")
    kept = " ".join(f"{'-' if exponent < 0 else '+'} {powered(exponent, letter)}" for exponent, letter in parts)
    above = "*".join(powered(exponent, letter) for exponent, letter in parts if exponent > 0)
    below = "*".join(powered(exponent, letter) for exponent, letter in parts if exponent < 0)
    return Formula(
        ask=rf"The numbers $x$, $y$ and $z$ are positive, and $a = \ln x$, $b = \ln y$ and $c = \ln z$. Write $\ln \left({text}\right)$ as an expression in $a$, $b$ and $c$, without logarithms. (A half is typed as 1/2 or 0.5.)",
        answer=right,
        vars=("a", "b", "c"),
        hints=("What stands below is subtracted, all of it.", "Each exponent comes out in front of its own letter."),
        traps=(
            Trap("log-power-kept", kept.removeprefix("+ "), "You kept the powers. What becomes of an exponent?"),
            Trap(
                "log-keeps-operations",
                f"{above}/({below})",
                "You put the logarithms where the letters were. What becomes of a product, and of a quotient?",
            ),
            Trap(
                "log-of-quotient-added",
                " ".join(term(abs(exponent), letter) for exponent, letter in parts).removeprefix("+ "),
                "You added everything. What becomes of the letters below the line?",
            ),
        ),
        working=f"Products become sums, what stands below is subtracted, and exponents come out in front (a root is a half): **{right.replace('*', '')}**",
    )


# Chances that are multiplied: two groups, how many of each (lowest and highest), and their chances in hundredths.
PRODUCTS = (
    ("A model reads a note. It gives each of {2} common words a probability of {3} and each of {0} rarer words a probability of {1}, and multiplies all these probabilities.", (30, 90), (2, 9), (10, 40), (11, 40)),
    ("A sequencer reads each of {} letters of a gene correctly with a probability of {}, and each of {} difficult ones with a probability of {}. The readings are independent, so all these probabilities are multiplied.", (40, 90), (97, 99), (10, 30), (85, 94)),
    ("A nurse gets through each of {} day shifts without a pump alarm with a probability of {}, and through each of {} night shifts with a probability of {}. The shifts are independent, so all these probabilities are multiplied.", (31, 60), (82, 89), (20, 30), (90, 96)),
    ("A model predicts who recovers. For each of {} patients it gave a probability of {} to what then happened, and for each of {} others one of {}. Its likelihood is the product of all these probabilities.", (20, 80), (75, 95), (5, 19), (15, 45)),
    ("A dictation program gets each of {} short words right with a probability of {}, and each of {} long words with a probability of {}. The words are independent, so all these probabilities are multiplied.", (40, 90), (97, 99), (10, 30), (88, 95)),
)  # fmt: skip


@question(level=2)
def log_of_many_chances(r: Rng) -> Number:
    """Many chances, multiplied"""
    story, many, chances, more, others = r.pick(*PRODUCTS)
    n, p, k, q = r.whole(*many), r.whole(*chances) / 100, r.whole(*more), r.whole(*others) / 100
    right = n * log10(p) + k * log10(q)
    if near_an_edge(right, 2):
        raise Redraw
    return Number(
        ask=rf"{story.format(n, p, k, q)} What is $\log_{{10}}$ of the product, to two decimal places? Do not round on the way.",
        answer=right,
        dp=2,
        hints=("The logarithm of a product is a sum of logarithms.", "How often does each of the two stand in the sum?"),
        traps=(
            Trap("log-of-sum-shared-out", log10(n * p + k * q), "You added the chances. Which of the two is added, the chances or their logarithms?"),
            Trap("log-of-small-positive", -right, "The product is far below 1. What sign has its logarithm?"),
            Trap("factors-not-counted", log10(p) + log10(q), "You took each chance once. How many factors are there of each kind?"),
            Trap("log-base-mixed", right * log(10), "That is the natural logarithm. Base 10 is asked."),
        ),
        working=f"{n} × ({log10(p):.5f}) + {k} × ({log10(q):.5f}) = **{right:.2f}**",
    )  # fmt: skip


@question(level=2)
def log_equation(r: Rng) -> Number:
    """An equation with logarithms"""
    a, b, n = r.whole(3, 12), r.whole(3, 12), r.whole(4, 6)
    k, (u, v) = r.pick(2, 3, 5), r.sample(2, (1, 2, 3, 4))
    text, right, shared, other, slug, says, why = r.pick(
        (
            rf"\log_2 x + \log_2 {a} = {n}",
            Fraction(2**n, a),
            2**n - a,
            2**n * a,
            "multiplies-instead",
            "You multiplied. With which number is x multiplied inside the logarithm?",
            f"${a}x = 2^{n} = {2**n}$",
        ),
        (
            rf"\ln x - \ln {a} = \ln {b}",
            a * b,
            a + b,
            Fraction(b, a),
            "multiplies-instead",
            "You divided. Which of the numbers is divided inside the logarithm?",
            f"$x / {a} = {b}$",
        ),
        (
            rf"2 \ln x = \ln {k * u * u} + \ln {k * v * v}",
            k * u * v,
            Fraction(k * u * u + k * v * v, 2),
            k * u * v * k * u * v,
            "square-left-out",
            "That is the square of x. Where did the 2 in front go?",
            f"$x^2 = {k * u * u} \\times {k * v * v} = {(k * u * v) ** 2}$ and $x$ is positive",
        ),
        (
            rf"\log_{{10}} x = 2 - \log_{{10}} {a}",
            Fraction(100, a),
            100 - a,
            100 * a,
            "multiplies-instead",
            "You multiplied. Bring both logarithms to one side: what do they make together?",
            f"${a}x = 10^2 = 100$",
        ),
        (
            rf"\log_3 x - \log_3 {a} = {n - 2}",
            a * 3 ** (n - 2),
            a + 3 ** (n - 2),
            a * 3 * (n - 2),
            "power-as-product",
            "You multiplied the base by the number on the right. A logarithm is undone by a power.",
            f"$x / {a} = 3^{n - 2} = {3 ** (n - 2)}$",
        ),
    )
    return Number(
        ask=f"Solve for $x$: ${text}$. Give a whole number, a fraction or an exact decimal.",
        answer=right,
        hints=("Bring the logarithms together into one.", "Then undo the logarithm."),
        traps=(Trap("log-of-sum-shared-out", shared, SHARED_OUT), Trap(slug, other, says)),
        working=f"Together the logarithms say that {why}. So $x$ is **{right}**",
    )


# What changes by a percentage of what is there, whether it rises, that percentage (lowest and highest), the end, and the step.
STEPS = (
    ("Each month an antibody level falls by {}% of what is left of it. After how many months is {} of the first level left?", False, (3, 12), (10, 60), "a month"),
    ("Each millimetre of a shield takes away {}% of the radiation that reaches it. After how many millimetres is {} of the radiation left?", False, (8, 30), (2, 30), "a millimetre"),
    ("Each week a reagent loses {}% of the strength that it still has. After how many weeks is {} of the first strength left?", False, (2, 9), (50, 85), "a week"),
    ("Each day an invented outbreak has {}% more cases than the day before. After how many days are there {} times as many cases as at first?", True, (5, 30), (3, 40), "a day"),
    ("Each year the spending on a drug is {}% higher than the year before. After how many years is it {} times as high as at first?", True, (4, 15), (3, 6), "a year"),
    ("Each hour a culture is {}% larger than the hour before. After how many hours is it {} times as large as at first?", True, (15, 45), (4, 60), "an hour"),
)  # fmt: skip


@question(level=2)
def steps_to_a_factor(r: Rng) -> Number:
    """How many steps does it take?"""
    story, rises, rates, ends, step = r.pick(*STEPS)
    rate, end = r.whole(*rates), r.whole(*ends)
    factor, target = (1 + rate / 100, float(end)) if rises else (1 - rate / 100, end / 100)
    right = log(target) / log(factor)
    if near_an_edge(right, 1):
        raise Redraw
    return Number(
        ask=f"{story.format(rate, end if rises else percent(target))} Give one decimal place, as if it went by equal factors in equal parts of {step}. Do not round on the way.",
        answer=right,
        dp=1,
        hints=(
            "Write it as a power: which factor, to the power t, makes what?",
            "Take ln of both sides: t comes down in front.",
        ),
        traps=(
            Trap(
                "steps-added",
                (target - 1) / (factor - 1),
                "You took the same amount off, or put it on, in each step. What does each step *multiply*?",
            ),
            Trap(
                "logs-subtracted-for-divided",
                abs(log(target) - log(factor)),
                "You subtracted the logarithms. In the equation, with what is t multiplied?",
            ),
            Trap(
                "change-for-factor",
                abs(log(target) / log(rate / 100)),
                "You took the percentage itself. What is there *after* a step, as a share of before?",
            ),
        ),
        working=f"${factor:g}^t = {target:g}$, so $t = \\ln {target:g} / \\ln {factor:g}$ = {log(target):.4f} / {log(factor):.5f} = **{right:.1f}**",
    )


@question(level=3)
def which_step_breaks(r: Rng) -> Choice:
    """Which step breaks a law?"""
    n = r.whole(2, 5)
    x, y, z = r.pick(("p", "q", "r"), ("x", "y", "z"), ("u", "v", "w"))
    wrong, slug, says, lines, why = r.pick(
        (1, "log-of-sum-shared-out", "Look at the plus sign in the first line. Is there a law for it?",
         (rf"\ln({x}^{n} + {y})", rf"\ln({x}^{n}) + \ln {y}", rf"{n} \ln {x} + \ln {y}"),
         "For the logarithm of a sum there is no law"),
        (2, "log-power-kept", "Look at the exponent. What does it belong to, before and after?",
         (rf"\ln \frac{{{x}^{n}}}{{{y}}}", rf"\ln({x}^{n}) - \ln {y}", rf"(\ln {x})^{n} - \ln {y}"),
         f"The exponent comes out in front as {n} times the logarithm"),
        (2, "log-of-quotient-as-quotient", "Put in numbers: is a quotient of two logarithms the same as their difference?",
         (rf"\frac{{\ln({x}{y})}}{{\ln {z}}}", rf"\frac{{\ln {x} + \ln {y}}}{{\ln {z}}}", rf"\ln {x} + \ln {y} - \ln {z}"),
         "A quotient of two logarithms is not the logarithm of a quotient"),
        (2, "bracket-reaches-first-only", "Look at what the root covers. Does each factor get its share?",
         (rf"\ln \sqrt{{{x}{y}}}", rf"\frac{{1}}{{2}} \ln({x}{y})", rf"\frac{{1}}{{2}} \ln {x} + \ln {y}"),
         "The half belongs to both logarithms"),
        (1, "minus-reaches-first-only", "Look at what stands below the line. Is all of it subtracted?",
         (rf"\ln \frac{{{x}}}{{{y}{z}}}", rf"\ln {x} - \ln {y} + \ln {z}", rf"\ln \frac{{{x}}}{{{y}}} + \ln {z}"),
         "Both letters below the line are subtracted"),
        (0, "", "", (rf"\ln \frac{{{x}^{n}}}{{{y}{z}}}", rf"\ln({x}^{n}) - \ln({y}{z})", rf"{n} \ln {x} - \ln {y} - \ln {z}"),
         "What stands below is subtracted, all of it, and an exponent comes out in front"),
        (0, "", "", (rf"{n} \ln {x} - \ln {y} + \ln {z}", rf"\ln({x}^{n}) - \ln {y} + \ln {z}", rf"\ln \frac{{{x}^{n} {z}}}{{{y}}}"),
         "An exponent may go back up, and sums and differences may be gathered"),
    )  # fmt: skip
    names = ("Both steps are right.", "The first step is wrong.", "The second step is wrong.")
    sound = "Try it in numbers: take small whole numbers for the letters and work out each line."
    traps = [
        Trap(slug if at == 0 else "sound-step-doubted", name, says if at == 0 else sound)
        for at, name in enumerate(names)
        if at != wrong
    ]
    return Choice(
        ask=f"Two steps: ${lines[0]} = {lines[1]} = {lines[2]}$. The first equals sign is the first step, the second one the second step. Judge each on its own: is it right for all values of the letters above 1?",
        right=names[wrong],
        traps=tuple(traps),
        options=names,
        hints=("Try it with small whole numbers for the letters.",),
        working=f"{why}. {names[wrong]}",
    )


@question(level=3)
def colleague_on_laws(r: Rng) -> Choice:
    """What do you answer?"""
    many, load, k = r.whole(3, 9) * 100, r.whole(3, 6), r.pick(2, 3, 4)
    lower, zeros = r.whole(30, 60) * 10, r.pick(1, 2)
    parts = {2: "a quarter", 3: "an eighth", 4: "a sixteenth"}[k]
    added = f"No: 1/{2 * k if k > 2 else 3} or so is left, for the parts of the fall are added up."
    said, right, wrongs, says, why = r.pick(
        (f"“I multiplied the probabilities of all {many} words, each about 0.01. The program says 0, so such a note cannot exist”, says a colleague",
         "No: it is too small for the machine, so add the logarithms.",
         (("underflow-as-impossible", "Yes: what a machine prints as 0 has no chance of happening."),
          ("log-of-zero-is-zero", "No: take the logarithm of the 0 that was printed, and go on with it.")),
         "How large is the product, as a power of 10?",
         f"The product is about $10^{{-{2 * many}}}$, and its logarithm about $-{thousands(2 * many)}$"),
        (f"“Two tubes hold $10^{load}$ copies each, {load} on the $\\log_{{10}}$ scale. Poured into one, they make {2 * load} on that scale”, says a technician who counts copies in a whole tube",
         f"No: twice as many copies are about {load}.3 on that scale.",
         (("log-of-sum-shared-out", f"Yes: {load} and {load} make {2 * load}, for logarithms are added."),
          ("mean-for-sum", f"No: they stay at {load} on that scale, for the two tubes are alike.")),
         "Undo the logarithms first. How many copies are there together?",
         f"$\\log_{{10}}(2 \\times 10^{load}) = {load} + 0.301$"),
        (f"“I diluted a sample of $10^{load}$ copies per mL to {'a tenth' if zeros == 1 else 'a hundredth'}. So on the $\\log_{{10}}$ scale it goes from {load} to {load - zeros}”, says a technician",
         f"Yes: dividing by {10**zeros} takes {zeros} away, wherever on the scale one begins.",
         (("log-keeps-operations", f"No: {load} is divided by {10**zeros} as well, and makes {load / 10**zeros:g}."),
          ("power-as-product", f"No: it goes down by {10 * zeros}, for it was diluted by {'one step' if zeros == 1 else 'two steps'} of ten.")),
         "How many copies are left in each mL, as a power of 10?",
         f"$10^{load} / {10**zeros} = 10^{load - zeros}$"),
        (f"“One paper uses $\\log_2$ and finds a difference of {k}. The other uses $\\log_{{10}}$, so the two cannot be compared”, says a reviewer",
         f"No: {k} doublings are $\\log_{{10}} {2**k}$, or {k * log10(2):.2f}, in base 10.",
         (("bases-not-comparable", "Yes: each base measures something else, and nothing links them."),
          ("bases-alike", f"No: a difference of {k} in base 2 is one of {k} in base 10 as well.")),
         "Which factor is behind the difference? Take its logarithm to the other base.",
         f"A difference of {k} in base 2 is a factor of {2**k}"),
        (f"“A fall of 0.3 in $\\log_{{10}}$ means that about half is gone. So with a fall of {3 * k / 10:.1f} nothing is left”, says a student",
         f"No: about 1/{2**k} is left, for each further 0.3 halves what is there.",
         (("steps-added", "Yes: two halves make a whole, and so by 0.6 all of it is gone."), ("multiplies-by-steps", added)),
         "What does each step of 0.3 do to what is there?",
         f"$10^{{-{3 * k / 10:.1f}}}$ is about 1/{2**k}"),
        (f"“A fall of 0.3 in $\\log_{{10}}$ means that about half is left. So with a fall of {3 * k / 10:.1f} about {parts} is left”, says a student",
         "Yes: each further 0.3 halves, or nearly so, what is still there.",
         (("steps-added", "No: two halves make a whole, and so by 0.6 all of it is gone."), ("multiplies-by-steps", added)),
         "What does each step of 0.3 do to what is there?",
         f"$10^{{-{3 * k / 10:.1f}}}$ is about 1/{2**k}"),
        (f"“For each of {thousands(2 * lower)} patients, my model gave a probability to what then happened, recovery or no recovery. Its log-likelihood is $-{lower}$. A probability cannot be below 0, so the software is broken”, says a colleague",
         "No: a product of probabilities is below 1, and its logarithm below 0.",
         (("negative-power-negative", "Yes: a negative logarithm belongs to a negative product of probabilities."),
          ("log-of-fraction-undefined", "Yes: a product of probabilities is below 1, and has no logarithm at all.")),
         "Which numbers have negative logarithms?",
         "A number between 0 and 1 has a negative logarithm, and many factors make it a large one"),
    )  # fmt: skip
    return Choice(
        ask=f"{said}. Is that right?",
        right=right,
        traps=tuple(Trap(slug, text, says) for slug, text in wrongs),
        hints=("Which law turns what into what?",),
        working=f"{why}. {right}",
    )
