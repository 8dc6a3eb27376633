"""Answers to `empirical_probability`: its checks accept every right_ one and refuse every wrong_ one."""

import numpy as np


def right_plain_python(x, event):
    if len(x) == 0:
        raise ValueError("no observations")
    count = 0
    for value in x:
        if event(value):
            count += 1
    return count / len(x)


def right_mean_of_truths(x, event):
    if np.size(x) == 0:
        raise ValueError("no observations")
    return np.mean([event(value) for value in np.asarray(x).tolist()])


def right_vectorize(x, event):
    if not len(x):
        raise ValueError("no observations")
    return np.count_nonzero(np.vectorize(event)(x)) / np.size(x)


def right_filter(x, event):
    values = list(x)
    if not values:
        raise ValueError("no observations")
    return np.float32(len(list(filter(event, values)))) / np.float32(len(values))


def right_pandas(x, event):
    import pandas as pd

    values = pd.Series(np.array(x, dtype=float))
    if values.empty:
        raise ValueError("no observations")
    return values.map(event).mean()


def _asked(x, event):
    """Return what the event says of each observation."""
    if len(x) == 0:
        raise ValueError("no observations")
    return [bool(event(value)) for value in x]


def wrong_whole_array(x, event):
    """You ask the event about all observations at once, but it may know single ones only: call it
    for each of them."""
    if len(x) == 0:
        raise ValueError("no observations")
    return np.mean(event(np.asarray(x, dtype=float)))


def wrong_count(x, event):
    """You return how many observations there are for which the event holds: divide by the number
    of all."""
    return sum(_asked(x, event))


def wrong_percent(x, event):
    """You return a percentage: a probability goes from 0 to 1."""
    return 100 * np.mean(_asked(x, event))


def wrong_complement(x, event):
    """You return the share for which the event does not hold: count where it does."""
    return 1 - np.mean(_asked(x, event))


def wrong_odds(x, event):
    """You divide by the number of observations for which the event does not hold, which gives the
    odds: divide by the number of all."""
    said = _asked(x, event)
    missed = len(said) - sum(said)
    return sum(said) / missed if missed else float("inf")


def wrong_whole_division(x, event):
    """You divide without a remainder (//), which leaves 0 of every share below 1: use /."""
    said = _asked(x, event)
    return sum(said) // len(said)


def wrong_different_values(x, event):
    """You count equal observations once, as a set does: each counts as often as it appears."""
    return np.mean(_asked(sorted({float(value) for value in x}), event))


def wrong_share_of_the_sum(x, event):
    """You add up the observations for which the event holds: count them instead, each as 1."""
    said = _asked(x, event)
    return np.sum(np.asarray(x, dtype=float)[said]) / np.sum(x)


def wrong_adds_one(x, event):
    """You add imagined observations, which pulls the share towards a half (Laplace's rule of
    succession): count the real ones only."""
    said = _asked(x, event)
    return (sum(said) + 1) / (len(said) + 2)


def wrong_cuts_fractions(x, event):
    """You make integers of the observations before you ask the event: give it each as it is."""
    return np.mean(_asked(np.asarray(x, dtype=int), event))


def wrong_nan_for_none(x, event):
    """You return nan for no observations, and everything computed from it will be nan. Raise a
    ValueError where there is nothing to count."""
    said = [bool(event(value)) for value in x]
    return np.mean(said) if said else float("nan")


def wrong_zero_for_none(x, event):
    """You return 0 for no observations, as if the event could not happen. Nothing is known about
    it: raise a ValueError."""
    return sum(bool(event(value)) for value in x) / max(len(x), 1)


def wrong_division_by_zero(x, event):
    """You leave it to the division to fail where there are no observations, and a
    ZeroDivisionError does not say why. Test for that first, and raise a ValueError."""
    return sum(bool(event(value)) for value in x) / len(x)


def wrong_identity_with_true(x, event):
    """You count where the event `is True`. It may say so by another object, such as numpy's True: write
    `if event(value)`."""
    if len(x) == 0:
        raise ValueError("no observations")
    return sum(event(value) is True for value in np.asarray(x, dtype=float)) / len(x)


def wrong_different_hits(x, event):
    """You count equal observations for which the event holds once, but all others as often as they appear:
    each counts as often as it appears."""
    if len(x) == 0:
        raise ValueError("no observations")
    return len({float(value) for value in x if event(value)}) / len(x)
