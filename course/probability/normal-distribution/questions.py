from statistics import NormalDist

from rounds.kit import Choice, Interval, Number, Redraw, Rng, Table, Trap, percent, question

# A quantity, its unit, the mean (lowest and highest) and standard deviations that suit it.
MEASURES = (
    ("the haemoglobin of a group of men", "g/L", (144, 152), (8, 10, 12)),
    ("the systolic pressure of a group of nurses", "mmHg", (116, 126), (10, 12, 14)),
    ("the height of women in a study", "cm", (160, 168), (6, 8)),
    ("the resting pulse of a group of students", "beats per minute", (66, 76), (8, 10)),
    ("the sodium of a group of blood donors", "mmol/L", (138, 142), (2,)),
    ("a memory score in a group of adults", "points", (96, 104), (14, 16)),
)
# The share below z, in per cent, as printed; and z at upper centiles.
BELOW = {0.0: 50.0, 0.5: 69.1, 1.0: 84.1, 1.5: 93.3, 2.0: 97.7}
UPPER = {75: 0.67, 90: 1.28, 95: 1.64, 97.5: 1.96}
SHARES = Table(("z", *(f"{z:g}" for z in BELOW)), (("below, %", *(f"{share:.1f}" for share in BELOW.values())),))
CENTILES = Table(("centile", *(f"{at:g}th" for at in UPPER)), (("z", *(f"{z:.2f}" for z in UPPER.values())),))


def measure(r: Rng) -> tuple[str, str, int, int]:
    what, unit, (low, high), sds = r.pick(*MEASURES)
    return what, unit, r.whole(low, high), r.pick(*sds)


def below(z: float) -> float:
    """The share below z from the printed table, in per cent."""
    return BELOW[z] if z >= 0 else round(100 - BELOW[-z], 1)


def given(what: str, unit: str, mean: int, sd: int) -> str:
    return f"Suppose that {what} is normal, with mean {mean} {unit} and SD {sd}."


@question(level=1)
def rule_of_thumb(r: Rng) -> Number:
    """The 68-95-99.7 rule"""
    # Each question draws in an order of its own, so that one seed does not show in one what is asked in another.
    k, inside, other = r.pick((1, 68, 95), (2, 95, 68))
    what, unit, mean, sd = measure(r)
    tail, other_tail = (100 - inside) / 2, (100 - other) / 2
    below_too = "That leaves out the lower tail. Does it lie below?"
    both = "Those are both tails together. Which one is asked?"
    one_off = "You took off one tail. How many tails lie outside?"
    where, answer, slip, wrong, says = r.pick(
        (f"between {mean - k * sd} and {mean + k * sd}", inside, 100 - tail, other, one_off),
        (f"above {mean + k * sd}", tail, 2 * tail, other_tail, both),
        (f"below {mean - k * sd}", tail, 2 * tail, other_tail, both),
        (f"below {mean + k * sd}", 100 - tail, inside, 100 - other_tail, below_too),
    )
    return Number(
        ask=f"{given(what, unit, mean, sd)} By the 68-95-99.7 rule, what percentage lies {where}?",
        answer=answer,
        unit="%",
        hints=("How many SDs from the mean is that?", "How is what lies outside shared out?"),
        traps=(
            Trap("one-tail-against-two", slip, says),
            Trap("complement-forgotten", 100 - answer, "That is the rest. Which part is asked?"),
            Trap("wrong-row-of-the-rule", wrong, "Count again how many SDs it is from the mean."),
        ),
        working=f"That is {k} SD from the mean. Within {k} SD lie {inside}%, so each tail has {tail:g}%. What is asked is **{answer:g}%**",
    )


@question(level=1)
def reference_range(r: Rng) -> Interval:
    """A 95% reference range"""
    what, unit, mean, sd = measure(r)
    return Interval(
        ask=f"{given(what, unit, mean, sd)} Which interval around the mean holds 95%? Take 2 SD, and write it with both ends included and without the unit, like [3, 5].",
        answer=f"[{mean - 2 * sd}, {mean + 2 * sd}]",
        hints=("How far does it reach to each side?",),
        traps=(
            Trap("one-sd-for-two", f"[{mean - sd}, {mean + sd}]", "That is one SD to each side. How many hold 95%?"),
            Trap(
                "upper-end-only",
                f"[{mean}, {mean + 2 * sd}]",
                "That is the upper half. The interval reaches to both sides.",
            ),
        ),
        working=f"{mean} - 2 × {sd} = {mean - 2 * sd} and {mean} + 2 × {sd} = {mean + 2 * sd}: **[{mean - 2 * sd}, {mean + 2 * sd}]**",
    )


