"""Reads a distribution: `X ~ N(5, 4)`, `normal with mean 5 and sd 2`, `Exp(mean = 3)`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rounds.marking.expression import read_expression
from rounds.marking.families import FAMILIES, KEYS, SPELLINGS, Family
from rounds.marking.names import Names
from rounds.marking.problems import Unreadable
from rounds.marking.spoken import NUMBERS
from rounds.marking.tree import ONE, TWO, ZERO, Div, Neg, Node, Num, Pow

NO_DISTRIBUTION = "A distribution was expected, such as N(0, 4) or Binomial(10, 0.3)."

_LATEX_NAME = re.compile(
    r"\\(?:mathcal|mathrm|text|operatorname|mathsf|textrm)\s*\*?(?:\{\s*([A-Za-z ]+?)\s*\}|\s+([A-Z])(?=\s*\())"
)
_LABEL = re.compile(
    r"^\s*[^~]*?(?:~|∼|\\sim\b|\bis distributed as\b|\bdistributed as\b|\bfollows\b|\bhas\b)\s*(?:a\s|an\s|the\s)?",
    re.I,
)
_NAMED = re.compile(r"^\s*(?:an?\s+|the\s+|approximately\s+|standard\s+)*"
                    r"([^\W\d_]+(?:[\s-][^\W\d_]+)*?(?:[\s-]?\^?\{?[2²]\}?)?)"
                    r"(?:[\s-]+(?:distribution|dist|distn|rv|random variable))?\s*(_\{?[\d.]+(?:,\s*[\d.]+)?\}?)?"
                    r"\s*([(\[{].*[)\]}]|[,:;]?\s.*|)\s*$",
                    re.DOTALL | re.IGNORECASE)  # fmt: skip
_KEY = "|".join(re.escape(key) for key in sorted(KEYS, key=len, reverse=True))
_KEY_FIRST = re.compile(
    rf"^(?:a\s+|the\s+|with\s+)*({_KEY})(?![A-Za-z])\s*(?:parameter\s*)?"
    r"(?:=|:|\bof\b|\bis\b|\bequal to\b|\bequals\b|\s)\s*(.+)$",
    re.I | re.S,
)
_FENCE = re.compile(r"^\\[(\[](.*)\\[)\]]$", re.DOTALL)
_KEY_LAST = re.compile(rf"^(.+?)\s*\(?\b({_KEY})\)?$", re.I | re.S)


_LOWERED = {ord(letter): f"_{digit}" for digit, letter in enumerate("₀₁₂₃₄₅₆₇₈₉")}
_LIST = re.compile(r"(?:on|over)?\s*\\?\{\s*(-?\d+)\s*,\s*(?:(?:-?\d+|\.{2,3}|…|\\l?dots)\s*,\s*)*(-?\d+)\s*\\?\}")
_UNIFORM = re.compile(
    r"\b(?:discrete[\s-]+)?(?:uniform|unif|u|du)(?:[\s-]+distribution)?\s*(?=\{|\\\{|on\b|over\b)", re.IGNORECASE
)


def _over_whole_numbers(text: str) -> str:
    """`U{1, …, 6}`, `discrete uniform on {1, 2, 3}`: the members are listed, so the family is the discrete one."""
    text = re.sub(r"\bdiscrete[\s-]+uniform\s*\(", "DU(", text, flags=re.IGNORECASE)
    found = _LIST.search(text)
    if found is None or not _UNIFORM.search(text):
        return text
    numbers = [int(number) for number in re.findall(r"-?\d+", found[0])]
    low, high = numbers[0], numbers[-1]
    is_whole = "." in found[0] or "…" in found[0] or "dots" in found[0] or len(numbers) in (2, high - low + 1)
    return f"DU({low}, {high})" if is_whole and low < high else text


_UNSURE = re.compile(r"\b(?:not|or|never|except|isn['’]t|either)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Named:
    """A family and its parameters, in the family's own order."""

    family: str
    parameters: dict[str, Node]


