"""Writes suites/coding-python/tasks.jsonl from the tables in tools/suites/coding.

    python3 tools/suites/coding_python.py
"""

import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent / "coding"))

import algorithms  # noqa: E402, F401
import collections_  # noqa: E402, F401
import numbers_and_dates  # noqa: E402, F401
import one_liners  # noqa: E402, F401
import tasks  # noqa: E402
import texts  # noqa: E402, F401
import wordings  # noqa: E402, F401

folder = ROOT / "suites" / "coding-python"
folder.mkdir(parents=True, exist_ok=True)
tasks.write(folder, "coding-python", tasks.TASKS)
print(len(tasks.TASKS), "tasks")
