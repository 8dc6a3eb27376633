"""Checks of `transpose`."""

import numpy as np
import pytest

from katas.linear_algebra.transpose import transpose


def test_example():
    """Turns the rows of a matrix into columns."""
    expected = np.array([[1, 4], [2, 5], [3, 6]])
    assert transpose(np.array([[1, 2, 3], [4, 5, 6]]), None) == pytest.approx(expected)


@pytest.mark.parametrize("shape", [(4,), (2, 3), (2, 3, 4), (2, 3, 4, 5)])
def test_reverse(rng, shape):
    """Reverses all axes where axes is None."""
    x = rng.permutation(np.prod(shape)).reshape(shape)
    expected = np.transpose(x)
    assert transpose(x, None) == pytest.approx(expected)


@pytest.mark.parametrize("axes", [(0, 1, 2), (0, 2, 1), (1, 0, 2), (2, 1, 0)])
def test_two_axes(rng, axes):
    """Swaps two axes, and leaves the others in place."""
    x = rng.permutation(24).reshape(2, 3, 4)
    expected = np.transpose(x, axes)
    assert transpose(x, axes) == pytest.approx(expected)


@pytest.mark.parametrize("axes", [(1, 2, 0), (2, 0, 1), (1, 3, 0, 2), (0, 3, 1, 2)])
def test_cycle(rng, axes):
    """Makes axis axes[i] of the array axis i of the result."""
    shape = (2, 3, 4, 5)[: len(axes)]
    x = rng.permutation(np.prod(shape)).reshape(shape)
    expected = np.transpose(x, axes)
    assert transpose(x, axes) == pytest.approx(expected)


def test_view(rng):
    """Takes an array that is a view with gaps, read backwards."""
    x = rng.permutation(24).reshape(6, 4)[::2, ::-1]
    expected = np.transpose(x)
    assert transpose(x, None) == pytest.approx(expected)


@pytest.mark.parametrize("dtype", ["bool", "uint8", "float32"])
def test_dtype(dtype):
    """Keeps the dtype."""
    x = np.array([[[200, 0, 1]], [[0, 3, 4]]], dtype=dtype)
    expected = np.transpose(x, (1, 2, 0)).tolist()
    result = np.asarray(transpose(x, (1, 2, 0)))
    assert result.tolist() == expected
    assert result.dtype == x.dtype


@pytest.mark.parametrize("axes", [(0, 0), (0,), (), (0, 1, 2), (1, 2)])
def test_not_a_permutation(rng, axes):
    """Refuses axes that are missing, there twice, or not the array's."""
    x = rng.permutation(6).reshape(2, 3)
    with pytest.raises(ValueError):
        transpose(x, axes)
