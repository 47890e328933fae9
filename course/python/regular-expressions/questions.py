from rounds.kit import Breaks, Choice, Fill, Lines, Prints, Rng, Several, Trap, TypeIt, printed, question

IMPORT = "import re\n\n"


def shown(code: str) -> str:
    """Each line of the output, for the working."""
    return ", then ".join(f"`{line}`" for line in printed(code).strip().split("\n"))


def find_all(pattern: str, text: str) -> str:
    """A program that shows all that the pattern finds."""
    return f'{IMPORT}print(re.findall(r"{pattern}", "{text}"))'


@question(level=1, drill="type")
def type_a_pattern(r: Rng) -> TypeIt:
    """Type a pattern"""
    word, a, b = r.pick(("HR", r.whole(50, 99), r.whole(100, 130)), ("EF", r.whole(25, 45), r.whole(46, 65)))
    return TypeIt(
        ask="Type these lines as they stand, with the `r` before the quotes and each backslash.",
        code=f"""
            import re

            text = "{word} {a}, later {word} {b}"
            print(re.findall(r"{word} (\\d+)", text))
        """,
        working="It finds both places, and takes the digits out of each.",
    )


@question(level=1, drill="run")
def what_is_found(r: Rng) -> Prints:
    """What is found?"""
    a, b, c = r.whole(100, 139), r.whole(60, 89), r.whole(25, 65)
    tenth = r.whole(1, 5)
    odd = f"7{r.whole(6, 9)}{tenth}"
    one, other = r.pick(("normal", "poor"), ("good", "late"), ("sinus", "clear"))
    both = f"['7.{tenth}', '{odd}']"
    pattern, text, traps = r.pick(
        (r"\d+", f"EF {c}%, HR {b}",
         (("finds-numbers", f"[{c}, {b}]", "What is found is text. How does a list show texts?"),
          ("findall-as-search", f"['{c}']", "findall goes on after the first place."))),
        (r"\d", f"HR {b}",
         (("one-sign-for-all", f"['{b}']", "Without a plus, how many digits does it stand for?"),
          ("finds-numbers", f"[{b // 10}, {b % 10}]", "What is found is text. How does a list show texts?"))),
        (f"7.{tenth}", f"pH 7.{tenth}, bed {odd}",
         (("dot-is-a-dot", f"['7.{tenth}']", "Which characters does a dot stand for?"),
          ("finds-numbers", f"[7.{tenth}, {odd}]", "What is found is text. How does a list show texts?"))),
        (rf"7\.{tenth}", f"pH 7.{tenth}, bed {odd}",
         (("escape-ignored", both, "What does the backslash make of the dot?"),
          ("finds-numbers", f"[7.{tenth}]", "What is found is text. How does a list show texts?"))),
        (r"\d{2,3}/\d{2,3}", f"BP {a}/{b}, ratio 1/2",
         (("counts-ignored", f"['{a}/{b}', '1/2']", "How many digits must stand before and behind the stroke?"),
          ("whole-must-fit", "[]", "Must the whole text have this shape, or a piece of it?"))),
        (r"BP (\d+)", f"BP {a}, later BP {a - 9}",
         (("group-ignored", f"['BP {a}', 'BP {a - 9}']", "There is a group. Which part does findall give back then?"),
          ("findall-as-search", f"['{a}']", "findall goes on after the first place."))),
        (r"\(.*\)", f"ECG ({one}), echo ({other})",
         (("stops-at-first", f"['({one})', '({other})']", "The star takes as much as it can. Where is the last closing bracket?"),
          ("brackets-group-always", f"['{one}), echo ({other}']", "With a backslash, are these brackets a group or part of the text?"))),
        (r"\(.*?\)", f"ECG ({one}), echo ({other})",
         (("greedy-anyway", f"['({one}), echo ({other})']", "There is a question mark behind the star. Where does it stop?"),
          ("brackets-group-always", f"['{one}', '{other}']", "With a backslash, are these brackets a group or part of the text?"))),
        (r"\bEF \d+", f"RVEF {90 - c}, EF {c}",
         (("edge-ignored", f"['EF {90 - c}', 'EF {c}']", "Where must the E stand for the edge to fit?"),
          ("edge-is-found", f"[' EF {c}']", "An edge is a place, and no character."))),
    )  # fmt: skip
    code = find_all(pattern, text)
    return Prints(
        ask="What does this program show? Write brackets, quotes and commas as well.",
        code=code,
        hints=("Go through the pattern sign by sign: what does each stand for, and how often?",),
        traps=tuple(Trap(slug, wrong, says) for slug, wrong, says in traps),
        working=f"Sign by sign, the pattern `{pattern}` finds these pieces; it shows {shown(code)}",
    )


