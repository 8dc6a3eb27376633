"""Checks of `top_k`."""

import numpy as np
import pytest

from katas.arrays.top_k import top_k


def test_example():
    """Finds the three largest of five numbers."""
    assert top_k([2, 7, 1, 9, 5], 3) == pytest.approx(np.array([3, 1, 4]))


@pytest.mark.parametrize(("n", "k"), [(9, 4), (30, 7), (6, 1), (5, 5), (2, 2), (100, 60)])
def test_any(rng, n, k):
    """Puts the index of the largest value first, and so on down to the k-th."""
    x = rng.permutation(n) - n / 3
    expected = np.argsort(-x)[:k]
    assert top_k(x, k) == pytest.approx(expected)


@pytest.mark.parametrize(("n", "k"), [(12, 5), (60, 20), (60, 59), (60, 60), (300, 100)])
def test_ties(rng, n, k):
    """Takes equal values in the order of their indices, also at the edge."""
    x = rng.integers(4, size=n) / 2
    expected = np.argsort(-x, kind="stable")[:k]
    assert top_k(x, k) == pytest.approx(expected)


@pytest.mark.parametrize("k", [1, 3, 4, 5])
def test_zeros(k):
    """Takes 0.0 and -0.0 for equal."""
    expected = np.array([4, 0, 2, 3, 1])[:k]
    assert top_k(np.array([-0.0, -1.5, 0.0, -0.0, 2.5]), k) == pytest.approx(expected)


@pytest.mark.parametrize("dtype", ["uint8", "int8", "float32", "uint64"])
def test_dtypes(dtype):
    """Takes small integers and such without a sign."""
    x = np.array([3, 0, 100, 7, 0, 100], dtype=dtype)
    assert top_k(x, 5) == pytest.approx(np.array([2, 5, 3, 0, 1]))
    if dtype == "int8":
        x[3] = -128
        assert top_k(x, 6) == pytest.approx(np.array([2, 5, 0, 1, 4, 3]))


def test_large_integers():
    """Tells integers apart that floats cannot."""
    x = np.array([2**53, 2**53 + 1, -(2**53) - 1, 2**53 + 3])
    assert top_k(x, 3) == pytest.approx(np.array([3, 1, 0]))


def test_infinity():
    """Puts infinity before all numbers, and minus infinity after them."""
    x = np.array([-np.inf, 3, np.inf, -5, np.inf, 1e300])
    assert top_k(x, 6) == pytest.approx(np.array([2, 4, 5, 1, 3, 0]))


def test_integers():
    """Returns integers, so that they can be used as indices."""
    result = np.asarray(top_k(np.array([0.5, 2.5, 1.5]), 2))
    assert result.tolist() == [1, 2]
    assert result.dtype.kind in "iu", "integers, which can be used as indices"


@pytest.mark.parametrize(("n", "k"), [(3, 4), (1, 2), (5, 50)])
def test_too_many(rng, n, k):
    """Refuses to find more than there are."""
    x = rng.normal(size=n)
    with pytest.raises(ValueError):
        top_k(x, k)


@pytest.mark.perf
def test_speed(perf, rng):
    """Sorts once."""
    # 2 cores, Linux, November 2026: the reference 33, right_lexsort 26.
    perf.faster_than(
        "slow_search_for_each", lambda n: (rng.normal(size=n), n // 20), 1500, stars=(2.5, 5.5, 11)
    )
