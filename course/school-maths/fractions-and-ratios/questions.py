from fractions import Fraction
from itertools import pairwise
from math import gcd

from rounds.kit import Choice, Number, Order, Redraw, Rng, Trap, question, thousands

DRUGS = (
    "an antibiotic",
    "a syrup against fits",
    "a painkiller",
    "an iron preparation",
    "a vitamin",
    "an antiviral drug",
)

PROPER = tuple(
    Fraction(top, bottom) for bottom in (2, 3, 4, 5, 6, 8, 10) for top in range(1, bottom) if gcd(top, bottom) == 1
)


@question(level=1)
def lowest_terms(r: Rng) -> Number:
    """A share in lowest terms"""
    who, what = r.pick(
        ("patients", "have asthma"),
        ("nurses", "work nights"),
        ("beds", "are empty"),
        ("samples", "were spoilt"),
        ("letters", "were sent late"),
    )
    whole = r.whole(3, 12)
    part = r.pick(*(number for number in range(1, whole) if gcd(number, whole) == 1))
    times = r.whole(2, 9)
    return Number(
        ask=f"Of {whole * times} {who}, {part * times} {what}. What fraction is that, in lowest terms?",
        answer=Fraction(part, whole),
        form="lowest",
        hints=("Put the part over the whole. Which number divides both?",),
        traps=(
            Trap(
                "part-to-rest",
                Fraction(part, whole - part),
                "You compared the part with the rest. The whole is all of them.",
            ),
            Trap("complement-for-part", Fraction(whole - part, whole), "That is the fraction of the others."),
        ),
        working=f"{part * times}/{whole * times}; both can be divided by {times}: **{part}/{whole}**",
    )


@question(level=2)
def fraction_sum(r: Rng) -> Number:
    """Fractions added, taken of each other, shared out"""
    other, one = sorted(r.sample(2, PROPER))
    if one.denominator == other.denominator:
        raise Redraw
    tops = Fraction(one.numerator + other.numerator, one.denominator + other.denominator)
    traps: tuple[Trap[Fraction], ...]
    case = r.pick("sum", "part of a part", "how often", "rest")
    if case == "sum":
        ask = f"One bag of fluid is {one} full, another of the same size {other} full. How much is that together, as a fraction of one full bag?"
        right, working = one + other, f"{one} + {other} = {_over(one, other)} + {_over(other, one)}"
        traps = (
            Trap("adds-tops-and-bottoms", tops, "You added tops and bottoms. Is the sum larger than each of the two?"),
            Trap(
                "multiplies-instead", one * other, "You multiplied. Can two bags together hold less than one of them?"
            ),
        )
    elif case == "part of a part":
        ask = f"In a survey, {one} of the staff answered. Of those who answered, {other} work nights. Which fraction of all the staff answered and work nights?"
        right, working = one * other, f"{other} of {one} is {other} × {one}"
        traps = (
            Trap("adds-instead", one + other, "A part of a part is smaller than either. What does “of” mean?"),
            Trap("adds-tops-and-bottoms", tops, "“Of” means multiply, straight across."),
        )
    elif case == "how often":
        if (one / other).denominator > 2:
            raise Redraw
        ask = f"A vial holds {one} g of a drug, and each dose takes {other / 10} g. How many doses are in the vial? Give a whole number or a fraction."
        right, working = one / (other / 10), f"{one} ÷ {other / 10} = {one} × {10 / other}"
        traps = (
            Trap("multiplies-instead", one * other / 10, "You multiplied. How often does a dose *fit into* the vial?"),
            Trap(
                "inverts-wrong-fraction", other / 10 / one, "You turned the wrong one round. Into which does which fit?"
            ),
        )
    else:
        ask = f"A cylinder of oxygen was {one} full in the morning and is {other} full now. Which fraction of a full cylinder was used?"
        right, working = one - other, f"{one} - {other} = {_over(one, other)} - {_over(other, one)}"
        traps = (Trap("adds-instead", one + other, "Used is what has gone: the difference between morning and now."),)
        if one.numerator > other.numerator and one.denominator > other.denominator:
            across = Fraction(one.numerator - other.numerator, one.denominator - other.denominator)
            says = "You subtracted tops and bottoms. First cut both into pieces of one size."
            traps = (*traps, Trap("adds-tops-and-bottoms", across, says))
    return Number(
        ask=f"{ask} {'' if case == 'how often' else 'Answer in lowest terms.'}".strip(),
        answer=right,
        form="" if case == "how often" else "lowest",
        hints=("Added pieces must be of one size. “Of” means multiply. To divide by a fraction, turn it round.",),
        traps=traps,
        working=f"{working} = **{right}**",
    )


