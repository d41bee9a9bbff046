"""Writes trained models as F16 GGUF files that Ollama and llama.cpp load; norms stay F32.

python3 tools/nano/export.py [SIZE...]
"""

import json
import sys
from pathlib import Path

import numpy as np

import gguf
import tokenizer
from corpus import READ
from model import CONTEXT, EPSILON, ROPE_BASE, SIZES, Llama, Size
from train import PLANS, seed_of
from work import WORK, trained

MODELS = Path(__file__).resolve().parent.parent.parent / "models"
LOGS = Path(__file__).resolve().parent / "logs"
MOSTLY_F16 = 1


def metadata(name: str, size: Size) -> dict[str, gguf.Value]:
    return {
        "general.architecture": "llama",
        "general.type": "model",
        "general.name": f"LlmBench nano-{name}",
        "general.basename": "llmbench-nano",
        "general.size_label": name.upper(),
        "general.license": "CC0-1.0",
        "general.languages": ["en", "zh"],
        "general.file_type": MOSTLY_F16,
        "general.quantization_version": 2,
        "llama.vocab_size": size.vocabulary,
        "llama.context_length": CONTEXT,
        "llama.embedding_length": size.width,
        "llama.feed_forward_length": size.hidden,
        "llama.block_count": size.layers,
        "llama.attention.head_count": size.heads,
        "llama.attention.head_count_kv": size.kv_heads,
        "llama.attention.layer_norm_rms_epsilon": EPSILON,
        "llama.rope.dimension_count": size.head_size,
        "llama.rope.freq_base": ROPE_BASE,
        **gguf.tokenizer_metadata(tokenizer.load()),
    }


def tensors(model: Llama) -> dict[str, np.ndarray]:
    """The parameters carry GGUF's names already."""
    weights = {name: weight.numpy() for name, weight in model.state_dict().items()}
    return {name: weight.astype(np.float16) if weight.ndim == 2 else weight for name, weight in weights.items()}


def export(name: str) -> None:
    gguf.write(MODELS / f"nano-{name}-f16.gguf", metadata(name, SIZES[name]), tensors(trained(name)))
    keep_log(name)


def keep_log(name: str) -> None:
    """What was read, for the check of the text, and the log of every fifty steps."""
    read = json.loads(READ.read_text(encoding="utf-8")) if READ.exists() else {}
    documents, digest = (WORK / f"{name}.read").read_text().split()
    read[name] = {"seed": seed_of(name), "documents": int(documents), "sha256": digest}
    READ.write_text(json.dumps(read, indent=2) + "\n", encoding="utf-8")
    LOGS.mkdir(exist_ok=True)
    (LOGS / f"nano-{name}.csv").write_text("step,tokens,loss,seconds\n" + (WORK / f"{name}.csv").read_text())


if __name__ == "__main__":
    for size in sys.argv[1:] or PLANS:
        export(size)
