"""Derivative: the slope of a function at a point, from its values on either side."""

from collections.abc import Callable


def derivative(f: Callable[[float], float], x: float, h: float = 1e-5) -> float:
    """Return the central difference quotient of a function, which is nearly its derivative.

    The slope of the line through the points of the curve at x - h and at x + h::

        (f(x + h) - f(x - h)) / (2 * h)

    For a quadratic function that is the derivative itself; for others the error shrinks like h².
    `f` is called twice, at these two points.

    Parameters
    ----------
    f : callable
        Takes a float, in any unit u, and returns one, in any unit v.
    x : float
        Where, in u.
    h : float, default 1e-5
        How far to go to either side, in u; more than 0.

    Returns
    -------
    float
        The slope, in v/u.

    Examples
    --------
    >>> derivative(lambda x: x**2, 3, h=0.5)
    6.0
    >>> derivative(lambda x: x**3, 2, h=0.5)
    12.25
    """
    return (f(x + h) - f(x - h)) / (2 * h)
