"""Pictures of models: what each says of every point of a plane."""

import functools
from collections.abc import Callable
from typing import Any

import numpy as np
from matplotlib.figure import Figure

_COLOURS = ("#4c72b0", "#dd8452", "#55a868")


def _moons(n: int = 70) -> tuple[Any, Any]:
    """Return two classes that lie in each other's arms."""
    rng = np.random.default_rng(3)
    angles = rng.uniform(0, np.pi, size=(2, n))
    upper = np.stack([np.cos(angles[0]), np.sin(angles[0])], axis=1)
    lower = np.stack([1 - np.cos(angles[1]), 0.5 - np.sin(angles[1])], axis=1)
    x = np.concatenate([upper, lower]) + rng.normal(scale=0.2, size=(2 * n, 2))
    return x, np.repeat([0, 1], n)


def _clouds(*centres: tuple[float, float], n: int = 45, scale: float = 0.9) -> tuple[Any, Any]:
    """Return classes that are each a cloud."""
    rng = np.random.default_rng(8)
    x = np.concatenate([rng.normal(centre, scale, size=(n, 2)) for centre in centres])
    return x, np.repeat(np.arange(len(centres)), n)


def knn_predict(function: Callable[..., Any], figure: Figure) -> None:
    """Draw the regions for few and for many neighbours."""
    x, y = _moons()
    panels = figure.subplots(1, 2, sharey=True)
    for axes, k in zip(panels, (1, 15), strict=True):
        _regions(axes, x, y, functools.partial(_neighbours, function, x, y, k))
        axes.set(title=f"k = {k}")
    figure.suptitle("Nearest neighbours")


def _neighbours(function: Callable[..., Any], x: Any, y: Any, k: int, q: Any) -> Any:
    return function(x, y, q, k)


def linear_predict(function: Callable[..., Any], figure: Figure) -> None:
    """Draw the predictions of a plane as heights."""
    axes = figure.subplots()
    grid, shape, extent = _grid(np.array([[-3.0, -3.0], [3.0, 3.0]]))
    heights = np.asarray(function(grid, np.array([1.0, -0.5]), 0.7)).reshape(shape)
    lines = axes.contour(heights, levels=13, extent=extent, cmap="viridis")
    axes.clabel(lines, fontsize=8)
    axes.set(title="Predictions of $x_1 - 0.5 x_2 + 0.7$", xlabel="$x_1$", ylabel="$x_2$")


def linear_regression(function: Callable[..., Any], figure: Figure) -> None:
    """Draw points, the fitted line, and what it leaves over."""
    rng = np.random.default_rng(5)
    x = rng.uniform(0, 10, size=25)
    y = 3 + 1.4 * x + rng.normal(scale=2, size=25)
    weights, bias = function(x[:, None], y)
    fitted = x * float(weights[0]) + bias
    axes = figure.subplots()
    axes.vlines(x, fitted, y, color="0.7", linewidth=1, label="residuals")
    axes.plot(x, y, "o", color=_COLOURS[0])
    ends = np.array([0.0, 10.0])
    axes.plot(ends, ends * float(weights[0]) + bias, color=_COLOURS[1], label=_line(weights[0], bias))
    axes.set(title="Least squares", xlabel="x", ylabel="y")
    axes.legend(frameon=False)


def ridge_regression(function: Callable[..., Any], figure: Figure) -> None:
    """Draw how the weights shrink as the penalty grows."""
    rng = np.random.default_rng(5)
    x = rng.normal(size=(30, 5))
    x[:, 1] = x[:, 0] + rng.normal(scale=0.1, size=30)
    y = x @ [2.0, -1.0, 0.5, 3.0, 0.0] + 4 + rng.normal(size=30)
    alphas = np.geomspace(1e-2, 1e4, 40)
    weights = np.array([function(x, y, alpha)[0] for alpha in alphas])
    axes = figure.subplots()
    axes.semilogx(alphas, weights, label=[f"$w_{n}$" for n in range(1, 6)])
    axes.axhline(0, color="0.7", linewidth=0.8)
    axes.set(title="Ridge: $x_1$ and $x_2$ are nearly the same", xlabel="alpha", ylabel="weight")
    axes.legend(frameon=False)


