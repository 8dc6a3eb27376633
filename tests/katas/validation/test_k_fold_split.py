"""Checks of `k_fold_split`."""

import itertools
import operator

import pytest

from katas.validation.k_fold_split import k_fold_split

SIZES = [(6, 3), (10, 4), (11, 3), (23, 5), (7, 7), (2, 2), (50, 49)]


def lists(folds):
    """Return folds as lists of indices, which whole numbers are and nothing else."""
    return [([operator.index(i) for i in train], [operator.index(i) for i in test]) for train, test in folds]


def test_example():
    """Tests two of six samples in each of three folds, and trains on the four others."""
    folds = lists(k_fold_split(6, 3))
    assert [(len(train), len(test)) for train, test in folds] == [(4, 2), (4, 2), (4, 2)]
    assert sorted(itertools.chain(*(test for _, test in folds))) == [0, 1, 2, 3, 4, 5]


@pytest.mark.parametrize(("n", "k"), SIZES)
def test_tested_once(n, k):
    """Tests every index in exactly one fold."""
    folds = lists(k_fold_split(n, k))
    assert sorted(itertools.chain(*(test for _, test in folds))) == list(range(n))


@pytest.mark.parametrize(("n", "k"), SIZES)
def test_trained_on_the_rest(n, k):
    """Trains on every index that the fold does not test, and on none that it does."""
    folds = lists(k_fold_split(n, k))
    assert len(folds) == k
    for train, test in folds:
        assert sorted(train) == [i for i in range(n) if i not in test]


@pytest.mark.parametrize(("n", "k"), SIZES)
def test_sizes(n, k):
    """Makes k folds whose test parts differ in size by at most one."""
    sizes = sorted(len(set(test)) for _, test in lists(k_fold_split(n, k)))
    assert sizes == [n // k] * (k - n % k) + [n // k + 1] * (n % k)


def test_same_again():
    """Makes the same folds at every call."""
    folds = lists(k_fold_split(40, 6))
    assert sorted(itertools.chain(*(test for _, test in folds))) == list(range(40))
    assert lists(k_fold_split(40, 6)) == folds


@pytest.mark.parametrize(("n", "k"), [(5, 1), (5, 0), (5, -2), (5, 6), (3, 10), (1, 1)])
def test_number_of_folds(n, k):
    """Refuses less than two folds, and more folds than samples."""
    assert len(lists(k_fold_split(5, 2))) == len(lists(k_fold_split(2, 2))) == 2
    with pytest.raises(ValueError):
        k_fold_split(n, k)
