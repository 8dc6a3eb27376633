"""Student's t test: is a mean what it is said to be, where the deviation is estimated?"""

import numpy as np
from numpy.typing import ArrayLike


def one_sample_t_test(x: ArrayLike, mu: float) -> tuple[float, float]:
    """Return t and the two-sided p-value for the mean of some values.

    t is how many standard errors, s / √n, the mean of the values lies above `mu`, where s is
    their standard deviation (ddof 1). The p-value is the probability of a t at least as far from
    0, above or below, if the values were drawn from a normal distribution with mean `mu`: then
    t follows Student's distribution of n - 1 degrees of freedom.

    Parameters
    ----------
    x : array_like, shape (n,)
        The values, in any unit u, not all equal.
    mu : float
        The mean to be tested, in u.

    Returns
    -------
    t : float
        The statistic, negative where the mean of the values lies below `mu`.
    p : float
        The p-value, to six digits or more, also where it is tiny.

    Raises
    ------
    ValueError
        If there are less than two values.

    Examples
    --------
    >>> t, p = one_sample_t_test([40, 60, 68, 104], mu=50)
    >>> round(t, 6), round(p, 6)
    (1.346638, 0.270798)
    """
    raise NotImplementedError
