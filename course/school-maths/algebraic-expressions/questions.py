from collections.abc import Mapping
from math import gcd, sqrt
from typing import TypeVar

from rounds.kit import Choice, Formula, Number, Redraw, Rng, Trap, question, thousands

V = TypeVar("V", str, float)

PAIRS = (("x", "y"), ("a", "b"), ("p", "q"), ("m", "n"), ("u", "v"))


def written(*terms: tuple[int, str]) -> str:
    """A sum as one writes it: no term that is nothing, no 1 before a letter."""
    text = ""
    for number, letters in terms:
        size = "" if abs(number) == 1 and letters else str(abs(number))
        sign = (" - " if number < 0 else " + ") if text else ("-" if number < 0 else "")
        text += f"{sign}{size}{letters}" if number else ""
    return text or "0"


# What to say to whom: for each misconception one sentence that fits every shape in which it is met here.
SAYS = {
    "bracket-reaches-first-only": "A factor multiplies *every* term of its bracket. Check each term once more.",
    "brackets-ignored": "How far does the line reach? First work out all that stands above it and below it.",
    "cancels-terms": "Try a number in both. Only factors of the whole cancel: make a product of the top first.",
    "divides-one-term-only": "You divided one term alone. What happens to the other?",
    "left-to-right": "You added before you divided. What stands above the line alone?",
    "letter-as-digit": "You wrote one number beside the other. What is left out between a number and a letter?",
    "letters-swapped": "You swapped the two pressures. Which one is called d?",
    "line-not-a-bracket": "You went from left to right. What does the line hold together below it?",
    "middle-counted-once": "Write the square as two brackets. How often does the middle pair occur?",
    "middle-left-out": "Write out every pair of terms. Which pairs are missing?",
    "minus-reaches-first-only": "The minus in front of the second bracket reaches both of its terms.",
    "nothing-left-behind": "Expand it again: one of the terms is gone. What times the front gives it?",
    "power-keeps-minus": "You made the square of a negative number negative. What is it?",
    "power-of-product": "The small 2 reaches only what stands right before it. What is that here?",
    "root-left-out": "You divided by the number itself. What does the root do first?",
    "root-reaches-too-far": "You took the root of the whole fraction. What stands under it?",
    "sign-lost": "Look at the last term once more: which sign should it have?",
    "square-left-out": "What does the small 2 do to the height?",
    "square-of-sum": "Write the square as two brackets and expand it. What happens to the middle?",
    "square-reaches-letter-only": "The bracket holds a number with the letter. What is the square of both?",
    "unit-not-converted": "Which unit does the formula want for that letter, and which were you given?",
}


def told(wrong: Mapping[str, V]) -> tuple[Trap[V], ...]:
    """The traps of these wrong answers, by the misconception behind each."""
    return tuple(Trap(slug, answer, SAYS[slug]) for slug, answer in wrong.items())


@question(level=1)
def put_in(r: Rng) -> Number:
    """Numbers for letters"""
    a, b, x, y = r.whole(2, 9), r.pick(-5, -4, -3, -2, 2, 3, 4, 5), r.whole(2, 9), -r.whole(2, 6)
    right = a * x + b * y * y
    wrong = {"power-keeps-minus": a * x - b * y * y, "letter-as-digit": int(f"{a}{x}") + b * y * y}
    wrong |= {"power-of-product": a * x + (b * y) ** 2 * (1 if b > 0 else -1)}
    return Number(
        ask=f"What is ${written((a, 'x'), (b, 'y^2'))}$ for $x = {x}$ and $y = {y}$? Give a whole number (it may be negative).",
        answer=right,
        hints=("Write each number in brackets where its letter stood.", "The square comes first."),
        traps=told(wrong),
        working=f"""
${a} \\times {x} {"+" if b > 0 else "-"} {abs(b)} \\times ({y})^2 = {a * x} {"+" if b > 0 else "-"} {abs(b) * y * y}$ = **{right}**
""",
    )


