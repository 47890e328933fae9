"""Units as people write them: powers, slashes, prefixes and plurals, as a factor and its dimensions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

Dimensions = tuple[tuple[str, int], ...]


@dataclass(frozen=True)
class Unit:
    """So many of the base units: mg is 1/1000 of g, with the dimensions ((g, 1),)."""

    factor: Fraction
    dimensions: Dimensions


_PREFIXES = {"p": -12, "n": -9, "µ": -6, "u": -6, "mc": -6, "m": -3, "c": -2, "d": -1, "h": 2, "k": 3, "M": 6, "G": 9}
_LONG_PREFIXES = {"nano": -9, "micro": -6, "milli": -3, "centi": -2, "deci": -1, "kilo": 3, "mega": 6}

# Symbols that take prefixes, and the words for them.
_PREFIXED = {"g": "g", "m": "m", "L": "L", "l": "L", "mol": "mol", "s": "s", "Hz": "Hz", "Pa": "Pa", "J": "J", "W": "W",
             "V": "V", "A": "A", "Eq": "Eq", "eq": "Eq", "U": "U", "IU": "IU", "cal": "cal", "Osm": "Osm", "osm": "Osm",
             "N": "N", "K": "K", "Sv": "Sv", "Gy": "Gy", "Bq": "Bq", "kat": "kat", "sec": "s", "bit": "bit",
             "B": "B"}  # fmt: skip
_LONG = {"gram": "g", "gramme": "g", "metre": "m", "meter": "m", "litre": "L", "liter": "L", "mole": "mol",
         "second": "s", "joule": "J", "watt": "W", "volt": "V", "ampere": "A", "pascal": "Pa", "calorie": "cal",
         "hertz": "Hz", "newton": "N", "sec": "s"}  # fmt: skip

_FIXED: dict[str, tuple[Fraction, str]] = {
    **{name: (Fraction(60), "s") for name in ("min", "mins", "minute", "minutes")},
    **{name: (Fraction(3600), "s") for name in ("h", "hr", "hrs", "hour", "hours")},
    **{name: (Fraction(86400), "s") for name in ("d", "day", "days")},
    **{name: (Fraction(604800), "s") for name in ("wk", "wks", "week", "weeks")},
    **{name: (Fraction(1), "month") for name in ("mo", "mth", "mths", "month", "months")},
    **{name: (Fraction(12), "month") for name in ("y", "yr", "yrs", "year", "years", "a")},
    **{name: (Fraction(1), "mmHg") for name in ("mmhg", "mmHg", "torr")},
    **{name: (Fraction(1), "beat") for name in ("beat", "beats")},
    **{name: (Fraction(1), "breath") for name in ("breath", "breaths")},
    **{name: (Fraction(1), "degC") for name in ("°c", "degc", "celsius", "°C", "C")},
    **{name: (Fraction(1), "degree") for name in ("°", "deg", "degree", "degrees")},
    **{name: (Fraction(1), "rad") for name in ("rad", "rads", "radian", "radians")},
    **{name: (Fraction(1), "U") for name in ("unit", "units")},
    **{name: (Fraction(1), "IU") for name in ("iu", "i.u.")},
    **{name: (Fraction(1), "nat") for name in ("nat", "nats")},
    **{name: (Fraction(1), "bit") for name in ("bits", "shannon", "shannons", "Sh")},
    **{name: (Fraction(1, 100), "one") for name in ("percent", "%", "pct")},
    **{name: (Fraction(1), "person") for name in ("person", "persons", "people", "patient", "patients", "case", "cases",
                                                   "women", "men", "children", "subjects", "participants")},
    "kilo": (Fraction(1000), "g"), "kilos": (Fraction(1000), "g"), "cc": (Fraction(1, 1000), "L"),
    "tonne": (Fraction(10**6), "g"),
    "t": (Fraction(10**6), "g"), "inch": (Fraction(254, 10000), "m"), "inches": (Fraction(254, 10000), "m"),
    "ft": (Fraction(3048, 10000), "m"), "lb": (Fraction(45359237, 100000), "g"),
    "lbs": (Fraction(45359237, 100000), "g"),
    "kcals": (Fraction(1000), "cal"), "one": (Fraction(1), "one"), "£": (Fraction(1), "£"), "€": (Fraction(1), "€"),
    "$": (Fraction(1), "$"), "byte": (Fraction(1), "B"), "bytes": (Fraction(1), "B"),
}  # fmt: skip

_COMPOUND = {"bpm": "beat/min", "rpm": "revolution/min", "mph": "mile/h", "kph": "km/h", "mcg": "µg", "gm": "g",
             "gms": "g",
             "mgs": "mg", "mls": "mL", "kgs": "kg", "cms": "cm", "mmol/litre": "mmol/L", "mM": "mmol/L", "µM": "µmol/L",
             "uM": "µmol/L", "nM": "nmol/L", "sqm": "m^2", "Mbp": "Mbp", "cl": "cL", "dl": "dL", "ml": "mL", "ul": "µL",
             "ppm": "ppm"}  # fmt: skip

_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻−·⋅×", "0123456789--***")
_PIECE = re.compile(
    r"(?P<name>[A-Za-zµμ°%£€$]+)(?:\s*\^?\s*\(?(?P<power>-?\d+)\)?)?|(?P<one>1)(?=\s*/)|(?P<ten>10)\s*\^\s*(?P<to>\d+)"
)


@lru_cache(maxsize=1024)
def unit(text: str) -> Unit | None:
    """The unit that a text names, or None. `mmol L^-1`, `mmol/L` and `mmol per litre` are the same unit."""
    factor, dimensions = Fraction(1), dict[str, int]()
    for sign, piece in _factors(_tidied(text)):
        found = _piece(piece)
        if found is None:
            return None
        times, power_of = found
        factor *= times**sign
        for name, power in power_of:
            dimensions[name] = dimensions.get(name, 0) + sign * power
    kept = tuple(sorted((name, power) for name, power in dimensions.items() if power and name != "one"))
    return Unit(factor, kept) if text.strip() else None


def _tidied(text: str) -> str:
    text = " ".join(text.split()).replace("μ", "µ").replace("⁻", "^-") if "^" not in text else text.replace("μ", "µ")
    text = re.sub(r"(?<=[A-Za-z])([²³¹⁴⁵⁶])", r"^\1", text).translate(_RAISED)
    text = (
        re.sub(r"\\(?:text|mathrm|rm|operatorname|mathsf)\b|[{}]", "", text).replace("\\mu", "µ").replace("\\cdot", "*")
    )
    text = re.sub(r"\\[,;:! ]|\\%", lambda found: "%" if "%" in found[0] else " ", text).replace("**", "^")
    text = re.sub(r"\bmm\s+Hg\b", "mmHg", re.sub(r"[º˚]", "°", text))
    text = re.sub(r"(?:\b(?:degrees?|deg)|°)\s*(?:C|celsius|centigrade)\b", "°C", text, flags=re.IGNORECASE)
    text = re.sub(r"\bsquared\b", "^2", re.sub(r"\bcubed\b", "^3", text))
    text = re.sub(r"\bper cent\b", "percent", text)
    return re.sub(r"\s*\b(?:per|each|every)\b\s*", "/", text).strip(" .,;()")


def _factors(text: str) -> Iterator[tuple[int, str]]:
    """The pieces of a unit with +1 above and -1 below a slash; one slash covers what follows it."""
    for place, part in enumerate(text.split("/")):
        for piece in re.split(r"\s*\*\s*|(?<=[A-Za-zµ0-9²³)])[\s.]+(?=[A-Za-zµ])", part.strip(" ()")):
            if piece.strip(" ()"):
                yield (-1 if place else 1), piece.strip(" ()")


def _piece(text: str) -> tuple[Fraction, Dimensions] | None:
    match = _PIECE.fullmatch(text)
    if match is None:
        return None
    if match["one"]:
        return Fraction(1), ()
    if match["ten"]:
        return Fraction(10) ** int(match["to"]), ()
    found = _named(match["name"])
    power = int(match["power"] or 1)
    if found is None or abs(power) > 9:
        return None
    return found.factor**power, tuple((name, each * power) for name, each in found.dimensions)


def _named(name: str) -> Unit | None:
    if name in _COMPOUND:
        return unit(_COMPOUND[name]) if _COMPOUND[name] != name else Unit(Fraction(1), ((name, 1),))
    if name in _FIXED:
        return _simple(*_FIXED[name])
    return _symbol(name) or _word(name.casefold())


def _symbol(name: str) -> Unit | None:
    if name in _PREFIXED:
        return _simple(Fraction(1), _PREFIXED[name])
    for prefix, power in _PREFIXES.items():
        if name.startswith(prefix) and name[len(prefix) :] in _PREFIXED:
            return _simple(Fraction(10) ** power, _PREFIXED[name[len(prefix) :]])
    return None


def _word(name: str) -> Unit | None:
    if name in _FIXED:
        return _simple(*_FIXED[name])
    for spelling in (name, name.removesuffix("s")):
        for prefix, power in {"": 0, **_LONG_PREFIXES}.items():
            if spelling.startswith(prefix) and spelling[len(prefix) :] in _LONG:
                return _simple(Fraction(10) ** power, _LONG[spelling[len(prefix) :]])
    return _folded_symbol(name)


def _folded_symbol(name: str) -> Unit | None:
    """MG, Kg and ML as people on phones type them; M for mega is never guessed."""
    for symbol in ("mg", "kg", "g", "ml", "dl", "cm", "mm", "km", "mmol", "kcal", "kpa", "hz", "meq"):
        if name == symbol:
            return _symbol({"kpa": "kPa", "hz": "Hz", "meq": "mEq"}.get(symbol, symbol))
    return None


def _simple(factor: Fraction, name: str) -> Unit:
    if name == "Hz":
        return Unit(factor, (("s", -1),))
    if name == "L":
        return Unit(factor / 1000, (("m", 3),))
    return Unit(factor, ((name, 1),))
