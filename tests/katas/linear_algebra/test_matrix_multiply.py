"""Checks of `matrix_multiply`."""

import numpy as np
import pytest

from katas.linear_algebra.matrix_multiply import matrix_multiply


def _random(rng, *shapes):
    return [rng.normal(size=shape).round(2) for shape in shapes]


def test_example():
    """Multiplies a 2 × 3 matrix with a 3 × 2 matrix."""
    expected = np.array([[-2, 7], [-2, 16]])
    assert matrix_multiply([[1, 2, 3], [4, 5, 6]], [[1, 0], [0, 2], [-1, 1]]) == pytest.approx(expected)


@pytest.mark.parametrize(("n", "k", "m"), [(2, 3, 4), (4, 1, 3), (1, 300, 2)])
def test_sizes(rng, n, k, m):
    """Multiplies matrices of any sizes that fit."""
    a, b = _random(rng, (n, k), (k, m))
    expected = np.matmul(a, b)
    assert matrix_multiply(a, b) == pytest.approx(expected)


def test_square(rng):
    """Takes rows of a and columns of b where sizes do not tell them apart."""
    a, b = _random(rng, (3, 3), (3, 3))
    expected = np.matmul(a, b)
    assert matrix_multiply(a, b) == pytest.approx(expected)


@pytest.mark.parametrize("batch", [(5,), (6, 5)])
def test_batch(rng, batch):
    """Multiplies each matrix of one batch with its partner in the other."""
    a, b = _random(rng, (*batch, 2, 3), (*batch, 3, 4))
    expected = np.matmul(a, b)
    assert matrix_multiply(a, b) == pytest.approx(expected)


@pytest.mark.parametrize(("left", "right"), [((5,), ()), ((), (5,)), ((6, 1), (5,)), ((5,), (6, 1))])
def test_broadcast(rng, left, right):
    """Broadcasts the batch axes."""
    a, b = _random(rng, (*left, 2, 3), (*right, 3, 4))
    expected = np.matmul(a, b)
    assert matrix_multiply(a, b) == pytest.approx(expected)


@pytest.mark.parametrize(
    "shapes", [((2, 3), (4, 2)), ((2, 4), (3, 2)), ((2, 1), (3, 4)), ((2, 3), (1, 4)), ((2, 2, 3), (5, 3, 4))]
)
def test_do_not_fit(rng, shapes):
    """Refuses matrices whose inner sizes differ, and batches that cannot be broadcast."""
    a, b = _random(rng, *shapes)
    with pytest.raises(ValueError):
        matrix_multiply(a, b)


@pytest.mark.parametrize("shapes", [((3,), (3, 4)), ((2, 3), (3,)), ((3,), (3,)), ((), (2, 3))])
def test_vectors(rng, shapes):
    """Refuses vectors and single numbers."""
    a, b = _random(rng, *shapes)
    with pytest.raises(ValueError):
        matrix_multiply(a, b)


@pytest.mark.perf
def test_speed(perf, rng):
    """Loops over no numbers in Python."""
    # 2 cores, Linux, November 2026: the reference 110, the library's 530, right_outer_products 33.
    perf.faster_than(
        "slow_loop",
        lambda n: (rng.normal(size=(n, n + 1)), rng.normal(size=(n + 1, n + 2))),
        12,
        stars=(8.5, 17, 35),
    )
