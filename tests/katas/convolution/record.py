"""Record what torch's convolutions and their gradients are, for checks that run without torch.

    python tests/katas/convolution/record.py

It needs torch (`python -m pip install -e ".[torch]"`) and writes `recorded.npz` beside this file. All is
computed in float64. A test compares the file with what this module computes, where torch is there.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

FILE = Path(__file__).with_name("recorded.npz")
# Images, kernels, stride and padding.
_CONVOLUTIONS = [
    ((2, 3, 7, 9), (4, 3, 3, 2), (1, 1), (0, 0)),
    ((3, 2, 8, 6), (4, 2, 3, 5), (2, 1), (1, 2)),
    ((2, 1, 9, 7), (3, 1, 2, 3), (3, 2), (0, 1)),
    ((2, 4, 6, 11), (3, 4, 5, 1), (1, 4), (2, 0)),
]
# Images, windows and stride.
_POOLINGS = [
    ((2, 3, 6, 8), (2, 2), (2, 2)),
    ((3, 2, 7, 9), (3, 2), (2, 3)),
    ((2, 3, 9, 5), (2, 4), (4, 1)),
]


def record() -> dict[str, np.ndarray]:
    """Return every input and output by its name in the file."""
    rng = np.random.default_rng(1998)
    found: dict[str, Any] = dict(_conv1d(rng))
    for number, trial in enumerate(_CONVOLUTIONS):
        found |= {f"conv2d_{number}_{name}": each for name, each in _conv2d(rng, *trial)}
    for number, trial in enumerate(_POOLINGS):
        found |= {f"pool_{number}_{name}": each for name, each in _pool(rng, *trial)}
    return {name: np.asarray(value) for name, value in found.items()}


def _conv1d(rng: np.random.Generator) -> Iterator[tuple[str, Any]]:
    """Slide kernels along signals."""
    import torch

    x, w = rng.normal(size=(2, 3, 9)), rng.normal(size=(5, 3, 4))
    outputs = torch.nn.functional.conv1d(torch.tensor(x), torch.tensor(w))
    yield from {"conv1d_x": x, "conv1d_w": w, "conv1d_outputs": outputs.numpy()}.items()


def _conv2d(
    rng: np.random.Generator,
    images: tuple[int, ...],
    kernels: tuple[int, ...],
    stride: tuple[int, int],
    padding: tuple[int, int],
) -> Iterator[tuple[str, Any]]:
    """Slide kernels over images, and differentiate a weighted sum of what comes of it."""
    import torch

    x, k = (torch.tensor(rng.normal(size=shape), requires_grad=True) for shape in (images, kernels))
    outputs = torch.nn.functional.conv2d(x, k, stride=stride, padding=padding)
    g = torch.tensor(rng.normal(size=tuple(outputs.shape)))
    grads = torch.autograd.grad(outputs, [x, k], g)
    yield from {"stride": stride, "padding": padding, "g": g.numpy()}.items()
    yield from {"x": x.detach().numpy(), "k": k.detach().numpy(), "outputs": outputs.detach().numpy()}.items()
    yield from zip(("grad_x", "grad_k"), (grad.numpy() for grad in grads), strict=True)


def _pool(
    rng: np.random.Generator, images: tuple[int, ...], size: tuple[int, int], stride: tuple[int, int]
) -> Iterator[tuple[str, Any]]:
    """Take the largest numbers of windows."""
    import torch

    x = rng.normal(loc=-1, size=images)
    outputs = torch.nn.functional.max_pool2d(torch.tensor(x), size, stride)
    yield from {"x": x, "size": size, "stride": stride, "outputs": outputs.numpy()}.items()


if __name__ == "__main__":
    np.savez_compressed(FILE, **record())