def read_distribution(given: str, names: Names) -> Named:
    """The distribution of an answer. Raises Unreadable where the family or a parameter is missing."""
    if not given.strip(" .,$"):
        raise Unreadable("Your answer is empty. Please type a distribution.", 0)
    if match := _UNSURE.search(given):
        raise Unreadable("One distribution was expected. Please give your final answer alone.", match.start())
    if match := re.search(r",\s*,", given):
        raise Unreadable("There is a comma with nothing behind it.", match.start())
    text = _tidied(given)
    if text == "Z":
        return Named("normal", {"mean": ZERO, "variance": ONE})
    text = _behind_prose(text)
    match = _NAMED.match(text)
    family = _family_of(match[1]) if match else None
    rest = match[3].strip() if match else ""
    if match is None or family is None or (rest and rest[0] not in "([{"):
        family, rest = _prose(text) if family is None else _prose_or(text, family, rest)
        return _with_parameters(family, rest, names, text)
    if match[2]:
        rest = rest if rest else "(" + match[2].strip("_{}") + ")"
    return _with_parameters(family, rest, names, text)


def _tidied(given: str) -> str:
    text = _FENCE.sub(r"\1", given.strip()).strip("$").strip().rstrip(".").replace("−", "-").replace("𝒩", "N")
    text = re.sub(r"(?<=[a-z])['’]s\b", "", text)
    text = _LATEX_NAME.sub(r" \1\2", text.replace("\\sim", "~").translate(_LOWERED))
    text = _over_whole_numbers(text)
    text = re.sub(
        r"(\w+?)ly distributed\b", r"\1", re.sub(r"^(?:it|this|that|so)\s+(?:is|'s)?\s*", "", text, flags=re.IGNORECASE)
    )
    text = re.sub(r"^[A-Za-z]\w*\s+is\s+(?:an?\s+)?", "", text)
    text = re.sub(r"\\(?:left|right|,|;|!|:|\s|quad)", "", text)
    text = re.sub(r"\\(mu|sigma|lambda|theta|alpha|beta|nu|pi|tau)\b", r"\1", text)
    text = re.sub(r"\\chi\b", "chi", text).replace("\\Gamma", "Gamma")
    text = re.sub(r"(?<=[)\]])\s*(?:distribution|dist)\s*$", "", text)
    text = re.sub(r"^(?:an?|the)\s+", "", text, flags=re.IGNORECASE)
    label = _LABEL.match(text)
    if label and label.end() < len(text):
        text = text[label.end() :]
    return re.sub(r"^\s*[A-Za-z]\w*\s*=\s*(?=[A-Za-z]+\s*\()", "", text).strip()


def _behind_prose(text: str) -> str:
    """`Normal distribution N(100, 225)`: what is written in symbols says it all."""
    match = re.search(r"^[A-Za-z' -]+\s([A-Za-z]+\s*\([^()]*\))$", text)
    if match is None or _family_of(match[1].partition("(")[0].strip()) is None:
        return text
    return match[1]


def _family_of(name: str) -> str | None:
    folded = re.sub(r"[\s\-^{}']", "", name).replace("²", "2")
    if folded in SPELLINGS:
        return SPELLINGS[folded]
    return SPELLINGS.get(re.sub(r"distribution$", "", folded.casefold()))


def _prose(text: str) -> tuple[str, str]:
    """The family anywhere in a sentence: `mean 5, sd 2, normal`."""
    for match in re.finditer(r"[^\W\d_]+(?:[\s-][^\W\d_]+)?", text):
        for piece in (match[0], match[0].split()[0]):
            family = SPELLINGS.get(re.sub(r"[\s-]", "", piece.casefold()))
            if family is not None and len(piece) > 3:
                rest = text[: match.start()] + " , " + text[match.start() + len(piece) :]
                return family, rest
    raise Unreadable(NO_DISTRIBUTION, 0)


def _prose_or(text: str, family: str, rest: str) -> tuple[str, str]:
    """The family of the sentence, or the short name that it began with: `t with 9 df`."""
    try:
        return _prose(text)
    except Unreadable:
        return family, rest


def _with_parameters(name: str, rest: str, names: Names, text: str) -> Named:
    family = FAMILIES[name]
    if not rest and name == "normal" and re.match(r"\s*(?:the\s+|a\s+)?standard\b", text, re.I):
        return Named(name, {"mean": ZERO, "variance": ONE})
    pieces = list(_pieces(rest))
    given: dict[str, Node] = {}
    for place, piece in enumerate(pieces):
        key, value = _parameter(piece, place, family, names)
        given[key] = value
    return Named(name, _in_order(name, family, _turned(name, given), rest))


