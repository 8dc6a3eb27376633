"""Answers to `association_rules`: its checks accept every right_ one and refuse every wrong_ one."""

from itertools import combinations


def right_pairs_of_sets(supports, min_confidence):
    rules = set()
    for whole in supports:
        for antecedent in supports:
            if antecedent < whole:
                confidence = supports[whole] / supports[antecedent]
                if confidence >= min_confidence:
                    consequent = whole - antecedent
                    lift = supports[whole] / (supports[antecedent] * supports[consequent])
                    rules.add((antecedent, consequent, confidence, lift))
    return rules


def right_bit_masks(supports, min_confidence):
    rules = []
    for whole, support in supports.items():
        items = list(whole)
        for mask in range(1, 2 ** len(items) - 1):
            a = frozenset(item for place, item in enumerate(items) if mask >> place & 1)
            confidence = support / supports[a]
            if confidence > min_confidence - 1e-12:
                rules.append((a, whole - a, confidence, confidence / supports[whole - a]))
    return rules


def _parts(whole, least=1):
    items = list(whole)
    for size in range(least, len(items)):
        for antecedent in map(frozenset, combinations(items, size)):
            yield antecedent, whole - antecedent


def _confidence(supports, a, c):
    return supports[a | c] / supports[a]


def _lift(supports, a, c):
    return supports[a | c] / supports[a] / supports[c]


def _keep(confidence, lift, least):
    return confidence >= least


def _rules(supports, least, *, confidence=_confidence, lift=_lift, keep=_keep, take=lambda a, c: True):
    """Find rules as the reference does, but for one of the parts."""
    rules = set()
    for whole in supports:
        for a, c in _parts(whole):
            found = confidence(supports, a, c), lift(supports, a, c)
            if take(a, c) and keep(*found, least):
                rules.add((a, c, *found))
    return rules


def wrong_confidence_inverted(supports, min_confidence):
    """You divide by the support of the consequent: confidence is a share of those who have the
    antecedent, so divide by its support."""
    return _rules(supports, min_confidence, confidence=lambda s, a, c: s[a | c] / s[c])


def wrong_more_than_the_least(supports, min_confidence):
    """You leave out rules whose confidence is exactly the least: use >=, not >."""
    return _rules(supports, min_confidence, keep=lambda confidence, lift, least: confidence > least)


def wrong_confidence_is_support(supports, min_confidence):
    """You take the support of the whole set for the confidence: divide it by that of the antecedent."""
    return _rules(supports, min_confidence, confidence=lambda s, a, c: s[a | c])


def wrong_lift_without_consequent(supports, min_confidence):
    """You give the confidence as the lift: divide it by the support of the consequent, which says how
    often anybody has that."""
    return _rules(supports, min_confidence, lift=_confidence)


def wrong_lift_by_antecedent(supports, min_confidence):
    """You divide the confidence by the support of the antecedent once more: divide it by that of the
    consequent."""
    return _rules(supports, min_confidence, lift=lambda s, a, c: s[a | c] / s[a] ** 2)


def wrong_leverage(supports, min_confidence):
    """You subtract what chance would give: lift is how many times more it is, so divide."""
    return _rules(supports, min_confidence, lift=lambda s, a, c: s[a | c] - s[a] * s[c])


def wrong_only_positive(supports, min_confidence):
    """You leave out rules whose lift is less than 1: the confidence alone decides."""
    return _rules(
        supports, min_confidence, keep=lambda confidence, lift, least: confidence >= least and lift >= 1
    )


def wrong_no_least(supports, min_confidence):
    """You return all rules: leave out those whose confidence is too small."""
    return _rules(supports, 0)


def wrong_least_lift(supports, min_confidence):
    """You compare the lift with the least confidence: compare the confidence."""
    return _rules(supports, min_confidence, keep=lambda confidence, lift, least: lift >= least)


def wrong_single_consequent(supports, min_confidence):
    """You have one item alone follow: a consequent may have several items."""
    return _rules(supports, min_confidence, take=lambda a, c: len(c) == 1)


def wrong_single_antecedent(supports, min_confidence):
    """You let rules begin with one item alone: an antecedent may have several items."""
    return _rules(supports, min_confidence, take=lambda a, c: len(a) == 1)


def wrong_one_direction(supports, min_confidence):
    """You part each set in one direction only: if a → c is a rule, c → a may be one too."""
    return _rules(supports, min_confidence, take=lambda a, c: sorted(a) < sorted(c))


def wrong_empty_antecedent(supports, min_confidence):
    """You have rules begin with nothing, which all have confidence as large as the support: both sides
    need an item."""
    rules = _rules(supports, min_confidence)
    nothing = {(frozenset(), items, s, 1.0) for items, s in supports.items() if s >= min_confidence}
    return rules | nothing


def wrong_sides_swapped(supports, min_confidence):
    """You return the consequent first: return the antecedent, then the consequent."""
    return {(c, a, confidence, lift) for a, c, confidence, lift in _rules(supports, min_confidence)}


def wrong_lift_first(supports, min_confidence):
    """You return the lift before the confidence: the confidence comes third, the lift last."""
    return {(a, c, lift, confidence) for a, c, confidence, lift in _rules(supports, min_confidence)}


EQUIVALENT = {
    "consequent = items ^ antecedent": "the antecedent is part of the items",
}
