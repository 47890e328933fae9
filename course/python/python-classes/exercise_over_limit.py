"""Whose chart is over the limit?"""

from collections.abc import Iterator

from rounds.kit import Rng, cases, learner_writes, mistake

HINTS = (
    "Write a class with __init__ and two methods: one adds a dose, the other gives the total of a drug.",
    "Keep the objects in a dictionary by name, so that each entry of the round finds its chart.",
)


@learner_writes
def over_limit(weights: dict[str, int], given: list[tuple[str, str, int]], drug: str, limit: int) -> list[str]:
    """The names of all who were given more than `limit` mg of `drug` for each kilogram, in the order of `weights`. `weights` holds each patient's
    weight in kg by name; an entry of `given` is read like a list of name, drug and mg. Write a class for a patient's chart and use it here."""

    class Chart:
        def __init__(self, weight: int) -> None:
            self.weight = weight
            self.doses: list[tuple[str, str, int]] = []

        def give(self, entry: tuple[str, str, int]) -> None:
            self.doses.append(entry)

        def total(self, drug: str) -> int:
            total = 0
            for entry in self.doses:
                if entry[1] == drug:
                    total += entry[2]
            return total

    charts = {}
    for name in weights:
        charts[name] = Chart(weights[name])
    for entry in given:
        charts[entry[0]].give(entry)
    over = []
    for name in weights:
        if charts[name].total(drug) > limit * charts[name].weight:
            over.append(name)
    return over


DRUGS = ("paracetamol", "ibuprofen")


@cases(over_limit)
def rounds(r: Rng) -> Iterator[tuple[dict[str, int], list[tuple[str, str, int]], str, int]]:
    for size in (1, 2, 3, 4) * 6:
        weights = {name: r.whole(10, 18) * 5 for name in r.sample(size, ("Singh", "Chen", "Novak", "Ali", "Osei"))}
        drug, limit = r.pick(*DRUGS), r.pick(20, 40, 60)
        given = [(r.pick(*weights), r.pick(*DRUGS), r.whole(1, 8) * 250) for _ in range(r.whole(0, 4 * size))]
        name = r.pick(*weights)
        before = sum(mg for who, what, mg in given if (who, what) == (name, drug))
        at_limit = limit * weights[name] - before
        if at_limit > 0 and r.chance(0.7):
            given.append((name, drug, at_limit + r.pick(0, 0, 1)))
        yield weights, list(r.shuffle(given)), drug, limit


def test_charts_are_apart() -> None:
    """1000 mg each for two patients of 50 kg is not over 30 mg/kg for either."""
    given = [("Singh", "paracetamol", 1000), ("Chen", "paracetamol", 1000)]
    assert over_limit({"Singh": 50, "Chen": 50}, given, "paracetamol", 30) == []


def test_at_the_limit() -> None:
    """Exactly at the limit is not over it; one milligram more is."""
    assert over_limit({"Ali": 50}, [("Ali", "paracetamol", 3000)], "paracetamol", 60) == []
    assert over_limit({"Ali": 50}, [("Ali", "paracetamol", 3001)], "paracetamol", 60) == ["Ali"]


def test_a_drug_that_nobody_had() -> None:
    """A drug that was not given counts as 0 mg."""
    assert over_limit({"Ali": 50}, [("Ali", "paracetamol", 3001)], "ibuprofen", 20) == []


def totals(given: list[tuple[str, str, int]], drug: str, name: str) -> int:
    return sum(mg for who, what, mg in given if (who, what) == (name, drug))


@mistake(
    over_limit,
    "class-list-is-own",
    "The doses of all patients come together. Where does your class make its list or dictionary?",
)
def _(weights: dict[str, int], given: list[tuple[str, str, int]], drug: str, limit: int) -> list[str]:
    everything = sum(mg for _, what, mg in given if what == drug)
    return [name for name in weights if everything > limit * weights[name]]


@mistake(over_limit, "boundary-ignored", "Exactly at the limit is not over it. Which sign leaves the limit out?")
def _(weights: dict[str, int], given: list[tuple[str, str, int]], drug: str, limit: int) -> list[str]:
    return [name for name in weights if totals(given, drug, name) >= limit * weights[name]]


@mistake(over_limit, "argument-ignored", "Doses of other drugs are counted as well. Which drug is asked about?")
def _(weights: dict[str, int], given: list[tuple[str, str, int]], drug: str, limit: int) -> list[str]:
    return [name for name in weights if sum(mg for who, _, mg in given if who == name) > limit * weights[name]]


@mistake(over_limit, "old-value-forgotten", "Only the last dose of each drug counts. What was given before it?")
def _(weights: dict[str, int], given: list[tuple[str, str, int]], drug: str, limit: int) -> list[str]:
    last = {who: mg for who, what, mg in given if what == drug}
    return [name for name in weights if last.get(name, 0) > limit * weights[name]]
