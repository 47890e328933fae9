from rounds.kit import Breaks, Choice, Fill, FindLine, Lines, Prints, Rng, Trap, TypeIt, printed, question

# A class, what it is made with, its list, the method that adds to it, what is added, and likely values of the two.
KINDS = (
    ("Chart", "weight", "doses", "give", "mg", range(50, 95), range(250, 1001, 250)),
    ("Ward", "beds", "falls", "report", "day", range(18, 31), range(1, 29)),
    ("Monitor", "limit", "alarms", "note", "rate", range(110, 131), range(131, 160)),
    ("Pump", "rate", "boluses", "push", "ml", range(20, 91, 5), range(2, 11)),
)


def shown(code: str) -> str:
    """Each line of the output, for the working."""
    return ", then ".join(f"`{line}`" for line in printed(code).strip().split("\n"))


def made(kind: str, value: str, many: str, act: str, one: str) -> str:
    """A class as it should be written."""
    return f"class {kind}:\n    def __init__(self, {value}):\n        self.{value} = {value}\n        self.{many} = []\n\n    def {act}(self, {one}):\n        self.{many}.append({one})\n\n"


@question(level=1, drill="type")
def type_a_class(r: Rng) -> TypeIt:
    """Type a class"""
    kind, value, many, act, one, values, _ = r.pick(*KINDS)
    return TypeIt(
        ask="Type these lines as they stand. There are two underscores on each side of `init`, and the lines below each `def` begin with eight spaces.",
        code=made(kind, value, many, act, one) + f"x = {kind}({r.pick(*values)})\nprint(x.{value})",
        working=f"The object keeps what it was made with, and shows it as `x.{value}`.",
    )


@question(level=1, drill="run")
def what_does_each_hold(r: Rng) -> Prints:
    """What does each object hold?"""
    kind, value, many, act, one, values, items = r.pick(*KINDS)
    a, b, c = r.sample(3, values)
    x, y = r.sample(2, items)
    good = made(kind, value, many, act, one)
    on_class = f"class {kind}:\n    {many} = []\n\n"
    two = f"one = {kind}({a})\ntwo = {kind}({b})\n"
    code, traps = r.pick(
        (f"{good}{two}one.{value} = {c}\nprint(one.{value}, two.{value})",
         (("objects-tied", f"{c} {c}", "Two objects were made. Does the second one notice a change of the first?"),
          ("attribute-fixed", f"{a} {b}", "An attribute can be given a new value. Which one was?"))),
        (f"{good}{two}one.{act}({x})\nprint(one.{many}, two.{many})",
         (("objects-tied", f"[{x}] [{x}]", "Each object made a list of its own in __init__. To which was something added?"),
          ("method-of-class", "[] []", "The method was called for one object. What did it do to its list?"))),
        (f"{on_class}one = {kind}()\ntwo = {kind}()\none.{many}.append({x})\nprint(one.{many}, two.{many})",
         (("class-list-is-own", f"[{x}] []", "The list stands on the class. How many lists are there?"),
          ("class-list-is-copied", "[] []", "append changes a list. Who sees that list?"))),
        (f"{on_class}one = {kind}()\ntwo = {kind}()\none.{many}.append({x})\ntwo.{many}.append({y})\nprint(len(one.{many}))",
         (("class-list-is-own", "1", "The list stands on the class. How many lists are there?"),
          ("class-list-is-copied", "0", "append changes a list. Who sees that list?"))),
        (f"{good}one = {kind}({a})\ntwo = one\ntwo.{value} = {b}\nprint(one.{value}, two.{value})",
         (("second-name-is-copy", f"{a} {b}", "Was a second object made, or a second name for one object?"),
          ("attribute-fixed", f"{a} {a}", "An attribute can be given a new value. Whose was?"))),
        (f"{good}one = {kind}({a})\none.{act}({x})\none.{act}({y})\nprint(len(one.{many}), one.{value})",
         (("object-made-anew", f"1 {a}", "The object keeps its list from one call to the next."),
          ("self-counts-as-value", f"2 {x}", "What was the object made with, and what was added later?"))),
    )  # fmt: skip
    return Prints(
        ask="What does this program show? Write brackets as well, if there are any.",
        code=code,
        hints=("How many objects are made?", "Does the list stand on the class, or is it made for each object?"),
        traps=tuple(Trap(slug, wrong, says) for slug, wrong, says in traps),
        working=f"What `self` keeps belongs to one object; what stands on the class is shared; a second name makes no second object. It shows {shown(code)}",
    )


