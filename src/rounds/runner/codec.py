"""A closed language for data that crosses between a learner's program and trusted code.

Only exact plain types, NumPy arrays of plain numbers, pandas tables and bytes can be said in it. Whatever else there is
arrives as `Opaque`, a class name. There is no pickle and nothing that runs. Both sides keep the limits.
"""

from __future__ import annotations

import json
import struct
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from rounds.runner import pandas_parts
from rounds.runner.drawing import Drawn

LARGEST = 8 << 20  # bytes of one message
LARGEST_REPORT = 1 << 20  # bytes of JSON, of which 16 can become 500 in memory
DEEPEST = 30
MOST_ITEMS = 200_000
LONGEST_INT = 4096  # bits
MOST_ALIKE = 64  # keys with one hash: chosen to collide, a few thousand would hold the reader up for hours
DTYPES = frozenset("?bhilqBHILQefdFDUMm")


class BadData(ValueError):
    """A value that cannot be said, or a message that does not keep to the language."""


@dataclass(frozen=True)
class Opaque:
    """Something of the learner's program that is no plain data: all that is told is its class."""

    name: str

    def __repr__(self) -> str:
        return f"an object of type {self.name}"


def dumps(value: object) -> bytes:
    """The value as a message. Raises BadData when it is too large, too deep or has numbers without a plain type."""
    encoder = _Encoder()
    head = json.dumps(encoder.encoded(value, 0)).encode()
    parts = [struct.pack("<II", len(head), len(encoder.blobs)), head]
    for blob in encoder.blobs:
        parts += [struct.pack("<I", len(blob)), blob]
    message = b"".join(parts)
    if len(message) > LARGEST:
        raise BadData("the value is too large")
    return message


def loads(message: bytes) -> Any:
    """The value of a message. Raises BadData for anything that does not keep to the language."""
    return _read(message, LARGEST, _TAGS)


def loads_report(message: bytes) -> Any:
    """The value of a message that the server reads: a small head, and no arrays or tables, which cost much to make.

    Pictures stand outside of the head, as bytes. Raises BadData.
    """
    return _read(message, LARGEST_REPORT, _REPORT_TAGS)


def _read(message: bytes, most_head: int, tags: Mapping[str, Rule]) -> Any:
    try:
        head, blobs = _parted(message)
        if len(head) > most_head:
            raise BadData("the message is too large")
        return _Decoder(blobs, tags).decoded(json.loads(head, parse_float=_refused, parse_constant=_refused), 0)
    except BadData:
        raise
    except RecursionError:
        raise BadData("nested too deep") from None
    except Exception as error:  # whatever a hostile message makes json, NumPy or pandas raise
        raise BadData(f"malformed ({type(error).__name__})") from None


def _refused(_: str) -> Any:
    raise BadData("a bare decimal number")  # ours travel as hexadecimal text, exact to the last bit


def _parted(message: bytes) -> tuple[bytes, list[bytes]]:
    if len(message) > LARGEST:
        raise BadData("the message is too large")
    length, count = struct.unpack_from("<II", message, 0)
    place = 8 + length
    head = message[8:place]
    if len(head) != length or count > 10_000:
        raise BadData("the head is cut off")
    blobs = []
    for _ in range(count):
        (size,) = struct.unpack_from("<I", message, place)
        blob = message[place + 4 : place + 4 + size]
        if len(blob) != size:
            raise BadData("a part is cut off")
        blobs.append(blob)
        place += 4 + size
    return head, blobs


class _Encoder:
    """Values to JSON; bulk goes into blobs."""

    def __init__(self) -> None:
        self.blobs: list[bytes] = []
        self.count = 0

    def encoded(self, value: Any, depth: int) -> Any:
        self.count += 1
        if depth > DEEPEST:
            raise BadData("nested too deep")
        if self.count > MOST_ITEMS:
            raise BadData("too many items")
        kind = type(value)
        if value is None or kind is bool or kind is str:
            return value
        rule = _PLAIN.get(kind)
        if rule is not None:
            return rule(self, value, depth)
        return self.library(value, kind, depth)

    def whole(self, value: int, depth: int) -> Any:
        if value.bit_length() > LONGEST_INT:
            raise BadData("the whole number has too many digits")
        return {"i": hex(value)} if value.bit_length() > 53 else value

    def blob(self, data: bytes) -> int:
        if len(data) > LARGEST:
            raise BadData("the value is too large")
        self.blobs.append(data)
        return len(self.blobs) - 1

    def items(self, values: Any, depth: int) -> list[Any]:
        if len(values) > MOST_ITEMS:
            raise BadData("too many items")
        return [self.encoded(each, depth + 1) for each in values]

    def pairs(self, values: dict[Any, Any], depth: int) -> list[Any]:
        if len(values) > MOST_ITEMS:
            raise BadData("too many items")
        return [[self.encoded(key, depth + 1), self.encoded(each, depth + 1)] for key, each in values.items()]

    def library(self, value: Any, kind: type, depth: int) -> Any:
        # A value can only be NumPy's or pandas' where the library is loaded already.
        np = sys.modules.get("numpy")
        if np is not None and kind.__module__ == "numpy" and isinstance(value, np.generic):
            return {"g": self.array(np, np.asarray(value), depth)}
        if np is not None and kind is np.ndarray:
            return self.array(np, value, depth)
        if kind is Drawn:
            return {"A": self.items([value.panels, value.place], depth)}
        if (apart := pandas_parts.taken_apart(value)) is not None:
            return {apart[0]: self.encoded(apart[1], depth + 1)}
        return {"?": f"{kind.__name__}"[:80]}

    def array(self, np: Any, value: Any, depth: int) -> Any:
        if value.dtype == object:
            return {"o": [list(value.shape), self.items(value.ravel().tolist(), depth)]}
        if value.dtype.char not in DTYPES:
            return {"?": f"array of {value.dtype}"[:80]}
        return {"n": [value.dtype.str, list(value.shape), self.blob(np.ascontiguousarray(value).tobytes())]}


