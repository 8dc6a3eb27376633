"""Record what torch's optimizers do, for checks that run without torch.

    python tests/katas/optimization/record.py

It needs torch (`python -m pip install -e ".[torch]"`) and writes `recorded.npz` beside this file. All is
computed in float64. A test compares the file with what this module computes, where torch is there.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

FILE = Path(__file__).with_name("recorded.npz")
_STEPS = 12
# By the name in the file: torch's optimizer, its options, how many weights, and what it remembers of each.
_TRIALS: dict[str, tuple[str, dict[str, Any], int, list[str]]] = {
    "momentum": ("SGD", {"lr": 0.05, "momentum": 0.8}, 5, ["momentum_buffer"]),
    "rmsprop_eps_large": ("RMSprop", {"lr": 0.05, "alpha": 0.5, "eps": 0.1}, 3, ["square_avg"]),
    "rmsprop_eps_small": ("RMSprop", {"lr": 0.01, "alpha": 0.9, "eps": 1e-8}, 4, ["square_avg"]),
    "adam_eps_large": ("Adam", {"lr": 0.05, "betas": (0.5, 0.9), "eps": 0.1}, 3, ["exp_avg", "exp_avg_sq"]),
    "adam_eps_small": (
        "Adam",
        {"lr": 0.01, "betas": (0.9, 0.999), "eps": 1e-8},
        4,
        ["exp_avg", "exp_avg_sq"],
    ),
}


def record() -> dict[str, np.ndarray]:
    """Return every input and output by its name in the file."""
    rng = np.random.default_rng(2013)
    found: dict[str, Any] = dict(_descend(rng))
    for name, trial in _TRIALS.items():
        found |= {f"{name}_{key}": value for key, value in _take_steps(rng, *trial)}
    found |= dict(_clip(rng))
    return {name: np.asarray(value) for name, value in found.items()}


def _descend(rng: np.random.Generator) -> Iterator[tuple[str, Any]]:
    """Minimise a function of four coordinates, whose gradient autograd finds."""
    import torch

    centre, start, lr = rng.normal(size=4), 2 * rng.normal(size=4), 0.3
    x = torch.tensor(start, requires_grad=True)
    optimizer = torch.optim.SGD([x], lr=lr)
    points = [start]
    for _ in range(_STEPS):
        optimizer.zero_grad()
        value = torch.log(torch.cosh(x - torch.tensor(centre))).sum() + 0.1 * x.sum() ** 2
        value.backward()
        optimizer.step()
        points.append(x.detach().numpy().copy())
    yield from {"sgd_centre": centre, "sgd_start": start, "sgd_lr": lr, "sgd_points": points}.items()


def _take_steps(
    rng: np.random.Generator, optimizer: str, options: dict[str, Any], d: int, remembered: list[str]
) -> Iterator[tuple[str, Any]]:
    """Give an optimizer gradients of very different sizes, and keep the weights and its state after each."""
    import torch

    start = rng.normal(size=d)
    gradients = rng.normal(size=(_STEPS, d)) * 10.0 ** rng.uniform(-2, 1, size=d)
    weights = torch.tensor(start, requires_grad=True)
    optimizing = getattr(torch.optim, optimizer)([weights], **options)
    kept: dict[str, list[np.ndarray]] = {name: [] for name in ("weights", *remembered)}
    for gradient in gradients:
        weights.grad = torch.tensor(gradient)
        optimizing.step()
        for name, values in kept.items():
            tensor = weights if name == "weights" else optimizing.state[weights][name]
            values.append(tensor.detach().numpy().copy())
    yield from {"start": start, "gradients": gradients, **options, **kept}.items()


def _clip(rng: np.random.Generator) -> Iterator[tuple[str, Any]]:
    """Clip gradients of three shapes to less than their norm, and to more."""
    import torch

    shapes = [(4, 3), (5,), (2, 1, 3)]
    gradients = [rng.normal(size=shape) * size for shape, size in zip(shapes, (1, 4, 0.1), strict=True)]
    for name, limit in (("less", 2.5), ("more", 50.0)):
        parameters = [torch.zeros(shape, dtype=torch.float64, requires_grad=True) for shape in shapes]
        for parameter, gradient in zip(parameters, gradients, strict=True):
            parameter.grad = torch.tensor(gradient)
        norm = torch.nn.utils.clip_grad_norm_(parameters, limit)
        yield from {f"clip_to_{name}_limit": limit, f"clip_to_{name}_norm": norm.numpy()}.items()
        for i, (parameter, gradient) in enumerate(zip(parameters, gradients, strict=True)):
            yield from {f"clip_{i}": gradient, f"clip_to_{name}_{i}": parameter.grad.numpy()}.items()


if __name__ == "__main__":
    np.savez_compressed(FILE, **record())
