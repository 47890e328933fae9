"""What the kernel holds"""

from collections.abc import Iterator

from rounds.kit import Rng, cases, learner_writes, mistake

HINTS = (
    "Write the four runs below one another, as four lines of Python, in the order in which they ran.",
    "Begin with stock = delivered. The second run doubles stock.",
)


@learner_writes
def stock_now(delivered: int) -> int:
    """The value of stock after four runs. The page has cell 1, stock = delivered; cell 2, stock = stock + 10; and cell 3,
    stock = stock * 2. The cells were run in the order 1, 3, 2, 3."""
    return (delivered * 2 + 10) * 2


@cases(stock_now)
def deliveries(r: Rng) -> Iterator[tuple[int]]:
    yield (0,)
    for _ in range(12):
        yield (r.whole(1, 200),)


def test_five_delivered() -> None:
    """5 delivered become 10, then 20, then 40."""
    assert stock_now(5) == 40


@mistake(
    stock_now,
    "page-order-for-run-order",
    "That is each cell once, from top to bottom. Which runs were there, and when?",
)
def _(delivered: int) -> int:
    return (delivered + 10) * 2


@mistake(stock_now, "cell-runs-once", "Cell 3 was run twice. What does its second run do?")
def _(delivered: int) -> int:
    return delivered * 2 + 10


@mistake(stock_now, "rerun-begins-anew", "No run but that of cell 1 goes back to what was delivered.")
def _(delivered: int) -> int:
    return delivered * 2
