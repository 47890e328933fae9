from statistics import NormalDist

from rounds.kit import Choice, Interval, Number, Redraw, Rng, Table, Trap, percent, question

# A quantity, its unit, the mean (lowest and highest) and standard deviations that suit it.
MEASURES = (
    ("the haemoglobin of a group of men", "g/L", (144, 152), (8, 10, 12)),
    ("the systolic pressure of a group of nurses", "mmHg", (116, 126), (10, 12, 14)),
    ("the height of a group of women", "cm", (160, 166), (6, 7)),
    ("the resting pulse of a group of students", "beats per minute", (68, 76), (8, 9)),
    ("the sodium of a group of blood donors", "mmol/L", (138, 142), (2,)),
    ("the score of a group of adults in a memory test", "points", (96, 104), (14, 16)),
    ("the heart rate of a group of newborn babies", "beats per minute", (125, 140), (10, 12)),
    ("the length of a group of newborn babies", "mm", (490, 505), (20, 22)),
)
# The share below z, in per cent, as printed; and z at upper centiles.
BELOW = {0.0: 50.0, 0.5: 69.1, 1.0: 84.1, 1.5: 93.3, 2.0: 97.7}
UPPER = {75: 0.67, 90: 1.28, 95: 1.64, 97.5: 1.96}
SHARES = Table(("z", *(f"{z:g}" for z in BELOW)), (("below, %", *(f"{share:.1f}" for share in BELOW.values())),))
CENTILES = Table(("centile", *(f"{at:g}th" for at in UPPER)), (("z", *(f"{z:.2f}" for z in UPPER.values())),))


# What the tables leave to symmetry.
TABLE = "The table gives the share below z; below the mean, use that the curve is symmetrical."
CENTILE_TABLE = "The table gives z above the mean; below it, use that the curve is symmetrical."


