"""One-token mutations of a query: a comparison, a join, a clause, a column replaced by another or left out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from rounds.check.mutants import Mutant
from rounds.kit.query import EXAMPLE, Database, LearnerQuery
from rounds.runner.sql_tokens import Token, code_tokens

# From, to, and what stands there instead.
Edit: TypeAlias = tuple[int, int, str]
_SWAPS: Mapping[str, tuple[str, ...]] = {
    "<": ("<=", ">"), "<=": ("<", ">="), ">": (">=", "<"), ">=": (">", "<="), "=": ("<>",), "<>": ("=",),
    "!=": ("=",), "+": ("-",), "-": ("+",), "/": ("*",), "*": ("/",), "AND": ("OR",), "OR": ("AND",), "MIN": ("MAX",),
    "MAX": ("MIN",), "SUM": ("AVG",), "AVG": ("SUM",), "ASC": ("DESC",), "DESC": ("",), "DISTINCT": ("",),
    "NOT": ("",), "LIKE": ("NOT LIKE",), "IN": ("NOT IN",), "BETWEEN": ("NOT BETWEEN",), "EXISTS": ("NOT EXISTS",),
    "LEFT": ("",), "JOIN": ("LEFT JOIN",), "UNION": ("UNION ALL",), "ALL": ("",), "IS": ("IS NOT",),
}  # fmt: skip
# A word that stands behind this one, or before this one, is as it would be made.
_BEHIND = {"LIKE": "NOT", "IN": "NOT", "BETWEEN": "NOT", "EXISTS": "NOT", "JOIN": "LEFT"}
_BEFORE = {"IS": "NOT", "UNION": "ALL"}
_CLAUSES = ("WHERE", "GROUP", "HAVING", "ORDER", "LIMIT")
_ENDS = ("FROM", *_CLAUSES, "UNION", "INTERSECT", "EXCEPT", "JOIN", "LEFT", "INNER", "WINDOW", ";")


@dataclass(frozen=True)
class _Sql:
    """Tokens, with how deep in brackets each stands, and which are the AND of a BETWEEN."""

    tokens: Sequence[Token]
    depths: Sequence[int]
    betweens: frozenset[int]

    def word(self, at: int) -> str:
        """The word or sign at this place; "" outside of the query."""
        return (self.tokens[at].word or self.tokens[at].text) if 0 <= at < len(self.tokens) else ""

    def until(self, at: int, ends: Sequence[str]) -> int:
        """The place of the first of these words behind `at` in the same brackets, or of the bracket's end."""
        for place in range(at + 1, len(self.tokens)):
            if self.depths[place] < self.depths[at]:
                return place
            if self.depths[place] == self.depths[at] and self.word(place) in ends and place not in self.betweens:
                return place
        return len(self.tokens)

    def cut(self, first: int, behind: int) -> Edit:
        """Leaves out the tokens from `first` up to `behind`."""
        return self.tokens[first].start, self.tokens[behind - 1].end, ""

    def instead(self, at: int, text: str) -> Edit:
        return self.tokens[at].start, self.tokens[at].end, text


def query_mutants(query: LearnerQuery, seed: str) -> Iterator[Mutant]:
    """Every mutation of our query; `reads` is the changed line as it stands then."""
    sql = query.sql
    parsed, databases = _parsed(sql), [*query.databases(EXAMPLE), *query.databases(seed)]
    seen = {_squeezed(sql)}
    for start, end, text in (
        *_words(parsed),
        *_clauses(parsed),
        *_counts(parsed, databases),
        *_columns(parsed, databases),
    ):
        mutated = sql[:start] + text + sql[end:]
        if _squeezed(mutated) not in seen:
            seen.add(_squeezed(mutated))
            yield Mutant(query.name, query.line, _read(mutated, start), _giving(mutated))


def _giving(sql: str) -> Callable[[], str]:
    return lambda: sql


def _squeezed(sql: str) -> str:
    return " ".join(token.text for token in code_tokens(sql))


def _read(sql: str, at: int) -> str:
    """The line at this place, with single spaces."""
    return " ".join(sql[sql.rfind("\n", 0, at) + 1 :].split("\n")[0].split())


