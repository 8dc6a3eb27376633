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
_FACTORS = [
    ((3, 2), (2, 4)),
    ((5, 3, 2), (5, 2, 4)),
    ((5, 3, 2), (2, 4)),
    ((4, 2), (5, 2, 3)),
    ((5, 1, 2, 4), (3, 4, 6)),
    ((3, 3), (2, 3, 3)),
]
# As in test_tensor.py: each takes two tensors and an axis.
_ARRAY_STEPS: tuple[Any, ...] = (
    lambda a, b, axis: a + b,
    lambda a, b, axis: a * b,
    lambda a, b, axis: a.relu(),
    lambda a, b, axis: a.sum(axis, True),
)
_SHAPES = [(3, 4), (4,), (3, 1), (2, 1, 4), ()]
_PROGRAMS, _LENGTH, _LEAVES = 6, 16, 3


def record() -> dict[str, np.ndarray]:
    """Return every input and output by its name in the file."""
    rng = np.random.default_rng(1986)
    found: dict[str, Any] = {}
    for number in range(_PROGRAMS):
        found |= {f"value_{number}_{name}": each for name, each in _run_scalar_program(rng, number)}
    for number, shapes in enumerate(_FACTORS):
        found |= {f"matmul_{number}_{name}": each for name, each in _multiply(rng, *shapes)}
    found |= dict(_softmax(rng))
    for number in range(_PROGRAMS):
        found |= {f"tensor_{number}_{name}": each for name, each in _run_array_program(rng, number)}
    found |= dict(_network(rng))
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


def _multiply(
    rng: np.random.Generator, a_shape: tuple[int, ...], b_shape: tuple[int, ...]
) -> Iterator[tuple[str, Any]]:
    """Multiply two batches of matrices, and differentiate a weighted sum of what comes of it."""
    import torch

    a, b = (torch.tensor(rng.normal(size=shape), requires_grad=True) for shape in (a_shape, b_shape))
    product = a @ b
    g = torch.tensor(rng.normal(size=tuple(product.shape)))
    grads = torch.autograd.grad(product, [a, b], g)
    yield from zip(("g", "a", "b"), (g.numpy(), a.detach().numpy(), b.detach().numpy()), strict=True)
    yield from zip(("grad_a", "grad_b"), (grad.numpy() for grad in grads), strict=True)


def _softmax(rng: np.random.Generator) -> Iterator[tuple[str, Any]]:
    """Differentiate a weighted sum of softmax, of rows with small scores and large ones."""
    import torch

    x = torch.tensor(rng.normal(size=(5, 4)) * [[0.1], [1], [3], [10], [1]], requires_grad=True)
    g = torch.tensor(rng.normal(size=(5, 4)))
    s = torch.softmax(x, dim=1)
    (grad,) = torch.autograd.grad(s, x, g)
    yield from zip(("softmax_g", "softmax_s"), (g.numpy(), s.detach().numpy()), strict=True)
    yield "softmax_grad", grad.numpy()


def _run_array_program(rng: np.random.Generator, number: int) -> Iterator[tuple[str, Any]]:
    """Take random steps with arrays that broadcast, and differentiate a weighted sum of all numbers."""
    import torch

    leaves = [rng.normal(size=shape) for shape in _SHAPES]
    nodes = [torch.tensor(leaf, requires_grad=True) for leaf in leaves]
    steps: list[list[int]] = []
    while len(steps) < _LENGTH:
        step = (number + len(steps)) % len(_ARRAY_STEPS)
        a, b = rng.integers(len(nodes), size=2).tolist()
        axis = -int(rng.integers(1, max(nodes[a].dim(), 1) + 1))
        if step == 3 and nodes[a].dim() == 0:
            continue
        made = _ARRAY_STEPS[step](nodes[a], nodes[b], axis)
        if made.detach().abs().max() < 20:
            made.retain_grad()
            nodes.append(made)
            steps.append([step, a, b, axis])
    weights = rng.normal(size=len(nodes))
    loss = sum(weight * node.sum() for weight, node in zip(weights.tolist(), nodes, strict=True))
    loss.backward()
    yield from {"steps": steps, "weights": weights, "loss": loss.item()}.items()
    yield from ((f"leaf_{i}", leaf) for i, leaf in enumerate(leaves))
    yield from ((f"grad_{i}", node.grad.numpy()) for i, node in enumerate(nodes))


def _network(rng: np.random.Generator) -> Iterator[tuple[str, Any]]:
    """Differentiate a network with one hidden layer, whose outputs are weighted."""
    import torch

    shapes = {"x": (5, 3), "w1": (3, 4), "b1": (4,), "w2": (4, 2), "b2": (1, 2), "weights": (5, 2)}
    given = {name: torch.tensor(rng.normal(size=shape), requires_grad=True) for name, shape in shapes.items()}
    hidden = (given["x"] @ given["w1"] + given["b1"]).relu()
    loss = ((hidden @ given["w2"] + given["b2"]) * given["weights"]).sum()
    loss.backward()
    yield "network_loss", loss.item()
    for name, each in given.items():
        yield from {
            f"network_{name}": each.detach().numpy(),
            f"network_{name}_grad": each.grad.numpy(),
        }.items()


if __name__ == "__main__":
    np.savez_compressed(FILE, **record())
