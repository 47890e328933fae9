from rounds.kit import Breaks, Choice, Fill, FindLine, Prints, Rng, Trap, TypeIt, question


@question(level=1, drill="type")
def type_a_check(r: Rng) -> TypeIt:
    """Type a check"""
    low, high = r.pick((50, 90), (50, 100), (60, 100), (50, 110), (60, 90), (45, 110))
    return TypeIt(
        ask="Type these lines as they stand.",
        code=f"""
            pulse = {r.whole(40, 130)}
            print(pulse < {low} or pulse > {high})
            print({low} <= pulse <= {high})
        """,
        working="Less-or-equal is written `<=`, the equals sign last.",
    )


@question(level=1, drill="run")
def truth_of_two_lines(r: Rng) -> Prints:
    """True or False, twice"""
    a, b = r.whole(20, 60), r.whole(2, 9)
    first, right, slug, says, hint = r.pick(
        (
            f"not a > {a - 3} and b == {b + 1}",
            "False",
            "not-takes-everything",
            "`not` takes only the next comparison along, and `and` comes after it.",
            "What is not a > … by itself?",
        ),
        (
            f"a > {a - 2} or b > {b - 1} and a < {a - 5}",
            "True",
            "and-or-left-to-right",
            "`and` is worked out before `or`, wherever it stands.",
            "Which of the two comes first, and or or?",
        ),
        (
            f"a > {a}",
            "False",
            "boundary-ignored",
            "Is a number more than itself?",
            "The limit and the value are the same.",
        ),
        (
            f"not (a > {a - 4} or b > {b + 2})",
            "False",
            "not-shared-out",
            "Work the bracket out first, and only then turn the answer round.",
            "The bracket comes first.",
        ),
    )
    wrong = "True" if right == "False" else "False"
    line, last, compared = r.pick(
        (f"b <= {b}", "True", f"{b} is less than or equal to {b}"),
        (f"b >= {b}", "True", f"{b} is more than or equal to {b}"),
        (f"b < {b}", "False", f"{b} is not less than {b}"),
        (f"b != {b}", "False", f"{b} is not unlike {b}"),
        (f"b <= {b - 1}", "False", f"{b} is more than {b - 1}"),
    )
    turned = "True" if last == "False" else "False"
    return Prints(
        ask="What does this program show? If it shows several lines, write each on a line of its own.",
        code=f"""
            a = {a}
            b = {b}
            print({first})
            print({line})
        """,
        hints=(hint, "Work out each comparison, then not, then and, then or."),
        traps=(
            Trap(slug, f"{wrong}\n{last}", says),
            Trap(
                "boundary-ignored",
                f"{right}\n{turned}",
                "Put the value of b into the last line. Does the limit itself count?",
            ),
            Trap(
                "comparison-gives-number", f"{right}\n{b}", "A comparison is a question. Which two answers are there?"
            ),
        ),
        working=f"The first answer is `{right}`, and {compared}. So it shows `{right}`, then `{last}`",
    )


@question(level=1)
def decimals_and_equals(r: Rng) -> Prints:
    """Are they equal?"""
    code, right, slug, wrong, says = r.pick(
        *(
            (
                f"print({one} + {other} == {total})",
                "False",
                "decimals-exact",
                "True",
                "A computer keeps most decimals rounded.",
            )
            for one, other, total in (
                ("0.1", "0.2", "0.3"),
                ("0.1", "0.7", "0.8"),
                ("0.2", "0.7", "0.9"),
                ("0.2", "0.4", "0.6"),
                ("0.1", "1.1", "1.2"),
            )
        ),
        *(
            (
                f"print({line})",
                "True",
                "halves-inexact",
                "False",
                "Halves and quarters are kept exactly by a computer.",
            )
            for line in ("0.5 + 0.25 == 0.75", "1.5 + 0.75 == 2.25")
        ),
        *(
            (
                f"dose = {dose}\nprint(dose == {dose + 1})\nprint(dose)",
                f"False\n{dose}",
                "question-for-assignment",
                f"False\n{dose + 1}",
                "Two equals signs ask, and change nothing.",
            )
            for dose in (5, 8, 20)
        ),
    )
    return Prints(
        ask="What does this program show? If it shows several lines, write each on a line of its own.",
        code=code,
        hints=("Most decimals are kept rounded; halves and quarters are not.", "Two equals signs ask a question."),
        traps=(
            Trap(slug, wrong, says),
            Trap("comparison-gives-number", "0", "A comparison has one of two answers, both words."),
        ),
        working="It shows " + ", ".join(f"`{line}`" for line in right.split("\n")),
    )


