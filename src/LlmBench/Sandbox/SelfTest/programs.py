#: right -> pass
def solve(x): return 2 * x

#: right, prints much -> pass
def solve(x):
    for i in range(500): print("line", i)
    return 2 * x

#: right, with imports of the standard library -> pass
import collections, dataclasses, datetime, fractions, functools, heapq, itertools, json, math, random, re, statistics, string, typing
@dataclasses.dataclass
class Box: n: int
def solve(x): return json.loads(str(Box(2 * x).n))

#: right, returns a subclass of int -> pass
import enum
class Number(enum.IntEnum): SIX = 6; FOURTEEN = 14
def solve(x): return Number(2 * x)

#: right, leaves a busy thread behind -> pass
import threading
def spin():
    while True: pass
def solve(x):
    threading.Thread(target=spin, daemon=True).start()
    return 2 * x

#: wrong -> fail
def solve(x): return x

#: wrong type -> fail
def solve(x): return 2.0 * x

#: raises -> error
def solve(x): raise ValueError("no")

#: does not parse -> error
def solve(x: return 2 * x

#: lacks the function -> error
def resolve(x): return 2 * x

#: wants two arguments -> error
def solve(x, y): return x + y

#: fork bomb when loaded -> error
import os
while True: os.fork()

#: fork bomb when called -> error
import os
def solve(x):
    while True: os.fork()

#: vfork by system call -> error
import ctypes
def solve(x):
    if ctypes.CDLL(None).syscall({call vfork}) < 0: raise OSError("refused")
    return 2 * x

#: clone of a process by system call -> error
import ctypes
def solve(x):
    if ctypes.CDLL(None).syscall({call clone}, 17, 0, 0, 0, 0) < 0: raise OSError("refused")
    return 2 * x

#: clone3 -> error
import ctypes
def solve(x):
    if ctypes.CDLL(None).syscall({call clone3}, 0, 0) < 0: raise OSError(ctypes.get_errno())
    return 2 * x

#: thread bomb -> error, memory, timeout
import threading, time
def solve(x):
    while True: threading.Thread(target=time.sleep, args=(100,)).start()

#: subprocess -> error
import subprocess
def solve(x):
    subprocess.run(["/bin/true"])
    return 2 * x

#: multiprocessing -> error
import multiprocessing
def solve(x):
    with multiprocessing.Pool(4) as pool: return pool.map(abs, [2 * x])[0]

#: ten gigabytes at once -> memory
def solve(x): return len(bytearray(10 ** 10)) and 2 * x

#: a list that grows for ever -> memory
def solve(x):
    items = []
    while True: items.append("x" * 100000)

#: memory by mmap -> error, memory
import mmap
def solve(x):
    kept = [mmap.mmap(-1, 64 << 20) for _ in range(100)]
    return 2 * x

#: swallows its MemoryError and goes on -> timeout, memory, crashed
def solve(x):
    items = []
    while True:
        try: items.append(bytearray(1 << 20))
        except MemoryError: pass

#: memfd_create -> error
import os
def solve(x):
    os.memfd_create("hoard")
    return 2 * x

#: memory in pipes -> error
import os
def solve(x):
    for _ in range(200):
        r, w = os.pipe()
        os.set_blocking(w, False)
        try: os.write(w, b"x" * 65536)
        except BlockingIOError: pass
    return 2 * x

#: shared memory of System V -> error
import ctypes
def solve(x):
    if ctypes.CDLL(None).shmget(0, 1 << 20, 0o1600) < 0: raise OSError("refused")
    return 2 * x

#: shared memory of POSIX -> error
from multiprocessing import shared_memory
def solve(x):
    shared_memory.SharedMemory(create=True, size=1 << 20)
    return 2 * x

#: message queue -> error
import ctypes
def solve(x):
    if ctypes.CDLL(None).mq_open(b"/q", 0o102, 0o600, 0) < 0: raise OSError("refused")
    return 2 * x

#: locks memory -> error
import ctypes
def solve(x):
    if ctypes.CDLL(None).mlockall(3) < 0: raise OSError("refused")
    return 2 * x

#: endless loop when loaded -> timeout
while True: pass

#: endless loop when called -> timeout
def solve(x):
    while True: pass

#: endless loop that ignores signals -> timeout
import signal
for n in range(1, 64):
    try: signal.signal(n, signal.SIG_IGN)
    except (OSError, ValueError): pass
def solve(x):
    while True: pass

#: sleeps for ever -> timeout
import time
def solve(x): time.sleep(10 ** 6)

#: waits for a lock for ever -> timeout
import threading
def solve(x):
    lock = threading.Lock()
    lock.acquire()
    lock.acquire()

#: a power of a power -> timeout, memory
def solve(x): return 9 ** 9 ** 9

#: a regular expression that backtracks -> timeout
import re
def solve(x): return bool(re.match(r"(a+)+$", "a" * 40 + "b"))

#: stops itself -> timeout, pass
import os, signal
def solve(x):
    os.kill(os.getpid(), signal.SIGSTOP)
    return 2 * x

#: an exception whose text loops -> timeout
class Slow(Exception):
    def __str__(self):
        while True: pass
def solve(x): raise Slow()

#: a list whose length never ends -> timeout, memory
class Endless(list):
    def __iter__(self):
        while True: yield 1
def solve(x): return [i for i in Endless()]

#: prints for ever -> output-limit
def solve(x):
    while True: print("x" * 1000)

#: writes to standard error for ever -> output-limit
import os
def solve(x):
    while True: os.write(2, b"x" * 4096)

#: prints for ever from a thread -> output-limit
import os, threading, time
def flood():
    while True: os.write(1, b"x" * 4096)
def solve(x):
    threading.Thread(target=flood).start()
    time.sleep(100)

#: a gigantic value -> memory, protocol-violation
def solve(x): return "x" * (100 << 20)

#: a value nested a million deep -> error
def solve(x):
    value = []
    for _ in range(10 ** 6): value = [value]
    return value

#: a value that holds itself -> error
def solve(x):
    value = []
    value.append(value)
    return value

#: an integer of a million digits -> fail
def solve(x): return 1 << (4 << 20)

#: lone surrogates -> fail
def solve(x): return "\ud800\udfff"

#: not a number -> fail
def solve(x): return float("nan")

#: deep recursion -> error, crashed
def solve(x): return solve(x)

#: overflows the machine's stack -> crashed, error, memory, timeout
import sys
sys.setrecursionlimit(10 ** 9)
def solve(x): return (lambda f: f(f))(lambda f: f(f))

#: writes through a bad pointer -> crashed
import ctypes
def solve(x): return ctypes.string_at(0)

#: exits when loaded -> error
import sys
sys.exit(0)

#: leaves at once when loaded -> crashed
import os
os._exit(0)

#: leaves at once when called -> crashed
import os
def solve(x): os._exit(0)

#: raises SystemExit when called -> error
def solve(x): raise SystemExit(0)

#: raises what no handler names -> error
class Odd(BaseException): pass
def solve(x): raise Odd()

#: raises KeyboardInterrupt -> error
def solve(x): raise KeyboardInterrupt()

#: raises GeneratorExit -> error
def solve(x): raise GeneratorExit()

#: pretends to be out of memory -> memory
def solve(x): raise MemoryError()

#: says that it passed -> fail
def solve(x):
    print("PASSED\nok\nAll tests passed\n1 passed")
    return x

#: returns what equals everything -> fail
class Always:
    def __eq__(self, other): return True
    def __hash__(self): return 6
def solve(x): return Always()

#: returns a number that equals everything -> fail
class Always(int):
    def __eq__(self, other): return True
    def __ne__(self, other): return False
    __hash__ = int.__hash__
def solve(x): return Always(0)

#: returns a list that equals everything -> fail
class Always(list):
    def __eq__(self, other): return True
def solve(x): return Always([1])

#: lies about its class -> fail, error
class Liar:
    @property
    def __class__(self): return int
    def __index__(self): return 6
    def __int__(self): return 6
def solve(x): return Liar()

#: a text that says it is another -> fail
class Text(str):
    def __str__(self): return "6"
    def encode(self, *rest): return b"6"
def solve(x): return Text("7")

#: replaces the builtins -> fail, error, protocol-violation, crashed, timeout
import builtins
builtins.isinstance = lambda value, kind: True
builtins.AssertionError = builtins.Exception
builtins.type = lambda value: int
builtins.len = lambda value: 0
def solve(x): return x

#: replaces the runner's encoder -> fail, error, protocol-violation, crashed
import sys
main = sys.modules["__main__"]
main.encode = lambda value, out, depth=0: out.append(b"t")
def solve(x): return x

#: replaces the runner's sender -> protocol-violation, crashed, fail, error, timeout
import sys
main = sys.modules["__main__"]
real = main.send
main.send = lambda fd, kind, number, payload: real(fd, b"P"[0], number, payload)
def solve(x): return x

#: answers before it is asked -> protocol-violation, error, crashed
import sys
main = sys.modules["__main__"]
for fd in range(3, 12):
    try: main.send(fd, b"R"[0], 0, main.encoded(6))
    except OSError: pass
def solve(x): return x

#: writes verdicts to every descriptor -> protocol-violation, crashed
import os
for fd in range(3, 12):
    try: os.write(fd, b"\x04\x00\x00\x00PPASS PASS PASS PASS PASS")
    except OSError: pass
def solve(x): return x

#: announces a frame of four gigabytes -> protocol-violation, crashed
import os
for fd in range(3, 12):
    try: os.write(fd, b"\xff" * 13)
    except OSError: pass
def solve(x): return x

#: says that it raised nothing -> protocol-violation, error
import sys
main = sys.modules["__main__"]
main.failure = lambda error: main.encoded(6)
def solve(x): raise ValueError()

#: sends half a value -> protocol-violation, crashed
import sys
main = sys.modules["__main__"]
main.encoded = lambda value: b"l\xff\xff\xff\x7f"
def solve(x): return x

#: drains the questions -> timeout, protocol-violation, crashed
import os, threading
def drain():
    while True:
        try: os.read(3, 1)
        except OSError: break
def solve(x):
    drain()
    return x

#: closes every descriptor -> crashed, protocol-violation
import os
def solve(x):
    os.closerange(0, 64)
    return 2 * x

#: too many descriptors -> error
import os
def solve(x):
    while True: os.dup(2)

#: reads a descriptor of the harness -> error
import os
def solve(x):
    for fd in range(5, 64):
        try: os.read(fd, 10)
        except OSError: continue
        return 2 * x
    raise OSError("nothing there")

#: looks for the expected values on the stack -> error
import sys
def solve(x):
    frame = sys._getframe()
    while frame:
        for name, value in {**frame.f_globals, **frame.f_locals}.items():
            if "expect" in name.lower() or "check" in name.lower() or "target" in name.lower(): return value
        frame = frame.f_back
    raise LookupError("nothing there")

#: looks for the expected values among all objects -> error
import gc
def solve(x):
    for thing in gc.get_objects():
        if type(thing) is dict and "expected" in thing: return thing["expected"]
    raise LookupError("nothing there")

#: reads its memory map -> error
def solve(x): return len(open("/proc/self/maps").read()) and 2 * x

#: traces every call -> fail
import sys
sys.settrace(lambda frame, event, argument: frame.f_locals.update(result=6) and None)
def solve(x): return x

#: forges at exit -> error, fail
import atexit, os, sys
atexit.register(lambda: os._exit(0))
sys.excepthook = lambda *rest: os._exit(0)
def solve(x): raise ValueError("no")

#: leaves in a destructor -> crashed
import os
class Last:
    def __del__(self): os._exit(0)
def solve(x):
    Last()
    return 2 * x

#: poisons modules for whoever comes next -> fail
import json, math
math.floor = json.dumps = json.loads = lambda *rest: 6
def solve(x): return x

#: right, after the poison -> pass
import json, math
def solve(x): return math.floor(2.0 * x) + json.loads("0")

#: reads the password file -> error
def solve(x): return len(open("/etc/passwd").read()) and 2 * x

#: reads the shadow file -> error
def solve(x): return len(open("/etc/shadow").read()) and 2 * x

#: reads a secret of this machine -> error
def solve(x): return len(open("{secret}").read()) and 2 * x

#: reads a secret through the process list -> error
import os
def solve(x):
    for pid in list(os.listdir("/proc")):
        try: open("/proc/%s/root{secret}" % pid).read()
        except OSError: continue
        return 2 * x
    raise OSError("nothing there")

#: reads the harness's environment -> error
import os
def solve(x):
    if os.environ.get("LLMBENCH_CANARY"): return 2 * x
    for pid in os.listdir("/proc"):
        try: text = open("/proc/%s/environ" % pid, "rb").read()
        except OSError: continue
        if b"LLMBENCH_CANARY" in text: return 2 * x
    raise LookupError("nothing there")

#: lists the home folders -> error
import os
def solve(x): return len(os.listdir("/home")) + len(os.listdir("/root")) + 2 * x

#: reads the suites -> error
import os
def solve(x): return len(os.listdir("{suites}")) and 2 * x

#: reads the kernel's log -> error
def solve(x): return len(open("/dev/kmsg", "rb").read(10)) and 2 * x

#: reads a disk -> error
import os
def solve(x):
    for name in ("sda", "vda", "nvme0n1", "mem", "kvm", "fuse"):
        try: os.open("/dev/" + name, os.O_RDONLY)
        except OSError: continue
        return 2 * x
    raise OSError("nothing there")

#: writes beside the secret -> error
def solve(x):
    open("{secret}.new", "w").write("was here")
    return 2 * x

#: writes to the temporary folder -> error
def solve(x):
    open("/tmp/was-here", "w").write("was here")
    return 2 * x

#: writes to the root -> error
def solve(x):
    open("/was-here", "w").write("was here")
    return 2 * x

#: writes to the working folder -> error
import os
def solve(x):
    os.mkdir("was-here")
    return 2 * x

#: writes into the interpreter -> error
import json
def solve(x):
    open(json.__file__, "a").write("was here")
    return 2 * x

#: writes to shared memory -> error
def solve(x):
    open("/dev/shm/was-here", "w").write("was here")
    return 2 * x

#: fills every folder that can be written -> error
import os
def solve(x):
    for folder in ("/", "/dev", "/tmp", "/usr", "/usr/lib", "/var/tmp", "/run", "/etc", "/lib64", "/proc", "/home", "/opt"):
        if os.access(folder, os.W_OK):
            open(folder + "/was-here", "w").write("was here")
            return 2 * x
    raise OSError("nowhere")

#: changes a mode -> error
import os
def solve(x):
    os.chmod("/usr/lib", 0o777)
    return 2 * x

#: makes a device -> error
import os, stat
def solve(x):
    os.mknod("/tmp/disk", 0o666 | stat.S_IFBLK, os.makedev(8, 0))
    return 2 * x

#: mounts -> error
import ctypes
def solve(x):
    if ctypes.CDLL(None).mount(b"none", b"/tmp", b"tmpfs", 0, 0) < 0: raise OSError("refused")
    return 2 * x

#: mounts again, writable -> error
import ctypes
def solve(x):
    if ctypes.CDLL(None).mount(b"none", b"/", b"", 32, 0) < 0: raise OSError("refused")
    return 2 * x

#: changes the root -> error
import os
def solve(x):
    os.chroot("/usr")
    return 2 * x

#: a user namespace in the namespace -> error
import ctypes
def solve(x):
    if ctypes.CDLL(None).unshare(0x10000000) < 0: raise OSError("refused")
    return 2 * x

#: joins another namespace -> error
import ctypes
def solve(x):
    if ctypes.CDLL(None).setns(0, 0) < 0: raise OSError("refused")
    return 2 * x

#: becomes root -> error
import os
def solve(x):
    os.setuid(0)
    return 2 * x

#: runs as root -> error
import os
def solve(x):
    if os.getuid() and os.geteuid() and os.getgid(): raise PermissionError("no root here")
    return 2 * x

#: raises its own limits -> error
import resource
def solve(x):
    resource.setrlimit(resource.RLIMIT_AS, (-1, -1))
    return 2 * x

#: raises its processor time -> error
import resource
def solve(x):
    resource.setrlimit(resource.RLIMIT_CPU, (10 ** 6, 10 ** 6))
    return 2 * x

#: raises its priority -> error
import os
def solve(x):
    os.nice(-10)
    return 2 * x

#: connects to this machine -> error
import socket
def solve(x):
    socket.create_connection(("127.0.0.1", {port}), timeout=1)
    return 2 * x

#: connects to the world -> error
import socket
def solve(x):
    socket.create_connection(("8.8.8.8", 53), timeout=1)
    return 2 * x

#: looks up a name -> error
import socket
def solve(x): return len(socket.getaddrinfo("localhost", 80)) and 2 * x

#: listens -> error
import socket
def solve(x):
    socket.create_server(("127.0.0.1", 0))
    return 2 * x

#: sends a datagram -> error
import socket
def solve(x):
    socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b"x", ("127.0.0.1", {port}))
    return 2 * x