def logistic_regression(function: Callable[..., Any], figure: Figure) -> None:
    """Draw the probability that the model gives to every point."""
    x, y = _clouds((-1, -0.6), (1.2, 0.9))
    weights, bias = function(x, y, 0.01)
    axes = figure.subplots()
    grid, shape, extent = _grid(x)
    probability = 1 / (1 + np.exp(-(grid @ np.asarray(weights) + bias))).reshape(shape)
    shades = axes.imshow(
        probability, extent=extent, origin="lower", aspect="auto", cmap="RdYlBu_r", alpha=0.6
    )
    axes.contour(probability, levels=[0.5], extent=extent, colors="k", linewidths=1)
    figure.colorbar(shades, label="probability of class 1")
    _points(axes, x, y)
    axes.set(title="Logistic regression")


def linear_svm(function: Callable[..., Any], figure: Figure) -> None:
    """Draw the margin for a small and a large penalty."""
    x, y = _clouds((-1.4, -0.8), (1.4, 1.0))
    panels = figure.subplots(1, 2, sharey=True)
    for axes, c in zip(panels, (0.01, 10.0), strict=True):
        weights, bias = function(x, 2 * y - 1, c)
        grid, shape, extent = _grid(x)
        heights = (grid @ np.asarray(weights) + bias).reshape(shape)
        styles = {"colors": "k", "linewidths": 1, "linestyles": ["--", "-", "--"]}
        axes.contour(heights, levels=[-1, 0, 1], extent=extent, **styles)
        inside = (2 * y - 1) * (x @ np.asarray(weights) + bias) <= 1 + 1e-3
        axes.scatter(*x[inside].T, s=70, facecolors="none", edgecolors="0.5")
        _points(axes, x, y)
        axes.set(title=f"c = {c}: {inside.sum()} points hold the margin")
    figure.suptitle("Linear support vector machine")


def naive_bayes(function: Callable[..., Any], figure: Figure) -> None:
    """Draw the regions of three classes."""
    x, y = _clouds((-2, 0), (1.5, 1.5), (1.5, -2.0))
    axes = figure.subplots()
    _regions(axes, x, y, lambda q: function(x, y, q))
    axes.set(title="Gaussian naive Bayes")


def decision_stump(function: Callable[..., Any], figure: Figure) -> None:
    """Draw the one cut that the stump makes."""
    x, y = _clouds((-1, 0.4), (1.1, -0.3))
    feature, threshold = function(x, y)
    axes = figure.subplots()
    cut = axes.axvline if feature == 0 else axes.axhline
    cut(threshold, color="k", linewidth=1)
    _points(axes, x, y)
    axes.set(title=f"The best single split: feature {feature}, at {threshold:.2f}")


def _line(slope: float, bias: float) -> str:
    return f"y = {float(slope):.2f} x {float(bias):+.2f}"


def _grid(x: Any) -> tuple[Any, tuple[int, int], tuple[float, float, float, float]]:
    """Return points all over where some lie, their rows and columns, and where they end."""
    (left, bottom), (right, top) = x.min(axis=0) - 0.5, x.max(axis=0) + 0.5
    shape = (90, 110)
    across, up = np.meshgrid(np.linspace(left, right, shape[1]), np.linspace(bottom, top, shape[0]))
    return np.stack([across.ravel(), up.ravel()], axis=1), shape, (left, right, bottom, top)


def _regions(axes: Any, x: Any, y: Any, predict: Callable[[Any], Any]) -> None:
    grid, shape, extent = _grid(x)
    labels = np.asarray(predict(grid)).reshape(shape)
    classes = len(np.unique(y))
    levels = np.arange(classes + 1) - 0.5
    axes.contourf(labels, levels=levels, extent=extent, colors=_COLOURS[:classes], alpha=0.25)
    _points(axes, x, y)


def _points(axes: Any, x: Any, y: Any) -> None:
    for label, marker in zip(np.unique(y), "osD", strict=False):
        axes.plot(*x[y == label].T, marker, markersize=4, color=_COLOURS[int(label)], label=f"class {label}")
    axes.set(xlabel="$x_1$", ylabel="$x_2$")
    axes.legend(frameon=False, loc="upper left", fontsize="small")
