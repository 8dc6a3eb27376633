"""Tangent line: the straight line that is nearest to a curve at one of its points."""

from collections.abc import Callable


def tangent_line(f: Callable[[float], float], x0: float) -> tuple[float, float]:
    """Return the slope and the intercept of the tangent of a function's curve.

    The tangent at `x0` has the slope of the curve there and touches it, at the height ``f(x0)``:
    its points are those with ``y = slope * x + intercept``. The slope is a central difference
    with a step from 1e-6 to 1e-4, or as exact as that.

    Parameters
    ----------
    f : callable
        Takes a float and returns one; it need be known only within 0.001 of `x0`.
    x0 : float
        Where the tangent touches the curve.

    Returns
    -------
    slope : float
        By how much the tangent rises where x grows by 1.
    intercept : float
        Its height at x = 0.

    Examples
    --------
    >>> slope, intercept = tangent_line(lambda x: x**2, 3)
    >>> round(slope, 6), round(intercept, 6)
    (6.0, -9.0)
    """
    raise NotImplementedError
