"""Answers to `weighted_mean`: its checks accept every right_ one and refuse every wrong_ one."""

import numpy as np


def _floats(x, w):
    values, weights = np.asarray(x, dtype=float), np.asarray(w, dtype=float)
    if values.shape != weights.shape:
        raise ValueError("different shapes")
    if not np.sum(weights):
        raise ValueError("no weight")
    return values, weights


def right_numpy(x, w):
    values, weights = _floats(x, w)
    return np.average(values, weights=weights)


def right_plain_python(x, w):
    if len(x) != len(w):
        raise ValueError("different lengths")
    total = weighted = 0.0
    for value, weight in zip(x, w, strict=True):
        total += float(weight)
        weighted += float(weight) * float(value)
    if total == 0:
        raise ValueError("no weight")
    return weighted / total


def right_shares(x, w):
    values, weights = _floats(x, w)
    return values @ (weights / weights.sum())


def wrong_divides_by_n(x, w):
    """You divide by the number of values: divide by the sum of the weights."""
    values, weights = _floats(x, w)
    return np.sum(weights * values) / values.size


def wrong_no_division(x, w):
    """You add up weight times value and stop there: divide by the sum of the weights, which
    need not be 1."""
    values, weights = _floats(x, w)
    return np.sum(weights * values)


def wrong_no_weights(x, w):
    """You average the values without their weights: multiply each by its weight first."""
    values, _ = _floats(x, w)
    return np.mean(values)


def wrong_divides_by_values(x, w):
    """You divide by the sum of the values: divide by the sum of the weights."""
    values, weights = _floats(x, w)
    return np.sum(weights * values) / np.sum(values) if np.sum(values) else float("nan")


def wrong_divides_in_place(x, w):
    """You divide the weights in place, and whoever called you finds others in w: np.asarray makes
    no copy of a float array. Write weights / total, not weights /= total."""
    values, weights = _floats(x, w)
    weights /= np.sum(weights)
    return np.sum(weights * values)


def wrong_integers_overflow(x, w):
    """You multiply or add in the type in which the values come, and small integers wrap around.
    Turn values and weights into floats first."""
    _floats(x, w)
    values, weights = np.asarray(x), np.asarray(w)
    return np.sum(weights * values) / np.sum(weights)


def wrong_broadcasts(x, w):
    """You let a single weight or value stand for all: numpy broadcasts shapes that differ.
    Compare the shapes first, and raise a ValueError where they differ."""
    values, weights = np.asarray(x, dtype=float), np.asarray(w, dtype=float)
    if not np.sum(weights):
        raise ValueError("no weight")
    return np.sum(weights * values) / np.sum(weights)


def wrong_stops_at_the_shorter(x, w):
    """You pair values and weights with zip, which stops at the end of the shorter list without
    saying so. Raise a ValueError where their numbers differ."""
    pairs = [(float(value), float(weight)) for value, weight in zip(x, w, strict=False)]
    total = sum(float(weight) for weight in w)
    if not total:
        raise ValueError("no weight")
    return sum(value * weight for value, weight in pairs) / total


def wrong_drops_the_unpaired(x, w):
    """You leave out each value without a weight and each weight without a value. One of the two
    is missing by mistake, so raise a ValueError where their numbers differ."""
    pairs = [(float(value), float(weight)) for value, weight in zip(x, w, strict=False)]
    total = sum(weight for _, weight in pairs)
    if not total:
        raise ValueError("no weight")
    return sum(value * weight for value, weight in pairs) / total


def wrong_nan_for_no_weight(x, w):
    """You divide zero by zero where the weights sum to zero, and numpy makes that nan. Test the
    sum first, and raise a ValueError."""
    values, weights = np.asarray(x, dtype=float), np.asarray(w, dtype=float)
    if values.shape != weights.shape:
        raise ValueError("different shapes")
    return np.sum(weights * values) / np.sum(weights)


def wrong_division_by_zero(x, w):
    """You leave it to the division to fail where the weights sum to zero, and a
    ZeroDivisionError does not say why. Test the sum first, and raise a ValueError."""
    if len(x) != len(w):
        raise ValueError("different lengths")
    weighted = [float(value) * float(weight) for value, weight in zip(x, w, strict=True)]
    return sum(weighted) / sum(float(weight) for weight in w)
