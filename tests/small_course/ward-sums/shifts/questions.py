from rounds.kit import Formula, Number, Order, Rng, Several, Trap, question


@question(level=2)
def shifts(r: Rng) -> Number:
    """Shifts in a run of days"""
    count = r.whole(3, 60)
    return Number(
        ask=f"From the 1st to the {count}th, a shift every day. How many shifts?",
        answer=count,
        traps=(Trap("forgets-the-first", count - 1, "You counted the nights between the days."),),
        working=f"Each of the days has one: **{count}**",
    )


@question(level=1)
def which_hold(r: Rng) -> Several:
    """What holds of a week"""
    return Several(
        ask="Which of these hold of a week?",
        right=("It has seven days.", "It has two more days than five."),
        traps=(Trap("forgets-the-first", "It has six days.", "Count Monday, too."),),
        working="A week has seven days, two more than five.",
    )


@question(level=3)
def put_in_order(r: Rng) -> Order:
    """The days in order"""
    return Order(
        ask="Put these days in order, beginning with Monday.",
        right=("Monday", "Tuesday", "Thursday", "Sunday"),
        traps=(
            Trap("forgets-the-first", ("Sunday", "Monday", "Tuesday", "Thursday"), "The week begins with Monday here."),
        ),
        working="Monday, Tuesday, Thursday, Sunday.",
    )


@question(level=2)
def mean_shift(r: Rng) -> Formula:
    """A length as a formula"""
    beds = r.whole(2, 9)
    return Formula(
        ask=f"x nurses share {beds} hours equally, and each stays one hour longer. How long does each stay, in terms of $x$?",
        answer=f"{beds}/x + 1",
        vars=("x",),
        domain={"x": "pos"},
        traps=(Trap("forgets-the-first", f"{beds}/x", "Each stays one hour longer."),),
        working=f"${beds}/x + 1$",
    )
