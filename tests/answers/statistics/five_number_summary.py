"""Answers to `five_number_summary`: its checks accept every right_ one and refuse every wrong_ one."""

import math
import statistics

import numpy as np

SHARES = np.array([0, 0.25, 0.5, 0.75, 1])


def _sorted(x):
    values = np.sort(np.asarray(x, dtype=float))
    if not values.size:
        raise ValueError("no values")
    return values


def _at(values, positions):
    """Interpolate between sorted values, and stay at the ends beyond them."""
    return tuple(np.interp(positions, np.arange(values.size), values).tolist())


def right_numpy(x):
    return np.quantile(_sorted(x), SHARES)


def right_plain_python(x):
    values = sorted(float(v) for v in x)
    if not values:
        raise ValueError("no values")
    summary = []
    for quarter in range(5):
        below, rest = divmod((len(values) - 1) * quarter, 4)
        above = min(below + 1, len(values) - 1)
        summary.append(values[below] + rest / 4 * (values[above] - values[below]))
    return summary


def right_statistics(x):
    values = _sorted(x).tolist()
    quartiles = statistics.quantiles(values, n=4, method="inclusive") if len(values) > 1 else values * 3
    return (values[0], *quartiles, values[-1])


def wrong_unsorted(x):
    """You pick from the values in the order in which they come: sort them first."""
    _sorted(x)
    values = np.asarray(x, dtype=float)
    return _at(values, SHARES * (values.size - 1))


def wrong_sorts_the_array(x):
    """You sort in place what np.asarray returns. That is x itself where x is a float array
    already: np.sort returns a sorted copy."""
    values = np.asarray(x, dtype=float)
    if not values.size:
        raise ValueError("no values")
    values.sort()
    return _at(values, SHARES * (values.size - 1))


def wrong_sorts_in_place(x):
    """You sort x itself, and whoever called you finds it in another order: sorted(x) and
    np.sort(x) return a sorted copy."""
    if len(x) == 0:
        raise ValueError("no values")
    x.sort()
    return _at(np.asarray(x, dtype=float), SHARES * (len(x) - 1))


def wrong_hinges_with_median(x):
    """You take the medians of the lower and of the upper half, the median in both: those are
    Tukey's hinges. Interpolate at the positions (n - 1) / 4 and 3 (n - 1) / 4."""
    values = _sorted(x)
    half = (values.size + 1) // 2
    medians = np.median(values[:half]), np.median(values), np.median(values[-half:])
    return (values[0], *medians, values[-1])


def wrong_hinges_without_median(x):
    """You take the medians of the values below and above the median, as school books do.
    Interpolate at the positions (n - 1) / 4 and 3 (n - 1) / 4."""
    values = _sorted(x)
    half = max(values.size // 2, 1)
    medians = np.median(values[:half]), np.median(values), np.median(values[-half:])
    return (values[0], *medians, values[-1])


def wrong_nearest_rank(x):
    """You take the value of the nearest rank, which is always one of the values. Interpolate
    between the two values on either side of a position."""
    values = _sorted(x)
    return tuple(values[max(math.ceil(share * values.size) - 1, 0)] for share in SHARES)


def wrong_rounds_position(x):
    """You round a position to the nearest value: interpolate between its two neighbours."""
    values = _sorted(x)
    return tuple(values[round(share * (values.size - 1))] for share in SHARES)


def wrong_cuts_position(x):
    """You cut off the fraction of a position and take the value below: interpolate between it
    and the value above."""
    values = _sorted(x)
    return tuple(values[int(share * (values.size - 1))] for share in SHARES)


def wrong_middle_of_neighbours(x):
    """You take the middle between the two neighbours of a position: the nearer one counts more,
    as much as the position's fraction says."""
    return np.quantile(_sorted(x), SHARES, method="midpoint")


def wrong_exclusive(x):
    """You put the quartiles at (n + 1) / 4 and 3 (n + 1) / 4, counted from 1, as
    statistics.quantiles does by default. Put them at (n - 1) / 4 and 3 (n - 1) / 4 from 0."""
    values = _sorted(x)
    return _at(values, SHARES * (values.size + 1) - 1)


def wrong_positions_of_n(x):
    """You put the quartiles at n / 4, n / 2 and 3 n / 4. Counted from 0 the last of n values
    stands at n - 1: take quarters of that."""
    values = _sorted(x)
    return _at(values, SHARES * values.size)


def wrong_drops_repeated(x):
    """You drop repeated values: each counts as often as it appears."""
    values = np.unique(_sorted(x))
    return _at(values, SHARES * (values.size - 1))


def wrong_integers_overflow(x):
    """You add the two values in the middle in the type in which they come, and the sum of two
    small integers wraps around. Turn the values into floats first."""
    summary = _at(_sorted(x), SHARES * (len(x) - 1))
    values = np.sort(np.asarray(x))
    middle = values[values.size // 2]
    if values.size % 2 == 0:
        with np.errstate(over="ignore"):
            middle = (values[values.size // 2 - 1] + middle) / 2
    return (*summary[:2], middle, *summary[3:])


def wrong_nan_for_no_values(x):
    """You return nan for no values, and everything computed from it will be nan. Raise a
    ValueError where there is nothing to sum up."""
    values = np.asarray(x, dtype=float)
    return tuple(np.quantile(values, SHARES)) if values.size else (float("nan"),) * 5


def wrong_index_error(x):
    """You leave it to the index to fail where there are no values, and an IndexError does not
    say why. Test for that first, and raise a ValueError."""
    values = sorted(float(v) for v in x)
    return (values[0], *np.quantile(values, SHARES[1:-1]), values[-1])
