"""Record what torch's attention and triangles give, for checks that run without torch.

    python tests/katas/attention/record.py

It needs torch (`python -m pip install -e ".[torch]"`) and writes `recorded.npz` beside this file. All is
computed in float64. A test compares the file with what this module computes, where torch is there.
"""

from pathlib import Path
from typing import Any

import numpy as np

FILE = Path(__file__).with_name("recorded.npz")
# By the name in the file: shapes of q, k, v, and of the mask where there is one.
_TRIALS: dict[str, tuple[tuple[int, ...], ...]] = {
    "plain": ((4, 3), (6, 3), (6, 5)),
    "masked": ((4, 3), (6, 3), (6, 5), (4, 6)),
    "batch": ((2, 3, 5, 4), (2, 3, 7, 4), (2, 3, 7, 6), (2, 1, 5, 7)),
}
_TRIANGLES = [(4, 4), (3, 6), (6, 3), (1, 5)]


def record() -> dict[str, np.ndarray]:
    """Return every input and output by its name in the file."""
    import torch
    from torch.nn import functional as F

    rng = np.random.default_rng(2017)
    found: dict[str, Any] = {}
    for name, (q, k, v, *masks) in _TRIALS.items():
        given = {"q": rng.normal(size=q) * 2, "k": rng.normal(size=k), "v": rng.normal(size=v)}
        if masks:
            given["mask"] = rng.random(masks[0]) < 0.6
            given["mask"][..., 0] = True  # A key for each query.
        tensors = [torch.tensor(value) for value in given.values()]
        result = F.scaled_dot_product_attention(*tensors)
        found |= {f"{name}_{key}": value for key, value in given.items()} | {f"{name}_result": result.numpy()}
    for n, m in _TRIANGLES:
        found[f"triangle_{n}_{m}"] = torch.ones(n, m, dtype=torch.bool).tril().numpy()
    return {name: np.asarray(value) for name, value in found.items()}


if __name__ == "__main__":
    np.savez_compressed(FILE, **record())
