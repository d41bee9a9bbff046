#!/usr/bin/env bash
# Trains the nano models from nothing: tokenizer, training, export, golden logits, accuracy. Needs python3 with torch and numpy
# (Debian: python3-torch libopenblas0-pthread). A training that was killed goes on; remove artifacts/nano to start anew.
set -euo pipefail
cd "$(dirname "$0")"
python=${PYTHON:-python3}
"$python" tokenizer.py
"$python" train.py
"$python" export.py
"$python" golden.py
"$python" evaluate.py 1m 4m 12m
"$python" corpus.py --check
