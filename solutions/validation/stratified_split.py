"""Stratified split: every class has its share in both parts."""

import numpy as np
from numpy.typing import ArrayLike


def stratified_split(
    y: ArrayLike, test_fraction: float, rng: np.random.Generator
) -> tuple[np.ndarray, np.ndarray]:
    """Split the indices of labelled samples in two, each class in the same proportion.

    Of a class with m samples, `test_fraction` times m are tested, up to rounding: the number is off
    by less than one, so a whole number is met exactly. Which samples of the class these are is left
    to chance. However rare a class is, it has at least one sample in each part where it has two or
    more in all; where it has only one, that is trained on.

    Parameters
    ----------
    y : array_like, shape (n,)
        The labels: integers or strings, in any order. They are names, so none has to follow another.
    test_fraction : float
        What share of each class to test on, more than 0 and less than 1.
    rng : numpy.random.Generator
        Draws the parts, and nothing else does: the same generator in the same state gives the same
        parts, and gives others when it is used again. The global generators of numpy and Python are
        neither used nor seeded.

    Returns
    -------
    train : ndarray of int, shape (n - m,)
        The indices of `y` to train on, in any order.
    test : ndarray of int, shape (m,)
        The others, to test on.

    Raises
    ------
    ValueError
        If `test_fraction` is not between 0 and 1.

    Examples
    --------
    >>> train, test = stratified_split(list("aaaaaabbb"), 1 / 3, np.random.default_rng(7))
    >>> [np.sum(test < 6).item(), np.sum(test >= 6).item(), len(train)]
    [2, 1, 6]
    """
    if not 0 < test_fraction < 1:
        raise ValueError(f"the fraction to test on should be between 0 and 1, not {test_fraction}")
    labels, train, test = np.asarray(y), [], []
    for label in np.unique(labels):
        members = rng.permutation(np.flatnonzero(labels == label))
        size = min(max(round(test_fraction * members.size), 1), members.size - 1)
        test.append(members[:size])
        train.append(members[size:])
    return np.concatenate(train), np.concatenate(test)
