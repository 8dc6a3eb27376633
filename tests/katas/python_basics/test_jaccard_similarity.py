"""Checks of `jaccard_similarity`."""

from fractions import Fraction

import pytest

from katas.python_basics.jaccard_similarity import jaccard_similarity


def _expected(a, b):
    return float(Fraction(len({*a} & {*b}), len({*a, *b})))


def test_example():
    """Finds two labels of four in both lists."""
    assert jaccard_similarity(["cat", "dog", "ant"], ["dog", "cat", "dog", "owl"]) == pytest.approx(0.5)


@pytest.mark.parametrize(("n", "m"), [(3, 8), (9, 4), (12, 13)])
def test_lists(rng, n, m):
    """Divides what is in both by what is in either, without repeats."""
    a, b = rng.integers(1, 15, size=n).tolist(), rng.integers(1, 15, size=m).tolist()
    a, b = [*a, 0, 20, 20], [*b, 0, 30]
    expected = _expected(a, b)
    assert jaccard_similarity(a, b) == pytest.approx(expected)


def test_repeats():
    """Counts a label once, however often it comes."""
    assert jaccard_similarity([3, 3, 3, 5], [3, 3, 7]) == pytest.approx(1 / 3)
    assert jaccard_similarity([2, 2, 4], [4, 2, 4, 4]) == pytest.approx(1)


def test_containers():
    """Takes sets, tuples, ranges, texts and dictionaries, in any pairs."""
    assert jaccard_similarity({1, 2, 3, 4}, range(3, 9)) == pytest.approx(0.25)
    assert jaccard_similarity("night", ("n", "a", "c", "h", "t")) == pytest.approx(3 / 7)
    assert jaccard_similarity({"lr": 0.1, "w": 3}, frozenset({"lr"})) == pytest.approx(0.5)


def test_iterators():
    """Takes iterators, which can be gone through only once."""
    assert jaccard_similarity(iter([1, 2, 2, 5]), iter([2, 5, 6])) == pytest.approx(0.5)
    assert jaccard_similarity([1, 2], iter([2, 3, 4])) == pytest.approx(0.25)
    assert jaccard_similarity(map(abs, [-1, 1, 2, -3]), [3, 2]) == pytest.approx(2 / 3)


def test_labels():
    """Takes labels of any hashable type, also types that cannot be sorted together."""
    assert jaccard_similarity([("cat", 1), None, 3], ["cat", 1, None, 3]) == pytest.approx(0.4)


def test_part():
    """Is less than 1 where one collection holds the other and more."""
    assert jaccard_similarity([1, 2], [2, 1, 8, 9, 3]) == pytest.approx(0.4)
    assert jaccard_similarity([4, 5, 6, 7], [6]) == pytest.approx(0.25)


def test_extremes():
    """Is 1 for equal collections, and 0 where nothing is in common."""
    assert jaccard_similarity([5, 8, 2], [2, 5, 8]) == pytest.approx(1)
    assert jaccard_similarity(["a", "b"], ["c"]) == pytest.approx(0)


def test_empty():
    """Is 1 for two empty collections, and 0 where only one is empty."""
    assert jaccard_similarity([], set()) == pytest.approx(1)
    assert jaccard_similarity(iter([]), iter([])) == pytest.approx(1)
    assert jaccard_similarity([], [4]) == pytest.approx(0)
    assert jaccard_similarity("ab", "") == pytest.approx(0)
