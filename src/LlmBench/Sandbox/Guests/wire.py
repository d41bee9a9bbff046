"""Frames and plain values between the harness and a guest process; Values/ValueTag.cs has the same list of tags."""
import sys

try:
    import posix
except ImportError:
    import nt as posix

from _struct import Struct
from _codecs import utf_16_le_encode, utf_16_le_decode

DOUBLE = Struct("<d")
COMPLEX = Struct("<dd")
HEAD = Struct("<IBQ")
COUNT = Struct("<I")
DEEPEST = 60


def read(fd, length):
    parts = []
    while length:
        part = posix.read(fd, min(length, 1 << 20))
        if not part:
            posix._exit(0)
        parts.append(part)
        length -= len(part)
    return b"".join(parts)


def receive(fd):
    length, kind, number = HEAD.unpack(read(fd, HEAD.size))
    return kind, number, read(fd, length)


def send(fd, kind, number, payload):
    data = memoryview(HEAD.pack(len(payload), kind, number) + payload)
    while data:
        data = data[posix.write(fd, data):]


def block(tag, payload):
    return tag + COUNT.pack(len(payload)) + payload


def text(value):
    return utf_16_le_encode(value, "surrogatepass")[0]


def encode(value, out, depth=0):
    """Subclasses of the builtin types travel as their plain base, so that no behaviour of theirs crosses."""
    if depth > DEEPEST:
        raise ValueError("the value is nested too deep")
    if value is None:
        out.append(b"n")
    elif value is True:
        out.append(b"t")
    elif value is False:
        out.append(b"f")
    elif isinstance(value, int):
        out.append(block(b"i", int.to_bytes(value, (int.bit_length(value) + 8) // 8, "little", signed=True)))
    elif isinstance(value, float):
        out.append(b"d" + DOUBLE.pack(value))
    elif isinstance(value, complex):
        out.append(b"c" + COMPLEX.pack(value.real, value.imag))
    elif isinstance(value, str):
        out.append(block(b"s", text(str.__str__(value))))
    elif isinstance(value, (bytes, bytearray)):
        out.append(block(b"b", bytes(value)))
    elif isinstance(value, list):
        many(b"l", list.__len__(value), list.__iter__(value), out, depth)
    elif isinstance(value, tuple):
        many(b"u", tuple.__len__(value), tuple.__iter__(value), out, depth)
    elif isinstance(value, set):
        many(b"e", set.__len__(value), set.__iter__(value), out, depth)
    elif isinstance(value, frozenset):
        many(b"e", frozenset.__len__(value), frozenset.__iter__(value), out, depth)
    elif isinstance(value, dict):
        out.append(b"m" + COUNT.pack(dict.__len__(value)))
        for key, item in dict.items(value):
            encode(key, out, depth + 1)
            encode(item, out, depth + 1)
    else:
        special(value, out, depth)


def special(value, out, depth):
    """What is not plain data travels as its type's name; the checker can send more."""
    out.append(block(b"o", text(type(value).__name__)))


def built(name, arguments, attributes):
    """What only the checker sends means something to the candidate's process alone."""
    return Other(name)


def many(tag, count, items, out, depth):
    out.append(tag + COUNT.pack(count))
    for item in items:
        encode(item, out, depth + 1)


def encoded(value):
    out = []
    encode(value, out)
    return b"".join(out)


def decoded(data):
    return decode(data, 0)[0]


def decode(data, at):
    tag = data[at:at + 1]
    at += 1
    if tag in b"ntf":
        return {b"n": None, b"t": True, b"f": False}[tag], at
    if tag == b"d":
        return DOUBLE.unpack_from(data, at)[0], at + 8
    if tag == b"c":
        return complex(*COMPLEX.unpack_from(data, at)), at + 16
    count = COUNT.unpack_from(data, at)[0]
    at += 4
    if tag in b"isbo":
        part = data[at:at + count]
        at += count
        if tag == b"i":
            return int.from_bytes(part, "little", signed=True), at
        if tag == b"b":
            return part, at
        value = utf_16_le_decode(part, "surrogatepass", True)[0]
        return (value if tag == b"s" else Other(value)), at
    items = []
    for _ in range(2 * count if tag == b"m" else count):
        item, at = decode(data, at)
        items.append(item)
    if tag == b"l":
        return items, at
    if tag == b"u":
        return tuple(items), at
    if tag == b"e":
        return set(items), at
    if tag == b"k":
        return built(*items), at
    return dict(zip(items[::2], items[1::2])), at


class Other:
    """What is not plain data; it equals nothing, not even itself."""

    def __init__(self, kind):
        self.kind = kind

    def __eq__(self, other):
        return False

    __hash__ = object.__hash__

    def __repr__(self):
        return "an object of type " + self.kind


def confine():
    """Takes the frame pipes off the standard descriptors and closes all others."""
    posix.closerange(3, 4096)
    frames_in, frames_out = posix.dup(0), posix.dup(1)
    nothing = posix.open("nul" if sys.platform == "win32" else "/dev/null", posix.O_RDONLY)
    posix.dup2(nothing, 0)
    posix.close(nothing)
    posix.dup2(2, 1)
    if sys.platform == "win32":
        import msvcrt
        msvcrt.setmode(frames_in, posix.O_BINARY)
        msvcrt.setmode(frames_out, posix.O_BINARY)
    return frames_in, frames_out


def lower(cpu, memory, processes, files, file_bytes):
    """Lowers this process's limits for good. Windows has none of them; its job object does this from outside."""
    if sys.platform == "win32":
        return
    import resource
    for name, value in (("CORE", 0), ("FSIZE", file_bytes), ("NOFILE", files), ("NPROC", processes), ("AS", memory),
                        ("MSGQUEUE", 0), ("MEMLOCK", 0), ("CPU", cpu)):
        kind = getattr(resource, "RLIMIT_" + name, None)
        if kind is not None and not (name in ("AS", "NPROC") and sys.platform == "darwin"):
            resource.setrlimit(kind, (value, value))
