"""Writes GGUF version 3 files (https://github.com/ggml-org/ggml/blob/master/docs/gguf.md)."""

import struct
from pathlib import Path
from typing import Mapping

import numpy as np

from tokenizer import SPECIALS, Tokenizer

ALIGNMENT = 32
UINT32, INT32, FLOAT32, BOOL, STRING, ARRAY = 4, 5, 6, 7, 8, 9
TENSOR_TYPES = {np.dtype(np.float32): 0, np.dtype(np.float16): 1}
CHAT_TEMPLATE = (
    "{% for message in messages %}{{'<|im_start|>' + message['role'] + '\\n' + message['content'] + '<|im_end|>' + '\\n'}}{% endfor %}"
    "{% if add_generation_prompt %}{{ '<|im_start|>assistant\\n' }}{% endif %}")

Value = str | bool | int | float | list[str] | list[int]


def text(value: str) -> bytes:
    data = value.encode()
    return struct.pack("<Q", len(data)) + data


def typed(value: Value) -> bytes:
    match value:
        case str():
            return struct.pack("<I", STRING) + text(value)
        case bool():
            return struct.pack("<I?", BOOL, value)
        case int():
            return struct.pack("<II", UINT32, value)
        case float():
            return struct.pack("<If", FLOAT32, value)
        case [str(), *_]:
            return struct.pack("<IIQ", ARRAY, STRING, len(value)) + b"".join(map(text, value))
        case _:
            return struct.pack("<IIQ", ARRAY, INT32, len(value)) + struct.pack(f"<{len(value)}i", *value)


def aligned(size: int) -> int:
    return -size % ALIGNMENT


def write(path: Path, metadata: Mapping[str, Value], tensors: Mapping[str, np.ndarray]) -> None:
    """Shapes are written with the row's length first, the other way round than NumPy's."""
    parts = [struct.pack("<4sIQQ", b"GGUF", 3, len(tensors), len(metadata))]
    parts += [text(key) + typed(value) for key, value in metadata.items()]
    offset = 0
    for name, tensor in tensors.items():
        shape = tensor.shape[::-1]
        parts.append(text(name) + struct.pack(f"<I{len(shape)}QIQ", len(shape), *shape, TENSOR_TYPES[tensor.dtype], offset))
        offset += tensor.nbytes + aligned(tensor.nbytes)
    head = b"".join(parts)
    with path.open("wb") as file:
        file.write(head + bytes(aligned(len(head))))
        for tensor in tensors.values():
            file.write(np.ascontiguousarray(tensor).tobytes() + bytes(aligned(tensor.nbytes)))


def tokenizer_metadata(tokenizer: Tokenizer) -> dict[str, Value]:
    control, normal = 3, 1
    return {
        "tokenizer.ggml.model": "gpt2",
        "tokenizer.ggml.pre": "qwen2",
        "tokenizer.ggml.tokens": tokenizer.tokens,
        "tokenizer.ggml.token_type": [control if token in SPECIALS else normal for token in tokenizer.tokens],
        "tokenizer.ggml.merges": [" ".join(pair) for pair in tokenizer.merges],
        "tokenizer.ggml.bos_token_id": tokenizer.ids["<|endoftext|>"],
        "tokenizer.ggml.eos_token_id": tokenizer.ids["<|im_end|>"],
        "tokenizer.ggml.padding_token_id": tokenizer.ids["<|endoftext|>"],
        "tokenizer.ggml.add_bos_token": False,
        "tokenizer.chat_template": CHAT_TEMPLATE,
    }
