"""A question answered by a short technical term."""

from __future__ import annotations

from dataclasses import dataclass

from rounds.kit.question import Question, Trap


@dataclass(frozen=True, kw_only=True)
class Term(Question):
    """A short term, typed. `answer` is the spelling we show; `accepts` are others that are as good."""

    answer: str
    accepts: tuple[str, ...] = ()
    traps: tuple[Trap[str], ...] = ()

    def unfair(self) -> str | None:
        right = {_plain(spelling) for spelling in (self.answer, *self.accepts)}
        seen: dict[str, str] = {}
        for trap in self.traps:
            plain = _plain(trap.answer)
            if plain in right:
                return f"trap '{trap.misconception}' ({trap.answer}) would be marked right"
            if plain in seen:
                return f"traps '{seen[plain]}' and '{trap.misconception}' both give {trap.answer}"
            seen[plain] = trap.misconception
        return None

    def expected_wrong(self) -> tuple[Trap[str], ...]:
        return self.traps

    def reference(self) -> str:
        return self.answer


def _plain(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum())
