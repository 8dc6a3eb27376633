"""Answers to `bayes_posterior`: its checks accept every right_ one and refuse every wrong_ one."""

from fractions import Fraction

import numpy as np


def right_plain_python(prior, likelihood):
    if len(prior) != len(likelihood):
        raise ValueError("different lengths")
    joint = [float(p) * float(q) for p, q in zip(prior, likelihood, strict=True)]
    if sum(joint) == 0:
        raise ValueError("no evidence")
    return [product / sum(joint) for product in joint]


def right_exact(prior, likelihood):
    joint = [Fraction(float(p)) * Fraction(float(q)) for p, q in zip(prior, likelihood, strict=True)]
    if not any(joint):
        raise ValueError("no evidence")
    return np.array([float(product / sum(joint)) for product in joint])


def right_logarithms(prior, likelihood):
    if np.shape(prior) != np.shape(likelihood):
        raise ValueError("different shapes")
    with np.errstate(divide="ignore"):
        joint = np.log(prior) + np.log(likelihood)
    if np.all(np.isneginf(joint)):
        raise ValueError("no evidence")
    joint = np.exp(joint - joint.max())
    return joint / joint.sum()


def _pair(prior, likelihood):
    """Return both as arrays, unless there is no posterior."""
    before, given = np.asarray(prior, dtype=float), np.asarray(likelihood, dtype=float)
    if before.shape != given.shape:
        raise ValueError("different shapes")
    if not np.any(before * given):
        raise ValueError("no evidence")
    return before, given


def wrong_not_normalized(prior, likelihood):
    """You return prior times likelihood, which does not sum to 1: divide by the sum of these
    products, the evidence."""
    before, given = _pair(prior, likelihood)
    return before * given


def wrong_likelihood_normalized(prior, likelihood):
    """You bring the likelihoods to a sum of 1 and leave out the prior: multiply by it first."""
    _, given = _pair(prior, likelihood)
    return given / given.sum()


def wrong_divides_by_the_likelihoods(prior, likelihood):
    """You divide prior times likelihood by the sum of the likelihoods: divide by the sum of the
    products."""
    before, given = _pair(prior, likelihood)
    return before * given / given.sum()


def wrong_divides_by_the_largest(prior, likelihood):
    """You divide by the largest product: divide by the sum of the products, so that all sum to 1."""
    before, given = _pair(prior, likelihood)
    return before * given / np.max(before * given)


def wrong_prior(prior, likelihood):
    """You return the prior as it was: the data change it, by a factor of the likelihood."""
    before, _ = _pair(prior, likelihood)
    return before.copy()


def wrong_adds(prior, likelihood):
    """You add prior and likelihood: a hypothesis must be true and lead to the data, so multiply."""
    before, given = _pair(prior, likelihood)
    return (before + given) / np.sum(before + given)


def wrong_softmax(prior, likelihood):
    """You take the exponential of the products, as softmax does: they are no logarithms, so divide
    them by their sum as they are."""
    before, given = _pair(prior, likelihood)
    with np.errstate(all="ignore"):
        joint = np.exp(before * given - np.max(before * given))
    return joint / joint.sum()


def wrong_one_against_the_rest(prior, likelihood):
    """You divide each product by the sum of the other ones, which gives odds: divide by the sum of
    all."""
    before, given = _pair(prior, likelihood)
    joint = before * given
    with np.errstate(all="ignore"):
        return joint / (joint.sum() - joint)


def wrong_small_number_added(prior, likelihood):
    """You add a small number to the evidence to be safe from dividing by zero. Tiny likelihoods are
    lost beside it: test for zero instead, and add nothing."""
    before, given = _pair(prior, likelihood)
    return before * given / (np.sum(before * given) + 1e-12)


def wrong_in_place(prior, likelihood):
    """You multiply the prior in place, and whoever called you finds another one: np.asarray makes no
    copy of a float array. Write prior * likelihood, not prior *= likelihood."""
    before, given = _pair(prior, likelihood)
    before *= given
    return before / before.sum()


def wrong_broadcasts(prior, likelihood):
    """You let a single prior or likelihood stand for all: numpy broadcasts shapes that differ.
    Compare the shapes first, and raise a ValueError where they differ."""
    joint = np.asarray(prior, dtype=float) * np.asarray(likelihood, dtype=float)
    if not joint.any():
        raise ValueError("no evidence")
    return joint / joint.sum()


def wrong_stops_at_the_shorter(prior, likelihood):
    """You pair priors and likelihoods with zip, which stops at the end of the shorter list without
    saying so. Raise a ValueError where their numbers differ."""
    joint = [float(p) * float(q) for p, q in zip(prior, likelihood, strict=False)]
    if not any(joint):
        raise ValueError("no evidence")
    return [product / sum(joint) for product in joint]


def wrong_nan_for_no_evidence(prior, likelihood):
    """You divide zero by zero where the evidence is zero, and get nan. Test for that first, and
    raise a ValueError."""
    before, given = np.asarray(prior, dtype=float), np.asarray(likelihood, dtype=float)
    if before.shape != given.shape:
        raise ValueError("different shapes")
    with np.errstate(all="ignore"):
        return before * given / np.sum(before * given)


def wrong_division_by_zero(prior, likelihood):
    """You leave it to the division to fail where the evidence is zero, and a ZeroDivisionError does
    not say why. Test for that first, and raise a ValueError."""
    joint = [float(p) * float(q) for p, q in zip(prior, likelihood, strict=True)]
    return [product / sum(joint) for product in joint]


def wrong_prior_for_no_evidence(prior, likelihood):
    """You keep the prior where the evidence is zero. Then some of what you took for sure is wrong:
    say so by a ValueError."""
    before, given = np.asarray(prior, dtype=float), np.asarray(likelihood, dtype=float)
    if before.shape != given.shape:
        raise ValueError("different shapes")
    return before * given / np.sum(before * given) if np.any(before * given) else before.copy()
