"""Writes suites/coding-csharp/tasks.jsonl from the tables in tools/suites/coding.

    python3 tools/suites/coding_csharp.py
"""

import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent / "coding"))

import algorithms  # noqa: E402, F401
import collections_  # noqa: E402, F401
import numbers_and_dates  # noqa: E402, F401
import one_liners  # noqa: E402, F401
import texts  # noqa: E402, F401
import csharp_tasks  # noqa: E402
import csharp_table  # noqa: E402, F401

folder = ROOT / "suites" / "coding-csharp"
folder.mkdir(parents=True, exist_ok=True)
csharp_tasks.write(folder, "coding-csharp")
print(len(csharp_tasks.CSHARP), "tasks")
