"""Derivative of a polynomial: every power comes down as a factor."""

import numpy as np
from numpy.typing import ArrayLike


def polynomial_derivative(c: ArrayLike) -> np.ndarray:
    """Return the coefficients of the derivative of a polynomial.

    The lowest power comes first: the polynomial is ``c[0] + c[1] * x + c[2] * x**2 + ...``, and
    its derivative is written in the same way. That has one coefficient less, even where it ends
    in zeros; but the derivative of a constant is [0].

    Parameters
    ----------
    c : array_like, shape (k,)
        The coefficients, k ≥ 1, of any real dtype.

    Returns
    -------
    ndarray, shape (k - 1,), or (1,) where k is 1
        The coefficients of the derivative, in floats: small integers do not overflow.

    Examples
    --------
    The derivative of 5 + 3 x - x³ is 3 - 3 x²:

    >>> polynomial_derivative([5, 3, 0, -1])
    array([ 3.,  0., -3.])
    """
    raise NotImplementedError
