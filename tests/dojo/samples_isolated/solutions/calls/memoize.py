"""Memoization: compute once, remember."""

import functools
from collections.abc import Callable
from typing import Any


def memoize(function: Callable[..., Any]) -> Callable[..., Any]:
    """Return a function that remembers what another one returned.

    Parameters
    ----------
    function : callable
        Takes hashable positional arguments.

    Returns
    -------
    callable
        Calls `function` once for arguments that are equal; an error is not remembered. It has the name
        and docstring of `function`, and the attribute `misses`: how often that was called.

    Examples
    --------
    >>> square = memoize(lambda x: x * x)
    >>> square(3), square(3), square.misses
    (9, 9, 1)
    """
    known: dict[tuple[Any, ...], Any] = {}

    @functools.wraps(function)
    def remembering(*args: Any) -> Any:
        if args not in known:
            remembering.misses += 1
            known[args] = function(*args)
        return known[args]

    remembering.misses = 0
    return remembering