def _pieces(rest: str) -> Iterator[str]:
    """The parameters: what stands between commas, semicolons, "and" and "with", outside inner brackets."""
    text = rest.strip()
    if text[:1] in ("(", "[", "{") and text[-1:] in (")", "]", "}"):
        text = text[1:-1]
    else:
        text = re.sub(
            rf"(?<=[\d\w)])\s+(?=(?:{_KEY})\b\s*(?:=|:|of\b|is\b)?\s*-?[\d.])", ", ", text.lstrip(",:; "), flags=re.I
        )
        text = re.sub(
            r"^(?:on|over|with|where|having|from)\b|\b(?:distribution|distributed|dist)\b",
            " ",
            text.strip(),
            flags=re.I,
        )
        text = re.sub(r"\bbetween\b|\bfrom\b", " ", re.sub(r"\s(?:to)\s", ", ", text)).strip()
        if text[:1] in ("(", "[", "{") and text[-1:] in (")", "]", "}"):
            text = text[1:-1]
    # `λ = 0,5` has one value, whose comma cannot part two.
    is_decimal = re.search(r"\d,\d", text) is not None and (";" in text or re.search(r"=\s*\d+,\d+$", text) is not None)
    yield from (piece.strip() for piece in _split(text, ";" if is_decimal else ",;") if piece.strip())


def _split(text: str, signs: str) -> Iterator[str]:
    depth, start = 0, 0
    spaced = re.sub(r"\b(and|with)\b", lambda found: signs[0].ljust(len(found[0])), text)
    for index, letter in enumerate(spaced):
        depth += (letter in "([{") - (letter in ")]}")
        if depth == 0 and letter in signs:
            yield spaced[start:index]
            start = index + 1
    yield spaced[start:]


def _parameter(piece: str, place: int, family: Family, names: Names) -> tuple[str, Node]:
    if match := _KEY_FIRST.match(piece):
        return KEYS[match[1].casefold()], _value(match[2], names)
    if (match := _KEY_LAST.match(piece)) and re.search(r"\d", match[1]):
        return KEYS[match[2].casefold()], _value(match[1], names)
    if place >= len(family.parameters):
        raise Unreadable(
            f"{family.shown} takes {len(family.parameters)} parameters, and there are more in your answer."
        )
    return family.parameters[place], _value(piece, names)


def _value(text: str, names: Names) -> Node:
    spelled = re.sub(r"[A-Za-z]+", lambda found: _digits(found[0], names), text.strip(" ,;"))
    return read_expression(spelled, names).node


def _digits(word: str, names: Names) -> str:
    """A number word as digits, unless it is a letter of the question."""
    number = NUMBERS.get(word.casefold())
    return word if number is None or names.find(word) else str(number)


def _turned(name: str, given: dict[str, Node]) -> dict[str, Node]:
    """The parameters in the family's own terms: a standard deviation squared, a scale or mean turned over."""
    turned: dict[str, Node] = {}
    for key, value in given.items():
        new, node = _own(name, key, value)
        turned[new] = node
    return turned


def _own(name: str, key: str, value: Node) -> tuple[str, Node]:
    parameters = FAMILIES[name].parameters
    if key == "only":
        return parameters[0], value
    if key == "sd" and "variance" in parameters:
        return "variance", Pow(value, TWO)
    if key == "scale" and "variance" in parameters:
        return "variance", Pow(value, TWO)
    if key == "precision" and "variance" in parameters:
        return "variance", Div(ONE, value)
    if key == "scale" and "rate" in parameters:
        return "rate", Div(ONE, value)
    if key == "mean" and "rate" in parameters:
        return "rate", value if name == "poisson" else Div(ONE, value)
    if key in ("a", "b") and key not in parameters:
        return {"gamma": ("shape", "rate"), "uniform": ("low", "high")}.get(name, (key, key))[key == "b"], value
    if key == "variance" and name == "poisson":
        return "rate", value
    return ("location" if key == "mean" and "location" in parameters else key), value


def _in_order(name: str, family: Family, given: dict[str, Node], rest: str) -> dict[str, Node]:
    missing = [key for key in family.parameters if key not in given]
    extra = [key for key in given if key not in family.parameters]
    if missing or extra:
        needs = " and ".join(family.parameters)
        raise Unreadable(
            f"{family.shown} needs {needs}. Please write it as {family.shown}({', '.join(family.parameters)})."
        )
    ordered = {key: given[key] for key in family.parameters}
    _possible(name, ordered)
    return ordered


def _possible(name: str, parameters: dict[str, Node]) -> None:
    """Raises Unreadable for a variance below zero: such a distribution does not exist."""
    for key, value in parameters.items():
        if key in ("variance", "rate", "shape", "scale", "df") and isinstance(value, Neg) and isinstance(value.of, Num):
            raise Unreadable(f"The {key} of {FAMILIES[name].shown} cannot be negative.")
