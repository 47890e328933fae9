from rounds.kit import Choice, Number, Rng, Term, Trap, question


@question(level=1)
def what_is_it_called(r: Rng) -> Term:
    """The name for beds in use"""
    return Term(
        ask="The share of beds that are in use is called bed …? (one word)",
        answer="occupancy",
        traps=(Trap("more-is-safer", "capacity", "That is how many there are. How many are in use?"),),
        working="The share of beds in use is the bed **occupancy**",
    )


@question(level=2)
def free_beds(r: Rng) -> Number:
    """Free beds on a ward"""
    beds, patients = r.whole(20, 40), r.whole(5, 19)
    return Number(
        ask=f"A ward has {beds} beds and {patients} patients. How many beds are free?",
        answer=beds - patients,
        hints=("What is left when each patient has a bed?", "Take the patients away from the beds."),
        traps=(
            Trap("adds-instead", beds + patients, "That is beds and patients together. What is *left*?"),
            Trap("forgets-the-first", beds - patients - 1, "You are one short. Count once more."),
        ),
        working=f"Each patient takes up a bed. {beds} - {patients} = **{beds - patients}**",
    )


@question(level=3)
def colleague_counts(r: Rng) -> Choice:
    """A colleague counts beds"""
    free = r.whole(2, 9)
    return Choice(
        ask=f"{free} beds are free. A colleague takes in {free + 3} patients, “because more is better”. What do you say?",
        right="Three of them would have no bed.",
        traps=(
            Trap("more-is-safer", "Well done: more is better.", "Where would the last three sleep?"),
            Trap("adds-instead", f"Then {free + free + 3} beds are free.", "Taking patients in takes beds away."),
        ),
        working=f"{free + 3} - {free} = 3. Three of them would have no bed.",
    )