@question(level=2)
def attribute_or_method(r: Rng) -> Choice:
    """Attribute or method?"""
    thing, page, want, right, traps = r.pick(
        ("model", "`fit(X, y)` learns from data; `coef_` are the coefficients", "shows the coefficients, after the model has learnt", "print(model.coef_)",
         (("brackets-for-attribute", "print(model.coef_())", "The page gives no brackets for it. What does that say?"),
          ("object-left-out", "print(coef_)", "To which object does it belong?"),
          ("class-for-object", "print(fit.coef_)", "`fit` is a method. Which object keeps the coefficients?"))),
        ("table", "`shape` is how many rows and columns there are; `head()` gives the first rows", "shows the first rows", "print(table.head())",
         (("brackets-optional", "print(table.head)", "Without brackets a method is not run."),
          ("object-left-out", "print(head(table))", "It is written behind the object. With which sign?"),
          ("call-before-dot", "print(table().head)", "Which of the two is run, the table or its method?"))),
        ("table", "`shape` is how many rows and columns there are; `head()` gives the first rows", "shows how many rows and columns there are", "print(table.shape)",
         (("brackets-for-attribute", "print(table.shape())", "The page gives no brackets for it. What does that say?"),
          ("object-left-out", "print(shape)", "To which object does it belong?"),
          ("call-before-dot", "print(table().shape)", "The table is there already. Has it to be made or run?"))),
        ("model", "`fit(X, y)` learns from data; `predict(X)` gives predictions", "shows the predictions for the patients in `new`", "print(model.predict(new))",
         (("brackets-optional", "print(model.predict, new)", "Without brackets a method is not run."),
          ("object-left-out", "print(predict(new))", "To which object does it belong?"),
          ("self-by-hand", "print(model.predict(model, new))", "Python fills in the object itself. What is left to give?"))),
        ("scan", "`rows` is how many rows it has; `rotate(degrees)` gives back a turned scan", "keeps a scan turned by 90 degrees as `turned`", "turned = scan.rotate(90)",
         (("brackets-optional", "turned = scan.rotate, 90", "Without brackets a method is not run."),
          ("self-by-hand", "turned = scan.rotate(scan, 90)", "Python fills in the object itself. What is left to give?"),
          ("object-left-out", "turned = rotate(90)", "To which object does it belong?"))),
    )  # fmt: skip
    return Choice(
        ask=f"A library has made an object `{thing}`. Its page says: {page}. Which line {want}?",
        right=f"`{right}`",
        hints=("Does the page write brackets behind it?",),
        traps=tuple(Trap(slug, f"`{wrong}`", says) for slug, wrong, says in traps),
        working=f"Behind the object and a dot, a method has brackets and an attribute none: `{right}`",
    )