def measure(r: Rng) -> tuple[str, str, int, int]:
    ((what, unit, (low, high), sds),) = r.sample(1, MEASURES)
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
        ask=f"{given(what, unit, mean, sd)} By the 68-95-99.7 rule, what percentage lies {where}? Use the figures of the rule as they stand, and do not round.",
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
        ask=f"{given(what, unit, mean, sd)} Which interval around the mean holds about 95%? Take 2 SD to each side, and write it with both ends included and without the unit, like [3, 5].",
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
        ask=f"{given(what, unit, mean, sd)} What percentage lies {'above' if above else 'below'} {mean + z * sd:g}? {TABLE} Round the answer to a whole number.",
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
    what, unit, mean, sd = measure(r)
    low, high = r.pick(-2.0, -1.5, -1.0, -0.5), r.pick(0.5, 1.0, 1.5, 2.0)
    share = round(below(high) - below(low), 1)
    exact = 100 * (NormalDist().cdf(high) - NormalDist().cdf(low))
    if low == -high or round(share) != round(exact):
        raise Redraw
    return Number(
        ask=f"{given(what, unit, mean, sd)} What percentage lies between {mean + low * sd:g} and {mean + high * sd:g}? {TABLE} Round only the answer, to a whole number.",
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
        ask=f"{given(what, unit, mean, sd)} What is the {name} centile, in {unit}? {CENTILE_TABLE} Round the answer to a whole number.",
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
    (upper,), further = r.sample(1, tuple(UPPER)), r.whole(0, 1)
    what, unit, mean, sd = measure(r)
    reach = max(1, round(UPPER[upper] * sd)) + (further if sd > 7 else 0)
    low, high = mean - reach, mean + reach
    answer = (high - low) / (2 * UPPER[upper])
    if round(answer, 1) != round(reach / NormalDist().inv_cdf(upper / 100), 1):
        raise Redraw
    return Number(
        ask=f"Suppose that {what} is normal. The {100 - upper:g}th centile is {low} {unit}, the {upper:g}th is {high}. What is the SD, in {unit}? {CENTILE_TABLE} Give one decimal place.",
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


# What cannot be negative and has a long tail; and what is shaped like a bell. With its unit, mean, SDs and who is counted.
SKEWED = (
    ("the length of stay", "stays", "days", (5, 9), (1.2, 1.6), "patients"),
    ("the delay of a discharge", "delays", "hours", (5, 12), (1.2, 1.6), "patients"),
    ("the wait for a scan", "waits", "hours", (3, 8), (1.2, 1.6), "requests"),
    ("the C-reactive protein on admission", "values", "mg/L", (35, 60), (1.2, 1.6), "patients"),
    ("the time on a ventilator", "times", "days", (4, 8), (1.2, 1.6), "patients"),
)
BELLS = (
    ("the height", "heights", "cm", (160, 166), (0.04, 0.045), "women"),
    ("the sodium", "values", "mmol/L", (138, 142), (0.015, 0.02), "blood donors"),
    ("the haemoglobin", "values", "g/L", (144, 152), (0.06, 0.08), "men"),
    ("the diastolic pressure", "values", "mmHg", (76, 84), (0.09, 0.1), "volunteers"),
)


@question(level=3)
def can_it_be_normal(r: Rng) -> Choice:
    """Mean and SD of something that cannot be negative"""
    is_bell = r.chance(0.4)
    what, things, unit, (low, high), (least, most), many = r.pick(*(BELLS if is_bell else SKEWED))
    mean, count = r.whole(low, high), r.whole(3, 20) * 100
    sd = round(mean * r.pick(least, (least + most) / 2, most))
    limit = mean + sd
    below_zero = NormalDist(mean, sd).cdf(0)
    told = f"In a report on {count:,} {many}, {what} has mean {mean} and SD {sd}, in {unit}."
    shape = " Its histogram is a symmetrical bell." if is_bell else ""
    by_size = Trap(
        "many-makes-normal",
        f"Yes: with as many as {count:,} {many} the {things} become normal.",
        "Do more data change the shape of a curve?",
    )
    by_figures = Trap(
        "mean-and-sd-suffice",
        "Yes: whatever has a mean and an SD follows a normal curve.",
        "Does every quantity with a mean and an SD follow it?",
    )
    by_z = Trap(
        "sd-must-be-one",
        "No: z is only for what has a mean near 0 and an SD near 1.",
        "To what does turning a value into z bring the mean and the SD?",
    )
    if is_bell:
        right = f"Yes: the {things} have that shape, and hardly any part of the curve lies below zero."
        wrong = (by_size, by_figures, by_z)
        why = f"The histogram has the shape of the curve, and zero lies at z = -{mean} / {sd} = {-mean / sd:.0f}, so nothing is put where no value can be"
    else:
        right = f"No: that curve would put {percent(below_zero)} of the {things} below zero."
        wrong = (by_size, by_figures, by_z)
        why = f"Zero lies at z = -{mean} / {sd} = {-mean / sd:.1f}. A normal curve would have {percent(below_zero)} of the {things} below zero, where there are none. The quantity has a long tail on the right"
    return Choice(
        ask=f"{told}{shape} A colleague wants to know what share of the {things} is above {limit} {unit}, turns {limit} into z = 1 and looks up a table of the normal curve. Is that sound?",
        right=right,
        traps=wrong,
        hints=("Where does zero lie, in SDs from the mean?", "What is known of the shape?"),
        working=f"{why}. {right}",
    )


@question(level=3)
def flagged_at_least_once(r: Rng) -> Number:
    """Healthy, and flagged at least once"""
    what = r.pick(
        "a health check",
        "a panel before surgery",
        "a staff screening",
        "a study of healthy volunteers",
        "a new analyser's standard panel",
    )
    tests = r.whole(4, 30)
    none = 0.95**tests
    return Number(
        ask=f"{what.capitalize()} includes {tests} blood tests. Each has a reference range that holds 95% of healthy people. Suppose that in healthy people the results are independent of each other (in truth they are not quite). What percentage of healthy people has at least one result outside its range? Round to a whole number.",
        answer=100 * (1 - none),
        unit="%",
        dp=0,
        hints=("What share has *no* result outside?", "Each test passes its share of those who are left."),
        traps=(
            Trap("one-for-all", 5, "That is for one test. There are more."),
            Trap("adds-for-at-least-one", tests * 5, "You added. Some people have several flags."),
            Trap("complement-forgotten", 100 * none, "Those have no flag at all. Who is left?"),
        ),
        working=f"Without a flag: 0.95 to the power of {tests} = {none:.3f}. The others: 1 - {none:.3f}, which is **{percent(1 - none)}**",
    )


@question(level=3)
def one_flag_in_a_panel(r: Rng) -> Choice:
    """What to tell somebody with one flag"""
    tests, is_far = r.whole(14, 25), r.chance(0.4)
    often = percent(1 - 0.95**tests)
    chance = f"Little: with {tests} tests, one flag is common among the healthy."
    far = "Much: hardly anybody who is healthy has a result so far out."
    disease = Trap(
        "range-means-disease",
        "Much: outside a 95% range the chance of disease is 95%.",
        "Of whom are 95% inside: of the ill, or of the healthy?",
    )
    inside = Trap(
        "inside-means-healthy",
        f"Little: {tests - 1} results inside show that the person is well.",
        "Is a range that holds the healthy closed to the ill?",
    )
    if is_far:
        who = r.pick("A patient who has lost weight", "A patient with palpitations", "A patient who is always tired")
        where = f"One result, of the test that was done because of the complaint, lies {r.whole(5, 8)} SDs above the mean of healthy people, whose values are normal."
        right, other = (
            far,
            Trap(
                "flags-all-alike",
                chance,
                "Is every flag as common among the healthy, however far out it lies?",
            ),
        )
        why = "A flag by chance lies little beyond 2 SDs. Beyond 5 SDs there is fewer than one healthy person in a million, and the result fits the complaint"
    else:
        who = r.pick(
            "A blood donor who feels well",
            "A nurse who came to a staff screening and feels well",
            "A student who takes part in a study and feels well",
            "A volunteer who feels well",
        )
        where = "One result, which nobody had asked for in particular, lies 2.1 SDs from the mean of healthy people, whose values are normal."
        right, other = (
            chance,
            Trap("flags-all-alike", far, "How many healthy people have a value beyond 2 SDs, test by test?"),
        )
        why = f"Each range leaves out 5% of healthy people. With {tests} tests, were they independent, {often} of the healthy would have a flag or more. How far out it lies, and whether it fits the person, decides what to do"
    return Choice(
        ask=f"{who} has {tests} blood tests, each with a 95% reference range. {where} The others lie inside. What does that result tell you by itself?",
        right=right,
        traps=(disease, other, inside),
        hints=("How many healthy people have at least one such result?",),
        working=f"{why}. {right}",
    )
