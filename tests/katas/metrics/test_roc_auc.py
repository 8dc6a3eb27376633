"""Checks of `roc_auc`."""

import numpy as np
import pytest
import sklearn.metrics

from katas.metrics.roc_auc import roc_auc


def won_pairs(y, score):
    """Let each positive meet each negative, and count what it wins; a draw is one half."""
    y, score = np.asarray(y), np.asarray(score, dtype=float)
    won = [(a > b) + 0.5 * (a == b) for a in score[y == 1] for b in score[y == 0]]
    return sum(won) / len(won)


def labels(rng, n):
    """Draw labels, of which about a third are positive, with at least one of each."""
    return rng.permutation([0, 1, *(rng.uniform(size=n - 2) < 0.3)]).astype(int)


def test_example():
    """Finds that three of four pairs are in order."""
    assert roc_auc([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8]) == pytest.approx(0.75)


@pytest.mark.parametrize("n", [7, 30, 200])
def test_values(rng, n):
    """Is the area under the ROC curve."""
    y = labels(rng, n)
    score = rng.normal(loc=y)
    y[:3], score[:3] = [1, 0, 1], [-4, -3, -2]
    expected = sklearn.metrics.roc_auc_score(y, score)
    assert roc_auc(y, score) == pytest.approx(expected)


@pytest.mark.parametrize(("n", "levels"), [(20, 3), (50, 7), (70, 2)])
def test_ties(rng, n, levels):
    """Counts a pair of equal scores as one half."""
    y = labels(rng, n)
    score = rng.integers(levels, size=n) / 8
    expected = won_pairs(y, score)
    assert roc_auc(y, score) == pytest.approx(expected)


@pytest.mark.parametrize(
    "y", [[1, 1, 0, 0, 0, 1], [0, 0, 0, 1, 1, 1], [0, 1, 0, 1, 0, 1], [1, 0, 1, 0, 0, 1]]
)
def test_order_of_examples(y):
    """Does not depend on the order of the examples."""
    score = [0.5, 0.5, 0.5, 0.5, 0.5, 0.9]
    assert roc_auc(y, score) == pytest.approx(2 / 3)


def test_all_equal():
    """Is one half where all scores are equal."""
    assert roc_auc([1, 0, 0, 1, 0], [0.3] * 5) == pytest.approx(0.5)


def test_reversed():
    """Is less than one half for scores that say the opposite, and 0 where they do so always."""
    assert roc_auc([1, 0, 0, 1, 0], [3, 2, 5, -1, 9]) == pytest.approx(1 / 6)
    assert roc_auc([1, 0, 0, 1, 0], [-3, 2, 5, -1, 9]) == pytest.approx(0)


@pytest.mark.parametrize(("scale", "offset"), [(1e-10, 0), (1e3, 0), (1, -40), (1, 7)])
def test_range(rng, scale, offset):
    """Takes scores of any range, as their order alone matters."""
    y = labels(rng, 25)
    score = rng.permutation(25) / 25
    expected = won_pairs(y, score)
    assert roc_auc(y, scale * score + offset) == pytest.approx(expected)


@pytest.mark.parametrize("dtype", [np.uint8, np.int8, np.float32])
def test_types(rng, dtype):
    """Takes scores of any type of numbers."""
    y = labels(rng, 60)
    score = rng.integers(100, size=60)
    y[:4], score[:4] = [0, 1, 1, 0], [0, 0, 90, 95]
    expected = won_pairs(y, score)
    assert roc_auc(y, score.astype(dtype)) == pytest.approx(expected)


@pytest.mark.parametrize(("y", "score"), [([0, 0, 0], [0.2, 0.7, 0.4]), ([1], [0.6]), ([], [])])
def test_one_class(y, score):
    """Needs a positive and a negative example."""
    assert roc_auc([1, 0], [0.7, 0.2]) == pytest.approx(1)
    with pytest.raises(ValueError):
        roc_auc(y, score)


@pytest.mark.parametrize("score", [[0.8], [0.8, 0.2], [0.8, 0.2, 0.7, 0.1], [[0.8], [0.2], [0.7]]])
def test_shapes(score):
    """Refuses labels and scores of different shapes."""
    y = [1, 0, 0]
    assert roc_auc(y, [0.8, 0.2, 0.7]) == pytest.approx(1)
    with pytest.raises(ValueError):
        roc_auc(y, np.array(score))


@pytest.mark.perf
def test_speed(perf, rng):
    """Compares no two scores in Python."""
    # 2 cores, Linux, November 2026: the reference 37, scikit-learn 0.82, slow_table_of_all_pairs 19.
    perf.faster_than(
        "slow_comparison_of_all_pairs",
        lambda n: (np.arange(n) % 3 // 2, rng.normal(size=n)),
        400,
        stars=(3, 6, 12),
    )


@pytest.mark.perf
def test_memory(perf, rng):
    """Makes no table of all pairs."""
    # 2 cores, Linux, November 2026: the reference 1.4, right_trapezoids 210, slow_table_of_all_pairs 440.
    perf.memory(
        "slow_table_of_all_pairs",
        lambda n: (np.arange(n) % 3 // 2, rng.normal(size=n)),
        2000,
        stars=(20, 8, 4.3),
    )
