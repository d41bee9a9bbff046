"""How coding tasks are written down here, and how they become lines of tasks.jsonl."""

import inspect
import json
import math
import textwrap

TASKS = []


def task(kind, level, english, chinese, hand, more=(), wrong=()):
    """Marks a function as the reference solution of a task.

    hand: (arguments, value) worked out by hand; the first is shown to the model as an example.
    more: arguments whose values the reference gives.
    wrong: (old, new) changes of the reference's text, each a mistake that the checks must find.
    """

    def mark(function):
        source = textwrap.dedent(inspect.getsource(function))
        source = source[source.index("\ndef ") + 1:] if not source.startswith("def ") else source
        TASKS.append({
            "name": function.__name__, "kind": kind, "level": level, "english": english, "chinese": chinese,
            "signature": source.split(":\n")[0].removeprefix("def "), "source": source, "function": function,
            "hand": hand, "more": more, "wrong": [changed(source, *change) for change in wrong],
        })
        return function

    return mark


def changed(source, old, new):
    assert old in source, (old, source)
    return source.replace(old, new)


def one_liner(name, arguments, english, chinese, expression, wrong, hand, more=()):
    """A task in the words that the nano models know: 'Return x plus 7: solve(x)'."""
    signature = f"{name}({arguments})"
    source = f"def {signature}: return {expression}\n"
    scope = {}
    exec(source, scope)
    TASKS.append({
        "name": name, "kind": "one-liner", "level": 1,
        "question": f"Return {english}: {signature}", "native": f"返回{chinese}：{signature}",
        "signature": signature, "source": source, "function": scope[name], "hand": hand, "more": more,
        "wrong": [f"def {signature}: return {other}\n" for other in wrong],
    })


def plain(value):
    """A value as Values/ValueJson.cs reads it."""
    if isinstance(value, tuple):
        return {"$tuple": [plain(item) for item in value]}
    if isinstance(value, list):
        return [plain(item) for item in value]
    if isinstance(value, (set, frozenset)):
        return {"$set": [plain(item) for item in sorted(value)]}
    if isinstance(value, dict):
        if all(isinstance(key, str) for key in value) and not any(key.startswith("$") for key in value):
            return {key: plain(item) for key, item in value.items()}
        return {"$map": [[plain(key), plain(item)] for key, item in value.items()]}
    return value


def copied(arguments):
    return json.loads(json.dumps(arguments)) if not has_tuple(arguments) else arguments


def has_tuple(value):
    return any(isinstance(item, (tuple, dict)) or (isinstance(item, list) and has_tuple(item)) for item in value)


def line(prefix, number, entry):
    checks = []
    for arguments, value in entry["hand"]:
        found = entry["function"](*copied(list(arguments)))
        assert found == value and type(found) is type(value), (entry["name"], arguments, found, value)
        checks.append((arguments, value))
    checks += [(arguments, entry["function"](*copied(list(arguments)))) for arguments in entry["more"]]
    assert len(checks) >= 8, (entry["name"], len(checks))
    assert len(entry["wrong"]) >= 3, entry["name"]
    arguments, value = entry["hand"][0]
    example = f"{entry['name']}({', '.join(map(repr, arguments))})"
    return {
        "id": f"{prefix}/{id_of(entry)}",
        "question": entry.get("question") or f"{entry['english']}\n\n{entry['signature']}\n\nExample: {example} returns {value!r}.",
        "target": entry["name"],
        "kind": entry["kind"],
        "level": entry["level"],
        "native": entry.get("native") or f"{entry['chinese']}\n\n{entry['signature']}\n\n例：{example} 返回 {value!r}。",
        "code": {
            "language": "python",
            "checks": [{"arguments": plain(list(arguments)), "returns": plain(value)} for arguments, value in checks],
            "reference": entry["source"],
            "wrong": entry["wrong"],
        },
    }


def id_of(entry):
    return entry.get("id") or entry["name"].replace("_", "-")


def interleaved(entries, step=37):
    """Levels and kinds mixed, so that a prefix of the suite is a small picture of it."""
    assert math.gcd(len(entries), step) == 1
    return [entries[(i * step) % len(entries)] for i in range(len(entries))]


def two_to_one(many, few):
    """Two of the first to each one of the second as long as there are any."""
    order = []
    while many or few:
        order += many[:2] + few[:1]
        many, few = many[2:], few[1:]
    return order


def short_ones_first(entries):
    """What a prefix of the suite asks, small models can touch."""
    worded = [entry for entry in entries if entry["kind"] == "wording"]
    short = [entry for entry in entries if entry["level"] == 1 and entry["kind"] != "wording"]
    longer = [entry for entry in entries if entry["level"] > 1]
    return two_to_one(interleaved(worded, step=7), two_to_one(interleaved(short), interleaved(longer)))


def write(folder, prefix, entries):
    ids = [id_of(entry) for entry in entries]
    assert len(set(ids)) == len(ids), [one for one in ids if ids.count(one) > 1]
    with open(folder / "tasks.jsonl", "w", encoding="utf-8", newline="\n") as file:
        for number, entry in enumerate(short_ones_first(entries)):
            file.write(json.dumps(line(prefix, number, entry), ensure_ascii=False, separators=(",", ":")) + "\n")