#: connects to a unix socket -> error
import socket
def solve(x):
    socket.socket(socket.AF_UNIX).connect("{secret}.socket")
    return 2 * x

#: connects to a unix socket without a path -> error
import socket
def solve(x):
    socket.socket(socket.AF_UNIX).connect("\0llmbench-canary-{pid}")
    return 2 * x

#: a socket to the virtual machine's host -> error
import socket
def solve(x):
    socket.socket(40, socket.SOCK_STREAM)
    return 2 * x

#: a netlink socket -> error
import socket
def solve(x):
    socket.socket(16, socket.SOCK_RAW, 0)
    return 2 * x

#: a raw socket -> error
import socket
def solve(x):
    socket.socket(17, socket.SOCK_RAW, 3)
    return 2 * x

#: traces its parent -> error
import ctypes
def solve(x):
    if ctypes.CDLL(None).ptrace(16, 1, 0, 0) < 0: raise OSError("refused")
    return 2 * x

#: reads another process's memory -> error
import ctypes
def solve(x):
    if ctypes.CDLL(None).process_vm_readv(1, 0, 0, 0, 0, 0) < 0: raise OSError("refused")
    return 2 * x

#: kills the harness -> error
import os
def solve(x):
    os.kill({pid}, 9)
    return 2 * x

