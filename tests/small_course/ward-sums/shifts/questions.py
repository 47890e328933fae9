from rounds.kit import Number, Rng, Trap, question


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