@question(level=2)
def beyond_a_value(r: Rng) -> Number:
    """Above or below a value"""
    above, z = r.chance(0.5), r.pick(-2.0, -1.5, -1.0, -0.5, 0.5, 1.0, 1.5, 2.0)
    what, unit, mean, sd = measure(r)
    share = round(100 - below(z), 1) if above else below(z)
    tail = min(share, 100 - share)
    if round(share) != round(100 * NormalDist().cdf(-z if above else z)):
        raise Redraw
    return Number(
        ask=f"{given(what, unit, mean, sd)} What percentage lies {'above' if above else 'below'} {mean + z * sd:g}? Use the table, and round to a whole number.",
        shows=SHARES,
        answer=share,
        unit="%",
        dp=0,
        hints=(
            "How many SDs from the mean is it, and on which side?",
            "The table gives the share *below*. What is asked?",
        ),
        traps=(
            Trap("sign-of-z", 100 - share, "Should that be more or less than half?")
            if z < 0
            else Trap("complement-forgotten", 100 - share, "That is the share on the other side of the value."),
            Trap(
                "one-tail-against-two",
                2 * tail if share < 50 else 100 - 2 * tail,
                "You counted both tails. One is asked.",
            ),
        ),
        working=f"z = ({mean + z * sd:g} - {mean}) / {sd} = {z:g}. Below it lie {below(z):g}%{f', so above it 100 - {below(z):g} = {share:g}%' if above else ''}: **{share:.0f}%**",
    )


@question(level=2)
def between_two_values(r: Rng) -> Number:
    """Between two values"""
    low, high = r.pick(-2.0, -1.5, -1.0, -0.5), r.pick(0.5, 1.0, 1.5, 2.0)
    what, unit, mean, sd = measure(r)
    share = round(below(high) - below(low), 1)
    exact = 100 * (NormalDist().cdf(high) - NormalDist().cdf(low))
    if low == -high or round(share) != round(exact):
        raise Redraw
    return Number(
        ask=f"{given(what, unit, mean, sd)} What percentage lies between {mean + low * sd:g} and {mean + high * sd:g}? Use the table, and round to a whole number.",
        shows=SHARES,
        answer=share,
        unit="%",
        dp=0,
        hints=("Turn both values into z.", "How many lie below the upper one, and how many below the lower one?"),
        traps=(
            Trap(
                "sign-of-z",
                abs(below(high) - below(-low)),
                "The lower value lies *below* the mean. How many lie below it?",
            ),
            Trap("upper-end-only", below(high), "That is everybody below the upper value. Who is too low?"),
            Trap("tails-for-middle", 100 - share, "Those lie outside the two values."),
        ),
        working=f"z = {low:g} and z = {high:g}. Below the upper value lie {below(high):g}%, below the lower one 100 - {BELOW[-low]:g} = {below(low):g}%. Between: {below(high):g} - {below(low):g} = {share:g}, so **{share:.0f}%**",
    )


@question(level=2)
def value_at_a_centile(r: Rng) -> Number:
    """The value at a centile"""
    is_low, upper = r.chance(0.4), r.pick(*UPPER)
    what, unit, mean, sd = measure(r)
    sign = -1 if is_low else 1
    z, name = sign * UPPER[upper], f"{100 - upper if is_low else upper:g}th"
    value = mean + z * sd
    two_tailed = {75: 1.15, 90: 1.64, 95: 1.96, 97.5: 2.24}[upper]
    exact = NormalDist(mean, sd).inv_cdf(0.5 + sign * (upper / 100 - 0.5))
    if round(value) != round(exact):
        raise Redraw
    return Number(
        ask=f"{given(what, unit, mean, sd)} What is the {name} centile, in {unit}? Use the table, and round to a whole number.",
        shows=CENTILES,
        answer=value,
        dp=0,
        hints=("Is it above or below the mean?", "How many SDs away?"),
        traps=(
            Trap("sign-of-z", mean - z * sd, "Does this centile lie above or below the mean?"),
            Trap("one-tail-against-two", mean + sign * two_tailed * sd, "You shared the rest between two tails."),
            Trap("sd-left-out", mean + z, "That is z by itself. How much is one SD here?"),
        ),
        working=f"z = {z:g}{', by symmetry' if is_low else ''}. {mean} {'-' if is_low else '+'} {abs(z):g} × {sd} = {value:.2f}, so **{value:.0f}**",
    )


@question(level=2)
def sd_from_two_centiles(r: Rng) -> Number:
    """The SD from two centiles"""
    upper = r.pick(*UPPER)
    what, unit, mean, sd = measure(r)
    reach = max(1, round(UPPER[upper] * sd)) + r.whole(0, 1)
    low, high = mean - reach, mean + reach
    answer = (high - low) / (2 * UPPER[upper])
    if round(answer, 1) != round(reach / NormalDist().inv_cdf(upper / 100), 1):
        raise Redraw
    return Number(
        ask=f"Suppose that {what} is normal. The {100 - upper:g}th centile is {low} {unit}, the {upper:g}th is {high}. What is the SD? Use the table, and give one decimal place.",
        shows=CENTILES,
        answer=answer,
        dp=1,
        hints=("How many SDs lie between the two centiles?",),
        traps=(
            Trap(
                "distance-counted-once", (high - low) / UPPER[upper], "That z reaches from the mean to *one* centile."
            ),
            Trap("half-distance-for-sd", reach, "That is from the mean to a centile. How many SDs is it?"),
            Trap("distance-times-z", reach * UPPER[upper], "You multiplied by z. The distance *is* z SDs."),
        ),
        working=f"The mean is half-way, at {mean}. From there to the {upper:g}th centile it is {reach}, which is {UPPER[upper]:g} SDs: {reach} / {UPPER[upper]:g} = **{answer:.1f}**",
    )