@question(level=1)
def like_terms(r: Rng) -> Formula:
    """Joining like terms"""
    # What is left of the one letter, and of the other: never one of it, and never both gone when added.
    (x, y), c, b, left, rest = r.pick(*PAIRS), r.whole(2, 6), r.whole(2, 6), r.whole(2, 5), r.pick(-4, -3, -2, 7, 8, 9)
    a, d = c + left, rest - b
    if left + rest == 0 or abs(d) < 2:
        raise Redraw
    right = written((a - c, x), (b + d, y))
    return Formula(
        ask=f"Simplify ${written((a, x), (b, y), (-c, x), (d, y))}$ as far as it goes.",
        answer=right,
        vars=(x, y),
        form=("expanded",),
        hints=("Which terms have the same letter? Take each along with the sign in front of it.",),
        traps=(
            Trap(
                "joins-unlike-terms",
                written((a - c + b + d, x + y)),
                f"You joined {x}'s with {y}'s. Put numbers in: does it still hold?",
            ),
            Trap(
                "sign-lost",
                written((a + c, x), (b + d, y)),
                f"Which sign stands in front of {c}{x}? It belongs to that term.",
            ),
        ),
        working=f"${written((a, x), (-c, x))} = {written((a - c, x))}$ and ${written((b, y), (d, y))} = {written((b + d, y))}$: ${right}$",
    )


@question(level=2)
def clinical_formula(r: Rng) -> Number:
    """A formula with a patient in it"""
    case, dp = r.pick("index", "pressure", "drops", "interval"), 0
    if case == "index":
        w, h, dp = r.whole(48, 110), r.whole(150, 195), 1
        told_of = rf"The body mass index is $\frac{{w}}{{h^2}}$, with $w$ in kilograms and $h$ in metres. Work it out for a patient of {w} kg who is {h} cm tall"
        m, right = h / 100, w / (h / 100) ** 2
        wrong = {"square-left-out": w / m, "power-of-product": (w / m) ** 2, "unit-not-converted": w / h**2}
        working = f"{h} cm is {m:.2f} m. {w} / {m:.2f}² = {w} / {m * m:.4f}"
    elif case == "pressure":
        d, gap = r.whole(52, 98), r.whole(26, 75)
        s, right = d + gap, d + gap / 3
        told_of = rf"From a cuff reading, the mean arterial pressure is often estimated as $d + \frac{{s - d}}{{3}}$, where $s$ is the systolic and $d$ the diastolic pressure. Work it out, in mmHg, for a systolic of {s} and a diastolic of {d} mmHg"
        wrong = {"left-to-right": s / 3, "brackets-ignored": d + s - d / 3, "letters-swapped": s - gap / 3}
        working = f"({s} - {d}) / 3 = {gap / 3:.1f}, and {d} + {gap / 3:.1f} = {right:.1f}"
    elif case == "drops":
        v, g, h = r.pick((250, 20, r.whole(1, 3)), (500, 20, r.whole(3, 7)), (1000, 20, r.whole(6, 11)))
        m = r.pick(15, 30, 45) if h < 4 else 30
        told_of = rf"A drip runs at $\frac{{vg}}{{60h + m}}$ drops a minute, for $v$ mL in $h$ hours and $m$ minutes and $g$ drops to the mL. Work it out for {thousands(v)} mL in {h} h {m} min and {g} drops to the mL"
        right = v * g / (60 * h + m)
        wrong = {"line-not-a-bracket": v * g / 60 * h + m, "brackets-ignored": v * g / (60 * h) + m}
        working = f"Above {v} × {g} = {thousands(v * g)}, below 60 × {h} + {m} = {60 * h + m}. Divided: {right:.1f}"
    else:
        q, p = r.whole(68, 88) * 5, r.pick(*range(560, 920, 20), *range(1080, 1200, 20)) / 1000
        told_of = rf"Bazett's formula corrects a QT interval to $\frac{{q}}{{\sqrt{{p}}}}$, with the QT interval $q$ in milliseconds and the RR interval $p$ in seconds. Work it out, in milliseconds, for a QT of {q} ms and an RR of {p * 1000:.0f} ms"
        right = q / sqrt(p)
        wrong = {"root-left-out": q / p, "root-reaches-too-far": sqrt(q / p), "unit-not-converted": q / sqrt(p * 1000)}
        working = f"{p * 1000:.0f} ms is {p:g} s, and its root is {sqrt(p):.4f}. {q} / {sqrt(p):.4f} = {right:.1f}"
    return Number(
        ask=f"{told_of}, to {'one decimal place' if dp else 'the nearest whole number'}. Do not round on the way.",
        answer=right,
        dp=dp,
        hints=(
            "Bring each number into the unit that its letter wants.",
            "Work out what is above the line and what is below.",
        ),
        traps=told(wrong),
        working=f"{working}: **{right:.{dp}f}**",
    )


