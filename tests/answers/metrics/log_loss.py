"""Answers to `log_loss`: its checks accept every right_ one and refuse every wrong_ one."""

import math

import numpy as np
import scipy.special
import sklearn.metrics

EPS = 2.0**-52

EQUIVALENT = {
    "if not np.all(np.abs(probabilities.sum(axis=1) - 1) < 1e-5):": "no sum near 1 is off by 1e-5 exactly",
}


def _checked(y, p, normalized=True):
    classes, probabilities = np.asarray(y), np.asarray(p, dtype=float)
    if classes.shape != probabilities.shape[:1] or not classes.size:
        raise ValueError("shapes")
    if classes.min() < 0 or classes.max() >= probabilities.shape[1]:
        raise ValueError("unknown class")
    if normalized and np.abs(probabilities.sum(axis=1) - 1).max() > 1e-5:
        raise ValueError("not normalized")
    return classes, probabilities


def _chosen(y, p, normalized=True):
    """Return the probabilities of the true classes."""
    classes, probabilities = _checked(y, p, normalized)
    return probabilities[np.arange(classes.size), classes]


def _loss(chosen, eps=EPS):
    return -np.mean(np.log(np.maximum(chosen, eps)))


def slow_loop(y, p):
    """You go from row to row: pick the probability of each true class by a pair of indices."""
    if len(y) != len(p) or len(y) == 0 or np.ndim(y) != 1:
        raise ValueError("shapes")
    total = 0.0
    for label, row in zip(y, p, strict=True):
        if not 0 <= label < len(row) or not math.isclose(sum(float(q) for q in row), 1, abs_tol=1e-5):
            raise ValueError("class or row")
        total -= math.log(max(float(row[label]), EPS))
    return total / len(y)


def right_one_hot(y, p):
    classes, probabilities = _checked(y, p)
    one_hot = np.eye(probabilities.shape[1])[classes]
    return -np.sum(one_hot * np.log(np.clip(probabilities, EPS, None))) / classes.size


def right_scikit_learn(y, p):
    classes, probabilities = _checked(y, p)
    return sklearn.metrics.log_loss(classes, probabilities, labels=range(probabilities.shape[1]))


def right_clipped_on_both_sides(y, p):
    chosen = np.clip(_chosen(y, p), EPS, 1 - EPS)
    return float(np.mean(-np.log(chosen)))


def right_allclose(y, p):
    classes, probabilities = _checked(y, p, normalized=False)
    if not np.allclose(probabilities.sum(axis=1), 1):
        raise ValueError("not normalized")
    chosen = np.take_along_axis(probabilities, classes[:, np.newaxis], axis=1)
    return -np.log(np.where(chosen < EPS, EPS, chosen)).mean()


def right_columns(y, p):
    classes, probabilities = _checked(y, p)
    columns = np.log(np.fmax(probabilities, EPS)).T
    return -np.choose(classes, columns).sum() / len(classes)


def wrong_infinite(y, p):
    """You take the logarithm of 0, and one certainty that proves wrong makes the loss infinite: lift
    probabilities below 2⁻⁵² to 2⁻⁵² first."""
    return _loss(_chosen(y, p), 0)


def wrong_math_domain_error(y, p):
    """You take the logarithm of 0, which math.log refuses: lift probabilities below 2⁻⁵² to 2⁻⁵²
    first."""
    chosen = _chosen(y, p).tolist()
    return -sum(map(math.log, chosen)) / len(chosen)


def wrong_other_limit(y, p):
    """You lift small probabilities to 1e-15, as older libraries do: here the limit is 2⁻⁵², which is
    np.finfo(float).eps."""
    return _loss(_chosen(y, p), 1e-15)


def wrong_high_limit(y, p):
    """You lift small probabilities to 1e-7 or the like, which hides how certain a mistake was: the
    limit is 2⁻⁵²."""
    return _loss(_chosen(y, p), 1e-7)


