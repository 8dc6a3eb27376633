"""Checks of `unbroadcast`."""

import numpy as np
import pytest

from katas.autograd.unbroadcast import unbroadcast


def copies_added(g, shape):
    """Return the sum over the copies of each number, found by broadcasting the numbers' places."""
    size = int(np.prod(shape))
    places = np.broadcast_to(np.arange(size).reshape(shape), g.shape)
    return np.bincount(places.ravel(), weights=g.ravel(), minlength=size).reshape(shape)


def assert_undone(g, shape):
    """Hold the result to the sum over all copies."""
    expected = copies_added(g, shape)
    assert np.asarray(unbroadcast(g, shape)) == pytest.approx(expected)


def test_example():
    """Adds up two rows for a bias that was added to each."""
    g = np.array([[1.0, 2.0, 3.0], [10.0, 20.0, 30.0]])
    assert unbroadcast(g, (3,)) == pytest.approx(np.array([11, 22, 33]))


@pytest.mark.parametrize(
    ("wide", "shape"),
    [((5, 3), (3,)), ((2, 5, 3), (3,)), ((4, 2, 5, 3), (5, 3)), ((2, 3), (3,)), ((3, 2, 4), (2, 4))],
)
def test_axes_in_front(rng, wide, shape):
    """Sums over axes that the array lacks."""
    assert_undone(rng.normal(size=wide), shape)


@pytest.mark.parametrize(
    ("wide", "shape"),
    [((5, 3), (5, 1)), ((5, 3), (1, 3)), ((4, 2, 3), (4, 1, 3)), ((4, 2, 3), (1, 2, 1)), ((3, 4), (1, 1))],
)
def test_stretched_axes(rng, wide, shape):
    """Sums over axes that were stretched, and keeps them with length 1."""
    assert_undone(rng.normal(size=wide), shape)


@pytest.mark.parametrize(
    ("wide", "shape"),
    [((4, 5, 3), (5, 1)), ((4, 5, 3), (1, 3)), ((2, 4, 5, 3), (4, 1, 3)), ((6, 2, 3, 5, 4), (1, 5, 1))],
)
def test_both(rng, wide, shape):
    """Sums over both where some axes were put in front and others stretched."""
    assert_undone(rng.normal(size=wide), shape)


@pytest.mark.parametrize("wide", [(4,), (3, 2), (2, 5, 3)])
@pytest.mark.parametrize("shape", [(), (1,)])
def test_single_number(rng, wide, shape):
    """Sums over everything for a single number."""
    assert_undone(rng.normal(size=wide), shape)


@pytest.mark.parametrize("shape", [(4,), (2, 3), (3, 1, 2), (1, 4), ()])
def test_same_shape(rng, shape):
    """Leaves a gradient as it is where there is one copy, and adds up as soon as there are two."""
    assert_undone(rng.normal(size=(2, *shape)), shape)
    assert_undone(rng.normal(size=shape), shape)


@pytest.mark.parametrize(
    ("wide", "shape"), [((3, 3), (3,)), ((3, 3), (3, 1)), ((2, 2, 2), (2, 1, 2)), ((2, 1, 3), (2, 1, 1))]
)
def test_equal_lengths(rng, wide, shape):
    """Tells axes apart by their places, though they are of one length."""
    assert_undone(rng.normal(size=wide), shape)


@pytest.mark.parametrize(("wide", "shape"), [((4, 1, 3), (1, 3)), ((1, 5), (5,)), ((2, 1, 1), (1,))])
def test_axes_of_length_one(rng, wide, shape):
    """Drops an axis of length 1 that the array lacks."""
    assert_undone(rng.normal(size=wide), shape)


def test_no_copies(rng):
    """Gives zeros where there is no copy of a number, and nothing where there is no number."""
    assert unbroadcast(np.empty((0, 3)), (1, 3)) == pytest.approx(np.zeros((1, 3)))
    assert unbroadcast(np.empty((2, 0)), (0,)) == pytest.approx(np.zeros(0))
    assert_undone(rng.normal(size=(2, 3)), (1, 3))


def test_adjoint(rng):
    """Is to broadcasting what the transpose is to a matrix."""
    for wide, shape in [((3, 4, 2), (4, 1)), ((5, 2), (1, 2)), ((2, 3, 4), ())]:
        g, x = rng.normal(size=wide), rng.normal(size=shape)
        expected = np.sum(g * x)
        undone = np.asarray(unbroadcast(g, shape))
        assert undone.shape == shape
        assert np.sum(undone * x) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("wide", "shape"),
    [
        ((5, 3), (5,)),
        ((4, 6), (2, 3)),
        ((2, 3), (3, 2)),
        ((3,), (3, 1)),
        ((3,), (1, 3)),
        ((2, 3), (2, 2)),
        ((1, 3), (5, 3)),
    ],
)
def test_other_shapes(rng, wide, shape):
    """Refuses a shape that cannot be broadcast to that of the gradient."""
    assert_undone(rng.normal(size=wide), wide[-1:])
    with pytest.raises(ValueError):
        unbroadcast(rng.normal(size=wide), shape)


@pytest.mark.perf
def test_speed(perf, rng):
    """Loops over no numbers in Python."""
    # 2 cores, Linux, November 2026: the reference 75, right_one_axis_at_a_time 110.
    perf.faster_than(
        "slow_loop", lambda n: (rng.normal(size=(n, n + 1, 4)), (n + 1, 1)), 12, stars=(6, 12, 25)
    )