def _parsed(sql: str) -> _Sql:
    tokens = list(code_tokens(sql))
    depths, betweens, depth = [], set(), 0
    waiting: list[int] = []
    for at, token in enumerate(tokens):
        depth -= token.text == ")"
        depths.append(depth)
        depth += token.text == "("
        if token.word == "BETWEEN":
            waiting.append(depth)
        elif token.word == "AND" and waiting and waiting[-1] == depth:
            betweens.add(at)
            waiting.pop()
    return _Sql(tokens, depths, frozenset(betweens))


def _words(sql: _Sql) -> Iterator[Edit]:
    for at, token in enumerate(sql.tokens):
        word = sql.word(at)
        if token.kind == "number":
            yield from (sql.instead(at, text) for text in _numbers(token.text))
        elif token.kind == "text":
            yield sql.instead(at, f"{token.text[:-1]}?'")
        elif _may_swap(sql, at, word):
            yield from (sql.instead(at, text) for text in _SWAPS.get(word, ()))


def _may_swap(sql: _Sql, at: int, word: str) -> bool:
    if at in sql.betweens or (word == "LEFT" and sql.word(at + 1) == "("):
        return False
    is_star = word == "*" and (sql.word(at - 1) in ("(", "SELECT", ",", ".", "DISTINCT"))
    is_made = (word in _BEHIND and sql.word(at - 1) == _BEHIND[word]) or (
        word in _BEFORE and sql.word(at + 1) == _BEFORE[word]
    )
    return not is_star and not is_made


def _numbers(text: str) -> Iterator[str]:
    if text.isdigit():
        yield str(int(text) + 1)
        yield str(int(text) - 1)
    else:
        yield str(float(text) + 1)
        if float(text).is_integer():
            yield str(int(float(text)))  # 100.0 * a / b is not 100 * a / b


def _clauses(sql: _Sql) -> Iterator[Edit]:
    """Each clause left out, each of its conditions joined by AND, each of its terms parted by commas."""
    for at in range(len(sql.tokens)):
        word = sql.word(at)
        if word not in _CLAUSES and word != "ON":
            continue
        behind = sql.until(at, _ENDS)
        if word in _CLAUSES:
            yield sql.cut(at, behind)
        parts = [at + (2 if word in ("GROUP", "ORDER") else 1)]
        between = "," if word in ("GROUP", "ORDER") else "AND"
        while (place := sql.until(parts[-1] - 1 if len(parts) == 1 else parts[-1], (between, *_ENDS))) < behind:
            parts.append(place)
        for number, place in enumerate(parts[1:], 1):
            after = parts[number + 1] if number + 1 < len(parts) else behind
            yield sql.cut(place, after)
            if number == 1:
                yield sql.cut(parts[0], place + 1)


def _counts(sql: _Sql, databases: Sequence[Database]) -> Iterator[Edit]:
    """COUNT(*) as COUNT of a column that holds NULLs, and the other way round."""
    with_gaps = {
        name
        for database in databases
        for table in database.tables
        for at, name in enumerate(table.names)
        if any(row[at] is None for row in table.rows)
    }
    for at in range(len(sql.tokens)):
        if sql.word(at) != "COUNT" or sql.word(at + 1) != "(":
            continue
        close = sql.until(at, (")",))
        inside = (sql.tokens[at + 2].start, sql.tokens[close - 1].end)
        if sql.word(at + 2) == "*":
            yield from ((*inside, name) for name in sorted(with_gaps))
        elif close - at == 3 or sql.word(at + 3) == ".":
            yield (*inside, "*")


def _columns(sql: _Sql, databases: Sequence[Database]) -> Iterator[Edit]:
    """Each column as the next one of its table."""
    tables = databases[0].tables
    for at, token in enumerate(sql.tokens):
        if token.kind != "word" or sql.word(at - 1) == "AS" or sql.word(at + 1) in ("(", "."):
            continue
        for table in tables:
            names = table.names
            if token.text.lower() in names:
                place = names.index(token.text.lower())
                yield sql.instead(at, names[(place + 1) % len(names)])