@question(level=2, drill="change")
def one_method_more(r: Rng) -> Fill:
    """Add a method"""
    kind, value, many, act, one, values, items = r.pick(*KINDS)
    a, (x, y) = r.pick(*values), r.sample(2, items)
    name, what, body, others = r.pick(
        ("count", "how many items its list holds", f"len(self.{many})", ()),
        ("newest", "the item that was added last", f"self.{many}[-1]", (f"self.{many}[len(self.{many}) - 1]",)),
        ("last_two", "a list of the two items that were added last", f"self.{many}[-2:]", ()),
        ("first", "the item that was added first", f"self.{many}[0]", ()),
    )
    bare = body.replace("self.", "")
    return Fill(
        ask=f"Add a method `{name}` to the class that gives back {what}. Fill the gaps.",
        code=made(kind, value, many, act, one).rstrip("\n") + f"\n\n    def {name}(___):\n        return ___\n\nx = {kind}({a})\nx.{act}({x})\nx.{act}({y})\nprint(x.{name}())",
        answers=("self", body),
        accepts=((), others),
        hints=("What does Python fill in, though the call gives nothing?", "How does a method reach the list of its object?"),
        traps=(
            Trap("self-in-body-forgotten", f"self\n{bare}", "The list is no name of the method. Through what is it reached?"),
            Trap("class-for-object", f"self\n{bare.replace(many, f'{kind}.{many}')}", "That asks the class. Which object's list is meant?"),
            Trap("list-for-self", f"{many}\n{bare}", "Python puts the object itself there. What is it called by custom?"),
        ),
        working=f"The object comes in as `self`, and its list is reached through it: `return {body}`",
    )  # fmt: skip


@question(level=2, drill="break")
def will_it_run(r: Rng) -> Breaks:
    """Name the error first"""
    kind, value, many, act, one, values, items = r.pick(*KINDS)
    a, x = r.pick(*values), r.pick(*items)
    good = made(kind, value, many, act, one)
    new = f"x = {kind}({a})\n"
    code = r.pick(
        f"{good}{new}x.{act}({x})\nprint(x.{many})",
        f"{good.replace(f'(self, {one})', f'({one})')}{new}x.{act}({x})",
        f"{good.replace(f'self.{many}.append', f'{many}.append')}{new}x.{act}({x})",
        f"{good}x = {kind}()\nprint(x.{value})",
        f"{good}{new}x.{act}()",
        f"{good}{new}print({value})",
        f"{good}{new}print(x.{many[:-1]})",
        f"{good}{new}print(x.{value}())",
        f"{good}{new}x.{act}({x})\nprint(x.{many}[1])",
        f"{good.replace('class ' + kind + ':', 'class ' + kind)}{new}print(x.{value})",
        f"{good}{new}x.{value} = {x}\nprint(x.{value})",
        f"{good.replace(f'self.{value} =', f'{value} =')}{new}print(x.{value})",
    )
    says = "That would be another slip. Count the values of each call, and look where self is and where it is missing."
    return Breaks(
        ask="Read it before anybody runs it. Which error will Python name, if any?",
        code=code,
        hints=("Is self the first parameter, and does it stand before each attribute?", "Does each call give what is wanted?"),
        traps=(
            Trap("self-optional", "no error", "Look at self, at the values of each call, at dots, colon and brackets."),
            *(Trap("error-kinds-mixed-up", kind_of, says) for kind_of in ("TypeError", "NameError", "AttributeError", "IndexError"))),
        working="A parameter without its value, no room for self, or a number that is called: TypeError. A bare name in place of an attribute: NameError. An attribute that was never kept: AttributeError. A place that is not there: IndexError. No colon: SyntaxError. Otherwise no error.",
    )  # fmt: skip


