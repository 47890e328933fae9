"""± stands for two: the tree with the one sign and with the other."""

from __future__ import annotations

from functools import partial

from rounds.marking.tree import Add, Neg, Node, PlusMinus, mapped, walk


def both(node: Node) -> tuple[Node, ...]:
    """The node with + and with - for every ±, or the node alone where it has none."""
    if not any(isinstance(part, PlusMinus) for part in walk(node)):
        return (node,)
    return tuple(mapped(node, partial(_signed, minus=minus)) for minus in (False, True))


def _signed(part: Node, *, minus: bool) -> Node:
    if not isinstance(part, PlusMinus):
        return part
    by: Node = Neg(part.by) if minus else part.by
    return by if part.middle is None else Add((part.middle, by))