def wrong_limit_of_single_precision(y, p):
    """You lift small probabilities to 2⁻²³, the eps of a float32: the limit is 2⁻⁵²."""
    return _loss(_chosen(y, p), 2.0**-23)


def wrong_eps_added(y, p):
    """You add a small number to every probability, which moves the small ones too: lift those below
    2⁻⁵² to 2⁻⁵², and leave the others alone."""
    return -np.mean(np.log(_chosen(y, p) + 1e-9))


def wrong_binary_logarithm(y, p):
    """You take the logarithm to base 2: take the natural one."""
    return _loss(_chosen(y, p)) / math.log(2)


def wrong_decimal_logarithm(y, p):
    """You take the logarithm to base 10: take the natural one."""
    return _loss(_chosen(y, p)) / math.log(10)


def wrong_sum(y, p):
    """You add up the losses of all examples: divide by their number."""
    chosen = _chosen(y, p)
    return _loss(chosen) * chosen.size


def wrong_positive_logarithm(y, p):
    """You return the mean logarithm, which is negative: a loss has the opposite sign."""
    return -_loss(_chosen(y, p))


def wrong_mean_over_classes_too(y, p):
    """You average over the k columns too, of which all but the true one add nothing: divide by the
    number of examples alone."""
    return _loss(_chosen(y, p)) / np.shape(p)[1]


def wrong_every_class_for_every_example(y, p):
    """You index p with [:, y], which takes the columns of all examples in every row: take one number
    of each row, with [np.arange(n), y]."""
    classes, probabilities = _checked(y, p)
    return _loss(probabilities[:, classes])


def wrong_column_of_class_1(y, p):
    """You take the second column whatever the class is: take the column of the true class."""
    return _loss(_checked(y, p)[1][:, 1])


def wrong_columns_of_present_classes(y, p):
    """You number the classes that appear in y, and where one does not, the others slip to the left:
    the column is the class itself."""
    classes, probabilities = _checked(y, p)
    columns = np.unique(classes, return_inverse=True)[1]
    return _loss(probabilities[np.arange(classes.size), columns])


def wrong_classes_from_one(y, p):
    """You take the classes for 1 to k: the first one is 0."""
    classes, probabilities = _checked(y, p)
    return _loss(probabilities[np.arange(classes.size), classes - 1])


def wrong_highest_probability(y, p):
    """You take the highest probability of each row: take that of the true class, be it ever so
    low."""
    return _loss(_checked(y, p)[1].max(axis=1))


def wrong_entropy(y, p):
    """You take the entropy of each row, which does not know the true class: take the logarithm of
    the true class alone."""
    return np.mean(scipy.special.entr(_checked(y, p)[1]).sum(axis=1))


def wrong_logarithm_of_mean(y, p):
    """You average the probabilities and take the logarithm then: take the logarithm of each first."""
    return -np.log(np.mean(_chosen(y, p)))


def wrong_other_classes_too(y, p):
    """You add the logarithm of 1 - p for the other classes, which is the loss of k independent
    questions. Exactly one class is true here: take its logarithm alone."""
    classes, probabilities = _checked(y, p)
    true = np.eye(probabilities.shape[1])[classes] > 0
    return -np.log(np.maximum(np.where(true, probabilities, 1 - probabilities), EPS)).sum(axis=1).mean()


def wrong_softmax(y, p):
    """You put the probabilities through a softmax, which is for logits: they are probabilities
    already."""
    classes, probabilities = _checked(y, p)
    return _loss(_chosen(classes, scipy.special.softmax(probabilities, axis=1)))


def wrong_only_above_one(y, p):
    """You refuse rows that sum to more than 1 alone: those that sum to less are no probabilities
    either."""
    if np.any(np.sum(p, axis=1) > 1 + 1e-5):
        raise ValueError("not normalized")
    return _loss(_chosen(y, p, normalized=False))


def wrong_mean_of_sums(y, p):
    """You ask whether the rows sum to 1 on average: ask it of each row."""
    classes, probabilities = _checked(y, p, normalized=False)
    if abs(probabilities.sum() / classes.size - 1) > 1e-2:
        raise ValueError("not normalized")
    return _loss(_chosen(classes, probabilities, normalized=False))


