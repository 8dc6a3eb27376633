"""Answers to `roc_auc`: its checks accept every right_ one and refuse every wrong_ one."""

import numpy as np
import scipy.stats
import sklearn.metrics

EQUIVALENT = {
    "positives, negatives = scores[labels == 1], np.sort(scores[labels <= 0])": "labels are 0 or 1",
    "positives, negatives = scores[labels >= 1], np.sort(scores[labels == 0])": "labels are 0 or 1",
}


def _checked(y, score):
    positive, scores = np.asarray(y) == 1, np.asarray(score, dtype=float)
    if positive.shape != scores.shape:
        raise ValueError("different shapes")
    if positive.all() or not positive.any():
        raise ValueError("one class only")
    return positive, scores


def _by_ranks(y, score, method):
    positive, scores = _checked(y, score)
    ranks = scipy.stats.rankdata(scores, method=method)[positive]
    n = ranks.size
    return (ranks.sum() - n * (n + 1) / 2) / (n * (scores.size - n))


def _curve(y, score):
    """Return the points of the ROC curve, with ties together."""
    positive, scores = _checked(y, score)
    called = scores >= np.append(np.inf, np.unique(scores)[::-1])[:, np.newaxis]
    return called[:, ~positive].mean(axis=1), called[:, positive].mean(axis=1)


def slow_comparison_of_all_pairs(y, score):
    """You compare each positive with each negative: sort once, and count by places."""
    if np.shape(y) != np.shape(score):
        raise ValueError("different shapes")
    positives = [float(s) for label, s in zip(y, score, strict=True) if label == 1]
    negatives = [float(s) for label, s in zip(y, score, strict=True) if label == 0]
    if not positives or not negatives:
        raise ValueError("one class only")
    won = sum(1 if a > b else 0.5 if a == b else 0 for a in positives for b in negatives)
    return won / (len(positives) * len(negatives))


def slow_table_of_all_pairs(y, score):
    """You make a table of all pairs of a positive and a negative, which for 200,000 scores has ten
    billion places: sort instead."""
    positive, scores = _checked(y, score)
    signs = np.sign(scores[positive][:, np.newaxis] - scores[~positive])
    return (1 + signs.mean()) / 2


def right_ranks(y, score):
    return _by_ranks(y, score, "average")


def right_trapezoids(y, score):
    fpr, tpr = _curve(y, score)
    return np.sum(np.diff(fpr) * (tpr[1:] + tpr[:-1]) / 2)


def right_scikit_learn(y, score):
    return sklearn.metrics.roc_auc_score(*_checked(y, score))


def right_mean_ranks(y, score):
    positive, scores = _checked(y, score)
    ranks = scipy.stats.rankdata(scores)
    return 0.5 + (ranks[positive].mean() - ranks[~positive].mean()) / ranks.size


def wrong_ties_count_nothing(y, score):
    """You count a pair of equal scores as lost: it counts one half. Under a curve, take trapezoids
    rather than rectangles."""
    positive, scores = _checked(y, score)
    return np.mean(scores[positive][:, np.newaxis] > scores[~positive])


def wrong_ties_count_one(y, score):
    """You count a pair of equal scores as won: it counts one half. Under a curve, take trapezoids
    rather than rectangles."""
    positive, scores = _checked(y, score)
    return np.mean(scores[positive][:, np.newaxis] >= scores[~positive])


def wrong_ties_as_they_come(y, score):
    """You give equal scores different ranks, in the order in which the examples come: all of them
    have the mean of these ranks."""
    return _by_ranks(y, score, "ordinal")


def wrong_ties_as_they_come_from_the_top(y, score):
    """You take one example after the other from the highest score down, and split equal scores in
    the order in which they come: let them pass a threshold together."""
    return 1 - _by_ranks(y, -_checked(y, score)[1], "ordinal")


