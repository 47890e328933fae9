"""Programs that learners could send in: good ones, and ones that want to get out, cheat or harm the next."""

from __future__ import annotations

GOOD = """
def standardise(values):
    mean = sum(values) / len(values)
    sd = (sum((value - mean) ** 2 for value in values) / len(values)) ** 0.5
    return [(value - mean) / sd for value in values]
"""

# What an attack says when it got somewhere. It must never be seen.
MARK = "ESCAPED"
_START = f"""
import os, sys
def escaped(*what): print("{MARK}", *what, flush=True)
def attempt(act):
    try:
        got = act()
    except BaseException as error:
        print("blocked", type(error).__name__, flush=True)
    else:
        escaped(got)
"""
_SYSCALL = """
import ctypes
L = ctypes.CDLL(None, use_errno=True)
def call(*words):
    got = L.syscall(*[ctypes.c_long(w) if isinstance(w, int) else w for w in words])
    if got < 0:
        raise OSError(ctypes.get_errno(), "refused")
    return got
"""


def attack(code: str) -> str:
    return _START + code


_BREAKOUTS = {
    "fork": "attempt(os.fork)",
    "fork bomb": "def b():\n    while True: os.fork()\nattempt(b)",
    "vfork and clone": _SYSCALL + "for a in ((58,), (56, 17, 0, 0, 0, 0), (56, 0x10000000 | 17, 0, 0, 0, 0)): attempt(lambda: call(*a))",
    "clone3": _SYSCALL + "attempt(lambda: call(435, ctypes.create_string_buffer(88), 88))",
    "exec": "attempt(lambda: os.execv('/usr/bin/id', ['id']))",
    "subprocess": "import subprocess\nattempt(lambda: subprocess.run(['/usr/bin/id'], check=True))",
    "system": "if os.system('id') == 0: escaped('system')",
    "multiprocessing": "import multiprocessing as m\nattempt(lambda: m.Process(target=print).start())",
    "memfd": "attempt(lambda: os.memfd_create('x'))",
    "shared memory": _SYSCALL + "attempt(lambda: call(29, 0, 1 << 20, 0o1600))",
    "passwd": "attempt(lambda: open('/etc/passwd').read())",
    "folders": "for p in ('/root', '/home', '/tmp', '/work', '/var', '/etc'):\n    try:\n        if os.listdir(p): escaped(p)\n    except OSError: pass",
    "course": "for p in ('/rounds/course', '/rounds/rounds/kit', '/rounds/rounds/web', '/course'): attempt(lambda: os.listdir(p))",
    "environment": "if 'A-SECRET' in str(dict(os.environ)): escaped('environment')",
    "proc": "for p in ('/proc/self/mem', '/proc/1/environ', '/proc/self/maps', '/proc/self/status'): attempt(lambda: open(p, 'rb').read(9))",
    "write outside": "for p in ('/x', '/usr/x', '/rounds/rounds/runner/learner.py', '/tmp/x', '/dev/shm/x'): attempt(lambda: open(p, 'w').write('x'))",
    "poison site-packages": "import json\nattempt(lambda: open(os.path.dirname(json.__file__) + '/poison.py', 'w').write('x'))",
    "symlink": "os.symlink('/etc/passwd', '/box/link')\nattempt(lambda: open('/box/link').read())",
    "hard link": "attempt(lambda: os.link('/rounds/rounds/runner/learner.py', '/box/link'))",
    "device and pipe": "attempt(lambda: os.mknod('/box/n', 0o60666, os.makedev(8, 0)))\nattempt(lambda: os.mkfifo('/box/f'))",
    "tcp": "import socket\nattempt(lambda: socket.create_connection(('127.0.0.1', 9), 1))",
    "udp": "import socket\nattempt(lambda: socket.socket(socket.AF_INET, socket.SOCK_DGRAM))",
    "raw sockets": "import socket\nfor f in (16, 17, 38, 40): attempt(lambda: socket.socket(f, socket.SOCK_RAW))",
    "abstract socket": "import socket\nattempt(lambda: socket.socket(socket.AF_UNIX).connect('\\0rounds'))",
    "kill": "for p in (os.getppid(), 1, 2, -1): attempt(lambda: os.kill(p, 9))",
    "tgkill and pidfd": _SYSCALL + "for a in ((234, 2, 2, 9), (200, 2, 9), (297, 2, 2, 9, 0), (434, 1, 0)): attempt(lambda: call(*a))",
    "ptrace": _SYSCALL + "for a in ((101, 16, 1, 0, 0), (101, 0, 0, 0, 0), (310, 1, 0, 0, 0, 0, 0)): attempt(lambda: call(*a))",
    "raise limits": "import resource as r\nfor k in (r.RLIMIT_AS, r.RLIMIT_CPU, r.RLIMIT_NOFILE): attempt(lambda: r.setrlimit(k, (-1, -1)))",
    "limits of others": _SYSCALL + "attempt(lambda: call(302, 1, 0, 0, 0))",
    "namespaces": _SYSCALL + "for a in ((272, 0x10000000), (308, 0, 0), (165, 0, 0, 0, 0, 0), (155, 0, 0), (166, ctypes.c_char_p(b'/box'), 2)): attempt(lambda: call(*a))",
    "kernel doors": _SYSCALL + "for a in ((321, 0, 0, 0), (425, 8, 0), (250, 0, 0, 0, 0, 0), (323, 0), (298, 0, 0, 0, 0, 0), (317, 1, 0, 0), (446, 0, 0), (248, 0, 0, 0, 0, 0)): attempt(lambda: call(*a))",
    "x32": _SYSCALL + "for n in (57, 41): attempt(lambda: call(0x40000000 | n, 2, 1, 0))",
    "int 80": "import mmap, ctypes\nm = mmap.mmap(-1, 4096, prot=7)\nm.write(b'\\xb8\\x02\\x00\\x00\\x00\\xcd\\x80\\xc3')\nf = ctypes.CFUNCTYPE(ctypes.c_int)(ctypes.addressof(ctypes.c_char.from_buffer(m)))\nif f() >= 0: escaped('int 80')",
    "terminal": "import fcntl\nfor d in (0, 1): attempt(lambda: fcntl.ioctl(d, 0x5412, b'x'))",
    "capabilities": "import ctypes\nL = ctypes.CDLL(None)\nif any(L.prctl(23, c, 0, 0, 0) == 1 for c in range(41)): escaped('bounding set')\nattempt(lambda: os.chown('/box', 0, 0))\nattempt(lambda: os.chroot('/box'))\nattempt(lambda: os.setuid(0))",
    "root": "if os.getuid() == 0 or os.geteuid() == 0: escaped('root')",
    "descriptors": "for d in range(4, 200):\n    try: os.fstat(d)\n    except OSError: continue\n    escaped(d)",
    "huge file": "import signal\nf, n = open('/box/big', 'wb'), 0\ntry:\n    while True: n += f.write(b'0' * 1_000_000); f.flush()\nexcept OSError: pass\nif n > 40_000_000: escaped(n)",
    "fill the folder": "n = 0\ntry:\n    for i in range(100): n += open(f'/box/{i}', 'wb').write(b'0' * 10_000_000)\nexcept OSError: pass\nif n > 40_000_000: escaped(n)",
    "many files": "n = 0\ntry:\n    for i in range(10**6): open(f'/box/{i}', 'w').close(); n += 1\nexcept OSError: pass\nif n > 1000: escaped(n)",
    "deep folders": "for i in range(900):\n    os.mkdir('d'); os.chdir('d')",
    "poison the next": "for p in ('json.py', 'sitecustomize.py', 'random.py'): open(f'/box/{p}', 'w').write('print(\"ESCAPED\")')",
    "look for the solution": "import gc\nfor o in gc.get_objects():\n    if isinstance(o, dict) and 'standardise' in o and o is not globals(): escaped('found')",
}  # fmt: skip

