"""Chain rule: the slopes of functions one after the other multiply."""

from collections.abc import Callable


def chain_rule(
    f_prime: Callable[[float], float],
    g: Callable[[float], float],
    g_prime: Callable[[float], float],
    x: float,
) -> float:
    """Return the derivative of f(g(x)).

    It is exact but for rounding: no difference quotient is needed.

    Parameters
    ----------
    f_prime : callable
        The derivative of the outer function: takes a float and returns one.
    g : callable
        The inner function.
    g_prime : callable
        Its derivative.
    x : float
        Where.

    Returns
    -------
    float
        The derivative of f after g at x.

    Examples
    --------
    The slope of (x² + 1)³ at 2:

    >>> chain_rule(lambda u: 3 * u**2, lambda x: x**2 + 1, lambda x: 2 * x, 2)
    300
    """
    raise NotImplementedError
