"""Programs of the course, run by a Python of their own: not by what draws and marks the questions.

One bare Python is started and forks for each program, which takes a tenth of the time of starting one each.
"""

from __future__ import annotations

import atexit
import json
import subprocess
import sys
from functools import cache
from pathlib import Path

# Forks for each line of JSON, a program; answers with its output, its errors and its exit status.
KEEPER = r"""
import json, os, signal, sys, tempfile, traceback

def run(code):
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        child = os.fork()
        if child == 0:
            become(code, out, err)
        status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        for file in (out, err):
            file.seek(0)
        return out.read().decode(), err.read().decode(), status

def become(code, out, err):
    status = 1
    try:
        signal.alarm(20)
        for place, number in enumerate((os.open(os.devnull, os.O_RDONLY), out.fileno(), err.fileno())):
            os.dup2(number, place)
        sys.stdin = open(0)
        exec(compile(code, "<string>", "exec"), {"__name__": "__main__"})
        status = 0
    except SystemExit as end:
        status = end.code if isinstance(end.code, int) else int(end.code is not None)
        print(end.code or "", file=sys.stderr)
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(status)

for line in sys.stdin:
    print(json.dumps(run(json.loads(line))), flush=True)
"""
BARE = [sys.executable, "-I", "-S", "-c"]


@cache
def ended(code: str) -> tuple[str, str]:
    """What a program shows in a process of its own, and the name of the error that ends it (or nothing)."""
    return _run(code)


def ended_in(folder: Path, code: str) -> tuple[str, str]:
    """The same in this folder, whose files may change from one time to the next."""
    return _run(f"__import__('os').chdir({str(folder)!r})\n{code}")


def _run(code: str) -> tuple[str, str]:
    shown, errors, status = _in_keeper(code) if sys.platform != "win32" else _alone(code)
    if status == 0:
        return shown, ""
    if status < 0:
        raise AssertionError(f"the program was ended by signal {-status}, as one that takes 20 s is:\n{code}")
    return shown, errors.strip().splitlines()[-1].split(":")[0]


def _in_keeper(code: str) -> tuple[str, str, int]:
    keeper = _keeper()
    assert keeper.stdin is not None
    assert keeper.stdout is not None
    keeper.stdin.write(json.dumps(code) + "\n")
    keeper.stdin.flush()
    shown, errors, status = json.loads(keeper.stdout.readline())
    return shown, errors, status


@cache
def _keeper() -> subprocess.Popen[str]:
    keeper = subprocess.Popen([*BARE, KEEPER], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    atexit.register(keeper.kill)
    return keeper


def _alone(code: str) -> tuple[str, str, int]:
    done = subprocess.run([*BARE, code], capture_output=True, text=True, timeout=20, check=False)
    return done.stdout, done.stderr, done.returncode
