"""Checks of `chi_square`."""

import numpy as np
import pandas as pd
import pytest
import scipy.stats

from katas.hypothesis_testing.chi_square import chi_square


def pearson(table):
    """Return what scipy says, without a continuity correction."""
    result = scipy.stats.chi2_contingency(table, correction=False)
    return np.array([result.statistic, result.dof, result.pvalue])


def test_example():
    """Asks whether 50 of one kind pass as often as 50 of another, where 25 of each are expected to."""
    assert chi_square([[20, 30], [30, 20]]) == pytest.approx(np.array([4, 1, 0.0455003]), rel=1e-5)


@pytest.mark.parametrize(("r", "c"), [(2, 2), (2, 5), (4, 3), (3, 3)])
def test_values(rng, r, c):
    """Compares each count with that expected from the totals of its row and column."""
    table = rng.integers(1, 12, size=(r, c)) * rng.integers(1, 4, size=(r, 1))
    expected = pearson(table)
    assert chi_square(table) == pytest.approx(expected, rel=1e-6, abs=1e-9)


def test_exam(rng, exam_marks):
    """Tells whether it depends on the group how many of 200 students pass an exam."""
    sample = exam_marks.iloc[rng.choice(len(exam_marks), size=200, replace=False)]
    table = pd.crosstab(sample["group"], sample["mark"] >= 40).to_numpy()
    expected = pearson(table)
    assert chi_square(table) == pytest.approx(expected, rel=1e-6, abs=1e-9)


def test_independent():
    """Is no surprise where the rows are in proportion."""
    expected = np.array([0, 2, 1])
    assert chi_square([[2, 6, 4], [5, 15, 10]]) == pytest.approx(expected, abs=1e-9)


def test_empty_cells():
    """Takes cells without a count, as long as others of their row and column have one."""
    table = [[0, 7, 3], [6, 0, 1]]
    expected = pearson(table)
    assert chi_square(table) == pytest.approx(expected)


def test_tail():
    """Is accurate where p is tiny."""
    table = [[200, 20, 4], [11, 190, 35]]
    expected = pearson(table)
    assert chi_square(table) == pytest.approx(expected, rel=1e-6, abs=0)


@pytest.mark.parametrize("table", [[[3, 5], [0, 0]], [[0, 4, 2], [0, 1, 7]], [[0, 0], [0, 0]]])
def test_no_counts(table):
    """Refuses a row or a column without any count."""
    with pytest.raises(ValueError):
        chi_square(table)
