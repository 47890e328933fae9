"""Adults admitted in March"""

from collections.abc import Iterator

from rounds.kit import Database, Relation, Rng, cases, learner_queries, mistake

HINTS = (
    "A date that begins with the year can be compared as a text. What do all texts of March 2026 begin with?",
    "A day of which the hour is given, too, is a longer text, and comes behind the bare day.",
)
COLUMNS = ("id INTEGER", "age INTEGER", "ward TEXT", "admitted TEXT")


def hospital(*rows: tuple[int, int, str, str]) -> Database:
    return Database(Relation("stays", COLUMNS, rows))


@learner_queries(ordered=True)
def march() -> str:
    """The columns `id` and `admitted` of stays that began in March 2026, of adults (an `age` of 18 or more). `admitted` is
    a text such as '2026-03-31 22:10'. The newest come first, stays that began in the same minute by `id`.
    """
    return """
        SELECT id, admitted
        FROM stays
        WHERE age >= 18 AND admitted LIKE '2026-03-%'
        ORDER BY admitted DESC, id
    """


@cases(march)
def hospitals(r: Rng) -> Iterator[Database]:
    for _ in range(5):
        days = ["2025-03-14", "2026-02-28", "2026-03-01", "2026-03-31", "2026-04-01", "2026-03-15", "2026-03-15"]
        days += [f"2026-{r.whole(2, 4):02}-{r.whole(1, 28):02}" for _ in range(20)]
        yield hospital(
            *(
                (number, r.pick(17, 18, r.whole(1, 94)), r.pick("A", "B"), f"{day} {r.pick('08:15', '22:10')}")
                for number, day in zip(r.shuffle(range(1, 28)), days, strict=True)
            )
        )


def test_the_last_evening() -> None:
    """Somebody of 40 who came on 31 March at 22:10 is on the list."""
    assert march(hospital((1, 40, "A", "2026-03-31 22:10"))) == ((1, "2026-03-31 22:10"),)


def test_another_year() -> None:
    """March of another year is left out."""
    assert march(hospital((1, 40, "A", "2025-03-10 22:10"))) == ()


def test_eighteen() -> None:
    """Somebody of exactly 18 is an adult."""
    assert march(hospital((1, 18, "B", "2026-03-02 08:15"))) == ((1, "2026-03-02 08:15"),)


def test_the_same_minute() -> None:
    """Stays that began in the same minute come by id, the smaller one first."""
    rows = ((2, 50, "A", "2026-03-02 08:15"), (1, 60, "B", "2026-03-02 08:15"))
    assert march(hospital(*rows)) == ((1, "2026-03-02 08:15"), (2, "2026-03-02 08:15"))


@mistake(
    march,
    "last-day-lost",
    "'2026-03-31 22:10' comes behind '2026-03-31', so the last day is lost. Where should March end?",
)
def _() -> str:
    return """SELECT id, admitted FROM stays WHERE age >= 18 AND admitted BETWEEN '2026-03-01' AND '2026-03-31'
        ORDER BY admitted DESC, id"""


@mistake(march, "sorts-upwards", "ORDER BY begins with the earliest. Which word turns it round?")
def _() -> str:
    return "SELECT id, admitted FROM stays WHERE age >= 18 AND admitted LIKE '2026-03-%' ORDER BY admitted, id"


@mistake(march, "boundary-ignored", "Somebody of exactly 18 is an adult. Which sign keeps the limit?")
def _() -> str:
    return "SELECT id, admitted FROM stays WHERE age > 18 AND admitted LIKE '2026-03-%' ORDER BY admitted DESC, id"


@mistake(march, "pattern-as-text", "With = the % is a letter like any other. Which word compares with a pattern?")
def _() -> str:
    return "SELECT id, admitted FROM stays WHERE age >= 18 AND admitted = '2026-03-%' ORDER BY admitted DESC, id"
