"""Pictures of optimizers: the path that each takes down the same valley."""

from collections.abc import Callable
from typing import Any

import numpy as np
from matplotlib.figure import Figure

_START = np.array([-4.0, 2.2])
_CURVATURE = np.array([1.0, 12.0])
_STEPS = 60


def _loss(w: Any) -> Any:
    """Return the height of a valley that is twelve times as steep across as along."""
    return 0.5 * np.sum(_CURVATURE * np.asarray(w) ** 2, axis=-1)


def _grad(w: Any) -> Any:
    return _CURVATURE * np.asarray(w)


def gradient_descent(function: Callable[..., Any], figure: Figure) -> None:
    """Draw the same descent with three learning rates."""
    rates = (0.02, 0.08, 0.16)
    _draw(figure, {f"lr = {lr}": _follow(function, lr) for lr in rates}, "Gradient descent")


def _follow(function: Callable[..., Any], lr: float) -> "np.ndarray[Any, Any]":
    return np.array([function(_grad, _START.copy(), lr, steps) for steps in range(_STEPS + 1)])


def momentum_step(function: Callable[..., Any], figure: Figure) -> None:
    """Draw descents with more and more momentum."""
    paths = {}
    for beta in (0.0, 0.6, 0.9):
        path, v = [_START], np.zeros(2)
        for _ in range(_STEPS):
            w, v = function(path[-1].copy(), _grad(path[-1]), v, 0.02, beta)
            path.append(np.asarray(w))
        paths[f"β = {beta}"] = np.array(path)
    _draw(figure, paths, "SGD with momentum, lr = 0.02")


def rmsprop_step(function: Callable[..., Any], figure: Figure) -> None:
    """Draw descents in which each coordinate has a step of its own."""
    paths = {}
    for alpha in (0.5, 0.9, 0.99):
        path, s = [_START], np.zeros(2)
        for _ in range(_STEPS):
            w, s = function(path[-1].copy(), _grad(path[-1]), s, 0.1, alpha, 1e-8)
            path.append(np.asarray(w))
        paths[f"α = {alpha}"] = np.array(path)
    _draw(figure, paths, "RMSProp, lr = 0.1")


def adam_step(function: Callable[..., Any], figure: Figure) -> None:
    """Draw descents with different memories of the gradient."""
    paths = {}
    for betas in ((0.5, 0.9), (0.9, 0.999), (0.95, 0.999)):
        path, m, v = [_START], np.zeros(2), np.zeros(2)
        for t in range(1, _STEPS + 1):
            w, m, v = function(path[-1].copy(), _grad(path[-1]), m, v, t, 0.15, betas, 1e-8)
            path.append(np.asarray(w))
        paths[f"β = {betas}"] = np.array(path)
    _draw(figure, paths, "Adam, lr = 0.15")


def cosine_schedule(function: Callable[..., Any], figure: Figure) -> None:
    """Draw the learning rate over all steps, and some after the last."""
    axes = figure.subplots()
    steps = range(121)
    for warmup in (0, 10, 30):
        rates = [function(step, warmup, 100, 0.1, 0.01) for step in steps]
        axes.plot(steps, rates, label=f"warm-up of {warmup} steps")
    axes.axvline(100, color="grey", linewidth=0.8, linestyle=":")
    axes.set(
        title="Warm-up, then a cosine: 100 steps, peak 0.1, floor 0.01", xlabel="step", ylabel="learning rate"
    )
    axes.set_ylim(bottom=0)
    axes.legend(frameon=False)


def clip_by_global_norm(function: Callable[..., Any], figure: Figure) -> None:
    """Draw pairs of gradients before and after: shorter perhaps, in the same direction in any case."""
    axes = figure.subplots()
    angles = np.linspace(0.1, 1.5, 8)
    for angle, length in zip(angles, np.linspace(0.4, 2.4, 8), strict=True):
        grads = [np.array([length * np.cos(angle)]), np.array([length * np.sin(angle)])]
        (x, y), _ = function([grad.copy() for grad in grads], 1.2)
        axes.plot([0, grads[0][0]], [0, grads[1][0]], color="C7", linewidth=1)
        axes.plot(*grads, "o", color="C7", markersize=4)
        axes.annotate(
            "", (float(x[0]), float(y[0])), (0, 0), arrowprops={"arrowstyle": "->", "color": "C0", "lw": 2}
        )
    circle = np.linspace(0, np.pi / 2, 100)
    axes.plot(1.2 * np.cos(circle), 1.2 * np.sin(circle), "k:", label="limit")
    axes.set(
        title="Gradients (grey) and what is left of them", xlabel="first gradient", ylabel="second gradient"
    )
    axes.set_aspect("equal")
    axes.legend(frameon=False)


def _draw(figure: Figure, paths: dict[str, "np.ndarray[Any, Any]"], title: str) -> None:
    """Draw paths over the loss surface, and the loss along each."""
    over, along = figure.subplots(2, 1, height_ratios=[3, 2])
    x, y = np.meshgrid(np.linspace(-5, 3, 160), np.linspace(-2.6, 2.6, 120))
    losses = _loss(np.stack([x, y], axis=-1))
    over.contour(x, y, losses, levels=np.geomspace(0.05, 45, 12), colors="0.8", linewidths=0.8)
    for label, path in paths.items():
        over.plot(*path.T, "-o", markersize=2.5, linewidth=1, label=label)
        along.semilogy(np.maximum(_loss(path), 1e-12), label=label)
    over.plot(0, 0, "k+", markersize=10)
    over.set(title=title, xlabel="$w_1$", ylabel="$w_2$", xlim=(-5, 3), ylim=(-2.6, 2.6))
    over.legend(frameon=False, loc="lower left", ncols=3)
    along.set(xlabel="step", ylabel="loss")
