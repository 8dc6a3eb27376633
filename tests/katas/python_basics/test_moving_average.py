"""Checks of `moving_average`."""

import functools
import itertools

import numpy as np
import pytest

from katas.python_basics.moving_average import moving_average


def _square(ready, x):
    if x >= ready:
        raise RuntimeError(f"only {ready} numbers are there yet, and one more was asked for")
    return x**2


def _stream(ready):
    """Return the numbers 0, 1, 4, 9, … as a stream that fails when more are asked for than there are yet."""
    return map(functools.partial(_square, ready), range(10**9))


def test_example():
    """Averages two neighbours at a time."""
    assert list(moving_average([3, 5, 10, 6], 2)) == pytest.approx([4, 7.5, 8])


@pytest.mark.parametrize(("n", "w"), [(23, 2), (23, 3), (23, 7), (23, 22), (303, 300)])
def test_values(rng, n, w):
    """Gives the mean of every window, from the first whole one to the last."""
    xs = rng.normal(size=n)
    expected = np.convolve(xs, np.full(w, 1 / w), "valid").tolist()
    assert list(moving_average(xs.tolist(), w)) == pytest.approx(expected)


def test_fractions():
    """Keeps the fraction of a mean of integers."""
    assert list(moving_average([1, 2, 2, -4], 3)) == pytest.approx([5 / 3, 0])


def test_smallest_window():
    """Gives the numbers themselves for a window of one."""
    means = moving_average([4, -2.5, 7], 1)
    assert [next(means), *means] == pytest.approx([4, -2.5, 7])


def test_few():
    """Gives one mean for as many numbers as a window has, and none for fewer."""
    assert list(moving_average([4, 6, 11], 3)) == pytest.approx([7])
    assert list(moving_average([4, 6, 11], 4)) == []
    assert list(moving_average([], 1)) == []


def test_iterators():
    """Takes iterators, which can be gone through only once."""
    assert list(moving_average(iter([3, 5, 10, 6]), 3)) == pytest.approx([6, 7])
    assert list(moving_average(map(abs, [-1, 2, -6]), 2)) == pytest.approx([1.5, 4])
    assert list(moving_average(range(1, 9, 3), 2)) == pytest.approx([2.5, 5.5])


def test_one_by_one():
    """Gives one mean each time that it is asked, and remembers where it was."""
    means = moving_average([3, 5, 10, 6], 2)
    assert next(means) == pytest.approx(4)
    assert next(means) == pytest.approx(7.5)
    assert list(means) == pytest.approx([8])


def test_endless():
    """Goes through numbers that have no end."""
    means = moving_average(_stream(ready=1000), 3)
    assert list(itertools.islice(means, 4)) == pytest.approx([5 / 3, 14 / 3, 29 / 3, 50 / 3])


@pytest.mark.parametrize(("w", "means"), [(1, 1), (3, 1), (2, 4)])
def test_lazy(w, means):
    """Takes no number before a mean needs it."""
    xs = [x**2 for x in range(w + means - 1)]
    expected = np.convolve(xs, np.full(w, 1 / w), "valid").tolist()
    assert list(itertools.islice(moving_average(_stream(ready=len(xs)), w), means)) == pytest.approx(expected)


@pytest.mark.parametrize("w", [0, -1, -3])
def test_no_window(w):
    """Refuses a window of less than one number."""
    with pytest.raises(ValueError):
        list(moving_average([3.0, 5.0, 10.0, 6.0], w))
