"""The training text: one seeded stream that mixes the three generators and leaves out every task of a bundled suite.

python3 tools/nano/corpus.py --check makes the whole text again that training read and fails if a task occurs in it.
"""

import argparse
import hashlib
import json
import random
import sys
from itertools import islice
from pathlib import Path
from typing import Iterable, Iterator, NamedTuple

import corpus_chinese
import corpus_code
import corpus_math

HERE = Path(__file__).resolve().parent
SUITES = HERE.parent.parent / "suites"
READ = HERE / "read.json"
SHARES = [(corpus_math, 0.60), (corpus_chinese, 0.30), (corpus_code, 0.10)]


class Document(NamedTuple):
    system: str
    question: str
    answer: str


class Task(NamedTuple):
    """A task of a suite as folded text: the question, the question with its choices, its right answers, and its solution where that is a program."""

    id: str
    question: str
    whole: str
    answers: tuple[str, ...]
    program: str | None = None


def folded(text: str) -> str:
    """Text without white space, so that no line break or blank hides a task."""
    return "".join(text.split())


def tasks() -> list[Task]:
    """Of all bundled suites, and four of them as they were worded when the models were trained."""
    files = [HERE / "earlier_tasks.jsonl", *sorted(SUITES.glob("*/tasks.jsonl"))]
    lines = [line for path in files for line in path.read_text(encoding="utf-8").splitlines()]
    return [task_of(json.loads(line)) for line in lines if line]


def task_of(task: dict) -> Task:
    choices = [f"{letter}. {text}" for letter, text in zip("ABCDEFGHIJ", task.get("choices", []))]
    answers = tuple(folded(text) for text in [task["target"], *task.get("accept", [])])
    program = folded(task["code"]["reference"]) if "code" in task else None
    return Task(task["id"], folded(task["question"]), folded("\n".join([task["question"], *choices])), answers, program)


class Bundled:
    """Finds tasks of the bundled suites in documents."""

    def __init__(self, all_tasks: Iterable[Task]) -> None:
        listed = list(all_tasks)
        self.questions = {task.question: task.id for task in listed}
        self.ascii = [(task.whole, task.id) for task in listed if task.whole.isascii()]
        self.other = [(task.whole, task.id) for task in listed if not task.whole.isascii()]

    def task_in(self, question: str) -> str | None:
        """The task whose question is asked, whatever the choices, or whose whole text occurs in the question."""
        stem = folded(question.split("\nA. ", 1)[0])
        if stem in self.questions:
            return self.questions[stem]
        text = folded(question)
        candidates = self.ascii if text.isascii() else self.other
        return next((name for whole, name in candidates if whole in text), None)


def stream(seed: str) -> Iterator[Document]:
    """Endless; the same documents for the same seed. Texts that hold a task of a bundled suite are left out."""
    rng = random.Random(seed)
    bundled = Bundled(tasks())
    sources = [source.documents(rng) for source, _ in SHARES]
    shares = [share for _, share in SHARES]
    while True:
        document = Document(*next(rng.choices(sources, shares)[0]))
        if bundled.task_in(document.question) is None:
            yield document


class Reading:
    """Counts the documents that are read and sums them up, so that the very same text can be made again."""

    def __init__(self) -> None:
        self.count, self.sum = 0, hashlib.sha256()

    def passing(self, documents: Iterable[Document]) -> Iterator[Document]:
        for document in documents:
            self.count += 1
            self.sum.update("\0".join(document).encode() + b"\n")
            yield document


class Check:
    """Looks for the tasks in another way than the stream leaves them out: as stretches of the whole text, and by question and answer.

    A coding task's solution may not occur either, whatever was asked: the same function is often asked for in several ways.
    """

    CHUNK = 20_000

    def __init__(self) -> None:
        self.found: list[str] = []
        self.tasks = tasks()
        self.questions = {task.question for task in self.tasks}
        self.pairs = {task.question + answer for task in self.tasks for answer in task.answers}
        self.programs = {task.program for task in self.tasks} - {None}
        self.texts: list[str] = []

    def passing(self, documents: Iterable[Document]) -> Iterator[Document]:
        for document in documents:
            question, answer = folded(document.question), folded(document.answer)
            if question in self.questions or question + answer in self.pairs:
                self.found.append(f"a task is asked: {document.question!r}")
            if answer in self.programs:
                self.found.append(f"a task is solved: {document.answer!r}")
            self.texts.append(question + "\0" + answer)
            if len(self.texts) == self.CHUNK:
                self.search()
            yield document
        self.search()

    def search(self) -> None:
        for of_ascii in (True, False):
            whole = "\1".join(text for text in self.texts if text.isascii() == of_ascii)
            wanted = [task for task in self.tasks if task.whole.isascii() == of_ascii]
            self.found += [f"{task.id} occurs" for task in wanted if task.whole in whole]
        self.texts.clear()


def check() -> int:
    """The exit code: 1 if a task occurs or the text is not the one that training read."""
    looking = Check()
    for name, read in json.loads(READ.read_text(encoding="utf-8")).items():
        reading = Reading()
        for _ in looking.passing(reading.passing(islice(stream(read["seed"]), read["documents"]))):
            pass
        if reading.sum.hexdigest() != read["sha256"]:
            looking.found.append(f"the text of {name} is not the one that training read")
        print(f"{name}: {reading.count} documents", flush=True)
    print(*looking.found[:20], sep="\n", file=sys.stderr)
    return 1 if looking.found else 0


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", required=True)
    parser.parse_args()
    sys.exit(check())
