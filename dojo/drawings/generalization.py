"""Pictures of underfitting and overfitting."""

from collections.abc import Callable
from typing import Any

import numpy as np
from matplotlib.figure import Figure
from numpy.polynomial import Polynomial

_NOISE = 0.3


def _truth(x: Any) -> Any:
    return np.sin(1.5 * np.asarray(x))


def _sample(rng: np.random.Generator, n: int) -> tuple[Any, Any]:
    x = rng.uniform(-2, 2, size=n)
    return x, _truth(x) + rng.normal(scale=_NOISE, size=n)


def learning_curve(function: Callable[..., Any], figure: Figure) -> None:
    """Draw the errors of a stiff and of a flexible model over the number of examples."""
    rng = np.random.default_rng(1)
    x, y = _sample(rng, 120)
    xv, yv = _sample(rng, 200)
    sizes = [12, 16, 24, 32, 48, 64, 90, 120]
    panels = figure.subplots(1, 2, sharey=True)
    for axes, degree in zip(panels, (1, 9), strict=True):
        errors = np.asarray(
            function(
                lambda x, y, degree=degree: Polynomial.fit(x, y, degree),
                lambda model, x, y: float(np.mean((model(x) - y) ** 2)),
                *(x, y, xv, yv, sizes),
            )
        )
        axes.plot(sizes, errors, "-o", label=["training", "validation"])
        axes.axhline(_NOISE**2, color="0.6", linestyle=":", label="noise")
        axes.set(title=f"Polynomial of degree {degree}", xlabel="training examples", ylim=(0, 0.6))
    panels[0].set(ylabel="mean squared error")
    panels[0].legend(frameon=False)


def best_degree(function: Callable[..., Any], figure: Figure) -> None:
    """Draw the chosen polynomial beside one that is too stiff and one that is too flexible."""
    rng = np.random.default_rng(3)
    (x, y), (xv, yv) = _sample(rng, 18), _sample(rng, 30)
    chosen = int(function(x, y, xv, yv, range(1, 13)))
    axes = figure.subplots()
    axes.plot(x, y, "ko", markersize=4, label="training")
    axes.plot(xv, yv, "o", color="0.7", markersize=4, label="validation")
    line = np.linspace(-2, 2, 300)
    for degree in dict.fromkeys((1, chosen, 12)):
        label = f"degree {degree}" + (": chosen" if degree == chosen else "")
        axes.plot(
            line, Polynomial.fit(x, y, degree)(line), linewidth=3 if degree == chosen else 1, label=label
        )
    axes.set(title="Complexity by validation error", xlabel="x", ylabel="y", ylim=(-2.2, 2.2))
    axes.legend(frameon=False)


def bias_variance(function: Callable[..., Any], figure: Figure) -> None:
    """Draw the bull's-eye: models of each kind fitted again and again, and where they hit."""
    rng = np.random.default_rng(5)
    kinds = (
        ("low bias, low variance", (0.0, 0.0), 0.25),
        ("low bias, high variance", (0.0, 0.0), 0.9),
        ("high bias, low variance", (1.2, 0.9), 0.25),
        ("high bias, high variance", (1.2, 0.9), 0.9),
    )
    for axes, (title, shift, scale) in zip(figure.subplots(2, 2).ravel(), kinds, strict=True):
        shots = rng.normal(shift, scale, size=(60, 2))
        bias, variance = function(shots, np.zeros(2))
        for radius in (0.6, 1.2, 1.8, 2.4):
            circle = np.linspace(0, 2 * np.pi, 100)
            axes.plot(radius * np.cos(circle), radius * np.sin(circle), color="0.8", linewidth=0.8)
        axes.plot(*shots.T, ".", color="C0")
        axes.plot(*shots.mean(axis=0), "X", color="C1", markersize=9)
        axes.plot(0, 0, "k+", markersize=12)
        axes.set_title(f"{title}\nbias² {float(bias):.2f}, variance {float(variance):.2f}", fontsize="small")
        axes.set(xlim=(-2.9, 2.9), ylim=(-2.9, 2.9), xticks=[], yticks=[])
        axes.set_aspect("equal")


def early_stopping(function: Callable[..., Any], figure: Figure) -> None:
    """Draw a validation loss, and the epoch that each patience settles on."""
    rng = np.random.default_rng(9)
    epochs = np.arange(60)
    losses = 1 / (1 + epochs / 4) + 0.00015 * epochs**2 + rng.normal(scale=0.015, size=60)
    axes = figure.subplots()
    axes.plot(epochs, losses, color="0.4")
    _mark(axes, losses, {patience: int(function(losses.tolist(), patience)) for patience in (1, 3, 10)})
    axes.set(title="Early stopping", xlabel="epoch", ylabel="validation loss")
    axes.legend(frameon=False)


def _mark(axes: Any, losses: Any, found: dict[int, int]) -> None:
    for size, (patience, epoch) in zip((13, 10, 7), found.items(), strict=True):
        axes.plot(epoch, losses[epoch], "o", markersize=size, label=f"patience {patience}: epoch {epoch}")
