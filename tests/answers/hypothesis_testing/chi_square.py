"""Answers to `chi_square`: its checks accept every right_ one and refuse every wrong_ one."""

import math

import numpy as np
import scipy.special
import scipy.stats


def right_scipy(table):
    if np.sum(table) == 0:
        raise ValueError("nothing observed")
    result = scipy.stats.chi2_contingency(table, correction=False)
    return result.statistic, result.dof, result.pvalue


def right_plain_python(table):
    rows = [sum(int(count) for count in row) for row in table]
    columns = [sum(int(count) for count in column) for column in zip(*table, strict=True)]
    if 0 in rows or 0 in columns:
        raise ValueError("nothing observed")
    statistic = 0.0
    for i, row in enumerate(table):
        for j, count in enumerate(row):
            expected = rows[i] * columns[j] / sum(rows)
            statistic += (count - expected) ** 2 / expected
    df = (len(rows) - 1) * (len(columns) - 1)
    return [statistic, df, scipy.special.chdtrc(df, statistic)]


def right_shares(table):
    table = np.array(table, dtype=np.float64)
    rows, columns = table.sum(axis=1, keepdims=True), table.sum(axis=0, keepdims=True)
    if rows.min() == 0 or columns.min() == 0:
        raise ValueError("nothing observed")
    total = table.sum()
    statistic = total * (np.sum(table**2 / (rows * columns)) - 1)
    df = (table.shape[0] - 1) * (table.shape[1] - 1)
    return np.array([statistic, df, scipy.special.gammaincc(df / 2, max(statistic, 0) / 2)])


def right_pandas(table):
    import pandas as pd

    frame = pd.DataFrame(np.asarray(table, dtype=float))
    rows, columns = frame.sum(axis=1), frame.sum()
    if (rows == 0).any() or (columns == 0).any():
        raise ValueError("nothing observed")
    expected = pd.DataFrame({j: rows * (columns[j] / rows.sum()) for j in frame})
    statistic = ((frame - expected) ** 2 / expected).to_numpy().sum()
    df = (frame.shape[0] - 1) * (frame.shape[1] - 1)
    return statistic, df, scipy.stats.chi2(df).sf(statistic)


def _counts(table):
    """Return the observed and the expected counts."""
    observed = np.asarray(table, dtype=float)
    rows, columns = observed.sum(axis=1), observed.sum(axis=0)
    if not (rows.all() and columns.all()):
        raise ValueError("nothing observed")
    return observed, np.outer(rows, columns) / observed.sum()


def _pearson(table):
    observed, expected = _counts(table)
    return np.sum((observed - expected) ** 2 / expected), (len(observed) - 1) * (len(observed[0]) - 1)


def wrong_empty_cells_refused(table):
    """You refuse a table with a 0 in a cell. Only a row or a column without any count says nothing."""
    if not np.all(table):
        raise ValueError("nothing observed")
    statistic, df = _pearson(table)
    return statistic, df, scipy.stats.chi2.sf(statistic, df)


def wrong_small_expected_refused(table):
    """You refuse a table with a small count, by the rule that at least 5 should be expected in each cell.
    The p-value is less exact then, but still asked for."""
    observed, expected = _counts(table)
    if expected.min() < 5:
        raise ValueError("too few counts")
    statistic, df = _pearson(table)
    return statistic, df, scipy.stats.chi2.sf(statistic, df)


def wrong_expected_transposed(table):
    """You multiply the totals of columns and rows the wrong way round: the expected count of row i and
    column j is the total of row i times that of column j, np.outer(rows, columns)."""
    observed, expected = _counts(table)
    statistic, df = np.sum((observed - expected.T) ** 2 / expected.T), _pearson(table)[1]
    return statistic, df, scipy.stats.chi2.sf(statistic, df)


def wrong_expected_reshaped(table):
    """You compute the expected counts column by column and then cut them into rows: the expected count
    of row i and column j is the total of row i times that of column j."""
    observed, expected = _counts(table)
    expected = expected.T.reshape(observed.shape)
    statistic, df = np.sum((observed - expected) ** 2 / expected), _pearson(table)[1]
    return statistic, df, scipy.stats.chi2.sf(statistic, df)


def wrong_degrees_of_all_cells(table):
    """You take r c - 1 degrees of freedom, as if only the total of all were given. Those of rows and
    columns are taken from the table too: (r - 1)(c - 1) cells are free."""
    statistic, _ = _pearson(table)
    df = np.size(table) - 1
    return statistic, df, scipy.stats.chi2.sf(statistic, df)


def wrong_degrees_not_reduced(table):
    """You take r c degrees of freedom: the totals are given, so that only (r - 1)(c - 1) cells are
    free."""
    statistic, _ = _pearson(table)
    return statistic, np.size(table), scipy.stats.chi2.sf(statistic, np.size(table))


def wrong_degrees_added(table):
    """You add up r - 1 and c - 1: multiply them."""
    statistic, _ = _pearson(table)
    df = sum(np.shape(table)) - 2
    return statistic, df, scipy.stats.chi2.sf(statistic, df)


def wrong_yates(table):
    """You make Yates' continuity correction for two rows and two columns, as scipy does unless told
    otherwise: leave it out (correction=False)."""
    _counts(table)
    result = scipy.stats.chi2_contingency(table)
    return result.statistic, result.dof, result.pvalue


def wrong_all_cells_equal(table):
    """You expect the same count in every cell: expect it to grow with the totals of its row and
    column."""
    observed, _ = _counts(table)
    expected = observed.mean()
    statistic, df = np.sum((observed - expected) ** 2 / expected), _pearson(table)[1]
    return statistic, df, scipy.stats.chi2.sf(statistic, df)


