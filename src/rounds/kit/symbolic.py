"""What every answer in mathematical notation has: the answer as text, its letters, and where they live."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from rounds.kit.question import Question, Trap

# "pos" (> 0), "unit" (0 to 1), "posint" (1, 2, 3 …), or the two ends of an interval.
Domain: TypeAlias = str | tuple[float, float]

DOMAINS = ("pos", "unit", "posint")
FORMS = ("single", "lowest", "exact", "decimal", "sci", "expanded", "factored", "simplified")


@dataclass(frozen=True, kw_only=True)
class Symbolic(Question):
    """An answer in plain notation (`12x^2 + 2/x^2`, `(8, 3)`, `{-2, 3}`), never in LaTeX.

    `vars` are the letters that an answer may use, and `domain` says where each lives: both remove most ambiguity.
    `form` asks for one or more of single, lowest, exact, decimal, sci, expanded, factored, simplified.
    """

    answer: str
    traps: tuple[Trap[str], ...] = ()
    vars: tuple[str, ...] = ()
    domain: Mapping[str, Domain] = field(default_factory=dict, hash=False)
    form: tuple[str, ...] = ()

    def unfair(self) -> str | None:
        return self._badly_declared() or self._badly_written() or self._alike()

    def expected_wrong(self) -> tuple[Trap[str], ...]:
        return self.traps

    def reference(self) -> str:
        return self.answer

    def _badly_declared(self) -> str | None:
        if len(set(self.vars)) < len(self.vars):
            return f"a letter is declared twice: {', '.join(self.vars)}"
        for name, domain in self.domain.items():
            if name not in self.vars:
                return f"the domain of {name} is given, but {name} is not among the vars ({', '.join(self.vars)})"
            if not _is_domain(domain):
                return (
                    f"the domain of {name} is {domain!r}: expected {', '.join(DOMAINS)} or (low, high) with low < high"
                )
        unknown = [form for form in self.form if form not in FORMS]
        return f"form {unknown[0]!r} is not known: expected {', '.join(FORMS)}" if unknown else None

    def _badly_written(self) -> str | None:
        for text in (self.answer, *(trap.answer for trap in self.traps)):
            if not text.strip():
                return "an answer is empty"
            if text.count("{") != text.count("}"):
                return f"a brace is not closed in {text!r}"
        return None

    def _alike(self) -> str | None:
        right, seen = _squeezed(self.answer), dict[str, str]()
        for trap in self.traps:
            squeezed = _squeezed(trap.answer)
            if squeezed == right:
                return f"trap '{trap.misconception}' ({trap.answer}) would be marked right"
            if squeezed in seen:
                return f"traps '{seen[squeezed]}' and '{trap.misconception}' both give {trap.answer}"
            seen[squeezed] = trap.misconception
        return None


def _is_domain(domain: Domain) -> bool:
    return domain in DOMAINS if isinstance(domain, str) else len(domain) == 2 and domain[0] < domain[1]


def _squeezed(text: str) -> str:
    return "".join(text.split())
