"""Checks of `sliding_windows`."""

import numpy as np
import pytest
from numpy.lib.stride_tricks import sliding_window_view

from katas.arrays.sliding_windows import sliding_windows


def test_example():
    """Finds the three windows of two of four numbers."""
    expected = np.array([[3, 1], [1, 4], [4, 2]])
    assert sliding_windows([3, 1, 4, 2], 2) == pytest.approx(expected)


@pytest.mark.parametrize(("n", "w"), [(9, 3), (10, 4), (7, 1), (8, 7), (40, 5)])
def test_every_window(rng, n, w):
    """Finds every window, from the first to the last."""
    x = rng.permutation(n) + 0.5
    expected = sliding_window_view(x, w)
    assert sliding_windows(x, w) == pytest.approx(expected)


@pytest.mark.parametrize("w", [1, 2, 3, 4])
@pytest.mark.parametrize("stride", [2, 3, 5])
def test_stride(rng, w, stride):
    """Moves on by the stride, and leaves out what does not fill a window."""
    for n in (10, 11, 12, 13):
        x = rng.permutation(n)
        expected = sliding_window_view(x, w)[::stride]
        assert sliding_windows(x, w, stride) == pytest.approx(expected)


@pytest.mark.parametrize(("n", "stride"), [(5, 1), (4, 2), (6, 9)])
def test_whole(rng, n, stride):
    """Has a single window where it is as long as the vector."""
    x = rng.normal(size=n)
    expected = x[None].copy()
    assert sliding_windows(x, n, stride=stride) == pytest.approx(expected)


def test_gaps(rng):
    """Takes an array that is a view with gaps, read backwards."""
    x = rng.permutation(20)[::-2]
    expected = sliding_window_view(x, 4)[::3]
    assert sliding_windows(x, 4, stride=3) == pytest.approx(expected)


@pytest.mark.parametrize("dtype", ["int64", "float32", "uint8"])
def test_dtype(dtype):
    """Keeps the numbers as they are, of whatever dtype."""
    x = np.array([200, 0, 7, 255, 3], dtype=dtype)
    result = np.asarray(sliding_windows(x, 2, 3))
    assert result.tolist() == [[200, 0], [255, 3]]


@pytest.mark.parametrize(("n", "w", "stride"), [(3, 4, 1), (2, 5, 1), (1, 9, 2), (5, 7, 3)])
def test_too_long(rng, n, w, stride):
    """Refuses windows that are longer than the vector."""
    x = rng.normal(size=n)
    with pytest.raises(ValueError):
        sliding_windows(x, w, stride)


@pytest.mark.perf
def test_speed(perf, rng):
    """Loops over no windows in Python."""
    # 2 cores, Linux, November 2026: the reference 35, the library's 37, right_strides 93.
    perf.faster_than("slow_loop", lambda n: (rng.normal(size=n), 8), 400, stars=(3, 6, 11))
