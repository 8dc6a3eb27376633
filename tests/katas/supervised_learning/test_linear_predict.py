"""Checks of `linear_predict`."""

import math

import numpy as np
import pytest

from katas.supervised_learning.linear_predict import linear_predict


def test_example():
    """Predicts the prices of three flats from their areas and floors."""
    flats = [[50, 3], [80, 0], [65, 1]]
    assert linear_predict(flats, [4, 5], 20) == pytest.approx(np.array([235, 340, 285]))


@pytest.mark.parametrize(("n", "d"), [(6, 4), (1, 3), (5, 1), (3, 3), (2, 7)])
def test_values(rng, n, d):
    """Adds up the weighted features of each sample, and the bias once."""
    x, weights, bias = rng.normal(size=(n, d)), rng.normal(size=d), 2 + rng.random()
    expected = np.array([math.fsum([*map(float.__mul__, row, weights.tolist()), bias]) for row in x.tolist()])
    assert linear_predict(x, weights, bias) == pytest.approx(expected, abs=1e-12)


@pytest.mark.parametrize("bias", [-3.5, 40.0])
def test_bias(bias):
    """Predicts the bias where all features are zero."""
    expected = np.array([bias, bias + 2, bias])
    assert linear_predict([[0, 0], [1, 0], [0, 0]], [2, -7], bias) == pytest.approx(expected)


def test_one_sample(rng):
    """Gives a single number for one sample alone."""
    sample, weights = rng.normal(size=5), rng.normal(size=5)
    expected = math.fsum([*map(float.__mul__, sample.tolist(), weights.tolist()), -1.5])
    assert linear_predict(sample, weights, -1.5) == pytest.approx(expected, abs=1e-12)
    assert linear_predict([2, 3], [10, 100], 7) == pytest.approx(327)
    assert linear_predict([2], [10], 7) == pytest.approx(27)


@pytest.mark.parametrize("dtype", [np.uint8, np.int8, np.float16])
def test_small_dtypes(dtype):
    """Does not overflow for features and weights of a small dtype."""
    x, weights = np.array([[100, 90, 1], [3, 120, 60]], dtype=dtype), np.array([120, 110, 3], dtype=dtype)
    expected = np.array([21903.5, 13740.5])
    assert linear_predict(x, weights, 0.5) == pytest.approx(expected)
    assert linear_predict(x[0], weights, 0.5) == pytest.approx(21903.5)


@pytest.mark.parametrize("weights", [[[4.0], [5.0]], [[4.0, 5.0]], [4.0], [4.0, 5.0, 6.0], 4.0])
def test_shapes(weights):
    """Refuses weights that are not one for each feature, in a flat array."""
    with pytest.raises(ValueError):
        linear_predict([[50, 3], [80, 0], [65, 1]], weights, 20)


def test_shape_of_one_feature():
    """Refuses to stretch one feature over several weights."""
    with pytest.raises(ValueError):
        linear_predict([[50], [80], [65]], [4.0, 5.0], 20)
