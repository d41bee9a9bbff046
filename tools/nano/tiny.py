"""Tiny models with random weights for what the nano models do not exercise, written down a second time without reuse: attention bias, QK norm,
RoPE's NeoX layout, its factors and its linear scaling, heads wider or narrower than width / heads, an output matrix of its own."""

from dataclasses import dataclass

import torch
from torch import Tensor

import gguf
from tokenizer import Tokenizer

WIDTH, HIDDEN, LAYERS, HEADS, KV_HEADS = 32, 64, 2, 4, 2
EPSILON = 1e-6
MERGES = 5


@dataclass(frozen=True)
class Tiny:
    name: str
    architecture: str
    head_size: int = WIDTH // HEADS
    rope_base: float = 10_000.0
    rope_scale: float = 1.0
    bias: bool = False
    qk_norm: bool = False
    own_output: bool = False
    factors: bool = False


TINIES = [
    Tiny("tiny-qwen2", "qwen2", rope_base=1_000_000.0, bias=True, own_output=True),
    Tiny("tiny-qwen3", "qwen3", head_size=16, rope_base=1_000_000.0, qk_norm=True),
    Tiny("tiny-llama-factors", "llama", rope_base=500_000.0, factors=True, own_output=True),
    Tiny("tiny-llama-linear", "llama", rope_scale=4.0),
]

Weights = dict[str, Tensor]


def small_tokenizer(tokenizer: Tokenizer) -> Tokenizer:
    return Tokenizer(tokenizer.merges[:MERGES])


