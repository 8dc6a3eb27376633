"""Record what torch's layers, losses and gradients are, for checks that run without torch.

    python tests/katas/neural_networks/record.py

It needs torch (`python -m pip install -e ".[torch]"`) and writes `recorded.npz` beside this file. All is
computed in float64. A test compares the file with what this module computes, where torch is there.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

FILE = Path(__file__).with_name("recorded.npz")


def record() -> dict[str, np.ndarray]:
    """Return every input and output by its name in the file."""
    rng = np.random.default_rng(1986)
    trials = (_relu, _cross_entropy, _neuron, _linear, _mlp, _batch_norm, _layer_norm)
    return {name: np.asarray(value) for trial in trials for name, value in trial(rng)}


def _tensors(*arrays: np.ndarray) -> list[Any]:
    """Return tensors that collect gradients."""
    import torch

    return [torch.tensor(array, requires_grad=True) for array in arrays]


def _numpy(tensor: Any) -> np.ndarray:
    return tensor.detach().numpy().copy()


def _relu(rng: np.random.Generator) -> Iterator[tuple[str, Any]]:
    """Rectify numbers, zeros of both signs among them."""
    import torch

    x = np.append(rng.normal(size=10), [0.0, -0.0])
    (tensor,) = _tensors(x)
    value = torch.relu(tensor)
    value.sum().backward()
    yield from {"relu_x": x, "relu_value": _numpy(value), "relu_derivative": tensor.grad.numpy()}.items()


def _cross_entropy(rng: np.random.Generator) -> Iterator[tuple[str, Any]]:
    """Take the loss of logits that are small, and of some that are huge."""
    import torch

    for name, scale in (("small", 2), ("huge", 3000)):
        logits, y = scale * rng.normal(size=(7, 4)), rng.integers(4, size=7)
        loss = torch.nn.functional.cross_entropy(torch.tensor(logits), torch.tensor(y))
        yield f"cross_entropy_{name}_logits", logits
        yield f"cross_entropy_{name}_y", y
        yield f"cross_entropy_{name}_loss", _numpy(loss)


def _neuron(rng: np.random.Generator) -> Iterator[tuple[str, Any]]:
    """Train a layer of one neuron, from zeros, and keep its weights and bias after each step."""
    import torch

    x = rng.normal(size=(23, 3)) + np.array([0.5, 0, -1])
    y, lr = (x @ [1.0, -2.0, 0.5] + rng.normal(size=23) > 0.5).astype(int), 0.7
    neuron = torch.nn.Linear(3, 1, dtype=torch.float64)
    for parameter in neuron.parameters():
        torch.nn.init.zeros_(parameter)
    optimizer, loss = torch.optim.SGD(neuron.parameters(), lr=lr), torch.nn.BCEWithLogitsLoss()
    weights, biases = [], []
    for _ in range(20):
        optimizer.zero_grad()
        loss(neuron(torch.tensor(x))[:, 0], torch.tensor(y, dtype=torch.float64)).backward()
        optimizer.step()
        weights.append(_numpy(neuron.weight)[0])
        biases.append(_numpy(neuron.bias)[0])
    yield from {"neuron_x": x, "neuron_y": y, "neuron_lr": lr}.items()
    yield from {"neuron_weights": weights, "neuron_biases": biases}.items()


def _linear(rng: np.random.Generator) -> Iterator[tuple[str, Any]]:
    """Send rows through an affine layer and a gradient back, with none to two axes before the last."""
    for axes, leading in enumerate([(), (6,), (2, 3)]):
        x, w, b, g = (rng.normal(size=shape) for shape in ((*leading, 4), (4, 5), 5, (*leading, 5)))
        inputs = _tensors(x, w, b)
        out = inputs[0] @ inputs[1] + inputs[2]
        out.backward(_tensors(g)[0])
        name = f"linear_{axes}"
        yield from {f"{name}_x": x, f"{name}_w": w, f"{name}_b": b, f"{name}_g": g}.items()
        yield f"{name}_out", _numpy(out)
        for letter, tensor in zip("xwb", inputs, strict=True):
            yield f"{name}_d{letter}", tensor.grad.numpy()


def _mlp(rng: np.random.Generator) -> Iterator[tuple[str, Any]]:
    """Find the loss of two layers with a rectifier between them, and its gradients."""
    import torch

    n, d, h, k = 8, 3, 5, 4
    x, y = rng.normal(size=(n, d)), rng.integers(k, size=n)
    shapes = {"w1": (d, h), "b1": (h,), "w2": (h, k), "b2": (k,)}
    params = {name: rng.normal(size=shape) for name, shape in shapes.items()}
    tensors = dict(zip(params, _tensors(*params.values()), strict=True))
    hidden = torch.relu(torch.tensor(x) @ tensors["w1"] + tensors["b1"])
    logits = hidden @ tensors["w2"] + tensors["b2"]
    loss = torch.nn.functional.cross_entropy(logits, torch.tensor(y))
    loss.backward()
    yield from {"mlp_x": x, "mlp_y": y, "mlp_loss": _numpy(loss)}.items()
    for name, value in params.items():
        yield f"mlp_{name}", value
        yield f"mlp_d{name}", tensors[name].grad.numpy()


def _batch_norm(rng: np.random.Generator) -> Iterator[tuple[str, Any]]:
    """Normalise three batches in training and one in evaluation, with the state that they leave."""
    import torch

    for name, options in (("large", {"momentum": 0.3, "eps": 0.1}), ("default", {})):
        mean, var = rng.normal(size=3), rng.uniform(0.5, 2, size=3)
        yield from {f"batch_norm_{name}_mean_0": mean, f"batch_norm_{name}_var_0": var}.items()
        running = torch.tensor(mean), torch.tensor(var)
        for step in range(1, 5):
            x = 2 * rng.normal(size=(4 + step, 3)) + np.array([1, 0, -3])
            training = step != 4
            out = torch.nn.functional.batch_norm(torch.tensor(x), *running, training=training, **options)
            kept = {"x": x, "out": _numpy(out), "mean": _numpy(running[0]), "var": _numpy(running[1])}
            yield from ((f"batch_norm_{name}_{key}_{step}", value) for key, value in kept.items())


def _layer_norm(rng: np.random.Generator) -> Iterator[tuple[str, Any]]:
    """Normalise the last of one, two and three axes."""
    import torch

    for axes, (shape, eps) in enumerate([((6,), 1e-5), ((4, 5), 0.1), ((2, 3, 7), 0.1)], start=1):
        x, gain, bias = rng.normal(size=shape), rng.normal(size=shape[-1]), rng.normal(size=shape[-1])
        tensors = _tensors(x, gain, bias)
        out = torch.nn.functional.layer_norm(tensors[0], shape[-1:], *tensors[1:], eps)
        kept = {"x": x, "gain": gain, "bias": bias, "eps": eps, "out": _numpy(out)}
        yield from ((f"layer_norm_{axes}_{key}", value) for key, value in kept.items())


if __name__ == "__main__":
    np.savez_compressed(FILE, **record())
