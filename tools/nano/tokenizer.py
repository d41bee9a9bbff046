"""A byte-level BPE tokenizer of 2,048 tokens with Qwen 2's rule of splitting text, trained on a seeded sample of the training text."""

import json
import math
import re
from collections import Counter
from functools import lru_cache
from itertools import islice
from pathlib import Path
from typing import Iterable, Iterator

from corpus import stream

HERE = Path(__file__).resolve().parent
FILE = HERE / "tokenizer.json"
SIZE = 2048
SPECIALS = ["<|endoftext|>", "<|im_start|>", "<|im_end|>"]
SEED = "nano tokenizer 1"
DOCUMENTS = 30_000

# Python's re has no \p{L} and \p{N}; these classes are equal to them on the text that the generators write.
LETTER, NUMBER, NEITHER = r"[^\W\d_]", r"\d", r"(?:[^\s\w]|_)"
SPLIT = re.compile(
    rf"(?i:'s|'t|'re|'ve|'m|'ll|'d)|(?:[^\r\n\w]|_)?{LETTER}+|{NUMBER}| ?{NEITHER}+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+")

# No token is longer than a Chinese character: so few tokens are better spent on rare characters than on phrases of every second
# question, and numerals are read place by place, as digits are.
CHINESE = re.compile(r"([^\x00-\x7f])")

Pair = tuple[str, str]


def byte_alphabet() -> list[str]:
    """GPT-2's character for each byte: printable bytes stand for themselves, the others follow from 256 on."""
    printable = [*range(33, 127), *range(161, 173), *range(174, 256)]
    others = [byte for byte in range(256) if byte not in printable]
    characters = {byte: chr(byte) for byte in printable} | {byte: chr(256 + i) for i, byte in enumerate(others)}
    return [characters[byte] for byte in range(256)]


ALPHABET = byte_alphabet()


def symbols(text: str) -> list[str]:
    return [ALPHABET[byte] for byte in text.encode()]


def merged(word: list[str], pair: Pair) -> list[str]:
    result: list[str] = []
    i = 0
    while i < len(word):
        if i + 1 < len(word) and word[i] == pair[0] and word[i + 1] == pair[1]:
            result.append(pair[0] + pair[1])
            i += 2
        else:
            result.append(word[i])
            i += 1
    return result


def learn(words: Counter[str], count: int) -> list[Pair]:
    """The most frequent pair again and again; of equally frequent ones the least in the order of characters."""
    split = {word: symbols(word) for word in sorted(words)}
    pairs: Counter[Pair] = Counter()
    where: dict[Pair, set[str]] = {}
    for word, parts in split.items():
        for pair in zip(parts, parts[1:]):
            pairs[pair] += words[word]
            where.setdefault(pair, set()).add(word)
    merges: list[Pair] = []
    while len(merges) < count:
        best = min(pairs, key=lambda pair: (-pairs[pair], pair))
        merges.append(best)
        apply(best, split, words, pairs, where)
    return merges


def apply(best: Pair, split: dict[str, list[str]], words: Counter[str], pairs: Counter[Pair], where: dict[Pair, set[str]]) -> None:
    for word in sorted(where[best]):
        for pair in zip(split[word], split[word][1:]):
            pairs[pair] -= words[word]
        split[word] = merged(split[word], best)
        for pair in zip(split[word], split[word][1:]):
            pairs[pair] += words[word]
            where.setdefault(pair, set()).add(word)
    del pairs[best]


class Tokenizer:
    def __init__(self, merges: list[Pair]) -> None:
        self.merges = merges
        self.ranks = {pair: rank for rank, pair in enumerate(merges)}
        self.tokens = sorted(ALPHABET) + [a + b for a, b in merges] + SPECIALS
        self.ids = {token: i for i, token in enumerate(self.tokens)}
        self.bytes = {character: byte for byte, character in enumerate(ALPHABET)}
        self.word = lru_cache(200_000)(self._word)

    def _word(self, word: str) -> tuple[int, ...]:
        parts = symbols(word)
        while len(parts) > 1:
            best = min(zip(parts, parts[1:]), key=lambda pair: self.ranks.get(pair, SIZE))
            if best not in self.ranks:
                break
            parts = merged(parts, best)
        return tuple(self.ids[part] for part in parts)

    def encode(self, text: str) -> list[int]:
        """Text without special tokens."""
        return [token for word in SPLIT.findall(text) for token in self.word(word)]

    def encode_chat(self, text: str) -> list[int]:
        """Text in which the names of special tokens stand for the tokens."""
        parts = re.split(r"(<\|\w+\|>)", text)
        return [token for part in parts for token in ([self.ids[part]] if part in SPECIALS else self.encode(part))]

    def decode(self, ids: Iterable[int]) -> str:
        text = "".join(self.tokens[i] for i in ids if self.tokens[i] not in SPECIALS)
        return bytes(self.bytes[character] for character in text).decode(errors="replace")


def sample_words() -> Counter[str]:
    """How often each word occurs; of the counts the root, which gives rare characters a chance."""
    counts = Counter(
        piece
        for document in islice(stream(SEED), DOCUMENTS)
        for text in document
        for word in SPLIT.findall(text)
        for piece in CHINESE.split(word) if piece)
    counts.update({name: DOCUMENTS for name in ["system", "user", "assistant"]})
    return Counter({word: math.isqrt(100 * count) for word, count in counts.items()})


def train() -> None:
    merges = learn(sample_words(), SIZE - 256 - len(SPECIALS))
    FILE.write_text(json.dumps([" ".join(pair) for pair in merges], ensure_ascii=False, indent=0) + "\n", encoding="utf-8")


def load() -> Tokenizer:
    return Tokenizer([tuple(line.split(" ")) for line in json.loads(FILE.read_text(encoding="utf-8"))])


if __name__ == "__main__":
    train()
