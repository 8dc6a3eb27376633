"""Pictures of what is found without labels: clusters, and directions."""

from collections.abc import Callable
from typing import Any

import numpy as np
from matplotlib.figure import Figure


def _points() -> Any:
    """Return three clouds of unequal size."""
    rng = np.random.default_rng(2)
    sizes_and_places = ((60, (0, 0)), (30, (4, 1)), (40, (1.5, 3.5)))
    return np.concatenate([rng.normal(place, 0.8, size=(n, 2)) for n, place in sizes_and_places])


def k_means(function: Callable[..., Any], figure: Figure) -> None:
    """Draw clusters and the way of their centres, from bad starts to the end."""
    x, starts = _points(), np.array([[-1.0, 4.0], [0.0, 4.5], [5.0, 4.0]])
    panels = figure.subplots(1, 3, sharey=True)
    ways = np.array([function(x.copy(), starts.copy(), steps)[0] for steps in range(1, 13)])
    ways = np.concatenate([starts[None], ways])
    for axes, steps in zip(panels, (1, 3, 12), strict=True):
        _, labels = function(x.copy(), starts.copy(), steps)
        axes.scatter(*x.T, c=[f"C{label}" for label in np.asarray(labels)], s=9)
        for cluster in range(len(starts)):
            way = ways[: steps + 1, cluster]
            axes.plot(*way.T, "-", color="k", linewidth=1)
            axes.plot(*way[-1], "X", color=f"C{cluster}", markersize=11, markeredgecolor="k")
        axes.set(title=f"{steps} step{'s' * (steps > 1)}", xlabel="$x_1$")
    panels[0].set(ylabel="$x_2$")
    figure.suptitle("k-means: the way of the centres")


def pca(function: Callable[..., Any], figure: Figure) -> None:
    """Draw the principal components as axes of the cloud, as long as its standard deviations."""
    rng = np.random.default_rng(4)
    x = rng.normal(size=(150, 2)) @ [[2.0, 1.0], [0.0, 0.6]] + [3.0, 1.0]
    components, variances = function(x, 2)
    axes = figure.subplots()
    axes.plot(*x.T, ".", color="0.6")
    middle = x.mean(axis=0)
    for number, (component, variance) in enumerate(zip(components, variances, strict=True), start=1):
        end = middle + np.asarray(component) * np.sqrt(float(variance))
        axes.annotate("", end, middle, arrowprops={"arrowstyle": "->", "color": f"C{number}", "lw": 2.5})
        axes.annotate(f"variance {float(variance):.2f}", end, color=f"C{number}")
    axes.set(title="Principal components", xlabel="$x_1$", ylabel="$x_2$")
    axes.set_aspect("equal")


def silhouette(function: Callable[..., Any], figure: Figure) -> None:
    """Draw how well the points are grouped, for ever more groups along one direction."""
    x = _points()
    order = np.argsort(x @ [1.0, 0.6], kind="stable")
    axes = figure.subplots()
    counts = range(2, 9)
    values = []
    for k in counts:
        labels = np.empty(len(x), dtype=int)
        labels[order] = np.arange(len(x)) * k // len(x)
        values.append(float(function(x, labels)))
    axes.plot(counts, values, "-o")
    axes.set(title="Mean silhouette of slices across three clouds", xlabel="slices", ylabel="silhouette")