def wrong_not_normalized(y, p):
    """You take rows whose probabilities do not sum to 1, and a classifier gains by saying 1 for every
    class: raise a ValueError."""
    return _loss(_chosen(y, p, normalized=False))


def wrong_normalizes(y, p):
    """You scale rows that do not sum to 1 until they do, and hide whatever went wrong before: raise a
    ValueError."""
    classes, probabilities = _checked(y, p, normalized=False)
    sums = probabilities.sum(axis=1, keepdims=True)
    return _loss(_chosen(classes, probabilities / np.where(sums > 0, sums, 1), normalized=False))


def wrong_exact_sums(y, p):
    """You want sums of exactly 1, and rounding makes them a little more or less: allow 1e-5."""
    if np.any(np.abs(np.sum(np.asarray(p, dtype=float), axis=1) - 1) > 1e-12):
        raise ValueError("not normalized")
    return _loss(_chosen(y, p))


def wrong_counts_from_the_end(y, p):
    """You use classes as indices without looking at them: -1 is the last column then, and k an
    IndexError. Raise a ValueError for a class that is not one of 0 to k - 1."""
    classes, probabilities = np.asarray(y), np.asarray(p, dtype=float)
    if classes.shape != probabilities.shape[:1] or not classes.size:
        raise ValueError("shapes")
    if np.abs(probabilities.sum(axis=1) - 1).max() > 1e-5:
        raise ValueError("not normalized")
    return _loss(probabilities[np.arange(classes.size), classes])


def wrong_one_class_for_all(y, p):
    """You let one class stand for all rows, and classes in a column meet every row, as numpy does
    with shapes that differ. Compare the shapes first, and raise a ValueError where they differ."""
    classes, probabilities = np.asarray(y), np.asarray(p, dtype=float)
    if not classes.size:
        raise ValueError("no examples")
    _checked(np.zeros(len(probabilities), dtype=int), probabilities)
    if classes.min() < 0 or classes.max() >= probabilities.shape[1]:
        raise ValueError("unknown class")
    return _loss(probabilities[np.arange(len(probabilities)), classes])


def wrong_flattens(y, p):
    """You flatten y before you look at its shape, and a column passes for a row: raise a
    ValueError."""
    return _loss(_chosen(np.ravel(y), p))


def wrong_rows_of_p_ignored(y, p):
    """You take as many rows of p as there are classes in y, and do not ask whether any are left:
    compare the shapes, and raise a ValueError where they differ."""
    classes = np.ravel(y)
    return _loss(_chosen(classes, np.asarray(p, dtype=float)[: classes.size]))


def wrong_nan_for_no_examples(y, p):
    """You return nan where there are no examples, and everything computed from it will be nan.
    Raise a ValueError."""
    return _loss(_chosen(y, p)) if np.size(y) else float("nan")


def wrong_zero_for_no_examples(y, p):
    """You return 0 where there are no examples, as if all were right: raise a ValueError."""
    return _loss(_chosen(y, p)) if np.size(y) else 0.0


def wrong_division_by_zero(y, p):
    """You leave it to the division to fail where there are no examples, and a ZeroDivisionError does
    not say why. Test for that first, and raise a ValueError."""
    if np.size(y) == 0:
        raise ZeroDivisionError("division by zero")
    return _loss(_chosen(y, p))


def wrong_perplexity(y, p):
    """You return the exponential of the loss, called perplexity: return the loss itself."""
    return np.exp(_loss(_chosen(y, p)))


def wrong_squared_distance(y, p):
    """You average the squared distances of the probabilities from 0 and 1, called the Brier score:
    take the logarithm of the probability of the true class."""
    classes, probabilities = _checked(y, p)
    return np.mean(np.sum((np.eye(probabilities.shape[1])[classes] - probabilities) ** 2, axis=1))
