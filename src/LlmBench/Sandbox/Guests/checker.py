"""Runs a data set's own test, with a proxy in the place of the candidate's function: the harness asks the candidate and brings the answer.

Candidates never run here; their answers are plain data.
"""

RAISABLE = {kind.__name__: kind for kind in (
    ArithmeticError, AttributeError, IndexError, KeyError, LookupError, MemoryError, NameError, NotImplementedError, OSError, OverflowError,
    RecursionError, RuntimeError, TypeError, UnicodeError, ValueError, ZeroDivisionError)}


class Built:
    """Stands for an object of a class that the candidate's program defines: what it is made from travels, and the candidate makes it."""

    __slots__ = ("_kind", "_arguments", "__dict__")

    def __init__(self, kind, arguments):
        self._kind, self._arguments = kind, arguments


def special(value, out, depth):
    if isinstance(value, Built):
        many(b"k", 3, (value._kind, value._arguments, value.__dict__), out, depth)
    elif isinstance(value, type):
        many(b"k", 3, (value.__name__, None, None), out, depth)
    else:
        out.append(block(b"o", text(type(value).__name__)))


def maker(kind):
    return lambda *arguments: Built(kind, list(arguments))


class Raised(Exception):
    """What the candidate raised and no test can name."""


def proxy(entry, number, frames_in, frames_out):
    def candidate(*arguments):
        send(frames_out, b"Q"[0], number[0], encoded((entry, list(arguments))))
        kind, number[0], payload = receive(frames_in)
        value = decoded(payload)
        if kind == b"R"[0]:
            return value
        name, said = value
        raise RAISABLE.get(name, Raised)(said)
    return candidate


def verdict(setup, test, entry, classes, channel):
    space = {"__name__": "test", **{kind: maker(kind) for kind in classes}}
    try:
        exec(compile(setup, "setup.py", "exec"), space)
        space[entry] = proxy(entry, *channel)
        exec(compile(test, "test.py", "exec"), space)
        return b"P"[0], encoded(None)
    except AssertionError as error:
        return b"F"[0], encoded(("AssertionError", str(error)[:300]))
    except BaseException as error:
        return b"F"[0], encoded((type(error).__name__[:100], str(error)[:300]))


def main():
    frames_in, frames_out = confine()
    _, number, payload = receive(frames_in)
    lower(*decoded(payload))
    sys.path[:] = [entry for entry in sys.path if entry]
    send(frames_out, b"R"[0], number, encoded(None))
    while True:
        _, number, payload = receive(frames_in)
        setup, test, entry, classes = decoded(payload)
        number = [number]
        kind, payload = verdict(setup, test, entry, classes, (number, frames_in, frames_out))
        send(frames_out, kind, number[0], payload)


main()