@question(level=3)
def can_it_be_normal(r: Rng) -> Choice:
    """Mean and SD of something that cannot be negative"""
    what, things, unit, mean, many = r.pick(
        ("the length of stay", "stays", "days", r.whole(5, 9), "patients"),
        ("the cost of an admission", "costs", "thousand pounds", r.whole(4, 9), "patients"),
        ("the wait for a scan", "waits", "hours", r.whole(3, 8), "requests"),
        ("the C-reactive protein on admission", "values", "mg/L", r.whole(35, 60), "patients"),
        ("the time on a ventilator", "times", "days", r.whole(4, 8), "patients"),
    )
    sd, count = round(mean * r.pick(1.2, 1.4, 1.6)), r.whole(3, 20) * 100
    return Choice(
        ask=f"In a report on {count:,} {many}, {what} has mean {mean} and SD {sd}, in {unit}. A colleague takes it as normal and computes with z. Is that sound?",
        right=f"No: a normal curve would put many of the {things} below zero.",
        traps=(
            Trap(
                "many-makes-normal",
                f"Yes: with as many as {count:,} {many} the curve becomes normal.",
                "Do more data change the shape of a curve?",
            ),
            Trap(
                "mean-and-sd-suffice",
                "Yes: a mean and an SD are all that a normal curve needs.",
                "Does every quantity with a mean and an SD follow it?",
            ),
            Trap(
                "sd-must-be-one",
                "No: a normal curve has a mean of 0 and an SD of 1.",
                "That is z. May other quantities not be normal?",
            ),
        ),
        hints=("Where does zero lie, in SDs from the mean?",),
        working=f"Zero lies at z = -{mean} / {sd} = {-mean / sd:.1f}. A normal curve would have {percent(NormalDist(mean, sd).cdf(0))} of the {things} below zero, where there are none. The quantity has a long tail on the right.",
    )


@question(level=3)
def flagged_at_least_once(r: Rng) -> Number:
    """Healthy, and flagged at least once"""
    what = r.pick(
        "a health check",
        "a panel before surgery",
        "a fertility work-up",
        "a staff screening",
        "a new analyser's standard panel",
    )
    tests, inside = r.whole(4, 30), r.pick(90, 95, 98, 99)
    none = (inside / 100) ** tests
    return Number(
        ask=f"{what.capitalize()} has {tests} tests that tell nothing about each other. Each has a reference range that holds {inside}% of healthy people. What percentage of healthy people gets at least one result outside? Round to a whole number.",
        answer=100 * (1 - none),
        unit="%",
        dp=0,
        hints=("What share has *no* result outside?", "Each test passes its share of those who are left."),
        traps=(
            Trap("one-for-all", 100 - inside, "That is for one test. There are more."),
            Trap("adds-for-at-least-one", tests * (100 - inside), "You added. Some people have several flags."),
            Trap("complement-forgotten", 100 * none, "Those have no flag at all. Who is left?"),
        ),
        working=f"Without a flag: {inside / 100:g} to the power of {tests} = {none:.3f}. The others: 1 - {none:.3f}, which is **{percent(1 - none)}**",
    )


@question(level=3)
def one_flag_in_a_panel(r: Rng) -> Choice:
    """What to tell somebody with one flag"""
    who = r.pick("A blood donor", "A nurse at a staff screening", "A runner at a health check", "A student in a study")
    tests = r.whole(12, 25)
    return Choice(
        ask=f"{who} feels well and has {tests} blood tests, each with a 95% reference range. One result lies a little outside. What does that tell you?",
        right="Little so far: each range leaves out 5% of all healthy people.",
        traps=(
            Trap(
                "range-means-disease",
                "A great deal: outside a 95% range the chance of disease is 95%.",
                "Of whom are 95% inside: of the ill, or of the healthy?",
            ),
            Trap(
                "healthy-lie-inside",
                "There was a mistake in the laboratory: healthy people lie inside.",
                "How many healthy people does a 95% range leave out?",
            ),
            Trap(
                "inside-means-healthy",
                f"Nothing is wrong: {tests - 1} results inside prove that a person is well.",
                "Is a range that holds the healthy closed to the ill?",
            ),
        ),
        working=f"Each range is drawn so that 5% of healthy people fall outside. With {tests} tests one flag is what you would expect in a good many healthy people. How far outside it lies, and whether it fits the person, decides what to do.",
    )
