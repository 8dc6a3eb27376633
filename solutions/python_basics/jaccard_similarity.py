"""Jaccard similarity: what two collections have in common, as a share of all that they hold."""

from collections.abc import Hashable, Iterable


def jaccard_similarity(a: Iterable[Hashable], b: Iterable[Hashable]) -> float:
    """Return the number of labels in both collections, divided by the number of labels in either.

    Each label counts once, however often it comes. Two empty collections are alike: their similarity is 1.

    Parameters
    ----------
    a, b : iterable
        The labels, all hashable: lists, sets, texts (whose labels are their letters), or iterators, which
        can be gone through only once.

    Returns
    -------
    float
        The similarity, from 0, where they have nothing in common, to 1.

    Examples
    --------
    >>> jaccard_similarity(["cat", "dog", "ant"], ["dog", "cat", "dog", "owl"])
    0.5
    """
    left, right = set(a), set(b)
    union = left | right
    return len(left & right) / len(union) if union else 1.0