@question(level=2, drill="fix")
def mend_the_class(r: Rng) -> Fill:
    """Mend the class"""
    kind, value, many, act, one, values, items = r.pick(*KINDS)
    a, b, x = *r.sample(2, values), r.pick(*items)
    good = made(kind, value, many, act, one)
    use = f"x = {kind}({a})\nx.{act}({x})\nprint(x.{many})"
    ask, code, answer, others, traps = r.pick(
        (f"The call of `{act}` stops with a TypeError. Mend the first line of the method.",
         good.replace(f"def {act}(self, {one})", f"# was: def {act}({one}):\n    def {act}(___)") + use, f"self, {one}", (),
         (("self-optional", one, "Python hands over the object as well. Is there room for it?"),
          ("self-last", f"{one}, self", "The object comes first."))),
        (f"The call of `{act}` stops with a NameError. Mend the line in the method.",
         good.replace(f"self.{many}.append({one})", f"# was: {many}.append({one})\n        ___.append({one})") + use, f"self.{many}", (),
         (("self-in-body-forgotten", many, "The list is no name of the method. Through what is it reached?"),
          ("class-for-object", f"{kind}.{many}", "That asks the class. Which object's list is meant?"))),
        ("The objects share one list, since it stood on the class. Write the line that gives each new object an empty list of its own.",
         good.replace(f"        self.{many} = []", "        ___").replace(f"{kind}:\n", f"{kind}:\n    # was: {many} = []\n\n") + f"x = {kind}({a})\ny = {kind}({b})\nx.{act}({x})\nprint(y.{many})", f"self.{many} = []", (f"self.{many} = list()",),
         (("self-in-body-forgotten", f"{many} = []", "That name ends with the call. Where should the object keep its list?"),
          ("class-for-object", f"{kind}.{many} = []", "That puts it on the class once more. Whose list is it to be?"))),
        (f"The last line should show what the object was made with, {a}, but now it stops with a NameError. Mend it.",
         good + f"x = {kind}({a})\n# was: print({value})\nprint(___)", f"x.{value}", (),
         (("object-left-out", value, "That name lives in __init__ alone. Which object keeps the value?"),
          ("class-for-object", f"{kind}.{value}", "The class has no such value. Which object has it?"))),
    )  # fmt: skip
    return Fill(
        ask=f"{ask} Fill the gap.",
        code=code,
        answers=(answer,),
        accepts=(others,),
        hints=("What belongs to the object, and how is it reached?",),
        traps=tuple(Trap(slug, wrong, says) for slug, wrong, says in traps),
        working=f"In the gap stands `{answer}`",
    )


@question(level=2)
def the_line_to_blame(r: Rng) -> FindLine:
    """The line to blame"""
    kind, value, many, act, one, values, items = r.pick(*KINDS)
    (a, b), x = r.sample(2, values), r.pick(*items)
    lines = made(kind, value, many, act, one).rstrip("\n").split("\n")
    two = [f"one = {kind}({a})", f"two = {kind}({b})", f"one.{act}({x})", f"print(two.{many})"]
    story, listing, line, other, why = r.pick(
        ("What is added to one object turns up in the other.", [lines[0], f"    {many} = []", "", *lines[1:3], *lines[4:], "", *two], 2, 8, "the list stands on the class"),
        ("What is added to one object turns up in the other.", [*lines, "", two[0], "two = one", *two[2:]], 10, 7, "no second object is made"),
        ("The program stops with a TypeError in line 11.", [*lines[:5], f"    def {act}({one}):", lines[6], "", *two], 6, 11, "there is no room for the object"),
        ("The program stops with a NameError in line 7.", [*lines[:6], f"        {many}.append({one})", "", two[0], two[2], f"print(one.{many})"], 7, 4, "the list is asked for without self"),
        (f"The last line stops with an AttributeError: there is no `{value}`.", [*lines[:2], f"        {value} = {value}", *lines[3:], "", two[0], f"print(one.{value})"], 3, 10, "the value is not kept by the object"),
    )  # fmt: skip
    return FindLine(
        ask=f"{story} Each object should keep its own `{value}` and its own `{many}`. Which line is to blame?",
        code="\n".join(listing),
        line=line,
        hints=("Where is each thing kept: on the class, on the object, or in a name of the call?",),
        traps=(
            Trap("line-shown-is-guilty", other, "That line does what it should. What was written wrongly before?")
            if line != 7
            else Trap("good-line-suspected", other, "That line gives the object its list. Which one asks for it wrongly?"),
            Trap("good-line-suspected", 1, "A class begins like this."),
        ),
        working=f"There {why}: line {line}",
    )  # fmt: skip


