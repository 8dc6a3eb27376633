"""Model selection: the polynomial that does best on rows which it has not seen."""

from collections.abc import Iterable

import numpy as np
from numpy.typing import ArrayLike


def best_degree(x: ArrayLike, y: ArrayLike, xv: ArrayLike, yv: ArrayLike, degrees: Iterable[int]) -> int:
    """Return the degree of the polynomial with the lowest validation error.

    For each degree a polynomial is fitted by least squares to `x` and `y` alone. Its validation error
    is the mean of the squared differences from `yv` at `xv`.

    Powers of values far from zero, of years or time stamps, are hard to tell apart. A fit must
    therefore shift and scale `x` first, as numpy.polynomial.Polynomial.fit does by itself, and
    numpy.polyfit does not.

    Parameters
    ----------
    x, y : array_like, shape (n,)
        The training rows.
    xv, yv : array_like, shape (m,)
        The validation rows.
    degrees : iterable of int
        The degrees to try, one or more, in any order, each less than the number of different values
        in `x`. It may be an iterator, through which one can go but once.

    Returns
    -------
    int
        The best of `degrees`. Errors that differ by less than 10⁻⁹ of the mean square of `yv` are equal,
        but for rounding; of those, the smallest degree is best.

    Examples
    --------
    >>> x = np.array([0, 1, 2, 3, 4, 5])
    >>> best_degree(x, x**2, [6, 7], [36, 49], degrees=[0, 1, 2, 3, 4])
    2
    """
    raise NotImplementedError
