"""Logits of PyTorch, for the tests of the reference engine: of the nano models as exported, and of tiny models of other architectures.

python3 tools/nano/golden.py [SIZE...]
"""

import json
import sys
from pathlib import Path

import numpy as np
import torch

import gguf
import tokenizer
from tiny import TINIES, Tiny, logits, metadata, random_weights, small_tokenizer
from tokenizer import Tokenizer
from train import PLANS
from work import rounded

GOLDEN = Path(__file__).resolve().parent.parent.parent / "tests" / "LlmBench.Tests" / "Engines" / "Reference" / "golden"
TEXTS = {
    "english": "<|im_start|>user\nWhat is 7 + 8?<|im_end|>\n<|im_start|>assistant\n",
    "chinese": "<|im_start|>user\n“大”的反义词？<|im_end|>\n",
    "code": "def add(a, b):\n    return a",
}


def write(model: str, vocabulary: int, prompts: list[tuple[str, str, list[int]]], results: list[torch.Tensor]) -> None:
    offset, described = 0, []
    for (name, text, tokens), result in zip(prompts, results):
        described.append({"name": name, "text": text, "tokens": tokens, "offset": offset})
        offset += result.numel()
    golden = {"model": model, "vocabulary": vocabulary, "torch": torch.__version__, "prompts": described}
    (GOLDEN / f"{model}.json").write_text(json.dumps(golden, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    np.concatenate([result.numpy().ravel() for result in results]).astype("<f4").tofile(GOLDEN / f"{model}.bin")


def prompts_for(tokens: Tokenizer) -> list[tuple[str, str, list[int]]]:
    return [(name, text, tokens.encode_chat(text)) for name, text in TEXTS.items()]


@torch.no_grad()
def write_nano(size: str) -> None:
    model, prompts = rounded(size), prompts_for(tokenizer.load())
    write(f"nano-{size}", model.size.vocabulary, prompts, [model(torch.tensor([tokens]))[0] for _, _, tokens in prompts])


@torch.no_grad()
def write_tiny(tiny: Tiny) -> None:
    tokens = small_tokenizer(tokenizer.load())
    weights = random_weights(tiny, len(tokens.tokens))
    gguf.write(GOLDEN / f"{tiny.name}.gguf", metadata(tiny, tokens), {name: weight.numpy() for name, weight in weights.items()})
    prompts = prompts_for(tokens)
    write(tiny.name, len(tokens.tokens), prompts, [logits(tiny, weights, ids) for _, _, ids in prompts])


if __name__ == "__main__":
    for one in TINIES:
        write_tiny(one)
    for size in sys.argv[1:] or PLANS:
        write_nano(size)
