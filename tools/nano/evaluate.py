"""Greedy answers to the bundled suites, judged by simple rules: to watch a training, not to publish.

python3 tools/nano/evaluate.py SIZE...
"""

import json
import re
import sys
from collections import Counter
from fractions import Fraction
from math import sqrt

import torch

import tokenizer
from batches import prefix, suffix
from corpus import SUITES, folded
from model import Llama
from tokenizer import Tokenizer
from work import rounded

LONGEST = 112


def question_of(task: dict) -> str:
    return "\n".join([task["question"], *(f"{letter}. {text}" for letter, text in zip("ABCDEFGHIJ", task.get("choices", [])))])


def is_right(task: dict, text: str) -> bool:
    if task["id"].startswith("math/"):
        found = re.search(r"Answer: (-?\d+(?:\.\d+|/[1-9]\d*)?)$", text)
        return found is not None and Fraction(found[1]) == Fraction(task["target"])
    return folded(text) in map(folded, [task["target"], *task.get("accept", [])])


@torch.no_grad()
def answers(model: Llama, tokens: Tokenizer, prompts: list[str]) -> list[str]:
    """Shorter prompts are filled up on their left with tokens that nothing sees."""
    encoded = [tokens.encode_chat(prompt) for prompt in prompts]
    length = max(map(len, encoded))
    gaps = torch.tensor([length - len(one) for one in encoded])
    ids = torch.tensor([[0] * (length - len(one)) + one for one in encoded])
    hidden = torch.arange(length + LONGEST)[None] < gaps[:, None]
    seen = torch.ones(length, length, dtype=torch.bool).tril() & ~hidden[:, None, :length] | torch.eye(length, dtype=torch.bool)
    mask = torch.zeros(seen.shape).masked_fill(~seen, float("-inf"))
    positions = (torch.arange(length)[None] - gaps[:, None]).clamp(min=0)
    past: list[list[torch.Tensor]] = [[] for _ in model.blk]
    written: list[torch.Tensor] = []
    ended = torch.zeros(len(prompts), dtype=torch.bool)
    end = tokens.ids["<|im_end|>"]
    while len(written) < LONGEST and not ended.all():
        state = model.states(ids, positions, mask, past)[:, -1]
        ids = model.logits(state).argmax(-1, keepdim=True)
        ended |= ids[:, 0] == end
        written.append(ids[:, 0])
        positions = positions[:, -1:] + 1
        mask = torch.zeros(len(prompts), 1, length + len(written)).masked_fill(hidden[:, None, :length + len(written)], float("-inf"))
    lines = torch.stack(written, 1).tolist() if written else []
    return [tokens.decode(line[:line.index(end)] if end in line else line) for line in lines]


def wilson(right: int, count: int) -> tuple[float, float]:
    """95 % (Wilson 1927)."""
    z, p = 1.959964, right / count
    middle, half = p + z * z / (2 * count), z * sqrt(p * (1 - p) / count + z * z / (4 * count * count))
    return (middle - half) / (1 + z * z / count), (middle + half) / (1 + z * z / count)


def evaluate(model: Llama, suite: str) -> None:
    tokens = tokenizer.load()
    system = json.loads((SUITES / suite / "suite.json").read_text(encoding="utf-8"))["system"]
    tasks = [json.loads(line) for line in (SUITES / suite / "tasks.jsonl").read_text(encoding="utf-8").splitlines()]
    tasks.sort(key=lambda task: len(question_of(task)))
    right: Counter[str] = Counter()
    for i in range(0, len(tasks), 64):
        part = tasks[i:i + 64]
        texts = answers(model, tokens, [prefix(system) + question_of(task) + suffix() for task in part])
        right.update(task["kind"] for task, text in zip(part, texts) if is_right(task, text))
    kinds = Counter(task["kind"] for task in tasks)
    low, high = wilson(right.total(), len(tasks))
    print(f"{suite}: {right.total()}/{len(tasks)} = {right.total() / len(tasks):.1%} ({low:.1%} to {high:.1%})")
    print("  " + ", ".join(f"{kind} {right[kind]}/{kinds[kind]}" for kind in sorted(kinds)), flush=True)


def report(size: str) -> None:
    print(f"nano-{size}")
    for suite in ["math", "chinese"]:
        evaluate(rounded(size), suite)


if __name__ == "__main__":
    for size in sys.argv[1:]:
        report(size)