@question(level=2)
def where_is_something_found(r: Rng) -> Several:
    """Where is something found?"""
    a, b, n = r.whole(100, 139), r.whole(60, 89), r.whole(3, 9)
    pattern, right, wrong = r.pick(
        (r"\d{2,3}/\d{2,3}", (f"BP {a}/{b}", f"{a}/{b} lying, {a - 8}/{b} standing"),
         (("counts-ignored", f"pain {n}/10 today", "How many digits must stand before the stroke?"),
          ("blank-ignored", f"BP {a} / {b}", "Does the pattern allow blanks round the stroke?"))),
        (r"EF \d+%", (f"EF {b - 20}%", f"LVEF {b - 20}%, good"),
         (("blank-ignored", f"EF: {b - 20}%", "Does the pattern allow a colon?"),
          ("order-ignored", f"{b - 20}% was the EF", "In which order must the parts come?"))),
        (r"\bEF \d+", (f"EF {b - 20}", f"(EF {b - 20} in May)"),
         (("edge-ignored", f"LVEF {b - 20}", "Does the E stand at the edge of a word?"),
          ("blank-ignored", f"EF{b - 20}", "Does the pattern allow the blank to be missing?"))),
        (r"K:? \d\.\d", (f"K 4.{n}", f"K: 4.{n}, repeated"),
         (("dot-is-any", f"K 4,{n}", "With its backslash, what does the dot stand for?"),
          ("blank-ignored", f"K:4.{n}", "Which sign may be missing, and which may not?"))),
        (r"\d+ ?mg", (f"{n}mg at night", f"take {n * 10} mg"),
         (("order-ignored", f"mg: {n * 10}", "In which order must the parts come?"),
          ("plus-as-maybe", "half a mg", "How many digits must there be at least?"))),
    )  # fmt: skip
    return Several(
        ask=f"In which of these texts does `re.search(r\"{pattern}\", text)` find something? Choose all.",
        right=right,
        hints=("A piece of the text is enough.", "Each sign of the pattern must be there, unless it is said to be optional."),
        traps=tuple(Trap(slug, text, says) for slug, text, says in wrong),
        working=f"A piece with the shape `{pattern}` is in: {'; '.join(right)}",
    )  # fmt: skip


@question(level=2)
def search_and_groups(r: Rng) -> Prints:
    """Search, match and groups"""
    a, b = r.whole(100, 139), r.whole(60, 89)
    word, place = r.pick("BP", "NIBP", "cuff"), r.pick("sitting", "left arm", "standing")
    head = f'{IMPORT}text = "{word} {a}/{b} {place}"\n'
    pair = r"(\d+)/(\d+)"
    code, traps = r.pick(
        (f'{head}m = re.search(r"{pair}", text)\nprint(m.group(1))',
         (("groups-from-zero", f"{b}", "Group 1 is the first pair of brackets."),
          ("group-as-whole", f"{a}/{b}", "That is all that was found. What is in the first pair of brackets?"))),
        (f'{head}m = re.search(r"{pair}", text)\nprint(m.group(0))',
         (("groups-from-zero", f"{a}", "The groups are counted from 1. What is number 0?"),
          ("whole-text-found", f"{word} {a}/{b} {place}", "Only the piece with the shape is found."))),
        (f'{head}m = re.search(r"{pair}", text)\nprint(m.group(2))',
         (("groups-from-zero", "IndexError", "How many pairs of brackets are there? They are counted from 1."),
          ("group-as-whole", f"{a}/{b}", "That is all that was found. What is in the second pair of brackets?"))),
        (f'{head}print(re.match(r"\\d+", text))',
         (("match-as-search", f"{a}", "match looks at the start of the text alone. What stands there?"),
          ("no-match-is-error", "AttributeError", "Nothing is asked of the result. What does match give back?"))),
        (f'{head}m = re.match(r"{word} (\\d+)", text)\nprint(m.group(1))',
         (("whole-must-fit", "AttributeError", "Must the whole text have the shape, or its beginning?"),
          ("group-as-whole", f"{word} {a}", "That is all that was found. What is in the brackets?"))),
        (f'{head}m = re.match(r"(\\d+)", text)\nprint(m.group(1))',
         (("match-as-search", f"{a}", "match looks at the start of the text alone. What stands there?"),
          ("missing-is-none", "None", "m is None. What happens when a group is asked of it?"))),
    )  # fmt: skip
    return Prints(
        ask="What does this program show? If it stops with an error, write the name of the error.",
        code=code,
        hints=("search looks everywhere, match at the start alone.", "Groups are the pairs of brackets, counted from 1."),
        traps=tuple(Trap(slug, wrong, says) for slug, wrong, says in traps),
        working=f"search looks everywhere, match at the start; group 0 is all that was found. It shows {shown(code)}",
    )  # fmt: skip


