"""Is this answer right, and which trap is it? Reads what people type and gives a verdict; needs mpmath only.

`mark(question, given)` marks a question of the kit; `marked(case)` and `mark_lines(lines)` need no question, only a
reference and options (docs/marking.md).
"""

from rounds.marking.contract import BadLine, mark_lines, marked
from rounds.marking.mark import mark
from rounds.marking.warm import warm_up

__all__ = ["BadLine", "mark", "mark_lines", "marked", "warm_up"]
