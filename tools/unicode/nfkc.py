"""Writes src/LlmBench/Scoring/Reading/nfkc.txt: what Unicode's NFKC needs to know, from Python's copy of the Unicode Character Database.

    python3 tools/unicode/nfkc.py

.NET has no normalization of its own where it runs without ICU, as this program does. Hangul is left out: its rule is arithmetic.
"""

import pathlib
import unicodedata

ROOT = pathlib.Path(__file__).resolve().parents[2]
HANGUL = range(0xAC00, 0xD7A4)


def characters():
    return (c for c in range(0x110000) if not 0xD800 <= c < 0xE000 and c not in HANGUL)


def hexadecimal(text):
    return " ".join(f"{ord(c):X}" for c in text)


def main():
    decompositions = [f"{c:X} {hexadecimal(full)}" for c in characters() if (full := unicodedata.normalize("NFKD", chr(c))) != chr(c)]
    classes = [f"{c:X} {combining}" for c in characters() if (combining := unicodedata.combining(chr(c)))]
    compositions = []
    for c in characters():
        parts = unicodedata.decomposition(chr(c)).split()
        if len(parts) == 2 and not parts[0].startswith("<") and unicodedata.normalize("NFC", chr(c)) == chr(c):
            compositions.append(f"{parts[0]} {parts[1]} {c:X}")
    path = ROOT / "src" / "LlmBench" / "Scoring" / "Reading" / "nfkc.txt"
    header = f"Derived from the Unicode Character Database {unicodedata.unidata_version}, (c) Unicode, Inc., Unicode License v3. Made by tools/unicode/nfkc.py."
    path.write_text("\n".join([header, "decompositions", *decompositions, "classes", *classes, "compositions", *compositions]) + "\n", encoding="ascii")
    print(len(decompositions), len(classes), len(compositions), path.stat().st_size)


if __name__ == "__main__":
    main()
