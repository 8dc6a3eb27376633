"""Answers to `top_k`: its checks accept every right_ one and refuse every wrong_ one."""

import heapq

import numpy as np


def _enough(x, k):
    x = np.asarray(x)
    if k > x.size:
        raise ValueError("too few values")
    return x


def right_sorted(x, k):
    if k > len(x):
        raise ValueError("too few values")
    return sorted(range(len(x)), key=lambda i: x[i], reverse=True)[:k]


def right_heap(x, k):
    values = _enough(x, k).tolist()
    return np.array(heapq.nlargest(k, range(len(values)), key=values.__getitem__))


def right_lexsort(x, k):
    ranks = np.unique(_enough(x, k), return_inverse=True)[1].ravel()
    return np.lexsort((np.arange(ranks.size), -ranks))[:k].astype(np.int32)


def slow_search_for_each(x, k):
    """You search all values again for each of the k: sort them once."""
    left = dict(enumerate(_enough(x, k).tolist()))
    found = []
    for _ in range(k):
        found.append(max(left, key=left.get))
        del left[found[-1]]
    return found


def _descending(x):
    """Return all indices, in the order that is asked for."""
    return x.size - 1 - np.argsort(x[::-1], kind="stable")[::-1]


def right_counts_the_better_ones(x, k):
    x = _enough(x, k)
    places = np.arange(x.size)
    better = (x[None] > x[:, None]) | ((x[None] == x[:, None]) & (places[None] < places[:, None]))
    return np.argsort(better.sum(axis=1))[:k]


def wrong_order_of_x(x, k):
    """You put the indices of the largest values in the order in which they stand in x: the largest value
    comes first."""
    x = _enough(x, k)
    return np.sort(_descending(x)[:k])


def wrong_looks_up_values(x, k):
    """You look up where each of the largest values is, and find the same place again for equal ones: sort
    indices, not values."""
    values = _enough(x, k).tolist()
    return [values.index(value) for value in sorted(values, reverse=True)[:k]]


def wrong_skips_equal_values(x, k):
    """You take one of equal values only: each counts."""
    values, places = np.unique(_enough(x, k), return_index=True)
    return places[::-1][:k]


def wrong_ascending(x, k):
    """You put the smallest of the k largest first: begin with the largest."""
    x = _enough(x, k)
    return _descending(x)[:k][::-1]


def wrong_smallest(x, k):
    """You take the first of an ascending order, which are the smallest: take the largest."""
    return np.argsort(_enough(x, k), kind="stable")[:k]


def wrong_ties_reversed(x, k):
    """You turn an ascending order round, and so equal values with it: the lower index comes first. Sort
    x turned round, or minus x."""
    return np.argsort(_enough(x, k), kind="stable")[::-1][:k]


def wrong_unstable_ties(x, k):
    """You sort in a way that mixes the order of equal values: say kind="stable"."""
    ranks = np.unique(_enough(x, k), return_inverse=True)[1].ravel()
    return np.argsort(-ranks)[:k]


def wrong_partition_then_sort(x, k):
    """You choose by np.argpartition and sort what it chose. Where equal values are more than there is
    room for it takes any of them: take those with the lower indices."""
    x = _enough(x, k)
    ranks = np.unique(x, return_inverse=True)[1].ravel()
    chosen = np.sort(np.argpartition(-ranks, k - 1)[:k])
    return chosen[np.argsort(-ranks[chosen], kind="stable")]


def wrong_partition_at_k(x, k):
    """You give k to np.argpartition. It counts from 0, and where k is n there is no such place: say
    k - 1."""
    x = _enough(x, k)
    np.argpartition(x, k)
    return _descending(x)[:k]


def wrong_minus_zero(x, k):
    """You put 0.0 before -0.0: they are equal, so that the one with the lower index comes first."""
    x = _enough(x, k)
    order = _descending(x)
    if x.dtype.kind == "f":
        order = np.lexsort((np.arange(x.size), np.signbit(x), -x))
    return order[:k]


def wrong_minus_small_integers(x, k):
    """You sort minus x. Of integers without a sign there is none below zero, so that 0 comes first: turn
    the order round in another way."""
    return np.argsort(-_enough(x, k), kind="stable")[:k]


def wrong_floats(x, k):
    """You turn x into floats, which cannot hold all large integers, so that some become equal: sort x
    as it is."""
    return np.argsort(-_enough(x, k).astype(float), kind="stable")[:k]


def wrong_values(x, k):
    """You return the values themselves: return their indices."""
    x = _enough(x, k)
    return x[_descending(x)[:k]]


def wrong_counts_from_one(x, k):
    """You count the values from 1: the first one has the index 0."""
    x = _enough(x, k)
    return _descending(x)[:k] + 1


def wrong_mask(x, k):
    """You mark the largest by True: return their indices."""
    x = _enough(x, k)
    found = np.zeros(x.size, dtype=bool)
    found[_descending(x)[:k]] = True
    return found


def wrong_all(x, k):
    """You return all indices: cut the order after k of them."""
    return _descending(_enough(x, k))


def wrong_fewer(x, k):
    """You return fewer than k indices where there are fewer values, for a slice takes what there is:
    raise a ValueError."""
    x = np.asarray(x)
    return _descending(x)[:k]