def random_weights(tiny: Tiny, vocabulary: int) -> Weights:
    generator = torch.Generator().manual_seed(len(tiny.name))

    def matrix(outputs: int, inputs: int) -> Tensor:
        return torch.randn(outputs, inputs, generator=generator) * inputs ** -0.5

    def near(value: float, length: int, spread: float = 0.3) -> Tensor:
        return value + spread * torch.randn(length, generator=generator)

    queries, keys = HEADS * tiny.head_size, KV_HEADS * tiny.head_size
    weights = {"token_embd.weight": torch.randn(vocabulary, WIDTH, generator=generator)}
    for i in range(LAYERS):
        layer = {
            "attn_norm.weight": near(1, WIDTH),
            "attn_q.weight": 2 * matrix(queries, WIDTH), "attn_k.weight": 2 * matrix(keys, WIDTH), "attn_v.weight": matrix(keys, WIDTH),
            "attn_output.weight": matrix(WIDTH, queries),
            "ffn_norm.weight": near(1, WIDTH),
            "ffn_gate.weight": matrix(HIDDEN, WIDTH), "ffn_up.weight": matrix(HIDDEN, WIDTH), "ffn_down.weight": matrix(WIDTH, HIDDEN),
        }
        if tiny.bias:
            layer |= {"attn_q.bias": near(0, queries, 1), "attn_k.bias": near(0, keys, 1), "attn_v.bias": near(0, keys, 1)}
        if tiny.qk_norm:
            layer |= {"attn_q_norm.weight": near(1, tiny.head_size), "attn_k_norm.weight": near(1, tiny.head_size)}
        weights |= {f"blk.{i}.{name}": tensor for name, tensor in layer.items()}
    weights["output_norm.weight"] = near(1, WIDTH)
    if tiny.own_output:
        weights["output.weight"] = matrix(vocabulary, WIDTH)
    if tiny.factors:
        weights["rope_freqs.weight"] = torch.linspace(1, 8, tiny.head_size // 2)
    return weights


def rms_norm(x: Tensor, weight: Tensor) -> Tensor:
    return weight * x / (x.pow(2).mean(-1, keepdim=True) + EPSILON).sqrt()


def rotation(tiny: Tiny, position: int, factors: Tensor | None) -> Tensor:
    """The whole matrix that turns a head at a position."""
    half = tiny.head_size // 2
    matrix = torch.zeros(tiny.head_size, tiny.head_size, dtype=torch.float64)
    for pair in range(half):
        frequency = tiny.rope_base ** (-2 * pair / tiny.head_size) / (float(factors[pair]) if factors is not None else 1)
        angle = torch.tensor(position / tiny.rope_scale * frequency, dtype=torch.float64)
        first, second = (2 * pair, 2 * pair + 1) if tiny.architecture == "llama" else (pair, pair + half)
        matrix[first, first] = matrix[second, second] = angle.cos()
        matrix[first, second], matrix[second, first] = -angle.sin(), angle.sin()
    return matrix


def heads_of(tiny: Tiny, weights: Weights, layer: str, kind: str, x: Tensor) -> Tensor:
    """Queries, keys or values of every head: (heads, positions, head size)."""
    y = x @ weights[f"{layer}attn_{kind}.weight"].T
    if tiny.bias:
        y = y + weights[f"{layer}attn_{kind}.bias"]
    y = y.view(len(x), -1, tiny.head_size).transpose(0, 1)
    if kind == "v":
        return y
    if tiny.qk_norm:
        y = rms_norm(y, weights[f"{layer}attn_{kind}_norm.weight"])
    turns = torch.stack([rotation(tiny, position, weights.get("rope_freqs.weight")) for position in range(len(x))])
    return torch.einsum("pij,hpj->hpi", turns, y)


def attention(tiny: Tiny, weights: Weights, layer: str, x: Tensor) -> Tensor:
    q, k, v = (heads_of(tiny, weights, layer, kind, x) for kind in "qkv")
    outputs = []
    for head in range(HEADS):
        shared = head * KV_HEADS // HEADS
        scores = q[head] @ k[shared].T / tiny.head_size ** 0.5
        later = torch.ones_like(scores).triu(1).bool()
        outputs.append(scores.masked_fill(later, float("-inf")).softmax(-1) @ v[shared])
    return torch.cat(outputs, -1) @ weights[f"{layer}attn_output.weight"].T


def logits(tiny: Tiny, weights: Weights, tokens: list[int]) -> Tensor:
    """In F64, so that the engine's F32 is compared with the exact numbers."""
    weights = {name: weight.double() for name, weight in weights.items()}
    x = weights["token_embd.weight"][tokens]
    for i in range(LAYERS):
        layer = f"blk.{i}."
        x = x + attention(tiny, weights, layer, rms_norm(x, weights[layer + "attn_norm.weight"]))
        y = rms_norm(x, weights[layer + "ffn_norm.weight"])
        gate = y @ weights[layer + "ffn_gate.weight"].T
        x = x + (gate * gate.sigmoid() * (y @ weights[layer + "ffn_up.weight"].T)) @ weights[layer + "ffn_down.weight"].T
    output = weights.get("output.weight", weights["token_embd.weight"])
    return (rms_norm(x, weights["output_norm.weight"]) @ output.T).float()


def metadata(tiny: Tiny, tokenizer: Tokenizer) -> dict[str, gguf.Value]:
    sizes: dict[str, gguf.Value] = {
        "context_length": 128,
        "embedding_length": WIDTH,
        "feed_forward_length": HIDDEN,
        "block_count": LAYERS,
        "attention.head_count": HEADS,
        "attention.head_count_kv": KV_HEADS,
        "attention.key_length": tiny.head_size,
        "attention.value_length": tiny.head_size,
        "attention.layer_norm_rms_epsilon": EPSILON,
        "rope.dimension_count": tiny.head_size,
        "rope.freq_base": tiny.rope_base,
    }
    if tiny.rope_scale != 1:
        sizes |= {"rope.scaling.type": "linear", "rope.scaling.factor": tiny.rope_scale}
    return {
        "general.architecture": tiny.architecture,
        "general.name": tiny.name,
        "general.license": "CC0-1.0",
        "general.file_type": 0,
        **{f"{tiny.architecture}.{name}": value for name, value in sizes.items()},
        **gguf.tokenizer_metadata(tokenizer),
    }