@question(level=2, drill="change")
def ends_of_a_range(r: Rng) -> Fill:
    """Does the limit count?"""
    name, low, high, words, first, second = r.pick(
        ("temp", "36.1", "38.0", "36.1 and 38.0 themselves count", "<=", "<="),
        ("pulse", "50", "90", "50 itself does not count and 90 does", "<", "<="),
        ("breaths", "12", "20", "12 itself counts and 20 does not", "<=", "<"),
        ("glucose", "4.0", "7.8", "neither 4.0 nor 7.8 counts", "<", "<"),
        ("age", "18", "65", "18 itself counts and 65 does not", "<=", "<"),
    )
    flip = {"<": "<=", "<=": "<"}
    return Fill(
        ask=f"The check has only one limit. Change it so that it is True between {low} and {high}, where {words}. Fill both gaps.",
        code=f"""
            # was: print({name} < {high})
            {name} = {r.pick(low, high)}
            print({low} ___ {name} ___ {high})
        """,
        answers=(first, second),
        hints=("Put the limit itself in. Should the answer be True?",),
        traps=(
            Trap("boundary-ignored", f"{flip[first]}\n{second}", f"Try {low} itself. Should it count, and does it?"),
            Trap("boundary-ignored", f"{first}\n{flip[second]}", f"Try {high} itself. Should it count, and does it?"),
            Trap("comparison-turned-round", f">=\n{second}", f"That asks whether {low} is the larger one."),
        ),
        working=f"Try each limit itself: the signs are `{first}` and `{second}`",
    )


@question(level=2)
def which_line_is_true(r: Rng) -> FindLine:
    """The odd one out"""
    t = r.whole(36, 39)
    # No two of them ask the same: a twin could be struck out without a thought.
    false = [
        r.pick(f"print(temp > {t})", f"print(not temp <= {t})"),
        r.pick(f"print(temp != {t})", f"print(temp < {t} or temp > {t})"),
        r.pick(f"print(temp < {t})", f"print({t} < temp < 42)"),
    ]
    true = r.pick(
        f"print(temp >= {t})",
        f"print(not temp > {t})",
        f"print({t - 1} < temp <= {t})",
        f"print(temp == {t} or temp > 50)",
    )
    lines = list(r.shuffle(false))
    place = r.whole(0, 3)
    lines.insert(place, true)
    one, other = r.sample(2, tuple(n for n in range(4) if n != place))
    return FindLine(
        ask="Exactly one of the lines shows True. Which line is it?",
        code="\n".join([f"temp = {t}", *lines]),
        line=place + 2,
        hints=(f"In each line, put {t} where temp stands.",),
        traps=(
            Trap("boundary-ignored", one + 2, f"temp is exactly {t}. Does the limit itself count there?"),
            Trap("boundary-ignored", other + 2, f"temp is exactly {t}. Does the limit itself count there?"),
        ),
        working=f"With {t} put in, only `{true}` is True: line {place + 2}",
    )


@question(level=2)
def words_into_python(r: Rng) -> Choice:
    """From words to Python"""
    ask, right, first, second, third = r.pick(
        (
            "fever or rigors, and in either case not on antibiotics",
            "`(fever or rigors) and not antibiotics`",
            ("brackets-left-out", "`fever or rigors and not antibiotics`"),
            ("not-takes-everything", "`not (antibiotics and fever or rigors)`"),
            ("and-or-mixed-up", "`fever and rigors and not antibiotics`"),
        ),
        (
            "pain or swelling, and in either case no fracture",
            "`(pain or swelling) and not fracture`",
            ("brackets-left-out", "`pain or swelling and not fracture`"),
            ("not-takes-everything", "`not (fracture and pain or swelling)`"),
            ("and-or-mixed-up", "`pain and swelling and not fracture`"),
        ),
        (
            "temperature between 36 and 38, both limits left out",
            "`temp > 36 and temp < 38`",
            ("and-as-in-speech", "`temp > 36 and < 38`"),
            ("and-or-mixed-up", "`temp > 36 or temp < 38`"),
            ("comparison-turned-round", "`temp < 36 and temp > 38`"),
        ),
        (
            "pulse below 50 or above 120",
            "`pulse < 50 or pulse > 120`",
            ("and-as-in-speech", "`pulse < 50 or > 120`"),
            ("and-or-mixed-up", "`pulse < 50 and pulse > 120`"),
            ("comparison-turned-round", "`pulse > 50 or pulse < 120`"),
        ),
    )
    says = {
        "brackets-left-out": "Here `and` comes first, so it binds the last two only. Who would be let through?",
        "not-takes-everything": "This turns the whole bracket round. What was to be turned round?",
        "and-or-mixed-up": "Take somebody to whom only one of the first two applies, or a middle value. What comes out?",
        "and-as-in-speech": "Python needs a whole comparison on each side of the word.",
        "comparison-turned-round": "Put a number in. Which side of the limit does that ask for?",
    }
    return Choice(
        ask=f"A protocol says: “{ask}”. Which line says the same in Python?",
        right=right,
        traps=tuple(Trap(slug, line, says[slug]) for slug, line in (first, second, third)),
        hints=("Try it on a patient who should not be caught.",),
        working=f"A whole comparison on each side, and brackets where the words need them: {right}",
    )


