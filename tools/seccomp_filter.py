"""Makes the system-call filters of the runner: `python -m tools.seccomp_filter`. Needs pyseccomp (libseccomp).

What is not listed fails with "not permitted". No fork and no exec: a learner's program is one process with threads, so
that limiting it limits all of it. The bytes are shipped, so that no user needs libseccomp.
"""

from __future__ import annotations

import errno
import sys
import tempfile
from pathlib import Path

import pyseccomp

FILTERS = Path(__file__).parents[1] / "src/rounds/runner/filters"
ARCHITECTURES = {"x86_64": pyseccomp.Arch.X86_64, "aarch64": pyseccomp.Arch.AARCH64}
FILES = """read write readv writev pread64 pwrite64 lseek close close_range fstat stat lstat newfstatat statx access
    faccessat faccessat2 readlink readlinkat open openat getdents64 getcwd chdir mkdir mkdirat unlink unlinkat rmdir
    rename renameat renameat2 ftruncate fsync fdatasync fallocate fcntl dup dup2 dup3 pipe pipe2 fadvise64 statfs
    fstatfs umask utimensat"""
MEMORY = "mmap munmap mremap mprotect madvise brk mincore msync"
WAITING = "poll ppoll select pselect6 epoll_create1 epoll_ctl epoll_wait epoll_pwait eventfd2"
THREADS = """futex set_robust_list get_robust_list rseq sched_yield sched_getaffinity sched_getparam
    sched_getscheduler getcpu set_tid_address membarrier"""
TIME = """nanosleep clock_nanosleep clock_gettime clock_getres gettimeofday time times getrusage getitimer setitimer
    alarm timerfd_create timerfd_settime"""
SIGNALS = """rt_sigaction rt_sigprocmask rt_sigreturn sigaltstack rt_sigpending rt_sigtimedwait restart_syscall pause"""
ITSELF = """getpid gettid getppid getuid geteuid getgid getegid getgroups getpgrp getsid uname sysinfo getrandom
    getrlimit arch_prctl exit exit_group"""
ALLOWED = " ".join((FILES, MEMORY, WAITING, THREADS, TIME, SIGNALS, ITSELF)).split()
CLONE_THREAD = 0x10000
TERMINAL_QUESTIONS = (0x5401, 0x5451, 0x5413)  # TCGETS, FIOCLEX, TIOCGWINSZ: isatty() and friends


def program(architecture: pyseccomp.Arch) -> bytes:
    """The filter as BPF instructions of 8 bytes each."""
    rules = pyseccomp.SyscallFilter(pyseccomp.ERRNO(errno.EPERM))
    rules.remove_arch(pyseccomp.Arch.NATIVE)
    rules.add_arch(architecture)
    for name in ALLOWED:
        if pyseccomp.resolve_syscall(architecture, name) >= 0:
            rules.add_rule(pyseccomp.ALLOW, name)
    rules.add_rule(pyseccomp.ALLOW, "prlimit64", pyseccomp.Arg(0, pyseccomp.EQ, 0))
    rules.add_rule(pyseccomp.ALLOW, "clone", pyseccomp.Arg(0, pyseccomp.MASKED_EQ, CLONE_THREAD, CLONE_THREAD))
    # glibc falls back to clone, whose flags a filter can see, when clone3 does not exist.
    rules.add_rule(pyseccomp.ERRNO(errno.ENOSYS), "clone3")
    for question in TERMINAL_QUESTIONS:
        rules.add_rule(pyseccomp.ALLOW, "ioctl", pyseccomp.Arg(1, pyseccomp.EQ, question))
    with tempfile.TemporaryFile() as file:
        rules.export_bpf(file)
        file.seek(0)
        return file.read()


def main() -> int:
    """Writes one file an architecture, and says how long each program is."""
    FILTERS.mkdir(exist_ok=True)
    for name, architecture in ARCHITECTURES.items():
        made = program(architecture)
        (FILTERS / f"{name}.bpf").write_bytes(made)
        print(f"{name}: {len(made) // 8} instructions")
    return 0


if __name__ == "__main__":
    sys.exit(main())
