"""Where trainings keep their state, and the weights of those that are finished."""

from pathlib import Path

import torch

from model import SIZES, Llama

WORK = Path(__file__).resolve().parent.parent.parent / "artifacts" / "nano"


def trained(name: str) -> Llama:
    model = Llama(SIZES[name])
    model.load_state_dict(torch.load(WORK / f"{name}.pt")["model"])
    return model.eval()


def rounded(name: str) -> Llama:
    """With the weights that the F16 file holds."""
    model = trained(name)
    for weight in model.parameters():
        if weight.dim() == 2:
            weight.data = weight.data.half().float()
    return model