def wrong_lowest_rank_for_ties(y, score):
    """You give equal scores the lowest of their ranks: all of them have the mean of their ranks."""
    return _by_ranks(y, score, "min")


def wrong_highest_rank_for_ties(y, score):
    """You give equal scores the highest of their ranks: all of them have the mean of their ranks."""
    return _by_ranks(y, score, "max")


def wrong_dense_ranks(y, score):
    """Your ranks leave no gap after equal scores: each example takes a rank of its own, and equal
    ones share the mean of theirs."""
    return _by_ranks(y, score, "dense")


def wrong_never_below_half(y, score):
    """You turn an area below one half round, which hides that the scores say the opposite of the
    labels: leave it as it is."""
    area = right_ranks(y, score)
    return max(area, 1 - area)


def wrong_distance_from_half(y, score):
    """You rescale the area so that 0.5 becomes 0, which is called the Gini coefficient: return the
    area itself."""
    return 2 * right_ranks(y, score) - 1


def wrong_low_scores_are_positive(y, score):
    """You count the pairs in which the negative has the higher score: a high score says positive."""
    return 1 - right_ranks(y, score)


def wrong_own_ranks_not_subtracted(y, score):
    """You forget the pairs of two positives: of the sum of their ranks, n (n + 1) / 2 come from the
    n positives themselves."""
    positive, scores = _checked(y, score)
    ranks = scipy.stats.rankdata(scores)[positive]
    return ranks.sum() / (ranks.size * np.sum(~positive))


def wrong_ranks_from_zero(y, score):
    """You count ranks from 0, and subtract n (n + 1) / 2 as if they began with 1: subtract
    n (n - 1) / 2 then."""
    positive, scores = _checked(y, score)
    n = np.sum(positive)
    return right_ranks(y, score) - n / (n * np.sum(~positive))


def wrong_divides_by_all_pairs(y, score):
    """You divide by the number of pairs of any two examples: divide by the pairs of a positive and a
    negative one."""
    positive, scores = _checked(y, score)
    n = scores.size
    return right_ranks(y, score) * np.sum(positive) * np.sum(~positive) / (n * (n - 1) / 2)


def wrong_nearly_equal_are_equal(y, score):
    """You take scores for equal that are merely close, as np.isclose and rounding do: small ones
    such as 1e-10 and 2e-10 all fall together."""
    positive, scores = _checked(y, score)
    return right_ranks(positive, np.round(scores, 8))


def wrong_at_one_threshold(y, score):
    """You turn the scores into labels at 0.5 first, and measure a single point of the curve: the
    area takes in all thresholds."""
    positive, scores = _checked(y, score)
    return right_ranks(y, scores >= 0.5)


def wrong_average_precision(y, score):
    """You measure the area under precision and recall: the ROC curve has the false positive rate
    instead of the precision."""
    return sklearn.metrics.average_precision_score(*_checked(y, score))


def wrong_grid_of_thresholds(y, score):
    """You try thresholds on a grid from 0 to 1: take the scores themselves, so that every step of
    the curve is there, whatever their range."""
    positive, scores = _checked(y, score)
    called = scores >= np.linspace(1, 0, 11)[:, np.newaxis]
    fpr, tpr = called[:, ~positive].mean(axis=1), called[:, positive].mean(axis=1)
    return np.sum(np.diff(fpr) * (tpr[1:] + tpr[:-1]) / 2)


def wrong_start_missing(y, score):
    """Your curve starts at the highest score, and the area before that is lost: start at (0, 0)."""
    fpr, tpr = _curve(y, score)
    return np.sum(np.diff(fpr[1:]) * (tpr[2:] + tpr[1:-1]) / 2)


def wrong_negative_area(y, score):
    """You go along the curve from (1, 1) back to (0, 0), and the area comes out negative: go from
    the highest threshold down."""
    return -right_ranks(y, score)


