"""Memoization: compute once, remember."""

from collections.abc import Callable
from typing import Any


def memoize(f: Callable[..., Any]) -> Callable[..., Any]:
    """Return a function that does what another one does, but calls it once only for the same arguments.

    What `f` returned is remembered, also where that is None. Calls are the same where their positional
    arguments are equal, one by one, and their keyword arguments too. Whether ``area(2, 3)`` and
    ``area(2, height=3)`` are the same call is left open. An error of `f` is let through, and not remembered.

    Parameters
    ----------
    f : callable
        A function of hashable arguments, positional ones, keyword ones, or both.

    Returns
    -------
    callable
        A function with the name and the docstring of `f`, and with a memory of its own.

    Examples
    --------
    >>> @memoize
    ... def square(x):
    ...     print("computing")
    ...     return x * x
    >>> square(3)
    computing
    9
    >>> square(3)
    9
    """
    raise NotImplementedError
