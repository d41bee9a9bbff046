"""Trains the three sizes one after the other; each but the first grows out of the one before. Says how many tasks each gets right.

python3 tools/nano/train.py [SIZE...]; a training that was killed goes on from its last checkpoint.
Weights, optimizer and logs lie in artifacts/nano until they are exported.
"""

import csv
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Iterator

import torch
import torch.nn.functional as F

import tokenizer
from batches import LENGTH, Batch, Row, batch_of, rows
from corpus import Reading, stream
from evaluate import report
from model import SIZES, Llama, grown
from work import WORK, trained

THREADS = 2
POOL = ThreadPoolExecutor(THREADS)


@dataclass(frozen=True)
class Plan:
    """The learning rate rises in a straight line, stays, and falls to nothing over the last steps."""

    steps: int
    falling: int
    rate: float
    rising: int = 50
    rows: int = 8
    grows_from: str | None = None

    def rate_at(self, step: int) -> float:
        return self.rate * min(1.0, (step + 1) / self.rising, (self.steps - step) / self.falling)


PLANS = {
    "1m": Plan(steps=3600, falling=1000, rate=3e-3, rising=100),
    "4m": Plan(steps=1500, falling=500, rate=2e-3, grows_from="1m"),
    "12m": Plan(steps=1600, falling=600, rate=1.3e-3, grows_from="4m"),
}


def seed_of(name: str) -> str:
    return f"nano-{name} training 1"


@dataclass
class State:
    model: Llama
    optimizer: torch.optim.Optimizer
    step: int = 0
    seconds: float = 0.0

    def save(self, path: Path) -> None:
        part = path.with_suffix(".part")
        torch.save({"model": self.model.state_dict(), "optimizer": self.optimizer.state_dict(), "step": self.step, "seconds": self.seconds}, part)
        part.replace(path)

    def load(self, path: Path) -> None:
        saved = torch.load(path)
        self.model.load_state_dict(saved["model"])
        self.optimizer.load_state_dict(saved["optimizer"])
        self.step, self.seconds = saved["step"], saved["seconds"]


def start(name: str) -> Llama:
    torch.manual_seed(1)
    before = PLANS[name].grows_from
    return Llama(SIZES[name]) if before is None else grown(trained(before), SIZES[name], seed=1)


def optimizer_of(model: Llama) -> torch.optim.Optimizer:
    matrices = [weight for weight in model.parameters() if weight.dim() == 2]
    vectors = [weight for weight in model.parameters() if weight.dim() == 1]
    groups = [{"params": matrices, "weight_decay": 0.05}, {"params": vectors, "weight_decay": 0.0}]
    return torch.optim.AdamW(groups, betas=(0.9, 0.97))


def loss_of(model: Llama, batch: Batch) -> torch.Tensor:
    """The sum over the answers' tokens only; matrix products in BF16."""
    with torch.autocast("cpu", dtype=torch.bfloat16, cache_enabled=False):
        states = model.states(batch.tokens, batch.positions, batch.mask).flatten(0, 1)
        logits = model.logits(states[batch.answers])
    return F.cross_entropy(logits.float(), batch.targets, reduction="sum")


def gradients(model: Llama, batch: Batch, count: int) -> tuple[float, tuple[torch.Tensor, ...]]:
    torch.set_num_threads(1)
    loss = loss_of(model, batch) / count
    return loss.item(), torch.autograd.grad(loss, list(model.parameters()))


def take_step(state: State, chosen: list[Row], rate: float) -> float:
    """Each thread computes half of the rows by itself: they wait for each other once a step, which a busy machine bears better."""
    for group in state.optimizer.param_groups:
        group["lr"] = rate
    count = sum(len(row.targets) for row in chosen)
    halves = [batch_of(chosen[i::THREADS], 0) for i in range(THREADS)]
    (loss, first), (other_loss, second) = POOL.map(lambda batch: gradients(state.model, batch, count), halves)
    for weight, a, b in zip(state.model.parameters(), first, second):
        weight.grad = a + b
    torch.nn.utils.clip_grad_norm_(state.model.parameters(), 1.0)
    state.optimizer.step()
    return loss + other_loss


def train(name: str) -> None:
    """What is finished stays as it is."""
    plan, reading, path = PLANS[name], Reading(), WORK / f"{name}.pt"
    if (WORK / f"{name}.read").exists():
        return
    model = start(name)
    state = State(model, optimizer_of(model))
    if path.exists():
        state.load(path)
        forget_after(name, state.step)
    all_rows = rows(tokenizer.load(), reading.passing(stream(seed_of(name))))
    for _ in islice(all_rows, state.step * plan.rows):
        pass
    run(name, state, plan, all_rows)
    (WORK / f"{name}.read").write_text(f"{reading.count} {reading.sum.hexdigest()}\n")


def run(name: str, state: State, plan: Plan, all_rows: Iterator[Row]) -> None:
    mean, since = 0.0, time.monotonic()
    while state.step < plan.steps:
        mean += take_step(state, list(islice(all_rows, plan.rows)), plan.rate_at(state.step)) / 50
        state.step += 1
        if state.step % 50 == 0:
            state.seconds, since = state.seconds + time.monotonic() - since, time.monotonic()
            log(name, state, plan, mean)
            mean = 0.0
        if state.step % 100 == 0 or state.step == plan.steps:
            state.save(WORK / f"{name}.pt")


def log(name: str, state: State, plan: Plan, loss: float) -> None:
    with (WORK / f"{name}.csv").open("a", newline="") as file:
        csv.writer(file).writerow([state.step, state.step * plan.rows * LENGTH, f"{loss:.4f}", f"{state.seconds:.0f}"])


def forget_after(name: str, step: int) -> None:
    """A training that was killed had logged steps that its last checkpoint does not hold."""
    path = WORK / f"{name}.csv"
    lines = path.read_text().splitlines(keepends=True)
    path.write_text("".join(line for line in lines if int(line.split(",")[0]) <= step))


if __name__ == "__main__":
    torch.set_num_threads(1)
    WORK.mkdir(parents=True, exist_ok=True)
    for size in sys.argv[1:] or PLANS:
        train(size)
        report(size)
