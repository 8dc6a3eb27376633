"""Answers to `median`: its checks accept every right_ one and refuse every wrong_ one."""

import statistics

import numpy as np


def right_numpy(x):
    if np.size(x) == 0:
        raise ValueError("no values")
    return np.median(np.asarray(x, dtype=np.longdouble))


def right_plain_python(x):
    values = sorted(float(v) for v in x)
    if not values:
        raise ValueError("no values")
    middle = len(values) // 2
    if len(values) % 2:
        return values[middle]
    return (values[middle - 1] + values[middle]) / 2


def right_statistics(x):
    return statistics.median(float(v) for v in x)


def right_from_both_ends(x):
    values = [float(v) for v in x]
    if not values:
        raise ValueError("no values")
    while len(values) > 2:
        values.remove(min(values))
        values.remove(max(values))
    return sum(values) / len(values)


def wrong_upper_of_two(x):
    """You take the upper of the two values in the middle. Of an even number of values, the
    median is the mean of those two."""
    values = np.sort(np.asarray(x, dtype=float))
    if not values.size:
        raise ValueError("no values")
    return values[values.size // 2]


def wrong_lower_of_two(x):
    """You take the lower of the two values in the middle. Of an even number of values, the
    median is the mean of those two."""
    values = np.sort(np.asarray(x, dtype=float))
    if not values.size:
        raise ValueError("no values")
    return values[(values.size - 1) // 2]


def wrong_unsorted(x):
    """You take the middle of the values in the order in which they come: sort them first."""
    values = np.asarray(x, dtype=float)
    if not values.size:
        raise ValueError("no values")
    return (values[(values.size - 1) // 2] + values[values.size // 2]) / 2


def wrong_sorts_the_array(x):
    """You sort in place what np.asarray returns. That is x itself where x is a float array
    already: np.sort returns a sorted copy."""
    values = np.asarray(x, dtype=float)
    if not values.size:
        raise ValueError("no values")
    values.sort()
    return (values[(values.size - 1) // 2] + values[values.size // 2]) / 2


def wrong_sorts_in_place(x):
    """You sort x itself, and whoever called you finds it in another order: sorted(x) and
    np.sort(x) return a sorted copy."""
    if len(x) == 0:
        raise ValueError("no values")
    x.sort()
    return (float(x[(len(x) - 1) // 2]) + float(x[len(x) // 2])) / 2


def wrong_counts_from_one(x):
    """Textbooks count the sorted values from 1, Python from 0: you are one place too far up."""
    values = np.sort(np.asarray(x, dtype=float))
    if not values.size:
        raise ValueError("no values")
    return (values[(values.size + 1) // 2] + values[values.size // 2 + 1]) / 2


def wrong_drops_repeated(x):
    """You put the values into a set, which drops the repeated ones: each counts as often as it
    appears, so sort the values themselves."""
    if len(x) == 0:
        raise ValueError("no values")
    return np.median(sorted({float(v) for v in x}))


def wrong_rounds_down(x):
    """You halve the sum of the two values in the middle with //, which drops the fraction:
    halve it with /."""
    values = np.sort(np.asarray(x, dtype=float))
    if not values.size:
        raise ValueError("no values")
    lower, upper = values[(values.size - 1) // 2], values[values.size // 2]
    return lower if lower == upper else (lower + upper) // 2


def wrong_integers_overflow(x):
    """You add the two values in the middle in the type in which they come, and the sum of two
    small integers wraps around. Turn the values into floats first."""
    values = np.sort(np.asarray(x))
    if not values.size:
        raise ValueError("no values")
    if values.size % 2:
        return values[values.size // 2]
    with np.errstate(over="ignore"):
        return (values[values.size // 2 - 1] + values[values.size // 2]) / 2


def wrong_mean(x):
    """You return the mean, which a single outlier can move anywhere. The median is the value in
    the middle once they are sorted."""
    values = np.asarray(x, dtype=float)
    if not values.size:
        raise ValueError("no values")
    return np.mean(values)


def wrong_middle_of_range(x):
    """You return the middle between the smallest and the largest value. The median has as many
    values below it as above it."""
    values = np.asarray(x, dtype=float)
    if not values.size:
        raise ValueError("no values")
    return (values.min() + values.max()) / 2


def wrong_nan_for_no_values(x):
    """You return nan for no values, and everything computed from it will be nan. Raise a
    ValueError where there is no middle."""
    values = np.asarray(x, dtype=float)
    return np.median(values) if values.size else float("nan")


def wrong_index_error(x):
    """You leave it to the index to fail where there are no values, and an IndexError does not
    say why. Test for that first, and raise a ValueError."""
    values = np.sort(np.asarray(x, dtype=float))
    return (values[(values.size - 1) // 2] + values[values.size // 2]) / 2
