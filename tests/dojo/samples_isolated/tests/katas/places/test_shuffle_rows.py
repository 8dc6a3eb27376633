"""Checks of `shuffle_rows`."""

import numpy as np
import pytest

from katas.places.shuffle_rows import shuffle_rows


def expected_rows(x, rng):
    """Return the rows as they should be."""
    rows = list(x.copy())
    for last in range(len(rows) - 1, 0, -1):
        other = rng.integers(last + 1)
        rows[last], rows[other] = rows[other], rows[last]
    return np.array(rows).reshape(x.shape)


def test_example():
    """Shuffles three rows."""
    x = np.array([[1, 2], [3, 4], [5, 6]])
    assert shuffle_rows(x, np.random.default_rng(3)) is None
    expected = expected_rows(np.array([[1, 2], [3, 4], [5, 6]]), np.random.default_rng(3))
    assert x.tolist() == expected.tolist()


@pytest.mark.parametrize("kind", [np.random.PCG64, np.random.MT19937, np.random.Philox, np.random.SFC64])
def test_rows(rng, kind):
    """Draws as described, from any generator, for rows of any kind."""
    for dtype in (float, "<U3", object, bool, "M8[s]"):
        x = rng.integers(2, 900, size=(7, 3)).astype(dtype)
        mine, theirs = np.random.Generator(kind(5)), np.random.Generator(kind(5))
        expected = expected_rows(x, mine)
        shuffle_rows(x, theirs)
        assert x.tolist() == expected.tolist()
        assert theirs.integers(2**32) == mine.integers(2**32)


def test_fortran(rng):
    """Works on columns that lie together, and on a part of a matrix."""
    whole = np.asfortranarray(rng.normal(size=(6, 4)))
    before = whole.copy()
    shuffle_rows(whole, np.random.default_rng(1))
    assert whole.tolist() == expected_rows(before, np.random.default_rng(1)).tolist()
    whole = before.copy()
    shuffle_rows(whole[1:4, ::2], np.random.default_rng(2))
    assert whole[1:4, ::2].tolist() == expected_rows(before[1:4, ::2], np.random.default_rng(2)).tolist()
    assert [whole[0].tolist(), whole[:, 1].tolist()] == [before[0].tolist(), before[:, 1].tolist()]


def test_frozen():
    """Does not change what may only be read."""
    x = np.arange(6).reshape(3, 2)
    x.flags.writeable = False
    with pytest.raises(ValueError, match="read-only"):
        shuffle_rows(x, np.random.default_rng(0))
    assert x.tolist() == [[0, 1], [2, 3], [4, 5]]


def test_few():
    """Draws nothing for no row or one."""
    for shape in ((0, 3), (1, 2)):
        rng, untouched = np.random.default_rng(9), np.random.default_rng(9)
        shuffle_rows(np.zeros(shape), rng)
        assert rng.random() == untouched.random()
