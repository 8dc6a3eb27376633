"""Sums of neighbours, of a stream that may never end."""

from collections.abc import Iterable, Iterator


def pairwise_sums(numbers: Iterable[float]) -> Iterator[float]:
    """Yield the sum of each number and the next.

    Parameters
    ----------
    numbers : iterable of float
        The numbers, of which there may be no end; each is taken when it is needed.

    Yields
    ------
    float
        The sum of two neighbours; nothing where there are fewer than two numbers.

    Examples
    --------
    >>> list(pairwise_sums([1, 2, 5]))
    [3, 7]
    """
    before = None
    for number in numbers:
        if before is not None:
            yield before + number
        before = number
