"""Rows for training: several documents share one system prompt and do not see each other."""

from typing import Iterable, Iterator, NamedTuple

import torch
from torch import Tensor

from corpus import Document
from tokenizer import Tokenizer

LENGTH = 256


class Batch(NamedTuple):
    """Rows of tokens; answers are the flat indices of positions from which an answer's token is predicted."""

    tokens: Tensor
    positions: Tensor
    mask: Tensor
    answers: Tensor
    targets: Tensor


def prefix(system: str) -> str:
    return f"<|im_start|>system\n{system}<|im_end|>\n<|im_start|>user\n"


def suffix() -> str:
    return "<|im_end|>\n<|im_start|>assistant\n"


class Row:
    """A system prompt (segment 0), then documents (segments 1, 2, ...) that each go on after it."""

    def __init__(self, start: list[int]) -> None:
        self.start = len(start)
        self.tokens, self.positions, self.segments = list(start), list(range(len(start))), [0] * len(start)
        self.answers: list[int] = []
        self.targets: list[int] = []

    def has_room(self, length: int) -> bool:
        return len(self.tokens) + length <= LENGTH

    def add(self, question: list[int], answer: list[int]) -> None:
        """The last token of the answer is predicted and not read."""
        first, text = len(self.tokens), question + answer[:-1]
        self.tokens += text
        self.positions += range(self.start, self.start + len(text))
        self.segments += [self.segments[-1] + 1] * len(text)
        self.answers += range(first + len(question) - 1, first + len(text))
        self.targets += answer


def rows(tokenizer: Tokenizer, documents: Iterable[Document]) -> Iterator[Row]:
    """A row as soon as the next document of its kind does not fit in."""
    open_rows: dict[str, Row] = {}
    end = tokenizer.ids["<|im_end|>"]
    middle = tokenizer.encode_chat(suffix())
    for document in documents:
        question, answer = tokenizer.encode(document.question) + middle, tokenizer.encode(document.answer) + [end]
        row = open_rows.get(document.system)
        if row is None or not row.has_room(len(question) + len(answer) - 1):
            if row is not None:
                yield row
            row = open_rows[document.system] = Row(tokenizer.encode_chat(prefix(document.system)))
        row.add(question, answer)


def batch_of(chosen: list[Row], padding: int) -> Batch:
    def padded(values: list[int], fill: int) -> list[int]:
        return values + [fill] * (LENGTH - len(values))

    segments = torch.tensor([padded(row.segments, -1) for row in chosen])
    same = segments[:, :, None] == segments[:, None, :]
    start = (segments == 0)[:, None, :] & (segments >= 0)[:, :, None]
    seen = (same | start) & torch.ones(LENGTH, LENGTH, dtype=torch.bool).tril()
    return Batch(
        torch.tensor([padded(row.tokens, padding) for row in chosen]),
        torch.tensor([padded(row.positions, 0) for row in chosen]),
        torch.zeros(seen.shape).masked_fill(~seen, float("-inf")),
        torch.tensor([i * LENGTH + at for i, row in enumerate(chosen) for at in row.answers]),
        torch.tensor([token for row in chosen for token in row.targets]))
