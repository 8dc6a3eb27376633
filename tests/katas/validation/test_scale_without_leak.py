"""Checks of `scale_without_leak`."""

import numpy as np
import pytest

from katas.validation.scale_without_leak import scale_without_leak


def arrays(scaled):
    """Return both sets as arrays."""
    train, test = scaled
    return np.asarray(train), np.asarray(test)


def test_example():
    """Scales a test row by the mean and the deviation of two training rows."""
    train, test = arrays(scale_without_leak([[1, 10], [3, 50]], [[4, 20]]))
    assert train == pytest.approx(np.array([[-1.0, -1.0], [1.0, 1.0]]))
    assert test == pytest.approx(np.array([[2.0, -0.5]]))


@pytest.mark.parametrize(("n", "m", "d"), [(9, 4, 3), (30, 17, 5), (6, 8, 2)])
def test_training_statistics(rng, n, m, d):
    """Scales both sets by the mean and the standard deviation of each training column."""
    train = rng.normal(size=(n, d)) * rng.uniform(1, 9, size=d) + rng.normal(scale=20, size=d)
    test = rng.normal(size=(m, d)) * 3 - 40
    mean, deviation = np.mean(train, axis=0), np.std(train, axis=0)
    scaled_train, scaled_test = arrays(scale_without_leak(train, test))
    assert scaled_train == pytest.approx((train - mean) / deviation)
    assert scaled_test == pytest.approx((test - mean) / deviation)


def test_planted_leak(rng):
    """Lets nothing of the test rows reach the training rows, nor any other test row."""
    train, test = rng.normal(size=(12, 3)), rng.normal(size=(7, 3))
    train_before, test_before = arrays(scale_without_leak(train, test))
    assert train_before.mean(axis=0) == pytest.approx(np.zeros(3), abs=1e-9)
    assert train_before.std(axis=0) == pytest.approx(np.array([1.0, 1.0, 1.0]))
    planted = test.copy()
    planted[2] = [1e6, -1e6, 1e9]
    train_after, test_after = arrays(scale_without_leak(train, planted))
    assert train_after == pytest.approx(train_before)
    assert np.delete(test_after, 2, axis=0) == pytest.approx(np.delete(test_before, 2, axis=0))


def test_single_row(rng):
    """Scales a single test row, whose own deviation would be zero."""
    train, test = rng.normal(loc=6, size=(10, 4)), rng.normal(size=(1, 4))
    expected = (test - np.mean(train, axis=0)) / np.std(train, axis=0)
    assert arrays(scale_without_leak(train, test))[1] == pytest.approx(expected)


@pytest.mark.parametrize("constant", [5.0, 0.0, 0.1, 1e-20, -3e8])
def test_constant_column(rng, constant):
    """Only centres a column that is constant in the training set."""
    train, test = rng.normal(size=(10, 3)), rng.normal(size=(4, 3))
    train[:, 1] = constant
    test[:, 1] = constant + np.array([0.0, 2.0, -1.0, 0.5])
    expected = (test - np.mean(train, axis=0)) / np.std(train, axis=0).clip(1e-3)
    expected[:, 1] = [0.0, 2.0, -1.0, 0.5]
    scaled_train, scaled_test = arrays(scale_without_leak(train, test))
    assert scaled_train[:, 1] == pytest.approx(np.zeros(10), abs=1e-6)
    assert scaled_train[:, 0].std() == pytest.approx(1)
    assert scaled_test == pytest.approx(expected, abs=1e-6)


def test_constant_in_the_test(rng):
    """Divides a column that is constant in the test set alone."""
    train = rng.normal(size=(8, 2))
    test = np.column_stack([[3.0, 3.0, 3.0], rng.normal(size=3)])
    expected = (test - np.mean(train, axis=0)) / np.std(train, axis=0)
    assert arrays(scale_without_leak(train, test))[1] == pytest.approx(expected)


@pytest.mark.parametrize("unit", [1e-12, 1e-6, 1e6])
def test_units(rng, unit):
    """Makes the unit of a column disappear, however small or large it is."""
    train, test = rng.normal(size=(9, 2)), rng.normal(size=(5, 2))
    expected = (test - np.mean(train, axis=0)) / np.std(train, axis=0)
    assert arrays(scale_without_leak(train * unit, test * unit))[1] == pytest.approx(expected, rel=1e-6)


def test_integers():
    """Neither rounds nor overflows for integers."""
    train = np.array([[200, 1], [100, 4], [0, 1]], dtype=np.uint8)
    test = np.array([[0, 255], [250, 0]], dtype=np.uint8)
    mean, deviation = np.array([100.0, 2.0]), np.array([20_000 / 3, 2.0]) ** 0.5
    scaled_train, scaled_test = arrays(scale_without_leak(train, test))
    assert scaled_train == pytest.approx((train.astype(float) - mean) / deviation)
    assert scaled_test == pytest.approx((test.astype(float) - mean) / deviation)
