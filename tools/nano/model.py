"""The llama architecture in plain PyTorch, and how a smaller model grows into one of twice the width."""

from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor, nn

EPSILON = 1e-5
ROPE_BASE = 10_000.0
CONTEXT = 512


@dataclass(frozen=True)
class Size:
    width: int
    heads: int
    kv_heads: int
    hidden: int
    layers: int = 4
    head_size: int = 32
    vocabulary: int = 2048


SIZES = {
    "1m": Size(width=128, heads=4, kv_heads=2, hidden=384),
    "4m": Size(width=256, heads=8, kv_heads=4, hidden=768),
    "12m": Size(width=512, heads=16, kv_heads=8, hidden=1536),
}


class RmsNorm(nn.Module):
    def __init__(self, width: int) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.ones(width))

    def forward(self, x: Tensor) -> Tensor:
        return x * torch.rsqrt(x.square().mean(-1, keepdim=True) + EPSILON) * self.weight


def angles(positions: Tensor, head_size: int) -> tuple[Tensor, Tensor]:
    """Cosines and sines for positions of shape (rows, length)."""
    frequencies = ROPE_BASE ** (-torch.arange(0, head_size, 2, dtype=torch.float64) / head_size)
    angle = positions.double()[..., None] * frequencies
    return angle.cos().float(), angle.sin().float()


def turned(x: Tensor, cosine: Tensor, sine: Tensor) -> Tensor:
    """RoPE on neighbours (2i, 2i + 1), the layout of llama in GGUF; x is (rows, length, heads, head size)."""
    even, odd = x[..., 0::2], x[..., 1::2]
    cosine, sine = cosine[:, :, None], sine[:, :, None]
    return torch.stack((even * cosine - odd * sine, even * sine + odd * cosine), -1).flatten(-2)


class Layer(nn.Module):
    def __init__(self, size: Size) -> None:
        super().__init__()
        self.size = size
        queries, keys = size.heads * size.head_size, size.kv_heads * size.head_size
        self.attn_norm = RmsNorm(size.width)
        self.attn_q = nn.Linear(size.width, queries, bias=False)
        self.attn_k = nn.Linear(size.width, keys, bias=False)
        self.attn_v = nn.Linear(size.width, keys, bias=False)
        self.attn_output = nn.Linear(queries, size.width, bias=False)
        self.ffn_norm = RmsNorm(size.width)
        self.ffn_gate = nn.Linear(size.width, size.hidden, bias=False)
        self.ffn_up = nn.Linear(size.width, size.hidden, bias=False)
        self.ffn_down = nn.Linear(size.hidden, size.width, bias=False)

    def forward(self, x: Tensor, rope: tuple[Tensor, Tensor], mask: Tensor, past: list[Tensor] | None = None) -> Tensor:
        x = x + self.attention(self.attn_norm(x), rope, mask, past)
        y = self.ffn_norm(x)
        return x + self.ffn_down(F.silu(self.ffn_gate(y)) * self.ffn_up(y))

    def attention(self, x: Tensor, rope: tuple[Tensor, Tensor], mask: Tensor, past: list[Tensor] | None) -> Tensor:
        rows, length, _ = x.shape
        size = self.size
        q = turned(self.attn_q(x).view(rows, length, size.heads, size.head_size), *rope)
        k = turned(self.attn_k(x).view(rows, length, size.kv_heads, size.head_size), *rope).transpose(1, 2)
        v = self.attn_v(x).view(rows, length, size.kv_heads, size.head_size).transpose(1, 2)
        if past is not None:
            if past:
                k, v = torch.cat((past[0], k), 2), torch.cat((past[1], v), 2)
            past[:] = [k, v]
        group = size.heads // size.kv_heads
        q = q.transpose(1, 2).reshape(rows, size.kv_heads, group * length, size.head_size)
        scores = (q @ k.transpose(2, 3)) * size.head_size ** -0.5
        scores = scores.view(rows, size.kv_heads, group, length, -1) + mask[:, None, None]
        weights = scores.softmax(-1).to(v.dtype).view(rows, size.kv_heads, group * length, -1)
        y = (weights @ v).view(rows, size.heads, length, size.head_size)
        return self.attn_output(y.transpose(1, 2).reshape(rows, length, -1))


class Llama(nn.Module):
    def __init__(self, size: Size) -> None:
        super().__init__()
        self.size = size
        self.token_embd = nn.Embedding(size.vocabulary, size.width)
        self.blk = nn.ModuleList(Layer(size) for _ in range(size.layers))
        self.output_norm = RmsNorm(size.width)
        for name, weight in self.named_parameters():
            if weight.dim() == 2:
                depth = (2 * size.layers) ** -0.5 if "output" in name or "down" in name else 1.0
                nn.init.normal_(weight, std=0.02 if "embd" in name else depth * weight.shape[1] ** -0.5)

    def states(self, tokens: Tensor, positions: Tensor, mask: Tensor, past: list[list[Tensor]] | None = None) -> Tensor:
        """The state of each position; mask is added to the attention scores, (rows, length, keys)."""
        rope = angles(positions, self.size.head_size)
        x = self.token_embd(tokens)
        for i, layer in enumerate(self.blk):
            x = layer(x, rope, mask, past[i] if past is not None else None)
        return self.output_norm(x)

    def logits(self, states: Tensor) -> Tensor:
        return F.linear(states, self.token_embd.weight)

    def forward(self, tokens: Tensor) -> Tensor:
        """Logits after each token of whole rows."""
        rows, length = tokens.shape
        mask = torch.full((length, length), float("-inf")).triu(1).expand(rows, -1, -1)
        return self.logits(self.states(tokens, torch.arange(length).expand(rows, -1), mask))


def grown(small: Llama, size: Size, seed: int) -> Llama:
    """A model of twice the width that computes the same (HyperCloning: Samragh et al. 2024, https://arxiv.org/abs/2409.12903).

    States become two copies of themselves, so a matrix W becomes [W/2 + N, W/2 - N] twice, each time with other noise N: the noise
    cancels out until the copies differ, and makes them learn different things.
    """
    generator = torch.Generator().manual_seed(seed)
    large = Llama(size)
    weights = {name: widened(name, weight, generator) for name, weight in small.state_dict().items()}
    weights["output_norm.weight"] *= 0.5
    large.load_state_dict(weights)
    return large


def widened(name: str, weight: Tensor, generator: torch.Generator) -> Tensor:
    if weight.dim() == 1:
        return weight.repeat(2)
    if "token_embd" in name:
        return weight.repeat(1, 2)
    half = weight / 2
    rows = []
    for _ in range(2):
        noise = torch.randn(weight.shape, generator=generator) * half.std()
        rows.append(torch.cat((half + noise, half - noise), 1))
    return torch.cat(rows)