@question(level=2)
def multiply_out(r: Rng) -> Formula:
    """Brackets multiplied out"""
    shape, a, b, c, d = (
        r.pick("two", "square", "times", "minus"),
        r.whole(2, 5),
        r.whole(2, 7),
        r.whole(1, 4),
        r.whole(2, 7),
    )
    if shape == "two":
        b, d = r.pick(-1, 1) * b, r.pick(-1, 1) * d
        text, middle = f"({written((a, 'x'), (b, ''))})({written((c, 'x'), (d, ''))})", a * d + b * c
        right = (a * c, middle, b * d)
        wrong = {"middle-left-out": (a * c, 0, b * d), "sign-lost": (a * c, middle, -b * d)}
    elif shape == "square":
        b *= r.pick(-1, 1)
        text, right = f"({written((a, 'x'), (b, ''))})^2", (a * a, 2 * a * b, b * b)
        wrong = {"square-of-sum": (a * a, 0, b * b), "middle-counted-once": (a * a, a * b, b * b)}
        wrong |= {"square-reaches-letter-only": (a, 2 * a * b, b * b)}
    elif shape == "times":
        b *= r.pick(-1, 1)
        text, right = f"{a}({written((1, 'x'), (b, ''))})^2", (a, 2 * a * b, a * b * b)
        wrong = {"square-of-sum": (a, 0, a * b * b), "power-of-product": (a * a, 2 * a * a * b, a * a * b * b)}
        wrong |= {"bracket-reaches-first-only": (a, 2 * b, b * b)}
    else:
        text, right = f"{a}x(x + {b}) - {d}(x - {c})", (a, a * b - d, c * d)
        wrong = {"minus-reaches-first-only": (a, a * b - d, -c * d), "bracket-reaches-first-only": (a, -d, b - c)}
    if right[1] == 0:
        raise Redraw
    spelled = {slug: written(*zip(numbers, ("x^2", "x", ""), strict=True)) for slug, numbers in wrong.items()}
    answer = written(*zip(right, ("x^2", "x", ""), strict=True))
    return Formula(
        ask=f"Expand ${text}$: write it without brackets and join like terms. (Type a square as x^2.)",
        answer=answer,
        vars=("x",),
        form=("expanded",),
        hints=("Each term of the one meets each term of the other. How many products is that?",),
        traps=told(spelled),
        working=f"Each term meets each, and like terms are joined: ${text} = {answer}$",
    )


@question(level=2)
def factor_out(r: Rng) -> Formula:
    """A sum as a product"""
    shape, k, m, n = (
        r.pick("letter", "letters", "squares"),
        r.whole(2, 6),
        r.whole(1, 6),
        r.pick(-7, -5, -1, -1, 1, 1, 2, 3, 5, 7),
    )
    if gcd(m, n) > 1 or (m == 1 and abs(n) == 1):
        raise Redraw
    x, y = r.pick(*PAIRS) if shape == "letters" else ("x", "")
    if shape == "squares":
        text, why = written((m * m, "x^2"), (-n * n, "")), "One square less another"
        right = f"({written((m, 'x'), (abs(n), ''))})({written((m, 'x'), (-abs(n), ''))})"
        wrong = {"square-of-sum": f"({written((m, 'x'), (-abs(n), ''))})^2"}
    else:
        front, square, more = (f"{k}x", "x^2", "x") if shape == "letter" else (str(k), x, y)
        text, why = written((k * m, square), (k * n, more)), f"Both terms have the factor ${front}$"
        right = f"{front}({written((m, x), (n, y))})"
        wrong = {"bracket-reaches-first-only": f"{front}({written((m, x), (k * n, y))})"}
        wrong |= {"sign-lost": f"{front}({written((m, x), (-n, y))})"}
        if abs(n) == 1:
            wrong |= {"nothing-left-behind": f"{front}({written((m, x))})"}
    return Formula(
        ask=f"Factorise ${text}$ fully: write it as a product without fractions, such as 4(a + 2) or a(a + 2).",
        answer=right,
        vars=(x, y) if y else (x,),
        form=("factored",),
        hints=("What do the terms have in common? Or is it one square less another?",),
        traps=told(wrong),
        working=f"{why}: ${text} = {right}$",
    )


