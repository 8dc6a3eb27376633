"""Checks of `pairwise_sums`."""

import itertools

import pytest

from katas.calls.pairwise_sums import pairwise_sums


def test_example():
    """Adds neighbours."""
    assert list(pairwise_sums([1, 2, 5])) == [3, 7]


def test_endless():
    """Goes on as long as one asks."""
    sums = pairwise_sums(itertools.count(10))
    assert list(itertools.islice(sums, 4)) == [21, 23, 25, 27]


def test_lazy():
    """Takes no number before it is needed."""
    taken = []

    def numbers():
        for number in itertools.count():
            taken.append(number)
            yield number

    sums = pairwise_sums(numbers())
    assert taken == []
    assert next(sums) == 1
    assert taken == [0, 1]


@pytest.mark.parametrize("numbers", [[], [4]])
def test_few(numbers):
    """Yields nothing where no number has a neighbour."""
    assert list(pairwise_sums(iter(numbers))) == []


def test_error():
    """Lets an error of the stream through, after what came before it."""

    def numbers():
        yield from (1, 2)
        raise OSError("the line is dead")

    sums = pairwise_sums(numbers())
    assert next(sums) == 3
    with pytest.raises(OSError, match="the line is dead"):
        next(sums)
