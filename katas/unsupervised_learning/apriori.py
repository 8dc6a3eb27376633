"""Apriori: the sets of items that are often bought together."""

from collections.abc import Collection, Hashable, Sequence


def apriori(baskets: Sequence[Collection[Hashable]], min_support: float) -> dict[frozenset, float]:
    """Return all sets of items whose support is large enough.

    The support of a set is the number of baskets that have all its items, divided by the number of all
    baskets; sets whose support is exactly `min_support` are among those returned. No set has a larger
    support than its subsets, so that a set can only be frequent if all its subsets are.

    Parameters
    ----------
    baskets : sequence of collections of hashable
        What was bought together: sets, lists or tuples of items. An item that is in a basket twice counts
        once, and an empty basket is a basket.
    min_support : float
        The least support, a share of the baskets, more than 0.

    Returns
    -------
    dict of frozenset to float
        The support of each frequent set of one item or more; none where there are no baskets.

    Raises
    ------
    ValueError
        If `min_support` is not positive: sets that nobody ever bought would be frequent then.

    Examples
    --------
    >>> apriori([{"tea", "milk"}, {"tea"}, {"milk", "tea"}], min_support=0.7)
    {frozenset({'tea'}): 1.0}
    """
    raise NotImplementedError
