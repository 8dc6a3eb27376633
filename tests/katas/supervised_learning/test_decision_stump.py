"""Checks of `decision_stump`."""

import numpy as np
import pytest
from sklearn.tree import DecisionTreeClassifier

from katas.supervised_learning.decision_stump import decision_stump


def gini(labels):
    """Return the impurity of a group."""
    shares = np.unique(labels, return_counts=True)[1] / len(labels)
    return 1 - np.sum(shares**2)


def impurity(x, y, feature, threshold):
    """Return the impurity of a split, whose threshold must lie half-way between two neighbouring values."""
    column = x[:, feature]
    assert column.min() < threshold < column.max()
    below = column <= threshold
    assert threshold == pytest.approx((column[below].max() + column[~below].min()) / 2)
    return np.mean(below) * gini(y[below]) + np.mean(~below) * gini(y[~below])


def test_example():
    """Parts cats from dogs by their weight, not by their age."""
    ages_and_weights = [[3, 4], [9, 5], [4, 20], [8, 12], [5, 3]]
    assert decision_stump(ages_and_weights, [0, 0, 1, 1, 0]) == pytest.approx((1, 8.5))


@pytest.mark.parametrize(("n", "d"), [(30, 4), (25, 2), (40, 1), (12, 7)])
def test_values(rng, n, d):
    """Finds a split than which none is purer."""
    x = rng.normal(size=(n, d))
    y = np.round(x[:, -1] + rng.normal(size=n) + 0.5).astype(int)
    children = DecisionTreeClassifier(max_depth=1).fit(x, y).tree_
    sizes, impurities = children.weighted_n_node_samples[1:], children.impurity[1:]
    expected = sizes @ impurities / n
    feature, threshold = decision_stump(x, y)
    assert impurity(x, y, feature, threshold) == pytest.approx(expected, abs=1e-9)


def test_repeated_values(rng):
    """Leaves equal values together."""
    assert decision_stump([[1], [1], [1], [2], [2]], [0, 0, 6, 6, 6]) == pytest.approx((0, 1.5))
    x, y = rng.integers(4, size=(35, 3)) ** 2, rng.integers(3, size=35)
    x[:4, 1] = [0, 1, 4, 9]
    splits = [(column <= value) for column in x.T for value in np.unique(column)[:-1]]
    expected = min(np.mean(s) * gini(y[s]) + np.mean(~s) * gini(y[~s]) for s in splits)
    feature, threshold = decision_stump(x, y)
    assert impurity(x, y, feature, threshold) == pytest.approx(expected, abs=1e-9)


def test_gini():
    """Weighs the impurities of both groups by their sizes."""
    x = np.array([[1.0], [2], [4], [5], [8], [9], [11], [15]])
    assert decision_stump(x, [0, 0, 1, 0, 0, 1, 1, 0]) == pytest.approx((0, 8.5))
    assert decision_stump(-x, [0, 0, 1, 0, 0, 1, 1, 0]) == pytest.approx((0, -8.5))


def test_labels():
    """Takes labels for names, whatever their size and sign."""
    x = [[1, 5], [2, 1], [3, 4], [4, 2], [5, 3], [6, 7]]
    assert decision_stump(x, [700, -3, 700, -3, -3, 700]) == pytest.approx((1, 3.5))


def test_midpoint():
    """Puts the threshold half-way between two values, whole numbers or not."""
    assert decision_stump([[1], [2], [7], [4]], [5, 5, 6, 6]) == pytest.approx((0, 3))
    assert decision_stump([[0.5], [2.25], [-1.0], [4.0]], [5, 6, 5, 6]) == pytest.approx((0, 1.375))
    assert decision_stump([[1], [2], [3], [4]], [5, 5, 5, 6]) == pytest.approx((0, 3.5))


@pytest.mark.parametrize("dtype", [np.uint8, np.int8])
def test_small_dtypes(dtype):
    """Does not overflow between values of a small dtype."""
    x = np.array([[1, 100], [2, 120], [1, 110], [2, 127]], dtype=dtype)
    assert decision_stump(x, np.array([3, 9, 3, 9], dtype=dtype)) == pytest.approx((0, 1.5))
    assert decision_stump(x[:, ::-1], np.array([3, 9, 3, 9], dtype=dtype)) == pytest.approx((0, 115))


def test_constant_feature():
    """Never asks about a feature that is constant."""
    x = [[4, 7, 1], [4, 7, 1], [4, 7, 3], [4, 7, 3]]
    assert decision_stump(x, [0, 1, 0, 1]) == pytest.approx((2, 2))
    assert decision_stump(x, [6, 6, 6, 6]) == pytest.approx((2, 2))


def test_equal_features():
    """Takes the first of several features that part equally well."""
    column = np.array([3.0, 1, 8, 6, 2, 7, 9, 4])
    x = np.column_stack([[5.0, 4, 7, 4, 5, 7, 4, 5], 2 * column, -column, column])
    assert decision_stump(x, [1, 1, 0, 0, 1, 0, 0, 0]) == pytest.approx((1, 7))


def test_equal_thresholds():
    """Takes the smallest of several thresholds that part equally well."""
    assert decision_stump([[8], [2], [4], [6]], [1, 1, 0, 0]) == pytest.approx((0, 3))
    assert decision_stump([[2, 5], [6, 5], [8, 5], [4, 9]], [1, 0, 1, 0]) == pytest.approx((0, 3))


@pytest.mark.parametrize("x", [[[3, 7], [3, 7], [3, 7]], [[5, 1]]])
def test_nothing_to_part(x):
    """Refuses rows that are all equal, and a single one."""
    with pytest.raises(ValueError):
        decision_stump(x, [0, 1, 1][: len(x)])
