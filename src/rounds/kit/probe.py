"""A call whose outcome is predicted before it is run, and the question that asks for such predictions."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from typing import Any

from rounds.kit.code import Code

ERROR, WRONG, FINE = OUTCOMES = ("error", "wrong number", "fine")


@dataclass(frozen=True)
class Probe:
    """A call as somebody would write it, the value that they are after (None: there is none), and why it ends so.

    Raises ValueError for a call that is not one function with plain values in its brackets.
    """

    call: str
    right: Any
    says: str

    def __post_init__(self) -> None:
        _ = self.name, self.arguments

    @property
    def name(self) -> str:
        """The function that is called."""
        match self._node.func:
            case ast.Name(id=name):
                return name
        raise ValueError(f"{self.call!r} does not call a function by its name")

    @property
    def arguments(self) -> tuple[Any, ...]:
        return tuple(ast.literal_eval(each) for each in self._node.args)

    @property
    def _node(self) -> ast.Call:
        node = ast.parse(self.call, mode="eval").body
        if not isinstance(node, ast.Call) or node.keywords:
            raise ValueError(f"{self.call!r} is no call with values in order")
        return node


@dataclass(frozen=True, kw_only=True)
class Predict(Code):
    """What each of these calls of the program (`starter`) comes to, one outcome a line; then it is run."""

    calls: tuple[str, ...]
