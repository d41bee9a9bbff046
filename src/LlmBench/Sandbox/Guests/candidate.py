"""Runs a candidate's program and calls its functions when the harness asks. Nothing that this process says is trusted but the values."""


OUT_OF_MEMORY = encoded(("MemoryError", ""))


def failure(error):
    try:
        said = str.__str__(str(error))[:300]
    except BaseException:
        said = ""
    return encoded((type(error).__name__[:100], said))


def answer(call):
    try:
        return b"R"[0], encoded(call())
    except MemoryError:
        return b"X"[0], OUT_OF_MEMORY
    except BaseException as error:
        return b"X"[0], failure(error)


def load(source, module):
    sys.modules["solution"] = module
    exec(compile(source, "solution.py", "exec"), module.__dict__)


def main():
    frames_in, frames_out = confine()
    _, number, payload = receive(frames_in)
    lower(*decoded(payload))
    sys.path[:] = [entry for entry in sys.path if entry]
    send(frames_out, b"R"[0], number, encoded(None))
    _, number, payload = receive(frames_in)
    module = type(sys)("solution")
    source = decoded(payload)
    kind, payload = answer(lambda: load(source, module))
    while True:
        send(frames_out, kind, number, payload)
        _, number, payload = receive(frames_in)
        name, arguments = decoded(payload)
        kind, payload = answer(lambda: module.__dict__[name](*arguments))


main()