@question(level=2)
def cancel(r: Rng) -> Formula:
    """A fraction made simpler"""
    shape, a, p = r.pick("sum", "squares", "common", "square"), r.whole(2, 9), r.whole(2, 6)
    q, c, sign = r.whole(2, 9), r.whole(2, 6), r.pick("+", "-")
    if shape == "sum":
        over, under = f"{c * p}x^2 {sign} {c * q}x", f"{c}x"
        right, product = f"{p}x {sign} {q}", f"{c}x({p}x {sign} {q})"
        wrong = {"divides-one-term-only": f"{p}x {sign} {c * q}x", "cancels-terms": f"{p}x {sign} {c * q}"}
    elif shape == "squares":
        over, under, right, product = f"x^2 - {a * a}", f"x - {a}", f"x + {a}", f"(x + {a})(x - {a})"
        wrong = {"cancels-terms": f"x - {a}"}
    elif shape == "common":
        over, under = f"{p}x^2 {sign} {p * a}x", f"x {sign} {a}"
        right, product = f"{p}x", f"{p}x(x {sign} {a})"
        wrong = {"cancels-terms": f"{2 * p}x"}
    else:
        over, under, right = f"(x {sign} {a})^2 - {a * a}", "x", f"x {sign} {2 * a}"
        product = f"x(x {sign} {2 * a})"
        wrong = {"square-of-sum": "x", "middle-counted-once": f"x {sign} {a}"}
    return Formula(
        ask=rf"Simplify $\dfrac{{{over}}}{{{under}}}$ as far as it goes. (The bottom is not 0. You need not say so in your answer.)",
        answer=right,
        vars=("x",),
        form=("simplified",),
        hints=("Make a product of the top. Which factor stands below as well?", "Try a number for x in both."),
        traps=told(wrong),
        working=f"The top is ${product}$. Cancel what stands below as well: ${right}$",
    )


EXCUSES = {
    "square-of-sum": "a square reaches each term of a sum",
    "root-of-sum": "a root undoes each square below it",
    "cancels-terms": "the {a} above and the {a} below make 1",
    "power-of-product": "a square reaches all that is multiplied",
}


@question(level=3)
def one_number_tried(r: Rng) -> Choice:
    """Tried with one number"""
    who = r.pick("A colleague shortens a formula", "A student tidies up a formula", "A programmer simplifies code")
    a, (leg, other, longest) = r.whole(2, 9), r.pick((3, 4, 5), (4, 3, 5), (5, 12, 13), (8, 6, 10), (12, 5, 13))
    # Before and after, the value at 0, another number and both values there, and the misconception behind the change.
    before, after, zero, at, here, there, slug = r.pick(
        (f"(x + {a})^2", f"x^2 + {a * a}", a * a, 1, (1 + a) ** 2, 1 + a * a, "square-of-sum"),
        (rf"\sqrt{{x^2 + {leg * leg}}}", f"x + {leg}", leg, other, longest, other + leg, "root-of-sum"),
        (rf"\frac{{x + {a}}}{{{a}}}", "x + 1", 1, a, 2, a + 1, "cancels-terms"),
        (f"{a}x^2", f"({a}x)^2", 0, 1, a, a * a, "power-of-product"),
        (f"(x + {a})(x - {a})", f"x^2 - {a * a}", -a * a, 1, 1 - a * a, 1 - a * a, ""),
        (f"(x + {a})^2 - x^2", f"{2 * a}x + {a * a}", a * a, 1, 2 * a + a * a, 2 * a + a * a, ""),
    )
    everywhere = "Many different curves meet in one place. What would show that they agree everywhere?"
    wrong = [("one-number-proves", f"“They are equal: both gave {zero} at 0, and one number is enough.”", everywhere)]
    if slug:
        right = f"“They differ: at {at} they are {here} and {there}, and so the step is wrong.”"
        wrong += [
            (slug, f"“They are equal: {EXCUSES[slug].format(a=a)}.”", f"Put {at} into both. Do they still agree?"),
            (
                "zero-proves-nothing",
                "“They differ: 0 may not be put in for a letter, and so the test is void.”",
                f"0 may be tried like any number. Put {at} into *both* of them.",
            ),
        ]
        why = f"One number proves nothing, but one is enough to disprove: at {at} they are **{here} and {there}**"
    else:
        right = "“They are equal: expanding shows it, and one number does not.”"
        pairs = "Write out every pair of terms. What becomes of the middle ones?"
        wrong += [
            (
                "sound-step-doubted",
                f"“They differ: one number proves nothing, and at {at} the two do not agree.”",
                f"True in part. Put {at} into both.",
            ),
            ("middle-left-out", "“They differ: a middle term was lost in the change.”", pairs),
        ]
        why = "One number on which two expressions agree proves nothing. Expanding gives the same terms: **equal**"
    return Choice(
        ask=f"{who} from ${before}$ to ${after}$. “I put in 0, and both gave {zero}. So they are equal for every $x$.” Which reply is right?",
        right=right,
        traps=tuple(Trap(*each) for each in wrong),
        hints=("Put another number into both.",),
        working=why,
    )
