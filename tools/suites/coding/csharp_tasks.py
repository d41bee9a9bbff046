"""The tasks of coding-csharp: problems of coding-python with a C# signature, reference solution and mistakes.

The expected values are those of the Python reference, so two solutions in two languages agree on every check.
"""

import json

import tasks

CSHARP = []


def cs(name, signature, body, *wrong):
    """body: what follows the signature, '=> ...;' or a block. wrong: (old, new) changes of it."""
    entry = next(entry for entry in tasks.TASKS if entry["name"] == name)
    source = f"public static {signature}{' ' if body.startswith('=>') else chr(10)}{body.strip()}\n"
    CSHARP.append({
        **entry,
        "signature": signature,
        "source": source,
        "wrong": [f"public static {signature}{' ' if body.startswith('=>') else chr(10)}{tasks.changed(body.strip(), *change)}\n" for change in wrong],
    })


def literal(value):
    if value is None or isinstance(value, bool):
        return json.dumps(value)
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, list):
        return f"[{', '.join(map(literal, value))}]"
    if isinstance(value, tuple):
        return f"({', '.join(map(literal, value))})"
    if isinstance(value, set):
        return f"{{{', '.join(map(literal, sorted(value)))}}}"
    if isinstance(value, dict):
        return f"{{{', '.join(f'{literal(key)}: {literal(item)}' for key, item in value.items())}}}"
    return repr(value)


def in_csharp(text):
    for old, new in (("None", "null"), ("as a float", "as a double"), ("the float", "the double"), ("（float）", "（double）"), ("浮点数", "double 数")):
        text = text.replace(old, new)
    return text


def line(prefix, number, entry):
    python = tasks.line(prefix, number, entry)
    method = entry["signature"].rpartition("(")[0].split(" ")[-1]
    arguments, value = entry["hand"][0]
    example = f"{method}({', '.join(map(literal, arguments))})"
    english = entry.get("english") or entry["question"].split(":")[0] + "."
    chinese = entry.get("chinese") or entry["native"].split("：")[0] + "。"
    return {
        **python,
        "id": f"{prefix}/{entry['name'].replace('_', '-')}",
        "question": f"{in_csharp(english)}\n\npublic static {entry['signature']}\n\nExample: {example} returns {literal(value)}.",
        "target": method,
        "native": f"{in_csharp(chinese)}\n\npublic static {entry['signature']}\n\n例：{example} 返回 {literal(value)}。",
        "code": {**python["code"], "language": "csharp"},
    }


def write(folder, prefix):
    with open(folder / "tasks.jsonl", "w", encoding="utf-8", newline="\n") as file:
        for number, entry in enumerate(tasks.interleaved(CSHARP)):
            file.write(json.dumps(line(prefix, number, entry), ensure_ascii=False, separators=(",", ":")) + "\n")