@question(level=2)
def class_in_order(r: Rng) -> Lines:
    """A class in order"""
    kind, value, act, one, body, a, x, what = r.pick(
        ("Patient", "weight", "dose", "per_kg", "per_kg * self.weight", r.whole(50, 95), r.whole(5, 20), "a dose"),
        ("Ward", "beds", "free", "patients", "self.beds - patients", r.whole(24, 30), r.whole(11, 23), "how many beds are free"),
        ("Pump", "rate", "hours", "volume", "volume / self.rate", r.whole(2, 9) * 10, 500, "how long a bag lasts"),
        ("Monitor", "limit", "alarm", "pulse", "pulse > self.limit", r.whole(110, 130), r.whole(90, 150), "whether there is an alarm"),
    )  # fmt: skip
    init, keep = f"    def __init__(self, {value}):", f"        self.{value} = {value}"
    method, give = f"    def {act}(self, {one}):", f"        return {body}"
    head, new, last = f"class {kind}:", f"x = {kind}({a})", f"print(x.{act}({x}))"
    return Lines(
        ask=f"Put the lines in order and indent them: a class whose objects keep their `{value}` and have a method, and then a program that shows {what}. One line does not belong.",
        code="\n".join((head, init, keep, method, give, new, last)),
        also=("\n".join((head, method, give, init, keep, new, last)),),
        distractors=(Trap("self-in-body-forgotten", give.replace("self.", ""), "There the value is no name of the method."),),
        traps=(
            Trap("object-before-class", "\n".join((new, head, init, keep, method, give, last)), "No object can be made before its class is there."),
            Trap("indent-is-decoration", "\n".join((head, init, keep, method[4:], give[4:], new, last)), "At the margin it is no method. What belongs to the class?"),
        ),
        working=f"In the class stand `__init__` and the method; then an object is made, and last comes `{last}`",
    )  # fmt: skip


@question(level=3)
def what_do_you_say(r: Rng) -> Choice:
    """What do you say?"""
    who = r.pick("A colleague", "A student", "The pharmacist", "A nurse")
    n, k = r.whole(12, 40), r.whole(4, 7)
    story, right, traps = r.pick(
        (f"{who} writes a class `Chart` with `doses = []` right below `class Chart:`, and tries it with one patient. It works. Is it ready for a ward of {n}?",
         "No: try two patients, and they share one list.",
         (("class-list-is-own", "Yes: each new chart gets a list of its own.", "How often is that line run?"),
          ("no-error-means-right", "Yes: what works for one patient works for all.", "What would be seen with a second patient?"),
          ("self-optional", "No: without self the line cannot be read.", "It worked for one patient. What stands on the class?"))),
        (f"To try a change, {who.lower()} writes `copy = chart`, adds a dose to `copy`, and throws `copy` away. What has happened to `chart`?",
         "It has one dose more: it is the same object.",
         (("second-name-is-copy", "Nothing: the change was made to the copy.", "Was a second object made?"),
          ("object-made-anew", "It is gone, as it was thrown away as well.", "A name was given up. Is the object still named by another?"),
          ("objects-tied", "It has one dose more, as all charts have.", "Would a third chart, made with Chart(), have it as well?"))),
        (f"{who} writes `print(chart.total)` and sees `<bound method Chart.total of …>`. What does it mean?",
         "The method was named, and has not been run.",
         (("brackets-optional", "The method was run, and has given back nothing.", "What is missing behind `total`?"),
          ("attribute-fixed", "The total is an attribute, and was never set.", "The text on the screen says what it is."),
          ("no-error-means-right", "The total is right, and is shown in a short form.", "Is there a number in it?"))),
        (f"A program keeps {k} lists side by side: names, weights, doses and so on. Each time one list is sorted, {who.lower()} gets wrong patients. What would help?",
         "One object for each patient, with all its values.",
         (("class-list-is-own", "One class with the lists on it, for all patients.", "Would each patient's values then stay together?"),
          ("method-of-class", "One function for each list, to sort it by itself.", "What was it that went wrong when a list was sorted by itself?"),
          ("self-optional", "One more list, with the numbers of the places.", "That is one more thing to fall out of step. What keeps values together?"))),
    )  # fmt: skip
    return Choice(
        ask=story,
        right=right,
        hints=("How many objects are there, and how many lists?",),
        traps=tuple(Trap(slug, wrong, says) for slug, wrong, says in traps),
        working=f"Count the objects and the lists. **{right}**",
    )
