"""Checks of `transpose_rows`."""

import numpy as np
import pytest

from katas.python_basics.transpose_rows import transpose_rows


def test_example():
    """Turns two rows of three into three rows of two."""
    assert transpose_rows([[1, 2, 3], [4, 5, 6]]) == [[1, 4], [2, 5], [3, 6]]


@pytest.mark.parametrize(("n", "k"), [(2, 5), (4, 3), (3, 3), (2, 2)])
def test_sizes(rng, n, k):
    """Takes wide, tall and square tables."""
    rows = rng.permutation(40)[: n * k].reshape(n, k)
    expected = np.transpose(rows).tolist()
    assert transpose_rows(rows.tolist()) == expected


@pytest.mark.parametrize("n", [1, 4])
def test_one_row_or_column(rng, n):
    """Turns one row into one column, and one column into one row."""
    items = rng.permutation(40)[:n].tolist()
    assert transpose_rows([items]) == [[item] for item in items]
    assert transpose_rows([[item] for item in items]) == [items]


def test_items():
    """Keeps items of any type as they are."""
    rows = [["cat", None, [1, 2]], ["", 0, (3,)]]
    assert transpose_rows(rows) == [["cat", ""], [None, 0], [[1, 2], (3,)]]


def test_repeated():
    """Keeps rows and items that are repeated."""
    assert transpose_rows([[7, 7, 8], [7, 7, 8], [7, 9, 8]]) == [[7, 7, 7], [7, 7, 9], [8, 8, 8]]


def test_empty():
    """Gives an empty list for no rows, and for rows of no items."""
    assert transpose_rows([[5, 6]]) == [[5], [6]]
    assert transpose_rows([]) == []
    assert transpose_rows([[], [], []]) == []