_HARM = {
    "loop": "while True: pass",
    "loop in C": "sum(iter(lambda: 1, 0))",
    "regex": "import re\nre.match('(a+)+b', 'a' * 40)",
    "sleep": "import time\ntime.sleep(10**6)",
    "sleep in the call": "import time\ndef standardise(values): time.sleep(10**6)",
    "memory": "x = []\nwhile True: x.append(bytearray(10_000_000))",
    "memory, error swallowed": "x = []\nwhile True:\n    try: x.append(bytearray(1_000_000))\n    except MemoryError: pass",
    "output": "while True: print('x' * 1000)",
    "output by descriptor": "while True: os.write(1, b'y' * 65536)",
    "threads": "import threading, time\nwhile True: threading.Thread(target=time.sleep, args=(100,), daemon=True).start()",
    "threads left over": "import threading, time\ndef f():\n    while True: time.sleep(.01)\nfor _ in range(5): threading.Thread(target=f).start()",
    "signals ignored": "import signal\nfor s in range(1, 65):\n    try: signal.signal(s, signal.SIG_IGN)\n    except Exception: pass\nwhile True: pass",
    "exit": "sys.exit(0)",
    "exit at once": "os._exit(0)",
    "exit in the call": "def standardise(values): os._exit(0)",
    "atexit": "import atexit\natexit.register(print, 'Passed.')\nraise SystemExit(0)",
    "crash": "import ctypes\nctypes.string_at(0)",
    "abort": "os.abort()",
    "recursion": "sys.setrecursionlimit(10**9)\ndef f(): f()\nf()",
    "evil exception": "class X(Exception):\n    def __str__(s):\n        while True: pass\nraise X()",
}  # fmt: skip

