"""Checks of `causal_mask`."""

from pathlib import Path

import numpy as np
import pytest

from katas.attention.causal_mask import causal_mask

RECORDED = np.load(Path(__file__).with_name("recorded.npz"))


def assert_mask(mask, expected):
    """Hold a mask to be of truth values, and those expected."""
    assert np.asarray(mask).dtype == np.dtype(bool)
    assert mask == pytest.approx(expected)


def test_example():
    """Lets the first of two queries look at one key, the second at two."""
    expected = np.array([[True, False, False], [True, True, False]])
    assert_mask(causal_mask(2, 3), expected)


@pytest.mark.parametrize(("n", "m"), [(4, 4), (3, 6), (6, 3), (1, 5)])
def test_recorded(n, m):
    """Is torch's lower triangle, the diagonal included."""
    assert_mask(causal_mask(n, m), RECORDED[f"triangle_{n}_{m}"])


@pytest.mark.parametrize(("n", "m"), [(5, 5), (8, 8), (1, 1)])
def test_square(n, m):
    """Lets each query look at as many keys as its place says, itself included."""
    expected = np.array([[j <= i for j in range(m)] for i in range(n)])
    mask = causal_mask(n, m)
    assert_mask(mask, expected)
    assert np.asarray(mask).sum(axis=1) == pytest.approx(np.arange(1, n + 1))


@pytest.mark.parametrize(("n", "m"), [(2, 7), (3, 4), (1, 2)])
def test_more_keys(n, m):
    """Counts positions from the first where there are more keys than queries."""
    expected = np.array([[j <= i for j in range(m)] for i in range(n)])
    assert_mask(causal_mask(n, m), expected)


@pytest.mark.parametrize(("n", "m"), [(7, 2), (4, 3), (3, 1)])
def test_more_queries(n, m):
    """Hides nothing from queries that come after the last key."""
    expected = np.array([[j <= i for j in range(m)] for i in range(n)])
    assert_mask(causal_mask(n, m), expected)


@pytest.mark.parametrize(("n", "m"), [(0, 3), (4, 0), (0, 0)])
def test_empty(n, m):
    """Is empty where there are no queries or no keys, and only there."""
    assert np.shape(causal_mask(n, m)) == (n, m)
    assert_mask(causal_mask(n + 1, m + 1), np.tri(n + 1, m + 1).astype(bool))
