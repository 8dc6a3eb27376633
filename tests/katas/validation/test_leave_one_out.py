"""Checks of `leave_one_out`."""

import numpy as np
import pytest

from katas.validation.leave_one_out import leave_one_out


def refitted(x, y):
    """Return the error by its definition: fit to all rows but one, and predict that one."""
    design = np.column_stack([np.ones(len(x)), x])
    errors = []
    for i in range(len(y)):
        coefficients = np.linalg.lstsq(np.delete(design, i, axis=0), np.delete(y, i), rcond=None)[0]
        errors.append(y[i] - design[i] @ coefficients)
    return np.mean(np.square(errors))


def test_example():
    """Predicts each of three points by the line through the two others."""
    assert leave_one_out([[0], [1], [2]], [1, 0, 1]) == pytest.approx(3)


@pytest.mark.parametrize(("n", "d"), [(9, 1), (12, 3), (40, 5)])
def test_noise(rng, n, d):
    """Averages the squared errors of n fits to all rows but one."""
    x = rng.normal(size=(n, d))
    y = x @ rng.normal(size=d) + 3 + rng.normal(size=n)
    expected = refitted(x, y)
    assert leave_one_out(x, y) == pytest.approx(expected, rel=1e-6)


def test_constant(rng):
    """Fits a constant too, and fits it anew without the row that is left out."""
    x = rng.normal(loc=[5, -20], size=(8, 2))
    y = rng.normal(size=8) + 100
    expected = refitted(x, y)
    assert leave_one_out(x, y) == pytest.approx(expected, rel=1e-6)


def test_line():
    """Sees no error where all rows but one lie on a line, except in what that one does to the fits."""
    x = np.array([[0.0], [1.0], [2.0], [3.0], [4.0]])
    assert leave_one_out(x, [1, 3, 5, 7, 9]) == pytest.approx(0, abs=1e-12)
    expected = refitted(x, np.array([1.0, 3.0, 5.0, 7.0, 19.0]))
    assert leave_one_out(x, [1, 3, 5, 7, 19]) == pytest.approx(expected)


def test_units(rng):
    """Takes columns of very different units."""
    x = rng.normal(size=(15, 3)) * [1e-4, 1, 1e4]
    y = rng.normal(size=15) + x @ [1e4, 1, 1e-4]
    expected = refitted(x * [1e4, 1, 1e-4], y)
    assert leave_one_out(x, y) == pytest.approx(expected, rel=1e-5)


def test_outlier(rng):
    """Punishes a fit that follows an outlier of its own."""
    x = np.vstack([rng.normal(size=(11, 2)), [30, 30]])
    y = np.append(rng.normal(size=11), 90)
    expected = refitted(x, y)
    assert leave_one_out(x, y) == pytest.approx(expected, rel=1e-5)


@pytest.mark.parametrize("n", [2, 3])
def test_fewest_rows(n):
    """Needs two rows more than columns."""
    x = [[0.0, 1.0], [1.0, 0.0], [2.0, 5.0], [4.0, 3.0]]
    y = [1.0, -2.0, 0.5, 3.0]
    expected = refitted(np.array(x), np.array(y))
    assert leave_one_out(x, y) == pytest.approx(expected)
    with pytest.raises(ValueError):
        leave_one_out(x[:n], y[:n])


@pytest.mark.perf
def test_speed(perf, rng):
    """Fits once, and not once for each row."""
    # 2 cores, Linux, November 2026: the reference 38
    perf.faster_than(
        "slow_fit_for_each_row",
        lambda n: (rng.normal(size=(n, 3)), rng.normal(size=n)),
        60,
        stars=(3, 6, 12),
    )


@pytest.mark.perf
def test_memory(perf, rng):
    """Makes no matrix of all pairs of rows."""
    # 2 cores, Linux, November 2026: the reference 3.8, right_centred_in_each_fit 5.5, slow_hat_matrix 51.
    perf.memory(
        "slow_hat_matrix", lambda n: (rng.normal(size=(n, 3)), rng.normal(size=n)), 200, stars=(20, 10, 6)
    )