_PLAIN: dict[type, Callable[[_Encoder, Any, int], Any]] = {
    int: _Encoder.whole,
    float: lambda coder, value, depth: {"f": value.hex()},
    complex: lambda coder, value, depth: {"c": [value.real.hex(), value.imag.hex()]},
    bytes: lambda coder, value, depth: {"b": coder.blob(value)},
    list: lambda coder, value, depth: {"l": coder.items(value, depth)},
    tuple: lambda coder, value, depth: {"t": coder.items(value, depth)},
    set: lambda coder, value, depth: {"s": coder.items(value, depth)},
    frozenset: lambda coder, value, depth: {"s": coder.items(value, depth)},
    dict: lambda coder, value, depth: {"d": coder.pairs(value, depth)},
}


Rule: TypeAlias = Callable[["_Decoder", Any, int], Any]


class _Decoder:
    """JSON back to values of exact plain types."""

    def __init__(self, blobs: list[bytes], tags: Mapping[str, Rule]) -> None:
        self.blobs, self.tags = blobs, tags
        self.count = 0

    def decoded(self, said: Any, depth: int) -> Any:
        self.count += 1
        if depth > DEEPEST:
            raise BadData("nested too deep")
        if self.count > MOST_ITEMS:
            raise BadData("too many items")
        if said is None or type(said) in (bool, int, str):
            return said
        if type(said) is not dict or len(said) != 1:
            raise BadData("no such form")
        ((tag, inside),) = said.items()
        rule = self.tags.get(tag)
        if rule is None:
            raise BadData("no such form")
        return rule(self, inside, depth)

    def items(self, said: Any, depth: int) -> list[Any]:
        if type(said) is not list:
            raise BadData("no list")
        return [self.decoded(each, depth + 1) for each in said]

    def mapping(self, said: Any, depth: int) -> dict[Any, Any]:
        pairs = [(self.decoded(key, depth + 1), self.decoded(value, depth + 1)) for key, value in said]
        _spread(key for key, _ in pairs)
        return dict(pairs)

    def unordered(self, said: Any, depth: int) -> frozenset[Any]:
        items = self.items(said, depth)
        _spread(items)
        return frozenset(items)

    def whole(self, said: Any, depth: int) -> int:
        if len(said) > LONGEST_INT // 4 + 3:
            raise BadData("the whole number has too many digits")
        return int(said, 16)

    def complex(self, said: Any, depth: int) -> complex:
        return complex(float.fromhex(said[0]), float.fromhex(said[1]))

    def blob(self, said: Any, depth: int) -> bytes:
        found: bytes = self.blobs[said]
        return found

    def scalar(self, said: Any, depth: int) -> Any:
        return self.decoded(said, depth + 1)[()]

    def numbers(self, said: Any, depth: int) -> Any:
        np = _library("numpy")
        dtype, shape = np.dtype(said[0]), said[1]
        if dtype.char not in DTYPES or dtype.hasobject or len(shape) > 16:
            raise BadData("no such array")
        size = dtype.itemsize
        for length in shape:
            if type(length) is not int or length < 0:
                raise BadData("no such shape")
            size *= length
        if size != len(self.blobs[said[2]]):
            raise BadData("an array of another size")
        return np.frombuffer(self.blobs[said[2]], dtype).reshape(shape).copy()

    def objects(self, said: Any, depth: int) -> Any:
        np = _library("numpy")
        if type(said[1]) is not list:
            raise BadData("no list")
        values = np.empty(len(said[1]), object)
        for place, value in enumerate(said[1]):
            values[place] = self.decoded(value, depth + 1)
        return values.reshape(said[0])

    def drawing(self, said: Any, depth: int) -> Drawn:
        panels, place = self.items(said, depth)
        if type(panels) is not list or type(place) is not int or not 0 <= place < max(len(panels), 1):
            raise BadData("no such drawing")
        return Drawn(panels, place)

    def of_pandas(self, tag: str, said: Any, depth: int) -> Any:
        _library("pandas")
        return pandas_parts.put_together(tag, self.decoded(said, depth + 1))


def _pandas_rule(tag: str) -> Rule:
    return lambda coder, said, depth: coder.of_pandas(tag, said, depth)


_TAGS: Mapping[str, Rule] = {
    "i": _Decoder.whole,
    "f": lambda coder, said, depth: float.fromhex(said),
    "c": _Decoder.complex,
    "b": _Decoder.blob,
    "l": _Decoder.items,
    "t": lambda coder, said, depth: tuple(coder.items(said, depth)),
    "s": _Decoder.unordered,
    "d": _Decoder.mapping,
    "g": _Decoder.scalar,
    "n": _Decoder.numbers,
    "o": _Decoder.objects,
    "A": _Decoder.drawing,
    **{tag: _pandas_rule(tag) for tag in pandas_parts.TAGS},
    "?": lambda coder, said, depth: Opaque(str(said)[:80]),
}


_REPORT_TAGS = {tag: rule for tag, rule in _TAGS.items() if tag not in {"g", "n", "o", "A", *pandas_parts.TAGS}}


def _spread(keys: Iterable[Any]) -> None:
    """Raises BadData where too many keys have the same hash."""
    alike = Counter(hash(key) for key in keys)
    if alike and max(alike.values()) > MOST_ALIKE:
        raise BadData("keys that were made to collide")


def _library(name: str) -> Any:
    found = sys.modules.get(name)
    if found is None:
        raise BadData(f"{name} is not loaded here")
    return found
