"""Record the gradients that torch.autograd finds, for checks that run without torch.

    python tests/katas/autograd/record.py

It needs torch (`python -m pip install -e ".[torch]"`) and writes `recorded.npz` beside this file. All is
computed in float64. A test compares the file with what this module computes, where torch is there.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

FILE = Path(__file__).with_name("recorded.npz")
# As in test_value.py: each takes two values and a plain number.
_SCALAR_STEPS: tuple[Any, ...] = (
    lambda a, b, n: a + b,
    lambda a, b, n: a - b,
    lambda a, b, n: a * b,
    lambda a, b, n: a / b,
    lambda a, b, n: a**b,
    lambda a, b, n: -a,
    lambda a, b, n: a + n,
    lambda a, b, n: a - n,
    lambda a, b, n: a * n,
    lambda a, b, n: a / n,
    lambda a, b, n: a**n,
    lambda a, b, n: n + a,
    lambda a, b, n: n - a,
    lambda a, b, n: n * a,
    lambda a, b, n: n / a,
    lambda a, b, n: n**a,
    lambda a, b, n: a.exp(),
    lambda a, b, n: a.log(),
    lambda a, b, n: a.tanh(),
    lambda a, b, n: a.relu(),
)
_PROGRAMS, _LENGTH, _LEAVES = 6, 16, 3


def record() -> dict[str, np.ndarray]:
    """Return every input and output by its name in the file."""
    rng = np.random.default_rng(1986)
    found: dict[str, Any] = {}
    for number in range(_PROGRAMS):
        found |= {f"value_{number}_{name}": each for name, each in _run_scalar_program(rng, number)}
    return {name: np.asarray(value) for name, value in found.items()}


def _run_scalar_program(rng: np.random.Generator, number: int) -> Iterator[tuple[str, Any]]:
    """Take random steps with scalars, and differentiate two weighted sums of all that came of them."""
    import torch

    leaves, weights = rng.uniform(0.5, 2, size=_LEAVES), rng.normal(size=(2, _LEAVES + _LENGTH))
    nodes = [torch.tensor(leaf, dtype=torch.float64, requires_grad=True) for leaf in leaves.tolist()]
    steps: list[list[int]] = []
    numbers: list[float] = []
    while len(steps) < _LENGTH:
        step = (number + 3 * len(steps)) % len(_SCALAR_STEPS)  # All of them have their turn.
        a, b = rng.integers(len(nodes), size=2).tolist()
        plain = float(rng.uniform(0.5, 2.5))
        made = _SCALAR_STEPS[step](nodes[a], nodes[b], plain)
        slopes = torch.autograd.grad(made, [nodes[a], nodes[b]], allow_unused=True, retain_graph=True)
        sizes = [abs(each.item()) for each in (made, *slopes) if each is not None]
        if all(size < 8 for size in sizes):  # Which nan is not.
            made.retain_grad()
            nodes.append(made)
            steps.append([step, a, b])
            numbers.append(plain)
    yield from {"leaves": leaves, "steps": steps, "numbers": numbers, "weights": weights}.items()
    yield "data", [node.item() for node in nodes]
    sums = [sum(weight * node for weight, node in zip(each.tolist(), nodes, strict=True)) for each in weights]
    yield "sums", [each.item() for each in sums]
    for node in nodes:
        node.grad = None  # Trying the steps has left some.
    sums[0].backward(retain_graph=True)
    yield "gradients", [node.grad.item() for node in nodes]
    sums[1].backward()
    yield "gradients_of_both", [node.grad.item() for node in nodes[:_LEAVES]]


if __name__ == "__main__":
    np.savez_compressed(FILE, **record())
