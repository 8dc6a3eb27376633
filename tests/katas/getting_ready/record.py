"""Record what real training holds in torch: `python tests/katas/getting_ready/record.py`, which needs torch.

For each precision and optimizer it takes one step with as many parameters as `PARAMETERS` says, and adds up
the bytes of the weights, the gradients, the master copy and the optimizer's state.
"""

from pathlib import Path

import numpy as np

FILE = Path(__file__).with_name("recorded.npz")
PARAMETERS = 1000


def record():
    """Return the bytes that one step holds, by precision and optimizer."""
    import torch

    optimizers = {
        "sgd": lambda weights: torch.optim.SGD(weights, lr=0.1),
        "momentum": lambda weights: torch.optim.SGD(weights, lr=0.1, momentum=0.9),
        "adam": lambda weights: torch.optim.Adam(weights),
        "adamw": lambda weights: torch.optim.AdamW(weights),
    }
    return {
        f"{dtype} {name}": np.array(_step(getattr(torch, dtype), make))
        for dtype in ("float32", "float16", "bfloat16")
        for name, make in optimizers.items()
    }


def _step(dtype, make):
    import torch

    model = torch.ones(PARAMETERS, dtype=dtype, requires_grad=True)
    model.grad = torch.ones_like(model)
    held, stepped = [model, model.grad], model
    if dtype != torch.float32:
        stepped = model.detach().float().requires_grad_()
        stepped.grad = model.grad.float()  # For the step alone: it is not held.
        held.append(stepped)
    optimizer = make([stepped])
    optimizer.step()
    state = [value for value in optimizer.state[stepped].values() if torch.is_tensor(value)]
    return sum(tensor.nbytes for tensor in [*held, *(value for value in state if value.ndim)])


if __name__ == "__main__":
    np.savez(FILE, **record())