@question(level=2)
def parts_or_in_all(r: Rng) -> Number:
    """One to so many, one in so many"""
    n = r.whole(2, 60)
    is_to = r.chance(0.6)
    story, asked = r.pick(
        (
            "One part of serum is mixed with {n} parts of saline.|A dilution of serum is 1 in {n}, all parts counted.",
            "What fraction of the mixture is serum?",
        ),
        (
            "In a hospital the ratio of pharmacists to nurses is 1:{n}.|Of a hospital's pharmacists and nurses together, 1 in {n} is a pharmacist.",
            "What fraction of the two groups together are pharmacists?",
        ),
        (
            "For each positive swab there are {n} negative ones.|Of the swabs, 1 in {n} is positive.",
            "What fraction of the swabs are positive?",
        ),
        (
            "A data set holds images with a fracture and without one in the ratio 1:{n}.|Of the images in a data set, 1 in {n} shows a fracture.",
            "What fraction of the images show a fracture?",
        ),
        (
            "For one true alarm a monitor gives {n} false ones.|Of a monitor's alarms, 1 in {n} is true.",
            "What fraction of its alarms are true?",
        ),
    )
    text = story.split("|")[0 if is_to else 1].format(n=n)
    right = Fraction(1, n + 1) if is_to else Fraction(1, n)
    wrong = Fraction(1, n) if is_to else Fraction(1, n + 1)
    return Number(
        ask=f"{text} {asked}",
        answer=right,
        hints=("How many parts are there in all?",),
        traps=(
            Trap("in-all-for-to", wrong, "Is the one counted among those that are named, or does it come on top?"),
            Trap(
                "part-to-rest",
                Fraction(n, n + 1) if is_to else Fraction(n - 1, n),
                "That is the fraction of the others.",
            ),
        ),
        working=f"{f'1 + {n} = {n + 1} parts in all, one of them is meant' if is_to else f'One of {n} in all'}: **{right}**",
    )


@question(level=2)
def dose_volume(r: Rng) -> Number:
    """From mg per kg to mL"""
    weight, per_kg, doses = r.whole(6, 40), r.pick(5, 10, 15, 20, 30, 40), r.pick(2, 3, 4)
    day, drug = weight * per_kg, r.pick(*DRUGS)
    # A volume that a child can swallow, and that does not lie half-way between two tenths.
    volumes = {strength: Fraction(day, doses * strength) for strength in (5, 10, 20, 25, 40, 50)}
    fitting = [each for each, mL in volumes.items() if 1 <= mL <= 20 and (20 * mL) % 2 != 1]
    if not fitting:
        raise Redraw
    strength = r.pick(*fitting)
    volume = volumes[strength]
    how = r.pick(
        f"A child of {weight} kg is to have {per_kg} mg per kg a day of {drug}, in {doses} equal doses.",
        f"The plan says {per_kg} mg/kg/day of {drug}, divided into {doses} doses. The child weighs {weight} kg.",
    )
    return Number(
        ask=f"{how} The bottle has {strength} mg in each mL. How many mL is one dose, to one decimal place? (Invented figures.)",
        answer=volume,
        unit="mL",
        dp=1,
        hints=("From one kilogram to the child, from the day to the dose, from mg to mL.",),
        traps=(
            Trap("doses-forgotten", Fraction(day, strength), "That is the volume for a whole day."),
            Trap("weight-forgotten", Fraction(per_kg, doses * strength), "The dose is given for each kilogram."),
            Trap(
                "strength-turned-round",
                Fraction(day * strength, doses),
                "You multiplied by the strength. How many mL hold the dose?",
            ),
        ),
        working=f"{per_kg} × {weight} = {thousands(day)} mg a day. {thousands(day)} / {doses} = {float(Fraction(day, doses)):.4g} mg a dose. Divided by {strength} mg per mL: **{float(volume):.1f}** mL",
    )


@question(level=3)
def proportions_in_order(r: Rng) -> Order:
    """Shares from small to large"""
    what = r.pick(
        "Four papers each report how many patients had a complication",
        "Four clinics report how many of their patients did not come",
        "Four tests report how many healthy people they alarm",
        "Four wards report how many of their patients fell",
        "Four surveys report how many were satisfied",
    )
    one, other = _fraction(r), _fraction(r)
    decimal, percentage = r.decimal(0.1, 0.9, 2), r.whole(10, 90)
    shares = {str(one): float(one), str(other): float(other), str(decimal): float(decimal)}
    shares |= {f"{percentage}%": percentage / 100}
    values = sorted(shares.values())
    if len(values) < 4 or min(b - a for a, b in pairwise(values)) < 0.015:
        raise Redraw
    right = tuple(sorted(shares, key=lambda text: shares[text]))
    traps = [Trap("order-turned-round", right[::-1], "That is the order from large to small.")]
    if right[-1] != f"{percentage}%":
        as_number = (*(text for text in right if not text.endswith("%")), f"{percentage}%")
        traps.append(
            Trap("per-cent-as-number", as_number, "You put the percentage last. What is it as a decimal number?")
        )
    if (one < other) != (one.denominator < other.denominator):
        swapped = tuple({str(one): str(other), str(other): str(one)}.get(text, text) for text in right)
        says = "Two fractions stand the wrong way round. Divide top by bottom in each."
        traps.append(Trap("larger-denominator-larger", swapped, says))
    if len(traps) < 2:
        raise Redraw
    return Order(
        ask=f"{what}. Put the shares in order, the smallest first.",
        right=right,
        hints=("Write each as a decimal number.",),
        traps=tuple(traps),
        working=f"As decimal numbers: {', '.join(f'{text} is {shares[text]:.3f}' for text in right)}. So: {', '.join(right)}",
    )


