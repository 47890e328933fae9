"""Inside the box: gives up every right that a learner's program does not need. Linux alone.

Limits by setrlimit(2), files by Landlock (landlock(7)), system calls by a seccomp filter whose bytes are made by
tools/seccomp_filter.py and shipped, capabilities by prctl(2) and capset(2).
"""

from __future__ import annotations

import ctypes
import functools
import mmap
import os
import platform
import struct
from collections.abc import Iterable
from pathlib import Path

try:
    import resource
except ImportError:  # Windows has no such module, and no such box
    resource = None  # type: ignore[assignment]

NUMBERS = {
    "x86_64": {"seccomp": 317, "capset": 126},
    "aarch64": {"seccomp": 277, "capset": 91},
}
# The same on every architecture: system calls since Linux 5.1 share their numbers.
LANDLOCK_CREATE, LANDLOCK_ADD, LANDLOCK_RESTRICT = 444, 445, 446
PR_CAPBSET_DROP, PR_SET_NO_NEW_PRIVS, PR_CAP_AMBIENT, PR_CAP_AMBIENT_CLEAR_ALL = 24, 38, 47, 4
READ_FILE, READ_DIR, WRITE_FILE, TRUNCATE = 1 << 2, 1 << 3, 1 << 1, 1 << 14
MB = 1 << 20


def filter_bytes() -> bytes:
    """The seccomp filter of this machine. Raises OSError where there is none for its architecture."""
    name = platform.machine()
    path = Path(__file__).parent / "filters" / f"{name}.bpf"
    if name not in NUMBERS or not path.exists():
        raise OSError(f"there is no system-call filter for {name}; there are some for {', '.join(NUMBERS)}")
    return path.read_bytes()


def address_space() -> int:
    """How many bytes of address space this process has, to 1 MB: limits are tried, for a box has no /proc to ask."""
    low, high = 0, 1 << 20  # in megabytes
    while high - low > 1:
        middle = (low + high) // 2
        resource.setrlimit(resource.RLIMIT_AS, (middle * MB, resource.RLIM_INFINITY))
        try:
            mmap.mmap(-1, mmap.PAGESIZE).close()
            high = middle
        except OSError:
            low = middle
    resource.setrlimit(resource.RLIMIT_AS, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    return high * MB


def limit_processor(cpu_s: int) -> None:
    """So many seconds of processor time, then the end."""
    resource.setrlimit(resource.RLIMIT_CPU, (cpu_s, cpu_s + 1))


def limit_memory(memory: int) -> None:
    """So many bytes of address space, then MemoryError."""
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))


def limit(cpu_s: int, memory: int) -> None:
    """Processor seconds, address space in bytes, and small fixed limits on files."""
    limit_processor(cpu_s)
    limit_memory(memory)
    pairs = {
        resource.RLIMIT_FSIZE: (16 * MB, 16 * MB),
        resource.RLIMIT_NOFILE: (64, 64),
        resource.RLIMIT_STACK: (8 * MB, 8 * MB),
        resource.RLIMIT_CORE: (0, 0),
        resource.RLIMIT_MEMLOCK: (0, 0),
        resource.RLIMIT_MSGQUEUE: (0, 0),
    }
    for name, values in pairs.items():
        resource.setrlimit(name, values)


def landlock(readable: Iterable[str], writable: Iterable[str]) -> None:
    """Only these folders can be read, only those be written; no TCP, no signals to others. Raises OSError."""
    abi = _call(LANDLOCK_CREATE, None, 0, 1)
    files = (1 << 13) - 1 | (1 << 13 if abi >= 2 else 0) | (1 << 14 if abi >= 3 else 0) | (1 << 15 if abi >= 5 else 0)
    size = 24 if abi >= 6 else 16 if abi >= 4 else 8
    attributes = struct.pack("QQQ", files, 3 if abi >= 4 else 0, 3 if abi >= 6 else 0)[:size]
    rules = _call(LANDLOCK_CREATE, ctypes.c_char_p(attributes), size, 0)
    # In the work folder: no programs, devices, sockets or pipes.
    anything = files & ~(1 << 0 | 1 << 6 | 1 << 9 | 1 << 10 | 1 << 11)
    for paths, rights in ((readable, READ_FILE | READ_DIR), (writable, anything)):
        for path in paths:
            _allow(rules, path, rights)
    _prctl(PR_SET_NO_NEW_PRIVS, 1)
    _call(LANDLOCK_RESTRICT, rules, 0)
    os.close(rules)


def _allow(rules: int, path: str, rights: int) -> None:
    try:
        descriptor = os.open(path, os.O_PATH | os.O_CLOEXEC)
    except OSError:
        return
    rights = rights if os.path.isdir(path) else rights & (WRITE_FILE | READ_FILE | TRUNCATE)
    _call(LANDLOCK_ADD, rules, 1, ctypes.c_char_p(struct.pack("<Qi", rights, descriptor)), 0)
    os.close(descriptor)


def seccomp(program: bytes) -> None:
    """From here on only the listed system calls. Raises OSError."""
    code = ctypes.create_string_buffer(program, len(program))
    header = struct.pack("HxxxxxxP", len(program) // 8, ctypes.addressof(code))
    _prctl(PR_SET_NO_NEW_PRIVS, 1)
    _call(NUMBERS[platform.machine()]["seccomp"], 1, 0, ctypes.c_char_p(header))


def drop_capabilities() -> None:
    """No capability is left, and none can come back. Raises OSError."""
    for capability in range(64):
        _libc().prctl(PR_CAPBSET_DROP, capability, 0, 0, 0)
    _libc().prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_CLEAR_ALL, 0, 0, 0)
    header = struct.pack("Ii", 0x20080522, 0)
    _call(NUMBERS[platform.machine()]["capset"], ctypes.c_char_p(header), ctypes.c_char_p(bytes(24)))


def fresh_folder(path: str) -> None:
    """An empty file system in memory in the place of this folder: 32 MB and 1,000 files at most. Raises OSError."""
    os.chdir("/")
    _libc().umount2(path.encode(), 2)
    options = b"size=32m,nr_inodes=1000,mode=700"
    if _libc().mount(b"tmpfs", path.encode(), b"tmpfs", 6, options):
        raise OSError(ctypes.get_errno(), f"mounting {path}: {os.strerror(ctypes.get_errno())}")


@functools.cache  # 70 calls of it stand between a fork and the learner's first line
def _libc() -> ctypes.CDLL:
    return ctypes.CDLL(None, use_errno=True)


def _prctl(option: int, value: int) -> None:
    if _libc().prctl(option, value, 0, 0, 0):
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))


def _call(number: int, *words: object) -> int:
    plain = [ctypes.c_long(word) if isinstance(word, int) else word for word in words]
    got = int(_libc().syscall(ctypes.c_long(number), *plain))
    if got < 0:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()), f"system call {number}")
    return got
