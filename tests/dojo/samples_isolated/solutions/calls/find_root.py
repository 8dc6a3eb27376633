"""Bisection: where a function changes its sign."""

from collections.abc import Callable


def find_root(f: Callable[[float], float], low: float, high: float, steps: int = 40) -> float:
    """Return where a function is zero, by halving an interval.

    Parameters
    ----------
    f : callable
        The function; it is called once for each end and once for each step.
    low, high : float
        The ends of the interval, where `f` has different signs.
    steps : int, default 40
        How often to halve it.

    Returns
    -------
    float
        The middle of the last interval.

    Raises
    ------
    ValueError
        If `f` has the same sign at both ends.

    Examples
    --------
    >>> round(find_root(lambda x: x - 2, 0, 8), 6)
    2.0
    """
    rising = f(low) < 0
    if (f(high) < 0) == rising:
        raise ValueError(f"the function has one sign at {low} and {high}")
    for _ in range(steps):
        middle = (low + high) / 2
        if (f(middle) < 0) == rising:
            low = middle
        else:
            high = middle
    return (low + high) / 2