@question(level=3)
def colleague_adds(r: Rng) -> Choice:
    """Is that how fractions go?"""
    a, b = sorted(r.sample(2, (2, 3, 4, 5, 6, 8)))
    said, right, why, wrongs = r.pick(
        (
            f"Ward A has 1/{a} of its beds free, ward B 1/{b}. The wards are of the same size. “Together 2/{a + b} of all beds are free”, says a colleague",
            f"No: add 1/{a} and 1/{b}, then halve, for each ward is half of all.",
            f"Half of 1/{a} and half of 1/{b} are {(Fraction(1, a) + Fraction(1, b)) / 2} of all beds",
            (
                (
                    "adds-tops-and-bottoms",
                    "Yes: the two tops make 2, and the bottoms are added as well.",
                    "Try a half and a half: does that rule make one whole of them?",
                ),
                (
                    "base-forgotten",
                    f"No: 1/{a} and 1/{b} are added, and that is the share of all beds.",
                    "Each fraction is of one ward. How many beds do both wards have together?",
                ),
            ),
        ),
        (
            f"“1/{b} is more than 1/{a}”, says a colleague, “because {b} is more than {a}”",
            f"No: cut into {b} pieces, each piece is smaller than with {a}.",
            f"1/{b} is {1 / b:.3g}, and 1/{a} is {1 / a:.3g}",
            (
                (
                    "larger-denominator-larger",
                    "Yes: the fraction with the larger number is the larger one.",
                    "Cut one cake into few pieces and one into many. Which pieces are larger?",
                ),
                (
                    "compares-tops",
                    "No: both have a 1 on top, so the two of them are equal.",
                    "Both are one piece. Are the pieces of the same size?",
                ),
            ),
        ),
        (
            f"A drug goes down to 1/{a} of its level in an hour, and in the next hour to 1/{b} of that. “So 1/{a} + 1/{b} is left”, says a colleague",
            f"No: a part of a part. What is left is 1/{a} times 1/{b}.",
            f"1/{b} of 1/{a} is 1/{a * b}, less than either",
            (
                (
                    "adds-instead",
                    "Yes: two steps one after the other are added up.",
                    "Can more be left after two hours than after one?",
                ),
                (
                    "adds-tops-and-bottoms",
                    f"No: top and bottom are added, so 2/{a + b} is left.",
                    "The second hour leaves a part *of* what the first left. What does “of” ask you to do?",
                ),
            ),
        ),
        (
            f"“I need 1/{a} mg, and each ampoule holds 1/{b} mg. So I need 1/{a} times 1/{b} ampoules”, says a colleague",
            f"No: ask how often 1/{b} fits into 1/{a}, and divide.",
            f"1/{a} ÷ 1/{b} = 1/{a} × {b} = {Fraction(b, a)}, more than one ampoule",
            (
                (
                    "multiplies-instead",
                    "Yes: a dose taken from ampoules is a part of a part.",
                    "Try 1 mg from ampoules of a half: how many do you need? Which operation gives that?",
                ),
                (
                    "inverts-wrong-fraction",
                    f"No: ask how often 1/{a} fits into 1/{b}, and divide.",
                    "What has to be filled up: the dose, or the ampoule? Which fits into which?",
                ),
            ),
        ),
    )
    return Choice(
        ask=f"{said}. What do you answer?",
        right=right,
        traps=tuple(Trap(slug, text, says) for slug, text, says in wrongs),
        hints=("Try it with simple numbers: a half and a third.",),
        working=f"{why}. {right}",
    )


def _over(one: Fraction, other: Fraction) -> str:
    """The first of two fractions over their least common denominator."""
    common = one.denominator * other.denominator // gcd(one.denominator, other.denominator)
    return f"{one.numerator * common // one.denominator}/{common}"


def _fraction(r: Rng) -> Fraction:
    bottom = r.pick(3, 5, 6, 7, 8, 9, 11, 12, 30, 40)
    return Fraction(r.whole(1, bottom - 1), bottom)
