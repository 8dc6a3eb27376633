"""Checks of `to_grayscale`."""

import numpy as np
import pytest

from katas.linear_algebra.to_grayscale import to_grayscale


def test_example():
    """Measures pure red, green and blue, and a dark blue."""
    img = np.array([[[255, 0, 0], [0, 255, 0]], [[0, 0, 255], [10, 20, 30]]], dtype=np.uint8)
    expected = np.array([[76, 150], [29, 18]], dtype=np.uint8)
    assert to_grayscale(img) == pytest.approx(expected, abs=0)


@pytest.mark.parametrize(("h", "w"), [(20, 30), (3, 8), (7, 3)])
def test_random(rng, h, w):
    """Weighs the channels by 0.299, 0.587 and 0.114, and rounds once, to the nearest number."""
    img = rng.integers(256, size=(h, w, 3), dtype=np.uint8)
    thousandths = img.astype(int) @ [299, 587, 114]
    img[thousandths % 1000 == 500] = 0  # A half may be rounded up or down.
    expected = (img.astype(int) @ [299, 587, 114] + 500) // 1000
    assert to_grayscale(img) == pytest.approx(expected.astype(np.uint8), abs=0)


def test_gray():
    """Keeps the level of what is gray already, from black to white."""
    levels = np.arange(256, dtype=np.uint8).reshape(8, 32)
    assert to_grayscale(np.stack([levels] * 3, axis=2)) == pytest.approx(levels, abs=0)


def test_dtype():
    """Gives whole numbers of 8 bits, one per pixel."""
    img = np.array([[[200, 100, 50], [1, 2, 3]]], dtype=np.uint8)
    result = to_grayscale(img)
    assert np.asarray(result).dtype == np.uint8
    assert result == pytest.approx(np.array([[124, 2]], dtype=np.uint8), abs=0)


@pytest.mark.parametrize(
    "shape", [(5, 3), (4, 5), (4, 5, 1), (4, 5, 4), (3, 4, 5), (2, 4, 5, 3), (2, 4, 3, 3)]
)
def test_shape(rng, shape):
    """Refuses what is not an image of three channels, the channels last."""
    img = rng.integers(256, size=shape, dtype=np.uint8)
    with pytest.raises(ValueError):
        to_grayscale(img)


@pytest.mark.perf
def test_speed(perf, rng):
    """Loops over no pixels in Python."""
    # 2 cores, Linux, November 2026: the reference 150, right_single_precision 130.
    perf.faster_than(
        "slow_loop",
        lambda n: (rng.integers(256, size=(n, n + 5, 3)).astype(np.uint8),),
        24,
        stars=(12, 24, 49),
        tolerance=0.005,
    )