@question(level=2, drill="break")
def will_the_check_run(r: Rng) -> Breaks:
    """Name the error first"""
    t, p = r.whole(36, 40), r.whole(60, 120)
    line = r.pick(
        f"print(temp > {t - 1} and < {t + 2})",
        f"print(temp => {t})",
        f"print(temp > {t} AND temp < 42)",
        f"print(temp > {t} and pulse > {p})",
        "print(true and temp > 30)",
        f'print(temp > "{t}")',
        f'print(temp == "{t}")',
        f"print({t - 1} < temp < {t + 1})",
        f"print(temp != {t})",
    )
    return Breaks(
        ask="Read it before anybody runs it. Which error will Python name, if any?",
        code=f"temp = {t}\n{line}",
        hints=(
            "Is there a whole comparison on each side of a word?",
            "Has each name a value, and is it spelt as Python does?",
        ),
        traps=(
            Trap(
                "python-guesses", "no error", "Python does not guess. Check each sign, each name, and what is compared."
            ),
            Trap("error-kinds-mixed-up", "SyntaxError", "Python can read each sign here. What happens when it runs?"),
            Trap("error-kinds-mixed-up", "NameError", "Python knows each name here, or never gets so far."),
            Trap(
                "error-kinds-mixed-up",
                "TypeError",
                "Nothing is compared here that Python cannot compare, or it never gets so far.",
            ),
        ),
        working="Half a comparison, `=>` or `AND` cannot be read: SyntaxError. A name without a value, `true` included: NameError. Less or more between text and number: TypeError. Equal or not may be asked of anything.",
    )


@question(level=2, drill="fix")
def mend_the_or(r: Rng) -> Fill:
    """Mend an or"""
    name, one, other, none, who = r.pick(
        ("sex", "F", "f", "M", "women, with a capital or a small letter"),
        ("ward", "A", "B", "C", "wards A and B"),
        ("triage", "red", "orange", "green", "the groups red and orange"),
        ("route", "iv", "im", "oral", "doses into a vein or a muscle"),
        ("blood", "O", "B", "A", "the groups O and B"),
    )
    return Fill(
        ask=f"The check should be True for {who}, and False for all others. But for all others it shows “{other}”. Mend it: fill the gap.",
        code=f"""
            {name} = "{none}"
            # was: print({name} == "{one}" or "{other}")
            print({name} == "{one}" or ___)
        """,
        answers=(f'{name} == "{other}"',),
        accepts=(
            (
                f'"{other}" == {name}',
                f'({name} == "{other}")',
                f'{name} in ("{one}", "{other}")',
                f'{name} in ["{one}", "{other}"]',
            ),
        ),
        hints=("What stands on the right side of or: is it a whole question?",),
        traps=(
            Trap("or-as-in-speech", f'"{other}"', "A text alone counts as true. Ask a whole question there, too."),
            Trap("assignment-for-question", f'{name} = "{other}"', "One equals sign gives a value. How do you ask?"),
            Trap(
                "name-in-quotes", f'"{name}" == "{other}"', "That compares two texts. Which of them should be the name?"
            ),
        ),
        working=f'A whole comparison on each side: `{name} == "{other}"`',
    )


@question(level=3)
def everybody_is_flagged(r: Rng) -> Choice:
    """A check that catches everybody"""
    who, name, one, other, what = r.pick(
        ("A colleague", "ward", "A", "B", "patients on wards A and B"),
        ("A student", "drug", "warfarin", "heparin", "patients on either drug"),
        ("The pharmacist", "route", "iv", "im", "doses given into a vein or a muscle"),
        ("A nurse", "diet", "soft", "pureed", "patients who need help at meals"),
    )
    return Choice(
        ask=f'{who} wants to find {what} and writes `{name} == "{one}" or "{other}"`. It is tried on "{one}" and on "{other}", finds both, and is called tested. What do you say?',
        right=f'It lets all through: a text alone, such as `"{other}"`, counts as true.',
        traps=(
            Trap(
                "or-as-in-speech",
                "It finds both: `or` gives the name two values to choose from.",
                "Which two things does `or` join here? Try a third value.",
            ),
            Trap(
                "and-or-mixed-up",
                "It lets none through: one value cannot be both of them at the same time.",
                "That would be `and`. One true side is enough for `or`.",
            ),
            Trap(
                "python-guesses",
                "It stops: Python will refuse a comparison that has been left half done.",
                "Both sides can be read. What is a text by itself, true or false?",
            ),
        ),
        hints=("Try a value that should not be found.",),
        working=f'`"{other}"` by itself counts as true, so the check is true for every value. **A test needs a case that must not be found; here every case is: a text alone counts as true**',
    )