def wrong_divides_by_observed(table):
    """You divide by the observed counts, which may be 0: divide by the expected ones."""
    observed, expected = _counts(table)
    with np.errstate(all="ignore"):
        statistic, df = np.sum((observed - expected) ** 2 / observed), _pearson(table)[1]
    return statistic, df, scipy.stats.chi2.sf(statistic, df)


def wrong_not_squared(table):
    """You add up the sizes of the differences: square them first."""
    observed, expected = _counts(table)
    statistic, df = np.sum(np.abs(observed - expected) / expected), _pearson(table)[1]
    return statistic, df, scipy.stats.chi2.sf(statistic, df)


def wrong_not_divided(table):
    """You add up the squared differences as they are: divide each by the expected count, as larger counts
    stray further."""
    observed, expected = _counts(table)
    statistic, df = np.sum((observed - expected) ** 2), _pearson(table)[1]
    return statistic, df, scipy.stats.chi2.sf(statistic, df)


def wrong_divided_at_the_end(table):
    """You divide the sum of all squared differences by the sum of the expected counts: divide each by its
    own, then add up."""
    observed, expected = _counts(table)
    statistic, df = np.sum((observed - expected) ** 2) / expected.sum(), _pearson(table)[1]
    return statistic, df, scipy.stats.chi2.sf(statistic, df)


def wrong_likelihood_ratio(table):
    """You return G, twice the logarithm of the likelihood ratio, which is only near to χ²: add up
    (observed - expected)² / expected."""
    observed, expected = _counts(table)
    statistic, df = 2 * np.sum(scipy.special.xlogy(observed, observed / expected)), _pearson(table)[1]
    return statistic, df, scipy.stats.chi2.sf(statistic, df)


def wrong_root(table):
    """You take the root of the sum: χ² is the sum itself."""
    statistic, df = _pearson(table)
    return math.sqrt(statistic), df, scipy.stats.chi2.sf(math.sqrt(statistic), df)


def wrong_lower_tail(table):
    """You return the probability of a smaller χ²: large ones speak against independence, so return the
    upper tail (scipy.stats.chi2.sf)."""
    statistic, df = _pearson(table)
    return statistic, df, scipy.stats.chi2.cdf(statistic, df)


def wrong_doubled(table):
    """You double the tail, as for a mean. A small χ² does not speak against independence: take the upper
    tail alone."""
    statistic, df = _pearson(table)
    return statistic, df, min(2 * scipy.stats.chi2.sf(statistic, df), 1.0)


def wrong_order(table):
    """You return p before the degrees of freedom, as scipy does: return χ², the degrees, then p."""
    statistic, df = _pearson(table)
    return statistic, scipy.stats.chi2.sf(statistic, df), df


def wrong_empty_rows_only(table):
    """You refuse a row without any count, but divide zero by zero for such a column: refuse both."""
    observed = np.asarray(table, dtype=float)
    rows, columns = observed.sum(axis=1), observed.sum(axis=0)
    if not rows.all():
        raise ValueError("nothing observed")
    expected = np.outer(rows, columns) / observed.sum()
    with np.errstate(all="ignore"):
        statistic, df = np.sum((observed - expected) ** 2 / expected), (rows.size - 1) * (columns.size - 1)
    return statistic, df, scipy.stats.chi2.sf(statistic, df)


def wrong_nan_for_no_counts(table):
    """You divide zero by zero where all counts of a row or of a column are 0, and get nan: raise a
    ValueError."""
    observed = np.asarray(table, dtype=float)
    with np.errstate(all="ignore"):
        expected = np.outer(observed.sum(axis=1), observed.sum(axis=0)) / observed.sum()
        statistic = np.sum((observed - expected) ** 2 / expected)
    df = (len(observed) - 1) * (len(observed[0]) - 1)
    return statistic, df, scipy.stats.chi2.sf(statistic, df)


def wrong_skips_no_counts(table):
    """You skip cells in which nothing is expected. Where all counts of a row or of a column are 0, nothing
    can be said about it: raise a ValueError."""
    observed = np.asarray(table, dtype=float)
    with np.errstate(all="ignore"):
        expected = np.outer(observed.sum(axis=1), observed.sum(axis=0)) / observed.sum()
        statistic = np.nansum((observed - expected) ** 2 / expected)
    df = (len(observed) - 1) * (len(observed[0]) - 1)
    return statistic, df, scipy.stats.chi2.sf(statistic, df)


def wrong_statistic_and_p(table):
    """You leave out the degrees of freedom: return χ², the degrees, then p."""
    statistic, df = _pearson(table)
    return statistic, scipy.stats.chi2.sf(statistic, df)


def wrong_rounded_expected(table):
    """You round the expected counts to whole numbers: nobody has to be observed in them, so leave their
    fractions."""
    observed, expected = _counts(table)
    expected = np.maximum(np.round(expected), 1)
    statistic, df = np.sum((observed - expected) ** 2 / expected), _pearson(table)[1]
    return statistic, df, scipy.stats.chi2.sf(statistic, df)


def wrong_goodness_of_fit(table):
    """You hand the table to a test of goodness of fit, column by column, which expects all rows to be as
    frequent: expect counts by the totals of row and column."""
    observed, _ = _counts(table)
    expected = np.tile(observed.mean(axis=0), (len(observed), 1))
    statistic, df = np.sum((observed - expected) ** 2 / expected), _pearson(table)[1]
    return statistic, df, scipy.stats.chi2.sf(statistic, df)