def wrong_difference_of_unsigned(y, score):
    """You subtract scores in the type in which they come, and in one without sign 1 - 2 is 255.
    Turn them into floats first, or compare them."""
    _checked(y, score)
    scores, positive = np.asarray(score), np.asarray(y) == 1
    with np.errstate(over="ignore"):
        differences = scores[positive][:, np.newaxis] - scores[~positive]
    return np.mean((differences > 0) + 0.5 * (differences == 0))


def wrong_negative_of_unsigned(y, score):
    """You negate the scores to sort them from the highest down, and in a type without sign -0 is
    still the smallest. Turn them into floats first, or turn the order round."""
    _checked(y, score)
    return 1 - right_ranks(y, -np.asarray(score))


def wrong_nan_for_one_class(y, score):
    """You divide by 0 where all examples are of one class, and numpy makes that nan. Test for that
    first, and raise a ValueError."""
    positive, scores = np.asarray(y) == 1, np.asarray(score, dtype=float)
    if positive.shape != scores.shape:
        raise ValueError("different shapes")
    return right_ranks(y, score) if 0 < positive.sum() < positive.size else float("nan")


def wrong_half_for_one_class(y, score):
    """You say 0.5 where all examples are of one class, as if you knew that the scores say nothing:
    raise a ValueError."""
    positive, scores = np.asarray(y) == 1, np.asarray(score, dtype=float)
    if positive.shape != scores.shape:
        raise ValueError("different shapes")
    return right_ranks(y, score) if 0 < positive.sum() < positive.size else 0.5


def wrong_zero_for_one_class(y, score):
    """You say 0 where all examples are of one class, as if every pair were lost: there is none, so
    raise a ValueError."""
    positive, scores = np.asarray(y) == 1, np.asarray(score, dtype=float)
    if positive.shape != scores.shape:
        raise ValueError("different shapes")
    return right_ranks(y, score) if 0 < positive.sum() < positive.size else 0.0


def wrong_division_by_zero(y, score):
    """You leave it to the division to fail where all examples are of one class, and a
    ZeroDivisionError does not say why. Test for that first, and raise a ValueError."""
    positive, scores = np.asarray(y) == 1, np.asarray(score, dtype=float)
    if positive.shape != scores.shape:
        raise ValueError("different shapes")
    if not 0 < positive.sum() < positive.size:
        raise ZeroDivisionError("division by zero")
    return right_ranks(y, score)


def wrong_broadcasts(y, score):
    """You let one score stand for all, as numpy does with shapes that differ. Compare the shapes
    first, and raise a ValueError where they differ."""
    positive, scores = np.broadcast_arrays(np.asarray(y) == 1, np.asarray(score, dtype=float))
    return right_ranks(positive.ravel(), scores.ravel())


def wrong_flattens(y, score):
    """You flatten labels and scores before you compare their shapes, and a column passes for a row.
    Raise a ValueError where their shapes differ."""
    return right_ranks(np.ravel(y), np.ravel(score))


def wrong_stops_at_the_shorter(y, score):
    """You pair labels and scores with zip, which stops at the end of the shorter list without saying
    so. Raise a ValueError where their numbers differ."""
    pairs = list(zip(np.ravel(y).tolist(), np.ravel(score).tolist(), strict=False))
    return right_ranks([a for a, _ in pairs], [b for _, b in pairs])


def wrong_all_pairs_of_examples(y, score):
    """You look at pairs of equal labels too, which can be in no order: pair positives with negatives
    alone."""
    positive, scores = _checked(y, score)
    labels = np.sign(np.subtract.outer(positive.astype(int), positive.astype(int)))
    return np.mean((1 + labels * np.sign(np.subtract.outer(scores, scores))) / 2)


def wrong_pairs_in_order(y, score):
    """You pair the first positive with the first negative, the second with the second and so on: pair
    each positive with each negative."""
    positive, scores = _checked(y, score)
    pairs = list(zip(scores[positive], scores[~positive], strict=False))
    return np.mean([(a > b) + (a == b) / 2 for a, b in pairs])
