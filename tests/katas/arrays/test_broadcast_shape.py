"""Checks of `broadcast_shape`."""

import numpy as np
import pytest

from katas.arrays.broadcast_shape import broadcast_shape


def drawn(rng, rank):
    """Draw a shape and another that it fits with, each with some sizes of one."""
    shape = rng.integers(2, 5000, size=rank)
    a, b = (tuple(int(n) for n in np.where(rng.random(rank) < 0.4, 1, shape)) for _ in range(2))
    return a, b[rng.integers(rank + 1) :]


def test_example():
    """Makes a table of a column and a row."""
    assert broadcast_shape((3, 1), (4,)) == (3, 4)


def test_random(rng):
    """Stretches sizes of one, whichever shape has them."""
    for rank in (1, 2, 3, 4, 5) * 4:
        a, b = drawn(rng, rank)
        expected = np.broadcast_shapes(a, b)
        assert broadcast_shape(a, b) == expected
        assert broadcast_shape(b, a) == expected


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ((2, 3, 4), (4,), (2, 3, 4)),
        ((5,), (2, 5), (2, 5)),
        ((3, 1, 2), (3, 1), (3, 3, 2)),
        ((4,), (4, 1), (4, 4)),
    ],
)
def test_aligned(a, b, expected):
    """Aligns shapes of different lengths at the right."""
    assert broadcast_shape(a, b) == expected


@pytest.mark.parametrize(
    ("a", "b", "expected"), [((), (), ()), ((), (3,), (3,)), ((2, 5), (), (2, 5)), ((), (1, 1), (1, 1))]
)
def test_number(a, b, expected):
    """Lets a single number meet anything."""
    assert broadcast_shape(a, b) == expected


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ((1,), (0,), (0,)),
        ((0,), (1,), (0,)),
        ((0,), (0,), (0,)),
        ((3, 0), (3, 1), (3, 0)),
        ((0, 4), (4,), (0, 4)),
        ((), (0, 2), (0, 2)),
    ],
)
def test_empty(a, b, expected):
    """Keeps a size of 0, to which 1 shrinks."""
    assert broadcast_shape(a, b) == expected


@pytest.mark.parametrize("ones", [(1,), (1, 1), (1, 1, 1)])
def test_ones(ones):
    """Leaves sizes of one where both have them, or one is shorter."""
    assert broadcast_shape(ones, ones) == ones
    assert broadcast_shape(ones, (1,)) == ones
    assert broadcast_shape((1,), (*ones, 1)) == (*ones, 1)


@pytest.mark.parametrize(
    ("a", "b"),
    [((3,), (4,)), ((3, 4), (3,)), ((2, 3), (2, 4)), ((2, 4, 6), (2, 6)), ((6,), (2, 3)), ((2, 4), (2,))],
)
def test_not_fitting(a, b):
    """Refuses sizes that differ, if neither is 1."""
    with pytest.raises(ValueError):
        broadcast_shape(a, b)
    with pytest.raises(ValueError):
        broadcast_shape(b, a)


@pytest.mark.parametrize(("a", "b"), [((0,), (2,)), ((3, 0), (3, 4)), ((5,), (2, 0))])
def test_zero_does_not_stretch(a, b):
    """Refuses to make 0 fit with anything but 0 and 1."""
    with pytest.raises(ValueError):
        broadcast_shape(a, b)
    with pytest.raises(ValueError):
        broadcast_shape(b, a)
