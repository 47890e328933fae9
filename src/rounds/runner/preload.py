"""Loads the libraries of an env and uses each once, so that what comes after finds them warm."""

from __future__ import annotations

import importlib
import io
import sys

LIBRARIES = {
    "bare": ("math", "statistics", "random", "datetime", "json", "csv", "re", "collections", "itertools", "io"),
    "lite": ("numpy", "pandas"),
    "full": (
        "numpy", "pandas", "scipy.stats", "matplotlib.pyplot", "sklearn.linear_model", "sklearn.tree",
        "sklearn.ensemble", "sklearn.model_selection", "sklearn.metrics", "sklearn.preprocessing", "sklearn.pipeline",
        "sklearn.cluster", "sklearn.decomposition", "sklearn.neighbors", "sklearn.datasets",
    ),
}  # fmt: skip


def preload(env: str) -> None:
    """Imports the libraries of this env and uses them once."""
    for name in LIBRARIES[env]:
        importlib.import_module(name)
    if env != "bare":
        pd = sys.modules["pandas"]
        str(pd.DataFrame({"a": [1, 1, 2], "b": [1, 2, 3]}).groupby("a")["b"].mean())
    if env == "full":
        _figures_and_models()


def _figures_and_models() -> None:
    plt = sys.modules["matplotlib.pyplot"]
    plt.figure()
    plt.plot([1, 2])
    plt.savefig(io.BytesIO(), format="png", dpi=40)
    plt.close("all")
    sys.modules["sklearn.linear_model"].LogisticRegression().fit([[0.0], [1.0], [2.0], [3.0]], [0, 0, 1, 1])
