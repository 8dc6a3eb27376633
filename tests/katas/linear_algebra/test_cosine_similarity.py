"""Checks of `cosine_similarity`."""

import numpy as np
import pytest
from scipy.spatial import distance

from katas.linear_algebra.cosine_similarity import cosine_similarity


def test_example():
    """Compares two vectors of length 5."""
    assert cosine_similarity([3, 4], [4, 3]) == pytest.approx(24 / 25)


def test_random(rng):
    """Divides the dot product by both lengths."""
    a, b = rng.normal(size=7), rng.uniform(1, 9, size=7)
    assert cosine_similarity(a, b) == pytest.approx(1 - distance.cosine(a, b), abs=1e-12)


@pytest.mark.parametrize(("b", "expected"), [([2, -4, 6], 1), ([3, 0, -1], 0), ([-3, 6, -9], -1)])
def test_directions(b, expected):
    """Is 1, 0 or -1 for vectors that are parallel, perpendicular or opposite."""
    assert cosine_similarity([1, -2, 3], b) == pytest.approx(expected, abs=1e-12)


def test_range(rng):
    """Stays within -1 and 1 however it rounds."""
    for vector in rng.normal(size=(40, 3)):
        same, opposite = cosine_similarity(vector, 3 * vector), cosine_similarity(vector, -7 * vector)
        assert same == pytest.approx(1)
        assert same <= 1
        assert opposite == pytest.approx(-1)
        assert opposite >= -1


@pytest.mark.parametrize("scale", [1e-200, 1e200])
def test_scale(scale):
    """Neither overflows nor underflows where the squares of the numbers would."""
    assert cosine_similarity([3 * scale, 4 * scale], [5, 12]) == pytest.approx(63 / 65)
    assert cosine_similarity([5, 12], [-4 * scale, 3 * scale]) == pytest.approx(16 / 65)


@pytest.mark.parametrize("dtype", [np.int8, np.uint8, np.float16])
def test_small_dtypes(dtype):
    """Does not overflow for vectors of a small dtype."""
    a, b = np.array([60, 80], dtype=dtype), np.array([120, 50], dtype=dtype)
    assert cosine_similarity(a, b) == pytest.approx(56 / 65)


@pytest.mark.parametrize(("a", "b"), [([0, 0], [3, 4]), ([3, 4], [0.0, -0.0]), ([0, 0], [0, 0])])
def test_zero_vector(a, b):
    """Refuses a vector of zeros, which points nowhere."""
    with pytest.raises(ValueError):
        cosine_similarity(a, b)


@pytest.mark.parametrize(("a", "b"), [([1, 2, 3], [1, 2]), ([1, 2], [1, 2, 3]), ([2], [1, 2, 3])])
def test_lengths(a, b):
    """Refuses vectors that differ in length."""
    with pytest.raises(ValueError):
        cosine_similarity(a, b)


@pytest.mark.perf
def test_speed(perf, rng):
    """Loops over no numbers in Python."""
    # 2 cores, Linux, November 2026: the reference 53, right_scaled_first 130.
    perf.faster_than("slow_loop", lambda n: (rng.normal(size=n), rng.normal(size=n)), 500, stars=(4, 8.5, 17))