@question(level=2, drill="change")
def find_more_or_less(r: Rng) -> Fill:
    """Change the pattern"""
    a, c, n = r.whole(100, 139), r.whole(25, 65), r.whole(31, 58) / 10
    want, text, before, old, behind, gap, others, traps = r.pick(
        (f"in `RVEF {90 - c}` nothing is found any more, and `EF {c}` still is, wherever it stands in a text", f"EF {c}, RVEF {90 - c}",
         "", "", "EF \\d+", "\\b", ("(?<!V)", "(?<![A-Z])", "(?<!\\w)"),
         (("blank-for-edge", "\\s", "That wants a blank, and the text begins with EF. What stands for an edge?"),
          ("dot-is-any", ".", "That wants one more character, and V is one. What stands for an edge?"))),
        ("a colon behind K may be there or not", f"K: {n}, K {n + 0.5:.1f}", "K", ":", " \\d\\.\\d", ":?", (":{0,1}", ":*", "[:]?", "(?::)?"),
         (("plus-as-maybe", ":+", "That wants at least one. How do you say: once or not at all?"),
          ("one-sign-for-all", ":", "Then it must be there. How do you say: once or not at all?"))),
        ("it finds whole numbers of any length, instead of one digit at a time", f"HR {a}, RR {c % 10 + 12}", "\\d", "", "", "+", ("{1,}", "\\d*"),
         (("plus-as-maybe", "?", "That allows none or one more. How do you say: as many as there are?"),
          ("counts-from-one", "{2}", "That wants exactly two. What of a number with three digits?"))),
        ("it gives back the digits alone, without HR", f"HR {a}, HR {a - 21}", "HR ", "\\d+", "", "(\\d+)", ("([0-9]+)", "(\\d{2,3})", "([0-9]{2,3})", "(\\d{1,3})", "(\\d{1,})", "(\\d*)"),
         (("group-ignored", "\\d+", "The digits are found, with HR before them. What marks a part to take out?"),
          ("brackets-group-always", "\\(\\d+\\)", "With backslashes these are brackets in the text. Are there any?"))),
    )  # fmt: skip
    return Fill(
        ask=f"Change the pattern so that {want}. Write what belongs in the gap.",
        code=f'{IMPORT}text = "{text}"\n# was: print(re.findall(r"{before}{old}{behind}", text))\nprint(re.findall(r"{before}___{behind}", text))',
        answers=(gap,),
        accepts=(others,),
        hints=("Which sign says that, and does it stand before or behind its piece?",),
        traps=tuple(Trap(slug, wrong, says) for slug, wrong, says in traps),
        working=f"In the gap stands `{gap}`",
    )


@question(level=2, drill="break")
def will_it_find(r: Rng) -> Breaks:
    """Name the error first"""
    a, b, n = r.whole(100, 139), r.whole(60, 89), r.whole(1, 9)
    head = f'{IMPORT}text = "BP {a}/{b}"\n'
    code = r.pick(
        f'{head}m = re.search(r"(\\d+)/(\\d+)", text)\nprint(int(m.group(1)))',
        f'{head}m = re.search(r"(\\d+)/(\\d+)", text)\nprint(int(m.group(0)))',
        f'{head}m = re.search(r"(\\d+)/(\\d+)", text)\nprint(m.group(3))',
        f'{head}m = re.search(r"(\\d+)/(\\d+)", text)\nprint(m.group(1) - m.group(2))',
        f'{head}m = re.search(r"RR (\\d+)", text)\nprint(m.group(1))',
        f'{head}m = re.match(r"(\\d+)", text)\nprint(m.group(1))',
        f'{head}m = re.match(r"BP (\\d+)", text)\nprint(m.group(1))',
        f'{head}print(re.findall(r"RR (\\d+)", text))',
        f'{head}print(re.findall(r"RR (\\d+)", text)[0])',
        f'{head}print(re.findall(r"\\d+", text) + {n})',
        f'text = "BP {a}/{b}"\nprint(re.findall(r"\\d+", text))',
        f'{IMPORT}print(re.findall(r"\\d+", {a}))',
        f'{head}print(re.find(r"\\d+", text))',
        f'{head}print(re.findall(r"\\d+, text))',
    )
    says = "That would be another slip. Is anything found? What kind of value comes back?"
    return Breaks(
        ask="Read it before anybody runs it. Which error will Python name, if any?",
        code=code,
        hints=("Is something found? What comes back when nothing is?", "Is it a text, a number or a list?"),
        traps=(
            Trap("no-match-is-empty", "no error", "Is something found there, is it a text or a number, and was re imported?"),
            *(
                Trap("error-kinds-mixed-up", kind, says)
                for kind in ("AttributeError", "TypeError", "IndexError", "ValueError", "NameError")
            ),
        ),
        working="A group of `None`, or a function that re does not have: AttributeError. A group or place that is not there: IndexError. A text that is no whole number: ValueError. Text less text, a list plus a number, or a pattern looked for in a number: TypeError. re not imported: NameError. A quote that does not close: SyntaxError. Otherwise no error.",
    )  # fmt: skip


