"""Two ways to work a tree out: complex doubles, which are fast, and 40 digits, which settle every doubt."""

from __future__ import annotations

import cmath
import math
import threading
from collections.abc import Callable
from fractions import Fraction
from typing import Any, Protocol

import mpmath  # type: ignore[import-untyped]

from rounds.marking.problems import TooComplicated, Undefined

DIGITS = 40
# Beyond this |exponent * log(base)| even 40 digits take too long and say nothing.
MOST_MAGNITUDE = 1e5


class NeedsDigits(ArithmeticError):
    """Doubles cannot work this out; 40 digits may."""


class Arithmetic(Protocol):
    """What the evaluator asks of a way of calculating. Values are complex numbers of the arithmetic's own type."""

    pi: Any
    e: Any
    tiny: float

    def number(self, value: Fraction) -> Any: ...
    def make(self, real: Any, imag: Any = 0) -> Any: ...
    def power(self, base: Any, to: Any) -> Any: ...
    def exp(self, value: Any) -> Any: ...
    def log(self, value: Any) -> Any: ...
    def sqrt(self, value: Any) -> Any: ...
    def gamma(self, value: Any) -> Any: ...
    def erf(self, value: Any) -> Any: ...
    def elementary(self, name: str, value: Any) -> Any: ...
    def is_finite(self, value: Any) -> bool: ...


class Doubles:
    """Complex doubles of Python."""

    pi, e, tiny = math.pi, math.e, 1e-9

    def number(self, value: Fraction) -> complex:
        return complex(value)

    def make(self, real: Any, imag: Any = 0) -> complex:
        return complex(real, imag)

    def power(self, base: complex, to: complex) -> complex:
        if base == 0:
            return _power_of_zero(to)
        if to.imag == 0 and to.real == int(to.real) and abs(to.real) <= 64:
            return complex(base ** int(to.real))
        return self.exp(to * cmath.log(base))

    def exp(self, value: complex) -> complex:
        return cmath.exp(value)

    def log(self, value: complex) -> complex:
        if value == 0:
            raise Undefined
        return cmath.log(value)

    def sqrt(self, value: complex) -> complex:
        return cmath.sqrt(value)

    def gamma(self, value: complex) -> complex:
        if value.imag:
            raise NeedsDigits
        _no_pole(value)
        return complex(math.gamma(value.real))

    def erf(self, value: complex) -> complex:
        if value.imag:
            raise NeedsDigits
        return complex(math.erf(value.real))

    def elementary(self, name: str, value: complex) -> complex:
        function: Callable[[complex], complex] = getattr(cmath, name)
        return function(value)

    def is_finite(self, value: complex) -> bool:
        return cmath.isfinite(value)


class FortyDigits:
    """mpmath in a context of its own, so that nobody's precision changes."""

    tiny = 1e-25

    def __init__(self) -> None:
        self.context: Any = mpmath.MPContext()
        self.context.dps = DIGITS
        self.pi, self.e = +self.context.pi, +self.context.e

    def number(self, value: Fraction) -> Any:
        return self.make(self.context.mpf(value.numerator) / value.denominator)

    def make(self, real: Any, imag: Any = 0) -> Any:
        return self.context.mpc(real, imag)

    def power(self, base: Any, to: Any) -> Any:
        if base == 0:
            return self.make(_power_of_zero(complex(to)))
        if abs(to) * abs(self.context.log(base)) > MOST_MAGNITUDE:
            raise TooComplicated
        if to.imag == 0 and to.real == int(to.real) and abs(to.real) < 1e6:
            return base ** int(to.real)
        return self.context.exp(to * self.context.log(base))

    def exp(self, value: Any) -> Any:
        if abs(value) > MOST_MAGNITUDE:
            raise TooComplicated
        return self.context.exp(value)

    def log(self, value: Any) -> Any:
        if value == 0:
            raise Undefined
        return self.context.log(value)

    def sqrt(self, value: Any) -> Any:
        return self.context.sqrt(value)

    def gamma(self, value: Any) -> Any:
        _no_pole(value)
        if abs(value) > 2000:
            raise TooComplicated
        return self.context.gamma(value)

    def erf(self, value: Any) -> Any:
        if abs(value) > 1000:
            return self.make(1 if value.real > 0 else -1)
        return self.context.erf(value)

    def elementary(self, name: str, value: Any) -> Any:
        if abs(value) > MOST_MAGNITUDE and name in ("sinh", "cosh", "tanh", "sin", "cos", "tan"):
            raise TooComplicated
        return self.make(getattr(self.context, name)(value))

    def is_finite(self, value: Any) -> bool:
        return bool(self.context.isfinite(value))


def _power_of_zero(to: complex) -> complex:
    if to.real > 0:
        return 0j
    raise Undefined


def _no_pole(value: Any) -> None:
    if value.imag == 0 and value.real <= 0 and value.real == int(value.real):
        raise Undefined


DOUBLES = Doubles()
_OF_THREAD = threading.local()


def forty_digits() -> FortyDigits:
    """The 40-digit arithmetic of this thread (a context takes a millisecond to make)."""
    found: FortyDigits | None = getattr(_OF_THREAD, "digits", None)
    if found is None:
        found = _OF_THREAD.digits = FortyDigits()
    return found


def _fill_constant_caches() -> None:
    """mpmath caches pi, e and log 2 in two steps; filled once to more digits than we use, no thread changes them."""
    context: Any = mpmath.MPContext()
    context.dps = 4 * DIGITS
    for name in ("pi", "e", "ln2", "ln10", "euler"):
        +getattr(context, name)


_fill_constant_caches()
