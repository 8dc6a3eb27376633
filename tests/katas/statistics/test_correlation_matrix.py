"""Checks of `correlation_matrix`."""

import numpy as np
import pytest

from katas.statistics.correlation_matrix import correlation_matrix


def test_example():
    """Relates two columns of three values."""
    expected = np.array([[1, 0.5], [0.5, 1]])
    assert correlation_matrix([[1, 4], [2, 0], [3, 8]]) == pytest.approx(expected)


@pytest.mark.parametrize(("n", "d"), [(6, 2), (20, 3), (30, 5), (4, 7)])
def test_values(rng, n, d):
    """Relates each column with each column."""
    x = rng.normal(loc=2, scale=3, size=(n, d))
    expected = np.corrcoef(x, rowvar=False)
    assert correlation_matrix(x) == pytest.approx(expected)


def test_exam(rng, exam_marks):
    """Relates the marks of an exam with the hours that some of the students studied for it."""
    table = exam_marks[["hours", "mark"]].dropna().to_numpy()
    sample = rng.choice(table, size=50, replace=False)
    expected = np.corrcoef(sample, rowvar=False)
    assert correlation_matrix(sample) == pytest.approx(expected)


def test_lines():
    """Is 1 for columns that grow in step, -1 for one that falls as another grows."""
    x = np.array([5.0, 3.0, 0.0, 4.0])
    expected = np.array([[1, 1, -1], [1, 1, -1], [-1, -1, 1]])
    assert correlation_matrix(np.column_stack([x, 2 * x + 1, 3 - 100 * x])) == pytest.approx(expected)


def test_far_from_zero(rng):
    """Keeps its accuracy for values far from zero."""
    x = 1e9 + rng.normal(size=(20, 3))
    expected = np.corrcoef(x, rowvar=False)
    assert correlation_matrix(x) == pytest.approx(expected, rel=1e-5, abs=1e-5)


@pytest.mark.parametrize("d", [1, 60])
def test_diagonal(d):
    """Has a diagonal of exactly 1."""
    x = np.sin(np.arange(11 * d) ** 2.0).reshape(11, d)
    result = np.asarray(correlation_matrix(x))
    assert result.shape == (d, d)
    assert np.diag(result).tolist() == [1] * d


@pytest.mark.parametrize("value", [3.0, 0.1])
def test_constant_column(value):
    """Refuses a column whose values are all equal."""
    a, b = np.tile([1.0, -1.0], 8), np.arange(16.0)
    expected = np.corrcoef(a, b)
    assert correlation_matrix(np.column_stack([a, b])) == pytest.approx(expected)
    with pytest.raises(ValueError):
        correlation_matrix(np.column_stack([a, np.full(16, value)]))


@pytest.mark.parametrize("n", [0, 1])
def test_too_few(n):
    """Needs two rows at least."""
    x = np.array([[4.0, 1.0, 3.0], [2.0, 5.0, 9.0]])
    assert correlation_matrix(x) == pytest.approx(np.array([[1, -1, -1], [-1, 1, 1], [-1, 1, 1]]))
    with pytest.raises(ValueError):
        correlation_matrix(x[:n])


@pytest.mark.perf
def test_speed(perf, rng):
    """Loops over no numbers in Python."""
    # 2 cores, Linux, November 2026: the reference 35, the library's 31, right_covariance 23.
    perf.faster_than("slow_loop", lambda n: (rng.normal(size=(n, 6)),), 300, stars=(2.5, 5.5, 11))