@question(level=2, drill="fix")
def mend_the_pattern(r: Rng) -> Fill:
    """Mend the pattern"""
    a, tenth = r.whole(100, 139), r.whole(1, 5)
    one, other = r.pick(("normal", "poor"), ("good", "late"), ("sinus", "clear"))
    want, wrong, text, before, old, behind, gap, others, traps = r.pick(
        (f"should find `7.{tenth}` only with a true point", f"it finds `7{tenth + 3}{tenth}` as well", f"pH 7.{tenth}, bed 7{tenth + 3}{tenth}", "7", ".", f"{tenth}", "\\.", ("[.]", "[\\.]", "\\.{1}"),
         (("dot-is-a-dot", ".", "That is how it was. It stands for any character. How do you ask for a true dot?"),
          ("comma-for-point", ",", "There is no comma in the text. How do you ask for a true dot?"))),
        ("should give what is in each pair of brackets, brackets included", "it gives one long piece", f"ECG ({one}), echo ({other})", "\\(", ".*", "\\)", ".*?",
         (".+?", "\\w+", "\\w*", "\\w+?", "\\w*?", "\\S+", "\\S*", "\\S+?", "\\S*?", *(f"[{some}]{many}" for some in ("a-z", "a-zA-Z", "A-Za-z", "^)", "^\\)", "^()", "^(", "^,", "^\\(\\)") for many in ("+", "*", "+?", "*?"))),
         (("greedy-anyway", ".*", "That takes as much as it can. What makes it stop as soon as it can?"),
          ("dot-is-any", ".", "That is a single character. How many are there between the brackets?"))),
        ("should find both pressures", f"it misses `{a}/{tenth + 70}`", f"BP {a}/{tenth + 70}, BP {a + 60}/{tenth + 100}", "\\d{3}/", "\\d{3}", "", "\\d{2,3}",
         ("\\d+", "\\d*", "\\d{1,3}", "\\d{2,}", "\\d{1,}", "\\d\\d\\d?", "\\d\\d+", "[0-9]+", "[0-9]{2,3}", "[0-9]{1,3}"),
         (("counts-ignored", "\\d{2}", "That cuts the last digit of the longer one. How do you allow two or three?"),
          ("one-sign-for-all", "\\d", "That is one digit. How many are there to be?"))),
        ("should find pressures with and without blanks round the stroke", "it finds them only with a blank before it", f"BP {a}/78, BP {a - 7} / 72", "\\d+ ", "", "/ ?\\d+", "?", ("*", "{0,1}", "{0,}", "??", "*?"),
         (("plus-as-maybe", "+", "That wants at least one blank. How do you say: once or not at all?"),
          ("dot-is-any", ".", "That wants one more character behind the blank. What makes the blank optional?"))),
    )  # fmt: skip
    return Fill(
        ask=f"The pattern {want}, but now {wrong}. Mend it: write what belongs in the gap.",
        code=f'{IMPORT}text = "{text}"\n# was: print(re.findall(r"{before}{old}{behind}", text))\nprint(re.findall(r"{before}___{behind}", text))',
        answers=(gap,),
        accepts=(others,),
        hints=("What does each sign of the pattern stand for, and how often?",),
        traps=tuple(Trap(slug, bad, says) for slug, bad, says in traps),
        working=f"In the gap stands `{gap}`",
    )


