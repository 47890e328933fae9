"""A Pratt parser: tokens to a tree (V. Pratt, "Top down operator precedence", POPL 1973)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from rounds.marking import brackets, calls
from rounds.marking.grammar import CARET, SLASH, Doubt, Grammar, Reach
from rounds.marking.names import Names
from rounds.marking.problems import Unreadable
from rounds.marking.token import Kind, Token
from rounds.marking.tree import (
    Add,
    Call,
    Const,
    Div,
    Joined,
    Mixed,
    Mul,
    Name,
    Neg,
    Node,
    Num,
    Percent,
    PlusMinus,
    Pow,
    Relation,
    Transposed,
    num,
)

# Binding powers: the higher, the tighter.
OR, AND, RELATION, SETS, SUM, PRODUCT, SIGNED, POWER = 10, 20, 30, 40, 50, 60, 65, 80
DEEPEST = 100

RELATIONS = ("=", "!=", "<", "<=", ">", ">=", "≈")
SET_WORDS = {"union": "or", "u": "or", "intersect": "and", "setminus": "without"}


class Parser:
    """Reads one expression after another from the tokens. State: the place reached, and the doubts met."""

    def __init__(self, tokens: Sequence[Token], grammar: Grammar, names: Names) -> None:
        self.tokens, self.grammar, self.names = tokens, grammar, names
        self.index = 0
        self.depth = 0
        self.bars = 0
        self.exponents = 0
        self.by_spaces = False
        self.doubts: list[Doubt] = []

    # tokens

    @property
    def token(self) -> Token:
        return self.tokens[self.index]

    def ahead(self, by: int) -> Token:
        return self.tokens[min(self.index + by, len(self.tokens) - 1)]

    @property
    def before(self) -> Token | None:
        return self.tokens[self.index - 1] if self.index else None

    def take(self) -> Token:
        taken = self.token
        if taken.kind is not Kind.END:
            self.index += 1
        return taken

    def doubt(self, reading: str, asks: str) -> None:
        self.doubts.append(Doubt(reading, asks, self.token.start))

    # expressions

    def expression(self, floor: int = 0) -> Node:
        """The longest expression whose operators bind tighter than `floor`."""
        self.depth += 1
        if self.depth > DEEPEST:
            raise Unreadable("There are too many brackets inside brackets to read your answer.", self.token.start)
        left = self.prefix(floor)
        while (extend := self.infix(floor)) is not None:
            left = extend(left)
        self.depth -= 1
        return left

    def prefix(self, floor: int) -> Node:
        token = self.token
        if token.is_sign("-", "–"):
            self.take()
            return Neg(self.expression(max(floor, PRODUCT - 1)))
        if token.is_sign("+"):
            self.take()
            return self.expression(max(floor, PRODUCT - 1))
        if token.is_sign("±"):
            self.take()
            return PlusMinus(None, self.expression(max(floor, SUM)))
        return self.postfix(self.atom())

    def infix(self, floor: int) -> Callable[[Node], Node] | None:
        """What to do with the operator that comes next, or None where the expression ends."""
        token = self.token
        power, extend = self.operator(token)
        if extend is None or power <= floor or (self.by_spaces and self.starts_new_item(token)):
            return None
        return extend

    def operator(self, token: Token) -> tuple[int, Callable[[Node], Node] | None]:
        """The binding power and the reading of an operator; (0, None) for anything else."""
        if token.kind is Kind.WORD:
            return self.word_operator(token)
        if token.is_sign("+", "-", "–"):
            return SUM, self.add
        if token.is_sign("±"):
            return SUM, self.plus_minus
        if token.is_sign("*", "/"):
            if self.grammar.ends_at_words and self.ahead(1).kind is Kind.WORD:
                return 0, None
            return PRODUCT, self.times if token.text == "*" else self.over
        if token.is_sign("^"):
            return POWER, self.power
        if token.is_sign(*RELATIONS) and not self.closes_angle(token):
            return RELATION, self.relation
        if self.starts_factor(token):
            return PRODUCT, self.juxtaposed
        return 0, None

    def word_operator(self, token: Token) -> tuple[int, Callable[[Node], Node] | None]:
        word = token.text.casefold()
        if self.grammar.ends_at_words:
            return 0, None
        if word in SET_WORDS and (word != "u" or self.grammar.builds_sets):
            return SETS, self.sets
        if word == "in":
            return RELATION, self.relation
        if word in ("or", "and"):
            return (OR if word == "or" else AND), self.joined
        return 0, None

    def closes_angle(self, token: Token) -> bool:
        return token.text == ">" and brackets.in_angles(self)

    def starts_new_item(self, token: Token) -> bool:
        """In `[1 -2 3]` a sign after a space and before none begins the next item, as in Matlab."""
        if token.kind is Kind.OPEN and token.text == "[" and self.before is not None and self.before.text == "]":
            return True
        if not token.spaced or (token.kind is Kind.SIGN and not token.is_sign("+", "-")):
            return False
        if token.is_sign("+", "-"):
            return not self.ahead(1).spaced and not (self.before is not None and self.before.kind is Kind.SIGN)
        return self.before is None or not self.before.is_sign("*", "/", "^", "+", "-")

    # operators

    def add(self, left: Node) -> Node:
        minus = self.take().text != "+"
        right = self.expression(SUM)
        terms = left.terms if isinstance(left, Add) else (left,)
        return Add((*terms, Neg(right) if minus else right))

    def plus_minus(self, left: Node) -> Node:
        self.take()
        return PlusMinus(left, self.expression(SUM))

    def times(self, left: Node) -> Node:
        self.take()
        return _product(left, self.expression(PRODUCT))

    def over(self, left: Node) -> Node:
        self.take()
        under = self.expression(PRODUCT)
        if self.juxtaposes(self.token):
            if self.grammar.slash is not Reach.LEAST:
                return Div(left, self.rest(under, self.grammar.slash))
            self.doubt(SLASH, "Does everything after the slash belong below it? Please put brackets around that part.")
        return Div(left, under)

    def rest(self, first: Node, reach: Reach) -> Node:
        """What follows multiplied or divided on, as far as the reach goes."""
        while (extend := self.infix(PRODUCT - 1)) is not None:
            is_bare = self.juxtaposes(self.token)
            if (reach is Reach.LETTERS and not is_bare) or (reach is Reach.TIGHT and self.token.spaced):
                break
            first = extend(first)
        return first

    def juxtaposes(self, token: Token) -> bool:
        if self.by_spaces and self.starts_new_item(token):
            return False
        return self.starts_factor(token)

    def juxtaposed(self, left: Node) -> Node:
        if self.token.kind is Kind.NUMBER and self.before is not None and self.before.kind is Kind.NUMBER:
            return self.mixed(left)
        if self.is_mixed_fraction(left):
            return self.mixed_latex(left)
        return _product(left, self.expression(PRODUCT))

    def mixed(self, left: Node) -> Node:
        """A mixed number, `1 1/2`; two numbers side by side mean nothing else."""
        over, slash, under = self.token, self.ahead(1), self.ahead(2)
        is_fraction = slash.is_sign("/") and under.kind is Kind.NUMBER
        whole = left.of if isinstance(left, Neg) else left
        if over.text == "10" and slash.is_sign("^"):
            return _product(left, self.expression(PRODUCT))
        if not (is_fraction and isinstance(whole, Num) and _all_whole(whole.text, over.text, under.text)):
            raise Unreadable("There are two numbers side by side. Is a sign missing between them?", over.start)
        self.index += 3
        part = Div(Num(over.value, over.text), Num(under.value, under.text))
        return Mixed(whole, part) if whole is left else Neg(Mixed(whole, part))

    def is_mixed_fraction(self, left: Node) -> bool:
        if not (isinstance(left, Num) and left.text.isdigit() and self.grammar.mixed_numbers):
            return False
        if self.token.kind is not Kind.COMMAND or self.token.text != "frac":
            return False
        digits = [self.ahead(by) for by in range(1, 7)]
        if digits[0].kind is Kind.NUMBER:
            return _all_whole(digits[0].text) and digits[1].kind is Kind.NUMBER
        kinds = [token.kind for token in digits]
        return kinds == [Kind.OPEN, Kind.NUMBER, Kind.CLOSE] * 2

    def mixed_latex(self, left: Node) -> Node:
        part = self.atom()
        if isinstance(left, Num) and isinstance(part, Div):
            return Mixed(left, part)
        return _product(left, part)

    def power(self, base: Node) -> Node:
        self.take()
        if self.grammar.transposes and (length := self.transpose_sign()):
            self.index += length
            return self.postfix(Transposed(base))
        exponent = self.exponent()
        return self.postfix(Pow(base, exponent))

    def transpose_sign(self) -> int:
        """How many tokens say "transposed" behind a caret: T, (T) or {T}; 0 where none do."""
        if self.token.is_word("t"):
            return 1
        is_wrapped = self.token.kind is Kind.OPEN and self.ahead(1).is_word("t") and self.ahead(2).kind is Kind.CLOSE
        return 3 if is_wrapped else 0

    def exponent(self) -> Node:
        if self.token.is_sign("-", "–", "+"):
            minus = self.take().text != "+"
            inner = self.exponent()
            return Neg(inner) if minus else inner
        is_bare = self.token.kind is not Kind.OPEN and not self.exponents
        self.exponents += 1
        exponent = self.whole_exponent(is_bare)
        self.exponents -= 1
        return exponent

    def whole_exponent(self, is_bare: bool) -> Node:
        """The exponent; an outermost one without brackets may reach further than the rule says."""
        first = self.expression(POWER - 1)
        if not (is_bare and self.follows_exponent()):
            return first
        if self.grammar.caret is not Reach.LEAST:
            return self.rest(first, self.grammar.caret)
        self.doubt(CARET, "Does everything after ^ belong in the exponent? Please put brackets around that part.")
        return first

    def follows_exponent(self) -> bool:
        if self.token.is_sign("/", "*"):
            return True
        return not (self.by_spaces and self.token.spaced) and self.starts_factor(self.token)

    def relation(self, left: Node) -> Node:
        """A chain such as 1 < x <= 2 is two statements joined by "and"."""
        parts: list[Node] = []
        while self.operator(self.token)[0] == RELATION:
            op = self.take().text.replace("≈", "=").casefold()
            right = self.expression(RELATION)
            parts.append(Relation(op, left, right))
            left = right
        return parts[0] if len(parts) == 1 else Joined("and", tuple(parts))

    def sets(self, left: Node) -> Node:
        by = SET_WORDS[self.take().text.casefold()]
        return _joined(by, left, self.expression(SETS))

    def joined(self, left: Node) -> Node:
        word = self.take().text.casefold()
        return _joined(word, left, self.expression(OR if word == "or" else AND))

    # operands

    def starts_factor(self, token: Token) -> bool:
        """Whether a factor may begin here without a multiplication sign."""
        if token.kind in (Kind.NUMBER, Kind.NAME, Kind.CONST, Kind.FUNCTION, Kind.COMMAND, Kind.BEGIN):
            return True
        if token.kind is Kind.OPEN:
            return not (token.text == "[" and self.grammar.builds_sets)
        return token.is_sign("|", "||") and not self.bars and not self.grammar.builds_sets

    def postfix(self, node: Node) -> Node:
        while True:
            token = self.token
            if token.is_sign("!"):
                node = Call("factorial", (node,))
            elif token.is_sign("%", "‰"):
                node = Percent(node, 100 if token.text == "%" else 1000)
            elif token.is_sign("°") and not (self.grammar.ends_at_words and self.depth <= 1):
                node = Mul((node, Div(Const("pi"), num(180))))
            elif token.is_sign("'") and self.grammar.transposes:
                node = Transposed(node)
            else:
                return node
            self.take()

    def atom(self) -> Node:
        token = self.token
        if token.kind is Kind.NUMBER:
            self.take()
            return Num(token.value, token.text)
        if token.kind is Kind.NAME:
            self.take()
            return Name(token.text)
        if token.kind is Kind.CONST:
            self.take()
            return Const(token.text)
        if token.kind in (Kind.FUNCTION, Kind.COMMAND):
            return calls.call(self)
        return brackets.bracketed(self)

    def finished(self, node: Node) -> Node:
        """The node, if nothing is left behind it. Raises Unreadable at what is."""
        if self.token.kind is not Kind.END:
            raise self.stuck()
        return node

    def stuck(self) -> Unreadable:
        """Why the token reached cannot stand here, for the learner."""
        token, before = self.token, self.before
        if token.kind is Kind.END:
            after = f" after “{before.shown}”" if before else ""
            return Unreadable(f"Your answer stops{after} and something is missing there.", token.start)
        if token.kind is Kind.WORD:
            return self.unknown(token)
        if token.is_sign("'"):
            return Unreadable("A dash (′) could not be read here.", token.start)
        return Unreadable(f"Reading stopped at “{token.shown}”. Please check what stands there.", token.start)

    def unknown(self, token: Token) -> Unreadable:
        other_case = self.names.find(token.text.swapcase())
        if other_case:
            says = f"Capital and small letters differ: the question has “{other_case}”, not “{token.text}”."
        elif self.names.declared:
            says = f"“{token.text}” is not a letter of this question. Please use only {', '.join(self.names.declared)}."
        else:
            says = f"“{token.text}” could not be read here."
        return Unreadable(says, token.start)


def _product(left: Node, right: Node) -> Node:
    factors = left.factors if isinstance(left, Mul) else (left,)
    if isinstance(left, Neg):
        return Neg(_product(left.of, right))
    return Mul((*factors, right))


def _joined(by: str, left: Node, right: Node) -> Node:
    parts = left.parts if isinstance(left, Joined) and left.by == by else (left,)
    return Joined(by, (*parts, right))


def _all_whole(*texts: str) -> bool:
    return all(text.isdigit() for text in texts)
