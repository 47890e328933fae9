from fractions import Fraction
from itertools import pairwise
from math import gcd

from rounds.kit import Choice, Number, Order, Redraw, Rng, Trap, question, thousands

PROPER = tuple(
    Fraction(top, bottom) for bottom in (2, 3, 4, 5, 6, 8, 10) for top in range(1, bottom) if gcd(top, bottom) == 1
)


@question(level=1)
def lowest_terms(r: Rng) -> Number:
    """A share in lowest terms"""
    # Whatever part it is, it can be that part.
    who, what = r.pick(
        ("patients on a list", "have been called"),
        ("nurses of a hospital", "have had their flu jab"),
        ("beds on the wards", "have been made"),
        ("samples", "have been analysed"),
        ("discharge letters", "have been sent"),
        ("staff", "have done the fire training"),
    )
    whole = r.whole(3, 12)
    part = r.pick(*(number for number in range(1, whole) if gcd(number, whole) == 1))
    times = r.whole(2, 9)
    return Number(
        ask=f"Of {whole * times} {who}, {part * times} {what}. What fraction is that, in lowest terms? Type it like 3/8.",
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
        ask = f"A patient has had {one} of one bag of fluid and {other} of another bag of the same size. How much fluid is that in all, as a fraction of one full bag?"
        right, working = one + other, f"{one} + {other} = {_over(one, other)} + {_over(other, one)}"
        traps = (
            Trap("adds-tops-and-bottoms", tops, "You added tops and bottoms. Is the sum larger than each of the two?"),
            Trap(
                "multiplies-instead", one * other, "You multiplied. Can two bags together hold less than one of them?"
            ),
        )
    elif case == "part of a part":
        ask = f"In a survey, {one} of the staff answered. Of those who answered, {other} work nights. What fraction of all the staff answered and work nights?"
        right, working = one * other, f"{other} of {one} is {other} × {one}"
        traps = (
            Trap("adds-instead", one + other, "A part of a part is smaller than either. What does “of” mean?"),
            Trap("adds-tops-and-bottoms", tops, "“Of” means multiply, straight across."),
        )
    elif case == "how often":
        if (one / other).denominator > 2:
            raise Redraw
        ask = f"A vial holds {one} g of a drug, and each dose takes {other / 10} g. How many doses are in the vial? Give a whole number or a fraction, typed like 9/2."
        right, working = one / (other / 10), f"{one} ÷ {other / 10} = {one} × {10 / other}"
        traps = (
            Trap("multiplies-instead", one * other / 10, "You multiplied. How often does a dose *fit into* the vial?"),
            Trap(
                "inverts-wrong-fraction", other / 10 / one, "You turned the wrong one round. Into which does which fit?"
            ),
        )
    else:
        ask = f"A cylinder of oxygen was {one} full in the morning and is {other} full now. What fraction of a full cylinder was used?"
        right, working = one - other, f"{one} - {other} = {_over(one, other)} - {_over(other, one)}"
        traps = (Trap("adds-instead", one + other, "Used is what has gone: the difference between morning and now."),)
        if one.numerator > other.numerator and one.denominator > other.denominator:
            across = Fraction(one.numerator - other.numerator, one.denominator - other.denominator)
            says = "You subtracted tops and bottoms. First cut both into pieces of one size."
            traps = (*traps, Trap("adds-tops-and-bottoms", across, says))
    return Number(
        ask=f"{ask} {'' if case == 'how often' else 'Answer in lowest terms, typed like 9/8.'}".strip(),
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
            "One part of serum is mixed with {n} parts of saline.|A dilution of serum is 1 in {n}.",
            "What fraction of the mixture is serum?",
        ),
        (
            "In a hospital the ratio of pharmacists to nurses is 1:{n}.|Of a hospital's pharmacists and nurses together, 1 in {n} is a pharmacist.",
            "What fraction of the two groups together is pharmacists?",
        ),
        (
            "For each positive swab there are {n} negative ones.|Of the swabs, 1 in {n} is positive.",
            "What fraction of the swabs is positive?",
        ),
        (
            "A data set holds images with a fracture and without one in the ratio 1:{n}.|Of the images in a data set, 1 in {n} shows a fracture.",
            "What fraction of the images shows a fracture?",
        ),
        (
            "For one true alarm a monitor gives {n} false ones.|Of a monitor's alarms, 1 in {n} is true.",
            "What fraction of its alarms is true?",
        ),
    )
    text = story.split("|")[0 if is_to else 1].format(n=n)
    right = Fraction(1, n + 1) if is_to else Fraction(1, n)
    wrong = Fraction(1, n) if is_to else Fraction(1, n + 1)
    return Number(
        ask=f"{text} {asked} Type it like 3/8.",
        answer=right,
        hints=("How many parts are there in all?",),
        traps=(
            Trap(
                "in-all-for-to", wrong, "Is the one counted among those that are named, or is it counted besides them?"
            ),
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
    day, drug = weight * per_kg, f"trial drug {r.pick('A', 'B', 'C', 'D')}"
    # A volume that a child can swallow, and that a syringe shows: nothing is rounded, neither up nor down.
    volumes = {strength: Fraction(day, doses * strength) for strength in (5, 10, 20, 25, 40, 50)}
    fitting = [each for each, mL in volumes.items() if 1 <= mL <= 20 and (10 * mL).denominator == 1]
    if not fitting:
        raise Redraw
    strength = r.pick(*fitting)
    volume = volumes[strength]
    how = r.pick(
        f"In a trial, a child of {weight} kg is to have {per_kg} mg per kg a day of {drug}, in {doses} equal doses. The bottle has {strength} mg in each mL.",
        f"A trial plan says {per_kg} mg/kg/day of {drug}, divided into {doses} doses. The child weighs {weight} kg. The bottle has {strength} mg in each mL.",
        f"A bottle of {drug} has {strength} mg in each mL. In the trial, a child who weighs {weight} kg is to have {per_kg} mg/kg/day, divided into {doses} doses.",
        f"{drug[0].upper()}{drug[1:]} comes with {strength} mg in each mL. The trial gives {per_kg} mg per kg a day, in {doses} equal doses, and this is a child of {weight} kg.",
    )
    return Number(
        ask=f"{how} How many mL is one dose? Give the exact value. (Drug and figures are invented.)",
        answer=volume,
        unit="mL",
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
        working=f"{per_kg} × {weight} = {thousands(day)} mg a day. {thousands(day)} / {doses} = {float(Fraction(day, doses)):.4g} mg a dose. Divided by {strength} mg per mL: **{float(volume):g}** mL",
    )


@question(level=3)
def proportions_in_order(r: Rng) -> Order:
    """Shares from small to large"""
    what = r.pick(
        "Four surveys each report what share of patients was satisfied",
        "Four practices each report what share of their blood pressure checks is done",
        "Four wards each report what share of their staff has had the flu jab",
        "Four hospitals each report what share of discharge letters goes out within a day",
        "Four papers each report what share of patients sent the questionnaire back",
        "Four students each report what share of the exercises they have done",
    )
    one, other = _fraction(r), _fraction(r)
    decimal, percentage = r.decimal(0.1, 0.9, 2), r.whole(10, 90)
    shares = {str(one): float(one), str(other): float(other), str(decimal): float(decimal)}
    shares |= {f"{percentage}%": percentage / 100}
    values = sorted(shares.values())
    if len(values) < 4 or min(b - a for a, b in pairwise(values)) < 0.02:
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
        ask=f"{what}, each in its own way of writing. Put the shares in order, the smallest first.",
        right=right,
        hints=("Write each as a decimal number.",),
        traps=tuple(traps),
        working=f"As decimal numbers: {', '.join(f'{text} is {shares[text]:.3f}' for text in right)}. So: {', '.join(right)}",
    )


@question(level=3)
def colleague_adds(r: Rng) -> Choice:
    """Is that how fractions go?"""
    a, b = sorted(r.sample(2, (2, 3, 4, 5, 6, 8)))
    one, other = Fraction(1, a), Fraction(1, b)
    tops = Fraction(2, a + b)
    # A story, and the ways in which people reckon on: the right one first. Each with what it comes to.
    story, why, (sound, *slips) = r.pick(
        (
            f"Wards A and B have equally many beds. Ward A has {one} of its beds free, ward B {other}. What fraction of all the beds is free?",
            f"Each ward holds half of all the beds, so halve {one} + {other}",
            (
                ((one + other) / 2, "", ""),
                (tops, "adds-tops-and-bottoms", "Try a half and a half: does that way give a half of all?"),
                (one + other, "base-forgotten", "Each fraction is of one ward. How many beds do both have together?"),
                (one * other, "multiplies-instead", "Can both wards together have a smaller share free than each?"),
            ),
        ),
        (
            f"After an hour {one} of a drug is left in the blood, and after another hour {other} of that. What fraction of the start is left?",
            f"{other} of {one} is {other} × {one}",
            (
                (one * other, "", ""),
                (one + other, "adds-instead", "Can more be left after two hours than after one?"),
                (
                    tops,
                    "adds-tops-and-bottoms",
                    "The second hour leaves a part *of* a part. What does “of” ask you to do?",
                ),
            ),
        ),
        (
            f"Of the patients on a list, {one} are over 80. Of those over 80, {other} live alone. What fraction of the list is over 80 and lives alone?",
            f"{other} of {one} is {other} × {one}",
            (
                (one * other, "", ""),
                (one + other, "adds-instead", "Can more people be both than are over 80?"),
                (tops, "adds-tops-and-bottoms", "A part *of* a part: what does “of” ask you to do?"),
            ),
        ),
        (
            f"A dose is {one} mg, and each ampoule holds {other} mg. How many ampoules is that, if part of one may be used? (The drug is invented.)",
            f"{other} goes into {one} so often: {one} ÷ {other} = {one} × {b}",
            (
                (one / other, "", ""),
                (one * other, "multiplies-instead", "Try 1 mg from ampoules of a half: how many do you need?"),
                (other / one, "inverts-wrong-fraction", "What has to be filled up: the dose, or the ampoule?"),
            ),
        ),
        (
            f"In the first hour {one} of a full bag of fluid runs in, in the second {other} of a full bag. What fraction of the bag is left?",
            f"{one} + {other} of the bag is gone, and the rest is left",
            (
                (1 - one - other, "", ""),
                (one + other, "complement-for-part", "So much has run in. What is asked?"),
                (1 - tops, "adds-tops-and-bottoms", "You added tops and bottoms. Cut both into pieces of one size."),
            ),
        ),
    )
    said = r.pick(sound[0], slips[0][0], slips[1][0])

    def reply(comes_to: Fraction) -> str:
        return f"Yes, it is {comes_to}." if comes_to == said else f"No, it is {comes_to}."

    return Choice(
        ask=f"{story} “It is {said}”, says a colleague. What do you answer?",
        right=reply(sound[0]),
        traps=tuple(Trap(slug, reply(comes_to), says) for comes_to, slug, says in slips),
        hints=("Try it with simple numbers: a half and a third.",),
        working=f"{why}. {reply(sound[0])}",
    )


def _over(one: Fraction, other: Fraction) -> str:
    """The first of two fractions over their least common denominator."""
    common = one.denominator * other.denominator // gcd(one.denominator, other.denominator)
    return f"{one.numerator * common // one.denominator}/{common}"


def _fraction(r: Rng) -> Fraction:
    bottom = r.pick(3, 5, 6, 7, 8, 9, 11, 12, 30, 40)
    return Fraction(r.whole(1, bottom - 1), bottom)
