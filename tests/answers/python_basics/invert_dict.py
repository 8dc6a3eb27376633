"""Answers to `invert_dict`: its checks accept every right_ one and refuse every wrong_ one."""

import itertools
from collections import defaultdict


def right_defaultdict(d):
    inverted = defaultdict(list)
    for key, value in d.items():
        inverted[value].append(key)
    for keys in inverted.values():
        keys.sort()
    return inverted


def right_comprehension(d):
    return {value: sorted(key for key in d if d[key] == value) for value in set(d.values())}


def right_question(d):
    inverted = {}
    for key, value in d.items():
        if value not in inverted:
            inverted[value] = [key]
        else:
            inverted[value] = sorted([*inverted[value], key])
    return inverted


def wrong_overwrites(d):
    """You keep the last key of each value alone: a later key overwrites an earlier one. Append it to a
    list."""
    return {value: [key] for key, value in d.items()}


def wrong_keeps_the_first(d):
    """You keep the first key of each value alone: append the others to its list."""
    inverted = {}
    for key, value in d.items():
        inverted.setdefault(value, [key])
    return inverted


def wrong_swaps(d):
    """You swap keys and values, and of equal values only one is left. Collect the keys of each in a
    list."""
    return {value: key for key, value in d.items()}


def wrong_one_list_for_all(d):
    """You give all values the same list, as dict.fromkeys does with its second argument: make a new list
    for each."""
    inverted = dict.fromkeys(d.values(), [])
    for key in sorted(d):
        inverted[d[key]].append(key)
    return inverted


def wrong_unsorted(d):
    """You leave the keys in the order in which they come: sort them."""
    inverted = {}
    for key, value in d.items():
        inverted.setdefault(value, []).append(key)
    return inverted


def wrong_descending(d):
    """You sort the keys in descending order: the smallest comes first."""
    return {value: keys[::-1] for value, keys in right_defaultdict(d).items()}


def wrong_sorted_as_text(d):
    """You sort the keys as texts, and 10 comes before 9 then: sort them as what they are."""
    return {value: sorted(keys, key=str) for value, keys in right_defaultdict(d).items()}


def wrong_sorted_without_case(d):
    """You fold the case of the keys to sort them: compare them as they are."""
    return {
        value: sorted(keys, key=lambda key: key.lower() if isinstance(key, str) else key)
        for value, keys in right_defaultdict(d).items()
    }


def wrong_lists_only_for_several(d):
    """You put a key that is alone into no list: then whoever uses the result has to ask each time what
    it is."""
    return {value: keys if len(keys) > 1 else keys[0] for value, keys in right_defaultdict(d).items()}


def wrong_sets(d):
    """You collect the keys in sets, which have no order: make sorted lists."""
    return {value: set(keys) for value, keys in right_defaultdict(d).items()}


def wrong_drops_false_values(d):
    """You drop values that are not true: 0, "" and None are values too."""
    return right_defaultdict({key: value for key, value in d.items() if value})


def wrong_forgets_after_false(d):
    """You ask whether the value is true before you append its key."""
    inverted = {}
    for key in sorted(d):
        if inverted.get(d[key]) and d[key]:
            inverted[d[key]].append(key)
        else:
            inverted[d[key]] = [key]
    return inverted


def wrong_runs(d):
    """You group neighbours, as itertools.groupby does: equal values that stand apart belong together
    too."""
    inverted = {}
    for value, run in itertools.groupby(d.items(), key=lambda item: item[1]):
        inverted[value] = sorted(key for key, _ in run)
    return inverted


def wrong_takes_values_apart(d):
    """You go through the items of a value that is a text or a tuple: it is one value."""
    inverted = {}
    for key in sorted(d):
        parts = d[key] if isinstance(d[key], str | tuple) else [d[key]]
        for part in parts:
            inverted.setdefault(part, []).append(key)
    return inverted


def wrong_empties(d):
    """You take the items out of the dictionary, and whoever called you finds it empty: go through
    d.items()."""
    inverted = {}
    while d:
        key, value = d.popitem()
        inverted.setdefault(value, []).append(key)
    return {value: sorted(keys) for value, keys in inverted.items()}
