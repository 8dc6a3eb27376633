"""Moving average: the mean of the last few numbers of a stream."""

from collections.abc import Iterable, Iterator


def moving_average(xs: Iterable[float], w: int) -> Iterator[float]:
    """Give the mean of each window of neighbouring numbers, one after the other.

    The first mean is that of the first `w` numbers, and each of the next windows begins one number later.
    The numbers may have no end: no more of them are taken than the means that are asked for need.

    Parameters
    ----------
    xs : iterable of float
        The numbers, in any unit u; perhaps an iterator, which can be gone through only once.
    w : int
        How many numbers a window has.

    Returns
    -------
    iterator of float
        The means, in u: n - w + 1 of them for n numbers, none where there are fewer than `w`.

    Raises
    ------
    ValueError
        If `w` is less than 1: at the call, or when the first mean is asked for.

    Examples
    --------
    >>> list(moving_average([3, 5, 10, 6], 2))
    [4.0, 7.5, 8.0]
    """
    raise NotImplementedError