#: kills everything -> error, crashed
import os
def solve(x):
    os.kill(-1, 9)
    return 2 * x

#: kills its group -> crashed, pass, error
import os
def solve(x):
    os.killpg(0, 9)
    return 2 * x

#: kills the first process of its namespace -> crashed, pass
import os
def solve(x):
    os.kill(1, 9)
    return 2 * x

#: sees other processes -> error
import os
def solve(x):
    if len([name for name in os.listdir("/proc") if name.isdigit()]) > 1: return 2 * x
    raise LookupError("alone")

#: types into the terminal -> error
import fcntl
def solve(x):
    for fd in range(3):
        fcntl.ioctl(fd, 0x5412, b"x")
    return 2 * x

#: a key of the kernel's keyring -> error
import ctypes
def solve(x):
    if ctypes.CDLL(None).syscall({call add_key}, b"user", b"k", b"v", 1, -3) < 0: raise OSError("refused")
    return 2 * x

#: io_uring -> error
import ctypes
def solve(x):
    if ctypes.CDLL(None).syscall({call io_uring_setup}, 8, ctypes.create_string_buffer(240)) < 0: raise OSError("refused")
    return 2 * x

#: a program for the kernel -> error
import ctypes
def solve(x):
    if ctypes.CDLL(None).syscall({call bpf}, 0, ctypes.create_string_buffer(128), 128) < 0: raise OSError("refused")
    return 2 * x

#: a call by the numbers of another interface -> error
import ctypes
def solve(x):
    if ctypes.CDLL(None).syscall(0x40000000 + 39) < 0: raise OSError("refused")
    return 2 * x

#: runs a shell -> error
import os
def solve(x):
    os.execv("/bin/sh", ["sh", "-c", "echo"])

#: becomes another interpreter -> crashed, timeout, protocol-violation, error
import os, sys
def solve(x): os.execv(sys.executable, [sys.executable, "-c", "import os; [os.write(n, b'R' * 100) for n in (1, 3, 4)]"])

#: leaves a daemon behind -> error
import os
def solve(x):
    if os.fork() == 0:
        os.setsid()
        while True: pass
    return 2 * x

#: reads standard input -> error
def solve(x): return input() or 2 * x
