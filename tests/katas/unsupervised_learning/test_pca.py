"""Checks of `pca`."""

import numpy as np
import pytest
from sklearn.decomposition import PCA

from katas.unsupervised_learning.pca import pca


def draw(rng, n, deviations, center):
    """Draw samples whose variances along some directions are clearly different, around a centre."""
    d = len(deviations)
    scores = rng.normal(size=(n, d))
    scores = np.linalg.qr(scores - scores.mean(axis=0))[0][:, :d] * deviations[: min(n, d)]
    directions = np.linalg.qr(rng.normal(size=(d, d)))[0][: min(n, d)]
    return scores @ directions + center


def assert_components(found, x, k):
    """Hold components and variances to those of scikit-learn; the signs of components are left open."""
    model = PCA(k, svd_solver="full").fit(x)
    components, variances = found
    assert np.shape(components) == (k, x.shape[1])
    signs = np.sign(np.sum(components * model.components_, axis=1))
    largest = model.explained_variance_[0]
    assert signs[:, np.newaxis] * components == pytest.approx(model.components_, abs=1e-6)
    assert variances == pytest.approx(model.explained_variance_, rel=1e-6, abs=1e-9 * largest)


def test_example():
    """Finds the diagonal along which four points lie, and how little they leave it."""
    components, variances = pca([[1, 1], [3, 3], [3, 1], [5, 3]], 2)
    slope = (1 + 5**0.5) / 2
    assert np.abs(components) == pytest.approx(
        np.array([[slope, 1], [1, slope]]) / (1 + slope**2) ** 0.5, abs=1e-6
    )
    assert variances == pytest.approx(np.array([1 + slope, 2 - slope]) * 4 / 3)


@pytest.mark.parametrize(("n", "d", "k"), [(30, 4, 2), (25, 3, 3), (12, 5, 1), (50, 6, 4)])
def test_values(rng, n, d, k):
    """Finds the directions of the largest variances, the largest first."""
    x = draw(rng, n, np.array([9.0, 6, 4, 2.5, 1.5, 1])[:d], np.linspace(-3, 5, d))
    assert_components(pca(x, k), x, k)


@pytest.mark.parametrize(("n", "d", "k"), [(5, 9, 3), (4, 6, 2), (2, 3, 1)])
def test_more_features_than_samples(rng, n, d, k):
    """Needs no more samples than features."""
    x = rng.normal(size=(n, d)) @ np.diag(np.geomspace(8, 0.5, d)) + 2
    assert_components(pca(x, k), x, k)


def test_far_from_zero(rng):
    """Keeps its accuracy for samples far from zero."""
    x = draw(rng, 40, np.array([9.0, 5, 2]), 0)
    model = PCA(2, svd_solver="full").fit(x)
    components, variances = pca(x + 1e8, 2)
    assert np.abs(np.sum(components * model.components_, axis=1)) == pytest.approx(np.array([1, 1]), abs=1e-5)
    assert variances == pytest.approx(model.explained_variance_, rel=1e-5)


def test_units(rng):
    """Leaves features in their units, of which a large one counts for more."""
    x = draw(rng, 20, np.array([3.0, 2, 1]), 4) * [1, 10, 100]
    assert_components(pca(x, 3), x, 3)


def test_perpendicular(rng):
    """Gives directions of length 1 that are perpendicular to each other, even to those of no variance."""
    x = np.outer(rng.normal(size=9), [1.0, 2, -2]) + 5
    expected = np.var(x, axis=0, ddof=1).sum()
    components, variances = pca(x, 3)
    components = np.asarray(components)
    assert components @ components.T == pytest.approx(np.eye(3), abs=1e-6)
    assert np.abs(components[0]) == pytest.approx(np.array([1, 2, 2]) / 3, abs=1e-6)
    assert variances == pytest.approx(np.array([expected, 0, 0]), abs=1e-9 * expected)


@pytest.mark.parametrize("k", [-1, 0, 3, 4])
def test_number_of_components(k):
    """Refuses less than one component, and more than there are samples or features."""
    x = np.array([[1.0, 2, 7], [3, 5, 1], [4, 4, 4], [0, 9, 2], [8, 1, 1]])
    with pytest.raises(ValueError):
        pca(x[:2] if k == 3 else x, k)
