"""Pictures of how good a classifier is."""

from collections.abc import Callable
from typing import Any

import numpy as np
from matplotlib.figure import Figure


def confusion_matrix(function: Callable[..., Any], figure: Figure) -> None:
    """Draw the counts of right and wrong predictions."""
    rng = np.random.default_rng(6)
    y = rng.choice(4, size=200, p=[0.4, 0.3, 0.2, 0.1])
    p = np.where(rng.random(200) < 0.7, y, (y + rng.integers(1, 3, size=200)) % 4)
    counts = np.asarray(function(y, p, 4))
    axes = figure.subplots()
    axes.imshow(counts, cmap="Blues")
    for (row, column), count in np.ndenumerate(counts):
        axes.text(column, row, str(int(count)), ha="center", va="center", color="w" if count > 40 else "k")
    axes.set(title="Confusion matrix", xlabel="predicted", ylabel="true", xticks=range(4), yticks=range(4))


def roc_curve(function: Callable[..., Any], figure: Figure) -> None:
    """Draw the curve of a good, a poor and a reversed score."""
    rng = np.random.default_rng(7)
    y = rng.choice([0, 1], size=120, p=[0.6, 0.4])
    axes = figure.subplots()
    for label, separation in (("good", 2.0), ("poor", 0.5), ("reversed", -1.0)):
        false_positives, true_positives = function(y, separation * y + rng.normal(size=120))
        axes.plot(false_positives, true_positives, label=f"{label} score")
    axes.plot([0, 1], [0, 1], "k:", label="chance")
    axes.set(title="ROC curve", xlabel="false positive rate", ylabel="true positive rate")
    axes.set_aspect("equal")
    axes.legend(frameon=False, loc="lower right")