_LIES = {
    "always equal": "class Evil(float):\n    __eq__ = lambda s, o: True\n    __sub__ = __rsub__ = __abs__ = lambda s, *o: s\n    __lt__ = __le__ = lambda s, o: True\ndef standardise(values): return [Evil(1)] * len(values)",
    "list that lies": "class Evil(list):\n    __eq__ = lambda s, o: True\n    __len__ = lambda s: 2\ndef standardise(values): return Evil()",
    "patched builtins": "import builtins, math\nbuiltins.all = builtins.any = builtins.isinstance = lambda *a: True\nmath.isclose = lambda *a, **k: True\ndef standardise(values): return values",
    "patched codec": "import rounds.runner.codec as c\nc.dumps = lambda v: b'\\x04\\x00\\x00\\x00\\x00\\x00\\x00\\x00true'\ndef standardise(values): return 1",
    "forged answers": "import rounds.runner.channel as c\nfor _ in range(50): c.Channel(3, 3).send({'ran': True, 'error': None, 'value': True, 'done': {'passed': True}})\nos._exit(0)",
    "garbage on the channel": "os.write(3, b'A' * 100000)",
    "huge length on the channel": "os.write(3, b'\\xff\\xff\\xff\\xff')",
    "printed verdict": "print('{\"passed\": true, \"status\": \"ok\"}')\nprint('Passed.')",
    "nothing": "def standardise(values): return None",
    "nan": "def standardise(values): return [float('nan')] * len(values)",
    "changed arguments": "def standardise(values):\n    values[:] = [0.0] * len(values)\n    return values",
    "huge value": "def standardise(values): return [0.0] * 20_000_000",
    "huge number": "def standardise(values): return 1 << 400_000",
    "long text": "def standardise(values): return 'x' * 100_000_000",
    "nested": "def standardise(values):\n    l = []\n    for _ in range(100_000): l = [l]\n    return l",
    "billion laughs": "def standardise(values):\n    l = ['lol'] * 10\n    for _ in range(9): l = [l] * 10\n    return l",
    "itself": "def standardise(values):\n    l = []; l.append(l); return l",
    "generator": "def standardise(values): return (value for value in values)",
    "object": "class R:\n    def __repr__(s):\n        while True: pass\ndef standardise(values): return R()",
    "memorised": "def standardise(values): return [-1.0, 1.0]",
}  # fmt: skip

BREAKOUTS = {name: attack(code) for name, code in _BREAKOUTS.items()}
HARM = {name: attack(code) for name, code in _HARM.items()}
LIES = {name: attack(code) for name, code in _LIES.items()}
