"""The front door: `make start`, `make test`, or `py start.py start` where there is no make. Standard library only.

Makes `.venv` beside this file, installs what is pinned in constraints.txt, builds the page parts, and runs.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import venv
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
OLDEST = (3, 11)
EXTRAS = {"use": "build", "develop": "build,dev"}


class Stop(Exception):
    """Why we stop, and what to do about it."""


def main(words: list[str]) -> int:
    """Runs one task; its exit status."""
    if sys.version_info < OLDEST:
        raise Stop(f"Rounds needs Python 3.11 or newer; this is {sys.version.split()[0]}.\nInstall a newer Python first.")
    task, rest = (words[0], words[1:]) if words else ("help", [])
    if task not in TASKS:
        print(__doc__, "Tasks:", *(f"  {name:10} {act.__doc__}" for name, act in TASKS.items()), sep="\n")
        return 0 if task == "help" else 2
    return TASKS[task](rest)


def setup(rest: list[str]) -> int:
    """make .venv, with what Rounds needs to run"""
    install("use")
    build_assets()
    return 0


def start(rest: list[str]) -> int:
    """start Rounds on this laptop"""
    setup([])
    become([BIN / "rounds", "start", *rest])


def test(rest: list[str]) -> int:
    """run lint and every test"""
    install("develop")
    build_assets()
    return lint([]) or pytest(["-m", "not deep", *rest])


def test_deep(rest: list[str]) -> int:
    """run everything at full depth, on SQLite and PostgreSQL"""
    install("develop")
    build_assets()
    environment = {"ROUNDS_SEEDS": "200"}
    return lint([]) or pytest(rest, environment) or run([PYTHON, "-m", "tests.on_postgresql", *rest], environment)


def lint(rest: list[str]) -> int:
    """check form, types and imports"""
    install("develop")
    steps: list[list[Path | str]] = [
        [BIN / "ruff", "check", "."],
        [BIN / "ruff", "format", "--check", "--quiet", "."],
        [BIN / "mypy"],
        [PYTHON, "-m", "tests.course_types"],
        [BIN / "lint-imports"],
    ]
    return next((status for step in steps if (status := run(step))), 0)


def check(rest: list[str]) -> int:
    """is the course fit to be taught?"""
    setup([])
    return run([BIN / "rounds", "check", *rest])


def pin(rest: list[str]) -> int:
    """write constraints.txt anew from what .venv holds"""
    install("develop")
    frozen = subprocess.run([PYTHON, "-m", "pip", "freeze", "--exclude-editable"], capture_output=True, text=True, check=True)
    pins = [line for line in frozen.stdout.splitlines() if "==" in line]
    (ROOT / "constraints.txt").write_text("\n".join(pins) + "\n")
    return 0


TASKS: Mapping[str, Callable[[list[str]], int]] = {
    "setup": setup,
    "start": start,
    "test": test,
    "test-deep": test_deep,
    "lint": lint,
    "check": check,
    "pin": pin,
}


def install(purpose: str) -> None:
    """Installs for this purpose unless that was done, whole, with the same pins and the same Python."""
    stamp, wanted = VENV / ".installed", fingerprint()
    done = dict(line.split(" ", 1) for line in stamp.read_text().splitlines()) if stamp.exists() else {}
    if wanted in (done.get(purpose), done.get("develop")):
        return
    print("Setting up (the first time takes a minute or two) …", file=sys.stderr, flush=True)
    stamp.unlink(missing_ok=True)
    if not PYTHON.exists():
        venv.create(VENV, with_pip=True, clear=VENV.exists())
    pins = ["-c", str(ROOT / "constraints.txt")]
    pip([f"-e{ROOT}[{EXTRAS[purpose]}]", *pins], {"PIP_CONSTRAINT": str(ROOT / "constraints.txt")})
    stamp.write_text("".join(f"{name} {text}\n" for name, text in {**done, purpose: wanted}.items()))


def fingerprint() -> str:
    """Another text whenever what is installed would be another."""
    whole = hashlib.sha256(sys.version.encode())
    for name in ("pyproject.toml", "constraints.txt"):
        whole.update((ROOT / name).read_bytes())
    return whole.hexdigest()


def pip(words: list[str], environment: Mapping[str, str]) -> None:
    """pip install, quietly. Raises Stop with what it said when it fails."""
    command = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *words]
    done = subprocess.run(command, cwd=ROOT, env={**os.environ, **environment}, capture_output=True, text=True, check=False)
    if done.returncode:
        raise Stop(
            f"Installing failed:\n{done.stderr.strip()[-3000:]}\n"
            "Check that this machine is online (the first start fetches packages), then run the same command again."
        )


def build_assets() -> None:
    """Builds the page parts unless nothing in frontend/ changed."""
    if run([PYTHON, ROOT / "assets.py", "--quiet"]):
        raise Stop("The page parts could not be built; the lines above say why.")


def pytest(rest: list[str], environment: Mapping[str, str] | None = None) -> int:
    return run([BIN / "pytest", *rest], environment)


def run(command: list[Path | str], environment: Mapping[str, str] | None = None) -> int:
    """Runs a program to its end; its exit status."""
    sys.stdout.flush()
    words = [str(word) for word in command]
    return subprocess.run(words, cwd=ROOT, env={**os.environ, **(environment or {})}, check=False).returncode


def become(command: list[Path | str]) -> NoReturn:
    """Runs a program in the place of this one, so that Ctrl-C and signals reach it alone."""
    words = [str(word) for word in command]
    sys.stdout.flush()
    if os.name == "posix":
        os.execv(words[0], words)
    sys.exit(subprocess.run(words, check=False).returncode)


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except Stop as reason:
        sys.exit(f"{reason}")
    except KeyboardInterrupt:
        sys.exit(130)
