"""Chi-square test: do the rows of a table of counts have to do with its columns?"""

import numpy as np
from numpy.typing import ArrayLike


def chi_square(table: ArrayLike) -> tuple[float, int, float]:
    """Return χ², its degrees of freedom and the p-value for a contingency table.

    If rows and columns were independent, one would expect in each cell the total of its row times
    the total of its column, divided by the total of all. χ² sums the squared differences between
    observed and expected counts, each divided by the expected count; no continuity correction is
    made, not even for two rows and two columns. The p-value is the probability of a χ² at least
    as large if they were independent, by the distribution of (r - 1)(c - 1) degrees of freedom:
    with the totals given, so many cells are free.

    Parameters
    ----------
    table : array_like, shape (r, c)
        How often each row's property was observed along with each column's: r and c at least 2.

    Returns
    -------
    statistic : float
        χ², 0 where all counts are as expected.
    df : int
        The degrees of freedom.
    p : float
        The p-value, to six digits or more, also where it is tiny.

    Raises
    ------
    ValueError
        If all counts of a row or of a column are 0: nothing can be said about it.

    Examples
    --------
    >>> statistic, df, p = chi_square([[20, 30], [30, 20]])
    >>> statistic, df, round(p, 6)
    (4.0, 1, 0.0455)
    """
    raise NotImplementedError
