"""The families of distributions that are read, their parameters, and which families are special cases of others."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import TypeAlias

from rounds.marking.tree import ONE, TWO, Div, Node, num
from rounds.marking.words import words

Parameters: TypeAlias = Mapping[str, Node]


def _itself(parameters: Parameters) -> Parameters:
    return parameters


@dataclass(frozen=True)
class Family:
    """A family: how it is written, its parameters in order, and the more general family it `becomes`."""

    shown: str
    parameters: tuple[str, ...]
    spellings: tuple[str, ...]
    becomes: str
    general: Callable[[Parameters], Parameters] = _itself


def _family(name: str, shown: str, parameters: str, spellings: str) -> Family:
    return Family(shown, words(parameters), words(spellings), name)


FAMILIES: dict[str, Family] = {
    "normal": _family("normal", "N", "mean variance", "n normal gaussian norm gauss normaldistribution"),
    "binomial": _family("binomial", "Bin", "n p", "bin binomial b binom bi"),
    "poisson": _family("poisson", "Poisson", "rate", "poisson pois po poi p"),
    "beta": _family("beta", "Beta", "a b", "beta be β"),
    "gamma": _family("gamma", "Gamma", "shape rate", "gamma ga γ Γ g"),
    "uniform": _family("uniform", "U", "low high", "u uniform unif continuousuniform rectangular"),
    "discrete uniform": _family("discrete uniform", "DU", "low high", "du discreteuniform unifd uniformdiscrete"),
    "geometric": _family("geometric", "Geometric", "p", "geometric geom geo"),
    "t": _family("t", "t", "df", "t student studentt students studentst tdistribution"),
    "f": _family("f", "F", "df1 df2", "f fisher fdistribution"),
    "negative binomial": _family("negative binomial", "NB", "r p", "nb negbin negativebinomial nbinom negbinomial"),
    "lognormal": _family("lognormal", "Lognormal", "mean variance", "lognormal logn ln lognorm"),
    "weibull": _family("weibull", "Weibull", "shape scale", "weibull"),
    "laplace": _family("laplace", "Laplace", "location scale", "laplace"),
    "cauchy": _family("cauchy", "Cauchy", "location scale", "cauchy"),
    "hypergeometric": _family(
        "hypergeometric", "Hypergeometric", "population successes draws", "hypergeometric hyper hypergeom"
    ),
    "bernoulli": Family("Bernoulli", ("p",), words("bernoulli bern ber be"), "binomial", lambda of: {"n": ONE, **of}),
    "exponential": Family(
        "Exp", ("rate",), words("exp exponential expo expon"), "gamma", lambda of: {"shape": ONE, **of},
    ),
    "chi squared": Family(
        "\\chi^2", ("df",), words("chi2 chisquared chisquare chisq χ2 χ chi chisqr χsquared"), "gamma",
        lambda of: {"shape": Div(of["df"], TWO), "rate": num(Fraction(1, 2))},
    ),
}  # fmt: skip

SPELLINGS: dict[str, str] = {
    spelling: name for name, family in reversed(FAMILIES.items()) for spelling in family.spellings
}

# What people call a parameter. `sd` and `scale` are turned into what the family uses.
KEYS: dict[str, str] = {
    "standard deviation": "sd", "std deviation": "sd", "std. dev.": "sd", "std dev": "sd", "st dev": "sd",
    "stdev": "sd",
    "s.d.": "sd", "sd": "sd", "std": "sd", "sigma": "sd", "σ": "sd", "variance": "variance", "var": "variance",
    "sigma^2": "variance", "σ^2": "variance", "σ²": "variance", "sigma²": "variance", "sigma squared": "variance",
    "mean": "mean", "mu": "mean", "μ": "mean", "expectation": "mean", "average": "mean", "loc": "mean",
    "location": "location", "rate": "rate", "lambda": "rate", "λ": "rate", "scale": "scale", "theta": "scale",
    "θ": "scale", "shape": "shape", "alpha": "a", "α": "a", "a": "a", "beta": "b", "β": "b", "b": "b", "n": "n",
    "trials": "n", "size": "n", "p": "p", "prob": "p", "probability": "p", "probability of success": "p", "π": "p",
    "success probability": "p", "low": "low", "min": "low", "minimum": "low", "lower": "low", "high": "high",
    "max": "high", "maximum": "high", "upper": "high", "df": "df", "d.f.": "df", "d.f": "df",
    "degrees of freedom": "df", "ν": "df",
    "nu": "df", "k": "shape", "precision": "precision", "τ": "precision", "r": "r", "parameter": "only",
}  # fmt: skip
