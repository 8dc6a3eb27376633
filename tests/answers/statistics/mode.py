"""Answers to `mode`: its checks accept every right_ one and refuse every wrong_ one."""

import itertools
from collections import Counter

import numpy as np
import scipy.stats


def right_scipy(x):
    if np.size(x) == 0:
        raise ValueError("no values")
    return scipy.stats.mode(x).mode


def right_plain_python(x):
    counts = {}
    for value in x:
        counts[value] = counts.get(value, 0) + 1
    if not counts:
        raise ValueError("no values")
    highest = max(counts.values())
    return min(value for value, count in counts.items() if count == highest)


def right_sorted_runs(x):
    runs = [(len(list(run)), -value) for value, run in itertools.groupby(sorted(float(v) for v in x))]
    return -max(runs)[1]


def wrong_first_of_ties(x):
    """Where several values appear equally often, you take the one that comes first in x:
    Counter.most_common and max keep that order. Take the smallest."""
    if len(x) == 0:
        raise ValueError("no values")
    return Counter(np.asarray(x, dtype=float).tolist()).most_common(1)[0][0]


def wrong_largest_of_ties(x):
    """Where several values appear equally often, you take the largest: take the smallest."""
    counts = Counter(np.asarray(x, dtype=float).tolist())
    return max((count, value) for value, count in counts.items())[1]


def wrong_count(x):
    """You return how often the value appears: return the value itself."""
    return max(Counter(np.asarray(x, dtype=float).tolist()).values())


def wrong_position_among_different(x):
    """You return the position of the highest count: return the value that stands there."""
    _, counts = np.unique(np.asarray(x, dtype=float), return_counts=True)
    return np.argmax(counts)


def wrong_whole_numbers_only(x):
    """You count with whole numbers as indices, as np.bincount does: fractions are cut off, and
    negative values have no place. Count the different values, whatever they are."""
    return np.argmax(np.bincount(np.asarray(x, dtype=int)))


def wrong_sorts_the_array(x):
    """You sort in place what np.asarray returns. That is x itself where x is a float array
    already: np.sort returns a sorted copy."""
    values = np.asarray(x, dtype=float)
    if not values.size:
        raise ValueError("no values")
    values.sort()
    return Counter(values.tolist()).most_common(1)[0][0]


def wrong_sorts_in_place(x):
    """You sort x itself, and whoever called you finds it in another order: sorted(x) and
    np.sort(x) return a sorted copy."""
    if len(x) == 0:
        raise ValueError("no values")
    x.sort()
    return Counter(float(v) for v in x).most_common(1)[0][0]


def wrong_longest_run(x):
    """You look for the longest run of equal neighbours: equal values that stand apart count
    together. Sort the values first, or count them in a dictionary."""
    runs = [(len(list(run)), -value) for value, run in itertools.groupby(np.asarray(x, dtype=float).tolist())]
    return -max(runs)[1]


def wrong_all_of_them(x):
    """You return a list of all the most frequent values: return the smallest of them alone."""
    counts = Counter(np.asarray(x, dtype=float).tolist())
    highest = max(counts.values())
    return sorted(value for value, count in counts.items() if count == highest)


def wrong_largest_value(x):
    """You compare the values rather than how often they appear: look for the highest count."""
    values = np.asarray(x, dtype=float)
    return np.max(values)


def wrong_nan_for_no_values(x):
    """You return nan for no values, and everything computed from it will be nan. Raise a
    ValueError where there is nothing to count."""
    values, counts = np.unique(np.asarray(x, dtype=float), return_counts=True)
    return values[np.argmax(counts)] if values.size else float("nan")


def wrong_index_error(x):
    """You leave it to the index to fail where there are no values, and an IndexError does not
    say why. Test for that first, and raise a ValueError."""
    counts = Counter(sorted(np.asarray(x, dtype=float).tolist()))
    return counts.most_common(1)[0][0]
