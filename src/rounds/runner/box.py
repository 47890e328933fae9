"""The command line of a bubblewrap box: which folders it shows, and as whom its programs run. Linux alone."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

try:
    import pwd
except ImportError:  # Windows has no such module, and no such box
    pwd = None  # type: ignore[assignment]

PACKAGE = Path(__file__).resolve().parents[1]
HOME = "/rounds"  # where the package stands inside a box
SYSTEM = ("/usr", "/lib", "/lib64", "/bin")
DEVICES = ("null", "zero", "random", "urandom")
USERS = ("rounds-learner", "nobody")
ENVIRONMENT = {
    "LANG": "C.UTF-8", "PYTHONDONTWRITEBYTECODE": "1", "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1", "JOBLIB_MULTIPROCESSING": "0", "MPLBACKEND": "Agg", "MPLCONFIGDIR": "/box", "HOME": "/box",
    "TMPDIR": "/box", "PYTHONHASHSEED": "0",
}  # fmt: skip


class NoBox(RuntimeError):
    """Why no box can be had here, and what to do."""


def unprivileged() -> tuple[int, int] | None:
    """The user and group that learners' code gets when we run as root; None when we do not."""
    if pwd is None or os.geteuid() != 0:
        return None
    for name in USERS:
        try:
            user = pwd.getpwnam(name)
        except KeyError:
            continue
        return user.pw_uid, user.pw_gid
    raise NoBox(f"Rounds runs as root and there is no user {' or '.join(USERS)} to run learners' code as. Add one.")


def python_folders() -> tuple[str, ...]:
    """The folders that this Python needs, without the sources of an editable install."""
    found = {sys.base_prefix, sys.prefix, str(Path(sys.executable).resolve().parents[1])}
    return tuple(sorted(folder for folder in found if not folder.startswith("/usr")))


def slot_files() -> dict[str, str]:
    """What a learner's box shows of Rounds: the modules that run inside, and nothing of the course."""
    return {
        str(PACKAGE / "__init__.py"): f"{HOME}/rounds/__init__.py",
        str(PACKAGE / "runner"): f"{HOME}/rounds/runner",
    }


def command(program: Iterable[str], shown: dict[str, str], *, may_mount: bool) -> list[str]:
    """The words that run this program in a box that shows these files, read-only, with /box to write in.

    As root there are two boxes: the outer one shows the files to a user who could not reach them otherwise, and
    everything inside runs as that user. Raises NoBox where bubblewrap is missing.
    """
    bwrap = shutil.which("bwrap")
    if bwrap is None:
        raise NoBox("bubblewrap is missing (Debian and Ubuntu: sudo apt install bubblewrap).")
    user = unprivileged()
    namespaces = ["--unshare-all", "--unshare-user", "--die-with-parent", "--new-session", "--hostname", "rounds"]
    rights = ["--cap-drop", "ALL", *(["--cap-add", "CAP_SYS_ADMIN"] if may_mount else [])]
    work = ["--size", str(32 << 20), "--tmpfs", "/box", "--chdir", "/box", "--remount-ro", "/"]
    if user is None:
        return [bwrap, *namespaces, *rights, "--clearenv", *_settings(), *_view(shown), *work, *program]
    # A parent without capabilities cannot end a child of another user; the end of a process namespace ends all in it.
    outer = [bwrap, "--unshare-pid", "--die-with-parent", "--clearenv", *_settings(), *_view(shown), "--proc", "/proc"]
    setpriv = shutil.which("setpriv") or "/usr/bin/setpriv"
    become = [setpriv, f"--reuid={user[0]}", f"--regid={user[1]}", "--clear-groups", "--inh-caps=-all"]
    inner = [bwrap, *namespaces, *rights, "--ro-bind", "/", "/", *_devices(), "--tmpfs", "/proc", *work]
    return [*outer, *become, "--", *inner, *program]


def readable(shown: dict[str, str]) -> tuple[str, ...]:
    """The paths that a learner's program may read inside its box."""
    return (*SYSTEM, *python_folders(), *shown.values(), "/dev/null", "/dev/zero", "/dev/urandom", "/dev/random")


# A box dies with the thread that started it (PR_SET_PDEATHSIG); this one lives as long as the program.
_STARTER = ThreadPoolExecutor(1, thread_name_prefix="starts-boxes")


def started(words: Sequence[str], **how: Any) -> subprocess.Popen[bytes]:
    """The process of these words, which ends when this program ends, however that comes about."""

    def start() -> subprocess.Popen[bytes]:
        return subprocess.Popen(words, **how)

    # The main thread lives as long as the program too, and a program without other threads hears every signal at once.
    if threading.current_thread() is threading.main_thread():
        return start()
    return _STARTER.submit(start).result()


def _view(shown: dict[str, str]) -> list[str]:
    words = _folders([*python_folders(), *shown.values(), "/dev/null", "/box/x", "/tmp/x"])
    for folder in SYSTEM:
        if os.path.islink(folder):
            words += ["--symlink", os.readlink(folder), folder]
        elif os.path.isdir(folder):
            words += ["--ro-bind", folder, folder]
    for folder in python_folders():
        words += ["--ro-bind", folder, folder]
    for outside, inside in shown.items():
        words += ["--ro-bind", outside, inside]
    return [*words, *_devices()]


def _folders(paths: Iterable[str]) -> list[str]:
    """Every folder above these paths, open to all: those that bubblewrap makes by itself only their owner may enter."""
    above = {str(parent) for path in paths for parent in Path(path).parents if str(parent) != "/"}
    return [word for folder in sorted(above) for word in ("--perms", "0755", "--dir", folder)]


def _devices() -> list[str]:
    # One by one: --dev would mount a file system that the remount below cannot make read-only.
    return [word for name in DEVICES for word in ("--dev-bind", f"/dev/{name}", f"/dev/{name}")]


def _settings() -> list[str]:
    packages = [folder for folder in sys.path if folder.endswith("site-packages")]
    values = {**ENVIRONMENT, "PYTHONPATH": ":".join([HOME, *packages])}
    return [word for name, value in values.items() for word in ("--setenv", name, value)]