@question(level=2)
def two_groups_in_order(r: Rng) -> Lines:
    """Two groups in order"""
    text, pattern, one, other, sign, what = r.pick(
        (f"BP {r.whole(112, 150)}/{r.whole(60, 88)}", r"(\d+)/(\d+)", "systolic", "diastolic", "-", "the systolic value minus the diastolic one"),
        (f"urine {r.whole(20, 60) * 10} mL in {r.whole(4, 12)} h", r"(\d+) mL in (\d+) h", "volume", "hours", "/", "the volume for each hour"),
        (f"today: weight {r.whole(75, 95)} kg, aim {r.whole(60, 74)} kg", r"weight (\d+) kg, aim (\d+) kg", "now", "aim", "-", "how many kilograms are still to be lost"),
        (f"give {r.whole(2, 4)} x {r.whole(2, 9) * 50} mg", r"(\d+) x (\d+) mg", "times", "dose", "*", "the dose of the whole day"),
    )  # fmt: skip
    head, given, find = "import re", f'text = "{text}"', f'm = re.search(r"{pattern}", text)'
    a, b, last = f"{one} = int(m.group(1))", f"{other} = int(m.group(2))", f"print({one} {sign} {other})"
    return Lines(
        ask=f"Put the lines in an order that runs and shows {what}. One line does not belong.",
        code="\n".join((head, given, find, a, b, last)),
        also=("\n".join((given, head, find, a, b, last)), "\n".join((head, given, find, b, a, last)), "\n".join((given, head, find, b, a, last))),
        distractors=(Trap("match-as-search", find.replace("search", "match"), "match looks at the start of the text alone."),),
        traps=(
            Trap("name-before-value", "\n".join((head, find, given, a, b, last)), "The search needs the text. Which line gives it?"),
        ),
        working=f"Import, text, search, two groups turned into numbers, and last `{last}`",
    )  # fmt: skip


@question(level=3)
def would_you_trust_it(r: Rng) -> Choice:
    """Would you trust it?"""
    who = r.pick("A colleague", "A student", "A registrar", "A research nurse")
    n, c = r.whole(20, 90) * 100, r.whole(30, 60)
    story, right, traps = r.pick(
        (f"{who} tries a pattern for the ejection fraction on three reports, and it finds all three. Now it is to run on {n} reports. What would you do first?",
         "Compare it with a sample that somebody has read.",
         (("no-error-means-right", "Run it: a pattern that is right stays right.", "Three reports, one style each. How do others write it?"),
          ("not-found-is-normal", "Run it, and take what it misses for normal.", "Does a report without a match say anything of the heart?"),
          ("longer-is-better", "Make it longer, so that it finds more of them.", "Does each further sign let more through, or less?"))),
        (f"To hide remarks, {who.lower()} deletes all that `r\"\\(.*\\)\"` finds, in lines with several remarks in brackets. What goes wrong?",
         "All between the first and last bracket goes.",
         (("stops-at-first", "Only the first remark goes, and the rest stays.", "The star takes as much as it can. Where does it stop?"),
          ("brackets-group-always", "The remarks go, and the brackets stay behind.", "With a backslash, do the brackets belong to what is found?"),
          ("no-error-means-right", "Nothing: each remark goes with its brackets.", "The star takes as much as it can. Where does it stop?"))),
        (f"{who} uses `r\"EF.*?(\\d+)\"` on `REF 4471: EF {c}%`, where 4471 is the number of the report. Which number is found, and why?",
         "4471, since EF is found inside REF.",
         (("edge-ignored", f"{c}, since EF has to be a word.", "Does the pattern say anything about the edge of a word?"),
          ("greedy-anyway", f"{c}, since the star is greedy.", "There is a question mark behind the star. Where does it stop?"),
          ("whole-must-fit", "None, since REF does not fit.", "Must the whole word fit, or a piece of the text?"))),
        (f"{who} pulls dates such as `03/04/2026` out of letters from two hospitals, one of them American, with `r\"\\d{{2}}/\\d{{2}}/\\d{{4}}\"`. What do you say?",
         "It finds the shape; ask which number is the month.",
         (("pattern-knows-meaning", "It is safe: such a pattern finds true dates alone.", "Would 99/99/2026 have this shape?"),
          ("group-ignored", "With groups, the month is told from the day.", "Groups take parts out. Do they know what a part means?"),
          ("escape-ignored", "With a backslash before the stroke, it is safe.", "Is it the stroke that is in doubt?"))),
    )  # fmt: skip
    return Choice(
        ask=story,
        right=right,
        hints=("What does the pattern say, sign by sign, and what does it not say?",),
        traps=tuple(Trap(slug, wrong, says) for slug, wrong, says in traps),
        working=f"A pattern knows shapes, not meanings. **{right}**",
    )
