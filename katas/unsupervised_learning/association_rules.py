"""Association rules: who buys these items often buys those too."""


def association_rules(
    supports: dict[frozenset, float], min_confidence: float
) -> set[tuple[frozenset, frozenset, float, float]]:
    """Return the rules between frequent sets of items whose confidence is large enough.

    A rule parts a set of items into two, neither of them empty: whoever has the antecedent has the
    consequent too. Its confidence is how often that is so, the support of the whole set divided by that
    of the antecedent. Its lift is how many times more often than for anybody, the confidence divided by
    the support of the consequent: 1 where the two have nothing to do with each other.

    Parameters
    ----------
    supports : dict of frozenset to float
        The support of each frequent set, as a share; with every set that has items also all its subsets
        that have any, as the apriori algorithm gives them.
    min_confidence : float
        The least confidence; rules that have exactly that are among those returned, but for rounding.

    Returns
    -------
    set of tuple
        For each rule the antecedent and the consequent, both frozensets, its confidence and its lift.

    Examples
    --------
    >>> association_rules({frozenset("a"): 0.5, frozenset("b"): 0.8, frozenset("ab"): 0.4}, 0.7)
    {(frozenset({'a'}), frozenset({'b'}), 0.8, 1.0)}
    """
    raise NotImplementedError
